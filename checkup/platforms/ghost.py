"""Ghost: comments are loaded by script (see comment_systems)."""

from __future__ import annotations

from checkup.reading.adapter import Adapter, Moderation

ADAPTER = Adapter(
    name="ghost",
    generators=("ghost",),
    marks=("data-ghost", "/assets/built/", "/public/cards.min.css", "ghost/portal", "gh-content"),
    moderation=Moderation("In Ghost, signed in: the dots beside a comment, Hide comment."),
)
