"""What only shows when all pages are read: two pages that are the same post, and pages that are no posts although they look like one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from checkup.addresses import Sort, home_of, key, shape, sort_of, split
from checkup.gathering.merge import unite
from checkup.model import Comment, Post, Skip

# wget adds ".1" where a file of the name is there already.
_SECOND_NAME = re.compile(r"\?p=\d+(?:\.html?)?$|\.\d{1,2}\.html?$")
_SECOND_COPY = re.compile(r"(?:/index)?(?:\.\d{1,2})?\.html?$|/$")
_INDEX_FILE = re.compile(r"/(?:index\.\w{2,5})?$", re.IGNORECASE)
_ENOUGH_TEXT = 40


def is_second_name(url: str) -> bool:
    """Whether an address is not the one a post is known by: its number (?p=12, also in a mirror's file name), or a second copy's name."""
    parts = split(url)
    return bool(_SECOND_NAME.search(parts.plain_path + ("?" + parts.query if parts.query else "")))


def fold_copies(posts: Iterable[Post]) -> list[Post]:
    """One post for each group of pages that say the same: same title, date and text, and no comment of their own.

    Mirrors keep a page under several names, and a monthly archive with one post in it looks just like that post.
    """
    groups: dict[tuple[object, ...], list[Post]] = {}
    for post in posts:
        groups.setdefault(_sameness(post), []).append(post)
    folded = []
    for group in groups.values():
        while group:
            main = min(group, key=lambda p: (-len(p.comments), _plainness(p.url)))
            ids = {c.id for c in main.comments}
            copies = [p for p in group if p is not main and {c.id for c in p.comments} <= ids and _surely(main, p)]
            folded.append(_join(main, copies))
            group[:] = [p for p in group if p is not main and p not in copies]
    return folded


def _sameness(post: Post) -> tuple[object, ...]:
    if not post.title and len(post.text) < _ENOUGH_TEXT:
        return ("", key(post.url))
    return post.title, post.published, post.text[:300]


def _surely(main: Post, copy: Post) -> bool:
    return len(main.text) >= _ENOUGH_TEXT or bool(copy.comments) or _stem(main.url) == _stem(copy.url)


def _stem(url: str) -> str:
    return _SECOND_COPY.sub("", split(url).plain_path)


def _plainness(url: str) -> tuple[bool, bool, int, str]:
    return is_second_name(url), sort_of(url) is not Sort.OTHER, len(url), url


def _join(main: Post, copies: Sequence[Post]) -> Post:
    if not copies:
        return main
    best = min((main, *copies), key=lambda p: _plainness(p.url))
    known = [p for p in (main, *copies) if p.door != "unknown"]
    return replace(
        main,
        url=best.url,
        comments=unite(c for p in (main, *copies) for c in p.comments),
        door=known[0].door if known else "unknown",
    )


def set_lists_apart(posts: Sequence[Post]) -> tuple[list[Post], list[Skip]]:
    """Takes out what looked like a post and is a list: a month with one entry, the index of a folder full of posts, or a page of recent
    comments.

    An address that is a list's by its form counts where nearly all posts have another; a page with comments of its own always stays.
    """
    folders = Counter(home_of(p.url) for p in posts)
    plain = sum(sort_of(p.url) is Sort.OTHER for p in posts)
    listlike = plain >= max(5, 0.8 * len(posts))

    holders = Counter(mark for p in posts for mark in {_mark(c) for c in p.comments})

    def is_list(post: Post) -> bool:
        if any(holders[_mark(c)] == 1 for c in post.comments):
            return False
        if len(post.comments) >= 3 and sort_of(post.url) is not Sort.OTHER:
            return True
        return (listlike and sort_of(post.url) is not Sort.OTHER) or (_is_index(post.url) and folders[home_of(post.url)] > 5)

    gone = [Skip(p.url, "A list of posts, not a post.") for p in posts if is_list(p)]
    return [p for p in posts if not is_list(p)], gone


def _mark(comment: Comment) -> tuple[str, str | None, str]:
    return comment.id, comment.author.name, comment.text[:80]


def _is_index(url: str) -> bool:
    parts = split(url)
    return not parts.query and bool(_INDEX_FILE.search(parts.path))


def set_pages_apart(posts: Sequence[Post]) -> tuple[list[Post], list[Skip]]:
    """Takes out what stands outside the blog's posts: undated pages at an address unlike the others'.

    Where four of five posts have dates, that is any address whose form mostly goes without; where dates are rare, an address that stands
    alone among posts that nearly all share a form, on a page without comments.
    """
    dated = Counter(shape(p.url) for p in posts if p.published is not None)
    usual = Counter(shape(p.url) for p in posts)
    common = {form for form, n in usual.items() if n >= 3}
    if sum(dated.values()) >= max(5, 0.8 * len(posts)):
        outside = {p.url for p in posts if p.published is None and 2 * dated[shape(p.url)] < usual[shape(p.url)]}
    elif len(posts) >= 10 and sum(usual[form] for form in common) >= 0.9 * len(posts):
        outside = {p.url for p in posts if p.published is None and not p.comments and shape(p.url) not in common}
    else:
        outside = set()
    gone = [
        Skip(url, "No date, and an address unlike the blog's posts: taken for a page of its own (like About).") for url in sorted(outside)
    ]
    return [p for p in posts if p.url not in outside], gone
