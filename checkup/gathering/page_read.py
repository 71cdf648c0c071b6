"""One page as it was read, with what gathering needs of it, and the draft of a post that is put together from such pages."""

from __future__ import annotations

from dataclasses import dataclass

from checkup.addresses import View, comment_page, host_of, key, same_site, view_of
from checkup.model import NOWHERE, Comment, PageType, Post, Reading


@dataclass(frozen=True, slots=True)
class PageRead:
    """One page that was read, with what it says.

    url        where it was read
    said       the address that it gives for itself on the same host, "" where it gives none
    noted      `said` is the note of a program that saved the page, whose file has another name ("index0345.html" for "?p=12")
    elsewhere  the host of the address that it gives for itself on another host, "" where it gives none
    site       the blog's title as the page prints it
    further    the numbers of the comment pages that it links to
    doubted    signs that somebody speaks stand below its text, though no comment was read
    may_ask    a form on it speaks of comments
    below      digests of what it says below the text of a post without comments
    beside_day the words beside the day of a post without a writer
    talk       it holds nothing but the comments of the post at `said`, which leads there
    """

    url: str
    page_type: PageType
    post: Post
    said: str = ""
    elsewhere: str = ""
    site: str = ""
    further: frozenset[int] = frozenset()
    below: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    doubted: bool = False
    may_ask: bool = False
    beside_day: str | None = None
    talk: bool = False
    noted: bool = False

    @property
    def number(self) -> int | None:
        """Which comment page of its post this is, None for the post's bare address."""
        if self.talk:
            return 1
        own = comment_page(view_of(self.url)[0])[1]
        return comment_page(self.said)[1] if own is None and self.said else own

    @property
    def view(self) -> View:
        """The post's own page or the one of its comments, or a printed, mobile, shared view of it."""
        return View.ITSELF if self.talk else view_of(self.url)[1]

    @property
    def rendering(self) -> str:
        """What comment pages of one post share, and its copies under another name do not."""
        return key(comment_page(self.url)[0])

    @property
    def addresses(self) -> set[str]:
        """Where the post can be found, as far as this page tells: without view and comment page."""
        only = self.noted or self.talk or self.url.startswith(NOWHERE)
        known = (self.said,) if self.said and only else (self.url, self.said)
        return {comment_page(view_of(url)[0])[0] for url in known if url}


def page_read(url: str, reading: Reading) -> PageRead | None:
    """A page as gathering keeps it, None where nothing of a post can be made of it."""
    post = reading.post or reading.maybe_post
    if post is None:
        return None
    said = reading.canonical or ""
    own = bool(said) and (not url or url.startswith(NOWHERE) or same_site(said, url))
    return PageRead(
        url=url or said,
        page_type=reading.page_type,
        post=post,
        said=said if own else "",
        elsewhere="" if own or not said else host_of(said),
        site=reading.blog_title or "",
        further=frozenset(n for page in reading.comment_pages if (n := comment_page(page)[1]) is not None),
        below=reading.below,
        behind=reading.behind,
        doubted=reading.doubted,
        may_ask=reading.may_ask,
        beside_day=reading.beside_day,
        noted=reading.noted,
    )


@dataclass(frozen=True, slots=True)
class Sheet:
    """The comments of one page in its order. Comment pages of the same rendering go on where the one before ends."""

    rendering: str
    comments: tuple[Comment, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A post as put together from the pages of one address.

    post        its facts and the comments of its fullest rendering; `post.url` is the address it is known by
    sheets      the comments of all its pages
    page_type   "post" where one of its pages was one
    view        the best view of it that was read
    from_record an API or an export knows it, so that it is a post without doubt
    page        the fullest of its pages, None where there is only a record
    """

    post: Post
    sheets: tuple[Sheet, ...] = ()
    page_type: PageType = "post"
    view: View = View.ITSELF
    from_record: bool = False
    page: PageRead | None = None
