"""Better or Worse: a paired bootstrap over the posts that two runs both read, said only when two runs a week or more apart agree.

Both are held against the same earlier run, so that one odd week is no trend. A measure that time alone moves has no word.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from checkup import signs
from checkup.history.snapshots import SignPoint, Snapshot, Trend

RESAMPLES = 1_000  # the 5th and 95th percentile then differ by a few hundredths between two seeds
SEED = 20_081_122  # any fixed number: the same two runs must always say the same
LOW, HIGH = 5.0, 95.0  # percentiles: a trend is said when nine of ten draws agree, as for the score's interval
FEWEST_POSTS = 5  # posts; a convention: a bootstrap over fewer draws the same few again and again and says nothing
FEWEST_CHANGED = 6  # posts: where nothing changes, five all go one way (up or down) in 6 of 100, six in 3 of 100
FEWEST_POINTS = 5.0  # of a sign's score: what must change where there is no sample to resample (a convention)
MEASURED = ("ok", "early")  # outcomes that carry a number to compare
NEAREST, FARTHEST = 6, 45  # days between this run and the one that must agree: a week less a day's slack, to six weeks (conventions)


@dataclass(frozen=True, slots=True)
class Trends:
    """since: UTC day of the run that both runs are held against, None where there are not yet three runs far enough apart."""

    since: str | None = None
    words: Mapping[str, Trend] = field(default_factory=dict)


def trends(runs: Sequence[Snapshot], new: Snapshot) -> Trends:
    """The words for `new` after these runs of the same method (oldest first)."""
    place = next((i for i in reversed(range(1, len(runs))) if NEAREST <= _days(runs[i], new) <= FARTHEST), None)
    if place is None:
        return Trends()
    base, witness = runs[place - 1], _words(runs[place - 1], runs[place])
    between = [_words(base, run) for run in runs[place + 1 :]]
    now = _words(base, new)
    return Trends(base.checked, {code: _agreed(code, word, witness, between) for code, word in now.items()})


def _agreed(code: str, word: Trend, witness: Mapping[str, Trend], between: Sequence[Mapping[str, Trend]]) -> Trend:
    """The word where the earlier run says the same and no run between the two says the opposite."""
    opposite = {"Better": "Worse", "Worse": "Better"}.get(word)
    if witness.get(code) != word or any(run.get(code) == opposite for run in between):
        return "About the same"
    return word


def _days(old: Snapshot, new: Snapshot) -> int:
    return (date.fromisoformat(new.checked) - date.fromisoformat(old.checked)).days


def _words(old: Snapshot, new: Snapshot) -> dict[str, Trend]:
    """What two runs alone say, measure by measure."""
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
    """None where a measure has no better and worse: no healthy range, or one that time alone moves."""
    if after.healthy is None or ((spec := signs.spec_of(code)) is not None and spec.trend != "words"):
        return None
    pairs = _pairs(code, old, new, common, everywhere=after.everywhere)
    if not pairs:
        per_post = any(code in row for row in new.posts.values()) or any(code in row for row in old.posts.values())
        return None if per_post else _of_intervals(before, after)
    if len(pairs) < FEWEST_POSTS:
        return None
    if sum(pair[:2] != pair[2:] for pair in pairs) < FEWEST_CHANGED:
        return "About the same"
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
