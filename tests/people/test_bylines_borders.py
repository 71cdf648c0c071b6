"""The borders of bylines: which words are no part of a name, and which names are the blog's writers."""

from __future__ import annotations

import pytest

from checkup import people
from checkup.model import Owner, Person
from checkup.people.bylines import clean
from tests import factories
from tests.people._blogs import HOME, blog_of, said, whose

RITA = [said(Person("Rita"))]
NOTED = "notato notato notato notato"


def cleaned(*printed: str, text: str = NOTED, signed: tuple[str, ...] = ("Rita",), owner: str | None = None) -> list[str | None]:
    """The names left of these bylines on a blog of this text, where these people comment."""
    owners = () if owner is None else (Owner(Person(owner), "the feed's author"),)
    blog = blog_of(*((Person(one), [said(Person(name)) for name in signed]) for one in printed), text=text, owners=owners)
    return [p.author.name if p.author else None for p in clean(blog).posts]


@pytest.mark.parametrize(
    ("lower", "upper", "label"), [(2, 0, False), (3, 0, True), (3, 1, False), (4, 1, True), (6, 2, False), (7, 2, True), (0, 4, False)]
)
def test_a_word_is_a_label_from_three_times_in_lower_case_and_over_three_times_as_often_as_not(lower: int, upper: int, label: bool) -> None:
    """Exactly three times as often is too little: the word may be a name that is also a word."""
    assert cleaned("notato Ramiro", text="notato " * lower + "Notato " * upper) == ["Ramiro" if label else "notato Ramiro"]


@pytest.mark.parametrize(("printed", "name"), [("Mo notato Ramiro", "Mo notato Ramiro"), ("notato MARGO", "MARGO")])
def test_names_in_capitals_and_in_the_middle_stay(printed: str, name: str) -> None:
    """Only words at the ends go, and case is that of the first letter."""
    assert cleaned(printed, text=f"{NOTED} MArGo MARgo Margo") == [name]


@pytest.mark.parametrize(("rest", "label"), [(" notato", True), ("x notato", True), ("xx notato", False)])
def test_twenty_thousand_characters_of_a_text_are_read(rest: str, label: bool) -> None:
    """The third time that the word stands there ends at the last character that counts, or one after it."""
    text = "notato notato ".ljust(20_000 - len(" notato") - 1, "·") + rest
    assert cleaned("notato Ramiro", text=text) == ["Ramiro" if label else "notato Ramiro"]


@pytest.mark.parametrize(("shorter", "last", "label"), [(10, "··· notato", True), (9, "··· notato", False), (10, "··· notatox", True)])
def test_four_hundred_thousand_characters_of_a_blog_are_read(shorter: int, last: str, label: bool) -> None:
    """As many as are left after the other posts; what comes after them is not read."""
    texts = ["·" * 20_000] * 19 + ["notato notato ".ljust(20_000 - shorter, "·"), last, "notato " * 9]
    posts = [factories.post(n, RITA, author=Person("notato Ramiro"), text=text) for n, text in enumerate(texts, 1)]
    found = clean(factories.blog(posts)).posts[0].author
    assert found is not None
    assert found.name == ("Ramiro" if label else "notato Ramiro")


@pytest.mark.parametrize("length", [99, 100, 101])
def test_a_byline_is_a_hundred_characters_at_most(length: int) -> None:
    """What is longer is a sentence that a theme printed in the wrong place."""
    assert cleaned("Ramiro".ljust(length, "o")) == ["Ramiro".ljust(min(length, 100), "o")]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Notato: Ramiro Paz", "Ramiro Paz"),
        ("Blog: Notato: Ramiro", "Ramiro"),
        ("Ramiro, notato", "Ramiro"),
        ("Ramiro, iBaker", "Ramiro"),
        ("Ramiro, 1. Mai", "Ramiro"),
        ("Paz, Ramiro", "Paz, Ramiro"),
        ("Ramiro 12.3.2010 Bern", "Ramiro"),
        ("7 Ovens", "7 Ovens"),
        ("Ramiro notato, notato", "Ramiro"),
        ("Ramiro rey", "Ramiro rey"),  # a word that the blog does not write
        ("Ramiro Notato", "Ramiro Notato"),  # a capital at the end is a family's name
        ("Notato notato Ramiro", "Ramiro"),
        ("Notato Ramiro", "Notato Ramiro"),  # one word with a capital may be a name
        ("Notato Rita", "Rita"),  # but who comments as Rita is called so
        ("notato Ramiro", "Ramiro"),
        ("notato", "notato"),
        ("no name", "no name"),
    ],
)
def test_what_is_left_of_a_byline(printed: str, name: str) -> None:
    """Labels before a colon or at the ends, dates, and what follows a comma in lower case go; one word always stays."""
    assert cleaned(printed, text=f"{NOTED} no no no no name name name name") == [name]


def test_a_name_that_somebody_bears_in_full_is_left_alone() -> None:
    """A commenter or an owner is called exactly so: no word of it is a label."""
    assert cleaned("notato Ramiro", signed=("Notato Ramiro",)) == ["notato Ramiro"]
    assert cleaned("notato Ramiro", owner="Notato Ramiro") == ["notato Ramiro"]
    assert cleaned("notato Ramiro", owner="Ramiro") == ["Ramiro"]


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        (("Redaktør Ana Ruiz", "Redaktør Jo Berg"), ("Redaktør Ana Ruiz", "Redaktør Jo Berg")),  # two may be one family
        (("Redaktør Ana", "Redaktør Jo", "Redaktør Eva"), ("Ana", "Jo", "Eva")),
        (("Ana Redaktør", "Jo Redaktør", "Eva Redaktør"), ("Ana", "Jo", "Eva")),
        (("Ana Ruiz", "Jo Ruiz", "Eva Berg"), ("Ana Ruiz", "Jo Ruiz", "Eva Berg")),
        (("Ana Ruiz", "Ana Berg", "Eva Lund"), ("Ana Ruiz", "Ana Berg", "Eva Lund")),
        (("Redaktør Ana", "Redaktør Jo", "Redaktør Eva", ""), ("Ana", "Jo", "Eva", None)),
        (("Redaktør Ana", "Redaktør Ana", "Redaktør Jo"), ("Redaktør Ana", "Redaktør Ana", "Redaktør Jo")),
    ],
)
def test_a_word_at_the_end_of_three_different_bylines_and_all_is_the_sites(printed: tuple[str, ...], names: tuple[str | None, ...]) -> None:
    """First or last word, and no byline without it; empty ones do not count."""
    assert cleaned(*printed, text="Sea.") == list(names)


def test_what_stays_of_an_author_without_a_name() -> None:
    """An account stays; the address of a post alone leaves nobody; and an author's page without a name stays that."""
    account, page, place = Person(None, None, "7"), Person(None, f"{HOME}author/ana/"), Person("", f"{HOME}1/")
    blog = blog_of((account, RITA), (page, RITA), (place, RITA), (Person(""), RITA))
    assert [p.author for p in clean(blog).posts] == [account, page, None, None]


ANA = f"{HOME}author/ana/"


@pytest.mark.parametrize(
    ("byline", "signed", "others", "blank", "writer"),
    [
        (Person("Ana Ruiz"), 3, 3, 0, True),
        (Person("Ana Ruiz"), 2, 4, 0, False),  # on two posts a credit
        (Person("Ana Ruiz"), 3, 0, 3, True),  # half of the posts are signed
        (Person("Ana Ruiz"), 3, 0, 4, False),
        (Person("Ana Ruiz", ANA), 1, 0, 9, True),
        (Person("Ana", ANA), 2, 0, 8, False),
        (Person("Ana", ANA), 3, 0, 7, True),
        (Person("Ana", f"{HOME}about/"), 3, 0, 7, True),  # any page of the blog
        (Person("Ana", HOME), 3, 0, 7, True),
        (Person("Ana", "https://ana.example/"), 3, 0, 7, False),
        (Person("Ana Ruiz", "https://ana.example/"), 1, 0, 9, False),
        (Person("Ana", "https://www.blogger.com/profile/9"), 3, 0, 7, True),
        (Person("Ana Ruiz", None, "9"), 1, 0, 9, True),
        (Person(None, None, "9"), 3, 0, 7, True),
        (Person("Anonymous", ANA), 3, 0, 7, False),
    ],
)
def test_which_bylines_make_a_writer(byline: Person, signed: int, others: int, blank: int, writer: bool) -> None:
    """Three posts of a blog of which half are signed, or a page, profile or account of one's own: a full name with it at once."""
    pages = [(byline, RITA)] * signed + [(Person(f"Guest{n} Moss"), RITA) for n in range(others)] + [(None, RITA)] * blank
    assert (byline.name in [o.person.name for o in people.settle(blog_of(*pages)).owners]) is writer


def test_the_page_of_a_shared_host_is_nobodys_own() -> None:
    """Where the blog itself stands on a host of many people, another page there says nothing."""
    byline = Person("Ana", "https://medium.com/ana")
    assert people.settle(blog_of(*[(byline, RITA)] * 3, *[(None, RITA)] * 7, url="https://medium.com/bread")).owners == ()


def test_writers_come_in_the_order_of_their_posts() -> None:
    """Who wrote most is first, whatever the order of the pages; the link that says most about them is kept."""
    pages = [(Person("Jo Berg", f"{HOME}author/jo/"), RITA), (Person("Ana Ruiz", f"{HOME}about/"), RITA)]
    more = [(Person("Ana Ruiz", ANA), RITA), (Person("Ana Ruiz"), RITA)]
    assert [(o.person.name, o.person.url) for o in people.settle(blog_of(*pages, *more)).owners] == [
        ("Ana Ruiz", ANA),
        ("Jo Berg", f"{HOME}author/jo/"),
    ]


def test_an_address_of_two_bylines_is_neithers() -> None:
    """A page of the team, or the blog's own, makes no reader who prints it a writer; a page of one's own does."""
    team = f"{HOME}team/"
    pair = [(Person("Ana Ruiz", team), RITA), (Person("Jo Berg", team), [said(Person("Ana", team)), said(Person("Jo B", team))])]
    assert whose(blog_of(*pair * 3))[1:3] == [False, False]
    single = [(Person("Ana Ruiz", team), RITA), (Person("Jo Berg", f"{HOME}jo/"), [said(Person("Ana", team))])]
    assert whose(blog_of(*single * 3))[1] is True
    assert [o.person.url for o in people.settle(blog_of(*[(Person("Ana Ruiz", HOME), RITA)] * 3)).owners] == [None]


def test_accounts_without_a_name_are_each_their_own() -> None:
    """Two logins are two writers; and of two pages of one writer the first is kept."""
    pages = [(Person(None, None, "7"), RITA), (Person(None, None, "8"), RITA)]
    assert [o.person.platform_id for o in people.settle(blog_of(*pages * 3)).owners] == ["7", "8"]
    pages = [(Person("Ana Ruiz", ANA), RITA), (Person("Ana Ruiz", f"{HOME}author/ruiz/"), RITA)]
    assert [o.person.url for o in people.settle(blog_of(*pages)).owners] == [ANA]
