"""What the build of a comment tells about a call, whatever its words: where its question begins, its tone, and the crowd around it."""

from __future__ import annotations

import pytest

from tests.factories import comment
from tests.owed.invented import judged
from tests.owed.test_calls import calls_of

STORY = "It is grey. We walked along the river and came to a mill with an old wheel, and the miller was at home. "
# a story, and amid it a sentence that asks, its question word first, and one that only bears a mark
AMID = {
    "de": ("Heute war es grau. Wir gingen am Fluss entlang und kamen zu einer Mühle. ", "Welches Mehl war das? ", "Das Mehl war grob? "),
    "en": (STORY, "Which flour was that? ", "The flour was coarse? "),
    "es": ("Hoy era gris. Fuimos por el río y vimos un molino con su rueda. ", "¿Cuál era la harina? ", "¿Era gruesa la harina? "),
    "fr": ("Il faisait gris. Nous avons suivi la rivière et vu un moulin. ", "Quelle farine était-ce ? ", "La farine était grosse ? "),
    "it": ("Era grigio. Siamo andati lungo il fiume e c'era un mulino. ", "Quale farina era? ", "La farina era grossa? "),
    "nl": ("Het was grijs. We liepen langs de rivier en zagen een molen. ", "Welke bloem was dat? ", "De bloem was grof? "),
    "pl": ("Było szaro. Szliśmy wzdłuż rzeki i zobaczyliśmy młyn. ", "Która to była mąka? ", "Mąka była gruba? "),
    "pt": ("Estava cinzento. Fomos pelo rio e vimos um moinho. ", "Qual era a farinha? ", "A farinha era grossa? "),
}


@pytest.mark.parametrize(("language", "texts"), AMID.items())
def test_a_sentence_that_begins_with_a_word_that_asks_is_a_likelier_question(language: str, texts: tuple[str, str, str]) -> None:
    """Amid a story it may be owed an answer; a mark behind other words there is told rather than asked."""
    story, asks, tells = texts
    assert judged(f"{story}{asks}{story}{story}", language).owed
    assert not judged(f"{story}{tells}{story}{story}", language).owed


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Me quedo con la rueda vieja, ¿vale?", False),
        ("Hoy hemos molido avena con la rueda vieja, ¿sabes cuál es?", True),
        ("no muele, que puedo hacer¿?", True),
    ],
)
def test_in_spanish_what_stands_behind_the_opening_mark_asks(text: str, asks: bool) -> None:
    """A word of assent behind a statement asks nobody; a mark with no word behind it marks the whole sentence."""
    assert judged(text, "es").question is asks


def test_a_tag_without_a_comma_asks_nobody() -> None:
    """ "Eh?" behind a statement asks for no more than a nod."""
    assert not judged("A little rain on the wheel eh?", "en").owed
    assert judged("Is the wheel wet?", "en").owed


def test_cheers_and_a_smile_make_a_question_less_likely() -> None:
    """A question for fun beside praise is none; the same words plainly asked, or asked for, are a call."""
    assert judged("Now, the miller is in?", "en").owed
    assert not judged("So cute, you made my day :-) Now, the miller is in?", "en").owed
    assert judged("It would be nice to see the map in colour :-)", "en").kind == "request"


def test_a_letter_to_the_writer_by_name_is_likelier_owed() -> None:
    """Whoever names the writer speaks to him, however much he tells."""
    text = "{}, that was fine. " + STORY * 2 + "Was the belt of leather, as on the picture? " + STORY * 2
    named, other = (comment("Ann Bell", text.format(name), id="it") for name in ("Ada", "Well"))
    assert (calls_of([named])["it"].owed, calls_of([other])["it"].owed) == (True, False)
