"""Readers' words are no text until the redactor prints them, and sentences keep them apart from Checkup's own words."""

from __future__ import annotations

import pytest

from checkup.reader_words import (
    ReaderWords,
    Sentence,
    joined,
    sentence,
    shortened,
    unredacted,
    with_end,
    with_start,
    without_readers,
)

ANN = ReaderWords("Ann Bell", "name")


@pytest.mark.parametrize("told", [ANN, sentence(ANN, " asked.")])
def test_they_refuse_to_become_text(told: ReaderWords | Sentence) -> None:
    """Neither str() nor an f-string nor join makes text of a reader's words: a name cannot slip into a sentence unseen."""
    with pytest.raises(TypeError, match="redaction"):
        str(told)
    with pytest.raises(TypeError, match="redaction"):
        f"{told}"
    with pytest.raises(TypeError):
        " ".join([told])  # type: ignore[list-item]


def test_a_sentence_without_a_reader_is_plain_text() -> None:
    """Pieces of text are joined to text; one reader among them makes a sentence, whose neighbouring texts are one part."""
    assert sentence("One ", "two", "", " three.") == "One two three."
    assert sentence("So ", "said ", ANN, "", ".").parts == ("So said ", ANN, ".")  # type: ignore[union-attr]
    assert sentence(sentence("a ", ANN), sentence(" b", ANN)).parts == ("a ", ANN, " b", ANN)  # type: ignore[union-attr]


def test_lists() -> None:
    """Items are joined with what stands between them and before the last; none gives empty text."""
    assert unredacted(joined(["a", ANN, "c"], last=" and ")) == "a, Ann Bell and c"
    assert joined(["a"], last=" and ") == "a"
    assert joined([]) == ""


def test_shortening_cuts_the_part_that_is_too_long() -> None:
    """Whole parts stay, the one that passes the limit is cut, the rest is left out; a reader's words are cut when they are printed."""

    def cut(text: str, limit: int) -> str:
        return text[:limit]

    told = sentence("abc ", ANN, " def")
    assert unredacted(shortened(told, 100, cut)) == "abc Ann Bell def"
    assert shortened(told, 7, cut) == sentence("abc ", ReaderWords("Ann Bell", "name", limit=3))
    assert unredacted(shortened(told, 7, cut)) == "abc An\u2026"
    assert shortened("abcdef", 3, cut) == "abc"


def test_only_checkups_own_start_and_end_are_changed() -> None:
    """A reader's words at the start or the end of a sentence stay as they were written."""
    assert unredacted(with_start(sentence("links to ", ANN), str.upper)) == "LINKS TO Ann Bell"
    assert unredacted(with_start(sentence(ANN, " wrote"), str.upper)) == "Ann Bell wrote"
    assert with_end("Answer them.", lambda end: end.rstrip(".")) == "Answer them"
    assert unredacted(with_end(sentence("Answer ", ANN), str.upper)) == "Answer Ann Bell"


def test_logs_name_no_reader() -> None:
    """In a log a name is "a reader" and any other word of a reader an ellipsis."""
    assert without_readers(sentence(ANN, " wrote “", ReaderWords("my site"), "”.")) == "a reader wrote “…”."


def test_nothing_is_false() -> None:
    """A reader without a name has nothing to show, so that `or` finds another word."""
    assert (ReaderWords("") or "a reader") == "a reader"
    assert bool(ANN)
