"""Habits have a price: the checkup as if they had been kept over the last ten posts, true to a tenth of a point."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup import diagnosis
from checkup.config import SiteConfig
from checkup.diagnosis import judge
from checkup.diagnosis.canonical import canonical
from checkup.diagnosis.change import after
from checkup.facts import DAY, Facts, FirstAnswer
from checkup.measuring import habits
from checkup.measuring.theme_parts import FEWEST
from checkup.text.reader_talk import asks_readers
from tests.diagnosis._edges import ALL_MARKS, weekly
from tests.diagnosis.test_prescription import exact
from tests.signs._facts import facts

SITE = SiteConfig()


def slow_and_silent() -> Facts:
    """Four in five readers without an answer, no post that ends by asking."""
    posts = [replace(p, language="en") for p in weekly([2.0, None, None, 300.0, None])]
    return facts(posts, marks=ALL_MARKS)


def test_the_last_ten_posts() -> None:
    """Comments without an answer or with a late one count, quick answers and thanks do not; only the newest ten posts."""
    given = slow_and_silent()
    late = habits.late_answers(given)
    newest = {p.url for p in given.posts_in_window[-10:]}
    assert len(late) == 4 * 10
    assert {key.split("#")[0] for key in late} == newest
    assert not any(given.answers[key].high <= DAY for key in late if key in given.answers)  # type: ignore[operator]


def test_one_post_in_three_would_ask() -> None:
    """Four of the last ten, the newest first; those that ask already count, and a language without a question has no price."""
    given = slow_and_silent()
    urls = [p.url for p in given.posts_in_window]
    assert habits.silent_ends(given, frozenset()) == tuple(reversed(urls[-4:]))
    assert len(habits.silent_ends(given, frozenset(urls[-3:]))) == 1
    assert habits.silent_ends(given, frozenset(urls[-4:])) == ()
    foreign = replace(given, blog=replace(given.blog, posts=tuple(replace(p, language="fi") for p in given.blog.posts)))
    assert habits.silent_ends(foreign, frozenset()) == ()


@pytest.mark.parametrize("language", sorted(habits.QUESTIONS))
def test_the_questions_ask(language: str) -> None:
    """What a post would end with asks its readers by the rules of its language; four posts in turn never end alike three times."""
    asked = habits.QUESTIONS[language]
    assert asks_readers(asked, language) == set(range(len(asked)))
    assert len(asked) * (FEWEST - 1) >= -(-habits.LAST_POSTS // habits.ASKING)


def test_a_habit_that_was_always_kept_comes_true() -> None:
    """What the score would be if everybody had had an answer within a day: done so, the checkup gives that score."""
    given = slow_and_silent()
    finding = next(f for f in diagnosis.examine(given, SITE).findings if f.code == "R-few")
    assert finding.remedy is not None
    assert finding.remedy.always is not None
    assert len(finding.remedy.always.soon) == 4 * len(given.posts_in_window)
    then = diagnosis.examine(after(given, finding.remedy.always), SITE).score
    assert then is not None
    assert finding.always == then
    assert finding.gain is not None
    now = diagnosis.examine(given, SITE).score
    assert now is not None
    assert then > now + finding.gain


def test_a_habit_that_brings_no_more_over_the_whole_window_says_nothing_of_it() -> None:
    """Ten posts are the whole window: the gain tells all."""
    given = facts([replace(p, language="en") for p in weekly([2.0, None, None, 300.0, None])[-10:]], marks=ALL_MARKS)
    found = diagnosis.examine(given, SITE).findings
    assert [f.always for f in found if f.code == "R-few"] == [None]
    assert all(f.always is None for f in found if f.remedy is None or f.remedy.always is None)


@pytest.mark.parametrize("code", ["R-few", "V-invite"])
def test_the_price_of_a_habit_comes_true(code: str) -> None:
    """Done and examined again, the score is higher by the gain that was promised."""
    given = slow_and_silent()
    found = diagnosis.examine(given, SITE)
    finding = next(f for f in found.findings if f.code == code)
    assert finding.remedy is not None
    assert finding.remedy.change is not None
    assert finding.gain is not None
    assert finding.gain > 1
    again = diagnosis.examine(diagnosis.after(canonical(given), finding.remedy.change), SITE)
    assert exact(again) - exact(found) == pytest.approx(finding.gain, abs=0.1)


def test_answering_in_time_says_how_far_one_has_come() -> None:
    """The action bears the blog's own numbers."""
    finding = next(f for f in diagnosis.examine(slow_and_silent(), SITE).findings if f.code == "R-few")
    assert finding.remedy is not None
    assert finding.remedy.action == "Answer each reader who asks within a day: 52 of 130 have an answer so far"
    assert finding.remedy.where == f"On your newest posts {len(finding.evidence)} of them had no answer from you within a day."


def test_the_score_after_all_of_it_is_one_recomputation() -> None:
    """The same comment answered now and by habit counts once, as the better of both."""
    found = diagnosis.examine(slow_and_silent(), SITE)
    assert found.score_after is not None
    assert found.score is not None
    assert found.score < found.score_after <= 100
    assert judge.rounded(exact(found)) == found.score


def test_an_answer_of_which_nobody_knows_when_is_not_late() -> None:
    """It stands inside the comment, or both are dated by days that follow each other."""
    given = slow_and_silent()
    asked = next(key for key in habits.late_answers(given) if key not in given.answers)
    for answer in (FirstAnswer(None, "within", asked), FirstAnswer(1.0, "named", "9", low=1.0, high=2.0 * DAY)):
        assert asked not in habits.late_answers(replace(given, answers={**given.answers, asked: answer}))
