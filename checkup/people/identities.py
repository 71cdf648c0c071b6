"""Which comments come from the same person."""

from __future__ import annotations

from checkup.facts import key_of
from checkup.model import Blog, Comment, Post
from checkup.people.person import SHARED_HOSTS, account, address, nameless
from checkup.text.words import fold


def identities(blog: Blog) -> dict[str, str | None]:
    """Key of each comment -> who wrote it, None for anonymous ones.

    Platform id; else profile address with its path on shared hosts; else the host of the author's own site; else the folded full name,
    which joins the one identity with an address that bears it. A name of one word counts only within its post.
    """
    holders: dict[str, set[str]] = {}
    for post in blog.posts:
        for comment in post.comments:
            strong = _strong(comment)
            if strong and not nameless(comment.author.name):
                name = fold(comment.author.name or "")
                holders.setdefault(_scope(name, post), set()).add(strong)
    return {key_of(p, c): _identity(p, c, holders) for p in blog.posts for c in p.comments}


def _strong(comment: Comment) -> str | None:
    if account(comment.author):
        return f"id:{comment.author.platform_id}"
    url = address(comment.author.url)
    if url is None:
        return None
    host = url.split("/")[0]
    return f"url:{url}" if host in SHARED_HOSTS else f"url:{host}"


def _identity(post: Post, comment: Comment, holders: dict[str, set[str]]) -> str | None:
    strong = _strong(comment)
    if strong:
        return strong
    if nameless(comment.author.name):
        return None
    name = fold(comment.author.name or "")
    known = holders.get(_scope(name, post), set())
    return next(iter(known)) if len(known) == 1 else f"name:{_scope(name, post)}"


def _scope(name: str, post: Post) -> str:
    """Where a folded name stands for one person: a full name on the whole blog, a name of one word only on its post."""
    return name if " " in name else f"{name}@{post.url}"
