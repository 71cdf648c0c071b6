"""Answers that a writer gave in a later post: "Marta asked how long the clay rests. Ten days ..."."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from checkup.model import Blog, Comment, Post
from checkup.moments import DAY, Clock
from checkup.text.words import fold, has_words, words

DAYS = 45  # a convention: who takes up a question does so in one of the next posts
LONGEST, MOST_TEXT = 2_000, 40_000  # characters of a comment, and of a post, that are looked at
AROUND, BEFORE = 500, 200  # characters behind a name, and before it, in which what its bearer said is taken up
TIMES = 10  # places of a name in one post that are looked at
RUN = 5  # words in a row that are a quotation there, beside the name
LONG, FEWEST, PART = 5, 2, 0.5  # letters of a word that tells a topic; how many of the comment's stand there, and which part of them
_NAME = re.compile(r"[^\W\d_]{3,40}")  # a word that may be a first name; shorter ones are initials and little words


@dataclass(frozen=True)
class _Later:
    """A post that may take up what was said below an earlier one."""

    at: float
    text: str

    @cached_property
    def places(self) -> Mapping[str, Sequence[int]]:
        """Words with a capital -> where they stand."""
        found: dict[str, list[int]] = {}
        for word in _NAME.finditer(self.text):
            if word[0][0].isupper():
                found.setdefault(fold(word[0]), []).append(word.start())
        return found


def answered_later(blog: Blog, clock: Clock) -> dict[str, float]:
    """Keys of readers' comments that a later post names and takes up -> when that post was published, in epoch seconds."""
    dated = sorted((clock.epoch(p.published), p.url, p) for p in blog.posts if p.published is not None)
    later = [_Later(at, post.text[:MOST_TEXT]) for at, _, post in dated]
    times = [one.at for one in later]
    found: dict[str, float] = {}
    for post, comment, said in _spoken(blog, clock):
        for one in later[bisect_right(times, said) : bisect_right(times, said + DAYS * DAY)]:
            if _takes_up(one, comment):
                found[post.key(comment)] = one.at
                break
    return found


def _spoken(blog: Blog, clock: Clock) -> Iterator[tuple[Post, Comment, float]]:
    """Readers' comments that say something, each with its post and when it was written."""
    for post in blog.posts:
        for comment in post.comments:
            if comment.is_reader and comment.posted is not None and has_words(comment.text, RUN):
                yield post, comment, clock.epoch(comment.posted)


def _takes_up(later: _Later, comment: Comment) -> bool:
    """Whether a post names who wrote a comment, and near by quotes it or says most of its longer words."""
    first = _NAME.match(fold(comment.author.name or "").strip())
    places = later.places.get(first[0], ()) if first else ()
    if not places:
        return False
    said = list(words(fold(comment.text[:LONGEST])))
    told = {word for word in said if len(word) >= LONG} - {first[0] if first else ""}
    for place in places[:TIMES]:
        there = list(words(fold(later.text[max(0, place - BEFORE) : place + AROUND])))
        shared = told.intersection(there)
        if len(shared) >= max(FEWEST, PART * len(told)) or not _rows(said).isdisjoint(_rows(there)):
            return True
    return False


def _rows(said: Sequence[str]) -> set[tuple[str, ...]]:
    """Each run of so many words that a quotation has."""
    return {tuple(said[n : n + RUN]) for n in range(len(said) - RUN + 1)}
