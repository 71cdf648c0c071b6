"""The days that the headings of a page lead to: the posts of a diary, which have no other address than their day."""

from __future__ import annotations

from checkup.addresses import Period, period_of
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.dom import Dom, Node
from checkup.reading.page_urls import Base


def days_of_headings(dom: Dom, base: Base) -> dict[str, Node]:
    """The heading of each address of a day of the same site that a heading outside of furniture leads to, by that address."""
    found: dict[str, Node] = {}
    for tag in ("h1", "h2", "h3", "h4"):
        for head in dom.tags(tag):
            for link in dom.tags("a", (head.i, head.end)):
                url = base.clean(link.get("href"))
                if period_of(url) is Period.DAY and (not base.host or base.same_site(url)) and not in_furniture(head):
                    found.setdefault(url, head)
    return found
