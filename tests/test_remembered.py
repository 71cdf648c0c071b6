"""What functions remember, and what lets go of it."""

from __future__ import annotations

from checkup import remembered


def test_an_answer_is_made_once_until_it_is_forgotten() -> None:
    """The work is done again after `forget`, and not before."""
    asked: list[str] = []

    @remembered.remembered(10)
    def shout(word: str) -> str:
        asked.append(word)
        return word.upper()

    assert (shout("rye"), shout("rye")) == ("RYE", "RYE")
    assert asked == ["rye"]
    remembered.forget()
    assert shout("rye") == "RYE"
    assert asked == ["rye", "rye"]
