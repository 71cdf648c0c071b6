"""Bylines: names without the words around them, told by the blog itself, and which of them are its writers."""

from __future__ import annotations

import pytest

from checkup import people
from checkup.model import Person
from tests.people._blogs import blog_of, said, whose

SPANISH = (
    "Ella lo dijo ayer y lo dijo hoy, y quien lo dijo bien lo ha publicado; fue publicado tarde, publicado por fin, por todos y por nadie."
)
GERMAN = "Es wurde von ihr geschrieben, von ihm geschrieben, von uns geschrieben und von keinem gelesen."
RUSSIAN = "Это записи о море, и записи о горах, и записи о людях. Пишет автор, другой автор, третий автор."
POLISH = "To napisał on, tamto napisał ktoś, a to napisał brat; dodano potem, dodano później, dodano wczoraj."


@pytest.mark.parametrize(
    ("printed", "text", "name"),
    [
        ("Lo dijo Ramiro", SPANISH, "Ramiro"),
        ("Ramiro, publicado", SPANISH, "Ramiro"),
        ("Publicado por Ramiro Paz", SPANISH, "Ramiro Paz"),
        ("geschrieben von Karla Moor", GERMAN, "Karla Moor"),
        ("Автор записи Автор: Вера Лис", RUSSIAN, "Вера Лис"),
        ("Napisał dodano Jurek", POLISH, "Jurek"),
        ("/ Ramiro", SPANISH, "Ramiro"),
        ("Ramiro 12 marzo 2010", SPANISH, "Ramiro"),
        ("Ramiro, 12 marzo", SPANISH, "Ramiro"),
        ("Will Hart", "It will rain, it will snow, it will hail and it will pass.", "Will Hart"),
        ("Laura de Luca", "Una storia de mare, de terra, de cielo.", "Laura de Luca"),
        ("por", SPANISH, "por"),
    ],
)
def test_words_that_the_blog_writes_in_lower_case_are_no_part_of_a_name(printed: str, text: str, name: str) -> None:
    """Labels go, in any language and without a list; particles inside a name and a name that is a word stay."""
    blog = blog_of(*[(Person(printed), [said(Person("Rita"))])] * 3, text=text)
    assert {p.author.name for p in people.settle(blog).posts if p.author} == {name}


@pytest.mark.parametrize(
    ("byline", "name", "one"),
    [
        ("Dr. Karla Moor", "Karla Moor", True),
        ("Prof. Dr. Karla Moor", "Karla Moor", True),
        ("Karla Moor", "Mrs. Karla Moor", True),
        ("Pani Karla Moor", "Dr Karla Moor", True),
        ("Dr. Moor", "Moor", False),
        ("Sir Toby", "Toby", False),
        ("Drake Moor", "Moor", False),
    ],
)
def test_a_title_before_a_whole_name_makes_nobody_else_of_it(byline: str, name: str, *, one: bool) -> None:
    """Of a single word the title may be a part of a pen name, and then it decides nothing."""
    talk = [said(Person("Rita")), said(Person(name)), said(Person("Jan Vos"))]
    settled = people.settle(blog_of(*[(Person(byline), talk)] * 4))
    assert {c.by_owner for p in settled.posts for c in p.comments if c.author.name == name} == {one}


def test_what_all_bylines_share_is_no_name() -> None:
    """Three writers behind the same word: the word is the site's."""
    blog = blog_of(*((Person(f"Redaktør {name}"), [said(Person(name))]) for name in ("Ana Ruiz", "Jo Berg", "Eva Lund")))
    assert [p.author.name for p in people.settle(blog).posts if p.author] == ["Ana Ruiz", "Jo Berg", "Eva Lund"]


@pytest.mark.parametrize("place", ["https://blog.example/2/#respond", "https://blog.example/2/", "https://blog.example/#comments"])
def test_the_address_of_a_post_is_nobodys_profile(place: str) -> None:
    """A byline that links to the comments below it gives no address by which a reader could be taken for the writer."""
    talk = [said(Person("Rita", "https://blog.example/2/"))]
    settled = people.settle(blog_of(*[(Person("Maya Stone", place), talk)] * 3))
    assert settled.posts[0].author == Person("Maya Stone")
    assert settled.posts[0].comments[0].by_blog_author is False


def test_a_credit_is_no_writer() -> None:
    """A name over one post of ten, without a page of its own, is somebody quoted or interviewed: the same name below stays a reader's."""
    usual = [(Person("Maya Stone"), [said(Person("Rita"))])] * 9
    blog = blog_of(*usual, (Person("Hugo Lamp"), [said(Person("Hugo Lamp"), "They wrote me up well.")]))
    assert whose(blog) == [False] * 10
    assert [o.person.name for o in people.settle(blog).owners] == ["Maya Stone"]


def test_a_byline_with_a_page_of_its_own_is_a_writer_at_once() -> None:
    """A full name that links to an author's page counts on its first post; a single word there needs three."""
    usual = [(Person("Maya Stone", "https://blog.example/author/maya/"), [said(Person("Rita"))])] * 8
    once = (Person("Hugo Lamp", "https://blog.example/author/hugo/"), [said(Person("Hugo Lamp"))])
    word = (Person("Hugo", "https://blog.example/author/hugo2/"), [said(Person("Hugo"))])
    assert whose(blog_of(*usual, once))[-1] is True
    assert whose(blog_of(*usual, word))[-1] is False


def test_sparse_bylines_without_links_name_nobody() -> None:
    """Where most posts are unsigned, three signed ones are guests'."""
    silent = [(None, [said(Person("Rita"))])] * 8
    assert whose(blog_of(*silent, *[(Person("Hugo Lamp"), [said(Person("Hugo Lamp"))])] * 3))[-1] is not True


@pytest.mark.parametrize(("usual", "guest"), [(11, True), (5, False)], ids=["one of many posts", "one of few"])
def test_a_guest_is_a_reader_below_the_posts_of_others(usual: int, guest: bool) -> None:
    """Who signs one post of a blog that somebody else writes answers for that post only; of few posts it may be a second writer's first."""
    maya, hugo = Person("Maya Stone", "https://blog.example/author/maya/"), Person("Hugo Lamp", "https://blog.example/author/hugo/")
    mayas = [(maya, [said(Person("Rita")), said(Person("Hugo Lamp"))])] * usual
    hugos = (hugo, [said(Person("Rita")), said(Person("Hugo Lamp"))])
    assert whose(blog_of(*mayas, hugos)) == [False, not guest] * usual + [False, True]


def test_who_signs_one_post_of_a_group_is_no_guest() -> None:
    """Where nobody signs half of the posts, each is a writer everywhere."""
    people_of_it = [Person(f"{name} Stone", f"https://blog.example/author/{name}/") for name in ("Ada", "Bea", "Cleo", "Dora")]
    posts = [(people_of_it[k % 3], [said(Person("Dora Stone"))]) for k in range(12)]
    assert whose(blog_of(*posts, (people_of_it[3], [said(Person("Rita"))]))) == [True] * 12 + [False]


def test_a_guest_with_an_account_on_the_blog_is_a_writer() -> None:
    """Who comments logged in belongs to the house."""
    maya = Person("Maya Stone", "https://blog.example/author/maya/")
    hugo = Person("Hugo Lamp", "https://blog.example/author/hugo/", "7")
    assert whose(blog_of(*[(maya, [said(hugo)])] * 11, (hugo, [said(hugo)]))) == [True] * 12
