"""Comments that wait for approval, on the overview, under "How we measured" and in data.json."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from checkup.model import Held
from checkup.report.data_json import document
from checkup.report.report_context import BlogContext
from checkup.report.views import method
from checkup.report.views.overview.cover import cover_facts
from checkup.text.in_words import NBSP
from tests.report._checkups import busy_blog, checkup_of, report

SINCE = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)


def context(held: Held | None) -> BlogContext:
    given = busy_blog()
    checkup = checkup_of(replace(given, coverage=replace(given.coverage, held=held)))
    return BlogContext(report(checkup), "example", checkup, "0.0")


@pytest.mark.parametrize(
    ("held", "told", "beside"),
    [
        (Held(2, SINCE), [("2 comments", "The oldest since 1 Mar 2026.")], [("2", "the oldest since 1 Mar 2026")]),
        (Held(0), [("0 comments", "")], [("0", "asked with your account")]),
        (None, [], []),
    ],
)
def test_it_stands_where_somebody_looked(held: Held | None, told: list[tuple[str, str]], beside: list[tuple[str, str]]) -> None:
    """Nothing is said where nobody looked; none waiting is a number like any other."""
    ctx = context(held)
    cover = [(fact.value, fact.words) for fact in cover_facts(ctx) if fact.label == "Waiting for approval"]
    assert [tuple(text.replace(NBSP, " ") for text in one) for one in cover] == told
    [(_, page)] = method.pages(ctx)
    facts = [(fact.value, fact.words) for fact in page.facts if fact.label == "Waiting for approval"]
    assert [tuple(text.replace(NBSP, " ") for text in one) for one in facts] == beside


def test_the_numbers_in_data_json() -> None:
    """null where nobody looked, 0 where none waits."""
    found = [document(context(held)).coverage for held in (Held(2, SINCE), Held(0), None)]
    assert [(c.held, c.held_since) for c in found if c] == [(2, "2026-03-01T09:30:00+00:00"), (0, None), (None, None)]
