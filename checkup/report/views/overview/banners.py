"""What the reader must know before the grade: a stale or partial checkup, closed or unreadable comments, an author we did not recognise."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from checkup.comment_systems import way_out
from checkup.i18n import gettext, ngettext
from checkup.measuring.sample import NAMELESS, PLACE_OF_NAMES, byline_alone, nameless, writer_untold
from checkup.model import Coverage, Owner
from checkup.reader_words import Wording
from checkup.report import clean
from checkup.report.report_context import BlogContext
from checkup.text import in_words as words


@dataclass(frozen=True, slots=True)
class Banner:
    """One notice: a sentence and what to do about it (may be empty).

    code  lines of the site file that end it, each with the words before it
    """

    sentence: Wording
    hint: Wording = ""
    code: tuple[tuple[str, Wording], ...] = ()


def banners(ctx: BlogContext) -> tuple[Banner, ...]:
    """All notices of one blog, the gravest first."""
    out: list[Banner] = []
    report, cover = ctx.report, ctx.blog.coverage
    if report.problem is not None:
        told = {"problem": clean.line(report.problem.sentence, 300)}
        if report.problem.when:
            said = gettext("This blog could not be read on {day}: {problem}", day=words.day(report.problem.when), **told)
        else:
            said = gettext("This blog could not be read: {problem}", **told)
        stands = gettext("The checkup of {day} stands.", day=words.day(ctx.checked)) if report.stale else ""
        hints = (stands, clean.line(report.problem.hint, 300), gettext("The next try is at the next run."))
        out.append(Banner(said, " ".join(hint for hint in hints if hint)))
    if report.quick:
        out.append(_quick(ctx))
    if cover.partial:
        out.append(_cut_short(cover))
    elif posts_unlisted(ctx):
        out.append(_unlisted(ctx))
    out += _people(ctx)
    out += _comments(ctx)
    return tuple(out)


def _cut_short(cover: Coverage) -> Banner:
    """Reading ended early: how many posts there are as far as is known, and that there may be more where no list was read to its end."""
    told = {"read": words.number(cover.read), "found": words.number(cover.found), "line": clean.line(cover.partial or "", 300)}
    if cover.read < cover.found:
        said = gettext("We read {read} of {found} posts. {line}", **told)
    else:
        said = gettext("We know {read} posts, and there may be more. {line}", **told)
    return Banner(said, gettext("What was not read is counted nowhere; the ranges are wider for it."))


def posts_unlisted(ctx: BlogContext) -> bool:
    """Whether posts were read, and nothing that lists the blog's posts: then there may be others, newer ones too."""
    return bool(ctx.blog.posts) and not ctx.blog.coverage.listed


def _unlisted(ctx: BlogContext) -> Banner:
    """What a checkup of some posts speaks of."""
    posts = words.plural(len(ctx.blog.posts), "post")
    return Banner(
        ngettext(
            "All that is said here is of the {posts} that was read: nothing among the files lists the blog's posts.",
            "All that is said here is of the {posts} that were read: nothing among the files lists the blog's posts.",
            len(ctx.blog.posts),
            posts=posts,
        )
    )


def _quick(ctx: BlogContext) -> Banner:
    """What a quick look says, and what it does not."""
    return Banner(
        gettext(
            "This is a quick look at {window}, not a whole checkup: {posts} and {comments} were read.",
            window=ctx.facts.window.words,
            posts=words.plural(len(ctx.blog.posts), "post"),
            comments=words.plural(sum(ctx.sorts.values()), "comment"),
        ),
        gettext(
            "Grade and range speak of these posts alone: of older ones, their spam and readers who wait there nothing is known, and what "
            "needs more cases is not measured. It is no part of the history and is compared with nothing. A run without --quick reads all."
        ),
    )


def _people(ctx: BlogContext) -> list[Banner]:
    """A writer whom only the talk tells, configured authors whom nothing bears, and readers who sign posts.

    A question about the writer stands on the first screen itself.
    """
    unmatched = (clean.line(author, 80) for author in ctx.facts.unmatched)
    signing = (clean.line(reader, 80) for reader in ctx.facts.byline_readers)
    inferred = [owner for owner in ctx.blog.owners if owner.inferred]
    return [
        *(_inferred(ctx, owner, inferred) for owner in inferred),
        *([_silent_byline(ctx)] if byline_alone(ctx.facts) else []),
        *(
            Banner(gettext("No byline and no comment bears “{author}”.", author=author), gettext("Check how authors in [blog] is spelled."))
            for author in unmatched
        ),
        *(
            Banner(
                gettext("“{reader}” counts as a reader by the site file, and signs posts.", reader=reader),
                gettext("Check readers in [blog]."),
            )
            for reader in signing
        ),
    ]


def _silent_byline(ctx: BlogContext) -> Banner:
    """That no comment bears the name that signs the posts: such a writer answers nobody, or under another name."""
    names = [ctx.redactor.owner(owner, 80) for owner in ctx.blog.owners]
    said = (
        gettext("No comment bears the name {names}: either you answered nobody, or under another name.", names=words.listed(names, 3))
        if len(names) == 1
        else gettext(
            "No comment bears any of these names: {names}. Either you answered nobody, or under another.", names=words.listed(names, 3)
        )
    )
    quoted = ", ".join(json.dumps(name, ensure_ascii=False) for name in (*names[:3], "The other name"))
    return Banner(said, gettext("If it is another name, add it in the config:"), (("", f"authors = [{quoted}]"),))


def _inferred(ctx: BlogContext, owner: Owner, inferred: Sequence[Owner]) -> Banner:
    """Whom we take for the writer (or, where pages name one, for another) though no page says so, and what settles it, with full names.

    Of several the last one's lines settle all: the site file has one list. It may be a reader after all, so the name is printed as
    readers' names are.
    """
    shown = ctx.redactor.owner(owner, 80)
    why = clean.line(owner.evidence, 240)
    if any(not other.inferred for other in ctx.blog.owners):
        said = gettext("No page says so, but we take {name} for a writer of this blog too, {why}.", name=shown, why=why)
        rests = gettext("Figures about answers rest on that in part. Settle it in [blog]:")
    else:
        said = gettext("No page says who writes this blog. We take {name} for the writer, {why}.", name=shown, why=why)
        rests = gettext("Every figure about answers rests on that. Settle it in [blog]:")
    if owner is not inferred[-1]:
        return Banner(said)
    if ctx.redactor.setting != "full":
        told = gettext("One line under [blog] in the site file tells.")
        return Banner(said, f"{told} {gettext('Names are shortened here; the run prints this one in full.')}")
    names = json.dumps([ctx.redactor.owner(one, 80) for one in inferred], ensure_ascii=False)
    return Banner(said, rests, ((gettext("If so:"), f"authors = {names}"), (gettext("If not:"), f"readers = {names}")))


def _comments(ctx: BlogContext) -> list[Banner]:
    """What could not be read of the comments; where the verdict says so, and the first action what to do, nothing stands above them."""
    posts = ctx.blog.posts
    if ctx.checkup.state == "unread":
        return []
    readable = [p for p in posts if p.comments_status in ("present", "none", "truncated")]
    total = sum(ctx.sorts.values())
    if posts and not total and all(p.commenting == "closed" for p in posts):
        return [
            Banner(
                gettext("Comments are closed on this blog, so listening was not measured."),
                gettext("That is a choice, and it costs no points."),
            )
        ]
    if readable and not total:
        return [Banner(gettext("{posts} without a comment. We read the writing only.", posts=words.spelled(len(readable), "post")))]
    if total and nameless(ctx.facts) and ctx.checkup.state != "overrun":
        return [Banner(gettext(NAMELESS), gettext(PLACE_OF_NAMES))]
    if total and not ctx.author_known and ctx.checkup.state not in ("doubt", "overrun") and not writer_untold(ctx.facts):
        return [
            Banner(
                gettext("We could not tell which comments are yours, so answers were not measured."),
                gettext("Name yourself in the config:"),
                (("", 'authors = ["Your Name"]'),),
            )
        ]
    if total and not any(c.posted for p in posts for c in p.comments):
        return [Banner(gettext("Comments show no dates here. Their order is kept; waits were not measured."))]
    unread = [p for p in posts if p.comments_status in ("external-unread", "blocked")]
    if unread:
        found = way_out(next((p.comment_system for p in unread if p.comment_system), ""))
        told = gettext("The comments of {posts} could not be read and are counted nowhere.", posts=words.plural(len(unread), "post"))
        return [Banner(told, found.sentence if found else "")]
    return []
