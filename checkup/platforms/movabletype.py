"""Movable Type, versions 2 to 7."""

from __future__ import annotations

from checkup.reading.adapter import Adapter, Moderation

ADAPTER = Adapter(
    name="movabletype",
    generators=("movable type", "movabletype", "melody"),
    marks=("mt-comments.cgi", "mt-tb.cgi", "mt-search.cgi", "mt-site.js", "mt.js"),
    moderation=Moderation("In Movable Type: Manage, Comments, Report as spam."),
)
