"""Checkups and snapshots in a few lines, for the tests of history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from checkup.facts import Call, Facts, FirstAnswer, Window
from checkup.findings import Checkup, Finding, Grade, Measure, VitalSign
from checkup.history import Comparison, Snapshot, compare, snapshot
from checkup.history.codec import decode, encode
from checkup.model import Owner, Post
from tests import factories

T = datetime(2026, 11, 22, 12, tzinfo=UTC)


R0 = Measure("R0", "Readers answered", "ok", 0.5, n=10, interval=(0.3, 0.7), score=62.0, healthy=(0.6, None))

BARE = Snapshot(1, "1", "collier-2008", "2026-11-01", 60, (50, 70), "C")


def facts(posts: Sequence[Post], answered: bool = False, at: datetime = T) -> Facts:
    """Settled facts with the owner known, every reader comment a question; with `answered`, each has an answer after an hour."""
    blog = factories.blog(posts, owners=(Owner(factories.OWNER, "byline"),))
    window = Window(None, at, "all posts")
    names = {p.key(c): c.author.name for p in posts for c in p.comments}
    calls = {p.key(c): Call("question") for p in posts for c in p.comments if c.is_reader}
    plain = Facts(blog, at, "configured", window, identities=names, calls=calls)
    if not answered:
        return plain
    found = {p.key(c): FirstAnswer(0.0, "named", "a", 3600.0, 3600.0) for p in posts for c in plain.reader_comments(p)}
    return replace(plain, answers=found)


def checkup(
    given: Facts, *, score: int | None = 60, measures: Sequence[Measure] = (), codes: Sequence[str] = (), **more: object
) -> Checkup:
    sign = VitalSign("responsiveness", "Responsiveness", "comments", str(more.pop("outcome", "ok")), 15, measures=tuple(measures))  # type: ignore[arg-type]
    fields: dict[str, object] = {"as_of": given.as_of, "no_grade_reason": None, "diagnosis": "", "categories": ()} | more
    grade = Grade("C", "Fair")
    findings = tuple(Finding(code, "responsiveness", "words", severity=2) for code in codes)
    return Checkup("blog", given, (sign,), score=score, scale=factories.SCALE, interval=(50, 70), grade=grade, findings=findings, **fields)  # type: ignore[arg-type]


def posts_with(count: int, each: int, *, verdict: str = "ok") -> list[Post]:
    """`count` posts from January 2026 with `each` reader comments, ids the same every time."""
    found = []
    for n in range(1, count + 1):
        start = factories.START + timedelta(weeks=n % 40)
        comments = [
            factories.comment(f"Reader {n} {i}", id=f"{n}-{i}", after_hours=5 + i, verdict=verdict, start=start) for i in range(each)
        ]
        found.append(factories.post(n, comments, published=start))
    return found


def snap_of(given: Facts, day: str, **more: object) -> Snapshot:
    found = decode(encode(snapshot(checkup(given, measures=[R0], **more))))  # type: ignore[arg-type]
    assert found
    return replace(found, checked=day)


def agreed(old: Snapshot, new: Snapshot) -> Comparison:
    """What is said of `new` when it comes out the same a week later."""
    later = date.fromisoformat(new.checked) + timedelta(days=7)
    return compare([old, new], replace(new, checked=later.isoformat()))
