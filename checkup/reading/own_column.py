"""Boxes that are called a sidebar and hold the post or its comments all the same: they are marked as the page's own column.

Themes give the class "sidebar" to the whole page ("this layout has one"), and some set title, day and writer of a post in an `aside`.
What is in such a box would be passed over as furniture, and with it the post's day and writer.
"""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.addresses import split
from checkup.reading.comment_words import says_only_comments
from checkup.reading.comments.by_class import in_furniture, sidebars_around
from checkup.reading.dom import HEADING_TAGS, Dom, Node
from checkup.reading.metadata import Metadata
from checkup.reading.page_urls import Base

_TITLE_MIN = 4  # letters; a convention: a shorter heading is like a part of the title by chance
_SIDE = re.compile(r"(?i)widget|side|recent|latest|newest")  # in names of what stands beside a column on every page
_FRONTS = ("", "/", "/index.html", "/index.htm", "/index.php")


def free_title(dom: Dom, meta: Metadata, base: Base) -> None:
    """Marks the boxes around the post's title as no furniture, where its only heading stands in one that is called a sidebar.

    The heading is the first of its box and half of the head's title at least. It leads nowhere but to this page: the name of a blog in its
    sidebar leads to the front page, a list of other posts has a heading of its own.
    """
    own = base.own(meta.canonical)
    if split(own).plain_path in _FRONTS:
        return
    titles = _titles(dom, meta)
    if not titles or any(not in_furniture(h) for h in titles):
        return
    for title in titles:
        boxes = sidebars_around(title)
        if boxes and _leads_nowhere_else(dom, base, title, own) and all(_is_first(dom, box, title) for box in boxes):
            _free(title, boxes)
            return


def free_comments(dom: Dom) -> None:
    """Marks each `aside` below the page's first title as no furniture whose first heading says "Comments" and nothing besides.

    What is called a sidebar or a widget by a class or an id stays one: there stand the newest comments of the blog.
    """
    title = next((h.i for tag in ("h1", "h2") for h in dom.tags(tag)), len(dom.nodes))
    for box in dom.tags("aside"):
        head = next((n for n in dom.nodes[box.i + 1 : box.end] if n.tag in HEADING_TAGS), None)
        called = any(_SIDE.search(name) for up in (box, *box.ancestors()) for name in (*up.cls, up.id) if name)
        if box.i > title and head is not None and not called and says_only_comments(dom.line(head)):
            for node in dom.nodes[box.i : box.end]:
                node.beside = None
            box.beside = False


def _titles(dom: Dom, meta: Metadata) -> list[Node]:
    """The headings that say the head's title, or half of it at least."""
    whole, site, title = _letters(meta.title), _letters(meta.metas.get("og:site_name", "")), _letters(meta.metas.get("og:title", ""))
    keys = [(heading, _letters(dom.line(heading))) for tag in ("h1", "h2") for heading in dom.tags(tag)]
    return [
        heading
        for heading, key in keys
        if len(key) >= _TITLE_MIN and key != site and (key == title or (key in whole and 2 * len(key) >= len(whole)))
    ]


def _leads_nowhere_else(dom: Dom, base: Base, heading: Node, own: str) -> bool:
    links = [*dom.tags("a", (heading.i, heading.end)), *([heading.up] if heading.up is not None and heading.up.tag == "a" else [])]
    return all(base.clean(link.get("href")) == own for link in links if link.get("href"))


def _is_first(dom: Dom, box: Node, heading: Node) -> bool:
    above = (h for tag in ("h1", "h2", "h3", "h4") for h in dom.tags(tag, (box.i, heading.i)))
    return not any(dom.line(h) for h in above)


def _free(title: Node, boxes: list[Node]) -> None:
    """What was noted while the title was asked about is forgotten, and the boxes count as the page's column."""
    for node in (title, *title.ancestors()):
        node.beside = None
    for box in boxes:
        box.beside = False


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
