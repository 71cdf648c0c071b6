"""A comparison as lines for a terminal: what was found in all, and the first findings. No reader's name and no text stand in it."""

from __future__ import annotations

from collections.abc import Iterator

from checkup.comparing import CLASHES, Finding
from checkup.i18n import use
from checkup.i18n.catalogues import ENGLISH
from checkup.report.comparison.changes import why
from checkup.report.comparison.compared import Compared
from checkup.report.comparison.sentences import counted, gap_words, headline, never_visible, said_once

MOST = 12
"""Findings that a terminal shows; the page has them all."""


def summary(made: Compared) -> list[str]:
    """In English, as all that the command line says."""
    with use(ENGLISH):
        return list(_lines(made))


def _lines(made: Compared) -> Iterator[str]:
    for name, label in zip(("old", "new"), made.labels, strict=True):
        yield f"{name}: {label}"
    for thing, of in counted(made.found):
        told = ", ".join(f"{of.get(key, 0):,} {word}" for key, word in _WORDS.items() if of.get(key) or key in ("found", "missing"))
        yield f"{thing}s: {told}"
    yield from (f"note: {said_once(one)}" for one in made.found.whole)
    yield from (f"never visible: {told}" for told in never_visible(made.found))
    yield from (f"not read: {gap_words(gap)}" for gap in made.found.gaps)
    found = [f for f in made.found.findings if f.status in CLASHES and f.reason != "with its post"]
    yield from map(_finding, found[:MOST])
    if len(found) > MOST:
        yield f"and {len(found) - MOST:,} more"
    yield f"{headline(made.found)}."


_WORDS = {
    "found": "as they were",
    "changed": "changed",
    "moved": "at another place",
    "missing": "missing",
    "unknown": "cannot be told",
    "new": "new",
}


def _finding(finding: Finding) -> str:
    side = finding.side
    when = side.comment.posted if side.comment else side.post.published
    what = f"comment {side.comment.id}" if side.comment else "post"
    day = f" of {when:%Y-%m-%d}" if when else ""
    changed = f" ({', '.join(change.field for change in finding.changes)})" if finding.changes else ""
    reason = f" {why(finding)}" if why(finding) else ""
    return f"  {finding.status}: {what}{day} at {side.post.url}{changed}{reason}"
