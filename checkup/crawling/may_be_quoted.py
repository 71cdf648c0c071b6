"""Posts that an API tells -> what is known of whether their pages let robots show them, and whose pages are looked at to find out.

An API gives a post without its page, and the page may ask robots not to show it. So nothing of a post is quoted until the API has told,
until a sitemap of pages that robots may index has listed it, or until its page was looked at, in this run or an earlier one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from checkup.addresses import post_key
from checkup.gathering.gather import Gathering
from checkup.model import Blog, Post

# A convention: so many pages of posts are looked at in one run, two and a half minutes of it at one request a second. Most blogs' posts of
# a year are fewer; what is left of a larger blog is looked at by the next runs.
MOST_LOOKS = 150
# A convention: for fewer posts a sitemap costs as many requests as it saves.
_FEW = 3


def with_words(posts: Iterable[Post], before: Blog | None, *, front: bool, mine: bool) -> tuple[tuple[Post, ...], tuple[str, ...]]:
    """The posts with what is known of each, and the addresses of the pages to look at, those first that nobody has looked at yet.

    front   what the front page says of the blog: where robots may not show it, they may not show its posts
    mine    the owner says that pages are not meant where they ask it (`[crawl] robots_meta`)
    before  the blog as earlier runs read it
    """
    if mine or not front:
        return tuple(replace(p, quotable=mine) for p in posts), ()
    known = {post_key(p.url): p.quotable for p in before.posts} if before else {}
    listed = list(posts)
    unsure = sorted((p.url for p in listed if p.quotable is None and not p.protected), key=lambda url: known.get(post_key(url)) is not None)
    # only a yes is kept: what said no may say yes by now, and is not quoted until somebody has looked again
    kept = (replace(p, quotable=known.get(post_key(p.url)) or None) if p.quotable is None else p for p in listed)
    return tuple(kept), tuple(unsure)


def worth_a_sitemap(unsure: Sequence[str]) -> bool:
    """Whether so many posts are unsure that a sitemap is asked for before their pages."""
    return len(unsure) > _FEW


def settle(gathering: Gathering, unsure: Sequence[str], listed: Iterable[str]) -> list[str]:
    """Take the posts that a sitemap of indexed pages lists for ones that may be shown; those of `unsure` that must be looked at.

    A sitemap is believed only as long as it agrees with the pages that were read: if one of those that it lists asks robots not to show it
    (noindex, or what no sitemap tells: noarchive, nosnippet), all the others are looked at.
    """
    names = {post_key(url) for url in listed}
    told = [known.record.quotable for name in names if (known := gathering.known.get(name)) and known.record]
    if False in told or True not in told:
        return list(unsure)
    for url in unsure:
        if post_key(url) in names:
            gathering.looked_at(url, quotable=True)
    return [url for url in unsure if post_key(url) not in names]
