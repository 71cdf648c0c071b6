"""One comment as the model has it, made of its range on the page and of what was read there."""

from __future__ import annotations

import hashlib
from collections import Counter

from checkup.addresses import comment_number, from_mirror
from checkup.model import Comment, Link, Person
from checkup.reading.adapter import Adapter
from checkup.reading.comments import kind as kinds
from checkup.reading.comments.items import Item, own_text
from checkup.reading.comments.parts import Parts
from checkup.reading.dom import Dom, Node
from checkup.reading.page_urls import Base
from checkup.reading.set_off import ALWAYS, MOST, TAGS, closing, sets_off


def id_of(item: Item, part: Parts, used: set[str], copies: Counter[str]) -> str:
    """The platform's number, else a name made of author, time and text; equal comments are counted."""
    name = item.id or (comment_number(part.permalink) if part.permalink else None) or ""
    if name and name not in used:
        return name
    stamp = part.when.value.isoformat() if part.when else part.date_text
    raw = f"{part.author}\n{stamp}\n{part.text}"
    copies[raw] += 1
    if copies[raw] > 1:
        raw += f"\n{copies[raw]}"
    return "x" + hashlib.sha256(raw.encode("utf-8", "replace")).hexdigest()[:12]


def comment_of(dom: Dom, item: Item, part: Parts, adapter: Adapter, base: Base, name: str, parent: str | None, *, owner: bool) -> Comment:
    """The comment of an item; `name` is its id, `parent` the id of the comment that it answers, `owner` whether the page marks it as the
    owner's."""
    opening = own_text(dom, item)[:200].lstrip().split("\n")[0]
    kind = kinds.kind_of(item, part, opening)
    author = part.author
    if kind in ("pingback", "trackback") and author:
        author = kinds.name_of_ping(author)
    url = base.join(part.url) if part.url else None
    flagged = bool(part.marks & adapter.author_flags)
    return Comment(
        id=name,
        author=Person(author, url, adapter.account(url, part.marks) if adapter.account else None),
        text=part.text,
        posted=part.when.value if part.when else None,
        precision=part.when.precision if part.when else "none",
        kind=kind,
        permalink=_permalink(dom, item, part, base),
        parent=parent,
        links=_links(dom, item, part, base),
        quotes=_quotes(dom, item, part),
        set_off=_set_off(dom, item, part),
        by_post_author=True if owner or flagged else None,
        mark_of_theme=owner and not flagged,
    )


def _permalink(dom: Dom, item: Item, part: Parts, base: Base) -> str | None:
    if part.permalink:
        return _absolute(base, part.permalink)
    if item.id:
        for link in dom.tags("a", item.span):
            href = link.get("href")
            if "#" in href and item.id in href.lower().split("#", 1)[1]:
                return _absolute(base, href)
    return None


def _absolute(base: Base, href: str) -> str | None:
    """The whole address, without what a mirror of files changed in it: "a-post.html%3Fn=1.html#c2" is "a-post.html?n=1#c2"."""
    url = base.join(href)
    if "//" not in url:
        return None
    if "%3" not in url and "@" not in url:
        return url
    address, mark, anchor = url.partition("#")
    return f"{from_mirror(address)}{mark}{anchor}"


def _in_body(item: Item, part: Parts, node: Node) -> bool:
    if any(x.i0 <= node.i < x.i1 for x in item.inner):
        return False
    if part.body:
        return any(b.holds(node) for b in part.body)
    return not any(a <= node.t0 and node.t1 <= b for a, b in part.skip)


def _links(dom: Dom, item: Item, part: Parts, base: Base) -> tuple[Link, ...]:
    out = []
    for link in dom.tags("a", item.span):
        if link.get("href") and link is not part.head and _in_body(item, part, link) and not link.get("href").startswith("#"):
            line = dom.line(link)
            if line and line in part.text.replace("\n", " "):
                out.append(base.link(link, line))
    return tuple(out)


def _quotes(dom: Dom, item: Item, part: Parts) -> tuple[str, ...]:
    """What a comment quotes. A quotation that leaves it no word of its own quotes nobody: themes set what every reader says into one."""
    boxes = dom.tags("blockquote", item.span)
    if not boxes:
        return ()
    found = (t for q in boxes if _in_body(item, part, q) and (t := dom.text(q)))
    whole = "".join(part.text.split())
    return tuple(t for t in found if whole not in "".join(t.split()))


def _set_off(dom: Dom, item: Item, part: Parts) -> str:
    begin, end = item.span
    marked = [n for n in dom.nodes[begin:end] if n.tag in TAGS and (n.tag in ALWAYS or sets_off(n.tag, n.get("style"), n.get("color")))]
    return closing(part.text, (dom.text(node) for node in [n for n in marked if _in_body(item, part, n)][-MOST:])) if marked else ""
