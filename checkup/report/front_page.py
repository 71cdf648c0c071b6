"""The first page of a client's copy: the verdict, a word from whoever prepared it, and what is in the folder."""

from __future__ import annotations

from dataclasses import dataclass

from checkup.i18n import N_, gettext, report_language
from checkup.reader_words import Wording
from checkup.report import clean, views
from checkup.report.notes import Note, notes
from checkup.report.page_frame import Frame, Link
from checkup.report.report_context import BlogContext, Day, day
from checkup.report.state_words import withheld
from checkup.text import in_words as words

TEMPLATE = "cover.html"
PAGE = "index.html"
FILES = (
    ("comments.csv", N_("Every comment, as counted")),
    ("posts.csv", N_("Every post, as counted")),
    ("people.csv", N_("Every reader who can be told apart")),
    ("data.json", N_("The whole checkup, for programs")),
)


@dataclass(frozen=True, slots=True)
class Cover:
    """The cover; `letter` is "" where there is no grade, `contents` are links with what stands behind each."""

    frame: Frame
    heading: str
    day: Day
    read: str
    letter: str
    word: str
    score: str
    diagnosis: Wording
    report: Link
    notes: tuple[Note, ...]
    contents: tuple[tuple[Link, str], ...]


def view(ctx: BlogContext) -> Cover:
    """The cover of this blog's copy, in the copy's root."""
    checkup, tabs = ctx.checkup, views.tabs(ctx)
    grade, brand = checkup.grade, ctx.report.brand.shown(f"{ctx.folder}/")
    pages = [(Link(t.label, ctx.page(t.page)), gettext("{count} listed", count=t.count) if t.count else "") for t in tabs]
    title = gettext("{blog}: blog checkup of {day}", blog=ctx.name, day=words.day(ctx.checked)).replace(words.NBSP, " ")
    return Cover(
        frame=Frame(
            title=gettext("{title}, by {prepared}", title=title, prepared=brand.prepared) if brand.prepared else title,
            description=gettext("A checkup of {name}.", name=ctx.name),
            root="",
            index=False,
            checked=day(ctx.checked),
            version=ctx.version,
            lang=report_language(),
            brand=brand,
        ),
        heading=ctx.name,
        day=day(ctx.checked),
        read=gettext(
            "{posts} and {comments} read",
            posts=words.plural(len(ctx.blog.posts), "post"),
            comments=words.plural(sum(ctx.sorts.values()), "comment"),
        ),
        letter=grade.letter if grade else "",
        word=grade.word if grade else withheld(checkup).word,
        score=gettext("{score} of 100", score=checkup.score) if grade else withheld(checkup).line,
        diagnosis=clean.wording(checkup.diagnosis),
        report=Link(gettext("Read the report"), ctx.page("index.html")),
        notes=notes(ctx.report.notes),
        contents=(*pages, *((Link(name, ctx.page(name)), gettext(told)) for name, told in FILES)),
    )
