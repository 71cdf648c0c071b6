"""The work list: readers who are owed an answer, the sure ones by what to do, the others folded; then who would be glad of a word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checkup.findings import WaitingItem
from checkup.i18n import N_, gettext, ngettext, worded
from checkup.measuring.waiting_list import taken_off
from checkup.model import Comment, Post
from checkup.reader_words import Wording
from checkup.report import clean, paging
from checkup.report.moderation import edit_page
from checkup.report.page_frame import Head, Link
from checkup.report.report_context import BlogContext, Day, day
from checkup.report.views._waiting_words import lede, maybe_words, told_of_late, told_of_taken_off, worth_words
from checkup.report.who_waits import Found, found, heading_of
from checkup.text import in_words as words

TEMPLATE = "waiting.html"
TAB = N_("Waiting")
PAGE = "waiting.html"
ORDER = 30  # the tabs count in tens, so that a new one finds room between
MOST, BEST = 100, 20
"""All who wait, up to MOST; of more the BEST first, a list that can be worked off."""
WORTH, THANKED = 12, 12
"""Of those with something to tell, and of the posts whose readers thanked, so many; a convention: what fits on a page beside the list."""
ROOM, BOTH = 42_000, 44_000
"""Bytes of the list, and of both lists; with head, tabs, thanks and footer the page stays under 60 kB."""
REASON = 400
"""Characters of a reason, to be safe: with two asides and two doubts the longest has about 300 in German, and none is cut."""
GROUPS = (
    ("question", N_("Answer"), N_("They asked you something.")),
    ("request", N_("Do it, or say why not"), N_("They asked for something, told you what does not work, or corrected you.")),
    ("reply", N_("Say what you think of it"), N_("They objected, offered something, or told what came of your advice.")),
)


@dataclass(frozen=True, slots=True)
class Waiter:
    """One reader who waits; `id` is what takes the row off the list."""

    anchor: str
    age: str
    day: Day | None
    name: Wording
    who: str
    post: Link
    text: tuple[Wording, ...]
    lang: str | None
    why: str
    answer: Link | None
    edit: str | None
    id: str


@dataclass(frozen=True, slots=True)
class Batch:
    """One group of the list."""

    id: str
    title: str
    lede: str
    items: tuple[Waiter, ...]


@dataclass(frozen=True, slots=True)
class Thanked:
    """One post whose readers thanked or greeted and heard nothing: one reply to all will do."""

    post: Link
    told: str
    answer: Link | None


@dataclass(frozen=True, slots=True)
class Waiting:
    """The waiting page."""

    head: Head
    heading: str
    lede: str
    batches: tuple[Batch, ...]
    maybe: Batch | None
    maybe_show: str
    worth: Batch | None
    worth_more: str
    thanked: tuple[Thanked, ...]
    cut: str
    late: str
    taken_off: str
    csv: str


def count(ctx: BlogContext) -> int | None:
    """Comments that are owed an answer, or may be, and can still be answered in time.

    None where nobody knows who answered whom, where spam has overrun the blog, and where no comment could be read.
    """
    told = ctx.author_known and ctx.checkup.state not in ("overrun", "unread")
    return sum(not w.late for w in ctx.checkup.waiting) if told else None


def pages(ctx: BlogContext) -> Iterator[tuple[str, Waiting]]:
    """The waiting list of one blog."""
    yield ctx.page(PAGE), _view(ctx)


def _view(ctx: BlogContext) -> Waiting:
    """The waiting page of a blog: its heading, the two tiers of who waits, and what stands beside them."""
    here = ctx.page(PAGE)
    owed = found(ctx, ctx.checkup.waiting)
    now = [t for t in owed if not t[0].late]
    late = len(owed) - len(now)
    shown = now if len(now) <= MOST and sum(paging.weight(c) for *_, c in now) <= ROOM else now[:BEST]
    rows = _Rows(ctx, here)
    batches = tuple(
        b for g in GROUPS if (b := rows.batch(g[0], gettext(g[1]), gettext(g[2]), [t for t in shown if t[0].sure and t[0].group == g[0]]))
    )
    maybe = rows.batch("maybe", *maybe_words(now), [t for t in shown if not t[0].sure])
    glad = found(ctx, ctx.checkup.beside)
    telling, heading = [t for t in glad if t[0].group == "worth"], heading_of(ctx, now, late)
    told = _first(telling, BOTH - sum(paging.weight(c) for *_, c in shown))
    return Waiting(
        head=Head(
            title=heading,
            description=gettext("{heading}. Comments that call for an answer and have none, the surest first.", heading=heading),
            crumbs=(Link(gettext("Waiting"), "waiting.html", current=True),),
        ),
        heading=heading,
        lede=lede(ctx, len(now), sum(not w.sure for w, *_ in now)),
        batches=batches,
        maybe=maybe,
        maybe_show=ngettext("Show it", "Show them", len(maybe.items)) if maybe else "",
        worth=rows.batch(
            "worth",
            gettext("Worth a word"),
            worth_words(ctx),
            told,
        ),
        worth_more=gettext("{n} more in the CSV file.", n=words.at_start(len(telling) - len(told))) if len(told) < len(telling) else "",
        thanked=tuple(_thanked(ctx, here, [t for t in glad if t[0].group == "thanks"])),
        cut=gettext("The {BEST} that would mean most are shown. All {now} are in the CSV file.", BEST=BEST, now=words.number(len(now)))
        if len(shown) < len(now)
        else "",
        late=told_of_late(late, surely=all(w.sure for w, *_ in owed if w.late), finished=ctx.facts.finished),
        taken_off=told_of_taken_off(taken_off(ctx.facts)),
        csv="comments.csv",
    )


def _first(telling: list[Found], room: int) -> list[Found]:
    """As many of the first as the page has so many bytes for."""
    kept = []
    for one in telling[:WORTH]:
        room -= paging.weight(one[2])
        if room < 0:
            break
        kept.append(one)
    return kept


def _thanked(ctx: BlogContext, here: str, polite: list[Found]) -> Iterator[Thanked]:
    """One row a post, the post with the youngest thanks first."""
    by_post: dict[str, list[Found]] = {}
    for one in polite:
        by_post.setdefault(one[1].url, []).append(one)
    youngest = sorted(
        by_post.values(), key=lambda some: (min(w.age_days if w.age_days is not None else 1e9 for w, *_ in some), some[0][1].url)
    )
    for some in youngest[:THANKED]:
        _, post, comment = min(some, key=lambda t: (t[0].age_days is None, t[0].age_days or 0.0, t[0].comment_id))
        n, url = len(some), clean.href(post.url)
        told = (
            gettext("One reader thanked or greeted you.")
            if n == 1
            else gettext("Two readers thanked or greeted you: one reply to both will do.")
            if n == 2
            else gettext("{readers} thanked or greeted you: one reply to all {n} will do.", readers=words.spelled(n, "reader"), n=n)
        )
        link = Link(ctx.title(post, 90), ctx.comment_link(here, post.url, comment.id) or here)
        yield Thanked(link, told, Link(gettext("Answer there"), url, out=True) if url else None)


class _Rows:
    """Makes the rows of the page and numbers them."""

    def __init__(self, ctx: BlogContext, here: str) -> None:
        self.ctx, self.here, self.number = ctx, here, 0

    def batch(self, kind: str, title: str, lede: str, members: list[Found]) -> Batch | None:
        """A group in the order given; None where it is empty."""
        return Batch(f"g-{kind}", title, lede, tuple(self._waiter(*one) for one in members)) if members else None

    def _waiter(self, item: WaitingItem, post: Post, comment: Comment) -> Waiter:
        ctx = self.ctx
        self.number += 1
        name = ctx.person(post, comment)
        url = clean.href(comment.permalink) or clean.href(post.url)
        said = (gettext("A regular"), gettext("First comment under this name"))  # stands beside the name already
        age = "" if item.age_days is None else gettext("today") if item.age_days < 1 else words.wait(item.age_days * 86400)
        return Waiter(
            anchor=f"w{self.number}",
            age=age or gettext("No date"),
            day=day(comment.posted) if comment.posted else None,
            name=name,
            who=ctx.standing(post.key(comment)),
            post=Link(ctx.title(post, 90), ctx.comment_link(self.here, post.url, comment.id) or self.here),
            text=ctx.quote(post, comment),
            lang=post.language if post.language and post.language != "en" else None,
            why=" ".join(f"{clean.line(w, REASON).rstrip('.')}." for w in item.why if w not in said),
            answer=Link(worded("Answer {name}", name=name), url, out=True) if url else None,
            edit=edit_page(ctx.blog, post, comment),
            id=clean.line(comment.id, 60),
        )
