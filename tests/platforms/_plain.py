"""A reading as plain data, for comparing it with a case's expected.json."""

from __future__ import annotations

from typing import Any

from checkup.model import Comment, Reading


def plain(reading: Reading) -> dict[str, Any]:
    """What a case pins down: the page's kind, its post, every comment, where it leads."""
    post = reading.post
    return {
        "page_type": reading.page_type,
        "platform": reading.platform,
        "blog_title": reading.blog_title,
        "post": None
        if post is None
        else {
            "title": post.title,
            "author": post.author.name if post.author else None,
            "published": post.published.isoformat() if post.published else None,
            "precision": post.precision,
            "text": post.text,
            "links": [link.url for link in post.links],
            "status": post.comments_status,
            "system": post.comment_system,
            "door": post.commenting,
            "declared": post.declared_count,
        },
        "comments": [_comment(c) for c in (post.comments if post else ())],
        "comment_pages": list(reading.comment_pages),
        "body_pages": list(reading.body_pages),
        "post_links": list(reading.post_links),
    }


def _comment(comment: Comment) -> dict[str, Any]:
    row: dict[str, Any] = {
        "id": comment.id,
        "author": comment.author.name,
        "url": comment.author.url,
        "account": comment.author.platform_id,
        "posted": comment.posted.isoformat() if comment.posted else None,
        "precision": comment.precision,
        "kind": comment.kind,
        "parent": comment.parent,
        "permalink": comment.permalink,
        "by_post_author": comment.by_post_author,
        "text": comment.text,
        "links": [link.url for link in comment.links],
        "quotes": list(comment.quotes),
    }
    return {key: value for key, value in row.items() if value not in (None, [])}
