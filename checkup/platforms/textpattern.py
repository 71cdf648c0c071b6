"""Textpattern."""

from __future__ import annotations

from checkup.reading.adapter import Adapter
from checkup.reading.comments.class_names import Extra

ADAPTER = Adapter(
    name="textpattern",
    generators=("textpattern",),
    marks=("txpcommentinputform", "/textpattern/", "txp-", 'id="cpreview"'),
    extra=Extra(author=("comment-name",), date=("comment-date",), body=("comment-message",), drop=frozenset(("comment-anchor",))),
)
