"""Names of commenters without the theme's words around them, told by the same people's names on other pages."""

from __future__ import annotations

import pytest

from checkup.model import Person
from checkup.people import names_as_signed
from tests.people._blogs import blog_of, said


def _names(*pages: tuple[str, ...]) -> list[list[str | None]]:
    """The names on each page after cleaning."""
    blog = blog_of(*((None, [said(Person(name)) for name in names]) for names in pages))
    return [[c.author.name for c in p.comments] for p in names_as_signed.clean(blog).posts]


PLAIN = ("Ada Moss", "Ben", "Cy Fern", "dot77")


@pytest.mark.parametrize(
    ("one", "two", "three"),
    [
        ("Écrit par : Ada Moss", "Écrit par : Ben", "Écrit par : dot77"),
        ("Yorum Ada Moss", "Yorum Ben", "Yorum Cy Fern"),
        ("Ada Moss (no verificat)", "Ben (no verificat)", "Cy Fern (no verificat)"),
        ("Ada Moss a", "Ben a", "dot77 a"),
        ("Ada Moss · Gast", "Ben · Gast", "Cy Fern · Gast"),
    ],
)
def test_words_around_three_people_who_stand_without_them_elsewhere_are_no_name(one: str, two: str, three: str) -> None:
    """On pages with one comment nothing else tells the theme's words from a name."""
    assert [page[0] for page in _names(PLAIN, (one,), (two,), (three,))[1:]] == [
        next(name for name in PLAIN if name in made) for made in (one, two, three)
    ]


def test_a_new_name_with_the_words_loses_them_too() -> None:
    """Once the words are the theme's, they are so in front of somebody who wrote once."""
    assert _names(PLAIN, ("Yorum Ada Moss",), ("Yorum Ben",), ("Yorum Cy Fern", "Yorum Zoe"))[3] == ["Cy Fern", "Zoe"]


@pytest.mark.parametrize(
    "pages",
    [
        (PLAIN, ("Dame Ada Moss",), ("Dame Ben",)),  # two people: they may be so called
        (PLAIN, ("Dame Ada Moss", "Ben"), ("Dame Ben",), ("Dame Cy Fern",)),  # somebody beside them is not
        (("Ann", "Ben"), ("Ann Lee", "Ben Lee"), ("Cy Lee",)),  # a family
    ],
)
def test_names_that_begin_or_end_alike_stay(pages: tuple[tuple[str, ...], ...]) -> None:
    """Fewer than three, or beside others on their page, they are names."""
    assert _names(*pages) == [list(page) for page in pages]


def test_a_ping_keeps_its_title() -> None:
    """Pings are called by the title of a page, which may begin with anything."""
    ping = said(Person("Yorum Ada Moss"), kind="pingback")
    pages = [(None, [said(Person(name))]) for name in (*PLAIN, "Yorum Ada Moss", "Yorum Ben", "Yorum Cy Fern")]
    assert names_as_signed.clean(blog_of((None, [ping]), *pages)).posts[0].comments[0].author.name == "Yorum Ada Moss"
