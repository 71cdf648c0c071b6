"""ikiwiki's comments plugin. An anonymous writer's printed address is never kept."""

from __future__ import annotations

from checkup.reading.adapter import Adapter
from checkup.reading.comments.class_names import Extra

ADAPTER = Adapter(
    name="ikiwiki",
    generators=("ikiwiki",),
    marks=("ikiwiki.cgi", "ikiwiki/ikiwiki.js", "do=comment", 'class="pagedate"', "/ikiwiki/"),
    extra=Extra(
        author=("author",),
        date=("date",),
        body=("comment-content", "inline-content"),
        drop=frozenset(("comment-subject", "comment-header", "comment-avatar")),
    ),
)
