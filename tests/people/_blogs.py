"""Small blogs whose comments are signed in all the ways that people sign."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checkup import people
from checkup.model import Blog, Comment, Person, Post
from tests import factories

HOME = "https://blog.example/"


def said(who: Person, words: str = "I liked it.", *, flag: bool | None = None, id: str | None = None, kind: str = "comment") -> Comment:
    """A comment by somebody, as a page gives it: nothing is settled yet."""
    made = factories.comment(text=words, id=id, kind=kind)
    return replace(made, author=who, by_post_author=flag, by_blog_author=None)


def blog_of(*posts: tuple[Person | None, Sequence[Comment]], text: str = "", **more: object) -> Blog:
    """A blog of posts, each with its byline and its comments."""
    made = [factories.post(i, comments, author=author, text=text) for i, (author, comments) in enumerate(posts, 1)]
    return factories.blog(made, **more)


def verdicts(blog: Blog) -> list[tuple[bool | None, bool | None]]:
    """For each comment, whether it is the post's author's and whether it is a writer's."""
    return [(c.by_post_author, c.by_blog_author) for p in blog.posts for c in p.comments]


def whose(blog: Blog, authors: Sequence[str] = (), readers: Sequence[str] = ()) -> list[bool | None]:
    """For each comment of the settled blog, whether it is a writer's."""
    return [c.by_blog_author for p in people.settle(blog, authors, readers).posts for c in p.comments]


READERS = ["Rita Moss", "Sam Fell", "Uma Kerr", "Vic Dale"]


def unsigned(name: str, words: str, hours: float, url: str | None = None) -> Comment:
    made = factories.comment(text=words, after_hours=hours)
    return replace(made, author=Person(name, url), by_post_author=None, by_blog_author=None)


def unsigned_talk(
    host: str = "Wim", *, url: str | None = None, words: str = "{0}, that is how I did it.", byline: str | None = None, named: int = 8
) -> list[Post]:
    """Eight posts on which four readers write and `host` speaks to each of them, on the first `named` by name."""
    posts = []
    for number in range(1, 9):
        talk = []
        for i, reader in enumerate(READERS):
            talk.append(unsigned(reader, f"The bread of part {number}.{i} rose well in my oven.", 2 * i + 1))
            answer = words.format(reader.split()[0]) if number <= named else "That is how I did it."
            talk.append(unsigned(host, f"{answer} It was part {number}.{i}.", 2 * i + 2, url))
        posts.append(factories.post(number, talk, author=Person(byline) if byline else None))
    return posts
