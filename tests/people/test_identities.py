"""Which comments come from the same person."""

from __future__ import annotations

import pytest

from checkup import people
from checkup.model import Person, Post
from tests import factories
from tests.growth import assert_linear
from tests.people._blogs import blog_of, said


def identity_of(*pages: list[Person]) -> list[list[str | None]]:
    posts: list[Post] = [factories.post(i, [said(who) for who in page], author=None) for i, page in enumerate(pages, 1)]
    found = people.identities(factories.blog(posts))
    return [[found[p.key(c)] for c in p.comments] for p in posts]


def test_the_account_is_the_strongest_identity() -> None:
    """The same account under two names is one person; account "0" is no account."""
    [[a, b, c]] = identity_of([Person("Ann Lee", None, "7"), Person("Annie", None, "7"), Person("Ann Lee", None, "0")])
    assert a == b
    assert c == a  # the name joins the one identity that bears it


def test_people_on_shared_hosts_are_told_apart() -> None:
    """The path counts on a profile host, the own host elsewhere, a subdomain of a shared host is its own."""
    [[a, b, c, d, e, f]] = identity_of(
        [
            Person("A", "https://www.blogger.com/profile/11"),
            Person("B", "https://www.blogger.com/profile/22"),
            Person("C", "http://c-site.example/"),
            Person("C", "https://www.c-site.example/about"),
            Person("E", "http://e.wordpress.com/"),
            Person("F", "http://f.wordpress.com/"),
        ]
    )
    assert len({a, b, c, e, f}) == 5
    assert c == d


def test_a_full_name_joins_the_addresses_that_bear_it() -> None:
    """A reader who once gave a site is the same without it, and with another one; a name of one word is not, nor are two accounts."""
    [[a], [b]] = identity_of([Person("Ann Lee", "http://ann.example")], [Person("Ann  LEE")])
    assert a == b
    [[c, d], [e]] = identity_of([Person("Ann Lee", "http://ann.example"), Person("Ann Lee", "http://lee.example")], [Person("Ann Lee")])
    assert len({c, d, e}) == 1
    [[f, g]] = identity_of([Person("Ann", "http://ann.example"), Person("Ann", "http://lee.example")])
    assert f != g
    [[h, i], [j]] = identity_of([Person("Ann Lee", None, "7"), Person("Ann Lee", None, "8")], [Person("Ann Lee")])
    assert len({h, i, j}) == 3


def test_a_full_name_joins_no_address_that_somebody_else_bears() -> None:
    """Two colleagues with one employer's address stay as they are, and nobody is joined to one of them through it."""
    people = [Person("Ann Lee", "http://mill.example"), Person("Bo Hill", "http://mill.example"), Person("Ann Lee", "http://ann.example")]
    [[a, b, c]] = identity_of(people)
    assert a == b != c


def test_one_word_names_count_within_a_post_only() -> None:
    """Two Peters on two posts may be two people; on one post they are taken for one."""
    [[a, b], [c]] = identity_of([Person("Peter"), Person("peter")], [Person("Peter")])
    assert a == b
    assert c != a


@pytest.mark.parametrize(
    "name", [None, "", "  ", "Anonymous", "Anonym", "anonyme", "Anónimo", "Anônimo", "匿名", "名無しさん", "Аноним", "مجهول", "..."]
)
def test_anonymous_people_are_never_merged(name: str | None) -> None:
    """Nobody's name joins nobody, in any language."""
    assert identity_of([Person(name), Person(name)]) == [[None, None]]


@pytest.mark.slow
def test_work_grows_with_the_people_of_a_page() -> None:
    """Names who speak to each other are settled and told apart, guess included: twice as many cost twice the work."""

    def settled(size: int) -> None:
        talk = [said(Person(f"Reader{i} Name{i}"), f"Reader{max(0, i - 9)}, I see. Well said, Dora{i}.") for i in range(size)]
        blog = blog_of((None, talk))
        people.settle(blog)
        people.identities(blog)

    assert_linear(settled, 100)


def test_a_one_word_name_joins_its_address_on_the_same_post() -> None:
    """Rick with a site and Rick without one are one person on a post that has a single Rick, and two on different posts."""
    [[a, b], [c]] = identity_of([Person("Rick", "https://rick.example/"), Person("Rick")], [Person("Rick")])
    assert a == b
    assert c != a


def test_the_blogs_own_address_identifies_nobody() -> None:
    """Readers who type the blog's address are as many as their names; a page of their own on it is theirs."""
    home = "https://blog.example/"
    [[a, b, c, d]] = identity_of(
        [Person("Ann Lee", home), Person("Bob Hill", home), Person("Cid", f"{home}user/3"), Person("Cid Ray", f"{home}user/3")]
    )
    assert len({a, b, c}) == 3
    assert c == d


def test_an_address_of_three_people_identifies_nobody() -> None:
    """Two names may be one reader's; with the third the address is a crowd's, and forms of one name are no crowd."""
    one, crowd = "https://one.example/", "https://crowd.example/"
    [[a, b, c, *forms]] = identity_of(
        [*(Person(n, crowd) for n in ("Ann Lee", "Bob Hill", "Cid Ray")), *(Person(n, one) for n in ("Dee", "Dee F", "Dee Fox"))]
    )
    assert len({a, b, c}) == 3
    assert len(set(forms)) == 1


def test_many_pages_on_one_host_are_many_people() -> None:
    """A host that is not known to be shared, with a page for each: the path tells them apart."""
    [people_there] = identity_of([Person(f"N{i} Moss", f"https://campus.example/~n{i}") for i in range(4)])
    assert len(set(people_there)) == 4


@pytest.mark.parametrize(("name", "one"), [("mossy_77", True), ("jaVa", True), ("b.rook", True), ("Peter", False), ("Ann Lee", True)])
def test_handles_and_full_names_are_one_reader_across_posts(name: str, one: bool) -> None:
    """Digits, signs or capitals inside make a handle; a first name stays with its post."""
    [[a], [b]] = identity_of([Person(name)], [Person(name)])
    assert (a == b) == one


def test_a_faithful_first_name_is_one_reader() -> None:
    """On five posts, and no longer name of the blog begins with it."""
    five = [[Person("Petra")] for _ in range(5)]
    assert len({i for [i] in identity_of(*five)}) == 1
    assert len({page[0] for page in identity_of(*five, [Person("Petra Moss")])}) == 6
    assert len({page[0] for page in identity_of(*five[:4])}) == 4


def test_a_name_beside_two_sites_stays_apart() -> None:
    """Two people share the handle: a comment without a site is neither's for sure."""
    two = identity_of([Person("mossy_77", "http://a.example/")], [Person("mossy_77", "http://b.example/")], [Person("mossy_77")])
    assert len({i for [i] in two}) == 3
    assert people.stays_apart(str(two[2][0]))


def test_a_name_of_one_word_joins_the_addresses_of_one_domain() -> None:
    """Whoever moved to a part of the own domain is the same; on another domain, or under another name, nobody is."""
    ann = [
        Person("Ann", "http://www.annhill.example/"),
        Person("Ann", "http://blog.annhill.example/"),
        Person("Ann", "http://hill.example/"),
    ]
    [[a, b, c]] = identity_of(ann)
    assert a == b != c
    [[d, e]] = identity_of([Person("Ann", "http://annhill.example/"), Person("Bo", "http://blog.annhill.example/")])
    assert d != e
    [[f, g]] = identity_of([Person("Ann", "http://ann.blogspot.com/"), Person("Ann", "http://hill.blogspot.com/")])
    assert f != g
