"""How many comments a page states without words for it: in microdata and structured data, or as a number that leads to their place."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.dom import Dom, Node
from checkup.reading.metadata import ARTICLES, Metadata, is_a
from checkup.reading.page_urls import Base

# a whole number as pages print it: "8", "1,204", "1 204"; more digits count visits
_NUMBER = re.compile(r"[(\[]?\s?(\d{1,3}(?:[.,\s]\d{3}){0,2}|\d{1,6})\s?[)\]]?")
# the place of the comments on a page, as links to it and systems of comments name it
# without a digit, as a place with one is a comment's own ("#comment-12")
_PLACE = re.compile(
    r"(?i)(?:comment|comentari|commentaire|kommentar|komentar|reacti|discussion|respond|replies|[a-z]{1,12}_thread)[a-z_-]{0,30}"
)


def stated_count(dom: Dom, meta: Metadata) -> int | None:
    """The number that the page's own microdata (`itemprop="commentCount"`), JSON-LD or mark of a comment system states; None where none.

    Several that differ are those of a list of posts.
    """
    told = {_number(n.get("content") or dom.line(n)) for n in dom.by_attribute.get("itemprop", ()) if n.at["itemprop"] == "commentCount"}
    if len(told) == 1 and (count := told.pop()) is not None:
        return count
    for thing in meta.things:
        if is_a(thing, *ARTICLES) and str(thing.get("commentCount", "")).isdecimal():
            return int(str(thing["commentCount"])[:9])
    counts = (node.at["data-num-comments"] for node in dom.by_attribute.get("data-num-comments", ()))
    return next((int(count[:9]) for count in counts if count.isdecimal()), None)


def linked_count(dom: Dom, meta: Metadata, base: Base) -> int | None:
    """The number that is all that a link to the comments' place on this page says (`<a href="#comments">8</a>`); None where none is.

    A lone 0 is none: it is what stands there before a script has counted.
    """
    own = {base.clean(base.url), meta.canonical}
    found = (_number(dom.line(link)) for link in dom.tags("a") if _leads_to_comments(link, base, own) and not in_furniture(link))
    return next((count for count in found if count), None)


def _leads_to_comments(link: Node, base: Base, own: set[str | None]) -> bool:
    page, _, place = link.get("href").partition("#")
    return _PLACE.fullmatch(place) is not None and (not page or base.clean(page) in own)


def _number(line: str) -> int | None:
    found = _NUMBER.fullmatch(line.strip())
    return int(re.sub(r"\D", "", found[1])) if found else None
