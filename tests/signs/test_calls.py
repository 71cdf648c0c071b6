"""Over which comments answers are counted: those that call for one, else those that are more than thanks."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from checkup import diagnosis
from checkup.config import GateTable, SiteConfig
from checkup.facts import Call, Facts
from checkup.findings import Checkup, Measure, VitalSign
from checkup.gate import check_rules
from checkup.model import Comment, Post
from checkup.signs import responsiveness
from checkup.signs.responsiveness.answered_words import answered_calls
from tests.factories import START, comment, post
from tests.signs._facts import exchange, facts
from tests.signs.test_responsiveness import measured

ASKS, TELLS, THANKS = (
    "Which flour is this?",
    "My grandmother baked with milk from the neighbour, every Friday of the year.",
    "Thanks, lovely!",
)


def talk(*said: tuple[str, bool]) -> Post:
    """One post with these comments, each answered an hour later or not."""
    found: list[Comment] = []
    for n, (text, answered) in enumerate(said):
        found.append(comment(f"Reader {n}", text, id=f"{n}", after_hours=5 + n))
        if answered:
            found.append(comment(owner=True, text="Good to hear.", id=f"{n}w", parent=f"{n}", after_hours=6 + n))
    return post(1, found)


def judged(settled: Facts) -> tuple[Checkup, VitalSign]:
    found = diagnosis.examine(settled, SiteConfig())
    sign = found.sign("responsiveness")
    assert sign is not None
    return found, sign


def test_what_calls_for_no_answer_is_in_no_share() -> None:
    """Stories and thanks without an answer leave R0, R1 and R2 as they are, and so does an answer to one; R7 counts all but the thanks."""
    asked = [(ASKS, True), (ASKS, False)]
    alone, among = facts([talk(*asked)]), facts([talk(*asked, (TELLS, True), (TELLS, False), (THANKS, False))])
    for code in ("R0", "R1", "R2"):
        assert measured(alone, code).n == measured(among, code).n == 2
        assert measured(alone, code).value == measured(among, code).value
    found = measured(among, "R7")
    assert (found.hits, found.n, found.detail["all"], found.detail["all_answered"]) == (2, 4, 5, 2)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ([(ASKS, True), (ASKS, False), (TELLS, True), (TELLS, True), (TELLS, False)], "You answered 1 of 2 {call}; 2 others got an answer"),
        ([(ASKS, False), (ASKS, False), (TELLS, True), (THANKS, True)], "You answered none of 2 {call}; 1 other got an answer"),
        ([(ASKS, True), (ASKS, False), (TELLS, False)], "You answered 1 of 2 {call}"),
        ([(ASKS, True), (ASKS, True), (TELLS, True)], "You answered 2 of 2 {call}"),
        ([(ASKS, True), *[(ASKS, False)] * 7, (TELLS, True)], "You answered 1 of 8 {call}, or may"),
    ],
    ids=["few", "none", "no other", "all", "enough"],
)
def test_where_few_call_for_an_answer_the_others_who_got_one_are_told(said: list[tuple[str, bool]], told: str) -> None:
    """Some of them may have called for it unseen; who only thanked did not."""
    found = measured(facts([talk(*said)]), "R0")
    share = Measure("R0", "Readers answered", "early", found.value, n=found.n, of=found.hits, detail=found.detail)
    assert answered_calls(share) == told.format(call="comments that call for an answer")


def test_a_maybe_counts_and_a_suspect_does_not() -> None:
    """What may call for an answer is in R0; a comment that is suspected of being spam is in neither share."""
    settled = facts([talk((ASKS, False), (TELLS, False))])
    keys = [settled.blog.posts[0].key(c) for c in settled.blog.posts[0].comments]
    assert measured(replace(settled, calls={keys[0]: Call("question", sure=False)}), "R0").n == 1
    suspect = facts([post(1, [comment("Ann Bell", ASKS, verdict="suspect")])])
    assert (measured(suspect, "R0").n, measured(suspect, "R7").n) == (0, 0)


@pytest.mark.parametrize(("sure", "told"), [(True, "were owed an answer and never"), (False, "may have been owed an answer, and never")])
def test_of_what_is_old_a_doubt_stays_a_doubt(sure: bool, told: str) -> None:
    """What may have been owed an answer long ago is not said to have been owed one."""
    settled = facts([exchange(1, [None], text=ASKS), exchange(2, [None], text=ASKS)], as_of=START + timedelta(days=320))
    keys = [p.key(c) for p in settled.blog.posts for c in p.comments]
    calls = {keys[0]: Call("question", sure=True), keys[1]: Call("question", sure=sure)}
    found, _ = judged(replace(settled, calls=calls))
    [history] = [f for f in found.findings if f.code == "R-history"]
    assert told in str(history.message)
    assert history.confidence == ("high" if sure else "low")


@pytest.mark.parametrize(
    ("dated", "undated", "told"),
    [
        (2, 0, "Two comments older than 90 days were owed an answer and never got one."),
        (1, 1, "One comment older than 90 days was owed an answer and never got one. The same holds for 1 more without a date."),
        (0, 2, "Two comments without a date were owed an answer and never got one."),
    ],
)
def test_what_shows_no_date_is_not_said_to_be_old(dated: int, undated: int, told: str) -> None:
    """A comment without a date under an old post may be of yesterday."""
    posts = [exchange(n, [None], text=ASKS) for n in range(1, dated + undated + 1)]
    for n, one in enumerate(posts[dated:], dated):
        posts[n] = replace(one, comments=tuple(replace(c, posted=None, precision="none") for c in one.comments))
    settled = facts(posts, as_of=START + timedelta(days=320))
    calls = {p.key(c): Call("question", sure=True) for p in settled.blog.posts for c in p.comments}
    found, _ = judged(replace(settled, calls=calls))
    assert [str(f.message) for f in found.findings if f.code == "R-history"] == [told]


@pytest.mark.parametrize(("asking", "by_all"), [(7, True), (8, False)])
def test_below_eight_calls_all_who_wrote_count(asking: int, by_all: bool) -> None:
    """Seven calls, all answered, among 30 comments: the share of the 30 is the score, and the row says so. Eight: their own share is."""
    told = [exchange(n, [1.0], text=ASKS) for n in range(1, asking + 1)] + [exchange(n, [None], text=TELLS) for n in range(20, 43)]
    found, sign = judged(facts(told, as_of=START + timedelta(days=320)))
    r0, r7 = sign.measure("R0"), sign.measure("R7")
    assert r0 is not None
    assert r7 is not None
    assert (r0.score is None, r7.score is not None) == (by_all, by_all)
    assert sign.score == pytest.approx(100 * asking / (asking + 23) if by_all else 100.0)
    words = f"Few readers asked anything; you answered 7 of {asking + 23} comments that were more than thanks."
    assert (sign.sentence == words) is by_all
    assert any(f.message == words for f in found.findings if f.code == "R-few") is by_all


@pytest.mark.parametrize(("language", "told"), [("en", True), ("cs", False), (None, True)])
def test_without_word_lists_nobody_is_said_to_ask_little(language: str | None, told: bool) -> None:
    """Who asks without a question mark is not seen there, so that few ask is not known; the share stays."""
    posts = [replace(exchange(n, [None], text=TELLS), language=language) for n in range(1, 22)]
    found, sign = judged(facts(posts))
    assert sign.score is not None
    assert ("Few readers asked" in sign.sentence) is told
    assert ("who asked is not told" in sign.sentence) is not told
    assert sign.sentence in [f.message for f in found.findings if f.code == "R-few"]


def test_twenty_comments_of_substance_are_always_scored() -> None:
    """Nobody asked anything: 20 stories are enough for a score, 19 are not."""
    for stories, scored in ((20, True), (19, False)):
        _, sign = judged(facts([exchange(n, [None], text=TELLS) for n in range(1, stories + 1)]))
        assert (sign.score is not None) is scored
        assert sign.outcome == ("ok" if scored else "early")


def test_praise_that_is_left_alone_costs_nothing() -> None:
    """Forty "great post" without a word back: the score of a blog that answers all eight questions stays at 100."""
    praise = [exchange(n, [None, None], text=THANKS) for n in range(1, 21)]
    _, sign = judged(facts([*praise, *(exchange(n, [2.0], text=ASKS) for n in range(1, 9))]))
    assert sign.score == pytest.approx(100.0)


def test_the_habit_is_priced_over_what_is_counted() -> None:
    """Where few ask, answering each comment of the last ten posts is what the habit means; thanks are not among them."""
    posts = [exchange(n, [None], text=TELLS) for n in range(1, 22)] + [exchange(n, [None], text=THANKS) for n in range(1, 22)]
    merged = [
        replace(a, comments=(*a.comments, *(replace(c, id=f"t{c.id}") for c in b.comments)))
        for a, b in zip(posts, posts[21:], strict=False)
    ]
    found, _ = judged(facts(merged))
    few = next(f for f in found.findings if f.code == "R-few")
    assert few.remedy is not None
    assert few.remedy.action == "Answer each reader within a day: 0 of 21 have an answer so far"
    assert few.remedy.items == 10
    assert (few.gain or 0) > 0


def test_the_gate_asks_all_who_wrote_where_few_asked() -> None:
    """`min_answered` holds the share of the calls, and below three calls that of all comments of substance."""
    settled = facts([exchange(n, [1.0 if n % 2 else None], text=TELLS) for n in range(1, 31)])
    [check] = check_rules(judged(settled)[0], GateTable(min_answered=0.4))
    assert check.passed
    assert "50% of readers answered" in check.words


@pytest.mark.parametrize(
    ("friends", "strangers", "said"),
    [
        ((1.0, 7), (None, 8), ["21 of the 29 are by three readers; of the other 8, 0 got an answer, which lowers the score"]),
        ((None, 7), (1.0, 8), ["21 of the 29 are by three readers; of the other 8, 8 got an answer"]),
        ((1.0, 7), (1.0, 8), []),  # all fared alike
        ((1.0, 2), (None, 8), []),  # the three wrote less than half
        ((1.0, 7), (None, 7), ["21 of the 28 are by three readers; of the other 7, 0 got an answer, which lowers the score"]),
        ((None, 7), (1.0, 7), []),  # too few others to say anything of
        ((1.0, 7), (None, 4), []),
    ],
)
def test_where_three_readers_wrote_most_the_others_stand_beside_the_share(
    friends: tuple[float | None, int], strangers: tuple[float | None, int], said: list[str]
) -> None:
    """Three readers who wrote most of what is counted, and how those fared who are none of them."""
    by_friends = [_by(n, friends[0], "Ann Moss", "Bert Reed", "Cleo Vale") for n in range(1, friends[1] + 1)]
    by_others = [_by(20 + n, strangers[0], f"Stranger Number{n}") for n in range(strangers[1])]
    found, sign = judged(facts([*by_friends, *by_others], as_of=START + timedelta(days=320)))
    (row,) = (row for row in responsiveness.ROWS if row.code == "R0")
    r0 = sign.measure("R0")
    assert r0 is not None
    assert list(row.beside(found, r0)) == said


def test_the_sentence_leaves_out_the_three_readers_who_wrote_most() -> None:
    """The first sentence says what the share is without them, where they were answered better than all the others."""
    told = {}
    for heard in (0, 1):
        friends = [_by(n, 1.0, "Ann Moss", "Bert Reed", "Cleo Vale") for n in range(1, 8)]
        others = [_by(20 + n, 1.0 if n < heard else None, f"Stranger Number{n}") for n in range(7)]
        told[heard] = judged(facts([*friends, *others], as_of=START + timedelta(days=320)))[1].sentence
    assert told[0].startswith(
        "You answered 21 of 28 comments that call for an answer; without the three readers who wrote most, none of 7."
    )
    assert "22 of 28 comments that call for an answer; without the three readers who wrote most, 1 of 7." in told[1]


def _by(number: int, answered_after: float | None, *names: str) -> Post:
    """A post below which each of these readers asks the same, and is answered after so many hours or never."""
    start = START + timedelta(weeks=number - 1)
    found: list[Comment] = []
    for k, name in enumerate(names):
        found.append(comment(name, ASKS, id=f"{number}{k}", start=start, after_hours=5 + k))
        if answered_after is not None:
            answer = comment(
                owner=True, text="Rye.", id=f"{number}{k}w", parent=f"{number}{k}", start=start, after_hours=5 + k + answered_after
            )
            found.append(answer)
    return post(number, found)


def test_thanks_in_the_same_few_words_are_not_nothing() -> None:
    """Few asked, and most of who told something got a form letter: the verdict says that beside those who were answered, or alone."""

    def told(answered: int, thanked: int) -> str:
        posts = [exchange(n, [1.0], text=TELLS) for n in range(1, answered + 1)]
        for n in range(40, 40 + thanked):
            one = exchange(n, [None], text=TELLS)
            reply = comment(owner=True, text="Thank you!", id=f"{n}w", parent=one.comments[0].id, after_hours=9)
            posts.append(replace(one, comments=(*one.comments, reply)))
        settled = facts(posts, as_of=START + timedelta(days=600), days=None)
        kept = {key: answer for key, answer in settled.answers.items() if not str(answer.by).endswith("w")}
        return judged(replace(settled, answers=kept))[1].sentence

    few = "Few readers asked anything; of 24 comments that were more than thanks"
    assert told(4, 20) == f"{few} you answered 4, and 20 got the same few words."
    assert told(0, 24) == f"{few} 24 got the same few words."
    assert told(22, 2) == "Few readers asked anything; you answered 22 of 24 comments that were more than thanks."


def test_askers_who_got_the_same_few_words_are_told_apart_from_those_who_got_nothing() -> None:
    """The owner did write below them: that it is no answer is said beside the share, not left to be wondered at; of two it is not said."""

    def told(answered: int, dismissed: int) -> str:
        posts = [exchange(n, [1.0 if n <= answered else None], text=ASKS) for n in range(1, 25)]
        for n in range(answered, answered + dismissed):
            reply = comment(owner=True, text="So it is!", id=f"{n}w", parent=posts[n].comments[0].id, after_hours=9)
            posts[n] = replace(posts[n], comments=(*posts[n].comments, reply))
        settled = facts(posts, as_of=START + timedelta(days=175), days=None)
        kept = {key: answer for key, answer in settled.answers.items() if not str(answer.by).endswith("w")}
        return str(judged(replace(settled, answers=kept))[0].diagnosis)

    assert told(4, 12).startswith(
        "You answered 4 of 24 comments that call for an answer; 12 got thanks alone, or words that others got too"
    )
    assert told(0, 10).startswith(
        "You answered none of 24 comments that call for an answer; 10 got thanks alone, or words that others got too"
    )
    assert "few words" not in told(4, 2)


def test_thanks_half_a_year_later_are_for_nobody_above() -> None:
    """Several asked below one post, and the writer's next word there is "Thank you!": none of them got it."""

    def few_words(days: int) -> object:
        asked = [comment(f"Reader {n}", ASKS, id=f"q{n}", after_hours=n) for n in range(1, 9)]
        thanks = comment(owner=True, text="Thank you!", id="w", after_hours=24 * days)
        below = post(1, [*asked, thanks])
        settled = facts([below], as_of=START + timedelta(days=400), days=None)
        return measured(replace(settled, acknowledged=tuple(map(below.key, asked))), "R7").detail["few_words"]

    assert (few_words(180), few_words(1)) == (0, 1)


def test_who_answers_late_is_told_how_many_were_answered_too() -> None:
    """Nine in ten had an answer, none within a week: both are said, not the second alone."""
    posts = [exchange(n, [400.0 if n % 10 else None], text=ASKS) for n in range(1, 31)]
    found, _ = judged(facts(posts, as_of=START + timedelta(days=225), days=None))
    assert str(found.diagnosis).startswith("You answered 27 of 30 comments that call for an answer, but none within a week")
