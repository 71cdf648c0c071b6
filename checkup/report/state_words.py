"""A checkup's state -> the words that stand in the place of a grade, wherever one would stand."""

from __future__ import annotations

from dataclasses import dataclass

from checkup.findings import Checkup
from checkup.i18n import N_, gettext
from checkup.report import clean
from checkup.text import in_words as words

SOME_ARE_SPAM = N_("Spam has overrun this blog, so some of these will be spam too.")
"""What is said there of a list of sites, of readers, or of posts with their readers' comments."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """`word` stands in the place of the letter, `line` below it says what is missing; `next` says what happens then ("" = nothing new)."""

    word: str
    line: str
    next: str = ""


def unread_reason(checkup: Checkup) -> str:
    """Why no comment could be read, as a sentence; "" where some were. Pages about comments say it in the place of a count."""
    return words.cap(clean.line(checkup.no_grade_reason, 600)) if checkup.state == "unread" else ""


def withheld(checkup: Checkup) -> Withheld:
    """What stands in the place of a grade that there is not."""
    reason = words.cap(clean.line(checkup.no_grade_reason, 600))
    return {
        "unread": Withheld(gettext("Comments not read"), reason, gettext("An export of the comments can be added in the config")),
        "overrun": Withheld(
            gettext("Overrun by spam"), gettext("Not graded until it is cleared"), gettext("It is graded when the spam is gone")
        ),
        "doubt": Withheld(
            gettext("One question first"), gettext("Not graded until it is answered"), gettext("It is graded when the writer is known")
        ),
        "finished": Withheld(gettext("Finished"), gettext("No grade: it is an archive now"), gettext("It is looked after, not graded")),
    }.get(checkup.state) or Withheld(gettext("Not graded yet"), reason)
