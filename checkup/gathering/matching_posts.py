"""Which posts of one reading of a blog are which posts of another one: by address, or where paths have changed by slug, title and date."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta

from checkup.addresses import post_key
from checkup.gathering.same_comment import letters
from checkup.model import Post

# Two clocks of a blog that moved are a day apart at most (zones); a post that is dated further apart is another one.
_APART = timedelta(days=2)
_TELLING = 4  # letters of a slug or title that can stand for a post by itself; a convention: shorter ones are numbers and "home"

Mark = tuple[object, ...]


def matching_posts(one: Sequence[Post], other: Sequence[Post]) -> dict[int, int]:
    """Places in the first sequence -> places in the second of the same posts. A mark that two posts of a side bear joins none of them."""
    found: dict[int, int] = {}
    for mark, sure in _MARKS:
        mine = _by_mark(one, mark, found.keys())
        theirs = _by_mark(other, mark, found.values())
        for name, place in mine.items():
            there = theirs.get(name)
            if place is not None and there is not None and (sure or not _contradict(one[place], other[there])):
                found[place] = there
    return found


def _by_mark(posts: Sequence[Post], mark: Callable[[Post], Mark | None], taken: Iterable[int]) -> dict[Mark, int | None]:
    """The place of each mark among the posts that are not taken, None where two bear it."""
    found: dict[Mark, int | None] = {}
    known = set(taken)
    for place, post in enumerate(posts):
        if place not in known and (name := mark(post)) is not None:
            found[name] = None if name in found else place
    return found


def _contradict(one: Post, other: Post) -> bool:
    """Whether titles or dates say that two posts are not the same; a title may have the blog's name behind it."""
    mine, theirs = letters(one.title or ""), letters(other.title or "")
    if mine and theirs and mine not in theirs and theirs not in mine:
        return True
    if one.published is None or other.published is None:
        return False
    return abs(one.published.replace(tzinfo=None) - other.published.replace(tzinfo=None)) > _APART


def _address(post: Post) -> Mark:
    return (post_key(post.url),)


def _path(post: Post) -> Mark | None:
    path = post_key(post.url).partition("/")[2]
    return (path,) if path else None


def _slug(post: Post) -> Mark | None:
    name = post_key(post.url).partition("/")[2].partition("?")[0].rpartition("/")[2]
    slug = letters(name.rpartition(".")[0] or name)
    return (slug,) if len(slug) >= _TELLING and not slug.isdecimal() else None


def _title(post: Post) -> Mark | None:
    title = letters(post.title or "")
    return (title,) if len(title) >= _TELLING else None


def _slug_and_title(post: Post) -> Mark | None:
    slug, title = _slug(post), _title(post)
    return (*slug, *title) if slug and title else None


def _title_and_day(post: Post) -> Mark | None:
    title = _title(post)
    return (*title, post.published.date()) if title and post.published else None


_MARKS: tuple[tuple[Callable[[Post], Mark | None], bool], ...] = (
    (_address, True),
    (_path, False),
    (_slug_and_title, False),
    (_title_and_day, False),
    (_slug, False),
    (_title, False),
)
"""What two copies of a post have in common, the surest first, and whether it needs no look at title and date."""
