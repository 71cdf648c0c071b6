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
        (SpamTable(), None),
    ],
)
def test_the_owners_word(owner: SpamTable, expected: str | None) -> None:
    """A word on the comment before one on its author, a good word before a bad one; names and hosts are exact."""
    one = seen(name="Ida", url="http://www.shop.example/a", links=("http://linked.example/b",), ids=("7",))
    found = owners_word(one, owner)
    assert (found.label if found else None) == expected
    assert found is None or (found.score, len(found.reasons)) == ((1.0, 2) if expected == "spam" else (0.0, 0))
    assert owners_word(seen(name=None, url=None), SpamTable(block=("x",))) is None
