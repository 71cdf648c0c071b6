"""The tables of an export and their columns, in order, each with its kind and meaning: the files and their documentation come from here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from checkup.report.columns import COMMENT_COLUMNS, PEOPLE_COLUMNS, POST_COLUMNS
from checkup.report.data_contract import Document, MeasureData, SignData

Kind = Literal["text", "whole number", "number", "true or false"]
Value = str | int | float | bool | None
Row = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Column:
    """What stands in one column; null is what nobody knows, in every kind."""

    kind: Kind
    meaning: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its name, what a row is, and its columns in order."""

    name: str
    about: str
    columns: Mapping[str, Column]


_BLOG = {"blog": Column("text", "name of the blog's site file and folder")}
_COUNTS = (
    "reader_comments",
    "answered",
    "unanswered",
    "spam",
    "suspect",
    "promo",
    "own",
    "pings",
    "declared",
    "words",
    "comments",
    "posts",
)
_NUMBERS = {"first_answer_hours", "wait_hours"}
_FLAGS = {"in_window", "by_post_author", "by_blog_author", "question", "answered_by_anyone", "worth_a_word", "linked"}
_COMMENTS = (
    *("post_url", "comment_url", "id", "parent", "author", "author_url", "posted", "kind", "by_post_author", "by_blog_author", "calls"),
    *("question", "answered_by", "wait_hours", "answered_by_anyone", "waiting", "why", "worth_a_word", "verdict", "united"),
)
"""Columns of comments.csv that an export has: what holds no reader's words."""
TEXT = "text"
"""The column that is there only where texts are asked for."""


def _as_in_report(columns: Mapping[str, str], names: tuple[str, ...]) -> dict[str, Column]:
    return {name: Column(_kind(name), columns[name]) for name in names}


def _kind(name: str) -> Kind:
    if name in _COUNTS or name == "united":
        return "whole number"
    return "number" if name in _NUMBERS else "true or false" if name in _FLAGS else "text"


def _said(model: type[Document | SignData | MeasureData], name: str, kind: Kind) -> Column:
    return Column(kind, model.model_fields[name].description or "")


_BLOGS = {
    "name": Column("text", "what the blog is called"),
    **{name: _said(Document, name, "text") for name in ("url", "platform", "language")},
    "tags": Column("text", "tags from the config, with commas between them"),
    **{name: _said(Document, name, "text") for name in ("owner", "checked", "as_of", "state", "grade")},
    "score": _said(Document, "score", "whole number"),
    "score_low": Column("whole number", "lower end of where the true score probably lies (90%)"),
    "score_high": Column("whole number", "upper end"),
    **{name: _said(Document, name, "text") for name in ("reason", "rubric", "method_version", "config_hash")},
    "posts_found": Column("whole number", "posts that are known to exist"),
    "posts_read": Column("whole number", "posts that were read"),
    "comments_read": Column("whole number", "comments and pings that were read"),
    "comments_declared": Column("whole number", "comments that the blog says it has"),
    "partial": Column("text", "why reading ended early; null: it did not"),
    "names": Column("text", "how readers stand in this export: pseudonyms, initials, full or hidden"),
}
_SIGN = {
    "sign": Column("text", "id of the sign"),
    "name": _said(SignData, "name", "text"),
    "category": _said(SignData, "category", "text"),
    "points": _said(SignData, "points", "number"),
    "score": _said(SignData, "score", "number"),
    **{name: _said(SignData, name, "text") for name in ("outcome", "reading", "reason")},
}
_MEASURE = {
    "sign": Column("text", "id of its sign"),
    "measure": Column("text", "code of the measure"),
    "name": _said(MeasureData, "name", "text"),
    "value": _said(MeasureData, "value", "number"),
    "unit": _said(MeasureData, "unit", "text"),
    "n": _said(MeasureData, "n", "whole number"),
    "n_unit": _said(MeasureData, "n_unit", "text"),
    "of": _said(MeasureData, "of", "whole number"),
    "low": Column("number", "lower end of the 90% interval"),
    "high": Column("number", "upper end"),
    "score": _said(MeasureData, "score", "number"),
    **{name: _said(MeasureData, name, "text") for name in ("outcome", "reading", "reason")},
}
_POSTS = tuple(name for name in POST_COLUMNS if name != "report")
_PEOPLE = tuple(name for name in PEOPLE_COLUMNS if name != "report")
BLOGS = Table("blogs", "one row a blog", {**_BLOG, **_BLOGS})
POSTS = Table("posts", "one row a post that was read", {**_BLOG, **_as_in_report(POST_COLUMNS, _POSTS)})
COMMENTS = Table(
    "comments",
    "one row a comment or ping",
    {
        **_BLOG,
        **_as_in_report(COMMENT_COLUMNS, _COMMENTS),
        "reasons": Column("text", "kinds of what the verdict rests on (text, identity, link, time, copy, host, model), with commas"),
        "words": Column("whole number", "words of the text"),
        TEXT: Column("text", "the whole text, with readers' names as in `names` of the blog; null without --text"),
    },
)
PEOPLE = Table("people", "one row a reader who can be told apart", {**_BLOG, **_as_in_report(PEOPLE_COLUMNS, _PEOPLE)})
SIGNS = Table("signs", "one row a vital sign of a blog", {**_BLOG, **_SIGN})
MEASURES = Table("measures", "one row a measure of a sign", {**_BLOG, **_MEASURE})
TABLES = (BLOGS, POSTS, COMMENTS, PEOPLE, SIGNS, MEASURES)


def typed(table: Table, cells: Mapping[str, str]) -> dict[str, Value]:
    """The cells of a row of the report's own table as values of these columns; an empty cell is null."""
    return {name: _value(cells[name], column.kind) for name, column in table.columns.items() if name in cells}


def _value(cell: str, kind: Kind) -> Value:
    if cell == "":
        return None
    if kind == "whole number":
        return int(cell)
    if kind == "number":
        return float(cell)
    return cell == "true" if kind == "true or false" else cell
