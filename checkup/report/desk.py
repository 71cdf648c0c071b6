"""The way from a comment to its place in the blog's own office: the page to edit it, and lists that clear spam away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checkup.addresses import split
from checkup.model import Blog, Comment, Post
from checkup.report import clean


@dataclass(frozen=True, slots=True)
class Script:
    """Text to copy: `title` says what it is and where it goes."""

    title: str
    text: str


def edit_page(blog: Blog, post: Post, comment: Comment) -> str | None:
    """The page of the blog's office where this comment is edited, approved or deleted; None where the platform has none that we know.

    WordPress: wp-admin/comment.php of the blog that is linked (developer.wordpress.org, function get_edit_comment_link); the post must
    stand below the blog's address, because a WordPress in a folder of its own keeps its office there. Blogger's page needs the blog's
    number, which a reading does not keep.
    """
    if "wordpress" not in (blog.platform, post.platform) or not _number(comment.id):
        return None
    if post.comment_system not in (None, "", "wordpress"):
        return None
    home = clean.href(blog.url)
    if home is None or split(home).query or not post.url.startswith(home.rstrip("/") + "/"):
        return None
    return f"{home.split('#')[0].rstrip('/')}/wp-admin/comment.php?action=editcomment&c={comment.id}"


def _number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 20 and text.strip("0") != ""


def scripts(blog: Blog, pairs: Sequence[tuple[Post, Comment]]) -> tuple[Script, ...]:
    """What helps to clear these comments away: a command where the platform has one, their addresses, their ids."""
    out = []
    native = [c.id for p, c in pairs if edit_page(blog, p, c)]
    if native:
        out.append(Script("WordPress, in the blog’s own folder (wp-cli)", "wp comment spam " + " ".join(dict.fromkeys(native))))
    places = [url for _, c in pairs if (url := clean.href(c.permalink))]
    if places:
        out.append(Script("Their addresses on the blog", "\n".join(dict.fromkeys(places))))
    ids = [f'"{one}"' for _, c in pairs if (one := clean.line(c.id, 60)) and '"' not in one and "\\" not in one]
    if ids:
        out.append(Script("Their ids, ready for not_spam if they are readers after all", ",\n".join(dict.fromkeys(ids))))
    return tuple(out)
