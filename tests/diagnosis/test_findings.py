"""A finding says what was counted, and says nothing where the data does not bear it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from checkup import diagnosis
from checkup.config import SiteConfig
from checkup.facts import Facts
from checkup.findings import Finding
from checkup.measuring.people_rows import people
from checkup.model import Coverage, Held, Mark
from checkup.text.in_words import NBSP
from tests.factories import START, comment, post
from tests.signs._facts import AS_OF, exchange, facts, marked

ASKED = ("What do you bake?", "How do you bake it?", "Which flour do you use?", "Do you knead it?", "Whose oven do you use?")
TELLS = "We baked bread in the morning and it rose well in the warm kitchen. We ate it all with butter. It was warm. It was good."


def found(settled: Facts) -> dict[str, Finding]:
    return {f.code: f for f in diagnosis.examine(settled, SiteConfig()).findings}


def test_waiting_is_split_into_questions_and_others() -> None:
    """Two questions and one request wait, each in its finding, with change and links; an answered one is in neither."""
    near = AS_OF - timedelta(days=5)
    comments = [
        comment("Ann Bell", "Which flour is this?", id="1", start=near),
        comment("Bob Carr", "How hot is the oven?", id="2", start=near),
        comment("Cid Dorn", "Please write more about rye.", id="3", start=near),
        comment("Eve Falk", "Is it rye?", id="4", start=near),
        comment(owner=True, id="5", parent="4", start=near, after_hours=9),
    ]
    here = found(facts([post(1, comments, published=near)]))
    assert here["R-questions"].message == "Two readers asked something and have no answer from you yet."
    assert here["R-questions"].remedy is not None
    assert here["R-questions"].remedy.change is not None
    assert sorted(k.rsplit("#")[1] for k in here["R-questions"].remedy.change.answer) == ["1", "2"]
    assert here["R-waiting"].message == "One reader is still waiting for a word from you. It was the first comment under this name."
    assert {e.comment_id for e in here["R-waiting"].evidence} == {"3"}
    assert here["R-waiting"].remedy is not None
    assert here["R-waiting"].remedy.action == "Answer the other reader who is waiting"
    alone = found(facts([post(1, comments[2:], published=near)]))["R-waiting"].remedy
    assert alone is not None
    assert alone.action == "Answer the reader who is still waiting"
    two = [*comments[2:3], comment("Dot Eames", "Please write more about spelt.", id="6", start=near)]
    both = found(facts([post(1, two, published=near)]))["R-waiting"].message
    assert both.endswith("Both of them signed with names that are new here.")


def test_late_spam_counts_the_real_readers_who_came_as_late() -> None:
    """Three of four spam comments after day 90, and one real latecomer: hold, do not close."""
    published = AS_OF - timedelta(days=190)
    spam = [comment("Pills", verdict="spam", start=published, after_hours=24 * d, id=f"s{d}") for d in (3, 95, 120, 150)]
    late = comment("Ann Bell", start=published, after_hours=24 * 100, id="1")
    message = found(facts([post(1, [*spam, late], published=published)]))["S-late-spam"].message
    assert message == (
        "Three of 4 spam comments came more than 90 days after their post. "
        "So did 1 other comment, so hold late comments rather than closing the door."
    )
    early = [comment("Pills", verdict="spam", start=published, after_hours=24 * d, id=f"s{d}") for d in (3, 4, 5, 150)]
    assert "S-late-spam" not in found(facts([post(1, early, published=published)]))


@pytest.mark.parametrize(("readers", "told"), [(3, True), (4, False)])
def test_late_comments_are_not_held_where_that_delays_more_readers_than_spammers(readers: int, told: bool) -> None:
    """Three adverts are stopped: worth it for three late readers, not for four."""
    published = AS_OF - timedelta(days=190)
    spam = [comment("Pills", verdict="spam", start=published, after_hours=24 * d, id=f"s{d}") for d in (95, 120, 150)]
    late = [comment(f"Ann {n}", start=published, after_hours=24 * (100 + n), id=f"{n}") for n in range(readers)]
    assert ("S-late-spam" in found(facts([post(1, [*spam, *late], published=published)]))) is told


def test_posts_that_ask_are_compared_only_where_the_difference_is_clear() -> None:
    """Six posts that ask drew five comments each, twelve others one: said. One each on both sides: not said."""

    def blog(loud: int) -> Facts:
        asking = [replace(exchange(n, [None] * loud), text=f"{TELLS} {ASKED[n - 1]}") for n in range(1, 5)]
        asking.append(replace(exchange(5, [None] * (loud + 1)), text=f"{TELLS} {ASKED[4]}"))
        telling = [
            replace(exchange(n, [None] * (1 + n % 2)), text=f"{TELLS} Loaf {'abcdefghijklmnopqrstuvwxyz'[n]}.") for n in range(6, 25)
        ]
        return facts([*asking, *telling])

    clear = found(blog(5))["V-invite"].message
    assert clear.endswith("They drew 5.2 comments each; the other 19 drew 1.5. The difference may have other causes.")
    assert "drew" not in found(blog(1))["V-invite"].message


def test_what_posts_that_ask_drew_is_no_news_where_that_is_next_to_nothing() -> None:
    """Eight of sixteen that ask drew a comment and none of the others did: clear, and half a comment each is nothing to boast of."""

    def listed(each: int) -> Facts:
        asking = [replace(exchange(n, [None] * (each if n % 2 else each - 1)), text=f"{TELLS} {ASKED[n % 4]}") for n in range(1, 17)]
        telling = [replace(exchange(n, []), text=f"{TELLS} Loaf {'abcdefghijklmnopqrstuvwxyz'[n - 17]}.") for n in range(17, 41)]
        return facts([*asking, *telling], days=None)

    assert "They drew" in str(found(listed(2))["V-asks"].message)
    assert "They drew" not in str(found(listed(1))["V-asks"].message)


def test_newcomers_only_where_the_gap_is_larger_than_chance() -> None:
    """25 of 25 comments by a regular answered, 2 of 26 first ones: said with its numbers."""
    posts = []
    for n in range(1, 27):
        start = START + timedelta(weeks=n - 1)
        regular, new = comment("Reg Ular", id=f"{n}1", start=start), comment(f"New {n}", id=f"{n}2", start=start)
        replies = [comment(owner=True, id=f"{n}3", parent=f"{n}1", after_hours=9, start=start)]
        if n == 2:
            replies.append(comment(owner=True, id=f"{n}4", parent=f"{n}2", after_hours=9, start=start))
        posts.append(post(n, [regular, new, *replies]))
    message = found(facts(posts))["R-newcomers"].message
    assert message == "27 people wrote more than thanks for the first time; you answered 2. Of 25 comments by regulars you answered 25."
    even = [exchange(n, [1.0, 1.0, None]) for n in range(1, 27)]
    assert "R-newcomers" not in found(facts(even))


def test_readers_who_talk_without_the_author() -> None:
    """Reader replies to reader on three posts: said, with the number of posts."""
    posts = [
        post(
            n, [comment("Ann Bell", id=f"{n}1"), comment("Bob Carr", id=f"{n}2", parent=f"{n}1"), *(comment(f"R {n}{k}") for k in range(6))]
        )
        for n in range(1, 4)
    ]
    assert found(facts(posts))["E-readers-talk"].message == "Your readers also answer each other: on 3 posts they talked without you."


def test_suspects_and_promotion_are_listed_in_no_number() -> None:
    """They change no count of spam; each has a finding that leaves the decision to the owner."""
    odd, ad = marked(comment("Odd One", id="1"), "suspect"), marked(comment("Ad Vert", id="2"), "promo")
    here = found(facts([post(1, [odd, ad, comment("Ann Bell")])]))
    assert "S-spam" not in here
    assert here["S-suspect"].confidence == "low"
    assert here["S-promo"].message == "One comment advertises something but takes part. Keep or remove it: your call."


@pytest.mark.parametrize("value", [True, None])
def test_welcome_items_are_missed_only_where_they_were_looked_for(value: bool | None) -> None:
    """Found or undecided: no finding. Not found: one, with the page that was looked at."""
    marks = (Mark("about", value), Mark("contact", False, "https://blog.example/"), Mark("feed", True))
    here = found(facts([post(1)], marks=marks))
    assert "W-about" not in here
    assert here["W-contact"].evidence[0].url == "https://blog.example/"


def test_people_rows() -> None:
    """Regulars, returning readers and newcomers, with what they wrote and got; nameless comments are nobody's row."""
    posts = [exchange(n, []) for n in range(1, 5)]
    posts = [
        replace(p, comments=(comment("Ann Bell", id=f"{n}1", start=START + timedelta(weeks=n)), comment(None, id=f"{n}2")))
        for n, p in enumerate(posts, 1)
    ]
    reply = comment(owner=True, id="19", parent="11", after_hours=200)
    posts[0] = replace(
        posts[0],
        comments=(*posts[0].comments, reply, comment("Bob Carr", id="13"), comment("Bob Carr", id="14"), comment("Cid Dorn", id="15")),
    )
    rows = {r.name: r for r in people(facts(posts))}
    assert {name: (r.group, r.comments, r.posts, r.answered) for name, r in rows.items()} == {
        "Ann Bell": ("regular", 4, 4, 1),
        "Bob Carr": ("returning", 2, 1, 0),
        "Cid Dorn": ("newcomer", 1, 1, 0),
    }
    assert rows["Ann Bell"].since == (START + timedelta(weeks=1, hours=5)).timestamp()
    assert rows["Ann Bell"].linked is None


@pytest.mark.parametrize(
    ("platform", "system", "command", "place"),
    [
        ("wordpress", None, "wp comment spam 101 102", "In WordPress"),
        ("wordpress", "disqus", None, "In Disqus"),
        ("typepad", None, None, "TypePad has closed"),
        ("unknown", None, None, ""),
    ],
)
def test_where_spam_is_removed(platform: str, system: str | None, command: str | None, place: str) -> None:
    """A ready command only where the ids are WordPress's own; a platform that is gone says what to do instead of a link that is dead."""
    spam = [marked(comment("Pills", id=str(n)), "spam") for n in (101, 102)]
    page = replace(post(1, spam), platform=platform, comment_system=system)
    remedy = found(facts([page], platform=platform))["S-spam"].remedy
    assert remedy is not None
    assert remedy.command == command
    assert remedy.where.startswith(place)
    assert bool(remedy.where) == bool(place)


@pytest.mark.parametrize(
    ("held", "words"),
    [
        (Held(23, datetime(2024, 3, 1, 9, tzinfo=UTC)), "23 comments wait for your approval, the oldest since 1 Mar 2024."),
        (Held(1, datetime(2024, 3, 1, 9, tzinfo=UTC)), "One comment waits for your approval, since 1 Mar 2024."),
        (Held(2), "Two comments wait for your approval."),
        (Held(0), ""),
        (None, ""),
    ],
)
def test_comments_that_wait_for_approval(held: Held | None, words: str) -> None:
    """How many and since when, with where they are found; nothing where none waits, and nothing where nobody looked."""
    cover = Coverage(found=1, read=1, captured_at=AS_OF, held=held)
    told = found(facts([exchange(1, [2.0])], coverage=cover)).get("R-held")
    assert (told.message.replace(NBSP, " ") if told else "") == words  # type: ignore[union-attr]
    if told is not None and held is not None:
        assert told.remedy is not None
        assert (told.remedy.items, told.remedy.where, told.gain) == (held.number, "In WordPress: Comments, Pending.", None)


@pytest.mark.parametrize(("gap", "between"), [(45, True), (46, False), (200, False)])
def test_a_rhythm_that_nobody_feels_gets_no_post_between(gap: int, between: bool) -> None:
    """However even: whose posts are months apart is told to choose a rhythm."""
    posts = [post(n, published=AS_OF - timedelta(days=gap * n)) for n in range(1, 13)]
    remedy = found(facts(posts, days=None))["C-rare"].remedy
    assert remedy is not None
    assert ("between" in str(remedy.action)) is between


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ((100, 250, 400, 700, 1000, 1300), "Two posts came in the last 365 days."),
        ((100, 200, 250, 300, 1000), "Four posts came in the last 365 days."),
        ((100, 200, 250, 300, 360), None),  # five: enough to judge
        ((30, 100, 250), None),  # a young blog
    ],
)
def test_a_year_with_hardly_a_post_is_told(days: tuple[int, ...], told: str | None) -> None:
    """Where too few posts came to judge a rhythm the few themselves are the news, and the first thing to do is to write one."""
    few = found(facts([post(n, published=AS_OF - timedelta(days=d)) for n, d in enumerate(days, 1)])).get("C-seldom")
    assert (few.message if few else None) == told
    if few is not None:
        assert few.remedy is not None
        assert str(few.remedy.action).startswith("Write a short post")


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ((155, 155, 155, 155, 155), "The last post came 5 months before this checkup."),  # all on one day: no pause of its own to compare
        ((250,), "The last post came 8 months before this checkup."),
        ((70, 90, 110), "The last post came 10 weeks before this checkup."),
        ((70, 150), None),  # no longer than the pause before
        ((50, 51), None),  # weeks ago
    ],
)
def test_a_silence_that_no_habit_tells_of_is_told(days: tuple[int, ...], told: str | None) -> None:
    """Of a young blog, or one whose posts came all at once, too few gaps are known to call it asleep: that nothing came since is news."""
    few = found(facts([post(n, published=AS_OF - timedelta(days=d)) for n, d in enumerate(days, 1)])).get("C-seldom")
    assert (str(few.message).replace(NBSP, " ") if few else None) == told


def test_a_post_is_the_step_against_a_silence_that_is_told_of_the_year() -> None:
    """Where months have passed since the last post it is not said that there is no single step for it."""
    assert "regularity" in diagnosis.load().finding["C-seldom"].also_for


def test_posts_in_bunches_are_not_called_rare_by_their_typical_gap() -> None:
    """ "The typical gap between two posts is 2 days" tells nobody that posts are rare: how many came in how long does."""
    days = [start + more for start in (10, 130, 250, 340) for more in (0, 1, 2)]
    rare = found(facts([post(n, published=AS_OF - timedelta(days=d)) for n, d in enumerate(days, 1)]))["C-rare"]
    assert str(rare.message).replace(NBSP, " ") == "Twelve posts came in 49 weeks, some of them close together."


def test_who_wrote_just_now_after_long_pauses_is_told_to_choose_a_rhythm() -> None:
    """Not to write what is new, which a post of the last weeks said."""
    told = {}
    for days in (30, 90):
        posts = [post(n, published=AS_OF - timedelta(days=d)) for n, d in enumerate((days, 250, 400, 700, 1000, 1300), 1)]
        remedy = found(facts(posts))["C-seldom"].remedy
        told[days] = str(remedy.action)[:5] if remedy is not None else ""
    assert told == {30: "Choos", 90: "Write"}


def test_a_slow_blog_whose_rhythm_is_judged_is_told_once_that_posts_are_rare() -> None:
    """Its newest posts tell how rare they are: a second finding would say the same of the last year."""
    codes = found(facts([post(n, published=AS_OF - timedelta(days=20 + 110 * n)) for n in range(8)]))
    assert ("C-rare" in codes, "C-seldom" in codes) == (True, False)


def test_the_rhythm_of_a_year_long_past_is_not_told() -> None:
    """What was every week then is nothing to keep up or to change now: that hardly anything is new is told in its place."""
    busy = [post(n, published=AS_OF - timedelta(days=400 + 7 * n)) for n in range(40)]
    then = set(found(facts(busy, as_of=AS_OF - timedelta(days=395))))
    now = set(found(facts([*busy, post(99, published=AS_OF - timedelta(days=50))])))
    schedule = {"C-rare", "C-rhythm", "C-seldom"}
    assert (then & schedule, now & schedule) == ({"C-rhythm"}, {"C-seldom"})


def test_a_year_is_called_empty_only_where_the_day_of_the_checkup_is_known() -> None:
    """Where T is the newest date on the pages, nobody knows what came since."""
    posts = [post(n, published=AS_OF - timedelta(days=d)) for n, d in enumerate((100, 250, 400, 700, 1000, 1300), 1)]
    assert "C-seldom" in found(facts(posts))
    assert "C-seldom" not in found(facts(posts, basis="newest"))


def test_who_posts_rarely_and_evenly_is_not_told_to_choose_a_rhythm() -> None:
    """A blog with a post every four weeks has a rhythm; one with rare posts in bursts is told to choose one."""
    even = [post(n, published=AS_OF - timedelta(days=28 * n)) for n in range(1, 13)]
    uneven = [post(n, published=AS_OF - timedelta(days=d)) for n, d in enumerate((5, 7, 8, 60, 61, 63, 150, 152, 260, 261, 262, 340), 1)]
    told = [found(facts(posts))["C-rare"].remedy for posts in (even, uneven)]
    assert [remedy.action for remedy in told if remedy is not None] == [
        "Put a short post between two of your usual ones",
        "Choose a rhythm that you can keep, and tell your readers",
    ]


def test_who_paused_for_months_is_told_to_write_before_to_choose_a_rhythm() -> None:
    """A blog that pauses for months now and then is not called asleep; its rhythm begins with the next post, not with a plan."""
    days = (180, 182, 184, 272, 274, 276, 330, 332, 334, 510, 512, 514)
    paused = [post(n, published=AS_OF - timedelta(days=d)) for n, d in enumerate(days, 1)]
    rare = found(facts(paused))["C-rare"]
    assert rare.message == "No post came in the last 25 weeks."
    assert rare.remedy is not None
    assert rare.remedy.action == "Write a short post: what you are doing now, and when the next one comes"


def test_no_spam_is_said_to_be_in_sight_only_where_none_may_be() -> None:
    """Twenty readers and no spam: none found. With one comment in doubt: none that is surely spam, and how many may be."""
    readers = [comment(f"Reader {n}", id=str(n)) for n in range(20)]
    clean = found(facts([post(1, readers)]))["S-clean"].message
    assert clean == "We read 20 comments and found no spam."
    doubtful = found(facts([post(1, [*readers, comment("Best Jars", verdict="suspect")])]))["S-clean"].message
    assert doubtful == "We read 20 comments and found none that is surely spam; 1 more may be."


def test_readers_who_wait_are_counted_as_readers() -> None:
    """Who asked and left a wish as well is no other reader."""
    near = AS_OF - timedelta(days=5)
    both = [
        comment("Ann Bell", "Which flour is this?", id="1", start=near),
        comment("Ann Bell", "Please write about rye.", id="2", start=near),
    ]
    remedy = found(facts([post(1, both, published=near)]))["R-waiting"].remedy
    assert remedy is not None
    assert remedy.action == "Answer the reader who is still waiting"


@pytest.mark.parametrize(("silent", "praised"), [(6, True), (30, False)])
def test_a_rhythm_that_has_stopped_is_not_praised(silent: int, praised: bool) -> None:
    """A post a day for eight weeks: a rhythm to rely on, until a month has passed since the last."""
    posts = [post(n, published=START + timedelta(days=n), text=TELLS) for n in range(56)]
    here = found(facts(posts, as_of=START + timedelta(days=55 + silent)))
    assert ("C-rhythm" in here) is praised
