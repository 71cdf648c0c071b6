"""Put blanks around a day in an element of its own whose words touch those beside it: "<b>Ann</b><span>May 4, 2020</span><b>3</b>".

A style sheet parts them, which nobody reads here; "AnnMay 4, 20203" would be no day, and no name.
"""

from __future__ import annotations

from checkup import dates
from checkup.reading.dom import Dom

_TAGS = ("span", "small", "time", "em", "i", "a", "abbr")  # what holds a day and nothing else in one line with a name
_DAY_MAX = 40  # characters; a convention: weekday, date, time and zone fit


def part(dom: Dom, language: str | None) -> None:
    """Part such days from the words before them."""
    chunks = dom.chunks
    for tag in _TAGS:
        for node in dom.by_tag.get(tag, ()):
            at = node.t0
            if node.t1 - at != 1 or not chunks[at][:1].isalnum():
                continue
            before = at > 0 and chunks[at - 1][-1:].isalnum()
            behind = (
                node.t1 < len(chunks) and (chunks[node.t1][:1].isalnum() or chunks[node.t1].startswith("#")) and chunks[at][-1:].isalnum()
            )
            said = chunks[at].strip() if before or behind else ""
            if 0 < len(said) <= _DAY_MAX and any(map(str.isdigit, said)) and dates.read(said, language=language) is not None:
                chunks[at] = f"{' ' if before else ''}{chunks[at]}{' ' if behind else ''}"
