"""How many readers' comments were answered, in words."""

from __future__ import annotations

from checkup.findings import Measure, VitalSign
from checkup.i18n import gettext, ngettext
from checkup.measuring.judged import figure_beside
from checkup.measuring.measured import FAIR
from checkup.signs.responsiveness.silent_writers import stopped
from checkup.text.in_words import count, number

# Comments that other readers answered, and their share of those that the writer did not, from which on that is said beside: on such a blog
# readers help each other, and few of those who asked went without. Conventions.
HELPED, HELPED_PART = 3, 0.5
HELD_DOWN = 0.05  # of the share; by convention: less is not worth a word
THANKED, THANKED_PART = 3, 0.2  # as those, of comments that got thanks alone or a form letter; conventions


def is_by_all(sign: VitalSign | None) -> bool:
    """Whether so few comments called for an answer that the sign is scored by all that are more than thanks."""
    measure = sign.measure("R7") if sign is not None else None
    return measure is not None and measure.score is not None


def answered_calls(share: Measure) -> str:
    """R0: "You answered 3 of 41 comments that call for an answer"; of who stopped, until when; and how many other readers answered.

    Of who answers many in the same words: how many, as that is no answer. Where few do: how many others the writer answered as well, among
    which some may have called for an answer, too.
    """
    if (words := stopped(share)) is not None:
        return words
    if is_held_down(share):
        return _but_few_others(share)
    if in_few_words(share):
        few = number(_few_words(share))
        return gettext("{answered}; {n} got thanks alone, or words that others got too", answered=_answered(share), n=few)
    words, helped = _answered(share), int(figure_beside(share, "by_readers") or 0)
    if helped >= max(HELPED, HELPED_PART * (share.n - (share.of or 0))):
        return gettext("{answered}, and other readers answered {n} more", answered=words, n=number(helped))
    besides = int(figure_beside(share, "answered_besides") or 0)
    if besides and (share.of or 0) < share.n:
        return ngettext(
            "{answered}; {n} other got an answer", "{answered}; {n} others got an answer", besides, answered=words, n=number(besides)
        )
    return words


def is_held_down(share: Measure) -> bool:
    """Whether a share is scored clearly lower than it is: three readers wrote much of it and were answered better than the others."""
    fair = figure_beside(share, FAIR)
    return fair is not None and share.value is not None and share.value - fair >= HELD_DOWN


def _but_few_others(share: Measure) -> str:
    """The share answered, and beside it that of all but the three readers who wrote most, by which it is scored."""
    others, heard = int(figure_beside(share, "others") or 0), int(figure_beside(share, "others_answered") or 0)
    told = {"n": number(share.of or 0), "comments": count(share.n, "comment"), "others": number(others)}
    if not heard:
        return gettext(
            "You answered {n} of {comments} that call for an answer; without the three readers who wrote most, none of {others}",
            **told,
        )
    return gettext(
        "You answered {n} of {comments} that call for an answer; without the three readers who wrote most, {heard} of {others}",
        heard=number(heard),
        **told,
    )


def _answered(share: Measure) -> str:
    if (share.of or 0) < share.n < 2 * int(figure_beside(share, "maybe") or 0):
        return _answered_or_may(share)
    if not share.of:
        return ngettext(
            "You answered none of {comments} that calls for an answer",
            "You answered none of {comments} that call for an answer",
            share.n,
            comments=count(share.n, "comment"),
        )
    return ngettext(
        "You answered {n} of {comments} that calls for an answer",
        "You answered {n} of {comments} that call for an answer",
        share.n,
        n=number(share.of),
        comments=count(share.n, "comment"),
    )


def _answered_or_may(share: Measure) -> str:
    """The same where more than half of these comments only may call for an answer: of such about half do, by the labels of docs/owed.md."""
    comments = count(share.n, "comment")
    if not share.of:
        return ngettext(
            "You answered none of {comments} that calls for an answer, or may",
            "You answered none of {comments} that call for an answer, or may",
            share.n,
            comments=comments,
        )
    return ngettext(
        "You answered {n} of {comments} that calls for an answer, or may",
        "You answered {n} of {comments} that call for an answer, or may",
        share.n,
        n=number(share.of),
        comments=comments,
    )


def answered_all(share: Measure) -> str:
    """R7: "Few readers asked anything; you answered 3 of 41 comments that were more than thanks"; where that is not told, without it."""
    if not_told(share):
        told = {"hits": number(share.of or 0), "n": number(share.n)}
        return gettext(
            "You answered {hits} of {n} comments that were more than a short remark; who of them thanked and who asked is not told in "
            "their language",
            **told,
        )
    told = {"hits": number(share.of or 0), "n": number(share.n)}
    if in_few_words(share):
        told["more"] = number(_few_words(share))
        if not share.of:
            return gettext("Few readers asked anything; of {n} comments that were more than thanks {more} got the same few words", **told)
        return gettext(
            "Few readers asked anything; of {n} comments that were more than thanks you answered {hits}, and {more} got the same few words",
            **told,
        )
    if not share.of:
        return gettext("Few readers asked anything; you answered none of {n} comments that were more than thanks", n=number(share.n))
    if is_held_down(share):
        others, heard = int(figure_beside(share, "others") or 0), int(figure_beside(share, "others_answered") or 0)
        return gettext(
            "Few readers asked anything; you answered {hits} of {n} comments that were more than thanks, and without the three readers who "
            "wrote most {heard} of {others}",
            heard=number(heard),
            others=number(others),
            **told,
        )
    return gettext("Few readers asked anything; you answered {hits} of {n} comments that were more than thanks", **told)


def in_few_words(share: Measure) -> bool:
    """Whether a good part of those who got no answer got thanks alone, or the same words as others: that is not nothing, and is said."""
    return _few_words(share) >= max(THANKED, THANKED_PART * (share.n - (share.of or 0)))


def _few_words(share: Measure) -> int:
    return int(figure_beside(share, "few_words") or 0)


def not_told(share: Measure) -> bool:
    """Whether half of these comments or more stand on posts in a language without word lists: who asked is unknown there."""
    unlisted = figure_beside(share, "unlisted")
    return unlisted is not None and share.n > 0 and 2 * unlisted >= share.n
