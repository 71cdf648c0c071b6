"""The sentence on how many were answered: of a writer who stopped, and of readers who answer each other."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from checkup.findings import Measure
from checkup.model import Person
from checkup.signs.responsiveness.answered_words import answered_calls, but_others
from tests.factories import START, comment
from tests.signs._facts import exchange, facts
from tests.signs.test_responsiveness import measured


def silent_since(before: list[float | None], since: list[float | None], *, rest: float = 200, **more: object) -> str:
    """What is said of a blog on which readers asked on one post each, answered after so many hours, up to a day and since."""
    posts = [exchange(n, [wait], text="Which flour do you use?") for n, wait in enumerate([*before, *since], 1)]
    settled = facts(posts, as_of=START + timedelta(days=7 * len(posts) + rest), days=None, **more)
    found = measured(settled, "R0")
    share = Measure("R0", "Readers answered", "ok", found.value, n=found.n, of=found.hits, detail=found.detail)
    return answered_calls(share).replace("\N{NO-BREAK SPACE}", " ")


def test_answers_that_stopped_are_told_with_the_day() -> None:
    """Nine of ten up to a day and none of ten since is another blog than nine of twenty."""
    stopped = silent_since([2.0] * 9 + [None, 2.0], [None] * 10)
    assert stopped == "You answered 10 of 11 comments that called for an answer up to 16 Mar 2026, and none of 10 since"
    east = silent_since([2.0] * 9 + [None, 2.0], [None] * 10, utc_offset=10 * 60)
    assert "up to 17 Mar 2026" in east, "the day is the blog's own"


@pytest.mark.parametrize(
    ("before", "since", "rest"),
    [
        ([2.0] * 10, [None] * 7, 200),
        ([2.0] * 7, [None] * 10, 200),
        ([2.0, None, None] * 4 + [2.0], [None] * 9, 200),
        ([2.0] * 10, [None] * 9 + [2.0], 200),
        ([2.0] * 10, [None] * 10, -40),
    ],
    ids=["few since", "few before", "few answered before", "answers again", "of late"],
)
def test_answers_did_not_stop_where_chance_or_a_holiday_may_say_it(
    before: list[float | None], since: list[float | None], rest: int
) -> None:
    """Then the share of the whole is told."""
    told = silent_since(before, since, rest=rest)
    assert "call for an answer" in told


@pytest.mark.parametrize(("helped", "told"), [(4, ", and other readers answered 4 more"), (3, "")])
def test_readers_who_answer_each_other_are_told_beside_the_writers_answers(helped: int, told: str) -> None:
    """On a blog whose readers help each other hardly anybody went without: said from half of those on whom the writer is silent."""
    posts = [exchange(n, [2.0 if n < 3 else None], text="Which flour do you use?") for n in range(1, 11)]
    for n in range(2, 2 + helped):
        asked = posts[n].comments[0]
        posts[n] = replace(
            posts[n], comments=(asked, comment("Tom Carr", "Rye, mostly.", after_hours=9, start=posts[n].published, parent=asked.id))
        )
    found = measured(facts(posts), "R0")
    share = Measure("R0", "Readers answered", "ok", found.value, n=found.n, of=found.hits, detail=found.detail)
    assert answered_calls(share) == f"You answered 2 of 10 comments that call for an answer{told}"


@pytest.mark.parametrize(
    ("others", "heard", "told"),
    [(20, 16, ", and 16 of 20 that call for none"), (20, 9, ""), (7, 7, "")],
    ids=["stories are answered", "hardly better", "too few"],
)
def test_a_writer_who_answers_stories_and_no_questions_is_told_so(others: int, heard: int, told: str) -> None:
    """Who answers those that ask for nothing, and not those who ask, is no writer who answers nobody."""
    asked = Measure("R0", "responsiveness", "Readers answered", "ok", 0.1, n=20, of=2)
    everybody = replace(asked, code="R7", n=20 + others, of=2 + heard)
    said = but_others(asked, everybody)
    assert said == (f"You answered 2 of 20 comments that call for an answer{told}" if told else "")
    assert but_others(asked, None) == ""


@pytest.mark.parametrize(
    ("waits", "told"),
    [
        ({"Ann Rye": [2.0] * 4, "Ben Oat": [None] * 4, "Cy Spelt": [None] * 4}, "; on the posts of 2 of 3 writers nobody got one"),
        ({"Ann Rye": [2.0] * 4, "Ben Oat": [None] * 4 + [3.0], "Cy Spelt": [None] * 4}, ""),
        ({"Ann Rye": [2.0, None, None, None], "Ben Oat": [None] * 9}, ""),
        ({"Ann Rye": [2.0] * 12}, ""),
    ],
    ids=["one of three answers", "few asked the silent one", "nobody answers much", "one writer"],
)
def test_writers_on_whose_posts_nobody_got_an_answer_are_told_beside_the_share(waits: dict[str, list[float | None]], told: str) -> None:
    """Of a blog of several writers one share says nothing: it is another blog where one of them answers and the others do not."""
    asked = [(name, wait) for name, listed in waits.items() for wait in listed]
    posts = [replace(exchange(n, [wait], text="Which flour do you use?"), author=Person(name)) for n, (name, wait) in enumerate(asked, 1)]
    found = measured(facts(posts), "R0")
    share = Measure("R0", "responsiveness", "Readers answered", "ok", found.value, n=found.n, of=found.hits, detail=found.detail)
    assert answered_calls(share).endswith(f"comments that call for an answer{told}")
