"""Which comments of the blog's writers say nothing new: without a word, or in a text that the same writer used before.

A text is the same when it differs in the names of the post's readers only: "Great point, Ann!" and "Great point, Bert!" are one text.
Short texts that share two longer words are wordings of one form letter: "Great point, Ann!" and "What a great point!". Not one that takes
up a word of the reader's own ("Glad you liked the pears"): who writes so has read what stands above. Who writes much says some things
again, and may mean each of them, so how many uses make a form letter grows with what the writer wrote.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from checkup.model import Blog, Comment, Post
from checkup.moments import Clock
from checkup.text.words import fold, has_words
from checkup.threads.order import stamp

# Uses; conventions: a writer may paste an answer once more, but the third time it is a form letter to nobody; of a writer of many comments
# it is one when it makes a tenth of them, and at the tenth use in any case, or a blog with many answers could paste the rest.
MUTE_FROM, PART, MUTE_ALWAYS = 3, 10, 10
# A form letter has so many words at most (readers' names left out), none of them a number, and its wordings share two words of so many
# letters. On eight whole blogs that makes 11 more of 1,439 writers' comments mute, all thanks of one writer.
SHORT, LONG_WORD = 6, 4
TELLING = 5  # letters of a word that is taken up from a reader's comment; a convention: shorter ones any two texts share


@dataclass(frozen=True)
class Repeats:
    """Keys (post address, comment id) of writers' comments.

    mute  answer nobody: without a word, from the third use of a text on (later where the writer wrote much), and all of a form letter
    used  bear a text that the writer used before
    """

    mute: frozenset[tuple[str, str]]
    used: frozenset[tuple[str, str]]


def repeats(blog: Blog) -> Repeats:
    """The writers' comments that repeat themselves, in order of time; two copies of one comment (same text, same time) are one use."""
    said = list(_sayings(blog))
    mute = {one.key for one in said if not one.words}
    said = [one for one in said if one.words]
    limits = {writer: min(max(MUTE_FROM, -(-n // PART)), MUTE_ALWAYS) for writer, n in Counter(one.writer for one in said).items()}
    often = Counter((one.writer, word) for one in said if one.is_short for word in set(one.words))
    uses: dict[tuple[str, str], list[str | None]] = {}
    letters: dict[tuple[str, str], _Letter] = {}
    used: set[tuple[str, str]] = set()
    for one in said:
        times = uses.setdefault((one.writer, "".join(one.words)), [])
        _note(times, one.when)
        if len(times) > 1:
            used.add(one.key)
        if len(times) >= limits[one.writer]:
            mute.add(one.key)
        if not any(often[one.writer, word] < MUTE_FROM for word in one.taken_up):
            for pair in one.pairs():
                letters.setdefault((one.writer, pair), _Letter()).add(one.key, one.when)
    for (writer, _), letter in letters.items():
        if len(letter.times) >= limits[writer]:
            mute |= letter.sent
    return Repeats(frozenset(mute), frozenset(used))


@dataclass(frozen=True)
class _Saying:
    """A writer's comment: its key, who wrote it when, its words without readers' names, and those that are of the reader it speaks to."""

    key: tuple[str, str]
    writer: str
    when: str | None
    words: tuple[str, ...]
    taken_up: frozenset[str]

    @property
    def is_short(self) -> bool:
        """Whether it may be of a form letter. Where no spaces divide words, a run of letters is a clause: its characters are counted."""
        few = len(self.words) <= SHORT and not has_words(" ".join(self.words), SHORT + 1)
        return few and not any(word.isdigit() for word in self.words)

    def pairs(self) -> Iterator[str]:
        """Each pair of the longer words of a short text, by which the wordings of a form letter are known."""
        if self.is_short:
            longer = sorted({word for word in self.words if len(word) >= LONG_WORD})
            yield from (" ".join(pair) for pair in combinations(longer, 2))


def _sayings(blog: Blog) -> Iterator[_Saying]:
    names = {p.url: _names_of_readers(p) for p in blog.posts}
    readers = {p.url: {c.id: c.text for c in p.comments if not c.by_owner} for p in blog.posts}
    for url, comment in _in_time(blog):
        words = tuple(_said(comment.text, names[url]))
        when = comment.posted.isoformat() if comment.posted else None
        if when is not None and comment.precision == "day":  # two of one day are copies where they bear one number as well
            when = f"{when} {comment.id}"
        yield _Saying((url, comment.id), fold(comment.author.name or ""), when, words, _taken_up(words, comment, readers[url]))


def _taken_up(words: tuple[str, ...], comment: Comment, readers: Mapping[str, str]) -> frozenset[str]:
    """The longer words of a short text that the reader's comment above it in the thread has too."""
    telling = {word for word in words if len(word) >= TELLING} if len(words) <= SHORT else set()
    return frozenset(telling.intersection(_words(readers.get(comment.parent or "", "")))) if telling else frozenset()


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
