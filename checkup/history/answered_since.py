"""How many readers who stood without an answer at an earlier run got one since."""

from __future__ import annotations

from checkup.fact_kinds import OWED
from checkup.findings import Checkup
from checkup.history.snapshots import Snapshot
from checkup.history.take_snapshot import marks_of, post_keys


def answered_since(checkup: Checkup, old: Snapshot) -> int:
    """Comments that call for an answer and that the old run saw, whose first answer stands on the same post and was not there then.

    Only on posts whose comments the old run knows all; an answer whose comment has another mark now than then is none that came.
    """
    facts = checkup.facts
    keys, seen, left_out = post_keys(facts.blog.posts), set(old.comments), set(old.left_out)
    found = 0
    for post in facts.blog.posts:
        key = keys[post.url]
        if not int(old.posts.get(key, {}).get("in", 0)) & 1 or key in left_out:
            continue
        marks = {comment.id: mark for comment, mark in zip(post.comments, marks_of(post, key), strict=True)}
        was_there = {one for one, mark in marks.items() if mark in seen}
        for comment in post.comments:
            call, answer = facts.calls.get(post.key(comment)), facts.answers.get(post.key(comment))
            if call is None or call.kind not in OWED or answer is None or comment.id not in was_there:
                continue
            found += answer.by in marks and answer.by not in was_there
    return found
