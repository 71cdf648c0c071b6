"""A post means a reader by his full name, and by his first name alone only where it can be nobody else's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup import signs
from checkup.fact_kinds import Doubt
from checkup.measuring.measured import Measured
from checkup.measuring.named_readers import alone, bearers, in_longer_names, stands_whole
from checkup.model import Comment, Link, Post
from checkup.reader_words import ReaderWords
from tests.factories import comment, post
from tests.signs._facts import facts

MORE = " We walked along the canal until dusk, then the frost came, and the boats lay still under the bridge, and ducks slept on the bank."


def visited(text: str, *said: Comment, links: tuple[Link, ...] = (), others: tuple[Post, ...] = ()) -> Measured:
    """V3 of a post with these words and comments, beside other posts."""
    here = post(9, list(said), text=text + MORE, links=links)
    return next(m for found in signs.run(facts([here, *others])).values() for m in found if m.code == "V3")


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("A plan by Nora Quist.", True),
        ("We follow Nora Quist's plan.", True),
        ("Mail nora.quist@barge.example for it.", False),
        ("See https://barge.example/nora/quist now.", False),
        ("Nora Quistgaard came.", False),
        ("A plan by Nora, and Quist was there.", False),
    ],
)
def test_a_full_name_stands_as_it_is_written(text: str, whole: bool) -> None:
    """An owner's 's is no part of it; an address, a longer name and two words apart are not it."""
    assert stands_whole(text, "Nora Quist") is whole


def test_an_initial_is_a_part_of_a_full_name() -> None:
    """Points behind initials do not keep a name from being found."""
    assert stands_whole("A plan by J. R. Moss for us.", "J. R. Moss")


def test_a_first_name_stands_alone_where_no_longer_name_begins_with_it() -> None:
    """The same word before a surname anywhere in the text names somebody else."""
    assert alone("With Pia on the boat.") == {"pia"}
    assert alone("With Pia on the boat. Pia Holm steered.") == frozenset()
    assert in_longer_names("Thanks Pia Holm, and Ted B. Frost too.") == {"thanks", "pia", "holm", "ted", "frost"}
    assert alone("Thanks Pia. Hello Ted again.") == {"pia", "ted"}


def test_a_reader_of_one_name_comes_where_the_post_names_nobody_else_so() -> None:
    """ "Pia" is the reader Pia, until the post speaks of a Pia with another name."""
    assert visited("We met with Pia at the lock.", comment("Pia")).hits == 1
    assert visited("We met with Pia Holm at the lock.", comment("Pia")).hits == 0


def test_a_first_name_that_two_readers_bear_tells_neither() -> None:
    """Who signs in full is meant by the first name only while no other reader of the blog bears it."""
    other = post(1, [comment("Pia Lund")])
    assert visited("We met with Pia at the lock.", comment("Pia Holm")).hits == 1
    assert visited("We met with Pia at the lock.", comment("Pia Holm"), others=(other,)).hits == 0
    assert visited("We met with Pia Holm at the lock.", comment("Pia Holm"), others=(other,)).hits == 1


def test_a_first_name_belongs_to_the_regular_of_that_one_name() -> None:
    """Who is only ever called so on two posts is meant, not a reader with the same first name and more."""
    others = (post(1, [comment("Pia")]), post(2, [comment("Pia")]))
    assert visited("We met with Pia at the lock.", comment("Pia Holm"), others=others[:1]).hits == 1
    assert visited("We met with Pia at the lock.", comment("Pia Holm"), others=others).hits == 0


def test_an_everyday_word_with_a_capital_is_nobodys_name() -> None:
    """A reader called Lock is not named by "the Lock" on a blog that writes of locks, but is where the word stands nowhere else."""
    others = (post(1, text="The lock was open."), post(2, text="Another lock."))
    assert visited("We came to the Lock at noon.", comment("Lock")).hits == 1
    assert visited("We came to the Lock at noon.", comment("Lock"), others=others).hits == 0


def test_wares_are_nobodys_name() -> None:
    """A comment signed with a search word names nobody, though the post holds its first word with a capital."""
    ware = replace(comment("Payday Loans"), author=replace(comment("x").author, name="Payday Loans", url="http://pay.example/"))
    assert visited("It was a Payday at the yard.", ware).hits == 0
    assert bearers(facts([post(1, [ware, comment("Pia Holm")])])).keys() == {"pia"}


def test_who_may_be_the_writer_is_no_reader() -> None:
    """The name that the owner is asked about counts for nobody, however often posts name it."""
    given = facts([post(1, [comment("Ada Moss"), comment("Pia Holm")])])
    doubted = replace(given, doubt=Doubt(ReaderWords("Ada Moss", "name"), 0.5, 0.1, 30))
    assert (bearers(given).keys(), bearers(doubted).keys()) == ({"ada", "pia"}, {"pia"})


def test_a_profile_on_a_shared_host_is_named_by_a_link_to_just_that_page() -> None:
    """A post that links to somebody on a network does not link to every reader with a profile there."""
    reader = comment("Kit", url="https://www.facebook.com/kit.moor")
    elsewhere = (Link("https://www.facebook.com/harbour.club", "the club"),)
    assert visited("The club met.", reader, links=elsewhere).hits == 0
    assert visited("He met us.", reader, links=(Link("https://www.facebook.com/kit.moor", "he"),)).hits == 1
