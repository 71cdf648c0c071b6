"""Lists of posts whose headings do not lead anywhere: below each stands its day, a piece of its text, and a link to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from checkup.addresses import shape
from checkup.reading.dom import Dom, Node
from checkup.reading.page_urls import Base

_HEADS = ("h2", "h3", "h4", "h5", "h1")  # what the titles in a list may be, the likeliest first
_FEW, _MOST = 3, 400  # such headings; conventions: two may be any two sections of a text, and no list of posts has hundreds
_LINK_MAX = 60  # characters of a link that calls for reading on or for comments; a convention: a title that is linked may have more


def heads_over_links(dom: Dom, base: Base, post_url: Callable[[Base, Node], str | None]) -> dict[str, Node]:
    """Address and heading of each post of such a list; empty where the headings of no kind each have a link of one form below them."""
    for tag in _HEADS:
        heads = [head for head in dom.tags(tag) if dom.line(head) and not any(True for _ in dom.tags("a", (head.i, head.end)))]
        if _FEW <= len(heads) <= _MOST and (found := _one_each(dom, base, heads, post_url)):
            return found
    return {}


def _one_each(dom: Dom, base: Base, heads: list[Node], post_url: Callable[[Base, Node], str | None]) -> dict[str, Node]:
    """The one link of the same form below each heading, before the next; a form that some heading lacks, or has twice, is none."""
    below: dict[str, dict[str, Node]] = defaultdict(dict)
    words: dict[str, set[str]] = defaultdict(set)
    shared: set[str] | None = None  # forms that each heading so far has; most pages have none left after a heading or two
    ends = [*(head.i for head in heads[1:]), _end_of(dom, heads)]
    for head, end in zip(heads, ends, strict=True):
        seen: dict[str, str] = {}
        for link in dom.tags("a", (head.end, end)):
            url = post_url(base, link) if 0 < len(dom.line(link)) <= _LINK_MAX else None
            if url is not None:
                form = seen.setdefault(url, shape(url))
                words[form].add(dom.line(link))
        shared = set(seen.values()) if shared is None else shared.intersection(seen.values())
        if not shared:
            return {}
        for url, form in seen.items():
            below[form][url] = head
    for form, urls in below.items():
        if len(urls) == len(heads) == len({head.i for head in urls.values()}) and _calls(words[form], len(heads)):
            return urls
    return {}


def _calls(words: set[str], count: int) -> bool:
    """Whether links say the same each time ("Read on", "Comments"), but for numbers, as calls do and titles do not."""
    return len({"".join(c for c in word if not c.isdigit()) for word in words}) <= max(1, count // _FEW)


def _end_of(dom: Dom, heads: list[Node]) -> int:
    """The end of the box that the last heading's entry is: as many levels up as where the entry before it parts from this one."""
    last, before = heads[-1], heads[-2]
    shared = {node.i for node in before.ancestors()}
    box = last
    for node in last.ancestors():
        if node.i in shared:
            break
        box = node
    return box.end if box is not last else next((node.end for node in last.ancestors()), len(dom.nodes))
