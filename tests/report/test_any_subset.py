"""A report can be written of any blog: whatever dates, authors, ids and texts are missing, in whatever combination."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from checkup import diagnosis, records
from checkup.config import BlogTable, SiteConfig
from checkup.model import Blog, Comment, Person, Post
from checkup.report import BlogReport, write
from checkup.settling import settle
from tests._settled import NOW
from tests.quick import examples
from tests.report.test_bad_input import ASKS, PILLS, SAYS, posts

NOBODY = Person(None)
LACKS = {
    "posted": {"posted": None, "precision": "none"},
    "author": {"author": NOBODY, "by_post_author": None, "by_blog_author": None},
    "text": {"text": ""},
    "parent": {"parent": None},
    "permalink": {"permalink": None},
    "id": {"id": ""},
}
POST_LACKS = {
    "published": {"published": None, "precision": "none"},
    "author": {"author": None},
    "text": {"text": "", "links": ()},
    "title": {"title": None},
    "language": {"language": None},
    "comments": {"comments": (), "comments_status": "none"},
    "unread": {"comments": (), "comments_status": "external-unread"},
    "closed": {"commenting": "closed"},
}
OF_A_COMMENT = st.frozensets(st.sampled_from(sorted(LACKS)), max_size=len(LACKS))
OF_A_POST = st.frozensets(st.sampled_from(sorted(POST_LACKS)), max_size=3)
BLOGS = {"talk": posts(count=4), "asked": posts(ASKS, 3, answered=False), "spam": posts((*SAYS, *PILLS), 3)}


def bare(item: Comment | Post, lacks: frozenset[str], known: dict[str, dict[str, object]]) -> object:
    for lack in sorted(lacks):
        item = replace(item, **known[lack])  # type: ignore[arg-type]
    return item


@st.composite
def blogs(draw: st.DrawFn) -> Blog:
    """A small blog of which each post and each comment lacks something of its own."""
    found = []
    whole = draw(st.sampled_from(sorted(BLOGS)))
    for one in BLOGS[whole]:
        lacking = draw(OF_A_COMMENT)  # mostly the same for all comments of a post, as themes do
        comments = tuple(bare(c, lacking if draw(st.booleans()) else draw(OF_A_COMMENT), LACKS) for c in one.comments)
        found.append(bare(replace(one, comments=comments), draw(OF_A_POST), POST_LACKS))  # type: ignore[arg-type]
    return Blog(url="https://blog.example/", posts=tuple(found), utc_offset=draw(st.sampled_from((None, 0, 840, -720))))  # type: ignore[arg-type]


@settings(max_examples=examples(0.25), deadline=None)
@given(blogs(), st.sampled_from(("full", "initials", "hidden")))
def test_any_blog_can_be_reported(given: Blog, names: str) -> None:
    """Judging stumbles over no sign, the checkup can be kept and read again, and every page of the report is written."""
    site = SiteConfig(slug="any", blog=BlogTable(url="https://blog.example/"))
    found = diagnosis.examine(settle(given, site, NOW), site)
    assert not [s.reason for s in found.signs if s.reason and "stumbled" in s.reason]
    with TemporaryDirectory() as folder:
        records.save_checkup(Path(folder), found)
        assert records.load_checkup(Path(folder), "any") == found
        write([BlogReport(slug="any", name="Any", checkup=found, names=names)], Path(folder) / "site", version="0.0")  # type: ignore[arg-type]
        assert (Path(folder) / "site" / "any" / "people.html").is_file()
