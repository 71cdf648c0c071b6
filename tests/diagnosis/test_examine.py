"""Whole checkups: edge blogs, the promises about grades, the prescription and its gains, the sentences."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from checkup import diagnosis
from checkup.config import Acknowledge, BlogTable, SiteConfig
from checkup.diagnosis import judge, ranking
from checkup.facts import Facts
from checkup.findings import Change, Checkup
from checkup.model import Coverage, Mark, Post, Reason, Verdict
from checkup.reader_words import unredacted
from checkup.text import in_words
from tests.factories import START, comment, post
from tests.signs._facts import AS_OF, exchange, facts

SITE = SiteConfig()
ALL_MARKS = tuple(Mark(i, True) for i in ("author", "about", "contact", "feed", "subscribe", "form_open", "archive", "policy"))
PROSE = "We baked bread in the morning and it rose well in the warm kitchen. Then we ate it all with butter and plum jam. " * 2
QUESTION = "How long does the dough rest before it goes in?"


def examine(settled: Facts, site: SiteConfig = SITE) -> Checkup:
    return diagnosis.examine(settled, site)


def weekly(waits: list[float | None], count: int = 26, prose: str = PROSE) -> list[Post]:
    """`count` weekly posts, each with a comment for every wait; the last one is a question."""
    listed = []
    for n in range(1, count + 1):
        p = replace(exchange(n, waits), text=prose)
        readers = [c for c in p.comments if not c.by_blog_author]
        asked = {readers[-1].id} if readers else set()
        listed.append(replace(p, comments=tuple(replace(c, text=QUESTION) if c.id in asked else c for c in p.comments)))
    return listed


# edge blogs


def undated(p: Post) -> Post:
    return replace(p, published=None, precision="none", comments=tuple(replace(c, posted=None, precision="none") for c in p.comments))


def day_only(p: Post) -> Post:
    comments = tuple(replace(c, posted=c.posted and c.posted.replace(hour=0, minute=0), precision="day") for c in p.comments)
    return replace(p, comments=comments, precision="day")


def unflagged(p: Post) -> Post:
    return replace(p, comments=tuple(replace(c, by_blog_author=None, by_post_author=None) for c in p.comments))


NAMESAKES = [
    post(
        n,
        [
            comment("Ada Owner", "I am another Ada.", id="1"),
            replace(comment("Ben Second", "As I wrote.", id="2", parent="1", after_hours=6), by_blog_author=True, by_post_author=False),
        ],
    )
    for n in range(1, 26)
]
EDGES = {
    "three posts": facts([exchange(n, [1.0, None]) for n in range(1, 4)]),
    "one comment": facts([exchange(1, [2.0]), *(post(n) for n in range(2, 12))]),
    "no comments": facts([post(n) for n in range(1, 26)]),
    "closed": facts([post(n, commenting="closed") for n in range(1, 26)]),
    "undated": facts([undated(p) for p in weekly([2.0, None])]),
    "date only": facts([day_only(p) for p in weekly([30.0, None])]),
    "author unknown": facts([unflagged(p) for p in weekly([None, None])], owned=False),
    "two authors and a namesake": facts(NAMESAKES),
    "one commenter": facts([post(n, [comment("Rita Reader", start=START + timedelta(weeks=n - 1))]) for n in range(1, 26)]),
    "nothing": facts([]),
}  # fmt: skip


@pytest.mark.parametrize("name", EDGES)
def test_edge_blogs_have_every_sign_and_no_false_zero(name: str) -> None:
    """Never a crash; an unscored sign has no score, a share without cases no value, every sign a sentence."""
    found = examine(EDGES[name])
    assert len(found.signs) == 11
    for sign in found.signs:
        assert sign.sentence.endswith(".")
        assert (sign.score is None) == (sign.outcome != "ok")
        for m in sign.measures:
            assert m.outcome == "ok" or m.score is None
            assert m.value is None or m.n > 0 or m.code == "R5"


def test_three_posts_have_no_grade() -> None:
    """Too few posts: the reason says so, and nothing is scored about comments."""
    found = examine(EDGES["three posts"])
    assert found.grade is None
    assert found.no_grade_reason == "There are 3 posts to go by (posts of the last 365 days); a grade needs 5."


def test_no_comments_is_not_failed_on_answers() -> None:
    """Nobody wrote, so nobody was left without an answer: too few, no grade, and help with a first comment."""
    found = examine(EDGES["no comments"])
    assert found.grade is None
    assert found.no_grade_reason == "There are no comments from readers so far; a grade needs 20."
    assert [s.outcome for s in found.signs if s.id in ("responsiveness", "spam")] == ["too_few", "too_few"]
    assert found.sign("invitation").outcome == "ok"  # type: ignore[union-attr]
    assert "E-quiet" in [f.code for f in found.findings]


def test_closed_comments_are_a_choice() -> None:
    """Not applicable, never a bad mark, nobody waits."""
    found = examine(EDGES["closed"])
    assert found.no_grade_reason == "Comments are closed on this blog, so listening was not measured."
    assert {s.outcome for s in found.signs if s.category == "comments"} == {"not_applicable"}
    assert found.waiting == ()


def test_undated_comments_still_count() -> None:
    """Waits unknown, answered shares known, the schedule unknown."""
    found = examine(EDGES["undated"])
    outcomes = {c: found.measure(c).outcome for c in ("R0", "R1", "R2", "C1", "S1")}  # type: ignore[union-attr]
    assert outcomes == {"R0": "ok", "R1": "unknown", "R2": "unknown", "C1": "unknown", "S1": "ok"}


def test_dates_without_times_print_both_waits() -> None:
    """An answer on the next day: between 0 and 48 hours of wait."""
    found = examine(EDGES["date only"]).measure("R2")
    assert found is not None
    assert found.detail["median_at_best"] is not None
    assert (found.value or 0) > float(found.detail["median_at_best"] or 0)


def test_an_unknown_author_asks_for_the_config_line() -> None:
    """Listening is not measured, and the finding shows what to write where."""
    found = examine(EDGES["author unknown"])
    sign = found.sign("responsiveness")
    assert sign is not None
    assert sign.outcome == "unknown"
    assert sign.sentence == "Not measured: we could not tell which comments are yours."
    assert any("authors =" in f.message for f in found.findings if f.code == "R-author-unknown")


def test_a_namesake_is_a_reader_and_a_second_author_answers() -> None:
    """Flags beat names: Ada the reader is answered by Ben, who is one of the authors."""
    found = examine(EDGES["two authors and a namesake"]).measure("R0")
    assert found is not None
    assert (found.of, found.n) == (25, 25)


def test_partial_reads_have_no_grade() -> None:
    """Under half of the posts read: no grade, with the numbers."""
    settled = facts(weekly([2.0, 3.0]))
    cut = replace(settled, blog=replace(settled.blog, coverage=Coverage(found=53, read=26)))
    assert examine(cut).no_grade_reason == "We read 26 of 53 posts, and a grade needs half of them."
    half = replace(settled, blog=replace(settled.blog, coverage=Coverage(found=52, read=26)))
    assert examine(half).grade is not None


# promises about grades


def test_who_answers_within_a_day_is_responsive() -> None:
    """Every reader answered within a day: at least 85."""
    sign = examine(facts(weekly([2.0, 23.0, 20.0]))).sign("responsiveness")
    assert sign is not None
    assert sign.score is not None
    assert sign.score >= 85


@pytest.mark.parametrize("spam", [1, 2, 6])
@pytest.mark.parametrize("readers", [1, 3, 8])
def test_who_answers_nobody_and_keeps_spam_is_at_best_d(readers: int, spam: int) -> None:
    """However much readers talk and however fine the rest: no better than D."""
    posts = weekly([None] * readers)
    bad = [
        replace(
            p,
            comments=(
                *p.comments,
                *(comment("Pills", "pills", verdict="spam", start=START, id=f"{p.url[-3:-1]}s{k}") for k in range(spam)),
            ),
        )
        for p in posts
    ]
    found = examine(facts(bad, marks=ALL_MARKS))
    assert found.grade is not None
    assert found.grade.letter in ("D", "E")


def test_the_interval_holds_the_score_and_repeats() -> None:
    """Seeded: twice the same; and the score lies inside."""
    mixed = [*weekly([2.0, None], 13), *(exchange(n, [None, 90.0, None]) for n in range(14, 27))]
    one, two = examine(facts(mixed)), examine(facts(mixed))
    assert one == two
    assert one.interval is not None
    assert one.score is not None
    assert one.interval[0] <= one.score <= one.interval[1]
    assert one.interval[0] < one.interval[1]


# prescription


def neglected() -> Facts:
    """Half answered, three fresh questions waiting, four spam comments, no policy and no contact."""
    posts = weekly([5.0, None])
    near = AS_OF - timedelta(days=6)
    fresh = post(40, [comment(f"New {k}", QUESTION, start=near, id=f"40{k}") for k in range(3)], published=near, text=PROSE)
    reasons = (Reason("text", "Sells pills"), Reason("identity", "The name is a product"))
    spam = comment("Pills", "pills here", verdict=None, id="666", start=START)
    spam = replace(spam, verdict=Verdict("spam", 0.99, reasons))
    posts[0] = replace(
        posts[0], comments=(*posts[0].comments, spam, replace(spam, id="667"), replace(spam, id="668"), replace(spam, id="99x"))
    )
    marks = (*ALL_MARKS[:7], Mark("policy", False), Mark("contact", False))
    return facts([*posts, fresh], marks=tuple(m for m in marks if m != Mark("contact", True)))


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


def test_a_sleeping_blog_is_told_kindly() -> None:
    """Weekly posts, then silence for 20 weeks: asleep, with its own pauses named. No points are promised that would not come."""
    posts = weekly([2.0, 3.0], 10)
    found = examine(facts(posts, as_of=START + timedelta(weeks=9, days=140), marks=ALL_MARKS))
    asleep = next(f for f in found.findings if f.code == "C-asleep")
    assert (
        asleep.message == f"The last post came 4{in_words.NBSP}months before this checkup; your own long pauses last 7{in_words.NBSP}days."
    )
    assert asleep.severity == 3
    assert asleep.gain is None


# sentences


@pytest.mark.parametrize("name", [*EDGES, "neglected"])
def test_sentences_follow_the_rules_of_words(name: str) -> None:
    """No exclamation marks, no blame, no jargon, short diagnosis, whole sentences."""
    found = examine(EDGES[name] if name in EDGES else neglected())
    said = [found.diagnosis, *found.going_well, *found.needs_care, *found.leave, *found.not_worth, *(f.message for f in found.findings)]
    said = [unredacted(told) for told in said]
    said += [s.sentence for s in found.signs]
    for sentence in said:
        assert not re.search(r"!|\bfail|\bbad\b|\berror|\bviolation|\bKPI|engagement rate|sentiment|%s|\bNone\b(?! of)|nan\b", sentence), (
            sentence
        )
        assert sentence[-1] in '."' or sentence.endswith(":"), sentence
        assert sentence[0].isupper() or sentence[0].isdigit(), sentence
    assert len(found.diagnosis.split()) <= 25


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (0.005, "under a minute"),
        (7 / 60, "7 minutes"),
        (1, "1 hour"),
        (19.9, "19 hours"),
        (25, "25 hours"),
        (49, "2 days"),
        (24 * 22, "22 days"),
        (24 * 35, "5 weeks"),
        (24 * 365.25 * 3 + 24 * 31 * 4, "3 years and 4 months"),
        (24 * 366, "1 year"),
    ],
)
def test_waits_in_words(hours: float, words: str) -> None:
    """The largest fitting unit, cut off."""
    assert in_words.wait(hours * 3600).replace(in_words.NBSP, " ") == words


def test_counts_in_words() -> None:
    """Letters up to twelve at the start of a sentence, numerals inside."""
    assert in_words.spelled(9, "reader") == "Nine readers"
    assert in_words.spelled(1, "person") == "One person"
    assert in_words.spelled(1535, "person") == "1,535 people"
    assert in_words.of(0, 3, "post") == "None of 3 posts"
    assert in_words.of(2, 2, "post") == "Both posts"
    assert in_words.of(6, 6, "post") == "All 6 posts"
    assert in_words.of(1, 1, "post") == "The one post"
    assert in_words.listed(["a", "b", "c"]) == "a, b and c"


def test_another_rubric_by_path(tmp_path: Path) -> None:
    """A file of one's own changes weights and words; what it leaves out is inherited."""
    (tmp_path / "mine.toml").write_text('title = "Mine"\n[readings]\nin_range = 60\nborderline = 40\n')
    site = SiteConfig(file=tmp_path / "blog.toml", blog=BlogTable(rubric="mine.toml"))
    found = examine(facts(weekly([2.0, None])), site)
    assert found.rubric == "mine"
    assert len(found.signs) == 11
    assert found.config_hash != examine(facts(weekly([2.0, None]))).config_hash
