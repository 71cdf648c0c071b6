"""Some saved posts and nothing that lists the blog's posts: what it wrote before, between and after them is not known, and that is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from checkup import diagnosis
from checkup.settling import settle
from checkup.sources._given_pages import UNLISTED
from tests.sources.reading import read, site
from tests.sources.tiny_blog import entries, pages_of, saved

HOME = "http://tiny.example/"
LATER = datetime(2015, 6, 1, tzinfo=UTC)  # three years after the last post
NEXT = "</head>"


@pytest.mark.parametrize(
    ("kept", "chained", "listed"),
    [
        ("", False, False),
        ("/2012/05/", False, False),
        ("/", False, True),
        ("/journal/", False, True),
        ("", True, True),
    ],
)
def test_what_lists_the_posts(tmp_path: Path, kept: str, chained: bool, listed: bool) -> None:
    """The front page does, wherever it stands, and posts that lead to each other; a month's list does not."""
    made = pages_of(entries(8))
    posts = {path: page for path, page in made.items() if "/post-" in path}
    if chained:
        posts = {
            path: page.replace(NEXT, f"<link rel='next' href='{beside}'>{NEXT}")
            for (path, page), beside in zip(posts.items(), [*posts][1:] + [*posts][:1], strict=True)
        }
    saved(posts | ({kept: made["/"]} if kept else {}), tmp_path)
    config = site(HOME, paths=(str(tmp_path),), window={"as_of": LATER.date()})
    blog = read(config)
    checkup = diagnosis.examine(settle(blog, config, LATER), config)
    assert len(blog.posts) == 8
    assert blog.coverage.listed is listed
    assert (UNLISTED in blog.coverage.notes) is not listed
    assert (checkup.state == "finished") is listed
    outcomes = {measure.code: measure.outcome for sign in checkup.signs for measure in sign.measures}
    assert {code for code in ("C1", "C2", "C3", "E2", "V7") if outcomes[code] == "unknown"} == (
        set() if listed else {"C1", "C2", "C3", "E2", "V7"}
    )


def test_a_farewell_ends_a_blog_all_the_same(tmp_path: Path) -> None:
    """Its own words say that it ended, whatever lists its posts."""
    last = replace(entries(3)[0], title="Goodbye, this is the last post of this blog")
    saved({path: page for path, page in pages_of([last, *entries(3)[1:]]).items() if "/post-" in path}, tmp_path)
    config = site(HOME, paths=(str(tmp_path),), window={"as_of": LATER.date()})
    assert diagnosis.examine(settle(read(config), config, LATER), config).state == "finished"
