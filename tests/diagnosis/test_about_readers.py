"""Claims about what followed what: made where the data bears them, and silent right beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from checkup.facts import Facts
from checkup.model import Comment, Post
from checkup.reader_words import unredacted
from tests.diagnosis.test_findings import found
from tests.factories import START, comment, post
from tests.signs._facts import AS_OF, exchange, facts

WEEK = timedelta(weeks=1)


def visit(number: int, who: str, wait: float | None, *, text: str = "I tried your way, it worked.") -> list[Comment]:
    """A comment on post `number`, answered after so many hours (None = never)."""
    start = START + (number - 1) * WEEK
    asked = comment(who, text, id=f"{number}{who[:3]}", start=start)
    if wait is None:
        return [asked]
    return [asked, comment(owner=True, id=f"{number}{who[:3]}9", parent=asked.id, start=start, after_hours=5 + wait)]


def over_weeks(*rows: list[Comment]) -> Facts:
    return facts([post(n, row) for n, row in enumerate(rows, 1)])


@pytest.mark.parametrize(("later", "told"), [(2, True), (1, False)])
def test_quickest_answer_and_its_reader(later: int, told: bool) -> None:
    """Ann had her answer in 15 minutes and wrote twice since: told. Once: not worth telling."""
    rows = [visit(1, "Ann Bell", 0.25), visit(2, "Bob Carr", 7.0), *(visit(3 + k, "Ann Bell", None) for k in range(later))]
    here = found(over_weeks(*rows))
    assert ("R-quickest" in here) == told
    if told:
        assert unredacted(here["R-quickest"].message) == "Your quickest answer took 15\u00a0minutes; Ann Bell came back 2 times since."


def half_a_year_after(rows: Facts) -> Facts:
    """The same blog when everybody was watched long enough."""
    return replace(rows, as_of=START + timedelta(days=300))


def test_newcomers_who_were_answered_came_back() -> None:
    """Ten answered of whom all wrote again, ten unanswered of whom none did: said with its numbers. The other way round: silent."""
    names = [f"A{k} Bell" for k in range(10)] + [f"B{k} Carr" for k in range(10)]

    def blog(greeted_return: bool) -> Facts:
        first = [c for k, who in enumerate(names) for c in visit(1, who, 5.0 if k < 10 else None)]
        back = names[:10] if greeted_return else names[10:]
        return half_a_year_after(over_weeks(first, [], [c for who in back for c in visit(3, who, None)]))

    assert found(blog(True))["R-came-back"].message == (
        "Of the 10 readers whose first comment you answered within a week, 10 wrote again within half a year; of the 10 others, 0."
    )
    assert "R-came-back" not in found(blog(False))


def test_answers_within_a_day() -> None:
    """Ten quick answers brought ten readers back, ten answers after three days nobody: said. All alike, or too early to tell: silent."""
    quick, slow = [f"Q{k} Bell" for k in range(10)], [f"S{k} Carr" for k in range(10)]
    first = [c for who in quick for c in visit(1, who, 5.0)] + [c for who in slow for c in visit(1, who, 80.0)]
    back = [c for who in quick for c in visit(3, who, None)]
    message = (
        "Of the 10 readers whose first comment had an answer within a day, 10 wrote again within half a year; "
        "of the 10 whose answer came later, 0."
    )
    told = over_weeks(first, [], back)
    assert found(half_a_year_after(told))["R-first-day"].message == message
    assert "R-first-day" not in found(replace(told, as_of=START + timedelta(days=100)))
    alike = over_weeks(first, [], [*back, *(c for who in slow for c in visit(3, who, None))])
    assert "R-first-day" not in found(half_a_year_after(alike))


def test_few_answers_are_said() -> None:
    """One of 24 answered: said, with the doubt, since most of them only may call for an answer. All of 24: not."""
    assert found(facts([exchange(n, [9.0 if n == 1 else None, None, None]) for n in range(1, 9)]))["R-few"].message == (
        "You answered 1 of 24 comments that call for an answer, or may."
    )
    assert "R-few" not in found(facts([exchange(n, [9.0, 9.0, 9.0]) for n in range(1, 9)]))


def test_an_old_question_becomes_a_post() -> None:
    """A question of 150 days ago has a follow-up post as its remedy; a question of five days ago waits for an answer instead."""
    old = comment("Ann Bell", "Which flour is this?", id="1", start=AS_OF - timedelta(days=150))
    here = found(facts([post(1, [old], published=AS_OF - timedelta(days=151))]))["R-follow-up"]
    assert unredacted(here.message) == "Ann Bell asked something 4\u00a0months ago and has no answer from you."
    assert here.remedy is not None
    assert unredacted(here.remedy.action) == "Take up Ann Bell’s question in a new post instead of answering after 4\u00a0months"
    new = comment("Ann Bell", "Which flour is this?", id="1", start=AS_OF - timedelta(days=5))
    assert "R-follow-up" not in found(facts([post(1, [new], published=AS_OF - timedelta(days=6))]))


def test_a_question_of_long_ago_is_nothing_to_write_about() -> None:
    """Up to two years old it is; what was asked three years ago hardly anybody asks today."""
    for days, told in ((700, True), (1100, False)):
        old = comment("Ann Bell", "Which flour is this?", id="1", start=AS_OF - timedelta(days=days))
        assert ("R-follow-up" in found(facts([post(1, [old], published=AS_OF - timedelta(days=days + 1))]))) is told


def test_a_question_that_names_nothing_is_no_post() -> None:
    """ "So who are you?" is small talk: nobody writes a post about it."""
    asked = comment("Ann Bell", "Well written :] So who are you, and how old?", id="1", start=AS_OF - timedelta(days=150))
    assert "R-follow-up" not in found(facts([post(1, [asked], published=AS_OF - timedelta(days=151))]))


def test_comments_without_a_time() -> None:
    """One undated among dated ones is said; where none has a date, the sign itself says so."""
    dated, undated = comment("Ann Bell", id="1"), replace(comment("Bob Carr", id="2"), posted=None, precision="none")
    message = "One comment shows no time: counted as comment, but in no wait."
    assert found(facts([post(1, [dated, undated])]))["R-undated"].message == message
    assert "R-undated" not in found(facts([post(1, [undated])]))


def spammed(late_reader: bool) -> Facts:
    """Four readers in the first five days, three spam comments after day 40, and maybe a reader after them."""
    real = [comment(f"R{k} Bell", id=f"r{k}", after_hours=30.0 * (k + 1)) for k in range(4)]
    spam = [comment("Pills", id=f"s{k}", verdict="spam", after_hours=24.0 * (40 + k)) for k in range(3)]
    last = [comment("Ann Bell", id="z", after_hours=24.0 * 60)] if late_reader else []
    return facts([post(1, [*real, *spam, *last], title="Rye")])


def test_a_talk_that_is_over() -> None:
    """Everything after day five is spam: said with the days and the number. A real reader after it: silent."""
    message = "The talk on “Rye” lasted 5\u00a0days. Everything since then looks like spam: 3 comments."
    assert found(spammed(late_reader=False))["S-after-talk"].message == message
    assert "S-after-talk" not in found(spammed(late_reader=True))


@pytest.mark.parametrize(("who_returns", "told"), [(("Ann Bell", "Bob Carr"), True), (("Ann Bell",), False)])
def test_a_silence_that_cost_nobody(who_returns: tuple[str, ...], told: bool) -> None:
    """Two regulars before a silence of seven weeks among weekly posts: told where both wrote again, silent where one did not."""
    days = [0, 7, 14, 21, 28, 35, 84, 91]
    posts: list[Post] = []
    for n, day in enumerate(days, 1):
        published = START + timedelta(days=day)
        who = ("Ann Bell", "Bob Carr") if day < 84 else who_returns
        posts.append(post(n, [comment(name, id=f"{n}{name[0]}", start=published) for name in who], published=published))
    here = found(facts(posts))
    assert ("C-no-loss" in here) == told
    if told:
        assert here["C-no-loss"].message.endswith("cost you no regulars: both wrote again.")
