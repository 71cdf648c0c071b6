"""The diagnosis, what goes well, what needs care, what changed, and the one thing to do today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checkup.findings import Checkup
from checkup.reader_words import Wording
from checkup.report import clean
from checkup.report.page_frame import Link
from checkup.report.report_context import BlogContext
from checkup.report.views.overview.actions import Action
from checkup.text import in_words as words

MOST = 3
"""Sentences in each column, by convention; the rest is in the table and the prescription."""


TITLES = {"finished": "How it was", "doubt": "What holds either way", "overrun": "What is not said today"}
"""What stands over the first column in the states that have no praise."""


@dataclass(frozen=True, slots=True)
class FirstAction:
    """The one thing to do today; `time` and `effect` are "" where they are not known or too small to promise.

    `note` is what to know first ("" = nothing), `lines` are lines for the site file, each with when it is the right one.
    """

    title: Wording
    time: str
    effect: str
    link: Link | None
    note: Wording = ""
    lines: tuple[tuple[str, Wording], ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """The diagnosis and the three columns below it, the first under its title."""

    diagnosis: Wording
    well_title: str
    well: tuple[Wording, ...]
    care: tuple[Wording, ...]
    changed_title: str
    changed: tuple[str, ...]
    first: FirstAction | None


def summary(ctx: BlogContext, actions: Sequence[Action]) -> Summary:
    """The summary; the first of the prescription's actions is the one thing to do."""
    checkup = ctx.checkup
    return Summary(
        diagnosis=clean.wording(checkup.diagnosis),
        well_title=TITLES.get(checkup.state, "Going well"),
        well=tuple(clean.wording(s) for s in _well(checkup)[:MOST]),
        care=tuple(clean.wording(s) for s in checkup.needs_care[:MOST]),
        changed_title=_changed_title(ctx),
        changed=_changed(ctx),
        first=_first(ctx, actions[0]) if actions else None,
    )


def _well(checkup: Checkup) -> tuple[Wording, ...]:
    """Praise; of a finished blog how its readers fared, in doubt what was counted whoever wrote, of an overrun one what is not said."""
    if checkup.state == "finished":
        return tuple(s.sentence for s in checkup.signs if s.category == checkup.signs[0].category and s.score is not None)
    if checkup.state == "doubt":
        return tuple(s.sentence for s in checkup.signs if s.score is not None)
    if checkup.state == "overrun":
        return ("Answers, waiting time and readers who come back: too many doubtful comments lie between those of real readers.",)
    return checkup.going_well


def _first(ctx: BlogContext, action: Action) -> FirstAction:
    """The first action; in doubt about the writer with the two lines that answer the question."""
    doubt = ctx.facts.doubt if ctx.checkup.state == "doubt" else None
    note, lines = clean.wording(ctx.checkup.first_note), tuple[tuple[str, Wording], ...]()
    if doubt is not None:
        short = "" if ctx.redactor.setting == "full" else " Names are shortened here; the run prints this one in full."
        yes, no = doubt.lines
        note, lines = f"One line under [blog] in the site file tells.{short}", (("If so:", yes), ("If not:", no))
    return FirstAction(action.title, words.cap(action.time), action.effect if action.points else "", _first_link(action), note, lines)


def _first_link(action: Action) -> Link | None:
    """Where the one thing to do starts: the list it belongs to, else its only place."""
    if not action.links:
        return None
    last = action.links[-1]
    if last.out:
        return Link("See where", last.href, out=True)
    if action.list_page is None and len(action.links) == 1:
        return last
    return Link("Open the list", last.href) if "#" not in last.href else action.links[0]


def _changed_title(ctx: BlogContext) -> str:
    comparison = ctx.report.comparison
    since = words.iso_day(comparison.since) if comparison else None
    return f"Since {words.day(since)}" if since else "What changed"


def _changed(ctx: BlogContext) -> tuple[str, ...]:
    comparison = ctx.report.comparison
    if comparison is None and len(ctx.report.history) > 1:
        return ("No earlier checkup can be compared with this one.",)
    if comparison is None:
        return ("This is the first checkup. The next one will show change.",)
    if comparison.method_changed:
        return ("The method changed since the last checkup, so the two are not compared.",)
    out = []
    base = words.iso_day(comparison.trends_since) if comparison.trends_since else None
    names = {m.code: m.name for s in ctx.checkup.signs for m in s.measures}
    for word in ("Better", "Worse"):
        moved = [names[c] for c, t in sorted(comparison.trends.items()) if t == word and c in names]
        if moved:
            since = f" since {words.day(base)}" if base else ""
            out.append(f"{word}{since}: {words.listed([m.lower() if i else m for i, m in enumerate(moved)])}.")
    if comparison.spam_new:
        out.append(f"{words.spelled(comparison.spam_new, 'spam comment')} new.")
    if comparison.spam_gone:
        out.append(f"{words.spelled(comparison.spam_gone, 'spam comment')} cleared away.")
    if gone := comparison.comments_gone:
        out.append(f"{words.spelled(gone, 'comment')} went that {words.agree(gone, 'was', 'were')} no spam.")
    if comparison.fixed:
        out.append(f"{words.spelled(len(comparison.fixed), 'finding')} settled.")
    if comparison.trends_since is None and not comparison.trends:
        out.append("Better and worse are said once two checkups, six days or more apart, agree against an earlier one.")
    return tuple(out) or ("About the same on every sign.",)
