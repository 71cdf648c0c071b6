"""Records of an export that bear one address -> one post with everybody's comments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from checkup.addresses import post_key
from checkup.gathering.merge_pages import in_threads
from checkup.model import Post


def one_an_address(posts: Iterable[Post]) -> list[Post]:
    """The posts, those of one address as one: an item for each comment, files that overlap."""
    found: dict[str, list[Post]] = defaultdict(list)
    for post in posts:
        found[post_key(post.url)].append(post)
    return [as_one(same) for same in found.values()]


def as_one(same: Sequence[Post]) -> Post:
    """One post of several of one page: the first that has a text, with everybody's comments; none where one is protected."""
    if len(same) == 1:
        return same[0]
    if found := next((post for post in same if post.protected), None):
        return found
    fullest = next((post for post in same if post.text), same[0])
    title = next((post.title for post in same if post.title), None)
    comments = in_threads(comment for post in same for comment in post.comments)
    return replace(fullest, title=title, comments=comments, comments_status="present" if comments else fullest.comments_status)
