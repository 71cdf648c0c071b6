"""One comment as its post's page shows it."""

from __future__ import annotations

from typing import NamedTuple

from checkup.reader_words import Wording
from checkup.report.charts.drawing import Shape
from checkup.report.page_frame import Link, NamedLinks


class CommentItem(NamedTuple):
    """One comment. `pin` is its mark ("" a reader's), `gap` the quiet before it, `status` what became of it, `reasons` are of spam.

    leftwards  its text may run from right to left
    """

    anchor: str
    pin: str
    name: Wording
    role: str
    when: str
    text: tuple[Wording, ...]
    leftwards: bool
    lang: str | None
    reply_to: Link | None
    status: str
    shape: Shape | None
    extra: str
    answers: NamedLinks
    how: str
    evidence_title: str
    reasons: tuple[Wording, ...]
    foot: str
    not_spam: str
    gap: str
    permalink: str | None
    edit: str | None
