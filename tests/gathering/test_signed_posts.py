"""Posts that are signed as their comments are: the signature of the post heads no comment, and every comment keeps its own."""

from __future__ import annotations

from pathlib import Path

from tests.gathering.odd_forms import OWNER, Said, all_said, prose, said_on
from tests.sources.reading import read, site


def signed(name: str, day: int) -> str:
    """A table with a name and a day, below a post as below a comment."""
    return f"<hr><div class='row'><table><td>Name: {name} </td> <td>Created on: 2012-05-{day:02} 10:15:00</td></table></div>"


def page(number: int) -> str:
    """Post `number` in a box with its signature, then its comments in such boxes, each with its number, its words and its signature."""

    def box(one: Said, k: int) -> str:
        head = f"<div class='head'><h4>Comment number {k}</h4></div><div class='words'><p>{one.words}</p></div>"
        return f"<div class='col'><div class='col'>{head}{signed(one.name, one.day)}</div></div>"

    said = "".join(box(one, k) for k, one in enumerate(said_on(number), 1))
    text = "".join(f"<p>{paragraph}</p>" for paragraph in prose(number))
    post = f"<div class='row'><h3>Loaf number {number}</h3></div><div class='row'>{text}</div>{signed(OWNER, 1)}"
    form = "<form method='post' action='/say'><textarea name='text'></textarea><input type='submit'></form>"
    title = f"<title>Loaf number {number} | Crumbs</title>"
    return (
        f"<html lang='en'><head>{title}</head><body><div class='col'><div class='col'>{post}</div></div><br>{said}<br>{form}</body></html>"
    )


def test_each_comment_keeps_its_signature(tmp_path: Path) -> None:
    """Names and days stand below the words that they belong to, and the post is its writer's."""
    for number in range(1, 15):
        (tmp_path / f"p{number}.html").write_text(page(number), encoding="utf-8")
    posts = read(site(paths=(str(tmp_path),))).posts
    found = {(c.author.name, c.text, c.posted.day if c.posted else 0) for post in posts for c in post.comments}
    assert found == {(one.name, one.words, one.day) for one in all_said()}
