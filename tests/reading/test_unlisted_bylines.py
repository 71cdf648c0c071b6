"""A byline in words that nobody listed is none of a comment's text, where most comments of the page have it; what readers write is."""

from __future__ import annotations

from checkup.model import Page
from checkup.platforms import read

TEXT = "Rye bread needs time, water and a warm place near the stove, says everybody who bakes it. "
READERS = ["Ola Nyman", "Bogdan", "Ines Prado de Almeida", "Marit"]
WORDS = ["Mine rose overnight.", "How long did it rest?", "Two days in the cellar, on 3 May 2012.", "I put salt in last."]


def texts(line: str, *, count: int = 4, first: str = "") -> list[tuple[str | None, str]]:
    """Name and text of comments that begin with this line; `first` opens their words."""
    rows = "".join(
        f"<li id='zub-{n}'><div><cite>{who}</cite> {line.format(n + 3)} <a href='#zub-{n}'>§</a></div>"
        f"<p>{first.format(n + 3)}{said}</p></li>"
        for n, (who, said) in enumerate(zip(READERS[:count], WORDS, strict=False))
    )
    head = f"<h1>Rye</h1><p>Por Ilse, 1 maio 2012</p><div>{TEXT * 4}</div>"
    html = f"<html lang='pt'><body>{head}<h3>Comentários</h3><ol>{rows}</ol></body></html>"
    post = read(Page("https://rye.example/2012/05/rye/", html.encode())).post
    assert post is not None
    return [(c.author.name, c.text) for c in post.comments]


def test_a_line_that_differs_by_name_and_figures_only_is_the_themes() -> None:
    """Each comment's own day, with the same unlisted words around it: cut, whatever half of the day it was."""
    assert texts("zaz {} maio 2012 kolem do 4:32 pm") == list(zip(READERS, WORDS, strict=True))


def test_a_reader_who_begins_with_a_day_keeps_it() -> None:
    """One comment's first line that tells a day, and a page of two comments, say nothing of the theme."""
    said = texts("{} maio 2012", first="")
    assert [text for _, text in said] == WORDS
    dated = texts("{} maio 2012", count=2, first="zaz {} maio 2012 kolem<br>")
    assert all("kolem" in text for _, text in dated)
