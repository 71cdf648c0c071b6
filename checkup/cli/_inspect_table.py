"""The dictionary of `inspection.inspect` -> text for people: each comment's writer, date, thread and verdict, and settings that help."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from typing import Any

from checkup.cli._output import plain, wrapped
from checkup.comment_systems import way_out

WRITERS = 5  # listed: more are a team, and one page does not show who of it matters
NARROW, WIDE = 60, 100  # columns: narrower breaks the labels, wider lines are hard to read
SURE = 0.5  # a reading's confidence below which settings are offered that help
VERDICTS = {"spam": "spam", "suspect": "suspect, please check", "promo": "promotes, takes part", "ok": "ok"}
STATUSES = {
    "present": "comments are on the page",
    "none": "no comments on the page",
    "external-unread": "comments stand elsewhere and were not read (a script, a linked thread), or are announced and not on the page",
    "blocked": "comments could not be read: somebody said no",
    "truncated": "only a part of the comments could be read",
}
_BESIDE = " " * 32 + "# "  # before a comment that stands beside an example of a setting
_SELECTORS = (
    "  [selectors]                   # CSS selectors; author, date and body are inside an item",
    '  item = ".comment"             # one comment',
    '  author = ".who"',
    '  date = ".when"',
    '  body = ".words"',
    '  ping = ".pingback"            # one trackback or pingback',
    '  post_author = ".written-by"   # who wrote the post',
)


def table(seen: Mapping[str, Any], width: int) -> str:
    """The object of `inspection.inspect` as text of at most `width` columns (60 to 100)."""
    width = max(NARROW, min(width, WIDE))
    parts = [*_head(seen, width), *_sentences(seen, width), *(_comment(c, seen["comments"], width) for c in seen["comments"])]
    advice = _advice(seen)
    if advice:
        parts.append("\n".join(advice))
    return "\n\n".join(parts)


def _head(seen: Mapping[str, Any], width: int) -> list[str]:
    post = seen["post"]
    if seen.get("page_type", "post") in ("list", "other"):
        what = "a list of posts, not a post" if seen["page_type"] == "list" else "no post, as far as can be seen"
        return [f"{'page':15} {what}\n{'platform':15} {plain(seen['platform'])}"]
    facts = [
        ("title", post.get("title")),
        ("author", post.get("author")),
        ("published", _when(post.get("published"))),
        ("words", post.get("words") or None),
        ("platform", seen["platform"]),
        ("comment system", seen["comment_system"] or "the platform's own, or none"),
        ("comments", STATUSES.get(seen["comments_status"], seen["comments_status"]) + _counts(seen)),
        ("door", {"open": "open for comments", "closed": "closed for comments"}.get(seen["door"], "cannot tell")),
    ]
    lines = [f"{name:15} {plain(str(value), width - 17) if value is not None else 'the page does not say'}" for name, value in facts]
    return ["\n".join([*lines, *_writers(seen, width)])]


def _writers(seen: Mapping[str, Any], width: int) -> list[str]:
    """Who is taken for the blog's writer and why, and that one page does not settle it."""
    found = [f"{w['name'] or '(no name)'}: {w['evidence']}" for w in seen.get("writers", ())] or ["nothing on this page says who writes it"]
    lines = [f"{'writer' if n == 0 else '':15} {plain(words, width - 17)}" for n, words in enumerate(found[:WRITERS])]
    return [*lines, f"{'':15} One page cannot settle it; a run or `checkup init` asks all of them."]


def _sentences(seen: Mapping[str, Any], width: int) -> list[str]:
    """The post's sentences that count, each with why; no block where none does."""
    kinds = {"conversation": "talks", "promotion": "promotes"}
    lines = [
        f"{kinds[one['kind']]:15} {plain(one['why'], width - 17)}\n" + wrapped(_cut(one["words"], 2 * width), width - 4, "  | ")
        for one in seen.get("sentences", ())
    ]
    return ["\n".join(lines)] if lines else []


def _counts(seen: Mapping[str, Any]) -> str:
    declared, read = seen["declared_count"], len(seen["comments"])
    return f" ({read} read{f', the page announces {declared}' if declared is not None else ''})" if read or declared else ""


def _when(text: str | None) -> str | None:
    return text.replace("T", " ")[:16] if text and "T" in text else text


def _comment(comment: Mapping[str, Any], others: list[Mapping[str, Any]], width: int) -> str:
    who = plain(comment["author"] or "(no name)", 40)
    kind = "" if comment["kind"] == "comment" else f" [{comment['kind']}]"
    writer = comment["by_post_author"] or comment["by_blog_author"]
    when = _when(comment["posted"]) or "no date"
    if comment["precision"] == "day":
        when = when[:10]
    lines = [f"{who}{kind}, {when}, #{plain(comment['id'], 40)}"]
    if comment["author_url"]:
        lines.append(f"  {plain(comment['author_url'], width - 2)}")
    lines.append(wrapped(_cut(comment["text"], 4 * width), width - 4, "  | ") if comment["text"].strip() else "  | (no text)")
    if writer:
        lines.append(f"  the author of the blog{_because(comment.get('author_evidence'))}")
    names = {c["id"]: c["author"] or "(no name)" for c in others}
    if comment["parent"]:
        lines.append(f"  under {plain(names.get(comment['parent'], '?'), 40)} in the page's thread")
    lines += [f"  answers {plain(names.get(a['id'], '?'), 40)} ({a['how']}){_because(a['evidence'])}" for a in comment["answers"]]
    if comment["verdict"]:
        reasons = "; ".join(plain(r["words"], 100) for r in comment["reasons"])
        lines.append(f"  verdict: {VERDICTS.get(comment['verdict'], comment['verdict'])}{_because(reasons)}")
    return "\n".join(lines)


def _because(words: str | None) -> str:
    return f": {plain(words, 200)}" if words else ""


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else f"{text[:limit].rstrip()}…"


def _advice(seen: Mapping[str, Any]) -> list[str]:
    """What was tried, and which settings help, where the page was not read well."""
    from checkup.platforms import adapters, recognised

    declared, read = seen["declared_count"], len(seen["comments"])
    missing = declared is not None and read < declared and seen["comments_status"] != "external-unread"
    badly = not recognised(seen["platform"]) or seen.get("confidence", 1.0) < SURE or missing
    if not badly:
        return []
    lines = ["Tried:", *(f"  {plain(line, 200)}" for line in seen.get("tried", ()))] if seen.get("tried") else []
    if missing and seen.get("comment_pages"):
        lines.append(f"{declared - read} of the {declared} announced comments stand on other pages; a run of the whole blog reads them:")
        return lines + [f"  {plain(page, 200)}" for page in seen["comment_pages"][:5]]
    if seen["comments_status"] == "external-unread" and (way := way_out(seen["comment_system"] or "")):
        return [
            *lines,
            "One page shows no comments of such a system; a run of the whole blog asks it where it can:",
            *textwrap.wrap(way.sentence, 100, initial_indent="  ", subsequent_indent="  "),
        ]
    *others, example = [one.name for one in adapters() if recognised(one.name)]
    return [
        *lines,
        "If this is not what the page shows, tell Checkup in the site file how to read it:",
        "  [blog]",
        f'  platform = "{example}"        # or',
        *textwrap.wrap(", ".join(others), 70, initial_indent=_BESIDE, subsequent_indent=_BESIDE),
        *_SELECTORS,
    ]
