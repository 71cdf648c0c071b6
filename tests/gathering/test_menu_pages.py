"""About pages by their words: what most posts link to, is no list, and speaks in the first person."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup.model import Blog, Mark, Reading
from tests.factories import comment
from tests.gathering.pages import HOST, bare, entry, gathered, reading

TELLS = (
    "Jestem piekarzem i piszę tu o chlebie, bo nikt mnie nigdy nie słuchał przy stole. "
    "Moja piekarnia stoi nad rzeką, a ja mieszkam obok z żoną."
)
SOLD = "Chleb żytni kosztuje dziś tyle co rok temu. Mąka stoi w piwnicy, sól leży na półce, a woda płynie z rzeki obok młyna od wielu lat."
MENU = (f"{HOST}/o-mnie/", f"{HOST}/category/chleb/", f"{HOST}/")


def blog(page: str | None, *, on: int = 4, menu: tuple[str, ...] = MENU, found: bool | None = False) -> Blog:
    """Four posts, of which the first `on` have the menu, and one page of their menu with these words (None = not read)."""
    posts = [entry(n, (comment("Rita", id=str(n)),)) for n in range(1, 5)]
    marks = (Mark("about", found), Mark("contact", False))
    pages: list[tuple[str, Reading]] = [(p.url, replace(reading(p), marks=marks, menu=menu if n < on else ())) for n, p in enumerate(posts)]
    if page is not None:
        about = bare(entry(9), menu[0], text=page, title="Kuchnia")
        pages.append((menu[0], Reading(page_type="page", post=about, marks=marks)))
    return gathered(pages).blog(f"{HOST}/")


def mark(of: Blog, item: str) -> Mark:
    return next(m for m in of.marks if m.item == item)


def test_a_page_of_the_menu_that_says_i() -> None:
    """It is the About page, whatever it is called; where it stands is told."""
    found = mark(blog(TELLS), "about")
    assert (found.found, found.url, found.words) == (True, MENU[0], "Kuchnia")


@pytest.mark.parametrize(
    ("page", "on", "menu", "told"),
    [
        (SOLD, 4, MENU, False),
        (None, 4, MENU, None),
        ("Vi bakar bröd vid ån och skriver om det här. " * 4, 4, MENU, None),
        (None, 4, MENU[1:], False),
        (TELLS, 2, MENU, False),
        (TELLS, 3, MENU, True),
        (None, 2, MENU, False),
    ],
    ids=[
        "says nothing of itself",
        "not read",
        "a language without lists",
        "only lists",
        "on two posts",
        "on three posts",
        "unread, on two",
    ],
)
def test_what_can_be_told(page: str | None, on: int, menu: tuple[str, ...], told: bool | None) -> None:
    """Not found only where every page of the menu was read and none speaks of its writer; else it cannot be told."""
    assert mark(blog(page, on=on, menu=menu), "about").found is told


def test_contact_cannot_be_told_where_a_page_was_not_read() -> None:
    """An unread page of the menu may be the way to write; once all were read it is missing."""
    assert mark(blog(None), "contact").found is None
    assert mark(blog(TELLS), "contact").found is False


def test_what_the_frame_shows_stays() -> None:
    """An About page that the pages themselves name is not looked for again."""
    assert mark(blog(None, found=True), "about").found is True


def test_of_several_pages_the_one_that_says_i_most() -> None:
    """A page of advice that says "we" now and then is not the About page beside one that tells of its writer."""
    little = replace(reading(bare(entry(9), MENU[0], text=f"{SOLD} Ja i moja żona to lubimy.", title="Ceny"), "page"), menu=())
    told = replace(reading(bare(entry(10), f"{HOST}/kim-jestem/", text=TELLS, title="Kim jestem"), "page"), menu=())
    marks = (Mark("about", False),)
    posts = [replace(reading(entry(n)), marks=marks, menu=(MENU[0], f"{HOST}/kim-jestem/")) for n in range(1, 5)]
    read = [(r.post.url, r) for r in (*posts, little, told) if r.post is not None]
    assert mark(gathered(read).blog(f"{HOST}/"), "about").words == "Kim jestem"


@pytest.mark.parametrize(("text", "told"), [("", None), ("One two three four", None), ("One two three four five", True)])
def test_a_page_without_words_cannot_be_told(text: str, told: bool | None) -> None:
    """An About page or a policy that was read and says nothing may be a picture; a contact page may be a form; unread ones stay."""
    items = ("about", "policy", "contact")
    marks = tuple(Mark(item, True, f"{HOST}/{item}/") for item in (*items, "feed"))
    posts = [(p.url, replace(reading(p), marks=marks)) for p in (entry(n) for n in range(1, 4))]
    pages = [(f"{HOST}/{item}/", reading(bare(entry(8), f"{HOST}/{item}/", text=text, title="A page"), "page")) for item in items]
    found = gathered([*posts, *pages]).blog(f"{HOST}/")
    assert [mark(found, item).found for item in (*items, "feed")] == [told, told, True, True]
    assert mark(gathered(posts).blog(f"{HOST}/"), "about").found is True


def test_an_about_page_that_gives_a_name_says_who_writes() -> None:
    """Where no other page does; a page that was taken for no About page does not."""
    named = f"Nazywam się Ewa Lis. {TELLS}"
    posts = [(p.url, replace(reading(p), marks=(Mark("about", False), Mark("author", False)), menu=MENU)) for p in map(entry, range(1, 5))]

    def author(words: str) -> Mark:
        about = Reading(page_type="page", post=bare(entry(9), MENU[0], text=words, title="Kuchnia"))
        return mark(gathered([*posts, (MENU[0], about)]).blog(f"{HOST}/"), "author")

    assert author(named) == Mark("author", True, MENU[0], "Ewa Lis")
    assert author(TELLS).found is False
    assert author(f"Nazywam się Ewa Lis. {SOLD}").found is False


@pytest.mark.parametrize(("lead", "found"), [("", True), (f"{SOLD} {SOLD} ", False)], ids=["in its greeting", "below other words"])
def test_a_front_page_that_greets_with_a_name_says_who_writes(lead: str, found: bool) -> None:
    """What stands further down may be a post's."""
    posts = [(p.url, replace(reading(p), marks=(Mark("about", False), Mark("author", False)))) for p in map(entry, range(1, 5))]
    front = Reading(page_type="page", post=bare(entry(9), f"{HOST}/", text=f"{lead}Nazywam się Ewa Lis. {TELLS}", title="Kuchnia"))
    assert mark(gathered([*posts, (f"{HOST}/", front)]).blog(f"{HOST}/"), "author").found is found
