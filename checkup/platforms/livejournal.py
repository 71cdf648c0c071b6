"""LiveJournal and Dreamwidth."""

from __future__ import annotations

from checkup.reading.adapter import Adapter, Moderation, Traces
from checkup.reading.comments.class_names import Extra

ADAPTER = Adapter(
    name="livejournal",
    generators=("livejournal", "dreamwidth"),
    marks=("l-stat.livejournal", "livejournal.com/profile", "dreamwidth.org/", "ljuser", "ljcmt"),
    hosts=("livejournal.com", "dreamwidth.org"),
    extra=Extra(
        author=("ljuser", "lj-user", "b-leaf-username", "comment-poster"),
        date=("b-leaf-createdtime", "comment-date", "datetime", "comment-datetimelink"),
        body=("b-leaf-article", "comment-content", "comment-text"),
        drop=frozenset(("b-leaf-actions", "comment-interaction-links", "multiform-checkbox")),
    ),
    traces=Traces(writers=("ljuser",)),
    moderation=Moderation("Signed in, you find Delete and Mark as spam under each comment."),
)
