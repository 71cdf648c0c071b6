"""No trick raises the score by more than two points; one that cannot be seen by no more than five."""

from __future__ import annotations

import pytest

from tests.gaming.blogs import NAMES, given, settled
from tests.gaming.gain import gain
from tests.gaming.ways import WAYS

UNSEEN = ("deleted", "puppets", "filler")  # in a first checkup nothing shows them; the method page says so
SEEN_BY_MOST, CANNOT_BE_SEEN = 2.0, 5.0  # points
# Whoever deletes what was not answered before the first checkup has answered all that is left; later checkups count what is gone. Who
# keeps twenty comments has a grade still; who keeps fewer loses it, and with it the gain.
KEEPS_A_GRADE = ("deleted", "invented-silent")
PAYS = pytest.mark.xfail(strict=True, reason="nothing shows in a first checkup what was deleted before it")
# The blogs that answer least, whom the tricks serve best; the others are slow. (`python -m tests.gaming` prints all.)
QUICK = ("salt-and-paddle", "invented-silent")


def cases() -> list[object]:
    """Each trick on each blog, in `make test` on one."""
    found = []
    for number, way in enumerate(WAYS):
        for name in NAMES:
            marks = [] if name == QUICK[number % 2] else [pytest.mark.slow]
            marks += [PAYS] if (way, name) == KEEPS_A_GRADE else []
            found.append(pytest.param(way, name, marks=marks, id=f"{way}-{name}"))
    return found


@pytest.mark.parametrize(("way", "name"), cases())
def test_no_trick_pays(way: str, name: str) -> None:
    """Two points at most, five where it cannot be seen; a blog that loses its score gained nothing."""
    found = gain(way, name)
    assert found is None or found <= (CANNOT_BE_SEEN if way in UNSEEN else SEEN_BY_MOST)


@pytest.mark.slow
@PAYS
def test_deleting_does_not_pay_on_a_large_blog_either() -> None:
    """It keeps its grade as well."""
    found = gain("deleted", "invented-large")
    assert found is not None
    assert found <= CANNOT_BE_SEEN


def test_what_the_owner_says_is_counted() -> None:
    """How many comments the site file calls no spam or owed no answer, and a reader who signs posts, are known to the report."""
    blog, site = given("salt-and-paddle")
    assert len(settled(*WAYS["not_spam"][0](blog, site)).not_spam) == sum(len(p.comments) for p in blog.posts)
    writer = next(p.author.name for p in blog.posts if p.author)
    named = site.model_copy(update={"blog": site.blog.model_copy(update={"readers": (writer, "Nobody Here")})})
    assert settled(blog, named).byline_readers == (writer,)
    assert settled(blog, site).byline_readers == ()
