"""The blog's home page as a commenter's site: writers print it, and readers who mistake the field."""

from __future__ import annotations

import pytest

from checkup import people
from checkup.model import Person
from tests.people._blogs import HOME, blog_of, said, verdicts, whose


def test_the_blogs_own_address_makes_the_only_writer() -> None:
    """A comment signed with the address of the blog is the one known writer's, under whatever name."""
    settled = people.settle(blog_of((Person("Editor"), [said(Person("T.", "http://www.blog.example"))])))
    assert verdicts(settled) == [(True, True)]


def test_a_reader_who_types_the_blogs_address_is_no_writer() -> None:
    """Once on eight posts, by a name that is nobody's: a mistake in the form."""
    usual = [(None, [said(Person("Rita")), said(Person("Oona", HOME))])] * 4
    slip = (None, [said(Person("Jermo", HOME)), said(Person("Rita"))])
    assert whose(blog_of(*usual, *[(None, [said(Person("Rita"))])] * 3, slip)) == [False, True] * 4 + [False] * 3 + [False, False]


def test_where_a_writer_is_known_only_related_names_count() -> None:
    """The marked writer's short name with the home page is hers; a faithful reader's is not."""
    talk = [said(Person("Maya Stone", HOME), flag=True), said(Person("maya", HOME)), said(Person("Rita", HOME))]
    assert whose(blog_of(*[(Person("Maya Stone"), talk)] * 4)) == [True, True, False] * 4


def pen_name(*talk: str) -> list[bool]:
    """Who is taken for a writer where M(aya) is one: P(en name), R(ita) and Q(uin), each but Rita with the home page."""
    people = {"M": Person("Maya Stone", HOME), "P": Person("Discopearl", HOME), "R": Person("Rita"), "Q": Person("Quin", HOME)}
    posts = [(Person("Maya Stone"), [said(people[who]) for who in one]) for one in talk]
    return whose(blog_of(*posts, *[(Person("Maya Stone"), [said(people["R"]), said(people["M"])])] * 4))[: sum(map(len, talk))]


def test_a_lone_name_that_signs_as_the_writer_and_only_answers_is_a_guess() -> None:
    """A pen name with the home page, below a reader on two posts; once, below the writer, or beside another such name it is none."""
    assert pen_name("RP", "RP") == [False, True] * 2
    assert pen_name("RP", "R") == [False, False, False]
    assert pen_name("RP", "MP") == [False, False, True, False]
    assert pen_name("RP", "PR") == [False] * 4
    assert pen_name("RP", "RPRQ") == [False] * 6


def test_three_unknown_names_make_the_address_evidence_of_nothing() -> None:
    """But for one name that has most of those comments."""
    three = [said(Person(name, HOME)) for name in ("Oona", "Pim", "Quin")]
    assert not any(whose(blog_of(*[(None, three)] * 3)))
    most = [said(Person("Oona", HOME))] * 5
    assert whose(blog_of(*[(None, [*most, *three])] * 3)) == ([True] * 6 + [False] * 2) * 3


def test_the_address_of_a_post_is_evidence_of_nothing() -> None:
    """Only the home page itself speaks for a writer."""
    assert not any(whose(blog_of(*[(None, [said(Person("Oona", "https://blog.example/2/")), said(Person("Rita"))])] * 4)))


def test_the_name_with_the_home_page_counts_without_it_too() -> None:
    """The same name without a site, or with a page of the blog; not with somebody else's site."""
    talk = [said(Person("Oona", HOME)), said(Person("Oona")), said(Person("Oona", "https://blog.example/me/"))]
    blog = blog_of(*[(None, [*talk, said(Person("Oona", "https://oona-hats.example/"))])] * 3)
    assert whose(blog) == [True, True, True, False] * 3


def test_an_earlier_home_page_of_the_same_name_counts() -> None:
    """The blog moved to a host of its own: the old address is its home page still; another blog on the old platform is not."""
    old, other = Person("Oona", "http://ownloaf.blogspot.com/"), Person("Rita", "http://ritabakes.blogspot.com/")
    blog = blog_of(*[(None, [said(old), said(other)])] * 3, url="https://www.ownloaf.example/")
    assert whose(blog) == [True, False] * 3


@pytest.mark.parametrize(("posts", "guessed"), [(1, True), (2, True), (3, False)])
def test_on_few_posts_it_is_a_guess(posts: int, guessed: bool) -> None:
    """Who prints the home page under one post or two is taken for the writer, and the owner is asked; on three posts it is sure."""
    settled = people.settle(blog_of(*[(None, [said(Person("Oona", HOME)), said(Person("Rita"))])] * posts))
    assert [(owner.person.name, owner.inferred) for owner in settled.owners] == [("Oona", guessed)]


def test_on_few_posts_two_names_alike_tell_nothing() -> None:
    """Of two who print the home page once each, nobody is taken; the one who does so more often is."""
    both = [said(Person("Oona", HOME)), said(Person("Pim", HOME))]
    assert not any(whose(blog_of((None, both))))
    assert whose(blog_of((None, both), (None, both[:1]))) == [True, False, True]
