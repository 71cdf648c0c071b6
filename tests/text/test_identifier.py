"""Many texts side by side get the languages that each gets alone."""

from __future__ import annotations

import pytest

from checkup.text._identifier import FEW, TOGETHER, classify
from checkup.text.language import detect, detect_all, forget
from tests.text.test_language import TEXTS

ODD = ("", "\ud83d", "ALL OF THIS IS IN CAPITAL LETTERS", "e\u0301te\u0301", "x" * 5_000)


def test_side_by_side_as_one_by_one() -> None:
    """The same language and the same chance, whatever stands beside a text, in whatever order, and however many there are."""
    texts = [*TEXTS.values(), *ODD]
    cut = [text[: 7 * n] for n in range(1, 40) for text in texts][: TOGETHER + FEW]
    alone = [classify([text])[0] for text in cut]
    assert classify(cut) == alone
    assert classify(cut[::-1]) == alone[::-1]


@pytest.mark.parametrize("times", [1, FEW])
def test_each_text_gets_its_own_language(times: int) -> None:
    """All languages at once, each text several times."""
    texts = [*TEXTS.values(), "Too short.", *ODD]
    assert detect_all(texts * times) == {text: detect(text) for text in texts}


def test_a_model_that_was_let_go_of_is_loaded_again() -> None:
    """The same answers as before."""
    before = detect_all(TEXTS.values())
    forget()
    assert detect_all(TEXTS.values()) == before
