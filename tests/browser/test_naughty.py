"""Strangers' strings in every field of a blog, in Chromium: nothing runs, nothing is asked for, no page grows wider than the screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import cycle
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from checkup.config import SiteConfig
from checkup.diagnosis import examine
from checkup.model import Blog, Comment, Mark, Post, Skip
from checkup.report import write
from checkup.settling import settle
from tests.report._checkups import busy_blog, report
from tests.report._talk import NOW

pytestmark = pytest.mark.browser
WIDTH = 390
CANARY = "http://canary.invalid/"
NAUGHTY = (
    f"<script>document.title='owned';fetch('{CANARY}1')</script>",
    f"\"'><img src={CANARY}2 onerror=document.title='owned'>",
    f"</title></style></textarea></svg>--><svg onload=document.title='owned'><image href={CANARY}3 />",
    f"<iframe src='javascript:parent.document.title=`owned`'></iframe><link rel=stylesheet href={CANARY}4>",
    "javascript:document.title='owned'",
    "data:text/html,<script>document.title='owned'</script>",
    f"x' style='background:url({CANARY}5)' autofocus onfocus='document.title=1",
    f"<meta http-equiv=refresh content='0;url={CANARY}6'><base href={CANARY}>",
    "{{ 7*7 }}{% raw %}${7*7}#{7*7}<%= 7*7 %>",
    "W" * 3000,
    "https://" + "w" * 900 + ".example/" + "p" * 900,
    "\u202eevil\u2066\u200f مرحبا \u2028\u0000\ufeff\ud800",
    "Z\u0351\u036b\u0343\u036a\u0342" * 90,
    "\U0001f468\u200d\U0001f469\u200d\U0001f467\U0001f3ff" * 60 + "ﷺ" * 60 + "𒐫" * 60,
    "a" + " " * 2000 + "b" + "\n" * 500 + "c\t" * 300,
    "<<<>>>&&&;&lt;&#x3c;%3Cscript%3E\\u003cscript\\u003e",
    "",
    " ",
)
KEPT = {"id", "url"}
"""Fields by which the report finds its own pages: some of them are naughty by a list of their own."""
ADDRESSES = (
    "javascript:document.title='owned'",
    f"{CANARY}\"><script>document.title='owned'</script>",
    "https://b.example/" + "p/" * 700,
    "https://b.example/?a=<b>&c='\"#\ud800",
    "//canary.invalid/x",
)


def naughty(value: Any, strings: Iterator[str]) -> Any:
    """The value with every text that a stranger could have written replaced by the next string."""
    if isinstance(value, tuple):
        return tuple(naughty(one, strings) for one in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    hints = get_type_hints(type(value))
    changed: dict[str, Any] = {}
    for field in fields(value):
        old = getattr(value, field.name)
        if isinstance(old, str) and hints[field.name] in (str, str | None) and field.name not in KEPT:
            changed[field.name] = next(strings)
        elif isinstance(old, tuple) and hints[field.name] == tuple[str, ...]:
            changed[field.name] = tuple(next(strings) for _ in (*old, ""))
        elif isinstance(old, tuple) or is_dataclass(old):
            changed[field.name] = naughty(old, strings)
    return replace(value, **changed)


def blogs() -> Iterator[Blog]:
    """Blogs with each of the strings in each field, and with addresses and numbers to match."""
    for shift in range(len(NAUGHTY)):
        strings = cycle(NAUGHTY[shift:] + NAUGHTY[:shift])
        base = busy_blog()
        skipped = tuple(Skip(address, text, refused=True) for address, text in zip(cycle(ADDRESSES), NAUGHTY, strict=False))
        marks = tuple(Mark(item, True, next(strings), next(strings)) for item in ("about", "contact", "policy", "feed"))
        given = naughty(replace(base, posts=tuple(map(addressed, base.posts, range(99)))), strings)
        yield replace(given, marks=marks, coverage=replace(given.coverage, skipped=skipped, partial=next(strings)))


def addressed(post: Post, number: int) -> Post:
    """A post with comments of odd numbers and links, every fourth at an odd address."""
    comments = tuple(numbered(c, number + n) for n, c in enumerate(post.comments))
    url = ADDRESSES[number % 5] + str(number) if number % 4 == 0 else post.url
    return replace(post, url=url, comments=comments)


def numbered(comment: Comment, number: int) -> Comment:
    odd = {"id": f"\"'><{number}", "permalink": ADDRESSES[number % 5]} if number % 3 == 0 else {}
    return replace(comment, author=replace(comment.author, url=ADDRESSES[number % 5]), parent=None, verdict=None, **odd)


@pytest.fixture(scope="module")
def naughty_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("naughty") / "site"
    given = []
    for number, blog in enumerate(blogs()):
        site = SiteConfig(slug=f"n{number}")
        checkup = examine(settle(blog, site, NOW), site)
        given.append(replace(report(checkup, name=NAUGHTY[number], names="full"), slug=f"n{number}", tags=(NAUGHTY[number] or "x",)))
    write(given, out, version="0.0")
    return out


def pages(site: Path) -> list[Path]:
    """Every page of the site, of each blog's posts' pages six."""
    found = [p for p in sorted(site.rglob("*.html")) if "posts" not in p.parts]
    return found + [p for folder in sorted(site.glob("*/posts")) for p in sorted(folder.glob("*.html"))[:6]]


def test_nothing_runs_and_nothing_is_asked_for(naughty_site: Path, browser: Any) -> None:
    """On every page the strings are text: no script, dialog, message or request; and none scrolls sideways on a telephone."""
    context = browser.new_context(viewport={"width": WIDTH, "height": 800})
    page = context.new_page()
    seen: list[str] = []
    shown = 0
    page.on("console", lambda m: seen.append(f"console: {m.text}"))
    page.on("pageerror", lambda e: seen.append(f"error: {e}"))
    page.on("dialog", lambda d: (seen.append(f"dialog: {d.message}"), d.dismiss()))
    page.on("request", lambda r: None if r.url.startswith(naughty_site.as_uri()) else seen.append(f"request: {r.url[:200]}"))
    for path in pages(naughty_site):
        if path.name == "404.html":
            continue
        page.goto(path.as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        name = path.relative_to(naughty_site)
        if page.title() in ("owned", "1"):
            seen.append(f"owned: {name}")
        if (width := page.evaluate("document.documentElement.scrollWidth")) > WIDTH:
            seen.append(f"wide: {name} {width}")
        if bad := page.evaluate("[...document.links].filter(a => !/^(https?|mailto|file):/.test(a.href)).map(a => a.href.slice(0, 80))"):
            seen.append(f"link: {name} {bad[:2]}")
        shown += "document.title='owned'" in page.inner_text("body")
    context.close()
    assert seen == []
    assert shown > len(NAUGHTY)
