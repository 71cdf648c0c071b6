"""Pages of a blog's posts -> the pattern of its comments."""

from __future__ import annotations

from collections.abc import Sequence

from checkup.model import Page, Pattern
from checkup.reading.dom import Dom
from checkup.reading.page_source import page_source
from checkup.reading.pattern.learn import learn
from checkup.reading.pattern.template_lines import lines_of


def pattern_of(pages: Sequence[Page], texts: Sequence[str]) -> Pattern | None:
    """How these pages print comments, None where they show none; `texts` are the posts' own texts, as far as they are known."""
    return learn([lines_of(Dom(page_source(page).html)) for page in pages], texts)
