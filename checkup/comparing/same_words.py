"""Two names or two texts -> whether they say the same, and what kind of change it is where they do not.

Markup, quotes, signs, case, width and white space never count: exports and themes write them anew.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from html import unescape

from checkup import lazy_re as re
from checkup.comparing.comparison_types import How
from checkup.gathering.same_comment import letters
from checkup.model import Comment, Post
from checkup.people import nameless
from checkup.text.words import words

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"')\]]{1,2000}", re.IGNORECASE)  # an address as it stands in a text
_FOREIGN = re.compile(r"[^\x00-\x7f]|\?")  # letters that a wrong character set breaks, and the "?" that it leaves for them
# A page's text holds words of the theme or lacks a caption, so fewer lost words are no proof. Convention: one in twenty, and a sentence.
_LOST_SHARE, _LOST_WORDS = 0.05, 8
# letters of a text that nobody else writes by chance; "Thanks!" and "+1" are shorter. Convention: some four words, as in gathering.
TELLING = 20


@lru_cache(maxsize=65_536)
def plain(text: str) -> str:
    """A text's letters and digits, as texts are compared, signs that are written out ("&amp;") read; of one without any, its signs."""
    return letters(unescape(text)) or "".join(text.split())


@lru_cache(maxsize=65_536)
def plain_name(name: str | None) -> str:
    """A name as it is compared; "" for nobody's: empty, or "Anonymous" in any language."""
    return plain(name or "") if not nameless(name) else ""


def text_change(old: Comment, new: Comment) -> How | None:
    """What happened to a comment's text; None where the words are the same, "" where they are others."""
    before, after = plain(old.text), plain(new.text)
    if before == after or not before or _same_but_for_signs(old.text, new.text) or _same_but_for_addresses(old, new):
        return None
    return _kind_of_change(old.text, new.text)


def _kind_of_change(old: str, new: str) -> How:
    before, after = plain(old), plain(new)
    if not after:
        return "lost"
    if before.startswith(after):
        return "cut"
    bare = _FOREIGN.sub("", old)
    return "characters" if bare != old and letters(bare) == letters(_FOREIGN.sub("", new)) else ""


def _same_but_for_signs(old: str, new: str) -> bool:
    """Whether neither has a letter: smileys and rows of signs are pictures on some pages."""
    return bool(new.strip()) and not letters(old) and not letters(new)


def _same_but_for_addresses(old: Comment, new: Comment) -> bool:
    """Whether the words are the same, and each address that the old text prints is printed or linked in the new one, or the reverse."""
    before, after = letters(_ADDRESS.sub(" ", old.text)), letters(_ADDRESS.sub(" ", new.text))
    if before != after:
        return False
    told = letters(" ".join((new.text, *(link.url for link in new.links))))
    return all(_bare(address) in told for address in _ADDRESS.findall(old.text))


def _bare(address: str) -> str:
    return letters(address.partition("://")[2] or address)


def post_text_change(old: Post, new: Post) -> How | None:
    """What happened to a post's text; None where nearly all its words are still there, in whatever order the page has them."""
    before, after = Counter(map(str.casefold, words(old.text))), Counter(map(str.casefold, words(new.text)))
    lost = (before - after).total()
    if lost <= max(_LOST_WORDS, _LOST_SHARE * before.total()) or plain(old.text) == plain(new.text):
        return None
    return _kind_of_change(old.text, new.text)


def same_title(old: str | None, new: str | None) -> bool:
    """Whether two titles are the same, or one is the other with the blog's name before or after it."""
    short, long = sorted((plain(old or ""), plain(new or "")), key=len)
    return bool(short) and (short == long or long.startswith(short) or long.endswith(short))
