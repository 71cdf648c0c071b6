"""A whole read of a blog whose comments live elsewhere, held against what the comment server's own database says."""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import gettempdir
from typing import Any
from unicodedata import normalize
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from checkup import people, sources
from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.model import Blog, Comment
from checkup.web import Client
from tests.sources.reading import no_wait, parse

SHARED = Path(os.environ.get("CHECKUP_SHARED", Path(__file__).parents[2] / ".." / "shared"))
NOW = datetime(2026, 11, 20, tzinfo=UTC)  # later than all that is written there
HIDDEN = re.compile(r"HIDDEN-")
FAKES = SHARED / "rigs" / "fakes.py"
FAKE = {"giscus": 0, "utterances": 1, "disqus": 2, "mastodon": 3, "remark42": 4, "bluesky": 5, "webmention": 6, "discourse": 7}
PORT = int(os.environ.get("CHECKUP_FAKES_PORT", "8410"))  # not the fakes' own default, so that some that run there are left alone
API = {name: f"http://127.0.0.1:{PORT + n}" for name, n in FAKE.items()}
BLOG = {name: f"http://127.0.0.1:{PORT + 10 + n}/" for name, n in FAKE.items()}


def answers(url: str) -> bool:
    """Whether something answers at an address."""
    try:
        urlopen(url, timeout=60).close()
    except (URLError, OSError):
        return False
    return True


def command(*words: str) -> str:
    """What a rig's script says; the test is skipped where the script is not here."""
    script = SHARED / "rigs" / words[0]
    if not script.exists():
        pytest.skip(f"the rig's script {words[0]} is not here")
    by = sys.executable if script.suffix == ".py" else "bash"
    environ = {**os.environ, "FK_PORT": str(PORT), "FK_RIG_DIR": str(Path(gettempdir()) / f"checkup-fakes-{PORT}")}
    done = subprocess.run([by, str(script), *words[1:]], check=True, capture_output=True, text=True, timeout=900, env=environ)
    return done.stdout


def site(url: str, **comments: Any) -> SiteConfig:
    """A blog on this machine, every post of it."""
    return SiteConfig.model_validate(
        {
            "blog": {"url": url},
            "window": {"all": True},
            "crawl": {"delay": 0, "allow_private_hosts": True},
            "comments": comments,
        }
    )


def read(
    config: SiteConfig,
    environ: Mapping[str, str] | None = None,
    *,
    state: Path | None = None,
    before: Blog | None = None,
    now: datetime = NOW,
) -> Blog:
    """The blog as read from its live site."""
    client = partial(Client, config.crawl, now=now, home=config.blog.url or "", sleep=no_wait)
    ctx = Context(parse=parse, now=now, client_factory=client, state=state, before=lambda: before, environ=environ or {})
    return asyncio.run(sources.read(config, ctx))


def fold(text: str | None) -> str:
    """A text's letters and digits."""
    return "".join(c for c in normalize("NFKC", text or "").casefold() if c.isalnum())


def hold(blog: Blog, truth: Sequence[Mapping[str, Any]]) -> None:
    """Every comment that visitors can get once, with all that is told of it; nothing else, nothing hidden."""
    blog = people.settle(blog)
    found = {c.id: (p.url, c) for p in blog.posts for c in p.comments}
    assert len(found) == sum(len(p.comments) for p in blog.posts)
    must = {str(c["id"]): c for c in truth if c.get("shown_in_thread", True) and c["visible"]}
    assert must.keys() - found.keys() == set()
    assert found.keys() - must.keys() == set()
    assert not HIDDEN.search(repr(blog))
    wrong = {i: bad for i, (url, comment) in found.items() if (bad := _wrong(url, comment, must[i], found))}
    assert wrong == {}
    silent = {str(c["permalink"]) for c in truth if c.get("shown_in_thread", True) and c["visible"]}
    assert {p.url for p in blog.posts if p.comments_status == "none"} == {p.url for p in blog.posts} - silent


def _wrong(url: str, comment: Comment, raw: Mapping[str, Any], found: Mapping[str, Any]) -> list[str]:
    """The names of what is not as the server's database says."""
    utc = datetime.fromisoformat(raw["date_gmt"]).replace(tzinfo=UTC)
    parent = str(raw["parent"]) if raw["parent"] and str(raw["parent"]) in found else None
    plain = re.sub(r"<[^>]+>|\]\([^)]*\)|:\w+:", " ", raw["content_raw"])
    right = {
        "post": url == raw["permalink"],
        "author": fold(comment.author.name) == fold(raw["author"]) or not raw["author"],
        "address": (comment.author.url or "").rstrip("/") == (raw["author_url"] or "").rstrip("/"),
        "time": comment.posted is not None and abs((comment.posted - utc).total_seconds()) < 60,
        "kind": comment.kind == raw.get("kind", "comment"),
        "parent": comment.parent == parent,
        "by_author": comment.by_owner == bool(raw["by_post_author"]),
        "text": fold(comment.text).startswith(fold(plain)[:30]),
    }
    return [name for name, good in right.items() if not good]


def truth_of(name: str, folder: Path) -> list[dict[str, Any]]:
    """The comments that a fake holds."""
    command("fakes.py", "truth", str(folder))
    found: list[dict[str, Any]] = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))["comments"]
    return [_as_comment(c) for c in found if c["kind"] in _KINDS] if name == "webmention" else found


_KINDS = {"in-reply-to": "comment", "mention-of": "webmention"}  # likes and the like are no comments


def _as_comment(mention: dict[str, Any]) -> dict[str, Any]:
    """A mention of the fake as a comment; every eleventh says only when it was received, nine minutes later."""
    when = datetime.fromisoformat(mention["date_gmt"]) + timedelta(minutes=0 if mention["n"] % 11 else 9)
    kind = _KINDS[mention["kind"]]
    mine = mention["by_post_author"] and kind == "comment"  # of pings nobody is the writer
    return {**mention, "kind": kind, "date_gmt": when.isoformat(" "), "by_post_author": mine}
