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
_NAMES, _MOST = 3, 0.5  # names beside lone lines, and the share of the posts beyond which one is the writer's or the theme's; conventions
_EMPTY = 2  # posts without such a line; a convention
_THEME = 0.9  # share of the posts; a convention
_NUMBERS = 3  # different numbers of such lines; a convention, as for the pattern of a blog's comments


def with_unknown_forms(
    posts: Sequence[Post],
    below: Mapping[str, Collection[str]],
    behind: Mapping[str, Collection[str]] | None = None,
    doubted: Collection[str] = (),
) -> list[Post]:
    """The posts; those without comments as unread, where the pages show that there are some.

    below    address of a post -> digests of the lines below its text, over the pages of it that were read, each with what may be names
             beside it
    behind   the same of posts whose pages neither announce comments nor have a place to write
    doubted  addresses of posts whose own page makes one doubt that nobody commented
    """
    if any(post.comments for post in posts):
        return list(posts)
    silent = {p.url for p in posts if p.comments_status == "none" or p.url in doubted}
    announced = {url: _named(said) for url, said in below.items()}
    named = {url: _named(said) for url, said in (behind or {}).items()}
    lines = {url: {**named.get(url, {}), **announced.get(url, {})} for url in silent if url in below or url in named}
    seen = Counter(line for said in (*announced.values(), *named.values()) for line in said)
    own = {url: {line: names for line, names in said.items() if seen[line] == 1} for url, said in lines.items()}
    titles = {digest(name) for post in posts if (name := may_name(post.title or ""))}
    least = max(_POSTS, _SHARE * len(posts))
    if not (_are_several(own, announced, titles, least) or _are_one_each(own, announced, titles, least)):
        return list(posts)
    return [replace(p, comments_status="external-unread", comment_system=UNKNOWN_FORM) if p.url in lines else p for p in posts]


Own = Mapping[str, Mapping[str, frozenset[str]]]  # address of a post -> the lines of its own, each with what may be names beside it


def _are_several(own: Own, announced: Own, titles: Collection[str], least: float) -> bool:
    """Whether enough posts have several lines of their own; where nothing announces comments, in different numbers, and signed."""
    told = {url: said for url, said in own.items() if len(said) >= _LINES}
    if len(told) < least:
        return False
    if any(announced.get(url) for url in told):
        return True
    numbers = len({len(said) for said in told.values()})
    return numbers >= _NUMBERS and _are_signed([[names - set(titles) for names in said.values()] for said in told.values()])


def _are_one_each(own: Own, announced: Own, titles: Collection[str], least: float) -> bool:
    """Whether enough posts have a line of their own beside a name that is not on most of them, as a lone comment has.

    Several such names there must be, and some come again. Where nothing announces comments, some posts must have no such line, too.
    """
    told = {url: said for url, said in own.items() if said}
    on = Counter(name for said in told.values() for name in set().union(*said.values()) - set(titles))
    varied = {name for name, n in on.items() if n <= _MOST * len(told)}
    signed = {url for url, said in told.items() if any(not varied.isdisjoint(names) for names in said.values())}
    if len(signed) < least or len(varied) < _NAMES or sum(on[name] > 1 for name in varied) < _AGAIN:
        return False
    if any(announced.get(url) for url in signed):
        return True
    return len(own) - len(signed) >= _EMPTY


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
