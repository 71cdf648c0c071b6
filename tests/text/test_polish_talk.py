"""What Polish posts say to their readers, and what they only tell."""

from __future__ import annotations

import pytest

from checkup.text import reader_talk
from checkup.text.promotion import counted

TALKS = [
    "Dziś pokażę Wam młyn mojej babci.",
    "Mam dla Ciebie przepis na zakwas.",
    "Czy piekłaś już chleb żytni?",
    "Jeśli nie byłeś w młynie, jedź tam koniecznie.",
    "Cześć, dziś znowu żyto.",
    "Witajcie!",
    "Dziękuję za odwiedziny.",
    "Zapraszam do czytania.",
]
NEITHER = [
    "Część mąki została w młynie.",  # folds to the same letters as a greeting
    "W młynie panował hałas.",
    "Według starych zapisków młyn stał nad rzeką.",
    "Babcie piekły chleb na asfalcie podwórka.",
    "Ciasto składa się na pół.",
    "Ci młynarze mielili tylko żyto.",  # those, not you
    "– Byłeś w młynie? – zapytał piekarz.",
    "Powiedziała „mam dla Ciebie mąkę” i wyszła.",
]


@pytest.mark.parametrize("sentence", TALKS)
def test_conversation(sentence: str) -> None:
    """Capitals and verb forms show who is spoken to; greetings and thanks."""
    assert [c.kind for c in counted(sentence, "pl")] == ["conversation"]


@pytest.mark.parametrize("sentence", NEITHER)
def test_no_conversation(sentence: str) -> None:
    """Words that only look like a greeting or a form of you, what is said to others, and what is done by nobody in particular."""
    assert not reader_talk.speaks(sentence, "pl")
    assert not counted(sentence, "pl")
