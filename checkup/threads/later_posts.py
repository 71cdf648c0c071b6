"""Answers that a writer gave in a later post: "Marta asked how long the clay rests. Ten days ...".

Or in what was added to the post itself: "Update: Marta asked how long the clay rests. Ten days ...". There only behind a word that says so:
what a reader says is mostly taken from the post, so that name and words prove nothing in it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from checkup import lazy_re as re
from checkup.model import Blog, Comment, Post
from checkup.moments import DAY, Clock
from checkup.text.words import fold, has_words, words

DAYS = 45  # a convention: who takes up a question does so in one of the next posts
LONGEST, MOST_TEXT = 2_000, 40_000  # characters of a comment, and of a post, that are looked at
AROUND, BEFORE = 500, 200  # characters behind a name, and before it, in which what its bearer said is taken up
TIMES = 10  # places of a name in one post that are looked at
RUN = 5  # words in a row that are a quotation there, beside the name
LONG, FEWEST, PART = 5, 2, 0.5  # letters of a word that tells a topic; how many of the comment's stand there, and which part of them
_ADDED = 3_000  # characters behind such a word that are looked at; a convention: several answers may stand there
# a line that begins with a word that says so, in the languages of the house
_UPDATE = re.compile(
    r"^\W{0,3}(?:update|edit|addendum|postscript|p\.? ?s\.?|nachtrag|aktualisierung|ergänzung|mise à jour|màj|ajout|édit|actualización|"
    r"añadido|posdata|atualização|adendo|aktualizacja|dopisek|aggiornamento|aggiunta|aanvulling|upd|дополнение|обновление)\b[^\n:–—]{0,40}[:–—]",
    re.IGNORECASE | re.MULTILINE,
)
# what somebody said here, by name: "see Marta's comment below", "wie Marta im Kommentar schreibt"
_SAID_BELOW = re.compile(
    r"\b(?:comments?|commenters?|kommentar\w{0,2}|comentarios?|commentaires?|comentários?|komentarz\w{0,3}|comment[oi]|reacties?|комментари\w{1,3})\b",
    re.IGNORECASE,
)
_BESIDE_NAME = 60  # characters around a name in which that is looked for; a convention: it is one sentence
_NAME = re.compile(r"[^\W\d_]{3,40}")  # a word that may be a first name; shorter ones are initials and little words


@dataclass(frozen=True)
class _Later:
    """A post that may take up what was said below an earlier one; `passages` keeps what stands around a place, once it was asked for."""

    at: float
    text: str
    passages: dict[int, _Passage] = field(default_factory=dict)

    @cached_property
    def places(self) -> Mapping[str, Sequence[int]]:
        """Words with a capital -> where they stand."""
        found: dict[str, list[int]] = {}
        for word in _NAME.finditer(self.text):
            if word[0][0].isupper():
                found.setdefault(fold(word[0]), []).append(word.start())
        return found

    def around(self, place: int) -> _Passage:
        """What stands around a place of the text."""
        if place not in self.passages:
            self.passages[place] = _Passage.of(self.text[max(0, place - BEFORE) : place + AROUND])
        return self.passages[place]


class _Passage(NamedTuple):
    """A text's words, and each run of so many of them as a quotation has."""

    words: frozenset[str]
    rows: frozenset[tuple[str, ...]]

    @classmethod
    def of(cls, text: str) -> _Passage:
        """The words and rows of a text."""
        said = list(words(fold(text)))
        return cls(frozenset(said), frozenset(tuple(said[n : n + RUN]) for n in range(len(said) - RUN + 1)))


def answered_later(blog: Blog, clock: Clock) -> dict[str, float | None]:
    """Keys of readers' comments that a later post names and takes up -> when that post was published, in epoch seconds.

    None where the post itself does in what was added to it: nobody knows when.
    """
    dated = sorted((clock.epoch(p.published), p.url, p.text[:MOST_TEXT]) for p in blog.posts if p.published is not None)
    later = [_Later(at, text) for at, _, text in dated]
    times = [one.at for one in later]
    added = {post.url: _Later(0.0, rest) for post in blog.posts if (rest := _added(post.text[:MOST_TEXT]))}
    naming_in = _naming(later, {first[0] for post in blog.posts for c in post.comments if c.is_reader and (first := _first_name(c))})
    found: dict[str, float | None] = {}
    for post, comment, said in _spoken(blog, clock):
        first = _first_name(comment)
        places = naming_in[first[0]] if first else []
        after, end = bisect_right(times, said), bisect_right(times, said + DAYS * DAY)
        naming = [later[place] for place in places[bisect_left(places, after) : bisect_left(places, end)]]
        own = [one for one in (added.get(post.url),) if one is not None and first and first[0] in one.places]
        if naming and first and (taken := _taken_up(naming, first[0], comment)) is not None:
            found[post.key(comment)] = taken.at
        elif own and first and (_taken_up(own, first[0], comment) or _points_below(own[0], comment)):
            found[post.key(comment)] = None
    return found


def _first_name(comment: Comment) -> re.Match[str] | None:
    return _NAME.match(fold(comment.author.name or "").strip())


def _naming(later: Sequence[_Later], names: AbstractSet[str]) -> dict[str, list[int]]:
    """Each of the names -> the places of the posts with a word like it."""
    found: dict[str, list[int]] = {name: [] for name in names}
    for place, one in enumerate(later):
        for name in names & one.places.keys():
            found[name].append(place)
    return found


def _points_below(added: _Later, comment: Comment) -> bool:
    """Whether what was added to the post names who wrote the comment in full, and speaks of a comment there."""
    name = fold(comment.author.name or "").strip()
    text = fold(added.text)
    at = text.find(name) if has_words(name, 2) else -1
    return at >= 0 and _SAID_BELOW.search(text[max(0, at - _BESIDE_NAME) : at + len(name) + _BESIDE_NAME]) is not None


def _added(text: str) -> str:
    """What was added to a post later: from the first line that says so on."""
    mark = _UPDATE.search(text)
    return text[mark.end() : mark.end() + _ADDED] if mark else ""


def _spoken(blog: Blog, clock: Clock) -> Iterator[tuple[Post, Comment, float]]:
    """Readers' comments that say something, each with its post and the latest second at which it may have been written."""
    for post in blog.posts:
        for comment in post.comments:
            if comment.is_reader and comment.posted is not None and has_words(comment.text, RUN):
                yield post, comment, clock.latest(comment.posted, comment.precision)


def _taken_up(naming: Sequence[_Later], first: str, comment: Comment) -> _Later | None:
    """The first of the posts with this first name that near by quotes its bearer's comment, or says most of its longer words."""
    said = _Passage.of(comment.text[:LONGEST])
    told = {word for word in said.words if len(word) >= LONG} - {first}
    enough = max(FEWEST, PART * len(told))
    for one in naming:
        for there in map(one.around, one.places[first][:TIMES]):
            if len(told & there.words) >= enough or not said.rows.isdisjoint(there.rows):
                return one
    return None
