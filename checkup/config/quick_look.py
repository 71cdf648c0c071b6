"""The configuration of a blog -> that of a quick look at it: the front page and the newest posts, under a name of its own."""

from __future__ import annotations

from checkup.config.tables import SiteConfig, WindowTable

POSTS = 20
"""Posts of a quick look; a convention: two pages of most blogs' lists, and enough that an answer's wait has a middle."""
# At a second's rest and half a second for an answer a minute: 20 posts, robots.txt, front page, feed or API, About and Contact, and what is
# left for further pages of comments.
_REQUESTS = 40
_APART = "-quick"


def quick_look(site: SiteConfig) -> SiteConfig:
    """The same blog with the newest posts as its window and few requests. The name keeps it apart from whole checkups of the blog."""
    posts = min(site.window.posts or POSTS, POSTS)
    return site.model_copy(
        update={
            "slug": f"{site.slug}{_APART}",
            "quick": True,
            "window": WindowTable(posts=posts, as_of=site.window.as_of),
            "crawl": site.crawl.model_copy(update={"max_requests": min(site.crawl.max_requests, _REQUESTS)}),
        }
    )
