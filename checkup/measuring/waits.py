"""How long each reader waited, as far as the stamps on the pages allow to know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checkup.facts import DAY, Facts
from checkup.measuring.kaplan_meier import Curve, Wait, curve
from checkup.measuring.sample import readers
from checkup.model import Comment, Post


@dataclass(frozen=True)
class Waits:
    """Waits with the address of their post, and how many could not be known (undated, or dated against the order of things)."""

    waits: list[tuple[str, Wait]]
    unknown: int

    @property
    def curve(self) -> Curve:
        """The Kaplan-Meier curve of these waits."""
        return curve(w for _, w in self.waits)


def waits_of(facts: Facts, posts: Sequence[Post]) -> tuple[Waits, Waits]:
    """The waits as short and as long as the stamps allow."""
    short: list[tuple[str, Wait]] = []
    long: list[tuple[str, Wait]] = []
    unknown = 0
    for post, comment in readers(facts, posts):
        both = _wait(facts, post, comment)
        if both is None:
            unknown += 1
        else:
            short.append((post.url, both[0]))
            long.append((post.url, both[1]))
    return Waits(short, unknown), Waits(long, unknown)


def answer_curve(facts: Facts) -> Curve:
    """The curve behind R1 and R2, for drawing: the longest waits that the stamps allow, over the window."""
    return waits_of(facts, facts.posts)[1].curve


def _wait(facts: Facts, post: Post, comment: Comment) -> tuple[Wait, Wait] | None:
    """The shortest and the longest wait of one comment; None = unknown (undated, or dated against the order of things)."""
    if comment.posted is None:
        return None
    posted = facts.moment(comment.posted)
    slack = DAY if comment.precision == "day" else 0.0
    closed = facts.closed_at(post)
    end = min(facts.now, closed) if closed is not None else facts.now
    watched = end - posted
    if facts.now < posted:
        return None  # dated after T
    answer = facts.answers.get(post.key(comment))
    if answer is not None:
        if answer.low is None or answer.high is None:
            return None
        if answer.low <= max(watched, 0.0) + slack:
            return Wait(answer.low, True), Wait(answer.high, True)
        # answered after the door had closed: watched until the close, like everybody else on that post
    return Wait(max(0.0, watched - slack), False), Wait(max(0.0, watched), False)
