"""Posts that print a name beside the day and nothing that says whose it is, on a blog whose writer is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkup.model import Blog
from tests.gathering.odd_forms import prose
from tests.sources.reading import read, site

LINES = {
    "a name, the day": "<p>{name}, {d} May 2012</p>",
    "the day, a name": "<div>{d} May 2012 – <a href='/people/1'>{name}</a></div>",
    "touching": "<div class='Post_meta__bb22'><span>{name}</span><span>{d} May 2012</span></div>",
    "in Korean": "<p>{name}, 2012-05-{d:02} 10:12</p>",
}


def blog(folder: Path, line: str, name: str, place: str = "") -> Blog:
    """Twelve posts of one writer, who answers below the first five; the last one prints a place in the name's stead, where one is given."""
    for n in range(1, 13):
        said = (
            f"<h3>2 Comments</h3><div class='comment'><b>Jo Reed</b> <i>{n + 1} May 2012</i><p>Mine fell flat, number {n}.</p></div>"
            f"<div class='comment'><b>{name}</b> <i>{n + 2} May 2012</i><p>Give it an hour more, number {n}.</p></div>"
        )
        who = place if place and n == 12 else name
        text = "".join(f"<p>{paragraph}</p>" for paragraph in prose(n))
        (folder / f"p{n}.html").write_text(
            f"<html><head><meta charset='utf-8'><title>Loaf number {n} | Crumbs</title></head><body><article><h1>Loaf number {n}</h1>"
            f"{line.format(name=who, d=n)}<div>{text}</div></article>{said if n < 6 else ''}</body></html>",
            encoding="utf-8",
        )
    return read(site(paths=(str(folder),)))


def signed(found: Blog) -> list[str | None]:
    return [post.author.name if post.author else None for post in sorted(found.posts, key=lambda p: int((p.title or "")[12:]))]


@pytest.mark.parametrize(
    ("line", "name"), [("a name, the day", "Ada Thorn"), ("the day, a name", "Ada Thorn"), ("touching", "Nora"), ("in Korean", "가온누리")]
)
def test_a_known_writer_signs_them_all(tmp_path: Path, line: str, name: str) -> None:
    """Five posts show who writes, since the name stands below them, too; the others print it in the same place."""
    assert signed(blog(tmp_path, LINES[line], name)) == [name] * 12


def test_a_place_signs_nothing(tmp_path: Path) -> None:
    """What nobody of the blog is called is no writer."""
    assert signed(blog(tmp_path, LINES["a name, the day"], "Ada Thorn", "Leeds")) == ["Ada Thorn"] * 11 + [None]


ALONE = {
    "the day leads to a section": "<p>{name} on {d} May 2012 in <a href='/c/bread'>Bread</a></p>",
    "a line of its own below the day": "<time>{d} May 2012</time><p>{name}</p>",
    "a line of its own above the day": "<address>{name}</address><time>{d} May 2012</time>",
    "rows of a list": "<ul><li>{d} May 2012</li><li>{name}</li></ul>",
}


@pytest.mark.parametrize("line", ALONE.values(), ids=ALONE)
def test_one_word_beside_all_days_signs_where_somebody_so_called_comments(tmp_path: Path, line: str) -> None:
    """The writer of every post, though no page alone can tell his name from a place."""
    assert signed(blog(tmp_path, line, "Arvo")) == ["Arvo"] * 12


@pytest.mark.parametrize("line", ALONE.values(), ids=ALONE)
def test_a_place_beside_all_days_signs_nothing(tmp_path: Path, line: str) -> None:
    """Nobody who comments is called so."""
    found = blog(tmp_path, line.replace("{name}", "Norrland"), "Arvo")
    assert signed(found) == [None] * 12


def test_a_heading_about_a_person_on_all_posts_signs_them(tmp_path: Path) -> None:
    """ "About Arvo Lind" below every text; "About Rye Bread" names nobody who comments."""
    line = "<p>{d} May 2012</p><h3>About {name}</h3>"
    assert signed(blog(tmp_path, line, "Arvo Lind")) == ["Arvo Lind"] * 12
    assert signed(blog(tmp_path, line.replace("{name}", "Rye Bread"), "Arvo Lind")) == [None] * 12
