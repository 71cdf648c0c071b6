"""feed.xml: one Atom entry for each checkup of each blog, newest first, whether this run wrote the blog or an earlier one did."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from checkup.i18n import gettext
from checkup.report.blog_summary import BlogSummary, Run
from checkup.text import in_words as words

MOST = 60
"""Entries of the feed, where there are fewer blogs: over a year of weekly checkups of one. The newest of each blog is always there."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One checkup; `id` is stable, `updated` an RFC 3339 time, `href` None without base_url."""

    title: str
    id: str
    updated: str
    summary: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Feed:
    """The feed of all blogs."""

    id: str
    updated: str
    home: str | None
    self_href: str | None
    entries: tuple[Entry, ...]


def feed(blogs: Sequence[BlogSummary], checked: date, base: str | None) -> Feed:
    """The feed; ids are made of blog, day and method, so that a run repeated on one day stays one entry.

    `base`: where the site stands, for links to blogs that say nothing of it themselves.
    """
    newest: list[Entry] = []
    older: list[Entry] = []
    for blog in blogs:
        made = _entries(blog, blog.base or base)
        newest += made[-1:]
        older += made[:-1]
    older.sort(key=_order, reverse=True)
    entries = sorted([*newest, *older[: max(0, MOST - len(newest))]], key=_order, reverse=True)
    home = base or next((blog.base for blog in blogs if blog.base), None)
    return Feed(
        f"{home}/feed.xml" if home else "urn:blog-checkup:feed",
        entries[0].updated if entries else f"{checked.isoformat()}T00:00:00Z",
        f"{home}/index.html" if home else None,
        f"{home}/feed.xml" if home else None,
        tuple(entries),
    )


def _order(entry: Entry) -> tuple[str, str]:
    return entry.updated, entry.id


def _entries(blog: BlogSummary, base: str | None) -> list[Entry]:
    """The checkups of one blog, oldest first; the one that the report is of carries the diagnosis."""
    href = f"{base}/{blog.folder}/index.html" if base else None
    runs = blog.runs
    return [
        _entry(blog, run, runs[i - 1] if i else None, _newest(blog) if run.day == blog.checked and not blog.stale else "", href)
        for i, run in enumerate(runs)
    ]


def _newest(blog: BlogSummary) -> str:
    """What the entry of the present checkup says: the diagnosis, and what changed since the last one."""
    return f"{blog.diagnosis} {blog.since}." if blog.since else blog.diagnosis


def _entry(blog: BlogSummary, run: Run, before: Run | None, summary: str, href: str | None) -> Entry:
    withheld = words.inside(gettext(blog.withheld[0])) if run.day == blog.checked else ""
    title = f"{blog.name}: {run.grade or withheld or gettext('not graded yet')}"
    if before and run.score is not None and before.score is not None and before.method == run.method and run.as_before:
        title += f", {_beside(run.score, before.score, words.month(before.day))}"
    told = summary or (gettext("Score {score} of 100.", score=run.score) if run.score is not None else gettext("No grade this time."))
    day = run.day.isoformat()
    return Entry(title.replace(words.NBSP, " "), f"urn:blog-checkup:{blog.folder}:{day}", f"{day}T00:00:00Z", told, href)


def _beside(score: int, was: int, month: str) -> str:
    """The score beside that of the checkup before it."""
    if score == was:
        return gettext("as in {month}", month=month)
    return gettext("{score} of 100, {was} in {month}", score=score, was=was, month=month)
