"""Posts and comments that the report must show, and the facts, waiting list and people that follow from them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from checkup import owed
from checkup.facts import Facts, FirstAnswer, Window
from checkup.findings import PersonRow, WaitingItem
from checkup.model import Blog, Comment, Post, Reason, Verdict
from checkup.reader_words import ReaderWords, sentence
from tests.factories import comment, post

NOW = datetime(2026, 11, 21, 6, 0, tzinfo=UTC)
READERS = (
    ("Priya Narayan", "https://priya.example/"),
    ("Tomasz Abelski", None),
    ("Marisol Vega", "https://marisol.example/"),
    ("Sam Okoro", None),
    ("Anneke de Wit", None),
    ("Joan Lindqvist", None),
    ("Ravi Menon", "https://menon.example/blog"),
    ("Bo", None),
)
LINES = (
    "We tried this in our kitchen last week and the crust came out better than ever.",
    "Where would you start if you only had one tray and a small oven?",
    "I see it a little differently. My neighbours want bread on time, not a story.",
    "Thank you, this made my Sunday.",
    "Does the same hold for rye, or does it need another night?",
)


def facts_of(given: Blog, *, now: datetime = NOW, answers: dict[str, FirstAnswer] | None = None, **more: Any) -> Facts:
    """Facts as settling would leave them: answers by parent, identities by name."""
    first: dict[str, FirstAnswer] = dict(answers or {})
    identities: dict[str, str | None] = {}
    facts = Facts(given, now, "configured", Window(None, now, "all posts"))
    for p in given.posts:
        by_id = {c.id: c for c in p.comments}
        for c in p.comments:
            identities[p.key(c)] = c.author.name.casefold() if c.author.name else None
            asked = by_id.get(c.parent or "")
            if c.by_blog_author and asked is not None and not asked.by_blog_author and p.key(asked) not in first:
                wait = facts.moment(c.posted) - facts.moment(asked.posted) if c.posted and asked.posted else None
                first[p.key(asked)] = FirstAnswer(facts.moment(c.posted) if c.posted else None, "thread", c.id, wait, wait)
    fields: dict[str, Any] = {
        "answers": first,
        "answered_by_anyone": dict.fromkeys(first, True),
        "identities": identities,
        "threaded_since": 0.0,
        "calls": owed.calls(given, identities),
    }
    return replace(facts, **{**fields, **more})


def busy_posts(count: int = 18, each: int = 4) -> list[Post]:
    """Posts with readers, answers, spam, a ping, promotion and something to check."""
    out = []
    for i in range(1, count + 1):
        start = NOW - timedelta(days=6 * (count - i) + 1)
        made: list[Comment] = []
        for j in range((i * 3) % (each + 1)):
            name, url = READERS[(i + j * 3) % len(READERS)]
            asked = comment(name, LINES[(i + j) % len(LINES)], after_hours=1 + 5 * j, url=url, id=f"{i}{j}1", start=start)
            made.append(asked)
            if (i + j) % 2:
                made.append(
                    comment(
                        text=f"Thank you, {name.split()[0]}. Next time with {10 * i + j} grams of salt.",
                        after_hours=3 + 6 * j,
                        owner=True,
                        parent=asked.id,
                        id=f"{i}{j}2",
                        start=start,
                    )
                )
        if i % 6 == 0:
            reasons = (
                Reason("identity", "The name is a product"),
                Reason("link", sentence("Links to ", ReaderWords("https://cheap-pans.example/buy?now", "site"))),
                Reason("time", "Came 120 days after the post"),
            )
            made.append(
                replace(
                    comment(
                        "Cheap Pans Online",
                        "Very useful site, keep going! https://cheap-pans.example/buy",
                        after_hours=24.0 * 120 if i < 6 else 30,
                        id=f"{i}91",
                        url="https://cheap-pans.example/",
                        start=start,
                    ),
                    verdict=Verdict("spam", 0.97, reasons),
                )
            )
        if i % 7 == 0:
            made.append(
                comment("Elsewhere", "Another blog wrote about this post.", after_hours=50, id=f"{i}92", kind="pingback", start=start)
            )
            made.append(
                replace(
                    comment("Kit Salesman", "I liked it. Also see our course.", after_hours=40, id=f"{i}93", start=start),
                    verdict=Verdict("promo", 0.5, (Reason("link", "Advertises a course"),)),
                )
            )
        if i % 9 == 0:
            made.append(
                replace(
                    comment("Vera", "nice post", after_hours=45, id=f"{i}94", start=start),
                    verdict=Verdict("suspect", 0.6, (Reason("text", "Praise that fits any page"),)),
                )
            )
        out.append(
            post(
                i,
                made,
                published=start,
                title=f"Loaf number {i}: what the oven taught us",
                url=f"https://blog.example/{start:%Y/%m}/loaf-{i}/",
            )
        )
    return out


def waiting_of(facts: Facts) -> tuple[WaitingItem, ...]:
    """Everybody without an answer."""
    out = []
    for p in facts.blog.posts:
        for c in facts.reader_comments(p):
            if p.key(c) in facts.answers:
                continue
            age = (facts.now - facts.moment(c.posted)) / 86400 if c.posted else None
            group: Any = "question" if "?" in c.text else "request"
            out.append(
                WaitingItem(
                    p.url,
                    c.id,
                    group,
                    3.0,
                    ("Asks you a question",) if group == "question" else (),
                    age,
                    age is not None and age > 90,
                    (c.author.name or "").casefold(),
                )
            )
    return tuple(out)


def people_of(facts: Facts) -> tuple[PersonRow, ...]:
    """Everybody with a name."""
    rows: dict[str, list[tuple[str, Comment]]] = {}
    for p in facts.blog.posts:
        for c in facts.reader_comments(p):
            if c.author.name:
                rows.setdefault(c.author.name.casefold(), []).append((p.url, c))
    out = []
    for who, found in rows.items():
        times = [facts.moment(c.posted) for _, c in found if c.posted]
        group: Any = "regular" if len(found) >= 4 else "returning" if len(found) > 1 else "newcomer"
        answered = sum(f"{u}#{c.id}" in facts.answers for u, c in found)
        out.append(
            PersonRow(
                who,
                found[0][1].author.name or "",
                min(times) if times else None,
                len(found),
                answered,
                len({u for u, _ in found}),
                group,
                None if found[0][1].author.url is None else bool(len(found) % 2),
                max(times) if times else None,
                "regular" if group == "regular" and not answered else "asked" if group == "newcomer" and not answered else "",
                found[-1][0],
                found[-1][1].id,
            )
        )
    return tuple(sorted(out, key=lambda r: (not r.care, -r.comments, r.identity)))
