"""From the range of one comment to its parts: who, when, what, where, of which kind."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from checkup.dates import When
from checkup.platforms import _words as words
from checkup.platforms._dates import Clock, epoch
from checkup.platforms._dom import PARAGRAPHS, Dom, Node
from checkup.platforms._items import Item, own_nodes, own_text

_FRAGMENT = re.compile(r"#.{0,40}?(\d+|[0-9a-f]{16,})\b")
_NAME_MAX = 160
_BARE_ID = re.compile(r"([A-Za-z][A-Za-z_-]{3,30}?)[-_]?(?:\d+|6a0\w+)$")
_LABEL = re.compile(r"(?i)(?:comment|reply) by (\S.{0,80})$")
_WEB_LINK = re.compile(r"https?://\S+$")
_MARKED = {"author": "authors", "date": "dates", "body": "bodies"}
_PINGS = frozenset(("pingback", "trackback"))
_UNSAID = frozenset(
    ("says", "avatar", "screen-reader-text", "comment_num", "comment-number", "comment-reply-link", "edit-link", "comment-edit-link")
)


@dataclass(slots=True)
class Parts:
    """What one item says. `head` is the author's node, `marks` the class tokens of the item and its own parts (for flags)."""

    author: str | None = None
    url: str | None = None
    when: When | None = None
    date_text: str = ""
    text: str = ""
    permalink: str | None = None
    head: Node | None = None
    body: list[Node] = field(default_factory=list)
    marks: frozenset[str] = frozenset()
    skip: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class _Finds:
    authors: list[tuple[int, int, Node]] = field(default_factory=list)
    bodies: list[tuple[int, int, Node]] = field(default_factory=list)
    dates: list[tuple[int, int, Node]] = field(default_factory=list)
    links: list[Node] = field(default_factory=list)
    drops: list[Node] = field(default_factory=list)
    marks: set[str] = field(default_factory=set)
    label: str = ""


def read(dom: Dom, item: Item, clock: Clock, extra: Extra | None = None) -> Parts:
    """The parts of one item; what it does not say stays None."""
    finds = _look(dom, item, extra or Extra(), clock)
    bodies = _pure_bodies(dom, finds)
    parts = _fields(dom, item, finds, bodies, clock)
    if bodies and parts.author is None and parts.when is None and not parts.date_text:
        again = _fields(dom, item, finds, [], clock)  # what was called the body holds the byline, too
        if again.author is not None or again.when is not None:
            bodies, parts = [], again
    if parts.author and words.IP.fullmatch(parts.author):
        parts.author = None
    if item.section == "track" or "trackback" in finds.marks:
        _tracked(dom, item, parts)
    if parts.author is None and finds.marks & _PINGS:
        _ping_author(dom, item, clock, parts)
        if parts.head is not None and any(b.holds(parts.head) for b in bodies):
            bodies = parts.body = []
    _read_text(dom, item, finds, bodies, clock, parts)
    return parts


def _fields(dom: Dom, item: Item, finds: _Finds, bodies: list[Node], clock: Clock) -> Parts:
    parts = Parts(marks=frozenset(finds.marks), body=bodies)
    guard = [(b.i, b.end) for b in bodies]
    _read_date(dom, item, finds, clock, guard, parts)
    _read_author(dom, finds, clock, guard, parts)
    if parts.author is None:
        _read_byline(dom, item, bodies, clock, parts)
    if parts.author is None and finds.label:
        parts.author = finds.label
        link = next((n for n in finds.links if dom.line(n) == finds.label), None)
        parts.head, parts.url = link, _away(link) if link is not None else None
    if parts.when is None:
        _date_in_lines(dom, item, bodies, clock, parts)
    if parts.author is None and (parts.when is not None or parts.date_text):
        _first_name(dom, item, finds, clock, guard, parts)
    return parts


def _tracked(dom: Dom, item: Item, parts: Parts) -> None:
    """Movable Type and TypePad print trackbacks as "» Title from Blog name" and "Tracked on <date>"."""
    for line in own_text(dom, item).split("\n")[:4]:
        if (found := words.TRACKED.match(line.strip())) and len(line) < 300:
            parts.author = found["blog"]
            link = next(iter(dom.tags("a", item.span)), None)
            parts.url, parts.head = (_away(link) if link is not None else None), link
            return


def _ping_author(dom: Dom, item: Item, clock: Clock, parts: Parts) -> None:
    """A ping's author is the page that it links to."""
    for link in dom.tags("a", item.span):
        line = dom.line(link)
        if line and not _is_sign(link, line, clock) and _away(link):
            parts.author, parts.head, parts.url = line, link, _away(link)
            return


@dataclass(frozen=True, slots=True)
class Extra:
    """Class tokens that a platform adds to the common ones, surest first; `marked` where the owner's selectors have left their marks."""

    author: tuple[str, ...] = ()
    date: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    drop: frozenset[str] = frozenset()
    marked: bool = False

    def rank(self, token: str, mine: tuple[str, ...], common: dict[str, int]) -> int | None:
        """How sure a token is: a platform's own come first."""
        if token in mine:
            return mine.index(token) - len(mine)
        return common.get(token)


def _look(dom: Dom, item: Item, extra: Extra, clock: Clock) -> _Finds:
    finds = _Finds()
    for node in own_nodes(dom, item):
        if node.hidden and node is not item.node and node.tag not in ("li", "ol", "ul", "dl"):
            finds.drops.append(node)
        _by_tokens(finds, node, extra, root=node is item.node)
        tag = node.tag
        if tag == "a":
            finds.links.append(node)
        if tag == "time" and node.get("datetime"):
            finds.dates.append((-9, node.i, node))
        elif "title" in node.el.attrib and any(map(str.isdigit, node.get("title"))) and clock.read(node.get("title")):
            finds.dates.append((-8, node.i, node))
        elif tag == "cite":
            finds.authors.append((9, node.i, node))
        elif tag in ("form", "noscript") and node.end - node.i < 60:
            finds.drops.append(node)
    return finds


def _by_tokens(finds: _Finds, node: Node, extra: Extra, *, root: bool) -> None:
    prop = node.el.get("itemprop")
    tokens = (*node.cls, *_PROPS.get(prop.lower(), ())) if prop else node.cls
    if extra.marked and (said := node.get("data-checkup")) in _MARKED and not root:
        getattr(finds, _MARKED[said]).append((-99, node.i, node))
    if "aria-label" in node.el.attrib and (said := _LABEL.match(node.get("aria-label"))):
        finds.label = finds.label or said[1]
    if node.id and (bare := _BARE_ID.match(node.id)):
        tokens = (*tokens, bare[1].lower().replace("_", "-"))
    for name in tokens:
        finds.marks.add(name)
        token = name.replace("__", "-") if "__" in name else name
        if root:
            continue
        if (k := extra.rank(token, extra.author, words.AUTHOR)) is not None:
            finds.authors.append((k, node.i, node))
        if (k := extra.rank(token, extra.body, words.BODY)) is not None:
            finds.bodies.append((k, node.i, node))
        if (k := extra.rank(token, extra.date, words.DATE)) is not None:
            finds.dates.append((k, node.i, node))
        if token in words.DROP or token in extra.drop:
            finds.drops.append(node)


_PROPS = {
    "author": ("p-author",),
    "creator": ("p-author",),
    "name": ("name",),
    "text": ("comment-text",),
    "commenttext": ("comment-text",),
    "datepublished": ("comment-date",),
    "datecreated": ("comment-date",),
    "commenttime": ("comment-date",),
}


def _pure_bodies(dom: Dom, finds: _Finds) -> list[Node]:
    """The nodes that hold the comment's words and nothing else, by the surest class token; [] where no class says so."""
    if not finds.bodies:
        return []
    heads = [a for _, _, a in finds.authors if a.cls and a.tag != "cite"] + [d for _, _, d in finds.dates if _ < 4]
    best: list[Node] = []
    if any(rank == -99 for rank, _, _ in finds.bodies):
        return [node for rank, _, node in finds.bodies if rank == -99]
    for rank, _, node in sorted(finds.bodies, key=lambda x: (x[0], x[1])):
        if best and rank != best_rank:
            break
        if any(node.holds(h) and h is not node for h in heads) or any(b.holds(node) for b in best):
            continue
        if not dom.text(node) and not best:
            continue
        if not best:
            best_rank = rank
        best.append(node)
    return best


def _inside(node: Node, guard: Iterable[tuple[int, int]]) -> bool:
    return any(a <= node.i < b for a, b in guard)


def _read_date(dom: Dom, item: Item, finds: _Finds, clock: Clock, guard: list[tuple[int, int]], parts: Parts) -> None:
    for link in finds.links:
        href = link.get("href")
        if "#" in href and not _inside(link, guard) and (when := epoch(href)):
            parts.when, parts.date_text, parts.permalink = when, dom.line(link), href
            parts.skip.append((link.t0, link.t1))
            return
    for _, _, node in sorted(finds.dates, key=lambda d: (d[0], d[1])):
        if _inside(node, guard):
            continue
        stamp = node.get("datetime") or (node.get("content") if node.tag == "meta" else "") or node.get("title")
        when = clock.read(stamp) if stamp else None
        line = dom.line(node)
        if when is None and len(line) <= 240 and (found := clock.find(line)):
            when = found[0]
            if when is None:
                parts.date_text = parts.date_text or line[found[1] : found[2]]
                continue
        if when is not None:
            parts.when, parts.date_text = when, line
            if len(line) < 60:
                parts.skip.append((node.t0, node.t1))
            return
    for link in finds.links:
        if "#" in link.get("href") and not _inside(link, guard):
            line = dom.line(link)
            if len(line) < 80 and (when := clock.read(line) or clock.read(link.get("title"))):
                parts.when, parts.date_text = when, line
                parts.skip.append((link.t0, link.t1))
                return


def _read_author(dom: Dom, finds: _Finds, clock: Clock, guard: list[tuple[int, int]], parts: Parts) -> None:
    for _, _, node in sorted(finds.authors, key=lambda a: (a[0], a[1])):
        if _inside(node, guard):
            continue
        inner = node if node.tag == "a" else _name_inside(dom, node, clock)
        name = _plain_name(dom.line(inner)) if inner is not None else clean_name(dom.line(node, _unsaid(dom, node)), clock)
        if (
            name
            and len(name) <= _NAME_MAX
            and not words.PERMALINK_WORDS.match(name)
            and not (clock.find(dom.line(node)) and words.is_residue(name))
        ):
            parts.author, parts.head = name, node
            parts.url = _author_url(dom, node, name)
            return


def _unsaid(dom: Dom, node: Node) -> list[Node]:
    return [n for n in dom.nodes[node.i + 1 : node.end] if n.hidden or _UNSAID.intersection(n.cls)]


def _name_inside(dom: Dom, node: Node, clock: Clock) -> Node | None:
    """The link or emphasis within a byline that is the name."""
    for tag in ("b", "cite", "a", "strong"):
        for n in dom.tags(tag, (node.i + 1, node.end)):
            if tag in ("b", "cite") and not ("fn" in n.cls or tag == "cite"):
                continue
            line = dom.line(n)
            if line and not _UNSAID.intersection(n.cls) and not _is_sign(n, line, clock):
                return n
    return None


def _is_sign(link: Node, line: str, clock: Clock) -> bool:
    """Whether a link is the comment's own (its number, its date, "reply") and no name."""
    href = link.get("href")
    if words.PERMALINK_WORDS.match(line) or line.isdigit() or href.startswith("#"):
        return True
    own = "#" in href and bool(_FRAGMENT.search(href))
    return (own or len(line) < 40) and clock.find(line) is not None


def _plain_name(line: str) -> str:
    """A name that stands alone: only "says:" and the like are taken off its end."""
    return re.sub(r"\s*\(not verified\)$", "", words.TAIL.sub("", line).strip(" \t,:;")) or line


def _author_url(dom: Dom, node: Node, name: str) -> str | None:
    """The address that the name links to: a link in or around the name's node."""
    around = [node, *list(node.ancestors())[:2]] if node.tag != "a" else [node]
    for link in [n for n in around if n.tag == "a"] + list(dom.tags("a", (node.i, node.end))):
        href = link.get("href")
        if href and not href.startswith(("#", "javascript:", "mailto:")) and not _FRAGMENT.search(href):
            line = dom.line(link)
            if line and (line == name or name in line or line in name):
                return href
    return None


def clean_name(line: str, clock: Clock | None) -> str | None:
    """A name out of a byline: without "Posted by", "says:", the date and what stands around them; None where nothing is left."""
    line = line.strip()
    if not line or len(line) > 300:
        return None
    found = clock.find(line) if clock is not None else None
    marked = f"{line[: found[1]]}\0{line[found[2] :]}" if found else line
    marked = words.LABEL.sub("", words.NUMBER.sub("", marked), count=1)
    marked = words.WEB.sub("", marked) or marked
    name = words.LEAD.sub("", marked, count=1)
    if found:
        name = words.LEAD_DATED.sub("", name, count=1)
        name = words.TAIL_DATED.sub("", name, count=1)
    name = words.TAIL.sub("", words.IN_REPLY.sub("", name))
    name = re.sub(r"\s*\(not verified\)$", "", name.strip(" \t\n,:;|–—>»«<•·\0"))
    return name or None


def _read_byline(dom: Dom, item: Item, bodies: list[Node], clock: Clock, parts: Parts) -> None:
    """A byline in plain words: a line that says "Posted by Ann on ..." or "Ann said", else a short line with a date and a name."""
    lines = [x.strip() for x in own_text(dom, item, [(b.t0, b.t1) for b in bodies]).split("\n") if x.strip()]
    ends = [*lines[:4], *lines[4:][-3:]]
    for sure in (True, False):
        for line in ends:
            found = _date_of(dom, item, line, clock) if len(line) <= 240 else None
            marked = f"{line[: found[1]]}\0{line[found[2] :]}" if found else line
            if sure and not _says_who(words.NUMBER.sub("", marked), dated=bool(found)):
                continue
            if not sure and (not found or len(marked) > 70):
                continue
            said = words.SAID.match(marked)
            name = said["who"] if sure and said and not found and said.end() < len(marked) else clean_name(line, clock if found else None)
            if not name or len(name) > _NAME_MAX or words.is_residue(name):
                continue
            parts.author = name
            parts.when = parts.when or (found[0] if found else None)
            link = next(
                (n for n in dom.tags("a", item.span) if dom.line(n) == name or (_WEB_LINK.match(dom.line(n)) and dom.line(n) in line)), None
            )
            if link is not None:
                parts.url, parts.head = _away(link), link
            return


def _date_of(dom: Dom, item: Item, line: str, clock: Clock) -> tuple[When | None, int, int] | None:
    """The date of a line, unless it stands in the text of a link to elsewhere (the title of a ping may hold one)."""
    found = clock.find(line)
    if not found:
        return None
    for link in dom.tags("a", item.span)[:4]:
        text = dom.line(link)
        if len(text) > found[2] - found[1] + 3 and _away(link) and 0 <= (at := line.find(text)) <= found[1] and found[2] <= at + len(text):
            return None
    return found


def _away(link: Node) -> str | None:
    href = link.get("href")
    return href if href and not href.startswith(("#", "javascript:", "mailto:")) else None


def _says_who(line: str, *, dated: bool) -> bool:
    return bool(words.LEAD.match(line) or (words.SAID.match(line) and len(line) < 160) or (dated and words.BY_LEAD.match(line)))


def _date_in_lines(dom: Dom, item: Item, bodies: list[Node], clock: Clock, parts: Parts) -> None:
    """A date in the short lines at either end of an item, outside of its words."""
    lines = [x for x in own_text(dom, item, [(b.t0, b.t1) for b in bodies]).split("\n") if x.strip()]
    for line in [*lines[:4], *lines[4:][-3:]]:
        if len(line) < 120 and (found := _date_of(dom, item, line, clock)):
            parts.when, parts.date_text = found[0], line[found[1] : found[2]]
            if found[0] is not None:
                return


def _first_name(dom: Dom, item: Item, finds: _Finds, clock: Clock, guard: list[tuple[int, int]], parts: Parts) -> None:
    """Last resort: the first short link, heading or emphasis of an item that has a date is taken for the name."""
    for node in own_nodes(dom, item):
        if node.tag not in ("a", "b", "strong", "h3", "h4", "h5", "h6", "dt") or _inside(node, guard):
            continue
        line = dom.line(node)
        if not line or len(line) > 60 or _is_sign(node, line, clock) or words.is_residue(line):
            continue
        if item.t0 + 40 < node.t0 and not guard:
            return
        parts.author, parts.head = clean_name(line, clock), node
        parts.url = _author_url(dom, node, line)
        return


def _read_text(dom: Dom, item: Item, finds: _Finds, bodies: list[Node], clock: Clock, parts: Parts) -> None:
    if bodies:
        hidden = [(n.t0, n.t1) for n in finds.drops if any(b.holds(n) and n is not b for b in bodies)]
        inner = [(x.t0, x.t1) for x in item.inner]
        parts.text = "\n\n".join(t for b in bodies if (t := dom.text_without(b.t0, b.t1, hidden + inner)))
        parts.skip = hidden
        return
    skip = parts.skip + [(n.t0, n.t1) for n in finds.drops]
    if parts.head is not None:
        skip.append((parts.head.t0, parts.head.t1))
        skip += _byline_block(dom, item, parts.head, skip)
    for link in finds.links:
        if words.PERMALINK_WORDS.match(dom.line(link)):
            skip.append((link.t0, link.t1))
    parts.skip = skip
    parts.text = _strip_bylines(own_text(dom, item, skip), parts, clock)


def _byline_block(dom: Dom, item: Item, head: Node, skip: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The block around the name, where besides name and date it holds only the words of a byline."""
    for node in head.ancestors():
        if node.i <= item.i0 or node.end > item.i1 or (node is item.node):
            return []
        if node.tag in PARAGRAPHS or node.tag == "li":
            rest = dom.text_without(node.t0, node.t1, skip + [(x.t0, x.t1) for x in item.inner])
            return [(node.t0, node.t1)] if len(rest) < 80 and words.is_residue(rest) else []
    return []


def _strip_bylines(text: str, parts: Parts, clock: Clock) -> str:
    """Takes the lines of the byline off both ends; what stands between is the comment."""
    lines = text.split("\n")
    for end in (0, -1):
        for _ in range(4):
            while lines and not lines[end].strip():
                lines.pop(end)
            if not lines or not _is_byline(lines[end], parts, clock):
                break
            lines.pop(end)
    lines = [x for x in lines if not words.WAITING.match(x.strip())]
    if lines:
        lines[0] = words.LEFTOVER.sub("", lines[0], count=1)
    return "\n".join(lines).strip()


def _is_byline(line: str, parts: Parts, clock: Clock) -> bool:
    if len(line) > 160:
        return False
    rest = line
    if found := clock.find(rest):
        rest = rest[: found[1]] + " " + rest[found[2] :]
    if parts.author:
        rest = rest.replace(parts.author, " ", 1)
    return (rest != line or len(line) < 40) and words.is_residue(rest)
