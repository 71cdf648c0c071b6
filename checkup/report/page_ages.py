"""How old the pages are that a checkup rests on: of what was read, the day of the oldest page that an earlier run fetched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from checkup.facts import Facts
from checkup.findings import VitalSign
from checkup.i18n import gettext, ngettext
from checkup.model import Post
from checkup.report.report_context import BlogContext
from checkup.text import in_words as words


def oldest_page(posts: Iterable[Post]) -> date | None:
    """The day of the oldest page that was taken from an earlier run; None where this run asked for all."""
    return min((post.read_on for post in posts if post.read_on is not None), default=None)


def oldest_page_of(sign: VitalSign, facts: Facts) -> date | None:
    """The same of the posts that a sign rests on: all where one of its measures covers all, else those in the window."""
    return oldest_page(facts.blog.posts if any(m.window == "all" for m in sign.measures) else facts.posts_in_window)


def age_lines(ctx: BlogContext) -> tuple[str, ...]:
    """A line for each age of the oldest page of a sign, the oldest first, with the signs' names; none where this run asked for all."""
    if oldest_page(ctx.blog.posts) is None:
        return ()
    today = (ctx.blog.coverage.captured_at or ctx.facts.as_of).date()
    named: dict[int, list[str]] = defaultdict(list)
    for sign in ctx.checkup.signs:
        day = oldest_page_of(sign, ctx.facts)
        named[0 if day is None else max(1, (today - day).days)].append(sign.name)
    return tuple(_line(days, names) for days, names in sorted(named.items(), reverse=True))


def _line(days: int, names: list[str]) -> str:
    told = ", ".join([words.inside(name) if i else name for i, name in enumerate(names)])  # all of them: `listed` would cut the list short
    if not days:
        return gettext("{signs}: every page was asked for in this run.", signs=told)
    said = {"signs": told, "days": words.number(days)}
    return ngettext("{signs}: the oldest page is {days} day old.", "{signs}: the oldest page is {days} days old.", days, **said)
