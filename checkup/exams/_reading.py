"""What several exams ask of the settled facts: which posts and comments count, and in what words a blog cannot be measured."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from urllib.parse import urlsplit

from checkup.exams._measured import Measured, Spec
from checkup.facts import DAY, Facts, key_of
from checkup.findings import Evidence
from checkup.model import Comment, Post

REGULAR_COMMENTS, REGULAR_POSTS = 4, 3


def label_of(comment: Comment) -> str:
    """The verdict, "ok" where none was given."""
    return comment.verdict.label if comment.verdict else "ok"


def by_owner(comment: Comment) -> bool:
    """Written by one of the blog's authors, as far as anybody can tell."""
    return bool(comment.by_blog_author or comment.by_post_author)


def talk_posts(facts: Facts, posts: Sequence[Post]) -> list[Post]:
    """Posts whose comments could be read and were open at some time."""
    return [p for p in posts if facts.readable(p)]


def readers(facts: Facts, posts: Sequence[Post]) -> Iterator[tuple[Post, Comment]]:
    """Every reader comment (R) on these posts, with its post."""
    for post in posts:
        if facts.readable(post):
            for comment in facts.readers(post):
                yield post, comment


def everything(facts: Facts) -> Iterator[tuple[Post, Comment]]:
    """Every comment and ping that was read, whatever its post's age."""
    for post in facts.blog.posts:
        for comment in post.comments:
            yield post, comment


def owner_known(facts: Facts) -> bool:
    """Whether anybody can tell the author's comments from those of readers; not while the owner has a question about it to answer."""
    return facts.doubt is None and (
        bool(facts.blog.owners) or any(c.by_blog_author is not None or c.by_post_author for _, c in everything(facts))
    )


def silent(facts: Facts, specs: Sequence[Spec]) -> list[Measured] | None:
    """All measures of an exam of comments as not measured, where no comment could be read or none was ever allowed; else None."""
    if not facts.posts or talk_posts(facts, facts.posts):
        return None
    unread = [p for p in facts.posts if p.comments_status in ("external-unread", "blocked")]
    if not unread:
        return [
            Measured(s.code, "not_applicable", reason="Comments are closed on this blog, so listening was not measured.") for s in specs
        ]
    systems = sorted({p.comment_system for p in unread if p.comment_system})
    if any(p.comments_status == "external-unread" for p in unread):
        name = f" ({', '.join(systems)})" if systems else ""
        reason = f"Comments are loaded by a script{name} that a checkup does not run."
    else:
        reason = "The comments could not be read."
    return [Measured(s.code, "unknown", reason=reason) for s in specs]


def unknown_owner(specs: Sequence[Spec]) -> list[Measured]:
    """All measures of an exam that needs to know the author, where nobody does."""
    return [Measured(s.code, "unknown", reason="We could not tell which comments are yours.") for s in specs]


def regulars(facts: Facts) -> frozenset[str]:
    """Identities with 4 or more comments on 3 or more posts, over every comment that was read."""
    posts: dict[str, list[str]] = {}
    for post, comment in readers(facts, facts.blog.posts):
        identity = facts.identities.get(key_of(post, comment))
        if identity is not None:
            posts.setdefault(identity, []).append(post.url)
    return frozenset(i for i, on in posts.items() if len(on) >= REGULAR_COMMENTS and len(set(on)) >= REGULAR_POSTS)


def newcomer_keys(facts: Facts) -> frozenset[str]:
    """Keys of the comments that are the first ever seen of their identity. An undated comment is first only where it stands alone."""
    first: dict[str, tuple[float, str]] = {}
    total: dict[str, int] = {}
    for post, comment in readers(facts, facts.blog.posts):
        key = key_of(post, comment)
        identity = facts.identities.get(key)
        if identity is None:
            continue
        total[identity] = total.get(identity, 0) + 1
        at = facts.moment(comment.posted) if comment.posted else float("inf")
        first[identity] = min(first.get(identity, (float("inf"), key)), (at, key))
    return frozenset(key for identity, (at, key) in first.items() if at != float("inf") or total[identity] == 1)


def host_of(url: str | None) -> str | None:
    """The host of an address, lower case, without "www."; None where there is none."""
    return _host(url) if url else None


@lru_cache(maxsize=65_536)
def _host(url: str) -> str | None:
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname
    except ValueError:
        return None
    return (host.removeprefix("www.") or None) if host else None


def age_days(facts: Facts, post: Post) -> float | None:
    """Days from publication to T; None where the post is undated."""
    return None if post.published is None else (facts.now - facts.moment(post.published)) / DAY


def shown(post: Post, comment: Comment, words: str = "") -> Evidence:
    """Evidence that leads to one comment."""
    text = (words or " ".join(comment.text.split())) if post.quotable else "A comment on a page that is not quoted"
    return Evidence(comment.permalink or post.url, text if len(text) <= 160 else text[:159].rstrip() + "…", post.url, comment.id)


def on_post(post: Post, words: str = "") -> Evidence:
    """Evidence that leads to one post."""
    return Evidence(post.url, (words if post.quotable else "") or post.title or post.url, post.url)
