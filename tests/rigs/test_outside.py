"""Comments that live elsewhere, on real servers and on fakes by documented shape: nothing missing, nothing extra, nothing leaked.

Needs the rigs' folder (`../shared/rigs`, or CHECKUP_SHARED). The fakes are started and stopped here; the real servers have to be started
(`waline.sh start`). What is not there is skipped.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.rigs.outside import API, BLOG, FAKES, answers, command, hold, read, site, truth_of
from tests.web.loopback import Answer, Asked, Reply, serve

pytestmark = pytest.mark.rig

TOKEN = "rig-secret-4711"
READ: dict[str, tuple[dict[str, Any], dict[str, str]]] = {
    "giscus": ({"with_key": ["giscus"]}, {"GITHUB_TOKEN": TOKEN, "GITHUB_GRAPHQL_URL": f"{API['giscus']}/graphql"}),
    "utterances": ({}, {"GITHUB_API_URL": API["utterances"]}),
    "disqus": ({"with_key": ["disqus"]}, {"DISQUS_API_KEY": "rig-key", "DISQUS_API_URL": f"{API['disqus']}/api/3.0"}),
    "remark42": ({}, {}),
    "mastodon": ({}, {}),
    "bluesky": ({}, {}),
    "webmention": ({}, {"WEBMENTION_API_URL": API["webmention"]}),
    "discourse": ({}, {}),
}
"""What the site file and the environment say, for each system that has a fake."""
FEW = {"utterances": 2}  # requests that are not enough for a blog; of the others six, as each thread takes one or more


@pytest.fixture(scope="module")
def fakes() -> Iterator[None]:
    """The fakes in their first state, started for this file on ports of their own."""
    if not FAKES.exists():
        pytest.skip("the rigs' folder is not here")
    command("fakes.py", "reset")
    command("fakes.py", "start")
    yield
    command("fakes.py", "stop")


@pytest.fixture
def unlimited(fakes: None) -> Iterator[None]:
    """The fakes without any limit, before and after."""
    for name in READ:
        command("fakes.py", "set", name, "limit=0", "window=60", "secondary=0", "fail=0", "down=0")
    yield
    for name in READ:
        command("fakes.py", "set", name, "limit=0", "window=60", "secondary=0", "fail=0", "down=0")


class Front(dict[str, Answer]):
    """What the fake of Bluesky answers, but for robots.txt, which it answers with an error where the network's allows everything."""

    def get(self, key: str, default: Any = None) -> Any:
        """The answer to any path."""
        return Reply(b"", 404) if key == "/robots.txt" else _passed_on


def _passed_on(asked: Asked) -> Reply:
    try:
        with urlopen(API["bluesky"] + asked.path, timeout=60) as told:
            return Reply(told.read(), told.status, dict(told.headers))
    except HTTPError as error:
        return Reply(error.read(), error.code, dict(error.headers))


@pytest.fixture(scope="module")
def fronts() -> Iterator[dict[str, str]]:
    """The environment that each system is read with in addition."""
    with serve(Front()) as front:
        yield {"bluesky": front.url}


def settings(name: str, fronts: Mapping[str, str]) -> tuple[Any, dict[str, str]]:
    comments, environ = READ[name]
    return site(BLOG[name], **comments), environ | ({"BLUESKY_API_URL": fronts[name]} if name in fronts else {})


@pytest.mark.parametrize("name", READ)
def test_every_comment_is_read(unlimited: None, fronts: Mapping[str, str], tmp_path: Path, name: str) -> None:
    """All that a visitor can get, with what is told of each; threads without comments are none."""
    config, environ = settings(name, fronts)
    blog = read(config, environ, state=tmp_path)
    hold(blog, truth_of(name, tmp_path))
    assert TOKEN not in repr(blog)
    assert [f for f in tmp_path.iterdir() if TOKEN in f.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize("secondary", [0, 1])
@pytest.mark.parametrize("name", READ)
def test_a_limit_is_said_and_the_next_run_goes_on(
    unlimited: None, fronts: Mapping[str, str], tmp_path: Path, name: str, secondary: int
) -> None:
    """At the limit nothing is taken for silence; the next run reads what is left and loses nothing of what was read."""
    config, environ = settings(name, fronts)
    truth = truth_of(name, tmp_path)
    command("fakes.py", "set", name, f"limit={FEW.get(name, 6)}", "window=3600", f"secondary={secondary}")
    first = read(config, environ, state=tmp_path)
    assert {p.comments_status for p in first.posts} >= {"external-unread"}
    assert any("many requests" in note or "asks to wait" in note for note in first.coverage.notes)
    assert [
        p for p in first.posts if p.comments_status == "none" and any(c["permalink"] == p.url and c["shown_in_thread"] for c in truth)
    ] == []
    command("fakes.py", "set", name, "limit=0", "secondary=0")
    hold(read(config, environ, state=tmp_path, before=first), truth)


@pytest.mark.parametrize("name", READ)
def test_hidden_and_deleted_between_two_runs_are_gone(unlimited: None, fronts: Mapping[str, str], tmp_path: Path, name: str) -> None:
    """A comment that was read once and is hidden or deleted now is read no more; broken answers in between lose nothing."""
    config, environ = settings(name, fronts)
    before = read(config, environ, state=tmp_path)
    shown = [c["n"] for c in truth_of(name, tmp_path) if c["shown_in_thread"]]
    command("fakes.py", "set", name, f"hide={shown[3]}")
    command("fakes.py", "set", name, f"delete={shown[9]}")
    command("fakes.py", "set", name, "fail=1")
    hold(read(config, environ, state=tmp_path, before=before), truth_of(name, tmp_path))


def test_waline(tmp_path: Path) -> None:
    """A real Waline: every listed comment; the thread with a reply under a held comment is not called whole."""
    if not answers("http://127.0.0.1:8098/api/comment?type=count"):
        pytest.skip("no Waline answers: start it with waline.sh start")
    command("waline.sh", "truth", str(tmp_path / "truth.json"))
    truth = json.loads((tmp_path / "truth.json").read_text(encoding="utf-8"))["comments"]
    blog = read(site("http://127.0.0.1:8097/"))
    hold(blog, truth)
    short = {c["permalink"] for c in truth if c["visible"] and not c["shown_in_thread"]}
    assert {p.url for p in blog.posts if p.comments_status == "truncated"} == short


def test_isso(tmp_path: Path) -> None:
    """A real Isso under a Nikola blog: every listed comment; the thread with a reply under a held comment is not called whole."""
    if not answers("http://127.0.0.1:8093/info"):
        pytest.skip("no Isso answers: start it with nikola.sh start")
    command("nikola.sh", "truth", str(tmp_path / "truth.json"))
    truth = json.loads((tmp_path / "truth.json").read_text(encoding="utf-8"))["comments"]
    shown = {c["id"] for c in truth if c["visible"]}
    truth = [{**c, "author": unescape(c["author"] or ""), "shown_in_thread": not c["parent"] or c["parent"] in shown} for c in truth]
    blog = read(site("http://127.0.0.1:8092/"), now=datetime(2027, 1, 1, tzinfo=UTC))
    hold(blog, truth)
    short = {c["permalink"] for c in truth if c["visible"] and not c["shown_in_thread"]}
    assert {p.url for p in blog.posts if p.comments_status == "truncated"} == short


def test_bluesky(tmp_path: Path) -> None:
    """A real network: every reply given out, but for the one that the thread's writer hid; what is counted and not given is told."""
    if not answers("http://127.0.0.1:8102/robots.txt"):
        pytest.skip("no AppView answers: start it with bluesky.sh start")
    command("bluesky.sh", "truth", str(tmp_path / "truth.json"))
    truth = json.loads((tmp_path / "truth.json").read_text(encoding="utf-8"))["comments"]
    truth = [{**c, "shown_in_thread": c["shown_in_thread"] and c["status"] != "gated"} for c in truth]
    blog = read(site("http://127.0.0.1:8103/"), {"BLUESKY_API_URL": "http://127.0.0.1:8102"})
    hold(blog, truth)
    counted = {c["permalink"] for c in truth if c["status"] in ("blocked", "takendown")}
    assert {p.url for p in blog.posts if p.comments_status == "truncated"} == counted


def test_ghost(tmp_path: Path) -> None:
    """A real Ghost: every comment that visitors see, also of a post with more than a page holds; nothing hidden or deleted."""
    if not answers("http://127.0.0.1:8096/robots.txt"):
        pytest.skip("no Ghost answers: start it with ghost.sh start")
    command("ghost.sh", "truth", str(tmp_path / "truth.json"))
    truth = json.loads((tmp_path / "truth.json").read_text(encoding="utf-8"))["comments"]
    hold(read(site("http://127.0.0.1:8096/")), [{"author_url": "", **c, "content_raw": unescape(c["content_raw"])} for c in truth])
