"""Checkup -> Snapshot: the numbers of one run that later runs are compared with."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC
from math import inf

from checkup import signs
from checkup.diagnosis.canonical import canonical
from checkup.facts import DAY, Facts
from checkup.findings import Checkup, Measure
from checkup.history.snapshots import FRESH_DAYS, ID_CHARS, KEY_CHARS, SCHEMA, SignPoint, Snapshot, short_hash
from checkup.measuring.fair_share import FairShare, FairShares
from checkup.measuring.tallies import Middle, Ratio, Ratios
from checkup.measuring.window_read import window_read
from checkup.model import Comment, Post

OLDEST_GIVEN_UP = 365  # days, a convention: who runs a checkup less than once a year is told what is so, not what changed
MOST_GIVEN_UP = 60  # ages of one finding on a line, a convention: one a day of two months


def snapshot(checkup: Checkup) -> Snapshot:
    """What is kept of one run. A comment's age counts from T; undated comments have none."""
    facts = canonical(checkup.facts)
    keys = post_keys(facts.blog.posts)
    comments: list[str] = []
    spam: list[str] = []
    fresh: dict[str, int] = {}
    for post in facts.blog.posts:
        for comment, mark in zip(post.comments, marks_of(post, keys[post.url]), strict=True):
            (spam if comment.is_spam else comments).append(mark)
            age = _age(facts, comment)
            if age is not None and age <= FRESH_DAYS:
                fresh[mark] = age
    problems = [f for f in (*checkup.findings, *checkup.acknowledged) if f.severity > 0]
    cover = facts.blog.coverage
    seen = sum(len(post.comments) for post in facts.blog.posts)
    numbers = {"found": cover.found, "read": cover.read, "declared": cover.declared, "extracted": cover.extracted, "comments": seen}
    window = window_read(facts)
    numbers["missed"] = window.known - window.read + (not window.whole)
    return Snapshot(
        schema=SCHEMA,
        method=checkup.method_version,
        rubric=checkup.rubric,
        checked=(checkup.as_of or facts.as_of).astimezone(UTC).date().isoformat(),
        score=checkup.score,
        interval=checkup.interval,
        grade=checkup.grade.letter if checkup.grade else None,
        measures={m.code: _point(m) for s in checkup.signs for m in s.measures},
        findings=tuple(sorted({f.code for f in problems})),
        comments=tuple(sorted({*comments, *spam})),
        spam=tuple(sorted(set(spam))),
        posts=_per_post(facts, keys),
        coverage={name: number for name, number in numbers.items() if number is not None},
        fresh=fresh,
        finding_signs={f.code: f.sign for f in problems},
        unmeasured=tuple(sorted(s.id for s in checkup.signs if s.outcome == "unknown")),
        config=checkup.config_hash,
        frame=checkup.frame_hash,
        given_up=_given_up(checkup),
    )


def _given_up(checkup: Checkup) -> dict[str, tuple[int, ...]]:
    """Of each finding about readers who wait the youngest whom it gave up, by their ages in days."""
    of = [sign.list_page.finding_of for sign in signs.all() if sign.list_page is not None and sign.list_page.finding_of is not None]
    ages: dict[str, set[int]] = {}
    for item in checkup.waiting:
        if item.late and item.age_days is not None and item.age_days < OLDEST_GIVEN_UP:
            for finding_of in of:
                ages.setdefault(finding_of(item), set()).add(int(item.age_days))
    return {code: tuple(sorted(days)[:MOST_GIVEN_UP]) for code, days in sorted(ages.items())}


def post_keys(posts: tuple[Post, ...]) -> dict[str, str]:
    """Address -> short hash; where two addresses meet in one hash, the later of them gets a longer hash of its own."""
    keys: dict[str, str] = {}
    taken: set[str] = set()
    for url in sorted({p.url for p in posts}):
        key, salt = short_hash(url, KEY_CHARS), 0
        while key in taken:
            salt += 1
            key = short_hash(f"{url} {salt}", KEY_CHARS)
        keys[url] = key
        taken.add(key)
    return keys


def marks_of(post: Post, key: str) -> list[str]:
    """What stands for each comment of a post in a line of the history: the post's hash and the comment's own."""
    return [key + short_hash(comment.id, ID_CHARS) for comment in post.comments]


def _age(facts: Facts, comment: Comment) -> int | None:
    """Whole days from the comment to T; a comment dated after T has none."""
    if comment.posted is None:
        return None
    days = (facts.now - facts.moment(comment.posted)) / DAY
    return int(days) if days >= 0 else None


def _point(measure: Measure) -> SignPoint:
    plain = measure.detail.get("plain_share")
    return SignPoint(
        measure.value,
        measure.n,
        measure.interval,
        measure.outcome,
        measure.score,
        measure.healthy,
        measure.window == "all",
        float(plain) if isinstance(plain, (int, float)) else None,
    )


def _per_post(facts: Facts, keys: Mapping[str, str]) -> dict[str, dict[str, float]]:
    """For each post the top and bottom of every measure that is a sum over posts, taken from the signs' own tallies; newest post first."""
    newest_first = sorted(facts.blog.posts, key=lambda p: (-facts.moment(p.published) if p.published else inf, p.url))
    window = {p.url for p in facts.posts_in_window}
    found = {keys[p.url]: {"in": float(facts.readable(p) + 2 * (p.url in window))} for p in newest_first}
    for measured in signs.run(facts).values():
        for one in measured:
            for url, (top, bottom) in _pairs(one.tally).items():
                if url in keys and bottom > 0:
                    row = found[keys[url]]
                    row[one.code] = top
                    if bottom != 1:
                        row[f"{one.code}/"] = bottom
    return found


def _pairs(tally: object) -> dict[str, tuple[float, float]]:
    """A measure's share of each post, as (top, bottom)."""
    if isinstance(tally, Ratio):
        return {url: (tally.top.get(url, 0.0), bottom) for url, bottom in tally.bottom.items()}
    if isinstance(tally, Middle):
        return {url: (value, 1.0) for url, value in tally.values.items()}
    if isinstance(tally, FairShare):
        return _pairs(tally.everybody)
    if isinstance(tally, (Ratios, FairShares)):
        return _pairs(tally.parts[tally.main])
    return {}
