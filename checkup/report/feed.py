"""feed.xml: one Atom entry for each checkup of each blog, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from checkup.history import Snapshot
from checkup.report.report_context import BlogContext
from checkup.report.since_last import since_last
from checkup.report.state_words import withheld
from checkup.text import in_words as words

MOST = 60
"""Entries of the feed: over a year of weekly checkups of one blog."""


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


def feed(blogs: Sequence[BlogContext], checked: date) -> Feed:
    """The feed; ids are made of blog, day and method, so that a run repeated on one day stays one entry."""
    entries: list[Entry] = []
    for ctx in blogs:
        entries += _entries(ctx)
    entries.sort(key=lambda e: (e.updated, e.id), reverse=True)
    base = next((ctx.report.base_url for ctx in blogs if ctx.report.base_url), None)
    home = base.rstrip("/") if base else None
    return Feed(
        f"{home}/feed.xml" if home else "urn:blog-checkup:feed",
        entries[0].updated if entries else f"{checked.isoformat()}T00:00:00Z",
        f"{home}/index.html" if home else None,
        f"{home}/feed.xml" if home else None,
        tuple(entries[:MOST]),
    )


def _entries(ctx: BlogContext) -> list[Entry]:
    base = ctx.report.base_url.rstrip("/") if ctx.report.base_url else None
    href = f"{base}/{ctx.folder}/index.html" if base else None
    runs = ctx.report.history
    out = []
    for i, run in enumerate(runs):
        newest = i == len(runs) - 1 and not ctx.report.stale
        out.append(_entry(ctx, run, runs[i - 1] if i else None, _newest(ctx) if newest else "", href))
    if not runs:
        day = ctx.checked.isoformat()
        grade = ctx.checkup.grade.letter if ctx.checkup.grade else withheld(ctx.checkup).word.lower()
        out.append(Entry(f"{ctx.name}: {grade}", _id(ctx, day), f"{day}T00:00:00Z", ctx.shown(ctx.checkup.diagnosis), href))
    return out


def _newest(ctx: BlogContext) -> str:
    """What the entry of the present checkup says: the diagnosis, and what changed since the last one."""
    since = since_last(ctx.checkup, ctx.report.comparison)
    changed = f" {since.title.replace(words.NBSP, ' ')}." if since else ""
    return f"{ctx.shown(ctx.checkup.diagnosis)}{changed}"


def _id(ctx: BlogContext, day: str) -> str:
    return f"urn:blog-checkup:{ctx.folder}:{day}"


def _entry(ctx: BlogContext, run: Snapshot, before: Snapshot | None, summary: str, href: str | None) -> Entry:
    day = run.checked[:10]
    title = f"{ctx.name}: {run.grade or 'not graded yet'}"
    since = words.iso_day(before.checked) if before else None
    if before and since and run.score is not None and before.score is not None and before.method == run.method:
        change = run.score - before.score
        title += (
            f", {'up' if change > 0 else 'down'} {abs(change)} since {words.month(since)}" if change else f", as in {words.month(since)}"
        )
    told = summary or (f"Score {run.score} of 100." if run.score is not None else "No grade this time.")
    return Entry(title.replace(words.NBSP, " "), _id(ctx, day), f"{day}T00:00:00Z", told, href)
