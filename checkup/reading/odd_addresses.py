"""Posts whose addresses look like those of lists, where only the headings of a page tell what they are.

Diaries have days for posts ("/2012/04/05/"), and some systems keep posts by number in a folder that elsewhere holds the lists of a topic
("/topic/32/rye").
"""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.addresses import Period, period_of, split
from checkup.reading.comments.by_class import in_furniture
from checkup.reading.dom import Dom, Node
from checkup.reading.page_urls import Base

# a post's number in the folder of topics, perhaps with its name behind it; nine digits hold any number of posts
_NUMBERED = re.compile(r"/topics?/\d{1,9}(?:/[^/]{1,200})?/?$", re.IGNORECASE)


def odd_posts(dom: Dom, base: Base) -> dict[str, Node]:
    """The heading of each such address of the same site that a heading outside of furniture leads to, by that address."""
    found: dict[str, Node] = {}
    for tag in ("h1", "h2", "h3", "h4"):
        for head in dom.tags(tag):
            for link in dom.tags("a", (head.i, head.end)):
                url = base.clean(link.get("href"))
                if _is_odd(url) and (not base.host or base.same_site(url)) and not in_furniture(head):
                    found.setdefault(url, head)
    return found


def _is_odd(url: str) -> bool:
    return period_of(url) is Period.DAY or _NUMBERED.search(split(url).plain_path) is not None
