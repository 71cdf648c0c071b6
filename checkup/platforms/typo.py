"""Typo (and Publify, its successor): "Ann said about 1 hour later"."""

from __future__ import annotations

from checkup.reading.adapter import Adapter
from checkup.reading.comments.class_names import Extra

ADAPTER = Adapter(
    name="typo",
    generators=("typo", "publify"),
    marks=("/javascripts/typo.js", "typo_date", "/stylesheets/typo", "/articles/comment", "xml/rss20/article"),
    extra=Extra(date=("typo_date",)),
)
