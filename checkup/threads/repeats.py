"""Which comments of the blog's writers say nothing new: without a word, or in a text that the same writer used before.

A text is the same when it differs in the names of the post's readers only: "Great point, Ann!" and "Great point, Bert!" are one text.
"""

from __future__ import annotations

from dataclasses import dataclass

from checkup.model import Blog, Comment, Post
from checkup.moments import Clock
from checkup.text.words import fold
from checkup.threads.order import stamp

MUTE_FROM = 3  # uses; a convention: a writer may paste an answer once more, but the third time it is a form letter to nobody


@dataclass(frozen=True)
class Repeats:
    """Keys (post address, comment id) of writers' comments: `mute` answer nobody, `used` bear a text that the writer used before."""

    mute: frozenset[tuple[str, str]]
    used: frozenset[tuple[str, str]]


def repeats(blog: Blog) -> Repeats:
    """The writers' comments that repeat themselves, in order of time; two copies of one comment (same text, same time) are one use."""
    names = {p.url: _names_of_readers(p) for p in blog.posts}
    uses: dict[tuple[str, str], list[str | None]] = {}
    mute: set[tuple[str, str]] = set()
    used: set[tuple[str, str]] = set()
    for url, comment in _in_time(blog):
        said = _said(comment.text, names[url])
        if not said:
            mute.add((url, comment.id))
            continue
        when = comment.posted.isoformat() if comment.posted else None
        times = uses.setdefault((fold(comment.author.name or ""), said), [])
        if when is None or when not in times:
            times.append(when)
        if len(times) > 1:
            used.add((url, comment.id))
        if len(times) >= MUTE_FROM:
            mute.add((url, comment.id))
    return Repeats(frozenset(mute), frozenset(used))


def _names_of_readers(post: Post) -> frozenset[str]:
    """Every word of the names of those who wrote on a post and are no writers of the blog; a number in a name is no name."""
    return frozenset(word for c in post.comments if not c.by_owner for word in _words(c.author.name or "") if not word.isdigit())


def _said(text: str, names: frozenset[str]) -> str:
    """Letters and digits of a text without its readers' names; of a text that is a name alone, the name."""
    spoken = _words(text)
    return "".join(word for word in spoken if word not in names) or "".join(spoken)


def _words(text: str) -> list[str]:
    """Runs of letters and digits, addresses taken apart: a text with another link is another text."""
    return "".join(c if c.isalnum() else " " for c in fold(text)).split()


def _in_time(blog: Blog) -> list[tuple[str, Comment]]:
    mine = [(p.url, c) for p in blog.posts for c in p.comments if c.kind == "comment" and c.by_owner]
    clock = Clock(blog.utc_offset)
    return sorted(mine, key=lambda one: (stamp(one[1].posted, clock) or 0.0, one[0], one[1].id))
