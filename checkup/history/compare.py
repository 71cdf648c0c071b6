"""Runs side by side: trends, findings new and fixed, moderation seen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from statistics import median

from checkup.history.snapshots import KEY_CHARS, Comparison, Snapshot
from checkup.history.trends import trends


def compare(past: Snapshot | Sequence[Snapshot], new: Snapshot) -> Comparison:
    """`new` against the last of `past` (oldest first, not empty) that used the same method and rubric."""
    runs = [past] if isinstance(past, Snapshot) else list(past)
    same = [run for run in runs if (run.method, run.rubric) == (new.method, new.rubric)]
    if not same:
        return Comparison(since=runs[-1].checked, method_changed=True)
    old = same[-1]
    gone, found = _gone(old, new, old.spam), trends(same, new)
    return Comparison(
        since=old.checked,
        trends=found.words,
        trends_since=found.since,
        score_change=new.score - old.score if new.score is not None and old.score is not None else None,
        new=tuple(code for code in new.findings if code not in old.findings),
        fixed=tuple(code for code in old.findings if code not in new.findings and old.finding_signs.get(code) not in new.unmeasured),
        still=tuple(code for code in new.findings if code in old.findings),
        spam_gone=len(gone),
        spam_new=_spam_new(old, new),
        comments_gone=len(_gone(old, new, sorted(set(old.comments) - set(old.spam)))),
        appeared_late=_appeared_late(old, new),
        moderation_days=_moderation(gone, same, new),
        settings_changed=bool(old.config and new.config and old.config != new.config),
    )


def _known(snap: Snapshot) -> set[str]:
    """Posts of which a run knows all comments."""
    return set(snap.posts) - set(snap.left_out)


def _gone(old: Snapshot, new: Snapshot, marks: Sequence[str]) -> list[str]:
    """Which of these comments are no longer on a post that the new run read with its comments; a new verdict is no going."""
    there, known = set(new.comments), {key for key in _known(new) if int(new.posts[key].get("in", 0)) & 1}
    return [mark for mark in marks if mark not in there and mark[:KEY_CHARS] in known]


def _spam_new(old: Snapshot, new: Snapshot) -> int:
    """Spam that the old run did not see as anything, on a post of which it knew all comments, or that is younger than the old run."""
    between = (date.fromisoformat(new.checked) - date.fromisoformat(old.checked)).days
    seen, known = set(old.comments), _known(old)
    return sum(mark not in seen and (mark[:KEY_CHARS] in known or new.fresh.get(mark, between + 1) <= between) for mark in new.spam)


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
