"""Headings as guest books have them ("Entries", "Vos avis"), over what readers wrote: lists of posts are called so, too."""

from __future__ import annotations

from checkup.addresses import join
from checkup.people.person import author_slug, is_member_page
from checkup.reading.address_shapes import POST_PATH
from checkup.reading.comment_words import heads_a_book, stands_over
from checkup.reading.comments.by_class import children_of, in_furniture
from checkup.reading.dom import HEADING_TAGS, Dom, Node

_ANYWHERE = "http://any.invalid/"  # where a page stands whose own address is not asked for
_MARKED = ("b", "strong", "legend")  # in which a line stands out as a heading does
_LINES = ("p", "div", "dt", "td")  # in which one with a colon does
_PIECES = 12  # of text and breaks in a heading; a convention, as for those over comments
_LINKS_MOST = 12  # links looked at; a convention: the first entries tell


def is_book_heading(dom: Dom, node: Node, line: str) -> bool:
    """Whether an element says nothing but such words, and no link behind it in its box leads to a post or to a page that is nobody's."""
    if not heads_a_book(line):
        return False
    row = [n for n in children_of(dom, node.up) if n.i >= node.end] if node.up is not None else []
    links = dom.tags("a", (row[0].i, row[-1].end))[:_LINKS_MOST] if row else ()
    return not any(_leads_to_page(link.get("href")) for link in links)


def marks_a_book(dom: Dom, node: Node, line: str) -> bool:
    """Whether such a heading is one by its element, or a line in bold or with a colon, and leads nowhere: of menus the words are, too."""
    marked = node.tag in (*HEADING_TAGS, *_MARKED) or (node.tag in _LINES and line.endswith((":", "：")))
    alone = marked and node.t1 - node.t0 <= _PIECES and not dom.tags("a", (node.i, node.end)) and not in_furniture(node)
    return alone and is_book_heading(dom, node, line)


def is_over(line: str) -> bool:
    """Whether a line that is known to be a heading for comments stands over them, and does not ask for one."""
    return stands_over(line) or heads_a_book(line)


def _leads_to_page(href: str) -> bool:
    """Whether an address is that of a post by its form, or leads to another page of the same site that is no member's and does not act."""
    url = join(_ANYWHERE, href)
    if POST_PATH.search(url) is not None and "#" not in href:
        return True
    if not href or "//" in href or href.startswith(("#", "?", "mailto:", "javascript:")) or "?" in href or "#" in href:
        return False
    return not is_member_page(url) and author_slug(url) is None
