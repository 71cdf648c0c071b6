"""How long each reader whose comment calls for an answer waited, as far as the stamps on the pages allow to know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checkup.facts import DAY, Facts, Remark
from checkup.measuring.calls import called
from checkup.measuring.fair_share import FairShare, Said, share_of
from checkup.measuring.kaplan_meier import Curve, Wait, curve
from checkup.model import Post

UNTIMED_PART = 0.2  # of the comments that call for an answer, from which on answers without a time are too many to leave out; a convention


@dataclass(frozen=True)
class Waits:
    """Waits with the address of their post, and how many could not be known (undated, or dated against the order of things).

    watched  beside each wait, for how many seconds the comment could surely have been answered: until T or until commenting was closed
    who      beside each wait, the key of the reader who wrote the comment, or of the comment where nobody is known
    untimed  how many of the unknown have an answer inside the reader's comment: nobody knows when it came
    """

    waits: list[tuple[str, Wait]]
    watched: list[float]
    unknown: int
    who: list[str]
    untimed: int = 0

    @property
    def tell_nothing(self) -> bool:
        """Whether so many answers stand inside comments that those below, and who got none, say nothing of how soon answers come."""
        known = sum(w.answered for _, w in self.waits)
        return self.untimed > known and self.untimed >= UNTIMED_PART * (len(self.waits) + self.untimed)

    def within(self, seconds: float) -> FairShare:
        """The comments answered within so many seconds, of those that could be answered for at least as long."""
        listed = zip(self.waits, self.watched, self.who, strict=True)
        return share_of([Said(url, who, w.answered and w.seconds <= seconds) for (url, w), watched, who in listed if watched >= seconds])

    def share_within(self, seconds: float) -> float | None:
        """The plain share of them; None where none could be answered for so long."""
        listed = zip(self.waits, self.watched, strict=True)
        heard = [w.answered and w.seconds <= seconds for (_, w), watched in listed if watched >= seconds]
        return sum(heard) / len(heard) if heard else None

    @property
    def curve(self) -> Curve:
        """The Kaplan-Meier curve of these waits."""
        return curve(w for _, w in self.waits)


def waits_of(facts: Facts, posts: Sequence[Post]) -> tuple[Waits, Waits]:
    """The waits of the comments that call for an answer, as short and as long as the stamps allow."""
    short: list[tuple[str, Wait]] = []
    long: list[tuple[str, Wait]] = []
    watched: list[float] = []
    who: list[str] = []
    unknown = untimed = 0
    post, closed = None, None
    for remark in called(facts, posts):
        if remark.post is not post:
            post, closed = remark.post, facts.closed_at(remark.post)
        found = _wait(facts, remark, closed)
        if found is None:
            unknown += 1
            answer = facts.answers.get(remark.key)
            untimed += answer is not None and answer.how == "within" and remark.at is not None
        else:
            short.append((remark.post.url, found[0]))
            long.append((remark.post.url, found[1]))
            watched.append(found[2])
            who.append(remark.who or remark.key)
    return Waits(short, watched, unknown, who, untimed), Waits(long, watched, unknown, who, untimed)


def answer_curve(facts: Facts) -> Curve:
    """The curve behind R1 and R2, for drawing: the longest waits that the stamps allow, over the window."""
    return waits_of(facts, facts.posts_in_window)[1].curve


def _wait(facts: Facts, remark: Remark, closed: float | None) -> tuple[Wait, Wait, float] | None:
    """The shortest and the longest wait of one comment, and for how long it could surely be answered: without a time of day it may be
    of its day's last second. None = unknown (undated, or dated against the order of things).
    """
    if remark.at is None or facts.now < remark.at:
        return None
    end = facts.now if closed is None else min(facts.now, closed)
    watched = end - remark.at
    slack = DAY if remark.comment.precision == "day" else 0.0
    answer = facts.answers.get(remark.key)
    if answer is not None:
        if answer.low is None or answer.high is None:
            return None
        if answer.low <= max(watched, 0.0) + slack:
            return Wait(answer.low, True), Wait(answer.high, True), watched - slack
        # answered after commenting had been closed: watched until the close, like everybody else on that post
    return Wait(max(0.0, watched - slack), False), Wait(max(0.0, watched), False), watched - slack
