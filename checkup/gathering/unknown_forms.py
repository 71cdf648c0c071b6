"""A blog of which no comment was read -> whether its posts have comments in a form that nobody here knows.

Below the text of a post stands what the theme says on every page, and what readers say on one. So where many posts have lines of their own
there, and no comment was read anywhere, "nobody commented" would be a guess: then none of the posts counts as read. Where no page announces
comments or has a place to write, such lines must also be more on one post than on another, as comments are (a theme's have one number), and
be signed with names that come again: what a writer adds below a post, or a shop, has other words, and dates, but nobody's name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from checkup.comment_systems import UNKNOWN_FORM
from checkup.model import Post
from checkup.reading.below_text import digest, may_name

_LINES = 2  # of its own that a post must have; a convention: one may be the day, the rights of a picture, the place where it was written
_POSTS, _SHARE = 5, 0.2  # posts with such lines, and their share; conventions: of fewer it may be something else that these posts have
_AGAIN, _SIGNED = 2, 0.5  # names that come again, and the share of the lines with one; conventions: products and places may come again, too
_THEME = 0.9  # share of the posts; a convention
_NUMBERS = 3  # different numbers of such lines; a convention, as for the pattern of a blog's comments


def with_unknown_forms(
    posts: Sequence[Post], below: Mapping[str, Collection[str]], behind: Mapping[str, Collection[str]] | None = None
) -> list[Post]:
    """The posts; those without comments as unread, where the pages show that there are some.

    below   address of a post -> digests of the lines below its text, over the pages of it that were read
    behind  the same of posts whose pages neither announce comments nor have a place to write, each with what may be names beside it
    """
    if any(post.comments for post in posts):
        return list(posts)
    silent = {p.url for p in posts if p.comments_status == "none"}
    named = {url: _named(said) for url, said in (behind or {}).items()}
    lines = {url: {*below.get(url, ()), *named.get(url, ())} for url in silent if url in below or url in named}
    seen = Counter(line for said in (*below.values(), *named.values()) for line in set(said))
    own = {url: {line for line in said if seen[line] == 1} for url, said in lines.items()}
    told = {url: said for url, said in own.items() if len(said) >= _LINES}
    if len(told) < max(_POSTS, _SHARE * len(posts)):
        return list(posts)
    if not any(below.get(url) for url in told):
        numbers = len({len(said) for said in told.values()})
        titles = {digest(name) for post in posts if (name := may_name(post.title or ""))}
        signed = [[named[url][line] - titles for line in said] for url, said in told.items()]
        if numbers < _NUMBERS or not _are_signed(signed):
            return list(posts)
    return [replace(p, comments_status="external-unread", comment_system=UNKNOWN_FORM) if p.url in lines else p for p in posts]


def _named(said: Collection[str]) -> dict[str, frozenset[str]]:
    """Each line with what may be names beside it."""
    split = (line.split("/") for line in said)
    return {line: frozenset(names) for line, *names in split}


def _are_signed(posts: Sequence[Sequence[frozenset[str]]]) -> bool:
    """Whether lines are signed as readers sign: most have what may be a name, and several such names come again below other posts.

    What stands beside such lines of nearly every post is the theme's, or the writer's own name.
    """
    on = Counter(name for post in posts for name in {name for line in post for name in line})
    again = sum(1 < n < _THEME * len(posts) for n in on.values())
    lines = [line for post in posts for line in post]
    return again >= _AGAIN and sum(map(bool, lines)) >= _SIGNED * len(lines)
