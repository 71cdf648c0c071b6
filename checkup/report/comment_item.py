"""One comment as its post's page shows it."""

from __future__ import annotations

from typing import NamedTuple

from checkup.reader_words import Wording
from checkup.report.charts.drawing import Shape
from checkup.report.comment_sorts import Sort
from checkup.report.page_frame import Link, NamedLinks


class CommentItem(NamedTuple):
    """One comment. `gap` is the quiet before it; `status` with its shape is what became of it; `reasons` are the spam evidence."""

    anchor: str
    sort: Sort
    name: Wording
    role: str
    iso: str
    when: str
    text: tuple[Wording, ...]
    lang: str | None
    reply_to: Link | None
    nested: bool
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
