"""Items that were taken for comments by their form alone, and the post's day -> whether they are a list of other posts.

A list of related posts has what comments have: a line of words, a day, a name. But each item leads to another page of the blog, and each
day lies before the post's own.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from checkup.people.person import author_slug, is_member_page
from checkup.reading.comments.found_comments import Found
from checkup.reading.comments.items import Item
from checkup.reading.comments.likeness import is_other_page
from checkup.reading.dom import Dom
from checkup.reading.page_urls import Base

_BY_FORM = 0.6  # how sure a reading is at most that rests on no number and no class name
_GRACE = timedelta(days=1)  # for zones, and for days without a time


def are_other_posts(dom: Dom, base: Base, found: Found, when: datetime | None) -> bool:
    """Whether all items are older than the post and lead to other pages of the blog; False where a day is not known.

    A link to somebody's page on the blog counts for nothing: members have those.
    """
    if when is None or not found.comments or found.confidence > _BY_FORM:
        return False
    posted = [c.posted for c in found.comments if c.posted is not None]
    if len(posted) < len(found.comments) or any(p.date() >= (when - _GRACE).date() for p in posted):
        return False
    return all(_leads_to_other_page(dom, base, item) for item in found.items)


def _leads_to_other_page(dom: Dom, base: Base, item: Item) -> bool:
    there = (link.get("href") for link in dom.tags("a", item.span))
    return any(is_other_page(href, base) and not is_member_page(base.join(href)) and author_slug(base.join(href)) is None for href in there)
