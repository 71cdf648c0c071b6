"""Findings about content, schedule and welcome."""

from __future__ import annotations

from collections.abc import Iterator

from checkup.diagnosis.look import Look
from checkup.findings import Change, Evidence, Finding, Measure
from checkup.measuring.phrases import listed, number, of, start, wait, years
from checkup.measuring.statistics import median
from checkup.signs.welcome import ITEMS, merged


def talk(look: Look) -> Iterator[Finding]:
    """Partner or promote."""
    share = look.ok("V1")
    if share is None:
        return
    mostly = int(share.detail.get("mostly_promote") or 0)
    many_offers = mostly >= look.rubric.limit("promotion_share") * share.n
    if look.in_range("V1") and not many_offers:
        sold, talked = int(share.detail["promotion"] or 0), int(share.detail["conversation"] or 0)
        words = f"Your posts talk with readers: {number(talked)} sentences speak to people, {number(sold)} promote something."
        yield look.make("V-talk", "conversation", words)
    elif look.low("V1") or many_offers:
        words = f"{of(mostly, share.n, 'post')} mostly {'promotes' if mostly == 1 else 'promote'} something."
        sell = [e for e in share.evidence if e.label == "promotion"]
        yield look.make("V-promotion", "conversation", words, evidence=sell)


def generosity(look: Look) -> Iterator[Finding]:
    """Credit, and visits that follow a mention."""
    share, visits = look.ok("V2"), look.any("V3")
    if share is not None:
        words = f"{of(share.of or 0, share.n, 'post')} {'links to or credits' if share.of == 1 else 'link to or credit'} somebody else."
        if look.in_range("V2"):
            yield look.make("V-generous", "generosity", words)
        elif look.low("V2"):
            yield look.make("V-links", "generosity", words, evidence=share.evidence)
    if visits is not None and (visits.of or 0) >= 1:
        came = visits.of or 0
        names = list(dict.fromkeys(e.label for e in visits.evidence))
        who = f": {listed(names)}" if 0 < len(names) <= 3 else ""
        words = f"{start(came, 'person')} whom you named came and commented{who}."
        yield look.make("V-visits", "generosity", words, evidence=visits.evidence)


def invitation(look: Look) -> Iterator[Finding]:
    """Posts that end by asking; what they drew is said only where enough posts stand on both sides and the means differ clearly."""
    share = look.ok("V5")
    if share is None:
        return
    n = share.of or 0
    words = f"{of(n, share.n, 'post')} {'ends' if n == 1 else 'end'} by asking readers something." + _compare(share, look)
    if look.low("V5"):
        yield look.make("V-invite", "invitation", words)
    elif look.in_range("V5"):
        yield look.make("V-asks", "invitation", words)


def _compare(share: Measure, look: Look) -> str:
    """Said only where enough posts stand on both sides and the interval of the rank-biserial correlation lies above 0."""
    asking, other = int(share.detail.get("asking_posts") or 0), int(share.detail.get("other_posts") or 0)
    low = share.detail.get("rank_biserial_low")
    if min(asking, other) < look.rubric.limit("compare") or not isinstance(low, float) or low <= 0:
        return ""
    a, b = float(share.detail["asking_mean"] or 0.0), float(share.detail["other_mean"] or 0.0)
    return f" They drew {a:.1f} comments each; the other {number(other)} drew {b:.1f}. The difference may have other causes."


def ease(look: Look) -> Iterator[Finding]:
    """School years."""
    value = look.ok("V6")
    if value is None or value.value is None:
        return
    words = f"{years(value.value)} of school are enough to follow you."
    if look.in_range("V6"):
        yield look.make("V-plain", "readability", words)
    elif look.low("V6") and value.healthy is not None and value.healthy[1] is not None and value.value > value.healthy[1]:
        words = f"{years(value.value)} of school are needed to follow a typical post."
        yield look.make("V-hard", "readability", words)


def schedule(look: Look) -> Iterator[Finding]:
    """Asleep, rare, in bursts, or reliable."""
    silence, pace, bursts = look.any("C3"), look.ok("C1"), look.ok("C2")
    days = float((silence.detail.get("days_since_last_post") if silence else None) or 0.0)
    quiet = silence is not None and silence.outcome in ("ok", "early") and silence.value is not None
    asleep = (
        quiet
        and silence is not None
        and (silence.value or 0.0) > look.rubric.limit("asleep_ratio")
        and days > look.rubric.limit("asleep_days")
    )
    if asleep and silence is not None:
        usual = float(silence.detail["usual_long_gap_days"] or 0.0)
        words = f"The last post came {wait(days * 24)} before this checkup; your own long pauses last {wait(usual * 24)}."
        yield look.make("C-asleep", "regularity", words, change=Change(publish=True))
        return
    if pace is not None and look.low("C1"):
        gap = pace.detail.get("typical_gap_days")
        words = f"The typical gap between two posts is {wait(float(gap or 0.0) * 24)}." if gap else "Few posts came in this time."
        yield look.make("C-rare", "cadence", words)
    if bursts is not None and bursts.reading == "Out of range":
        longest = max(bursts.sample, default=0.0)
        typical = median(bursts.sample) or 0.0
        words = f"Posts come in bursts: the typical gap is {wait(typical * 24)}, the longest was {wait(longest * 24)}."
        yield look.make("C-bursts", "regularity", words)
    if pace is not None and look.in_range("C1") and not look.low("C2"):
        gap, longest_gap = pace.detail.get("typical_gap_days"), pace.detail.get("longest_gap_days")
        if gap and longest_gap:
            words = f"You post about every {wait(float(gap) * 24)}. The longest silence was {wait(float(longest_gap) * 24)}."
            yield look.make("C-rhythm", "cadence", words)


def welcome(look: Look) -> Iterator[Finding]:
    """One finding for each item that was looked for and not found."""
    sign = look.ok("W1")
    marks = merged(look.facts.blog.marks)
    missing = [m for m in marks if m.found is False]
    for mark in missing:
        url = mark.url or look.facts.blog.url
        text = look.rubric.finding[f"W-{mark.item}"].title
        evidence = [Evidence(url, mark.words or f"Looked for: {ITEMS[mark.item]}", label=mark.item)]
        yield look.make(f"W-{mark.item}", "welcome", f"{text}.", evidence=evidence, change=Change(found=(mark.item,)), confidence="medium")
    if sign is not None and look.in_range("W1"):
        found = [ITEMS[m.item] for m in marks if m.found]
        words = f"A newcomer finds {number(len(found))} of the {number(sign.n)} things that we looked for."
        yield look.make("W-welcome", "welcome", words)


FINDERS = (talk, generosity, invitation, ease, schedule, welcome)
