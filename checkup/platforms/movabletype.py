"""Movable Type, versions 2 to 7."""

from __future__ import annotations

from checkup.reading.adapter import Adapter, Moderation, Traces

ADAPTER = Adapter(
    name="movabletype",
    generators=("movable type", "movabletype", "melody"),
    marks=("mt-comments.cgi", "mt-tb.cgi", "mt-search.cgi", "mt-site.js", "mt.js"),
    traces=Traces(form_actions=("mt-comments",), signatures=("movable type",)),
    moderation=Moderation("In Movable Type: Manage, Comments, Report as spam."),
)
