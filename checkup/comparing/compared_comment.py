"""A comment as it is compared: its words, its writer's name, its time and its place, worked out once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checkup.comparing.clocks import Clocks
from checkup.comparing.same_words import plain, plain_name
from checkup.model import Blog, Comment, Post
from checkup.moments import Stamp

# Shares and numbers of pairs that tell whether ids mean the same in both blogs; conventions.
_SAME_IDS, _FEWEST = 0.8, 5


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """One comment of a post; `place` is its number on it."""

    post: Post
    comment: Comment
    place: int
    words: str
    name: str

    @property
    def stamp(self) -> Stamp:
        """When it was written, and how exactly that is known."""
        return self.comment.posted, self.comment.precision

    @property
    def number(self) -> str | None:
        """The platform's own id, None where the page has none (such ids begin with x)."""
        return None if self.comment.id.startswith("x") else self.comment.id


def said_on(post: Post) -> tuple[Said, ...]:
    """The comments of a post, in its order."""
    return tuple(Said(post, c, k, plain(c.text), plain_name(c.author.name)) for k, c in enumerate(post.comments))


def sure_pairs(pairs: Iterable[tuple[Sequence[Said], Sequence[Said]]]) -> list[tuple[Said, Said]]:
    """Of posts' comments, old and new, those that are one beyond doubt: a writer and words that stand once on either side of the post."""
    found = []
    for old, new in pairs:
        there = _once(new)
        found += [(one, there[mark]) for mark, one in _once(old).items() if mark in there]
    return found


def _once(comments: Sequence[Said]) -> dict[tuple[str, str], Said]:
    counts = Counter((one.name, one.words) for one in comments)
    return {(one.name, one.words): one for one in comments if counts[one.name, one.words] == 1 and one.words}


def moments_of(clocks: Clocks, pairs: Iterable[tuple[Said, Said]]) -> list[tuple[float, float]]:
    """The two times of each pair that tells both to the minute."""
    return [both for old, new in pairs if (both := clocks.pair(old.stamp, new.stamp)) is not None]


def ids_are_shared(pairs: Iterable[tuple[Said, Said]]) -> bool:
    """Whether the comments kept their ids when the blog moved."""
    numbered = [(old.number, new.number) for old, new in pairs if old.number and new.number]
    same = sum(old == new for old, new in numbered)
    return same >= _FEWEST and same >= _SAME_IDS * len(numbered)


def tells_threads(blog: Blog) -> bool:
    """Whether the blog, as it was read, says of any comment which one it answers."""
    return any(c.parent is not None for p in blog.posts for c in p.comments)
