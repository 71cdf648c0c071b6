"""What was found in all, what is said once, and what could not be read -> the sentences on top of a comparison."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checkup.comparing import CLASHES, Comparison, Gap, Status, WholeBlog
from checkup.i18n import gettext, ngettext
from checkup.report import clean
from checkup.text import in_words as words


def headline(found: Comparison) -> str:
    """What was found, the worst first: "1 post and 5 comments are missing, 3 comments are changed"."""
    told = [text for status in CLASHES if (text := _told(status, found.posts.get(status, 0), found.comments.get(status, 0)))]
    if told:
        return words.cap(", ".join(told))
    if found.differs:
        return gettext("Every post and comment is there, but not all that belongs to them")
    unknown = found.gaps or found.posts["unknown"] or found.comments["unknown"]
    return gettext("Nothing is missing of what could be read") if unknown else gettext("Nothing was lost")


def _told(status: Status, posts: int, comments: int) -> str:
    things = words.listed([words.count(n, thing) for n, thing in ((posts, "post"), (comments, "comment")) if n])
    n = posts + comments
    if not n:
        return ""
    if status == "missing":
        return ngettext("{things} is missing", "{things} are missing", n, things=things)
    if status == "changed":
        return ngettext("{things} is changed", "{things} are changed", n, things=things)
    return ngettext("{things} stands somewhere else", "{things} stand somewhere else", n, things=things)


def said_once(one: WholeBlog) -> str:
    """What all posts or all comments have in common."""
    things = words.count(one.count, one.about)
    if one.kind == "clock":
        return _clock(one, things)
    if one.kind in ("flat", "shallow"):
        return _threads(one)
    if one.kind == "address":
        return gettext("The blog stands at another address now; only what follows it was compared ({things}).", things=things)
    if one.kind == "days":
        return gettext("One of the two blogs tells only the day of {things}: the hours cannot be compared.", things=things)
    if one.kind == "excerpts":
        return gettext("The text of {things} could not be compared: one of the two blogs tells only its beginning, or none.", things=things)
    if one.kind == "date":
        return gettext("The new blog shows no date of {things} that had one.", things=things)
    if one.about == "post":
        return gettext("The new blog does not say who wrote {things}.", things=things)
    return gettext("The new blog shows no name on {things} that had one.", things=things)


def _clock(one: WholeBlog, things: str) -> str:
    time = words.wait(abs(one.amount))
    if one.amount > 0:
        return gettext("The dates of {things} are {time} later on the new blog: another zone, no change.", things=things, time=time)
    return gettext("The dates of {things} are {time} earlier on the new blog: another zone, no change.", things=things, time=time)


def _threads(one: WholeBlog) -> str:
    n = one.count
    if one.kind == "flat":
        one_reply = "The new blog has no threads: {n} reply no longer stands under what it answers."
        return ngettext(one_reply, "The new blog has no threads: {n} replies no longer stand under what they answer.", n, n=n)
    return ngettext(
        "Threads of the new blog are at most {depth} deep: {n} reply stands higher up in its thread.",
        "Threads of the new blog are at most {depth} deep: {n} replies stand higher up in their threads.",
        n,
        n=n,
        depth=one.amount,
    )


def gap_words(gap: Gap) -> str:
    """Why one of the blogs was not read in full, and what that means for the comparison."""
    old = gap.side == "old"
    if gap.kind == "stopped":
        told = gettext("The old blog was not read to its end.") if old else gettext("The new blog was not read to its end.")
    elif gap.kind == "pages":
        pages = words.count(gap.count, "page")
        told = (
            gettext("Of the old blog {pages} could not be read.", pages=pages)
            if old
            else gettext("Of the new blog {pages} could not be read.", pages=pages)
        )
    else:
        posts = words.count(gap.count, "post")
        told = (
            gettext("The old blog’s comments on {posts} could not be read, or not all.", posts=posts)
            if old
            else gettext("The new blog’s comments on {posts} could not be read, or not all.", posts=posts)
        )
    after = gettext("What stands there was not compared.") if old else gettext("What may stand there is not called missing.")
    return " ".join(part for part in (told, clean.line(gap.words, 300), after) if part)


def never_visible(found: Comparison) -> Iterator[str]:
    """What an export of either blog holds that visitors never saw, told apart: a sentence for each export that holds any."""
    for blog, is_old in ((found.old, True), (found.new, False)):
        for known in blog.coverage.exports:
            if not known.held + known.spam + known.deleted:
                continue
            told = {"way": clean.line(known.way, 80), **{name: words.number(getattr(known, name)) for name in ("held", "spam", "deleted")}}
            said = (
                gettext("{way}, old blog: waiting or hidden: {held}; marked as spam: {spam}; deleted: {deleted}.", **told)
                if is_old
                else gettext("{way}, new blog: waiting or hidden: {held}; marked as spam: {spam}; deleted: {deleted}.", **told)
            )
            yield f"{said} {gettext('Visitors see none of them, so they were not compared.')}"


def counted(found: Comparison) -> Iterator[tuple[str, Mapping[str, int]]]:
    """For posts and for comments: how many are there as they were ("found"), and how many of each status."""
    yield "post", {"found": found.found.get("post", 0), **{str(status): n for status, n in found.posts.items()}}
    yield "comment", {"found": found.found.get("comment", 0), **{str(status): n for status, n in found.comments.items()}}
