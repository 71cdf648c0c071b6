"""Whole checkups: edge blogs, and the promises about grades."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from checkup import diagnosis
from checkup.config import BlogTable, SiteConfig
from checkup.diagnosis.rubric import load
from checkup.model import Coverage, Mark, Post
from checkup.reader_words import unredacted
from checkup.text import in_words
from tests.diagnosis._edges import ALL_MARKS, EDGES, examine, weekly
from tests.factories import START, comment, post
from tests.signs._facts import exchange, facts


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


def test_another_rubric_by_path(tmp_path: Path) -> None:
    """A file of one's own changes weights and words; what it leaves out is inherited."""
    (tmp_path / "mine.toml").write_text('title = "Mine"\n[readings]\nin_range = 60\nborderline = 40\n')
    site = SiteConfig(file=tmp_path / "blog.toml", blog=BlogTable(rubric="mine.toml"))
    found = examine(facts(weekly([2.0, None])), site)
    assert found.rubric == "mine"
    assert len(found.signs) == 11
    assert found.config_hash != examine(facts(weekly([2.0, None]))).config_hash


def test_words_of_a_rubric_are_no_other_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """The hash of the settings is the same where only the words of a finding differ, or every better word would look like a change."""
    shipped, posts = load("collier-2008"), facts(weekly([2.0, None]))

    def hashed(**other: object) -> str:
        finding = {**shipped.finding, "E-quiet": shipped.finding["E-quiet"].model_copy(update=other)}
        monkeypatch.setattr(diagnosis, "load", lambda *_: shipped.model_copy(update={"finding": finding}))
        return diagnosis.examine(posts, SiteConfig()).config_hash

    assert hashed(title="Few talk", action="Ask.", why="Why not.", fixed="Talked.") == hashed()
    assert hashed(minutes=31.0) != hashed()


@pytest.mark.parametrize(
    ("more", "marks", "told"),
    [
        ({"commenting": "unknown"}, ALL_MARKS, True),
        ({"commenting": "unknown", "quotable": None}, ALL_MARKS, False),
        ({"commenting": "unknown"}, (), False),
        ({"commenting": "unknown", "comment_system": "giscus"}, ALL_MARKS, False),
        ({"commenting": "open"}, ALL_MARKS, False),
    ],
    ids=["no place on any page", "no page was looked at", "no frame was read", "a system", "a form"],
)
def test_a_blog_without_a_place_to_write_is_not_told_that_its_readers_are_silent(
    more: dict[str, object], marks: tuple[Mark, ...], told: bool
) -> None:
    """Where no page shows a form or a comment system, to give readers one comes before to invite them."""
    marks = tuple(mark for mark in marks if mark.item != "form_open")
    given = facts([post(n, **more) for n in range(1, 21)], marks=marks)
    quiet = next(f for f in examine(given).findings if f.code == "E-quiet")
    assert quiet.remedy is None or ("place to write" in unredacted(quiet.remedy.action)) is told
    assert (quiet.remedy is not None and "give them one first" in unredacted(quiet.remedy.where)) is told


@pytest.mark.parametrize(
    ("waits", "sites", "end", "action"),
    [
        ([2.0], True, "So it went.", "Invite comments: comment on two readers' blogs each week"),
        ([None], True, "So it went.", "Invite comments: answer the first one within a day, and comment on two readers' blogs"),
        ([2.0], True, "What do you think?", "Invite comments: comment on two readers' blogs each week"),
        ([2.0], False, "So it went.", "Invite comments: comment each week on two blogs about what you write about"),
        (
            [],
            False,
            "What do you think?",
            "Invite comments: answer the first one within a day, and comment on two blogs about what you write about",
        ),
    ],
    ids=["quick and silent", "silent", "quick and asking", "quick, readers without blogs", "asking and alone"],
)
def test_what_invites_comments_is_what_the_blog_does_not_do_yet(waits: list[float | None], sites: bool, end: str, action: str) -> None:
    """Nobody who answers within the hour is told to, nobody is sent to blogs that readers do not have; who ends without a question is told
    of it once, by an action of its own.
    """
    prose = f"We baked bread and it rose. It rained all day, and the oven was warm. We sat and waited for it. {end}"

    def asked(n: int) -> Post:
        one = exchange(n, waits, text="Which flour do you use for it, and where do you buy it?")
        home = f"https://rye{n}.example/" if sites else None
        said = [c if c.by_owner else replace(c, author=replace(c.author, url=home)) for c in one.comments]
        return replace(one, comments=tuple(said))

    posts = [replace(asked(n) if n % 4 == 0 else post(n), text=prose) for n in range(1, 21)]
    found = {f.code: f for f in examine(facts(posts)).findings}
    quiet = found["E-quiet"]
    assert quiet.remedy is not None
    assert unredacted(quiet.remedy.action) == action
    assert ("V-invite" in found) is ("?" not in end)


@pytest.mark.parametrize(("silent", "said"), [(1, "A post draws 0.9"), (7, "Seven of 20 posts drew no comment by a reader.")])
def test_few_comments_are_shown_by_what_shows_them(silent: int, said: str) -> None:
    """That one post of twenty drew nothing speaks for the blog: then the average is told."""
    posts = [post(n) if n <= silent else exchange(n, [None]) for n in range(1, 21)]
    quiet = next(f for f in examine(facts(posts)).findings if f.code == "E-quiet")
    assert unredacted(quiet.message).startswith(said)


@pytest.mark.parametrize(("more", "told"), [(0, True), (1, False)])
def test_that_one_reader_wrote_all_is_told(more: int, told: bool) -> None:
    """Few comments by one faithful reader are another thing than few by many."""
    by_one = [replace(exchange(n, [2.0]), comments=(comment("Rita Reader", id=f"r{n}"),)) for n in range(1, 11)]
    by_others = [replace(post(20), comments=tuple(comment(f"Reader {n} Hill", id=f"o{n}") for n in range(more)))]
    quiet = next(f for f in examine(facts([*by_one, *(post(n) for n in range(11, 20)), *by_others])).findings if f.code == "E-quiet")
    assert (unredacted(quiet.message) == "One reader wrote all 10 comments.") is told
