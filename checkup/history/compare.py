"""Runs side by side: trends, findings new and fixed, moderation seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from statistics import median

from checkup.history.moved import share_posts
from checkup.history.read_alike import FEW, not_read, other_frame
from checkup.history.snapshots import KEY_CHARS, Comparison, Snapshot
from checkup.history.trends import days_between, trends
from checkup.measuring.waiting_list import LOOKED_FOR_DAYS

# days between two runs, a convention: over a longer gap whoever waited may stand under another finding, as the talk around them went on
_SOON = 14


def compare(past: Snapshot | Sequence[Snapshot], new: Snapshot) -> Comparison:
    """`new` against the last of `past` (oldest first, not empty) that used the same method and rubric.

    What only other settings or another reading tell is not told as a change of the blog: across other settings no finding is new or fixed;
    none is fixed where posts could not be read this time, none is new where they could not be read last time, neither where they are many.
    No score is compared then, nor with one of a run that measured other signs.
    """
    runs = [past] if isinstance(past, Snapshot) else list(past)
    same = [run for run in runs if (run.method, run.rubric) == (new.method, new.rubric)]
    if not same:
        return Comparison(since=runs[-1].checked, method_changed=True)
    old = same[-1]
    other, moved = other_frame(old, new), not share_posts(old, new)
    found = trends([run for run in same if not other_frame(run, new) and share_posts(run, new)], new)
    lost, gained = (0, 0) if other else (not_read(old, new), not_read(new, old))
    alike = not (other or lost or gained) and set(old.unmeasured) == set(new.unmeasured)
    went, came = _moved(old, new)
    spam = set(old.spam)
    gone = [mark for mark in went if mark in spam]
    return Comparison(
        since=old.checked,
        trends=found.words,
        trends_since=found.since,
        score_change=new.score - old.score if alike and new.score is not None and old.score is not None else None,
        new=_new(old, new) if not (other or gained or lost > FEW * len(old.posts)) else (),
        fixed=_fixed(old, new) if not (other or lost or gained > FEW * len(new.posts)) else (),
        still=tuple(code for code in new.findings if code in old.findings),
        spam_gone=len(gone),
        spam_new=_spam_new(old, new, came),
        comments_gone=len(went) - len(gone),
        appeared_late=_appeared_late(old, new, came),
        moderation_days=_moderation(gone, same, new),
        settings_changed=bool(old.config and new.config and old.config != new.config),
        frame_changed=other,
        lost=lost,
        gained=gained,
        moved=moved and not other,
    )


def _new(old: Snapshot, new: Snapshot) -> tuple[str, ...]:
    """Findings that were not there: not those of a sign that the old run could not measure, or of readers behind a door that was closed."""
    shut = {code for code, ages in old.given_up.items() if any(age < LOOKED_FOR_DAYS for age in ages)}
    came = (code for code in new.findings if code not in old.findings and new.finding_signs.get(code) not in old.unmeasured)
    return tuple(code for code in came if code not in shut)


def _fixed(old: Snapshot, new: Snapshot) -> tuple[str, ...]:
    """Findings that are gone: not those of a sign that was not measured, and not where somebody who waited then was only given up since."""
    gone = (code for code in old.findings if code not in new.findings and old.finding_signs.get(code) not in new.unmeasured)
    between = days_between(old, new)
    aged = {code for code, ages in new.given_up.items() if any(between <= age < LOOKED_FOR_DAYS + between for age in ages)}
    if aged and between > _SOON:
        aged |= new.given_up.keys()
    return tuple(code for code in gone if code not in aged)


def _known(snap: Snapshot) -> set[str]:
    """Posts of which a run knows all comments."""
    return {key for key, row in snap.posts.items() if int(row.get("in", 0)) & 1} - set(snap.left_out)


def _moved(old: Snapshot, new: Snapshot) -> tuple[list[str], set[str]]:
    """Comments that went from posts that both runs read with their comments, and those that came there or were not seen elsewhere.

    A theme that prints no numbers, an import or an edit gives a comment another mark: then one goes and one comes on the same post that is
    not certainly younger than the old run (runs keep days). Such pairs, of spam or of no spam, neither went nor came.
    """
    both, between = _known(old) & _known(new), days_between(old, new)
    there, seen, spam = set(new.comments), set(old.comments), {*old.spam, *new.spam}
    went = [mark for mark in old.comments if mark not in there and mark[:KEY_CHARS] in both]
    came = [mark for mark in new.comments if mark not in seen]
    again = [m for m in came if m[:KEY_CHARS] in both and not new.fresh.get(m, between) < between]
    renamed = Counter((m[:KEY_CHARS], m in spam) for m in went) & Counter((m[:KEY_CHARS], m in spam) for m in again)
    paired = set(_first(again, renamed, spam))
    gone = set(_first(went, renamed, spam))
    return [mark for mark in went if mark not in gone], {mark for mark in came if mark not in paired}


def _first(marks: Sequence[str], counts: Counter[tuple[str, bool]], spam: set[str]) -> list[str]:
    """As many of the marks of each post as `counts` says."""
    left, found = Counter(counts), []
    for mark in marks:
        place = (mark[:KEY_CHARS], mark in spam)
        if left[place] > 0:
            left[place] -= 1
            found.append(mark)
    return found


def _spam_new(old: Snapshot, new: Snapshot, came: set[str]) -> int:
    """Spam that the old run did not see as anything, on a post of which it knew all comments, or that is certainly younger than it."""
    between, known = days_between(old, new), _known(old)
    return sum(mark in came and (mark[:KEY_CHARS] in known or new.fresh.get(mark, between) < between) for mark in new.spam)


def _appeared_late(old: Snapshot, new: Snapshot, came: set[str]) -> int:
    """Comments that were certainly written before the old run, on a post that it read, and that it did not see.

    Runs keep days, so a comment counts when it is more days old than lie between the two days.
    """
    between, known = days_between(old, new), _known(old)
    return sum(age > between for mark, age in new.fresh.items() if mark in came and mark[:KEY_CHARS] in known)


def _moderation(gone: Sequence[str], runs: Sequence[Snapshot], new: Snapshot) -> tuple[float, float] | None:
    """Median shortest and longest time that vanished spam stood: from the run that first saw it to the last that did, and to this one."""
    if not gone:
        return None
    first = {mark: next(run.checked for run in runs if mark in set(run.spam)) for mark in gone}
    starts = [date.fromisoformat(first[mark]).toordinal() for mark in gone]
    last, now = date.fromisoformat(runs[-1].checked).toordinal(), date.fromisoformat(new.checked).toordinal()
    return float(median(last - s for s in starts)), float(median(now - s for s in starts))
