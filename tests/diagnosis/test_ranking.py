"""One ranking: what is complained of, what comes first, what may be praised; every sentence follows it."""

from __future__ import annotations

from dataclasses import replace
from math import log

import pytest

from checkup import diagnosis
from checkup.config import Acknowledge, SiteConfig
from checkup.diagnosis import checkup_sentences, ranking
from checkup.findings import Change, Checkup, Finding, Measure, Remedy, VitalSign
from checkup.model import Mark
from checkup.reader_words import unredacted
from tests.diagnosis._edges import ALL_MARKS, weekly
from tests.signs._facts import facts

RUBRIC = diagnosis.load()


def sign(name: str, score: float | None) -> VitalSign:
    return VitalSign(name, name, RUBRIC.sign[name].category, "ok", RUBRIC.sign[name].points, score)


def finding(name: str, on: str, severity: int, gain: float | None = None, minutes: float = 5) -> Finding:
    return Finding(name, on, name, severity, remedy=Remedy("Do it", minutes=minutes), gain=gain)


def test_a_sign_costs_its_way_to_a_healthy_score() -> None:
    """points x ln(85 / score), a score under the floor counts as the floor, and what is not scored costs nothing."""
    assert ranking.cost(sign("responsiveness", 20.0), RUBRIC) == pytest.approx(15 * log(85 / 20))
    assert ranking.cost(sign("responsiveness", 0.0), RUBRIC) == pytest.approx(15 * log(85 / 3))
    assert ranking.cost(sign("spam", None), RUBRIC) == 0.0


def test_the_chief_complaint_costs_most() -> None:
    """A sign of few points far down can cost more than one of many a little down; in range is no complaint; ties by the rubric's order."""
    found = (sign("responsiveness", 68.0), sign("spam", 10.0), sign("welcome", 70.0), sign("readability", None))
    assert [s.id for s in ranking.complaints(found, RUBRIC)] == ["spam", "responsiveness"]
    tied = (sign("invitation", 40.0), sign("readability", 40.0))
    assert [s.id for s in ranking.complaints(tied, RUBRIC)] == ["invitation", "readability"]


def test_none_of_a_few_costs_less_than_half_of_many() -> None:
    """The ranking goes by the middle of the intervals: a zero of ten posts does not come before readers of whom half were not answered."""
    few = replace(sign("partnership", 25.0), cautious=61.0)
    assert [s.id for s in ranking.complaints((few, sign("responsiveness", 48.0)), RUBRIC)] == ["responsiveness", "partnership"]
    assert [s.id for s in ranking.complaints((few, sign("welcome", 68.0)), RUBRIC)] == ["partnership", "welcome"]


def test_what_stopped_is_the_chief_complaint_and_no_praise() -> None:
    """Answers that stopped come first, also where the share of the whole window is healthy; what is not scored is no complaint."""
    share = Measure("R0", "Readers answered", "ok", 0.8, n=50, of=40, score=80.0, detail={"silent_since": 1_790_000_000.0})
    ended = replace(sign("responsiveness", 100.0), measures=(share,))
    assert [s.id for s in ranking.complaints((sign("spam", 10.0), ended), RUBRIC)] == ["responsiveness", "spam"]
    assert ranking.complaints((replace(ended, score=None),), RUBRIC) == ()
    goes_on = replace(ended, measures=(replace(share, detail={"silent_since": None}),))
    assert [s.id for s in ranking.complaints((sign("spam", 10.0), goes_on), RUBRIC)] == ["spam"]
    assert ranking.is_praised(goes_on, (), RUBRIC)
    assert not ranking.is_praised(ended, (), RUBRIC)


def test_the_first_action_is_for_the_chief_complaint() -> None:
    """Its best remedy goes first, however cheap the others are; the rest by severity, then by points a minute."""
    found = [
        finding("gadget", "welcome", 1, gain=1.4, minutes=5),
        finding("spam", "spam", 3, gain=0.2, minutes=5),
        finding("habit", "responsiveness", 2, gain=5.0, minutes=30),
        finding("ask", "invitation", 2, gain=2.0, minutes=5),
    ]
    worst = (sign("responsiveness", 10.0), sign("invitation", 40.0))
    assert [f.code for f in ranking.ordered(found, worst, RUBRIC)] == ["habit", "spam", "ask", "gadget"]
    assert [f.code for f in ranking.ordered(found[:2], worst, RUBRIC)] == ["spam", "gadget"]


def test_where_posts_are_rare_and_the_blog_is_silent_now_the_next_post_is_first() -> None:
    """A new post is the first step against rare ones: it was said that nothing could be done."""
    found = [finding("habit", "responsiveness", 2, gain=4.5, minutes=30), finding("C-asleep", "regularity", 3, gain=1.8, minutes=45)]
    worst = (sign("cadence", 10.0), sign("responsiveness", 55.0))
    assert [f.code for f in ranking.ordered(found, worst, RUBRIC)] == ["C-asleep", "habit"]


def test_a_blog_that_has_fallen_asleep_is_told_to_write_before_it_invites() -> None:
    """What is done with the next posts, and what can wait, comes behind the next post, and the report says why; who waits comes before."""
    wake = replace(finding("C-asleep", "regularity", 3), remedy=Remedy("Write", minutes=45, change=Change(publish=True)))
    invite, links = finding("E-quiet", "engagement", 2, gain=4.0), finding("W-about", "welcome", 2, gain=4.0)
    worst = (sign("engagement", 10.0), sign("welcome", 60.0))
    assert [f.code for f in ranking.ordered([links, invite, wake], worst, RUBRIC)] == ["C-asleep", "E-quiet", "W-about"]
    assert [f.code for f in ranking.ordered([links, invite, wake], worst[1:], RUBRIC)] == ["C-asleep", "W-about", "E-quiet"]
    waits = finding("R-questions", "responsiveness", 3)
    assert [f.code for f in ranking.ordered([wake, waits], (sign("responsiveness", 10.0),), RUBRIC)] == ["R-questions", "C-asleep"]
    made = replace(unanswered(), signs=worst, findings=(wake, invite), prescription=(wake, invite))
    assert checkup_sentences.first_note(made, RUBRIC) == "This comes first because the blog has fallen silent."


def test_where_a_post_is_to_end_a_silence_the_first_sentence_tells_of_the_silence() -> None:
    """Months without a post come before how posts were written, also where nothing else is out of range; needs care begins with them."""
    wake = replace(finding("C-asleep", "regularity", 3), remedy=Remedy("Write", minutes=45, change=Change(publish=True)))
    since = Measure("C3", "regularity", "Silence", "ok", score=5.0, detail={"days_since_last_post": 150.0})
    silent = replace(sign("regularity", 40.0), measures=(since,))
    other = finding("links", "partnership", 2)
    made = replace(unanswered(), signs=(sign("partnership", 10.0), silent), findings=(other, wake), prescription=(wake, other))
    assert str(checkup_sentences.diagnosis(made, RUBRIC)).replace("\xa0", " ") == "4 months have passed since the last post."
    assert checkup_sentences.first_note(made, RUBRIC) == ""
    assert checkup_sentences.needs_care(made, RUBRIC)[0] == wake.message
    awake = replace(made, prescription=(other, wake))
    assert "since the last post" not in str(checkup_sentences.diagnosis(awake, RUBRIC))
    calm = replace(made, signs=(sign("partnership", 90.0), replace(silent, score=75.0)), findings=(wake,), prescription=(wake,))
    assert "months have passed since the last post" in str(checkup_sentences.diagnosis(calm, RUBRIC))


def test_a_handful_of_spam_is_deleted_after_the_post_that_ends_a_silence() -> None:
    """A minute's work is not what a blog lacks that fell silent; a flood of spam is, and so is whoever waits."""
    wake = replace(finding("C-seldom", "cadence", 2), remedy=Remedy("Write", minutes=45, change=Change(publish=True)))
    spam = replace(finding("S-spam", "spam", 3), remedy=Remedy("Delete", items=1, minutes=1, change=Change(remove=("a",))))
    waits = replace(finding("R-questions", "responsiveness", 3), remedy=Remedy("Answer", minutes=5, change=Change(answer=("b",))))
    assert [f.code for f in ranking.ordered([spam, wake, waits], (), RUBRIC)] == ["R-questions", "C-seldom", "S-spam"]
    many = replace(spam, remedy=Remedy("Delete", items=6, minutes=5, change=Change(remove=("a",))))
    assert [f.code for f in ranking.ordered([many, wake], (), RUBRIC)] == ["S-spam", "C-seldom"]


def test_what_brings_most_goes_before_what_is_quickly_done_and_a_guess_before_nothing() -> None:
    """Of two remedies for the chief complaint the first action is the one with more points; a guess comes after what is sure."""
    habit = finding("habit", "responsiveness", 2, gain=19.0, minutes=60)
    look = finding("look", "responsiveness", 2, gain=3.0, minutes=3)
    worst = (sign("responsiveness", 10.0),)
    assert [f.code for f in ranking.ordered([look, habit], worst, RUBRIC)] == ["habit", "look"]
    guess = replace(look, confidence="low", gain=None)
    assert [f.code for f in ranking.ordered([guess, replace(habit, gain=None)], worst, RUBRIC)] == ["habit", "look"]
    assert [f.code for f in ranking.ordered([guess], worst, RUBRIC)] == ["look"]


def test_a_closed_door_is_opened_before_anybody_is_invited() -> None:
    """Where engagement costs most and cannot be helped behind closed comments, opening them is the first action, whatever brings more."""
    door = finding("W-form_open", "welcome", 2, gain=0.5, minutes=5)
    links = finding("V-links", "generosity", 3, gain=4.0)
    assert [f.code for f in ranking.ordered([links, door], (sign("engagement", 10.0),), RUBRIC)] == ["W-form_open", "V-links"]
    assert [f.code for f in ranking.ordered([links, door], (sign("spam", 10.0),), RUBRIC)] == ["V-links", "W-form_open"]
    invite = finding("E-quiet", "engagement", 2, minutes=30)  # it can be followed: the door is open on young posts
    assert ranking.ordered([links, door, invite], (sign("engagement", 10.0),), RUBRIC)[0] is invite


def test_what_cannot_wait_comes_before_what_nobody_can_price() -> None:
    """A reader who waits is answered before a habit of unknown gain begins; a habit with a price stays first, and spam comes behind it."""
    waits = replace(finding("waits", "responsiveness", 3), remedy=Remedy("Answer", change=Change(answer=("a#1",))))
    spam = replace(waits, remedy=Remedy("Delete", change=Change(remove=("a#1",))))
    habit = finding("habit", "engagement", 2, minutes=30)
    gadget = finding("gadget", "welcome", 2, gain=1.0)
    worst = (sign("engagement", 10.0),)
    assert [f.code for f in ranking.ordered([gadget, habit, waits], worst, RUBRIC)] == ["waits", "habit", "gadget"]
    assert [f.code for f in ranking.ordered([gadget, replace(habit, gain=2.0), waits], worst, RUBRIC)] == ["habit", "waits", "gadget"]
    assert [f.code for f in ranking.ordered([gadget, habit, replace(waits, severity=2)], worst, RUBRIC)] == ["habit", "gadget", "waits"]
    assert [f.code for f in ranking.ordered([gadget, habit, spam], worst, RUBRIC)] == ["habit", "waits", "gadget"]


def test_what_is_urgent_comes_before_what_newcomers_look_for() -> None:
    """Nobody misses a subscription while a reader waits or spam stands, whatever each brings; a place to write comes first all the same."""
    waits = replace(finding("waits", "responsiveness", 3, gain=1.0), remedy=Remedy("Answer", change=Change(answer=("a#1",))))
    spam = replace(waits, code="spam", sign="spam", gain=0.5, remedy=Remedy("Delete", change=Change(remove=("a#2",))))
    habit = finding("habit", "invitation", 2, gain=5.0)
    gadget = replace(finding("gadget", "welcome", 2, gain=2.0), remedy=Remedy("Offer", change=Change(found=("subscribe",))))
    worst = (sign("welcome", 40.0), sign("responsiveness", 60.0))
    assert [f.code for f in ranking.ordered([habit, gadget, spam, waits], worst, RUBRIC)] == ["waits", "spam", "gadget", "habit"]
    door = replace(gadget, code="door", severity=3)
    assert [f.code for f in ranking.ordered([door, spam, waits], worst, RUBRIC)] == ["door", "waits", "spam"]


def test_the_note_says_why_the_chief_complaint_comes_second() -> None:
    """Where another matter cannot wait the note says so; where the first action is for the complaint there is none."""
    waits = replace(finding("waits", "responsiveness", 3), remedy=Remedy("Answer", change=Change(answer=("a#1",))))
    habit = finding("habit", "engagement", 2)
    worst = sign("engagement", 10.0)
    made = replace(unanswered(), signs=(worst, sign("responsiveness", 90.0)), findings=(waits, habit), prescription=(waits, habit))
    assert checkup_sentences.first_note(made, RUBRIC) == "This comes first because somebody waits for an answer; next comes engagement."
    assert checkup_sentences.first_note(replace(made, prescription=(habit, waits)), RUBRIC) == ""


def test_the_note_says_that_somebody_waits_only_where_somebody_does() -> None:
    """Before spam nobody waits, and where two things are urgent the complaint is not what comes next."""
    spam = replace(finding("spam", "spam", 3), remedy=Remedy("Delete", change=Change(remove=("a#2",))))
    waits = replace(finding("waits", "responsiveness", 3), remedy=Remedy("Answer", change=Change(answer=("a#1",))))
    gadget = replace(finding("gadget", "welcome", 2), remedy=Remedy("Offer", change=Change(found=("subscribe",))))
    signs = (sign("welcome", 10.0), sign("spam", 60.0), sign("responsiveness", 90.0))
    made = replace(unanswered(), signs=signs, findings=(spam, waits, gadget))
    later = "This comes first because it cannot wait; welcome comes after it."
    assert checkup_sentences.first_note(replace(made, prescription=(spam, gadget)), RUBRIC) == later
    assert checkup_sentences.first_note(replace(made, prescription=(waits, spam, gadget)), RUBRIC) == later


def unanswered(marks: tuple[Mark, ...] = ALL_MARKS) -> Checkup:
    return diagnosis.examine(facts(weekly([None, None], 26), marks=marks), SiteConfig())


def test_a_blog_that_answers_nobody_is_told_so_first() -> None:
    """The sentence leads with its own number, needs care begins with it, and the first action is about answers, not about a gadget."""
    found = unanswered((*ALL_MARKS, Mark("recent_comments", False)))
    assert str(found.diagnosis).startswith("You answered none of 52 comments that call for an answer")
    assert found.prescription[0].sign == "responsiveness"
    assert found.needs_care[0] in [f.message for f in found.findings if f.sign == "responsiveness"]
    assert found.first_note == ""


def test_praise_stands_above_the_middle_and_beside_no_finding() -> None:
    """A sign at 90 is praised; not with a finding that asks for something in it, not below the middle, not out of range."""
    good = sign("readability", 90.0)
    middle = RUBRIC.sign["readability"].model_copy(update={"middle": 80.0})
    rubric = RUBRIC.model_copy(update={"sign": {**RUBRIC.sign, "readability": middle}})
    assert ranking.is_praised(good, [], rubric)
    assert not ranking.is_praised(good, [finding("x", "readability", 1)], rubric)
    assert ranking.is_praised(good, [finding("x", "readability", 0)], rubric)
    assert not ranking.is_praised(replace(good, score=79.0), [], rubric)
    assert not ranking.is_praised(sign("cadence", 60.0), [], rubric)
    assert not ranking.is_praised(None, [], rubric)


def test_what_is_too_close_to_call_is_not_praised() -> None:
    """A sign whose weightiest measure is printed as borderline is not praised, however well it scores; a lighter measure may be."""
    returning = Measure("E2", "engagement", "Readers who come back", "ok", score=95.0, reading="Borderline")
    talk = replace(returning, code="E1", reading="In range")
    good = sign("engagement", 95.0)
    assert ranking.is_praised(replace(good, measures=(talk, returning)), [], RUBRIC)
    assert not ranking.is_praised(replace(good, measures=(replace(talk, reading="Borderline"),)), [], RUBRIC)


@pytest.mark.parametrize(
    ("complaint", "praised", "said"),
    [
        ("responsiveness", "cadence", False),  # that it posts often is no comfort to those who were not answered
        ("responsiveness", "engagement", True),  # of the same category
        ("cadence", "responsiveness", True),  # of more weight
        ("cadence", "welcome", True),
        ("engagement", "invitation", False),
        ("conversation", "readability", False),  # that adverts are easy to read is none either
    ],
)
def test_a_lighter_sign_is_not_praised_beside_a_complaint(complaint: str, praised: str, said: bool) -> None:
    """Beside a complaint only a sign of its category is praised, or one that weighs no less, as does its category."""
    found = replace(unanswered(), findings=(), acknowledged=(), signs=(sign(complaint, 20.0), sign(praised, 100.0)))
    assert (", though " in unredacted(checkup_sentences.diagnosis(found, RUBRIC))) is said


def test_a_blog_without_a_grade_is_told_why_where_nothing_troubles_it() -> None:
    """ "Nothing is out of range" is no news where next to nothing could be judged: then the reason stands there."""
    found = replace(unanswered(), signs=(sign("welcome", 90.0),), grade=None, score=None, no_grade_reason="There are no posts to go by.")
    assert checkup_sentences.diagnosis(found, RUBRIC) == "There are no posts to go by."


def test_nothing_out_of_range_is_said_so() -> None:
    """Every scored sign at 70 or more: no complaint, nothing that needs care for a sign, and praise where it may be."""
    found = unanswered()
    healthy = replace(found, findings=(), signs=tuple(replace(s, score=100.0) for s in found.signs if s.score is not None))
    assert ranking.complaints(healthy.signs, RUBRIC) == ()
    assert unredacted(checkup_sentences.diagnosis(healthy, RUBRIC)).startswith("Nothing is out of range: ")
    assert checkup_sentences.needs_care(healthy, RUBRIC) == ()
    middling = replace(healthy, signs=tuple(replace(s, score=70.0) for s in healthy.signs if s.id in ("spam", "readability")))
    assert checkup_sentences.diagnosis(middling, RUBRIC) == "Nothing is out of range."


def test_a_complaint_without_a_remedy_is_still_named() -> None:
    """On a platform that is gone nobody can answer: the sentence names it, and the first action says what it is for."""
    given = facts(weekly([None, None], 26), marks=(*ALL_MARKS, Mark("contact", False)))
    given = replace(given, finished=False, blog=replace(given.blog, platform="typepad"))
    known = SiteConfig(acknowledge=(Acknowledge(code="R-few", reason="Known."),))
    found = diagnosis.examine(given, SiteConfig())
    assert str(found.diagnosis).startswith("You answered none of")
    assert found.prescription[0].code == "R-few"  # the next blog is followed with the habit
    assert all(f.blocked == "TypePad closed on 30 September 2025." for f in found.findings if f.code in ("R-questions", "R-waiting"))
    assert diagnosis.examine(given, known).first_note == ""
