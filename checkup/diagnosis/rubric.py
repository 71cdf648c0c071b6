"""The rubric: thresholds, minima, curves, weights and texts as data. Loaded, checked as a whole, never guessed at."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from math import ceil
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from checkup.errors import ConfigError, ConfigProblem
from checkup.findings import Band, Grade, Per, ScoreScale
from checkup.i18n import gettext
from checkup.measuring.habits import LAST_POSTS

DEFAULT = "collier-2008"
Need = Literal[
    "blog",  # posts to come: the blog is not finished
    "awake",  # posts are being written: the blog is not dormant either
    "platform",  # the place where it is done still exists
    "door",  # somebody can comment there
    "post_page",  # it was seen on the page of a post, not on an attachment's
    "talk",  # readers can write: comments were not turned off for good
    "several",  # some have written here
    "form",  # a reader of the next post can comment: no page says that comments are closed on all
    "clear",  # what stands there is not only spam
]
_FOLDER = Path(__file__).parent / "rubrics"


LISTED = 100
"""Comments that the list of a platform shows at once, to be ticked together (WordPress and Blogger allow it)."""


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class GradeTable(_Table):
    """A letter, its word, and the lowest rounded score that earns it."""

    letter: str
    word: str
    from_: int = Field(alias="from")


class Readings(_Table):
    """Scores from which a reading is in range, and from which it is borderline."""

    in_range: float
    borderline: float


class Conditions(_Table):
    """Below these there is no score and no grade."""

    points: float
    category: str
    signs: int
    posts: int
    comments: int
    read: float


class ScoreTable(_Table):
    """How signs make the score: `floor` = the least that a sign counts as, `healthy` = the score up to which a sign costs points."""

    floor: float = Field(gt=0)
    healthy: float


class IntervalTable(_Table):
    """How the interval of the score is made: resamples of posts, seed, percentiles."""

    resamples: int = Field(ge=100)
    seed: int
    low: float
    high: float


class CategoryTable(_Table):
    """One of the categories of the score."""

    id: str
    name: str
    points: float


class SignTable(_Table):
    """A vital sign: where it belongs, its points, the weights of its measures, and those of them without which it is not scored by them.

    otherwise  the weights by which it is scored where one of the needed measures has too few cases
    """

    category: str
    points: float
    weights: Mapping[str, float]
    needs: tuple[str, ...] = ()
    otherwise: Mapping[str, float] = Field(default_factory=dict)
    middle: float = Field(0.0, description="The median score of the calibration blogs: only what is above it is praised.")


class MeasureTable(_Table):
    """How a measure is judged: cases needed to show and to score it, the curve value -> score, the weights of its parts."""

    minima: tuple[int, int]
    curve: tuple[tuple[float, float], ...] = ()
    parts: Mapping[str, float] = Field(default_factory=lambda: {"value": 1.0})
    read_as: str | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        values = [x for x, _ in self.curve]
        if values != sorted(set(values)):
            raise ValueError("the values of a curve must rise")
        return self


class FindingTable(_Table):
    """What a finding code means, for `explain`, the method page and the docs; its remedy, what that needs and what doing it costs."""

    title: str
    why: str
    action: str = ""
    fixed: str = Field("", description="What is so where the finding is gone, if one look tells; empty for what moves by degrees.")
    severity: int = Field(1, ge=0, le=3)
    minutes: float | None = Field(None, description="Minutes for each item; with `once` for all of them.")
    once: bool = False
    per: Per = Field("", description="A habit: `minutes` are for each of these, with `once` as often as there are posts in a habit's gain.")
    bulk: float | None = Field(None, description="Minutes for all items by one command, else for each hundred that a list shows at once.")
    needs: tuple[Need, ...] | None = Field(None, description="What must be there for the remedy to be followed.")
    also_for: tuple[str, ...] = Field((), description="Further signs that the remedy is the first step for.")

    def cost(self, items: int, command: bool) -> float:
        """Minutes that doing it takes; of a habit, over the ten posts that its gain is computed from."""
        times = items if not self.once else LAST_POSTS if self.per else 1
        by_hand = (self.minutes or 0.0) * times
        if self.bulk is None:
            return by_hand
        return min(by_hand, self.bulk * (1 if command else ceil(items / LISTED)))


class Rubric(_Table):
    """A rubric as its TOML file says it: signs with their points and curves, grades, and what findings prescribe."""

    name: str
    title: str
    version: str
    source: str
    grades: tuple[GradeTable, ...]
    readings: Readings
    conditions: Conditions
    score: ScoreTable
    interval: IntervalTable
    category: tuple[CategoryTable, ...]
    sign: Mapping[str, SignTable]
    measure: Mapping[str, MeasureTable]
    finding: Mapping[str, FindingTable] = Field(default_factory=dict)
    limits: Mapping[str, float] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _whole(self) -> Self:
        known = {c.id for c in self.category}
        for sign, table in self.sign.items():
            if table.category not in known:
                raise ValueError(f"sign.{sign}: there is no category {table.category!r}")
            for code in (*table.weights, *table.otherwise):
                if code not in self.measure or not self.measure[code].curve:
                    raise ValueError(f"sign.{sign}: measure {code} has no curve")
            if unknown := sorted(set(table.needs) - set(table.weights)):
                raise ValueError(f"sign.{sign}: it needs {', '.join(unknown)}, which has no weight in it")
        for code, text in self.finding.items():
            if text.action and text.needs is None:
                raise ValueError(f"finding.{code}: its remedy does not say what it needs (needs = [])")
        borders = [band.from_ for band in self.grades]
        if not borders or borders != sorted(borders, reverse=True) or borders[-1] != 0:
            raise ValueError("grades must fall from the best letter to one from 0")
        return self

    @property
    def scored(self) -> frozenset[str]:
        """Codes of the measures that a sign's score is made of."""
        return frozenset(code for table in self.sign.values() for code in (*table.weights, *table.otherwise))

    def grade_for(self, score: int) -> Grade:
        """The letter and word of a rounded score. The only place where borders are compared."""
        band = next((b for b in self.grades if score >= b.from_), self.grades[-1])
        return Grade(band.letter, gettext(band.word))

    def scale(self) -> ScoreScale:
        """The grades and readings as a checkup carries them to the report."""
        tops = [100, *(band.from_ for band in self.grades)]
        bands = tuple(Band(b.letter, gettext(b.word), b.from_, top) for b, top in zip(self.grades, tops, strict=False))
        return ScoreScale(bands[::-1], self.readings.in_range, self.readings.borderline)

    def limit(self, name: str) -> float:
        """The number from which on a finding is made, by its name in the rubric."""
        return self.limits[name]


def load(name: str = DEFAULT, beside: Path | None = None) -> Rubric:
    """The shipped rubric of this name, or the TOML file at this path (relative to `beside`). Raises ConfigError with every problem."""
    shipped = _FOLDER / f"{name}.toml"
    if shipped.is_file():
        return _shipped(name)
    path = (beside or Path()) / name
    if not path.is_file():
        names = ", ".join(sorted(p.stem for p in _FOLDER.glob("*.toml")))
        raise ConfigError([ConfigProblem(name, "blog.rubric", f"no such file; the rubrics that ship are: {names}")])
    return _checked(_merged(_read(_FOLDER / f"{DEFAULT}.toml"), _read(path)), path)


@lru_cache(maxsize=8)
def _shipped(name: str) -> Rubric:
    path = _FOLDER / f"{name}.toml"
    return _checked(_merged(_read(_FOLDER / f"{DEFAULT}.toml"), _read(path)), path)


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError([ConfigProblem(path.name, "", f"this is no TOML file ({error})")]) from error


def _merged(base: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """The own rubric over the shipped one: sections as a whole, measures and findings entry by entry."""
    merged = {**base, **{key: value for key, value in own.items() if key not in ("measure", "finding")}}
    for key in ("measure", "finding"):
        merged[key] = {**base.get(key, {}), **own.get(key, {})}
    return merged


def _checked(data: dict[str, Any], path: Path) -> Rubric:
    try:
        return Rubric.model_validate({**data, "name": path.stem})
    except ValidationError as error:
        problems = [ConfigProblem(path.name, ".".join(str(p) for p in e["loc"]), e["msg"]) for e in error.errors()]
        raise ConfigError(problems) from error
