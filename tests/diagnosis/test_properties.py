"""What must hold for every blog: answers never lower, spam never raises, the unread is no zero, order and copies change nothing."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checkup import diagnosis, signs
from checkup.config import SiteConfig
from checkup.diagnosis import judge
from checkup.diagnosis.canonical import canonical
from checkup.diagnosis.rubric import Rubric
from checkup.facts import Facts
from checkup.findings import Checkup
from checkup.model import Comment, Mark, Post
from tests.factories import START, comment, post
from tests.quick import examples
from tests.signs._facts import AS_OF, facts

SITE = SiteConfig()
NAMES = ["Ann Bell", "Bob Carr", "Cid Dorn", "Eve Falk", "Gus Hale", None]
TEXTS = [
    "I tried your way at home, it worked.",
    "Thanks, lovely!",
    "How long does the dough rest before it goes in?",
    "Did you use rye flour?",
]
MARKS = tuple(
    Mark(item, found) for item, found in [("author", True), ("about", False), ("feed", True), ("contact", None), ("policy", False)]
)
slow = settings(max_examples=examples(0.75), suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@st.composite
def posts(draw: st.DrawFn, least: int = 0, most: int = 12) -> list[Post]:
    """Posts with reader comments, answers, spam, suspects, undated and date-only comments, and doors of every kind."""
    listed = []
    for number in range(1, draw(st.integers(least, most)) + 1):
        published = START + timedelta(days=draw(st.integers(0, 190)))
        comments: list[Comment] = []
        for k in range(draw(st.integers(0, 5))):
            hours = draw(st.integers(0, 24 * 40))
            one = comment(
                draw(st.sampled_from(NAMES)),
                draw(st.sampled_from(TEXTS)),
                start=published,
                after_hours=hours,
                id=f"{number}{k:02d}",
                verdict=draw(st.sampled_from(["ok", "ok", "ok", "promo", "spam", "suspect"])),
            )
            kind = draw(st.sampled_from(["second", "second", "day", "none"]))
            if kind != "second":
                one = replace(one, precision=kind, posted=None if kind == "none" else one.posted and one.posted.replace(hour=0, minute=0))
            comments.append(one)
            if draw(st.booleans()):
                wait = draw(st.integers(0, 24 * 20))
                comments.append(comment(owner=True, start=published, after_hours=hours + wait, parent=one.id, id=f"{number}{k:02d}9"))
        door = draw(st.sampled_from(["open", "open", "unknown", "closed"]))
        closed = published + timedelta(days=draw(st.integers(1, 60))) if door == "closed" else None
        listed.append(post(number, comments, published=published, commenting=door, closed_at=closed))
    return listed


def _eager() -> Rubric:
    """The shipped rubric with minima of one case, so that every number of a small blog is scored and has to hold the properties."""
    shipped = diagnosis.load()
    return shipped.model_copy(update={"measure": {c: m.model_copy(update={"minima": (0, 1)}) for c, m in shipped.measure.items()}})


EAGER = _eager()


def scores(settled: Facts) -> dict[str, float | None]:
    found = judge.judged(signs.run(canonical(settled)), EAGER)
    return {s.id: s.score for s in found}


def total(settled: Facts, kept: set[str]) -> float | None:
    """The overall score over a fixed set of signs."""
    found = [s for s in judge.judged(signs.run(canonical(settled)), EAGER) if s.id in kept]
    return judge.overall(found, EAGER)


@slow
@given(posts(least=1), st.data())
def test_an_answer_of_the_author_never_lowers_a_score(listed: list[Post], data: st.DataObject) -> None:
    """One more answer by the author, at any time after the comment: no sign and no total falls."""
    before = facts(listed, marks=MARKS)
    targets = [(i, c) for i, p in enumerate(listed) for c in before.reader_comments(p)]
    if not targets:
        return
    at, asked = data.draw(st.sampled_from(targets))
    when = asked.posted or listed[at].published
    assert when is not None
    reply = comment(owner=True, start=when, after_hours=data.draw(st.integers(0, 24 * 30)), parent=asked.id, id="777777")
    if data.draw(st.booleans()):
        reply = replace(reply, posted=None, precision="none")
    changed = [replace(p, comments=(*p.comments, reply)) if i == at else p for i, p in enumerate(listed)]
    after = facts(changed, marks=MARKS)
    # the first answer is the earliest, as it is settled; a later one changes nothing
    key = f"{listed[at].url}#{asked.id}"
    old, new = before.answers.get(key), after.answers[key]
    if old is not None and old.at is not None and (new.at is None or new.at > old.at):
        after = replace(after, answers={**after.answers, key: old})
    one, two = scores(before), scores(after)
    for sign, score in one.items():
        if score is not None:
            assert two[sign] is not None, sign
            assert two[sign] >= score - 1e-9, sign
    kept = {s for s, score in one.items() if score is not None}
    if kept:
        assert (total(after, kept) or 0) >= (total(before, kept) or 0) - 1e-9


@slow
@given(posts(least=1), st.data(), st.sampled_from(["spam", "suspect"]))
def test_spam_never_raises_a_score(listed: list[Post], data: st.DataObject, label: str) -> None:
    """One more comment with the verdict spam or suspect, dated or not, on any post: no sign and no total rises."""
    before = facts(listed, marks=MARKS)
    at = data.draw(st.integers(0, len(listed) - 1))
    bad = comment(
        "Cheap Shoes", "cheap shoes here", start=START, after_hours=data.draw(st.integers(0, 24 * 190)), id="888888", verdict=label
    )
    if data.draw(st.booleans()):
        bad = replace(bad, posted=None, precision="none")
    changed = [replace(p, comments=(*p.comments, bad)) if i == at else p for i, p in enumerate(listed)]
    one, two = scores(before), scores(facts(changed, marks=MARKS))
    for sign, score in one.items():
        if score is not None and two[sign] is not None:
            assert two[sign] <= score + 1e-9, sign
    kept = {s for s, score in one.items() if score is not None}
    if kept:
        assert (total(facts(changed, marks=MARKS), kept) or 0) <= (total(before, kept) or 0) + 1e-9


@slow
@given(posts(least=1), st.sampled_from(["external-unread", "blocked"]))
def test_what_cannot_be_read_is_no_zero(listed: list[Post], status: str) -> None:
    """Posts whose comments, text and date cannot be read leave every score as it was."""
    unread = [
        replace(post(900 + i, published=None), text="", comments_status=status, commenting="unknown", language=None)  # type: ignore[arg-type]
        for i in range(3)
    ]
    assert scores(facts(listed, marks=MARKS)) == scores(facts([*listed, *unread], marks=MARKS))


@slow
@given(posts(least=8))
def test_unread_comments_leave_the_other_signs_alone(listed: list[Post]) -> None:
    """Where no comment at all can be read, listening is unknown and content, schedule and welcome score as before."""
    silent = [replace(p, comments=(), comments_status="external-unread") for p in listed]  # type: ignore[arg-type]
    one, two = scores(facts(listed, marks=MARKS)), scores(facts(silent, marks=MARKS))
    for sign in ("generosity", "invitation", "readability", "cadence", "regularity", "welcome"):
        assert one[sign] == two[sign], sign
    for sign in ("responsiveness", "engagement", "spam"):
        assert two[sign] is None


@settings(max_examples=examples(0.25), suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(posts(least=1), st.integers(0, 1000))
def test_order_and_copies_change_nothing(listed: list[Post], seed: int) -> None:
    """Shuffled posts, shuffled comments, posts and comments twice: the same checkup."""
    rng = random.Random(seed)
    mixed = [replace(p, comments=tuple(rng.sample([*p.comments, *p.comments[:2]], len(p.comments) + len(p.comments[:2])))) for p in listed]
    mixed += listed[:2]
    rng.shuffle(mixed)
    settled = facts(listed, marks=MARKS)
    again = replace(settled, blog=replace(settled.blog, posts=tuple(mixed)))
    assert _bare(diagnosis.examine(settled, SITE)) == _bare(diagnosis.examine(again, SITE))


def _bare(checkup: Checkup) -> Checkup:
    return replace(checkup, facts=facts([]))


@slow
@given(posts())
def test_no_blog_breaks_it(listed: list[Post]) -> None:
    """Whatever the blog: ten signs, scores between 0 and 100, no score without "ok", no grade without a score, short sentences."""
    found = diagnosis.examine(facts(listed), SITE)
    assert len(found.signs) == 11
    for sign in found.signs:
        assert (sign.score is not None) == (sign.outcome == "ok")
        assert sign.score is None or 0 <= sign.score <= 100
        assert sign.sentence
    assert (found.grade is None) == (found.score is None) == (found.no_grade_reason is not None)
    assert len(found.diagnosis.split()) <= 25
    assert found.as_of == AS_OF
