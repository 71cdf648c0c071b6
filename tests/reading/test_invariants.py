"""What holds of every page, whatever it says. CHECKUP_PAGES names a folder of further pages (*.html) that are asked the same."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from lxml import etree, html

from checkup import dates
from checkup.model import Comment, Page, Reading
from checkup.platforms import adapters, read
from checkup.reading.comments import find
from checkup.reading.comments.numbered import numbered
from checkup.reading.dom import Dom
from checkup.reading.encoding import decode
from checkup.reading.metadata import read as read_head
from checkup.reading.page_dates import PageClock
from checkup.reading.page_urls import Base
from checkup.reading.recognition import recognise, source_of_marks
from checkup.reading.traces import with_all_traces
from tests.quick import quick_rows

TESTS = Path(__file__).parents[1]
MORE = os.environ.get("CHECKUP_PAGES")
PAGES = sorted(
    [*TESTS.glob("platforms/*/*/source.html"), *TESTS.glob("reading/pages/*.html"), *(Path(MORE).glob("*.html") if MORE else ())]
)
LONG = 40  # letters; a shorter text may be said twice by chance ("Thank you!")
BYLINE_MAX = 120  # characters; a longer line that begins with a name and holds a date is prose
KEPT = ("pre", "textarea", "script", "style", "title")  # elements in which white space counts, or whose text is no text
Tree = html.HtmlElement

every_page = pytest.mark.parametrize("path", PAGES, ids=lambda p: "-".join(p.parts[-3:]))


def letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


@cache
def comments_of(path: Path) -> tuple[Comment, ...]:
    post = read(Page("", path.read_bytes())).post
    return post.comments if post else ()


@every_page
def test_no_text_holds_another_comments_text(path: Path) -> None:
    """The words of a comment stand in as many comments as the page has them: once, unless somebody quotes them or says them again."""
    texts = [letters(c.text) for c in comments_of(path)]
    page = letters(Dom(decode(path.read_bytes(), "")).whole())
    for words in {t for t in texts if len(t) >= LONG}:
        assert sum(words in text for text in texts) <= max(1, page.count(words)), words[:80]


@every_page
def test_no_text_holds_another_comments_byline(path: Path) -> None:
    """No line of a text is the name of another reader with a day beside it."""
    comments = comments_of(path)
    names = {c.author.name for c in comments if c.author.name and len(c.author.name) > 2}
    for one in comments:
        quoted = "\n".join(one.quotes)
        for line in one.text.split("\n"):
            if len(line) <= BYLINE_MAX and line not in quoted and dates.search(line):
                signed = next((n for n in names - {one.author.name} if re.match(rf"\W{{0,3}}{re.escape(n)}\b\W", line)), None)
                assert signed is None, (one.id, line)


@cache
def dom_of(path: Path) -> tuple[Dom, find.Found]:
    """The parsed page and what is found of comments on it."""
    dom, base, clock = Dom(decode(path.read_bytes(), "")), Base(""), PageClock()
    adapter, _ = recognise(source_of_marks(dom), read_head(dom, base), base, adapters(), "auto")
    return dom, find.find(dom, with_all_traces(adapter, adapters()), clock, base)


@every_page
def test_no_comment_is_made_of_a_form(path: Path) -> None:
    """No item stands inside a form, but for pages that are one form from top to bottom."""
    dom, found = dom_of(path)
    for item in found.items:
        forms = [n for n in dom.nodes[item.i0].ancestors() if n.tag == "form"]
        assert all(2 * (form.t1 - form.t0) > len(dom.chunks) for form in forms), item.id


@every_page
def test_numbered_comments_are_no_more_than_their_numbers(path: Path) -> None:
    """Where the page numbers its comments each one read has a number of its own, and no further reader's comment has none."""
    dom, found = dom_of(path)
    numbers = {number for number, _, _ in numbered(dom)}
    own = [c for c in found.comments if c.kind == "comment" and c.id in numbers]
    if own:
        assert len(own) <= len(numbers)
        assert [c.id for c in found.comments if c.kind == "comment" and c.id not in numbers] == []


def told(reading: Reading) -> object:
    """All that is read, without the notes of how."""
    post = reading.post
    return reading.page_type, reading.post_links, post and (
        post.title, post.author, post.published, post.text, post.comments_status, post.declared_count,
        [(c.id, c.parent, c.author, c.posted, c.kind, c.text) for c in post.comments],
    )  # fmt: skip


def with_comments(tree: Tree) -> None:
    """A comment behind every element of the body."""
    for el in [
        e for e in tree.iter("*") if e.getparent() is not None and not any(a.tag in (*KEPT, "head") for a in (e, *e.iterancestors()))
    ]:
        note = etree.Comment(" x ")
        note.tail, el.tail = el.tail, None
        el.addnext(note)


def with_space(tree: Tree) -> None:
    """Every blank of running text as a line break and blanks."""
    for el in tree.iter("*"):
        if not any(a.tag in KEPT for a in (el, *el.iterancestors())):
            el.text = re.sub(r"[ \n]+", "\n   ", el.text) if el.text else el.text
        if not any(a.tag in KEPT for a in el.iterancestors()):
            el.tail = re.sub(r"[ \n]+", "\n   ", el.tail) if el.tail else el.tail


def with_turned_attributes(tree: Tree) -> None:
    """The attributes of every element in the other order."""
    for el in tree.iter("*"):
        pairs = list(el.attrib.items())[::-1]
        el.attrib.clear()
        for name, value in pairs:
            el.set(name, value)


CHANGES = (None, with_comments, with_space, with_turned_attributes)
CHANGED = [(path, change) for path in PAGES for change in CHANGES]


@pytest.mark.parametrize(
    ("path", "change"),
    quick_rows(CHANGED, CHANGED[:: len(CHANGES) + 1]),
    ids=lambda x: x.parent.name + "-" + x.name if isinstance(x, Path) else None,
)
def test_what_no_browser_shows_changes_nothing(path: Path, change: Callable[[Tree], None] | None) -> None:
    """Read twice, with comments between elements, other white space or attributes turned round, a page says the same."""
    parser = html.HTMLParser(encoding="utf-8")
    source = decode(path.read_bytes(), "").encode()
    before, after = (html.document_fromstring(source, parser) for _ in range(2))
    if change:
        change(after)
    first, second = (read(Page("", b"\xef\xbb\xbf" + html.tostring(tree, encoding="utf-8"))) for tree in (before, after))
    assert told(first) == told(second)
