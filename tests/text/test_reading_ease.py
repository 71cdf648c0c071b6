"""School years: near textstat's own numbers, offline, in the text's own language."""

from __future__ import annotations

import subprocess
import sys
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkup.text import reading_ease
from checkup.text.reading_ease import grade
from tests.growth import assert_linear
from tests.text.english_texts import GRADES, TEXTS
from tests.text.random_matches import random_match

PLAIN = "The cat sat on the mat. It was warm in the sun. The dog came by and lay down too. They slept all day. " * 2
HARD = (
    "Notwithstanding considerable methodological heterogeneity, contemporary epidemiological investigations consistently demonstrate "
    "associations between socioeconomic disadvantage and cardiovascular morbidity, necessitating comprehensive interdisciplinary "
    "interventions that simultaneously address environmental determinants, institutional arrangements and individual behavioural "
    "susceptibilities across generations. "
)
GERMAN = (
    "Am Morgen backen wir Brot. Der Teig geht über Nacht im Keller auf. Das Mehl kommt von der Mühle im Dorf. Am Abend essen wir zusammen. "
    * 2
)


def test_plain_is_easier_than_hard() -> None:
    """Short words and sentences need few school years, long ones many; both inside 1 to 20."""
    easy, hard = grade(PLAIN, "en"), grade(HARD, "en")
    assert easy is not None
    assert hard is not None
    assert 1 <= easy < 4
    assert 16 < hard <= 20


def test_flesch_kincaid_by_hand() -> None:
    """6 sentences of 6 one-syllable words: 0.39 * 6 + 11.8 * 1 - 15.59 = -1.45, held at the floor of 1."""
    assert grade("The big cat sat on mats. " * 6, "en") == 1.0
    # 4 sentences of 10 words and 14 syllables: 0.39 * 10 + 11.8 * 1.4 - 15.59 = 4.83
    sentence = "My mother baked seven little loaves in her small oven. "
    assert grade(sentence * 4, "en") == pytest.approx(0.39 * 10 + 11.8 * 1.4 - 15.59)


def test_the_cheap_look_sees_every_address() -> None:
    """Whatever is taken out as an address or as no word is seen by the look that spares most texts the search."""
    dice = Random(1)
    for _ in range(200):
        assert reading_ease._may_hold_addresses(f"A {random_match(reading_ease._ADDRESS.pattern, dice)} rises.")
    assert not reading_ease._may_hold_addresses("It rises, and so do I.")


@pytest.mark.parametrize(("text", "expected"), list(zip(TEXTS, GRADES, strict=True)))
def test_within_two_points_of_textstat_with_its_own_dictionary(text: str, expected: float) -> None:
    """syllapy's list in the place of the CMU dictionary moves no text by more than two school years (in fact by less than one)."""
    assert grade(text, "en") == pytest.approx(min(expected, 20.0), abs=1.0)


@given(st.text("ab'’-.!?,;\n étsdrel1", min_size=1, max_size=60))
def test_english_is_counted_as_textstat_counts_it(text: str) -> None:
    """Words without punctuation, and sentences of more than two words."""
    from textstat.textstat import textstatistics

    theirs = textstatistics()
    theirs.set_rm_apostrophe(False)
    assert reading_ease._without_signs(text) == theirs.remove_punctuation(text)
    assert reading_ease._stops(text) == theirs.sentence_count(text)


def test_english_needs_no_textstat() -> None:
    """An English text is graded without the second and the memory that textstat and nltk take to load."""
    code = (
        f"import sys; from checkup.text.reading_ease import grade; grade({PLAIN!r} * 2, 'en');"
        "print({'textstat', 'nltk'} & set(sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "set()"


@pytest.mark.parametrize("language", ["zh", "ja", "ar", "sv", None])
def test_no_formula_is_none(language: str | None) -> None:
    """A language without a formula has no grade, not a wrong one."""
    assert grade(PLAIN * 5, language) is None


@pytest.mark.parametrize("text", ["", "Too short.", "https://example.org/a/very/long/address " * 60, "\n\n\n", "?!. " * 100])
def test_too_short_is_none(text: str) -> None:
    """Under 30 words, addresses not counted, there is no grade."""
    assert grade(text, "en") is None


def test_other_languages_use_their_own_formula() -> None:
    """German words are longer: the German formula does not punish them as the English one would."""
    german, as_english = grade(GERMAN, "de"), grade(GERMAN, "en")
    assert german is not None
    assert as_english is not None
    assert german < as_english + 3
    assert 4 <= german <= 9


def test_flesch_table_falls_steadily() -> None:
    """Easier text never needs more years; the ends are flat."""
    years = [reading_ease._years(e) for e in range(-50, 150)]
    assert years == sorted(years, reverse=True)
    assert years[0] == 18.5
    assert years[-1] == 4.0


def test_languages_do_not_leak() -> None:
    """Each language has a textstat of its own: asking for German between two English texts changes neither."""
    first = reading_ease._grade.__wrapped__(PLAIN, "en")
    reading_ease._grade.__wrapped__(GERMAN, "de")
    assert reading_ease._grade.__wrapped__(PLAIN, "en") == first


def test_words_with_digits_count_as_their_letters() -> None:
    """A number is one syllable, a word with a number behind it has the syllables of the word."""
    assert [reading_ease._syllables(w) for w in ("2008", "page2", "seven7", "hmm")] == [1, 1, 2, 1]


def test_nothing_of_textstat_is_replaced() -> None:
    """textstat's own functions are the ones that it came with after a text was graded, so that its other users get what they expect."""
    import textstat
    from textstat.backend.counts import _count_syllables
    from textstat.backend.utils import get_cmudict

    assert grade(PLAIN, "en") is not None
    assert _count_syllables.get_cmudict is get_cmudict
    assert isinstance(textstat.textstat.sentence_count(PLAIN), int)


@pytest.mark.slow
def test_works_with_sockets_denied() -> None:
    """In a fresh process where every socket raises, English and German texts still get their grades."""
    code = (
        "import socket\n"
        "class No(socket.socket):\n"
        "    def __init__(self, *a, **k): raise OSError('no network')\n"
        "def no(*a, **k): raise OSError('no network')\n"
        "socket.socket, socket.create_connection, socket.getaddrinfo = No, no, no\n"
        "from checkup.text.reading_ease import grade\n"
        f"print(grade({PLAIN!r}, 'en'), grade({GERMAN!r}, 'de'))\n"
    )
    ran = subprocess.run([sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, timeout=900, check=True)
    assert [float(x) for x in ran.stdout.split()] == [grade(PLAIN, "en"), grade(GERMAN, "de")]


def test_importing_the_module_does_not_import_textstat() -> None:
    """The two seconds of textstat are paid only by those who grade a text."""
    code = "import sys, checkup.text.reading_ease; print('textstat' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=900, check=True)
    assert ran.stdout.strip() == "False"


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["A", "ß", "a.b.", "x@", "www.", "a "])
def test_work_grows_with_hostile_text(piece: str) -> None:
    """Long runs without spaces, dots and signs are walked once."""

    def graded(size: int) -> None:
        hostile = piece * (size // len(piece))
        grade(hostile, "en")
        grade(PLAIN + hostile, "de")

    assert_linear(graded, 2_000)
