"""Which sentences stand within quotation marks of several sentences."""

from __future__ import annotations

import pytest

from checkup.text.quotation import LONGEST, within_quotations
from tests.growth import assert_linear


@pytest.mark.parametrize(
    ("listed", "inside"),
    [
        (["“We bake.", "Rye rises.", "Come by.”", "Then it rained."], {0, 1, 2}),
        (["She wrote: “We bake.", "Rye rises.", "Come by,” and it rained all that day."], {1}),
        (['"We bake.', 'Rye rises," she told us.', "Then it rained."], {0, 1}),
        (["„Wir backen.", "Es gibt Roggen.“", "Dann regnete es."], {0, 1}),
        (["« On cuit.", "Le pain lève. »", "Puis il a plu."], {0, 1}),
        (["“We bake,” she said.", "“Rye rises.”"], set()),
        (['A loaf of 12" and one of 14" rose.', "Come by.", 'The third had 9".'], set()),
        (["She said “come by.", "Then it rained."], set()),
        ([], set()),
    ],
)
def test_which_sentences_somebody_else_says(listed: list[str], inside: set[int]) -> None:
    """Those between two marks, the first if it begins with one, the last if hardly anything follows; a lone mark quotes nothing."""
    assert within_quotations(listed) == inside


def test_a_forgotten_mark_swallows_no_text() -> None:
    """A mark that is closed much later opened nothing."""
    assert within_quotations(["“We bake.", *["Rye rises."] * LONGEST, "Come by.”"]) == frozenset()
    assert within_quotations(["“We bake.", *["Rye rises."] * (LONGEST - 1), "Come by.”"]) == frozenset(range(LONGEST + 1))


@pytest.mark.slow
@pytest.mark.parametrize("piece", ['"', "“", '"a ', "“a” "])
def test_work_grows_with_hostile_text(piece: str) -> None:
    """Twice as many marks cost twice the work."""
    assert_linear(lambda n: within_quotations([piece * 20] * (n // 20)), 4_000)
