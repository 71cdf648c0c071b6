"""A draft of a post from everything that was read at its address: the fullest page leads, the others add what it lacks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from checkup import robots_words
from checkup.addresses import plainness
from checkup.gathering.merge_pages import join_pages, with_page
from checkup.gathering.page_read import Draft, PageRead, Sheet
from checkup.gathering.same_comment import unite_comments
from checkup.model import Comment, Post
from checkup.moments import EXACTNESS
from checkup.platforms import permalink


def draft_of(pages: Sequence[PageRead], bodies: Sequence[PageRead], *, complete: bool = True) -> Draft:
    """The draft of the post at one address. Printed or shared views of it count only where nothing better was read."""
    view = min(p.view for p in pages)
    kept = [p for p in pages if p.view is view]
    posts = [p for p in kept if p.page_type == "post"]
    kept = sorted(posts or kept, key=fullest_first)
    url = min((a for p in kept for a in p.addresses), key=plainness)
    chain = _chain(kept)
    joined = join_pages(_in_order(chain), bodies=[p.post for p in sorted(bodies, key=lambda p: p.url)], complete=complete)
    post = replace(joined, url=url)
    others = sorted((p for p in kept if p not in chain), key=lambda p: p.url)
    sheets = (Sheet(chain[0].rendering, post.comments), *(Sheet(p.rendering, p.post.comments) for p in others))
    return Draft(post, sheets, kept[0].page_type, view, page=kept[0])


def with_record(record: Post, draft: Draft | None) -> Draft:
    """The draft of a post that an API or an export told, completed by its pages where some were read."""
    post = with_page(record, draft.post) if draft else record
    return Draft(replace(post, url=record.url), (Sheet(record.url, post.comments),), from_record=True, page=draft.page if draft else None)


def finished(drafts: Iterable[Draft]) -> Post:
    """The post out of all drafts of it: facts and order of the fullest, an address as plain as any has, each comment once."""
    ranked = sorted(drafts, key=lambda d: (not d.from_record, *_fullness(d.post)))
    first = ranked[0].post
    sheets = [ranked[0].sheets[0], *(s for d in ranked for s in d.sheets if s is not ranked[0].sheets[0])]
    comments = unite_comments(sheets)
    posts = [d.post for d in ranked]
    published = min((p for p in posts if p.published), key=lambda p: (EXACTNESS[p.precision], posts.index(p)), default=first)
    url = first.url if ranked[0].from_record else min((p.url for p in posts), key=plainness)
    return replace(
        first,
        url=url,
        author=next((p.author for p in posts if p.author), None),
        published=published.published,
        precision=published.precision,
        comments=tuple(_with_anchor(c, first.platform, url) for c in comments),
        comments_status="present" if comments and first.comments_status == "none" else first.comments_status,
        commenting=next((p.commenting for p in posts if p.commenting != "unknown"), "unknown"),
        declared_count=max((p.declared_count for p in posts if p.declared_count is not None), default=None),
        quotable=robots_words.together(p.quotable for p in posts),
    )


def _fullness(post: Post) -> tuple[object, ...]:
    """Sort key: the post with most comments, most exact date and longest text first; of equals the one with the plainest address."""
    return -len(post.comments), EXACTNESS[post.precision], post.author is None, -len(post.text), plainness(post.url), repr(post.title)


def fullest_first(page: PageRead) -> tuple[object, ...]:
    """Sort key: posts before other pages, bare addresses before comment pages, then by what the page holds."""
    return page.page_type != "post", page.number is not None, *_fullness(replace(page.post, url=page.url))


def _chain(pages: Sequence[PageRead]) -> list[PageRead]:
    """One page for each comment page number, of the leading page's rendering where it has that number; `pages` are the fullest first."""
    chosen: dict[int | None, PageRead] = {pages[0].number: pages[0]}
    for same in (True, False):
        for page in pages:
            if not same or page.rendering == pages[0].rendering:
                chosen.setdefault(page.number, page)
    return list(chosen.values())


def _in_order(chain: Sequence[PageRead]) -> list[Post]:
    """The bare page first (its facts lead); the comments of numbered pages around it in their order."""
    bare = next((p.post for p in chain if p.number is None), None)
    numbered = sorted(((p.number, p.post) for p in chain if p.number is not None), key=lambda item: item[0])
    if bare is None:
        return [p for _, p in numbered] or [chain[0].post]
    if not numbered:
        return [bare]
    place = bare_number(n for p in chain for n in p.further)
    before = [c for n, p in numbered if n < place for c in p.comments]
    # One list of comments in reading order, on a page that keeps the bare page's facts.
    return [replace(bare, comments=(*before, *bare.comments)), *(p for _, p in numbered)]


def bare_number(linked: Iterable[int]) -> int:
    """Which comment page a post's bare address shows, from the numbers that its pages link to.

    WordPress shows the newest page there by default: links lead to lower numbers, and the missing number is its own.
    """
    numbers = set(linked)
    if 1 not in numbers and numbers:
        return 1
    return max(numbers, default=0) + 1


def _with_anchor(comment: Comment, platform: str, url: str) -> Comment:
    """The comment with an address where its platform gives every comment and ping an anchor, also one that the theme prints no link to."""
    there = None if comment.permalink else permalink(platform, url, comment.id)
    return replace(comment, permalink=there) if there else comment
