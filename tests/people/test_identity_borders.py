"""The borders of identities, and of the names and addresses that they rest on."""

from __future__ import annotations

import pytest

from checkup import people
from checkup.model import Person
from checkup.people.person import author_slug, has_profile, is_member_page, nameless, related, same_home
from tests import factories
from tests.people._blogs import HOME, said


def identity_of(*pages: list[Person]) -> list[list[str | None]]:
    posts = [factories.post(i, [said(who) for who in page], author=None) for i, page in enumerate(pages, 1)]
    found = people.identities(factories.blog(posts))
    return [[found[p.key(c)] for c in p.comments] for p in posts]


@pytest.mark.parametrize(
    ("name", "across"),
    [
        ("moss7", True),
        ("7moss", False),  # the first letter makes no handle
        ("moss_", True),
        ("moss@bread", True),
        ("moss+1", True),
        ("moSs", True),
        ("MOSS", False),  # shouted, but no capitals among small letters
        ("Moss", False),
        (" Moss ", False),
        ("Ann Lee", True),
    ],
)
def test_which_names_are_one_reader_on_the_whole_blog(name: str, across: bool) -> None:
    """Two words and handles; a first name counts on its post, and its identity says so."""
    [[one], [two]] = identity_of([Person(name)], [Person(name)])
    assert (one == two) is across
    assert people.stays_apart(str(one)) is not across


def test_an_identity_by_address_never_stays_apart() -> None:
    """Whatever signs the address holds."""
    [[one]] = identity_of([Person("Ann", "https://mastodon.social/@ann")])
    assert not people.stays_apart(str(one))


def test_one_printed_form_that_is_a_handle_is_enough() -> None:
    """Who once wrote "moSs" is one reader as "moss" too."""
    pages = identity_of([Person("moss")], [Person("moSs")], [Person("moss")])
    assert len({i for [i] in pages}) == 1


def test_a_handle_beside_one_site_is_that_site() -> None:
    """The comment without it joins; beside an account and a site it joins neither."""
    [[one], [two]] = identity_of([Person("moss_77", "https://moss.example/")], [Person("moss_77")])
    assert one == two
    [[a], [b], [c]] = identity_of([Person("moss_77", "https://moss.example/")], [Person("moss_77", None, "7")], [Person("moss_77")])
    assert len({a, b, c}) == 3


@pytest.mark.parametrize(("url", "one"), [(f"{HOME}about/", False), (f"{HOME}user/3", True), (f"{HOME}author/cid/", True), (HOME, False)])
def test_which_pages_of_the_blog_are_somebodys(url: str, one: bool) -> None:
    """The page that the site gives to each member or author."""
    [[a, b]] = identity_of([Person("Ann Lee", url), Person("Cid Ray", url)])
    assert (a == b) is one


@pytest.mark.parametrize(
    ("names", "one"),
    [
        (["Ann Lee", "Bob Hill"], True),
        (["Ann Lee", "Bob Hill", "Cid Ray"], False),
        (["Ann Lee", "Bob Hill", "Ann"], True),  # a form of a name that is there
        (["Ann Lee", "Bob Hill", None], True),
        (["Ann Lee", "Bob Hill", "Anonymous"], True),
    ],
)
def test_three_different_names_make_a_crowd(names: list[str | None], one: bool) -> None:
    """Two may be one reader's; forms of one name, and no name, are nobody else."""
    [[a, b, *_]] = identity_of([Person(name, "https://crowd.example/") for name in names])
    assert (a == b) is one


def test_accounts_make_no_crowd() -> None:
    """Who has an account is known by it, whatever site is printed beside."""
    crowd = [
        Person("Ann Lee", "https://c.example/"),
        Person("Bob Hill", "https://c.example/"),
        Person("Cid Ray", "https://c.example/", "7"),
    ]
    [[a, b, c]] = identity_of(crowd)
    assert a == b != c


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("bread.example", "bread.blogspot.com", True),
        ("loaf.example", "loaf.blogspot.com", False),
        ("bread.example/a", "bread.blogspot.com", False),
        ("bread.example", "breads.blogspot.com", False),
        ("photos.example", "photos.blogspot.com", False),
        ("loaf.example", "loaf.example", True),
        ("bread.example", None, False),
        (None, "bread.example", False),
        (None, None, False),
    ],
)
def test_two_hosts_of_one_name_are_one_blogs(one: str | None, other: str | None, same: bool) -> None:
    """Five letters and more, on two home pages, unless many hosts are called so."""
    assert same_home(one, other) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("Ro", "Roo Hill", True), ("R", "Roo", False), ("Roo", "R", False), ("Roo", "roo", True), ("Rob", "Roo", False)],
)
def test_related_names(one: str, other: str, same: bool) -> None:
    """The letters of one stand in the other, two letters at least."""
    assert related(one, other) is same


@pytest.mark.parametrize(
    "name",
    ["Névtelen", "Nimetön", "Анонимен", "訪客", "ناشناس", "Khách", "Tanpa Nama", "משתמש אנונימי (לא מזוהה)", "An\u00f3nimo", "නිර්නාමික"],
)
def test_what_blog_software_prints_for_no_name_is_nobody(name: str) -> None:
    """In the words of WordPress's translations: else all who gave no name would be one faithful reader."""
    assert nameless(name)


@pytest.mark.parametrize(("name", "says"), [(None, False), ("", False), ("...", False), ("Anonymous", False), ("A", True), ("7", True)])
def test_which_names_say_nothing(name: str | None, says: bool) -> None:
    """Signs alone are no name; one letter is."""
    assert nameless(name) is not says


@pytest.mark.parametrize(("more", "seen"), [(0, True), (1, False)])
def test_two_thousand_characters_of_an_address_are_looked_at(more: int, seen: bool) -> None:
    """The word that makes it somebody's page ends there, or one character later."""
    member, author = "/people", "/author/a"
    assert is_member_page(HOME.ljust(2000 + more - len(member), "x") + member + "/ann") is seen
    assert (author_slug(HOME.ljust(2000 + more - len(author), "x") + author) == "a") is seen
    assert not is_member_page(None)
    assert author_slug(None) is None


@pytest.mark.parametrize(
    ("url", "own", "profile"),
    [
        ("https://www.blogger.com/profile/55", "55", True),
        ("https://www.blogger.com/profile/55", "66", False),
        ("https://blog.example/profile/55", "55", False),
        (None, "55", False),
        ("https://www.blogger.com/profile/55", None, False),
    ],
)
def test_an_account_that_readers_have_as_well(url: str | None, own: str | None, profile: bool) -> None:
    """It stands in an address on a host that many people share."""
    assert has_profile(Person("Ann", url, own)) is profile
