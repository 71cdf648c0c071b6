"""What the facts of a checkup are made of: window, answers, calls for an answer, doubt about the writer, share of spam."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal, NamedTuple

from checkup.i18n import worded
from checkup.model import Comment, How, Post
from checkup.reader_words import ReaderWords, Wording, sentence

OVERRUN_SHARE, OVERRUN_COMMENTS = 0.30, 100  # settled on fifteen whole blogs: estimated shares were right on all; fewer comments are chance


@dataclass(frozen=True, slots=True)
class Window:
    """The posts that bound every sign but spam, the waiting list and people: published after `start` (None = no bound) up to `end`."""

    start: datetime | None
    end: datetime
    words: str


@dataclass(frozen=True, slots=True)
class FirstAnswer:
    """The blog author's first answer to a reader comment: `at` in epoch seconds (None = undated), `how` known, `by` whose id
    (the comment's own where the answer stands within it, or in a post).

    `low` and `high` are the shortest and the longest wait in seconds that the two stamps allow (equal where both are exact;
    None where one is undated or where the answer would come before the comment).
    """

    at: float | None
    how: How
    by: str | None = None
    low: float | None = None
    high: float | None = None


CallKind = Literal["question", "request", "reply", "worth", "thanks", "talk", "none"]
OWED: tuple[CallKind, ...] = ("question", "request", "reply")  # the kinds that call for an answer


@dataclass(frozen=True, slots=True)
class Call:
    """What a reader's comment calls for, judged before anybody looks who answered.

    kind      question (to the writer, or to the room with no reply), request (also a complaint or a correction), reply (an objection, an
              offer, what came of the writer's advice: asks for a word in return); these three call for an answer. Else worth (something to
              tell: worth a word), thanks (or a greeting), talk (among readers), none
    sure      first tier; False = maybe
    why       the reason in words
    question  it really asks, whomever; also a call for help without a question mark
    settled   its reader said later that the matter has settled itself: nobody waits any more
    """

    kind: CallKind
    sure: bool = False
    why: str = ""
    question: bool = False
    settled: bool = False

    @property
    def owed(self) -> bool:
        """Whether the comment calls for an answer."""
        return self.kind in OWED


NOTHING = Call("none")


class Remark(NamedTuple):
    """A reader's comment with what is settled of it, looked up once: nearly every sign asks for it.

    `at` is its time in epoch seconds (None = undated), `who` its reader's identity, `call` what it calls for (none where nobody judged).
    """

    post: Post
    comment: Comment
    key: str
    at: float | None
    who: str | None
    call: Call


@dataclass(frozen=True, slots=True)
class Doubt:
    """A name that may be the blog's writer's: the owner is asked before the report says that readers wait.

    name         as it stands on one of its comments: it may be a reader's, so it is printed as readers' names are
    score, best  how much like a writer the name comments, and the best writer that was found; `comments` under the name
    """

    name: ReaderWords
    score: float
    best: float
    comments: int

    @property
    def question(self) -> Wording:
        """The question that the owner is asked about this name."""
        return worded("Are you {name}?", name=self.name)

    @property
    def remedy(self) -> Wording:
        """What to put into the site file, for yes and for no."""
        yes, no = self.lines
        return worded("Put under [blog] in the site file: {yes} if so, {no} if not.", yes=yes, no=no)

    @property
    def lines(self) -> tuple[Wording, Wording]:
        """The line of the site file for yes, and the one for no."""
        quoted = replace(self.name, raw=json.dumps(self.name.raw, ensure_ascii=False)[1:-1])
        return sentence('authors = ["', quoted, '"]'), sentence('readers = ["', quoted, '"]')


@dataclass(frozen=True, slots=True)
class SpamShare:
    """How much of a blog's comments is spam; it says nothing about any one comment. Pings are not counted.

    share      0 to 1
    of         the comments that it is a share of: those with a date where it is estimated, all of them where it is not
    estimated  by the estimate of the whole blog; else the comments told to be spam one by one and, where so many look like adverts that
               each doubtful one is asked about, two in three of those: the true share is rather higher
    """

    share: float
    of: int
    estimated: bool = True

    @property
    def overrun(self) -> bool:
        """Whether spammers speak so much that readers cannot be counted."""
        return self.share >= OVERRUN_SHARE and self.of >= OVERRUN_COMMENTS
