"""A blog that has fallen silent, and one that never wrote five posts in a year: which posts are judged, and what it is told first."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from checkup import diagnosis
from checkup.config import SiteConfig, WindowTable
from checkup.diagnosis import states
from checkup.facts import Facts
from checkup.findings import Checkup
from checkup.model import Post
from checkup.reader_words import unredacted
from tests.diagnosis._edges import ALL_MARKS, PROSE, weekly
from tests.factories import START, comment, post
from tests.signs._facts import facts


def examine(given: Facts, window: WindowTable | None = None) -> Checkup:
    return diagnosis.examine(given, SiteConfig() if window is None else SiteConfig(window=window))


def rare() -> Facts:
    """A year of weekly posts, then one post in the following year."""
    listed = weekly([2.0, 3.0], 52)
    later = START + timedelta(weeks=51, days=320)
    last = post(90, [comment("Rita Reader", id="9000", start=later)], published=later, text=PROSE)
    return facts([*listed, last], as_of=later + timedelta(days=60), marks=ALL_MARKS)


def test_a_dormant_blog_is_judged_by_its_last_written_year() -> None:
    """One post in the last 365 days and 53 in all: the year up to the last post with five, said in words, and a grade."""
    found = examine(rare())
    assert found.state == "dormant"
    assert found.grade is not None
    assert found.facts.window.words.startswith("the year to ")
    assert len(found.facts.posts_in_window) >= 5


@pytest.mark.parametrize(("lately", "priced"), [(3, True), (4, False)])
def test_a_post_that_would_have_another_year_judged_has_no_price(lately: int, priced: bool) -> None:
    """The fifth post of the last year ends the sleep: then that year is judged, and nobody knows yet what it will look like."""
    listed = weekly([2.0, 3.0], 20)
    since = START + timedelta(weeks=19)
    later = [post(90 + n, published=since + timedelta(days=500 + 80 * n), text=PROSE) for n in range(lately)]
    found = examine(facts([*listed, *later], as_of=since + timedelta(days=850), marks=ALL_MARKS))
    assert found.state == "dormant"
    assert found.grade is not None
    [write] = [f for f in found.findings if f.code in ("C-asleep", "C-seldom")]
    assert (write.gain is not None) is priced


@pytest.mark.parametrize(("posts", "other"), [(11, False), (12, True)])
def test_the_thirteenth_post_of_a_slow_blog_moves_its_window(posts: int, *, other: bool) -> None:
    """Up to twelve all posts are judged, and one more is added to them; then one falls out behind, and nobody knows what that brings."""
    thin = [post(n, published=START + timedelta(days=120 * n)) for n in range(posts)]
    given = facts(thin, as_of=START + timedelta(days=120 * posts))
    assert states.judged_otherwise_after_a_post(given, WindowTable()) is other
    assert not states.judged_otherwise_after_a_post(given, WindowTable(months=12))


def test_a_dormant_blog_is_first_told_to_write() -> None:
    """Whatever costs it most: what is done with the next posts waits until there is one, and the report says so."""
    silent = rare()
    posts = tuple(replace(p, comments=tuple(c for c in p.comments if not c.by_owner)) for p in silent.blog.posts)
    found = examine(replace(silent, blog=replace(silent.blog, posts=posts), answers={}, as_of=silent.as_of + timedelta(days=120)))
    assert found.state == "dormant"
    assert "none of" in unredacted(found.diagnosis).lower()
    assert found.prescription[0].code == "R-follow-up"  # a post that takes up an old question
    assert {f.code: f.blocked for f in found.findings}["R-few"] == "The blog is asleep: a new post comes first."
    assert not {"R-few", "V-invite", "V-links", "E-quiet"} & {f.code for f in found.prescription}


def test_a_blog_that_writes_seldom_and_wrote_just_now_is_not_asleep() -> None:
    """Judged over its last written year, but told what to do with its readers: not that a new post comes first."""
    silent = rare()
    posts = tuple(replace(p, comments=tuple(c for c in p.comments if not c.by_owner)) for p in silent.blog.posts)
    given = replace(silent, blog=replace(silent.blog, posts=posts), answers={})
    for days, blocked in ((0, ""), (1, "The blog is asleep: a new post comes first.")):
        found = examine(replace(given, as_of=given.as_of + timedelta(days=days)))
        assert found.state == "dormant"
        assert {f.code: f.blocked for f in found.findings}["R-few"] == blocked


@pytest.mark.parametrize("awake", [False, True])
def test_the_posts_of_a_year_long_past_are_not_called_the_newest(awake: bool) -> None:
    """A dormant blog that wrote just now is told what it left unanswered on the posts that are judged, and they are called so."""
    silent = rare() if not awake else facts(weekly([None, 3.0], 52), marks=ALL_MARKS)
    posts = tuple(replace(p, comments=tuple(c for c in p.comments if not c.by_owner)) for p in silent.blog.posts)
    found = examine(replace(silent, blog=replace(silent.blog, posts=posts), answers={}))
    [few] = [f for f in found.findings if f.code == "R-few"]
    assert few.remedy is not None
    assert few.remedy.where.startswith("On your newest posts" if awake else "On the last posts judged here")


def test_an_owner_s_window_is_not_moved() -> None:
    """Who set the window is told that there is too little in it."""
    found = examine(rare(), WindowTable(months=12))
    assert (found.state, found.grade) == ("", None)
    told = "There is one post to go by (posts of the last 365 days); a grade needs 5. 53 were read: a longer [window] in the site file"
    assert (found.no_grade_reason or "").startswith(told)


@pytest.mark.parametrize(
    ("posts", "words", "judged"),
    [
        (4, "posts of the last 365 days", 3),
        (5, "all posts, as no year has five", 5),
        (12, "all posts, as no year has five", 12),
        (13, "the newest 12 posts, as no year has five", 12),
    ],
)
def test_a_slow_blog_is_judged_by_its_newest_posts(posts: int, words: str, judged: int) -> None:
    """Never five posts in a year: not asleep, and the newest twelve tell of it; of fewer than five nothing is told."""
    thin: list[Post] = [post(n, published=START + timedelta(days=120 * n)) for n in range(1, posts + 1)]
    given = facts(thin, as_of=START + timedelta(days=120 * posts + 60))
    placed, state = states.placed(given, WindowTable())
    assert (state, placed.window.words, len(placed.posts_in_window)) == ("", words, judged)
    assert states.placed(given, WindowTable(months=12))[0] is given


@pytest.mark.parametrize(
    ("days", "words", "judged"),
    [
        ([0, 30, 60, 90, 120, 700, 1000, 1300], "all posts", 8),  # more than the five of its busy year
        ([*range(0, 360, 10), 700, 1000, 1300], None, 36),  # a busy year tells more than three posts behind it
        ([*range(0, 360, 10), 700, 900, 1100, 1300, 1500], "the newest 12 posts, since October 2026", 12),  # five came since
        ([0, 30, 60, 90, 120, 700, 2000, 2300, 2600, 2900, 3200], "the newest 5 posts, since June 2031", 5),  # what is older is left out
    ],
)
def test_a_blog_that_wrote_on_slowly_is_judged_by_its_newest_posts(days: list[int], words: str | None, judged: int) -> None:
    """The last year of five posts is not all that tells of it where newer posts stand there; of a busy one it is."""
    thin = [post(n, published=START + timedelta(days=d)) for n, d in enumerate(days)]
    found = examine(facts(thin, as_of=START + timedelta(days=days[-1] + 30)))
    assert (found.state, len(found.facts.posts_in_window)) == ("dormant" if words is None else "", judged)
    assert words is None or found.facts.window.words == words


def test_a_busy_year_long_ago_is_told_that_hardly_anything_is_new() -> None:
    """Of a blog that wrote a post or two since."""
    thin = [post(n, published=START + timedelta(days=d)) for n, d in enumerate([*range(0, 360, 10), 700, 1000, 1300])]
    assert "C-seldom" in {f.code for f in examine(facts(thin, as_of=START + timedelta(days=1330))).prescription}


@pytest.mark.parametrize(("days", "more"), [(155, True), (None, False)])
def test_a_window_too_short_to_score_most_signs_is_named(days: int | None, more: bool) -> None:
    """Five posts with few comments, of a blog with many more: the owner is told that a longer window helps."""
    said = {n: tuple(comment(id=f"{n}{which}") for which in "abc") for n in range(1, 8)}
    listed = [post(n, some, published=START + timedelta(days=30 * n)) for n, some in said.items()]
    table = WindowTable(months=5) if days else WindowTable(all=True)
    found = examine(facts(listed, as_of=START + timedelta(days=230), days=days), table)
    assert found.grade is None
    assert ("7 were read: a longer [window]" in (found.no_grade_reason or "")) is more


def test_long_pauses_of_a_dormant_blog_are_those_of_its_newest_posts() -> None:
    """Weekly in the judged year and twice a year since: seven months of silence are no longer than its own pauses."""
    times = [START + timedelta(weeks=n) for n in range(12)] + [START + timedelta(days=84 + 200 * n) for n in range(1, 5)]
    found = examine(facts([post(n, published=at) for n, at in enumerate(times)], as_of=times[-1] + timedelta(days=210)))
    assert found.state == "dormant"
    codes = {f.code for f in found.findings}
    assert "C-asleep" not in codes
    assert "C-seldom" in codes


@pytest.mark.parametrize("announced", [True, False])
def test_a_pause_that_the_last_post_announced_is_called_so(announced: bool) -> None:
    """Its writer has said that no post would come: what is left to say is how long it lasts."""
    listed = weekly([2.0, 3.0], 20)
    words = "We are taking a short break." if announced else "We went to the sea."
    listed[-1] = replace(listed[-1], text=f"{listed[-1].text} {words}")
    found = examine(facts(listed, as_of=START + timedelta(weeks=19, days=120), marks=ALL_MARKS))
    [asleep] = [f for f in found.findings if f.code == "C-asleep"]
    assert asleep.remedy is not None
    assert ("announced a pause" in str(asleep.message)) is announced
    assert ("End the pause" in unredacted(asleep.remedy.action)) is announced
