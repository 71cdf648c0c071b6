"""What speaks for and against each comment: some forty clues, each a number, and for those worth telling, words a blogger understands."""

from __future__ import annotations

from checkup.spam import clues_text, clues_who
from checkup.spam.clue import Clues
from checkup.spam.context import Context


def gather(context: Context, number: int) -> Clues:
    """All clues of comment `number`."""
    clues: Clues = {}
    for look in (*clues_text.LOOKS, *clues_who.LOOKS):
        look(context, number, clues)
    return clues
