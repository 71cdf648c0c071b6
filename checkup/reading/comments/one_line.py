"""A comment printed in one line: a name in an element of its own, behind it the day and the words: "<b>Ann</b> · 2014-01-15 — words"."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.reading import vocabulary as words
from checkup.reading.comments.candidates import Candidates
from checkup.reading.comments.items import Item, own_nodes, own_text
from checkup.reading.comments.line_ends import signed_first, signed_last
from checkup.reading.comments.parts import Parts
from checkup.reading.comments.placed_name import may_be_name
from checkup.reading.comments.printed_name import author_url
from checkup.reading.comments.set_apart import is_short
from checkup.reading.dom import Dom, Node
from checkup.reading.page_dates import PageClock

_MARKED = frozenset(("b", "strong", "cite", "em", "i", "a", "span"))
_HEAD = 80  # characters behind the name in which the day must end; a convention: weekday, day, time and zone fit
_SIGNS = " \xa0·•|,:–—-([/@"  # what stands between a name and its day
_BEHIND = re.compile(r"[)\]]?\s{0,2}[·•|:–—-]\s{1,2}(?=\S)|[)\]]:?\s(?=\S)")  # what parts the day from the words

# behind such a day, on its line: "- Ann: "
_NAMED = re.compile(r"[)\]]?[ \xa0]{0,2}(?:[-–—|·•][ \xa0]{1,2})?(?P<name>[^\n:：]{2,40}?)[ \xa0]?[:：][ \xa0]{1,2}(?=\S)")


def read_one_line(dom: Dom, item: Item, candidates: Candidates, clock: PageClock, parts: Parts) -> None:
    """Put name, day and words into the parts where the item begins so; the day must be parted from the words by a sign."""
    if item.placed and _read_signed_line(dom, item, candidates, clock, parts):
        return
    head = _first(dom, item)
    if head is None:
        _read_log_line(dom, item, candidates, clock, parts)
    if head is None or not may_be_name(name := dom.line(head).strip(" :,–—-"), candidates, clock):
        return
    text = own_text(dom, item, [(head.t0, head.t1), *((n.t0, n.t1) for n in candidates.drops)]).strip()
    found = clock.find(text[:_HEAD])
    if found is None or found[0] is None:
        return
    before, behind = text[: found[1]], text[found[2] :]
    sign = _BEHIND.match(behind)
    if sign is None or not (before.strip(_SIGNS) == "" or words.is_residue(before)):
        return
    parts.author, parts.head, parts.url = name, head, author_url(dom, head, name)
    parts.when, parts.date_text = parts.when or found[0], text[found[1] : found[2]]
    parts.text = behind[sign.end() :].strip()


def _read_signed_line(dom: Dom, item: Item, candidates: Candidates, clock: PageClock, parts: Parts) -> bool:
    """The same where nothing marks the name, in front of the words or behind them; whether the item is such a line."""
    text = own_text(dom, item, [(n.t0, n.t1) for n in candidates.drops]).strip()
    signed = signed_first(text, clock) or signed_last(text, clock)
    if signed is None or candidates.refuses(signed.name):
        return False
    parts.author, parts.when, parts.date_text, parts.text = signed.name, parts.when or signed.when, signed.date_text, signed.said
    link = next((n for n in candidates.links if dom.line(n) == signed.name), None)
    parts.head, parts.url = link, author_url(dom, link, signed.name) if link is not None else None
    return True


def _read_log_line(dom: Dom, item: Item, candidates: Candidates, clock: PageClock, parts: Parts) -> None:
    """The same where the day comes first: "2014-01-15 10:00 - Ann: words"."""
    text = own_text(dom, item, [(n.t0, n.t1) for n in candidates.drops]).strip()
    found = clock.find(text[:_HEAD])
    said = _NAMED.match(text, found[2]) if found is not None and found[0] is not None and not text[: found[1]].strip("([ ") else None
    if found is not None and said is not None and may_be_name(said["name"], candidates, clock):
        parts.author, parts.when, parts.date_text = said["name"], parts.when or found[0], text[found[1] : found[2]]
        parts.text = text[said.end() :].strip()


def _first(dom: Dom, item: Item) -> Node | None:
    """The element with which an item's words begin, where it is short and may bear a name."""
    for node in own_nodes(dom, item):
        if node is not item.node and node.t1 > node.t0 and dom.line(node):
            if dom.text_without(item.t0, node.t0).strip():
                return None
            if node.tag in _MARKED:
                return node if is_short(node) else None
    return None
