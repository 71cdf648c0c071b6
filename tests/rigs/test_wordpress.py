"""A real WordPress on loopback with its database as the truth: nothing missing, nothing extra, nothing leaked.

Needs the rig's script (`../shared/rigs/wordpress.sh`, or CHECKUP_SHARED), root, and a started rig; skipped where they are missing.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unicodedata import normalize
from urllib.error import URLError
from urllib.parse import unquote, urlsplit
from urllib.request import urlopen

import pytest

from checkup import people
from checkup.model import Blog, Comment
from tests.sources.reading import read, site

SHARED = Path(os.environ.get("CHECKUP_SHARED", Path(__file__).parents[2] / ".." / "shared"))
SCRIPT = SHARED / "rigs" / "wordpress.sh"
URL = "http://127.0.0.1:8081/"
HIDDEN = re.compile(r"(?:HIDDEN|PROTECTED|PRIVATE)-")
NOW = datetime(2027, 1, 1, tzinfo=UTC)  # later than all that is written there
PRETTY = "/%year%/%monthnum%/%postname%/"

pytestmark = pytest.mark.rig


def rig(*words: str) -> str:
    done = subprocess.run(["bash", str(SCRIPT), *words], check=True, capture_output=True, text=True, timeout=900)
    return done.stdout


def runs() -> bool:
    try:
        urlopen(URL, timeout=60).close()
    except (URLError, OSError):
        return False
    return True


@pytest.fixture
def wordpress() -> Iterator[None]:
    """The rig, back in its first state afterwards."""
    if not SCRIPT.exists():
        pytest.skip("the rig's script is not here")
    if not runs():
        pytest.skip(f"no rig answers at {URL}: start it with wordpress.sh start")
    yield
    for words in (
        ("theme", "twentytwentyone"),
        ("rest", "on"),
        ("feeds", "on"),
        ("option", "permalink_structure", PRETTY),
        ("option", "page_comments", "1"),
    ):
        rig(*words)


def truth(folder: Path) -> list[dict[str, Any]]:
    """The comments of the database; `by_blog_author` says whether the account behind one has written a post that visitors can read."""
    rig("truth", str(folder / "truth.json"))
    found = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    writers = {p["author_id"] for p in found["posts"] if p["type"] == "post" and p["public"]}
    return [{**c, "by_blog_author": c["type"] == "comment" and c["user_id"] in writers} for c in found["comments"]]


def same(one: str | None, other: str | None) -> bool:
    def fold(text: str | None) -> str:
        return "".join(c for c in normalize("NFKC", text or "").casefold() if c.isalnum())

    return fold(one) == fold(other)


def path_of(url: str) -> str:
    parts = urlsplit(url)
    return unquote(parts.path).rstrip("/") + (f"?{parts.query}" if parts.query else "")


def at(comment: Comment, raw: dict[str, Any]) -> bool:
    """Whether the time is right: an aware one against UTC, a naive one against the blog's clock, to the minute."""
    if comment.posted is None:
        return raw["type"] != "comment"
    utc = datetime.fromisoformat(raw["date_gmt"]).replace(tzinfo=UTC)
    expected = utc if comment.posted.tzinfo else datetime.fromisoformat(raw["date"])
    return abs((comment.posted - expected).total_seconds()) < 60


def hold(blog: Blog, comments: list[dict[str, Any]]) -> None:
    """Every visible comment once, with its post, author, address, time, kind and whether a writer wrote it; nothing hidden anywhere."""
    found = {c.id: (p, c) for p in blog.posts for c in p.comments}
    assert len(found) == sum(len(p.comments) for p in blog.posts)
    visible = {str(c["id"]): c for c in comments if c["visible"]}
    must = {i for i, c in visible.items() if c.get("shown_in_thread", True)}
    assert must - found.keys() == set()
    assert found.keys() - visible.keys() == set()
    assert not HIDDEN.search(repr(blog))
    wrong = {name: [] for name in ("post", "author", "url", "time", "kind", "by_author", "by_blog_author")}
    for i, (post, comment) in found.items():
        raw = visible[i]
        checks = {
            "post": path_of(post.url) == path_of(raw["permalink"]),
            "author": same(comment.author.name, raw["author_shown"])
            or (not raw["author"] and (comment.author.name or "").casefold() in ("", "anonymous")),
            "url": (comment.author.url or "").rstrip("/") == (raw["author_url"] or "").rstrip("/"),
            "time": at(comment, raw),
            "kind": comment.kind == raw["type"],
            "by_author": bool(comment.by_post_author) == bool(raw["by_post_author"]),
            "by_blog_author": bool(comment.by_blog_author) == raw["by_blog_author"],
        }
        for name, right in checks.items():
            if not right:
                wrong[name].append(i)
    assert {name: ids for name, ids in wrong.items() if ids} == {}


@pytest.mark.parametrize("theme", ["twentytwentyone", "twentytwentytwo", "twentytwentythree", "kubrick", "kubrick5"])
@pytest.mark.parametrize(("open_doors", "most"), [("on", 75), ("off", 150)])
def test_a_whole_blog_with_and_without_api_and_feeds(wordpress: None, tmp_path: Path, theme: str, open_doors: str, most: int) -> None:
    """In every theme, by REST and feeds or by pages alone, all comments are read with few requests.

    With REST only those posts' pages are among them that have pings: the sitemap tells of the others that robots may show them.
    """
    rig("theme", theme)
    rig("rest", open_doors)
    rig("feeds", open_doors)
    blog = people.settle(read(site(URL), NOW))
    hold(blog, truth(tmp_path))
    assert blog.coverage.requests <= most
    assert blog.coverage.partial is None


@pytest.mark.parametrize(("option", "value"), [("permalink_structure", ""), ("page_comments", "0")])
@pytest.mark.parametrize("open_doors", ["on", "off"])
def test_other_settings(wordpress: None, tmp_path: Path, option: str, value: str, open_doors: str) -> None:
    """Plain permalinks, and all comments on one page."""
    rig("option", option, value)
    rig("rest", open_doors)
    rig("feeds", open_doors)
    hold(people.settle(read(site(URL), NOW)), truth(tmp_path))


def test_parents_are_those_of_the_api(wordpress: None, tmp_path: Path) -> None:
    """With REST every reply names its parent, where a visitor can see that parent."""
    blog = read(site(URL), NOW)
    raw = {str(c["id"]): c for c in truth(tmp_path)}
    found = {c.id: c.parent for p in blog.posts for c in p.comments}
    expected = {i: str(raw[i]["parent"]) if raw[i]["parent"] and str(raw[i]["parent"]) in found else None for i in found}
    assert found == expected
