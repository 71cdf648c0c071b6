"""Tumblr: only replies and reblogs with words among the notes are conversation; likes are none."""

from __future__ import annotations

from checkup.reading.adapter import Adapter
from checkup.reading.comments.class_names import Extra

ADAPTER = Adapter(
    name="tumblr",
    generators=("tumblr",),
    marks=("assets.tumblr.com", "static.tumblr.com", "tumblr.com/api", "tumblr_controls", "media.tumblr.com"),
    hosts=("tumblr.com",),
    items=("note reply", "note with_commentary", "note answer"),
    extra=Extra(
        body=("answer_content",),
        body_tags=frozenset(("blockquote",)),  # what a reblog added stands in one; the line above tells only whose post was taken over
        drop=frozenset(("avatar_frame", "more_notes_link_container")),
    ),
)
