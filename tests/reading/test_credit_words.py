"""Credits in a line of facts name the post's writer, and those of others name nobody."""

import pytest

from checkup.reading.credit_words import only_writer


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("Text und Fotos: Ada Krug, 5. März 2024", "by Ada Krug, 5. März 2024"),
        ("Story and photos by Ada Krug | 5 March 2024", "by Ada Krug | 5 March 2024"),
        ("Recette et photos : Ada Krug", "by Ada Krug"),
        ("Photos : Bo Ek. Texte : Ada Krug. 5 mars", "by Ada Krug. 5 mars"),
        ("Teksti ja kuvat: Ada Krug, 5.3.2024", "by Ada Krug, 5.3.2024"),
        ("Edited by Bo Ek. By Ada Krug", "By Ada Krug"),
        ("Перевод: Бо Эк | 5 марта", "5 марта"),
        ("文・写真：佐藤花子 2024年3月5日", "by 佐藤花子 2024年3月5日"),
        ("由 王芳 发表于 2024年3月5日", "by 王芳 发表于 2024年3月5日"),
    ],
)
def test_who_wrote_is_named(line: str, left: str) -> None:
    """A credit for the text becomes "by" and the name; credits for pictures, translation and editing go."""
    assert only_writer(line) == left


@pytest.mark.parametrize(
    "line",
    [
        "Recipe: Rye Bread, 5 March 2024",
        "Text: Römer 8, 5. März 2024",
        "The photos by the window are old",
        "Bericht: Brot im Winter backen, Teil 2",
        "Story of a loaf, 5 March 2024",
        "Context: Ada Krug left in March",
    ],
)
def test_other_lines_stay(line: str) -> None:
    """A recipe's title, a verse and words that only begin alike are no credits."""
    assert only_writer(line) == line
