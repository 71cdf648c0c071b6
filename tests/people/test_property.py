"""One more comment by a writer never lowers what readers' answers are measured by, from raw comments through threads."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from checkup import owed, people, signs, threads
from checkup.facts import Facts, Window
from checkup.model import Blog, Comment, Owner, Person, Precision
from checkup.settling import answers_of
from tests import factories
from tests.quick import examples

WRITERS = ("Olga Owner", "Tom Penn")
READERS = ("Ann Lee", "Bob", "Tom Hill", "Anonymous")
WORDS = (
    "How long does the dough rest?",
    "Ann, mine rose in an hour.",
    "@Tom yes, with rye.",
    "Thanks!",
    ":)",
    "Thanks Bob, that helps.",
    "Ann, Bob and Tom: the oven has to be hot.",
    "Why does it crack on top, I wonder, when the oven is as hot as that?",
    "“Why does it crack on top, I wonder, when the oven is as hot as that?” Steam.",
    "I bake on Sundays.",
)
T = datetime(2026, 6, 1, tzinfo=UTC)
HOURS = st.integers(0, 400)


@st.composite
def comments(draw: st.DrawFn) -> tuple[list[Comment], Precision]:
    """A page of comments in the page's order: by time, or in any order where it prints days only."""
    precision: Precision = draw(st.sampled_from(("second", "day")))
    made: list[Comment] = []
    for number in range(draw(st.integers(1, 9))):
        who = draw(st.sampled_from((*READERS, *WRITERS)))
        parent = draw(st.sampled_from((None, None, *(c.id for c in made))))
        made.append(_comment(str(number), who, draw(st.sampled_from(WORDS)), draw(HOURS) + _hours(made, parent), precision, parent))
    return made, precision


def _hours(made: list[Comment], parent: str | None) -> int:
    """How late a parent is: the page's own thread never puts a reply before what it replies to."""
    when = next((c.posted for c in made if c.id == parent), None)
    return 0 if when is None else int((when - factories.START.replace(hour=0)).total_seconds() // 3600)


def _comment(name: str, who: str, words: str, hours: int, precision: Precision, parent: str | None) -> Comment:
    when = factories.START + timedelta(hours=hours)
    posted = when.replace(hour=0) if precision == "day" else when
    made = factories.comment(who, words, id=name, posted=posted, parent=parent)
    return replace(made, precision=precision, by_blog_author=who in WRITERS, by_post_author=who in WRITERS)


def shares(blog: Blog) -> dict[str, float]:
    """R0, R1 at both horizons, R4 and R7, where there is anything to measure."""
    repeated = threads.repeats(blog)
    linked = threads.link(blog, repeated)
    identities = people.identities(linked)
    found = threads.assume(linked, identities, repeated)
    calls = owed.calls(found.blog, identities)
    window = Window(None, T, "")
    facts = Facts(found.blog, T, "configured", window, identities=identities, threaded_since=found.threaded_since, calls=calls)
    answers, anyone = answers_of(found.blog, facts.clock, identities)
    measured = {m.code: m for m in signs.run(replace(facts, answers=answers, answered_by_anyone=anyone))["responsiveness"]}
    values = {code: measured[code].value for code in ("R0", "R4", "R7")}
    return {k: v for k, v in {**values, **measured["R1"].parts}.items() if v is not None}


@settings(max_examples=examples(1.2), deadline=None)
@given(comments(), st.data())
def test_one_more_comment_by_a_writer_never_lowers_a_share(page: tuple[list[Comment], Precision], data: st.DataObject) -> None:
    """Named or not, nested or not, at any place and time, with words of its own: nobody loses an answer by it."""
    before, precision = page
    words = data.draw(st.sampled_from(WORDS)) + " And one thing more."
    parent = data.draw(st.sampled_from((None, *(c.id for c in before))))
    hours = data.draw(HOURS) + _hours(before, parent)
    extra = _comment("x", data.draw(st.sampled_from(WRITERS)), words, hours, precision, parent)
    place = data.draw(st.integers(0, len(before)))
    owners = tuple(Owner(Person(name), "named as the author of a post") for name in WRITERS)
    door = data.draw(st.sampled_from(("open", "closed")))
    first, then = (
        shares(factories.blog([factories.post(1, some, commenting=door, author=Person(WRITERS[0]))], owners=owners))
        for some in (before, [*before[:place], extra, *before[place:]])
    )
    assert all(then.get(code, 1.0) >= value - 1e-12 for code, value in first.items())  # a share may go where its only wait is unknown


@settings(max_examples=examples(0.8), deadline=None)
@given(comments(), st.randoms(use_true_random=False))
def test_the_order_of_the_page_changes_nothing(page: tuple[list[Comment], Precision], random: object) -> None:
    """Where every comment has a time of day, the order in which the page prints them is not evidence."""
    given_, _ = page
    timed = [replace(c, posted=factories.START + timedelta(hours=7 * i), precision="second") for i, c in enumerate(given_)]
    mixed = list(timed)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    one, two = (shares(factories.blog([factories.post(1, some)])) for some in (timed, mixed))
    assert one == two
