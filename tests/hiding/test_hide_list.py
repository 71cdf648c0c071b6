"""A list of people who asked to be forgotten names nobody, and finds them however their names are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkup.errors import UsageError
from checkup.hiding import FILE, KEY_VARIABLE, add, load
from checkup.hiding.hide_list import GONE

KEYED = {KEY_VARIABLE: "a key of the owner's"}


@pytest.mark.parametrize("environ", [{}, KEYED])
def test_a_name_on_the_list_is_found_and_not_told(environ: dict[str, str], tmp_path: Path) -> None:
    """The file holds neither the name nor its words, and the list that is read from it knows the name."""
    add(tmp_path, "Ödön von Kész", environ)
    people = load(tmp_path, environ)
    text = (tmp_path / FILE).read_text(encoding="utf-8")
    assert not [word for word in ("Ödön", "odon", "von", "Kész", "kesz") if word in text]
    for name in ("Ödön von Kész", "ODON VON KESZ", "ödön  von kész", "OdonVonKesz"):
        assert people.holds(name)
    for name in ("Ödön Kész", "von Kész", "Ödön", "", None, "Ödön von Kész Junior"):
        assert not people.holds(name)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Thanks, Rita Reader!", f"Thanks, {GONE}!"),
        ("RITA READER said so, and rita reader's mother.", f"{GONE} said so, and {GONE}'s mother."),
        ("See https://ritareader.example/ and @RitaReader, #rita-reader", f"See https://{GONE}.example/ and @{GONE}, #{GONE}"),
        ("Rita and the Reader met.", "Rita and the Reader met."),
        ("A text without her.", "A text without her."),
        ("", ""),
    ],
)
def test_a_text_is_left_without_the_name(text: str, left: str, tmp_path: Path) -> None:
    """In any case, as a handle, as a site's name; the words of the name apart from each other stay."""
    people = add(tmp_path, "Rita Reader", {})
    assert people.without(text) == left
    assert people.names_somebody(text) is (left != text)


def test_a_name_that_is_a_word_goes_where_it_is_a_name(tmp_path: Path) -> None:
    """A short single word is a name where it is written large or behind @: the language keeps its words."""
    people = add(tmp_path, "Will", {})
    assert people.without("Will will say what @will wills.") == f"{GONE} will say what @{GONE} wills."


def test_a_page_is_searched_as_readers_see_it(tmp_path: Path) -> None:
    """Letters as HTML and JSON may write them, too."""
    people = add(tmp_path, "José Núñez", {})
    assert people.names_somebody_on("<cite>Jos&eacute; N&uacute;&ntilde;ez</cite>")
    assert people.names_somebody_on('{"name": "Jos\\u00e9 N\\u00FA\\u00f1ez"}')
    assert not people.names_somebody_on("<cite>Jos\u00e9</cite>")


def test_a_list_needs_the_key_that_it_was_made_with(tmp_path: Path) -> None:
    """Without the key, or with another, names would no longer be found: that is an error, not an empty list."""
    add(tmp_path, "Rita Reader", KEYED)
    for environ in ({}, {KEY_VARIABLE: "another"}):
        with pytest.raises(UsageError, match="key") as raised:
            load(tmp_path, environ)
        assert KEY_VARIABLE in raised.value.hint
        with pytest.raises(UsageError):
            add(tmp_path, "Omar", environ)
    assert not load(tmp_path / "none", KEYED)


def test_a_damaged_list_is_no_empty_list(tmp_path: Path) -> None:
    """A line that cannot be read stops the run with the line: else somebody's name would be printed again."""
    add(tmp_path, "Rita Reader", {})
    for line in ("open 2", "hello", "open two abc"):
        text = (tmp_path / FILE).read_text(encoding="utf-8")
        (tmp_path / FILE).write_text(f"{text}{line}\n", encoding="utf-8")
        with pytest.raises(UsageError, match="none of its own"):
            load(tmp_path, {})
        (tmp_path / FILE).write_text(text, encoding="utf-8")


def test_names_are_added_one_by_one(tmp_path: Path) -> None:
    """The second leaves the first on the list, the same one twice changes nothing, and what is no name is refused."""
    add(tmp_path, "Rita Reader", {})
    add(tmp_path, "Omar", {})
    before = (tmp_path / FILE).read_bytes()
    add(tmp_path, "rita reader", {})
    assert (tmp_path / FILE).read_bytes() == before
    people = load(tmp_path, {})
    assert people.holds("Omar")
    assert people.holds("Rita Reader")
    for name in ("", "!!!", "one two three four five six seven"):
        with pytest.raises(UsageError, match="no name"):
            add(tmp_path, name, {})
