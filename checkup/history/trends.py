"""Better or Worse since about half a year ago, said only when two checkups a week or more apart agree against the same earlier one.

A measure that is a sum over posts is compared over the posts that both runs read and those published in between: each post is left out
once (jackknife), and a change counts where it is far from none in its own standard errors. A measure that time alone moves has no word.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from math import sqrt
from typing import TypeAlias

from checkup import lazy_numpy as np
from checkup import signs
from checkup.history.read_alike import mostly_alike
from checkup.history.snapshots import SignPoint, Snapshot, Trend

# Of `python -m tests.history.steady`: 88 invented blogs that do not change were told .3 false words in 66 weekly checkups each (.5 the 28
# of them that nothing was chosen on); with 2.75 errors 1.2 on 16 such. A blog that from some week on answers 60 % in place of 10 % was
# told so after 23 weeks (median; 16 of 20 within 30), and against a checkup a quarter ago in 8 of 20 cases only.
ERRORS = 3.0  # standard errors that a change must be away from none: twelve words a week are at risk, so nine in ten are not enough
BACK = 182  # days, half a year, that the run compared with is older than the one that must agree; the oldest where none is

NINETY = 1.645  # standard errors to each side of a 90 % interval
FEWEST_POSTS = 8  # posts on either side, as many as a share over posts needs to be scored
FEWEST_POINTS = 5.0  # of a sign's score: what must change where there is no sample to draw from (a convention)
MEASURED = ("ok", "early")  # outcomes that carry a number to compare
NEAREST, FARTHEST = 6, 45  # days between this run and the one that must agree: a week less a day's slack, to six weeks (conventions)

Range: TypeAlias = tuple[float | None, float | None]
Numbers: TypeAlias = "np.ndarray[tuple[int, int], np.dtype[np.float64]]"
Values: TypeAlias = "np.ndarray[tuple[int], np.dtype[np.float64]]"


@dataclass(frozen=True, slots=True)
class Trends:
    """since: UTC day of the run that both runs are held against, None where there are not yet three runs far enough apart."""

    since: str | None = None
    words: Mapping[str, Trend] = field(default_factory=dict)


def trends(runs: Sequence[Snapshot], new: Snapshot) -> Trends:
    """The words for `new` after these runs of the same method and settings (oldest first)."""
    place = next((i for i in reversed(range(1, len(runs))) if NEAREST <= days_between(runs[i], new) <= FARTHEST), None)
    if place is None:
        return Trends()
    base = _base(runs[:place], runs[place])
    witness, *between = (_words(base, run) for run in runs[place:])
    return Trends(base.checked, {code: _agreed(code, word, witness, between) for code, word in _words(base, new).items()})


def _base(earlier: Sequence[Snapshot], witness: Snapshot) -> Snapshot:
    """The newest run that is half a year older than the one that must agree, else the oldest."""
    return next((run for run in reversed(earlier) if days_between(run, witness) >= BACK), earlier[0])


def _agreed(code: str, word: Trend, witness: Mapping[str, Trend], between: Sequence[Mapping[str, Trend]]) -> Trend:
    """The word where the earlier run says the same and no run between the two says the opposite."""
    opposite = {"Better": "Worse", "Worse": "Better"}.get(word)
    if witness.get(code) != word or any(run.get(code) == opposite for run in between):
        return "About the same"
    return word


def days_between(old: Snapshot, new: Snapshot) -> int:
    """Days from one run to a later one; runs keep no hours."""
    return (date.fromisoformat(new.checked) - date.fromisoformat(old.checked)).days


def _words(old: Snapshot, new: Snapshot) -> dict[str, Trend]:
    """What two runs alone say, measure by measure."""
    keys = _posts_to_compare(old, new)
    alike = mostly_alike(old, new)
    found: dict[str, Trend] = {}
    for code, point in new.measures.items():
        before = old.measures.get(code)
        if before is None or before.value is None or point.value is None:
            continue
        if before.outcome in MEASURED and point.outcome in MEASURED:
            word = _trend(code, before, point, old, new, keys, alike=alike)
            if word:
                found[code] = word
    if alike and old.score is not None and new.score is not None:
        found["score"] = _of_intervals(
            SignPoint(old.score, 0, old.interval, "ok", old.score), SignPoint(new.score, 0, new.interval, "ok", new.score)
        )
    return found


def _posts_to_compare(old: Snapshot, new: Snapshot) -> list[str]:
    """Posts that both runs read, and those above the newest of them: runs list the newest first, so these were published in between."""
    newest = next((place for place, key in enumerate(new.posts) if key in old.posts), 0)
    return [key for place, key in enumerate(new.posts) if place < newest or key in old.posts]


def _trend(
    code: str, before: SignPoint, after: SignPoint, old: Snapshot, new: Snapshot, keys: Sequence[str], *, alike: bool
) -> Trend | None:
    """None where a measure has no better and worse: no healthy range, too few posts, or one that time alone moves.

    A number of the whole blog is compared only where both runs read the same (`alike`).
    """
    if after.healthy is None or ((spec := signs.spec_of(code)) is not None and spec.trend != "words"):
        return None
    pairs = _pairs(code, old, new, keys, everywhere=after.everywhere)
    if not pairs:
        per_post = any(code in row for run in (old, new) for row in run.posts.values())
        return None if per_post or not alike else _of_intervals(before, after)
    numbers = np.array(pairs)
    if (np.count_nonzero(numbers[:, (1, 3)], axis=0) < FEWEST_POSTS).any():
        return None
    change, error = _change(numbers, after.healthy)
    if change == 0 or abs(change) < ERRORS * error:
        return "About the same"
    return "Better" if change > 0 else "Worse"


def _pairs(code: str, old: Snapshot, new: Snapshot, keys: Sequence[str], *, everywhere: bool) -> list[tuple[float, float, float, float]]:
    """Top and bottom of both runs for each post; zeros in the old run for one that was published since.

    Of posts that both runs read only those count that both could read and both had in the window. For a share (a measure with bottoms)
    one on which one run counted nothing is a pair with zeros: its comments came, or went.
    """
    share = any(f"{code}/" in row for run in (old, new) for row in run.posts.values())
    found = []
    for key in keys:
        a, b = old.posts.get(key), new.posts[key]
        if a is None:
            counts = code in b
        else:
            counts = (code in a and code in b) or (
                share and (code in a or code in b) and all(_counted(row, everywhere=everywhere) for row in (a, b))
            )
        if counts:
            found.append((*_share(a or {}, code), *_share(b, code)))
    return found


def _counted(row: Mapping[str, float], *, everywhere: bool) -> bool:
    """Whether a run could have counted comments on this post."""
    flags = int(row.get("in", 0))
    return bool(flags & 1) and (everywhere or bool(flags & 2))


def _share(row: Mapping[str, float], code: str) -> tuple[float, float]:
    """Top and bottom of one post in one run."""
    return (row[code], row.get(f"{code}/", 1.0)) if code in row else (0.0, 0.0)


def _change(numbers: Numbers, healthy: Range) -> tuple[float, float]:
    """How far the measure went in the good direction, and the standard error of that, by leaving out each post once.

    `numbers` has a row for each post: top and bottom of the old run, top and bottom of the new one.
    """
    whole = numbers.sum(axis=0, keepdims=True)
    without = _steps(whole - numbers, healthy)
    spread = float(((without - without.mean()) ** 2).sum()) * (len(without) - 1) / len(without)
    return round(float(_steps(whole, healthy)[0]), 9), sqrt(spread)  # noise of the last binary digits is no change


def _steps(sums: Numbers, healthy: Range) -> Values:
    """For each row of sums, how far the measure went in the good direction."""
    return _goodness(sums[:, 2] / sums[:, 3], healthy) - _goodness(sums[:, 0] / sums[:, 1], healthy)


def _goodness(values: Values, healthy: Range) -> Values:
    """Higher is better: the value itself, its opposite, or how little it lies outside a healthy range with two ends."""
    low, high = healthy
    if low is not None and high is not None:
        return -np.maximum(0.0, np.maximum(low - values, values - high))
    return values if low is not None else -values


def _of_intervals(before: SignPoint, after: SignPoint) -> Trend:
    """By scores, where a measure is one number for the whole blog.

    With 90 % intervals the difference must be `ERRORS` standard errors (taken as independent); without, five points count as a change.
    """
    if before.score is None or after.score is None:
        return "About the same"
    change = after.score - before.score
    if before.interval and after.interval and before.value is not None and after.value is not None:
        error = sqrt(_half(before.interval) ** 2 + _half(after.interval) ** 2) / NINETY
        if abs(after.value - before.value) <= ERRORS * error:
            return "About the same"
    elif abs(change) < FEWEST_POINTS:
        return "About the same"
    return "Better" if change > 0 else "Worse" if change < 0 else "About the same"


def _half(interval: tuple[float, float]) -> float:
    return (interval[1] - interval[0]) / 2
