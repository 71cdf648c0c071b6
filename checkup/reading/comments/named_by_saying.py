"""Comments without a name -> those whose words begin with one and a verb that nobody listed: "Ann kundgjorde:", "Bob kundgjorde:"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from checkup import lazy_re as re
from checkup.reading.comments.names_by_day import NAME
from checkup.reading.comments.parts import Parts

# a line of a name and a word or three that begin small, with the sign that leads to the words; the bounds keep it linear
_LINE = re.compile(r"(?P<name>[^\n:：…]{2,40}?)(?P<says>(?:\s[^\W\dA-ZÀ-ÖØ-ÞА-ЯΑ-Ω_][^\s:：…]{0,15}){1,3})\s?(?::|：|\.\.\.|…)")
_FEWEST = 3  # comments; a convention: two people may begin alike
_MOST = 0.6  # of the comments with several lines; as other furniture of themes


def name_by_saying(parts: Sequence[Parts]) -> None:
    """Put the names into the parts where no comment of the page has another and most begin with such a line, which leaves the text.

    The verb must be the same on all of them, and two different names must be left.
    """
    if not parts or any(part.author for part in parts):
        return
    found = {k: line for k, part in enumerate(parts) if (line := _LINE.fullmatch(part.text.partition("\n")[0].strip()))}
    ends = Counter(line["says"].split()[-1] for line in found.values())
    end, count = ends.most_common(1)[0] if ends else ("", 0)
    if count < max(_FEWEST, _MOST * sum("\n" in part.text for part in parts)):
        return
    said = {k: line for k, line in found.items() if line["says"].split()[-1] == end}
    shared = _shared([line["says"].split() for line in said.values()])
    names = {k: f"{line['name']}{line['says']}".rsplit(" ", shared)[0].strip() for k, line in said.items()}
    if len(set(names.values())) < 2 or not all(NAME.fullmatch(name) for name in names.values()):
        return
    for k, name in names.items():
        parts[k].author, parts[k].text = name, parts[k].text.partition("\n")[2].lstrip()


def _shared(verbs: Sequence[Sequence[str]]) -> int:
    """How many last words all of them share."""
    fewest = min(map(len, verbs))
    return next((n - 1 for n in range(1, fewest + 1) if len({words[-n] for words in verbs}) > 1), fewest)
