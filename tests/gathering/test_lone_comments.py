"""Posts with one comment, on blogs whose pages call nothing a comment: boxes that repeat on the other posts stand once on these."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkup.model import Blog
from tests.gathering.odd_forms import prose
from tests.sources.reading import read, site

ROW = "<div class='d-flex'><img src='x.png' alt=''><div class='ms-3'><div class='fw-bold'>{head}</div>{words}{answer}</div></div>"


def row(who: str, day: int, words: str, answer: str = "") -> str:
    return ROW.format(head=f"{who} <small>May {day}, 2012, 3:14 p.m.</small>", words=words, answer=answer)


def blog(folder: Path, counts: list[int], *, alone: str = "", box: str = "card-body") -> Blog:
    """Posts with so many comments each, in boxes without a word for comment; `alone` is what stands there on posts without any."""
    for n, count in enumerate(counts, 1):
        said = "".join(row(("Jo Reed", "Kim Oak", "Lu")[k % 3], n + k + 1, f"Mine fell flat, {n} and {k}.") for k in range(count))
        (folder / f"p{n}.html").write_text(
            f"<html><head><meta charset='utf-8'><title>Loaf number {n} | Crumbs</title></head><body><article><h1>Loaf number {n}</h1>"
            f"<div>Posted on May {n}, 2012 by Ada Thorn</div><section>{''.join(f'<p>{p}</p>' for p in prose(n))}</section></article>"
            f"<section><div class='{box}'><form><textarea placeholder='Leave a comment!'></textarea></form>{said or alone}</div></section>"
            "</body></html>",
            encoding="utf-8",
        )
    return read(site(paths=(str(folder),)))


def counted(found: Blog) -> list[int]:
    return [len(post.comments) for post in sorted(found.posts, key=lambda p: int((p.title or "")[12:]))]


@pytest.mark.parametrize("counts", [[2, 3, 1, 4, 1, 2, 1], [3, 1, 2, 2, 1, 0, 1]], ids=["all have some", "one has none"])
def test_a_lone_comment_is_read_as_the_other_posts_print_theirs(tmp_path: Path, counts: list[int]) -> None:
    """One box repeats nothing on its page; on the blog it does."""
    assert counted(blog(tmp_path, counts)) == counts


def test_a_lone_box_without_a_name_is_none(tmp_path: Path) -> None:
    """What stands in such a box and bears no name or day is something else: an advertisement."""
    alone = ROW.format(head="", words="Loaves and rolls, delivered to your door before breakfast on any day of the week.", answer="")
    assert counted(blog(tmp_path, [2, 3, 0, 4, 0, 2, 0], alone=alone)) == [2, 3, 0, 4, 0, 2, 0]


def test_too_few_posts_show_nothing(tmp_path: Path) -> None:
    """Two posts with repeated boxes do not tell how a blog divides its comments."""
    assert counted(blog(tmp_path, [2, 3, 1])) == [2, 3, 0]
