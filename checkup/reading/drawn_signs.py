"""Leave out the signs that a theme draws before names and moments ("👤 Ann", "🕒 May 4"), so that these are read as in any other theme.

Only signs that stand for a person or a moment, at the beginning of a piece of text or between two facts in a short one, and only where a
page has two of a kind: the first for a person becomes the word "by", as it tells who wrote the post.
"""

from __future__ import annotations

from collections import Counter

from checkup import lazy_re as re
from checkup.reading.dom import Dom

_PEOPLE = "\U0001f464\U0001f465\U0001f468\U0001f469\U0001f9d1\U0001f9cd\U0001f58a\U0001f58b\u270d"  # and pens
_ONE_OF_TWO = "\U0001f468\U0001f469"  # a man and a woman: a theme repeats one before names, "👨 Men" and "👩 Women" are sections
_MOMENTS = "\U0001f4c5\U0001f4c6\U0001f5d3\u23f0\u231a" + "".join(map(chr, range(0x1F550, 0x1F568)))  # calendars and clocks
_WRITTEN = ("&#128", "&#x1f", "&#x1F")  # how such signs may be written in markup
# a sign at the beginning of a piece, and one between two facts
_LEAD = re.compile(rf"^(\s*)[{_PEOPLE}{_MOMENTS}]\ufe0f?(?:\s+|$)")
_BETWEEN = re.compile(rf"(?<=\S)\s{{1,3}}[{_MOMENTS}]\ufe0f?\s{{1,3}}(?=\S)")
_SHORT = 120  # characters of a piece with a name and a moment; a convention: longer ones are words that somebody wrote
_NAME_WORDS = 5  # of a name; a convention: more are a sentence
_BEHIND = 4  # pieces; a convention: borders and blanks, and the words of the next element
_TWO = 2  # pieces with one of these signs: a theme repeats it


def leave_out(dom: Dom, html: str) -> None:
    """Take the signs out of the pieces of a page's text, where its markup has any."""
    if not (any(sign in html for sign in _PEOPLE + _MOMENTS) or any(sign in html for sign in _WRITTEN)):
        return
    chunks = dom.chunks
    short = [i for i, chunk in enumerate(chunks) if len(chunk) <= _SHORT and not chunk.isascii()]
    drawn = [i for i in short if _begins(chunks, i, _PEOPLE) and len(_said(chunks, i).split()) <= _NAME_WORDS]
    times = Counter(chunks[i].lstrip()[0] for i in drawn)
    people = [i for i in drawn if (sign := chunks[i].lstrip()[0]) not in _ONE_OF_TWO or times[sign] >= _TWO]
    moments = [i for i in short if _tells_moment(chunks, i)]
    if len(people) >= _TWO:
        chunks[people[0]] = _LEAD.sub(r"\1by ", chunks[people[0]])
        for i in people[1:]:
            chunks[i] = _LEAD.sub(r"\1", chunks[i])
    if len(moments) >= _TWO:
        for i in moments:
            chunks[i] = _BETWEEN.sub(" · ", _LEAD.sub(r"\1", chunks[i]))


def _begins(chunks: list[str], i: int, signs: str) -> bool:
    """Whether a piece begins with one of these signs and a blank, or is nothing else."""
    found = _LEAD.match(chunks[i])
    return found is not None and found[0].strip()[0] in signs


def _tells_moment(chunks: list[str], i: int) -> bool:
    """Whether a sign for a moment stands in a piece, at its beginning or between two facts, and figures follow it."""
    between = _BETWEEN.search(chunks[i])
    said = chunks[i][between.end() :] if between else _said(chunks, i) if _begins(chunks, i, _MOMENTS) else ""
    return any(map(str.isdigit, said))


def _said(chunks: list[str], i: int) -> str:
    """The words behind the sign with which a piece begins, up to the next sign; those of the next piece where it stands alone."""
    said = _BETWEEN.split(_LEAD.sub("", chunks[i]))[0]
    return said if said.strip() else next((chunk for chunk in chunks[i + 1 : i + 1 + _BEHIND] if chunk.strip()), "")
