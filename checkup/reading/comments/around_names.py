"""What a theme prints around the names of all comments of a page -> cut off: words before and behind them, signs and numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from checkup import lazy_re as re
from checkup.reading.comment_words import ALONE
from checkup.reading.comments.items import Item
from checkup.reading.comments.parts import Parts
from checkup.reading.comments.printed_name import BYS, away
from checkup.reading.comments.reader_sentences import PARTICLES
from checkup.reading.dom import Dom

_ITEMS_MIN = 3  # comments; a convention: two may end alike by chance ("Cheers")
_ALMOST_ALL = 0.8  # of the names; a convention: one comment in five may be signed otherwise ("Anonymous", a ping's title)
_NAMED_MIN = 5  # comments; a convention: of fewer three may well be by people of one first name
_NAMES_MIN = 3  # different names; see take_off_name_words
# a divider with a word or two behind it, or a last word that does not begin with a capital; the bounds keep it linear
_NAME_END = re.compile(
    r"(?<!\s)\s{1,3}[|｜│·•/–—-]\s{0,3}[^\s|｜│·•/]{1,20}(?:\s[^\s|｜│·•/]{1,20})?$|(?<=\S)\s[^\W\dA-ZÀ-ÖØ-ÞА-ЯΑ-Ω][^\s]{0,15}$"
)
_A_COMMENT = re.compile(ALONE, re.IGNORECASE)  # a word for comment
_PINGS = frozenset(("pingback", "trackback"))  # which are called as pages are
_PHRASE_MAX, _WORD_MAX = 6, 16  # words behind names, and letters of one; conventions: "added these fine words" has four
_ROUNDS = 3  # words; a convention: a theme prints one to three around a name, and each round cuts one
_ORDINAL = re.compile(r"#?\s?(\d{1,4})[\s.):#-]{0,3}(?=[^\W\d_])")  # figures before a name


def take_off_name_words(parts: Sequence[Parts]) -> None:
    """Cut the word in front of the names that most of a page's names begin with ("Yorum Ada", "Yorum Can"): it is the theme's.

    At least three different names must be left, as a family may comment under one name; two behind a word for "by", where just the linked
    names lack it, which are links within their byline.
    """
    for _ in range(_ROUNDS):
        named = [p for p in parts if p.author]
        firsts = Counter(first for p in named if (first := _first_word(p.author or "")))
        word, count = firsts.most_common(1)[0] if firsts else ("", 0)
        having = [p for p in named if _first_word(p.author or "") == word]
        names = len({_letters_behind(p.author or "") for p in having})
        called = names > 1 and count == len(named) and _A_COMMENT.fullmatch(word)  # "Kommentar Ann", "Kommentar Bob"
        by = names > 1 and f"{word} " in BYS.values() and len(having) < len(named) and all(p in having or p.url for p in named)
        if not (called or by) and (count < max(_NAMED_MIN, _ALMOST_ALL * len(named)) or names < _NAMES_MIN):
            return
        for part in having:
            part.author = (part.author or "").partition(" ")[2].strip()


def take_off_name_tails(parts: Sequence[Parts]) -> None:
    """Cut what most of a page's names end in, where it is written as no name is: a fact behind a divider ("Ada | Web"), a small word
    ("Ada diu"). Of these too at least three different names must be left. Two names are enough where three or more end in the same words:
    "Ada left this crumb", as linked names may stand apart from those words.
    """
    _take_off_phrase(parts)
    for _ in range(_ROUNDS):
        named = [p for p in parts if p.author]
        ends = Counter(found[0] for p in named if (found := _NAME_END.search(p.author or "")))
        end, count = ends.most_common(1)[0] if ends else ("", 0)
        having = [p for p in named if (p.author or "").endswith(end)]
        if count < max(_NAMED_MIN, _ALMOST_ALL * len(named)) or len({p.author for p in having}) < _NAMES_MIN:
            return
        for part in having:
            part.author = (part.author or "").removesuffix(end).rstrip()


def _take_off_phrase(parts: Sequence[Parts]) -> None:
    """Cut the longest row of small words in which two different names end: no two people are called so. Two words take three comments."""
    named = [p for p in parts if p.author and not _PINGS & p.marks]
    for words_most in range(_PHRASE_MAX, 1, -1):
        ends = Counter(end for p in named if (end := _small_words(p.author or "", words_most)))
        end, count = ends.most_common(1)[0] if ends else ("", 0)
        sure = bool(end) and count >= (_ITEMS_MIN if words_most < _ITEMS_MIN else 2)
        having = [p for p in named if (p.author or "").endswith(end)] if sure else []
        if len({p.author for p in having}) > 1:
            for part in having:
                part.author = (part.author or "").removesuffix(end).rstrip()
            return


def _small_words(name: str, count: int) -> str:
    """The last words of a name, so many, with the blank before them, where all of them begin small and a word stands before.

    "" where the first, or the one before, is one that surnames begin with: two of a family may write theirs small ("ana da silva").
    """
    pieces = name.rsplit(" ", count)
    last = pieces[1:]
    small = len(last) == count and pieces[0].strip() and all(word.lstrip("([")[:1].islower() and len(word) <= _WORD_MAX for word in last)
    surname = small and not PARTICLES.isdisjoint((last[0].casefold(), pieces[0].split()[-1].casefold()))
    return f" {' '.join(last)}" if small and not surname else ""


def take_off_name_frames(parts: Sequence[Parts]) -> None:
    """Cut two small words that stand around all names of a page: "het Ada gmeint", "het Can gmeint".

    Two names are enough for that, which must differ and be written as no small words are.
    """
    names = [p.author for p in parts if p.author]
    frames = {(pieces[0], pieces[-1]) for name in names if len(pieces := name.split()) > 2}
    first, last = frames.pop() if len(frames) == 1 else ("", "")
    if not (first.islower() and last.islower() and all(name.startswith(f"{first} ") and name.endswith(f" {last}") for name in names)):
        return
    left = {name: name[len(first) : -len(last)].strip() for name in names}
    if len(left) > 1 and not any(name[:1].islower() for name in left.values()):
        for part in parts:
            part.author = left[part.author] if part.author else part.author


def take_off_ordinals(parts: Sequence[Parts]) -> None:
    """Cut the figures before all names of a page where they count its comments up or down: "1Ada", "2Can", "3Eve"."""
    named = [(p, found) for p in parts if p.author and (found := _ORDINAL.match(p.author))]
    counted = [int(found[1]) for _, found in named]
    if len(named) < max(_ITEMS_MIN, sum(p.author is not None for p in parts)):
        return
    if counted in (sorted(set(counted)), sorted(set(counted), reverse=True)):
        for part, found in named:
            part.author = (part.author or "")[found.end() :]


def _first_word(name: str) -> str:
    """The first of several words of a name, "" where no letter stands behind it."""
    first, _, rest = name.partition(" ")
    return first if any(map(str.isalpha, rest)) else ""


def _letters_behind(name: str) -> str:
    """The letters behind the first word of a name: figures make no other person ("Ola Nyman #1", "Ola Nyman #2")."""
    return "".join(filter(str.isalpha, name.partition(" ")[2]))


def link_names(dom: Dom, items: Sequence[Item], parts: Sequence[Parts]) -> None:
    """The address of a writer whose name was read out of a sentence: the first link to another page worded as the name and nothing else."""
    for item, part in zip(items, parts, strict=True):
        if part.author and not part.url:
            links = (a for a in dom.tags("a", (item.i0, item.i1)) if not any(x.i0 <= a.i < x.i1 for x in item.inner))
            own = (a for a in links if not any(body.holds(a) for body in part.body))
            named = (a for a in own if "#" not in a.get("href") and dom.line(a) == part.author)
            part.url = next((url for a in named if (url := away(a))), None)
