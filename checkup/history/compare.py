"""Two runs side by side: trends by a paired bootstrap over the posts that both read, findings, moderation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from statistics import median

import numpy as np

from checkup.history.snapshots import KEY_CHARS, Comparison, SignPoint, Snapshot, Trend

RESAMPLES = 1_000  # the 5th and 95th percentile then differ by a few hundredths between two seeds
SEED = 20_081_122  # any fixed number: the same two runs must always say the same
LOW, HIGH = 5.0, 95.0  # percentiles: a trend is said when nine of ten draws agree, as for the score's interval
FEWEST_POSTS = 5  # posts; a convention: a bootstrap over fewer draws the same few again and again and says nothing
FEWEST_POINTS = 5.0  # of a sign's score: what must change where there is no sample to resample (a convention)
MEASURED = ("ok", "early")  # outcomes that carry a number to compare


def compare(past: Snapshot | Sequence[Snapshot], new: Snapshot) -> Comparison:
    """`new` against the last of `past` (oldest first, not empty) that used the same method and rubric."""
    runs = [past] if isinstance(past, Snapshot) else list(past)
    same = [run for run in runs if (run.method, run.rubric) == (new.method, new.rubric)]
    if not same:
        return Comparison(since=runs[-1].checked, method_changed=True)
    old = same[-1]
    gone = _spam_gone(old, new)
    return Comparison(
        since=old.checked,
        trends=_trends(old, new),
        score_change=new.score - old.score if new.score is not None and old.score is not None else None,
        new=tuple(code for code in new.findings if code not in old.findings),
        fixed=tuple(code for code in old.findings if code not in new.findings and old.finding_signs.get(code) not in new.unmeasured),
        still=tuple(code for code in new.findings if code in old.findings),
        spam_gone=len(gone),
        appeared_late=_appeared_late(old, new),
        moderation_days=_moderation(gone, same, new),
    )


# trends


def _trends(old: Snapshot, new: Snapshot) -> dict[str, Trend]:
    common = [key for key in new.posts if key in old.posts]
    found: dict[str, Trend] = {}
    for code, point in new.measures.items():
        before = old.measures.get(code)
        if before is None or before.value is None or point.value is None:
            continue
        if before.outcome in MEASURED and point.outcome in MEASURED:
            word = _trend(code, before, point, old, new, common)
            if word:
                found[code] = word
    if old.score is not None and new.score is not None:
        found["score"] = _of_intervals(
            SignPoint(old.score, 0, old.interval, "ok", old.score), SignPoint(new.score, 0, new.interval, "ok", new.score)
        )
    return found


def _trend(code: str, before: SignPoint, after: SignPoint, old: Snapshot, new: Snapshot, common: Sequence[str]) -> Trend | None:
    """None where a measure has no better and worse (no healthy range)."""
    if after.healthy is None:
        return None
    pairs = _pairs(code, old, new, common, everywhere=after.everywhere)
    if not pairs:
        per_post = any(code in row for row in new.posts.values()) or any(code in row for row in old.posts.values())
        return None if per_post else _of_intervals(before, after)
    if len(pairs) < FEWEST_POSTS:
        return None
    low, high = _difference(np.array(pairs), after.healthy)
    return "Better" if low > 0 else "Worse" if high < 0 else "About the same"


def _pairs(code: str, old: Snapshot, new: Snapshot, common: Sequence[str], *, everywhere: bool) -> list[tuple[float, float, float, float]]:
    """Top and bottom of both runs for each post that both could read and both had in the window.

    For a share (a measure with bottoms) a post on which one run counted nothing is a pair with zeros: its comments came, or went.
    """
    share = any(f"{code}/" in row for run in (old, new) for row in run.posts.values())
    found = []
    for key in common:
        a, b = old.posts[key], new.posts[key]
        if (code in a and code in b) or (
            share and (code in a or code in b) and all(_counted(row, everywhere=everywhere) for row in (a, b))
        ):
            found.append((a.get(code, 0.0), _bottom(a, code), b.get(code, 0.0), _bottom(b, code)))
    return found


def _counted(row: Mapping[str, float], *, everywhere: bool) -> bool:
    """Whether a run could have counted comments on this post."""
    flags = int(row.get("in", 0))
    return bool(flags & 1) and (everywhere or bool(flags & 2))


def _bottom(row: Mapping[str, float], code: str) -> float:
    return row.get(f"{code}/", 1.0) if code in row else 0.0


def _difference(
    numbers: np.ndarray[tuple[int, int], np.dtype[np.float64]], healthy: tuple[float | None, float | None]
) -> tuple[float, float]:
    """5th and 95th percentile of (new - old) in the good direction, over posts drawn again in pairs.

    `numbers` has a row for each post: top and bottom of the old run, top and bottom of the new one.
    """
    draws = np.random.default_rng(SEED).multinomial(len(numbers), np.full(len(numbers), 1 / len(numbers)), size=RESAMPLES)
    sums = draws @ numbers
    usable = (sums[:, 1] > 0) & (sums[:, 3] > 0)
    if not usable.any():
        return 0.0, 0.0
    change = _goodness(sums[usable, 2] / sums[usable, 3], healthy) - _goodness(sums[usable, 0] / sums[usable, 1], healthy)
    low, high = np.percentile(change, [LOW, HIGH])
    return round(float(low), 9), round(float(high), 9)  # noise of the last binary digits is no change


def _goodness(
    values: np.ndarray[tuple[int], np.dtype[np.float64]], healthy: tuple[float | None, float | None]
) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Higher is better: the value itself, its opposite, or how little it lies outside a healthy range with two ends."""
    low, high = healthy
    if low is not None and high is not None:
        return -np.maximum(0.0, np.maximum(low - values, values - high))
    return values if low is not None else -values


def _of_intervals(before: SignPoint, after: SignPoint) -> Trend:
    """By scores, where a measure is one number for the whole blog.

    With intervals the difference must be larger than both of them allow (taken as independent); without, five points count as a change.
    """
    if before.score is None or after.score is None:
        return "About the same"
    change = after.score - before.score
    if before.interval and after.interval and before.value is not None and after.value is not None:
        spread = (_half(before.interval) ** 2 + _half(after.interval) ** 2) ** 0.5
        if abs(after.value - before.value) <= spread:
            return "About the same"
    elif abs(change) < FEWEST_POINTS:
        return "About the same"
    return "Better" if change > 0 else "Worse" if change < 0 else "About the same"


def _half(interval: tuple[float, float]) -> float:
    return (interval[1] - interval[0]) / 2


# moderation


def _known(snap: Snapshot) -> set[str]:
    """Posts of which a run knows all comments."""
    return set(snap.posts) - set(snap.left_out)


def _spam_gone(old: Snapshot, new: Snapshot) -> list[str]:
    """Spam of the old run that is no longer on a post which the new run read too; what is judged otherwise now has not gone."""
    there, known = set(new.comments), _known(new)
    return [mark for mark in old.spam if mark not in there and mark[:KEY_CHARS] in known]


def _appeared_late(old: Snapshot, new: Snapshot) -> int:
    """Comments that were certainly written before the old run, on a post that it read, and that it did not see.

    Runs keep days, so a comment counts when it is more days old than lie between the two days.
    """
    between = (date.fromisoformat(new.checked) - date.fromisoformat(old.checked)).days
    seen, known = set(old.comments), _known(old)
    return sum(age > between for mark, age in new.fresh.items() if mark not in seen and mark[:KEY_CHARS] in known)


def _moderation(gone: Sequence[str], runs: Sequence[Snapshot], new: Snapshot) -> tuple[float, float] | None:
    """Median shortest and longest time that vanished spam stood: from the run that first saw it to the last that did, and to this one."""
    if not gone:
        return None
    first = {mark: next(run.checked for run in runs if mark in set(run.spam)) for mark in gone}
    starts = [date.fromisoformat(first[mark]).toordinal() for mark in gone]
    last, now = date.fromisoformat(runs[-1].checked).toordinal(), date.fromisoformat(new.checked).toordinal()
    return float(median(last - s for s in starts)), float(median(now - s for s in starts))
