"""Boxes that end below the byline of the next comment, as saved pages have them after a program closed their tags."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read

TEXT = "Rye bread needs time, water and a warm place near the stove, says everybody who bakes it. "
READERS = ["Ola Nyman", "Bogdan", "Ines Prado"]
WORDS = ["Mine rose overnight, which was a surprise.", "How long did it rest in the cold cellar?", "Two days, and I put the salt in last."]


def _read(box: str, *, own: bool = True) -> list[tuple[str | None, str, int | None]]:
    """Name, text and day of comments in shifted boxes; `own`: whether each day leads to its comment's sign."""
    ends = [
        f"{said}<br><br><a href='#{f'c80{k}' if own else 'top'}' title='permalink'>{k + 3} May 2012 at 4:32</a><br><br>"
        for k, said in enumerate(WORDS)
    ]
    heads = [f"<div class='face' id='c80{k}'></div><b><a href='/who/{k}'>{who}</a> said...</b>" for k, who in enumerate(READERS)]
    boxes = "".join(f"<{box}>{end}{head}</{box}>" for end, head in zip(["", *ends], [*heads, ""], strict=True))
    html = f"""<html><body><h1>Rye</h1><p>By Ilse, 1 May 2012</p><div>{TEXT * 4}</div>
<div id="comments"><h4>3 comments:</h4><div>{boxes}</div></div><div class="pager"><a href="/oats">Older</a></div></body></html>"""
    post = read(Page("https://rye.example/2012/05/rye.html", html.encode())).post
    assert post is not None
    return [(c.author.name, c.text, c.posted.day if c.posted else None) for c in post.comments]


@pytest.mark.parametrize("box", ["div", "section", "blockquote"])
def test_the_link_to_a_comments_own_place_ends_it(box: str) -> None:
    """Not the box, in which it would have the words of the comment before."""
    assert _read(box) == list(zip(READERS, WORDS, (3, 4, 5), strict=True))


def test_without_such_links_the_boxes_count() -> None:
    """Nothing else tells that they are shifted."""
    assert _read("div", own=False) != _read("div")
