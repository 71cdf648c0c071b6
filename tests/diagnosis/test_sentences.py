"""The sentences of a checkup, and waits and counts in words."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from checkup import signs
from checkup.facts import AsOfBasis
from checkup.findings import Measure, VitalSign
from checkup.reader_words import unredacted
from checkup.signs import cadence
from checkup.text import in_words
from tests.diagnosis._edges import EDGES, examine, neglected
from tests.factories import START, comment, post
from tests.signs._facts import facts

# sentences


@pytest.mark.parametrize("name", [*EDGES, "neglected"])
def test_sentences_follow_the_rules_of_words(name: str) -> None:
    """No exclamation marks, no blame, no jargon, short diagnosis, whole sentences."""
    found = examine(EDGES[name] if name in EDGES else neglected())
    said = [found.diagnosis, *found.going_well, *found.needs_care, *found.leave, *found.not_worth, *(f.message for f in found.findings)]
    said = [unredacted(told) for told in said]
    said += [s.sentence for s in found.signs]
    for sentence in said:
        assert not re.search(r"!|\bfail|\bbad\b|\berror|\bviolation|\bKPI|engagement rate|sentiment|%s|\bNone\b(?! of)|nan\b", sentence), (
            sentence
        )
        assert sentence[-1] in '."' or sentence.endswith(":"), sentence
        assert sentence[0].isupper() or sentence[0].isdigit(), sentence
    assert len(found.diagnosis.split()) <= 25


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (0.005, "under a minute"),
        (7 / 60, "7 minutes"),
        (1, "1 hour"),
        (19.9, "19 hours"),
        (25, "25 hours"),
        (49, "2 days"),
        (24 * 22, "22 days"),
        (24 * 35, "5 weeks"),
        (24 * 365.25 * 3 + 24 * 31 * 4, "3 years and 4 months"),
        (24 * 366, "1 year"),
    ],
)
def test_waits_in_words(hours: float, words: str) -> None:
    """The largest fitting unit, cut off."""
    assert in_words.wait(hours * 3600).replace(in_words.NBSP, " ") == words


def test_counts_in_words() -> None:
    """Letters up to twelve at the start of a sentence, numerals inside."""
    assert in_words.spelled(9, "reader") == "Nine readers"
    assert in_words.spelled(1, "person") == "One person"
    assert in_words.spelled(1535, "person") == "1,535 people"
    assert in_words.of(0, 3, "post") == "None of 3 posts"
    assert in_words.of(2, 2, "post") == "Both posts"
    assert in_words.of(6, 6, "post") == "All 6 posts"
    assert in_words.of(1, 1, "post") == "The one post"
    assert in_words.listed(["a", "b", "c"]) == "a, b and c"


@pytest.mark.parametrize(
    ("sign", "hits", "n", "words"),
    [
        ("invitation", 0, 12, "none of 12 posts end by asking readers something"),
        ("invitation", 1, 12, "1 of 12 posts ends by asking readers something"),
        ("generosity", 0, 9, "none of 9 posts show a link or credit to somebody else"),
        ("generosity", 2, 9, "2 of 9 posts show a link or credit to somebody else"),
        ("partnership", 0, 7, "none of your 7 posts take up what a reader said"),
        ("welcome", 0, 11, "none of 11 things that a newcomer looks for are there"),
    ],
)
def test_a_complaint_about_nothing_says_none(sign: str, hits: int, n: int, words: str) -> None:
    """ "0 of 12 posts" is no beginning of a sentence."""
    code = {"invitation": "V5", "generosity": "V2", "partnership": "V7", "welcome": "W1"}[sign]
    assert _care(sign, Measure(code, code, "ok", value=hits / n, n=n, of=hits)) == words


@pytest.mark.parametrize(
    ("some", "words"), [(0, "all 11 posts drew no comment by a reader"), (2, "9 of 11 posts drew no comment by a reader")]
)
def test_a_complaint_about_every_post_says_all(some: int, words: str) -> None:
    """ "11 of 11 posts" is all of them."""
    per_post = Measure("E1", "E1", "ok", value=0.2, n=11, detail={"comments": some, "posts_with_comments": some})
    assert _care("engagement", per_post) == words


@pytest.mark.parametrize(("sell", "words"), [(9, "all 9 posts mostly promote something"), (4, "4 of 9 posts mostly promote something")])
def test_posts_that_all_sell_are_told_as_all(sell: int, words: str) -> None:
    """ "9 of 9 posts" is all of them here, too."""
    assert _care("conversation", Measure("V1", "V1", "ok", value=0.1, n=9, detail={"mostly_promote": sell})) == words


@pytest.mark.parametrize(
    ("of", "words"),
    [
        (0, "none of 60 comments by readers are seen to reply to another"),
        (1, "only 1 of 60 comments by readers is seen to reply to another"),
        (3, "only 3 of 60 comments by readers are seen to reply to another"),
    ],
)
def test_many_comments_are_not_called_few(of: int, words: str) -> None:
    """Where readers comment enough and hardly anybody replies, the complaint is about replies, not "only 60 comments came"."""
    many = Measure("E1", "E1", "ok", value=3.0, n=20, score=80.0, detail={"comments": 60, "posts_with_comments": 20})
    replies = Measure("E3", "E3", "ok", value=of / 60, n=60, of=of, score=25.0)
    assert _care("engagement", many, replies) == words
    few = replace(many, score=60.0)
    assert _care("engagement", few, replies) == "only 60 reader comments came on 20 posts"
    back = Measure("E2", "E2", "ok", value=0.05, n=40, of=2, score=20.0)
    assert _care("engagement", many, back, replies) == "2 of 40 readers wrote on more than one of the posts counted"


def test_what_needs_care_says_what_is_lacking() -> None:
    """A complaint without a finding is told by its complaint ("Only 20 posts ..."), not by a sentence that could be praise."""
    sparse = [post(n, published=START + timedelta(days=18 * n)) for n in range(20)]
    found = examine(facts(sparse, as_of=START + timedelta(days=18 * 20)))
    care = [unredacted(words) for words in found.needs_care]
    assert found.findings
    assert not any(words.startswith("20 posts, typically") for words in care), care


def test_rare_posts_are_a_complaint_by_their_words() -> None:
    """ "16 posts came in 39 weeks, though readers get answers" could be praise."""
    assert _care("cadence", Measure("C1", "C1", "ok", value=0.4, n=16, detail={"weeks": 39.0})) == "only 16 posts came in 39 weeks"


@pytest.mark.parametrize(
    ("silent", "words"),
    [
        (7.9, "only 9 posts came in 52 weeks"),
        (12.9, "only 9 posts came in 52 weeks"),
        (13.2, "only 9 posts came in 52 weeks, none in the last 13"),
        (None, "only 9 posts came in 52 weeks"),
    ],
)
def test_a_long_silence_is_told_beside_few_posts(silent: float | None, words: str) -> None:
    """Where the last quarter of the window is silent, that is the news."""
    assert _care("cadence", Measure("C1", "C1", "ok", value=0.2, n=9, detail={"weeks": 52.0, "silent_weeks": silent})) == words


@pytest.mark.parametrize(
    ("lately", "words"),
    [(3, "only 3 posts came in the last 365 days"), (1, "only 1 post came in the last 365 days"), (0, "only 9 posts came in 52 weeks")],
)
def test_rare_posts_of_a_year_long_past_are_no_complaint_of_today(lately: int, words: str) -> None:
    """Of a blog that is judged by an older year the posts of the last one are told: "only 9 posts" would be read as this year's."""
    assert _care("cadence", Measure("C1", "C1", "ok", value=0.2, n=9, detail={"weeks": 52.0, "lately": lately})) == words


@pytest.mark.parametrize(
    ("weeks", "silent", "words"),
    [
        (103.0, None, "only 9 posts came in 103 weeks"),
        (104.0, None, "only 9 posts came in 2 years"),
        (525.0, None, "only 9 posts came in 10 years"),
        (525.0, 140.0, "only 9 posts came in 10 years, none for 2 years and 8 months"),
    ],
)
def test_a_long_time_is_told_in_years(weeks: float, silent: float | None, words: str) -> None:
    """Nobody counts 525 weeks."""
    told = _care("cadence", Measure("C1", "C1", "ok", value=0.02, n=9, detail={"weeks": weeks, "silent_weeks": silent}))
    assert unredacted(told).replace(in_words.NBSP, " ") == words


@pytest.mark.parametrize(("basis", "days", "silent"), [("configured", 100, 13), ("captured", 100, 13), ("newest", 100, None)])
def test_a_silence_is_known_where_today_is(basis: AsOfBasis, days: int, silent: int | None) -> None:
    """Where T is only the last date on the pages, nobody knows how long nothing came."""
    given = facts([post(n, published=START + timedelta(days=n)) for n in range(8)], as_of=START + timedelta(days=7 + days), basis=basis)
    found = cadence.measure(given)[0].detail["silent_weeks"]
    assert (None if found is None else int(found)) == (None if silent is None else days // 7)


def test_nobody_is_told_that_no_post_mostly_promotes() -> None:
    """Where the mean is low and no single post mostly promotes, the mean is spoken of."""
    talk = Measure("V1", "V1", "ok", value=0.4, n=9, detail={"mostly_promote": 0})
    assert _care("conversation", talk) == "posts promote more than they talk"


def _care(name: str, *measures: Measure) -> str:
    declared = signs.named(name)
    assert declared is not None
    return declared.sentences.care_words(VitalSign(name, name, "content", "ok", 7, 20.0, measures=measures), 70.0)


@pytest.mark.parametrize(
    ("hits", "doubtful", "words"),
    [(0, 0, "no spam is on show"), (0, 2, "hardly any spam is on show"), (1, 0, "hardly any spam is on show")],
)
def test_no_spam_is_called_none(hits: int, doubtful: int, words: str) -> None:
    """ "Hardly any" of none is less than what is known; with some in doubt it is all that is known."""
    declared = signs.named("spam")
    assert declared is not None
    share = Measure("S1", "S1", "ok", value=hits / 90, n=90, of=hits, detail={"suspect": doubtful})
    assert declared.sentences.well_words(VitalSign("spam", "spam", "comments", "ok", 8, 100.0, measures=(share,))) == words


@pytest.mark.parametrize(("gap", "words"), [(45.0, "readers can rely on your rhythm"), (46.0, ""), (450.0, "")])
def test_no_rhythm_is_praised_that_nobody_feels(gap: float, words: str) -> None:
    """ "Only 9 posts came in 525 weeks, though readers can rely on your rhythm" is a joke: of posts months apart it is not said."""
    declared = signs.named("regularity")
    assert declared is not None
    evenness = Measure("C2", "C2", "ok", value=-0.4, n=8, score=95.0, sample=(gap,) * 8)
    sign = VitalSign("regularity", "regularity", "schedule", "ok", 7, 90.0, measures=(evenness,))
    assert declared.sentences.well_words(sign) == words
    unscored = replace(sign, measures=(replace(evenness, outcome="early", score=None),))  # the present silence alone was scored
    assert declared.sentences.well_words(unscored) == ""


@pytest.mark.parametrize(("listed", "told"), [(False, True), (True, False)])
def test_the_first_sentence_says_its_sample_where_nothing_lists_the_posts(listed: bool, told: bool) -> None:
    """It stands on cards and in feeds, where nobody sees how few posts were read."""
    asked = [post(n, [comment(f"Reader {n}", "Which flour is this?")]) for n in range(1, 13)]
    given = facts(asked)
    seen = replace(given, blog=replace(given.blog, coverage=replace(given.blog.coverage, listed=listed)))
    said = str(examine(seen).diagnosis).replace("\xa0", " ")
    assert said.endswith("Only 12 posts were read.") is told
