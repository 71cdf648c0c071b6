"""What counts as the same words, the same name, the same title."""

from __future__ import annotations

import pytest

from checkup.comparing.same_words import plain_name, post_text_change, same_title, text_change
from checkup.model import Comment, Link, Post


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("It rose “well” & fast…", 'It rose "well" &amp; fast...'),
        ("One.\n\nTwo.", "One. Two."),
        ("so **good**", "so good"),
        ("ＡＢＣ bread", "ABC bread"),
        ("Ja\u00a0gern", "Ja gern "),
        ("👍👍", "👍"),
        ("See https://fora.example/t/12 there", "See there"),
        ("", "added"),
    ],
)
def test_the_same_words(old: str, new: str) -> None:
    """Quotes, references, line ends, marks, width, blanks and smileys do not count; an address may be a link."""
    links = (Link("https://fora.example/t/12", "there"),) if "fora" in old else ()
    assert text_change(Comment("1", text=old), Comment("1", text=new, links=links)) is None


@pytest.mark.parametrize(
    ("old", "new", "how"),
    [
        ("My loaf burned, and the oven smoked.", "My loaf burned,", "cut"),
        ("My loaf burned.", "", "lost"),
        ("Zoë’s Brötchen", "ZoÃ«â€™s BrÃ¶tchen", "characters"),
        ("Zoë’s Brötchen", "Zo?s Br?tchen", "characters"),
        ("My loaf burned.", "My loaf rose.", ""),
        ("See https://fora.example/t/12 there", "See there", ""),
        ("小麦粉は何グラムですか", "小麦粉", "cut"),
    ],
)
def test_other_words(old: str, new: str, how: str) -> None:
    """A text that was cut, emptied or read in a wrong character set is called that; an address that is gone is a change."""
    assert text_change(Comment("1", text=old), Comment("1", text=new)) == how


@pytest.mark.parametrize(("old", "new"), [("Ada ", "ada"), ("O’Hara", "O'Hara"), (None, "Anonymous"), ("", None), ("Anonym", "Anonymous")])
def test_the_same_name(old: str | None, new: str | None) -> None:
    """Blanks, case and quotes do not count, and nobody is nobody in any language."""
    assert plain_name(old) == plain_name(new)


@pytest.mark.parametrize(("old", "new"), [("Ada", "Adam"), ("Ada", None), (None, "admin"), ("🍞Bread", "Rita")])
def test_another_name(old: str | None, new: str | None) -> None:
    """Another name is another name, also where there was none: imports give comments of guests to the administrator."""
    assert plain_name(old) != plain_name(new)


def test_titles() -> None:
    """The blog's name may stand before or after a title; a title that is missing is the same as none."""
    assert same_title("Rye, again", "Rye, again | The Loaf")
    assert same_title("Rye &amp; oats", "Rye & oats")
    assert not same_title("Rye", "Oats")
    assert not same_title("", "Oats")


def test_posts_lose_words() -> None:
    """A caption or a line of the theme is no change; a text of which more than a word in twenty is gone is."""
    text = " ".join(f"word{n}" for n in range(400))
    assert post_text_change(Post("a", text=text), Post("b", text=f"Share this! {text[:-60]}")) is None
    assert post_text_change(Post("a", text=text), Post("b", text=text[:1500])) == "cut"
    assert post_text_change(Post("a", text=text), Post("b", text=text.replace("word1", "other"))) == ""
    assert post_text_change(Post("a", text=text), Post("b", text="")) == "lost"
