"""Who wrote about the blog elsewhere: how many sites, of which kind and when, who came back, and the newest with the post they speak of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from checkup.i18n import N_, gettext, ngettext
from checkup.measuring.linkbacks import Mention, MentionKind, Mentions, SiteRow, TalkCounts, talk_counts
from checkup.reader_words import ReaderWords, Wording
from checkup.report import clean
from checkup.report.page_frame import Head, Link
from checkup.report.report_context import BlogContext, Day, day
from checkup.report.views._mention_words import heading, left_out, unsure
from checkup.text import in_words as words

TEMPLATE = "mentions.html"
TAB = None
PAGE = "people.html"
ORDER = 51  # without a tab of its own it stands under People, which leads to it
FILE = "mentions.html"
MOST, QUOTE = 25, 200
"""Rows of each list and characters of an excerpt: as many as one can look through in a sitting; every mention is in mentions.csv."""
MONTHS = 24
"""Months that the mentions may span to be told by month; a convention: longer tables are told by year."""
KINDS: dict[MentionKind, str] = {
    "trackback": N_("Trackback"),
    "pingback": N_("Pingback"),
    "webmention": N_("Webmention"),
    "reply": N_("Answer from elsewhere"),
}
COLUMNS: dict[MentionKind, str] = {
    "trackback": N_("Trackbacks"),
    "pingback": N_("Pingbacks"),
    "webmention": N_("Webmentions"),
    "reply": N_("Answers from elsewhere"),
}


@dataclass(frozen=True, slots=True)
class Returned:
    """A site that wrote about several posts: its name, the host where that may be shown, and a link to its newest mention.

    The name is the one that all its mentions bear. Where each bears the title of another page, that is no name of the site: the host is.
    """

    name: Wording
    site: ReaderWords | None
    href: str
    mentions: str
    posts: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Newest:
    """One mention: `source` is where it stands, where the report may show that. `of_post`: the day is its post's, for want of its own."""

    when: Day | None
    of_post: bool
    kind: str
    name: Wording
    post: Link
    text: tuple[Wording, ...]
    source: str | None


@dataclass(frozen=True, slots=True)
class MentionsPage:
    """The page; `periods` are (label, a number for each of `kinds`), `undated` says how many of them are told by the date of their post."""

    head: Head
    heading: str
    lede: str
    unsure: tuple[str, ...]
    facts: tuple[tuple[str, str, str], ...]
    kinds: tuple[str, ...]
    when: str
    period: str
    periods: tuple[tuple[str, tuple[str, ...]], ...]
    undated: str
    returned: tuple[Returned, ...]
    newest: tuple[Newest, ...]
    more: str
    left_out: tuple[str, ...]
    index: str
    csv: str


def pages(ctx: BlogContext) -> Iterator[tuple[str, MentionsPage]]:
    """The page, where there is anything to tell."""
    if ctx.mentions.rows:
        yield ctx.page(FILE), _view(ctx, ctx.mentions)


def _view(ctx: BlogContext, found: Mentions) -> MentionsPage:
    """The page of who wrote about the blog elsewhere."""
    title = heading(found)
    told = (*found.counted, *found.replies)
    kinds = tuple(kind for kind in KINDS if any(m.kind == kind for m in told))
    newest = [m for m in found.rows if m.standing == "counted"]
    more = len(newest) - MOST
    months = _span(told) <= MONTHS
    return MentionsPage(
        head=Head(title, f"{title}.", (Link(gettext("People"), PAGE), Link(gettext("Who wrote about the blog"), FILE, current=True))),
        heading=title,
        lede=_lede(ctx),
        unsure=unsure(found),
        facts=tuple(_facts(found)),
        kinds=tuple(gettext(COLUMNS[kind]) for kind in kinds),
        when=gettext("When they came, by month") if months else gettext("When they came, by year"),
        period=gettext("Month") if months else gettext("Year"),
        periods=_periods(told, kinds, months),
        undated=_undated(told),
        returned=tuple(_returned(ctx, row) for row in found.returning[:MOST]),
        newest=tuple(_newest(ctx, m) for m in newest[:MOST]),
        more=ngettext("{n} more is in the file.", "{n} more are in the file.", more, n=words.at_start(more)) if more > 0 else "",
        left_out=tuple(left_out(ctx.facts.as_of, found)),
        index=_index(talk_counts(ctx.facts, ctx.facts.posts_in_window)),
        csv="mentions.csv",
    )


def _lede(ctx: BlogContext) -> str:
    told = gettext("Trackbacks, pingbacks and webmentions that the blog shows, over everything that was read.")
    if ctx.redactor.shows_sites:
        return told
    return f"{told} {gettext('Sites are named where names are shown in full.')}"


def _facts(found: Mentions) -> Iterator[tuple[str, str, str]]:
    """(label, number, what it means) of each number on top."""
    posts = len({m.post.url for m in found.counted})
    if found.counted:
        yield gettext("Mentions"), words.number(len(found.counted)), gettext("on {posts}", posts=words.count(posts, "post"))
    if found.sites:
        nowhere = ngettext("{n} mention names none", "{n} mentions name none", found.siteless, n=words.number(found.siteless))
        told = gettext("each counted once")
        yield gettext("Sites"), words.number(len(found.sites)), f"{told}; {nowhere}" if found.siteless else told
        yield gettext("Came back"), words.number(len(found.returning)), gettext("wrote about two posts or more")
    if found.replies:
        label, number = gettext("Answers from elsewhere"), words.number(len(found.replies))
        yield label, number, gettext("are comments, and counted there")


def _span(told: Sequence[Mention]) -> int:
    """Months from the first dated mention to the last."""
    months = [_month(m.when) for m in told if m.when]
    return max(months) - min(months) + 1 if months else 0


def _month(when: datetime) -> int:
    return 12 * when.year + when.month - 1


def _periods(told: Sequence[Mention], kinds: Sequence[MentionKind], months: bool) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """A row for each month or year with a mention, the newest first; what shows no date last."""
    rows: dict[int, Counter[MentionKind]] = {}
    for mention in told:
        when = mention.when
        period = -1 if when is None else _month(when) if months else when.year
        rows.setdefault(period, Counter())[mention.kind] += 1
    return tuple(
        (_label(period, months), tuple(words.number(rows[period][kind]) for kind in kinds)) for period in sorted(rows, reverse=True)
    )


def _undated(told: Sequence[Mention]) -> str:
    """How many show no date of their own; "" where all do."""
    n = sum(m.comment.posted is None for m in told)
    shown = words.hits_of(n, len(told))
    return gettext("{shown} show no date of their own and stand at that of the post that they speak of.", shown=shown) if n else ""


def _label(period: int, months: bool) -> str:
    if period < 0:
        return gettext("no date")
    return words.month(datetime(period // 12, period % 12 + 1, 1)) if months else str(period)  # noqa: DTZ001 - a label, no moment


def _returned(ctx: BlogContext, row: SiteRow) -> Returned:
    last = row.mentions[0]
    dates = [m.when for m in row.mentions if m.when]
    site = clean.line(row.site, 80) if ctx.redactor.shows_sites and ":" not in row.site else ""
    host = ReaderWords(site, "site", last.key) if site else None
    named = host is None or row.of_one_name
    return Returned(
        name=ctx.person(last.post, last.comment) if named or host is None else host,
        site=host if named else None,
        href=ctx.comment_link(ctx.page(FILE), last.post.url, last.comment.id) or "",
        mentions=words.number(len(row.mentions)),
        posts=words.number(row.posts),
        first=words.month(dates[-1]) if dates else gettext("no date"),
        last=words.month(dates[0]) if dates else gettext("no date"),
    )


def _newest(ctx: BlogContext, mention: Mention) -> Newest:
    post, comment = mention.post, mention.comment
    here = ctx.page(FILE)
    return Newest(
        when=day(mention.when) if mention.when else None,
        of_post=comment.posted is None,
        kind=gettext(KINDS[mention.kind]),
        name=ctx.person(post, comment),
        post=Link(ctx.title(post, 80), ctx.comment_link(here, post.url, comment.id) or here),
        text=ctx.quote(post, comment, limit=QUOTE),
        source=clean.href(mention.source) if ctx.redactor.shows_sites and post.quotable else None,
    )


def _index(counts: TalkCounts) -> str:
    """Boyd's conversation index, with what it is made of; "" where nothing was said."""
    if counts.index is None:
        return ""
    return gettext(
        "Boyd’s conversation index sets the posts of the window against their comments and pings, spam out: {posts} to {comments} "
        "and {pings} is {index}. Below 1 others write more than the blog. It is shown, not scored.",
        posts=words.count(counts.posts, "post"),
        comments=words.count(counts.comments, "comment"),
        pings=words.count(counts.pings, "ping"),
        index=words.number(counts.index, 2),
    )
