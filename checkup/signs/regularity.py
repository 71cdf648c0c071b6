"""How evenly, and is it alive?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from checkup.facts import DAY, Facts
from checkup.findings import Change, Checkup, Finding, Measure, VitalSign
from checkup.i18n import N_, gettext, pgettext
from checkup.measuring.declared import Row, Sentences, Spec
from checkup.measuring.judged import Judged, counted, figure_beside, look_for
from checkup.measuring.measured import Measured
from checkup.measuring.posting_gaps import FELT_DAYS, asleep, gap_before, gaps, no_schedule
from checkup.measuring.statistics import burstiness, median, quantile
from checkup.measuring.tallies import Evenness, Silence
from checkup.measuring.visits import visits_of
from checkup.text import in_words
from checkup.text.in_words import long_month, number, wait
from checkup.text.pause import announces_pause

ID = "regularity"
NAME = N_("Regularity")
QUESTION = N_("How evenly, and is it alive?")
MOVED_BY = ("publish",)
TEXT = N_("""
Readers come back to a blog that they can rely on. Burstiness tells even posting from bursts; the silence ratio asks whether the present
quiet is longer than this blog's own long pauses. A blog is compared with its own habits, not with a daily paper.
""")


def _evenness(value: float) -> str:
    """Burstiness in words; the borders cut its scale from -1 to 1 in the middle and each half at a third, by convention."""
    return (
        pgettext("rhythm", "even")
        if value < -1 / 3
        else pgettext("rhythm", "fairly even")
        if value <= 0
        else pgettext("rhythm", "uneven")
        if value <= 1 / 3
        else pgettext("rhythm", "in bursts")
    )


MEASURES = (
    Spec(
        "C2",
        N_("Burstiness"),
        "index",
        "gaps",
        "Of the gaps between posting days (Goh & Barabasi 2008, in the finite-size form of Kim & Jo 2016): -1 even, 0 random, +1 bursts.",
        role="evenness",
        words=_evenness,
    ),
    Spec(
        "C3",
        N_("Silence"),
        "index",
        "gaps",
        "(T - last post) / the blog's own 90th-percentile gap between posting days, or a week where that is longer. Above 3 and 60 days "
        "the blog reads as asleep. "
        "Not applicable where T had to be taken from the newest date on the pages.",
        role="silence",
        trend="none",
    ),
)
CHOICES = """
- **Silence.** With fewer than 8 gaps in the window, or posts behind its end, C3 takes the 8 newest gaps of the blog's life to know what is
  usual: what it wrote years ago, every day perhaps, is no measure of the blog that it became. A pause that would be short anywhere is none
  of a blog that writes every day: what is usual is a week or more. The post that ends a silence stands before what is for the next posts or
  can wait; where it comes first, the first sentence tells of the silence. Where the last post announces a pause, both call it one.
"""
FINDINGS = ("C-no-loss", "C-asleep", "C-bursts", "C-finished")

WEEK = 7.0  # days; by convention, as many blogs write once in a week: nobody misses a daily writer sooner
BRIDGED = 182.0  # days of silence that a post kept in the drawer may fill; a convention: no drawer lasts for more than half a year
FEWEST_GAPS = 8  # as the rubric's minimum to score the measure: fewer tell little of what is usual, so older ones are taken in


def measure(facts: Facts) -> Sequence[Measured]:
    """Facts -> measures C2 and C3: how evenly posts come, and the longest silence."""
    return no_schedule(facts, MEASURES) or [bursts(facts), silence(facts)]


def bursts(facts: Facts) -> Measured:
    """Facts -> measure C2: how much the gaps between posts vary."""
    between = gaps(facts, facts.posts_in_window)
    return Measured(
        "C2",
        value=burstiness(between),
        n=len(between),
        all_time=burstiness(gaps(facts, facts.blog.posts)),
        sample=tuple(between),
        tally=Evenness(gap_before(facts, facts.posts_in_window)),
    )


def silence(facts: Facts) -> Measured:
    """C3. A blog that went quiet has few gaps in the window: then the newest of its life, also older ones, say what is usual for it.

    So they do where the judged year is long past and a few posts came since: who wrote weekly then, and twice a year now, is not asleep.
    """
    if not facts.knows_today:
        return Measured("C3", "not_applicable", reason=gettext("When the pages were saved is not known, so neither is the silence since."))
    before = gap_before(facts, facts.posts_in_window)
    last = facts.dated_posts[-1][0] if facts.dated_posts else None
    if len(before) < FEWEST_GAPS or (last is not None and last > facts.moment(facts.window.end)):
        before = _newest(facts, gap_before(facts, facts.blog.posts))
    between = list(before.values())
    usual = quantile(between, 0.9)
    if last is None or usual is None:
        return Measured("C3", n=len(between))
    days = max(0.0, (facts.now - last) / DAY)
    said = days > WEEK and any(announces_pause(p.title, p.text) for at, p in facts.dated_posts if at == last)
    return Measured(
        "C3",
        value=days / max(usual, WEEK),
        n=len(between),
        detail={"days_since_last_post": days, "usual_long_gap_days": usual, **({"pause_announced": 1} if said else {})},
        tally=Silence(before, days, WEEK),
    )


def _newest(facts: Facts, before: Mapping[str, float]) -> dict[str, float]:
    """Of gaps by the post behind them, those before the newest posts: as many as tell what is usual."""
    at = {post.url: facts.moment(post.published) for post in facts.blog.posts if post.published is not None}
    newest = sorted(before, key=lambda url: (at[url], url))[-FEWEST_GAPS:]
    return {url: before[url] for url in newest}


def _beside(checkup: Checkup, measure: Measure) -> Sequence[str]:
    longest = max(measure.sample, default=0.0)
    now = figure_beside(checkup.measure("C3"), "days_since_last_post") or 0.0
    if longest and now > longest and not checkup.facts.dormant:  # of a dormant blog the year that is judged is long past
        return (gettext("then none for {wait}", wait=in_words.wait(now * 86400)),)
    return (gettext("longest silence {wait}", wait=in_words.wait(longest * 86400)),) if longest else ()


ROWS = (Row("C2", "regularity", N_("Regularity"), N_("Whether posts come evenly or in bursts"), low=-1, high=1, beside=_beside),)


def _now(sign: VitalSign) -> str:
    silence, bursts = counted(sign, "C3"), counted(sign, "C2")
    if silence is not None and silence.detail.get("days_since_last_post") is not None:
        days = float(silence.detail["days_since_last_post"] or 0.0)
        return gettext("The last post came {wait} before this checkup.", wait=wait(days * DAY))
    if bursts is not None and bursts.sample:
        return gettext("The longest silence between two posts was {wait}.", wait=wait(max(bursts.sample) * DAY))
    return ""


def _care(sign: VitalSign, in_range: float) -> str:
    silence, bursts = sign.measure("C3"), sign.measure("C2")
    days = figure_beside(silence, "days_since_last_post")
    if silence is not None and silence.score is not None and silence.score < in_range and days is not None:
        if figure_beside(silence, "pause_announced"):
            return gettext("{wait} have passed since the last post, which announced a pause", wait=wait(days * DAY))
        return gettext("{wait} have passed since the last post", wait=wait(days * DAY))
    if bursts is not None and bursts.sample:
        return gettext(
            "{wait} passed between two posts, where {wait2} are usual",
            wait=wait(max(bursts.sample) * DAY),
            wait2=wait((median(bursts.sample) or 0.0) * DAY),
        )
    return gettext("readers cannot tell when the next post comes")


def _well(sign: VitalSign) -> str:
    """Nothing of posts that are even but so far apart that nobody feels it, nor where only the present silence could be scored."""
    between = sign.measure("C2")
    told = between is not None and between.score is not None and (median(between.sample) or 0.0) <= FELT_DAYS
    return gettext("readers can rely on your rhythm") if told else ""


SENTENCES = Sentences(now=_now, well=_well, care=_care)


def findings(judged: Judged) -> list[Finding]:
    """Asleep, or in bursts; a long silence that cost no regulars; that the blog is finished."""
    return look_for(judged, no_loss, uneven, finished)


def finished(judged: Judged) -> Iterator[Finding]:
    """What a visitor of a finished blog should be told."""
    dated = judged.facts.dated_posts
    if judged.facts.finished and dated:
        month = long_month(judged.facts.clock.at(dated[-1][0]))
        yield judged.make("C-finished", gettext("The last post is of {month}.", month=month))


def uneven(judged: Judged) -> Iterator[Finding]:
    """Asleep, and only where it is not: posts in bursts."""
    silence, bursts = asleep(judged), judged.ok("C2")
    if silence is not None:
        days, usual = (float(silence.detail[name] or 0.0) for name in ("days_since_last_post", "usual_long_gap_days"))
        words = gettext(
            "The last post came {wait} before this checkup; your own long pauses last {wait2}.",
            wait=wait(days * DAY),
            wait2=wait(usual * DAY),
        )
        action = None
        if figure_beside(silence, "pause_announced"):
            words = gettext("The last post, {wait} before this checkup, announced a pause.", wait=wait(days * DAY))
            action = gettext("End the pause with a short post, or say on top of the blog how long it lasts")
        yield judged.make("C-asleep", words, change=Change(publish=True), action=action)
    elif bursts is not None and bursts.reading == "Out of range" and max(bursts.sample, default=0.0) <= BRIDGED:
        longest, typical = max(bursts.sample, default=0.0), median(bursts.sample) or 0.0
        words = gettext(
            "Posts come in bursts: the typical gap is {wait}, the longest was {wait2}.", wait=wait(typical * DAY), wait2=wait(longest * DAY)
        )
        yield judged.make("C-bursts", words)


def no_loss(judged: Judged) -> Iterator[Finding]:
    """The longest silence between two posts, where every regular of before wrote again after it."""
    facts = judged.facts
    times = sorted(facts.moment(p.published) for p in facts.posts_in_window if p.published is not None)
    pauses = [(b - a, a, b) for a, b in pairwise(times)]
    if len(pauses) < judged.limit("compare"):
        return
    longest, begin, end = max(pauses)
    typical = median([gap for gap, _, _ in pauses]) or 0.0
    if longest < judged.limit("silence_days") * DAY or longest < judged.limit("silence_ratio") * typical:
        return
    regular, visits = facts.regulars, visits_of(facts)
    before = [who for who in visits if who in regular and any(begin - 180 * DAY <= v.at <= begin for v in visits[who])]
    if len(before) >= 2 and all(visits[who][-1].at >= end for who in before):
        told = {"wait": wait(longest), "month": long_month(facts.clock.at(begin)), "n": number(len(before))}
        if len(before) == 2:
            words = gettext("The silence of {wait} from {month} cost you no regulars: both wrote again.", **told)
        else:
            words = gettext("The silence of {wait} from {month} cost you no regulars: all {n} wrote again.", **told)
        yield judged.make("C-no-loss", words)
