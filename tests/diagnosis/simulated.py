"""Invented blogs with a known truth: how often the 90 % intervals of the score and of R0 hold it.

    python -m tests.diagnosis.simulated [BLOGS]

A generator has a rate of answers (5 to 95 %) and of comments (1 to 12 a post), both different from post to post, and spam on some; of the
comments 12 to 60 % call for an answer, so that some blogs are scored by all who wrote.
Its truth is a blog of very many posts from it; each blog drawn from it has 10 to 60 posts. The truth of the score is taken over the
measures that were scored in the drawn blog.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import timedelta

import numpy as np

from checkup import diagnosis, signs
from checkup.diagnosis import judge
from checkup.diagnosis.interval import spread
from checkup.facts import Facts
from checkup.findings import Interval, VitalSign
from checkup.model import Comment, Post
from tests.factories import START, comment, post
from tests.signs._facts import facts, marked

RUBRIC = diagnosis.load()
LONG = 1_200  # posts of the blog that stands for the truth
EACH = 10  # blogs drawn from one generator
SAID = ("Which flour?", "I tried your way at home, it worked.", "Ours had honey in it and browned well, all the children came for more.")
TEXTS = ("We baked bread and it rose.", "We baked bread. What do you bake?", "Thanks to Joan for the idea of rye. It rose.")


@dataclass(frozen=True)
class Generator:
    """What a blog is drawn from."""

    rate: float
    talk: float
    alike: float
    spam: float
    gap: float
    asks: float

    def blog(self, count: int, random: np.random.Generator) -> Facts:
        """A blog of so many posts, each with its own share of answers and number of comments."""
        day, listed = 0.0, list[Post]()
        for n in range(1, count + 1):
            day += max(1.0, random.exponential(self.gap))
            listed.append(self._post(n, day, random))
        return facts(listed, as_of=START + timedelta(days=day + 30), days=None)

    def _post(self, n: int, day: float, random: np.random.Generator) -> Post:
        published = START + timedelta(days=day)
        share = random.beta(self.rate * self.alike, (1 - self.rate) * self.alike)
        found: list[Comment] = []
        for k in range(random.poisson(random.gamma(2, self.talk / 2))):
            said = SAID[int(random.choice(3, p=(self.asks, 0.1, 0.9 - self.asks)))]
            found.append(comment(f"R{n} B{k}", said, start=published, after_hours=2.0 + k, id=f"{n}{k:03d}"))
            if random.random() < share:
                hours = 3.0 + k + random.exponential(60)
                found.append(comment(owner=True, start=published, after_hours=hours, parent=found[-1].id, id=f"{n}{k:03d}9"))
        if random.random() < self.spam:
            found += [marked(comment("Pills", start=published, id=f"{n}s{k}"), "spam") for k in range(2)]
        return post(n, found, published=published, text=TEXTS[random.integers(0, 3)])


def drawn(random: np.random.Generator) -> Generator:
    """A generator within the limits of the check."""
    return Generator(
        random.uniform(0.05, 0.95),
        random.uniform(1, 12),
        float(random.choice([2, 6, 20])),
        random.uniform(0, 0.3),
        random.uniform(2, 12),
        random.uniform(0.02, 0.5),
    )


@dataclass(frozen=True)
class Held:
    """One drawn blog: its reader comments, and whether its intervals hold the truth (None = not scored)."""

    comments: int
    score: bool | None
    answered: bool | None


def trial(given: Generator, truth: tuple[VitalSign, ...], random: np.random.Generator) -> Held:
    """Draw a blog, and hold its intervals against the truth."""
    settled = given.blog(int(random.integers(10, 61)), random)
    measured = signs.run(settled)
    found = judge.judged(measured, RUBRIC)
    sure = spread(settled, measured, found, RUBRIC)
    true = judge.overall(_over_the_same(truth, found), RUBRIC)
    r0 = next(m for s in truth for m in s.measures if m.code == "R0").value
    mine = next(m for s in found for m in s.measures if m.code == "R0")
    comments = sum(len(settled.reader_comments(p)) for p in settled.blog.posts)
    return Held(comments, _holds(sure.score, true), _holds(sure.of.get("R0"), r0) if mine.score is not None else None)


def _holds(interval: Interval | None, value: float | None) -> bool | None:
    return None if interval is None or value is None else interval[0] <= value <= interval[1]


def _over_the_same(truth: tuple[VitalSign, ...], found: tuple[VitalSign, ...]) -> list[VitalSign]:
    """The true signs, each over the measures by which the drawn blog was scored."""
    same = []
    for one, mine in zip(truth, found, strict=True):
        table, scored = RUBRIC.sign[one.id], {m.code for m in mine.measures if m.score is not None}
        weights = table.otherwise if scored & table.otherwise.keys() else table.weights
        known = [(m.code, m.value) for m in one.measures if m.code in scored & weights.keys()]
        rows = [(weights[code], true) for code, value in known if (true := _true(one, code, value)) is not None]
        score = sum(w * s for w, s in rows) / sum(w for w, _ in rows) if rows and mine.score is not None else None
        same.append(VitalSign(one.id, one.name, one.category, "ok", one.points, score))
    return same


def _true(sign: VitalSign, code: str, value: float | None) -> float | None:
    """A measure's true score; one that only stands in for others has none in a long blog, and its curve gives it."""
    measure = next(m for m in sign.measures if m.code == code)
    return measure.score if measure.score is not None or value is None else judge.on_curve(RUBRIC.measure[code], value)


def run(blogs: int, seed: int = 2008) -> list[Held]:
    """So many drawn blogs, ten from each generator."""
    random = np.random.default_rng(seed)
    held: list[Held] = []
    while len(held) < blogs:
        given = drawn(random)
        truth = judge.judged(signs.run(given.blog(LONG, random)), RUBRIC)
        held += [trial(given, truth, random) for _ in range(EACH)]
    return held


def shares(held: list[Held], which: str) -> list[float]:
    """Coverage in percent: overall, then in each third by number of comments."""
    rows = sorted((h.comments, getattr(h, which)) for h in held if getattr(h, which) is not None)
    hits = np.array([bool(hit) for _, hit in rows])
    return [round(100 * float(part.mean()), 1) for part in (hits, *np.array_split(hits, 3))]


if __name__ == "__main__":
    every = run(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
    for name in ("score", "answered"):
        print(name, len([h for h in every if getattr(h, name) is not None]), "blogs:", shares(every, name))
