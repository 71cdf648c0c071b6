"""Names of people in a post: who is none of the blog's authors, and whose name a post says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup.measuring.names_in_text import names, not_owners
from checkup.model import Owner, Person
from tests.factories import post
from tests.signs._facts import facts


@pytest.mark.parametrize(
    ("owner", "kept"),
    [
        ("Tilda Holm", ("Tilda Brandt", "Joan Miller")),  # only the first name is the same
        ("Tilda", ("Joan Miller",)),  # who may be called Brandt as well
        ("Holm", ("Tilda Brandt", "Tilda", "Joan Miller")),
    ],
)
def test_who_has_only_the_first_name_of_an_author_is_somebody_else(owner: str, kept: tuple[str, ...]) -> None:
    """A full name that shares no more than the first word with an author's full name is not his."""
    whole = facts([post(1)])
    whole = replace(whole, blog=replace(whole.blog, owners=(Owner(Person(owner), "platform flag"),)))
    assert not_owners(whole, ("Tilda Holm", "Tilda Brandt", "Tilda", "Joan Miller")) == kept


def test_a_photographer_below_the_text_is_named() -> None:
    """A label in a line of its own belongs to the name in the next."""
    assert names("It rained all week.\n\nPhotos:\n\nJoan Miller", "en", (), frozenset(), frozenset()) == ("Joan Miller",)
