"""A blog that prints the newest comment first and tells no times: posts whose comments are all of one day run that way, too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from checkup.gathering.newest_first import oldest_first
from checkup.model import Comment, Person, Post, Precision
from checkup.moments import UTC_CLOCK
from tests.sources.reading import read, site

PLACE = "https://kiln.example"


def firing(number: int, days: Sequence[int], precision: Precision = "day") -> Post:
    """A post whose comments are of these days of May, in this order; they are called a, b, c, ..."""
    said = [
        Comment(name, Person(name), f"{name} said so.", posted=datetime(2013, 5, day, tzinfo=UTC), precision=precision)
        for name, day in zip("abcdef", days, strict=False)
    ]
    return Post(url=f"{PLACE}/{number}", title=f"Firing {number}", comments=tuple(said))


def order(posts: Sequence[Post], *, from_pages: bool = True) -> list[str]:
    """The comments of each post as they come out."""
    told = {post.url for post in posts} if from_pages else ()
    return ["".join(c.id for c in post.comments) for post in oldest_first(posts, told, UTC_CLOCK)]


BACKWARDS = [firing(1, [9, 7, 4]), firing(2, [20, 12])]
ONE_DAY = firing(3, [6, 6, 6])


def test_comments_of_one_day_run_as_the_blogs_other_posts_do() -> None:
    """Two posts that run backwards turn the one that cannot say, and themselves."""
    assert order([*BACKWARDS, ONE_DAY]) == ["cba", "ba", "cba"]


def test_one_post_alone_or_one_that_runs_forward_turns_nothing() -> None:
    """The days of one post may be misread, and where a blog prints both ways nobody knows which way the third runs."""
    assert order([BACKWARDS[0], ONE_DAY]) == ["abc", "abc"]
    assert order([*BACKWARDS, firing(4, [3, 5]), ONE_DAY]) == ["abc", "ab", "ab", "abc"]


def test_what_runs_forward_both_ways_or_in_threads_stays() -> None:
    """A post with days in both ways, or with replies below what they answer, keeps the page's order; ten posts outvote one."""
    mixed = firing(4, [3, 8, 5])
    thread = firing(5, [3, 3])
    thread = replace(thread, comments=(thread.comments[0], replace(thread.comments[1], parent="a")))
    many = [firing(n, [9, 7]) for n in range(10, 20)]
    assert order([*many, firing(6, [3, 5]), mixed, thread, ONE_DAY])[10:] == ["ab", "abc", "ab", "cba"]


def test_times_of_day_and_records_are_left_alone() -> None:
    """What has times is put in order by them later, and an export has an order of its own."""
    timed = firing(7, [6, 6], precision="minute")
    assert order([*BACKWARDS, timed]) == ["cba", "ba", "ab"]
    assert order([*BACKWARDS, ONE_DAY], from_pages=False) == ["abc", "ab", "abc"]


def test_saved_pages_are_read_oldest_first(tmp_path: Path) -> None:
    """Three pages of one blog that print the newest first, one of them with comments of one day alone."""
    for number, days in enumerate(((9, 7, 4), (20, 12), (6, 6, 6)), 1):
        said = "".join(
            f"<li class='comment' id='comment-{10 * number + k}'><cite class='fn'>{name}</cite> <span class='date'>May {day}, 2012</span>"
            f"<p>Number {k} of those below kiln {number}.</p></li>"
            for k, (name, day) in enumerate(zip(("Ann Rye", "Bob Oak", "Cid Elm"), days, strict=False))
        )
        text = f"<p>The kiln of day {number} took all night, and nobody slept before it was cold again in the morning.</p>" * 3
        post = f"<div class='post'><h1>Kiln {number}</h1><p class='date'>May 1, 2012</p>{text}</div>"
        page = f"<html lang='en'><head><title>Kiln {number}</title></head><body>{post}<h3>Comments</h3><ol>{said}</ol></body></html>"
        (tmp_path / f"kiln-{number}.html").write_text(page, encoding="utf-8")
    posts = sorted(read(site(paths=(str(tmp_path),))).posts, key=lambda post: post.title or "")
    assert [[(c.author.name or "")[0] for c in post.comments] for post in posts] == [["C", "B", "A"], ["B", "A"], ["C", "B", "A"]]
