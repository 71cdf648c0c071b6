"""The expressions of the languages' files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checkup.text import _languages

FILES = sorted((Path(_languages.__file__).parent / "languages").glob("*.toml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_groups_are_repeated_within_bounds(file: Path) -> None:
    """No group is repeated without end: two of its words that fit the same text would double the work with every word of a comment."""
    assert re.findall(r".{0,40}\)[*+]", file.read_text(encoding="utf-8")) == []
    assert _languages.of(file.stem).tag == file.stem


# an entry that ends with a blank and a look at what follows: as whole words it would have to end before the word that it looks at
ENDS_BEFORE_A_WORD = re.compile(r'[ ]\(\?![^()]*(?:\([^()]*\)[^()]*)*\)(?=[|)]*")')


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_entry_ends_with_a_blank(file: Path) -> None:
    """Entries are whole words: "posts by (?!the)" could match nothing, "posts by(?! the)" is meant."""
    assert ENDS_BEFORE_A_WORD.search('"posts by (?!the|an?)"')
    assert ENDS_BEFORE_A_WORD.search('"posts by(?! the|an?)"') is None
    assert [m.group() for m in ENDS_BEFORE_A_WORD.finditer(file.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_entry_holds_a_capital_class(file: Path) -> None:
    r"""Entries are folded like the texts: "\\W" would become "\\w" and mean its opposite; "[^\\w]" is meant."""
    assert re.findall(r".{0,20}\\\\[WSDB]", file.read_text(encoding="utf-8")) == []
    assert _languages._joined([r"a\W", r"[^\w]"]) == r"a\w|[^\w]"


def test_a_tag_that_no_language_has_is_none_of_them() -> None:
    """Whatever a page says: too long for a file's name, a path, letters of another script."""
    for tag in ("w" * 3000, "../languages/en", "/etc/passwd", "ʬ", "\x00", "", "-"):
        assert _languages.of(tag).tag == ("en" if not tag else "other"), tag[:20]
