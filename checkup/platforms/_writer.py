"""Who wrote a post."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checkup.model import Person
from checkup.platforms._classes import in_furniture
from checkup.platforms._dates import Clock
from checkup.platforms._dom import Dom, Node
from checkup.platforms._facts import Place, PostFacts
from checkup.platforms._names import clean_name
from checkup.platforms._published import DATE_CLASSES
from checkup.platforms._words import row

_AUTHOR_CLASSES = row(
    """
    entry-author post-author p-author author byline vcard post_author entry-meta-author wp-block-post-author-name
    posted-by author-name postauthor entry_author meta-author
    """
)


def writer_of(place: Place, thing: Mapping[str, object], facts: PostFacts) -> Person | None:
    """Who wrote the post: by structured data, classes, `rel=author`, a byline near the text, or the head."""
    dom, clock, base, stop = place.dom, place.clock, place.base, place.stop
    writer = thing.get("author")
    writer = writer[0] if isinstance(writer, list) and writer else writer
    if isinstance(writer, dict) and isinstance(writer.get("name"), str) and writer["name"].strip():
        url = writer.get("url")
        return Person(" ".join(str(writer["name"]).split()), url if isinstance(url, str) else None)
    anchor = facts.title_node.i if facts.title_node is not None else 0
    for node in sorted(dom.classes(_AUTHOR_CLASSES), key=lambda n: abs(n.i - anchor)):
        if (
            node.i >= stop
            or in_furniture(node)
            or (facts.body is not None and facts.body.i < node.i < facts.body.end and facts.body.tag != "article")
        ):
            continue
        name = _person_name(dom, node, clock)
        if name:
            return Person(name.name) if name.url is None or name.url.startswith("#") else Person(name.name, base.join(name.url))
    for link in dom.tags("a"):
        if link.i < stop and "author" in link.get("rel").split() and (line := dom.line(link)) and len(line) < 80:
            return Person(line, base.join(link.get("href")) if link.get("href") else None)
    meta = place.frame.metas.get("author", "").strip()
    near = _byline_near(place, facts)
    if near:
        return near
    return Person(meta) if meta and len(meta) < 80 and "@" not in meta else None


def _likely(name: str) -> str | None:
    """A byline's name without what trails behind it; None where it reads like prose."""
    name = _TRAIL.sub("", name).strip(" ,.:|–—")
    parts = name.split()
    if not parts or len(parts) > 6 or (len(parts) > 1 and name.isascii() and not any(p[0].isupper() for p in parts)):
        return None
    return None if len(parts) > 2 and sum(p[0].islower() for p in parts) > 2 else name


def _person_name(dom: Dom, node: Node, clock: Clock) -> Person | None:
    inner = [n for n in dom.nodes[node.i : node.end] if "fn" in n.cls or (n.tag == "a" and ("author" in n.get("rel") or "url" in n.cls))]
    target = inner[0] if inner else node
    name = clean_name(dom.line(target), clock)
    name = _likely(name) if name else None
    if not name or len(name) > 60:
        return None
    link = next((n for n in dom.nodes[target.i : target.end] if n.tag == "a"), target if target.tag == "a" else None)
    return Person(name, link.get("href") or None if link is not None else None)


_DATED = frozenset(DATE_CLASSES)
_HEAD = 6  # nodes at the top of the text that may still be a byline
_TRAIL = re.compile(
    r"(?:\s+(?:published|posted|on|at|in|mon|tue|wed|thu|fri|sat|sun|[|/•·»–—-]+))+$|\s+[/|].*$|\s+since\b.*$", re.IGNORECASE
)
_MACHINE = re.compile(
    r"(?i)wordpress|blogger|movable type|typepad|e-?mail|disqus|powered|theme|creative commons|\bhttps?:|feedburner|"
    r"rss|google|author$|admin area"
)
_BY = re.compile(
    r"(?:^|[\s|,•·–—])(?:[Pp]osted |[Ww]ritten |[Pp]ublished |[Ss]ubmitted )?(?:by|By|BY|von|Von|por|Por|par|Par|di|"
    r"Di|da|av|door|от)\s*:?\s+([^\s\x00|,][^\x00|\n]{0,60}?)(?=\s*(?:[\x00|,•·\n]|$|\s(?:on|at|in|am|um|le|el|il|"
    r"under|@|–|-)\s))"
)


def _byline_near(place: Place, facts: PostFacts) -> Person | None:
    """ "Posted by Ann on ..." in a short line around the text."""
    dom, clock, base, stop = place.dom, place.clock, place.base, place.stop
    spans = []
    if facts.title_node is not None:
        spans.append((max(0, facts.title_node.i - 25), facts.title_node.end + 25))
    if facts.body is not None:
        spans += [(max(0, facts.body.i - 20), facts.body.i), (facts.body.end, facts.body.end + 30), (facts.body.i, facts.body.end)]
    for a, b in spans:
        for node in dom.nodes[a : min(b, stop)]:
            if (
                node.t1 - node.t0 > 40
                or node.end > stop
                or (facts.body is not None and facts.body.i + _HEAD < node.i < facts.body.end and not _DATED.intersection(node.cls))
                or node.tag in ("body", "html", "head", "title")
            ):
                continue
            line = dom.line(node)
            if len(line) > 200:
                continue
            marked = f"{line[: hit[1]]}\0{line[hit[2] :]}" if (hit := clock.find(line)) else line
            if (found := _BY.search(marked)) and (name := _likely(found[1])) and not _MACHINE.search(name) and not in_furniture(node):
                link = next((n for n in dom.tags("a", (node.i, node.end)) if dom.line(n) == name), None)
                href = link.get("href") if link is not None else ""
                return Person(name, base.join(href) if href and not href.startswith("#") else None)
    return None
