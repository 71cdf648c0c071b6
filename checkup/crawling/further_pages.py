"""The further pages of a post: what they add, and which of them must be fetched."""

from __future__ import annotations

from checkup.addresses import comment_page, key, split
from checkup.gathering.known_post import Known
from checkup.gathering.same_post import says_only_comments
from checkup.model import Page, Post, Reading
from checkup.reading.encoding import decode
from checkup.reading.html_fragment import links_of


def adds(known: Known, part: Post, *, body: bool) -> bool:
    """Whether a further page of a post holds a comment, or a text, that no page of it held before."""
    if body:
        return bool(part.text)
    ids = {c.id for page in known.pages.values() for c in page.comments}
    return any(c.id not in ids for c in part.comments)


def same_post(known: Known, post: Post, site: str | None = None) -> bool:
    """Whether a page may be a further one of a post: it bears the post's title ("Comments on ..."), none, or the blog's (`site`)."""
    if says_only_comments(post):
        return True
    titles = {p.title for p in (known.record, *known.pages.values()) if p is not None and p.title}
    return not titles or post.title in (None, "", site) or any(title in (post.title or "") for title in titles)


def all_comments(record: Post | None, reading: Reading, address: str) -> bool:
    """Whether every announced comment is on the page (or in the record and on the page together) already.

    A page that links further comment pages and yet shows as many as it announces counts its own comments only; the record may hold all.
    A page or window with the comments of the post at `address` by themselves is no further one.
    """
    post = reading.post
    if post is None or post.declared_count is None:
        return False
    shown, recorded = {c.id for c in post.comments}, {c.id for c in record.comments} if record else set()
    further = any(comment_page(url)[1] is not None or split(url).path == split(address).path for url in reading.comment_pages)
    if further and len(shown) >= post.declared_count:
        return len(recorded) > post.declared_count
    return len(shown | recorded) >= post.declared_count


def linked_comment_pages(address: str, page: Page, reading: Reading) -> list[str]:
    """Comment pages by the page's plain links, for a post that announces more comments than it shows."""
    if reading.post is None or (reading.post.declared_count or 0) <= len(reading.post.comments):
        return []
    found = [url for url in links_of(decode(page.body, page.content_type), page.url) if comment_page(url)[1]]
    posts = {key(comment_page(url)[0]) for url in found}
    own = posts & {key(address), key(page.url)} or (posts if len(posts) == 1 else set())
    return [url for url in found if key(comment_page(url)[0]) in own]
