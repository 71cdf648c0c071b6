"""Why the whole blog speaks against a comment, in words with numbers."""

from __future__ import annotations

from collections.abc import Iterator

from checkup.i18n import gettext
from checkup.spam.accounts import LATE_DAYS, days_late
from checkup.spam.clue import Clue
from checkup.spam.clues_who import ago
from checkup.spam.context import LONGER, SPEAKS, Context
from checkup.spam.letters import script
from checkup.spam.whole_blog import WholeBlog
from checkup.text.in_words import number, percent

# What is worth telling; all five are conventions, set so that what convicts on blogs A and B (docs/spam.md) can be told.
LIKE = 0.5  # log-odds of the blog's own model from which it is told
BAD = 0.5  # first score from which a neighbour is called an advert
MOSTLY = 0.4  # share of the neighbours
BRIEF = 15  # words that carry a topic: of so few, two are the post's by no chance
GENERIC = 0.2  # share of the comment's words that the post uses too, none of them a longer one: else it does say something


def statistical(context: Context, whole: WholeBlog, which: int) -> list[Clue]:
    """What can be told of a comment's surroundings, at most three reasons; two of them are worth a verdict together."""
    return [*_near(context, whole, which), *_like_the_spam(whole, which), *late_and_generic(context, which)]


def _near(context: Context, whole: WholeBlog, which: int) -> Iterator[Clue]:
    near = whole.near.get(which)
    bad = sum(whole.first[n] >= BAD for n in near.blog) if near else 0
    if near is None or not near.blog or bad < MOSTLY * len(near.blog):
        return
    days = days_late(context.comments[which])
    told = {"n": str(bad), "total": str(len(near.blog))}
    words = gettext("{n} of the {total} comments left just before and after it look like adverts", **told)
    if days is not None and days >= LATE_DAYS:
        words = gettext(
            "{n} of the {total} comments left just before and after it look like adverts, and the post is {time} old",
            time=ago(days),
            **told,
        )
    yield Clue(1.0, "time", words)


def _like_the_spam(whole: WholeBlog, which: int) -> Iterator[Clue]:
    opinion = whole.opinions.get(which)
    if opinion is not None and opinion >= LIKE:
        yield like_the_spam(whole.seeds)


def late_and_generic(context: Context, which: int) -> Iterator[Clue]:
    """The reason that a comment came half a year late, says nothing about the post, and leads out by its name alone."""
    comment = context.comments[which]
    days = days_late(comment)
    if days is None or days < LATE_DAYS or not comment.url or comment.links:
        return
    words, topic = context.content[which], context.topics.of(comment.post)
    if len(words) <= BRIEF and len(context.shared(which)) >= SPEAKS:
        return
    if not any(len(word) >= LONGER and word in topic for word in words) and sum(map(topic.__contains__, words)) <= GENERIC * len(words):
        yield Clue(1.0, "link", gettext("came {time} after the post, says nothing about it, and only its name links out", time=ago(days)))


def in_another_alphabet(context: Context, which: int) -> Clue | None:
    """The reason that a comment is written in letters that its post is not written in; None where either is too short to tell."""
    comment = context.comments[which]
    mine, theirs = script(comment.text), context.script.get(comment.post)
    if mine is None or theirs is None or mine == theirs:
        return None
    return Clue(1.0, "text", gettext("is written in another alphabet than the post"))


def like_the_spam(adverts: int) -> Clue:
    """The reason that the blog's own model gives."""
    return Clue(
        1.0, "model", gettext("name, address and wording are like the {n} comments here that look most like adverts", n=number(adverts))
    )


def reads_like_spam(score: float, *, whole: bool) -> Clue:
    """The reason of a score that no single clue explains."""
    share = percent(min(score, 0.99))
    if whole:
        words = gettext("reads like the spam on this blog: by its wording, name and time the odds are {share}", share=share)
    else:
        words = gettext("reads like the spam known from other blogs: by its wording, name and time the odds are {share}", share=share)
    return Clue(1.0, "model", words)
