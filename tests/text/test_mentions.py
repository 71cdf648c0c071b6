"""Whom a text speaks to: known names where an address stands, greetings, thanks for a post."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checkup.text.mentions import KnownNames, first_name, formal, greets, opens_with_thanks, strangers, thanks_for_a_post


def known(*names: str, weak: tuple[str, ...] = ()) -> KnownNames:
    found = KnownNames()
    for name in names:
        found.add(name, [name, first_name(name)], weak=name in weak)
    return found


def called(names: KnownNames, text: str, speaker: str | None = None, *, answering: bool = False) -> list[str]:
    return [call.key for call in names.calls(text, speaker, answering=answering)]


def test_whoever_spoke_last_is_meant_by_a_shared_first_name() -> None:
    """Of two Anns the later one; the full name tells; adding somebody again makes them the later one."""
    names = known("ann lee", "ann hill")
    assert called(names, "Ann, yes.") == ["ann hill"]
    assert called(names, "Ann Lee, yes.") == ["ann lee"]
    names.add("ann lee", ["ann lee", "ann"])
    assert called(names, "Ann, yes.") == ["ann lee"]


def test_a_name_that_begins_with_an_initial_is_called_by_the_whole_of_it() -> None:
    """The stop behind the initial is a part of the name."""
    names = known("r. hill", "rose")
    assert called(names, "@R. Hill: yes.") == ["r. hill"]
    assert called(names, "R. Hill, yes.") == ["r. hill"]
    assert called(names, "R, yes. Hill was right.") == []


def test_short_names_in_a_script_without_capitals_are_called_as_well() -> None:
    """Two characters are a name there; in scripts with capitals a name of two letters needs one."""
    assert called(known("村野"), "村野, はい。") == ["村野"]
    assert called(known("jo"), "Jo, yes.") == ["jo"]
    assert called(known("jo"), "jo, yes.") == []


def test_nobody_speaks_to_themselves_and_the_weak_are_meant_last() -> None:
    """The speaker is passed over; who was added as weak is meant only where nobody else bears the name."""
    assert called(known("ann lee"), "Ann, yes.", "ann lee") == []
    names = known("tom hill", "tom penn", weak=("tom penn",))
    assert called(names, "Tom, yes.") == ["tom hill"]
    assert called(names, "Tom, yes.", "tom hill") == ["tom penn"]


def test_only_who_answers_may_name_people_in_a_list_or_behind_an_opening() -> None:
    """What is an address in an answer to many is a mention elsewhere."""
    names = known("ann", "bob")
    for text, whom in (("Ann, Bob and Cid: the oven.", {"ann", "bob"}), ("Happy new year Ann!", {"ann"})):
        assert set(called(names, text, answering=True)) == whom
        assert set(called(names, text)) < whom


def test_behind_one_answer_the_next_name_is_an_address_too() -> None:
    """Who answers several by name goes on with whatever he likes; a name in a list, or in a text to nobody, stays a mention."""
    names = known("ann", "bob")
    assert called(names, "Ann, it is oak. Bob, the oven is open.", answering=True) == ["ann", "bob"]
    assert called(names, "Ann, it is oak. Bob, and later Cid, came by.", answering=True) == ["ann"]
    assert called(names, "It is oak. Bob, the smith, came by.", answering=True) == []


def test_the_words_of_a_call_are_its_evidence() -> None:
    """They are quoted as the text has them; the place is that of the name."""
    (call,) = known("ann lee").calls("I see. Thanks Ann!")
    assert (call.key, call.words, call.at) == ("ann lee", "Thanks Ann", 14)


@pytest.mark.parametrize(
    ("text", "greeting"),
    [("Hello there", True), ("Merci beaucoup !", True), ("Hello, mine did not rise", False), ("Bread", False), ("", False)],
)
def test_a_greeting_has_four_words_at_most(text: str, greeting: bool) -> None:
    """The first of which greets or thanks."""
    assert greets(text) is greeting


@pytest.mark.parametrize(("text", "thanks"), [("Thanks for this lovely post!", True), ("Thanks for the bread.", False), ("A post.", False)])
def test_thanks_for_a_post_are_a_readers(text: str, thanks: bool) -> None:
    """Both the thanks and the post must stand in one sentence."""
    assert thanks_for_a_post(text) is thanks


@pytest.mark.parametrize(
    ("text", "thanks"),
    [
        ("Thanks to all who came", False),
        ("Thank you for the jars", True),
        ("Merci beaucoup", True),
        ("Danke für alles", True),
        ("Bread", False),
    ],
)
def test_a_cause_is_no_thanks(text: str, thanks: bool) -> None:
    """Somebody is thanked at the beginning, or something is only why it came so."""
    assert opens_with_thanks(text) is thanks


def test_a_name_that_nobody_bears_may_be_called_too() -> None:
    """A word with a capital in the place of an address, but no word that is hardly ever a name."""
    assert strangers("Thanks Russ! Great, that worked.") == ["russ"]


NAMES = ("ann", "r. hill", "o’neil", "ann-marie", "_x_", "maría", "straße", "\uc774", "b" * 20, "¿")
PIECES = (
    *("Ann", "@Ann-Marie", "R. Hill", "O’Neil", "Marı\u0301a", "MARÍA", "STRASSE", "\uc774", "b" * 21, "_x_", "\u200bAnn"),
    *("An\u00adn", "Annie", ", ", "\n", " ", "! ", ".", "Thanks ", "and ", ": ", "½", "\u0301", "ﬁ", "…", "@", "“", "_", "c" * 70),
)


@example({"ann"}, ["@Ann", "\u200b", "ie"], False)
@example({"ann", "c" * 62}, ["@", "c" * 70], False)
@given(st.sets(st.sampled_from(NAMES), min_size=1), st.lists(st.sampled_from(PIECES), max_size=9), st.booleans())
def test_texts_that_are_not_looked_at_call_nobody(names: set[str], pieces: list[str], answering: bool) -> None:
    """A cheap look at a text's runs of letters leaves out no text in which somebody is called."""
    quick, whole = KnownNames(), KnownNames()
    for name in sorted(names):
        quick.add(name, (name, first_name(name)))
        whole.add(name, (name, first_name(name)))
    whole._any_text = True
    text = "".join(pieces)
    assert quick.calls(text, answering=answering) == whole.calls(text, answering=answering)


@pytest.mark.parametrize(
    ("text", "spoken_to"),
    [
        ("Ingrid do you knead it by hand?", True),
        ("Ingrid your loaf is flat.", True),
        ("Ingrid hast du Roggen genommen?", True),
        ("Ingrid @50: it was the oven.", True),
        ("Ingrid (12) it was the oven.", True),
        ("Ingrid has an oven, do you?", False),
        ("Ingrid bakes what you like.", False),
        ("Ingrid 50 loaves are many.", False),
    ],
)
def test_a_name_that_opens_a_text_without_a_comma_is_called_where_you_or_a_number_follows(text: str, spoken_to: bool) -> None:
    """Words that are told of somebody are no address."""
    assert bool(known("ingrid").calls(text)) is spoken_to


def test_a_name_that_is_a_word_needs_its_comma() -> None:
    """ "Hope you are well" speaks to nobody called Hope."""
    assert known("hope").calls("Hope you are well.") == []
    assert known("hope").calls("Hope, you are right.") != []


NAMED = ("ada bell", "mr bell", "bell", "cid bell", "bo cole", "dr cole", "sra vega", "pan")
TITLED = (
    "Mr Bell, yes",
    "Dear Mr. Bell, thanks",
    "Dr Cole: no",
    "hi bo",
    "Ann, Bo and Cid: so",
    "@sra vega hi",
    "Herr Cole, danke",
    "Pan, Sra, Bo: x",
)


@given(st.lists(st.tuples(st.sampled_from(NAMED), st.booleans(), st.sampled_from(TITLED)), max_size=8))
def test_titles_that_are_made_late_are_those_that_are_made_at_once(steps: list[tuple[str, bool, str]]) -> None:
    """Whoever is added, and whatever is asked in between."""
    late, at_once = KnownNames(), KnownNames()
    for name, weak, text in steps:
        late.add(name, [name, first_name(name)], weak=weak)
        late.add_titled(name, weak=weak)
        at_once.add(name, [name, first_name(name), *formal(name)], weak=weak)
        for answering in (False, True):
            assert late.calls(text, name, answering=answering) == at_once.calls(text, name, answering=answering)
