"""The rows of the overview for the answers: which figures stand there, and what is said beside each."""

from __future__ import annotations

from collections.abc import Sequence

from checkup.findings import Checkup, Measure
from checkup.i18n import N_, gettext
from checkup.measuring.declared import Row
from checkup.measuring.judged import figure_beside
from checkup.signs.responsiveness.answered_words import is_held_down, not_told
from checkup.text import in_words
from checkup.text.in_words import number

FEWEST_OTHERS = 8  # comments, as many as the share itself asks for
TREATED_OTHERWISE = 0.2  # of the share; by convention: less is chance in samples of this size


def _beside_answered(checkup: Checkup, measure: Measure) -> Sequence[str]:
    """How all but three readers fared, where these wrote most and were treated otherwise, or where the score goes by the others."""
    by_few, others, heard = (figure_beside(measure, key) for key in ("by_few", "others", "others_answered"))
    if by_few is None or heard is None or not others or measure.value is None:
        return ()
    most, told = by_few > others >= FEWEST_OTHERS, abs(heard / others - measure.value) >= TREATED_OTHERWISE
    if is_held_down(measure) and measure.score is not None:
        return (
            gettext(
                "{most} of the {n} are by three readers; of the other {others}, {heard} got an answer, which lowers the score",
                most=number(by_few), n=number(measure.n), others=number(others), heard=number(heard),
            ),
        )  # fmt: skip
    if not (most and told):
        return ()
    return (
        gettext(
            "{most} of the {n} are by three readers; of the other {others}, {heard} got an answer",
            most=number(by_few), n=number(measure.n), others=number(others), heard=number(heard),
        ),
    )  # fmt: skip


def _beside_wait(checkup: Checkup, measure: Measure) -> Sequence[str]:
    shares = checkup.measure("R1")
    day, week = figure_beside(shares, "24h"), figure_beside(shares, "7d")
    best = figure_beside(measure, "median_at_best")
    enough = measure.n >= in_words.PLAIN_SHARE  # the curve's shares are no counts, so below that there is nothing plain to say
    counted_in = checkup.measure("R0")
    more = measure.n - counted_in.n if counted_in is not None and counted_in.outcome in ("ok", "early") else 0
    return (
        gettext("{more} of them too new, or closed too soon, for the share answered", more=number(more)) if more > 0 else "",
        gettext("{share} within a day, {share2} within a week", share=in_words.percent(day), share2=in_words.percent(week))
        if enough and day is not None and week is not None
        else "",
        gettext("at best {wait}: we could read days, no times", wait=in_words.wait(best * 3600)) if best is not None else "",
    )


def _healthy_wait(checkup: Checkup) -> str:
    """The waiting time is read as R1 is, so its healthy range is R1's."""
    shares = checkup.measure("R1")
    low = shares.healthy[0] if shares is not None and shares.healthy else None
    return "" if low is None else gettext("{share} answered within a week, most of them within two days", share=in_words.percent(low))


def _beside_all(checkup: Checkup, measure: Measure) -> Sequence[str]:
    total, heard = figure_beside(measure, "all"), figure_beside(measure, "all_answered")
    few = ""
    if measure.score is not None:
        few = (
            gettext("no word lists for this language: who asked something is not told, so this counts in their place")
            if not_told(measure)
            else gettext("few readers asked anything, so this counts in their place")
        )
    more = (
        gettext("{heard} of {total} with thanks and greetings", heard=number(heard), total=number(total))
        if total and heard is not None and total > measure.n
        else ""
    )
    return few, more, *(_beside_answered(checkup, measure) if measure.score is not None else ())


ROWS = (
    Row(
        "R0",
        "answered",
        N_("Readers answered"),
        N_("Reader comments that call for an answer and got one from you"),
        cases=True,
        beside=_beside_answered,
    ),
    Row(
        "R7",
        "all-answered",
        N_("All who wrote"),
        N_("Reader comments that are more than thanks and got an answer from you"),
        beside=_beside_all,
    ),
    Row(
        "R2",
        "wait",
        N_("Waiting time"),
        N_("Half of the comments that call for an answer have one within this time"),
        low=1 / 60,  # a minute
        high=720,  # 30 days
        log=True,
        cases=True,
        beside=_beside_wait,
        healthy=_healthy_wait,
    ),
    Row("R4", "questions", N_("Questions answered"), N_("Questions answered by you or another reader"), beside=_beside_answered),
)
