"""Answers below readers' words in the same comment, in italics and without a name, are seen where the blog has that habit."""

from __future__ import annotations

from dataclasses import replace

from checkup.model import Blog, Owner, Person
from checkup.owed import calls
from checkup.threads import answers_within
from tests.factories import blog, comment, post

MARTA = (Owner(Person("Marta Holm"), "byline"),)
ASKED = "How long do you soak the rye?"
TALK = (
    ("Rita", ASKED, "Hello Rita! Overnight, in cold water."),
    ("Kai", "Does it work with spelt?", "Thanks! Yes, but use less water."),
    ("Jo", "Which mill do you use?", "An old one with stones, from my aunt."),
)


def keeping(*said: tuple[str, str, str], quiet: int = 0) -> Blog:
    """Marta Holm's blog with these readers' comments, the third part of each set off at its end, and so many others."""
    made = [replace(comment(who, f"{own}\n\n{end}", id=str(n)), set_off=end) for n, (who, own, end) in enumerate(said)]
    others = [comment(f"Reader {n}", "We had it with butter on Sunday.", id=f"o{n}") for n in range(quiet)]
    return replace(blog([post(1, [*made, *others])]), owners=MARTA)


def held(talk: Blog) -> list[str]:
    return sorted(key.rpartition("#")[2].rpartition(" ")[2] for key in answers_within(talk))


def test_a_habit_of_several_comments_is_seen() -> None:
    """Three readers' comments end so, and two of these ends greet or thank; one signed in the writer's name speaks, too."""
    assert held(keeping(*TALK)) == ["0", "1", "2"]
    signed = [(who, own, "Overnight it was for me. Marta" if n < 2 else end) for n, (who, own, end) in enumerate(TALK)]
    assert held(keeping(*(((w, o, f"{n} {e}") if n < 2 else (w, o, e)) for n, (w, o, e) in enumerate(signed)))) == ["0", "1", "2"]


def test_what_a_reader_sets_off_is_no_answer() -> None:
    """Two comments are no habit, nor three of a hundred; an outcry, a signature or a quotation answers nothing."""
    assert held(keeping(*TALK[:2])) == []
    assert held(keeping(*TALK, quiet=100)) == []
    assert held(keeping(*((who, own, "Please tell me soon!") for who, own, _ in TALK))) == []
    assert held(keeping(*((who, own, "Mill on, bake on, live on.") for who, own, _ in TALK))) == []
    assert held(keeping(*((who, own, f"{who}!") for who, own, _ in TALK))) == []


def test_a_reader_is_judged_by_own_words() -> None:
    """A question that stands above an answer is a question: what the writer put in takes nothing away."""
    long = "Hello Rita! " + "Overnight, in cold water, and then some more of it in the morning. " * 5
    talk = keeping(("Rita", ASKED, long), *TALK[1:])
    found = calls(talk, {})
    assert {call.kind for call in found.values()} == {"question"}
