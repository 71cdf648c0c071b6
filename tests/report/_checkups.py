"""Checkups in every state that the report must show, made by hand so that the report is tested without signs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from checkup.facts import Facts, FirstAnswer, Window
from checkup.findings import Category, Checkup, Evidence, Finding, Grade, Measure, PersonRow, Remedy, VitalSign, WaitingItem
from checkup.history import Comparison, SignPoint, Snapshot
from checkup.model import Blog, Comment, Coverage, Owner, Post, Reason, Skip, Verdict
from checkup.reader_words import ReaderWords, sentence
from checkup.report import BlogReport, Problem
from tests.factories import OWNER, START, blog, comment, post

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
    }
    return replace(facts, **{**fields, **more})


def measure(code: str, name: str, value: float | None, **more: Any) -> Measure:
    """A measure; ok where it has a value."""
    fields: dict[str, Any] = {
        "outcome": "ok" if value is not None else "unknown",
        "n": 96,
        "reading": "In range" if value is not None else "Not measured",
    }
    return Measure(code=code, name=name, value=value, **{**fields, **more})


def signs() -> tuple[VitalSign, ...]:
    """Ten signs with every reading and every outcome among them."""
    r0 = measure(
        "R0",
        "Readers answered",
        0.58,
        of=56,
        interval=(0.5, 0.66),
        healthy=(0.6, None),
        score=68.5,
        reading="Borderline",
        sample=(0, 0.2, 0.5, 0.5, 0.7, 1, 1),
    )
    r2 = measure("R2", "Waiting time", 19.0, unit="hours", n=96, interval=(11.0, 31.0), detail={"within_24h": 0.52, "within_7d": 0.57})
    r4 = measure("R4", "Questions answered", 0.75, n=12, of=9, n_unit="questions", interval=(0.5, 0.9), healthy=(0.7, None), score=75.0)
    e1 = measure(
        "E1",
        "Comments per post",
        3.1,
        unit="count",
        n=42,
        n_unit="posts",
        healthy=(2.0, None),
        score=81.0,
        interval=(2.2, 4.0),
        sample=tuple(float(i % 7) for i in range(42)),
    )
    e2 = measure(
        "E2", "Readers who come back", 0.28, n=18, of=5, n_unit="readers", outcome="early", reading="Early reading", interval=(0.14, 0.48)
    )
    s1 = measure(
        "S1",
        "Spam on show",
        0.076,
        n=183,
        of=14,
        healthy=(None, 0.05),
        score=62.0,
        reading="Out of range",
        interval=(0.05, 0.115),
        window="all",
    )
    v1 = measure("V1", "Conversation", 0.74, n=42, n_unit="posts", healthy=(0.5, None), score=90.0)
    v2 = measure("V2", "Generosity", 0.4, n=42, of=17, n_unit="posts", healthy=(0.44, None), score=67.0, reading="Borderline")
    v5 = measure("V5", "Invitation", 0.29, n=42, of=12, n_unit="posts", healthy=(0.23, None), score=78.0)
    v6 = measure(
        "V6",
        "Reading ease",
        None,
        unit="school years",
        n_unit="posts",
        outcome="not_applicable",
        reason="not measured: Japanese has no formula",
    )
    c1 = measure("C1", "Rhythm", 1.2, unit="per week", n=42, n_unit="posts", healthy=(0.75, None), score=83.0)
    c2 = measure(
        "C2",
        "Regularity",
        0.12,
        unit="index",
        n=41,
        n_unit="gaps",
        healthy=(None, 0.0),
        score=60.0,
        reading="Borderline",
        interval=(-0.1, 0.3),
    )
    w1 = measure("W1", "Welcome", 0.75, n=8, of=6, n_unit="items", healthy=(0.7, None), score=75.0)
    few = measure("E3", "Comments that reply", None, n=4, of=1, outcome="too_few", reading="Not measured")
    return (
        VitalSign("responsiveness", "Responsiveness", "comments", "ok", 15, 68, "Borderline", measures=(r0, r2, r4)),
        VitalSign("engagement", "Engagement", "comments", "ok", 12, 70, "In range", measures=(e1, e2, few)),
        VitalSign("spam", "Spam", "comments", "ok", 8, 62, "Out of range", measures=(s1,)),
        VitalSign("conversation", "Conversation", "content", "ok", 15, 90, "In range", measures=(v1,)),
        VitalSign("generosity", "Generosity", "content", "ok", 8, 67, "Borderline", measures=(v2,)),
        VitalSign("invitation", "Invitation", "content", "ok", 6, 78, "In range", measures=(v5,)),
        VitalSign("readability", "Readability", "content", "not_applicable", 6, None, reason="not measured", measures=(v6,)),
        VitalSign("cadence", "Cadence", "schedule", "ok", 8, 83, "In range", measures=(c1,)),
        VitalSign("regularity", "Regularity", "schedule", "ok", 7, 60, "Borderline", measures=(c2,)),
        VitalSign("welcome", "Welcome", "welcome", "ok", 15, 75, "In range", measures=(w1,)),
    )


CATEGORIES = (
    Category("comments", "Comments", 35, 35, 67.0),
    Category("content", "Content", 35, 29, 80.0),
    Category("schedule", "Posting schedule", 15, 15, 72.0),
    Category("welcome", "Welcome", 15, 15, 75.0),
)


def busy_posts(count: int = 28, each: int = 4) -> list[Post]:
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
                        text=f"Thank you, {name.split()[0]}. Next time with more salt.",
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
            group: Any = "question" if "?" in c.text else "thanks" if c.text.startswith("Thank") else "idea"
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
            )
        )
    return tuple(sorted(out, key=lambda r: (-r.comments, r.identity)))


def prescription(facts: Facts, most: int = 3) -> tuple[Finding, ...]:
    """Actions with and without a gain, with targets here and elsewhere."""
    first = next(((p, c) for p in facts.blog.posts for c in facts.reader_comments(p)), None)
    here = (Evidence(f"{first[0].url}#comment-{first[1].id}", first[1].text, first[0].url, first[1].id),) if first else ()
    about = (Evidence("https://blog.example/", "The front page"),)
    made = [
        Finding(
            "S-delete",
            "spam",
            "4 of the 183 comments on show look like spam.",
            3,
            "high",
            here,
            Remedy("Delete 4 spam comments", 4, 4.0),
            4.6,
        ),
        Finding(
            "R-waiting",
            "responsiveness",
            sentence(ReaderWords("Priya Narayan", "name"), " and 5 others asked you."),
            3,
            "high",
            here * 6,
            Remedy("Answer six readers", 6, 40.0),
            3.2,
        ),
        Finding(
            "W-about",
            "welcome",
            "We found no About page.",
            1,
            "medium",
            about,
            Remedy("Add an About page", 1, 45.0, "wp post create"),
            None,
        ),
    ]
    told = "22 of 27 spam comments came more than 90 days after their post. So did 183 readers: hold late comments, do not close the door."
    made += [
        Finding(f"X-{i}", "spam", told, 1, "low", here * 4, Remedy(f"Hold late comments for approval, part {i}", 1, 5.0), 0.2)
        for i in range(most - 3)
    ]
    return tuple(made)


def checkup_of(given: Blog, **more: Any) -> Checkup:
    """A graded checkup of this blog."""
    facts = more.pop("facts", None) or facts_of(given)
    fields: dict[str, Any] = {
        "slug": "example",
        "facts": facts,
        "signs": signs(),
        "categories": CATEGORIES,
        "score": 66,
        "interval": (60, 71),
        "grade": Grade("C", "Fair"),
        "no_grade_reason": None,
        "diagnosis": "Readers come and talk with you, but two in five never hear back, and old posts are collecting spam.",
        "going_well": ("You post every six days or so.", "Readers leave three comments on a typical post."),
        "needs_care": ("40 of 96 reader comments have no answer.", "14 spam comments are on show."),
        "prescription": prescription(facts),
        "leave": ("Your rhythm. Nothing to do here.",),
        "not_worth": ("31 older comments without an answer.",),
        "score_after": 74,
        "grade_after": Grade("B", "Healthy"),
        "config_hash": "abc123",
        "as_of": facts.as_of,
        "waiting": waiting_of(facts),
        "people": people_of(facts),
    }
    fields["findings"] = fields["prescription"]
    return Checkup(**{**fields, **more})


def history_of(count: int = 6, methods: Sequence[str] = ()) -> tuple[Snapshot, ...]:
    """Snapshots, one a month up to NOW; the newest is the present checkup's own."""
    out = []
    for i in range(count):
        day = (NOW - timedelta(days=30 * (count - 1 - i))).date().isoformat()
        points = {
            m.code: SignPoint(None if m.value is None else m.value * (0.8 + 0.2 * (i + 1) / count), m.n, m.interval, m.outcome)
            for s in signs()
            for m in s.measures
        }
        method = methods[i] if methods else "1"
        out.append(
            Snapshot(
                1,
                method,
                "collier-2008",
                day,
                66 - 3 * (count - 1 - i),
                (60 - 3 * (count - 1 - i), 71 - 3 * (count - 1 - i)),
                "C",
                points,
                ("S-delete",) if i else (),
                tuple(f"h{j}" for j in range(100 + i)),
            )
        )
    return tuple(out)


COMPARISON = Comparison(
    "2026-10-22",
    {"score": "Better", "R0": "Better", "S1": "About the same", "E1": "Worse"},
    3,
    ("R-waiting",),
    ("C-asleep",),
    ("S-delete",),
    2,
)


def busy_blog(**more: Any) -> Blog:
    """A blog with everything on it."""
    listed = busy_posts()
    cover = Coverage(
        len(listed) + 2,
        len(listed),
        (Skip("https://blog.example/gone/", "the server says it is gone (404)", True),),
        ("WordPress REST",),
        31,
        "allows reading",
        120,
        118,
        ("Two posts show no date.",),
    )
    return blog(listed, owners=(Owner(OWNER, "marked as the author on 40 comments"),), coverage=cover, **more)


def report(checkup: Checkup | None, slug: str = "example", **more: Any) -> BlogReport:
    """A report with sensible defaults."""
    fields: dict[str, Any] = {"slug": slug, "name": "The Example", "checkup": checkup}
    return BlogReport(**{**fields, **more})


def ungraded(given: Blog, reason: str, **more: Any) -> Checkup:
    """A checkup without a grade."""
    none = tuple(
        replace(
            s,
            score=None,
            outcome="too_few",
            measures=tuple(
                replace(
                    m,
                    outcome="too_few",
                    value=None,
                    score=None,
                    reading="Not measured",
                    of=min(m.of or 0, 1) if m.of is not None else None,
                    n=min(m.n, 4),
                )
                for m in s.measures
            ),
        )
        for s in signs()
    )
    fields: dict[str, Any] = {
        "score": None,
        "interval": None,
        "grade": None,
        "no_grade_reason": reason,
        "signs": none,
        "score_after": None,
        "grade_after": None,
        "prescription": (),
        "diagnosis": "A start has been made.",
    }
    return checkup_of(given, **{**fields, **more})


def strip_dates(listed: Iterable[Post]) -> list[Post]:
    """The same posts, their comments without dates."""
    return [replace(p, comments=tuple(replace(c, posted=None, precision="none") for c in p.comments)) for p in listed]


@cache
def states() -> dict[str, BlogReport]:
    """One report for each state of the design, by name."""
    full = checkup_of(busy_blog())
    full = replace(full, prescription=prescription(full.facts, 7))
    quiet = blog([post(i) for i in range(1, 10)])
    closed = blog([post(i, commenting="closed") for i in range(1, 10)])
    script = blog([post(i, comments_status="external-unread", comment_system="Disqus") for i in range(1, 18)])
    single = blog([post(1, [comment("Nora Field", "A lovely start."), comment(owner=True, text="Thank you, Nora.", after_hours=9)])])
    undated = blog(strip_dates(busy_posts()), owners=(Owner(OWNER, "named in the config"),))
    japanese = blog(
        [post(1, [comment("山田花子", "とても楽しい記事でした。次はいつですか？")], language="ja", title="日曜日のパン"), *busy_posts(8)]
    )
    arabic = blog([post(1, [comment("ليلى حداد", "مقال جميل جدا، شكرا لك")], language="ar", title="خبز يوم الأحد"), *busy_posts(8)])
    partial = blog(
        busy_posts(12), coverage=Coverage(44, 12, (), ("HTML pages",), 40, "", None, None, (), "Then the server asked us to stop (429).")
    )
    unknown = checkup_of(
        replace(
            busy_blog(),
            owners=(),
            posts=tuple(
                replace(p, comments=tuple(replace(c, by_blog_author=None, by_post_author=None) for c in p.comments)) for p in busy_posts()
            ),
        )
    )
    many = blog(
        [
            post(1, [comment(f"Reader {i}", LINES[i % 5], after_hours=24 * 300 + i) for i in range(420)], title="The one everybody read"),
            *busy_posts(10),
        ],
        owners=(Owner(OWNER, "marked"),),
    )
    return {
        "graded": report(
            full,
            history=history_of(),
            comparison=COMPARISON,
            base_url="https://example.org/checkups/",
            notes=(
                (
                    "From the editor",
                    "We **moved** in May. <script>alert(1)</script> [site](javascript:alert(1)) [ok](https://blog.example/)",
                    True,
                ),
            ),
        ),
        "names-full": report(full, names="full", history=history_of(3), comparison=COMPARISON),
        "names-hidden": report(full, names="hidden", history=history_of(2), comparison=COMPARISON),
        "no-comments": report(ungraded(quiet, "a grade needs 20 reader comments; there are none yet.")),
        "closed": report(ungraded(closed, "comments are closed.")),
        "script": report(ungraded(script, "comments could not be read.")),
        "one-post": report(ungraded(single, "a grade needs 5 posts; there is one.")),
        "no-dates": report(checkup_of(undated)),
        "japanese": report(checkup_of(japanese)),
        "arabic": report(checkup_of(arabic), names="full"),
        "unreachable": report(None, problem=Problem("The server did not answer.", "Is the address right?", NOW.date())),
        "stale": report(full, problem=Problem("Did not answer on three tries.", "", NOW.date()), stale=True, history=history_of()),
        "partial": report(ungraded(partial, "under half of the posts could be read."), names="full"),
        "robots": report(
            None, problem=Problem("The blog asks robots not to read it, so we did not.", "", NOW.date()), history=history_of(2)
        ),
        "first": report(full, history=history_of(1)),
        "method-changed": report(
            full,
            history=history_of(6, ("1", "1", "2", "2", "2", "2")),
            comparison=replace(COMPARISON, method_changed=True, trends={}, score_change=None),
        ),
        "author-unknown": report(unknown),
        "nothing-wrong": report(
            checkup_of(
                busy_blog(),
                prescription=(),
                needs_care=(),
                score=91,
                grade=Grade("A", "Thriving"),
                interval=(88, 94),
                going_well=("You answered every reader.", "You post twice a week.", "No spam in sight."),
            )
        ),
        "very-many": report(checkup_of(many)),
        "capped": report(checkup_of(busy_blog(), score=72, interval=(66, 77), grade=Grade("B", "Healthy"))),
        "empty": report(ungraded(blog([]), "no post could be read.")),
    }


assert START  # the factories' clock, used through `comment` and `post`
