"""Talk on one post, and what is found in it: id of a comment -> whom it answers and how."""

from __future__ import annotations

from dataclasses import replace

from checkup import people, threads
from checkup.model import Blog, Comment
from tests import factories


def said(id: str, who: str | None, words: str = "I liked it.", *, hours: float | None = 1.0, **more: object) -> Comment:
    made = factories.comment(who, words, id=id, **({"posted": None} if hours is None else {"after_hours": hours}))
    return replace(made, by_post_author=who == "Olga Owner", by_blog_author=who == "Olga Owner", **more)  # type: ignore[arg-type]


def assumed(blog: Blog) -> threads.Assumed:
    repeated = threads.repeats(blog)
    linked = threads.link(blog, repeated)
    return threads.assume(linked, people.identities(linked), repeated)


def linked(*comments: Comment, **post: object) -> dict[str, list[tuple[str, str]]]:
    blog = assumed(factories.blog([factories.post(1, comments, **post)])).blog
    return {c.id: [(a.id, a.how) for a in c.answers] for c in blog.posts[0].comments if c.answers}
