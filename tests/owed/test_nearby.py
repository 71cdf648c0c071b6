"""What stands around a call on its page: it stays on the list, but it is not sure."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from checkup import owed
from checkup.facts import Call
from checkup.model import Comment
from checkup.owed import nearby
from tests.factories import blog, comment, post
from tests.owed.test_calls import calls_of
from tests.text.random_matches import random_match

BREAD = "The dark loaf rises slowly, and the oven has to be hot before the dough goes in."


def _below(text: str, *above: str, after: str | None = None, quotes: tuple[str, ...] = ()) -> Call:
    """The call of Ann Bell's comment below remarks by other readers, and above one by Tom Carr."""
    others = [comment(f"Reader {chr(65 + i)}ble", words, id=f"a{i}", after_hours=i + 1) for i, words in enumerate(above)]
    own = replace(comment("Ann Bell", text, id="it", after_hours=50), quotes=quotes)
    tail = [comment("Tom Carr", after, id="z", after_hours=51)] if after else []
    return calls_of([*others, own, *tail], text=BREAD)["it"]


def test_a_few_words_below_a_reader_may_be_meant_for_them() -> None:
    """ "Are you joking?" below a reader's remark is a maybe; with a word of the post, or right below the post, it is sure."""
    assert not _below("Are you joking?", "Nobody needs salt.").sure
    assert "may be meant for another reader" in _below("Are you joking?", "Nobody needs salt.").why
    assert _below("Did you cover the dough?", "Nobody needs salt.").sure
    assert _below("Are you joking?").sure


@pytest.mark.parametrize("quotes", [(), ("salt makes every crust far too hard for me",)])
def test_who_repeats_a_reader_speaks_to_them(quotes: tuple[str, ...]) -> None:
    """A question behind a reader's own sentence is a maybe; behind a sentence of the post, which several quote, it is sure."""
    reader, ask = "Salt makes every crust far too hard for me.", " Please help me: which kind of salt do you use in the dough?"
    assert not _below(reader + ask, "No. " + reader, quotes=quotes).sure
    assert _below("The dark loaf rises slowly." + ask, "I read: the dark loaf rises slowly.").sure
    assert _below(reader + ask, "I like rye.").sure


def test_a_reader_below_may_have_answered() -> None:
    """The reader below takes up a word of the question that the post lacks: a maybe. Not where they ask as well, or the asker pleads."""
    asks = "How does the dough compare with a brioche?"
    assert not _below(asks, after="A brioche takes butter.").sure
    assert "a reader may have answered it" in _below(asks, after="A brioche takes butter.").why
    assert _below(asks, after="Lovely crumb.").sure
    assert _below(asks, after="And what about brioche in winter?").sure
    assert _below("Hi, please help: my brioche dough does not rise. What is wrong?", after="My brioche is flat, too.").sure


def test_a_question_in_a_crowd_is_a_maybe() -> None:
    """Where many write, none to the writer, a question is a maybe; with a greeting and a plea, or beside words to the writer, sure."""
    many = [f"The bakery in street {i} is closed." for i in range(20)]
    asks = "Which oven is that, and is the dough cold?"
    assert not _below(asks, *many).sure
    assert "hardly anybody speaks to you" in _below(asks, *many).why
    assert not _below("Hello, which oven is that, and is the dough cold?", *many).sure
    assert _below("Hello, I need help: my dough never rises. Which oven is that, and is yours cold?", *many).sure
    assert _below(asks, *many[:5]).sure
    assert _below(asks, *many[:17], "Ada, lovely.", "Ada, it rose.", "Thanks Ada!").sure


def test_words_about_sites_are_no_sign_of_an_advert_below_a_post_about_them() -> None:
    """A question about feeds is likelier owed below a post about feeds than below one about bread."""
    asks = comment("Ann Bell", "How often does the feed poll?", id="it")
    feeds = calls_of([asks], text="My RSS feed moved. It is polled once a day, and the old address leads to the new one.")["it"]
    assert (feeds.owed, calls_of([asks], text=BREAD)["it"].owed) == (True, False)


def test_a_writer_is_called_by_surname_too() -> None:
    """ "Mr. Owner" speaks to Ada Owner; another surname to nobody."""
    assert "speaks to you" in calls_of([comment("Ann Bell", "Dear Ms. Owner, which flour is it?", id="it")])["it"].why
    assert "speaks to you" not in calls_of([comment("Ann Bell", "Dear Ms. Miller, which flour is it?", id="it")])["it"].why


def test_one_name_on_one_page_settles_its_own_matter() -> None:
    """A reader without an identity is known by the name under one post; without a name nobody is."""
    asks = comment("Ann", "Where is the key? I cannot find it.", id="1", after_hours=1)
    found = comment("Ann", "Never mind, I found it.", id="2", after_hours=2)
    nobody = [comment("Anonymous", c.text, id=c.id, after_hours=i) for i, c in enumerate((asks, found))]
    assert calls_of([asks, found])["1"].settled
    assert not _without_identity(nobody)["1"].settled
    assert _without_identity([asks, found])["1"].settled


def _without_identity(comments: list[Comment]) -> dict[str, Call]:
    return {key.rpartition("#")[2]: call for key, call in owed.calls(blog([post(1, comments)]), {}).items()}


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Do you ship to Malta? When you tire of it, may I have the shop? :-)", False),
        ("Hi, do you ship to Malta? Thanks! :-)", True),
        ("I tried your loaf in a tin, and it took an hour.", False),
        ("I tried it in a tin, and your recipe does not work.", True),
        ("Ada, I disagree, steam is not needed.", False),
        ("Great loaf. There is a typo in the third line.", False),
        ("Hi Ada, the second picture links to the wrong page.", True),
    ],
)
def test_what_is_asked_plainly_is_sure(text: str, sure: bool) -> None:
    """Jest, and what asks for nothing, is on the list as a maybe; a plea and a fault are sure; praise hides no correction."""
    call = calls_of([comment("Ann Bell", text, id="it")])["it"]
    assert (call.owed, call.sure) == (True, sure)


def test_a_long_comment_is_sure_only_where_it_ends_with_its_question() -> None:
    """A question amid a story is a maybe; at its end, or in a letter that begins with a greeting and pleads, it is sure."""
    story = "We baked on the farm every week, and the whole house smelled of it until the evening came. " * 6
    assert not calls_of([comment("Ann Bell", f"Please tell us, which flour do you use? {story}", id="it")])["it"].sure
    assert calls_of([comment("Ann Bell", f"{story} Please tell us, which flour do you use?", id="it")])["it"].sure
    assert calls_of([comment("Ann Bell", f"Hello Ada, please help me, which flour do you use? {story}", id="it")])["it"].sure


@pytest.mark.parametrize("asks", ["So why is the dough not left alone?", "Which dough is it, you two?"])
def test_a_question_that_goes_on_with_a_readers_words_may_be_meant_for_them(asks: str) -> None:
    """ "So why ...?" and "you two" below a reader's remark are a maybe; right below the post, or with a plea, they are sure."""
    assert not _below(asks, "Nobody kneads any more.").sure
    assert "may be meant for another reader" in _below(asks, "Nobody kneads any more.").why
    assert _below(asks).sure
    assert _below(f"Please help me. {asks}", "Nobody kneads any more.").sure


@pytest.mark.parametrize(
    "asks", ["A dough of rye, does it rest as long?", "En rye, is it the same dough?", "E o dough, does it rest as long?"]
)
def test_a_word_that_begins_any_sentence_goes_on_with_nothing(asks: str) -> None:
    """The articles and prepositions of one language are the "and" of another."""
    assert "may be meant for another reader" not in (_below(asks, "Nobody kneads any more.").why or "")


def test_a_question_of_an_entry_for_a_draw_is_a_maybe() -> None:
    """It is often asked for fun."""
    assert _below("Is the oven still hot?").sure
    assert not _below("Count me in! Is the oven still hot?").sure
    assert "it enters a draw" in _below("Count me in! Is the oven still hot?").why


def test_what_stands_among_entries_for_a_draw_calls_for_nothing() -> None:
    """On a page whose title or whose comments make it a draw a jest is none of the calls; who asks the writer, or needs help, is."""
    entries = [comment(f"Reader {name}", "Count me in! A loaf for my son.", id=f"a{name}", after_hours=1) for name in "VWXYZ"]

    def call(text: str, above: list[Comment], title: str = "A loaf") -> Call:
        return calls_of([*above, comment("Ann Bell", text, id="it", after_hours=50)], text=BREAD, title=title)["it"]

    jest = "A rye for my mother. Is twice allowed?"
    assert call(jest, entries[:1]).owed
    assert call(jest, entries).kind == "none"
    assert call(jest, [], title="Giveaway: a sack of rye").kind == "none"
    assert call("Do you send the dough to Norway?", entries).owed
    assert call("Please help me, my dough does not rise. What went wrong?", entries).owed


def test_a_short_remark_among_entries_is_one() -> None:
    """Then it counts with thanks, so that nobody is blamed for a draw; a remark elsewhere, or to the writer by name, does not."""

    def call(text: str, title: str) -> Call:
        return calls_of([comment("Ann Bell", text, id="it", after_hours=50)], text=BREAD, title=title)["it"]

    entry = call("Blue, always.", "Giveaway: a sack of rye")
    assert (entry.kind, entry.why) == ("thanks", "Enters a draw")
    assert call("Blue, always.", "A sack of rye").kind == "none"
    assert call("Do you send the dough to Norway?", "Giveaway: a sack of rye").owed


def test_what_is_thrown_into_a_debate_among_readers_is_talk() -> None:
    """Where readers mostly speak to each other, an objection and a question that is not about the post are meant for them."""
    talk = ["Nobody needs salt.", *(f"Reader {name}ble, that is not true." for name in "ABCDE")]
    assert _below("I disagree. It was better before.", *talk).kind == "talk"
    assert _below("And who will pay for it?", *talk).kind == "talk"
    assert _below("I disagree. It was better before.").owed
    assert _below("And who will pay for it?", *["Nobody needs salt."] * 6).owed
    assert _below("Why does the dark dough rise slowly?", *talk).owed
    assert _below("It will not stand. What am I doing wrong?", *talk).owed
    assert _below("Ada, who will pay for it?", *talk).owed


def test_the_cheap_look_sees_whoever_speaks_to_several() -> None:
    """A text without any of the words of the look holds no address to several, in small letters or capitals."""
    dice = Random(2)
    for _ in range(200):
        said = random_match(nearby._SEVERAL.pattern, dice)
        assert nearby._speaks_to_several(f"Well, {said}, is it done?")
        assert nearby._speaks_to_several(f"WELL, {said.upper()}, IS IT DONE?")
    assert not nearby._speaks_to_several("Do you know whether it is done?")
