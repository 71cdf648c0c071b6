"""Substack: a post's page carries a few comments at most, the rest is loaded by script."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.reading.adapter import Adapter
from checkup.reading.comments.class_names import Extra

_PROFILE = re.compile(r"substack\.com/(?:profile/(\d+)|@([\w-]+))")  # the number or the handle of an account in the address of its profile


def _account(url: str | None, marks: frozenset[str]) -> str | None:
    found = _PROFILE.search(url or "")
    return (found[1] or found[2]) if found else None


ADAPTER = Adapter(
    name="substack",
    generators=("substack",),
    marks=("substackcdn.com", "window._preloads", "substack-post-media", "available-content"),
    hosts=("substack.com",),
    extra=Extra(
        author=("commenter-name", "profile-hover-card-target"),
        date=("comment-timestamp",),
        body=("comment-body",),
        drop=frozenset(("comment-actions", "highlight")),
    ),
    account=_account,
    partial=True,
)
