"""Checkups in every state that the report must show, made by hand so that the report is tested without signs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from typing import Any

from checkup.facts import Facts
from checkup.findings import Checkup, Evidence, Finding, Grade, Remedy, Task
from checkup.history import Comparison, SignPoint, Snapshot
from checkup.model import Blog, Coverage, Owner, Post, Skip
from checkup.reader_words import ReaderWords, sentence
from checkup.report import BlogReport, Problem
from tests.factories import OWNER, SCALE, START, blog, comment, post
from tests.report._signs import CATEGORIES, signs
from tests.report._talk import LINES, NOW, busy_posts, facts_of, people_of, waiting_of


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


TASKS = {
    "S-delete": Task("Spam is on show", "No spam is on show"),
    "R-waiting": Task("Readers wait for an answer", "Nobody else waits for a word from you"),
    "W-about": Task("We found no About page", "There is an About page"),
    "W-policy": Task("We found no comment policy", "There is a comment policy"),
    "C-asleep": Task("The blog is asleep", "A new post ended the silence"),
    "E-return": Task("Few readers come back"),
}
"""What these findings are called, and what is so where they are gone."""


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
        "scale": SCALE,
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
        "tasks": TASKS,
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
    ("C-asleep", "W-policy", "E-return"),
    ("S-delete", "W-about"),
    2,
    trends_since="2026-08-23",
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
    from tests.report._judged_states import judged_states  # it is made of this file's checkups

    full = checkup_of(busy_blog())
    full = replace(full, prescription=prescription(full.facts, 7))
    quiet = blog([post(i) for i in range(1, 10)])
    closed = blog([post(i, commenting="closed") for i in range(1, 10)])
    script = blog([post(i, comments_status="external-unread", comment_system="Disqus") for i in range(1, 18)])
    single = blog([post(1, [comment("Nora Field", "A lovely start."), comment(owner=True, text="Thank you, Nora.", after_hours=9)])])
    undated = blog(strip_dates(busy_posts(28)), owners=(Owner(OWNER, "named in the config"),))
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
        "script": report(ungraded(script, "comments are loaded by a script (Disqus) that a checkup does not run.", state="unread")),
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
        **judged_states(),
    }


assert START  # the factories' clock, used through `comment` and `post`
