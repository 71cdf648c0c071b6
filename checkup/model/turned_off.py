"""Which of a blog's newest posts nobody could ever comment on, where comments were turned off one day for good.

Many blogs close each post after some days: a closed post without a comment says nothing there, unless it is so young that it would be open.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from checkup.model.blog import Post

# Newest posts without a place for comments; posts before them that had comments, and their share of those; how likely it may be that none
# of the newest has one by chance; days within which no blog closes a post for its age (WordPress's own choice is 14). Conventions.
SINCE, TALKED, TALK, CHANCE, YOUNG = 5, 5, 0.5, 0.01, 10
_DAY = 86400.0


def turned_off(posts: Sequence[Post], moment: Callable[[datetime], float], seen: float | None) -> tuple[Post, ...]:
    """The newest posts, oldest first, on which comments were closed from the first day; none where that is not clear.

    posts  dated ones, oldest first; `seen` is when their pages were fetched or saved (epoch seconds), None where that is not known
    """
    last = next(
        (n for n, p in enumerate(reversed(posts)) if p.comments or p.comments_status != "none" or p.commenting != "closed"), len(posts)
    )
    before, since = posts[: len(posts) - last], tuple(posts[len(posts) - last :])
    if len(since) < SINCE:
        return ()
    if all(p.closed_at is not None and p.closed_at == p.published for p in since):
        return since
    newest = since[-1].published
    young = newest is not None and seen is not None and seen - moment(newest) < YOUNG * _DAY
    talked = sum(bool(p.comments) for p in before)
    clear = talked >= max(TALKED, TALK * len(before)) and (1 - talked / len(before)) ** len(since) < CHANCE
    return since if young and clear else ()
