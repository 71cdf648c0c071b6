"""Whether the feed or sitemap that seems to name every post does: it is held against the posts that the blog's own pages link to.

Sitemaps are written once and forgotten, hold the newest posts only, or leave a kind of post out. Nothing in them says so; a post that
links to a neighbour which they do not name does.
"""

from __future__ import annotations

from collections.abc import Iterable

from checkup.addresses import post_key
from checkup.model import Post

# Links to posts that no list names, followed in vain, after which the list is believed; a convention: old links lead nowhere, to pages
# beside the blog, or to a listed post by another address, and a list that lacks posts is found out by its first neighbours.
_TRIES = 10


class WholeList:
    """A list that is believed to name every post, until a post is found that it does not name."""

    def __init__(self) -> None:
        self._named: set[str] | None = None
        self._asked: set[str] = set()

    def believe(self, urls: Iterable[str]) -> None:
        """These are said to be all posts of the blog."""
        self._named = {post_key(url) for url in urls}

    def settle(self) -> None:
        """The list is followed no further for another reason (the window ends): it is not asked whether it names every post."""
        self._named = None

    def unnamed(self, urls: Iterable[str]) -> list[str]:
        """Those of a page's links to posts that the list does not name, as far as they are worth a request."""
        if self._named is None:
            return []
        new = [url for url in dict.fromkeys(urls) if post_key(url) not in self._named | self._asked]
        new = new[: max(0, _TRIES - len(self._asked))]
        self._asked |= {post_key(url) for url in new}
        return new

    def lacks(self, asked: str, addresses: Iterable[str], post: Post | None) -> bool:
        """Whether this post, found by a link that was `asked`, shows that posts are missing: it has a day, and the list names none of its
        addresses."""
        if self._named is None or post is None or post.published is None or post_key(asked) not in self._asked:
            return False
        return self._named.isdisjoint(post_key(url) for url in (asked, *addresses))
