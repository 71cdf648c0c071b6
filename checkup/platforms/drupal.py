"""Drupal 6 to 11."""

from __future__ import annotations

from checkup.reading.adapter import Adapter, Traces
from checkup.reading.comments.class_names import Extra

ADAPTER = Adapter(
    name="drupal",
    generators=("drupal",),
    marks=(
        "/sites/default/files",
        "/sites/all/modules",
        "/sites/all/themes",
        "data-drupal-selector",
        "drupal.settings",
        "drupal-settings-json",
        "/misc/drupal.js",
    ),
    extra=Extra(
        author=("comment-author", "commenter-name", "username"),
        date=("comment-time", "submitted"),
        body=("field--name-comment-body", "field-name-comment-body", "comment-body"),
        drop=frozenset(("links", "submitted", "comment-permalink", "attribution", "new")),
    ),
    author_flags=frozenset(("by-node-author", "comment-by-node-author")),
    traces=Traces(form_actions=("comment/reply",), indents=("indented",)),
)
