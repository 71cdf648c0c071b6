"""Where and how the comments of one blog are moderated: the platform's facts, kept from being used on a comment that is not its own."""

from __future__ import annotations

from collections.abc import Iterable

from checkup import comment_systems
from checkup import lazy_re as re
from checkup.addresses import same_site, split
from checkup.i18n import gettext
from checkup.model import OWN_SYSTEMS, Blog, Comment, Post
from checkup.reading.adapter import Moderation

# a file at the end of an address, so that what is before it is the blog's folder
_FILE = re.compile(r"/[^/]*\.(?:php|html?|aspx?)$", re.IGNORECASE)
_LONGEST_ID = 20  # digits; a 64-bit number has 20 at most


def is_number(comment_id: str) -> bool:
    """Whether an id is a number that a database gives: digits, not 0."""
    return comment_id.isascii() and comment_id.isdigit() and len(comment_id) <= _LONGEST_ID and comment_id.strip("0") != ""


def permalink(moderation: Moderation, post_url: str, comment_id: str) -> str | None:
    """The address of a comment that the platform gives an anchor whether or not the page links to it; None where it gives none."""
    return f"{post_url}#{moderation.anchor}{comment_id}" if moderation.anchor and is_number(comment_id) else None


def home_of_own(blog: Blog, post: Post, comment: Comment, name: str) -> str | None:
    """The blog's folder (no slash at the end) where this comment is one of the blog's own on platform `name`; None where it may not be.

    Not where an outside system holds the comments, where the post stands on another site or outside the blog's folder (a second blog
    may live there, with the same ids), or where the id is no number of the platform's.
    """
    if post.comment_system not in OWN_SYSTEMS | {name} or not is_number(comment.id):
        return None
    return _home_of(blog, post)


def home_in_system(blog: Blog, post: Post, comment: Comment, batch: str) -> str | None:
    """The same where the outside system that holds the post's comments has this batch, and the comment is one of its own."""
    system = next((s for s in comment_systems.systems() if s.name == post.comment_system), None)
    if system is None or not is_number(comment.id) or all(one.name != batch for one in system.batches):
        return None
    return _home_of(blog, post)


def _home_of(blog: Blog, post: Post) -> str | None:
    """The blog's folder where the post stands in it."""
    found = home(blog)
    if found is None or not same_site(post.url, blog.url) or not split(post.url).path.startswith(f"{split(found).path}/"):
        return None
    return found


def home(blog: Blog) -> str | None:
    """The blog's folder without slash at the end, None where its address is none, or names a login or one of several blogs."""
    parts = split(blog.url)
    if not parts.is_web or parts.login or parts.query:
        return None
    whole = parts.whole(_FILE.sub("", parts.path).rstrip("/"))
    return whole if whole.isprintable() and " " not in whole else None  # scripts name it in a comment


def in_outside_system(posts: Iterable[Post]) -> set[str]:
    """The outside systems that hold comments of these posts."""
    return {p.comment_system for p in posts if p.comments and p.comment_system and p.comment_system not in OWN_SYSTEMS | {p.platform}}


def outside_words(system: str) -> str:
    """How spam is removed in an outside comment system, "" where that is not known."""
    words = next((s.moderation for s in comment_systems.systems() if s.name == system), "")
    return gettext(words) if words else ""


def outside_closed(system: str) -> str:
    """A sentence that says that an outside comment system has ended, "" while it is alive."""
    return next((gettext("{system} have ended.", system=s.title) for s in comment_systems.systems() if s.name == system and s.closed), "")
