"""The names by which readers may call the writers of a blog: gathered once for all of its pages."""

from __future__ import annotations

from collections.abc import Iterable

from checkup.model import Blog, Post
from checkup.text.mentions import KnownNames, first_name, formal
from checkup.text.words import fold


class Writers:
    """The writers of a blog, and under each post whoever its byline names besides."""

    def __init__(self, blog: Blog) -> None:
        """Their folded names."""
        self._names = frozenset(filter(None, (fold(o.person.name or "") for o in blog.owners)))
        self._known = {"": _known(self._names)}

    def of(self, post: Post) -> KnownNames:
        """By which names a writer is called under this post."""
        author = fold(post.author.name or "") if post.author else ""
        author = "" if author in self._names else author
        if author not in self._known:
            self._known[author] = _known((*self._names, author))
        return self._known[author]


def forms(name: str) -> list[str]:
    """A folded name, and its first word where that may stand for it."""
    first = first_name(name)
    return [name] if first == name or len(first) < 2 else [name, first]


def _known(names: Iterable[str]) -> KnownNames:
    known = KnownNames()
    for name in sorted(names):
        known.add(name, [*forms(name), *formal(name)])
    return known
