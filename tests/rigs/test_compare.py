"""Blogs compared on real servers and real exports: what was edited is named, and nothing else.

Needs the shared folder (CHECKUP_SHARED, or ../shared beside the project): its exports, and its rigs, which are started and stopped here on
ports and in folders of their own. What is not there is skipped.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import gettempdir

import pytest

from checkup.comparing import CLASHES, Comparison, compare
from checkup.config import SiteConfig
from tests.comparing.moved_site import entries_of, read_site, with_notes, without
from tests.rigs.outside import NOW, SHARED, command, read, site

pytestmark = pytest.mark.rig

EXPORT = SHARED / "data" / "exports" / "typepad.mtif.txt"
FOLDER = Path(gettempdir()) / "checkup-compare-rig"
MOVED = "/posts/moved-loaf/"


def told(found: Comparison) -> list[tuple[str, ...]]:
    """What differs: of each finding its status, the address of its post or the text of its comment, and what changed."""
    differing = [f for f in found.findings if f.status in CLASHES or f.status == "new"]
    return sorted((f.status, f.side.comment.text if f.side.comment else f.side.post.url, *(c.field for c in f.changes)) for f in differing)


@pytest.mark.skipif(not EXPORT.exists(), reason="the shared exports are not here")
def test_an_export_against_the_site_made_from_it() -> None:
    """Of a real export five comments removed, three dates shifted and two texts cut: exactly these ten; without edits none."""
    entries = entries_of(EXPORT.read_text(encoding="utf-8"))
    old = read(SiteConfig.model_validate({"blog": {"paths": [str(EXPORT)]}}))
    assert told(compare(old, read_site(entries, NOW))) == []
    notes = [n for e in entries for n in e.notes]
    gone, shifted = notes[2:27:6], notes[0:24:9]
    cut = [n for n in notes if len(n.text) > 200 and n not in (*gone, *shifted)][:2]
    changed = {n.number: replace(n, when=n.when + timedelta(days=12)) for n in shifted}
    changed |= {n.number: replace(n, text=n.text[: len(n.text) // 2]) for n in cut}
    found = compare(old, read_site(with_notes(without(entries, [n.number for n in gone]), changed), NOW))
    assert [what[0] for what in told(found)].count("missing") == len(gone) == 5
    assert sorted(what[2:] for what in told(found) if what[0] == "changed") == [("date",)] * 3 + [("text",)] * 2
    assert len(told(found)) == 10
    assert found.code == 1
    starts = {n.text[:12] for n in (*gone, *shifted, *cut)}
    assert {what[1][:12] for what in told(found)} <= {start.replace("\n", " ") for start in starts} | starts


@pytest.fixture
def isso(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A Nikola blog with its Isso server, fresh; gives its folder."""
    venv = Path(gettempdir()) / "checkup-rig" / "nk" / "venv"
    folder = FOLDER / "nk"
    for name, value in (("NK_RIG_DIR", folder), ("NK_PORT", 18_092), ("ISSO_PORT", 18_093), ("RIG_VENV", venv)):
        monkeypatch.setenv(name, str(value))
    command("nikola.sh", "reset")
    command("nikola.sh", "start")
    yield folder
    command("nikola.sh", "reset")


def test_a_thread_flattened_and_a_post_moved(isso: Path) -> None:
    """On a real Isso server one thread made flat, and one post given another path with its comments: exactly these two."""
    blog = site("http://127.0.0.1:18092/")
    old = read(blog)
    root, replies = _edit(isso)
    found = compare(old, read(blog))
    assert [(f.status, f.is_post, *(c.field for c in f.changes)) for f in found.findings] == [
        ("moved", True, "address"),
        ("changed", False, "thread"),
    ]
    moved, flat = found.findings
    assert moved.new is not None
    assert moved.new.post.url.endswith(MOVED)
    assert flat.side.comment is not None
    assert (flat.side.comment.id, {one.comment.id for one in flat.also if one.comment}) == (root, replies)


def _edit(folder: Path) -> tuple[str, set[str]]:
    """Make one thread flat, move one post; the root of the thread and its replies."""
    base = sqlite3.connect(folder / "comments.db")
    with base:
        shown = base.execute("select id, parent from comments where mode = 1").fetchall()
        visible = {number for number, _ in shown}
        threads = {root: {str(n) for n, parent in shown if parent == root} for root in visible}
        root = next(root for root in sorted(visible) if len(threads[root]) >= 2)
        base.execute("update comments set parent = null where parent = ?", (root,))
        base.execute("update threads set uri = ? where uri = '/posts/post-13/'", (MOVED,))
    base.close()
    source = folder / "site" / "posts" / "post-13.md"
    source.write_text(source.read_text().replace(".. slug: post-13", f".. slug: {MOVED.split('/')[2]}"))
    command("nikola.sh", "system", "isso")
    return str(root), threads[root]


def test_a_servers_database_against_its_site(isso: Path) -> None:
    """The server's own database from before, against its blog: nothing; after one thread was flattened and one post moved: these two."""
    blog, copy = site("http://127.0.0.1:18092/"), isso / "before.db"
    copy.write_bytes((isso / "comments.db").read_bytes())
    old = read(SiteConfig.model_validate({"blog": {"paths": [str(copy)], "url": "http://127.0.0.1:18092/"}}))
    plain = compare(old, read(blog))
    assert (told_clashes(plain), plain.found["comment"]) == ([], 137)  # 138 are visible; one, under a held comment, neither of them lists
    root, replies = _edit(isso)
    found = compare(old, read(blog))
    moved, flat = sorted((f for f in found.findings if f.status in CLASHES), key=lambda f: not f.is_post)
    assert (moved.status, moved.is_post, flat.status, [c.field for c in flat.changes]) == ("moved", True, "changed", ["thread"])
    assert flat.side.comment is not None
    assert (flat.side.comment.id, {one.comment.id for one in flat.also if one.comment}) == (root, replies)
    assert moved.new is not None
    assert moved.new.post.url.endswith(MOVED)


def told_clashes(found: Comparison) -> list[tuple[str, ...]]:
    """What counts as a difference; an export of comments alone knows no post without one, which is then new and none."""
    return [one for one in told(found) if one[0] != "new"]


@pytest.fixture
def ikiwiki(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A real ikiwiki blog; gives the folder of its pages, a manual among them."""
    monkeypatch.setenv("ST_RIG_DIR", str(FOLDER / "st"))
    monkeypatch.setenv("ST_PORT", "18094")
    command("static.sh", "start", "ikiwiki")
    yield FOLDER / "st" / "ikiwiki" / "out"
    command("static.sh", "stop", "ikiwiki")


def test_a_blog_against_itself(ikiwiki: Path) -> None:
    """A real ikiwiki blog read twice: nothing is told."""
    found = compare(read(site("http://127.0.0.1:18094/")), read(site("http://127.0.0.1:18094/")))
    assert (found.findings, found.whole, found.code) == ((), (), 0)
    assert found.found["comment"] == 138


def test_a_blog_against_a_copy_of_its_folder(ikiwiki: Path) -> None:
    """Its manual and its lists are no posts in either: forty posts and every comment are found, and nothing differs."""
    copy = read(SiteConfig.model_validate({"blog": {"paths": [str(ikiwiki)], "url": "http://127.0.0.1:18094/"}}))
    for found in (compare(copy, copy), compare(copy, read(site("http://127.0.0.1:18094/")))):
        assert told(found) == []
        assert (found.found["post"], found.found["comment"], found.code) == (40, 138, 0)
