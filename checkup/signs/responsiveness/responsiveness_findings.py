"""Findings about answers: who waits, how many were answered and how soon."""

from __future__ import annotations

from collections.abc import Iterator

from checkup.findings import Change, Evidence, Finding, WaitingItem
from checkup.i18n import gettext, ngettext, worded
from checkup.measuring.habits import late_answers
from checkup.measuring.judged import Judged
from checkup.measuring.sample import NAMELESS, PLACE_OF_NAMES, UNKNOWN_OWNER, nameless, shown
from checkup.model import Held
from checkup.platforms import where_they_wait
from checkup.reader_words import sentence
from checkup.signs.responsiveness.answered_words import answered_all, answered_calls
from checkup.text.in_words import HOUR, at_start, count, day, number, spelled, wait, whole_percent


def _key(item: WaitingItem) -> str:
    return item.key


def _evidence(judged: Judged, items: list[WaitingItem]) -> Iterator[Evidence]:
    return (shown(p, c) for p, c in judged.comments([_key(i) for i in items]))


def waiting(judged: Judged) -> Iterator[Finding]:
    """Readers who wait: those who asked, and the others."""
    now = [i for i in judged.waiting if not i.late]
    asked = [i for i in now if finding_of(i) == "R-questions"]
    others = [i for i in now if finding_of(i) == "R-waiting"]
    if asked:
        n = _readers(asked)
        yield judged.make(
            "R-questions",
            ngettext(
                "{readers} asked something and has no answer from you yet.",
                "{readers} asked something and have no answer from you yet.",
                n,
                readers=spelled(n, "reader"),
            ),
            evidence=_evidence(judged, asked),
            items=len(asked),
            change=Change(answer=tuple(_key(i) for i in asked)),
            action=gettext("Answer the reader who asked you something")
            if n == 1
            else gettext("Answer the {n} readers who asked you something", n=number(n)),
        )
    if others:
        owed, doubtful = [i for i in others if i.sure], [i for i in others if not i.sure]
        sure, maybe = _readers(owed), _readers(doubtful, besides=owed)
        yield judged.make(
            "R-waiting",
            _still_waiting(sure, maybe) + _newcomers_among(others),
            evidence=_evidence(judged, others),
            items=len(others),
            change=Change(answer=tuple(_key(i) for i in others)),
            action=_answer_others(sure, len(doubtful))
            if asked and sure and _readers(owed, besides=asked) == sure
            else _answer_them(sure, len(doubtful)),
            confidence="high" if sure else "low",
        )


def finding_of(item: WaitingItem) -> str:
    """Which of the two tells of a reader who waits."""
    return "R-questions" if item.group == "question" and item.sure else "R-waiting"


def _readers(items: list[WaitingItem], besides: list[WaitingItem] | None = None) -> int:
    """How many different people these are, whoever is in `besides` left out; who cannot be told apart counts as somebody else each time."""
    return len({i.identity or i.key for i in items} - {i.identity or i.key for i in besides or ()})


def _newcomers_among(items: list[WaitingItem]) -> str:
    new = sum(gettext("First comment under this name") in i.why for i in items)
    if not new:
        return ""
    if len(items) == 1:
        return " " + gettext("It was the first comment under this name.")
    if new == len(items) == 2:
        return " " + gettext("Both of them signed with names that are new here.")
    if new == len(items):
        return " " + gettext("All of them signed with names that are new here.")
    return " " + ngettext(
        "{new} of them signed with a name that is new here.",
        "{new} of them signed with names that are new here.",
        new,
        new=at_start(new),
    )


def _answer_them(sure: int, maybe: int) -> str:
    """What to do about readers who wait: those who surely do are answered, the others looked at."""
    if not sure:
        return ngettext(
            "Look at the comment that may be owed an answer", "Look at the {n} comments that may be owed an answer", maybe, n=number(maybe)
        )
    if not maybe:
        return ngettext("Answer the reader who is still waiting", "Answer the {n} readers who are still waiting", sure, n=number(sure))
    return ngettext(
        "Answer the reader who is still waiting, and look at {comments} more",
        "Answer the {n} readers who are still waiting, and look at {comments} more",
        sure,
        n=number(sure),
        comments=count(maybe, "comment"),
    )


def _answer_others(sure: int, maybe: int) -> str:
    """The same, beside the finding of those who asked: those who surely wait are others than they."""
    if not maybe:
        return ngettext("Answer the other reader who is waiting", "Answer the {n} other readers who are waiting", sure, n=number(sure))
    return ngettext(
        "Answer the other reader who is waiting, and look at {comments} more",
        "Answer the {n} other readers who are waiting, and look at {comments} more",
        sure,
        n=number(sure),
        comments=count(maybe, "comment"),
    )


def _still_waiting(sure: int, maybe: int) -> str:
    """What is said of readers who wait and did not plainly ask."""
    if not sure:
        return ngettext(
            "{readers} may be waiting for a word from you.",
            "{readers} may be waiting for a word from you.",
            maybe,
            readers=spelled(maybe, "reader"),
        )
    readers = spelled(sure, "reader")
    if maybe:
        return ngettext(
            "{readers} is still waiting for a word from you, {n} more maybe.",
            "{readers} are still waiting for a word from you, {n} more maybe.",
            sure,
            readers=readers,
            n=number(maybe),
        )
    return ngettext(
        "{readers} is still waiting for a word from you.", "{readers} are still waiting for a word from you.", sure, readers=readers
    )


def history(judged: Judged) -> Iterator[Finding]:
    """Comments too old to answer where they stand: surely owed an answer, or, where one of them is in doubt, maybe.

    One without a date under an old post may be younger than that, and is told apart.
    """
    late = [i for i in judged.waiting if i.late and not i.closed]
    if not late:
        return
    sure, old = all(i.sure for i in late), sum(i.age_days is not None for i in late)
    undated = len(late) - old
    message = _never_answered(old, sure=sure) if old else _undated_never_answered(undated, sure=sure)
    if old and undated:
        more = ngettext(
            "The same holds for {n} more without a date.", "The same holds for {n} more without a date.", undated, n=number(undated)
        )
        message = f"{message} {more}"
    evidence = _evidence(judged, late)
    yield judged.make("R-history", message, evidence=evidence, items=len(late), confidence="high" if sure else "low")


def _never_answered(n: int, *, sure: bool) -> str:
    comments = spelled(n, "comment")
    if sure:
        return ngettext(
            "{comments} older than 90 days was owed an answer and never got one.",
            "{comments} older than 90 days were owed an answer and never got one.",
            n,
            comments=comments,
        )
    return ngettext(
        "{comments} older than 90 days may have been owed an answer, and never got one.",
        "{comments} older than 90 days may have been owed an answer, and never got one.",
        n,
        comments=comments,
    )


def _undated_never_answered(n: int, *, sure: bool) -> str:
    comments = spelled(n, "comment")
    if sure:
        return ngettext(
            "{comments} without a date was owed an answer and never got one.",
            "{comments} without a date were owed an answer and never got one.",
            n,
            comments=comments,
        )
    return ngettext(
        "{comments} without a date may have been owed an answer, and never got one.",
        "{comments} without a date may have been owed an answer, and never got one.",
        n,
        comments=comments,
    )


def answered(judged: Judged) -> Iterator[Finding]:
    """How many were answered, how soon, by name, newcomers."""
    share, soon, how = judged.ok("R0"), judged.ok("R1"), judged.ok("R3")
    if share is not None and judged.is_in_range("R0") and share.of:
        yield judged.make("R-answered", f"{answered_calls(share)}.")
    everybody = judged.ok("R7")
    if everybody is not None and judged.is_in_range("R7") and everybody.of:
        yield judged.make("R-answered", f"{answered_all(everybody)}.")
    if soon is not None and soon.score is not None:
        two_days = float(soon.detail.get("48h") or 0.0)
        if judged.is_in_range("R1"):
            median = judged.ok("R2")
            words = (
                gettext("Half of those who call for an answer have one within {wait}.", wait=wait(median.value * HOUR))
                if median and median.value is not None
                else None
            )
            yield judged.make("R-quick", words or gettext("Most of your answers come within two days."))
        elif judged.is_low("R1") and judged.is_in_range("R0"):
            message = gettext(
                "Within two days {share} of those who call for an answer have one; in the end most of them do.",
                share=whole_percent(two_days),
            )
            keys = late_answers(judged.facts)
            yield judged.make("R-slow", message, change=Change(soon=keys) if keys else None)
    if how is not None and how.value is not None and how.value >= judged.limit("by_name"):
        yield judged.make(
            "R-by-name", gettext("{of} of your {n} answers call the reader by name.", of=at_start(how.of or 0), n=number(how.n))
        )


def newcomers(judged: Judged) -> Iterator[Finding]:
    """Only where the difference is larger than chance."""
    gap = judged.ok("R6")
    if gap is not None and gap.interval is not None and gap.interval[1] < 0:
        new, greeted = int(gap.detail["newcomers"] or 0), int(gap.detail["newcomers_answered"] or 0)
        regular, of_regulars = int(gap.detail["regulars"] or 0), int(gap.detail["regulars_answered"] or 0)
        yield judged.make(
            "R-newcomers",
            gettext(
                "{people} wrote more than thanks for the first time; you answered {greeted}. "
                "Of {regular} comments by regulars you answered {of_regulars}.",
                people=spelled(new, "person"),
                greeted=number(greeted),
                regular=number(regular),
                of_regulars=number(of_regulars),
            ),
        )


def author_unknown(judged: Judged) -> Iterator[Finding]:
    """The author could not be recognised though readers commented."""
    sign = judged.own()
    doubt = judged.facts.doubt
    if doubt is not None:
        words = sentence(doubt.question, " ", gettext("{comments} bear this name.", comments=count(doubt.comments, "comment")))
        yield judged.make("R-author-unknown", words, action=worded("Say whether you are {name}", name=doubt.name), where=doubt.remedy)
    elif sign is not None and sign.outcome == "unknown" and sign.reason == gettext(UNKNOWN_OWNER):
        if nameless(judged.facts):  # a name in the site file would be found on none of them
            action, where = gettext("Show who wrote each comment, or tell where its name stands"), gettext(PLACE_OF_NAMES)
            yield judged.make("R-author-unknown", gettext(NAMELESS), action=action, where=where)
            return
        words = gettext('We could not tell which comments are yours. Add authors = ["Your name"] under [blog] in the site file.')
        yield judged.make("R-author-unknown", words)


def held(judged: Judged) -> Iterator[Finding]:
    """Comments that wait for the owner's approval, where somebody looked and some do."""
    waiting = judged.facts.blog.coverage.held
    if waiting is not None and waiting.number:
        where = where_they_wait(judged.facts.blog)
        yield judged.make("R-held", _held_words(waiting), items=waiting.number, where=where)


def _held_words(waiting: Held) -> str:
    if waiting.oldest is None:
        return ngettext(
            "{comments} waits for your approval.",
            "{comments} wait for your approval.",
            waiting.number,
            comments=spelled(waiting.number, "comment"),
        )
    return ngettext(
        "{comments} waits for your approval, since {day}.",
        "{comments} wait for your approval, the oldest since {day}.",
        waiting.number,
        comments=spelled(waiting.number, "comment"),
        day=day(waiting.oldest),
    )
