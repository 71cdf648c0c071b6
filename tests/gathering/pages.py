"""Pages of an invented blog, as reading hands them to gathering."""

from __future__ import annotations

from dataclasses import replace

from checkup.gathering.gather import Gathering
from checkup.gathering.page_read import Draft, PageRead, Sheet
from checkup.model import Comment, PageType, Post, Reading
from tests.factories import post

HOST = "https://b.example"
BREAD = (
    "We baked {} loaves of rye before breakfast, let them cool on the sill and gave the last one to the neighbour who had asked for it. "
    "The crust of number {} was the darkest of the whole week and it sang for ten minutes."
)


def bread(number: int) -> str:
    """A text that is nearly the same in a copy and plainly another in the next post."""
    other = " ".join(f"word{number}x{n}" for n in range(12))
    return f"{BREAD.format(number, number)} {other}"


def entry(number: int, comments: tuple[Comment, ...] = (), url: str = "", **more: object) -> Post:
    """Post `number` at a dated address, a week after the one before it."""
    return post(number, comments, url=url or f"{HOST}/2012/05/loaf-{number}/", text=str(more.pop("text", "") or bread(number)), **more)


def reading(
    said: Post, page_type: PageType = "post", *, canonical: str | None = None, post_links: tuple[str, ...] = (), site: str = "Crumbs"
) -> Reading:
    """What a page says that holds this post."""
    held = page_type in ("post", "page")
    return Reading(
        page_type=page_type,
        platform="wordpress",
        post=said if held else None,
        maybe_post=None if held else said,
        canonical=canonical,
        post_links=post_links,
        blog_title=site,
    )


def gathered(pages: list[tuple[str, Reading]], home: str = HOST + "/") -> Gathering:
    """A gathering that has read these pages in this order."""
    gathering = Gathering(home)
    for url, said in pages:
        gathering.add_page(url, said)
    return gathering


def draft(made: Post, page_type: PageType = "post", **page: object) -> Draft:
    """A draft made of one page."""
    read = PageRead(made.url, page_type, made, **page)  # type: ignore[arg-type]
    return Draft(made, (Sheet(made.url, made.comments),), page_type, read.view, page=read)


def bare(said: Post, url: str, **more: object) -> Post:
    """The post as an undated page without comments at another address."""
    fields: dict[str, object] = {"url": url, "published": None, "precision": "none", "comments": (), **more}
    return replace(said, **fields)  # type: ignore[arg-type]
