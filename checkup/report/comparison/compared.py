"""All that is printed of a comparison is made from this: the comparison itself, and what may be told of either blog."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checkup.comparing import Comparison
from checkup.config import Names
from checkup.facts import Facts
from checkup.i18n.catalogues import DEFAULT
from checkup.report.brand import NONE, Brand
from checkup.report.comparison.teller import Teller


@dataclass(frozen=True)
class Compared:
    """A comparison with a teller for each blog; `labels` are what the two blogs are called, and how each was read.

    names, language, templates, brand  as the new blog's site file says
    checked  the day printed on the page
    """

    found: Comparison
    old: Teller
    new: Teller
    labels: tuple[str, str]
    checked: date
    language: str = DEFAULT
    templates: Path | None = None
    brand: Brand = NONE
    version: str = ""

    @classmethod
    def of(cls, found: Comparison, facts: tuple[Facts, Facts], names: Names, labels: tuple[str, str], checked: date) -> Compared:
        """A comparison whose readers are shown as `names` says; `facts` are the settled facts of the old and the new blog."""
        old, new = Teller(facts[0], names), Teller(facts[1], names)
        old.beside(new)
        new.beside(old)
        return cls(found, old, new, labels, checked)
