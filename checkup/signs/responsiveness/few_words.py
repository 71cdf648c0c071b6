"""Readers' comments without an answer -> how many of them got a few words of the writer's: thanks alone, or the same as others got."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checkup.facts import DAY, Facts, Remark
from checkup.model import Comment, Post, comment_key
from checkup.text.words import has_words
from checkup.threads.order import in_order

SOON = 7 * DAY  # a convention: thanks that come later are hardly meant for the comment above them


def got_few_words(facts: Facts, fair: Sequence[Remark]) -> int:
    """How many of these comments that have no answer got such words: as a reply, or right below them within a week."""
    below = ((p, c) for p in facts.posts_in_window for c in p.comments if c.by_owner and c.parent and has_words(c.text, 1))
    replied = {comment_key(p.url, c.parent or "") for p, c in below}
    replied |= set(facts.acknowledged).intersection(key for p in facts.posts_in_window for key in _right_above(facts, p))
    return sum(r.key not in facts.answers and r.key in replied for r in fair)


def _right_above(facts: Facts, post: Post) -> Iterator[str]:
    """The keys of the readers' comments right above a writer's that was not written more than a week later."""
    last: Comment | None = None
    for comment in in_order(post.comments, facts.clock):
        if not comment.by_owner:
            last = comment
        elif last is not None and (last.posted is None or comment.posted is None or _between(facts, last, comment) <= SOON):
            yield post.key(last)


def _between(facts: Facts, one: Comment, other: Comment) -> float:
    """Seconds between two dated comments."""
    return facts.moment(other.posted) - facts.moment(one.posted) if one.posted and other.posted else 0.0
