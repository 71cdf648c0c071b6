"""Which readers' comments the blog's answers are counted over: those that call for one, else those that are more than thanks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checkup.facts import NOTHING, Call, Facts, Remark
from checkup.measuring.sample import remarks
from checkup.model import Comment, Post

Counted = Callable[[Facts, Sequence[Post]], Iterator[Remark]]


def call_of(facts: Facts, post: Post, comment: Comment) -> Call:
    """What a reader's comment calls for; nothing where nobody judged it."""
    return facts.calls.get(post.key(comment), NOTHING)


def called(facts: Facts, posts: Sequence[Post]) -> Iterator[Remark]:
    """Reader comments that call for an answer, surely or maybe, answered or not.

    A maybe counts: of 49 that were labelled by hand 29 were owed an answer, and of those that got one 18 in 22. Without them the share
    answered on five labelled blogs is .34, with them .39, where .51 of what was owed was answered; and half as many blogs have enough
    calls. What is suspected of being spam does not count: it is no reader's comment until somebody says so.
    """
    return (remark for remark in remarks(facts, posts) if remark.call.owed)


def substantial(facts: Facts, posts: Sequence[Post]) -> Iterator[Remark]:
    """Reader comments that are more than thanks or greeting."""
    return (remark for remark in remarks(facts, posts) if remark.call.kind != "thanks")
