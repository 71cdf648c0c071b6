"""A blog whose old posts readers find: to come late is no sign of spam there, and no estimate that takes it for one is believed."""

from __future__ import annotations

from datetime import timedelta

from checkup import spam
from checkup.model import Blog, Comment
from tests.factories import START, blog, comment, post
from tests.spam import table
from tests.spam.test_verdict import POST, READERS, TALK, readers, weighed

THANKS = ("works here as well, great", "saved my evening, cheers", "same trouble, same way out, good")


def how_to(adverts: int) -> Blog:
    """Twelve posts, eight readers of each within days, sixty who thank years later, and some adverts as late."""
    posts = []
    for n in range(12):
        then = START + timedelta(days=30 * n)

        def said(name: str, text: str, days: float, url: str | None = None, *, n: int = n) -> Comment:
            return comment(name, text, id=f"{n}-{name}", url=url, start=START + timedelta(days=days))

        soon = [said(name, TALK[(n + i) % 4].format(n * 3 + i), 30 * n + 1 + i / 4) for i, name in enumerate(READERS)]
        late = [said(f"Late {k}", THANKS[k % 3], 1500.5 + 3 * k) for k in range(n, 60, 12)]
        shops = [
            said(f"cheap lake trip {k}", "great. thanks", 1500 + 3 * k, f"http://lake-trip-{k}.example/deals")
            for k in range(n, adverts, 12)
        ]
        posts.append(post(n, [*soon, *late, *shops], published=then, text=POST))
    return blog(posts)


def test_a_crowd_of_late_thanks_does_not_overrun_a_blog() -> None:
    """Nine adverts among sixty: their share is told one by one; where the adverts are half of what comes late, it is estimated."""
    few, many = spam.judged(how_to(9)).share, spam.judged(how_to(60)).share
    assert few is not None
    assert not few.estimated
    assert few.share < 0.1
    assert many is not None
    assert many.estimated


def test_late_thanks_that_lead_nowhere_are_no_suspects_there() -> None:
    """Twenty-five readers came years late with a word on the loaf: who says little there and leads nowhere, or to a site of their own
    name, is asked after no more."""
    words = ("the crumb of mine was moist as well", "my crust cracked on the plate", "which rye was in the loaf?")
    late = [table.said("p0", 1500 + 3 * k, f"Late {k}", words[k % 3]) for k in range(25)]

    def label(url: str | None) -> str:
        return weighed([*readers(1), *late, table.said("p0", 900, "Ida Moe", "great. thanks", url)]).verdicts[-1].label

    assert label(None) == "ok"
    assert label("http://ida-moe.info/") == "ok"
    assert label("http://lake-trip-deals.example/") != "ok"
