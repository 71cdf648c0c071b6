"""Strangers' text stays text: markup, attribute breaks, direction overrides, endless words, workflow commands, spreadsheet formulas."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from checkup.model import Link, Owner, Person, Reason, Verdict
from checkup.reader_words import ReaderWords, sentence
from checkup.report import write
from tests.factories import OWNER, blog, comment, post
from tests.report._checkups import checkup_of, report
from tests.report._pages import read
from tests.report._talk import busy_posts

SCRIPT = "<script>alert('x')</script>"
BREAK = "\"><img src=x onerror=alert(1)> ' onmouseover=alert(2)"
TURNED = "abc\u202egnp.exe\u2066x\u200b\u2028end"
LONG = "w" * 10_000
HOSTILE = (
    SCRIPT,
    BREAK,
    TURNED,
    LONG,
    "::error::stop\n::set-output name=x::y",
    "=HYPERLINK(1)",
    "{{ 7*7 }}{% include 'x' %}",
    "</title></svg>]]>",
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of a blog in which every stranger's field is hostile."""
    comments = []
    for i, text in enumerate(HOSTILE):
        asked = comment(text[:300], text, id=f"h{i}", url=f"javascript:alert('{i}')", after_hours=i + 1)
        comments.append(replace(asked, permalink=f"javascript:alert({i})", links=(Link("data:text/html,x"),)))
    link = sentence("links to ", ReaderWords("https://bad.example/x?a=<b>", "site"))
    told = (Reason("text", sentence("says ", ReaderWords(SCRIPT))), Reason("link", link))
    comments.append(replace(comment(SCRIPT, BREAK, id='"><x', verdict="spam", after_hours=40), verdict=Verdict("spam", 0.99, told)))
    odd = post(1, comments, title=SCRIPT + BREAK + TURNED, author=Person(BREAK), url='https://blog.example/"><script>alert(1)</script>/')
    given = blog(
        [odd, post(2, [comment("Plain")], title=LONG, url="javascript:alert(1)"), *busy_posts(6)],
        title=SCRIPT,
        url="https://blog.example/",
        owners=(Owner(replace(OWNER, name=BREAK), SCRIPT),),
        platform=SCRIPT,
        comment_systems=(BREAK,),
    )
    out = tmp_path_factory.mktemp("hostile") / "site"
    write([report(checkup_of(given, diagnosis=SCRIPT, config_hash=BREAK), name=SCRIPT + TURNED, names="full")], out, version="0.0")
    return out


def test_markup_stays_text(hostile: Path) -> None:
    """No tag, attribute or script of a stranger gets into a page; the words are there as text."""
    for path in sorted(hostile.rglob("*.html")):
        page = read(path)
        assert "img" not in page.tags or path.name == "method.html", path
        assert len(page.scripts) == (path.name != "404.html")
        assert {a for a in page.attributes if a.startswith("on")} == set()
        assert not any(h.startswith(("javascript:", "data:")) for _, h, _ in page.links)
    assert any(SCRIPT in read(path).text for path in (hostile / "example" / "posts").glob("*.html"))


def test_direction_overrides_and_unseen_characters_are_gone(hostile: Path) -> None:
    """Bidi controls, zero-width and control characters are removed everywhere; quotes carry dir=auto."""
    for path in sorted(p for p in hostile.rglob("*") if p.is_file() and p.suffix in (".html", ".svg", ".xml")):
        text = path.read_text(encoding="utf-8")
        assert not set(text) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u200e\u200f\u2028\x00\x08\x1b"), path
    assert '<blockquote dir="auto">' in (hostile / "example" / "waiting.html").read_text()


def test_endless_words_are_cut(hostile: Path) -> None:
    """Ten thousand letters without a blank become at most 400 in a quote and less in a title."""
    for path in sorted(hostile.rglob("*.html")):
        assert "w" * 401 not in path.read_text(encoding="utf-8"), path


def test_templates_do_not_run_strangers_text(hostile: Path) -> None:
    """Template signs in a comment are printed as they are."""
    assert any("{{ 7*7 }}" in read(path).text for path in (hostile / "example" / "posts").glob("*.html"))


def test_csv_cells_are_no_formulas(hostile: Path) -> None:
    """No cell of any column starts with =, +, -, @, a tab or a line break; the file is read back whole."""
    for name in ("comments.csv", "posts.csv"):
        rows = list(csv.reader(io.StringIO((hostile / "example" / name).read_text(encoding="utf-8"), newline="")))
        assert len({len(r) for r in rows}) == 1
        assert [c for r in rows for c in r if c.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))] == []
    assert "'=HYPERLINK(1)" in (hostile / "example" / "comments.csv").read_text()


def test_pictures_and_feed_stay_well_formed(hostile: Path) -> None:
    """Badge, card and feed are XML that parses, with the hostile name as text."""
    import xml.etree.ElementTree as ET

    for name in ("example/badge.svg", "example/card.svg", "feed.xml"):
        ET.fromstring((hostile / name).read_bytes())
    assert "&lt;script&gt;" in (hostile / "feed.xml").read_text()


def test_spam_links_are_never_links(hostile: Path) -> None:
    """Addresses in spam and in its reasons are defanged text."""
    page = read(hostile / "example" / "spam.html")
    assert "hxxps://bad[.]example/x" in page.text
    assert not any("bad.example" in h for _, h, _ in page.links)
