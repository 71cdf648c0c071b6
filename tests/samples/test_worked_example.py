"""docs/worked-example.md, worked out by hand from the method, says the same as Checkup."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from tests.samples.blogs import checkup, facts

SLUG = "the-mended-page"
DOCUMENT = Path(__file__).parents[2] / "docs" / "worked-example.md"
STALE = "docs/worked-example.md says {0}, Checkup {1}: find out which of them follows the method"


@cache
def _tables() -> list[list[list[str]]]:
    """Every table of the document: rows of cells, its heading first."""
    tables: list[list[list[str]]] = []
    before = ""
    for line in DOCUMENT.read_text(encoding="utf-8").splitlines():
        if line.startswith("|"):
            if not before.startswith("|"):
                tables.append([])
            if not line.startswith("|---"):
                tables[-1].append([cell.strip() for cell in line.strip("|").split("|")])
        before = line
    return tables


def _rows(heading: str) -> list[list[str]]:
    """The rows of all tables whose heading begins with this cell."""
    return [row for table in _tables() if table[0][0] == heading for row in table[1:]]


def _hours(words: str) -> float:
    """ "1 d 2 h 30 min" in hours."""
    found = re.match(r"(?:(\d+) d )?(\d+) h(?: (\d+) min)?", words)
    assert found, words
    days, hours, minutes = (int(part or 0) for part in found.groups())
    return 24 * days + hours + minutes / 60


def _same(said: str, computed: float | None) -> bool:
    """Whether a printed number is the computed one, rounded to as many places as are printed."""
    if said == "-":
        return computed is None
    places = len(said.partition(".")[2])
    return computed is not None and abs(float(said) - computed) <= 0.5 * 10**-places + 1e-9


MEASURES = _rows("measure")


@pytest.mark.parametrize("row", MEASURES, ids=[row[0] for row in MEASURES])
def test_measures(row: list[str]) -> None:
    """Value, number of cases and score of each measure are those that were worked out."""
    code, value, cases, score = row
    measure = checkup(SLUG).measure(code)
    assert measure is not None
    assert _same(value, measure.value), STALE.format(value, measure.value)
    assert int(cases) == measure.n
    assert _same(score, measure.score), STALE.format(score, measure.score)


def test_every_measure_of_the_score_is_worked_out() -> None:
    """No measure that bears on the score is missing from the document."""
    scored = {m.code for s in checkup(SLUG).signs for m in s.measures if m.score is not None}
    assert {row[0] for row in MEASURES} >= scored


def test_reader_comments() -> None:
    """The document lists the reader comments of the window with the waits, the answers and the calls that Checkup finds."""
    settled = facts(SLUG)
    found = []
    for post in settled.posts_in_window:
        for comment in settled.reader_comments(post):
            answer = settled.answers.get(post.key(comment))
            assert comment.posted is not None
            wait = None if answer is None or answer.high is None else answer.high / 3600
            call = settled.calls[post.key(comment)]
            assert call.question == call.owed  # as the document says
            how = answer.how if answer else "no"
            found.append((post.title, comment.author.name, f"{comment.posted:%Y-%m-%d %H:%M}", how, call.kind, wait))
    said = [
        (post, reader, written, answered, calls, None if answered == "no" else _hours(waited))
        for _, post, reader, written, waited, answered, calls in _rows("no.")
    ]
    assert [row[:5] for row in found] == [row[:5] for row in said]
    for (*_, computed), (*_, printed) in zip(found, said, strict=True):
        assert computed == printed or abs((computed or 0.0) - (printed or 0.0)) < 1 / 60


def test_unanswered_comments_are_watched_until_the_close_or_until_now() -> None:
    """What the document says of comments without an answer: how long each could have had one."""
    settled = facts(SLUG)
    posts = {post.title: post for post in settled.posts_in_window}
    comments = [comment for post in settled.posts_in_window for comment in settled.reader_comments(post)]
    for row, comment in zip(_rows("no."), comments, strict=True):
        if row[5] == "no":
            assert comment.posted is not None
            end = settled.closed_at(posts[row[1]]) or settled.now
            assert row[4].endswith("(T)" if end == settled.now else "(closed)")
            assert abs((end - settled.moment(comment.posted)) / 3600 - _hours(row[4])) < 1 / 60


def test_waiting_curve() -> None:
    """The hand-made Kaplan-Meier table holds every answer, and its last column is what its other columns make of it."""
    rows = [(float(hours), int(before), int(answered), float(share)) for hours, before, answered, share in _rows("waited (hours)")]
    waits = [hours for hours, _, answered, _ in rows for _ in range(answered)]
    measure = checkup(SLUG).measure("R2")
    assert measure is not None
    assert [round(wait, 3) for wait in measure.sample] == waits
    alive = 1.0
    for _, before, answered, share in rows:
        alive *= (before - answered) / before
        assert abs(alive - share) < 0.00005


def test_shares_in_time() -> None:
    """The hand-made table of R1: how many could be answered for so long, and how many were in that time."""
    in_time = checkup(SLUG).measure("R1")
    assert in_time is not None
    for name, words in (("24h", "24 hours"), ("48h", "48 hours"), ("7d", "7 days")):
        could, was = next((int(row[1]), int(row[2])) for row in _rows("answered within") if row[0] == words)
        assert in_time.detail[name] == pytest.approx(was / could)


SIGNS = _rows("sign")


@pytest.mark.parametrize("row", SIGNS, ids=[row[0] for row in SIGNS])
def test_signs(row: list[str]) -> None:
    """The score of each vital sign is the one that was worked out."""
    sign = checkup(SLUG).sign(row[0])
    assert sign is not None
    assert float(row[1]) == sign.points
    assert _same(row[2], sign.score), STALE.format(row[2], sign.score)


def test_categories_and_grade() -> None:
    """Category scores, the whole score and the letter are those that were worked out."""
    result = checkup(SLUG)
    scores = {c.id: (c.points, c.score) for c in result.categories}
    for name, points, score in _rows("category"):
        assert float(points) == scores[name][0]
        assert _same(score, scores[name][1]), STALE.format(score, scores[name][1])
    [[overall, letter]] = _rows("overall")
    assert result.score == int(overall)
    assert result.grade is not None
    assert result.grade.letter == letter
