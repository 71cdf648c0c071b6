"""What the report says of those who wrote about the blog elsewhere: in a heading, what is not sure, and what is left out of the numbers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from checkup.i18n import gettext, ngettext
from checkup.measuring.linkbacks import Mentions
from checkup.report.state_words import SOME_ARE_SPAM
from checkup.text import in_words as words


def heading(found: Mentions) -> str:
    """How many sites wrote about the blog; where none is known to have, that, and never "none"."""
    sites, replies = len(found.sites), len(found.replies)
    if not sites and replies:
        answers = words.at_start(replies)
        return ngettext("{answers} answer came from elsewhere", "{answers} answers came from elsewhere", replies, answers=answers)
    if not sites and found.siteless:
        mentions = words.at_start(found.siteless)
        return ngettext(
            "{mentions} mention without the address of its site",
            "{mentions} mentions without the addresses of their sites",
            found.siteless,
            mentions=mentions,
        )
    if not sites:
        return gettext("No site is known to have written about the blog")
    wrote, back = words.spelled(sites, "site"), len(found.returning)
    if back and sites == 1:
        return gettext("One site wrote about the blog, on several posts")
    if back:
        return gettext("{sites} wrote about the blog, {back} came back", sites=wrote, back=words.number(back))
    return ngettext("{sites} wrote about the blog", "{sites} wrote about the blog", sites, sites=wrote)


def unsure(found: Mentions) -> tuple[str, ...]:
    """Why there may be more than was read: a sentence each."""
    out = []
    if not found.rows:
        out.append(gettext("Many platforms and themes show no such links, so it is not known whether anybody wrote about the blog."))
    if found.overrun and found.counted:
        out.append(gettext(SOME_ARE_SPAM))
    if found.missing:
        out.append(gettext("The blog’s API hides pingbacks and trackbacks, and its pages were not asked for them: there may be others."))
    if found.unread:
        out.append(not_all_read(found))
    return tuple(out)


def not_all_read(found: Mentions) -> str:
    """That comments of some posts could not be read, so that more may be there than was found; "" where all were."""
    if not found.unread:
        return ""
    return ngettext(
        "The comments of {posts} could not be read, or not wholly: there may be others.",
        "The comments of {posts} could not be read, or not wholly: there may be others.",
        found.unread,
        posts=words.count(found.unread, "post"),
    )


def left_out(as_of: datetime, found: Mentions) -> Iterator[str]:
    """A sentence for each kind of mention that is in no number: the blog's own, spam, doubtful ones, and those after its day."""
    own, spam, suspect, later = (found.standings[standing] for standing in ("own", "spam", "suspect", "later"))
    if own:
        yield ngettext(
            "{n} is by the blog itself or its writers.", "{n} are by the blog itself or its writers.", own, n=words.at_start(own)
        )
    if spam:
        yield ngettext("{n} looks like spam.", "{n} look like spam.", spam, n=words.at_start(spam))
    if suspect:
        yield ngettext("{n} may be spam: please check.", "{n} may be spam: please check.", suspect, n=words.at_start(suspect))
    if later:
        day = words.day(as_of)
        yield gettext("{n} more came after {day}, the day of this checkup: not counted.", n=words.at_start(later), day=day)
