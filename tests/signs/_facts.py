"""Settled facts in a few lines: threads answer, names are identities, verdicts stand on the comments. No guessing on the way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from checkup import owed, threads
from checkup.facts import AsOfBasis, Facts, FirstAnswer, Window
from checkup.model import Answer, Comment, Owner, Post, Verdict
from tests.factories import OWNER, START, blog, comment, post

AS_OF = START + timedelta(days=200)


def facts(
    posts: Iterable[Post],
    *,
    as_of: datetime = AS_OF,
    basis: AsOfBasis = "configured",
    days: float | None = 365,
    owned: bool = True,
    threaded: bool = True,
    archived: bool = False,
    **more: object,
) -> Facts:
    """Facts over these posts, with every answer that the comments' threads (or their `answers`) show."""
    listed = tuple(posts)
    answers: dict[str, FirstAnswer] = {}
    anyone: dict[str, bool] = {}
    identities: dict[str, str | None] = {}
    for p in listed:
        by_id = {c.id: c for c in p.comments}
        for c in p.comments:
            identities[p.key(c)] = c.author.name or None
            for target, how in [(c.parent, "thread"), *((a.id, a.how) for a in c.answers)]:
                asked = by_id.get(target or "")
                if asked is None or asked.by_blog_author or c.is_spam:
                    continue
                key = p.key(asked)
                anyone[key] = True
                if c.by_blog_author and key not in answers:
                    answers[key] = _answer(asked, c, how)
    whole = blog(listed, owners=(Owner(OWNER, "platform flag"),) if owned else (), **more)
    start = None if days is None else as_of - timedelta(days=days)
    window = Window(start, as_of, "posts of the last 365 days" if days == 365 else "all posts")
    since = 0.0 if threaded else None
    called = owed.calls(whole, identities)
    below = threads.above_unaddressed(whole)
    return Facts(
        whole, as_of, basis, window, answers, anyone, identities, threaded_since=since, unaddressed=below, calls=called, archived=archived
    )


def _answer(asked: Comment, reply: Comment, how: str) -> FirstAnswer:
    if asked.posted is None or reply.posted is None:
        return FirstAnswer(reply.posted.timestamp() if reply.posted else None, how, reply.id)  # type: ignore[arg-type]
    slack = 86_400.0 * (asked.precision == "day"), 86_400.0 * (reply.precision == "day")
    gap = (reply.posted - asked.posted).total_seconds()
    if gap + slack[1] < 0:
        return FirstAnswer(reply.posted.timestamp(), how, reply.id)  # type: ignore[arg-type]
    return FirstAnswer(reply.posted.timestamp(), how, reply.id, max(0.0, gap - slack[0]), gap + slack[1])  # type: ignore[arg-type]


def exchange(
    number: int,
    waits: Iterable[float | None],
    *,
    who: str = "Rita Reader",
    text: str = "I tried your way at home, it worked.",
    **more: object,
) -> Post:
    """Post `number` with one reader comment five hours after it for each wait, answered after so many hours (None = never)."""
    published = START + timedelta(weeks=number - 1)
    comments: list[Comment] = []
    for k, hours in enumerate(waits):
        asked = comment(f"{who} {number}-{k}", text, after_hours=5, start=published, id=f"{number}{k:03d}")
        comments.append(asked)
        if hours is not None:
            comments.append(
                comment(owner=True, text="Good to hear.", after_hours=5 + hours, start=published, parent=asked.id, id=f"{number}{k:03d}9")
            )
    return post(number, comments, **more)


def answered_by(reply: Comment, target: Comment, how: str) -> Comment:
    """`reply`, carrying an answer to `target` that is known in this way."""
    return replace(reply, answers=(*reply.answers, Answer(target.id, how, "said so")))  # type: ignore[arg-type]


def marked(c: Comment, label: str) -> Comment:
    """`c` with another verdict."""
    return replace(c, verdict=Verdict(label, 0.9 if label == "spam" else 0.5))  # type: ignore[arg-type]
