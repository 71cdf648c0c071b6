"""Somebody who bears the author's name is not the author where the blog shows better evidence."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

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


def test_the_blogs_address_without_a_name_is_nobodys() -> None:
    """Readers mistake the field too: the blog's own address says who writes only together with a name."""
    nameless = Person(None, "https://blog.example/")
    assert settled([said(nameless), said(Person("Rita"), id="2")], author=Person("Ada Stone")) == [[False, False]]


def test_one_of_several_names_is_enough_for_a_shorter_signature() -> None:
    """A writer known under two names signs with the first words of either."""
    bare = [said(Person(name), id=str(n)) for n, name in enumerate(("Ada Stone Miller", "A. Miller", "Ada Stone"), 1)]
    posts = [factories.post(1, bare, author=Person("Ada Stone Miller", "https://stone.example/"))]
    owner = Owner(Person("stonemill", "https://stone.example/"), "byline")
    found = people.settle(factories.blog(posts, owners=(owner,)))
    assert [c.by_blog_author for c in found.posts[0].comments] == [True, False, True]


def through_the_year(
    guest: Person, *, day: int, own: int = 20, usual: Person = ADA, flag: bool | None = True, **other: Person
) -> bool | None:
    """Whether a guest's comment of a day is a writer's, where Ada wrote `own` marked comments, one a day; on `other` days she signs so."""
    start = datetime(2024, 1, 1, 12, tzinfo=UTC)
    signed = [said(other.get(f"day{n}", usual), flag=flag, id=str(n)) for n in range(own)]
    marked = [replace(c, posted=start + timedelta(days=n), text=f"Word {n}.") for n, c in enumerate(signed)]
    late = replace(said(guest, id="guest"), posted=start + timedelta(days=day, hours=1))
    posts = [factories.post(1, marked, author=Person("Ada Stone")), factories.post(2, [late], author=Person("Ada Stone"))]
    return people.settle(factories.blog(posts)).posts[1].comments[0].by_blog_author


def test_a_bare_name_is_a_namesakes_where_the_writer_never_signs_without_mark_and_site() -> None:
    """Twenty comments of the writer bear mark and site: one of that time with neither is a reader's, one with the site is the writer's."""
    assert through_the_year(Person("Ada Stone"), day=10) is False
    assert through_the_year(ADA, day=10) is True
    logged_in = replace(ADA, platform_id="7")
    assert through_the_year(Person("Ada Stone"), day=10, usual=logged_in, flag=None) is False
    assert through_the_year(Person("Ada Stone"), day=10, flag=None) is True


def test_a_bare_name_stays_the_writers_where_mark_and_site_are_no_rule() -> None:
    """With fewer marked comments, with one that prints no site or another name, or outside their time, a missing mark proves nothing."""
    bare = Person("Ada Stone")
    assert through_the_year(bare, day=10, own=19) is True
    assert through_the_year(bare, day=10, day3=bare) is True
    assert through_the_year(bare, day=10, day3=replace(ADA, name="Ada of the Stones")) is True
    assert through_the_year(bare, day=-1) is True
    assert through_the_year(bare, day=19) is True
    assert through_the_year(bare, day=18) is False
