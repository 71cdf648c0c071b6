"""The prescription: what each work would gain, in which order, and where it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from checkup import diagnosis
from checkup.config import Acknowledge, SiteConfig
from checkup.diagnosis import judge, ranking
from checkup.findings import Change, Checkup
from tests.diagnosis._edges import ALL_MARKS, EDGES, PROSE, examine, neglected, weekly
from tests.factories import START, comment
from tests.signs._facts import AS_OF, exchange, facts


def test_gain_is_a_recomputation() -> None:
    """The gain of a finding is the score with its change done minus the score; the plan's score is all changes at once."""
    settled = neglected()
    found = examine(settled)
    before = exact(found)
    for finding in found.findings:
        if finding.remedy is not None and finding.remedy.change is not None:
            again = exact(examine(diagnosis.after(settled, finding.remedy.change)))
            assert finding.gain == pytest.approx(again - before, abs=0.051)
            assert finding.gain >= 0
    changes = [f.remedy.change for f in found.prescription if f.remedy and f.remedy.change]
    after = examine(diagnosis.after(settled, Change.joined(changes)))
    assert (found.score_after, found.grade_after) == (after.score, after.grade)


def exact(found: Checkup) -> float:
    score = judge.overall(found.signs, diagnosis.load())
    assert score is not None
    return score


def test_the_prescription_follows_the_ranking() -> None:
    """First the best remedy of the chief complaint, then by severity, among equals by points a minute; three to seven in all."""
    found = examine(neglected())
    plan = found.prescription
    assert 3 <= len(plan) <= 7
    worst = ranking.complaints(found.signs, diagnosis.load())
    assert plan[0].sign == worst[0].id
    grades = [(-f.severity, not f.gain, -(f.gain or 0) / max(f.remedy.minutes, 0.5)) for f in plan[1:] if f.remedy]
    assert grades == sorted(grades)
    assert {"S-spam", "R-questions"} <= {f.code for f in plan}


def test_spam_has_a_ready_command_on_wordpress_only() -> None:
    """The ids of numbered comments, in order; none where the platform has no such command."""
    settled = neglected()
    spam = next(f for f in examine(settled).findings if f.code == "S-spam")
    assert spam.remedy is not None
    assert spam.remedy.command == "wp comment spam 666 667 668"
    assert spam.remedy.items == 4
    assert spam.evidence[0].words == "Sells pills; The name is a product"
    other = replace(settled, blog=replace(settled.blog, platform="blogger"))
    remedy = next(f for f in examine(other).findings if f.code == "S-spam").remedy
    assert remedy is not None
    assert remedy.command is None


def test_every_finding_that_asks_for_work_shows_where() -> None:
    """Waiting and spam findings link to the comments themselves."""
    for finding in examine(neglected()).findings:
        if finding.code in ("R-questions", "R-waiting", "S-spam"):
            assert finding.evidence
            assert all(e.url.startswith("https://blog.example/") and e.comment_id for e in finding.evidence)


def test_acknowledged_findings_stand_apart_until_their_day() -> None:
    """Listed with the owner's reason, not in the prescription; from the day after `until` they are back."""
    for until, known in ((None, True), (AS_OF.date(), True), (AS_OF.date() - timedelta(days=1), False), (date(2001, 1, 1), False)):
        site = SiteConfig(acknowledge=(Acknowledge(code="W-contact", reason="It stands on paper.", until=until),))
        found = examine(neglected(), site)
        assert [f.acknowledged for f in found.acknowledged] == (["It stands on paper."] if known else [])
        assert ("W-contact" in [f.code for f in found.findings]) is not known
        assert ("W-contact" in [f.code for f in found.prescription]) is not known


def test_where_nothing_is_wrong_it_says_what_to_keep() -> None:
    """Three habits with their numbers, none of them work, and no gain."""
    prose = PROSE + "Thanks to Joan for the idea. As a question from Rita made me see, it takes time. What do you bake on Sundays?"
    posts = weekly([2.0, 3.0, 4.0, 3.0], 28, prose=prose)
    found = examine(facts(posts, marks=ALL_MARKS))
    assert found.grade is not None
    assert found.grade.letter == "A"
    keeps = [f for f in found.prescription if f.severity == 0]
    assert len(found.prescription) >= 3
    assert all(f.message and f.remedy and f.remedy.minutes == 0 for f in keeps)
    assert len(keeps) >= 2


def test_without_a_score_no_gain_is_promised() -> None:
    """No grade, no points: gains are None, severity orders the list, nothing is forecast."""
    found = examine(facts([exchange(1, [None] * 4)], as_of=START + timedelta(days=9)))
    assert found.score_after is None
    assert found.grade_after is None
    assert {f.gain for f in found.findings} == {None}
    assert [f.severity for f in found.prescription] == sorted((f.severity for f in found.prescription), reverse=True)


def test_after_keeps_the_fixed_inputs() -> None:
    """Removing spam moves no closing time; T, window, identities and other comments stay."""
    p = exchange(1, [None], commenting="closed")
    late = comment("Pills", verdict="spam", after_hours=24 * 100, id="9")
    settled = facts([replace(p, comments=(*p.comments, late))])
    changed = diagnosis.after(settled, Change(remove=(f"{p.url}#9",)))
    assert [c.id for c in changed.blog.posts[0].comments] == [c.id for c in p.comments]
    assert changed.closed_at(changed.blog.posts[0]) == settled.closed_at(settled.blog.posts[0])
    assert (changed.as_of, changed.window, changed.identities) == (settled.as_of, settled.window, settled.identities)


@pytest.mark.parametrize(
    ("blog", "todo", "kept"), [("three posts", ["C-seldom"], []), ("no comments", ["E-quiet"], ["V-talk", "V-asks"]), ("nothing", [], [])]
)
def test_what_fills_a_short_prescription_is_worth_keeping(blog: str, todo: list[str], kept: list[str]) -> None:
    """Where there is little to do, what goes well fills it up as far as there is any; no trouble stands there twice."""
    plan = examine(EDGES[blog]).prescription
    assert [(f.code, f.severity > 0) for f in plan] == [*((code, True) for code in todo), *((code, False) for code in kept)]
