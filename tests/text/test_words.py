"""Words, sentences and folded names in any script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkup.text.words import _IS_URL, _WORD, _folded_whole, fold, folds_apart, has_words, sentences, words
from tests.growth import assert_linear


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It's a state-of-the-art thing.", ["It's", "a", "state-of-the-art", "thing"]),
        ("See http://a.example/b?c=d and www.e.example now", ["See", "and", "now"]),
        ("3.5 percent of 1,000", ["3.5", "percent", "of", "1,000"]),
        ("Größe naïve España Ελλάδα мир", ["Größe", "naïve", "España", "Ελλάδα", "мир"]),
        ("梅の花", ["梅", "の", "花"]),
        ("So it ends.Then rain", ["So", "it", "ends", "Then", "rain"]),
        ("Tom & Jerry", ["Tom", "Jerry"]),
        ("... !! --", []),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    """Printed words in order, without addresses and punctuation; one a character where a script has no spaces."""
    assert expected == words(text)


@given(
    st.text(st.sampled_from("aZ9é梅の'’-&@.,?/:_ \t\n\x1c\xa0\u2003\u3000"), max_size=60) | st.text(max_size=30),
    st.sampled_from(["", "http://", "www.", "Www."]),
)
def test_words_of_pieces(text: str, address: str) -> None:
    """Taking a text apart piece by piece gives the words of the whole text, whatever the white space and wherever an address stands."""
    whole = f"{text} {address}{text}"
    assert words(whole) == [word for word in _WORD.findall(whole) if not _IS_URL.match(word)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dr. Smith came at 9 a.m. on Jan. 3. He left.", ["Dr. Smith came at 9 a.m. on Jan. 3.", "He left."]),
        ("I like e.g. bread, i.e. rye. And you?", ["I like e.g. bread, i.e. rye.", "And you?"]),
        ("Well... maybe. Or not... Who knows?", ["Well... maybe.", "Or not...", "Who knows?"]),
        ("See www.a.example. It is good.", ["See www.a.example.", "It is good."]),
        ("Go to http://a.example/x.html?y=1 now. Bye!", ["Go to http://a.example/x.html?y=1 now.", "Bye!"]),
        ("He said “Really?” and went. Yes!", ["He said “Really?” and went.", "Yes!"]),
        ("“Is it so?” She laughed.", ["“Is it so?”", "She laughed."]),
        ("Version 2.0 costs 3.50 euros. Fine.", ["Version 2.0 costs 3.50 euros.", "Fine."]),
        ("Das ist z.B. gut. Usw. usf.", ["Das ist z.B. gut.", "Usw. usf."]),
        ("Am 10. Mai und vom 18.-21. August war Markt. Es regnete.", ["Am 10. Mai und vom 18.-21. August war Markt.", "Es regnete."]),
        ("Der 3. Platz ging an uns. Gut so.", ["Der 3. Platz ging an uns.", "Gut so."]),
        ("Die Mühle steht seit 1912. Der Ofen auch.", ["Die Mühle steht seit 1912.", "Der Ofen auch."]),  # a year
        ("Wir backten 12. Dann kam Regen.", ["Wir backten 12.", "Dann kam Regen."]),
        ("„Es regnet.“ Er ging. »Und du?« Sie blieb.", ["„Es regnet.“", "Er ging.", "»Und du?«", "Sie blieb."]),
        ("Er fragte: „Regnet es?“ und ging.", ["Er fragte: „Regnet es?“ und ging."]),
        ("It rose :) Today I bake again ;-) and rest.", ["It rose :)", "Today I bake again ;-) and rest."]),
        ("Der Teig ging auf 😊 Heute backe ich 🍞 und ruhe.", ["Der Teig ging auf 😊", "Heute backe ich 🍞 und ruhe."]),
        ("Mąka, np. Żytnia, m.in. Razowa. Koniec.", ["Mąka, np. Żytnia, m.in. Razowa.", "Koniec."]),
        ("今日は晴れ。明日は雨ですか？はい。", ["今日は晴れ。", "明日は雨ですか？", "はい。"]),
        ("Is it?Yes!!No way", ["Is it?", "Yes!!", "No way"]),
        ("A headline\n\nA paragraph that\ngoes on. End", ["A headline", "A paragraph that goes on.", "End"]),
        ("ما هذا؟ هذا كتاب.", ["ما هذا؟", "هذا كتاب."]),
        ("J. R. Hill wrote it. I agree.", ["J. R. Hill wrote it.", "I agree."]),
        ("!!! ...", []),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    """Stops end sentences; abbreviations, initials, decimals, addresses and dots in mid-sentence do not."""
    assert expected == sentences(text)


@given(st.text(st.sampled_from("aZ1.!?… \t\n\r\x0b\x85\u2028\u3000。"), max_size=60))
def test_a_sentence_is_one_line(text: str) -> None:
    """Sentences are kept as the lines of one text, so none holds a line break, is empty, or has white space at its ends."""
    assert all(s and "\n" not in s and s == s.strip() for s in sentences(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("José  NÚÑEZ", "jose nunez"),
        ("ＡＢＣ", "abc"),
        ("Straße", "STRASSE"),
        ("İstanbul", "istanbul"),
        ("Ann\u200b Lee", "ann lee"),
        ("Ёлка", "елка"),
    ],
)
def test_fold_makes_spellings_of_a_name_equal(one: str, other: str) -> None:
    """Case, accents, width, double spaces and invisible characters do not tell people apart."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("が", "か"), ("パン", "ハン"), ("ば", "は")])
def test_the_voiced_marks_of_kana_are_letters(one: str, other: str) -> None:
    """They make another sound, and other words; half width and whole are one."""
    assert fold(one) != fold(other)
    assert fold("ﾊﾟﾝ") == fold("パン")


@given(st.text(max_size=400))
def test_folding_twice_changes_nothing_and_nothing_crashes(text: str) -> None:
    """Any text is taken; folding is idempotent; sentences hold no word that the text does not."""
    assert fold(text) == fold(fold(text))
    assert {w for s in sentences(text) for w in words(s)} <= set(words(text)) or "\n" in text or "\r" in text


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece", [".", "a.", "http://", "'", "-a", "? ", "\n", "a\n", "漢", "&a", "http://a.b? ", "?   ", "www.a.b.\n", "Ann. "]
)
def test_work_grows_with_the_text(piece: str) -> None:
    """Twice the text costs twice the work, whatever it holds."""
    assert_linear(lambda n: (words(piece * (n // len(piece))), sentences(piece * (n // len(piece)))), 3_000)


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["a", "É", "\u0301\u0323", "\U0001d165\u302e", "\u302e\u200b", " "])
def test_folding_grows_with_the_text(piece: str) -> None:
    """Twice the text costs twice the work; rows of marks, which Python would sort in C, are measured by the clock only."""
    assert_linear(lambda n: fold("a" + piece * (n // len(piece))), 3_000)


def test_a_row_of_marks_is_cut() -> None:
    """A name under a tower of marks folds like the name; thirty marks on one letter are still kept until they are compared."""
    assert fold("Zo\u0308e" + "\u0301\u0323" * 5_000 + " Lee") == "zoe lee"
    assert fold("a" + "\u302e" * 40) == "a" + "\u302e" * 30


@given(st.text(alphabet=st.sampled_from([*map(chr, range(0x20, 0x250)), *"“”‘’„…–—ſΩа́ \n"]), max_size=12))
def test_letters_that_fold_by_themselves_fold_so_in_every_text(text: str) -> None:
    """The quick way and the long way give one form, and what a text is made of gives the form of the whole."""
    assert fold(text) == " ".join(_folded_whole(text).split())
    if folds_apart(text):
        assert fold(text) == " ".join("".join(" " if letter.isspace() else fold(letter) for letter in text).split())


@given(
    st.lists(st.sampled_from(["the", "don't", "1.5", "http://a.example/b", "x" * 40, "梅の花", "…", "\n"]), max_size=30), st.integers(0, 25)
)
def test_enough_words_are_as_many_as_are_counted(pieces: list[str], least: int) -> None:
    """Whether a text has so many words is told from its beginning, and is what counting all of them tells."""
    text = " ".join(pieces)
    assert has_words(text, least) == (len(words(text)) >= least)
