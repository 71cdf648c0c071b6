"""Who wrote a post.

First the page's structured data is asked; then elements whose class or `itemprop` says that they name the author, nearest to the title
first; then a link with `rel=author`; then the cell beside a label ("Author:"); then a byline in words on a line of its own around the text
("Posted by Ann on ..."), or in the lines right below the title; then a link beside the title or the text that leads to an author's page of
the blog ("/author/ann") or to a profile ("/@ann"); last the head's author tag.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from html import unescape

from checkup.addresses import same_site, split
from checkup.model import Person
from checkup.people.person import author_slug, is_member_page, login, related
from checkup.reading.byline_words import is_label, name_in_byline
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.comments.printed_name import clean_name, unsaid
from checkup.reading.dom import Dom, Node
from checkup.reading.post.post_facts import PostContext, PostFacts
from checkup.reading.post.published import DATE_CLASSES, lines_below_title
from checkup.reading.post.role_behind import without_role
from checkup.reading.post.signed_line import ARROWS, DIVIDERS, TRAIL, is_capital, is_machine, lone_fact, name_in
from checkup.reading.vocabulary import row, tokens

# class names that end in "author" or "byline", as themes build them of their own name; a commenter's begin with "comment"
_AUTHOR_CLASS = re.compile(r"^(?!comment).{1,30}[_-](?:author|byline|poster)(?:[_-]?name)?$|^byline[_-]?name$")
# where a site leads whoever signs in to what is theirs: no writer's page, whatever the link says ("Log in", "My orders"). The list of
# members is none either, but "/members/ann" is
_OWN_PLACE = re.compile(
    r"(?i)/(?:log-?(?:in|out)|sign-?(?:in|up|out|on)|auth|register|registration|(?:lost|forgot(?:ten)?|reset)?[-_]?password|my|orders?|cart|"
    r"checkout|wish-?list|settings|edit|messages|legal\w*|terms|privacy)(?:[/.]|$)|/(?:accounts?|members)/?(?:\.\w+)?$"
)
_BUTTONS = frozenset(("google+", "rss"))  # links beside a name, and no name
_CREDITS = tokens("credit credits caption photo-credit image-credit wp-caption figure-caption cutline")
# an address: who made the site ("Crumb Ltd. - www.crumb.example"), or a mailbox, and no writer
_ADDRESS = re.compile(r"[@/]|\bwww\.", re.IGNORECASE)
_LABELS = tokens("td th dt span b strong label")
_CELL = 12  # pieces of text; a convention: a cell with a name and its link has a handful
_NAME_MAX = 60  # characters; a convention: a longer "name" in an element for names is the whole byline with place and date
_AUTHOR_CLASSES = row(
    """
    entry-author post-author p-author author byline vcard post_author entry-meta-author wp-block-post-author-name
    posted-by author-name postauthor entry_author meta-author createdby created-by
    """
)


def find_author(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """Who wrote the post; None where the page does not say. A name that is none (`context.no_names`) is passed over."""
    for reader in (_by_structured_data, _by_class, _by_link, _by_label, _by_line, _below_title, _by_page, _by_facts, _by_head):
        person = reader(context, article, facts)
        if person is None or person.name in context.no_names or (person.name or "").lower() in _BUTTONS:
            continue
        return person if person.name is None else replace(person, name=without_role(person.name))
    return None


def _by_structured_data(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    writer = article.get("author")
    writer = writer[0] if isinstance(writer, list) and writer else writer
    if not isinstance(writer, dict) or not isinstance(writer.get("name"), str) or not writer["name"].strip():
        return None
    name = name_in_byline(" ".join(unescape(writer["name"]).split()), context.meta.language)  # some escape it twice: "O&#039;Neill"
    url = writer.get("url")
    return Person(name, url if isinstance(url, str) else None) if name else None


def _by_class(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """Elements that a class calls the author, nearest to the title first, outside of the text."""
    dom, body = context.dom, facts.body
    anchor = facts.title_node.i if facts.title_node is not None else 0
    named = (*_AUTHOR_CLASSES, *context.traces.writers, *(c for c in dom.by_class if _AUTHOR_CLASS.search(c)))
    props = [n for n in dom.nodes[: context.stop] if n.at.get("itemprop") == "author"]
    for node in sorted((*dom.classes(named), *props), key=lambda n: abs(n.i - anchor)):
        within_text = body is not None and body.tag != "article" and _is_deep(node, facts, context.stop)
        if node.i >= context.stop or in_furniture(node) or within_text or _is_credit(node):
            continue
        if person := named_in(context, node):
            return person
    return None


def _is_credit(node: Node) -> bool:
    """Whether a name stands under a picture: its maker's."""
    return any(n.tag in ("figure", "figcaption") or _CREDITS.intersection(n.cls) for n in (node, *node.ancestors()))


def _by_link(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """A link with `rel=author`."""
    for link in context.dom.tags("a"):
        if link.i < context.stop and "author" in link.get("rel").split() and (name := _name(context, context.dom.line(link)[:80])):
            return Person(name, context.base.join(link.get("href")) if link.get("href") else None)
    return None


def _by_label(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """What stands in the cell or term beside one that says "Author:" and nothing else."""
    dom = context.dom
    for a, b in _around(facts):
        for node in dom.nodes[a : min(b, context.stop)]:
            if node.tag not in _LABELS or node.t1 - node.t0 > _CELL or node.end >= len(dom.nodes) or not is_label(dom.line(node)):
                continue
            beside = dom.nodes[node.end]
            name = _name(context, dom.line(beside)) if beside.up is node.up and beside.t1 - beside.t0 < _CELL else None
            if name and len(name) <= _NAME_MAX and not is_machine(name, context):
                return Person(name)
    return None


def _by_page(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """A link around the text whose address is that of an author's page on this blog and whose words are a name."""
    dom, base = context.dom, context.base
    for a, b in _around(facts):
        for link in dom.tags("a", (a, min(b, context.stop))):
            url = base.join(link.get("href"))
            if _is_deep(link, facts, context.stop) or in_furniture(link):
                continue
            name = _name(context, dom.line(link)[: _NAME_MAX + 1])
            if name and _leads_to(url, name, base.url) and len(name) <= _NAME_MAX and is_capital(name) and not is_machine(name, context):
                return Person(name, url)
    return None


def _leads_to(url: str, name: str, page: str) -> bool:
    """Whether an address is an author's or a member's page of this blog, or a profile with a login like the name ("/@ann" for Ann)."""
    handle = login(url)
    sounds = handle is not None and not name.startswith("@") and related(handle, name)  # "@ann" is a link to a network, no signature
    parts = split(url)
    member = is_member_page(f"{parts.path}?{parts.query}") and not _OWN_PLACE.search(parts.path)
    return ((author_slug(url) is not None or member) and same_site(url, page)) or sounds


def _by_facts(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """The one fact that may be a name in a line of facts about the post: "May 3, 2011 · 2 min · Ann". Links there lead to topics."""
    dom = context.dom
    below = facts.title_node.end if facts.title_node is not None else -_NEXT
    for a, b in _around(facts):
        for node in dom.nodes[a : min(b, context.stop)]:
            told = _DATED.intersection(node.cls) or below <= node.i < below + _NEXT
            if not told or not _may_sign(dom, node, facts) or in_furniture(node):
                continue
            links = [(n.t0, n.t1) for n in dom.tags("a", (node.i, node.end))]
            line = " ".join(dom.text_without(node.t0, node.t1, links).split())
            if len(line) <= _LINE_MAX and (name := lone_fact(f"{line} ", context)):  # a link may have stood behind its end
                return Person(name)
    return None


def _by_head(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """The author tags of the page's head; one of them may as well hold an address."""
    for key in ("author", "article:author"):
        line = context.meta.metas.get(key, "").strip()
        name = _name(context, line) if len(line) < 80 and not _ADDRESS.search(line) else None
        if name:
            return Person(name)
    return None


def _name(context: PostContext, line: str) -> str | None:
    """The name in a line that is called the author's."""
    name = name_in_byline(line, context.meta.language)
    return _likely(name) if name else None


def _likely(name: str) -> str | None:
    """A byline's name without what trails behind it; None where it reads like prose."""
    name = TRAIL.sub("", without_role(re.sub(r"(?<!\s)\s*+\[[^\]]{0,30}\]$", "", name))).strip(" ,.:|–—")
    if ARROWS.search(name) or re.search(r"[a-z]{3}[.!?]\s+\w", name):
        return None
    parts = name.split()
    if not parts or len(parts) > 6 or (len(parts) > 1 and name.isascii() and not any(p[0].isupper() for p in parts)):
        return None
    return None if len(parts) > 2 and sum(p[0].islower() for p in parts) > 2 else name


def named_in(context: PostContext, node: Node) -> Person | None:
    """The name that an element holds: in the link or the element made for it, else in its own words."""
    dom = context.dom
    inner = [n for n in dom.nodes[node.i : node.end] if "fn" in n.cls or (n.tag == "a" and _leads_to_author(n))]
    inner = inner or [n for n in dom.nodes[node.i + 1 : node.end] if any(c == "author" or _AUTHOR_CLASS.search(c) for c in n.cls)]
    target = inner[0] if inner else node
    if not inner and len(parts := DIVIDERS.split(dom.line(node))) > 1:
        signed = next((name for part in parts if (name := name_in(part, context, sure=True))), None)
        if signed:
            return Person(signed, None)
    name = _name(context, clean_name(dom.line(target, unsaid(dom, target)), context.clock) or "")
    if not name or len(name) > _NAME_MAX:
        return None
    link = next((n for n in dom.nodes[target.i : target.end] if n.tag == "a"), target if target.tag == "a" else None)
    href = link.get("href") if link is not None else ""
    return Person(name, context.base.join(href) if href and not href.startswith("#") else None)


def _leads_to_author(link: Node) -> bool:
    """Whether a link's own marks or its address say that it leads to an author."""
    return "author" in link.get("rel") or "url" in link.cls or author_slug(link.get("href")) is not None


def _is_deep(node: Node, facts: PostFacts, stop: int) -> bool:
    """Whether a node stands so deep in the text that it speaks of somebody else: not at its edges, nor among facts at its top.

    A box that holds the comments, too, ends as text where they begin (`stop`); of one that holds the title, the text begins after that.
    """
    body = facts.body
    if body is None:
        return False
    marked = any(_DATED.intersection(n.cls) for n in (node, *list(node.ancestors())[:_CLOSE]))
    return _top(facts, body) + (_FACTS if marked else _HEAD) < node.i < min(body.end, stop) - _HEAD


def _top(facts: PostFacts, body: Node) -> int:
    """The node number where the text begins: after the title, if its box holds that."""
    title = facts.title_node
    return title.end if title is not None and body.holds(title) else body.i


_DATED = frozenset(DATE_CLASSES)
_CLOSE = 3  # boxes around a link; a convention: a line of facts about the post is a list or a row of spans
_FACTS = 18  # the same where a class says that facts of the post stand there: a list of category, day and author
_HEAD = 6  # nodes at the top of the text that may still be a byline; a convention: one deeper in the text speaks of somebody else
_NEXT = 3  # nodes below the title; a convention: the line of facts is the next block, perhaps in a box of its own
_INLINE = tokens("span b i em strong font small a cite u q code big tt")
_LINE_MAX = 200  # characters; a convention: a longer line is prose, in which "by" names anybody


def _by_line(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """ "Posted by Ann on ..." in a line of its own around the text. "by" within running text, a title or a link is none."""
    dom, base, stop = context.dom, context.base, context.stop
    for a, b in _around(facts):
        for node in dom.nodes[a : min(b, stop)]:
            if node.end > stop or not _may_sign(dom, node, facts):
                continue
            if len(dom.line(node)) > _LINE_MAX:
                continue
            sure = bool(_DATED.intersection(node.cls))
            names = (name_in(line, context, sure=sure) for line in _lines_of(dom, node))
            name = next((n for n in names if n), None)
            if name and not in_furniture(node):
                link = next((n for n in dom.tags("a", (node.i, node.end)) if dom.line(n) == name), None)
                href = link.get("href") if link is not None else ""
                return Person(name, base.join(href) if href and not href.startswith("#") else None)
    return None


def _below_title(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """The name in one of the first lines below the title, where only line breaks part them from the text."""
    lines = (line for line in lines_below_title(context, facts) if len(line) <= _LINE_MAX)
    name = next((n for line in lines if (n := name_in(line, context, sure=False))), None)
    return Person(name) if name else None


def _lines_of(dom: Dom, node: Node) -> Iterator[str]:
    """What an element says as one line, then its lines where it has several, then the facts that dividers part it into."""
    yield (whole := dom.line(node))
    if any("\n" in chunk for chunk in dom.chunks[node.t0 + 1 : node.t1 - 1]):
        yield from (line for line in dom.text(node).split("\n") if line)
    if len(parts := DIVIDERS.split(whole)) > 1:
        yield from (fact for fact in parts if fact.strip())


def _around(facts: PostFacts) -> list[tuple[int, int]]:
    spans = []
    if facts.title_node is not None:
        spans.append((max(0, facts.title_node.i - 25), facts.title_node.end + 25))
    if facts.body is not None:
        spans += [(max(0, facts.body.i - 20), facts.body.i), (facts.body.end, facts.body.end + 30), (facts.body.i, facts.body.end)]
    return spans


def _may_sign(dom: Dom, node: Node, facts: PostFacts) -> bool:
    """Whether a byline may stand in this element: a short block, not the title, no link, not the depth of the text."""
    if node.t1 - node.t0 > 40 or node.tag in ("body", "html", "head", "title", "a"):
        return False
    if facts.title_node is not None and facts.title_node.holds(node):
        return False
    marked = bool(_DATED.intersection(node.cls))
    if facts.body is not None and _top(facts, facts.body) + _HEAD < node.i < facts.body.end and not marked:
        return False
    if node.tag in _INLINE and not marked:
        return _own_line(dom, node)
    return True


def _own_line(dom: Dom, node: Node) -> bool:
    """Whether line breaks or block borders stand on both sides of an element."""
    before = "".join(dom.chunks[max(0, node.t0 - 8) : node.t0]).rstrip(" \xa0")
    after = "".join(dom.chunks[node.t1 : node.t1 + 8]).lstrip(" \xa0")
    return (not before or before.endswith("\n")) and (not after or after.startswith("\n"))
