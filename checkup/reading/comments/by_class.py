"""Find comments by class, where no id numbers them: elements whose class says that they are comments."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import islice

from checkup import lazy_re as re
from checkup.reading import vocabulary as words
from checkup.reading.comments.items import MAX_ITEMS, Item, nest
from checkup.reading.comments.numbered import named, number_of
from checkup.reading.dom import Dom, Node

# words for comment as themes write them in class names and ids
_COMMENT = re.compile(
    r"comment|cmt|komm?ent|coment|commento|reactie|h-cite|response|discussion-?post|reply|conversation-message|revert|yorum|hozzaszolas|"
    r"otzyv|tanggapan|binh-?luan|pinglun|liuyan|mnenj",
    re.IGNORECASE,
)
# parts of class names of what surrounds comments: the form, counts, links, heads and feet, dates, buttons
_NOT = re.compile(
    r"form|count|link|recent|nav|login|byline|respond$|closed|open$|add|header$|head$|title$|meta|footer$|author|date|time|"
    r"avatar|disabled|policy|subscribe|feed|rss|more|no-?comment|popup|toggle|number|tool|top$|hide|button|btn|"
    r"submit|widget",
    re.IGNORECASE,
)
# class names of the box around all comments: one such element alone is no comment
_LISTS = re.compile(
    r"^(?:(?:[a-z]+[-_]?)?(?:comments|cmts)|commentlist|comment-?_?lists?|responses|comments?[-_]?(?:area|container|wrapper|wrap|content|"
    r"block|section|holder|page|thread|inner|lists?)|[a-z]+[-_]comments?[-_](?:area|container|section|page|lists?)|"
    r"(?:[a-z]+[-_])?comments[-_]?(?:left|right|main|side|top|bottom|live)?[-_]?(?:col|column|bar|box|panel|pane|tab|tabs|region|zone|live|row|grid))$"
)
# what the name of somebody who comments is called
_COMMENTER = re.compile(
    r"(?:comment(?:er|or)?|comentario)[-_]?(?:author|name|user|username|writer|poster)(?:[-_]name)?|commenter|commentator"
)
# the same with the name of the system before it: "xy-comment-username"
_SYSTEMS_COMMENTER = re.compile(rf"(?:[a-z]{{1,12}}[-_])?(?:{_COMMENTER.pattern})")
_BOXES_AROUND = 6  # boxes around a name, of which the largest may hold the comment; a convention: head, columns and the comment itself
# what the class of an answer adds to that of a comment, in themes that give answers a class of their own
_ANSWERS = ("-reply", "_reply", "-answer", "_answer", "-response", "-child", "_child", "-sub", "_sub")
# schema.org's types for a comment and for an answer, in either case of http(s)
_ITEM_TYPES = re.compile(r"schema\.org/(?:User)?Comments?$|schema\.org/Answer$", re.IGNORECASE)
# ids of a sidebar with the name of what made the page before it ("inkRightSideBar"); as a class such a word may tell of a layout
_SIDEBAR_ID = re.compile(r"[a-z]{0,20}(?:left|right)[-_]?side[-_]?bar", re.IGNORECASE)
NAMED_IDS = "ids comment-..."  # what the division by such ids is called
NUMBERED_CLASSES = "classes comment12"  # what that by numbers in classes is called


def hypotheses(dom: Dom) -> Iterable[tuple[str, list[Item], float]]:
    """Each way that classes divide the page into comments: (what was tried, items, weight)."""
    for token, nodes in dom.by_class.items():
        if _COMMENT.search(token) and not _NOT.search(token) and len(token) < 50 and not (len(nodes) < 2 and _LISTS.match(token)):
            yield f"class {token}", nest([Item.of(n) for n in nodes if _is_box(n, several=len(nodes) > 1)]), 1.0
            if answers := {n.i: n for end in _ANSWERS for n in dom.by_class.get(f"{token}{end}", ()) if _is_box(n)}:
                both = {n.i: n for n in nodes if _is_box(n)} | answers
                yield f"class {token} and that of its answers", nest([Item.of(n) for n in both.values()]), 1.0
    for tag in ("ol", "ul", "dl"):
        for box in dom.tags(tag):
            if is_comment_box(box) or (box.up is not None and is_comment_box(box.up)):
                children = [n for n in children_of(dom, box) if n.tag == "li"]
                if children:
                    inner = [m for c in children for m in dom.tags("li", (c.i + 1, c.end)) if m.cls == c.cls and m.cls]
                    yield f"list {'.'.join(box.cls) or box.id}", nest([Item.of(n) for n in (*children, *inner)]), 1.0
    yield from _by_names(dom)
    yield from _by_numbers(dom)
    if boxes := _around_names(dom):
        yield "boxes around commenters' names", nest([Item.of(n) for n in boxes]), 1.0
    typed = [n for n in dom.nodes if n.at.get("itemtype") and _ITEM_TYPES.search(n.get("itemtype"))]
    labelled = [n for n in dom.nodes if n.at.get("aria-label", "").lower().startswith("comment by ")]
    if labelled:
        yield "labels (Comment by ...)", nest([Item.of(n) for n in labelled if _is_box(n)]), 1.2
    if typed:
        yield "itemtype Comment", nest([Item.of(n) for n in typed]), 1.0


def _by_names(dom: Dom) -> Iterable[tuple[str, list[Item], float]]:
    """The elements whose id names a comment without a number (`comment-pkfhnfdn`), those of one tag and class together."""
    groups: dict[tuple[str, ...], list[Node]] = {}
    for node in dom.nodes:
        if node.id and named(node.id) and _is_box(node):
            groups.setdefault((node.tag, *node.cls), []).append(node)
    for nodes in groups.values():
        if len(nodes) > 1 or any(c.isdigit() for c in nodes[0].id):
            yield NAMED_IDS, nest([Item.of(n) for n in nodes]), 1.0


def _by_numbers(dom: Dom) -> Iterable[tuple[str, list[Item], float]]:
    """The elements of one tag of which each has a class that numbers a comment (`cmt2580`), as other themes number it by an id."""
    groups: dict[tuple[str, str], list[Node]] = {}
    for token, nodes in dom.by_class.items():
        if len(nodes) == 1 and (known := number_of(token)) and _is_box(nodes[0]):
            groups.setdefault((nodes[0].tag, known[0]), []).append(nodes[0])
    for nodes in groups.values():
        if len(nodes) > 1:
            yield NUMBERED_CLASSES, nest([Item.of(n) for n in nodes]), 1.0


def _around_names(dom: Dom) -> list[Node]:
    """The largest boxes that hold just one element each that is called a commenter's name; [] where fewer than two stand in the post."""
    found = {n.i: n for token, nodes in dom.by_class.items() if _COMMENTER.fullmatch(token) for n in nodes if n.t1 > n.t0}
    names = [found[i] for i in sorted(found) if not in_furniture(found[i])]
    boxes: list[Node] = []
    step = 2 if len(names) > 2 and _are_twice(dom, names) else 1
    for k in range(0, len(names), step) if 1 < len(names) <= MAX_ITEMS else ():
        name = names[k]
        first, last = names[k - 1].i if k else -1, names[k + step].i if k + step < len(names) else len(dom.nodes)
        around = [up for up in islice(name.ancestors(), _BOXES_AROUND) if first < up.i and up.end <= last]
        if not around or around[-1].tag in ("body", "main", "article", "html"):
            return []
        boxes.append(around[-1])
    return boxes


def names_commenter(node: Node) -> bool:
    """Whether a class of an element calls it the name of somebody who comments."""
    return any(map(_SYSTEMS_COMMENTER.fullmatch, node.cls))


def _are_twice(dom: Dom, names: list[Node]) -> bool:
    """Whether each name stands there twice in a row, as in the head and the body of a comment that can be folded."""
    lines = [dom.line(name) for name in names]
    return len(lines) % 2 == 0 and lines[::2] == lines[1::2] and len(set(lines)) > 1


def is_comment_box(node: Node) -> bool:
    """Whether an element is by its class or id a list of comments."""
    return any(map(_names_comments, node.cls)) or (node.id != "" and _names_comments(node.id))


def is_list_of_comments(node: Node) -> bool:
    """Whether a class or id of an element calls it the box around all comments, and nothing besides ("comments", "comment-section")."""
    return any(map(_LISTS.match, node.cls)) or (node.id != "" and _LISTS.match(node.id) is not None)


@lru_cache(maxsize=8_192)  # the same few hundred stand on each page of a blog
def _names_comments(name: str) -> bool:
    return bool(_COMMENT.search(name)) and not re.search(r"form|recent|respond$|widget|count", name, re.IGNORECASE)


def children_of(dom: Dom, node: Node) -> Iterable[Node]:
    """The child elements of a node."""
    i = node.i + 1
    while i < node.end:
        child = dom.nodes[i]
        yield child
        i = child.end


def _is_box(node: Node, *, several: bool = True) -> bool:
    if node.tag in ("ol", "ul", "dl", "tbody"):
        return several
    return node.tag not in (
        "a",
        "span",
        "input",
        "body",
        "html",
        "form",
        "em",
        "strong",
        "img",
        "h1",
        "h2",
        "h3",
        "h4",
        "textarea",
        "label",
    )


def is_stub(node: Node) -> bool:
    """Whether a node stands in a list of the newest comments of other pages."""
    return any(words.STUBS.intersection(n.cls) or n.id.lower() in words.STUBS or _newest(n) for n in (node, *node.ancestors()))


def _newest(node: Node) -> bool:
    """Whether a name of a node says that it lists the newest comments."""
    return any(words.NEWEST_COMMENTS.search(name) for name in (*node.cls, node.id.lower()) if "omment" in name or "oment" in name)


def in_furniture(node: Node) -> bool:
    """Whether a node stands in a sidebar, a footer or a list of the newest comments."""
    found = None
    path: list[Node] = []
    at: Node | None = node
    while found is None and at is not None:
        path.append(at)
        found = at.beside if at.beside is not None else _is_furniture(at)
        at = at.up
    for one in path:  # many elements of one box are asked
        one.beside = bool(found)
    return bool(found)


def sidebars_around(node: Node) -> list[Node]:
    """The boxes around a node that are called a sidebar, innermost first; none where a footer or a menu is among them."""
    boxes = []
    for box in node.ancestors():
        if (beside := _is_furniture(box)) is False:
            break
        if beside and (box.tag in ("footer", "nav") or _newest(box)):
            return []
        if beside:
            boxes.append(box)
    return boxes


def _is_furniture(node: Node) -> bool | None:
    """Whether a node is itself a sidebar, a footer or such a list, or stands above all of them; None where only what is around it tells."""
    if node.tag in ("body", "html"):  # their classes tell of the layout: "sidebar" there says that the page has one
        return False
    if node.tag == "footer" and not any(u.tag in ("article", "li") or is_comment_box(u) for u in node.ancestors()):
        return True
    if (node.tag in ("nav", "aside") or node.id.lower() in ("footer", "colophon")) and not is_comment_box(node):
        return True
    if words.FURNITURE.intersection(node.cls) or node.id.lower() in words.FURNITURE or _newest(node):
        return True
    return True if node.id and _SIDEBAR_ID.fullmatch(node.id) else None
