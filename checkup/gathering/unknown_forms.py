"""A blog of which no comment was read -> whether its posts have comments in a form that nobody here knows.

Below the text of a post stands what the theme says on every page, and what readers say on one. So where many posts have lines of their own
there, and no comment was read anywhere, "nobody commented" would be a guess: then none of the posts counts as read. Where no page announces
comments or has a place to write, such lines must also be more on one post than on another, as comments are: a theme's have one number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from checkup.comment_systems import UNKNOWN_FORM
from checkup.model import Post

_LINES = 2  # of its own that a post must have; a convention: one may be the day, the rights of a picture, the place where it was written
_POSTS, _SHARE = 5, 0.2  # posts with such lines, and their share; conventions: of fewer it may be something else that these posts have
_NUMBERS = 3  # different numbers of such lines; a convention, as for the pattern of a blog's comments


def with_unknown_forms(
    posts: Sequence[Post], below: Mapping[str, Collection[str]], behind: Mapping[str, Collection[str]] | None = None
) -> list[Post]:
    """The posts; those without comments as unread, where the pages show that there are some.

    below   address of a post -> digests of the lines below its text, over the pages of it that were read
    behind  the same of posts whose pages neither announce comments nor have a place to write
    """
    if any(post.comments for post in posts):
        return list(posts)
    silent = {p.url for p in posts if p.comments_status == "none"}
    lines = {url: {*below.get(url, ()), *(behind or {}).get(url, ())} for url in silent if url in below or (behind and url in behind)}
    seen = Counter(line for said in (*below.values(), *(behind or {}).values()) for line in set(said))
    own = {url: sum(seen[line] == 1 for line in said) for url, said in lines.items()}
    told = {url: number for url, number in own.items() if number >= _LINES}
    if not any(below.get(url) for url in told) and len(set(told.values())) < _NUMBERS:
        return list(posts)
    if len(told) < max(_POSTS, _SHARE * len(posts)):
        return list(posts)
    return [replace(p, comments_status="external-unread", comment_system=UNKNOWN_FORM) if p.url in lines else p for p in posts]
