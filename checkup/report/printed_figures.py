"""How a measure's value is printed: the big number, its unit, and what it rests on."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from checkup import signs
from checkup.findings import Measure
from checkup.i18n import gettext, pgettext
from checkup.text import in_words as words

NB = words.NBSP
LEAST_A_WEEK = 0.05  # a rate under it would be printed as 0: it is told by the year
WEEKS_A_YEAR = 365.25 / 7  # of a Julian year, leap days in their share
_SINGULAR = {
    "comments": "comment",
    "readers": "reader",
    "posts": "post",
    "questions": "question",
    "gaps": "gap",
    "items": "item",
    "answers": "answer",
    "people named": "person named",
    "sites": "site",
    "spam comments": "spam comment",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """`big` stands large, `unit` small behind it (with its own leading blank where it wants one), `of` below."""

    big: str
    unit: str = ""
    of: str = ""


def noun(count: int, unit: str) -> str:
    """ "1 comment", "96 comments"."""
    return words.plural(count, _SINGULAR[unit]) if unit in _SINGULAR else f"{words.number(count)}{NB}{unit}"


def _unit(count: int, unit: str) -> str:
    """ "comments", "comment"."""
    return words.thing(count, _SINGULAR[unit]) if unit in _SINGULAR else unit


def value_words(measure: Measure, value: float) -> str:
    """A value of this measure's unit in words, for ranges, changes and axis labels."""
    unit, said = measure.unit, _said(measure)
    if said is not None:
        return said(value)
    if unit == "share":
        return words.percent(value)
    if unit == "hours":
        return words.wait(value * 3600)
    if unit == "days":
        return words.plural(round(value), "day")
    if unit == "school years":
        return gettext("{n} years", n=words.number(value, 1)).replace(" ", NB)
    if unit == "per week" and 0 < value < LEAST_A_WEEK:
        return gettext("{n} a year", n=words.number(value * WEEKS_A_YEAR, 1)).replace(" ", NB)
    if unit == "per week":
        return gettext("{n} a week", n=words.number(value, 1)).replace(" ", NB)
    return words.number(value, 2 if unit == "index" else 1)


def _said(measure: Measure) -> Callable[[float], str] | None:
    """How its sign says a value of this measure, None where the number is printed."""
    spec = signs.spec_of(measure.code)
    return spec.words if spec is not None else None


def is_weighed(code: str) -> bool:
    """Whether a measure's value weighs its cases, so that pages print the plain share of hits instead."""
    spec = signs.spec_of(code)
    return spec is not None and bool(spec.plain)


def plain_value(measure: Measure) -> float | None:
    """What is printed: the value, or the plain share where the value weighs its cases."""
    if is_weighed(measure.code) and measure.value is not None and measure.of is not None and measure.n:
        return measure.of / measure.n
    return measure.value


def short_words(measure: Measure, value: float) -> str:
    """A value for a narrow chart label: "58%", "19 h", "1.2"."""
    if _said(measure) is not None:
        return value_words(measure, value)
    if measure.unit == "hours":
        return words.short_wait(value * 3600)
    return words.percent(value) if measure.unit == "share" else words.number(value, 2 if measure.unit == "index" else 1)


def figure(measure: Measure) -> Figure:
    """The result as the lab report prints it: a percentage only from 20 cases, "5 of 18" below, a dash where nothing was measured."""
    hits, sample = measure.of, measure.n
    value = plain_value(measure)
    of = (
        gettext("{hits} of {n}", hits=words.number(hits), n=noun(sample, measure.n_unit))
        if hits is not None
        else noun(sample, measure.n_unit)
    )
    if measure.outcome in ("not_applicable", "unknown") or (measure.outcome == "too_few" and sample == 0):
        return Figure("\u2013")
    if measure.outcome == "too_few" or (measure.unit == "share" and hits is not None and sample < words.PLAIN_SHARE):
        if hits is not None:
            things = pgettext('below "5 of 18"', "{things}", things=_unit(sample, measure.n_unit))
            return Figure(words.number(hits), " " + gettext("of {n}", n=words.number(sample)), things)
        return Figure(words.number(sample), f" {_unit(sample, measure.n_unit)}")
    if value is None:
        spec = signs.spec_of(measure.code)
        return Figure(gettext(spec.no_value) if spec is not None else "\u2013", "", of)
    return _valued(measure, value, of)


def _valued(measure: Measure, value: float, of: str) -> Figure:
    if measure.unit == "share":
        text = words.percent(value)
        big, _, sign = text.partition("%")
        return (
            Figure(big.strip(NB), f"{NB if big.endswith(NB) else ''}%", of)
            if big.strip(NB).isdigit() and not sign
            else Figure(text, "", of)
        )
    if measure.unit == "hours":
        told = words.wait(value * 3600)
        first, _, rest = told.partition(NB)
        return Figure(first, f" {rest}", of) if first.isdigit() else Figure(words.cap(told), "", of)
    number, _, unit = value_words(measure, value).partition(NB)
    return Figure(words.cap(number), f" {unit}" if unit else "", of)


def healthy_words(measure: Measure) -> str:
    """The healthy range in words: "70% or more", "up to 5%", "6 to 10 years"; "" where there is none."""
    if measure.healthy is None:
        return ""
    low, high = measure.healthy
    if (said := _said(measure)) is not None and low is None and high is not None:
        return f" {gettext('or')} ".join(dict.fromkeys((said(-math.inf), said(high))))
    if measure.unit == "share" and high is not None and high >= 1:
        high = None
    if low is not None and (low > 0 or measure.unit == "index") and high is not None:
        return gettext("{value_words} to {value_words2}", value_words=value_words(measure, low), value_words2=value_words(measure, high))
    if low is not None and low > 0:
        return gettext("{value_words} or more", value_words=value_words(measure, low))
    if high is not None:
        return gettext("up to {value_words}", value_words=value_words(measure, high))
    return ""
