"""The borders of what is settled once: T and the window to the second, which answer counts, and in what order of certainty."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from checkup.config import BlogTable, SiteConfig, WindowTable
from checkup.facts import DAY, Facts, FirstAnswer, Window
from checkup.model import Answer, Comment, Coverage, How, Person, Post
from checkup.moments import UTC_CLOCK
from checkup.settling import answers_of, settle
from tests.factories import START, blog, comment, post

NOW = datetime(2027, 3, 1, tzinfo=UTC)
SITE = SiteConfig(slug="example", blog=BlogTable(url="https://blog.example/"))


def facts_of(*posts: Post, window: WindowTable | None = None, **more: object) -> Facts:
    return settle(blog(posts, **more), SITE.model_copy(update={"window": window or WindowTable()}), NOW)


@pytest.mark.parametrize(("status", "archived"), [("archived", True), ("active", False)])
def test_the_owner_says_whether_the_blog_is_finished(status: str, archived: bool) -> None:
    """What the site file says is taken over."""
    site = SiteConfig(blog=BlogTable(url="https://blog.example/", status=status))  # type: ignore[arg-type]
    assert settle(blog([post(1)]), site, NOW).archived is archived


def test_the_blogs_declared_language_is_before_that_of_most_posts() -> None:
    """Where it declares none, most posts decide, and of two as common the first."""
    texts = [post(n, text="Pain.", language=one) for n, one in enumerate(("de", "fr", "fr"), 1)]
    assert facts_of(*texts, language="es").blog.language == "es"
    assert facts_of(*texts, language=None).blog.language == "fr"
    assert facts_of(*texts[:2], language=None).blog.language == "de"


def test_an_undated_post_is_never_later_than_t() -> None:
    """It stays at any configured day."""
    facts = facts_of(post(1, published=None), post(40), window=WindowTable(as_of=date(2026, 2, 1)))
    assert [p.published for p in facts.blog.posts] == [None]


def test_the_window_of_saved_pages_ends_thirty_days_after_the_newest_post() -> None:
    """In whatever order the posts stand."""
    for posts in ((post(1), post(3), post(2)), (post(3), post(1))):
        facts = facts_of(*posts, coverage=Coverage(found=3, read=3))
        assert facts.window.end == START + timedelta(weeks=2, days=30)


@pytest.mark.parametrize(("seconds", "newest"), [(0, True), (1, False)])
def test_the_newest_posts_are_those_up_to_t(seconds: int, newest: bool) -> None:
    """At the very second of T a post counts; in the day of slack after it (of a blog without a zone) it is in no window."""
    end = datetime(2026, 2, 20, 23, 59, 59, tzinfo=UTC).replace(tzinfo=None)
    late = replace(post(9), published=end + timedelta(seconds=seconds))
    facts = facts_of(post(1), post(2), late, window=WindowTable(as_of=end.date(), posts=2), utc_offset=None)
    assert facts.window.start == (START + timedelta(weeks=1) if newest else START)
    assert len(facts.posts_in_window) == 2
    assert len(facts.blog.posts) == 3


def answered(*comments: Comment, identities: dict[str, str] | None = None) -> tuple[dict[str, FirstAnswer], set[str]]:
    """Id of a comment -> its first answer, and the ids that anybody answered; links between comments as they are given."""
    one = post(1, comments)
    answers, anyone = answers_of(blog([one]), UTC_CLOCK, {f"{one.url}#{k}": v for k, v in (identities or {}).items()})
    return {k.partition("#")[2]: v for k, v in answers.items()}, {k.partition("#")[2] for k, yes in anyone.items() if yes}


def reply(id: str, *answers: tuple[str, How], hours: float = 9, owner: bool = True, **more: object) -> Comment:
    made = comment(id=id, owner=owner, after_hours=hours, **more)  # type: ignore[arg-type]
    return replace(made, answers=tuple(Answer(target, how, "seen") for target, how in answers))


ASKED = comment("Rita Reader", "Which flour?", after_hours=1, id="1")


@pytest.mark.parametrize(
    ("one", "other", "first"),
    [
        ("named", "assumed", "named"),
        ("assumed", "named", "named"),
        ("assumed", "thread", "thread"),
        ("thread", "named", "thread"),
        ("named", "named", "named"),
    ],
)
def test_at_the_same_moment_the_surer_evidence_comes_first(one: How, other: How, first: How) -> None:
    """The page's thread before a name before a guess, and of two alike the one that stands first; also within one reply."""
    found, _ = answered(ASKED, reply("2", ("1", one)), reply("3", ("1", other)))
    assert found["1"].how == first
    assert found["1"].by == ("2" if first == one else "3")
    both, _ = answered(ASKED, reply("2", ("1", one), ("1", other)))
    assert both["1"].how == first


def test_what_is_no_earlier_comment_of_another_is_not_answered() -> None:
    """A comment that is not there, and the reply itself."""
    assert answered(ASKED, reply("2", ("9", "named"), ("2", "named"), owner=False)) == ({}, set())
    assert answered(reply("2", ("2", "thread"), owner=False, parent="2")) == ({}, set())


def test_a_reply_reaches_the_nearest_reader_through_any_number_of_writers_words() -> None:
    """Three hundred words of the writer's under each other: the last one still stands under the reader's question."""
    chain = [reply(str(n), (str(n - 1), "thread"), parent=str(n - 1), hours=n, text=f"Word {n}.") for n in range(2, 300)]
    found, _ = answered(ASKED, *chain[1:])
    assert found == {}
    found, _ = answered(ASKED, *chain)
    assert found["1"].by == "2"
    late = [replace(c, posted=None, precision="none") for c in chain[:-1]]
    found, _ = answered(ASKED, *late, chain[-1])
    assert found["1"].by == "299"


def test_a_reply_that_says_nothing_answers_nobody_above() -> None:
    """It stands under the question, but no answer of the thread is known of it."""
    assert answered(ASKED, reply("2", parent="1")) == ({}, set())
    assert answered(ASKED, reply("2", ("1", "named"), parent="1"))[0]["1"].how == "named"


def test_pings_answer_nobody_and_a_writers_word_is_an_answer_by_somebody() -> None:
    """Whatever a ping seems to say; the writer's guess counts as an answer too."""
    ping = reply("2", ("1", "named"), owner=False, kind="pingback")
    assert answered(ASKED, ping) == ({}, set())
    assert answered(ASKED, reply("2", ("1", "assumed")))[1] == {"1"}


def test_a_guess_is_no_answer_by_another_reader() -> None:
    """Readers answer each other by thread or name; and whoever cannot be told from the asker may be another."""
    names = {"1": "rita", "2": "rolf"}
    assert answered(ASKED, reply("2", ("1", "assumed"), owner=False), identities=names)[1] == set()
    assert answered(ASKED, reply("2", ("1", "named"), owner=False), identities=names)[1] == {"1"}
    assert answered(ASKED, reply("2", ("1", "named"), owner=False), identities={"1": "rita", "2": "rita"})[1] == set()
    for known in ({"1": "rita"}, {"2": "rita"}, {}):
        assert answered(ASKED, reply("2", ("1", "named"), owner=False), identities=known)[1] == {"1"}


@pytest.mark.parametrize(
    ("asked", "given", "low", "high"),
    [
        (("second", 0), ("second", 5), 5.0, 5.0),
        (("second", 5), ("second", 0), None, None),
        (("second", 0), ("day", 5), 5.0, DAY + 5),
        (("second", DAY), ("day", 0), 0.0, 0.0),
        (("second", DAY + 1), ("day", 0), None, None),
        (("day", 0), ("second", DAY + 5), 5.0, DAY + 5),
        (("day", 0), ("second", 5), 0.0, 5.0),
        (("day", 5), ("second", 0), None, None),
        (("day", 0), ("day", DAY), 0.0, 2 * DAY),
    ],
)
def test_the_waits_that_two_stamps_allow(asked: tuple[str, float], given: tuple[str, float], low: float | None, high: float | None) -> None:
    """From the latest question to the earliest answer and the other way; never below nothing, and none where the order is wrong."""

    def at(made: Comment, stamp: tuple[str, float]) -> Comment:
        return replace(made, precision=stamp[0], posted=START + timedelta(seconds=stamp[1]))  # type: ignore[arg-type]

    found, _ = answered(at(ASKED, asked), at(reply("2", ("1", "thread")), given))
    assert (found["1"].low, found["1"].high) == (low, high)
    assert found["1"].at == (START + timedelta(seconds=given[1])).timestamp()


def test_posts_at_both_ends_of_the_window_are_in_it() -> None:
    """To the second; undated ones only where no start bounds it, and all where none is dated."""
    facts = facts_of(post(1))

    def inside(*seconds: float | None, start: datetime | None = START) -> list[str]:
        posts = [post(n, published=None if s is None else START + timedelta(seconds=s)) for n, s in enumerate(seconds, 1)]
        window = Window(start, START + timedelta(days=1), "")
        return [p.url[-2] for p in replace(facts, blog=blog(posts), window=window).posts_in_window]

    assert inside(-1, 0, DAY, DAY + 1) == ["2", "3"]
    assert inside(DAY, 5, 0) == ["3", "2", "1"]
    assert inside(5, None) == ["1"]
    assert inside(5, None, start=None) == ["1", "2"]
    assert inside(None, None) == ["1", "2"]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"commenting": "open"}, None),
        ({"commenting": "unknown"}, None),
        ({"commenting": "closed", "closed_at": START + timedelta(days=3)}, 3.0),
        ({"commenting": "closed"}, 14.0),
        ({"commenting": "closed", "comments": (comment(after_hours=24 * 20),)}, 20.0),
        ({"commenting": "closed", "comments": (comment(after_hours=24 * 20, owner=True),)}, 14.0),
        ({"commenting": "closed", "comments": (comment(after_hours=24 * 20, owner=True, kind="pingback"),)}, 20.0),
        ({"commenting": "closed", "published": None, "comments": (comment(after_hours=24 * 2),)}, 2.0),
        ({"commenting": "closed", "published": None}, None),
        ({"commenting": "closed", "comments": (comment(after_hours=24 * 400),)}, 365.0),
    ],
)
def test_when_the_door_was_closed(more: dict[str, object], expected: float | None) -> None:
    """The known moment; else two weeks after the post or the last word that is no writer's, and never after T."""
    fields: dict[str, object] = {"published": START, **more}
    comments = fields.pop("comments", ())
    one = post(1, comments, **fields)  # type: ignore[arg-type]
    at = replace(facts_of(post(1)), blog=blog([one])).closed_at(one)
    assert at == (None if expected is None else START.timestamp() + expected * DAY)


@pytest.mark.parametrize(
    ("status", "commenting", "readable"),
    [
        ("present", "closed", True),
        ("truncated", "closed", True),
        ("none", "open", True),
        ("none", "unknown", True),
        ("none", "closed", False),
        ("external-unread", "open", False),
        ("blocked", "open", False),
    ],
)
def test_which_posts_signs_about_comments_may_use(status: str, commenting: str, readable: bool) -> None:
    """Those whose comments could be read, and where anybody could write one."""
    one = post(1, comments_status=status, commenting=commenting)
    assert facts_of(one).readable(one) is readable


@pytest.mark.parametrize(("owners", "words"), [(0, True), (1, False)])
def test_unknown_authors_are_noted_where_anybody_commented(owners: int, words: bool) -> None:
    """Not where an owner is known."""
    byline = Person("Ada Owner", "https://blog.example/author/ada/") if owners else None
    notes = facts_of(post(1, [replace(comment(), by_blog_author=None, by_post_author=None)], author=byline)).blog.coverage.notes
    assert any("could not tell" in note for note in notes) is words
