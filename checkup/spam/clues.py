"""What speaks for and against each comment: some forty clues, each a number, and for those worth telling, words a blogger understands."""

from __future__ import annotations

from checkup.spam import clues_offer, clues_ping, clues_text, clues_who
from checkup.spam.clue import Clues
from checkup.spam.context import Context

OF_COMMENTS = (*clues_text.LOOKS, *clues_offer.LOOKS, *clues_who.LOOKS)
OF_PINGS = (*clues_text.LOOKS, *clues_offer.LOOKS, *clues_who.PING_LOOKS, *clues_ping.LOOKS)


def gather(context: Context, number: int) -> Clues:
    """All clues of the comment with this number, by name.

    The name of a ping is the title of a page, its text is cut out of that page, and it may come years later: none of this speaks against
    it.
    """
    clues: Clues = {}
    for look in OF_COMMENTS if context.comments[number].kind == "comment" else OF_PINGS:
        look(context, number, clues)
    return clues
