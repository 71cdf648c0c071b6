"""Squarespace: version 5 prints comments with the signature after the body; version 7 loads them by script (see comment_systems)."""

from __future__ import annotations

from checkup.reading.adapter import Adapter
from checkup.reading.comments.class_names import Extra

ADAPTER = Adapter(
    name="squarespace",
    generators=("squarespace",),
    marks=(
        "static.squarespace.com",
        "static1.squarespace.com",
        "www.squarespace.com/universal",
        "/universal/scripts/",
        "squarespace_context",
        "this is squarespace",
    ),
    hosts=("squarespace.com",),
    extra=Extra(date=("posted-on",), drop=frozenset(("signature", "comment-controls"))),
    author_flags=frozenset(("authored-by-author",)),
)
