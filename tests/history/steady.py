"""Invented blogs: false words of trend about those that do not change, and how soon one that does is told Better.

    python -m tests.history.steady [BLOGS] [RUNS] [FIRST SEED]

A blog has its own pace, number of comments, rate and speed of answers, regulars and spam, and keeps them for its whole life. Late comments
and late answers come to old posts too, spam comes and is deleted. Each week it is checked as it then stands. Every Better or Worse is
false, but for a blog that answers one in ten until a certain week, and six in ten of what comes from then on.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import numpy as np

from checkup import diagnosis, signs
from checkup.diagnosis import judge
from checkup.diagnosis.interval import spread
from checkup.facts import Facts
from checkup.history import Snapshot, compare, snapshot
from checkup.model import Comment, Post
from tests import factories
from tests.history.snaps import checkup
from tests.signs._facts import facts

RUBRIC = diagnosis.load()
START = datetime(2024, 1, 1, 9, tzinfo=UTC)
GROWN = 60  # weeks before the first checkup, so that the window is full
RUNS = 66
BEFORE, AFTER = 0.1, 0.6  # shares answered by a blog that turns
TURN, SOON = 10, 30  # weekly checkups before it turns, and those after that its word is awaited
ANSWERED = ("R0", "R1", "R4", "score")  # what better answers make better
SAID = ("Which flour?", "I tried your way at home, it worked.", "Ours had honey in it and browned well, all the children came for more.")
TEXTS = ("We baked bread and it rose.", "We baked bread. What do you bake?", "Thanks to Joan Mills for the idea of rye. It rose.")


@dataclass(frozen=True)
class Written:
    """One comment of the blog's whole life, and the day on which it was deleted (None = it stays)."""

    comment: Comment
    gone: datetime | None = None


class Steady:
    """One blog: its posts, each with all the comments that will ever stand on it."""

    def __init__(self, random: np.random.Generator, weeks: int, turn: datetime | None = None) -> None:
        """`turn` is when it begins to answer more often, None where it keeps its rate."""
        self.random, self.rate, self.talk, self.turn = random, random.uniform(0.05, 0.95), random.uniform(1, 8), turn
        if turn:
            self.rate = BEFORE
        self.speed, self.spam = random.uniform(6, 72), random.uniform(0, 0.6)
        gap, self.life, day = random.uniform(3, 10), list[tuple[Post, list[Written]]](), 0.0
        while day < 7 * weeks:
            day += max(1.0, random.exponential(gap))
            self.life.append(self._post(len(self.life) + 1, START + timedelta(days=day)))

    def _post(self, n: int, published: datetime) -> tuple[Post, list[Written]]:
        random, found = self.random, list[Written]()
        share = random.beta(6 * self.rate, 6 * (1 - self.rate))
        later = random.beta(6 * AFTER, 6 * (1 - AFTER)) if self.turn else share
        for k in range(random.poisson(random.gamma(2, self.talk / 2))):
            after = float(random.choice([random.exponential(24), random.exponential(150), random.exponential(1500)], p=(0.6, 0.3, 0.1)))
            who = f"Reader {int(random.zipf(1.6)) % 400} Mills"
            said = SAID[int(random.choice(3, p=(0.35, 0.2, 0.45)))]
            found.append(Written(factories.comment(who, said, start=published, after_hours=after, id=f"{n}{k:03d}")))
            if random.random() < (later if self.turn and published + timedelta(hours=after) >= self.turn else share):
                after += float(random.exponential(self.speed if random.random() < 0.9 else 500))
                answer = factories.comment(owner=True, start=published, after_hours=after, parent=f"{n}{k:03d}", id=f"{n}{k:03d}9")
                found.append(Written(answer))
        for k in range(random.poisson(self.spam)):
            spam = factories.comment("Pills", start=published, after_hours=random.exponential(2000), id=f"{n}s{k}", verdict="spam")
            assert spam.posted
            found.append(Written(spam, spam.posted + timedelta(hours=random.exponential(500))))
        return factories.post(n, published=published, text=TEXTS[random.integers(0, 3)]), found

    def at(self, when: datetime) -> Facts:
        """The blog as it stands at that moment."""
        posts = []
        for post, written in self.life:
            if post.published and post.published <= when:
                there = [w.comment for w in written if w.comment.posted and w.comment.posted <= when and (w.gone is None or w.gone > when)]
                there.sort(key=lambda c: str(c.posted))
                posts.append(replace(post, comments=tuple(there), comments_status="present" if there else "none"))
        return facts(posts, as_of=when)


def run_at(settled: Facts) -> Snapshot:
    """What a checkup of these facts leaves in the history."""
    measured = signs.run(settled)
    plain = judge.judged(measured, RUBRIC)
    sure = spread(settled, measured, plain, RUBRIC)
    judged, score = judge.judged(measured, RUBRIC, sure.of), judge.overall(plain, RUBRIC)
    interval = None if sure.score is None else tuple(judge.rounded(x) for x in sure.score)
    whole = checkup(settled, score=None if score is None else judge.rounded(score))
    return snapshot(replace(whole, signs=judged, interval=interval))  # type: ignore[arg-type]


def words(past: Sequence[Snapshot]) -> Counter[str]:
    """How often each measure was called better or worse, run after run."""
    said: Counter[str] = Counter()
    for n in range(1, len(past)):
        said.update(f"{code} {word}" for code, word in compare(past[:n], past[n]).trends.items() if word != "About the same")
    return said


def simulate(seed: int, runs: int = RUNS) -> Counter[str]:
    """The false words about one blog."""
    blog = Steady(np.random.default_rng(seed), GROWN + runs)
    return words(_weekly(blog, runs))


def weeks_until_better(seed: int) -> int | None:
    """How many weeks after a blog turned it is told Better of its answers or its score, None where it is not within `SOON`."""
    blog = Steady(np.random.default_rng(seed), GROWN + TURN + SOON, START + timedelta(weeks=GROWN + TURN))
    past = _weekly(blog, TURN + SOON)
    told = (n for n in range(TURN, len(past)) if any(compare(past[:n], past[n]).trends.get(code) == "Better" for code in ANSWERED))
    first = next(told, None)
    return None if first is None else first - TURN


def _weekly(blog: Steady, runs: int) -> list[Snapshot]:
    return [run_at(blog.at(START + timedelta(weeks=GROWN + week))) for week in range(runs)]


if __name__ == "__main__":
    given = [int(text) for text in sys.argv[1:]]
    blogs, runs, first_seed = (*given, *(8, RUNS, 0)[len(given) :])
    every = [simulate(seed, runs) for seed in range(first_seed, first_seed + blogs)]
    counts = [sum(one.values()) for one in every]
    print(f"{blogs} blogs of {runs} weekly checkups: {np.mean(counts):.2f} false words each, at most {max(counts)}")
    print(dict(sum(every, Counter()).most_common()))
    late = SOON + 1
    waits = sorted(wait if (wait := weeks_until_better(seed)) is not None else late for seed in range(first_seed, first_seed + blogs))
    print(f"{blogs} blogs that turn: Better after {waits[len(waits) // 2]} weeks at the median, of {waits}; {late} = not within {SOON}")
