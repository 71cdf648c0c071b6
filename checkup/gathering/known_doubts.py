"""Posts of which one doubts that nobody commented -> none where the blog's other posts show how its comments are printed.

A page alone may show signs of talk below its text. Where comments were surely read on the blog's other posts, their form is known, and what
stands below this one is something else.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from checkup.model import OWN_SYSTEMS, Post

_SURE = 0.8  # how sure a reading of comments is by their classes; by repetition alone a lone comment may have been missed
_POSTS, _SHARE = 3, 0.2  # posts with comments that were surely read, and their share; conventions, as for a form that is known


def without_known_doubts(posts: Sequence[Post], doubted: Collection[str]) -> list[Post]:
    """The posts; of the doubted ones is said that nobody commented, where the form of the blog's comments is surely known."""
    here = [post for post in posts if post.url in doubted and not post.comments and post.comments_status == "external-unread"]
    sure = sum(bool(post.comments) and post.confidence >= _SURE for post in posts)
    if not here or sure < max(_POSTS, _SHARE * (sure + len(here))):
        return list(posts)
    fallen = {post.url for post in here if post.comment_system in OWN_SYSTEMS and not post.declared_count}
    return [replace(post, comments_status="none") if post.url in fallen else post for post in posts]
