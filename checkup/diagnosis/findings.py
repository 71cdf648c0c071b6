"""Every finding of a blog. A finder says something only where the data shows it; what is said is counted, not supposed."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Sequence

from checkup.diagnosis import about_comments, about_posts, about_readers, about_spam
from checkup.diagnosis.look import Look
from checkup.diagnosis.rubric import Rubric
from checkup.facts import Facts
from checkup.findings import Finding, VitalSign, WaitingItem

Finder = Callable[[Look], Iterator[Finding]]
_FINDERS: tuple[Finder, ...] = (*about_comments.FINDERS, *about_readers.FINDERS, *about_spam.FINDERS, *about_posts.FINDERS)


def find(facts: Facts, signs: Sequence[VitalSign], waiting: Sequence[WaitingItem], rubric: Rubric) -> list[Finding]:
    """Findings in the order of the signs. A finder that stumbles is left out with a warning; it never ends the run."""
    look = Look(facts, tuple(signs), tuple(waiting), rubric)
    found: list[Finding] = []
    for finder in _FINDERS:
        try:
            found += finder(look)
        except Exception as error:  # a sentence less is better than no report; the signs stand by themselves
            warnings.warn(f"One kind of finding could not be looked for ({finder.__name__}: {error!r}).", RuntimeWarning, stacklevel=2)
    return found
