"""What a comparison of two blogs found: the types, and the questions that everything printed from it asks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from checkup.model import Blog, Comment, Post

Status = Literal["missing", "changed", "moved", "unknown", "new"]
Field = Literal["title", "author", "date", "text", "thread", "post", "address"]
How = Literal["", "cut", "lost", "characters", "turned round", "flat", "under another", "within the thread"]
Reason = Literal["", "with its post", "not read", "comments not read", "may be unread", "no post", "day only"]
GapKind = Literal["stopped", "pages", "comments"]
About = Literal["post", "comment"]
WholeKind = Literal["address", "clock", "days", "excerpts", "author", "date", "flat", "shallow"]

CLASHES: tuple[Status, ...] = ("missing", "changed", "moved")
"""What counts as a difference; what is new is none, and what cannot be told is no proof of one."""
NOTHING, DIFFERENCES, NOT_COMPARED = 0, 1, 2
"""Exit codes of `checkup compare`: as those of diff(1), 2 says that something could not be compared."""


@dataclass(frozen=True, slots=True)
class Side:
    """One post, or one comment and the post that it stands on."""

    post: Post
    comment: Comment | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One thing of a post or comment that is not as it was. The two values stand on the finding's two sides.

    how           the kind of change where it can be told: a text that was cut, letters that broke, a thread that is flat
    parent, now   of a thread: the comment that was answered on the old blog, and the one on the new blog; None = none, it stands at the top
    """

    field: Field
    how: How = ""
    parent: Side | None = None
    now: Side | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of one post or comment. `old` is None of what is new, `new` of what is missing.

    changes  what is not as it was; of what moved, the place first
    reason   why it is missing or cannot be told, "" where it simply is not there
    also     further comments that the finding is about: the replies of a thread that is flat now
    announced  of a missing comment: how many comments its new page announces beyond those that were read, where it does
    """

    status: Status
    old: Side | None
    new: Side | None = None
    changes: tuple[Change, ...] = ()
    reason: Reason = ""
    also: tuple[Side, ...] = ()
    announced: int = 0

    @property
    def side(self) -> Side:
        """Where to look at it: on the old blog, of what is new on the new one."""
        found = self.old or self.new
        assert found is not None  # noqa: S101 - a finding is about something
        return found

    @property
    def is_post(self) -> bool:
        """Whether it is about a post, not about a comment."""
        return self.side.comment is None


@dataclass(frozen=True, slots=True)
class WholeBlog:
    """What all, or nearly all, posts or comments have in common, said once.

    address   the blog stands at another address: only what follows it is compared
    clock     the new blog's clock is `amount` seconds ahead
    days      one side tells the day only
    excerpts  one side has only the beginning of the post's text, or none of it
    author, date  the new blog tells none at all
    flat      the new blog has no threads at all; shallow: they are at most `amount` deep there

    count    how many it holds for
    is_loss  whether something is lost; a clock that shows another zone is no loss, nor a theme without bylines
    """

    kind: WholeKind
    about: About
    count: int
    amount: int = 0
    is_loss: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """Why one of the two blogs was not read in full: reading stopped, pages failed, or comments of posts could not be read."""

    side: Literal["old", "new"]
    kind: GapKind
    count: int = 0
    words: str = ""


@dataclass(frozen=True)
class Comparison:
    """What became of every post and comment of `old` in `new`, in the order in which the old blog tells them.

    found   how many posts and comments of the old blog are there as they were, by what they are
    gaps    what was not read of either blog
    """

    old: Blog
    new: Blog
    findings: tuple[Finding, ...] = ()
    whole: tuple[WholeBlog, ...] = ()
    gaps: tuple[Gap, ...] = ()
    found: Mapping[About, int] = field(default_factory=dict)

    @cached_property
    def posts(self) -> Counter[Status]:
        """How many posts of each status."""
        return Counter(f.status for f in self.findings if f.is_post)

    @cached_property
    def comments(self) -> Counter[Status]:
        """How many comments of each status; a thread that is flat now is one."""
        return Counter(f.status for f in self.findings if not f.is_post)

    @property
    def differs(self) -> bool:
        """Whether anything is missing, changed or somewhere else."""
        return any(f.status in CLASHES for f in self.findings) or any(w.is_loss for w in self.whole)

    @property
    def code(self) -> int:
        """The exit code: 2 where something could not be read, else 1 where anything differs, else 0."""
        return NOT_COMPARED if self.gaps else DIFFERENCES if self.differs else NOTHING
