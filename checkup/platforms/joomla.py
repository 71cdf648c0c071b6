"""Joomla with its common comment extensions (JComments, JomComment, Komento, K2)."""

from __future__ import annotations

from checkup.reading.adapter import Adapter
from checkup.reading.comments.class_names import Extra

ADAPTER = Adapter(
    name="joomla",
    generators=("joomla",),
    marks=("/components/com_", "/media/system/js/", "option=com_", "jomentry", "com_jcomments", "com_jomcomment", "com_k2"),
    extra=Extra(
        author=("commentauthorname", "kmt-author", "rbox_author"),
        date=("kmt-time",),
        body=("kmt-body",),
        drop=frozenset(("jc_comment_title", "comments-buttons")),
    ),
)
