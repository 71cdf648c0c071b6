"""Blogger's export since 2024 (`feed.atom` of Google Takeout): one of its entries -> the same entry as in Blogger's feeds.

Kind, state, path and thread stand in elements of the namespace SPACE there, not in categories and links.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Any

from checkup import lazy_re as re
from checkup.model import Comment, Withheld
from checkup.sources._blogger_entries import text_of

SPACE = "http://schemas.google.com/blogger/2018"
PREFIX = "blogger$"
_NUMBER = re.compile(r"-(\d{1,30})$")  # the number that ends an Atom id, whatever it is of; as bounded as in _blogger_entries


def kind_of(entry: Mapping[str, Any]) -> str:
    """ "post", "page" or "comment"; "" for an entry of an older export."""
    return text_of(entry.get(f"{PREFIX}type")).lower()


def withheld(entry: Mapping[str, Any]) -> Withheld | None:
    """Why visitors do not see the entry, None where they do. A state with another name than those that are known counts as held."""
    if text_of(entry.get(f"{PREFIX}trashed")):
        return "deleted"
    state = text_of(entry.get(f"{PREFIX}status")).upper()
    if state in ("LIVE", ""):
        return None
    if "SPAM" in state:
        return "spam"
    return "deleted" if state in ("EMPTIED", "DELETED", "SOFT_TRASHED") else "held"


def as_feed(entry: Mapping[str, Any], address: Callable[[str], str]) -> dict[str, Any]:
    """The entry with the links and the thread of a feed's entry. `address` gives the address of a post from its path."""
    path = text_of(entry.get(f"{PREFIX}filename"))
    number, post, above = (_number(entry.get(name)) for name in ("id", f"{PREFIX}parent", f"{PREFIX}inReplyTo"))
    links = [{"rel": "alternate", "href": address(path)}] if path else []
    if above:
        links.append({"rel": "related", "href": f"/comments/default/{above}"})
    return {**entry, "id": {"$t": f".post-{number}"}, "link": links, "thr$in-reply-to": {"ref": f".post-{post}"}}


def _number(said: object) -> str:
    found = _NUMBER.search(text_of(said))
    return found[1] if found else ""


def under_posts(comments: Mapping[str, list[Comment]], posts: AbstractSet[str]) -> dict[str, list[Comment]]:
    """The comments by the number of their post, also those that name the comment which they answer in its place."""
    named = {c.id: above for above, some in comments.items() for c in some}
    found: dict[str, list[Comment]] = {}
    for above, some in comments.items():
        post, seen = above, {above}
        while post not in posts and post in named and named[post] not in seen:
            post = named[post]
            seen.add(post)
        replies = [replace(c, parent=c.parent or above) for c in some] if post != above else some
        found.setdefault(post, []).extend(replies)
    return found
