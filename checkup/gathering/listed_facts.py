"""What lists say of posts whose pages do not: a title where the page's own is that of many; writer and day where no page tells any."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain

from checkup import dates
from checkup.addresses import post_key
from checkup.gathering.same_comment import letters
from checkup.model import Listed, Person, Post
from checkup.reading.post.foot import is_fact_link

_SAME = 3  # posts; a convention: two may well bear one title, and what three bear is the blog's or a label
_SHORT = 3  # letters; a convention: shorter links lead to posts by a number or a day


class Lists:
    """Collects what the lists of a blog say of its posts."""

    def __init__(self) -> None:
        self._pages: dict[str, tuple[Listed, ...]] = {}

    def note(self, url: str, listed: tuple[Listed, ...]) -> None:
        """What the list at an address says; what it was noted to say before is forgotten."""
        if listed or url in self._pages:
            self._pages[url] = listed

    def _by_post(self) -> dict[str, set[Listed]]:
        said: dict[str, set[Listed]] = defaultdict(set)
        for one in chain.from_iterable(self._pages.values()):
            said[post_key(one.url)].add(one)
        return said

    def completed(self, posts: Sequence[Post]) -> list[Post]:
        """The posts with titles, writers and days that the lists tell and their pages do not."""
        by_post = self._by_post()
        said = {p.url: there for p in posts if (there := by_post.get(post_key(p.url)))}
        titles = {url: title for url, there in said.items() if (title := _agreed({one.title for one in there}))}
        usual = Counter(letters(title) for title in titles.values())
        titles = {url: title for url, title in titles.items() if usual[letters(title)] < _SAME}
        repeated = Counter(letters(p.title or "") for p in posts)
        around = Counter(rest for p in posts if (rest := _rest(p.title, titles.get(p.url))))
        posts = [_titled(p, titles.get(p.url), repeated, around) for p in posts]
        posts = posts if any(p.author for p in posts) else [_signed(p, said) for p in posts]
        return [p if p.published else _dated(p, said) for p in posts] if _tell_the_day(posts, said) else posts


def without_blogs_name(posts: Sequence[Post], name: str | None) -> list[Post]:
    """The posts, those without a title whose pages are headed by nothing but the blog's name: three and more say that they are."""
    bare = {p.url for p in posts if name and letters(p.title or "") == letters(name)}
    return [replace(p, title=None) if p.url in bare and len(bare) >= _SAME else p for p in posts]


def _agreed(titles: set[str]) -> str | None:
    """The title that all lists give a post; None where they differ, or cut it off."""
    whole = {" ".join(title.split()) for title in titles}
    title = whole.pop() if len(whole) == 1 else ""
    dated = dates.search(title)
    if dated is not None and title[: dated[1]] + title[dated[2] :] == "":
        return None  # the day of a post without a title
    if any(map(str.isdigit, title)) and is_fact_link(title):
        return None  # "2 Comments": what a list says of its comments
    return title if len(letters(title)) >= _SHORT and not title.endswith(("...", "…")) else None


def _rest(title: str | None, listed: str | None) -> str:
    """What stands around a listed title in the one that the page gave, "" where nothing does or they differ."""
    own, there = letters(title or ""), letters(listed or "")
    return own.replace(there, "\0", 1) if there and there != own and there in own else ""


def _titled(post: Post, listed: str | None, repeated: Mapping[str, int], around: Mapping[str, int]) -> Post:
    """The post under the title of the lists, where its own stands on many pages, or stands in words that do."""
    if listed is None or letters(listed) == letters(post.title or ""):
        return post
    shared = repeated[letters(post.title or "")] >= _SAME or around.get(_rest(post.title, listed), 0) >= _SAME
    return replace(post, title=listed) if post.title is None or shared else post


def _signed(post: Post, said: Mapping[str, set[Listed]]) -> Post:
    """The post with the writer that all lists name, where they name one."""
    names = {one.author for one in said.get(post.url, ()) if one.author}
    return replace(post, author=Person(names.pop())) if len(names) == 1 else post


def _tell_the_day(posts: Sequence[Post], said: Mapping[str, set[Listed]]) -> bool:
    """Whether the day in the lists is that of publishing: no page tells one, or some do and the lists tell the same for each of them."""
    if not any(p.published for p in posts):
        return True
    both = [(p.published, days) for p in posts if p.published and (days := {o.published for o in said.get(p.url, ()) if o.published})]
    return len(both) >= _SAME and all({day.date() for day in days} == {told.date()} for told, days in both)


def _dated(post: Post, said: Mapping[str, set[Listed]]) -> Post:
    """The post with the moment that all lists tell, where they tell one."""
    told = {(one.published, one.precision) for one in said.get(post.url, ()) if one.published is not None}
    if len(told) != 1:
        return post
    published, precision = told.pop()
    return replace(post, published=published, precision=precision)
