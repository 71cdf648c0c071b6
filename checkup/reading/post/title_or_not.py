"""Whether a line above a post's text may be its title."""

from __future__ import annotations

from checkup import lazy_re as re

LEAD_MIN = 100  # characters; a convention: a title of two sentences is shorter than the lead below it
_SENTENCES = re.compile(r"[^\W\d_]{3}[.!?…][\s\xa0]+\S|[。！？].")  # a sentence's end with more behind it
# a heading that is a date: a year at its end, numbers with dividers, or no letter at all
_DATED = re.compile(r"\b(?:19|20)\d\d\b.{0,3}$|^\W*$|\d[./-]\d")


def may_head(line: str) -> bool:
    """Whether a line may be the title above a text: no date, no label ("Summary:"), and no lead of several sentences."""
    return not (_DATED.search(line) or line.endswith((":", "：")) or (len(line) > LEAD_MIN and _SENTENCES.search(line)))
