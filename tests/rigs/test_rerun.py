"""A second look at a real WordPress: what an unchanged blog costs, and which changes the next run finds, by API, by feeds and by neither.

Starts a WordPress of its own by the rig's script; skipped where that, or root, is missing.
"""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from checkup import pipeline, records
from checkup.config import SiteConfig
from checkup.model import Blog

SHARED = Path(os.environ.get("CHECKUP_SHARED", Path(__file__).parents[2] / ".." / "shared"))
SCRIPT = SHARED / "rigs" / "wordpress.sh"
PORT = "8088"
URL = f"http://127.0.0.1:{PORT}/"
FOLDER = Path(os.environ.get("TMPDIR", "/tmp")) / "checkup-rerun-rig"
ROTATION = 4
WEEK = timedelta(days=7)

pytestmark = [
    pytest.mark.rig,
    pytest.mark.skipif(not SCRIPT.is_file() or not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs the WordPress rig and root"),
]


def rig(*words: str) -> None:
    env = {**os.environ, "WP_RIG_DIR": str(FOLDER), "WP_PORT": PORT}
    subprocess.run(["bash", str(SCRIPT), *words], check=True, capture_output=True, text=True, timeout=900, env=env)


def php(code: str) -> None:
    """Run PHP inside the blog."""
    script = FOLDER / "change.php"
    script.write_text(f"<?php $_SERVER['HTTP_HOST'] = '127.0.0.1:{PORT}'; require '{FOLDER}/www/wp-load.php';\n{code}", encoding="utf-8")
    subprocess.run(["php", "-d", "error_reporting=0", str(script)], check=True, capture_output=True, timeout=900)


@pytest.fixture(scope="module")
def wordpress() -> Iterator[None]:
    """A fresh WordPress of our own."""
    rig("start")
    try:
        yield
    finally:
        rig("reset")


class Runs:
    """Runs of one state folder, a week apart; the newest one at the machine's own time, so that the blog's changes lie after the last."""

    def __init__(self, folder: Path, weeks_before: int) -> None:
        self.folder = folder
        self.now = datetime.now(UTC).replace(microsecond=0) - weeks_before * WEEK
        self.cpu = 0.0

    def next(self) -> Blog:
        """The blog as this week's run reads it."""
        site = SiteConfig.model_validate(
            {
                "blog": {"url": URL},
                "window": {"all": True},
                "crawl": {"delay": 0, "allow_private_hosts": True, "rotation": ROTATION},
            }
        )
        options = pipeline.Options(self.folder / "out", self.folder / "state", self.folder / "history", self.now, lambda *_: None)
        begun = time.process_time()
        assert pipeline.crawl([site], options).code == 0
        self.cpu = time.process_time() - begun
        self.now += WEEK
        blog = records.load_blog(options.state, site.slug or "127-0-0-1-8099")
        assert blog is not None
        return blog


def without_traces(blog: Blog) -> Blog:
    """The blog without what tells one run from another."""
    posts = tuple(replace(post, read_on=None) for post in blog.posts)
    return replace(blog, posts=posts, coverage=replace(blog.coverage, requests=0, captured_at=None))


def said(blog: Blog) -> set[str]:
    return {comment.text for post in blog.posts for comment in post.comments}


def written(blog: Blog) -> str:
    return "\n".join(post.text for post in blog.posts)


def change(mark: str) -> None:
    """A new comment on the oldest post, and the one after it edited: both say the mark."""
    php(f"""$old = get_posts(['numberposts' => 3, 'order' => 'ASC', 'post_status' => 'publish', 'has_password' => false]);
wp_insert_comment(['comment_post_ID' => $old[0]->ID, 'comment_author' => 'Wilma', 'comment_approved' => 1,
  'comment_content' => 'A word that is new: {mark}.']);
wp_update_post(['ID' => $old[1]->ID, 'post_content' => $old[1]->post_content . ' The post says {mark} now.']);""")


def oldest_comment(blog: Blog) -> str:
    """The id of the comment that was written first, of those that nobody answered."""
    parents = {comment.parent for post in blog.posts for comment in post.comments}
    alone = [c for p in blog.posts for c in p.comments if c.kind == "comment" and c.posted and c.id not in parents and len(c.text) > 30]
    return min(alone, key=lambda c: c.posted.timestamp() if c.posted else 0.0).id


def delete(comment: str) -> None:
    php(f"wp_delete_comment({comment}, true);")


def ids(blog: Blog) -> set[str]:
    return {comment.id for post in blog.posts for comment in post.comments}


@pytest.mark.parametrize(("rest", "first"), [("on", 75), ("off", 150)])
def test_an_unchanged_blog_costs_five_requests(wordpress: None, tmp_path: Path, rest: str, first: int) -> None:
    """By API or by feeds; the reading is that of a run that asks for everything. Each fourth run asks for all again."""
    rig("rest", rest)
    try:
        warm = Runs(tmp_path / "warm", 0)
        warm.next()
        warm.next()
        runs = Runs(tmp_path / "runs", 0)
        whole = runs.next()
        cpu = runs.cpu
        assert whole.coverage.requests <= first
        for _ in range(ROTATION - 1):
            again = runs.next()
            assert again.coverage.requests <= 5
            assert runs.cpu < cpu / 5
            assert without_traces(again) == without_traces(whole)
            assert any(post.read_on for post in again.posts)
        last = runs.next()
        assert last.coverage.requests > 70
        assert not any(post.read_on for post in last.posts)
    finally:
        rig("rest", "on")


@pytest.mark.parametrize("rest", ["on", "off"])
def test_a_new_comment_and_an_edited_post_are_found_by_the_next_run(wordpress: None, tmp_path: Path, rest: str) -> None:
    """By API and by feeds, with few requests; nothing else is different from what a run finds that asks for everything."""
    rig("rest", rest)
    try:
        runs = Runs(tmp_path / "runs", 2)
        runs.next()
        runs.next()
        change(f"nettle-{rest}")
        runs.now = datetime.now(UTC).replace(microsecond=0) + timedelta(minutes=1)
        blog = runs.next()
        assert f"A word that is new: nettle-{rest}." in said(blog)
        assert f"The post says nettle-{rest} now." in written(blog)
        assert blog.coverage.requests <= 20
        fresh = Runs(tmp_path / "fresh", 0).next()
        assert without_traces(blog).posts == without_traces(fresh).posts
    finally:
        rig("rest", "on")


def test_a_deleted_comment_is_gone_in_the_next_run_by_api(wordpress: None, tmp_path: Path) -> None:
    """The total fell, so the lists are read again: fifteen requests at most."""
    runs = Runs(tmp_path / "runs", 1)
    gone = oldest_comment(runs.next())
    delete(gone)
    blog = runs.next()
    assert gone not in ids(blog)
    assert blog.coverage.requests <= 15


@pytest.mark.parametrize("feeds", ["on", "off"])
def test_a_deleted_comment_is_gone_after_as_many_runs_as_the_rotation(wordpress: None, tmp_path: Path, feeds: str) -> None:
    """Without the API, when the turn of its page comes; without feeds so are a new comment and an edited post."""
    rig("rest", "off")
    rig("feeds", feeds)
    try:
        runs = Runs(tmp_path / "runs", 0)
        gone = oldest_comment(runs.next())
        delete(gone)
        change(f"sorrel-{feeds}")
        blogs = [runs.next() for _ in range(ROTATION)]
        assert gone not in ids(blogs[-1])
        assert f"A word that is new: sorrel-{feeds}." in said(blogs[-1])
        assert f"The post says sorrel-{feeds} now." in written(blogs[-1])
        assert all(blog.coverage.requests < 100 for blog in blogs[:-1])
    finally:
        rig("rest", "on")
        rig("feeds", "on")
