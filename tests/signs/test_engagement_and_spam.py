"""How much readers talk and return, and spam on show: numbers computed by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from checkup import diagnosis
from checkup.config import SiteConfig
from checkup.facts import Facts
from checkup.findings import Measure
from checkup.model import Mark, Person, Reason, Verdict
from checkup.signs.engagement import ROWS
from tests.factories import START, comment, post
from tests.signs._facts import AS_OF, answered_by, exchange, facts
from tests.signs.test_responsiveness import measured


def test_e1_caps_a_storm_and_leaves_young_posts_out() -> None:
    """Posts with 30, 2 and 0 comments: (20 + 2 + 0) / 3; a post of 5 days does not count yet."""
    storm, some, none = exchange(1, [None] * 30), exchange(2, [None] * 2), exchange(3, [])
    young = post(90, [comment("Ann Bell", start=AS_OF)], published=AS_OF - timedelta(days=5))
    found = measured(facts([storm, some, none, young]), "E1")
    assert found.value == pytest.approx(22 / 3)
    assert found.n == 3
    assert found.detail["median"] == 2
    assert found.detail["share_with_comments"] == pytest.approx(2 / 3)


def test_where_nobody_ever_wrote_all_posts_are_silent() -> None:
    """The youngest too, so that the first screen tells one number; not with one comment, or a post that was not read."""
    old, young = [exchange(n, []) for n in (1, 2, 3)], post(90, published=AS_OF - timedelta(days=5))
    found = measured(facts([*old, young]), "E1")
    assert (found.n, found.detail["silent_posts"]) == (3, 4)
    unread = replace(young, comments_status="external-unread")
    assert measured(facts([*old, unread]), "E1").detail["silent_posts"] == 0
    assert measured(facts([exchange(1, [None]), *old[1:], young]), "E1").detail["silent_posts"] == 0


def test_posts_read_only_because_they_have_no_comment_tell_nothing() -> None:
    """Where the others' comments were not read, and these are a third and more; fewer are told apart."""
    silent, away = [exchange(n, []) for n in range(1, 7)], replace(exchange(9, []), comments_status="external-unread")
    assert measured(facts([*silent[:2], away]), "E1").state == "unknown"
    assert measured(facts([*silent, away]), "E1").value == 0
    assert measured(facts([exchange(1, [None]), silent[1], away]), "E1").state == "measured"


def test_no_place_to_write_is_told_with_the_silence() -> None:
    """Where pages of the frame were read and none shows a place; a form, a system or a comment somewhere is one."""
    bare = [replace(exchange(n, []), commenting="unknown") for n in range(1, 4)]
    seen = (Mark("feed", True),)
    assert measured(facts(bare, marks=seen), "E1").detail["no_place"] is True
    assert measured(facts(bare), "E1").detail["no_place"] is False
    assert measured(facts(bare, marks=(Mark("form_open", False),)), "E1").detail["no_place"] is False
    assert measured(facts([*bare[1:], exchange(1, [])], marks=seen), "E1").detail["no_place"] is False
    assert measured(facts([*bare[1:], replace(exchange(1, [None]), commenting="unknown")], marks=seen), "E1").detail["no_place"] is False


def test_a_capped_mean_is_told_with_the_mean_of_all() -> None:
    """Where a storm was cut the row says so, or a mean could stand below the median without a word; elsewhere it says nothing of it."""
    made = facts([exchange(1, [None] * 30), exchange(2, [None] * 25), exchange(3, [None] * 4)])
    beside = _beside(made)
    assert "median 25" in beside
    assert "no post counts for more than 20; 19.7 without that" in beside
    assert "no post counts" not in _beside(facts([exchange(n, [None] * n) for n in (1, 2, 4)]))


def _beside(made: Facts) -> str:
    found = measured(made, "E1")
    measure = Measure("E1", "Comments per post", "ok", found.value, n=found.n, detail=found.detail)
    return ", ".join(ROWS[0].beside(None, measure)) if ROWS[0].beside else ""  # type: ignore[arg-type]


def test_a_closed_post_without_comments_was_open_once_where_the_blog_closes_its_posts_in_time() -> None:
    """Half of the posts that have comments are closed: so the silent closed one counts; where fewer are, it never was open."""
    talk = [replace(exchange(n, [None] * 2), commenting="closed" if n < 3 else "open") for n in range(1, 5)]
    silent = post(5, commenting="closed")
    assert measured(facts([*talk, silent]), "E1").value == pytest.approx(8 / 5)
    assert measured(facts([*talk, exchange(6, [None] * 2), silent]), "E1").value == pytest.approx(10 / 5)


def test_boyds_conversation_index() -> None:
    """Posts / (comments + pings without spam): 2 posts, 3 comments, 1 ping, 1 spam: 0.5."""
    a = post(1, [comment("Ann Bell"), comment(owner=True), comment("Site", kind="trackback"), comment("Pills", verdict="spam")])
    b = post(2, [comment("Bob Carr")])
    assert measured(facts([a, b]), "E1").detail["conversation_index"] == 0.5


def test_e2_counts_identified_readers_on_two_posts() -> None:
    """Ann on two posts, Bob twice on one, Cid once, one nameless: one of three."""
    a = post(1, [comment("Ann Bell"), comment("Bob Carr"), comment("Bob Carr"), comment(None)])
    b = post(2, [comment("Ann Bell"), comment("Cid Dorn")])
    found = measured(facts([a, b]), "E2")
    assert (found.hits, found.n) == (1, 3)
    assert found.detail["unidentified_comments"] == 1


def test_e3_threads_names_chains_and_second_turns() -> None:
    """A reader, the author's answer, the reader again, another reader: two replies of three, chain of four, one second turn."""
    chain = [
        comment("Ann Bell", id="1"),
        comment(owner=True, id="2", parent="1", after_hours=6),
        comment("Ann Bell", id="3", parent="2", after_hours=7),
        comment("Bob Carr", id="4", parent="3", after_hours=8),
    ]
    found = measured(facts([post(1, chain)]), "E3")
    assert (found.hits, found.n) == (2, 3)
    assert {k: found.detail[k] for k in ("second_turns", "deepest_chain", "inferred", "to_other_readers")} == {
        "second_turns": 1,
        "deepest_chain": 4,
        "inferred": 0,
        "to_other_readers": 1,
    }


def test_e3_marks_inferred_replies() -> None:
    """On a flat blog a reply that is known by a name counts and is marked; an assumed one does not count."""
    ann, bob = comment("Ann Bell", id="1"), comment("Bob Carr", id="2", after_hours=6)
    named = answered_by(comment("Cid Dorn", id="3", after_hours=7), ann, "named")
    assumed = answered_by(comment("Eve Falk", id="4", after_hours=8), bob, "assumed")
    found = measured(facts([post(1, [ann, bob, named, assumed])], threaded=False), "E3")
    assert (found.hits, found.detail["inferred"]) == (1, 1)


def test_a_loop_of_replies_ends() -> None:
    """Broken data in which two comments answer each other is walked once."""
    a, b = comment("Ann Bell", id="1", parent="2"), comment("Bob Carr", id="2", parent="1")
    assert measured(facts([post(1, [a, b])]), "E3").detail["deepest_chain"] == 2


def test_e4_and_e5() -> None:
    """Two of four readers wrote half; half of the comments came within 2 days of the post."""
    comments = [
        comment(n, start=START, after_hours=24 * d) for n, d in [("A A", 1), ("A A", 2), ("B B", 2), ("B B", 3), ("C C", 1), ("D D", 40)]
    ]
    settled = facts([post(1, comments)])
    assert measured(settled, "E4").value == 2
    assert measured(settled, "E5").value == pytest.approx(2.0)
    assert measured(settled, "E5").detail["share_after_30_days"] == pytest.approx(1 / 6)


def test_s1_counts_old_spam_twice() -> None:
    """8 comments on show, 1 young and 2 old spam: (1 + 2 * 2) / (8 + 2); a suspect is in neither number."""
    spam = [comment("Pills", verdict="spam", start=AS_OF, after_hours=-24 * d) for d in (5, 40, 300)]
    rest = [*(comment(f"R {k}") for k in range(4)), comment(owner=True), comment("Odd", verdict="suspect")]
    found = measured(facts([post(1, [*spam, *rest])]), "S1")
    assert found.value == pytest.approx(5 / 10)
    assert (found.hits, found.n) == (3, 8)
    assert {k: found.detail[k] for k in ("young", "old", "suspect")} == {"young": 1, "old": 2, "suspect": 1}
    assert found.detail["plain_share"] == pytest.approx(3 / 8)


@pytest.mark.parametrize(
    ("freed", "spam", "counted"), [(4, 0, 0), (5, 0, 1), (7, 0, 3), (8, 0, 4), (10, 0, 5), (4, 6, 0), (6, 4, 1), (1, 9, 0), (30, 0, 15)]
)
def test_of_what_the_owner_frees_half_counts_in_the_score(freed: int, spam: int, counted: int) -> None:
    """Four are freed without doubt; of all that is surely spam half counts on in the score, never in the share itself."""
    sure = Verdict("ok", 0.99, (Reason("text", "t"), Reason("link", "l")))
    young = {"start": AS_OF, "after_hours": -24}
    listed = [
        *(replace(comment(f"Friend {k}", **young), verdict=sure) for k in range(freed)),
        *(comment(f"Pills {k}", verdict="spam", **young) for k in range(spam)),
        *(comment(f"R {k}") for k in range(60)),
    ]
    found = measured(facts([post(1, listed)]), "S1")
    assert found.value == pytest.approx(spam / (60 + freed + spam))
    assert found.scored_parts()["fair"] == pytest.approx((spam + counted) / (60 + freed + spam))
    assert found.detail.get("freed_counted", 0) == counted
    assert found.tally is not None
    drawn = found.tally.resample({post(1).url: np.array([1, 2], np.uint8)})
    assert list(drawn["fair"]) == pytest.approx([(spam + counted) / (60 + freed + spam)] * 2)


def test_old_comments_that_are_freed_count_as_old_spam_does() -> None:
    """Six old ones of six are freed: two of them count, each twice above and below."""
    sure = Verdict("ok", 0.99, (Reason("text", "t"), Reason("link", "l")))
    old = [replace(comment(f"Friend {k}", start=AS_OF, after_hours=-24 * 90), verdict=sure) for k in range(6)]
    found = measured(facts([post(1, [*old, *(comment(f"R {k}") for k in range(34))])]), "S1")
    assert found.scored_parts()["fair"] == pytest.approx(2 * 2 / (40 + 2))
    assert found.detail["old"] == 0


def test_s1_is_old_from_the_thirty_first_day() -> None:
    """Exactly 30 days on show is young, a second more is old; undated is young."""
    for seconds, old in ((0, 0), (1, 1)):
        one = replace(comment("Pills", verdict="spam"), posted=AS_OF - timedelta(days=30, seconds=seconds))
        assert measured(facts([post(1, [one])]), "S1").detail["old"] == old
    undated = comment("Pills", verdict="spam", posted=None)
    assert measured(facts([post(1, [undated])]), "S1").detail["old"] == 0


def test_spam_covers_every_comment_whatever_the_window() -> None:
    """A post of years ago, outside the window, still counts for spam; and pings do."""
    ancient = post(1, [comment("Pills", verdict="spam"), comment("Site", kind="pingback")], published=START - timedelta(days=3000))
    settled = facts([ancient, exchange(2, [None])])
    assert len(settled.posts_in_window) == 1
    assert (measured(settled, "S1").hits, measured(settled, "S1").n) == (1, 3)


def test_s2_and_s3() -> None:
    """Time on show runs to T, lateness from the post."""
    spam = [comment("Pills", verdict="spam", start=START, after_hours=24 * d) for d in (10, 100, 150)]
    settled = facts([post(1, spam)])
    assert measured(settled, "S2").value == pytest.approx(100)
    assert measured(settled, "S2").detail["oldest_days"] == pytest.approx(190)
    assert measured(settled, "S3").value == pytest.approx(100)
    assert measured(settled, "S3").hits == 2


def test_s1_leaves_out_what_came_after_the_as_of_date() -> None:
    """With T in the past, a comment of later, and an undated ping on a post of later, were on show for nobody."""
    early = [comment("Ann Bell") for _ in range(5)]
    later = comment("Pills", verdict="spam", start=AS_OF + timedelta(days=3))
    ping = replace(comment("Site", kind="pingback"), posted=None, precision="none")
    found = measured(facts([post(1, [*early, later]), post(2, [ping], published=AS_OF + timedelta(days=1))]), "S1")
    assert (found.hits, found.n) == (0, 5)


def test_readers_of_one_post_cannot_have_come_back() -> None:
    """That thirty readers of the only post wrote on no other says nothing of them."""
    storm = post(1, [comment(f"Reader {n}") for n in range(30)])
    assert measured(facts([storm, post(2)]), "E2").state == "not_applicable"
    assert measured(facts([storm, post(2, [comment("Ann Bell")])]), "E2").value == 0


def test_writers_who_write_to_each_other_are_told_beside_their_few_readers() -> None:
    """A class whose pupils comment on each other's posts: 24 comments of theirs, two by readers. Below their own posts they are answers."""

    def told(author: str) -> str:
        posts = []
        for n in range(1, 13):
            talk = [replace(comment(owner=True, text=f"Pot {n}.{k}.", id=f"{n}.{k}"), author=Person("Omar")) for k in range(2)]
            readers = [comment(f"Mum {n}", "Well done, all of you.", id=f"{n}r")] if n < 3 else []
            posts.append(post(n, [*talk, *readers], author=Person(author)))
        return str(diagnosis.examine(facts(posts, as_of=AS_OF - timedelta(days=100)), SiteConfig()).diagnosis)

    assert "On 12 posts your writers left each other 24 comments, and readers left 2" in told("Lena")
    assert "your writers" not in told("Omar")


def test_little_spam_is_no_comfort_to_readers_without_an_answer() -> None:
    """That others were kept out is praised alone, never behind a complaint."""
    found = diagnosis.examine(facts([exchange(n, [None], text="Which flour do you use?") for n in range(1, 27)]), SiteConfig())
    assert str(found.diagnosis).startswith("You answered none of")
    assert "spam" not in str(found.diagnosis)


def test_comments_of_the_posts_own_day_without_a_time_came_after_it() -> None:
    """Half-life and lateness count them as 0 days late, not as dated before their post; what is, is left out of both."""
    on_the_day = [replace(comment(f"Ann {n}", after_hours=-9.0), precision="day") for n in range(3)]
    late, before = comment("Bob", after_hours=48.0), comment("Cid", after_hours=-48.0)
    found = measured(facts([post(1, [*on_the_day, late, before])]), "E5")
    assert (found.n, found.value) == (4, 0.0)
    spam = [replace(c, verdict=Verdict("spam", 0.9)) for c in (*on_the_day, late, before)]
    found = measured(facts([post(1, spam)]), "S3")
    assert (found.n, found.value, found.sample) == (4, 0.0, (0.0, 0.0, 0.0, 2.0))


def test_the_month_since_which_spam_stands_is_the_blogs_own() -> None:
    """What came in the evening of the last of January is of January, though it was February in Greenwich."""
    spam = comment("Pills", "Cheap pills", verdict="spam", posted=datetime(2026, 2, 1, 0, 30, tzinfo=UTC))
    found = diagnosis.examine(facts([post(n, [spam] if n == 1 else []) for n in range(1, 9)], utc_offset=-300), SiteConfig())
    assert "since January 2026" in str(next(f.message for f in found.findings if f.code == "S-spam"))
