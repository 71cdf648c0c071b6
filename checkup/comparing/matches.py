"""Two blogs -> which post and which comment of the new one is which of the old one, with the clocks of both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from checkup.comparing.clocks import Clocks, distances
from checkup.comparing.elsewhere import elsewhere
from checkup.comparing.said import Said, ids_are_shared, moments_of, said_on, sure_pairs
from checkup.comparing.same_comments import Rules, same_comments
from checkup.comparing.same_posts import same_posts
from checkup.model import Blog, Post
from checkup.moments import Clock


@dataclass(frozen=True, slots=True)
class Matches:
    """Who is who: posts by the address of the old one, comments one to one; the rest of either side is in neither.

    clocks, post_clocks  how the dates of comments, and those of posts, agree: platforms may keep them by different clocks
    """

    posts: Mapping[str, Post]
    comments: Mapping[Said, Said]
    old: Mapping[str, Sequence[Said]]
    new: Mapping[str, Sequence[Said]]
    clocks: Clocks
    post_clocks: Clocks


def match(old: Blog, new: Blog) -> Matches:
    """Posts first, then the comments of each pair, then comments that stand on another post."""
    posts = same_posts(old, new)
    left, right = {p.url: said_on(p) for p in old.posts}, {p.url: said_on(p) for p in new.posts}
    both = [(left[url], right[post.url]) for url, post in posts.items()]
    clocks = Clocks(Clock(old.utc_offset), Clock(new.utc_offset))
    sure = sure_pairs(both)
    rules = Rules(replace(clocks, apart=distances(moments_of(clocks, sure))), ids_are_shared(sure))
    found: dict[Said, Said] = {}
    for one, other in both:
        found |= same_comments(one, other, rules)
    taken = set(found.values())
    found |= elsewhere(
        [one for said in left.values() for one in said if one not in found],
        [one for said in right.values() for one in said if one not in taken],
        rules,
    )
    return Matches(posts, found, left, right, rules.clocks, _clocks_of_posts(old, posts, clocks))


def _clocks_of_posts(old: Blog, posts: Mapping[str, Post], clocks: Clocks) -> Clocks:
    pairs = [(post, posts[post.url]) for post in old.posts if post.url in posts]
    moments = [
        both
        for one, other in pairs
        if (both := clocks.pair((one.published, one.precision), (other.published, other.precision))) is not None
    ]
    return replace(clocks, apart=distances(moments))
