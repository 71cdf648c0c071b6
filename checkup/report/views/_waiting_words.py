"""What stands around the list of who waits, in words: above it, over its less sure part, and of what is too old or taken off."""

from __future__ import annotations

from checkup.i18n import gettext, ngettext
from checkup.measuring.judged_languages import asking_is_told
from checkup.report.report_context import BlogContext
from checkup.report.state_words import unread_reason
from checkup.report.views._mention_words import not_all_read
from checkup.report.who_waits import Found, some_wrote
from checkup.text import in_words as words


def lede(ctx: BlogContext, count: int, unsure: int) -> str:
    """What stands above the list: how many comments are on it, `unsure` of them less sure, or why there is no list."""
    if unread := unread_reason(ctx.checkup):
        return unread
    if not ctx.author_known and not some_wrote(ctx):
        return gettext("No comment by a reader was found.")
    if not ctx.author_known:
        return gettext("Which comments are yours is not known, so neither is who waits. Name yourself under authors in the config.")
    if ctx.checkup.state == "overrun":
        return gettext(
            "Too much spam lies between the comments of real readers. Clear it first; each comment's own mark is in the CSV file."
        )
    if count == 0:
        unread = not_all_read(ctx.mentions)
        said = (
            gettext("No comment of the last weeks that calls for an answer is without one.")
            if some_wrote(ctx)
            else gettext("No comment by a reader was found.")
        )
        few = "" if asking_is_told(ctx.facts, ctx.blog.posts) else gettext("In this blog's language only question marks tell who asks.")
        return " ".join(filter(None, (said, few, unread)))
    if count == unsure == 1:
        return gettext(
            "One comment that may call for an answer. The link opens your blog; once answered, it leaves this list at the next checkup."
        )
    if count == 1:
        return gettext(
            "One comment that calls for an answer. The link opens your blog; once answered, it leaves this list at the next checkup."
        )
    comments = words.spelled(count, "comment")
    if count == unsure:
        counted = gettext("{comments} that may call for an answer, the surest first, each with why it is here.", comments=comments)
    elif unsure:
        counted = gettext("{comments} that call for an answer, or may, the surest first, each with why it is here.", comments=comments)
    else:
        counted = gettext("{comments} that call for an answer, the surest first, each with why it is here.", comments=comments)
    return counted + " " + gettext("The links open your blog; answered readers leave this list at the next checkup.")


def maybe_words(now: list[Found]) -> tuple[str, str]:
    """The title of the less sure part of the list, and what stands above it."""
    sure = any(w.sure for w, *_ in now)
    return (gettext("More that may be owed an answer") if sure else gettext("May be owed an answer")), gettext(
        "Less sure: each says why. About half may need none."
    )


def told_of_late(count: int, *, surely: bool, finished: bool) -> str:
    """What is too old, or behind a closed door, is no work any more; a finished blog has no new post to take it up in.

    `surely`: all of it surely called for an answer.
    """
    if not count:
        return ""
    said = (
        _late(count)
        if surely
        else ngettext(
            "{comments} that called for an answer, or may have, is too old, or behind a closed door: in the CSV file, marked “late”.",
            "{comments} that called for an answer, or may have, are too old, or behind a closed door: in the CSV file, marked “late”.",
            count,
            comments=words.spelled(count, "comment"),
        )
    )
    return said if finished else f"{said} {gettext('If one stays with you, answer it in a new post and link back.')}"


def _late(count: int) -> str:
    return ngettext(
        "{comments} that called for an answer is too old, or behind a closed door: in the CSV file, marked “late”.",
        "{comments} that called for an answer are too old, or behind a closed door: in the CSV file, marked “late”.",
        count,
        comments=words.spelled(count, "comment"),
    )


def told_of_taken_off(count: int) -> str:
    """How many comments the owner took off the list; "" where none."""
    return (
        ngettext(
            "{comments} is off this list by your word (not_owed).",
            "{comments} are off this list by your word (not_owed).",
            count,
            comments=words.spelled(count, "comment"),
        )
        if count
        else ""
    )


def worth_words(ctx: BlogContext) -> str:
    """What is said of those who wrote at length and seem to ask nothing; less where hardly any word of the language is known."""
    if asking_is_told(ctx.facts, ctx.blog.posts):
        return gettext("They told you something. Nobody is owed an answer here; newcomers stand first.")
    return gettext("They wrote at some length. In this blog's language we cannot tell whether they ask; newcomers stand first.")
