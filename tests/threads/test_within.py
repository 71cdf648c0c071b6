"""Answers inside readers' comments are seen; readers' own words, quotations and notes on an edit are none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup.config import SiteConfig
from checkup.fact_kinds import FirstAnswer
from checkup.model import Blog, Owner, Person
from checkup.settling import settle
from checkup.threads import answers_within
from tests.factories import START, blog, comment, post
from tests.growth import assert_linear

MARTA = (Owner(Person("Marta Holm"), "byline"),)
ASKED = "How long do you soak the rye?"


def keeping(*said: tuple[str, str]) -> Blog:
    """Marta Holm's blog with these readers' comments on one post."""
    return replace(blog([post(1, [comment(who, text, id=str(n)) for n, (who, text) in enumerate(said)])]), owners=MARTA)


def held(*said: tuple[str, str]) -> list[str]:
    """The numbers of the comments in which an answer was seen."""
    return sorted(key.rpartition("#")[2].rpartition(" ")[2] for key in answers_within(keeping(*said)))


@pytest.mark.parametrize(
    "note",
    [
        "[Marta: Overnight, in cold water.]",
        "[Marta Holm: Overnight, in cold water.]",
        "[MH: Overnight, in cold water.]",
        "[marta - overnight, in cold water]",
        "{Marta: Overnight, in cold water.}",
        "(Marta: Overnight, in cold water.)",
        "[Reply from Marta: Overnight, in cold water.]",
        "[Marta replies: Overnight, in cold water.]",
        "[Overnight, in cold water. - Marta]",
        "[Overnight, in cold water. – MH]",
        "\n\nMarta replies: Overnight, in cold water.",
        "\n\nMarta's reply: Overnight, in cold water.",
        "\n\nReply from Marta: Overnight, in cold water.",
        "\n\nAntwort von Marta: Über Nacht, in kaltem Wasser.",
        "\n\nMarta antwortet: Über Nacht, in kaltem Wasser.",
        "\n\nRéponse de Marta : Une nuit, dans l'eau froide.",
        "\n\nRespuesta de Marta: Una noche, en agua fría.",
        "\n\nMarta odpowiada: Przez noc, w zimnej wodzie.",
        "\n\n*** Overnight, in cold water. - Marta ***",
        "\n\n=== Marta: Overnight, in cold water.",
        "\n\n>> Marta answers: Overnight, in cold water.",
    ],
)
def test_an_answer_in_the_writers_name_is_seen(note: str) -> None:
    """In brackets, under a label, or set off by signs, by name, first name or initials; one such note is enough."""
    assert held(("Rita", f"{ASKED} {note}"), ("Kai", ASKED)) == ["0"]


@pytest.mark.parametrize(
    "text",
    [
        "Marta: how long do you soak the rye?",
        f"{ASKED}\n\nMarta: I love this place.",
        f"{ASKED}\n\nThanks, Marta",
        f"{ASKED} (Marta, you promised.)",
        f"{ASKED} (see the post before)",
        "As Marta replies: overnight. Is that long enough?",
        f"{ASKED} [1]: https://rye.example",
        f"{ASKED} [Marta: link removed]",
        f"{ASKED} [Marta: edited for length]",
        f"{ASKED} [Ed: Overnight.]",
        f"{ASKED}\n\n*** Happy new year ***",
        f"{ASKED}\n\n-- Rita",
        "",
    ],
)
def test_what_readers_write_themselves_is_none(text: str) -> None:
    """Calling the writer, quoting, a signature, a note on an edit; and an office that speaks in one reader's comment alone."""
    assert held(("Rita", text)) == []


@pytest.mark.parametrize("office", ["Ed:", "Ed. -", "Admin:", "Editor's note:", "NDLR :", "Anm. d. Red.:", "Nota del autor:"])
def test_an_office_that_speaks_in_two_readers_comments_is_the_writer(office: str) -> None:
    """Nobody but the blog's keeper writes into the comments of several readers."""
    assert held(("Rita", f"{ASKED} [{office} Overnight, in cold water.]"), ("Kai", f"{ASKED} [{office} Until it is soft.]")) == ["0", "1"]
    assert held(("Rita", f"{ASKED} [{office} Overnight.]"), ("Rita", f"{ASKED} [{office} Until it is soft.]")) == []


@pytest.mark.parametrize(
    ("name", "note", "seen"), [("Paula Sand", "PS", []), ("Rita Ek", "Re", []), ("Olga Tan", "OT", []), ("Marta Ek", "ME", ["0"])]
)
def test_what_anybody_abbreviates_is_nobodys_initials(name: str, note: str, seen: list[str]) -> None:
    """A reader's own postscript is no answer of a writer whose initials are P and S."""
    talk = replace(keeping(("Kai", f"{ASKED} [{note}: Thank you for the photographs.]")), owners=(Owner(Person(name), "byline"),))
    assert sorted(key.rpartition("#")[2].rpartition(" ")[2] for key in answers_within(talk)) == seen


def test_a_reader_who_bears_the_writers_name_speaks_for_herself() -> None:
    """Another Marta's signature is no answer."""
    assert held(("Marta", f"{ASKED} [Mine takes a day. - Marta]")) == []


def test_who_has_such_an_answer_waits_for_none() -> None:
    """It counts as an answer of which nobody knows when it came, unless the writer also answered below."""
    talk = keeping(("Rita", f"{ASKED} [Marta: Overnight.]"), ("Kai", ASKED), ("Joan", f"{ASKED} [Marta: Two hours.]"))
    below = replace(comment("Marta Holm", "@Joan And a pinch of salt.", id="9", after_hours=30))
    first = replace(talk.posts[0], comments=(*talk.posts[0].comments, below))
    facts = settle(replace(talk, posts=(first,)), SiteConfig.model_validate({"blog": {"authors": ["Marta Holm"]}}), START)
    told = {key.rpartition("#")[2].rpartition(" ")[2]: answer for key, answer in facts.answers.items()}
    assert told["0"] == FirstAnswer(None, "within", "0")
    assert "1" not in told or told["1"].how != "within"
    assert told["2"].how == "named"


@pytest.mark.parametrize(
    "piece", ["[Marta ", "[Marta: ", "(Marta: a ", "\n\n*** a - ", "[a - ", "\n*", "[ed ed ", "{" * 3, "\n\nreply from "]
)
def test_work_grows_with_the_comment(piece: str) -> None:
    """Brackets that never close, signs and labels without end."""

    def looked_at(n: int) -> object:
        return answers_within(keeping(("Rita", piece * n)))

    assert_linear(looked_at, 60)
