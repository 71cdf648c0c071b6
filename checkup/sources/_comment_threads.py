"""The comments of an export by the page that they stand on, and how many more it knows that visitors do not see."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from checkup.comment_systems import NOT_IN_FILES
from checkup.config import SiteConfig
from checkup.gathering.merge_pages import in_threads
from checkup.model import NOWHERE, Blog, Comment, Kind, Person, Post, Precision, Withheld
from checkup.reading.comments.kind import is_excerpt
from checkup.reading.html_fragment import fragment, set_off
from checkup.sources._exports import NO_ADDRESSES, assemble
from checkup.sources._pages_of_threads import pages_of


class People:
    """Persons, each kept once: a reader of many comments takes the memory of one."""

    def __init__(self) -> None:
        self._known: dict[tuple[str | None, str | None, str | None], Person] = {}

    def person(self, name: str | None, url: str | None = None, account: str | None = None) -> Person:
        """The person of this name, address and account; empty texts are none."""
        key = (name or None, url or None, account or None)
        return self._known.setdefault(key, Person(*key))


COMMENTS_ONLY = "The export holds comments only: posts have neither text nor, in most cases, their own date."


@dataclass
class Threads:
    """Posts by the name that the export gives them, and their comments.

    hides_below  the program shows no reply under a comment that it holds back
    """

    hides_below: bool = False
    people: People = field(default_factory=People)
    posts: dict[str, Post] = field(default_factory=dict)
    _comments: dict[str, list[Comment]] = field(default_factory=lambda: defaultdict(list))
    _withheld: dict[str, list[tuple[str, Withheld]]] = field(default_factory=lambda: defaultdict(list))

    def add(
        self,
        page: str,
        number: str,
        html: str,
        author: Person,
        posted: datetime | None,
        *,
        precision: Precision = "second",
        parent: str | None = None,
        anchor: str | None = None,
        by_post_author: bool | None = None,
        kind: Kind = "comment",
        permalink: str | None = None,
    ) -> None:
        """A comment that visitors see, unless what it answers is held back; `anchor` is what its number follows in its address.

        Files and services that took over a blog's comments often lost which of them were pings.
        """
        url = self.posts[page].url if page in self.posts else ""
        words, links, quotes = fragment(html, url)
        self._comments[page].append(
            Comment(
                id=number,
                author=author,
                text=words,
                posted=posted,
                precision=precision if posted else "none",
                kind="pingback" if kind == "comment" and is_excerpt(author.url, words) else kind,
                permalink=permalink if anchor is None else f"{url}#{anchor}{number}",
                parent=parent,
                links=links,
                quotes=quotes,
                set_off=set_off(html),
                by_post_author=by_post_author,
            )
        )

    def withhold(self, page: str, comment_id: str, why: Withheld) -> None:
        """A comment that visitors do not see."""
        self._withheld[page].append((comment_id, why))

    def unless_kept(self, comments: bool) -> None:
        """Where a site's files hold no comment at all, nobody knows whether its readers write any, but for posts that nobody may answer."""
        if not comments:
            self.posts = {
                page: post if post.commenting == "closed" else replace(post, comments_status="external-unread", comment_system=NOT_IN_FILES)
                for page, post in self.posts.items()
            }

    def finished(self) -> tuple[list[Post], Counter[Withheld]]:
        """Every post with its comments in threads, and how many comments of these posts visitors do not see."""
        counts: Counter[Withheld] = Counter()
        made = []
        for page, post in self.posts.items():
            withheld = self._withheld.get(page, ())
            counts.update(why for _, why in withheld)
            said = self._comments.pop(page, [])
            if self.hides_below:
                above = [one for one, why in withheld if why != "deleted"]  # the place of a deleted comment stays, its replies below
                hidden = _below(above, said)
                counts["held"] += len(hidden)
                said = [c for c in said if c.id not in hidden]
            comments = in_threads(said)
            made.append(replace(post, comments=comments, comments_status="present" if comments else post.comments_status))
        return made, counts


def _below(above: Iterable[str], comments: Sequence[Comment]) -> set[str]:
    """The ids of the comments that stand under one of these ids, however deep."""
    replies: dict[str, list[str]] = defaultdict(list)
    for comment in comments:
        if comment.parent is not None:
            replies[comment.parent].append(comment.id)
    found: set[str] = set()
    ahead = list(above)
    while ahead:
        fresh = [one for one in replies.get(ahead.pop(), ()) if one not in found]
        found.update(fresh)
        ahead += fresh
    return found


def blog_of(site: SiteConfig, way: str, threads: Threads, notes: dict[str, None]) -> Blog:
    """The blog of an export that holds comments only. Raises NothingRead where it names no page."""
    found, withheld = threads.finished()
    pages = pages_of(found, site.blog.url or "")
    notes = {COMMENTS_ONLY: None, **notes, **dict.fromkeys(pages.notes)}
    if any(post.url.startswith(NOWHERE) for post in pages.posts):
        notes[NO_ADDRESSES] = None
    return assemble(site, way, pages.posts, url=pages.home, notes=tuple(notes), withheld=withheld)
