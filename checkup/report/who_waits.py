"""A blog's checkup -> who waits for an answer: the comments with their posts, and the sentence that counts the people."""

from __future__ import annotations

from collections.abc import Sequence

from checkup.findings import WaitingItem
from checkup.i18n import gettext, ngettext
from checkup.measuring.judged_languages import asking_is_told
from checkup.model import Comment, Post
from checkup.report.report_context import BlogContext
from checkup.text import in_words as words

Found = tuple[WaitingItem, Post, Comment]


def found(ctx: BlogContext, items: Sequence[WaitingItem]) -> list[Found]:
    """The items with their posts and comments; none where nobody can tell whose comments are the writer's."""
    if not ctx.author_known:
        return []
    return [(w, ctx.posts[w.post_url], comment) for w in items if (comment := ctx.comment(w.post_url, w.comment_id)) is not None]


def heading_of(ctx: BlogContext, now: list[Found], late: int) -> str:
    """How many people wait, in a sentence, or why that is not told.

    `now` are the comments that can still be answered in time, `late` how many cannot: who was never answered is not called nobody.
    """
    if ctx.checkup.state == "unread":
        return gettext("Who waits could not be read")
    if not ctx.author_known and some_wrote(ctx):
        return gettext("We could not tell who was answered")
    if ctx.checkup.state == "overrun":
        return gettext("Who waits is not told today")
    sure = _people([t for t in now if t[0].sure])
    more = _people(now) - sure
    if sure and more:
        return ngettext(
            "{readers} is waiting for you, {n} more maybe",
            "{readers} are waiting for you, {n} more maybe",
            sure,
            readers=words.spelled(sure, "reader"),
            n=words.small(more),
        )
    if sure:
        return ngettext("{readers} is waiting for you", "{readers} are waiting for you", sure, readers=words.spelled(sure, "reader"))
    if more:
        readers = words.spelled(more, "reader")
        return ngettext("{readers} may be waiting for you", "{readers} may be waiting for you", more, readers=readers)
    known = not ctx.mentions.unread and asking_is_told(ctx.facts, ctx.blog.posts)
    if known and late:
        return ngettext(
            "Nobody is waiting now; {n} earlier comment had no answer",
            "Nobody is waiting now; {n} earlier comments had no answer",
            late,
            n=words.small(late),
        )
    return gettext("Nobody is waiting for you") if known else gettext("Nobody is known to be waiting for you")


def some_wrote(ctx: BlogContext) -> bool:
    """Whether any comment of a reader was found."""
    return any(ctx.facts.reader_comments(p) for p in ctx.blog.posts)


def _people(now: list[Found]) -> int:
    """How many different people wait; who cannot be told apart counts as somebody else each time."""
    return len({w.identity if w.identity is not None else w.key for w, _, _ in now})
