"""What a platform file declares.

How to recognise it, the few facts of its markup that the common readers cannot know, and how its comments are moderated.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from checkup.model import Batch, Entry, Held
from checkup.reading.comments.class_names import Extra

if TYPE_CHECKING:  # reading pages needs no network, and its libraries take memory in each worker
    from checkup.web import Account

Fate = Literal["moved", "there already", "gone", "on another post", "in another state", "refused"]
"""What became of a comment that was to be moved."""


@dataclass(frozen=True, slots=True)
class AccountWork:
    """What can be done with an account on the blog's own server.

    batch            the name of the batch that it can carry out
    user, password   variables of the environment with the account's name and password
    waiting          where comments that wait for approval are found, in a sentence
    held             (account, the blog's folder without slash) -> how many comments wait for approval, and since when
    move             (account, the blog's folder without slash, comments, whether they are brought back) -> what became of each, by its id
    """

    batch: str
    user: str
    password: str
    waiting: str
    held: Callable[[Account, str], Awaitable[Held]]
    move: Callable[[Account, str, Sequence[Entry], bool], AsyncGenerator[tuple[str, Fate], None]]


@dataclass(frozen=True, slots=True)
class Moderation:
    """How comments are moderated on a platform; empty where it has no such thing, or none that is known.

    where    how spam is removed there, in a sentence or two
    anchor   what stands before a comment's number in the anchor that every comment has
    edit     (the blog's folder without slash, the comment's id) -> the page where it is edited, approved or deleted
    command  ids, in order -> lines to type that mark these comments as spam
    typed_in  where these lines are typed, in words
    batches  how many of its comments are put out of sight at once
    account  what can be done with an account on the blog's own server
    """

    where: str = ""
    anchor: str = ""
    edit: Callable[[str, str], str] | None = None
    command: Callable[[Sequence[str]], str] | None = None
    typed_in: str = ""
    batches: tuple[Batch, ...] = ()
    account: AccountWork | None = None

    def sentences(self) -> tuple[str, ...]:
        """What of it is printed in a report."""
        return tuple(text for text in (self.where, self.typed_in, self.account.waiting if self.account else "") if text)


@dataclass(frozen=True, slots=True)
class Listing:
    """Where a platform lists a blog's posts although no page says so; empty where it does not. All are found below the blog's folder.

    feed          the feed of posts
    older         the parameter of that feed that asks for a further page of it
    sitemaps      sitemaps beside the usual ones
    comments      the feed of comments
    edited        the feed of posts with those first that were changed last
    indexed_only  its sitemaps leave out the pages that ask robots not to index them, whoever makes the sitemap
    """

    feed: str = ""
    older: str = ""
    sitemaps: tuple[str, ...] = ()
    comments: str = ""
    edited: str = ""
    indexed_only: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Traces:
    """What is found of a platform on any page, whichever platform made it: forms in frames, words of the footer, parts left by a plugin.

    Readers look for these on every page, since a page does not always show what made it. Strings are compared as they stand, in lower case
    where the text is a name or the address of a form.

    form_actions   in the address to which a comment form is sent
    form_links     in the address of a link that leads to a comment form
    form_frames    in the address of a frame that holds a comment form
    comment_links  fragments of links that lead to a post's comments
    signatures     words by which it signs where a writer's name stands: no author bears them
    indents        class tokens of boxes that do nothing but indent replies
    writers        class tokens of the element with the name of who wrote the post
    parts          class tokens and clocks of the parts of a comment
    """

    form_actions: tuple[str, ...] = ()
    form_links: tuple[str, ...] = ()
    form_frames: tuple[str, ...] = ()
    comment_links: tuple[str, ...] = ()
    signatures: tuple[str, ...] = ()
    indents: tuple[str, ...] = ()
    writers: tuple[str, ...] = ()
    parts: Extra = field(default_factory=Extra)

    def __add__(self, more: Traces) -> Traces:
        """Both, these first."""
        return Traces(
            self.form_actions + more.form_actions,
            self.form_links + more.form_links,
            self.form_frames + more.form_frames,
            self.comment_links + more.comment_links,
            self.signatures + more.signatures,
            self.indents + more.indents,
            self.writers + more.writers,
            self.parts + more.parts,
        )


@dataclass(frozen=True, eq=False)
class Adapter:
    """A blog platform: how it is recognised, and where its pages keep posts and comments.

    name           file name of the adapter
    generators     beginnings of `<meta name=generator>`, lower case
    marks          strings in the page's source that give it away, lower case; each counts one
    hosts          endings of host names
    extra          class tokens of the parts of a comment, beyond the common ones
    author_flags   class tokens that the platform itself puts on comments by the post's author
    removed        class tokens of placeholders for deleted comments
    items          class tokens (several in one string must stand together) that only comments have; asked first
    traces         what is found of it on any page
    loads          an empty place for comments may be filled by a script that nothing is known of, so it does not tell that there are none
    partial        the platform's pages hold only some of the comments: what is missing is "external-unread", not none
    account        (author's address, class tokens) -> account on the platform, None for guests
    listing        where its posts are listed
    moderation     how its comments are moderated
    keeps          what stands in the address of a comment that the platform keeps itself, whatever comment system the page loads beside it
    closed         where the service has ended: (its host, words that say so); what answers there now is nobody's blog
    """

    name: str
    generators: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    extra: Extra = field(default_factory=Extra)
    author_flags: frozenset[str] = frozenset()
    removed: frozenset[str] = frozenset()
    items: tuple[str, ...] = ()
    traces: Traces = field(default_factory=Traces)
    partial: bool = False
    loads: bool = False
    account: Callable[[str | None, frozenset[str]], str | None] | None = None
    listing: Listing = Listing()
    moderation: Moderation = Moderation()
    keeps: str = ""
    closed: tuple[str, str] | None = None
