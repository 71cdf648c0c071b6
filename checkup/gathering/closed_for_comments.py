"""Which posts are closed for comments although their pages say nothing: themes differ in whether they say "closed", and beside what.

Some say it only under comments, some only where there are none, some never. What all of them do is leave the form out. So where the pages
of a blog mostly tell, by a form or in words, a page that does neither is one without a form. Where all posts up to a day tell, or have
comments, and none since, comments were turned off then for good: those since were never open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from checkup.model import Post

# Fewer pages that tell are no habit of a theme; and half of them at least, or many may be saved without their form. Conventions.
_TOLD, _PART = 5, 0.5
# So many posts since the last one that shows a place for comments; the share of those before it that tell, and that have comments.
# Conventions: some pages may lack a form, and where readers hardly wrote five silent posts are nothing new.
_SINCE, _TELL, _TALK = 5, 0.8, 0.5


def with_closed_comments(posts: Sequence[Post], by_page: Collection[str], asking: Collection[str] = ()) -> list[Post]:
    """The posts, with "closed" where the page shows no form and the other pages of the same platform do or say that they have none.

    by_page  addresses of the posts of which a whole page was read: a record or a cut page without a form means nothing
    asking   addresses of those whose page has a form that speaks of comments: "open" where another post with comments is
    """
    if any(post.commenting == "open" and post.comments for post in posts):
        posts = [replace(p, commenting="open") if p.commenting == "unknown" and p.url in asking else p for p in posts]
    never = _since_turned_off([p for p in posts if p.url in by_page and p.published is not None])
    posts = [replace(p, commenting="closed", closed_at=p.published) if p.url in never else p for p in posts]
    telling, pages = Counter[str](), Counter[str]()
    for post in posts:
        if post.url in by_page:
            pages[post.platform] += 1
            telling[post.platform] += post.commenting != "unknown"
    tells = {name for name, count in telling.items() if count >= max(_TOLD, _PART * pages[name])}
    return [
        replace(p, commenting="closed")
        if p.commenting == "unknown" and p.url in by_page and p.platform in tells and p.comments_status in ("present", "none")
        else p
        for p in posts
    ]


def _since_turned_off(posts: Sequence[Post]) -> frozenset[str]:
    """Addresses of the newest posts of a blog, where these show neither comments nor a place for them, and those before them do."""
    dated = sorted(posts, key=lambda p: str(p.published and p.published.date()))
    shows = [p.commenting != "unknown" or p.comments_status != "none" or bool(p.declared_count) for p in dated]
    at = len(shows) - next((n for n, one in enumerate(reversed(shows)) if one), len(shows))
    before, since = dated[:at], dated[at:]
    tell, talk = sum(p.commenting != "unknown" for p in before), sum(bool(p.comments) for p in before)
    clear = len(since) >= _SINCE and tell >= max(_TOLD, _TELL * at) and talk >= max(_TOLD, _TALK * at)
    return frozenset(p.url for p in since) if clear else frozenset()
