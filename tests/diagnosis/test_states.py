"""States come before any judgement, in this order: unread, overrun, doubt, finished, dormant. Each says its own first sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta

import pytest

from checkup import diagnosis, owed
from checkup.config import GateTable, SiteConfig, WindowTable
from checkup.diagnosis import states
from checkup.facts import Call, Doubt, Facts, SpamShare
from checkup.findings import Checkup, Finding
from checkup.gate.rules import check_rules
from checkup.model import Comment, Mark, Post
from checkup.reader_words import ReaderWords, unredacted
from tests.diagnosis._edges import ALL_MARKS, PROSE, neglected, weekly
from tests.factories import START, comment, post
from tests.signs._facts import facts

SITE = SiteConfig()
WHO = Doubt(ReaderWords("Kit Hale", "name"), 0.8, 0.1, 40)
FULL = SpamShare(0.6, 1000)


def examine(given: Facts) -> Checkup:
    return diagnosis.examine(given, SITE)


def unread() -> Facts:
    return facts([replace(p, comments=(), comments_status="external-unread", comment_system="disqus") for p in weekly([None])])


def quiet(days: int, basis: str = "configured") -> Facts:
    """26 weekly posts, then so many days without one; one spam comment, doors open."""
    listed = weekly([2.0, None])
    spam = comment("Pills", verdict="spam", id="666", after_hours=5)
    listed[0] = replace(listed[0], comments=(*listed[0].comments, spam))
    as_of = START + timedelta(weeks=25, days=days)
    return replace(facts(listed, as_of=as_of, marks=(*ALL_MARKS, Mark("recent_comments", False))), as_of_basis=basis)  # type: ignore[arg-type]


def test_a_finished_blog_is_not_summed_up_by_one_comment() -> None:
    """With one or two comments that called for an answer only the posts are told."""
    given = quiet(400)
    few = replace(
        given, blog=replace(given.blog, posts=tuple(p if n < 1 else replace(p, comments=()) for n, p in enumerate(given.blog.posts)))
    )
    assert unredacted(examine(few).diagnosis) == "26 posts from January 2026 to June 2026."


def test_what_was_asked_of_a_blog_that_had_ended_is_told_apart() -> None:
    """Of 8 that called for an answer 2 came long after the last post, so nobody thinks that a living blog left them; of 52, 2 are few."""
    given = quiet(900)
    asks = [comment("Mira", "Which flour is this, and where?", id=f"8{n}", after_hours=24 * (700 + n)) for n in range(2)]

    def said(posts: tuple[Post, ...]) -> str:
        first, *others = posts
        late = replace(given, blog=replace(given.blog, posts=(replace(first, comments=(*first.comments, *asks)), *others)))
        return unredacted(examine(replace(late, calls=owed.calls(late.blog, {}))).diagnosis)

    few = tuple(p if n < 3 else replace(p, comments=()) for n, p in enumerate(given.blog.posts))
    assert said(few).endswith("2 of the 8 came more than 90 days after the last post.")
    assert "after the last post" not in said(given.blog.posts)
    none = tuple(replace(p, comments=()) for p in given.blog.posts)
    asks = [replace(c, id=f"9{n}", text=f"Which flour is number {n}, and where?") for n, c in enumerate([*asks, *asks])]
    assert said(none).endswith("All of them came more than 90 days after the last post.")


def test_order() -> None:
    """The gravest that holds is the state: a blog that is all of them is unread, and so on down."""
    every = replace(unread(), doubt=WHO, archived=True)
    assert states.placed(every, WindowTable())[1] == "unread"
    rest = replace(quiet(400), spam=FULL, doubt=WHO)
    assert states.placed(rest, WindowTable())[1] == "overrun"
    assert states.placed(replace(rest, spam=None), WindowTable())[1] == "doubt"
    assert states.placed(replace(rest, spam=None, doubt=None), WindowTable())[1] == "finished"
    assert states.placed(quiet(30), WindowTable())[1] == ""


@pytest.mark.parametrize(
    ("given", "state", "first"),
    [
        (unread(), "unread", "Comments are loaded by a script (Disqus)"),
        (replace(neglected(), spam=FULL), "overrun", "4 of 85 comments on show look like spam"),
        (replace(neglected(), doubt=WHO), "doubt", "Are you Kit Hale? 40 comments bear this name"),
        (quiet(400), "finished", "26 posts from January 2026 to June 2026; 26 of 52 comments that called for an answer got one."),
    ],
    ids=["unread", "overrun", "doubt", "finished"],
)
def test_no_grade_and_the_first_sentence(given: Facts, state: str, first: str) -> None:
    """Neither grade nor score nor interval; the sentence says what comes before one, and the gate's rules fail as missing."""
    found = examine(given)
    assert found.state == state
    assert (found.grade, found.score, found.interval) == (None, None, None)
    assert unredacted(found.diagnosis).startswith(first)
    checks = check_rules(found, GateTable(min_grade="D", min_score=0))
    assert [c.passed for c in checks] == [False, False]
    assert all("There is no" in c.words for c in checks)


def test_of_a_finished_blog_with_few_calls_the_other_answers_are_told() -> None:
    """Of few calls one that was not seen weighs much: so the first sentence also says how many others were answered."""
    settled = quiet(400)
    heard = [key for key in settled.calls if key in settled.answers]
    asked = {*heard[:1], *[key for key in settled.calls if key not in settled.answers][:4]}
    few = {key: call if key in asked else Call("worth") for key, call in settled.calls.items()}
    found = unredacted(examine(replace(settled, calls=few)).diagnosis)
    assert found.startswith(
        "26 posts from January 2026 to June 2026; 1 of 5 comments that called for an answer got one; 25 others were answered."
    )


def test_comments_that_are_announced_and_not_there_are_not_said_to_be_a_script_s() -> None:
    """Where no comment system is known the reason says what was seen, and not what may be behind it."""
    posts = tuple(replace(p, comments=(), comments_status="external-unread", comment_system=None) for p in unread().blog.posts)
    found = examine(replace(unread(), blog=replace(unread().blog, posts=posts)))
    assert found.state == "unread"
    assert unredacted(found.diagnosis).startswith("The pages announce comments and show none")


@pytest.mark.parametrize(("place", "title"), [("hacker-news", "Hacker News"), ("e-mail", "e-mail")])
def test_a_blog_that_asks_for_answers_elsewhere_is_told_so(place: str, title: str) -> None:
    """What nobody can read is said, no script is blamed, and neither an export, a form nor rules for comments are prescribed."""
    posts = tuple(replace(p, comment_system=place, commenting="unknown") for p in unread().blog.posts)
    found = examine(replace(unread(), blog=replace(unread().blog, posts=posts)))
    assert found.state == "unread"
    assert unredacted(found.diagnosis) == f"Readers are asked to answer elsewhere ({title}), which was not read."
    assert {"E-unread", "E-quiet", "W-policy"}.isdisjoint(f.code for f in found.prescription)


def test_an_unread_blog_is_told_how_its_comments_can_be_read() -> None:
    """The first thing to do is an export; what is not known is said of all posts, and nobody is praised or blamed for it."""
    found = examine(unread())
    assert [f.code for f in found.prescription][:1] == ["E-unread"]
    told = "The comments of 26 posts are kept by Disqus and brought by a script: what readers said and heard is not known."
    assert unredacted(found.needs_care[0]) == told
    nameless = tuple(replace(p, comment_system=None) for p in unread().blog.posts)
    plain = examine(replace(unread(), blog=replace(unread().blog, posts=nameless)))
    assert unredacted(plain.needs_care[0]).startswith("The comments of 26 posts are not on the pages")
    assert "E-unread" not in {f.code for f in examine(replace(unread(), spam=FULL)).findings}
    assert "E-unread" not in {f.code for f in examine(quiet(30)).findings}


def test_overrun_has_one_bulk_action() -> None:
    """Spam first: what readers said is unknown, nobody waits, and the one thing to do is the bulk command."""
    found = examine(replace(neglected(), spam=FULL))
    outcomes = {s.id: s.outcome for s in found.signs}
    assert (outcomes["responsiveness"], outcomes["engagement"]) == ("unknown", "unknown")
    assert outcomes["spam"] == "ok"
    assert [f.code for f in found.prescription] == ["S-overrun"]
    assert found.waiting == ()


def test_doubt_asks_first() -> None:
    """The first thing to do is to answer the question, with the two lines for the site file."""
    found = examine(replace(neglected(), doubt=WHO))
    first = found.prescription[0]
    assert first.remedy is not None
    assert unredacted(first.remedy.action) == "Say whether you are Kit Hale"
    assert 'readers = ["Kit Hale"]' in unredacted(first.remedy.where)


def test_a_finished_blog_in_doubt_is_asked_and_told_to_write_nothing() -> None:
    """After a year of silence the question still comes first; what needs posts to come is not given behind it."""
    found = examine(replace(quiet(400), doubt=WHO))
    assert (found.state, found.prescription[0].code) == ("doubt", "R-author-unknown")
    needs = diagnosis.load().finding
    assert all(f.remedy is None or "blog" not in (needs[f.code].needs or ()) for f in found.prescription)
    awake = examine(replace(neglected(), doubt=WHO))
    assert any(f.remedy is not None and "blog" in (needs[f.code].needs or ()) for f in awake.prescription)


@pytest.mark.parametrize(
    ("days", "basis", "done"), [(366, "configured", True), (364, "configured", False), (900, "captured", True), (900, "newest", False)]
)
def test_a_year_of_silence_finishes_a_blog(days: int, basis: str, done: bool) -> None:
    """Told where T is known from outside: dates on the pages say nothing of the silence after them."""
    assert states.is_finished(quiet(days, basis)) is done


@pytest.mark.parametrize(
    ("posts", "between", "silent", "done"), [(8, 300, 590, False), (8, 300, 610, True), (8, 30, 370, True), (4, 300, 370, True)]
)
def test_who_posts_once_a_year_is_not_over_after_one(posts: int, between: int, silent: int, done: bool) -> None:
    """Twice the usual pause of a blog with five posts and more, where that is longer than a year."""
    thin = [post(n, published=START + timedelta(days=between * n)) for n in range(posts)]
    assert states.is_finished(facts(thin, as_of=START + timedelta(days=between * (posts - 1) + silent))) is done


@pytest.mark.parametrize(("days", "basis", "done"), [(61, "configured", True), (59, "configured", False), (300, "newest", False)])
def test_a_title_that_calls_the_post_the_last_needs_silence(days: int, basis: str, done: bool) -> None:
    """Two months of it; the day after it may be a journey's last post, and dates on the pages say nothing of the silence after them."""
    given = quiet(days, basis)
    newest = max(given.blog.posts, key=lambda p: p.published or START)
    posts = tuple(replace(p, title="The road north: the last post") if p is newest else p for p in given.blog.posts)
    assert states.is_finished(replace(given, blog=replace(given.blog, posts=posts))) is done


def test_a_farewell_or_the_owner_finishes_a_blog() -> None:
    """The last post says so, or the site file does; an earlier post that said so was wrong."""
    listed = weekly([2.0])
    goodbye = replace(listed[-1], text="This is my last post. " + PROSE)
    assert states.is_finished(facts([*listed[:-1], goodbye]))
    assert not states.is_finished(facts([replace(listed[0], text=goodbye.text), *listed[1:]]))
    assert states.is_finished(replace(facts(listed), archived=True))
    assert not states.is_finished(facts([]))


def test_a_finished_blog_is_for_a_caretaker() -> None:
    """How it was, over its whole life; only what a caretaker can do: spam, doors, a note, a way to write; not to post or answer more."""
    given = quiet(900)
    found = examine(replace(given, blog=replace(given.blog, marks=(*ALL_MARKS[:2], Mark("contact", False)))))
    codes = [f.code for f in found.prescription]
    assert {"S-spam", "S-open-doors", "C-finished", "W-contact"} == set(codes)
    assert found.facts.window.words == "all posts"
    assert {s.outcome for s in found.signs if s.category == "schedule"} == {"not_applicable"}


def test_a_finished_blog_is_not_told_to_write_a_new_post() -> None:
    """Older comments without an answer are counted, and nothing is said of a post that takes them up; a blog that goes on is told."""
    ended = examine(quiet(900))
    assert [words for words in ended.not_worth if "unanswered comment" in words]
    assert not [words for words in ended.not_worth if "new post" in words]
    alive = quiet(30)
    assert [words for words in examine(replace(alive, as_of=alive.as_of + timedelta(days=200))).not_worth if "new post" in words]


def test_a_finished_blog_gets_one_advice_on_late_comments() -> None:
    """Spam that came late is told beside the open doors, and not as an action of its own; on closed posts it is told alone."""
    given = quiet(900)
    late = [comment("Pills", verdict="spam", id=f"9{n}", after_hours=24 * (100 + n)) for n in range(3)]
    first, *others = given.blog.posts
    open_still = replace(given, blog=replace(given.blog, posts=(replace(first, comments=(*first.comments, *late)), *others)))
    found = {f.code: f for f in examine(open_still).findings}
    assert found["S-open-doors"].message.endswith("Three of 4 spam comments came more than 90 days after their post.")
    assert "S-late-spam" not in found
    closed = replace(open_still, blog=replace(open_still.blog, posts=tuple(replace(p, commenting="closed") for p in open_still.blog.posts)))
    assert "S-late-spam" in {f.code for f in examine(closed).findings}


def test_readers_who_still_write_keep_the_door_of_a_finished_blog() -> None:
    """Where more of them than of spammers wrote when it had long ended, comments are held, not closed; it is not urgent."""
    given = quiet(900)
    first, *others = given.blog.posts

    def told(*more: Comment) -> Finding:
        posts = (replace(first, comments=(*first.comments, *more)), *others)
        [found] = [f for f in examine(replace(given, blog=replace(given.blog, posts=posts))).findings if f.code == "S-open-doors"]
        return found

    asks = [comment("Mira", id=f"8{n}", after_hours=24 * (700 + n)) for n in range(2)]
    pills = [comment("Pills", verdict="spam", id=f"9{n}", after_hours=24 * (700 + n)) for n in range(2)]
    kept = told(*asks)
    assert kept.message.endswith(
        "Two reader comments came more than 90 days after the last post, so hold comments rather than closing the door."
    )
    assert kept.remedy is not None
    assert kept.remedy.action == "Hold new comments for approval, and leave the door open to readers"
    assert kept.severity < told(*pills).severity
    assert "closing the door" not in told(*asks, *pills).message


def test_a_finished_blog_may_print_times_with_and_without_a_zone() -> None:
    """Some posts with a zone, some without, as where the pages of one theme tell it: first and last are found all the same."""
    given = quiet(400)
    posts = tuple(
        replace(p, published=p.published.replace(tzinfo=UTC if n % 2 else None)) if p.published else p
        for n, p in enumerate(given.blog.posts)
    )
    found = examine(replace(given, blog=replace(given.blog, posts=posts)))
    assert unredacted(found.diagnosis).startswith("26 posts from January 2026 to June 2026")
    assert unredacted(next(f for f in found.findings if f.code == "C-finished").message) == "The last post is of June 2026."


@pytest.mark.parametrize(("announced", "state"), [(5, "unread"), (4, "")])
def test_a_blog_of_whose_announced_comments_most_are_missing_is_unread(announced: int, state: str) -> None:
    """Two of five on each post were read: no grade, and the words say how many. Of two of four enough is known."""
    given = facts([replace(p, declared_count=announced, comments_status="truncated") for p in weekly([3.0])])
    found = examine(given)
    assert found.state == state
    if state:
        posts = len(given.posts_in_window)
        assert unredacted(found.diagnosis).startswith(f"Of {5 * posts} comments that the pages announce {2 * posts} could be read")
        assert unredacted(found.needs_care[0]).startswith(f"{2 * posts} of {5 * posts} comments that the pages announce")


@pytest.mark.parametrize(("spam", "said"), [(4, "4 of 12 comments on show look like spam:"), (1, "and by our estimate 40% are:")])
def test_what_an_overrun_blog_is_told(spam: int, said: str) -> None:
    """How much looks like spam; where that alone would be little, what the estimate says."""
    talk = [comment(f"Reader {i}", id=f"{i}", verdict="spam" if i < spam else "ok") for i in range(12)]
    checkup = examine(replace(facts([post(1, talk)]), spam=SpamShare(0.4, 120)))
    assert checkup.state == "overrun"
    assert said in str(checkup.diagnosis)
