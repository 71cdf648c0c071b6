"""The finding that spammers speak so much on a blog that its readers cannot be counted."""

from __future__ import annotations

from collections.abc import Iterator

from checkup import platforms
from checkup.facts import Facts
from checkup.findings import Change, Finding
from checkup.i18n import N_, gettext, ngettext
from checkup.measuring.judged import Judged
from checkup.measuring.sample import everything, on_show, shown
from checkup.text.in_words import at_start, count, number

STEPS = N_("Hold all new comments for approval, delete what is listed as spam in one go, then look through what is left.")


def came_after(on_show: int, found: int) -> str:
    """How much of the spam that was found came after the day of the checkup, as a sentence; "" where none did."""
    after = found - on_show
    if after <= 0:
        return ""
    if not on_show:
        return ngettext(
            "{n} spam comment came after the day of this checkup.",
            "{n} spam comments came after the day of this checkup.",
            after,
            n=at_start(after),
        )
    return ngettext(
        "{n} more came after the day of this checkup.", "{n} more came after the day of this checkup.", after, n=at_start(after)
    )


def may_be(doubtful: int) -> str:
    """How many more are in doubt, as a sentence; "" where none is."""
    return ngettext("{n} more may be.", "{n} more may be.", doubtful, n=at_start(doubtful)) if doubtful else ""


def overrun(judged: Judged) -> Iterator[Finding]:
    """What looks like spam, about how much is left in what reads as honest, and one action in bulk.

    An estimate is made from what is dated, without pings, and told where there is one; the spam is counted as everywhere else.
    """
    share = judged.facts.spam
    if share is None or not share.overrun:
        return
    every = [(p, c) for p, c in everything(judged.facts) if c.is_spam]
    known = sum(c.kind == "comment" and c.posted is not None for _, c in every)
    left = max(0, round(share.share * share.of) - known) if share.estimated else 0
    seen = sum(c.is_spam for _, c in on_show(judged.facts))
    told = {"comments": count(seen, "comment"), "left": number(left), "dated": number(share.of)}
    command = platforms.spam_command(judged.facts.blog, every)
    message = (
        gettext(
            "Spam has overrun this blog: {comments} look like spam. By our estimate, which goes by the {dated} with a date, about {left} "
            "more stand among those that we do not call spam.",
            **told,
        )
        if left
        else gettext("Spam has overrun this blog: {comments} look like spam.", **told)
    )
    yield judged.make(
        "S-overrun",
        f"{message} {came_after(seen, len(every))}".rstrip(),
        evidence=(shown(p, c) for p, c in every),
        items=len(every),
        change=Change(remove=tuple(p.key(c) for p, c in every)),
        command=command[1] if command else None,
        where=platforms.how_to_remove(judged.facts.blog),
        action=_action(judged.facts, len(every), by_command=command is not None),
    )


def _action(facts: Facts, n: int, *, by_command: bool) -> str:
    """What to do with so many comments; nothing is held for approval where no post takes comments any more."""
    comments = count(n, "comment")
    if all(p.commenting == "closed" for p in facts.blog.posts):
        return (
            gettext("Mark {comments} as spam with one command", comments=comments)
            if by_command
            else gettext("Delete what is listed as spam in one go, then look through what is left.")
        )
    if by_command:
        return gettext("Mark {comments} as spam with one command, then hold new ones for approval", comments=comments)
    return STEPS
