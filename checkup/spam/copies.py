"""Which comments repeat another one: near-copies all over the blog, and echoes that re-word an earlier comment of the same post.

Linear in the number of comments: word shingles are looked up in an index with short, capped lists; only the few candidates that share
several shingles are compared word by word. Quoted lines and lines of code are left out first, for both are copied honestly.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from zlib import crc32

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from checkup import lazy_re as re
from checkup.moments import DAY
from checkup.spam.lists import WORD, load, word_set, words_in
from checkup.spam.seen_comment import Seen
from checkup.spam.shingles import SharedShingles, runs_shared_below
from checkup.spam.word_lists import WordLists
from checkup.word_search import one_of

# Bounds for time: words of a comment that are compared, comments remembered a shingle, one in so many shingles kept for the whole blog.
COMPARED_WORDS = 250
LISTED = 8
SAMPLE = 3
MIN_WORDS = 9  # shorter texts are alike by chance
TELLING = 4  # different words that are neither small nor praise: many readers thank alike
TWICE = 600.0  # seconds, a convention: the same text under a post is one person who pressed the button again
QUICK = 7 * DAY  # seconds, a convention: an answer on the same post within a week of what it repeats quotes
SAME_NAME = 85.0  # of 100: one wrong letter in seven, a slip in typing
ECHO, COPY = 0.7, 0.75  # share of a comment's words that stand in another one, in order; set on the seen half of the labelled tables
# A passage in quotation marks of any country, of at least two words.
may_hold_quotation = one_of(*'“„«»"')
QUOTED = re.compile(r"“[^”“\n]{12,400}”|„[^“”„\n]{12,400}[“”]|«[^»«\n]{12,400}»|»[^»«\n]{12,400}«|(?<!\w)\"[^\"\n]{12,400}\"")
SAYS = "|".join(sorted(word_set("said")))
SAID = re.compile(rf"^@?[^\W\d_][^:]{{0,40}}\b(?:{SAYS})\s?:\s*(?:\S{{1,40}}\s{{1,3}}){{7}}", re.IGNORECASE)  # "Ida wrote: ..."
OWN = 3  # words beside a quotation, from which somebody answers it, a convention
SMALL = word_set("small words")
# Signs of code; a line with one in twelve characters is code. Then what a text has that holds code, a quoted line or somebody's words.
CODE = re.compile(r"[;{}=<>()\[\]|\\$#]")
UNUSUAL = re.compile(r"[;{}=<>()\[\]|\\$#:“„«»\"]")


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
    unquoted = without_quotations(text)
    text = unquoted if unquoted != text and len(WORD.findall(unquoted)) >= OWN else text
    kept: list[str] = []
    for line in text.splitlines():
        stripped = line.strip()
        if not stripped or stripped.startswith((">", "|")) or SAID.match(stripped) or len(CODE.findall(stripped)) * 12 > len(stripped):
            continue
        kept += words_in(stripped)
        if len(kept) >= COMPARED_WORDS:
            break
    return kept[:COMPARED_WORDS]


def without_quotations(text: str) -> str:
    """A text without its passages in quotation marks."""
    return QUOTED.sub(" ", text) if may_hold_quotation(text) else text


def _is_all_own(comment: Seen) -> bool:
    """Whether nothing in a comment can be a quotation or code, so that all its words are its own."""
    return not comment.quotes and UNUSUAL.search(comment.text) is None


def person(seen: Seen) -> str:
    """Who wrote a comment, for telling two authors apart: the name without case and spaces, else the address."""
    return "".join((seen.name or seen.url or "").casefold().split())


def is_quick(mine: Seen, theirs: Seen) -> bool:
    """Whether a comment stands under the same post within a week of the one it repeats: then it quotes."""
    return mine.post == theirs.post and mine.at is not None and theirs.at is not None and abs(mine.at - theirs.at) < QUICK


def _is_compared(words: Sequence[int], plain: frozenset[int]) -> bool:
    """Whether words are many and telling enough that two people would hardly write them both; `plain` ones tell nobody apart."""
    return len(words) >= MIN_WORDS and len(set(words) - plain) >= TELLING


@lru_cache(maxsize=1)
def _plain() -> frozenset[str]:
    """The words of praise and of grammar, by which no two writers are told apart."""
    return load().praise | SMALL


def _shingles(words: Sequence[str]) -> list[int]:
    """Each four words in a row as a number, each once; the same on every blog, so that the same of them are sampled."""
    runs = zip(words, words[1:], words[2:], words[3:], strict=False)
    return list(dict.fromkeys(map(crc32, map(str.encode, map(" ".join, runs)))))


class Copies:
    """Which comments of a blog repeat others: the match of each comment, if it has one.

    copy     number of a comment -> its best match anywhere by another author
    echo     number of a comment -> its best match among the earlier comments of its post by another author
    repeats  number of a comment -> under how many further posts the same author left the same words
    again    number of a comment -> how often the same author left the same words on other days under the same post
    rank     the place of each comment among all, the first one first
    """

    def __init__(self, comments: Sequence[Seen], spoken: WordLists) -> None:
        """`spoken`: all words of each comment."""
        self.comments = comments
        self.words = WordLists(self._own(spoken), spoken.vocabulary)
        plain = frozenset(spoken.vocabulary[word] for word in _plain() & spoken.vocabulary.keys())
        self.compared = [_is_compared(self.words.numbers(number), plain) for number in range(len(comments))]
        said = ((c.at or 0.0, person(c), c.text, c.post, number) for number, c in enumerate(comments))
        self.order = array("I", [number for *_, number in sorted(said)])  # the same whatever the order of the input
        self.rank = array("I", self.order)
        for place, number in enumerate(self.order):
            self.rank[number] = place
        self.copy: dict[int, Match] = {}
        self.echo: dict[int, Match] = {}
        self.repeats: dict[int, int] = {}
        self.again: dict[int, int] = {}
        self._everywhere()
        self._within_posts()

    def _own(self, spoken: WordLists) -> Iterator[array[int] | list[str]]:
        for number, comment in enumerate(self.comments):
            yield spoken.numbers(number)[:COMPARED_WORDS] if _is_all_own(comment) else own_words(comment.text, comment.quotes)

    def _everywhere(self) -> None:
        compared = (number for number in self.order if self.compared[number])
        sampled = ((number, [s for s in _shingles(self.words[number]) if s % SAMPLE == 0]) for number in compared)
        for number, size, shared in SharedShingles(sampled, LISTED):
            posts, days = set[str](), 0
            for other in self._best(shared, size / 3):
                match = self._compare(number, other)
                if match.share < COPY:
                    continue
                if self._same_person(number, other):
                    if self.comments[other].post != self.comments[number].post:
                        posts.add(self.comments[other].post)
                    else:
                        days += self._on_another_day(number, other)
                elif match.share > self.copy.get(number, Match(other, 0, 1)).share and self._comes_after(number, other):
                    self.copy[number] = match
            if posts:
                self.repeats[number] = len(posts)
            if days:
                self.again[number] = days

    def _within_posts(self) -> None:
        by_post: dict[str, list[int]] = defaultdict(list)
        for number in self.order:
            if self.compared[number]:
                by_post[self.comments[number].post].append(number)
        index: dict[int, list[int]] = defaultdict(list)
        last = ""
        for number, runs in runs_shared_below(by_post.values(), self.words):
            if last != (last := self.comments[number].post):
                index.clear()
            shared = Counter(chain.from_iterable(filter(None, map(index.get, runs))))
            for other in self._best(shared, 3):
                if self._same_person(number, other) or not self._comes_after(number, other):
                    continue
                match = self._compare(number, other)
                if match.share >= ECHO and match.share > self.echo.get(number, Match(other, 0, 1)).share:
                    self.echo[number] = match
            for run in runs:
                if len(index[run]) < LISTED:
                    index[run].append(number)

    def _compare(self, number: int, other: int) -> Match:
        mine, theirs = self.words.numbers(number).tolist(), self.words.numbers(other).tolist()
        return Match(other, int(LCSseq.similarity(mine, theirs)), len(mine))

    def _same_person(self, number: int, other: int) -> bool:
        """Whether two comments are by one author; a slip in typing the name, or another name after the first try, makes no second."""
        return fuzz.ratio(person(self.comments[number]), person(self.comments[other])) >= SAME_NAME or self._sent_twice(number, other)

    def _on_another_day(self, number: int, other: int) -> bool:
        mine, theirs = self.comments[number].at, self.comments[other].at
        return mine is not None and theirs is not None and abs(mine - theirs) >= DAY

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
        """Whether `number` can be the copy: not dated before the other one, which is no reply to it: a reply quotes what it answers."""
        mine, theirs = self.comments[number], self.comments[other]
        if theirs.above and theirs.post == mine.post and theirs.above in mine.ids[:1]:
            return False
        return mine.at is None or theirs.at is None or mine.at >= theirs.at

    def _best(self, shared: Counter[int], least: float) -> list[int]:
        """The few candidates that share most, and `least` at the least."""
        enough = [(other, count) for other, count in shared.items() if count >= least]
        enough.sort(key=lambda item: (-item[1], self.rank[item[0]]))
        return [other for other, _ in enough[:4]]
