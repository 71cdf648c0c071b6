"""Tables for machines: comments.csv and posts.csv; the columns and what they mean stand in columns.py."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import UTC, datetime
from functools import lru_cache
from itertools import islice

from checkup.model import Comment, Post
from checkup.reader_words import BEYOND, ReaderWords, joined
from checkup.report import clean
from checkup.report.columns import COMMENT_COLUMNS, POST_COLUMNS
from checkup.report.comment_sorts import Sorted
from checkup.report.data_json import waiting_word
from checkup.report.report_context import BlogContext
from checkup.spam import table
from checkup.text.spreadsheet_cell import SUSPECT, cell

_QUOTE = '"'
"""What stands around a cell that holds commas, line breaks or this sign."""
HIDDEN_TEXT = 80
"""Characters of a comment's text where names are not shown in full: enough to find it on the blog again."""


def csv_table(columns: Collection[str], rows: Iterable[dict[str, str]]) -> Iterator[str]:
    """The lines of a CSV table (RFC 4180), its head first; cells that a spreadsheet could take for a formula are made harmless."""
    return _csv_lines(columns, (map(row.get, columns) for row in rows))


def _csv_lines(columns: Collection[str], rows: Iterable[Iterable[str | None]]) -> Iterator[str]:
    """The same from rows whose cells come in the order of the columns."""
    yield _line(columns)
    yield from map(_line, rows)


def _line(cells: Iterable[str | None]) -> str:
    """One line of the table. Most cells need no second look, and the standard library's writer looks at each letter of all."""
    line = ",".join([_cell(c) if c and ("," in c or c[0] in SUSPECT or '"' in c or "\n" in c or "\r" in c) else c or "" for c in cells])
    return f"{line}\r\n"


def _cell(value: str) -> str:
    """A cell as it stands in the file: no formula, and in quotation marks where it holds what divides cells."""
    value = cell(value)
    return f'"{value.replace(_QUOTE, _QUOTE * 2)}"' if "," in value or _QUOTE in value or "\n" in value or "\r" in value else value


def flag(value: bool | None) -> str:
    """ "true", "false", or "" where it is not known."""
    return "" if value is None else "true" if value else "false"


def comments_csv(ctx: BlogContext) -> Iterator[str]:
    """Every comment that was read, in the order of posts and pages; links in texts stay raw only where names are shown in full.

    The table comes in pieces, one for each page of comments, the head with the first. The last columns are what `checkup classify` needs to
    judge the rows again.
    """
    rows = (_comment_cells(ctx, p, one) for p in ctx.blog.posts for one in ctx.sorted_comments(p))
    again = table.evidence(ctx.blog, full=ctx.redactor.shows_sites)
    lines = _csv_lines(COMMENT_COLUMNS, (row + more for row, more in zip(rows, again, strict=True)))
    head = next(lines)
    for post in ctx.blog.posts:
        for start, end in ctx.places.parts(post):
            yield head + "".join(islice(lines, end - start))
            head = ""
    yield head


def comment_row(ctx: BlogContext, post: Post, one: Sorted) -> dict[str, str]:
    """The cells of one comment by their columns, without those that `checkup classify` needs."""
    return dict(zip(COMMENT_COLUMNS, _comment_cells(ctx, post, one), strict=False))


def _comment_cells(ctx: BlogContext, post: Post, one: Sorted) -> tuple[str, ...]:
    """The same cells in the order of the columns."""
    comment, key = one.comment, one.key
    full = ctx.redactor.shows_sites
    answer, call = ctx.facts.answers.get(key), ctx.facts.calls.get(key)
    told = comment.verdict.reasons if comment.verdict else ()
    reasons = ctx.redactor.show(joined([clean.wording(r.words, 300) for r in told], "; ")) if told else ""
    wait = answer.high if answer else None
    return (
        post.url,
        comment.permalink or "",
        comment.id,
        comment.parent or "",
        ctx.redactor.data_name(key, comment),
        (comment.author.url or "") if post.quotable and (full or ctx.redactor.is_writers(comment)) else "",
        comment.posted.isoformat() if comment.posted else "",
        comment.kind,
        flag(comment.by_post_author),
        flag(comment.by_blog_author),
        _why_a_writers(comment.author_evidence) if comment.author_evidence else "",
        "" if call is None else f"{call.kind}{' (maybe)' if call.owed and not call.sure else ''}",
        flag(call is not None and call.question),
        (answer.by or "") if answer else "",
        "" if wait is None else f"{wait / 3600:.2f}",
        "" if call is None else flag(answer is not None or ctx.facts.answered_by_anyone.get(key, False)),
        waiting_word(item) if (item := ctx.waiting_of.get(key)) else "",
        call.why if call else "",
        flag(call.kind == "worth" and answer is None) if call and ctx.author_known else "",
        comment.verdict.label if comment.verdict else "",
        reasons,
        str(comment.united),
        ctx.redactor.show(ReaderWords(comment.text, comment=key)) if full else _opening(ctx, comment, key),
        ctx.redactor.setting,
    )


@lru_cache(maxsize=256)
def _why_a_writers(evidence: str) -> str:
    """Why comments are a writer's: a few sentences stand on thousands of rows."""
    return clean.line(evidence, 200)


def _opening(ctx: BlogContext, comment: Comment, key: str) -> str:
    """The start of a comment's text. Only so much of it is redacted as can stand there, unless long addresses in it became short words."""
    start = comment.text[: HIDDEN_TEXT + BEYOND]
    shown = ctx.redactor.show(ReaderWords(start, comment=key, defang=True))
    if len(start) < len(comment.text) and len(shown) < HIDDEN_TEXT + BEYOND // 2:
        shown = ctx.redactor.show(ReaderWords(comment.text, comment=key, defang=True))
    return clean.cut(shown, HIDDEN_TEXT)


def posts_csv(ctx: BlogContext) -> Iterator[str]:
    """Every post, newest first, with its counts."""
    return csv_table(POST_COLUMNS, (post_row(ctx, p) for _, _, members in ctx.places.years for p in members))


def post_row(ctx: BlogContext, post: Post) -> dict[str, str]:
    """The cells of one post."""
    counted, sorts = ctx.tally(post), ctx.tally(post).sorts
    known, closed = ctx.author_known, ctx.facts.closed_at(post)
    return {
        "post_url": post.url,
        "title": ctx.title(post, 300),
        "author": clean.line(post.author.name, 200) if post.author else "",
        "published": post.published.isoformat() if post.published else "",
        "in_window": flag(post.url in ctx.window_urls),
        "language": post.language or "",
        "comments_status": post.comments_status,
        "door": post.commenting,
        "closed_at": "" if closed is None else datetime.fromtimestamp(closed, UTC).isoformat(timespec="seconds"),
        "reader_comments": str(counted.readers),
        "answered": str(counted.answered) if known else "",
        "unanswered": str(counted.readers - counted.answered) if known else "",
        "first_answer_hours": f"{counted.wait[1] / 3600:.2f}" if counted.wait else "",
        "spam": str(sorts["spam"]),
        "suspect": str(sorts["suspect"]),
        "promo": str(sorts["promo"]),
        "own": str(sorts["owner"]),
        "pings": str(sorts["ping"]),
        "declared": "" if post.declared_count is None else str(post.declared_count),
        "words": str(len(post.text.split())),
        "report": ctx.places.inside(ctx.places.post(post.url)) or "",
    }
