"""What a file of this folder declares: how a system is recognised in a page, and how its comments are read where that is allowed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from checkup import lazy_re as re
from checkup.comment_systems._reader import Reader
from checkup.model import Batch

_BORDER = r"\b"
_WORD_BEGINS = re.compile(_BORDER)  # before a letter, which is what a mark begins with


@dataclass(frozen=True)
class System:
    """A comment system that a page embeds by script or frame.

    name    file name of the system
    title   as people call it
    hints   plain lower-case words of which the page's source holds at least one; they save the slower expressions
    marks   expressions on the page's source that show an embedded thread (never one that only shows a counter); each must be linear
    copies  expressions that show only a link to the post's copy there, where its readers may answer: no embed, a hint where a page has no
            comments and no form of its own
    copy_hints  the hints of these, where they are others
    closed  the service has ended: its comments are lost to everyone
    reader  how its comments are read where that is allowed, None where they cannot be
    export  the file that holds its comments when the owner exports them and that a checkup reads, by its usual name; "" where there is none
    moderation  how spam is removed there, in a sentence; "" where that is not known
    batches  how many of its comments are put out of sight at once
    own_places  who answers there writes on a site or account of their own, so that the answer is also told among who wrote about the blog

    What is left of it in pages, for the readers of pages:
    fragments   fragments of links that lead to a post's thread
    signatures  words by which it signs where a writer's name stands, lower case: no author bears them
    authors, bodies  class tokens of a comment's name and of its words where a plugin left comments in the page
    """

    name: str
    title: str
    hints: tuple[str, ...]
    marks: tuple[str, ...]
    copies: tuple[str, ...] = ()
    copy_hints: tuple[str, ...] = ()
    closed: bool = False
    reader: Reader | None = None
    export: str = ""
    moderation: str = ""
    batches: tuple[Batch, ...] = ()
    own_places: bool = False
    fragments: tuple[str, ...] = ()
    signatures: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()

    def find(self, lower: str, hints: frozenset[str]) -> int | None:
        """Where the page embeds this system, None where it does not.

        lower  the page's source in small letters
        hints  those of all systems that it holds
        """
        return None if hints.isdisjoint(self.hints) else _first(self.marks, lower)

    def find_copy(self, lower: str, hints: frozenset[str]) -> int | None:
        """Where the page links to the post's copy there, None where it does not."""
        return None if hints.isdisjoint(self.copy_hints or self.hints) else _first(self.copies, lower)


def _first(expressions: tuple[str, ...], lower: str) -> int | None:
    """Where the first match of any of the expressions begins."""
    return min((at for mark in expressions if (at := _where(mark, lower)) is not None), default=None)


def _where(mark: str, lower: str) -> int | None:
    """Where the first match of one expression begins.

    Of one that asks for the border of a word first, what follows is looked for and then whether a word begins there: a search for a border
    tries each letter of the page, one for letters jumps to them.
    """
    behind = mark.removeprefix(_BORDER)
    expression, at = _in_small_letters(behind), 0
    while found := expression.search(lower, at):
        if behind == mark or _WORD_BEGINS.match(lower, found.start()):
            return found.start()
        at = found.start() + 1
    return None


@lru_cache(maxsize=1_024)  # more than all systems have marks
def _in_small_letters(expression: str) -> re.Pattern[str]:
    """An expression for a source in small letters; escapes (`\\S`) stay. One that ignores case takes three times as long to search."""
    return re.compile(re.sub(r"\\.|[A-Z]+", lambda part: part[0] if part[0].startswith("\\") else part[0].lower(), expression))
