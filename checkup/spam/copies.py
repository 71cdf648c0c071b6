"""Which comments repeat another one: near-copies all over the blog, and echoes that re-word an earlier comment of the same post.

Linear in the number of comments: word shingles are looked up in an index with short, capped lists; only the few candidates that share
several shingles are compared word by word. Quoted lines and lines of code are left out first, for both are copied honestly.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from sys import intern
from zlib import crc32

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from checkup.moments import DAY
from checkup.spam.lists import load, word_set
from checkup.spam.seen import Seen
from checkup.spam.word_lists import WordLists

# Bounds for time: words of a comment that are compared, comments remembered a shingle, one in so many shingles kept for the whole blog.
COMPARED_WORDS = 250
LISTED = 8
SAMPLE = 3
SLOTS = 1 << 23  # bytes for counting shingles: five times as many as 100,000 comments of forty words have sampled ones
MIN_WORDS = 9  # shorter texts are alike by chance
TELLING = 4  # different words that are neither small nor praise: many readers thank alike
TWICE = 600.0  # seconds, a convention: the same text under a post is one person who pressed the button again
QUICK = 7 * DAY  # seconds, a convention: an answer on the same post within a week of what it repeats quotes
SAME_NAME = 85.0  # of 100: one wrong letter in seven, a slip in typing
ECHO, COPY = 0.7, 0.75  # share of a comment's words that stand in another one, in order; set on the seen half of the labelled tables
# A word of any alphabet with its apostrophe; a passage in quotation marks of any country, of at least two words.
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
QUOTED = re.compile(r"“[^”“\n]{12,400}”|„[^“”„\n]{12,400}[“”]|«[^»«\n]{12,400}»|»[^»«\n]{12,400}«|(?<!\w)\"[^\"\n]{12,400}\"")
SAYS = "|".join(sorted(word_set("said")))
SAID = re.compile(rf"^@?[^\W\d_][^:]{{0,40}}\b(?:{SAYS})\s?:\s*(?:\S{{1,40}}\s{{1,3}}){{7}}", re.IGNORECASE)  # "Ida wrote: ..."
OWN = 3  # words beside a quotation, from which somebody answers it, a convention
SMALL = word_set("small words")
# Signs of code; a line with one in twelve characters is code.
CODE = re.compile(r"[;{}=<>()\[\]|\\$#]")


@dataclass(frozen=True, slots=True)
class Match:
    """`repeated` of the `total` words of a comment stand in the same order in comment number `of`."""

    of: int
    repeated: int
    total: int

    @property
    def share(self) -> float:
        """The part of the comment that is repeated, 0..1."""
        return self.repeated / self.total


def own_words(text: str, quotes: Sequence[str] = ()) -> list[str]:
    """The words that a commenter wrote: without quoted lines, passages in quotation marks, and lines of code.

    A text of quotation marks and hardly a word beside them answers nothing: it stays whole.
    """
    for quote in quotes:
        if quote:
            text = text.replace(quote, " ", 1)
    unquoted = QUOTED.sub(" ", text)
    text = unquoted if len(WORD.findall(unquoted)) >= OWN else text
    kept: list[str] = []
    for line in text.splitlines():
        stripped = line.strip()
        if not stripped or stripped.startswith((">", "|")) or SAID.match(stripped) or len(CODE.findall(stripped)) * 12 > len(stripped):
            continue
        kept += map(intern, WORD.findall(stripped.casefold()))
        if len(kept) >= COMPARED_WORDS:
            break
    return kept[:COMPARED_WORDS]


def person(seen: Seen) -> str:
    """Who wrote a comment, for telling two authors apart: the name without case and spaces, else the address."""
    return "".join((seen.name or seen.url or "").casefold().split())


def is_quick(mine: Seen, theirs: Seen) -> bool:
    """Whether a comment stands under the same post within a week of the one it repeats: then it quotes."""
    return mine.post == theirs.post and mine.at is not None and theirs.at is not None and abs(mine.at - theirs.at) < QUICK


def _is_compared(words: Sequence[str]) -> bool:
    """Whether words are many and telling enough that two people would hardly write them both."""
    return len(words) >= MIN_WORDS and len(set(words) - _plain()) >= TELLING


@lru_cache(maxsize=1)
def _plain() -> frozenset[str]:
    """Words that tell nobody apart."""
    return load().praise | SMALL


def _shared_shingles(sampled: Mapping[int, Iterable[int]]) -> dict[int, list[int]]:
    """Shingle -> the first comments that have it; most that only one comment has are left out, for they would take most of the memory."""
    uses = bytearray(SLOTS)  # by the shingle's last bits: a slot used once belongs to a shingle of one comment, for sure
    for shingle in chain.from_iterable(sampled.values()):
        uses[shingle % SLOTS] = min(2, uses[shingle % SLOTS] + 1)
    index: dict[int, list[int]] = defaultdict(list)
    for number, kept in sampled.items():
        for shingle in kept:
            if uses[shingle % SLOTS] > 1 and len(index[shingle]) < LISTED:
                index[shingle].append(number)
    return index


class Copies:
    """The matches of every comment.

    copy     number of a comment -> its best match anywhere by another author
    echo     number of a comment -> its best match among the earlier comments of its post by another author
    repeats  number of a comment -> under how many further posts the same author left the same words
    """

    def __init__(self, comments: Sequence[Seen]) -> None:
        self.comments = comments
        self.words = WordLists(own_words(c.text, c.quotes) for c in comments)
        self.people = [person(c) for c in comments]
        self.compared = [_is_compared(words) for words in self.words]
        told = sorted(range(len(comments)), key=lambda n: (comments[n].at or 0.0, self.people[n], comments[n].text, comments[n].post))
        self.rank = {number: place for place, number in enumerate(told)}  # the same whatever the order of the input
        self.copy: dict[int, Match] = {}
        self.echo: dict[int, Match] = {}
        self.repeats: dict[int, int] = {}
        self._everywhere()
        self._within_posts()

    def _shingles(self, number: int, size: int) -> list[int]:
        words = self.words[number]
        return list(dict.fromkeys(crc32(" ".join(words[i : i + size]).encode()) for i in range(len(words) - size + 1)))

    def _sample(self, number: int) -> list[int]:
        return [shingle for shingle in self._shingles(number, 4) if shingle % SAMPLE == 0]

    def _everywhere(self) -> None:
        sampled = {number: array("I", self._sample(number)) for number in self.rank if self.compared[number]}
        index = _shared_shingles(sampled)
        for number, kept in sampled.items():
            shared = Counter(other for shingle in kept for other in index.get(shingle, ()) if other != number)
            posts: set[str] = set()
            for other, count in self._best(shared):
                if count * 3 < len(kept):
                    continue
                match = self._compare(number, other)
                if match.share < COPY:
                    continue
                if self._same_person(number, other):
                    if self.comments[other].post != self.comments[number].post:
                        posts.add(self.comments[other].post)
                elif match.share > self.copy.get(number, Match(other, 0, 1)).share and self._comes_after(number, other):
                    self.copy[number] = match
            if posts:
                self.repeats[number] = len(posts)

    def _within_posts(self) -> None:
        by_post: dict[str, list[int]] = defaultdict(list)
        for number, comment in enumerate(self.comments):
            if self.compared[number]:
                by_post[comment.post].append(number)
        for numbers in by_post.values():
            index: dict[int, list[int]] = defaultdict(list)
            for number in sorted(numbers, key=self.rank.__getitem__):
                shingles = self._shingles(number, 3)
                shared = Counter(other for shingle in shingles for other in index[shingle] if other != number)
                for other, count in self._best(shared):
                    if count < 3 or self._same_person(number, other) or not self._comes_after(number, other):
                        continue
                    match = self._compare(number, other)
                    if match.share >= ECHO and match.share > self.echo.get(number, Match(other, 0, 1)).share:
                        self.echo[number] = match
                for shingle in shingles:
                    if len(index[shingle]) < LISTED:
                        index[shingle].append(number)

    def _compare(self, number: int, other: int) -> Match:
        mine, theirs = self.words.numbers(number).tolist(), self.words.numbers(other).tolist()
        return Match(other, int(LCSseq.similarity(mine, theirs)), len(mine))

    def _same_person(self, number: int, other: int) -> bool:
        """Whether two comments are by one author; a slip in typing the name, or another name after the first try, makes no second."""
        return fuzz.ratio(self.people[number], self.people[other]) >= SAME_NAME or self._sent_twice(number, other)

    def _sent_twice(self, number: int, other: int) -> bool:
        """Whether a text without links came twice within minutes under a post, behind the same address or none."""
        mine, theirs = self.comments[number], self.comments[other]
        if mine.post != theirs.post or mine.at is None or theirs.at is None or abs(mine.at - theirs.at) > TWICE:
            return False
        return (
            self.words.numbers(number) == self.words.numbers(other)
            and not mine.links
            and (mine.url == theirs.url or not (mine.url and theirs.url))
        )

    def _comes_after(self, number: int, other: int) -> bool:
        """Whether `number` can be the copy: not dated before the other one."""
        mine, theirs = self.comments[number].at, self.comments[other].at
        return mine is None or theirs is None or mine >= theirs

    def _best(self, shared: Counter[int]) -> list[tuple[int, int]]:
        """The few candidates that share most."""
        return sorted(shared.items(), key=lambda item: (-item[1], self.rank[item[0]]))[:4]
