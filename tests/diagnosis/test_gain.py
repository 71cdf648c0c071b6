"""What a remedy gains: only the signs that a change touches are measured again, and the result is that of a whole checkup."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkup import diagnosis, signs
from checkup.config import SiteConfig
from checkup.diagnosis import judge
from checkup.diagnosis.canonical import canonical
from checkup.diagnosis.change import after
from checkup.facts import Facts
from checkup.findings import Change
from checkup.model import Mark, Post
from tests.diagnosis.test_properties import EAGER, MARKS, posts, slow
from tests.factories import comment, post
from tests.growth import assert_linear
from tests.signs._facts import exchange, facts, marked

PARTS = tuple(one.name for one in fields(Change))


def changes(settled: Facts) -> list[Change]:
    """One change of each kind, and all at once."""
    pairs = [(p, c) for p in settled.blog.posts for c in p.comments]
    readers = tuple(p.key(c) for p, c in pairs if not c.by_blog_author)
    spam = tuple(p.key(c) for p, c in pairs if c.is_spam)
    urls = tuple(p.url for p in settled.blog.posts)
    habits = [Change(soon=readers), Change(ask=urls)]
    one_each = [Change(answer=readers), Change(remove=spam), Change(found=("about", "policy")), Change(publish=True), *habits]
    return [*one_each, Change.joined(one_each)]


@slow
@given(posts(least=1), st.integers(0, 6))
def test_exams_that_a_change_does_not_name_keep_their_scores(listed: list[Post], which: int) -> None:
    """Measured anew in part or as a whole, every sign has the same score."""
    settled = canonical(facts(listed, marks=MARKS))
    change = changes(settled)[which]
    then = after(settled, change)
    part = {**signs.run(settled), **signs.run_again(then, change.parts, EAGER.scored)}
    whole = signs.run(then)
    assert [s.score for s in judge.judged(part, EAGER)] == [s.score for s in judge.judged(whole, EAGER)]


def test_a_gain_does_not_write_the_waiting_list_anew() -> None:
    """It carries no score; what does is measured as in a whole checkup."""
    settled = facts([exchange(n, [1.0, 2.0, None]) for n in range(1, 9)])
    whole, again = signs.run(settled)["responsiveness"], signs.run_again(settled, ("soon",), EAGER.scored)["responsiveness"]
    state = {m.code: m.state for m in again}
    assert (state["R5"], state["R0"]) == ("unknown", "measured")
    assert [m for m in again if m.code in EAGER.scored] == [m for m in whole if m.code in EAGER.scored]


def test_each_part_of_a_change_moves_one_sign_at_least() -> None:
    """No sign names a part that does not exist, and every part is somebody's."""
    assert {part for sign in signs.all() for part in sign.moved_by} == set(PARTS)


def test_no_gain_in_points_for_a_sign_that_is_not_scored() -> None:
    """Four readers wait where a score takes 20: the finding stands by its severity, its gain is not 0 but unknown."""
    listed = [exchange(n, [1.0, 2.0, None]) for n in range(1, 9)]
    spam = [marked(comment("Pills", id=f"s{k}"), "spam") for k in range(3)]
    marks = (Mark("about", False), Mark("feed", True))  # two decided items, six make a score
    settled = facts([*listed, post(20, spam)], marks=marks)
    found = {f.code: f for f in diagnosis.examine(settled, SiteConfig()).findings}
    assert found["S-spam"].gain is not None
    assert found["W-about"].gain is None


@pytest.mark.slow
@pytest.mark.parametrize(("shape", "size"), [("one post", 30), ("many posts", 6)])
def test_work_grows_with_the_comments(shape: str, size: int) -> None:
    """Twice the comments, on one post or on twice the posts, cost twice the work."""

    def examined(n: int) -> None:
        waits = [9.0 if k % 3 else None for k in range(n if shape == "one post" else 4)]
        listed = [exchange(1, waits)] if shape == "one post" else [exchange(k, waits) for k in range(1, n + 1)]
        # texts of its own, so that nothing is remembered from another size
        listed = [replace(p, text=f"{p.text} {n} {k}") for k, p in enumerate(listed)]
        diagnosis.examine(facts(listed, days=None), SiteConfig())

    examined(5 * size)  # more than is counted: what waiting readers load once (platforms, comment systems) is loaded
    assert_linear(examined, size)
