"""Who answers whom: by the page's own thread, by a name or a quotation; and, where nothing threads, by a writer's next word."""

from __future__ import annotations

from dataclasses import replace

from checkup.model import Blog
from checkup.moments import Clock
from checkup.threads.assumed import Assumed, assume, only_polite, threaded_since
from checkup.threads.later_posts import answered_later
from checkup.threads.linking import link_post
from checkup.threads.order import in_order
from checkup.threads.repeats import Repeats, repeats
from checkup.threads.unaddressed import above_unaddressed
from checkup.threads.within import answers_within

__all__ = [
    "Assumed",
    "Repeats",
    "above_unaddressed",
    "answered_later",
    "answers_within",
    "assume",
    "in_order",
    "link",
    "only_polite",
    "repeats",
    "threaded_since",
]


def link(blog: Blog, repeated: Repeats | None = None) -> Blog:
    """The blog with `Comment.answers` filled in as far as the pages show them, each with its evidence in words.

    thread   the parent that the page shows
    named    an earlier comment on the same post whose author is addressed by name, whose words are quoted, or that is linked to;
             the blog's author answers all that a named reader wrote before, a reader the last word of the named one

    A writer's comment without a word, or with a text used for the third time, answers nobody. `assume` adds what no page shows.
    """
    mute = (repeated or repeats(blog)).mute
    by_post: dict[str, set[str]] = {}
    for url, comment in mute:
        by_post.setdefault(url, set()).add(comment)
    clock = Clock(blog.utc_offset)
    return replace(blog, posts=tuple(link_post(post, frozenset(by_post.get(post.url, ())), clock) for post in blog.posts))
