"""Pages that were taken for posts and only repeat what other pages say -> their addresses."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime

from checkup.addresses import Sort, dated_by_path, sort_of, split
from checkup.gathering.page_read import Draft
from checkup.gathering.same_comment import letters
from checkup.model import Comment

# Mirrors keep a page under two or three names. From four names of their own on, or ten addresses that differ in numbers, it is a notice in
# the place of pages. Its first letters are compared, as the rest may name the page; so few letters may stand under any photo.
_REPEATED, _REPEATED_NUMBERS, _FIRST_LETTERS, _FEW_LETTERS = 4, 10, 40, 20
_LAST_LETTERS = 20  # of a comment, which tell it from most others of its author: some pages print its subject before it; a convention


def repeated(posts: Sequence[Draft], home: str, linked: Collection[str]) -> set[str]:
    """Pages without comments whose title and text stand under several names.

    Of a page with a day all of the text must be the same, and the day, unless nobody signed it and the day is the one of its address: a
    notice stands below posts too.
    """
    groups: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for draft in posts:
        post = draft.post
        if post.comments:
            continue
        by_address = post.published is not None and post.author is None and _is_first_moment(post.published, post.url)
        said, day = letters(post.text), "" if post.published is None or by_address else post.published.date().isoformat()
        groups[letters(post.title or ""), said[:_FIRST_LETTERS] if post.published is None else said, day].append(post.url)
    return {
        url
        for (_, text, day), urls in groups.items()
        if len(text) >= _FEW_LETTERS and (len({_name(u) for u in urls}) >= _REPEATED or (len(urls) >= _REPEATED_NUMBERS and not day))
        for url in urls
    }


def reply_forms(posts: Sequence[Draft], home: str, linked: Collection[str]) -> set[str]:
    """Pages at addresses of a blog's tools with nothing but comments of other pages: a form for an answer, above it what it answers."""
    said = Counter(words for d in posts for words in {_words(c) for c in d.post.comments})
    tools = (d.post for d in posts if d.post.comments and sort_of(d.post.url) is Sort.NEVER)
    return {post.url for post in tools if all(said[_words(c)] > 1 for c in post.comments)}


def _words(comment: Comment) -> tuple[str | None, str]:
    return comment.author.name, letters(comment.text)[-_LAST_LETTERS:]


def _is_first_moment(published: datetime, url: str) -> bool:
    """Whether a date is no more than the day or month of the address, as where nothing else tells it."""
    days = dated_by_path(url)
    return days is not None and (published.date(), published.time()) == (days[0].date(), days[0].time())


def _name(url: str) -> str:
    """What tells one post's address from another's in words: the letters of its last part, so that numbers alone are no name."""
    return re.sub(r"[\W\d_]+", "", split(url).plain_path.rstrip("/").rpartition("/")[2].casefold()) or "number"
