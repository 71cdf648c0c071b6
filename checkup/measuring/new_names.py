"""Which comments are the first that anybody signed with their name: what is said of a name is true of all who bear it."""

from __future__ import annotations

from checkup.facts import Facts, made_of_posts
from checkup.measuring.folded_words import name_parts
from checkup.measuring.sample import remarks


@made_of_posts
def first_of_name(facts: Facts) -> frozenset[str]:
    """Keys of the first comment under each printed name, whoever bears it; an undated comment is first only where it stands alone.

    Readers are told apart by more than their names (by site, by account, a first name by post), so somebody's first comment may well
    bear a name that others signed with before.
    """
    first: dict[tuple[str, ...], tuple[float, str]] = {}
    total: dict[tuple[str, ...], int] = {}
    for remark in remarks(facts, facts.blog.posts):
        name = name_parts(remark.comment.author.name)
        total[name] = total.get(name, 0) + 1
        place = (float("inf") if remark.at is None else remark.at, remark.key)
        first[name] = min(first.get(name, place), place)
    return frozenset(key for name, (at, key) in first.items() if name and (at != float("inf") or total[name] == 1))
