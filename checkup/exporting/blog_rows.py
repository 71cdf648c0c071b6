"""One blog's checkup -> the rows of each table of an export."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from checkup.exporting.export_columns import BLOGS, COMMENTS, MEASURES, PEOPLE, POSTS, SIGNS, TABLES, TEXT, Row, Table, typed
from checkup.exporting.pseudonyms import PSEUDONYMS, Pseudonyms
from checkup.findings import Checkup, PersonRow
from checkup.model import Post
from checkup.reader_words import ReaderWords
from checkup.report import BlogReport
from checkup.report.comment_sorts import Sorted
from checkup.report.data import comment_row, post_row
from checkup.report.data_contract import Document, MeasureData, SignData
from checkup.report.data_json import document
from checkup.report.people_csv import person_row
from checkup.report.report_context import BlogContext


@dataclass(frozen=True, slots=True)
class Exported:
    """One blog of an export: its last checkup, and how its report shows it."""

    report: BlogReport
    checkup: Checkup
    version: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What an export shows of readers: made-up names (None = as the report's `names` says), and texts or none."""

    pseudonyms: Pseudonyms | None
    text: bool


def blog_rows(blog: Exported, shown: Shown) -> Iterator[tuple[Table, Iterable[Row]]]:
    """Each table with its rows; they are made while they are taken."""
    ctx = BlogContext(_as_shown(blog.report, shown), blog.report.slug, blog.checkup, blog.version)
    told = document(ctx)
    made: dict[str, Iterable[Row]] = {
        "blogs": (_blog(ctx, told, shown) for _ in range(1)),
        "posts": (typed(POSTS, post_row(ctx, post)) for post in ctx.blog.posts),
        "comments": (_comment(ctx, post, one, shown) for post in ctx.blog.posts for one in ctx.sorted_comments(post)),
        "people": (_person(ctx, row, shown) for row in ctx.checkup.people),
        "signs": _signs(told),
        "measures": _measures(told),
    }
    for table in TABLES:
        yield table, ({"blog": blog.report.slug, **row} for row in made[table.name])


def _as_shown(report: BlogReport, shown: Shown) -> BlogReport:
    """The report whose rows are taken. With made-up names no name of a reader comes from it; texts are those of hidden names.

    Without texts nothing that could hold a name is taken, so names need not be learnt first.
    """
    if shown.pseudonyms is None:
        return report
    return replace(report, names="hidden" if shown.text else "full")


def _blog(ctx: BlogContext, told: Document, shown: Shown) -> Row:
    cover, interval = told.coverage, told.score_interval
    return {
        **{name: getattr(told, name) for name in BLOGS.columns if name in Document.model_fields},
        "name": told.blog,
        "tags": ", ".join(told.tags) or None,
        "score_low": interval[0] if interval else None,
        "score_high": interval[1] if interval else None,
        "posts_found": cover.found if cover else None,
        "posts_read": cover.read if cover else None,
        "comments_read": cover.comments if cover else None,
        "comments_declared": cover.declared if cover else None,
        "partial": cover.partial if cover else None,
        "names": PSEUDONYMS if shown.pseudonyms else ctx.report.names,
        "blog": ctx.report.slug,
    }


def _comment(ctx: BlogContext, post: Post, one: Sorted, shown: Shown) -> Row:
    comment, key, verdict = one.comment, one.key, one.comment.verdict
    row = typed(COMMENTS, comment_row(ctx, post, one))
    if shown.pseudonyms and not ctx.redactor.is_writers(comment):
        row |= {"author": shown.pseudonyms.name(ctx.report.slug, ctx.facts.identities.get(key)), "author_url": None}
    words = ReaderWords(comment.text, comment=key, defang=not ctx.redactor.shows_sites)
    return {
        **row,
        "reasons": ", ".join(dict.fromkeys(reason.kind for reason in verdict.reasons)) or None if verdict else None,
        "words": len(comment.text.split()),
        TEXT: ctx.redactor.show(words) if shown.text else None,
    }


def _person(ctx: BlogContext, person: PersonRow, shown: Shown) -> Row:
    row = typed(PEOPLE, person_row(ctx, person))
    if shown.pseudonyms:
        row["name"] = shown.pseudonyms.name(ctx.report.slug, person.identity)
    return row


def _signs(told: Document) -> Iterator[Row]:
    for sign_id, sign in told.signs.items():
        yield {"sign": sign_id, **{name: getattr(sign, name) for name in SIGNS.columns if name in SignData.model_fields}}


def _measures(told: Document) -> Iterator[Row]:
    for sign_id, sign in told.signs.items():
        for code, measure in sign.measures.items():
            low, high = measure.interval or (None, None)
            known = {name: getattr(measure, name) for name in MEASURES.columns if name in MeasureData.model_fields}
            yield {**known, "sign": sign_id, "measure": code, "low": low, "high": high}
