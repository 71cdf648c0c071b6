"""Marks that a theme prints beside names, held against the whole blog: an owner's mark is borne by the few who write it, again and again.

On one page nobody can tell it from a label, from what members bear, or from a word of the comment.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from checkup.model import Blog, Comment, Post
from checkup.people.person import letters
from checkup.text.words import fold

POSTS = 2  # posts on which a name that nothing else knows must bear the mark; a convention: once may be anything
SHARE = 0.1  # of the blog's marks; a convention: a word that looks like a mark stands in few readers' comments
OF_ITS_OWN = 0.2  # of a name's comments that bear the mark; a convention: who comments without signing in still signs in at times
MEMBERS = 5  # unknown names that bear a mark; a convention: so many are the members of a site, and the mark is theirs


@dataclass
class _Name:
    """How often a name is there, how often it bears the mark, and on which posts beside somebody who does not."""

    comments: int = 0
    marks: int = 0
    posts: set[int] = field(default_factory=set)


def believed(blog: Blog) -> Blog:
    """The blog without the marks of themes that its other pages do not bear out.

    A mark is believed beside the name of a byline or of the blog's keeper. Another name must bear it on two posts (one, where the blog has
    no more than two) beside comments without it, on a fifth of its comments, and be one of a few.
    """
    if not any(c.mark_of_theme for p in blog.posts for c in p.comments):
        return blog
    known = _known(blog)
    names = _names(blog)
    total = sum(one.marks for one in names.values())
    enough = POSTS if len(blog.posts) > POSTS else 1
    others = {
        name
        for name, one in names.items()
        if len(one.posts) >= enough and one.marks >= SHARE * total and one.marks >= OF_ITS_OWN * one.comments and not known & _forms(name)
    }
    trusted = {name for name in names if known & _forms(name)} | (others if len(others) < MEMBERS else set())
    return replace(blog, posts=tuple(_post(p, trusted) for p in blog.posts))


def _known(blog: Blog) -> set[str]:
    """The names of bylines and keepers in all forms."""
    people = (*(p.author for p in blog.posts if p.author), *(o.person for o in blog.owners))
    return {form for person in people if person.name for form in _forms(fold(person.name))}


def _forms(name: str) -> set[str]:
    """A folded name by its letters and by its first word: "Ann Lee" signs as "Ann"."""
    return {letters(name), letters(name.split()[0])} - {""} if name else set()


def _names(blog: Blog) -> dict[str, _Name]:
    names: dict[str, _Name] = {}
    for number, post in enumerate(blog.posts):
        comments = [c for c in post.comments if c.kind == "comment"]
        beside = any(not c.by_post_author for c in comments)
        for comment in comments:
            one = names.setdefault(fold(comment.author.name or ""), _Name())
            one.comments += 1
            if comment.by_post_author:
                one.marks += 1
                if beside:
                    one.posts.add(number)
    return {name: one for name, one in names.items() if one.marks}


def _post(post: Post, trusted: set[str]) -> Post:
    if not any(c.mark_of_theme for c in post.comments):
        return post
    return replace(post, comments=tuple(_settled(post.comments, trusted)))


def _settled(comments: tuple[Comment, ...], trusted: set[str]) -> Iterator[Comment]:
    for comment in comments:
        doubted = comment.mark_of_theme and fold(comment.author.name or "") not in trusted
        yield replace(comment, by_post_author=None, mark_of_theme=False) if doubted else comment
