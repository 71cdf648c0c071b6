"""Which comments a batch names, and its text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checkup import comment_systems, platforms
from checkup.errors import UsageError
from checkup.findings import Checkup
from checkup.model import Blog, Comment, Entry, Post
from checkup.report.data import csv_table

CSV = "csv"
"""The format that every blog has: a table for people, with the addresses of the comments."""
_COLUMNS = ("id", "post_url", "comment_url", "edit_page", "posted", "verdict", "score")


@dataclass(frozen=True, slots=True)
class SpamBatch:
    """What a batch names and its text.

    format    as `--format` takes it
    home      the blog's folder, "" where nothing is named
    comments  those that it names; left_out: how many more look like spam, and may not be the blog's own by their number or place
    text      a script, requests or a table; "" where nothing is named
    """

    format: str
    home: str
    comments: tuple[Entry, ...]
    left_out: int
    about: str
    text: str


def all_formats() -> tuple[str, ...]:
    """Every format that a platform or comment system has, and the table."""
    declared = {one.name for a in platforms.adapters() for one in a.moderation.batches}
    declared |= {one.name for s in comment_systems.systems() for one in s.batches}
    return (CSV, *sorted(declared))


def spam_batch(checkup: Checkup, name: str, *, back: bool, moved: Sequence[Entry] = ()) -> SpamBatch:
    """The batch of every comment and ping that was judged to be spam.

    back   it brings them back; `moved` are then the comments that an earlier batch named and that are not read any more
    Raises UsageError where the blog's comments are not moderated that way.
    """
    blog = checkup.facts.blog
    spam = [(post, comment) for post in blog.posts for comment in post.comments if comment.is_spam]
    if name == CSV:
        return SpamBatch(CSV, blog.url, _entries(spam), 0, "a table", "".join(csv_table(_COLUMNS, (_row(blog, *pair) for pair in spam))))
    known = platforms.batches(blog)
    if name not in known:
        hint = f"Formats that fit this blog: {', '.join((CSV, *known))}."
        raise UsageError(f"The comments of {checkup.slug} are not moderated by {name}, as far as is known.", hint)
    home, found = platforms.entries(blog, spam, name)
    listed = {one.id: one for one in (*found, *(moved if back else ()))}
    comments = tuple(sorted(listed.values(), key=lambda one: int(one.id)))
    text = known[name].text(home or blog.url.rstrip("/"), comments, back) if comments else ""
    return SpamBatch(name, home or blog.url.rstrip("/"), comments, len(spam) - len(found), known[name].about, text)


def _entries(pairs: Sequence[tuple[Post, Comment]]) -> tuple[Entry, ...]:
    return tuple(Entry(comment.id, post.url) for post, comment in pairs)


def _row(blog: Blog, post: Post, comment: Comment) -> dict[str, str]:
    return {
        "id": comment.id,
        "post_url": post.url,
        "comment_url": comment.permalink or "",
        "edit_page": platforms.edit_page(blog, post, comment) or "",
        "posted": comment.posted.isoformat() if comment.posted else "",
        "verdict": comment.label,
        "score": f"{comment.verdict.score:.2f}" if comment.verdict else "",
    }
