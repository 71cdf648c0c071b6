"""The owner's word wins over everything."""

from __future__ import annotations

import pytest

from checkup.config import SpamTable
from checkup.spam.owners_word import owners_word
from tests.spam.table import seen


@pytest.mark.parametrize(
    ("owner", "expected"),
    [
        (SpamTable(not_spam=("7",), is_spam=("7",)), "ok"),
        (SpamTable(is_spam=("7",), allow=("Ida",)), "spam"),
        (SpamTable(allow=(" ida ",), block=("ida",)), "ok"),
        (SpamTable(block=("IDA",)), "spam"),
        (SpamTable(block=("www.shop.example",)), "spam"),
        (SpamTable(block=("linked.example",)), "spam"),
        (SpamTable(allow=("linked.example",)), None),  # a link to a friend does not make a friend
        (SpamTable(allow=("shop.example",)), "ok"),
        (SpamTable(block=("example",)), None),
        (SpamTable(block=("https://linked.example/",)), "spam"),
        (SpamTable(allow=("http://www.shop.example/about",)), "ok"),
        (SpamTable(), None),
    ],
)
def test_the_owners_word(owner: SpamTable, expected: str | None) -> None:
    """A word on the comment before one on its author, a good word before a bad one; names and hosts are exact, an address is its host."""
    one = seen(name="Ida", url="http://www.shop.example/a", links=("http://linked.example/b",), ids=("7",))
    found = owners_word(one, owner)
    assert (found.label if found else None) == expected
    assert found is None or (found.score, len(found.reasons)) == ((1.0, 2) if expected == "spam" else (0.0, 0))
    assert owners_word(seen(name=None, url=None), SpamTable(block=("x",))) is None


def test_a_blocked_site_convicts_no_writer_of_the_blog() -> None:
    """Who warns of a shop, or answers its advert, links to it; a name that is blocked is blocked all the same."""
    writer = seen(name="Ada", url="https://blog.example/", links=("http://shop.example/",), by_author=True)
    assert owners_word(writer, SpamTable(block=("shop.example", "blog.example"))) is None
    found = owners_word(writer, SpamTable(block=("Ada",)))
    assert found is not None
    assert found.label == "spam"
