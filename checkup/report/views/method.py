"""How we measured: coverage, what each sign means, ranges, weights, the author, spam, cautions, versions, how to correct us."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from checkup import signs
from checkup.comment_systems import title_of
from checkup.i18n import N_, gettext, ngettext
from checkup.model import Exported, Owner
from checkup.report import clean
from checkup.report.lab_rows import range_words, rows
from checkup.report.notes import html
from checkup.report.page_ages import age_lines
from checkup.report.page_frame import Head, Link
from checkup.report.report_context import BlogContext
from checkup.report.views._spam_tongues import tongues
from checkup.text import in_words as words

TEMPLATE = "method.html"
TAB = N_("How we measured")
PAGE = "method.html"
ORDER = 70  # the tabs count in tens, so that a new one finds room between
SKIPS = 60
"""Pages left out that are listed, to keep the page under 60 kB; the others are in data.json."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One number of the coverage; `n` says what it counts, for whoever reads the page by program."""

    label: str
    value: str
    words: str
    n: str = ""


@dataclass(frozen=True, slots=True)
class Sign:
    """One vital sign on the method page: what it asks, and how it is measured."""

    id: str
    name: str
    question: str
    text: Markup


@dataclass(frozen=True, slots=True)
class Weight:
    """A category or sign of the rubric: points, and its score this time ("" = not scored)."""

    name: str
    points: str
    score: str
    sign: bool


@dataclass(frozen=True, slots=True)
class Method:
    """The method page."""

    head: Head
    facts: tuple[Fact, ...]
    ages: tuple[str, ...]
    ways: str
    robots: str
    exports: tuple[str, ...]
    remarks: tuple[str, ...]
    skipped: tuple[tuple[str, str], ...]
    skipped_more: int
    as_of: str
    window: str
    signs: tuple[Sign, ...]
    ranges: tuple[tuple[str, str], ...]
    weights: tuple[Weight, ...]
    owners: tuple[tuple[str, str, str], ...]
    how: tuple[tuple[str, int], ...]
    verdicts: tuple[tuple[str, str, str], ...]
    tongues: str
    versions: tuple[tuple[str, str], ...]
    badge: str
    badge_code: str


def pages(ctx: BlogContext) -> Iterator[tuple[str, Method]]:
    """The method page of one blog."""
    yield ctx.page(PAGE), _view(ctx)


def _view(ctx: BlogContext) -> Method:
    """The method page of a blog, with the facts, the signs and what was left out."""
    cover = ctx.blog.coverage
    skipped = [(clean.line(s.url, 120), clean.line(s.reason, 200)) for s in cover.skipped]
    return Method(
        head=Head(
            title=gettext("How we measured"),
            description=gettext("What was read, what was not, what each sign means and how sure it is."),
            crumbs=(Link(gettext("How we measured"), "method.html", current=True),),
        ),
        facts=_facts(ctx),
        ways="; ".join(clean.line(w, 160) for w in cover.ways),
        robots=clean.line(cover.robots, 300),
        ages=age_lines(ctx),
        exports=tuple(map(_export, cover.exports)),
        remarks=tuple(clean.line(n, 400) for n in cover.notes),
        skipped=tuple(skipped[:SKIPS]),
        skipped_more=max(0, len(skipped) - SKIPS),
        as_of=_as_of(ctx),
        window=gettext("{words}, up to {day}.", words=words.cap(ctx.facts.window.words), day=words.day(ctx.facts.window.end)),
        signs=tuple(Sign(e.id, gettext(e.name), gettext(e.question), html(gettext(e.text))) for e in _declared(ctx)),
        ranges=tuple((gettext(row.name), told) for _, row, m in rows(ctx) if (told := range_words(ctx, row, m))),
        weights=_weights(ctx),
        owners=tuple((ctx.redactor.owner(o, 80), clean.line(o.evidence, 240), _if_not(ctx, o)) for o in ctx.blog.owners),
        how=_how(ctx),
        verdicts=_verdicts(ctx),
        tongues=tongues(ctx),
        versions=_versions(ctx),
        badge="badge.svg",
        badge_code=badge_code(ctx),
    )


def _declared(ctx: BlogContext) -> list[signs.Sign]:
    """What this checkup's signs declare, in the rubric's order."""
    return [declared for s in ctx.checkup.signs if (declared := signs.named(s.id)) is not None]


def _facts(ctx: BlogContext) -> tuple[Fact, ...]:
    """The lines of facts on the method page: requests, posts and comments read, and what was refused."""
    cover = ctx.blog.coverage
    total = sum(ctx.sorts.values())
    refused = sum(s.refused for s in cover.skipped)
    shown = cover.extracted or 0
    declared = (
        gettext("the blog announces no number")
        if cover.declared is None
        else ngettext(
            "the blog itself counts {declared}; {shown} was read where it does",
            "the blog itself counts {declared}; {shown} were read where it does",
            shown,
            declared=words.number(cover.declared),
            shown=words.number(shown),
        )
    )
    return (
        *_read_before(ctx),
        Fact(
            gettext("Requests made"),
            words.number(cover.requests),
            gettext("one at a time") if cover.requests else gettext("files were read: no request was made"),
        ),
        Fact(
            gettext("Posts read"),
            words.hits_of(cover.read, cover.found),
            (gettext("all that were found") if cover.listed else gettext("nothing that was read lists the blog's posts: there may be more"))
            if cover.read >= cover.found
            else gettext("the rest is listed below"),
            "posts",
        ),
        Fact(gettext("Comments read"), words.number(total), declared, "comments"),
        *_held(ctx),
        Fact(
            gettext("Refused or failed"),
            words.number(refused),
            gettext("each is listed below") if refused else gettext("nothing was refused"),
        ),
    )


def _held(ctx: BlogContext) -> Iterator[Fact]:
    """How many comments wait for approval, where an account was given to ask with."""
    held = ctx.blog.coverage.held
    if held is not None:
        beside = gettext("the oldest since {day}", day=words.day(held.oldest)) if held.oldest else gettext("asked with your account")
        yield Fact(gettext("Waiting for approval"), words.number(held.number), beside)


def _read_before(ctx: BlogContext) -> Iterator[Fact]:
    """How many posts stand as an earlier run read them; how old they are is told sign by sign (page_ages.py)."""
    old = sum(p.read_on is not None for p in ctx.blog.posts)
    if old:
        said = gettext("posts that nothing says have changed; their age is told below")
        yield Fact(gettext("Taken from earlier runs"), words.hits_of(old, len(ctx.blog.posts)), said)


def _export(known: Exported) -> str:
    """What visitors see and what an export knows, in one or two sentences."""
    counts = {name: words.number(getattr(known, name)) for name in ("shown", "held", "spam", "deleted")}
    said = gettext(
        "{way}: comments that visitors see: {shown}; waiting or hidden: {held}; marked as spam: {spam}; deleted: {deleted}.",
        way=clean.line(known.way, 80),
        **counts,
    )
    if known.found is None:
        return said
    beside = {name: words.number(getattr(known, name) or 0) for name in ("visible", "found", "unseen", "missing")}
    return f"{said} " + gettext(
        "Its posts that were found among those read: {found}, with {visible} visible comments; not found: {missing}. Visible by the "
        "export's word, but shown by nothing that was read: {unseen}.",
        **beside,
    )


def _as_of(ctx: BlogContext) -> str:
    why = {
        "configured": gettext("set in the config"),
        "captured": gettext("when the pages were read or saved"),
        "newest": gettext("the newest date on the pages, since nobody knows when they were saved"),
        "run": gettext("the time of this run, since nothing on the pages carries a date"),
    }
    return f"{words.day(ctx.facts.as_of)} ({why[ctx.facts.as_of_basis]})."


def _weights(ctx: BlogContext) -> tuple[Weight, ...]:
    out = []
    for category in ctx.checkup.categories:
        out.append(
            Weight(category.name, words.number(category.points, 1), "" if category.score is None else words.number(category.score), False)
        )
        out += [
            Weight(s.name, words.number(s.points, 1), "" if s.score is None else words.number(s.score), True)
            for s in ctx.checkup.signs
            if s.category in (category.id, category.name)
        ]
    return tuple(out)


def _if_not(ctx: BlogContext, owner: Owner) -> str:
    """The line of the site file by which somebody is no writer of the blog; "" where there is no name, or it is printed shortened."""
    told = owner.person.name or owner.person.url
    if not told or (owner.inferred and ctx.redactor.setting != "full"):
        return ""
    return f"readers = [{json.dumps(told, ensure_ascii=False)}]"


def _how(ctx: BlogContext) -> tuple[tuple[str, int], ...]:
    names = {
        "thread": gettext("in the thread, below the comment"),
        "named": gettext("by naming or quoting the reader"),
        "within": gettext("inside the comment itself"),
        "later": gettext("in a later post, or an update of this one, that names the reader"),
        "assumed": gettext("probably: the next comment by you, naming nobody"),
    }
    hows = [a.how for a in ctx.facts.answers.values()]
    return tuple((text, hows.count(how)) for how, text in names.items() if how in hows)


def _verdicts(ctx: BlogContext) -> tuple[tuple[str, str, str], ...]:
    """(sort, its name, how many comments are of it)."""
    names = {
        "reader": gettext("Readers"),
        "promo": gettext("Promotion by a reader (counted as a reader)"),
        "suspect": gettext("Please check (counted as neither)"),
        "spam": gettext("Spam"),
        "owner": gettext("Yours"),
        "ping": _pings(ctx),
    }
    return tuple((sort, name, words.number(ctx.sorts[sort])) for sort, name in names.items() if ctx.sorts[sort])


def _pings(ctx: BlogContext) -> str:
    """Pings by their name; those in doubt are among the comments to check as well, on the page of spam."""
    doubtful = sum(c.label == "suspect" for p in ctx.blog.posts for c in p.comments if c.kind != "comment")
    if not doubtful:
        return gettext("Trackbacks and pings")
    return gettext("Trackbacks and pings, {n} of them to check as well", n=words.number(doubtful))


def _versions(ctx: BlogContext) -> tuple[tuple[str, str], ...]:
    checkup = ctx.checkup
    return (
        (gettext("Checkup"), ctx.version),
        (gettext("Method"), checkup.method_version),
        (gettext("Rubric"), clean.line(checkup.rubric, 80)),
        (gettext("Configuration"), clean.line(checkup.config_hash, 80) or "defaults"),
        (gettext("Blog software"), clean.line(ctx.blog.platform, 60)),
        (gettext("Comment system"), clean.line(", ".join(map(title_of, ctx.blog.comment_systems)), 120) or gettext("the blog’s own")),
    )


def badge_code(ctx: BlogContext) -> str:
    """HTML that shows the badge on the blog and leads to the report; with base_url set it can be copied as it is."""
    base = (ctx.report.base_url or "https://YOUR-SITE.example/").rstrip("/") + f"/{ctx.folder}"
    alt = gettext("Blog checkup of {day}. Does your blog need a checkup?", day=words.day(ctx.checked).replace(words.NBSP, " "))
    return f'<a href="{base}/index.html"><img src="{base}/badge.svg" width="176" height="24" alt="{alt}"></a>'
