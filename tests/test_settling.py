"""Facts are settled once: T, window, first answers and the waits that stamps allow."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

import pytest

from checkup import diagnosis
from checkup.config import BlogTable, SiteConfig, SpamTable, WaitingTable, WindowTable
from checkup.facts import Window, is_regular
from checkup.model import Comment, Coverage, Person
from checkup.settling import settle
from tests._settled import NOW, facts_of
from tests.factories import START, blog, comment, post


def test_the_configured_day_counts_to_its_end() -> None:
    """as_of = a day means the last second of that day, so that what was written on it counts."""
    facts = facts_of(post(1), window=WindowTable(as_of=date(2026, 6, 1)))
    assert (facts.as_of, facts.as_of_basis) == (datetime(2026, 6, 1, 23, 59, 59, tzinfo=UTC), "configured")


def test_the_capture_time_is_t_where_nothing_is_configured() -> None:
    """Without as_of, T is when the pages were fetched."""
    facts = facts_of(post(1))
    assert (facts.as_of, facts.as_of_basis) == (START + timedelta(days=365), "captured")


def test_the_newest_date_that_is_not_spam_is_t_for_saved_pages() -> None:
    """Late spam does not move T."""
    spam = comment(
        "Cheap Pills", "Buy cheap pills http://pills.example/ now now", after_hours=9000, verdict="spam", url="http://pills.example/"
    )
    honest = comment(after_hours=30)
    facts = facts_of(post(1, [honest, spam]), coverage=Coverage(found=1, read=1))
    assert facts.as_of_basis == "newest"
    if facts.blog.posts[0].comments[1].verdict.label == "spam":  # type: ignore[union-attr]
        assert facts.as_of == honest.posted


def test_a_blog_without_any_date_takes_the_time_of_the_run() -> None:
    """No date at all: T is the given now, and the coverage says that waits were not measured."""
    facts = facts_of(post(1, [comment(posted=None)], published=None), coverage=Coverage(found=1, read=1))
    assert (facts.as_of, facts.as_of_basis) == (NOW, "run")
    assert any("carries a date" in note for note in facts.blog.coverage.notes)


@pytest.mark.parametrize(
    ("window", "expected"),
    [
        (WindowTable(all=True), 60),
        (WindowTable(), 52),
        (WindowTable(posts=7), 7),
        (WindowTable(since=date(2027, 1, 20)), 5),
        (WindowTable(months=1), 5),
    ],
)
def test_the_window_bounds_posts(window: WindowTable, expected: int) -> None:
    """Sixty weekly posts: each form of window holds the posts that it says."""
    posts = [post(n) for n in range(1, 61)]
    end = posts[-1].published
    assert isinstance(end, datetime)
    facts = facts_of(*posts, window=window, coverage=Coverage(found=60, read=60, captured_at=end + timedelta(days=3)))
    assert len(facts.posts_in_window) == expected


def test_the_text_says_its_language_before_the_page_does() -> None:
    """A German text on a page that declares English is German; a text too short to tell keeps what the page declares."""
    german = (
        "Wir haben gestern Brot gebacken und es ist leider nicht aufgegangen, weil der Ofen zu kalt war und niemand darauf geachtet hat."
    )
    facts = facts_of(post(1, text=german, language="en"), post(2, text="Brot.", language="de"), language=None)
    assert [p.language for p in facts.blog.posts] == ["de", "de"]


def test_where_neither_text_nor_page_tells_the_blogs_language_stands_in() -> None:
    """A post's own declaration before the blog's; a blog that declares none speaks what most of its posts speak."""
    facts = facts_of(post(1, text="Brot.", language=None), post(2, text="Pain.", language="fr"), language="de")
    assert [p.language for p in facts.blog.posts] == ["de", "fr"]
    assert facts.blog.language == "de"
    texts = [post(n, text="Pain.", language="fr") for n in (1, 2)] + [post(n, text="Brot.", language=None) for n in (3, 4, 5)]
    assert facts_of(*texts, language=None).blog.language == "fr"
    assert facts_of(post(1, text="Brot.", language=None), language=None).blog.language is None


def test_short_posts_show_their_language_together_or_their_readers_do() -> None:
    """Of posts of a line each all lines in a row tell; of pictures without a word most comments do."""
    lines = [
        "Der Ofen ist heute wieder kalt.",
        "Morgen backen wir ein Brot aus Roggen.",
        "Das Mehl kommt von der Mühle am Bach.",
        "Es regnet.",
    ]
    assert facts_of(*(post(n, text=text, language=None) for n, text in enumerate(lines, 1)), language=None).blog.language == "de"
    said = "Das ist ein sehr schönes Brot, und ich möchte gern wissen, welches Mehl du dafür nimmst und wie lange es im Ofen war."
    assert facts_of(post(1, [comment(text=said)], text="", title="", language=None), language=None).blog.language == "de"


def test_what_was_written_after_the_configured_day_is_left_out_and_said() -> None:
    """A checkup as of an earlier day sees neither later posts nor later comments, and the coverage tells how many."""
    early, late = comment(after_hours=5, id="1"), comment(after_hours=2000, id="2", parent="1")
    facts = facts_of(post(1, [early, late]), post(40, [comment(after_hours=7000)]), window=WindowTable(as_of=date(2026, 2, 1)))
    assert [[c.id for c in p.comments] for p in facts.blog.posts] == [["1"]]
    assert "posts 1, comments 2" in " ".join(facts.blog.coverage.notes)


def test_times_without_zone_are_the_blogs_own_everywhere() -> None:
    """Two hours east of UTC: T, the window's first day and the waits all read a printed time by the same clock."""
    local = START.replace(tzinfo=None)
    asked = comment("Rita Reader", after_hours=0, start=local)
    answer = comment(owner=True, posted=START, id="9", parent=asked.id)  # the same clock time, but of UTC: two hours later
    written = post(1, [asked, answer], published=local)
    facts = facts_of(written, coverage=Coverage(found=1, read=1), utc_offset=120, window=WindowTable(since=START.date()))
    assert facts.as_of == START
    assert facts.window.start == datetime(2026, 1, 4, 22, tzinfo=UTC)
    assert facts.answers[written.key(asked)].high == 2 * 3600
    assert [p.url for p in facts.posts_in_window] == [written.url]


@pytest.mark.parametrize(("comments", "posts", "regular"), [(4, 3, True), (4, 2, False), (3, 3, False)])
def test_a_regular_wrote_often_and_under_several_posts(comments: int, posts: int, regular: bool) -> None:
    """Four comments on three posts: the one definition, for every page and sign."""
    said: list[list[Comment]] = [[] for _ in range(posts)]
    for n in range(comments):
        said[n % posts].append(comment("Reg Ular", f"Loaf number {n} came out well.", url="https://reg.example/", after_hours=2 + n))
    facts = facts_of(*(post(n, made) for n, made in enumerate(said, 1)))
    assert bool(facts.regulars) is regular
    assert is_regular(comments, posts) is regular


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (datetime(2026, 6, 1, 12, 30), datetime(2026, 6, 1, 12, 30, tzinfo=UTC)),  # noqa: DTZ001 - as TOML gives it
        (datetime(2026, 6, 1, 12, 30, tzinfo=timezone(timedelta(hours=2))), datetime(2026, 6, 1, 10, 30, tzinfo=UTC)),
    ],
)
def test_a_configured_moment_is_taken_as_it_is(given: datetime, expected: datetime) -> None:
    """A time without a zone is UTC, one with a zone is turned into UTC."""
    assert facts_of(post(1), window=WindowTable(as_of=given)).as_of == expected


def test_t_of_saved_pages_is_the_newest_honest_date() -> None:
    """Posts and comments count, spam and undated ones do not; the window then ends thirty days after the newest post."""
    spam = replace(
        comment("Cheap Pills Online", "Buy cheap pills http://pills.example/ now", after_hours=9000), author=Person("Cheap Pills")
    )
    said = comment(after_hours=30)
    owner = SiteConfig(blog=BlogTable(url="https://blog.example/"), spam=SpamTable(block=("Cheap Pills",)))
    one = post(1, [said, spam, comment(posted=None)])
    facts = settle(blog([one], coverage=Coverage(found=1, read=1)), owner, NOW)
    assert (facts.as_of, facts.as_of_basis) == (said.posted, "newest")
    assert facts.window.end == START + timedelta(days=30)
    newer = post(2)
    facts = facts_of(one, newer, coverage=Coverage(found=2, read=2))
    assert facts.as_of >= newer.published
    assert any("not known" in note for note in facts.blog.coverage.notes)
    bare = facts_of(replace(one, published=None, comments=(said,)), coverage=Coverage(found=1, read=1))
    assert (bare.as_of, bare.window.end) == (said.posted, said.posted)


@pytest.mark.parametrize(
    ("later", "zone", "offset", "kept"),
    [
        (timedelta(0), UTC, 0, True),
        (timedelta(seconds=1), UTC, 0, False),
        (timedelta(seconds=1), UTC, None, False),
        (timedelta(hours=-2), None, -120, True),
        (timedelta(hours=-2, seconds=1), None, -120, False),
        (timedelta(days=1), None, None, True),
        (timedelta(days=1, seconds=1), None, None, False),
    ],
)
def test_a_day_of_slack_covers_zones_that_nobody_knows(later: timedelta, zone: tzinfo | None, offset: int | None, kept: bool) -> None:
    """What is dated after the configured moment was not there; where neither stamp nor blog tells a zone, a day more may have been."""
    moment = START + timedelta(days=10)
    stamp = (moment + later).replace(tzinfo=zone)
    facts = facts_of(post(1, [comment(posted=stamp)]), window=WindowTable(as_of=moment), utc_offset=offset)
    assert bool(facts.blog.posts[0].comments) is kept
    late_post = replace(post(1), published=stamp)
    assert bool(facts_of(late_post, window=WindowTable(as_of=moment), utc_offset=offset).blog.posts) is kept


@pytest.mark.parametrize("days", [40, 300])
def test_what_is_dated_ahead_of_the_run_is_no_day_of_saved_pages(days: int) -> None:
    """A slip in the year, or an event's day: the newest day up to today is that of the pages."""
    ahead = replace(post(9), published=NOW + timedelta(days=days))
    facts = facts_of(post(1), post(2), ahead, coverage=Coverage(found=3, read=3))
    assert facts.as_of == post(2).published
    assert facts.window.end == START + timedelta(weeks=1, days=30)
    assert [p.url for p in facts.posts_in_window] == [post(1).url, post(2).url]


def test_answers_do_not_dangle_after_the_cut() -> None:
    """A reply or a mention whose target had not been written yet points nowhere; what stands stays linked."""
    late = comment("Lea Late", "I only read this now.", after_hours=2000, id="9")
    asked = comment("Rita Reader", "Which flour do you take?", after_hours=1, id="1")
    undated = replace(comment(owner=True, text="Lea, rye. Rita, wheat.", posted=None, parent="9", id="2"))
    first = facts_of(post(1, [asked, late, undated]), window=WindowTable(as_of=date(2026, 2, 1))).blog.posts[0]
    assert [(c.id, c.parent) for c in first.comments] == [("1", None), ("2", None)]
    assert {a.id for c in first.comments for a in c.answers} <= {"1"}
    whole = facts_of(post(1, [asked, late, undated])).blog.posts[0]
    assert whole.comments[2].parent == "9"
    assert "9" in {a.id for a in whole.comments[2].answers}


@pytest.mark.parametrize(("status", "after"), [("present", "none"), ("truncated", "truncated")])
def test_a_post_whose_comments_all_came_later_has_none_yet(status: str, after: str) -> None:
    """Its comments were read and there were none; where only a part was read, that stays so."""
    one = post(1, [comment(after_hours=2000)], comments_status=status)
    facts = facts_of(one, window=WindowTable(as_of=date(2026, 2, 1)))
    assert facts.blog.posts[0].comments_status == after
    kept = facts_of(post(1, [comment(after_hours=2), comment(after_hours=2000)]), window=WindowTable(as_of=date(2026, 2, 1)))
    assert kept.blog.posts[0].comments_status == "present"


def test_only_a_configured_moment_cuts() -> None:
    """A clock that runs ahead of the crawl loses nobody's comment; and nothing is said where nothing was left out."""
    ahead = comment(posted=START + timedelta(days=400))
    facts = facts_of(post(1, [ahead]))
    assert [c.id for c in facts.blog.posts[0].comments] == [ahead.id]
    same = facts_of(post(1, [comment(after_hours=3)]), window=WindowTable(as_of=date(2026, 2, 1)))
    assert not any("Left out" in note for facts in (facts, same) for note in facts.blog.coverage.notes)


@pytest.mark.parametrize(
    ("end", "months", "start"),
    [
        ((2026, 3, 31), 1, (2026, 2, 28)),
        ((2024, 3, 31), 1, (2024, 2, 29)),
        ((2026, 12, 15), 12, (2025, 12, 15)),
        ((2026, 1, 31), 1, (2025, 12, 31)),
        ((2026, 12, 31), 1, (2026, 11, 30)),
        ((2026, 5, 31), 25, (2024, 4, 30)),
    ],
)
def test_months_go_back_to_the_same_day_or_the_months_last(end: tuple[int, int, int], months: int, start: tuple[int, int, int]) -> None:
    """A month before the 31st of March is the last day of February."""
    window = facts_of(post(1), window=WindowTable(months=months, as_of=date(*end))).window
    assert window.start is not None
    assert window.start.date() == date(*start)
    assert window.end.date() == date(*end)


@pytest.mark.parametrize(("months", "bounded"), [(12 * 126, True), (12 * 127, False), (10**6, False)])
def test_a_window_of_more_months_than_there_are_posts_has_no_start(months: int, bounded: bool) -> None:
    """A number of months that leads before 1900 means every post."""
    window = facts_of(post(1), window=WindowTable(months=months, as_of=date(2026, 6, 1))).window
    assert (window.start is not None) is bounded


def test_each_form_of_window_says_where_it_starts() -> None:
    """All posts from the first; since a day from its midnight; N posts from the Nth newest up to T; a year by default."""
    posts = [post(n) for n in range(1, 11)]
    end = datetime(2026, 2, 20, 23, 59, 59, tzinfo=UTC)

    def window_of(**choice: object) -> Window:
        return facts_of(*posts, window=WindowTable(as_of=date(2026, 2, 20), **choice)).window  # type: ignore[arg-type]

    assert window_of(all=True) == Window(None, end, "all posts")
    assert window_of(since=date(2026, 2, 2)) == Window(datetime(2026, 2, 2, tzinfo=UTC), end, "posts since 2026-02-02")
    assert window_of(posts=3) == Window(START + timedelta(weeks=4), end, "the newest 3 posts")
    assert window_of(posts=300).start == START
    assert window_of() == Window(end - timedelta(days=365), end, "posts of the last 365 days")
    undated = facts_of(post(1, published=None), window=WindowTable(posts=3))
    assert undated.window.start is None


def test_what_could_not_be_told_is_said() -> None:
    """Times without a zone and unknown authors are noted in the coverage, each only where it is so."""

    def notes(*comments: Comment, **more: object) -> str:
        return " ".join(facts_of(post(1, comments, author=None, published=START), **more).blog.coverage.notes)

    naive = replace(comment(), posted=datetime(2026, 1, 5, 15, 0))  # noqa: DTZ001 - as pages print it
    assert "without a time zone" in notes(naive, utc_offset=None)
    assert "without a time zone" not in notes(naive, utc_offset=0)
    assert "without a time zone" not in notes(comment(), utc_offset=None)
    assert "could not tell" in notes(naive)
    assert "could not tell" not in notes()
    assert "could not tell" not in notes(comment(owner=True))
    some = facts_of(post(1, [comment()], author=None), post(2, author=None))
    assert any("could not tell" in note for note in some.blog.coverage.notes)


def test_what_came_after_t_settles_nothing() -> None:
    """A flood of spam in the years after a configured T does not make the blog overrun on that day."""
    day = START + timedelta(days=30)
    real = [comment(f"R{k} Bell", "I tried your way at home, it worked.", after_hours=k + 1.0, id=f"{k}") for k in range(40)]
    link = "cheap pills online http://pills.example/ buy viagra now http://pills.example/b"
    flood = [comment(f"buy pills {k}", link, start=day + timedelta(days=k), id=f"s{k}", verdict=None) for k in range(3, 200)]
    one = blog([post(1, [*real, *flood])])
    alive = settle(one, SiteConfig(window=WindowTable(as_of=day.date())), day)
    assert len(alive.blog.posts[0].comments) == 40
    assert not alive.overrun
    assert alive.spam is not None
    assert alive.spam.of == 40


def test_what_the_owner_takes_out_is_named_by_id_or_address() -> None:
    """Those comments and no others are owed no answer, or are no spam; on a blog whose file names none, none is."""
    asked = [comment("Rita", "Which flour?", id="1"), comment("Rolf", "Which oven?", id="2"), comment("Ruth", "Which tin?", id="3")]
    asked[1] = replace(asked[1], permalink="https://blog.example/1/#comment-2")
    one = post(1, asked)
    taken = SiteConfig(
        blog=BlogTable(url="https://blog.example/"),
        waiting=WaitingTable(not_owed=("1", "https://blog.example/1/#comment-2")),
        spam=SpamTable(not_spam=("3",)),
    )
    facts = settle(blog([one]), taken, NOW)
    assert (facts.not_owed, facts.not_spam) == ({one.key(asked[0]), one.key(asked[1])}, {one.key(asked[2])})
    none = facts_of(one)
    assert (none.not_owed, none.not_spam) == (frozenset(), frozenset())


@pytest.mark.parametrize(
    ("declared", "text", "said"),
    [
        ("zh", "One loaf, late.", "en"),
        ("ru", "Ein Brot.", "en"),
        ("de", "Ein Brot.", "de"),
        ("zh", "面包。", "zh"),
        ("ja", "パン。", "ja"),
        ("zh", "1, 2, 3.", "zh"),
    ],
)
def test_a_declared_language_whose_script_a_text_lacks_is_not_believed(declared: str, text: str, said: str) -> None:
    """A theme declares Chinese for all posts; one too short to be told by its words takes the language that most of the blog shows."""
    long = "The oven was cold when we put the loaf in, and so the crust came late and the crumb stayed close and wet for a day. " * 3
    whole = blog([post(1, text=long, language=declared), post(2, text=text, language=declared)], language=declared)
    assert settle(whole, SiteConfig(), NOW).blog.posts[1].language == said


def test_copies_of_a_post_stop_nothing() -> None:
    """Two posts of one address and one moment, as an export may hold them, are settled and judged like any others."""
    copies = [post(1, [comment("Ann Bell", "Which flour is this, and where do you buy it?", id=str(n))]) for n in range(3)]
    facts = facts_of(*copies, post(2))
    assert len(facts.blog.posts) == 4
    assert diagnosis.examine(facts, SiteConfig()).signs
