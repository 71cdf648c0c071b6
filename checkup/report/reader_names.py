"""Readers' names of one blog -> the places in a text where one of them stands, however it is written there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice, pairwise

from checkup import lazy_re as re
from checkup.report.reader_name_forms import bent_forms
from checkup.text.words import fold
from checkup.word_search import WordSearch

ATOM = re.compile(r"[^\W_]+")
"""Letters and digits in a row: the parts of "Anne-Marie O'Neil", "priya_narayan" and "priya.narayan" alike."""
_PIECES = re.compile(rf"({ATOM.pattern})")
"""It splits a text into what stands before, between and after its words (even places) and the words (odd places)."""
_SOLID = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]")
"""Scripts whose names stand in a text without blanks around them: Thai, Japanese, Chinese, Korean."""
_UMLAUTS = str.maketrans({"\u00e4": "ae", "\u00f6": "oe", "\u00fc": "ue", "\u00c4": "Ae", "\u00d6": "Oe", "\u00dc": "Ue", "\u00f8": "o"})
PART = 3
"""Letters of a name's part that is replaced by itself: shorter ones ("de", "Al") are words of many languages."""
_WHOLE_HANDLE = 5
"""Letters of a one-word name that is found in any case; shorter ones as they are written, or with a capital."""
_JOINED = 6
"""Letters of a name whose parts are written as one word ("priyanarayan"); fewer are a word by chance."""
_MOST_PARTS, _MOST_WORDS = 4, 6
"""Words of a name whose parts are names too, and words of a name at all; longer ones are sentences or keywords."""
_GAP = 3
"""Characters between two parts of a name: "Narayan, Priya", "priya -- narayan"."""
_POSTS, _TALKS = 2, 5
"""By convention: a word is common that stands in small letters in so many posts, or under so many: readers name each other there.
Where only a spammer bears it, the fewer are enough."""
_SAMPLE, _PAGES = 10_000, 500
"""Characters that are looked at for that of a text, and pages."""
COMMON = frozenset(
    """
    a about after all also an and any are art as at back be been best big blog book books but buy by can care city come
    could day dear did do does down even every family first for from full garden get go good great had has have he her
    here him his home house how i if in into is it its just know life like little live love mad made make man many may me
    mom more most mr mrs ms much my new news no not now of old on one online only or other our out over people post real
    said school see seo she shop site so some space store super talk tech than thank thanks that the their them then there
    these they thing this time to today too travel two up us very want was way we web well were what when where which who
    why will with work world would year yes you young your
    hello hi hey hola admin guest visitor user reader nobody somebody everyone internet web blogger webmaster
    april august june january march sunday monday saturday friday
    van von der den del des das dos della bin ibn ter ten zum zur las los les und the san
    """.split()  # noqa: SIM905 - a word list reads best as words
)
"""Words that stand in names of people, shops and sites; replacing them in running text would hide nothing and spoil the sentence."""
_BEFORE, _MOST_BEFORE = 14, 16
"""Characters before a word in which the greeting is looked for, and pieces of the text that hold them: an even number."""
# words before a name that say that it is one
_GREETING = re.compile(
    r"(?:\b(?:hi|hello|hey|dear|thanks|thank you|thx|cheers|welcome|hola|gracias|querid[oa]|ol\u00e1|oi|obrigad[oa]|salut|bonjour|merci|"
    r"ch\u00e8re?|hallo|danke|lieber?|ciao|grazie|car[oa]|hej|tack|hei|takk|ahoj|cze\u015b\u0107)\b,?\s|[@#])$",
    re.IGNORECASE,
)


@lru_cache(maxsize=20_000)
def _folded(word: str) -> str:
    return fold(word)


@lru_cache(maxsize=20_000)
def folded_name(name: str | None) -> str:
    """A name for comparing: its words folded, with one blank between them."""
    return " ".join(_folded(word) for word in ATOM.findall(name or ""))


@dataclass(frozen=True, slots=True)
class Page:
    """What is written in a post and what readers wrote under it, and the words, folded, of the names of those who wrote there."""

    post: str
    talk: str
    names: frozenset[str]


@dataclass(slots=True)
class _Part:
    """What is shown instead of one word of a name; `written` is how it is the whole name, `always` whether any case will do; `person`:
    somebody bears it who is no spammer."""

    shown: str
    person: bool = False
    written: set[str] = field(default_factory=set)
    always: bool = False


class NameFinder:
    """Finds the names that it has learnt, once `settle` has told which words are no names on this blog."""

    def __init__(self, own: frozenset[str]) -> None:
        """`own`: words of the blog's authors' names, which stay."""
        self._own = own
        self._common = COMMON
        self._phrases: dict[tuple[str, ...], str] = {}
        self._bent: set[tuple[str, ...]] = set()  # phrases that are names only where all is written with capitals
        self._pairs: set[tuple[str, str]] = set()
        self._lengths: dict[str, list[int]] = {}  # of the names that begin with a word, the longest first
        self._known: set[str] = set()  # words that begin a name or are one; what is none of them needs no look
        self._learnt: set[tuple[str, bool, bool]] = set()
        self._parts: dict[str, _Part] = {}
        self._solid: dict[str, list[tuple[str, str]]] = {}
        self._search: WordSearch | None = None  # of all that is known, once it is asked for

    def learn(self, name: str, shown: str, part: Callable[[str], str] | None, *, person: bool = True) -> None:
        """A name and what is shown instead; `part` gives it for one word of a person's name, None where the parts are nobody's.

        Of a name that comes again, what was shown first stays.
        """
        again = (name, part is not None, person)
        if again in self._learnt:
            return
        self._learnt.add(again)
        self._search = None
        for spelling in {name, name.translate(_UMLAUTS)}:
            atoms = ATOM.findall(spelling)
            words = tuple(_folded(atom) for atom in atoms)
            if not words or len(words) > _MOST_WORDS:
                continue
            if len(words) > 1:
                self._learn_whole(words, shown)
                for form in bent_forms(atoms) if person else ():
                    if form not in self._phrases:
                        self._bent.add(form)
                        self._learn_phrase(form, shown)
            if part is not None and len(words) <= _MOST_PARTS:
                self._learn_parts(atoms, words, part, person)

    def _learn_whole(self, words: tuple[str, ...], shown: str) -> None:
        for order in (words, words[::-1]) if len(words) == 2 else (words, (*words[-1:], *words[:-1])):
            self._bent.discard(order)
            self._learn_phrase(order, shown)
        joined = "".join(words)
        if len(joined) >= _JOINED and not joined.isdigit():
            self._parts.setdefault(joined, _Part(shown)).always = True
            self._known.add(joined)
        if _SOLID.match(joined):
            self._learn_solid(joined, shown)

    def _learn_phrase(self, words: tuple[str, ...], shown: str) -> None:
        if words in self._phrases:
            return
        self._phrases[words] = shown
        lengths = self._lengths.setdefault(words[0], [])
        if len(words) not in lengths:
            lengths.append(len(words))
            lengths.sort(reverse=True)
        self._known.add(words[0])
        self._pairs.update(pairwise(words))

    def _learn_parts(self, atoms: list[str], words: tuple[str, ...], part: Callable[[str], str], person: bool) -> None:
        alone = len(words) == 1
        small = all(atom.islower() for atom in atoms)
        for atom, word in zip(atoms, words, strict=True):
            if word.isdigit() or word in self._own or (len(word) < PART and not alone and not _SOLID.match(word)):
                continue
            if _SOLID.match(word):
                self._learn_solid(word, part(atom))
            elif alone or small or not atom.islower():
                known = self._parts.setdefault(word, _Part(part(atom)))
                self._known.add(word)
                known.person = known.person or person
                if alone:
                    known.written.add(atom)
                    known.always = known.always or len(word) >= _WHOLE_HANDLE or not word.isalpha()

    def _learn_solid(self, word: str, shown: str) -> None:
        known = self._solid.setdefault(word[0], [])
        if len(word) > 1 and word not in (other for other, _ in known):
            known.append((word, shown))
            known.sort(key=lambda one: -len(one[0]))

    def settle(self, pages: Iterable[Page]) -> None:
        """Learn which words are no names here: `COMMON`, and what stands in small letters on several pages where nobody of it writes.

        What is part of a name where it stands does not count.
        """
        written, said = Counter[str](), Counter[str]()
        for page in islice(pages, _PAGES):
            written.update(self._worn(page.post) - page.names)
            said.update(self._worn(page.talk) - page.names)
        worn = {word for word, n in said.items() if n >= (_TALKS if self._parts[word].person else _POSTS)}
        self._common = COMMON | worn | {word for word, n in written.items() if n >= _POSTS}

    def _worn(self, text: str) -> set[str]:
        """The words of a text that stand there in small letters, are words of names, and are part of none."""
        words = ["", *ATOM.findall(text[:_SAMPLE]), ""]
        looked_at = {word for word in set(words) if word.islower() and _folded(word) in self._parts}
        return {
            low
            for i, word in enumerate(words)
            if word in looked_at
            and (_folded(words[i - 1]), low := _folded(word)) not in self._pairs
            and (low, _folded(words[i + 1])) not in self._pairs
        }

    def replaced(self, text: str) -> str:
        """The text with what is shown instead of every name in it."""
        if text.isascii() and not self._may_hold_one(text):
            return text
        pieces = _PIECES.split(text)
        folded = list(map(_folded, pieces[1::2]))
        known = self._known
        places = [i for i, word in enumerate(folded) if word in known]
        if self._solid and not text.isascii():
            places = [i for i, word in enumerate(folded) if word in known or not pieces[2 * i + 1].isascii()]
        if not places:
            return text
        out = list(pieces)
        at = 0  # words before this one are done
        for i in places:
            length, shown = self._instead(pieces, folded, i) if i >= at else (0, None)
            if shown is not None:
                at = i + length
                last = 2 * at  # the piece after the name
                out[2 * i + 1 : last] = [shown, *[""] * (2 * length - 2)]
                if shown.endswith(".") and pieces[last][:1] == "." and (len(pieces[last]) > 1 or last + 1 == len(pieces)):
                    out[last] = pieces[last][1:]  # the initial's dot ends the sentence too
        return "".join(out)

    def _may_hold_one(self, text: str) -> bool:
        """Whether a text of plain letters, whose lower case is how they are folded, holds a known word, or the longest one of a name."""
        if self._search is None:
            self._search = WordSearch({*self._parts, *(max(words, key=len) for words in self._phrases)})
        return self._search.stands_alone_in(text.lower())

    def _instead(self, pieces: list[str], folded: list[str], i: int) -> tuple[int, str | None]:
        """(words, what is shown instead, None where they stay) of what begins with this word."""
        word, token = folded[i], pieces[2 * i + 1]
        if word in self._lengths and (phrase := self._phrase(pieces, folded, i)) is not None:
            return phrase
        part = self._parts.get(word)
        if part is not None and (shown := self._single(part, pieces, word, i)) is not None:
            return 1, shown
        if self._solid and not token.isascii():
            return 1, self._without_solid(token)
        return 1, None

    def names(self, address: str) -> bool:
        """Whether a whole name stands in a web address, whose percent signs are decoded."""
        pieces = _PIECES.split(address)
        folded = list(map(_folded, pieces[1::2]))
        if any(self._phrase(pieces, folded, i) or self._is_always(word) for i, word in enumerate(folded) if word in self._known):
            return True
        return bool(self._solid) and any(self._without_solid(word) is not None for word in pieces[1::2])

    def _phrase(self, pieces: list[str], folded: list[str], i: int) -> tuple[int, str] | None:
        """(words, what is shown instead) of the longest name that begins with this word."""
        if tuple(folded[i : i + 2]) not in self._pairs:
            return None
        for length in self._lengths.get(folded[i], ()):
            words = folded[i : i + length]
            shown = self._phrases.get(tuple(words))
            first, last = 2 * i + 1, 2 * (i + length) - 1  # pieces of the first and the last word
            if shown is None or len(words) < length or any(len(gap) > _GAP for gap in pieces[first + 1 : last : 2]):
                continue
            if self._is_name(pieces[first : last + 1 : 2], words):
                return length, shown
        return None

    def _is_name(self, tokens: list[str], words: list[str]) -> bool:
        """Whether words that make a name are one: common words and bent names are it only with capitals."""
        bent = tuple(words) in self._bent
        if not bent and any(len(word) >= PART and word not in self._common for word in words):
            return True
        return not any(len(token) >= PART and token.islower() for token in tokens)

    def _is_always(self, word: str) -> bool:
        part = self._parts.get(word)
        return part is not None and part.always and word not in self._common

    def _single(self, part: _Part, pieces: list[str], word: str, i: int) -> str | None:
        token = pieces[2 * i + 1]
        if pieces[2 * i][-1:] in ("@", "#") or (part.always and word not in self._common):
            return part.shown
        small, common = token[0].islower() and token not in part.written, word in self._common
        if not small and not common:
            return part.shown
        if token[0].islower() and (common or not part.person):
            return None
        before = "".join(pieces[max(0, 2 * i - _MOST_BEFORE) : 2 * i + 1])[-_BEFORE:]
        return part.shown if _GREETING.search(before) else None

    def _without_solid(self, word: str) -> str | None:
        """A run of letters of a script that writes no blanks with what is shown instead of the names in it, None where there is none."""
        out: list[str] = []
        at = start = 0
        while at < len(word):
            name, shown = next((known for known in self._solid.get(word[at], ()) if word.startswith(known[0], at)), ("", ""))
            if name:
                out += [word[start:at], shown]
                start = at + len(name)
            at += len(name) or 1
        return "".join(out) + word[start:] if out else None
