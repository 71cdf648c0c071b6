"""The elements of one comment -> candidates for its author, its date and its text, and the elements that are none of its text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from checkup import lazy_re as re
from checkup.reading import vocabulary as words
from checkup.reading.comments.beside_name import (
    DATE_TAGS,
    is_bare_age,
    is_count_or_state,
    is_day,
    is_handle,
    is_initial,
    is_rank,
    only_piece,
)
from checkup.reading.comments.class_names import Extra
from checkup.reading.comments.items import Item, own_nodes
from checkup.reading.comments.labelled import labels_a_moment, labels_columns
from checkup.reading.comments.owner_marks import is_role
from checkup.reading.comments.printed_name import clean_name, is_no_name
from checkup.reading.dom import HEADING_TAGS, Dom, Node
from checkup.reading.page_dates import PageClock, is_iso

# an id that is a class name and a comment's number ("comment-body-123"); 6a0... are ids of one platform
_BARE_ID = re.compile(r"([A-Za-z][A-Za-z_-]{3,30}?)[-_]?(?:\d+|6a0\w+)$")
# what screen readers are told of a comment; 80 characters, as a longer name is a sentence
_LABEL = re.compile(r"(?i)(?:comment|reply) by (\S.{0,80})$")
_MARKED = {"author": "authors", "date": "dates", "body": "bodies"}
# classes of the card about a writer that opens over the name: it says the name once more, and buttons
_CARD = re.compile(r"(?:hover|user|profile)-?card|popover")
_ENTRIES = ("article", "li")  # elements that are no button to answer, although their class is "reply"


# class names of a word beside the name: in a box ("Staff", "Author"), or the place from which somebody writes
_BADGES = frozenset(("label", "badge", "tag", "area", "region", "location", "city", "province"))
_BADGE_MAX = 30  # characters of it; a convention
_DATE_RANK = 8  # of a day in an element of no class: behind all that are called a date
_BADGE_TAGS = frozenset(("span", "small", "em", "i", "b"))
_ROLE_TAGS = frozenset(("span", "small", "em", "i", "b", "strong", "label", "sup", "div", "p", "img", "svg", "abbr", "mark"))
_HEAD_MAX = 120  # characters of a comment's head; a convention: name, date and buttons fit
_COUNT_TAGS = frozenset(("span", "small", "em", "i", "b", "a", "button", "label", "div", "p", "strong", "font"))  # that may hold a count
_BUTTON_TAGS = frozenset(("a", "button"))
_FIELDS = frozenset(("text", "email", "url", "tel", "search", "radio", "password"))  # types of fields that are filled in
_TINY = 8  # characters of a piece with a letter or two in it, blanks around them included; a convention
_ROLE_CHUNKS = 8  # pieces of text in an element of one to four words, blanks and borders among them
_MAILBOX = re.compile(r"[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}")
_LABEL_DEPTH = 3  # boxes around the words on a button within its link; a convention
_INLINE = frozenset(("span", "small", "em", "i", "b", "strong", "label"))
BUTTON = 40  # characters of a button's words; a convention: more, and the whole comment may be what is clicked


@dataclass(slots=True)
class Candidates:
    """Candidates for the parts of one item: (rank, node number, node), the lowest rank is the surest.

    `extra` is what the platform adds; `no_names` are words that stand where names stand on this page and are none.
    """

    extra: Extra = field(default_factory=Extra)
    authors: list[tuple[int, int, Node]] = field(default_factory=list)
    bodies: list[tuple[int, int, Node]] = field(default_factory=list)
    dates: list[tuple[int, int, Node]] = field(default_factory=list)
    links: list[Node] = field(default_factory=list)
    drops: list[Node] = field(default_factory=list)
    marks: set[str] = field(default_factory=set)
    badges: list[Node] = field(default_factory=list)
    roles: list[Node] = field(default_factory=list)
    label: str = ""
    no_names: frozenset[str] = frozenset()

    def refuses(self, name: str) -> bool:
        """Whether words are no name: the theme's own, the label of a day, or found to stand on nearly every comment of the page."""
        return name in self.no_names or is_no_name(name) or labels_a_moment(name)


def collect(dom: Dom, item: Item, extra: Extra, clock: PageClock) -> Candidates:
    """Sorts the nodes of an item by what their tags, classes and attributes promise."""
    candidates = Candidates(extra)
    forms = _forms_to_fill_in(dom, item)
    candidates.badges += [row for row in dom.tags("tr", item.span) if labels_columns(dom, row)]
    candidates.drops += forms + candidates.badges + _labels_of_answer(dom, item) + _headings_of(dom, item, forms)
    for node in _outside(forms, own_nodes(dom, item)):
        if node.hidden and node is not item.node and node.tag not in ("li", "ol", "ul", "dl"):
            candidates.drops.append(node)
        _by_tokens(candidates, node, extra, root=node is item.node)
        if node.tag == "a":
            candidates.links.append(node)
        if (rank := _rank_of_date(dom, node, clock)) is not None:
            candidates.dates.append((rank, node.i, node))
        elif node.tag == "cite":
            candidates.authors.append((9, node.i, node))
        elif _is_no_word(item, node):
            candidates.drops.append(node)
        elif node.tag in _COUNT_TAGS and _is_beside_words(dom, node):
            candidates.badges.append(node)
            candidates.drops.append(_row_of_buttons(dom, item, node))
        elif ((node.cls or only_piece(dom, node)) and _is_badge(dom, item, node, extra)) or _is_drawn_button(dom, node):
            candidates.badges.append(node)
            candidates.drops.append(node)
        elif node.tag in _ROLE_TAGS and node.t1 - node.t0 <= _ROLE_CHUNKS and _is_role(dom, item, node, clock):
            candidates.roles.append(node)
            candidates.badges.append(node)
            candidates.drops.append(node)
        elif _is_called_button(dom, node, candidates):
            candidates.drops.append(node)  # a button that is no <button>: "Expand full comment"
    candidates.drops.sort(key=lambda n: n.i)  # the forms came first
    return candidates


def _is_beside_words(dom: Dom, node: Node) -> bool:
    """Whether an element says how many liked a comment or that its writer is here, or is a button to report or mend it, and nothing else.

    A button in a link that leads to another host is a word of the reader's.
    """
    piece = only_piece(dom, node)
    if not piece or len(piece) > BUTTON:
        return False
    button = node.tag in _BUTTON_TAGS and piece.strip()[:1].isalpha() and "//" not in node.get("href")
    return (button and words.TENDS.fullmatch(piece) is not None) or is_count_or_state(piece)


def _row_of_buttons(dom: Dom, item: Item, button: Node) -> Node:
    """The box of a button that says nothing but what buttons say, or the button itself."""
    box = button.up
    if button.tag not in _BUTTON_TAGS or box is None or box.i <= item.i0 or box.t1 - box.t0 > _ROLE_CHUNKS:
        return button
    buttons = [(n.t0, n.t1) for tag in _BUTTON_TAGS for n in dom.tags(tag, (box.i, box.end))]
    return box if dom.text_without(box.t0, box.t1, buttons).strip(" |·•/,-") == "" else button


def _is_called_button(dom: Dom, node: Node, candidates: Candidates) -> bool:
    """Whether an element that is no button says that it is one, and is not called a name, behind which a system opens a card."""
    if node.tag not in ("div", "span", "p") or node.get("role") != "button" or len(dom.line(node)) > BUTTON:
        return False
    return not any(named is node for _, _, named in candidates.authors)


def _is_no_word(item: Item, node: Node) -> bool:
    """Whether an element is a small form, or what stays when the comment is folded: its heading and byline."""
    if node.tag in ("form", "noscript"):
        return node.end - node.i < 60
    return node.tag == "summary" and item.node is not None and item.node.tag == "details" and node.up is item.node


def _is_drawn_button(dom: Dom, node: Node) -> bool:
    """Whether an element is a button to answer that its class draws."""
    return bool(node.cls) and node.t1 - node.t0 == 1 and node.tag in _ROLE_TAGS and _is_answer_button(dom.chunks[node.t0])


def _rank_of_date(dom: Dom, node: Node, clock: PageClock) -> int | None:
    """How surely an element without a class for it tells the day, None where it does not."""
    if (node.tag == "time" and node.get("datetime")) or ("content" in node.at and is_moment(node)):
        return -9
    if "title" in node.at and any(map(str.isdigit, node.get("title"))) and clock.read(node.get("title")):
        return -8
    if node.t1 - node.t0 != 1 or node.tag not in DATE_TAGS:
        return _DATE_RANK + 1 if node.tag == "a" and node.t1 - node.t0 == 1 and is_bare_age(dom, node) else None
    if is_bare_age(dom, node):
        return _DATE_RANK + 1
    return _DATE_RANK if is_day(dom, node, clock) else None


def is_moment(node: Node) -> bool:
    """Whether RDFa or microdata call what an element's `content` says for machines a date: `property="dc:date dc:created"`."""
    called = f"{node.get('property')} {node.get('itemprop')}".casefold()
    return ("date" in called or "created" in called) and is_iso(node.get("content"))


def _is_answer_button(said: str) -> bool:
    """Whether an element's only piece of text is what a button to answer says; most pieces are longer."""
    return len(said) <= _BADGE_MAX and words.ANSWER_BUTTON.fullmatch(said) is not None


def _is_badge(dom: Dom, item: Item, node: Node, extra: Extra) -> bool:
    """Whether an element is none of a comment's words: a subject, a badge or a rank beside the name, the letter of a portrait, a handle."""
    piece = only_piece(dom, node)  # looked at before anything is asked of it: there are thousands of them
    if piece and ((len(piece) <= _TINY and is_initial(dom, item, node)) or ("@" in piece and _tells_address(dom, item, node, piece))):
        return True
    if not node.cls:
        return False
    if any(promise.subject for promise in extra.promises(node.cls)):
        return True
    short = node.tag in _BADGE_TAGS and len(dom.line(node)) <= _BADGE_MAX
    return short and (not _BADGES.isdisjoint(node.cls) or is_rank(dom, node))


def _tells_address(dom: Dom, item: Item, node: Node, piece: str) -> bool:
    """Whether an element says nothing but how its writer is reached, at the head of a comment: a handle, or a mailbox behind the name.

    In a paragraph, or behind bare words, it may be a word of the reader's.
    """
    if is_handle(dom, item, node):
        return True
    box = node.up
    if box is None or box.tag in ("p", "li", "td", "blockquote") or _MAILBOX.fullmatch(piece.strip("() \n")) is None:
        return False
    before = next((n for n in reversed(dom.nodes[box.i + 1 : node.i]) if n.up is box), None)
    named = before is not None and 0 < len(dom.line(before)) <= BUTTON and not dom.text_without(before.t1, node.t0).strip("( ")
    return named and before is not None and not dom.text_without(item.t0, before.t0)


def _labels_of_answer(dom: Dom, item: Item) -> list[Node]:
    """What calls an item the owner's answer; not where it tells a day, which is read there."""
    return [item.label] if item.label is not None and not any(map(str.isdigit, dom.line(item.label))) else []


def _forms_to_fill_in(dom: Dom, item: Item) -> list[Node]:
    """The forms inside an item that ask for words or a choice, for an answer or a mark: their labels are no names and no text.

    A form with nothing but buttons and boxes to tick may stand around a whole comment.
    """
    forms = [form for form in dom.tags("form", item.span) if form is not item.node]
    return [
        form
        for form in forms
        if dom.tags("textarea", (form.i, form.end))
        or any(field.get("type").lower() in _FIELDS for field in dom.tags("input", (form.i, form.end)))
    ]


def _headings_of(dom: Dom, item: Item, forms: list[Node]) -> list[Node]:
    """The headings right above forms to fill in ("Leave a reply"), where the comment says something before them."""
    found = []
    for form in forms:
        last = dom.nodes[form.i - 1]
        above = next((n for n in (last, *last.ancestors()) if n.up is form.up), None)
        if above is not None and above.i > item.i0 and above.tag in HEADING_TAGS and not dom.text_without(above.t1, form.t0).strip():
            found += [above] if dom.text_without(item.t0, above.t0).strip() else []
    return found


def _outside(forms: list[Node], nodes: Iterable[Node]) -> Iterable[Node]:
    """The nodes, in their order, that stand in none of these forms."""
    ends = {form.i: form.end for form in forms}
    end = 0
    for node in nodes:
        end = max(end, ends.get(node.i, 0))
        if node.i >= end:
            yield node


def _is_role(dom: Dom, item: Item, node: Node, clock: PageClock) -> bool:
    """Whether an element says "Author" or the like beside a name; alone, "admin" is a name as any other."""
    if not is_role(dom.line(node) or node.get("title")):
        return False
    for box in node.ancestors():
        line = dom.line(box, [node])
        if box.i <= item.i0 or len(line) > _HEAD_MAX:
            return False
        if line:
            name = clean_name(line, clock)
            return name is not None and any(map(str.isalpha, name)) and not words.is_residue(name) and not is_role(name)
    return False


def _by_tokens(candidates: Candidates, node: Node, extra: Extra, *, root: bool) -> None:
    prop = node.at.get("itemprop")
    tokens = (*node.cls, *_PROPS.get(prop.lower(), ())) if prop else node.cls
    if extra.marked and (said := node.get("data-checkup")) in _MARKED and not root:
        getattr(candidates, _MARKED[said]).append((-99, node.i, node))
    if "aria-label" in node.at and (labelled := _LABEL.match(node.get("aria-label"))):
        candidates.label = candidates.label or labelled[1]
    if node.id and (bare := _BARE_ID.match(node.id)):
        tokens = (*tokens, bare[1].lower().replace("_", "-"))
    if node.tag in extra.body_tags and not root:
        candidates.bodies.append((-1, node.i, node))
    candidates.marks.update(tokens)
    if "id" in node.at and not root and any(map(_CARD.search, node.cls)):
        candidates.drops.append(node)
        return
    for promise in () if root or not tokens else extra.promises(tokens):
        if promise.author is not None:
            candidates.authors.append((promise.author, node.i, node))
        if promise.body is not None:
            candidates.bodies.append((promise.body, node.i, node))
        if promise.date is not None:
            candidates.dates.append((promise.date, node.i, node))
        if promise.drop and not (node.tag in _ENTRIES and "reply" in node.cls):
            candidates.drops.append(node)


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


def pure_bodies(dom: Dom, candidates: Candidates) -> list[Node]:
    """The nodes that hold the comment's words and nothing else, by the surest class token; [] where no class says so."""
    if not candidates.bodies:
        return []
    heads = [a for _, _, a in candidates.authors if a.cls and a.tag != "cite"] + [d for rank, _, d in candidates.dates if rank < 4]
    best: list[Node] = []
    best_rank = 0
    if any(rank == -99 for rank, _, _ in candidates.bodies):
        return [node for rank, _, node in candidates.bodies if rank == -99]
    for rank, _, node in sorted(candidates.bodies, key=lambda x: (x[0], x[1])):
        if best and rank != best_rank:
            break
        if any(node.holds(h) and h is not node for h in heads) or any(b.holds(node) for b in best):
            continue
        if not dom.text(node) and not best:
            continue
        if node.tag in _INLINE and (_is_beside_name(candidates, node) or _is_label(dom, node)):
            continue
        if not best:
            best_rank = rank
        best.append(node)
    return best


def _is_beside_name(candidates: Candidates, node: Node) -> bool:
    """Whether an inline element stands in one box with the name, while something else of the comment may be its words: a badge."""
    box = node.up
    if box is None or not any(box.holds(a) and a is not node for _, _, a in candidates.authors):
        return False
    return any(not box.holds(b) and not b.holds(box) and b is not box for _, _, b in candidates.bodies)


def _is_label(dom: Dom, node: Node) -> bool:
    """Whether an inline element is part of a link that says little more: the words on a button ("reply-text")."""
    link = next((up for up in islice(node.ancestors(), _LABEL_DEPTH) if up.tag == "a"), None)
    return link is not None and len(dom.line(link)) <= BUTTON


def inside(node: Node, guard: Iterable[tuple[int, int]]) -> bool:
    """Whether a node stands in one of these ranges of node numbers."""
    return any(a <= node.i < b for a, b in guard)
