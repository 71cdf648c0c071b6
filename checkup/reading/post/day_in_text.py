"""The day of a post that its text itself tells: with its first words ("April 17, 2015 -- The oven is cold"), or in a line at its end."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.dates import When
from checkup.reading.post.post_facts import PostContext, PostFacts
from checkup.reading.vocabulary import PUBLISHED

_PIECES, _LINES = 60, 8  # of text at either end, and lines in them; conventions: title, byline and date; date, tags and buttons
_LINE_MAX = 300  # characters; a convention: a longer line is prose
_SHORT = 80  # characters of a last line that tells the day; a convention: a verb, a weekday, a day with its time and a section
# how the last line of a text begins that tells the day: "Posted on", "Veröffentlicht am"
_FOOT = re.compile(rf"(?:{PUBLISHED})(?!\w)", re.IGNORECASE)
_LEAD_MAX = 30  # characters before the date in it; a convention: "This entry", a verb, a word or two and a weekday
_PLACE = 40  # characters before the date in the first line of a text; a convention: "SAN FRANCISCO (Slow Loaf News), "
_DASH = re.compile(r"\s{0,3}(?:--|[–—-])(?=\s)")
_DAY_MAX = 40  # characters; a convention: a day with its time fits


def at_foot(context: PostContext, facts: PostFacts) -> When | None:
    """The date in one of the last lines of the text that says with its first word what it is: "Posted on July 18th, 2012"."""
    if facts.body is None:
        return None
    stop = context.dom.nodes[context.stop].t0 if context.stop < len(context.dom.nodes) else facts.body.t1
    end = min(facts.body.t1, stop)
    lines = context.dom.text_without(max(facts.body.t0, end - _PIECES), end).split("\n")
    for line in reversed([line.strip() for line in lines if line.strip()][-_LINES:]):
        if len(line) <= _SHORT and _FOOT.match(line) and (hit := context.clock.find(line)) and hit[1] <= _LEAD_MAX:
            return hit[0]
    return None


def dateline(context: PostContext, facts: PostFacts) -> When | None:
    """The date with which the text begins, a dash behind it: "April 17, 2015 -- The oven is cold"."""
    if facts.body is None:
        return None
    title = facts.title_node
    begin = title.t1 if title is not None and facts.body.holds(title) else facts.body.t0
    text = context.dom.text_without(begin, min(facts.body.t1, begin + _PIECES))
    for line in [line.strip()[:_LINE_MAX] for line in text.split("\n") if line.strip()][:_LINES]:
        hit = context.clock.find(line) if any(map(str.isdigit, line[: _PLACE + _DAY_MAX])) else None
        if hit and hit[1] <= _PLACE and _DASH.match(line, hit[2]):
            return hit[0]
    return None
