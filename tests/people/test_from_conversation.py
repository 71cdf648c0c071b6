"""The writer of a few unsigned pages, told by how people talk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Literal

import pytest

from checkup import people
from checkup.model import Person, Post
from tests import factories
from tests.people._blogs import READERS, blog_of, said, unsigned, unsigned_talk, verdicts


def test_the_one_who_answers_everybody_by_name_is_the_author() -> None:
    """Readers speak to "Wes", "wharper" answers each of them: the user name is the author's."""
    talk = [
        said(Person("Ina Berg"), "A good last line, Wes. It made me laugh."),
        said(Person("wharper"), "Thanks Ina, I laughed when I wrote it."),
        said(Person("Paul Reed"), "I see it differently."),
        said(Person("wharper"), "Fair enough, Paul."),
    ]
    settled = people.settle(blog_of((None, talk)))
    assert verdicts(settled) == [(False, False), (True, True), (False, False), (True, True)]
    assert (settled.posts[0].comments[1].author_evidence or "").startswith("inferred")


def test_the_one_whom_readers_speak_to_unasked_is_the_author() -> None:
    """Several readers begin with a name, and its bearer answers one of them."""
    talk = [
        said(Person("Ina Berg"), "This happened to me as well."),
        said(Person("Dora"), "@Ina - and how did it end?"),
        said(Person("Paul Reed"), "Dora, you should write a book."),
        said(Person("Sue Hill"), "Dora - what a story."),
        said(Person("Max"), "Great post."),
    ]
    settled = people.settle(blog_of((None, talk)))
    assert [c.author.name for c in settled.posts[0].comments if c.by_post_author] == ["Dora"]


@pytest.mark.parametrize(
    "talk",
    [
        [("Ann", "I like it."), ("Bob", "Me too."), ("Cid", "Not at all.")],
        [("Ann", "It is blue."), ("Bob", "Ann, it is green."), ("Ann", "Bob, look again."), ("Cid", "I see yellow.")],
        [("Kit", "Hey Mo, great post."), ("Anonymous", "Mo... thanks"), ("Lou", "Hi Mo")],
    ],
)
def test_a_chat_among_readers_makes_no_author(talk: list[tuple[str, str]]) -> None:
    """Two readers who argue, or readers who speak to an author who never came, give nobody's name away."""
    settled = people.settle(blog_of((None, [said(Person(who), words) for who, words in talk])))
    assert all(c.by_post_author is None for c in settled.posts[0].comments)


def test_a_talkative_reader_is_no_author_where_the_posts_are_signed() -> None:
    """Posts signed in full by somebody who never comments: the reader who answers everybody by name stays a reader."""
    talk = [
        said(Person("Ina Berg"), "Wes, where do you buy that rope?"),
        said(Person("Wes Harper"), "Thanks Ina, at the chandler's."),
        said(Person("Paul Reed"), "Wes, is it strong?"),
        said(Person("Wes Harper"), "Strong enough, Paul."),
    ]
    signed = people.settle(blog_of((Person("Dun Pell"), talk)))
    assert verdicts(signed) == [(False, False)] * 4
    assert [owner.person.name for owner in signed.owners] == ["Dun Pell"]


def taken(posts: Sequence[Post], **more: object) -> set[str]:
    """The names whose comments are a writer's, on a large blog of these posts."""
    return {c.author.name or "" for p in people.settle(factories.blog(posts, **more)).posts for c in p.comments if c.by_blog_author}


def test_the_host_of_a_large_blog_is_taken_for_its_writer_and_the_owner_is_told() -> None:
    """On eight posts one answers each of four readers by name: all 32 comments under that name are a writer's, inferred."""
    settled = people.settle(factories.blog(unsigned_talk()))
    mine = [c for p in settled.posts for c in p.comments if c.by_blog_author]
    assert [c.author.name for c in mine] == ["Wim"] * 32
    assert [(o.person.name, o.inferred) for o in settled.owners] == [("Wim", True)]
    assert settled.owners[0].evidence == "inferred from the conversation: answers 4 readers by name on 8 posts"
    settled = people.settle(factories.blog(unsigned_talk()), authors=["Wim"])
    assert [(o.person.name, o.inferred) for o in settled.owners] == [("Wim", False)]


@pytest.mark.parametrize(
    "more",
    [
        {"named": 3},
        {"url": "https://wim-bakes.example/"},
        {"words": "Thanks for this lovely post! {0}, I agree."},
        {"byline": "Dora"},
        {"byline": "Dora Hart"},
    ],
    ids=["few answers by name", "a site of its own", "thanks for the post", "posts that bear a name", "posts that bear a full name"],
)
def test_who_may_be_a_reader_is_not_taken_for_the_host_of_a_large_blog(more: dict[str, str]) -> None:
    """There the owner is asked, or nobody is named: a wrong writer makes every figure wrong."""
    assert taken(unsigned_talk(**more)) == set()


def test_a_login_in_the_byline_is_nobodys_name() -> None:
    """Posts by "admin" say nothing about who writes."""
    assert taken(unsigned_talk(byline="admin")) == {"Wim"}


@pytest.mark.parametrize(("equal", "found"), [(True, set()), (False, {"Wim"})])
def test_where_many_answer_each_other_nobody_is_the_host(equal: bool, found: set[str]) -> None:
    """A place where all talk with all has no host; one who answers twice as often as another has most of the talk."""
    posts = []
    for number in range(1, 13):
        talk = [unsigned(reader, f"Part {number}.{i} rose well.", i + 1.0) for i, reader in enumerate(READERS)]
        for i, reader in enumerate(READERS):
            who = ("Wim", "Wim", "Zoe", "Yan")[i] if not equal else ("Wim", "Zoe", "Yan", "Kim")[i]
            talk.append(unsigned(who, f"{reader.split()[0]}, it did so in part {number}.{i}.", 6.0 + i))
        posts.append(factories.post(number, talk, author=None))
    assert taken(posts) == found


def test_who_is_seldom_there_is_no_host() -> None:
    """Answers to everybody on a fifth of the posts are a guest's."""
    quiet = [factories.post(n, [unsigned(READERS[n % 4], f"Part {n} rose well.", 1.0)], author=None) for n in range(9, 40)]
    assert taken([*unsigned_talk(), *quiet]) == set()


@pytest.mark.parametrize("precision", ["minute", "day"])
def test_a_page_that_shows_the_newest_first_tells_the_same(precision: Literal["minute", "day"]) -> None:
    """Who answers is told in the order in which people spoke, not in that of the page."""
    talk = [
        said(Person("Ina Berg"), "A good last line, Wes. It made me laugh."),
        said(Person("wharper"), "Thanks Ina, I laughed when I wrote it."),
        said(Person("Paul Reed"), "I see it differently."),
        said(Person("wharper"), "Fair enough, Paul."),
    ]
    dated = [replace(c, posted=factories.START + timedelta(days=n), precision=precision) for n, c in enumerate(talk)]
    settled = people.settle(blog_of((None, dated[::-1])))
    assert verdicts(settled) == [(True, True), (False, False), (True, True), (False, False)]
