"""The range of one comment -> its parts: author, author's address, time, text, permalink."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from checkup.addresses import host_of
from checkup.reading import vocabulary as words
from checkup.reading.comments.byline_lines import (
    NAME_MAX,
    date_in_lines,
    first_name,
    lone_line,
    name_above_words,
    name_before_date,
    read_byline,
)
from checkup.reading.comments.candidates import Candidates, Extra, collect, inside, pure_bodies
from checkup.reading.comments.dated import read_date
from checkup.reading.comments.items import Item, own_nodes, own_text
from checkup.reading.comments.parts import SHORT, Parts
from checkup.reading.comments.printed_name import author_url, away, clean_name, is_own_link, name_inside, own_links, plain_name, unsaid
from checkup.reading.dom import PARAGRAPHS, Dom, Node
from checkup.reading.page_dates import PageClock

_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_SUBJECT_MAX = 100  # characters; a convention: a longer heading is a sentence of the comment
_DATE_MAX = 40  # characters; a convention: weekday, date, time and zone fit
_SURE = 7  # rank of a class of names ("fn", "comment-author", "commenter"); a convention: later ones may stand on other things
_UNIT = 2  # letters; a convention: a shorter rest of a dated line says nothing
_FURNITURE = 20  # letters beside a comment's own date and time in a line of furniture ("3 (<date>) [Материал]"); a convention
_PINGS = frozenset(("pingback", "trackback"))


def read(dom: Dom, item: Item, clock: PageClock, extra: Extra | None = None, no_names: frozenset[str] = frozenset()) -> Parts:
    """The parts of one item; what it does not say stays None. `no_names` are words that are no name although they stand where names do."""
    candidates = collect(dom, item, extra or Extra(), clock)
    candidates.no_names = no_names
    bodies = _bodies(dom, candidates, clock)
    parts = _fields(dom, item, candidates, bodies, clock)
    if bodies and parts.author is None and ((parts.when is None and not parts.date_text) or _begins_with_name(dom, candidates, bodies)):
        again = _fields(dom, item, candidates, [], clock)  # what was called the body holds the byline, too
        if again.author is not None or again.when is not None:
            bodies, parts = [], again
    if len(bodies) > 1:  # where each line is called a text, those of the head are none
        bodies = parts.body = [b for b in bodies if not any(a <= b.t0 and b.t1 <= z for a, z in parts.skip)] or bodies
    if parts.author and words.IP.fullmatch(parts.author):
        parts.author = None
    if item.section == "track" or "trackback" in candidates.marks:
        _tracked(dom, item, parts)
    if parts.author is None and candidates.marks & _PINGS:
        _ping_author(dom, item, clock, parts)
        if parts.head is not None and any(b.holds(parts.head) for b in bodies):
            bodies = parts.body = []
    if not parts.text:
        _read_text(dom, item, candidates, bodies, clock, parts)
    if parts.author is None and item.section:
        _ping_author(dom, item, clock, parts)
        parts.text = "" if parts.text == parts.author else parts.text
    return parts


def _begins_with_name(dom: Dom, candidates: Candidates, bodies: list[Node]) -> bool:
    """Whether what is called the text begins with an element that is surely called a name: its head stands in the box of the words."""
    names = sorted((n for rank, _, n in candidates.authors if rank <= _SURE and n.cls), key=_place)
    for body in bodies:
        first = bisect_right(names, body.i, key=_place)
        if first < len(names) and body.holds(names[first]) and not dom.text_without(body.t0, names[first].t0):
            return True
    return False


def _is_date(dom: Dom, node: Node, clock: PageClock) -> bool:
    """Whether an element that is called a text says nothing but a date ("grey-text" is its colour)."""
    line = dom.line(node)
    return len(line) <= _DATE_MAX and any(map(str.isdigit, line)) and clock.read(line) is not None


def _bodies(dom: Dom, candidates: Candidates, clock: PageClock) -> list[Node]:
    """The elements that are called texts, without those that say a date or nothing; [] where all that is left of them is empty."""
    called = pure_bodies(dom, candidates)
    bodies = [b for b in called if not (_is_date(dom, b, clock) or _is_dropped(dom, b, candidates))]
    return bodies if len(bodies) == len(called) or any(dom.text(b) for b in bodies) else []


def _is_dropped(dom: Dom, node: Node, candidates: Candidates) -> bool:
    """Whether all that an element says stands in parts that are no words: a link to answer in a box called content."""
    first, last = bisect_right(candidates.drops, node.i, key=_place), bisect_left(candidates.drops, node.end, key=_place)
    inside_it = [(n.t0, n.t1) for n in candidates.drops[first:last]]
    return bool(inside_it) and dom.text(node) != "" and dom.text_without(node.t0, node.t1, inside_it) == ""


def _leads_away(link: Node) -> bool:
    """Whether a link leads to an absolute address and not to a place on a page: a comment's own link has a fragment."""
    href = link.get("href")
    return href.startswith(("http:", "https:", "//")) and "#" not in href


def _fields(dom: Dom, item: Item, candidates: Candidates, bodies: list[Node], clock: PageClock) -> Parts:
    parts = Parts(marks=frozenset(candidates.marks), body=bodies, links_away=any(_leads_away(n) for n in candidates.links))
    guard = [(b.i, b.end) for b in bodies]
    read_date(dom, candidates, clock, guard, parts)
    _read_author(dom, candidates, clock, guard, parts)
    if parts.author is None and candidates.label:
        parts.author = candidates.label
        link = next((n for n in candidates.links if dom.line(n) == candidates.label), None)
        parts.head, parts.url = link, away(link) if link is not None else None
    if parts.author is None:
        read_byline(dom, item, candidates, bodies, clock, parts)
    if parts.when is None:
        date_in_lines(dom, item, bodies, clock, parts)
    if parts.author is None and (parts.when is not None or parts.date_text):
        first_name(dom, item, candidates, clock, guard, parts)
    if parts.author is None:
        name_before_date(dom, item, candidates, parts)
    if parts.author is None and not bodies and parts.when is not None:
        name_above_words(dom, item, candidates, parts)
    if parts.author is None and bodies and parts.when is not None:
        lone_line(dom, item, candidates, bodies, clock, parts)
    parts.role = any(not inside(node, guard) and _beside_author(dom, node, parts.author) for node in candidates.roles)
    return parts


def _beside_author(dom: Dom, node: Node, author: str | None) -> bool:
    """Whether the nearest box with more words than the element's own holds the comment's name: in the text a word is its writer's."""
    line = next((line for box in node.ancestors() if (line := dom.line(box, [node]))), "")
    return author is None or author in line


def _tracked(dom: Dom, item: Item, parts: Parts) -> None:
    """A trackback of the older form: "» Title from Blog name", an excerpt and "Tracked on <date>"."""
    lines = [x.strip() for x in own_text(dom, item).split("\n") if x.strip()]
    for k, line in enumerate(lines[:3]):
        found = words.TRACKED.match(line)
        link = next((n for n in dom.tags("a", item.span) if dom.line(n)), None)
        if not found or len(line) > 300 or (link is not None and found["blog"] in dom.line(link)):
            continue  # "from" within the link is a word of the title
        parts.author, parts.head = found["blog"], link
        parts.url = away(link) if link is not None else None
        rest = [words.READ_MORE.sub("", x).strip() for x in lines[k + 1 :] if not x.lower().startswith("tracked on")]
        parts.text = "\n\n".join(x for x in (found["title"], *rest) if x)
        return


def _ping_author(dom: Dom, item: Item, clock: PageClock, parts: Parts) -> None:
    """A ping's author is the page that it links to."""
    for link in dom.tags("a", item.span):
        line = dom.line(link)
        if line and not is_own_link(link, line, clock) and away(link):
            parts.author, parts.head, parts.url = line, link, away(link)
            return


def _read_author(dom: Dom, candidates: Candidates, clock: PageClock, guard: list[tuple[int, int]], parts: Parts) -> None:
    for _, _, node in sorted(candidates.authors, key=lambda a: (a[0], a[1])):
        if inside(node, guard) or any(node.holds(b) and node is not b for b in parts.body):
            continue  # the comment's words, or a box around them
        inner = node if node.tag == "a" else name_inside(dom, node, clock)
        name = _name_of(dom, node, inner, candidates.badges, clock)
        if name and len(name) <= NAME_MAX and not candidates.refuses(name) and not (clock.find(dom.line(node)) and words.is_residue(name)):
            parts.author, parts.head = name, node
            parts.url = author_url(dom, node, name)
            return


def _place(node: Node) -> int:
    return node.i


def _name_of(dom: Dom, node: Node, inner: Node | None, badges: list[Node], clock: PageClock) -> str | None:
    """The name in an element for names, or in the link or emphasis within it, without the words beside it ("Author")."""
    beside = badges[bisect_right(badges, node.i, key=_place) : bisect_left(badges, node.end, key=_place)]
    if inner is not None:
        return plain_name(dom.line(inner, [badge for badge in beside if badge is not inner]))
    return clean_name(dom.line(node, [*unsaid(dom, node), *beside]), clock)


def _read_text(dom: Dom, item: Item, candidates: Candidates, bodies: list[Node], clock: PageClock, parts: Parts) -> None:
    if bodies:
        signs = [n for n in candidates.links if "#" in n.get("href") and words.PERMALINK_SIGN.fullmatch(dom.line(n))]
        hidden = [(n.t0, n.t1) for n in (*candidates.drops, *signs) if any(b.holds(n) and n is not b for b in bodies)]
        inner = [(x.t0, x.t1) for x in item.inner]
        parts.text = "\n\n".join(t for b in bodies if (t := dom.text_without(b.t0, b.t1, hidden + inner)))
        parts.skip = hidden
        return
    skip = parts.skip + [(n.t0, n.t1) for n in candidates.drops]
    if parts.head is not None:
        skip.append((parts.head.t0, parts.head.t1))
        skip += _byline_block(dom, item, parts.head, skip)
    for link in candidates.links:
        if words.PERMALINK_WORDS.match(dom.line(link)):
            skip.append((link.t0, link.t1))
    skip += own_links(dom, item, candidates.links)
    skip += _beside_name(dom, item, parts, skip)
    skip += _subject(dom, item, parts, clock)
    parts.skip = skip
    parts.text = _strip_bylines(own_text(dom, item, skip), parts, clock)
    if not parts.text and parts.head is not None:
        _text_in_header(dom, item, candidates, clock, parts)


def _subject(dom: Dom, item: Item, parts: Parts, clock: PageClock) -> list[tuple[int, int]]:
    """A heading with which an item begins, where the byline stands elsewhere: the subject that its reader gave it, which is no text."""
    first = next((n for n in own_nodes(dom, item) if n.i > item.i0 and n.t1 > n.t0 and n.tag not in PARAGRAPHS - _HEADINGS), None)
    if first is None or first.tag not in _HEADINGS or not (parts.author or parts.when):
        return []
    line = dom.line(first)
    mine = dom.text_without(item.t0, first.t0) or len(line) > _SUBJECT_MAX or clock.find(line) or (parts.author and parts.author in line)
    return [] if mine or dom.text_without(item.t0, item.t1, [(first.t0, first.t1)]) == "" else [(first.t0, first.t1)]


def _text_in_header(dom: Dom, item: Item, candidates: Candidates, clock: PageClock, parts: Parts) -> None:
    """Some themes print the words inside the element of the name: then only what is short is no part of them."""
    short = [
        n
        for n in (*candidates.drops, *candidates.links)
        if len(dom.line(n)) <= SHORT and (n in candidates.drops or _is_byline_link(dom, n, parts, clock))
    ]
    skip = [(n.t0, n.t1) for n in short]
    parts.text = _strip_bylines(own_text(dom, item, skip), parts, clock)
    parts.skip = skip if parts.text else parts.skip


def _is_byline_link(dom: Dom, link: Node, parts: Parts, clock: PageClock) -> bool:
    line = dom.line(link)
    return line == parts.author or is_own_link(link, line, clock)


def _byline_block(dom: Dom, item: Item, head: Node, skip: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The block around the name, where besides name and date it holds only the words of a byline."""
    for node in head.ancestors():
        if node.i <= item.i0 or node.end > item.i1 or (node is item.node):
            return []
        if node.tag in PARAGRAPHS or node.tag == "li":
            rest = dom.text_without(node.t0, node.t1, skip + [(x.t0, x.t1) for x in item.inner])
            return [(node.t0, node.t1)] if len(rest) < 80 and words.is_residue(rest) else []
    return []


def _beside_name(dom: Dom, item: Item, parts: Parts, skip: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """What stands between the name and the date in a head of their own: a badge or a rank in any language, and no text."""
    if parts.head is None or parts.dated is None:
        return []
    first, last = sorted((parts.head, parts.dated), key=lambda n: n.i)
    box: Node | None = first
    while box is not None and box.end < last.end:
        box = box.up
    if box is None or box.i <= item.i0 or last.i < first.end or any(n.tag in ("p", "blockquote") for n in dom.nodes[first.i : last.i]):
        return []
    if len(dom.text_without(first.t1, last.t0)) > SHORT or not own_text(dom, item, [*skip, (box.t0, box.t1)]).strip():
        return []
    return [(first.t1, last.t0)]


def _strip_bylines(text: str, parts: Parts, clock: PageClock) -> str:
    """Takes the lines of the byline off both ends; what stands between is the comment."""
    lines = text.split("\n")
    for end in (0, -1):
        for _ in range(4):
            while lines and not lines[end].strip():
                lines.pop(end)
            if not lines or not (_is_byline(lines[end], parts, clock) or (end == 0 and _stands_for_picture(lines, parts))):
                break
            lines.pop(end)
    lines = [x for x in lines if not words.WAITING.match(x.strip())]
    if lines:
        lines[0] = words.LEFTOVER.sub("", lines[0], count=1)
    return "\n".join(lines).strip()


def _stands_for_picture(lines: list[str], parts: Parts) -> bool:
    """Whether the first of several lines stands where a picture is missing: a letter or two of the name, or of its first two words."""
    name = parts.author or ""
    initials = (name[:1].upper(), name[:2].upper(), "".join(word[:1] for word in name.split()[:2]).upper())
    return len(lines) > 1 and lines[0].strip() in initials


def _is_byline(line: str, parts: Parts, clock: PageClock) -> bool:
    if len(line) > 160:
        return False
    rest = line
    if found := clock.find(rest):
        rest = rest[: found[1]] + " " + rest[found[2] :]
    if parts.author:
        rest = rest.replace(parts.author, " ", 1)
    if parts.url and (home := words.HOMEPAGE.fullmatch(rest.strip())) and host_of(home["site"]) == host_of(parts.url):
        return True  # the site that the name leads to, printed once more
    letters = sum(map(str.isalpha, rest))
    small = found is not None and letters <= _UNIT  # what stands behind a time in some languages: "น.", "ч.", "h"
    if found is not None and letters <= _FURNITURE and found[0] is not None and found[0] == parts.when and found[0].precision != "day":
        return True  # its own moment, and a word or two in any language
    return (rest != line or len(line) < 40) and (small or words.is_residue(rest))
