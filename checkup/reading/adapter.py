"""What a platform file declares.

How to recognise it, the few facts of its markup that the common readers cannot know, and how its comments are moderated.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from checkup.reading.comments.candidates import Extra


@dataclass(frozen=True, slots=True)
class Moderation:
    """How comments are moderated on a platform; empty where it has no such thing, or none that is known.

    where    how spam is removed there, in a sentence or two
    anchor   what stands before a comment's number in the anchor that every comment has
    edit     (the blog's folder without slash, the comment's id) -> the page where it is edited, approved or deleted
    command  ids, in order -> lines to type that mark these comments as spam
    typed_in  where these lines are typed, in words
    """

    where: str = ""
    anchor: str = ""
    edit: Callable[[str, str], str] | None = None
    command: Callable[[Sequence[str]], str] | None = None
    typed_in: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """Where a platform lists a blog's posts although no page says so; empty where it does not. All are found below the blog's folder.

    feed      the feed of posts
    older     the parameter of that feed that asks for a further page of it
    sitemaps  sitemaps beside the usual ones
    """

    feed: str = ""
    older: str = ""
    sitemaps: tuple[str, ...] = ()


@dataclass(frozen=True)
class Adapter:
    """A blog platform.

    name           file name of the adapter
    generators     beginnings of `<meta name=generator>`, lower case
    marks          strings in the page's source that give it away, lower case; each counts one
    hosts          endings of host names
    extra          class tokens of the parts of a comment, beyond the common ones
    author_flags   class tokens that the platform itself puts on comments by the post's author
    removed        class tokens of placeholders for deleted comments
    items          class tokens (several in one string must stand together) that only comments have; asked first
    partial        the platform's pages hold only some of the comments: what is missing is "external-unread", not none
    account        (author's address, class tokens) -> account on the platform, None for guests
    listing        where its posts are listed
    moderation     how its comments are moderated
    closed         a sentence that says when the platform was closed, "" while it is alive: nothing can be done there any more
    """

    name: str
    generators: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    extra: Extra = field(default_factory=Extra)
    author_flags: frozenset[str] = frozenset()
    removed: frozenset[str] = frozenset()
    items: tuple[str, ...] = ()
    partial: bool = False
    account: Callable[[str | None, frozenset[str]], str | None] | None = None
    listing: Listing = Listing()
    moderation: Moderation = Moderation()
    closed: str = ""
