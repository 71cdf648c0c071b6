"""Find comments by number, the surest way: elements whose id or name numbers a comment (`comment-12`, `c765`, `comment-6a00..`)."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from checkup import dates
from checkup.reading.comments.class_names import Extra
from checkup.reading.comments.flat_run import BEHIND_COMMENTS, BYLINE_MAX, STOP_TAGS, announces, flat_run
from checkup.reading.comments.items import Item, nest
from checkup.reading.comments.numbered import number_of, others_inside
from checkup.reading.comments.sign_boxes import THIN_TAGS, boxes_of_signs, without_forms
from checkup.reading.dom import Dom, Node
from checkup.reading.vocabulary import tokens

_SPOKEN = frozenset(("comment-content", "comment_content", "comment-text", "comment_text", "commenttext", "comment-entry"))
_BUTTONS_MAX = 60  # characters; a convention: of a row of buttons
_FULL = 3  # one box in so many with words; a convention: of a long thread most is folded away, of signs beside comments all are empty
_NAME_PIECES = 8  # of text and breaks in an element with a name; a convention: its borders, the name, a badge
# lines of a comment among which its day is, and of one that begins with its name, as buttons may stand between both; conventions
_LINES, _LINES_NAMED = 2, 6
_PLAIN = Extra()  # the class names that themes share
_NO_BOX = tokens("body html form ol ul dl main article")  # what holds all comments, and not one
_BOXES = frozenset(("li", "div", "article", "section", "dd", "td", "tr", "details", "blockquote"))  # which may hold a whole comment
_ENTRIES = frozenset(("li", "article", "dl"))  # boxes of one comment each


def find(dom: Dom, numbered: list[tuple[str, str, Node]]) -> list[Item]:
    """Items by number, nested, of all numbered elements of a page; empty where no id numbers a comment."""
    marks = _without_containers(numbered)
    leads = without_forms(dom, _without_places(dom, _clusters(dom, marks)))
    if not leads:
        return []
    counts = _counts(dom, marks)
    if _say_the_same(dom, leads):
        return nest([Item.of(_around(group, counts), number) for number, group in leads])
    thin = sum(_is_thin(dom, group) for _, group in leads)
    if thin * 2 > len(leads):
        boxes = boxes_of_signs(dom, leads, counts)
        return nest(
            [_whole(dom, number, [box], counts) for (number, _), box in zip(leads, boxes, strict=True)] if boxes else flat_run(dom, leads)
        )
    apart = sum(_is_apart(group, counts) for _, group in leads)
    if apart * 2 > len(leads):
        return nest(flat_run(dom, leads))
    return nest([_whole(dom, number, group, counts) for number, group in leads])


def up_to_the_next(dom: Dom, items: list[Item]) -> list[Item]:
    """Each item from its numbered element up to the next one's: the numbers stand on bylines, and the words follow behind them.

    The items themselves where one holds another, and a lone one that may be the box of its words as well. An entry of a list that holds
    the byline first and something behind it is the box of both.
    """
    if len(items) == 1 and items[0].node is None and (box := dom.nodes[items[0].i0].up) is not None and box.end == items[0].i1:
        # its sign stands in the box of the byline, and nothing tells where the words end
        return nest(flat_run(dom, [(items[0].id, [box])]))
    if len(items) == 1 and items[0].node is not None and (box := items[0].node.up) is not None and box.tag in _ENTRIES:
        return [Item.of(box, items[0].id)] if not dom.tags("form", (box.i, box.end)) else items
    if any(i.node is None or i.inner or i.outer is not None or (len(items) == 1 and i.node.tag in _BOXES) for i in items):
        return items
    return nest(flat_run(dom, [(i.id, [i.node]) for i in items if i.node is not None]))


def with_next_box(dom: Dom, item: Item) -> Item:
    """A lone item whose element says no more than a byline, with the box right behind that: it holds the words, unless a form or a heading
    stands there."""
    node = item.node
    if node is None or node.up is None or node.tag not in _BOXES or item.inner:
        return item
    behind = next((n for n in dom.nodes[node.end : node.up.end] if n.t1 > n.t0), None)
    if behind is None or behind.up is not node.up or behind.tag not in _BOXES or any(map(BEHIND_COMMENTS.match, (behind.id, *behind.cls))):
        return item
    if any(n.tag in STOP_TAGS for n in dom.nodes[behind.i : behind.end]):
        return item
    return Item(item.id, item.i0, behind.end, item.t0, behind.t1)


def _counts(dom: Dom, marks: list[tuple[str, str, Node]]) -> list[int]:
    """For each node number how many numbered elements come before it."""
    counts = [0] * (len(dom.nodes) + 1)
    for _, _, node in marks:
        counts[node.i + 1] = 1
    for i in range(1, len(counts)):
        counts[i] += counts[i - 1]
    return counts


def _is_apart(group: list[Node], counts: list[int]) -> bool:
    """Whether the parts of one comment are siblings among the parts of others (dt and dd, name and text)."""
    last = max(group, key=lambda n: n.end)
    held = group[0]
    while held.end < last.end and held.up is not None:
        held = held.up
    return held is not group[0] and others_inside(counts, held, group[0].i, last.end)


def _without_containers(marks: list[tuple[str, str, Node]]) -> list[tuple[str, str, Node]]:
    """Leaves out numbers of another shape that hold numbered comments: `comments-55` around `comment-1`, `comment-2`."""
    shapes = Counter(shape for _, shape, _ in marks)
    open_ids: dict[int, str] = {}
    out = []
    for k, (number, shape, node) in enumerate(marks):
        after = marks[k + 1 : k + 6]
        holds = [m for m in after if node.holds(m[2]) and m[0] != number]
        same = any(m[1] == shape for m in holds)
        if _is_quoted(node, open_ids):
            continue
        open_ids[node.i] = number
        fewer = holds and shapes[shape] < max(shapes[m[1]] for m in holds)
        if holds and not same and (fewer or _names_several(node, holds[0][2])):
            continue
        out.append((number, shape, node))
    return out


def _names_several(box: Node, inner: Node) -> bool:
    """Whether a box is called the comments, and what it holds one of them: `comments-55` around a lone `comment-1`."""
    return box.id.lower().startswith("comments") and not inner.id.lower().startswith("comments")


def _is_quoted(node: Node, numbered_before: dict[int, str]) -> bool:
    """Whether a numbered element stands inside the words of another comment: a commenter's own markup, not a reply."""
    body = False
    for up in node.ancestors():
        if up.tag in ("li", "ol", "ul", "dl", "dd") and not body:
            return False
        if not body and _SPOKEN.intersection(up.cls):
            body = True
        if up.i in numbered_before and body:
            return number_of(up.id) != number_of(node.id)
    return False


def _clusters(dom: Dom, marks: list[tuple[str, str, Node]]) -> list[tuple[str, list[Node]]]:
    """Neighbouring elements of one number; where a number stands in two places of the page, the place with more text."""
    clusters: list[tuple[str, list[Node]]] = []
    open_: dict[str, Node] = {}
    for number, _, node in marks:
        if number in open_ and open_[number].holds(node):
            continue
        if clusters and clusters[-1][0] == number:
            clusters[-1][1].append(node)
        else:
            clusters.append((number, [node]))
        open_[number] = node
    best: dict[str, tuple[int, int]] = {}
    for k, (number, group) in enumerate(clusters):
        size = group[-1].t1 - group[0].t0
        if number not in best or size > best[number][0]:
            best[number] = (size, k)
    return [c for k, c in enumerate(clusters) if best[c[0]][1] == k]


def _without_places(dom: Dom, leads: list[tuple[str, list[Node]]]) -> list[tuple[str, list[Node]]]:
    """Leaves out boxes without a word where others have some: places for comments that were folded away, not comments."""
    full = sum(any(n.tag not in THIN_TAGS and dom.text(n) for n in group) for _, group in leads)
    if full * _FULL < len(leads):
        return leads
    return [(number, group) for number, group in leads if any(n.tag in THIN_TAGS or dom.text(n) for n in group)]


def _is_thin(dom: Dom, group: list[Node]) -> bool:
    """Whether the numbered element is only a sign beside the comment: an anchor, a byline, an empty box."""
    return all(not dom.text(n) or (n.tag in THIN_TAGS and len(group) == 1) for n in group)


def _say_the_same(dom: Dom, leads: list[tuple[str, list[Node]]]) -> bool:
    """Whether all numbered elements hold the same words: the buttons below each comment ("Rate", "Report"), and not the comments."""
    said = {dom.text(n) for n in leads[0][1]} - {""}
    if len(leads) == 1 or not 0 < sum(map(len, said)) <= _BUTTONS_MAX:
        return False
    return all({dom.text(n) for n in group} - {""} == said for _, group in leads[1:])


def _around(group: list[Node], counts: list[int]) -> Node:
    """The largest box around a number's elements that holds no other number."""
    held, end = group[0], max(n.end for n in group)
    for up in group[0].ancestors():
        if up.tag in _NO_BOX or others_inside(counts, up, group[0].i, end):
            break
        held = up
    return held


def _whole(dom: Dom, number: str, group: list[Node], counts: list[int]) -> Item:
    """The item of a number: the element that holds all its parts and no other number, else the range from its first part to its last."""
    first, last = group[0], max(group, key=lambda n: n.end)
    held = first
    while held.end < last.end and held.up is not None:
        held = held.up
    if held is not first and (others_inside(counts, held, first.i, last.end) or _more_than_byline(dom, held, first)):
        return Item.between(number, first, last)
    for _ in range(3):
        up = held.up
        if (
            up is None
            or up.tag in ("body", "html", "form", "ol", "ul", "dl", "main", "article")
            or others_inside(counts, up, held.i, held.end)
        ):
            break
        if _byline_outside(dom, up, held):
            held = up
        else:
            break
    return Item.of(held, number)


def _more_than_byline(dom: Dom, held: Node, first: Node) -> bool:
    """Whether between the beginning of a box and a comment's first part more stands than a byline: a long text, or the list's heading."""
    if dom.says_more(held.t0, first.t0, BYLINE_MAX):
        return True
    return any(announces(dom, node) for node in dom.nodes[held.i + 1 : first.i])


def _byline_outside(dom: Dom, up: Node, held: Node) -> bool:
    """Whether the parent adds just a byline: little text, with a date, and no form or heading; or a name before it that its class calls so.

    Some themes number the box of the words alone, and print no day beside the name.
    """
    rest = dom.text_without(up.t0, up.t1, [(held.t0, held.t1)])
    if not 0 < len(rest) < BYLINE_MAX:
        return False
    beside = [n for n in dom.nodes[up.i + 1 : up.end] if not held.holds(n) and not n.holds(held)]
    named = [n for n in beside if n.end <= held.i and 0 < n.t1 - n.t0 <= _NAME_PIECES and _is_called_name(n.cls)]
    if any(n.tag in STOP_TAGS and n.tag != "hr" and n not in named for n in beside):
        return False
    if named and not any(_is_called_name(n.cls) for n in dom.nodes[held.i : held.end]):
        return True
    lines = _LINES_NAMED if any(_is_called_name(n.cls) for n in dom.nodes[held.i : held.end]) else _LINES
    return any(dates.search(line) for line in rest.split("\n")) and not any(
        dates.search(x) for x in dom.text(held).split("\n")[:lines] if len(x) < 80
    )


@lru_cache(maxsize=4_096)  # the same rows of class names stand on each comment
def _is_called_name(names: tuple[str, ...]) -> bool:
    """Whether class names call an element the name of who wrote: "x-comment-name", "vcard"."""
    return any(promise.author is not None for promise in _PLAIN.promises(names))
