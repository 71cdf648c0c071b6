"""Which comments of the blog's writers say nothing new: without a word, or in a text that the same writer used before.

A text is the same when it differs in the names of the post's readers only: "Great point, Ann!" and "Great point, Bert!" are one text.
Short texts that share two longer words are wordings of one form letter: "Great point, Ann!" and "What a great point!".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations

from checkup.model import Blog, Comment, Post
from checkup.moments import Clock
from checkup.text.words import fold, has_words
from checkup.threads.order import stamp

MUTE_FROM = 3  # uses; a convention: a writer may paste an answer once more, but the third time it is a form letter to nobody
# A form letter has so many words at most (readers' names left out), none of them a number, and its wordings share two words of so many
# letters. On eight whole blogs that makes 11 more of 1,439 writers' comments mute, all thanks of one writer.
SHORT, LONG_WORD = 6, 4


@dataclass(frozen=True)
class Repeats:
    """Keys (post address, comment id) of writers' comments.

    mute  answer nobody: without a word, from the third use of a text on, and all of a form letter that was sent three times
    used  bear a text that the writer used before
    """

    mute: frozenset[tuple[str, str]]
    used: frozenset[tuple[str, str]]


def repeats(blog: Blog) -> Repeats:
    """The writers' comments that repeat themselves, in order of time; two copies of one comment (same text, same time) are one use."""
    names = {p.url: _names_of_readers(p) for p in blog.posts}
    uses: dict[tuple[str, str], list[str | None]] = {}
    letters: dict[tuple[str, str], _Letter] = {}
    mute: set[tuple[str, str]] = set()
    used: set[tuple[str, str]] = set()
    for url, comment in _in_time(blog):
        key, spoken, writer = (url, comment.id), _said(comment.text, names[url]), fold(comment.author.name or "")
        if not spoken:
            mute.add(key)
            continue
        when = comment.posted.isoformat() if comment.posted else None
        times = uses.setdefault((writer, "".join(spoken)), [])
        _note(times, when)
        if len(times) > 1:
            used.add(key)
        if len(times) >= MUTE_FROM:
            mute.add(key)
        for pair in _pairs(spoken):
            letters.setdefault((writer, pair), _Letter()).add(key, when)
    for letter in letters.values():
        if len(letter.times) >= MUTE_FROM:
            mute |= letter.sent
    return Repeats(frozenset(mute), frozenset(used))


@dataclass
class _Letter:
    """The comments of one form letter, and when they were written."""

    sent: set[tuple[str, str]] = field(default_factory=set)
    times: list[str | None] = field(default_factory=list)

    def add(self, key: tuple[str, str], when: str | None) -> None:
        """Add one more comment in the words of this form letter."""
        self.sent.add(key)
        _note(self.times, when)


def _note(times: list[str | None], when: str | None) -> None:
    if when is None or when not in times:
        times.append(when)


def _pairs(spoken: list[str]) -> Iterator[str]:
    """Each pair of the longer words of a short text without numbers, by which the wordings of a form letter are known.

    Where no spaces divide words, a run of letters is a whole clause: its characters are counted.
    """
    if len(spoken) <= SHORT and not has_words(" ".join(spoken), SHORT + 1) and not any(word.isdigit() for word in spoken):
        longer = sorted({word for word in spoken if len(word) >= LONG_WORD})
        yield from (" ".join(pair) for pair in combinations(longer, 2))


def _names_of_readers(post: Post) -> frozenset[str]:
    """Every word of the names of those who wrote on a post and are no writers of the blog; a number in a name is no name."""
    return frozenset(word for c in post.comments if not c.by_owner for word in _words(c.author.name or "") if not word.isdigit())


def _said(text: str, names: frozenset[str]) -> list[str]:
    """The words of a text without its readers' names; of a text that is a name alone, the name."""
    spoken = _words(text)
    return [word for word in spoken if word not in names] or spoken


def _words(text: str) -> list[str]:
    """Runs of letters and digits, addresses taken apart: a text with another link is another text."""
    return "".join(c if c.isalnum() else " " for c in fold(text)).split()


def _in_time(blog: Blog) -> list[tuple[str, Comment]]:
    mine = [(p.url, c) for p in blog.posts for c in p.comments if c.kind == "comment" and c.by_owner]
    clock = Clock(blog.utc_offset)
    return sorted(mine, key=lambda one: (stamp(one[1].posted, clock) or 0.0, one[0], one[1].id))
