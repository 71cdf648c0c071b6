"""Hosts on which commenters have a page each, and first names that a reader shares with the writer."""

from __future__ import annotations

import pytest

from checkup.model import Comment, Person
from tests.people._blogs import blog_of, said, whose

GUESTS = ("Rita", "Sam", "Uma", "Vic", "Walt")


def _page(name: str, host: str = "people.example") -> Person:
    return Person(name, f"https://{host}/{name.casefold()}/")


def _guests(names: tuple[str, ...] = GUESTS) -> list[Comment]:
    return [said(_page(name)) for name in names]


def test_the_page_that_bears_the_bylines_short_name_again_and_again_is_the_writers() -> None:
    """A platform whose commenters all have a page on it: the name alone is too short, its one page on three posts is not."""
    blog = blog_of(*((Person("Ina"), [said(_page("Ina")), *_guests()]) for _ in range(3)))
    assert whose(blog) == [True, *[False] * 5] * 3


def test_another_page_under_the_writers_name_is_a_namesakes() -> None:
    """Two people of one name have two pages there."""
    other = Person("Ina", "https://people.example/ina-of-the-hill/")
    blog = blog_of(*((Person("Ina"), [said(_page("Ina")), *_guests()]) for _ in range(3)), (Person("Ina"), [said(other)]))
    assert whose(blog)[-1] is False


def test_a_related_login_on_a_host_of_members_is_somebody_else() -> None:
    """The byline leads to a page there: "ina" and "inab" share the host and nothing else."""
    blog = blog_of(*((_page("Inab"), [said(_page("Inab")), said(_page("Ina")), *_guests()]) for _ in range(3)))
    assert whose(blog) == [True, *[False] * 6] * 3


def test_two_pages_on_a_host_are_no_host_of_members() -> None:
    """The writer's own host may hold a page of a friend: other pages of it stay the writer's."""
    blog = blog_of(*((_page("Inab"), [said(_page("Inab")), said(_page("Ina")), *_guests(())]) for _ in range(3)))
    assert whose(blog)[:2] == [True, True]


@pytest.mark.parametrize(("name", "found"), [("Harriet", False), ("hattermoss", True)])
def test_a_first_name_with_another_site_is_a_namesakes_and_a_handle_is_not(name: str, found: bool) -> None:
    """The writer prints the blog's home page again and again; the first name of the byline with another site is a reader's."""
    mine = [said(Person(name, "https://blog.example/"), flag=True)]
    blog = blog_of(
        *((Person("Harriet Moss"), mine) for _ in range(4)), (Person("Harriet Moss"), [said(Person(name, "https://x.example/"))])
    )
    assert whose(blog)[-1] is found


def test_a_page_that_many_share_identifies_nobody() -> None:
    """Members whose addresses differ by nothing that is kept are not all the writer, although the byline leads there, too."""
    here = "https://blog.example/member/"
    blog = blog_of(*((Person("Ina Holt", here), [said(Person(name, here)) for name in (*GUESTS, "Ina Holt")]) for _ in range(3)))
    assert whose(blog) == [*[False] * 5, True] * 3
