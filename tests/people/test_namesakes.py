"""Somebody who bears the author's name is not the author where the blog shows better evidence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup import people
from checkup.model import Blog, Comment, Owner, Person, Post
from tests import factories

ADA = Person("Ada Stone", "https://stone.example/")


def said(who: Person, *, flag: bool | None = None, id: str = "1") -> Comment:
    return replace(factories.comment(id=id), author=who, by_post_author=flag, by_blog_author=None)


def settled(*pages: list[Comment], author: Person | None = None) -> list[list[bool | None]]:
    """Whether each comment of each post is by the blog's author."""
    posts: list[Post] = [factories.post(n, page, author=author) for n, page in enumerate(pages, 1)]
    blog: Blog = people.settle(factories.blog(posts))
    return [[c.by_blog_author for c in post.comments] for post in blog.posts]


NAMESAKES = [Person("Ada Stone"), Person("ada  stone"), Person("Ada Stone", "https://elsewhere.example/"), Person("Ada Stone", None, "0")]


@pytest.mark.parametrize("namesake", NAMESAKES)
def test_one_mark_alone_makes_nobody_of_that_name_the_author(namesake: Person) -> None:
    """The platform marks one comment and no post has a byline: an unmarked comment of that name, without the address, is a reader's."""
    assert settled([said(ADA, flag=True), said(namesake, id="2")]) == [[True, False]]
    assert settled([said(ADA, flag=True)], [said(namesake, id="2")]) == [[True], [False]]


@pytest.mark.parametrize("namesake", NAMESAKES)
def test_a_byline_with_that_name_makes_an_unmarked_comment_the_writers_but_not_the_post_authors(namesake: Person) -> None:
    """A missing mark proves nothing: the name counts where the posts are signed so. With somebody else's site it does not."""
    posts = [factories.post(1, [said(ADA, flag=True), said(namesake, id="2")], author=Person("Ada Stone"))]
    found = people.settle(factories.blog(posts)).posts[0].comments
    own = namesake.url is None
    assert [(c.by_post_author, c.by_blog_author) for c in found] == [(True, True), (False, own)]


def test_an_unmarked_comment_with_the_authors_name_and_address_is_the_authors_on_anothers_post() -> None:
    """Platforms mark only the author of the post: the co-author is known by the name and address of marked comments."""
    ben = Person("Ben Field", "https://field.example/")
    first = [said(ADA, flag=True), said(ben, id="2")]
    second = [said(ben, flag=True), said(ADA, id="2"), said(Person("Ben Field"), id="3")]
    assert settled(first, second) == [[True, True], [True, True, False]]


def test_a_comment_that_the_platform_denies_is_not_the_post_authors() -> None:
    """The platform says "not the author": name and address make it a writer's, and never the post author's."""
    posts = [factories.post(1, [said(ADA, flag=True), said(ADA, flag=False, id="2")], author=ADA)]
    found = people.settle(factories.blog(posts)).posts[0].comments
    assert [(c.by_post_author, c.by_blog_author) for c in found] == [(True, True), (False, True)]


def test_a_guest_with_a_common_name_of_the_author_is_a_namesake_where_accounts_are_shown() -> None:
    """The author writes under an account: another account of one common word is somebody else's; a guest without one may be the author."""
    author = Person("Ada", "https://stone.example/", "7")
    guests = [said(Person("Ada"), id="2"), said(Person("Ada", None, "8"), id="3")]
    assert settled([said(author), *guests], author=author) == [[True, True, False]]


def test_a_longer_name_or_a_first_name_alone_is_somebody_else() -> None:
    """ "Ada" and "Ada Stone Miller" are not "Ada Stone"; nor is a name that two writers' names begin with."""
    readers = [said(Person(name), id=str(n)) for n, name in enumerate(("Ada", "Ada Stone Miller", "Stone"), 2)]
    assert settled([said(Person("Ada Stone")), *readers], author=Person("Ada Stone")) == [[True, False, False, False]]
    posts = [factories.post(n, [said(Person("Ann Lee"))], author=Person(f"Ann Lee {last}")) for n, last in enumerate(("Hill", "Moor"), 1)]
    assert [c.by_blog_author for p in people.settle(factories.blog(posts)).posts for c in p.comments] == [False, False]


def test_a_comment_with_the_blogs_address_and_no_name_is_read() -> None:
    """Whoever gives only the blog's own address is its only writer; a name is not needed for that."""
    nameless = Person(None, "https://blog.example/")
    assert settled([said(nameless), said(Person("Rita"), id="2")], author=Person("Ada Stone")) == [[True, False]]


def test_one_of_several_names_is_enough_for_a_shorter_signature() -> None:
    """A writer known under two names signs with the first words of either."""
    bare = [said(Person(name), id=str(n)) for n, name in enumerate(("Ada Stone Miller", "A. Miller", "Ada Stone"), 1)]
    posts = [factories.post(1, bare, author=Person("Ada Stone Miller", "https://stone.example/"))]
    owner = Owner(Person("stonemill", "https://stone.example/"), "byline")
    found = people.settle(factories.blog(posts, owners=(owner,)))
    assert [c.by_blog_author for c in found.posts[0].comments] == [True, False, True]
