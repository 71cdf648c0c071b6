"""What the configuration says of people wins, as far as it goes."""

from __future__ import annotations

import pytest

from checkup import people
from checkup.model import Person
from tests.people._blogs import HOME, blog_of, said, verdicts, whose


@pytest.mark.parametrize("given", ["Otto Lamp", "https://otto.example/", "otto.example"])
def test_configured_names_and_addresses_count(given: str) -> None:
    """The configuration knows who writes the blog."""
    otto = Person("Otto Lamp", "https://www.otto.example")
    settled = people.settle(blog_of((None, [said(otto), said(Person("Rita"))])), authors=(given,))
    assert verdicts(settled) == [(True, True), (False, False)]
    assert settled.owners[0].evidence == "named in the configuration"


def test_configured_authors_are_looked_at_beside_marks() -> None:
    """A platform that marks one writer's comments does not hide the other, whom the owner names."""
    blog = blog_of(*[(None, [said(Person("Maya Stone"), flag=True), said(Person("Otto Lamp")), said(Person("Rita"))])] * 2)
    assert whose(blog, ["Otto Lamp"]) == [True, True, False] * 2


def test_a_configured_first_name_leaves_namesakes_alone() -> None:
    """A bare first name is held against somebody else's site or account, as a byline is."""
    talk = [said(Person("Otto")), said(Person("Otto", "https://otto-cars.example/")), said(Person("Otto", None, "otto99"))]
    assert whose(blog_of((None, talk)), ["Otto"]) == [True, False, False]


def test_a_configured_full_name_wins_over_marks_accounts_and_sites() -> None:
    """Logged out, under another account or with another site: the owner knows; without it another site speaks against the name."""
    others = [said(Person("Otto Lamp")), said(Person("Otto Lamp", None, "otto99")), said(Person("Otto Lamp", "https://lamps.example/"))]
    marked = [said(Person("Otto Lamp", "https://otto.example/", "7"), flag=True, id=f"m{n}") for n in range(20)]
    blog = blog_of((Person("Otto Lamp", None, "7"), [*marked, *others]))
    assert whose(blog, ["Otto Lamp"])[20:] == [True, True, True]
    assert whose(blog)[22] is False


def test_a_configured_home_page_needs_a_related_name() -> None:
    """The blog's own address is printed by readers too."""
    talk = [said(Person("Otto L.", HOME)), said(Person("Rita", HOME)), said(Person("Sam", HOME)), said(Person("Uma", HOME))]
    assert whose(blog_of(*[(None, talk)] * 3), ["Otto", HOME]) == [True, False, False, False] * 3


def test_a_configured_profile_is_an_account() -> None:
    """The address of a profile stands for all its comments, under any name."""
    url = "https://www.blogger.com/profile/555"
    assert whose(blog_of((None, [said(Person("The Baker", url, "555")), said(Person("Rita"))])), [url]) == [True, False]


@pytest.mark.parametrize("given", ["Maya Stone", "https://www.stones.example/", "stones.example"])
def test_readers_of_the_configuration_are_no_writers_whatever_else_says_so(given: str) -> None:
    """`readers` wins over marks, bylines and home pages; over `authors` it does not."""
    maya = Person("Maya Stone", "https://stones.example/")
    blog = blog_of((Person("Maya Stone"), [said(maya, flag=True), said(Person("Rita"))]))
    settled = people.settle(blog, (), [given])
    assert verdicts(settled)[0] == (False, False)
    assert settled.posts[0].comments[0].author_evidence == "named as a reader in the configuration"
    assert whose(blog, ["Maya Stone", "stones.example"], [given])[0] is True


def test_a_writer_named_as_a_reader_is_no_owner() -> None:
    """A byline of somebody whom the configuration calls a reader makes no writer of the blog."""
    assert people.settle(blog_of((Person("Maya Stone"), [said(Person("Rita"))])), (), ["Maya Stone"]).owners == ()


def test_configured_authors_whom_nothing_bears_are_told() -> None:
    """A slip in a name is found; a name in another case, or an address that is printed, is not one."""
    blog = blog_of((Person("Maya Stone"), [said(Person("Otto", "https://otto.example/me"))]))
    assert people.unmatched(blog, ["maya stone", "otto.example", "Otto Lamp", "https://lamp.example/"]) == (
        "Otto Lamp",
        "https://lamp.example/",
    )


def test_configured_readers_who_sign_posts_are_told() -> None:
    """A reader by the configuration whose name is a byline is likely to be a writer; one who only comments is not."""
    blog = blog_of((Person("Maya Stone"), [said(Person("Otto"))]))
    assert people.byline_readers(blog, ["maya stone", "Otto", "stones.example"]) == ("maya stone",)


def test_short_and_long_forms_of_a_configured_name_are_one_writer() -> None:
    """ "Otto" and "Otto Lamp" are one person; where two long names begin so, the short one stands for itself."""
    blog = blog_of((None, [said(Person("Otto Lamp")), said(Person("Otto")), said(Person("Otto Moss"))]))
    assert [o.person.name for o in people.settle(blog, ["Otto", "Otto Lamp"]).owners] == ["Otto Lamp"]
    assert whose(blog, ["Otto", "Otto Lamp"]) == [True, True, False]
    assert len(people.settle(blog, ["Otto", "Otto Lamp", "Otto Moss"]).owners) == 3
