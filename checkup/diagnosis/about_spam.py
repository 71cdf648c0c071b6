"""Findings about spam on show."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from checkup import platforms
from checkup.diagnosis.look import Look
from checkup.facts import DAY
from checkup.findings import Change, Finding
from checkup.measuring.phrases import count, first, many, number, of, start
from checkup.measuring.sample import everything, shown
from checkup.model import Comment, Post


def on_show(look: Look) -> Iterator[Finding]:
    """Spam to delete, or none in sight."""
    spam = _labelled(look, "spam")
    read = sum(c.label != "suspect" for _, c in everything(look.facts))
    if not spam:
        if look.in_range("S1"):
            yield look.make("S-clean", "spam", f"No spam in sight: we read {count(read, 'comment')} and found none.")
        return
    n, posts = len(spam), len({p.url for p, _ in spam})
    dated = [look.facts.moment(c.posted) for _, c in spam if c.posted is not None]
    since = ""
    if dated and look.facts.now - min(dated) > 30 * DAY:
        since = f" {'It' if n == 1 else 'One'} has stood there since {datetime.fromtimestamp(min(dated), UTC):%B %Y}."
    verb = "looks" if n == 1 else "look"
    command = platforms.spam_command(look.facts.blog, spam)
    yield look.make(
        "S-spam",
        "spam",
        f"{first(n)} of the {number(read)} comments on show {verb} like spam.{since}",
        evidence=[shown(p, c, _why(c)) for p, c in spam],
        items=n,
        change=Change(remove=tuple(p.key(c) for p, c in spam)),
        command=command[1] if command else None,
        where=platforms.how_to_remove(look.facts.blog),
        action=f"Delete {count(n, 'spam comment')} from {count(posts, 'post')}",
    )


def _labelled(look: Look, label: str) -> list[tuple[Post, Comment]]:
    return [(p, c) for p, c in everything(look.facts) if c.label == label]


def _why(comment: Comment) -> str:
    return "; ".join(r.words for r in comment.verdict.reasons) if comment.verdict and comment.verdict.reasons else ""


def late(look: Look) -> Iterator[Finding]:
    """Spam that came long after its post, and how many real readers came as late."""
    limit = look.rubric.limit("late_days")
    spam = [d for p, c in _labelled(look, "spam") if (d := _days(look, p, c)) is not None]
    late_spam = sum(d > limit for d in spam)
    if late_spam < 2 or late_spam < look.rubric.limit("late_share") * len(spam):
        return
    real = sum((_days(look, p, c) or 0.0) > limit for p in look.facts.blog.posts for c in look.facts.readers(p))
    also = f" So did {count(real, 'real reader')}, so hold late comments rather than closing the door." if real else ""
    yield look.make(
        "S-late-spam",
        "spam",
        f"{of(late_spam, len(spam), 'spam comment')} came more than {limit:g} days after their post.{also}",
        evidence=[shown(p, c) for p, c in _labelled(look, "spam") if (_days(look, p, c) or 0.0) > limit],
        confidence="high" if len(spam) >= 10 else "medium",
    )


def _days(look: Look, post: Post, comment: Comment) -> float | None:
    if comment.posted is None or post.published is None:
        return None
    return (look.facts.moment(comment.posted) - look.facts.moment(post.published)) / DAY


def to_check(look: Look) -> Iterator[Finding]:
    """Suspects and promotion: listed, never counted."""
    suspect, promo = _labelled(look, "suspect"), _labelled(look, "promo")
    if suspect:
        n = len(suspect)
        yield look.make(
            "S-suspect",
            "spam",
            f"{start(n, 'comment')} may be spam. We could not be sure, so {'it is' if n == 1 else 'they are'} in no number.",
            evidence=[shown(p, c, _why(c)) for p, c in suspect],
            items=n,
            confidence="low",
        )
    if promo:
        n = len(promo)
        yield look.make(
            "S-promo",
            "spam",
            f"{start(n, 'comment')} {'advertises' if n == 1 else 'advertise'} something but {'takes' if n == 1 else 'take'} part. "
            f"Keep or remove {many('it', n)}: your call.",
            evidence=[shown(p, c, _why(c)) for p, c in promo],
            items=n,
        )


FINDERS = (on_show, late, to_check)
