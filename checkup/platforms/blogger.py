"""Blogger: classic lists of dt and dd, threaded comments of 2012 and later, Contempo's flat rows."""

from __future__ import annotations

import re

from checkup.reading.adapter import Adapter, Moderation
from checkup.reading.comments.candidates import Extra

_PROFILE = re.compile(r"blogger\.com/profile/(\d+)|plus\.google\.com/(\d+)")


def _account(url: str | None, marks: frozenset[str]) -> str | None:
    found = _PROFILE.search(url or "")
    return (found[1] or found[2]) if found else None


ADAPTER = Adapter(
    name="blogger",
    generators=("blogger",),
    marks=(
        "www.blogger.com/static",
        "blogblog.com",
        "blogger.com/comment",
        "blogger.com/feeds",
        "blogger_img_proxy",
        "blogger.com/rearrange",
    ),
    hosts=("blogspot.com",),
    extra=Extra(
        author=("user",),
        date=("comment-timestamp", "datetime"),
        body=("comment-content", "comment-body"),
        drop=frozenset(("comment-footer", "comment-replies")),
    ),
    author_flags=frozenset(("blog-author", "blog-author-comment")),
    removed=frozenset(("deleted-comment",)),
    account=_account,
    moderation=Moderation("In Blogger: Comments, choose them, Spam. Signed in, you also find a bin under each comment on the post."),
)
