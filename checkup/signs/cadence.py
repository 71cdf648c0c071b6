"""How often?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checkup.facts import DAY, Facts
from checkup.findings import Change, Checkup, Finding, Measure, VitalSign
from checkup.i18n import N_, gettext, ngettext
from checkup.measuring.declared import Leave, Row, Sentences, Spec
from checkup.measuring.judged import Judged, counted, figure_beside, look_for
from checkup.measuring.measured import Measured
from checkup.measuring.posting_gaps import FELT_DAYS, FEWEST, YEAR, asleep, gap_before, gaps, no_schedule, stirs
from checkup.measuring.statistics import median
from checkup.measuring.tallies import Pace
from checkup.model import Post
from checkup.text import in_words
from checkup.text.in_words import number, plural, spelled, wait

ID = "cadence"
NAME = N_("Cadence")
QUESTION = N_("How often?")
MOVED_BY = ("publish",)
TEXT = N_("""
Posts per week. A young blog is measured over its own life, but over four weeks at least, so that a first busy day is no daily blog. A
blog that came back after a year's silence is young again: before it, it had ended.
""")
MEASURES = (
    Spec(
        "C1",
        N_("Rhythm"),
        "per week",
        "posts",
        "Posts per week over min(W, T - first post), at least 28 days; W is the window, T the checkup. First is the first post since the "
        "last silence of a year, if there was one.",
    ),
)
FINDINGS = ("C-seldom", "C-rare", "C-rhythm")

SILENT_WEEKS = 8  # without a post, from which on the silence is the news; a convention, for a blog of a post a month or so
SHORTEST_SILENCE = 7  # days; a convention, as for a silence (C3): nobody misses a daily writer sooner
LONG = 104  # weeks: a time of two years and more is told in years
HALF_A_YEAR = 182  # days of silence that are told whatever pauses the blog made before; a convention
BUNCHED = 2  # times the typical gap that posts are apart on average, from which on it says little of how rare they are; a convention
SHORTEST_DAYS = 28  # four weeks: a first busy day is no daily blog (a convention)


def measure(facts: Facts) -> Sequence[Measured]:
    """Facts -> measure C1: the days between one posting day and the next."""
    quiet = no_schedule(facts, MEASURES)
    if quiet:
        return quiet
    dated = [p for p in facts.posts_in_window if p.published is not None]
    every = [facts.moment(p.published) for p in facts.blog.posts if p.published is not None and facts.moment(p.published) <= facts.now]
    first = min(every, default=facts.now)
    life = (facts.now - first) / DAY
    again = (facts.now - _came_back(facts, dated, every)) / DAY if facts.window.start is not None else life
    window = life if facts.window.start is None else (facts.moment(facts.window.end) - facts.moment(facts.window.start)) / DAY
    weeks = max(SHORTEST_DAYS, min(window, again)) / 7
    between = gaps(facts, dated)
    ends_today = facts.moment(facts.window.end) >= facts.now - DAY
    known = ends_today and facts.knows_today
    latest = max(every, default=None) if known else None
    return [
        Measured(
            "C1",
            value=len(dated) / weeks if dated else None,
            n=len(dated),
            all_time=len(every) / (max(SHORTEST_DAYS, life) / 7) if every else None,
            detail={
                "typical_gap_days": median(between),
                "longest_gap_days": max(between, default=None),
                "weeks": weeks,
                "silent_weeks": None if latest is None else (facts.now - latest) / DAY / 7,
                **({"lately": _lately(facts, every)} if facts.dormant else {}),
            },
            sample=tuple(between),
            tally=Pace(gap_before(facts, dated), len(dated) / weeks, len(dated)) if between else None,
        )
    ]


def _lately(facts: Facts, every: Sequence[float]) -> int:
    """How many of these posts came in the last year before T."""
    return sum(facts.now - YEAR <= at <= facts.now for at in every)


def _came_back(facts: Facts, dated: Sequence[Post], every: Sequence[float]) -> float:
    """When the blog's present life began: its first post of all, or of the window where a year's silence ended in it."""
    times = sorted(facts.moment(p.published) for p in dated if p.published is not None)
    if not times:
        return min(every, default=facts.now)
    before = max((at for at in every if at < times[0]), default=None)
    return times[0] if before is None or times[0] - before > YEAR else min(every)


def _beside(_: Checkup, measure: Measure) -> Sequence[str]:
    gap = figure_beside(measure, "typical_gap_days")
    return (gettext("typical gap {wait}", wait=in_words.wait(gap * 86400)),) if gap else ()


ROWS = (Row("C1", "rhythm", N_("Rhythm"), N_("How often you post"), high=3, beside=_beside),)


def _now(sign: VitalSign) -> str:
    pace = counted(sign, "C1")
    if pace is None:
        return gettext("No post came in this time.")
    gap = pace.detail.get("typical_gap_days")
    return (
        gettext("{posts}, typically {wait} apart.", posts=spelled(pace.n, "post"), wait=wait(float(gap) * DAY))
        if gap
        else gettext("{posts} in this time.", posts=spelled(pace.n, "post"))
    )


def _silent_weeks(pace: Measure) -> float | None:
    """The weeks since the last post, where they are so many that the silence is the news; else None."""
    weeks, silent = figure_beside(pace, "weeks"), figure_beside(pace, "silent_weeks")
    return silent if weeks is not None and silent is not None and silent >= max(SILENT_WEEKS, weeks / 4) else None


def _care(sign: VitalSign, _: float) -> str:
    pace = sign.measure("C1")
    weeks = figure_beside(pace, "weeks")
    if pace is None or weeks is None:
        return gettext("posts are rare")
    lately = figure_beside(pace, "lately")
    if lately:  # of a blog whose judged year is long past
        return ngettext(
            "only {n} post came in the last 365 days", "only {n} posts came in the last 365 days", int(lately), n=number(int(lately))
        )
    silent = _silent_weeks(pace)
    if weeks >= LONG:
        return _in_years(pace.n, weeks, silent)
    if silent is not None:
        return ngettext(
            "only {n} post came in {weeks} weeks, none in the last {silent}",
            "only {n} posts came in {weeks} weeks, none in the last {silent}",
            pace.n,
            n=number(pace.n),
            weeks=number(round(weeks)),
            silent=number(int(silent)),
        )
    return ngettext(
        "only {n} post came in {weeks} weeks", "only {n} posts came in {weeks} weeks", pace.n, n=number(pace.n), weeks=number(round(weeks))
    )


def _in_years(posts: int, weeks: float, silent: float | None) -> str:
    """Few posts in a long time: "only 9 posts came in 10 years, none for 7 months"."""
    told = {"n": number(posts), "years": plural(round(weeks * 7 * DAY / YEAR), "year")}
    if silent is None:
        return ngettext("only {n} post came in {years}", "only {n} posts came in {years}", posts, **told)
    return ngettext(
        "only {n} post came in {years}, none for {wait}",
        "only {n} posts came in {years}, none for {wait}",
        posts,
        wait=wait(silent * 7 * DAY),
        **told,
    )


SENTENCES = Sentences(now=_now, well=N_("you post often enough"), care=_care, leave=(Leave("C-rhythm", N_("Your rhythm."), 1),))


def findings(judged: Judged) -> list[Finding]:
    """Hardly a post in a year, rare posts, or a rhythm to rely on; nothing of a blog that is asleep."""
    return look_for(judged, seldom, rhythm)


def seldom(judged: Judged) -> Iterator[Finding]:
    """That the last year has hardly a post, of a blog that is older, where no rhythm can be judged or the judged one is long past.

    Of one that has more, or is younger, that nothing came for longer than between two of its posts, or for half a year.
    """
    facts, pace = judged.facts, judged.any("C1")
    known = facts.knows_today and no_schedule(facts, MEASURES) is None
    if not known or pace is None or (pace.outcome == "ok" and not facts.dormant) or asleep(judged) is not None:
        return
    times = [facts.moment(p.published) for p in facts.blog.posts if p.published is not None]
    lately = _lately(facts, times)
    if lately < FEWEST and min(times, default=facts.now) < facts.now - YEAR:
        words = ngettext("{posts} came in the last 365 days.", "{posts} came in the last 365 days.", lately, posts=spelled(lately, "post"))
        if stirs(facts):
            yield judged.make(
                "C-seldom", words, action=gettext("Choose a rhythm that you can keep, and tell your readers"), costs_as="C-rare"
            )
        else:
            yield judged.make("C-seldom", words, change=Change(publish=True))
        return
    silent = (facts.now - max(times, default=facts.now)) / DAY
    longest = max(gaps(facts, facts.blog.posts), default=0.0)
    if not stirs(facts) and silent > min(longest, HALF_A_YEAR):
        words = gettext("The last post came {wait} before this checkup.", wait=wait(silent * DAY))
        yield judged.make("C-seldom", words, change=Change(publish=True))


def rhythm(judged: Judged) -> Iterator[Finding]:
    """How far posts are apart. A rhythm is praised only where posts do not come in bursts."""
    pace, evenness = judged.ok("C1"), judged.playing("evenness")
    if pace is None or judged.facts.dormant or asleep(judged) is not None:
        return  # of a dormant blog the year that is judged is long past
    gap, longest = pace.detail.get("typical_gap_days"), pace.detail.get("longest_gap_days")
    if judged.is_low("C1"):
        words, action = _rare(judged, pace)
        if _silent_weeks(pace) is None:
            yield judged.make("C-rare", words, action=action)
        else:
            yield judged.make("C-rare", words, action=action, change=Change(publish=True), costs_as="C-seldom")
    bursts = evenness is not None and judged.is_low(evenness.code)
    silent = 7 * (figure_beside(pace, "silent_weeks") or 0.0)
    broken = silent > max(float(longest or 0.0), SHORTEST_SILENCE)  # no rhythm is praised that has stopped
    if judged.is_in_range("C1") and not bursts and gap and longest and not broken:
        words = gettext(
            "You post about every {wait}. The longest silence was {wait2}.",
            wait=wait(float(gap) * DAY),
            wait2=wait(max(float(longest), silent) * DAY),
        )
        yield judged.make("C-rhythm", words)


def _rare(judged: Judged, pace: Measure) -> tuple[str, str | None]:
    """How rare posts are, in a sentence, and what to do about it; None = as always."""
    if (silent := _silent_weeks(pace)) is not None:  # a rhythm begins with the next post
        words = ngettext(
            "No post came in the last week.", "No post came in the last {weeks} weeks.", int(silent), weeks=number(int(silent))
        )
        return words, gettext("Write a short post: what you are doing now, and when the next one comes")
    gap, evenness = float(pace.detail.get("typical_gap_days") or 0.0), judged.playing("evenness")
    even = evenness is not None and judged.is_in_range(evenness.code)
    action = gettext("Put a short post between two of your usual ones") if even and 0 < gap <= FELT_DAYS else None
    if not gap:
        return gettext("Few posts came in this time."), action
    if pace.value and BUNCHED * gap < 7 / pace.value:  # the typical gap would call it a frequent writer
        told = {"posts": spelled(pace.n, "post"), "weeks": number(round(figure_beside(pace, "weeks") or 0.0))}
        return gettext("{posts} came in {weeks} weeks, some of them close together.", **told), action
    return gettext("The typical gap between two posts is {wait}.", wait=wait(gap * DAY)), action
