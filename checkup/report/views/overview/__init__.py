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
    runs = len(ctx.report.history)
    yield (
        here,
        Overview(
            head=Head(_title(ctx), _description(ctx), card=ctx.card_url, signed=False),
            heading=ctx.name,
            site=clean.host(ctx.blog.url),
            number=f"Checkup{words.NBSP}{runs}" if runs > 1 else gettext("First checkup"),
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


def _title(ctx: BlogContext) -> str:
    grade = ctx.checkup.grade
    word = grade_word(ctx)
    told = f"{grade.letter}, {word[0].lower()}{word[1:]}" if grade else withheld(ctx.checkup).word.lower()
    return f"{ctx.name}: {told}. Blog checkup of {words.day(ctx.checked)}".replace(words.NBSP, " ")


def _description(ctx: BlogContext) -> Wording:
    grade = ctx.checkup.grade
    start = f"Grade {grade.letter} ({ctx.checkup.score} of 100). " if grade else ""
    return shortened(sentence(start, clean.wording(ctx.checkup.diagnosis)), 300, clean.cut)


def _read(ctx: BlogContext) -> str:
    kinds = "comments and trackbacks" if ctx.sorts["ping"] else "comments"
    read = sum(ctx.sorts.values())
    over = f"; judged over {ctx.facts.window.words}" if ctx.checkup.state == "dormant" else ""
    return f"{words.plural(len(ctx.blog.posts), 'post')} and {words.number(read)}{words.NBSP}{kinds if read != 1 else 'comment'} read{over}"


def _as_of(ctx: BlogContext) -> str:
    basis = ctx.facts.as_of_basis
    return {
        "configured": gettext("as set in the config"),
        "captured": "",
        "newest": gettext("the newest date on the pages"),
        "run": "",
    }.get(basis, "")
