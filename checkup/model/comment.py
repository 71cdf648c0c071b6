"""A comment, who wrote it, whom it answers, and what is thought of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checkup.model.plain_zone import When
from checkup.reader_words import Wording

Precision = Literal["second", "minute", "day", "none"]
Kind = Literal["comment", "pingback", "trackback", "webmention"]
How = Literal["thread", "named", "within", "later", "assumed"]
VerdictLabel = Literal["spam", "suspect", "promo", "ok"]
ReasonKind = Literal["text", "identity", "link", "time", "copy", "host", "model"]


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a text: absolute `url`, its visible `text`, and the tokens of its `rel` attribute."""

    url: str
    text: str = ""
    rel: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """Who a page says wrote something.

    `name` as printed, `url` as linked (raw, never fetched), `platform_id` an account on the platform (WordPress user id other than 0,
    Blogger profile number, ...), None for guests. Never an e-mail address, never an IP address.
    """

    name: str | None = None
    url: str | None = None
    platform_id: str | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a verdict was given, in plain words that may quote the comment; `kind` says which sort of evidence it is."""

    kind: ReasonKind
    words: Wording


@dataclass(frozen=True, slots=True)
class Verdict:
    """What Checkup thinks of a comment: `score` 0..1, higher is more like spam.

    `spam` has reasons of two kinds, or one of kind copy, host or model. `ok` has none, but where the owner's word frees a comment that
    would be spam without it: then it has those.
    """

    label: VerdictLabel
    score: float
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """This comment answers comment `id` of the same post; `how` it is known and the `evidence` in words."""

    id: str
    how: How
    evidence: Wording


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment or ping on a post.

    id               the platform's own id without prefix ("12" for `#comment-12`); where the page has none, "x" + a hash of author,
                     time and text. Unique within its post
    author           as the page says; a page without a name gives Person()
    text             plain text, paragraphs divided by a blank line, smileys' alt text kept, no byline
    posted           None where undated; `precision` says how exact ("none" exactly when posted is None)
    parent           id of the comment of the same post that the page's own thread puts it under; never inferred, never dangling
    quotes           passages of `text` that stand in a block quotation
    set_off          the end of `text`, all of it in italics, bold letters or a colour, where plain words stand above it; "" for none
    links            links within the body
    by_post_author   from readers: only what a platform flag says (True/False), else None; later settled with `author_evidence` (people)
    mark_of_theme    the flag is a class name or word of the page's theme (`reading/comments/owner_marks.py`), not the platform's own:
                     it counts where the rest of the blog bears it out
    by_blog_author   settled in people; None = cannot tell
    answers          comments that this one answers (threads)
    verdict          settled in spam; None = not judged yet
    united           how many comments with a number of their own were found to be this one (1 = it stood once)
    """

    id: str
    author: Person = Person()
    text: str = ""
    posted: When | None = None
    precision: Precision = "none"
    kind: Kind = "comment"
    permalink: str | None = None
    parent: str | None = None
    links: tuple[Link, ...] = ()
    quotes: tuple[str, ...] = ()
    by_post_author: bool | None = None
    by_blog_author: bool | None = None
    author_evidence: str | None = None
    answers: tuple[Answer, ...] = ()
    verdict: Verdict | None = None
    united: int = 1
    mark_of_theme: bool = False
    set_off: str = ""

    @property
    def by_owner(self) -> bool:
        """Written by one of the blog's authors, as far as anybody can tell."""
        return bool(self.by_blog_author or self.by_post_author)

    @property
    def label(self) -> VerdictLabel:
        """The verdict in a word, "ok" where none was given."""
        return self.verdict.label if self.verdict else "ok"

    @property
    def is_spam(self) -> bool:
        """Whether it was judged to be spam."""
        return self.label == "spam"

    @property
    def is_freed(self) -> bool:
        """Whether only the owner's word says that it is no spam."""
        return self.verdict is not None and self.verdict.label == "ok" and bool(self.verdict.reasons)

    @property
    def is_talk(self) -> bool:
        """Whether somebody says something here: no ping, and not taken for spam."""
        return self.kind == "comment" and not self.is_spam

    @property
    def is_reader(self) -> bool:
        """Whether it counts as a reader's word: no ping, not by the blog's authors, neither spam nor suspected of it."""
        return self.kind == "comment" and not self.by_owner and self.label in ("ok", "promo")
