"""Files for machines: data.json, comments.csv, posts.csv."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Iterable
from datetime import UTC, datetime

from checkup.findings import Finding, Measure, VitalSign, WaitingItem
from checkup.measuring.waiting_list import taken_off
from checkup.model import Comment, Post
from checkup.reader_words import ReaderWords, joined
from checkup.report import clean
from checkup.report.report_context import BlogContext, sort_of
from checkup.spam import table
from checkup.text.spreadsheet_cell import cell

SCHEMA = "blog-checkup/1"
HIDDEN_TEXT = 80
"""Characters of a comment's text where names are not shown in full: enough to find it on the blog again."""
COMMENT_COLUMNS = (
    "post_url", "comment_url", "id", "parent", "author", "author_url", "posted", "kind", "by_post_author", "by_blog_author",
    "author_evidence", "calls", "question", "answered_by", "wait_hours", "answered_by_anyone", "waiting", "why", "worth_a_word", "verdict",
    "reasons", "united", "text",
    *table.COLUMNS,
)  # fmt: skip
POST_COLUMNS = (
    "post_url", "title", "author", "published", "in_window", "language", "comments_status", "door", "closed_at", "reader_comments",
    "answered", "unanswered", "first_answer_hours",
    "spam", "suspect", "promo", "own", "pings", "declared", "words", "report",
)  # fmt: skip


def _table(columns: tuple[str, ...], rows: Iterable[dict[str, str]]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\r\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({k: cell(v) for k, v in row.items()})
    return out.getvalue()


def _flag(value: bool | None) -> str:
    return "" if value is None else "true" if value else "false"


def comments_csv(ctx: BlogContext) -> str:
    """Every comment that was read, in the order of posts and pages; links in texts stay raw only where names are shown in full.

    The last columns are what `checkup classify` needs to judge the rows again.
    """
    rows = (_comment(ctx, p, c) for p in ctx.blog.posts for c in p.comments)
    again = table.evidence(ctx.blog, full=ctx.redactor.shows_sites)
    return _table(COMMENT_COLUMNS, (row | more for row, more in zip(rows, again, strict=True)))


def _comment(ctx: BlogContext, post: Post, comment: Comment) -> dict[str, str]:
    full = ctx.redactor.shows_sites
    own = comment.by_owner
    key = post.key(comment)
    answer, call = ctx.facts.answers.get(key), ctx.facts.calls.get(key)
    text = ctx.redactor.show(ReaderWords(comment.text, comment=key, defang=not full))
    reasons = joined([clean.wording(r.words, 300) for r in comment.verdict.reasons], "; ") if comment.verdict else ""
    wait = answer.high if answer else None
    return {
        "post_url": post.url,
        "comment_url": comment.permalink or "",
        "id": comment.id,
        "parent": comment.parent or "",
        "author": ctx.redactor.data_name(key, comment),
        "author_url": (comment.author.url or "") if post.quotable and (full or own) else "",
        "posted": comment.posted.isoformat() if comment.posted else "",
        "kind": comment.kind,
        "by_post_author": _flag(comment.by_post_author),
        "by_blog_author": _flag(comment.by_blog_author),
        "author_evidence": clean.line(comment.author_evidence or "", 200),
        "calls": "" if call is None else f"{call.kind}{' (maybe)' if call.owed and not call.sure else ''}",
        "question": _flag(call is not None and call.question),
        "answered_by": (answer.by or "") if answer else "",
        "wait_hours": "" if wait is None else f"{wait / 3600:.2f}",
        "answered_by_anyone": "" if call is None else _flag(answer is not None or ctx.facts.answered_by_anyone.get(key, False)),
        "waiting": waiting_word(item) if (item := ctx.waiting_of.get(key)) else "",
        "why": call.why if call else "",
        "worth_a_word": _flag(call.kind == "worth" and answer is None) if call and ctx.author_known else "",
        "verdict": comment.verdict.label if comment.verdict else "",
        "reasons": ctx.redactor.show(reasons),
        "united": str(comment.united),
        "text": text if full else clean.cut(text, HIDDEN_TEXT),
        "names": ctx.redactor.setting,
    }


def posts_csv(ctx: BlogContext) -> str:
    """Every post, newest first, with its counts."""
    return _table(POST_COLUMNS, (_post(ctx, p) for _, _, members in ctx.places.years for p in members))


def _post(ctx: BlogContext, post: Post) -> dict[str, str]:
    kinds = [sort_of(c) for c in post.comments]
    readers = ctx.facts.reader_comments(post)
    answers = [a for c in readers if (a := ctx.facts.answers.get(post.key(c))) is not None]
    waits = [a.high for a in answers if a.high is not None]
    known, closed = ctx.author_known, ctx.facts.closed_at(post)
    return {
        "post_url": post.url,
        "title": ctx.title(post, 300),
        "author": clean.line(post.author.name, 200) if post.author else "",
        "published": post.published.isoformat() if post.published else "",
        "in_window": _flag(post.url in ctx.window_urls),
        "language": post.language or "",
        "comments_status": post.comments_status,
        "door": post.commenting,
        "closed_at": "" if closed is None else datetime.fromtimestamp(closed, UTC).isoformat(timespec="seconds"),
        "reader_comments": str(len(readers)),
        "answered": str(len(answers)) if known else "",
        "unanswered": str(len(readers) - len(answers)) if known else "",
        "first_answer_hours": f"{min(waits) / 3600:.2f}" if waits else "",
        "spam": str(kinds.count("spam")),
        "suspect": str(kinds.count("suspect")),
        "promo": str(kinds.count("promo")),
        "own": str(kinds.count("owner")),
        "pings": str(kinds.count("ping")),
        "declared": "" if post.declared_count is None else str(post.declared_count),
        "words": str(len(post.text.split())),
        "report": (ctx.places.post(post.url) or "").partition("/")[2],
    }


def _number(value: float | str | None) -> float | str | None:
    if isinstance(value, float):
        return None if not math.isfinite(value) else round(value, 6)
    return value


def _measure(measure: Measure) -> dict[str, object]:
    return {
        "name": measure.name,
        "value": _number(measure.value),
        "unit": measure.unit,
        "n": measure.n,
        "n_unit": measure.n_unit,
        "of": measure.of,
        "interval": [_number(x) for x in measure.interval] if measure.interval else None,
        "healthy": [_number(x) for x in measure.healthy] if measure.healthy else None,
        "score": _number(measure.score),
        "outcome": measure.outcome,
        "reading": measure.reading,
        "reason": measure.reason,
        "all_time": _number(measure.all_time),
        "detail": {k: clean.line(v, 600) if isinstance(v, str) else _number(v) for k, v in measure.detail.items()},
    }


def _finding(ctx: BlogContext, finding: Finding) -> dict[str, object]:
    remedy = finding.remedy
    return {
        "code": finding.code,
        "sign": finding.sign,
        "message": ctx.shown(finding.message),
        "action": ctx.shown(remedy.action) if remedy else None,
        "items": remedy.items if remedy else None,
        "minutes": remedy.minutes if remedy else None,
        "gain": _number(finding.gain),
        "severity": finding.severity,
        "confidence": finding.confidence,
        "acknowledged": clean.line(finding.acknowledged, 600) if finding.acknowledged else None,
        "targets": [
            {"url": e.url, "report": (ctx.places.comment(e.post_url, e.comment_id) or "").partition("/")[2] or None}
            for e in finding.evidence
        ],
    }


def data_json(ctx: BlogContext) -> str:
    """The checkup for programs. null means not measured, 0 means measured and zero."""
    checkup = ctx.checkup
    value = {
        **_about(ctx),
        **_result(ctx),
        "categories": {
            c.id: {"name": c.name, "points": c.points, "scored_points": c.scored_points, "score": _number(c.score)}
            for c in checkup.categories
        },
        "signs": {s.id: _sign(s) for s in checkup.signs},
        "prescription": [_finding(ctx, f) for f in checkup.prescription],
        "findings": [_finding(ctx, f) for f in checkup.findings],
        "waiting": _waiting(ctx),
        "coverage": _coverage(ctx),
    }
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True, allow_nan=False) + "\n"


def _about(ctx: BlogContext) -> dict[str, object]:
    """Which blog, when, by which method."""
    window = ctx.facts.window
    return {
        "schema": SCHEMA,
        "generator": f"blog-checkup {ctx.version}",
        "blog": ctx.name,
        "url": ctx.blog.url,
        "platform": ctx.blog.platform,
        "checked": ctx.checked.isoformat(),
        "as_of": ctx.facts.as_of.isoformat(),
        "window": {"start": window.start.isoformat() if window.start else None, "end": window.end.isoformat(), "words": window.words},
        "stale": ctx.report.stale,
        "problem": clean.line(ctx.report.problem.sentence, 400) if ctx.report.problem else None,
        "rubric": ctx.checkup.rubric,
        "method_version": ctx.checkup.method_version,
        "config_hash": ctx.checkup.config_hash,
        "names": ctx.report.names,
    }


def _result(ctx: BlogContext) -> dict[str, object]:
    """Grade, score and diagnosis, or why there are none."""
    checkup = ctx.checkup
    return {
        "grade": checkup.grade.letter if checkup.grade else None,
        "grade_word": checkup.grade.word if checkup.grade else None,
        "score": checkup.score,
        "score_interval": list(checkup.interval) if checkup.interval else None,
        "score_after": checkup.score_after,
        "state": checkup.state,
        "reason": checkup.no_grade_reason,
        "diagnosis": ctx.shown(checkup.diagnosis),
    }


def waiting_word(item: WaitingItem) -> str:
    """What a comment that waits calls for, in one cell: "question", "request (maybe)", "late: reply"."""
    return f"{'late: ' if item.late else ''}{item.group}{'' if item.sure else ' (maybe)'}"


def _waiting(ctx: BlogContext) -> dict[str, object]:
    """Who is owed an answer, and who would be glad of a word, each by post and comment; no counts of a blog that spam has overrun."""
    checkup, listed, told = ctx.checkup, ctx.waiting_of.values(), ctx.checkup.state != "overrun"
    return {
        "now": sum(not w.late for w in listed) if told else None,
        "late": sum(w.late for w in listed) if told else None,
        "not_owed": taken_off(ctx.facts),
        "list": [
            {"post": w.post_url, "comment": w.comment_id, "waiting": waiting_word(w), "why": list(w.why), "age_days": _number(w.age_days)}
            for w in listed
        ],
        "beside": [{"post": w.post_url, "comment": w.comment_id, "group": w.group} for w in checkup.beside],
    }


def _sign(sign: VitalSign) -> dict[str, object]:
    return {
        "name": sign.name,
        "category": sign.category,
        "points": sign.points,
        "score": _number(sign.score),
        "outcome": sign.outcome,
        "reading": sign.reading,
        "reason": sign.reason,
        "measures": {m.code: _measure(m) for m in sign.measures},
    }


def _coverage(ctx: BlogContext) -> dict[str, object]:
    cover = ctx.blog.coverage
    return {
        "found": cover.found,
        "read": cover.read,
        "comments": sum(ctx.sorts.values()),
        "by_sort": dict(sorted(ctx.sorts.items())),
        "declared": cover.declared,
        "extracted": cover.extracted,
        "requests": cover.requests,
        "ways": list(cover.ways),
        "robots": cover.robots,
        "partial": cover.partial,
        "skipped": [{"url": s.url, "reason": s.reason, "refused": s.refused} for s in cover.skipped],
        "notes": list(cover.notes),
    }
