"""Whether two runs looked at the same: the same settings, and the same posts as far as they were there."""

from __future__ import annotations

from checkup.history.snapshots import KEY_CHARS, Snapshot

FEW = 0.05  # of the posts; a convention: a number of the whole blog is compared where so many at most were not read by one of two runs


def other_frame(old: Snapshot, new: Snapshot) -> bool:
    """Whether two runs had other settings of those that say what is measured; of older lines all settings are asked, where both tell."""
    if old.frame and new.frame:
        return old.frame != new.frame
    return bool(old.config and new.config and old.config != new.config)


def not_read(seen: Snapshot, other: Snapshot) -> int:
    """Posts that one run read with their comments and the other one, earlier or later, did not though they may have been there.

    They are on the other's line with comments that could not be read; or not on it, though that run did not read every post it knew of.
    A post that was published after the other run (it stands above the newest post of both) could not be read by it, and what was cut off
    a long line is not missed.
    """
    talked = {mark[:KEY_CHARS] for mark in seen.comments}
    mute = sum(key in talked and not int(other.posts[key].get("in", 0)) & 1 for key in seen.posts if key in other.posts)
    if other.whole:
        return mute
    places = [place for place, key in enumerate(seen.posts) if key in other.posts]
    if not places:
        return mute + len(seen.posts)
    first = places[0] if seen.checked > other.checked else 0
    last = places[-1] if other.coverage.get("read", 0) > len(other.posts) else len(seen.posts)
    return mute + sum(key not in other.posts for key in list(seen.posts)[first:last])


def mostly_alike(old: Snapshot, new: Snapshot) -> bool:
    """Whether a number of the whole blog may be compared: nearly all posts were read by both runs, or were not there for one of them."""
    return not_read(old, new) <= FEW * len(old.posts) and not_read(new, old) <= FEW * len(new.posts)
