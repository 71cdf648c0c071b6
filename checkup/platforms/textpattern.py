"""Textpattern."""

from __future__ import annotations

from checkup.platforms._adapter import Adapter
from checkup.platforms._finds import Extra

ADAPTER = Adapter(
    name="textpattern",
    generators=("textpattern",),
    marks=("txpcommentinputform", "/textpattern/", "txp-", 'id="cpreview"'),
    extra=Extra(author=("comment-name",), date=("comment-date",), body=("comment-message",), drop=frozenset(("comment-anchor",))),
)
