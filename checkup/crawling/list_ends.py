"""Whether the pages of a blog's list ended before the blog did: a page of it failed, or only a script brings the next posts.

Neither is a loss where another way led to posts that no page of the list had named: archives, or each post's link to the one before.
"""

from __future__ import annotations

from collections.abc import Iterable

from checkup.addresses import post_key

_FAILED = "A page of the blog's list of posts could not be read: posts that only it and those after it name are missing."
_GONE = "A page of the blog's list of posts is not there: should it name posts, these are missing."
_BY_SCRIPT = "A script brings further posts to the blog's list, which no link leads to: those that nothing else names are missing."


class ListEnds:
    """Collects what the pages of the list named, and how they ended."""

    def __init__(self) -> None:
        self._named: set[str] = set()
        self._pages = 0
        self._goes_on = False
        self._failed: bool | None = None

    def page(self, posts: Iterable[str], *, goes_on: bool) -> None:
        """The front page, or a further page of its list, names these posts; `goes_on`: by a script that brings more."""
        self._named |= {post_key(url) for url in posts}
        self._pages += 1
        self._goes_on = goes_on and self._pages == 1

    def failed(self, *, there: bool) -> None:
        """A further page could not be read, or (`there` False) is not there."""
        self._failed = there or bool(self._failed)

    def left(self, read: Iterable[str]) -> tuple[bool, str]:
        """Whether posts may be missing that lists would name, and a sentence on it ("" where none); `read`: the posts that were read."""
        if not self._named or any(post_key(url) not in self._named for url in read):
            return False, ""
        if self._failed is not None:
            return self._failed, _FAILED if self._failed else _GONE
        return self._goes_on, _BY_SCRIPT if self._goes_on else ""
