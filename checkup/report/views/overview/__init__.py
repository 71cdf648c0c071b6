"""The overview of one blog: notices, grade, verdict, action; since last time, prescription, signs, conversation, what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checkup.i18n import N_, gettext
from checkup.reader_words import Wording, sentence, shortened
from checkup.report import clean
from checkup.report.notes import Note, notes
from checkup.report.page_frame import Head
from checkup.report.report_context import BlogContext, Day, day
from checkup.report.state_words import withheld
from checkup.report.views.overview.banners import Banner, banners
from checkup.report.views.overview.conversation_chart import Conversation, conversation
from checkup.report.views.overview.cover import Cover, cover_facts
from checkup.report.views.overview.grade import GradeBox, grade_box, grade_word
from checkup.report.views.overview.leave_alone import LeaveAlone, leave_alone
from checkup.report.views.overview.prescription_list import PrescriptionList, actions, prescription_list
from checkup.report.views.overview.since import Since, since
from checkup.report.views.overview.summary import Summary, summary
from checkup.report.views.overview.vital_signs import VitalSigns, vital_signs
from checkup.text import in_words as words

TEMPLATE = "overview.html"
TAB = N_("Overview")
PAGE = "index.html"
ORDER = 10  # the tabs count in tens, so that a new one finds room between


@dataclass(frozen=True, slots=True)
class Overview:
    """All of the overview page, a part for each of its sections.

    `number` says which checkup of the blog this is, `read` how much it read, `as_of` why its day is not the day of the run ("" = it is).
    """

    head: Head
    heading: str
    site: str
    number: str
    day: Day
    as_of: str
    read: str
    banners: tuple[Banner, ...]
    grade: GradeBox
    summary: Summary
    since: Since | None
    notes: tuple[Note, ...]
    prescription: PrescriptionList
    signs: VitalSigns
    alone: tuple[LeaveAlone, ...]
    conversation: Conversation | None
    cover: tuple[Cover, ...]


def pages(ctx: BlogContext) -> Iterator[tuple[str, Overview]]:
    """The overview of one blog."""
    here = ctx.page(PAGE)
    to_do = actions(ctx, here)
    yield (
        here,
        Overview(
            head=Head(_title(ctx), _description(ctx), card=ctx.card_url, signed=False),
            heading=ctx.name,
            site=clean.host(ctx.blog.url),
            number=_number(ctx),
            day=day(ctx.checked),
            as_of=_as_of(ctx),
            read=_read(ctx),
            banners=banners(ctx),
            grade=grade_box(ctx),
            summary=summary(ctx, to_do),
            since=since(ctx, here),
            notes=notes(ctx.report.notes),
            prescription=prescription_list(ctx, to_do),
            signs=vital_signs(ctx),
            alone=leave_alone(ctx.checkup),
            conversation=conversation(ctx, here),
            cover=cover_facts(ctx),
        ),
    )


def _number(ctx: BlogContext) -> str:
    """Which checkup of the blog it is."""
    if ctx.report.quick:
        return gettext("Quick look")
    runs = len(ctx.report.history)
    return gettext("Checkup {n}", n=runs).replace(" ", words.NBSP) if runs > 1 else gettext("First checkup")


def _title(ctx: BlogContext) -> str:
    grade = ctx.checkup.grade
    word = grade_word(ctx)
    told = f"{grade.letter}, {words.inside(word)}" if grade else words.inside(withheld(ctx.checkup).word)
    title = gettext("{blog}: {told}. Blog checkup of {day}", blog=ctx.name, told=told, day=words.day(ctx.checked))
    return title.replace(words.NBSP, " ")


def _description(ctx: BlogContext) -> Wording:
    grade = ctx.checkup.grade
    start = gettext("Grade {letter} ({score} of 100).", letter=grade.letter, score=ctx.checkup.score) if grade else ""
    return shortened(sentence(start, " " if start else "", clean.wording(ctx.checkup.diagnosis)), 300, clean.cut)


def _read(ctx: BlogContext) -> str:
    read, posts = sum(ctx.sorts.values()), words.plural(len(ctx.blog.posts), "post")
    comments = words.plural(read, "comment or trackback" if ctx.sorts["ping"] and read != 1 else "comment")
    if ctx.checkup.state == "dormant" or len(ctx.facts.posts_in_window) < len(ctx.blog.posts):  # the verdict is over fewer than were read
        window = ctx.facts.window.words
        return gettext("{posts} and {comments} read; judged over {window}", posts=posts, comments=comments, window=window)
    return gettext("{posts} and {comments} read", posts=posts, comments=comments)


def _as_of(ctx: BlogContext) -> str:
    basis = ctx.facts.as_of_basis
    return {
        "configured": gettext("as set in the config"),
        "captured": "",
        "newest": gettext("the newest date on the pages"),
        "run": "",
    }.get(basis, "")
