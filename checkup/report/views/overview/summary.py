"""The first screen beside the grade: the verdict, the one thing to do today, and in doubt the question to the owner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from checkup import lazy_re as re
from checkup.i18n import gettext
from checkup.reader_words import Wording, parts_of, sentence
from checkup.report import clean
from checkup.report.page_frame import Link
from checkup.report.report_context import BlogContext
from checkup.report.views.overview.actions import Action
from checkup.text import in_words as words


@dataclass(frozen=True, slots=True)
class FirstAction:
    """The one thing to do today, as a row to press.

    `gain` is what it brings or takes ("" = neither is known), `beside` stands behind that. `lines` are lines for the site file, each with
    when it is the right one: then they are the action, and there is no row; `whole`: no name in them is shortened.
    """

    title: Wording
    gain: str
    beside: str
    link: Link
    lines: tuple[tuple[str, Wording], ...] = ()
    lines_title: str = ""
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Summary:
    """The verdict (`number` is its start where that is the blog's own number), the one thing to do, and what to know of that.

    `label` stands above the one thing: what is praised is nothing to be done.
    """

    number: str
    verdict: Wording
    first: FirstAction
    note: Wording
    label: str = ""


def summary(ctx: BlogContext, actions: Sequence[Action]) -> Summary:
    """The verdict; the first of the prescription's actions is the one thing to do."""
    number, verdict = _led(clean.wording(ctx.checkup.diagnosis))
    first = _first(ctx, actions[0]) if actions else _nothing(ctx)
    praised = bool(ctx.checkup.prescription) and not ctx.checkup.prescription[0].severity
    label = "" if not actions else gettext("Nothing needs to be done now, but") if praised else gettext("The one thing to do now")
    return Summary(number, verdict, first, clean.wording(ctx.checkup.first_note), label)


def _led(diagnosis: Wording) -> tuple[str, Wording]:
    """(the number that the sentence begins with, the rest); "" where it begins with a word."""
    first, *rest = parts_of(diagnosis)
    found = _number().match(first) if isinstance(first, str) else None
    return (found.group(), sentence(str(first)[found.end() :], *rest)) if found else ("", diagnosis)


@lru_cache(maxsize=16)
def _pattern(of: str) -> re.Pattern[str]:
    """A number of two digits or more, or one of another, at the start of a sentence: a lone digit says too little to stand out."""
    return re.compile(rf"(?:\d[\d,.]{{0,11}} (?:{of}) \d|\d)[\d,.]{{1,11}}(?= )|\d (?:{of}) \d(?= )")


def _number() -> re.Pattern[str]:
    """The pattern in the report's language, which has its own words for "of"."""
    return _pattern("|".join(map(re.escape, words.between_numbers())))


def _first(ctx: BlogContext, action: Action) -> FirstAction:
    """The first action; in doubt about the writer the two lines that answer the question."""
    doubt = ctx.facts.doubt if ctx.checkup.state == "doubt" else None
    gain, beside = (action.effect, action.time) if action.points else (words.cap(action.time), "")
    first = FirstAction(action.title, gain, beside, _first_link(action))
    if doubt is None:
        return first
    whole = ctx.redactor.setting == "full"
    yes, no = doubt.lines
    told = gettext("One line under [blog] in the site file tells.")
    if not whole:
        told += " " + gettext("Names are shortened here; the run prints this one in full.")
    return FirstAction(first.title, gain, beside, first.link, ((gettext("If so:"), yes), (gettext("If not:"), no)), told, whole)


def _nothing(ctx: BlogContext) -> FirstAction:
    """The row where nothing is prescribed: with a grade what to keep doing, else what the checkup could not see."""
    if ctx.checkup.grade:
        return FirstAction(gettext("Nothing needs care: keep doing what you do"), "", "", Link("", "#rxh"))
    return FirstAction(gettext("Nothing to prescribe yet: see what was read and what was not"), "", "", Link("", "method.html"))


def _first_link(action: Action) -> Link:
    """Where the one thing to do starts: the list it belongs to, its only place, else its line in the prescription."""
    if action.list_page is not None:
        return Link("", action.list_page)
    last = action.links[-1] if len(action.links) == 1 else None
    return Link("", last.href, out=last.out) if last is not None else Link("", "#rx1")
