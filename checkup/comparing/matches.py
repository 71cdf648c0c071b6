"""Two blogs -> which post and which comment of the new one is which of the old one, with the clocks of both."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from checkup.comparing.clocks import Clocks, distances
from checkup.comparing.compared_comment import Said, ids_are_shared, moments_of, said_on, sure_pairs
from checkup.comparing.on_other_posts import Evidence, elsewhere
from checkup.comparing.same_comments import Pairs, Rules, by_words, exactly, in_order, likely
from checkup.comparing.same_posts import same_posts
from checkup.model import Blog, Post
from checkup.moments import Clock

Way = Callable[[Sequence[Said], Sequence[Said], Rules], Pairs]


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
    found = _paired(list(left.values()), list(right.values()), both, rules)
    return Matches(posts, found, left, right, rules.clocks, _clocks_of_posts(old, posts, clocks))


def _paired(
    old: Sequence[Sequence[Said]], new: Sequence[Sequence[Said]], both: Sequence[tuple[Sequence[Said], Sequence[Said]]], rules: Rules
) -> dict[Said, Said]:
    """Each old comment that is found, with the new one that it is: on its own post or on another one, the surest evidence first.

    What stands on another post with its time comes before what stands on the same one by its words alone.
    """
    found: dict[Said, Said] = {}
    taken: set[Said] = set()

    def take(pairs: Iterable[tuple[Said, Said]]) -> None:
        for one, other in pairs:
            if one not in found and other not in taken:
                found[one] = other
                taken.add(other)

    def left(comments: Iterable[Said], done: Container[Said]) -> list[Said]:
        return [one for one in comments if one not in done]

    steps: tuple[tuple[Sequence[Way], Evidence], ...] = (((exactly, in_order), "all"), ((likely,), "time"), ((by_words,), "name"))
    for ways, evidence in steps:
        for here, there in both:
            for way in ways:
                take(way(left(here, found), left(there, taken), rules))
        take(elsewhere(left(chain(*old), found), left(chain(*new), taken), rules, evidence))
    return found


def _clocks_of_posts(old: Blog, posts: Mapping[str, Post], clocks: Clocks) -> Clocks:
    pairs = [(post, posts[post.url]) for post in old.posts if post.url in posts]
    moments = [
        both
        for one, other in pairs
        if (both := clocks.pair((one.published, one.precision), (other.published, other.precision))) is not None
    ]
    return replace(clocks, apart=distances(moments))
