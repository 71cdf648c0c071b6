"""Whole blogs at the edges of what can be judged."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from checkup import diagnosis
from checkup.config import SiteConfig
from checkup.facts import Facts
from checkup.findings import Checkup
from checkup.model import Mark, Post, Reason, Verdict
from tests.factories import START, comment, post
from tests.signs._facts import AS_OF, exchange, facts

SITE = SiteConfig()
ALL_MARKS = tuple(Mark(i, True) for i in ("author", "about", "contact", "feed", "subscribe", "form_open", "archive", "policy"))
PROSE = "We baked bread in the morning and it rose well in the warm kitchen. Then we ate it all with butter and plum jam. " * 2
QUESTION = "How long does the dough rest before it goes in?"


def examine(settled: Facts, site: SiteConfig = SITE) -> Checkup:
    return diagnosis.examine(settled, site)


def weekly(waits: list[float | None], count: int = 26, prose: str = PROSE) -> list[Post]:
    """`count` weekly posts, each with a comment for every wait; the last one is a question."""
    listed = []
    for n in range(1, count + 1):
        p = replace(exchange(n, waits), text=prose)
        readers = [c for c in p.comments if not c.by_blog_author]
        asked = {readers[-1].id} if readers else set()
        listed.append(replace(p, comments=tuple(replace(c, text=QUESTION) if c.id in asked else c for c in p.comments)))
    return listed


# edge blogs


def undated(p: Post) -> Post:
    return replace(p, published=None, precision="none", comments=tuple(replace(c, posted=None, precision="none") for c in p.comments))


def day_only(p: Post) -> Post:
    comments = tuple(replace(c, posted=c.posted and c.posted.replace(hour=0, minute=0), precision="day") for c in p.comments)
    return replace(p, comments=comments, precision="day")


def unflagged(p: Post) -> Post:
    return replace(p, comments=tuple(replace(c, by_blog_author=None, by_post_author=None) for c in p.comments))


NAMESAKES = [
    post(
        n,
        [
            comment("Ada Owner", "I am another Ada. Which flour do you use?", id="1"),
            replace(comment("Ben Second", "As I wrote.", id="2", parent="1", after_hours=6), by_blog_author=True, by_post_author=False),
        ],
    )
    for n in range(1, 26)
]
EDGES = {
    "three posts": facts([exchange(n, [1.0, None]) for n in range(1, 4)]),
    "one comment": facts([exchange(1, [2.0]), *(post(n) for n in range(2, 12))]),
    "no comments": facts([post(n) for n in range(1, 26)]),
    "closed": facts([post(n, commenting="closed") for n in range(1, 26)]),
    "undated": facts([undated(p) for p in weekly([2.0, None])]),
    "date only": facts([day_only(p) for p in weekly([30.0, None])]),
    "author unknown": facts([unflagged(p) for p in weekly([None, None])], owned=False),
    "two authors and a namesake": facts(NAMESAKES),
    "one commenter": facts([post(n, [comment("Rita Reader", start=START + timedelta(weeks=n - 1))]) for n in range(1, 26)]),
    "nothing": facts([]),
}  # fmt: skip


# prescription


def neglected() -> Facts:
    """Half answered, three fresh questions waiting, four spam comments, no policy and no contact."""
    posts = weekly([5.0, None])
    near = AS_OF - timedelta(days=6)
    fresh = post(40, [comment(f"New {k}", QUESTION, start=near, id=f"40{k}") for k in range(3)], published=near, text=PROSE)
    reasons = (Reason("text", "Sells pills"), Reason("identity", "The name is a product"))
    spam = comment("Pills", "pills here", verdict=None, id="666", start=START)
    spam = replace(spam, verdict=Verdict("spam", 0.99, reasons))
    posts[0] = replace(
        posts[0], comments=(*posts[0].comments, spam, replace(spam, id="667"), replace(spam, id="668"), replace(spam, id="99x"))
    )
    marks = (*ALL_MARKS[:7], Mark("policy", False), Mark("contact", False))
    return facts([*posts, fresh], marks=tuple(m for m in marks if m != Mark("contact", True)))
