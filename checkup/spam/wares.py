"""The words of a name that sell something."""

from __future__ import annotations

from checkup.remembered import remembered
from checkup.spam.lists import WORD, load

ENOUGH = 2  # words: one stands in people's names


@remembered(8_192)  # a report asks several times for each comment's name
def wares(name: str | None) -> frozenset[str]:
    """The words (case folded) that make a name a product: a trade that nobody is called, or two others; none of a person's name.

    "Cheap Handbags Online" has three; a person whose surname is also a trade ("Taylor Banks") has none.
    """
    lists = load()
    words = [w.casefold() for w in WORD.findall(name or "")]
    trade = len(words) > 1 and words[-1] in lists.trades - lists.weak_trades
    listed = {w for w in words if len(w) > 2 and (w in lists.commercial or w in lists.trades)}
    strong = {w for w in words if len(w) > 3 and w in lists.strong}
    return frozenset(listed | strong) if strong or trade or len(listed) >= ENOUGH else frozenset()
