"""The pages that a blog's menu leads to, and what they say of its writer: About pages are told by their words, in any language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace

from checkup.addresses import Sort, dated_by_path, post_key, shape, sort_of, split
from checkup.gathering.page_read import PageRead
from checkup.model import Mark, Reading
from checkup.text.first_person import speaks_of_itself
from checkup.text.named_self import name_of_writer

FEWEST_WORDS = 5  # words; a convention: a page with fewer holds no more than its heading
SHARE, FEWEST = 1 / 2, 3  # of the posts, and posts, whose pages link to it: a menu stands on most pages (a convention)
_GREETING = 200  # characters of a front page; a convention: the posts come behind its greeting
_POSTS_OF_A_FORM = 5  # posts whose addresses share a form; what has that form is another post (a convention, as in non_posts)


@dataclass
class Menu:
    """What the pages of the posts link to on the blog's own site: post -> addresses."""

    linked: dict[str, frozenset[str]] = field(default_factory=dict)

    def add(self, url: str, reading: Reading) -> None:
        """One more page; only posts are asked, as a list links to posts."""
        if reading.page_type == "post":
            self.linked[post_key(url)] = frozenset(reading.menu)

    def pages(self, home: str, posts: Collection[str]) -> list[str]:
        """Addresses that most posts link to and that are neither posts (`posts`: all known ones), nor lists, nor the front page."""
        counts = Counter(url for urls in self.linked.values() for url in urls)
        common = (url for url, count in counts.items() if count >= max(FEWEST, SHARE * len(self.linked)))
        known = {post_key(url) for url in posts}
        forms = Counter(map(shape, posts))
        return sorted(url for url in common if post_key(url) not in known and _stands_alone(url, home, forms))


def _stands_alone(url: str, home: str, forms: Mapping[str, int]) -> bool:
    """Whether an address may be a page of its own: no list, no file, no post by its form, not the front page."""
    path = split(url).plain_path.strip("/")
    return (
        bool(path)
        and not (home and post_key(url) == post_key(home))
        and sort_of(url) is Sort.OTHER
        and dated_by_path(url) is None
        and (forms[shape(url)] < _POSTS_OF_A_FORM or "/" not in path)
    )


def with_about(
    marks: Mapping[str, Mark], pages: Collection[str], read: Callable[[str], PageRead | None], home: str = ""
) -> dict[str, Mark]:
    """The welcome items, About among them where a page of the menu tells of its writer: of several the one that says "I" most.

    `read` gives a page as it was read. An item that no menu page shows, while some of them were not read or are in a language without
    lists, cannot be told: it is not called missing. Nor can an About page or a policy that was read and has no words: it may be a picture.
    Who writes is known, too, where only the About page gives a name, or the front page (`home`) in its first lines.
    """
    found = _with_menu({item: _unless_empty(mark, read) for item, mark in marks.items()}, pages, read)
    _find_writer(found, read, home)
    return found


def _with_menu(found: dict[str, Mark], pages: Collection[str], read: Callable[[str], PageRead | None]) -> dict[str, Mark]:
    if all((mark := found.get(item)) is None or mark.found for item in ("about", "contact")):
        return found
    looked = {url: page for url in pages if (page := read(url)) is not None}
    said = {url: speaks_of_itself(page.post.text) for url, page in looked.items()}
    best = max(said, key=lambda url: (said[url] or 0.0, -len(url), url), default=None)
    for item in ("about", "contact"):
        mark = found.get(item)
        if mark is None or mark.found is not False:
            continue
        if item == "about" and best is not None and said[best]:
            found[item] = Mark(item, True, best, looked[best].post.title or "")
        elif len(looked) < len(pages) or None in said.values():
            found[item] = replace(mark, found=None)
    return found


def _find_writer(marks: dict[str, Mark], read: Callable[[str], PageRead | None], home: str) -> None:
    """Who writes, where only the About page says so, or the greeting of the front page: "My name is Ann"."""
    about, author = marks.get("about"), marks.get("author")
    if author is None or author.found is not False:
        return
    there = about.url if about is not None and about.found else None
    for url, most in ((there, None), (home, _GREETING)):
        page = read(url) if url else None
        if page is not None and (name := name_of_writer(page.post.text[:most])):
            marks["author"] = Mark("author", True, url, name)
            return


def _unless_empty(mark: Mark, read: Callable[[str], PageRead | None]) -> Mark:
    """The item as it is; unknown where its page says nothing. A contact page may be a form alone."""
    page = read(mark.url) if mark.found and mark.url and mark.item in ("about", "policy") else None
    if page is None or page.page_type != "page" or len(page.post.text.split()) >= FEWEST_WORDS:
        return mark
    return replace(mark, found=None, words="a page without words")
