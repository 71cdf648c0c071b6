"""Spam with its evidence, what to check by group, promotion by readers, and when spam arrives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checkup.i18n import N_, gettext, ngettext
from checkup.measuring.sample import spam_on_show
from checkup.model import Comment, Post
from checkup.reader_words import ReaderWords, Wording, joined
from checkup.report import clean, paging
from checkup.report.charts.drawing import Shape
from checkup.report.comment_sorts import sort_of
from checkup.report.moderation import Script, edit_page, scripts
from checkup.report.page_frame import Head, Link
from checkup.report.report_context import BlogContext, Day, day
from checkup.report.state_words import unread_reason
from checkup.report.views._doubtful_groups import Doubtful, Suspects, put_before
from checkup.report.views._late_spam import Rule, rules, when_it_came
from checkup.report.views._spam_tongues import tongues
from checkup.text import in_words as words

TEMPLATE = "spam.html"
TAB = N_("Spam")
PAGE = "spam.html"
ORDER = 40  # the tabs count in tens, so that a new one finds room between
PER_PAGE, QUOTE = 50, 140
"""Rows on a page, and characters of a quote: both keep the page under 60 kB."""
FRAME = 240
"""Bytes of a group's head, of its foot, and of the tags around each of its lists to copy."""


@dataclass(frozen=True, slots=True)
class SpamRow:
    """One comment. `url` is defanged text, never a link."""

    name: Wording
    url: ReaderWords | None
    post: Link
    day: Day | None
    sure: str
    shape: Shape
    why: tuple[Wording, ...]
    words: Wording
    edit: str | None


@dataclass(frozen=True, slots=True)
class SuspectGroup:
    """The comments of one group of suspects on this page; what is said and listed below them stands where the last of them stand."""

    id: str
    words: Wording
    caption: str
    rows: tuple[SpamRow, ...]
    more: str
    settle: str
    scripts: tuple[Script, ...]


@dataclass(frozen=True, slots=True)
class Spam:
    """One page of the spam list. `several`: there is more than one spam comment; `scripts` are for the spam of this page.

    `check` is said of the suspects; `csv` is the file that holds all of them, where some stand on no page.
    """

    head: Head
    heading: str
    lede: str
    several: bool
    clear: str
    spam: tuple[SpamRow, ...]
    suspects: tuple[SuspectGroup, ...]
    check: str
    csv: str
    promos: tuple[SpamRow, ...]
    pages: tuple[Link, ...]
    scripts: tuple[Script, ...]
    when: str
    rules: tuple[Rule, ...]


Pair = tuple[Post, Comment]


@dataclass(frozen=True, slots=True)
class Whole:
    """What every page of the list says alike: it is worked out once for all of them, for it looks at every comment of the blog."""

    spans: tuple[tuple[str, str], ...]
    spam: list[Pair]
    suspects: Suspects
    heading: str
    lede: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the list, spread over the pages; `group` is a suspect's, `opens` and `ends` whether it is the first and last of it."""

    label: str
    pair: Pair
    group: Doubtful | None = None
    opens: bool = False
    ends: bool = False

    @property
    def weight(self) -> int:
        """About how many bytes it takes."""
        (post, comment), group = self.pair, self.group
        head = FRAME if group and self.opens else 0
        foot = FRAME + sum(paging.size(script.text) + FRAME for script in group.scripts) if group and self.ends else 0
        return paging.weight(comment, QUOTE) + paging.size(post.title or post.url) + head + foot


def count(ctx: BlogContext) -> int | None:
    """Comments that look like spam; None where no comment could be read."""
    return None if ctx.checkup.state == "unread" else ctx.sorts["spam"]


def pages(ctx: BlogContext) -> Iterator[tuple[str, Spam]]:
    """(page, view) for each page: spam first, then what to check, then what readers promote; only of suspects some are left out."""
    by_sort: dict[str, list[Pair]] = {"spam": [], "suspect": [], "promo": []}
    for post in ctx.blog.posts:
        for comment in post.comments:
            label = comment.label
            if label in by_sort and sort_of(comment) != "owner":
                by_sort[label].append((post, comment))
    newest = {label: sorted(found, key=lambda t: _newest(ctx, t)) for label, found in by_sort.items()}
    suspects = put_before(ctx, newest["suspect"])
    entries = [Entry("spam", pair) for pair in newest["spam"]]
    for group in suspects.groups:
        last = len(group.pairs) - 1
        entries += [Entry("suspect", pair, group, opens=n == 0, ends=n == last) for n, pair in enumerate(group.pairs)]
    entries += [Entry("promo", pair) for pair in newest["promo"]]
    parts = paging.parts([entry.weight for entry in entries], most=PER_PAGE)
    names = [f"spam{f'-{n}' if n > 1 else ''}.html" for n in range(1, len(parts) + 1)]
    spans = tuple((name, _span(start, end, len(newest["spam"]))) for name, (start, end) in zip(names, parts, strict=True))
    whole = Whole(spans, newest["spam"], suspects, _heading(ctx, len(newest["spam"])), _lede(ctx, newest["spam"], suspects.count))
    for number, (name, (start, end)) in enumerate(zip(names, parts, strict=True)):
        yield ctx.page(name), _page(ctx, name, number, entries[start:end], whole)


def _span(start: int, end: int, spam: int) -> str:
    """What rows a page has, as a link to it: of the spam, counted as the heading counts it, or of what stands behind that."""
    if start < spam or not spam:
        return gettext("{start} to {end}", start=start + 1, end=min(end, spam) if spam else end)
    return gettext("to check, {start} to {end}", start=start - spam + 1, end=end - spam)


def _page(ctx: BlogContext, name: str, number: int, part: list[Entry], whole: Whole) -> Spam:
    """One page of the list of spam."""
    here, heading, suspects = ctx.page(name), whole.heading, whole.suspects

    def rows(wanted: str) -> tuple[SpamRow, ...]:
        return tuple(_row(ctx, here, *entry.pair) for entry in part if entry.label == wanted)

    listed, groups = rows("spam"), tuple(_groups(ctx, here, part, suspects))
    return Spam(
        head=Head(
            heading + (gettext(", page {number}", number=number + 1) if number else ""),
            f"{heading}.",
            (Link(gettext("Spam"), name, current=True),),
        ),
        heading=heading,
        lede=whole.lede,
        several=len(listed) > 1,
        clear=ngettext("Clear it away: lists to copy", "Clear them away: lists to copy", len(listed)),
        spam=listed,
        suspects=groups,
        check=suspects.lede,
        csv="comments.csv" if suspects.cut else "",
        promos=rows("promo"),
        pages=_page_links(whole, number),
        scripts=scripts(ctx.blog, [entry.pair for entry in part if entry.label == "spam"]),
        when=when_it_came(ctx, whole.spam) if number == 0 else "",
        rules=rules(ctx, whole.spam) if number == 0 else (),
    )


def _page_links(whole: Whole, number: int) -> tuple[Link, ...]:
    """The pages of the list that page `number` links to; none where it is the only one."""
    linked = paging.linked(len(whole.spans), number) if len(whole.spans) > 1 else ()
    return tuple(Link(label, page, current=n == number) for n in linked for page, label in (whole.spans[n],))


def _groups(ctx: BlogContext, here: str, part: list[Entry], suspects: Suspects) -> Iterator[SuspectGroup]:
    """The groups of suspects on one page."""
    for number, group in enumerate(suspects.groups, 1):
        entries = [entry for entry in part if entry.group is group]
        if entries:
            ends = entries[-1].ends
            yield SuspectGroup(
                id=f"sus{number}",
                words=group.words,
                caption=group.caption,
                rows=tuple(_row(ctx, here, *entry.pair) for entry in entries),
                more=group.more if ends else "",
                settle=group.settle,
                scripts=group.scripts if ends else (),
            )


def _newest(ctx: BlogContext, pair: tuple[Post, Comment]) -> tuple[float, str, str]:
    post, comment = pair
    return (-ctx.facts.moment(comment.posted) if comment.posted else float("inf"), post.url, comment.id)


def _heading(ctx: BlogContext, count: int) -> str:
    if ctx.checkup.state == "unread":
        return gettext("What stands in the comments could not be read")
    if count == 0 and ctx.sorts["suspect"]:
        return gettext("Nothing is surely spam, and some may be")
    if count == 0:
        return gettext("No spam found") if ctx.sorts else gettext("No comments, no spam")
    return ngettext("{comments} looks like spam", "{comments} look like spam", count, comments=words.spelled(count, "comment"))


def _lede(ctx: BlogContext, spam: list[Pair], to_check: int) -> str:
    """The share, over what the vital sign counts: what is in doubt counts nowhere, what came after the checkup's day is only listed."""
    if unread := unread_reason(ctx.checkup):
        return unread
    count, _, read = spam_on_show(ctx.facts)
    apart = _apart(to_check)
    if not spam and read:
        none = gettext("We read {comments} and found none.", comments=words.plural(read, "comment"))
        if to_check:
            none = gettext("We read {comments} and found none that is surely spam.", comments=words.plural(read, "comment"))
        return " ".join(part for part in (none, tongues(ctx), apart) if part)
    if not spam:
        return f"{gettext('There was nothing to judge.')} {apart}".rstrip()
    return " ".join(part for part in (_found(count, read), _came_later(ctx, len(spam) - count), apart, _links(len(spam))) if part)


def _apart(to_check: int) -> str:
    if not to_check:
        return ""
    comments = words.spelled(to_check, "comment")
    return ngettext("{comments} to check stands apart.", "{comments} to check stand apart.", to_check, comments=comments)


def _found(count: int, read: int) -> str:
    if read < words.PLAIN_SHARE:
        found = words.hits_of(count, read)
        return gettext("{found} comments on show, each with its reasons, the strongest first.", found=found)
    found, of = words.cap(words.percent(count / read)), words.number(read)
    return gettext("{found} of {read} comments on show, each with its reasons, the strongest first.", found=found, read=of)


def _came_later(ctx: BlogContext, later: int) -> str:
    if not later:
        return ""
    day = words.day(ctx.facts.as_of)
    return ngettext(
        "{n} more came after {day}, the day of this checkup: not counted.",
        "{n} more came after {day}, the day of this checkup: not counted.",
        later,
        n=words.at_start(later),
        day=day,
    )


def _links(count: int) -> str:
    return ngettext("Links in it are shown as text and never clickable.", "Links in them are shown as text and never clickable.", count)


def _row(ctx: BlogContext, here: str, post: Post, comment: Comment) -> SpamRow:
    label = comment.label
    sure: dict[str, tuple[str, Shape]] = {
        "spam": (gettext("Spam"), "bad"),
        "suspect": (gettext("Please check"), "none"),
        "promo": (gettext("Your call"), "mid"),
    }
    text, shape = sure[label]
    url = comment.author.url if ctx.redactor.shows_sites else None
    return SpamRow(
        name=ctx.person(post, comment),
        url=ReaderWords(clean.line(clean.defang(url), 80), "site", post.key(comment)) if url else None,
        post=Link(ctx.title(post, 80), ctx.comment_link(here, post.url, comment.id) or here),
        day=day(comment.posted) if comment.posted else None,
        sure=text,
        shape=shape,
        why=ctx.evidence(post, comment),
        words=joined(ctx.quote(post, comment, limit=QUOTE, spam=True), " "),
        edit=edit_page(ctx.blog, post, comment),
    )
