"""One of the two blogs of a comparison -> names, texts, titles, days and links of its posts and comments, fit to print."""

from __future__ import annotations

from datetime import datetime

from checkup.comparing import Side
from checkup.config import Names
from checkup.facts import Facts
from checkup.i18n import gettext
from checkup.model import Comment, Precision
from checkup.reader_words import ReaderWords
from checkup.report import clean
from checkup.report.page_frame import Link
from checkup.report.redaction import Redactor
from checkup.report.report_context import post_title
from checkup.text import in_words as words

HIDDEN_TEXT = 80
"""Characters of a comment's text in files where names are not shown in full: as in comments.csv."""
WHOLE_TEXT = 20_000
"""Characters of a text that a page or file prints at most: longer than any comment that a person wrote."""


class Teller:
    """What is printed of one blog's posts and comments. `beside` also takes out the names that only the other blog knows."""

    def __init__(self, facts: Facts, names: Names) -> None:
        """Learn the names of one blog."""
        self.blog = facts.blog
        self._redactor = Redactor(facts, names)
        self._names = names
        self._settled = {p.key(c): c for p in facts.blog.posts for c in p.comments}
        self._beside: Redactor | None = None

    def beside(self, other: Teller) -> None:
        """Take out the other blog's names from texts too: who lost a comment may still be named in another."""
        self._beside = other._redactor

    def who(self, side: Side) -> str:
        """Who wrote a comment, or a post; "" where a post does not say."""
        if side.comment is None:
            return clean.line(side.post.author.name, 80) if side.post.author else ""
        key = side.post.key(side.comment)
        settled = self._settled.get(key, side.comment)
        if self._redactor.is_writers(settled):
            return clean.line(side.comment.author.name, 80)
        return self._redactor.show(ReaderWords(side.comment.author.name or "", "name", key))

    def data_name(self, side: Side) -> str:
        """The name in data files: full, initials, or empty."""
        if side.comment is None:
            return self.who(side)
        key = side.post.key(side.comment)
        return self._redactor.data_name(key, self._settled.get(key, side.comment))

    def text(self, side: Side) -> str:
        """A comment's text on one line; "" for a post."""
        if side.comment is None:
            return ""
        return clean.line(self._shown(side, side.comment), WHOLE_TEXT)

    def data_text(self, side: Side) -> str:
        """The text in data files: whole where names are, else its first words."""
        if side.comment is None:
            return ""
        return side.comment.text if self._names == "full" else clean.cut(self.text(side), HIDDEN_TEXT)

    def _shown(self, side: Side, comment: Comment) -> str:
        shown = self._redactor.show(ReaderWords(comment.text[:WHOLE_TEXT], comment=side.post.key(comment), defang=True))
        return shown if self._beside is None else self._beside.text(shown)

    def title(self, side: Side) -> str:
        """The title of the post that is compared, as it is printed."""
        return post_title(side.post)

    def link(self, side: Side) -> Link:
        """The post or comment on its blog, if it has an address that may be a link; else the words alone."""
        href = clean.href(side.comment.permalink if side.comment and side.comment.permalink else side.post.url)
        return Link(self.title(side), href or "", out=True)

    def when(self, side: Side) -> str:
        """When it was written, in words as exact as they are known; "no date"."""
        found = side.comment or side.post
        when = found.posted if isinstance(found, Comment) else found.published
        return told_time(when, found.precision)


def told_time(when: datetime | None, precision: Precision) -> str:
    """A time in words, with its zone where it is known."""
    if when is None:
        return gettext("no date")
    if precision == "day":
        return words.day(when)
    offset = when.utcoffset()
    zone = "" if offset is None else f" UTC{when:%z}"[:-2] + f":{when:%z}"[-2:] if offset else " UTC"
    return f"{words.clock(when)}{zone}"
