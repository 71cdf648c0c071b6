"""What a blog without a grade is told: what is missing for one, in the owner's terms."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from checkup import signs
from checkup.diagnosis import judge, load
from checkup.diagnosis.nograde import no_grade_reason
from checkup.facts import Facts
from checkup.findings import VitalSign
from tests.diagnosis._edges import weekly
from tests.factories import START, post
from tests.signs._facts import facts

RUBRIC = load()


def hardly_alive() -> Facts:
    """A year of talk, then 200 days with six short posts that nobody spoke on."""
    later = [post(n, published=START + timedelta(weeks=80 + 4 * (n - 30)), text="A line.") for n in range(31, 37)]
    return facts([*weekly([2.0, None]), *later], as_of=START + timedelta(weeks=110))


def reason(given: Facts, found: list[VitalSign]) -> str | None:
    return no_grade_reason(given, found, judge.categories(found, RUBRIC), RUBRIC)


def test_where_little_happened_the_posts_and_comments_are_told() -> None:
    """Not only points of a rubric: how many posts and comments of the window there were to score by."""
    given = hardly_alive()
    said = reason(given, list(judge.judged(signs.run(given), RUBRIC)))
    assert said is not None
    assert said.startswith("6 posts and no reader comments (")
    assert "could be scored, and a grade needs 50." in said


def test_where_something_else_is_missing_the_heaviest_sign_says_what() -> None:
    """Enough posts and comments, but most signs unknown: the reason of the sign that weighs most."""
    given = facts(weekly([2.0, None]))
    found = [
        replace(sign, score=None, outcome="unknown", reason=f"No {sign.id}." if sign.points >= 8 else None)
        if sign.id not in ("responsiveness", "cadence")
        else sign
        for sign in judge.judged(signs.run(given), RUBRIC)
    ]
    said = reason(given, found)
    assert said is not None
    assert said.startswith("Signs worth 23 of 100 points could be scored, and a grade needs 50. What weighs most could not: ")
    assert said.endswith("(No welcome.)")


def test_what_can_be_scored_needs_no_reason() -> None:
    """A blog with posts, readers and answers has none."""
    given = facts(weekly([2.0, None]))
    assert reason(given, list(judge.judged(signs.run(given), RUBRIC))) is None


def test_a_longer_window_helps_only_where_there_is_one() -> None:
    """Posts that are announced for later days are in no window, and where all posts are judged none can be longer."""
    given = [*weekly([2.0], count=3), *(post(n, published=START + timedelta(weeks=n)) for n in range(60, 70))]
    said = [reason(facts(given, days=days), []) for days in (365, None)]
    more = " 13 were read: a longer [window] in the site file judges more of them."
    assert said == [
        f"There are 3 posts to go by (posts of the last 365 days); a grade needs 5.{more}",
        "There are 3 posts to go by (all posts); a grade needs 5.",
    ]
