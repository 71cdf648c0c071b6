"""286 invented comments in seven languages with a fair reader's judgement, and how the judgement of the package agrees with it.

comments.tsv: half (`open` was looked at while the rules were mended, `closed` was not), language, kind (facts.CallKind), text. Each stands
on a page of its own, below a remark by another reader, Marga Tull, on a blog that Ivo Brenner writes.
"""

from __future__ import annotations

import csv
import math
from dataclasses import dataclass, replace
from pathlib import Path

from checkup import owed
from checkup.facts import OWED, Call
from checkup.model import Owner, Person
from tests.factories import blog, comment, post

FILE = Path(__file__).with_name("comments.tsv")
IVO = Person("Ivo Brenner")


@dataclass(frozen=True)
class Case:
    """One comment, what a fair reader says of it, and what the package says."""

    half: str
    language: str
    kind: str
    text: str
    call: Call

    @property
    def is_owed(self) -> bool:
        """Whether a fair reader says that it calls for an answer."""
        return self.kind in OWED


def cases(file: Path = FILE) -> list[Case]:
    """Every invented comment of a file, judged."""
    with file.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [Case(r["half"], r["language"], r["kind"], r["text"], judged(r["text"], r["language"])) for r in rows]


def judged(text: str, language: str | None) -> Call:
    """The package's judgement of one comment below a remark by Marga Tull."""
    first = comment("Marga Tull", "I have one like that at home.", id="1", after_hours=1)
    page = replace(post(1, [first, comment("Rita Reader", text, id="2", after_hours=2)], language=language, author=IVO), text="")
    of = blog([page], owners=(Owner(IVO, "byline"),), language=language)
    names = {page.key(c): c.author.name for c in page.comments}
    return owed.calls(of, names)[page.key(page.comments[1])]


@dataclass(frozen=True)
class Figure:
    """A share with its counts and Wilson's 90 % interval."""

    name: str
    hits: int
    of: int

    @property
    def share(self) -> float:
        """The share; 0 of 0 is 0."""
        return self.hits / self.of if self.of else 0.0

    def __str__(self) -> str:
        """In one line."""
        z, n, p = 1.645, max(1, self.of), self.share
        middle, width = p + z * z / (2 * n), z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        low, high = ((middle - width) / (1 + z * z / n), (middle + width) / (1 + z * z / n))
        return f"{self.name} {p:.2f} [{low:.2f}, {high:.2f}] ({self.hits}/{self.of})"


def figures(some: list[Case]) -> list[Figure]:
    """How the package agrees with a fair reader: of the first tier, of the whole list, of what is owed, of the questions."""
    sure, listed = [c for c in some if c.call.owed and c.call.sure], [c for c in some if c.call.owed]
    due, asked = [c for c in some if c.is_owed], [c for c in some if c.kind == "question"]
    return [
        Figure("sure owed", sum(c.is_owed for c in sure), len(sure)),
        Figure("listed owed", sum(c.is_owed for c in listed), len(listed)),
        Figure("owed kept", sum(c.call.owed for c in due), len(due)),
        Figure("questions kept", sum(c.call.question for c in asked), len(asked)),
    ]
