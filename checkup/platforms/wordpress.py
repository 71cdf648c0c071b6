"""WordPress, self-hosted and WordPress.com: every theme since Kubrick, block themes included."""

from __future__ import annotations

import re

from checkup.reading.adapter import Adapter
from checkup.reading.comments.candidates import Extra

_NICENAME = re.compile(r"comment-author-(.+)")


def _account(url: str | None, marks: frozenset[str]) -> str | None:
    """`byuser` marks registered users; `comment-author-NICENAME` names them."""
    if "byuser" not in marks:
        return None
    return next(
        (m[1] for t in sorted(marks) if (m := _NICENAME.fullmatch(t)) and t not in ("comment-author-name", "comment-author-link")), None
    )


ADAPTER = Adapter(
    name="wordpress",
    generators=("wordpress",),
    marks=("/wp-content/", "/wp-includes/", "https://api.w.org/", "xmlrpc.php?rsd", "wp-comments-post.php", "s0.wp.com/", "s2.wp.com/"),
    hosts=("wordpress.com",),
    extra=Extra(),
    author_flags=frozenset(("bypostauthor", "authorpost", "authorcomment", "author-comment", "byauthor")),
    account=_account,
)
