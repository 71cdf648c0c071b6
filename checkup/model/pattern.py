"""How the pages of one blog print comments, learnt from many of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Level:
    """One line of a head or a tail: the kinds that it may have, and the words that the theme prints in it."""

    kinds: tuple[str, ...]
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pattern:
    """What `checkup.reading.pattern` learns. Kinds are those of its lines (`checkup.reading.pattern.template_lines`).

    section   the dividing line above the comments, "" where none is
    announced that line says that comments follow
    dividing  all dividing lines, without what differs in numbers
    repeated  kinds of lines that seem to announce comments and do not
    texts     kinds of lines with readers' words
    leads     those of them with which a comment begins by themselves
    heads     the lines before the words of a comment, nearest first
    tails     the lines behind them, nearest first
    optional  kinds of lines that stand in some heads or tails
    endings   what the theme prints behind readers' words in the same line
    numbered_ends  nearly all words end in a number: a day may stand behind them
    boxed     each comment has a box of its own around its words
    """

    section: str
    dividing: tuple[str, ...]
    repeated: tuple[str, ...]
    texts: tuple[str, ...]
    leads: tuple[str, ...] = ()
    heads: tuple[Level, ...] = ()
    tails: tuple[Level, ...] = ()
    optional: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    numbered_ends: bool = False
    boxed: bool = False
    announced: bool = False
