"""A blog and the hide list -> the blog with these people taken out: their comments count, but bear neither name nor words."""

from __future__ import annotations

from dataclasses import replace

from checkup.hiding.hide_list import HideList
from checkup.model import Blog, Comment, Link, Mark, Person, Post


def without_hidden(blog: Blog, people: HideList) -> Blog:
    """The blog as it may be kept. Addresses of posts stay as they are: they are the blog's own."""
    if not people:
        return blog
    return replace(
        blog,
        posts=tuple(_post(post, people) for post in blog.posts),
        marks=tuple(_mark(mark, people) for mark in blog.marks),
    )


def _post(post: Post, people: HideList) -> Post:
    return replace(
        post,
        title=None if post.title is None else people.without(post.title),
        text=people.without(post.text),
        links=_links(post.links, people),
        quotes=tuple(map(people.without, post.quotes)),
        comments=tuple(_comment(comment, people) for comment in post.comments),
    )


def _comment(comment: Comment, people: HideList) -> Comment:
    if people.holds(comment.author.name) or people.names_somebody(comment.author.url or "") or people.holds(comment.author.platform_id):
        return replace(comment, author=Person(None), text="", links=(), quotes=(), permalink=None)
    return replace(
        comment,
        author=replace(comment.author, name=None if comment.author.name is None else people.without(comment.author.name)),
        text=people.without(comment.text),
        links=_links(comment.links, people),
        quotes=tuple(map(people.without, comment.quotes)),
        set_off=people.without(comment.set_off),
    )


def _links(links: tuple[Link, ...], people: HideList) -> tuple[Link, ...]:
    """Links that name nobody on the list."""
    return tuple(link for link in links if not people.names_somebody(link.url) and not people.names_somebody(link.text))


def _mark(mark: Mark, people: HideList) -> Mark:
    return replace(mark, words=people.without(mark.words))
