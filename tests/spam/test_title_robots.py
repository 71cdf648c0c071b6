"""Robots that say only their own name and the post's title are known by the marks they set, as pings and as comments."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup.spam.seen_comment import Seen
from checkup.spam.title_robots import frame, title_robots
from tests.spam.table import seen

NAMES = ("Ferienhaus Spree", "cheap oak tables", "Rad & Tat", "水色の靴")
TITLES = {"0": "Baking with rye: part two", "1": "Roggenbrot", "2": "What (not) to feed a sourdough", "3": "面包"}


def said(number: int, text: str = "{name}...\n\n[...]{title}[...]...", **more: object) -> Seen:
    name, title = NAMES[number % 4], TITLES[str(number % 4)]
    fields: dict[str, object] = {"name": name, "url": f"http://site{number}.example/x", "text": text.format(name=name, title=title), **more}
    return seen(key=str(number), post=str(number % 4), **fields)


@pytest.mark.parametrize("kind", ["comment", "trackback"])
def test_the_third_use_convicts_all_and_two_convict_nobody(kind: str) -> None:
    """The same marks around other names and other titles, whatever the page calls them."""
    four = [said(n, kind=kind) for n in range(4)]
    assert title_robots(four, TITLES) == dict.fromkeys(range(4), 4)
    assert title_robots(four[:2], TITLES) == {}


def test_names_and_sites_must_change_and_the_blogs_own_are_none() -> None:
    """A faithful linker has one name or one site; pings between the blog's own posts and what a writer says are no robot's."""
    own_site = [replace(said(n), url="http://friend.example/") for n in range(4)]
    one_name = [replace(said(n), name="Mia", text=said(n).text.replace(said(n).name or "", "Mia")) for n in range(4)]
    for honest in (own_site, one_name, [said(n, own=True) for n in range(4)], [said(n, by_author=True) for n in range(4)]):
        assert title_robots(honest, TITLES) == {}


@pytest.mark.parametrize(
    "text",
    [
        "{name}... I keep coming back to [...]{title}[...]...",
        "[...] {title} [...]",
        "{name}: {title}",
        "{name} {title}!",
        "{name}...\n\n[...] as {title} says, two hours are enough [...]",
    ],
    ids=["a word of its own", "a quotation without its name", "a list of links", "no marks", "a passage around the link"],
)
def test_what_says_more_or_cuts_nothing_is_a_persons(text: str) -> None:
    """People quote some words, or set no cut marks around a title."""
    assert title_robots([said(n, text) for n in range(4)], TITLES) == {}


def test_the_frame_is_what_is_left() -> None:
    """The name and the title become blanks; a text without either has no frame."""
    assert frame("Mia...\n\n[…]Rye[…]…", "Mia", "Rye") == "{name}... […]{title}[…]…"
    assert frame("Mia... [...]Rye[...]", "", "Rye") == frame("Mia... [...]Rye[...]", "Mia", "") == ""
