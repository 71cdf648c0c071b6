"""The range of one comment -> its parts: author, author's address, time, text, permalink."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from checkup import lazy_re as re
from checkup.reading import vocabulary as words
from checkup.reading.comments.byline_lines import (
    NAME_MAX,
    date_in_lines,
    first_name,
    lone_line,
    read_byline,
    read_long_link,
    read_small_print,
    signed_beside,
)
from checkup.reading.comments.candidates import Candidates, collect, inside, pure_bodies
from checkup.reading.comments.class_names import Extra
from checkup.reading.comments.comment_text import read_text
from checkup.reading.comments.dated import read_date
from checkup.reading.comments.in_tables import read_cells
from checkup.reading.comments.items import Item, own_text
from checkup.reading.comments.kind import begins_excerpt
from checkup.reading.comments.names_by_day import (
    NAME,
    name_above_day,
    name_before_date,
    name_behind_date,
    name_in_row,
    name_on_top,
)
from checkup.reading.comments.one_line import read_one_line
from checkup.reading.comments.owner_marks import without_role
from checkup.reading.comments.parts import Parts
from checkup.reading.comments.placed_name import read_labelled, read_placed
from checkup.reading.comments.portraits import name_by_portrait
from checkup.reading.comments.printed_name import (
    author_url,
    away,
    clean_name,
    day_beside,
    is_own_link,
    name_inside,
    plain_name,
    unsaid,
    without_handle,
)
from checkup.reading.comments.reader_sentences import is_sentence, is_signature
from checkup.reading.comments.set_apart import SET_APART
from checkup.reading.comments.titled_ping import title_of_ping
from checkup.reading.dom import Dom, Node
from checkup.reading.page_dates import PageClock

_DATE_MAX = 40  # characters; a convention: weekday, date, time and zone fit
_BYLINE_MAX = 160  # characters; a convention, as for bylines in plain words
_PIECES = 12  # of text and breaks in a byline; a convention, as for headings
_SUREST = -99  # rank of an element that is known to hold the name
_SURE = 7  # rank of a class of names ("fn", "comment-author", "commenter"); a convention: later ones may stand on other things
_SITE_BEFORE = re.compile(r"(?P<site>(?:https?://|www\.)\S+)\s+(?P<name>[^\W\d_].*)", re.IGNORECASE)  # "http://ann.example/ Ann"
_PINGS = frozenset(("pingback", "trackback"))


def read(
    dom: Dom, item: Item, clock: PageClock, extra: Extra | None = None, no_names: frozenset[str] = frozenset(), head: Node | None = None
) -> Parts:
    """The parts of one item; what it does not say stays None.

    `no_names` are words that are no name although they stand where names do; `head` is an element that surely holds the name.
    """
    if item.cells is not None:
        return read_cells(dom, item.cells, clock)
    candidates = collect(dom, item, extra or Extra(), clock)
    candidates.no_names = no_names
    candidates.authors += [(_SUREST, node.i, node) for node in (head,) if node is not None]
    if (title := title_of_ping(dom, item, candidates)) is not None:
        parts = Parts(marks=frozenset(candidates.marks), author=dom.line(title), head=title, url=away(title), links_away=True)
        read_date(dom, candidates, clock, [(title.i, title.end)], parts)  # the title of a page may hold a day that is none of the ping's
        parts.skip = []
        return parts
    bodies = _bodies(dom, candidates, clock)
    parts = _fields(dom, item, candidates, bodies, clock)
    if bodies and parts.author is None and ((parts.when is None and not parts.date_text) or _begins_with_name(dom, candidates, bodies)):
        again = _fields(dom, item, candidates, [], clock)  # what was called the body holds the byline, too
        if again.author is not None or again.when is not None:
            bodies, parts = [], again
    if len(bodies) > 1:  # where each line is called a text, those of the head are none
        bodies = parts.body = [b for b in bodies if not any(a <= b.t0 and b.t1 <= z for a, z in parts.skip)] or bodies
    if parts.author:
        _take_off_site(parts)
        _take_off_role(dom, parts)
        parts.author = None if words.IP.fullmatch(parts.author) else words.IP_BEHIND.sub("", parts.author)
    if item.section == "track" or "trackback" in candidates.marks:
        _tracked(dom, item, clock, parts)
    if parts.author is None and candidates.marks & _PINGS:
        _ping_author(dom, item, clock, parts)
        if parts.head is not None and any(b.holds(parts.head) for b in bodies):
            bodies = parts.body = []
    if not parts.text:
        read_text(dom, item, candidates, bodies, clock, parts)
    if parts.author is None:
        _read_ping(dom, item, candidates, clock, parts)
    return parts if parts.text else _with_words(parts)


def _take_off_site(parts: Parts) -> None:
    """Take the address of somebody's site off the name behind it, as a comment system prints both where scripts do not run."""
    if (parts.author or "")[:4].lower() in ("http", "www.") and (found := _SITE_BEFORE.fullmatch(parts.author or "")):
        parts.author, parts.url = found["name"], parts.url or found["site"]


def _take_off_role(dom: Dom, parts: Parts) -> None:
    """Take the role in brackets off the name, "Ann (Author Comment)", and note that the page calls its writer so."""
    whole = dom.line(parts.head) if parts.head is not None and len(parts.author or "") <= NAME_MAX else ""
    name, is_owner = without_role(parts.author or "")
    parts.author = name
    parts.role = parts.role or is_owner or (whole.startswith(name) and without_role(whole) == (name, True))


def _with_words(parts: Parts) -> Parts:
    """Where a comment says nothing but what was taken for its name, and that is a sentence that nothing sets apart, it is its words."""
    apart = parts.head is not None and (parts.head.tag in SET_APART or bool(parts.head.cls))
    if parts.author is not None and not apart and not parts.marks & _PINGS and is_sentence(parts.author):
        before, _, behind = parts.author.partition(":")
        said = (before.strip(), behind.strip()) if behind.strip() and NAME.fullmatch(before.strip()) else (None, parts.author)
        (parts.author, parts.text), parts.head = said, None
    return parts


def _read_ping(dom: Dom, item: Item, candidates: Candidates, clock: PageClock, parts: Parts) -> None:
    """The page that a nameless item comes from: by the section it stands in, else by an excerpt of that page."""
    if item.section:
        _ping_author(dom, item, clock, parts)
        parts.text = "" if parts.text == parts.author else parts.text
    if parts.author is None and parts.when is None and not parts.date_text:
        _linked_excerpt(dom, candidates, parts)


def _linked_excerpt(dom: Dom, candidates: Candidates, parts: Parts) -> None:
    """A ping under a heading of any words: a link to another page on a line of its own, and below it "[...] words of that page [...]"."""
    first, _, rest = parts.text.partition("\n")
    if begins_excerpt(rest.strip()):
        link = next((n for n in candidates.links if dom.line(n) == first.strip() and away(n)), None)
        if link is not None:
            parts.author, parts.head, parts.url, parts.text = first.strip(), link, away(link), rest.strip()


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
    """The elements that are called texts, without those that say a date, a byline or nothing; [] where the rest is empty."""
    called = pure_bodies(dom, candidates)
    bodies = [b for b in called if not (_is_date(dom, b, clock) or _is_dropped(dom, b, candidates))]
    if bodies and not candidates.authors:
        bodies = [b for b in bodies if not _is_byline(dom, b, clock)]
    return bodies if len(bodies) == len(called) or any(dom.text(b) for b in bodies) else []


def _is_byline(dom: Dom, node: Node, clock: PageClock) -> bool:
    """Whether an element that is called a text says nothing but who wrote and when: "comment-content" may be a row of facts."""
    line = dom.line(node) if node.t1 - node.t0 <= _PIECES else ""
    found = clock.find(line) if line and len(line) <= _BYLINE_MAX and any(map(str.isdigit, line)) else None
    return found is not None and is_signature(f"{line[: found[1]]}\0{line[found[2] :]}")


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
    """The parts of an item from what was collected of it: date, author and address; `bodies` are the elements of its words."""
    parts = Parts(marks=frozenset(candidates.marks), body=bodies, links_away=any(_leads_away(n) for n in candidates.links))
    guard = [(b.i, b.end) for b in bodies]
    read_date(dom, candidates, clock, guard, parts)
    _read_author(dom, candidates, clock, guard, parts)
    if parts.author is None and candidates.label:
        parts.author = candidates.label
        link = next((n for n in candidates.links if dom.line(n) == candidates.label), None)
        parts.head, parts.url = link, away(link) if link is not None else None
    if parts.author is None and (item.placed or not bodies):
        (_read_placed if item.placed else read_labelled)(dom, item, candidates, clock, parts)
    if parts.author is None:
        _in_words(dom, item, candidates, bodies, clock, parts)
    if parts.when is None:
        date_in_lines(dom, item, bodies, clock, parts)
    if parts.author is None and parts.is_dated:
        (name_in_row if bodies else name_above_day)(dom, item, candidates, clock, parts)
    if parts.author is None and parts.is_dated:
        first_name(dom, item, candidates, clock, guard, parts)
    if parts.author is None:
        name_before_date(dom, item, candidates, parts)
    if parts.author is None:
        name_behind_date(dom, item, candidates, parts)
    if parts.author is None and not bodies and parts.is_dated:
        name_on_top(dom, item, candidates, clock, parts)
    if parts.author is None and bodies and parts.is_dated:
        lone_line(dom, item, candidates, bodies, clock, parts)
    if parts.author is None and bodies:
        signed_beside(dom, item, candidates, bodies, clock, parts)
    name_by_portrait(dom, item, candidates, parts)
    parts.role = any(not inside(node, guard) and _beside_author(dom, node, parts.author) for node in candidates.roles)
    return parts


def _read_placed(dom: Dom, item: Item, candidates: Candidates, clock: PageClock, parts: Parts) -> None:
    if not parts.body:
        read_one_line(dom, item, candidates, clock, parts)
    if parts.author is None:
        read_placed(dom, item, candidates, clock, parts)


def _in_words(dom: Dom, item: Item, candidates: Candidates, bodies: list[Node], clock: PageClock, parts: Parts) -> None:
    """The name in the one line that is the comment, else in a byline in plain words."""
    if not bodies:
        read_long_link(dom, item, candidates, clock, parts)
        if parts.author is None:
            read_one_line(dom, item, candidates, clock, parts)
        read_small_print(dom, item, candidates, clock, parts)
    if parts.author is None:
        read_byline(dom, item, candidates, bodies, clock, parts)


def _beside_author(dom: Dom, node: Node, author: str | None) -> bool:
    """Whether the nearest box with more words than the element's own holds the comment's name: in the text a word is its writer's."""
    line = next((line for box in node.ancestors() if (line := dom.line(box, [node]))), "")
    return author is None or author in line


def _in_a_day(line: str, blog: str, clock: PageClock) -> bool:
    """Whether what stands behind "from" in a line is a part of a date: "30 de setembro de 2022"."""
    day = clock.find(line)
    return day is not None and day[1] < line.rindex(blog) < day[2]


def _tracked(dom: Dom, item: Item, clock: PageClock, parts: Parts) -> None:
    """A trackback of the older form: "» Title from Blog name", an excerpt and "Tracked on <date>", or each behind its label."""
    lines = [x.strip() for x in own_text(dom, item).split("\n") if x.strip()]
    labels = _behind_labels(lines)
    if "weblog" in labels and "tracked" in labels:
        link = next((n for n in dom.tags("a", item.span) if dom.line(n)), None)
        parts.author, parts.head, parts.url = labels["weblog"], link, away(link) if link is not None else None
        if day := clock.find(labels["tracked"]):
            parts.when, parts.date_text = day[0], labels["tracked"][day[1] : day[2]]
        parts.text = "\n\n".join(x for x in (labels.get("title", lines[0]), labels.get("excerpt", "")) if x)
        return
    for k, line in enumerate(lines[:3]):
        if begins_excerpt(line):
            continue  # "from" in it is a word of the page that it quotes
        found = words.TRACKED.match(line)
        link = next((n for n in dom.tags("a", item.span) if dom.line(n)), None)
        title, blog = (found["title"], found["blog"]) if found and len(line) <= 300 else ("", "")
        said = dom.line(link) if link is not None else ""
        if said and said in line and blog != said:  # "from" within the link is a word of the title
            found = words.TRACKED_FROM.match(line.partition(said)[2])
            title, blog = (said, found["blog"]) if found else ("", "")
        if not blog or _in_a_day(line, blog, clock):
            continue
        parts.author, parts.head = blog, link
        parts.url = away(link) if link is not None else None
        rest = [words.READ_MORE.sub("", x).strip() for x in lines[k + 1 :] if not words.TRACKED_ON.match(x)]
        parts.text = "\n\n".join(x for x in (title, *rest) if x)
        return


def _behind_labels(lines: list[str]) -> dict[str, str]:
    """What stands behind each label of an older trackback; lines without one go on with the value before them."""
    labels: dict[str, str] = {}
    label = ""
    for line in lines:
        if found := words.TRACKED_LABEL.match(line):
            label = words.TRACKED_LABELS.get(found["label"], found["label"].lower())
            labels[label] = found["value"]
        elif label == "excerpt":
            labels[label] += f"\n{line}"
    return labels


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
            parts.url = author_url(dom, node, name)
            parts.author, parts.head = without_handle(name, parts.url), node
            return


def _place(node: Node) -> int:
    return node.i


def _name_of(dom: Dom, node: Node, inner: Node | None, badges: list[Node], clock: PageClock) -> str | None:
    """The name in an element for names, or in the link or emphasis within it, without the words beside it ("Author")."""
    beside = badges[bisect_right(badges, node.i, key=_place) : bisect_left(badges, node.end, key=_place)]
    beside = [*beside, *day_beside(dom, node, clock)]
    if inner is not None:
        return plain_name(dom.line(inner, [badge for badge in beside if badge is not inner]))
    return clean_name(dom.line(node, [*unsaid(dom, node), *beside]), clock)
