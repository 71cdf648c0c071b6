"""Blogger: classic lists of dt and dd, threaded comments of 2012 and later, Contempo's flat rows."""

from __future__ import annotations

from datetime import UTC, datetime

from checkup import lazy_re as re
from checkup.dates import When
from checkup.reading.adapter import Adapter, Moderation, Traces
from checkup.reading.comments.class_names import Extra

# the number of an account in the address of its profile, today's or that of Google+
_PROFILE = re.compile(r"blogger\.com/profile/(\d+)|plus\.google\.com/(\d+)")


def _account(url: str | None, marks: frozenset[str]) -> str | None:
    found = _PROFILE.search(url or "")
    return (found[1] or found[2]) if found else None


_MILLISECONDS = re.compile(r"[?&]showComment=(\d{12,14})\b")  # since 1970: twelve digits from 1973 on, fourteen until 5138


def _posted(address: str) -> When | None:
    """When a comment was posted: `showComment=` in its address counts milliseconds."""
    found = _MILLISECONDS.search(address)
    if not found:
        return None
    try:
        return When(datetime.fromtimestamp(int(found[1]) // 1000, UTC), "second")
    except (OverflowError, OSError, ValueError):
        return None


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
    traces=Traces(
        form_actions=("comment-iframe", "blogger.com/comment"),
        form_links=("blogger.com/comment.g", "/comment/fullpage", "comment-iframe"),
        form_frames=("comment-iframe", "/comment/frame"),
        signatures=("blogger",),
        parts=Extra(drop=frozenset(("icon-blog-author", "deleted-comment-control")), clocks=(_posted,)),
    ),
    account=_account,
    keeps="showComment=",
    moderation=Moderation("In Blogger: Comments, choose them, Spam. Signed in, you also find a bin under each comment on the post."),
)
