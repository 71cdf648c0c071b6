"""A writer who signs the posts in full and the comments with an everyday form of the first name that has other letters."""

from __future__ import annotations

import pytest

from checkup.people.everyday_names import everyday_forms
from tests.people.test_first_names import HOST, talk, told


@pytest.mark.parametrize(
    ("full", "form"), [("william", "bill"), ("jakub", "kuba"), ("jose", "pepe"), ("giuseppe", "beppe"), ("jan", "janek")]
)
def test_forms_with_other_letters_are_known(full: str, form: str) -> None:
    """In several languages, from the name to what its bearer is called, not back."""
    assert form in everyday_forms(full)
    assert full not in everyday_forms(full)


def test_an_unknown_name_has_none() -> None:
    """Nobody's form is guessed."""
    assert everyday_forms("orla") == frozenset() == everyday_forms("")


def test_the_everyday_form_is_the_writers_where_it_answers_readers(monkeypatch: pytest.MonkeyPatch) -> None:
    """As the first name itself: on four posts of six; not where another name begins so, nor below another's posts."""
    forms = {"ursula": frozenset({HOST.lower()})}
    monkeypatch.setattr("checkup.people.first_names.everyday_forms", lambda first: forms.get(first, frozenset()))
    assert told(talk(4, byline="Ursula Finch")) == 6
    assert told(talk(3, byline="Ursula Finch")) == 0
    assert told(talk(6, byline="Ursula Finch", more="Orla Byrne")) == 0
    assert told(talk(6, byline="Dora Hart")) == 0
