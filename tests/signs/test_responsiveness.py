"""Answers, waits, questions, the waiting list: numbers computed by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from checkup import signs
from checkup.facts import Doubt, Facts
from checkup.measuring.waiting_list import beside, waiting
from checkup.model import Comment, Link, Verdict
from checkup.reader_words import ReaderWords
from checkup.signs import Measured
from checkup.signs.responsiveness.responsiveness_measures import calls
from tests.factories import START, comment, post
from tests.signs._facts import AS_OF, answered_by, exchange, facts


def measured(settled: Facts, code: str) -> Measured:
    return next(m for found in signs.run(settled).values() for m in found if m.code == code)


def test_r0_counts_answers_of_all_reader_comments() -> None:
    """Three of five answered; spam, pings and the author's own comments are no reader comments."""
    noise = [comment("Pills", verdict="spam"), comment("Site", kind="pingback"), comment(owner=True), comment("Odd", verdict="suspect")]
    settled = facts([exchange(1, [2, 3, None]), exchange(2, [4, None]), post(3, noise)])
    found = measured(settled, "R0")
    assert (found.hits, found.n, found.value) == (3, 5, 0.6)
    assert found.interval is None  # comments of one post go together: the interval comes from drawing posts again


def test_r0_leaves_out_comments_whose_door_closed_within_seven_days() -> None:
    """A door that closed after 3 days takes its comments out, answered or not; one that closed after 30 days does not."""
    published = START
    early = exchange(1, [1, None], commenting="closed", closed_at=published + timedelta(days=3))
    late = exchange(2, [1, None], commenting="closed", closed_at=START + timedelta(weeks=1, days=30))
    found = measured(facts([early, late]), "R0")
    assert (found.hits, found.n) == (1, 2)
    assert found.detail["left_out"] == 2


def test_r0_leaves_out_comments_of_the_last_seven_days() -> None:
    """A comment of six days before T may still be answered in good time: it counts in no share yet."""
    young = post(6, [comment("New Nell", start=AS_OF, after_hours=-6 * 24)], published=AS_OF - timedelta(days=7))
    found = measured(facts([exchange(1, [1, None]), young]), "R0")
    assert (found.hits, found.n, found.detail["left_out"]) == (1, 2, 1)


def test_r1_and_r2_go_over_all_comments() -> None:
    """Answers at 2, 5, 20 and 50 hours and six never: 30 % within two days, 40 % within a week, the median not reached."""
    settled = facts([exchange(n, [wait]) for n, wait in enumerate([2, 5, 20, 50, *[None] * 6], 1)])
    in_time, wait = measured(settled, "R1"), measured(settled, "R2")
    assert in_time.parts == pytest.approx({"7d": 0.4, "48h": 0.3, "fair_7d": 0.4, "fair_48h": 0.3})
    assert in_time.detail["24h"] == pytest.approx(0.3)
    assert wait.value is None
    assert wait.reason is not None
    assert wait.reason.startswith("Most never hear back")


def test_r2_median_in_hours() -> None:
    """Six of ten answered after 1 to 6 hours: half are reached at the fifth answer."""
    settled = facts([exchange(n, [wait]) for n, wait in enumerate([1, 2, 3, 4, 5, 6, *[None] * 4], 1)])
    assert measured(settled, "R2").value == pytest.approx(5.0)


def test_young_comments_are_not_counted_as_silence() -> None:
    """A comment of three days before T counts within 48 hours and not yet within a week, answered or not."""
    old = [exchange(n, [10.0]) for n in range(1, 4)]
    young = post(6, [comment("New Nell", start=AS_OF, after_hours=-72)], published=AS_OF - timedelta(days=4))
    found = measured(facts([*old, young]), "R1")
    assert found.parts == pytest.approx({"7d": 1.0, "48h": 0.75, "fair_7d": 1.0, "fair_48h": 0.75})
    assert found.n == 3


def test_an_earlier_answer_never_lowers_r1() -> None:
    """Where the door closed after a day, answering at once or late or never leaves the share within a week as it is."""
    shut = {"commenting": "closed", "closed_at": START + timedelta(weeks=1, days=1)}
    for wait in (1, None):
        found = measured(facts([exchange(1, [2, None]), exchange(2, [wait], **shut)]), "R1")
        assert found.parts["7d"] == pytest.approx(0.5)


def test_date_only_stamps_are_bounded_both_ways_and_the_longer_is_scored() -> None:
    """Question and answer on the same day: between 0 and 24 hours; next day: between 0 and 48 hours."""
    day = START.replace(hour=0)
    asked = replace(comment("Ann Bell", id="1"), posted=day, precision="day")
    reply = replace(comment(owner=True, parent="1", id="2"), posted=day + timedelta(days=1), precision="day")
    settled = facts([post(1, [asked, reply])])
    in_time, wait = measured(settled, "R1"), measured(settled, "R2")
    assert wait.value == pytest.approx(48.0)
    assert wait.detail["median_at_best"] == 0.0
    assert in_time.detail["24h"] == 0.0
    assert in_time.detail["24h_at_best"] == 1.0


def test_an_answer_dated_before_its_question_is_an_unknown_wait() -> None:
    """It counts as an answer, in no wait."""
    asked = comment("Ann Bell", after_hours=10, id="1")
    settled = facts([post(1, [asked, comment(owner=True, after_hours=5, parent="1", id="2")])])
    assert measured(settled, "R0").hits == 1
    assert measured(settled, "R2").detail["unknown_waits"] == 1
    assert measured(settled, "R2").value is None


def test_undated_comments_leave_waits_unknown() -> None:
    """Where no comment shows a date, waits are unknown and shares are not."""
    p = exchange(1, [1, None])
    bare = replace(p, comments=tuple(replace(c, posted=None, precision="none") for c in p.comments))
    found = measured(facts([bare]), "R1")
    assert found.state == "unknown"
    assert found.reason == "Comments show no dates."
    assert measured(facts([bare]), "R0").value == 0.5


def test_r3_splits_by_how_an_answer_is_known() -> None:
    """Thread, named and assumed are told apart; an answer that says the reader's name calls them by name."""
    a, b, c = comment("Ann Bell", id="1"), comment("Bob Carr", id="2"), comment("Cid Dorn", id="3")
    one = replace(comment(owner=True, parent="1", id="4", after_hours=9), text="Thanks, Ann.")
    two = answered_by(comment(owner=True, id="5", after_hours=9, text="@Bob: yes."), b, "named")
    three = answered_by(comment(owner=True, id="6", after_hours=9, text="Good to know."), c, "assumed")
    found = measured(facts([post(1, [a, b, c, one, two, three])]), "R3")
    assert {k: found.detail[k] for k in ("thread", "named", "assumed")} == {"thread": 1, "named": 1, "assumed": 1}
    assert (found.hits, found.n) == (2, 3)


def test_an_answer_that_quotes_calls_nobody_by_name() -> None:
    """It is known as surely as one that names the reader; a name run together with a sign or another word is a name all the same."""
    a, b = comment("Ann Bell", "Does it rest all night?", id="1"), comment("Bob C", "Is it rye?", id="2")
    quotes = answered_by(comment(owner=True, id="3", after_hours=9, text="“Does it rest all night?” It does."), a, "named")
    names = answered_by(comment(owner=True, id="4", after_hours=9, text="@BobC: wheat."), b, "named")
    found = measured(facts([post(1, [a, b, quotes, names])]), "R3")
    assert (found.detail["named"], found.hits, found.n) == (2, 1, 2)


def test_calls_by_name() -> None:
    """The first word of a name as a whole word, whatever its case; nothing shorter than three letters."""
    assert calls("Thanks, ANN!", "Ann Bell")
    assert not calls("Annual report", "Ann Bell")
    assert not calls("Al dente", "Al Fox")
    assert not calls("Hello", None)


def test_r4_counts_answers_by_other_readers() -> None:
    """Two questions, one answered by another reader only: half. Which are left stands in findings: a list here would grow with the blog."""
    asked = comment("Ann Bell", "How long does it rest?", id="1")
    other = comment("Bob Carr", "All night here.", id="2", parent="1", after_hours=7)
    alone = comment("Cid Dorn", "Which flour is this?", id="3")
    found = measured(facts([post(1, [asked, other, alone])]), "R4")
    assert (found.hits, found.n) == (1, 2)
    assert found.detail["by_author"] == 0
    assert found.evidence == ()


def test_r5_ranks_the_waiting() -> None:
    """By points, the sure first; stories, thanks, answered and spam are not in it; old ones and closed doors come last, as late."""
    near = AS_OF - timedelta(days=10)
    comments = [
        comment("Ann Bell", "Thank you!", id="1", start=near),
        comment("Bob Carr", "We add honey to ours and it browns well.", id="2", start=near),
        comment("Cid Dorn", "Ada, which flour is this?", id="3", start=near),
        comment("Eve Falk", "Which oven do you use?", id="4", start=near),
        comment("Pills", "Which pills?", id="5", start=near, verdict="spam"),
        comment("Gus Hall", "I never liked the taste of milk. My mother did. Do they use butter there?", id="6", start=near),
    ]
    old = exchange(2, [None], text="Which flour is this?")
    closed = replace(exchange(3, [None], text="Which flour is this?"), commenting="closed")
    items = waiting(facts([post(1, comments, published=near), old, closed]))
    assert [(i.comment_id, i.group, i.sure, i.late, i.closed) for i in items] == [
        ("3", "question", True, False, False),
        ("4", "question", True, False, False),
        ("6", "question", False, False, False),
        ("3000", "question", True, True, True),
        ("2000", "question", True, True, False),
    ]
    assert items[0].why == ("Asks a question; speaks to you", "First comment under this name", "Speaks to you by name")
    # 3 + 2 + 2 points, 10 days less 5 hours old: 7 * 30 / (30 + 9.79)
    assert items[0].points == pytest.approx(7 * 30 / (30 + 10 - 5 / 24), abs=1e-3)


def test_beside_the_list_stand_stories_and_thanks() -> None:
    """Who told something comes first, newcomers before others; then thanks; nothing late, nothing too short to answer, nobody twice."""
    near = AS_OF - timedelta(days=5)
    story = "My grandmother baked this every Friday, with milk from the neighbour, and the whole street smelled of it until the evening."
    comments = [
        comment("Ann Bell", "Thank you!", id="1", start=near),
        comment("Bob Carr", story, id="2", start=near, after_hours=1),
        comment("Bob Carr", story, id="3", start=near, after_hours=9),
        comment("Cid Dorn", story, id="4", start=near, after_hours=20),
        comment("Eve Falk", "Fine weather here.", id="5", start=near),
    ]
    settled = facts([post(1, comments, published=near), exchange(2, [None], text=story)])
    assert [(i.comment_id, i.group) for i in beside(settled)] == [("4", "worth"), ("3", "worth"), ("1", "thanks")]
    assert waiting(settled) == ()
    away = comment("Flo Gray", f"{story} See https://pans.example/ for more.", id="6", start=near, after_hours=30)
    linked = replace(comment("Gus Hall", story, id="7", start=near, after_hours=31), links=(Link("https://pans.example/"),))
    regular = replace(comments[2], links=(Link("https://pans.example/"),))
    shown = facts([post(1, [*comments[:2], regular, comments[3], away, linked], published=near), exchange(2, [None], text=story)])
    assert [i.comment_id for i in beside(shown)] == ["4", "3", "7", "6", "1"]


def test_no_word_is_suggested_to_what_may_be_an_advert() -> None:
    """Leading elsewhere, with even a quarter of the odds of spam; a reader's story that leads nowhere stays, however it is scored."""
    near = AS_OF - timedelta(days=5)
    story = "My grandmother baked this every Friday, with milk from the neighbour, and the whole street smelled of it until the evening."
    linked = replace(comment("Gus Hall", story, id="1", start=near), links=(Link("https://pans.example/"),))

    def shown(told: Comment, score: float) -> list[str]:
        judged = replace(told, verdict=Verdict("ok", score))
        return [i.comment_id for i in beside(facts([post(1, [judged], published=near)]))]

    assert [shown(linked, 0.24), shown(linked, 0.25), shown(replace(linked, links=()), 0.25)] == [["1"], [], ["1"]]


def test_nobody_is_worth_a_word_who_had_one_there_later_or_told_it_long_ago() -> None:
    """Whom the writer answered below the post after it was spoken to; what was told ten weeks ago is over."""
    story = "My grandmother baked this every Friday, with milk from the neighbour, and the whole street smelled of it until the evening."
    near = AS_OF - timedelta(days=5)
    told = comment("Bob Carr", story, id="1", start=near)
    asked = comment("Bob Carr", "Which flour is this?", id="2", start=near, after_hours=5)
    answer = comment("The Writer", "Rye, Bob.", id="3", start=near, after_hours=9, owner=True, parent="2")
    assert [i.comment_id for i in beside(facts([post(1, [told], published=near)]))] == ["1"]
    assert beside(facts([post(1, [told, asked, answer], published=near)])) == ()
    old = AS_OF - timedelta(days=70)
    assert beside(facts([post(1, [comment("Bob Carr", story, id="1", start=old)], published=old)])) == ()


def test_the_owner_takes_a_comment_off_the_list() -> None:
    """It waits no more and is counted as taken off; R4 still holds it against the blog."""
    near = AS_OF - timedelta(days=5)
    page = post(1, [comment("Ann Bell", "Which flour is this?", id="1", start=near)], published=near)
    settled = facts([page])
    off = replace(settled, not_owed=frozenset({page.key(page.comments[0])}))
    assert [i.comment_id for i in waiting(settled)] == ["1"]
    assert waiting(off) == ()
    assert measured(off, "R5").detail["not_owed"] == 1
    assert measured(off, "R4") == measured(settled, "R4")


def test_r5_counts_a_mention_in_the_post() -> None:
    """Somebody whom the post names in full, or links to, and who came, is waiting more urgently."""
    near = AS_OF - timedelta(days=3)
    here = post(1, [comment("Joan Miller", "Which mill was it?", start=near)], published=near, text="I met Joan Miller at the mill.")
    assert "You mentioned them in the post" in waiting(facts([here]))[0].why


def test_an_undated_comment_on_an_old_post_is_history() -> None:
    """It cannot be younger than the rest of its page, so nobody is sent to answer it."""
    p = exchange(1, [None], text="Which flour is this?")
    bare = replace(p, comments=tuple(replace(c, posted=None, precision="none") for c in p.comments))
    (item,) = waiting(facts([bare]))
    assert item.late
    assert item.age_days is None


def test_r6_compares_newcomers_with_regulars() -> None:
    """First comments against the later ones of people with four comments on three posts."""
    posts = []
    for n in range(1, 7):
        reg = comment("Reg Ular", id=f"{n}1", start=START + timedelta(weeks=n - 1))
        new = comment(f"New {n}", id=f"{n}2", start=START + timedelta(weeks=n - 1))
        reply = comment(owner=True, id=f"{n}3", parent=f"{n}1", after_hours=9, start=START + timedelta(weeks=n - 1))
        posts.append(post(n, [reg, new, reply]))
    found = measured(facts(posts), "R6")
    # Reg's own first comment is a newcomer's, and answered: 1 of 7 against 5 of 5
    assert found.detail == {"newcomers": 7, "newcomers_answered": 1, "regulars": 5, "regulars_answered": 5}
    assert found.value == pytest.approx(1 / 7 - 1)
    assert found.interval is not None
    assert found.interval[1] < 0


@pytest.mark.parametrize(
    ("change", "state", "words"),
    [
        ({"comments_status": "external-unread", "comment_system": "Disqus"}, "unknown", "Disqus"),
        ({"comments_status": "blocked"}, "unknown", "could not be read"),
        ({"comments_status": "none", "commenting": "closed"}, "not_applicable", "closed"),
    ],
)
def test_why_listening_cannot_be_measured(change: dict[str, str], state: str, words: str) -> None:
    """Closed is a choice, unread is unknown; neither is zero."""
    settled = facts([post(n, (), **change) for n in range(1, 10)])  # type: ignore[arg-type]
    for code in ("R0", "R1", "R4", "E1", "E2", "E3"):
        found = measured(settled, code)
        assert found.state == state
        assert words in (found.reason or "")
        assert found.value is None


def test_an_unknown_author_is_unknown() -> None:
    """Nobody knows whose comments are whose: nothing about answers is measured, how much people talk is."""
    p = exchange(1, [None, None])
    bare = replace(p, comments=tuple(replace(c, by_blog_author=None, by_post_author=None) for c in p.comments))
    settled = facts([bare], owned=False)
    assert measured(settled, "R0").state == "unknown"
    assert "which comments are yours" in (measured(settled, "R0").reason or "")
    assert measured(settled, "E1").state == "measured"
    assert waiting(settled) == ()


def test_doubt_about_the_writer_measures_no_answer_and_lists_nobody() -> None:
    """While the owner has a question to answer, nothing is said about answers and nobody waits."""
    settled = replace(facts([exchange(1, [2, None])]), doubt=Doubt(ReaderWords("Tom Quill", "name"), 0.5, 0.1, 30))
    assert {measured(settled, code).state for code in ("R0", "R1", "R2", "R4")} == {"unknown"}
    assert waiting(settled) == ()


def test_thanks_that_were_acknowledged_are_off_the_list() -> None:
    """One "thank you" to the room is enough for those who only thanked; whoever asked still waits."""
    thanks = comment("Ann Bell", text="Thanks, lovely post!", id="1", start=AS_OF, after_hours=-48)
    asks = comment("Bob Carr", text="How long does it take to rise?", id="2", start=AS_OF, after_hours=-48)
    settled = facts([post(1, [thanks, asks])])
    assert ({i.comment_id for i in waiting(settled)}, {i.comment_id for i in beside(settled)}) == ({"2"}, {"1"})
    done = tuple(f"{settled.blog.posts[0].url}#{n}" for n in "12")
    told = replace(settled, acknowledged=done)
    assert ({i.comment_id for i in waiting(told)}, beside(told)) == ({"2"}, ())


def test_of_two_words_of_one_day_the_one_with_the_higher_number_is_the_newer() -> None:
    """Number 10 is newer than number 9, also where both show their day alone."""
    near = AS_OF - timedelta(days=5)
    story = "My grandmother baked this every Friday, with milk from the neighbour, and the whole street smelled of it until the evening."
    told = [replace(comment("Bob Carr", story, id=number, start=near), precision="day") for number in ("9", "10")]
    assert [i.comment_id for i in beside(facts([post(1, told, published=near)]))] == ["10"]
