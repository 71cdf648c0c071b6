"""What became of a blog, and of a run, in a sentence and an exit code."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from checkup import diagnosis
from checkup.config import BlogTable, SiteConfig
from checkup.errors import NothingRead, Refused
from checkup.facts import Doubt
from checkup.findings import Checkup, Grade
from checkup.model import Blog, Coverage, Skip
from checkup.outcome import BlogResult, Outcome, blog_result, name_of, run_result
from checkup.reader_words import ReaderWords, unredacted, without_readers
from checkup.settling import settle
from tests.factories import blog, comment, post

SITE = SiteConfig(slug="example", blog=BlogTable(url="https://blog.example/"))
BLOG = blog([post(1, [comment()]), post(2)])
NO = Skip("a://v", "Said no.", refused=True)
BOTH = "Read 2 of 2 posts. 2 pages could not be read. The first: Said no. (a://v)"
ERROR = Refused("The host said no.", "Ask it.")


def checked(of: Blog = BLOG, **more: object) -> Checkup:
    found = diagnosis.examine(settle(of, SITE, datetime(2027, 1, 5, tzinfo=UTC)), SITE)
    return replace(found, **more)  # type: ignore[arg-type]


def covered(**more: object) -> Blog:
    return replace(BLOG, coverage=Coverage(**{"found": 3, "read": 2, **more}))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("outcome", "code", "words"),
    [
        (Outcome(SITE), 4, "Nothing could be read."),
        (Outcome(SITE, problem=NothingRead("No post was found.")), 4, "No post was found."),
        (Outcome(SITE, BLOG, problem=ERROR), 3, "The host said no."),
        (Outcome(SITE, BLOG, problem=ERROR, stale=True), 3, "The host said no. The checkup of last time stays."),
        (Outcome(SITE, covered()), 0, "Read 2 of 3 posts."),
        (Outcome(SITE, covered(partial="The budget is used up.")), 3, "Read 2 of 3 posts. The budget is used up."),
        (Outcome(SITE, covered(skipped=(Skip("u", "Not a post."),))), 0, "Read 2 of 3 posts."),
        (
            Outcome(SITE, covered(skipped=(Skip("u", "Not a post."), NO))),
            3,
            "Read 2 of 3 posts. One page could not be read: Said no. (a://v)",
        ),
        (
            Outcome(SITE, covered(skipped=(NO, replace(NO, url="a://w")), found=20, read=18)),
            0,
            "Read 18 of 20 posts. 2 pages could not be read. The first: Said no. (a://v)",
        ),
        (Outcome(SITE, covered(skipped=(NO,), found=20, read=17)), 3, "Read 17 of 20 posts. One page could not be read: Said no. (a://v)"),
        (Outcome(SITE, covered(skipped=(NO, replace(NO, url="a://w")), found=2)), 3, BOTH),
        (Outcome(SITE, covered(skipped=(NO, replace(NO, url="a://w")), found=18, read=18)), 0, BOTH.replace("2 of 2", "18 of 18")),
        (
            Outcome(SITE, covered(skipped=(Skip("a://v", "a://v is not there (404).", refused=True),), found=2)),
            0,
            "Read 2 of 2 posts. One page could not be read: a://v is not there (404).",
        ),
        (Outcome(SITE, covered(skipped=(NO,), found=2)), 0, "Read 2 of 2 posts. One page could not be read: Said no. (a://v)"),
        (
            Outcome(SITE, covered(skipped=(replace(NO, url="x.html"),), found=2)),
            3,
            "Read 2 of 2 posts. One page could not be read: Said no. (x.html)",
        ),
    ],
)
def test_each_outcome_has_its_sentence_and_code(outcome: Outcome, code: int, words: str) -> None:
    """Nothing read is 4; a problem, a file or over a tenth of the posts unread is 3; a stray page is told and is no failure."""
    found = blog_result(outcome)
    assert (found.code, found.sentence) == (code, words)
    assert found.hint == (outcome.problem.hint if outcome.problem else "")


def test_a_checkup_is_told_by_its_grade() -> None:
    """Letter, word, score and diagnosis; why there is none; and the day of one that stays."""
    graded = checked(grade=Grade("B", "Good"), score=77, diagnosis="Readers get answers.", no_grade_reason=None)
    assert blog_result(Outcome(SITE, BLOG, graded)).sentence == "B, Good, 77 of 100. Readers get answers."
    none = replace(graded, grade=None, no_grade_reason="Only two posts.")
    assert blog_result(Outcome(SITE, BLOG, none)).sentence == "Not graded: Only two posts."
    day = graded.facts.as_of.date().isoformat()
    stale = blog_result(Outcome(SITE, BLOG, graded, ERROR, stale=True))
    assert (stale.sentence, stale.unread) == (f"The host said no. The checkup of {day} stays.", True)


@pytest.mark.parametrize(
    ("codes", "code"), [((), 0), ((0, 0), 0), ((4, 4), 4), ((4,), 4), ((0, 4), 3), ((3,), 3), ((0, 3), 3), ((3, 4), 3)]
)
def test_a_run_ends_with_4_only_where_nothing_at_all_was_read(codes: tuple[int, ...], code: int) -> None:
    """One blog that could be read makes it 3."""
    assert run_result([BlogResult(str(n), "", c, "") for n, c in enumerate(codes)]).code == code


def test_the_owner_is_asked_beside_the_sentence() -> None:
    """The sentence may go into a log or an issue: the doubtful name, which may be a reader's, stays out of it."""
    found = checked()
    doubtful = replace(
        found.facts, doubt=Doubt(ReaderWords("Wim Kolk", "name"), 1.0, 0.0, 30), unmatched=("Olga",), byline_readers=("Maya",)
    )
    told = blog_result(Outcome(SITE, BLOG, replace(found, facts=doubtful)))
    assert "Wim" not in told.sentence
    assert unredacted(told.to_owner[0]).startswith("Are you Wim Kolk?")
    assert all("Wim" not in without_readers(words) for words in told.to_owner)
    assert told.to_owner[1:] == (
        "No byline and no comment bears “Olga”: check authors in [blog].",
        "“Maya” is a reader by the site file, and signs posts: check readers in [blog].",
    )


def test_what_a_blog_is_called() -> None:
    """As configured, as it calls itself, by its only post, by its file."""
    named = SITE.model_copy(update={"blog": BlogTable(url="https://blog.example/", name="My blog")})
    nameless = replace(BLOG, title=None)
    assert [name_of(named, BLOG), name_of(SITE, BLOG), name_of(SITE, nameless), name_of(SITE, None)] == [
        "My blog",
        "The Example",
        "example",
        "example",
    ]
    assert name_of(SITE, replace(nameless, posts=nameless.posts[:1])) == "Post 1"


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"grade": Grade("B", "Gut"), "score": 71, "no_grade_reason": None}, "B, 71 of 100. The report says why, in German."),
        ({"grade": None, "no_grade_reason": "Das Blog ist abgeschlossen."}, "Not graded. The report says why, in German."),
    ],
)
def test_the_command_line_speaks_english_of_a_german_report(more: dict[str, object], words: str) -> None:
    """What was made in the report's language, its word, reason and diagnosis, stays in the report."""
    found = checked(language="de", diagnosis="Drei warten.", **more)
    doubt = Doubt(ReaderWords("Wim Kolk", "name"), 1.0, 0.0, 30)
    result = blog_result(Outcome(SITE, BLOG, replace(found, facts=replace(found.facts, doubt=doubt))))
    assert result.sentence == words
    assert next(unredacted(one) for one in result.to_owner).startswith("Are you Wim Kolk? ")


def test_an_earlier_checkup_in_another_language_says_what_to_do() -> None:
    """`[report] language` that was set after the examination has no effect on its sentences, which is said."""
    made = checked()
    asked = SITE.model_copy(update={"report": SITE.report.model_copy(update={"language": "de"})})
    (told,) = blog_result(Outcome(asked, BLOG, made)).to_owner
    assert "`checkup examine example` makes it anew in “de”" in unredacted(told)
    assert not blog_result(Outcome(SITE, BLOG, made)).to_owner
