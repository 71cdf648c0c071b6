"""A blog whose readers cannot write any more: said first, not blamed on anybody, and with what can be done about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from checkup import diagnosis
from checkup.config import SiteConfig
from checkup.findings import Checkup
from checkup.model import Coverage, Mark, Post
from tests.diagnosis._edges import ALL_MARKS, PROSE
from tests.factories import START, comment, post
from tests.signs._facts import facts

ASKS = "Which flour do you use?"


def blog(before: int, since: int, *, said: bool = True, every: int = 1) -> list[Post]:
    """Weekly posts: so many closed ones of which each so-manieth had talk, then so many that were never open, as pages say or only show."""
    listed: list[Post] = []
    for n in range(1, before + 1):
        start = START + timedelta(weeks=n - 1)
        asked = [comment(f"Rita {n}.{k}", ASKS, id=f"{n}.{k}", start=start) for k in range(3)] if n % every == 0 else []
        listed.append(post(n, asked, commenting="closed", text=PROSE))
    for n in range(before + 1, before + since + 1):
        one = post(n, commenting="closed", text=PROSE)
        listed.append(one if said else replace(one, closed_at=one.published))
    return listed


def checkup(posts: list[Post], age: float = 3, form: bool = False) -> Checkup:
    """The checkup so many days after the last post, when the pages were read."""
    last = posts[-1].published
    assert isinstance(last, datetime)
    now = last + timedelta(days=age)
    shown = [m for m in ALL_MARKS if m.item not in ("policy", "form_open")]
    marks = (*shown, Mark("form_open", form), *(Mark(item, False) for item in ("recent_comments", "comment_feed", "policy")))
    cover = Coverage(found=len(posts), read=len(posts), captured_at=now, listed=True)
    return diagnosis.examine(facts(posts, as_of=now, marks=marks, coverage=cover), SiteConfig())


@pytest.mark.parametrize(("said", "words"), [(True, "Readers cannot write here since"), (False, "Readers seem unable to write here since")])
def test_where_comments_were_turned_off_that_comes_first_and_nothing_is_graded(said: bool, words: str) -> None:
    """The verdict says since when, and no more than the pages show; readers' silence, their welcome and answers are no complaint."""
    found = checkup(blog(9, 12, said=said))
    assert str(found.diagnosis).startswith(words)
    assert "12 posts" in str(found.diagnosis)
    assert found.grade is None
    assert {s.outcome for s in found.signs if s.id in ("responsiveness", "engagement", "partnership", "invitation")} == {"not_applicable"}
    first = found.prescription[0]
    assert first.remedy is not None
    assert first.remedy.action == "Open comments again, or say on each post where readers can write instead"
    done = {f.code for f in found.prescription}
    assert done.isdisjoint({"R-few", "E-quiet", "V-invite", "V-follow", "W-recent_comments", "W-comment_feed", "W-policy"})


def test_where_they_were_turned_off_lately_the_grade_is_about_the_posts_before() -> None:
    """Fewer than half of the posts: the grade stands, and the verdict says what it is about."""
    found = checkup(blog(20, 6))
    assert "cannot write on the newest 6 posts" in str(found.diagnosis)
    assert "the grade is about those before" in str(found.diagnosis)
    assert found.grade is not None
    assert "R-few" not in {f.code for f in found.prescription}


def test_a_blog_that_closes_its_posts_in_time_is_not_turned_off() -> None:
    """Not where the newest post is old enough to have been closed, few are silent, or the posts before were as silent."""
    for posts, age in ((blog(9, 12), 20.0), (blog(9, 4), 3.0), (blog(21, 6, every=3), 3.0), (blog(12, 5, every=2), 3.0)):
        assert "write" not in str(checkup(posts, age).diagnosis)


def test_a_blog_that_never_took_comments_says_so() -> None:
    """All closed, none ever: the first sentence is that, not a widget; two such posts may be an exception."""
    silent = blog(0, 12)
    assert str(checkup(silent).diagnosis) == "Readers cannot write here: comments are closed on all 12 posts."
    assert "write" not in str(checkup(silent[:2]).diagnosis)
    assert "write" not in str(checkup(silent, form=True).diagnosis)
