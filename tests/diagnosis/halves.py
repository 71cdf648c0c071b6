"""Whether the interval of a score is as wide as chance: two random halves of a whole blog, by post, are judged apart.

    python -m tests.diagnosis.halves [SITE.toml | FOLDER | EXPORT ...]

If the 90 % interval of the whole blog is right, the scores of two halves differ by more than its width in one pair of ten: each half has
half of the posts, so the difference is spread twice as far as the score of the whole, and the interval is 2 x 1.645 of that wide.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from checkup import diagnosis, signs
from checkup.config import SiteConfig
from checkup.diagnosis import judge
from checkup.diagnosis.canonical import canonical
from checkup.diagnosis.nograde import no_grade_reason
from checkup.facts import Facts
from tests.diagnosis.__main__ import settled, site

RUBRIC = diagnosis.load()
TIMES = 30
POSTS, COMMENTS = 15, 40  # a half from which on the difference is to be small


@dataclass(frozen=True)
class Pair:
    """The scores of two halves of one blog, and whether each half has posts and reader comments enough."""

    one: int
    other: int
    large: bool

    @property
    def apart(self) -> int:
        """By how many points the two differ."""
        return abs(self.one - self.other)


def pairs(facts: Facts, seed: int = 2008) -> Iterator[Pair]:
    """The pairs of halves of which both have a score. Writers, answers, verdicts and the window stay those of the whole blog."""
    random = np.random.default_rng(seed)
    whole = canonical(facts)
    posts = sorted(whole.blog.posts, key=lambda p: p.url)
    for _ in range(TIMES):
        first = set(random.permutation(len(posts))[: len(posts) // 2].tolist())
        halves = [tuple(p for i, p in enumerate(posts) if (i in first) is side) for side in (True, False)]
        found = [replace(whole, blog=replace(whole.blog, posts=half)) for half in halves]
        scores = [s for s in map(score, found) if s is not None]
        if len(scores) == 2:
            yield Pair(scores[0], scores[1], all(map(_large, found)))


def score(facts: Facts) -> int | None:
    """The score of some posts, None where they are too few for one; without findings, which take most of a checkup's time."""
    found = judge.judged(signs.run(facts), RUBRIC)
    total, reason = judge.overall(found, RUBRIC), no_grade_reason(facts, found, judge.categories(found, RUBRIC), RUBRIC)
    return None if total is None or reason is not None else judge.rounded(total)


def _large(facts: Facts) -> bool:
    posts = facts.posts_in_window
    return len(posts) >= POSTS and sum(len(facts.reader_comments(p)) for p in posts) >= COMMENTS


def line(facts: Facts, one: SiteConfig) -> str:
    """What the halves of one blog show."""
    whole = diagnosis.examine(facts, one)
    found = list(pairs(whole.facts))
    if whole.interval is None or not found:
        return "no score of the whole blog, or of two halves"
    width = whole.interval[1] - whole.interval[0]
    inside, large = sum(p.apart <= width for p in found), [p.apart for p in found if p.large]
    middle = f"; of {len(large)} pairs of large halves {statistics.median(large):g}" if large else ""
    return f"{inside} of {len(found)} pairs within {width}, median difference {statistics.median(p.apart for p in found):g}{middle}"


def main(names: list[str]) -> None:
    """One line a blog."""
    with tempfile.TemporaryDirectory() as scratch:
        for n, name in enumerate(names):
            found = settled(site(name), Path(scratch))
            print(f"blog {chr(ord('A') + n)}:", "not read" if found is None else line(*found), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
