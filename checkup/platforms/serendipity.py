"""Serendipity (s9y)."""

from __future__ import annotations

from checkup.reading.adapter import Adapter
from checkup.reading.comments.class_names import Extra

ADAPTER = Adapter(
    name="serendipity",
    generators=("serendipity",),
    marks=("serendipity_comment", "serendipity_entry", "/serendipity.css", "serendipity[", "serendipity_banner"),
    extra=Extra(
        author=("comment_source_author", "serendipity_comment_author"),
        date=("comment_source_date", "serendipity_comment_date"),
        body=("serendipity_commentbody", "serendipity_comment_body"),
        drop=frozenset(("serendipity_comment_source", "comment_source_trace", "comment_reply")),
    ),
    author_flags=frozenset(("serendipity_comment_author_self",)),
)
