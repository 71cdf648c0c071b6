"""A blog of which no comment was read -> whether its posts have comments in a form that nobody here knows.

Below the text of a post stands what the theme says on every page, and what readers say on one. So where many posts have lines of their own
there, and no comment was read anywhere, "nobody commented" would be a guess: then none of the posts counts as read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from checkup.comment_systems import UNKNOWN_FORM
from checkup.model import Post

_LINES = 2  # of its own that a post must have; a convention: one may be the day, the rights of a picture, the place where it was written
_POSTS, _SHARE = 5, 0.2  # posts with such lines, and their share; conventions: of fewer it may be something else that these posts have


def with_unknown_forms(posts: Sequence[Post], below: Mapping[str, Collection[str]]) -> list[Post]:
    """The posts; those without comments as unread, where the pages show that there are some.

    below  address of a post -> digests of the lines below its text, over the pages of it that were read
    """
    if any(post.comments for post in posts):
        return list(posts)
    silent = {p.url for p in posts if p.comments_status == "none" and p.url in below}
    seen = Counter(line for lines in below.values() for line in lines)
    telling = sum(sum(seen[line] == 1 for line in lines) >= _LINES for url, lines in below.items() if url in silent)
    if telling < max(_POSTS, _SHARE * len(posts)):
        return list(posts)
    return [replace(p, comments_status="external-unread", comment_system=UNKNOWN_FORM) if p.url in silent else p for p in posts]
