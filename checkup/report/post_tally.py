"""A post's comments -> how many of each sort there are, and how readers were answered: counted once for all that tells it."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from checkup.facts import Facts
from checkup.model import Post
from checkup.report.comment_sorts import Sort, sort_of


class PostTally(NamedTuple):
    """How many comments of each sort a post has, how many readers' comments among them, and how many of these a writer answered.

    wait  the shortest wait for an answer in seconds, as the two waits that its stamps allow; None without one
    """

    sorts: Counter[Sort]
    readers: int
    answered: int
    wait: tuple[float, float] | None


def tally(facts: Facts, post: Post) -> PostTally:
    """What the comments of a post come to."""
    readers = facts.remarks(post)
    answers = [answer for one in readers if (answer := facts.answers.get(one.key)) is not None]
    waits = [(a.high, a.low) for a in answers if a.low is not None and a.high is not None]
    high, low = min(waits, default=(None, None))
    wait = None if high is None or low is None else (low, high)
    return PostTally(Counter(map(sort_of, post.comments)), len(readers), len(answers), wait)
