"""What no later step can carry never gets into a Blog: impossible dates become unknown, lone surrogates are replaced, all else stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from pydantic import TypeAdapter

from checkup.gathering.sanitise import sanitised
from checkup.model import Blog, Link
from tests.factories import blog, comment, post

NOW = datetime(2027, 2, 1, 12, tzinfo=UTC)
LONE = "a\ud83d b"
IMPOSSIBLE = (
    datetime(1, 1, 1, tzinfo=UTC),
    datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14))),
    datetime(9999, 12, 31, 23, 59),  # noqa: DTZ001 - many pages name no zone
    datetime(1970, 1, 1),  # noqa: DTZ001
    datetime(1989, 12, 31, tzinfo=UTC),
    NOW + timedelta(days=367),
)
POSSIBLE = (datetime(1990, 1, 1), NOW, NOW + timedelta(days=365), datetime(2008, 2, 29, 9, 30))  # noqa: DTZ001


def dated(when: datetime) -> Blog:
    return blog([post(1, [comment(posted=when)], published=when, closed_at=when), post(2, [comment()])])


@pytest.mark.parametrize("when", IMPOSSIBLE)
def test_an_impossible_date_is_unknown(when: datetime) -> None:
    """Posts and comments lose it, with their precision, and a note counts how many; the rest of the blog stays."""
    read = dated(when)
    found = sanitised(read, NOW)
    first = found.posts[0]
    assert (first.published, first.precision, first.closed_at) == (None, "none", None)
    assert (first.comments[0].posted, first.comments[0].precision) == (None, "none")
    assert found.posts[1] == read.posts[1]
    assert found.coverage.notes == ("3 dates lie before 1990 or over a year ahead: not used.",)


@pytest.mark.parametrize("when", POSSIBLE)
def test_a_possible_date_stays(when: datetime) -> None:
    """The blog is the very same object where nothing is to be mended."""
    read = dated(when)
    assert sanitised(read, NOW) is read


def test_a_capture_in_no_year_is_unknown() -> None:
    """The moment of the capture is a date too."""
    read = dated(NOW)
    odd = replace(read, coverage=replace(read.coverage, captured_at=datetime(9999, 12, 31, tzinfo=UTC)))
    found = sanitised(odd, NOW)
    assert found.coverage.captured_at is None
    assert found.coverage.notes == ()


def test_what_no_file_can_hold_is_replaced() -> None:
    """Lone surrogates in any string, also deep inside, are replaced; a pair of them is the character that it stands for."""
    told = comment(LONE, LONE, id=LONE, url="https://r.example/\ud800")
    read = blog([post(1, [replace(told, links=(Link("https://l.example/\udc00", LONE),))], title="\ud83d\ude00 and \udfff")], title=LONE)
    found = sanitised(read, NOW)
    made = TypeAdapter(Blog).dump_json(found).decode("utf-8")
    assert found.posts[0].title == "\U0001f600 and \ufffd"
    assert found.title == "a\ufffd b"
    assert found.posts[0].comments[0].links[0].text == "a\ufffd b"
    assert "\\ud" not in made
