"""Pages that were taken for posts and only repeat what other pages say -> their addresses."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime

from checkup.addresses import Sort, dated_by_path, shape, sort_of, split
from checkup.gathering.near_text import nearly_same
from checkup.gathering.page_read import Draft
from checkup.gathering.same_comment import letters
from checkup.model import Comment, Post

# Mirrors keep a page under two or three names. From four names of their own on, or ten addresses that differ in numbers, it is a notice in
# the place of pages. Its first letters are compared, as the rest may name the page; so few letters may stand under any photo.
_REPEATED, _REPEATED_NUMBERS, _FIRST_LETTERS, _FEW_LETTERS = 4, 10, 40, 20
_BEGINNING = 60  # letters with which no two posts of one title and day begin by chance; a convention
_COMPARED = 60  # pages of one title and beginning that are compared with each other; a convention, as where copies are told
_SOME, _OFTEN = 5, 1.5  # titles, and pages for each of them; conventions: fewer may be copies of some posts
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
    tools = [d.post for d in posts if d.post.comments and sort_of(d.post.url) is Sort.NEVER]
    asked = {_words(c) for post in tools for c in post.comments}  # only what is asked is held: a blog has few such pages, or none
    said = Counter(words for d in posts if asked for words in asked.intersection(map(_words, d.post.comments)))
    return {post.url for post in tools if all(said[_words(c)] > 1 for c in post.comments)}


def several_of_one_title(posts: Sequence[Draft], home: str, linked: Collection[str]) -> set[str]:
    """Pages without comments, several for a title, that bear the titles of posts at addresses of another form: a form for each answer.

    Most titles of the blog must be its posts' own. Copies of a post are one or two, under one name.
    """
    named = [(shape(d.post.url), letters(d.post.title), d) for d in posts if d.post.title]
    titles: dict[str, set[str]] = defaultdict(set)
    quiet: dict[str, list[tuple[str, str]]] = defaultdict(list)
    spoken = {form for form, _, draft in named if draft.post.comments}
    for form, title, draft in named:
        titles[form].add(title)
        if form not in spoken and split(draft.post.url).query:
            quiet[form].append((title, draft.post.url))
    gone = set()
    for form, pages in quiet.items():
        whole = set().union(*(said for other, said in titles.items() if other not in quiet))
        if len(titles[form]) >= _SOME and len(pages) > _OFTEN * len(titles[form]) and titles[form] <= whole:
            gone |= {url for _, url in pages}
    return gone


def echoes(posts: Sequence[Draft], home: str, linked: Collection[str]) -> set[str]:
    """Pages without comments that only repeat a part of another page: a day with one post in it, a form that shows what it answers.

    Their text is a comment of another page, by the same writer where they name one; or they begin as a longer or commented post of their
    title does, whose day is theirs where both have one. A page whose first line is a post's title bears that; one that has only the blog's
    name for a title holds a list where it says nothing.
    """
    quiet = [d.post for d in posts if not d.post.comments]
    if not quiet:
        return set()
    said = _said(quiet, posts) if len(quiet) < len(posts) else {}
    fuller: dict[tuple[str, str], list[Post]] = defaultdict(list)
    for post in (d.post for d in posts):
        fuller[_beginning(post.title, post.text)].append(post)
    titles = {letters(d.post.title) for d in posts if d.post.title}
    site = _site(posts)
    gone = set()
    for post in quiet:
        words, start = letters(post.text), _beginning(post.title, post.text)
        nameless = bool(site) and start[0] == site
        if letters(post.text.partition("\n")[0]) in titles - {start[0]}:
            start = _beginning(*post.text.split("\n", 1))
        shown = len(words) >= _FEW_LETTERS and any(post.author is None or post.author.name == name for name in said.get(words, ()))
        begins = start[0] and len(start[1]) == _BEGINNING and any(_says_more(other, post) for other in fuller[start][:_COMPARED])
        if shown or begins or (nameless and not words):
            gone.add(post.url)
    return gone


def _said(quiet: Sequence[Post], posts: Sequence[Draft]) -> dict[str, set[str | None]]:
    """Who wrote each comment that begins as a page without comments does, by its letters: no other is held beside the blog."""
    begun = {words[:_FIRST_LETTERS] for post in quiet if len(words := letters(post.text)) >= _FEW_LETTERS}
    said: dict[str, set[str | None]] = defaultdict(set)
    for comment in (c for d in posts for c in d.post.comments) if begun else ():
        if (words := letters(comment.text))[:_FIRST_LETTERS] in begun:
            said[words].add(comment.author.name)
    return said


def _site(posts: Sequence[Draft]) -> str:
    """The letters of the name that at least half of the pages give the blog, "" where they do not agree."""
    names = Counter(letters(d.page.site) for d in posts if d.page is not None)
    name, pages = max(names.items(), key=lambda one: (one[1], one[0]), default=("", 0))
    return name if 2 * pages >= len(posts) else ""


def _beginning(title: str | None, text: str = "") -> tuple[str, str]:
    return letters(title or ""), letters(text[: 4 * _BEGINNING])[:_BEGINNING]


def _says_more(post: Post, than: Post) -> bool:
    """Whether a post of the same beginning and day has more words, or the comments that the other has not.

    Of an undated page with nearly the same words it is told elsewhere that it is a copy.
    """
    if than.published is None and nearly_same(post.text, than.text):
        return False
    days = {p.published.date() for p in (post, than) if p.published is not None}
    return len(days) < 2 and (bool(post.comments) or len(post.text) > len(than.text)) and post.url != than.url


def _words(comment: Comment) -> tuple[str | None, str]:
    return comment.author.name, letters(comment.text)[-_LAST_LETTERS:]


def _is_first_moment(published: datetime, url: str) -> bool:
    """Whether a date is no more than the day or month of the address, as where nothing else tells it."""
    days = dated_by_path(url)
    return days is not None and (published.date(), published.time()) == (days[0].date(), days[0].time())


def _name(url: str) -> str:
    """What tells one post's address from another's in words: the letters of its last part, so that numbers alone are no name."""
    return re.sub(r"[\W\d_]+", "", split(url).plain_path.rstrip("/").rpartition("/")[2].casefold()) or "number"
