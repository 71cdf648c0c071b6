"""A line that is called the author's -> the name in it, None where it reads like prose."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.reading.byline_words import name_in_byline
from checkup.reading.post.names_in_row import is_row_of_names
from checkup.reading.post.post_facts import PostContext
from checkup.reading.post.role_behind import without_role
from checkup.reading.post.signed_line import ARROWS, TRAIL

NAME_MAX = 60  # characters; a convention: a longer "name" in an element for names is the whole byline with place and date
# over a box about the writer: "About the author: Ann"
_ABOUT = re.compile(
    r"(?i)^\W{0,3}(?:about (?:the )?(?:author|writer|blogger)|über (?:den |die )?(?:autor|verfasser)(?:in)?|"
    r"sobre (?:el |la |o |a )?autora?|"
    r"[àa] propos de l['’]aut(?:eure?|rice)|informazioni sull['’]aut(?:ore|rice)|over de (?:auteur|schrijver|schrijfster)|"
    r"om (?:forfatteren|författaren))\s?[:：]\s{0,3}(?=\S)"
)

_WORDS = 6  # of a name; a convention: a longer line is prose, unless it is a row of names


def name_called(context: PostContext, line: str) -> str | None:
    """The name in a line that is called the author's."""
    name = name_in_byline(_ABOUT.sub("", line), context.meta.language)
    return _likely(name) if name else None


def _likely(name: str) -> str | None:
    """A byline's name without what trails behind it; None where it reads like prose."""
    name = TRAIL.sub("", without_role(re.sub(r"(?<!\s)\s*+\[[^\]]{0,30}\]$", "", name))).strip(" ,.:|–—")
    if ARROWS.search(name) or re.search(r"[a-z]{3}[.!?]\s+\w", name):
        return None
    parts = name.split()
    if len(parts) > _WORDS and is_row_of_names(name):
        return name
    if not parts or len(parts) > _WORDS or (len(parts) > 1 and name.isascii() and not any(p[0].isupper() for p in parts)):
        return None
    return None if len(parts) > 2 and sum(p[0].islower() for p in parts) > 2 else name
