"""The writer of a post in the words beside a portrait near the title, as home-made blogs and social ones print it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checkup import lazy_re as re
from checkup.model import Person
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.dom import HEADING_TAGS, Node
from checkup.reading.post.author_name import name_called
from checkup.reading.post.author_places import is_deep
from checkup.reading.post.post_facts import PostContext, PostFacts
from checkup.reading.post.signed_line import is_capital, is_machine

# class names and files of a picture that shows a person: "rounded-circle", "avatar.png", "profile-pic"
_PORTRAIT = re.compile(
    r"avatar|gravatar|user[-_]?pic|profile|portrait|headshot|author|rounded-circle|img-circle|rounded-full", re.IGNORECASE
)
_LOGIN = re.compile(r"[a-z][\w.-]{2,29}")  # a name as people sign in with it
_NEAR = 40  # nodes on either side of the title; a convention, as for bylines
_BEHIND = 6  # nodes behind a picture; a convention: the name stands in the next box, perhaps in one more inside it
_CELL = 12  # pieces of text; a convention: an element with a name has a handful
_WORDS = 4  # of a name; a convention: a longer line is a sentence
_BESIDE = 6  # nodes between title and picture; a convention: the next box
_FEWEST = 2  # words of a name that only a picture tells
_ROW = 12  # links of a list; a convention: two with pictures are among the first
_NAME_MAX = 40  # characters of a name


def by_picture(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """The short line in the first element behind a portrait near the title."""
    title = facts.title_node
    for picture in _pictures(context, facts):
        line = _line_behind(context, picture, title) if title is not None and _is_portrait(picture) else None
        name = _name(context, line) if line else None
        if line and _LOGIN.fullmatch(line) and line == picture.get("alt").strip():
            name = line  # the portrait is called so
        if name:
            return Person(name)
    return None


def by_called_picture(context: PostContext, article: Mapping[str, object], facts: PostFacts) -> Person | None:
    """The name that a picture beside the title is called by, and that stands beside it."""
    title = facts.title_node
    lines = (_called_so(context, n, title) for n in _pictures(context, facts) if title is not None)
    return next((Person(name) for line in lines if line and (name := _name(context, line))), None)


def _pictures(context: PostContext, facts: PostFacts) -> Iterator[Node]:
    """Pictures near the title, above the text or at its edges; behind the text only one that is not a reader's."""
    dom, title = context.dom, facts.title_node
    if title is None:
        return
    ends = facts.body.end if facts.body is not None else context.stop
    near = list(dom.tags("img", (max(0, title.i - _NEAR), min(title.end + _NEAR, context.stop))))
    written = next((n.i for n in dom.tags("textarea") if n.i >= ends), len(dom.nodes))
    alike = sum(picture.i >= ends and _is_portrait(picture) for picture in near) > 1  # readers' pictures
    for picture in near:
        of_readers = picture.i >= ends and (alike or picture.i > written)
        if not (in_furniture(picture) or _leads_away(context, picture) or is_deep(picture, facts, context.stop) or of_readers):
            yield picture


def _leads_away(context: PostContext, picture: Node) -> bool:
    """Whether a picture stands in a row of links to other sites, as a blog lists its friends: two or more items with a picture each."""
    row = next((n for n in picture.ancestors() if n.tag == "li"), None)
    if row is None or row.up is None:
        return False
    links = context.dom.tags("a", (row.up.i, row.up.end))
    away = [a for a in links if a.get("href").startswith("http") and not context.base.same_site(a.get("href"))]
    return sum(bool(context.dom.tags("img", (a.i, a.end))) for a in away[:_ROW]) > 1


def _name(context: PostContext, line: str) -> str | None:
    name = name_called(context, line)
    return name if name and len(name.split()) <= _WORDS and is_capital(name) and not is_machine(name, context) else None


def _called_so(context: PostContext, picture: Node, title: Node) -> str | None:
    """What a picture is called, where an element behind it says the same: two words or more, as a name has, and not the post's title."""
    dom, called = context.dom, " ".join(picture.get("alt").split())
    if len(called.split()) < _FEWEST or called in dom.line(title) or abs(picture.i - title.i) > _BESIDE:
        return None
    if any(box.tag in ("figure", "a") for box in picture.ancestors()):
        return None  # a picture of the text with its caption, a link to another post
    behind = dom.nodes[picture.end : min(picture.end + _BEHIND, context.stop)]
    lines = (dom.line(node) for node in behind if node.tag not in HEADING_TAGS and node.end <= context.stop)
    return called if called in lines else None


def _is_portrait(picture: Node) -> bool:
    return any(_PORTRAIT.search(name) for name in (*picture.cls, picture.get("src").rpartition("/")[2], picture.get("alt")) if name)


def _line_behind(context: PostContext, picture: Node, title: Node) -> str | None:
    """What the first short element with words behind a picture says; None where it is the title, a date, too long, or a reader's."""
    dom = context.dom
    for node in dom.nodes[picture.end : min(picture.end + _BEHIND, context.stop)]:
        if node.t1 <= node.t0 or node.t1 - node.t0 > _CELL or node.end > context.stop:
            continue
        if dom.text_without(picture.t1, node.t0).strip() or node is title or node.holds(title) or title.holds(node):
            return None
        line = _first_of(dom.text(node), " ".join(picture.get("alt").split()))
        if len(line) <= _NAME_MAX and context.clock.find(line) is None:
            return line
    return None


def _first_of(text: str, called: str) -> str:
    """The name in a box that says more below or behind it, as "Maintainer": what the picture is called, else the box's first line."""
    first = " ".join(text.strip().partition("\n")[0].split())
    return called if len(called.split()) >= _FEWEST and first.startswith(f"{called} ") else first
