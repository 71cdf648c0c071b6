"""Words, sentences and folded names, in any script. No library: three short expressions, each linear in the text."""

from __future__ import annotations

import unicodedata
from array import array
from codecs import charmap_decode
from collections import deque
from functools import lru_cache

from checkup import lazy_re as re
from checkup.remembered import remembered
from checkup.text.pieces import Pieces

MAX_TEXT = 500_000  # characters; a convention: a long book; what follows is not read
MAX_MARKS = 30  # combining marks on one letter; the Stream-Safe Text Format of Unicode (UAX 15) says that no language needs more

_URL = r"(?:https?://|www\.)[^\s<>\"'“”]+"
_CJK = "぀-ヿ㐀-䶿一-鿿豈-﫿ｦ-ﾟ"
# An address, one sign of Chinese or Japanese, or letters and digits with what joins them ("don't", "R&B", "1.5"): with the scripts that
# write no spaces each sign counts as a word.
_WORD = re.compile(rf"{_URL}|[{_CJK}]|[^\W_{_CJK}]+(?:[’'\-&@][^\W_{_CJK}]+|(?<=\d)[.,]\d+)*", re.UNICODE)
_IS_URL = re.compile(_URL, re.IGNORECASE)  # an address, to leave it out where only words count
# a sentence may end after these, with closing quotes and brackets behind them, of which German and Polish write some that open elsewhere
_CLOSING = "\"'”’»)]）」』“‘«"
_CLOSED = f"[{re.escape(_CLOSING)}]*"
_SMILEY = r"(?<=\s.)-?[)D(](?=\s|$)"  # ends a sentence where a capital follows: "It rose :) Today I bake again"
_STOPS, _WIDE_STOPS = ".!?…؟।", "。！？｡"
_PICTURES = "☀-➿⭐\U0001f300-\U0001faff"  # of faces, hearts and the like: many end a sentence with nothing else
# the first sign is looked for by itself, which is ten times as fast as alternatives
_END = re.compile(rf"[{_STOPS}{_WIDE_STOPS}:;](?:(?<![:;])[{_STOPS}]*{_CLOSED}|{_SMILEY})")
_END_OR_PICTURE = re.compile(
    rf"[{_STOPS}{_WIDE_STOPS}:;{_PICTURES}](?:(?<=[{_PICTURES}])[{_PICTURES}]*\ufe0f?{_CLOSED}|(?<![:;{_PICTURES}])[{_STOPS}]*{_CLOSED}|{_SMILEY})"
)
LETTERS_A_WORD = 12  # with the space behind it; so many times the words that are asked for nearly always hold them
_WIDE = frozenset(_WIDE_STOPS)
_FIRST_PICTURE = "☀"
SHORT = 40  # characters; names and words, which come again and again on a blog, are shorter
_MARKED = re.compile(r"[^\x00-\x7f]+")  # only beyond ASCII are there accents and unseen signs
_MANY_MARKED = re.compile(rf"[^\x00-\x7f]{{{MAX_MARKS + 1}}}")
# What folds by itself: left out are letters that fold into signs, single marks, and scripts whose letters join.
_APART = re.compile(r"[\x00-\x7f\xa0¡¿À-ÖØ-öø-ľŁ-ňŊ-ž“”‘’„«»–—…]*+")
_TWO_AND_MORE = (("ß", "ss"), ("…", "..."))  # signs of Western Europe that fold by themselves, each into several
# marks that make another letter, no accent: of Japanese "ga" is no "ka", and "but" would read as a question
_LETTER_MARKS = frozenset("\u3099\u309a")
_LETTER = re.compile(r"[^\W_]")  # a letter or digit of any script
_VISIBLE = re.compile(r"\S")  # anything but white space
_SHORT = (
    "mr mrs ms dr prof sr jr st vs etc eg ie e.g i.e approx inc ltd co corp dept fig no nos vol pp ed eds al cf ca resp gen rev hon "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun "
    "bzw usw z.b d.h u.a s.o s.u evtl ggf nr str ca. abs bspw inkl z dh "
    "p.ex p ex av env m mme mlle ing sig sigg dott avv ecc es pag art n "
    "frl vgl sog bzgl zzgl ggfs tel abb dra profa np tzw tzn tj m.in ul godz św mgr inż ks im pt ww zob "
    "sra srta ud uds pág núm núms aprox av dª bijv enz dhr mevr t.a.v u.s u.k u.s.a a.m p.m a.k.a ph.d m.d d.c w.r.t b.a m.a"
)
_ABBREVIATIONS = frozenset(_SHORT.split())
# German writes a point behind "the tenth", and a capital behind the point: "am 10. Mai", "der 3. Platz"
_ARTICLES_DE = (
    "am vom zum zur beim im ins der den dem des die das ein eine einen einem einer dieser diesem mein meinem meinen unser unserem unseren"
)
_MONTHS_DE = "januar jänner februar feber märz april mai juni juli august september oktober november dezember"
_ARTICLES, _MONTHS = frozenset(_ARTICLES_DE.split()), frozenset(_MONTHS_DE.split())
_ORDINAL = re.compile(r"\(?(?:\d{1,3}\.?[-–/])?\d{1,3}")  # "3", "18.-21"; a longer number is a year, which ends a sentence
_LETTERS = re.compile(r"[^\W\d_]+")


def fold(text: str) -> str:
    """A form for comparing names: casefolded, compatibility forms unified, diacritics and zero-width marks gone, single spaces."""
    return _folded_again(text) if len(text) <= SHORT else _folded(text)


def folds_apart(text: str) -> bool:
    """Whether folding changes each letter and sign of a text by itself, whatever stands beside it, and no letter into a sign."""
    return _APART.fullmatch(text) is not None


def _folded(text: str) -> str:
    if text.isascii():
        small = text.lower()
        spaced = small.isprintable() and "  " not in small and small[:1] != " " != small[-1:]  # by single blanks alone, as most sentences
        return small if spaced else " ".join(small.split())
    if (western := _western(text)) is not None:
        return western
    if folds_apart(text):
        return " ".join(text.translate(_each_folded()).casefold().split())
    return _folded_whole(text)


def _western(text: str) -> str | None:
    """A folded text whose every sign stands in the code page of Western Europe and folds by itself; None for others, as of Polish.

    Signs are looked up as bytes, which takes a quarter of the time.
    """
    for sign, signs in _TWO_AND_MORE:
        text = text.replace(sign, signs)
    try:
        return " ".join(charmap_decode(text.encode("cp1252"), "strict", _western_folded())[0].split())
    except UnicodeError:
        return None


@lru_cache(maxsize=1)
def _western_folded() -> str:
    """By byte of the code page: the sign that its sign folds into, U+FFFE where it is none of its own, or does not fold by itself."""
    printed = [bytes([code]).decode("cp1252", "replace") for code in range(256)]
    apart = (_each_folded().get(ord(sign), "") if not sign.isascii() else sign.lower() for sign in printed)
    return "".join(folded if len(folded) == 1 else "\ufffe" for folded in apart)


@lru_cache(maxsize=1)
def _each_folded() -> dict[int, str]:
    """Each letter and sign beyond ASCII that folds by itself -> what it folds into."""
    apart = [chr(code) for code in range(128, 0x2100) if folds_apart(chr(code))]
    return {ord(letter): " " if letter.isspace() else _folded_whole(letter) for letter in apart}


def _folded_whole(text: str) -> str:
    wide = unicodedata.normalize("NFKC", _few_marks(text)).casefold()
    plain = _MARKED.sub(_unmarked, unicodedata.normalize("NFD", wide))
    return " ".join(unicodedata.normalize("NFC", _few_marks(plain)).split())


_folded_again = remembered(16_384)(_folded)


def _unmarked(run: re.Match[str]) -> str:
    """The letters of a run without accents (marks that take no space, but for those of kana) and without signs that nobody sees."""
    return _letters(run[0]) if len(run[0]) <= SHORT else _letters.__wrapped__(run[0])


@remembered(16_384)  # a run is mostly one accent or one curly quote
def _letters(run: str) -> str:
    return "".join(c for c in run if unicodedata.category(c) not in ("Mn", "Cf") or c in _LETTER_MARKS)


def _few_marks(text: str) -> str:
    """The text with at most `MAX_MARKS` combining marks in a row: Python sorts a row of marks in quadratic time."""
    if not _MANY_MARKED.search(text):
        return text
    kept, row = [], 0
    for letter in text:
        row = row + 1 if unicodedata.combining(letter) else 0
        if row <= MAX_MARKS:
            kept.append(letter)
    return "".join(kept)


def ascii_words(text: str) -> str:
    """The text's ASCII letters, digits and signs in small letters, accents taken off: what names of files and addresses are made of."""
    return fold(text).encode("ascii", "ignore").decode()


def words(text: str) -> list[str]:
    """The words as printed, URLs left out. Chinese and Japanese characters count one by one (there is no space to divide them)."""
    return _WORDS.of(text[:MAX_TEXT])


def _words_of(piece: str) -> tuple[str, ...]:
    """The words of a text without white space; one that is all word is kept as it is."""
    found = tuple(word for word in _WORD.findall(piece) if not _IS_URL.match(word))
    return (piece,) if found == (piece,) else found


_WORDS = Pieces(_words_of)


@remembered(16_384)  # posts are counted again for each gain that leaves their texts as they are
def word_count(text: str) -> int:
    """How many words a text has."""
    return len(words(text))


def letters_of(text: str) -> str:
    """The letters and digits of a text in small letters, all else left out: for comparing titles and lines."""
    return "".join(c for c in text.casefold() if c.isalnum())


def has_words(text: str, least: int) -> bool:
    """Whether a text has so many words; of a long one mostly no more than its beginning is taken apart."""
    cut = text.rfind(" ", 0, LETTERS_A_WORD * least)
    return (cut > 0 and len(words(text[:cut])) >= least) or len(words(text)) >= least


def may_hold_address(text: str) -> bool:
    """Whether an address may stand in a text: a cheap look, since most texts have none."""
    return "://" in text or "www." in text.lower()


def sentences(text: str) -> list[str]:
    """The sentences, trimmed, in order. A blank line or a line break before a capital ends one; abbreviations, initials, decimals,
    addresses of web pages and an ellipsis in mid-sentence do not.
    """
    text = text[:MAX_TEXT]
    places = _sentences(text)
    if isinstance(places, str):
        return places.split("\n")
    at = iter(places)
    return [text[start:end] for start, end in zip(at, at, strict=True)]


@remembered(32_768)  # several signs take the same posts apart, and several clues the same comment
def _sentences(text: str) -> array[int] | str:
    """Where each sentence begins and ends, one after the other: a small part of the text's own memory.

    Where lines were joined or signs left out, so that a sentence does not stand in the text: the sentences with line breaks between them,
    which stand in none.
    """
    paragraphs = re.split(r"\n\s*\n", text.replace("\r", ""))
    found = [sentence for paragraph in paragraphs for line in _lines(paragraph) for sentence in _of_line(line)]
    places = array("I")
    end = 0
    for sentence in found:
        start = text.find(sentence, end)
        if start < 0:
            return "\n".join(found)
        end = start + len(sentence)
        places.extend((start, end))
    return places


def _lines(paragraph: str) -> list[str]:
    """Lines of a paragraph, hard-wrapped ones joined: a line goes on when the next starts in lower case."""
    joined: list[list[str]] = []
    length = 0  # of the last joined line, its spaces included
    for line in (part.strip() for part in paragraph.split("\n")):
        if not line:
            continue
        last = joined[-1][-1][-1] if joined else ""
        wrapped = joined and (line[0].islower() or last in ",;:-–—(")
        if wrapped or (length > 55 and last.isalnum()):
            joined[-1].append(line)
            length += 1 + len(line)
        else:
            joined.append([line])
            length = len(line)
    return [" ".join(parts) for parts in joined]


def _of_line(line: str) -> list[str]:
    urls: deque[tuple[int, int]] = deque()
    if may_hold_address(line):
        urls.extend(m.span() for m in _IS_URL.finditer(line))
    found, start = [], 0
    for end in (_END if line.isascii() else _END_OR_PICTURE).finditer(line):
        while urls and urls[0][1] - 1 <= end.start():  # a stop at the very end of a URL may end the sentence
            urls.popleft()
        inside_url = urls and urls[0][0] <= end.start()
        if not inside_url and _closes(line, start, end):
            found.append(line[start : end.end()].strip())
            start = end.end()
    found.append(line[start:].strip())
    return [s for s in found if s[:1].isalnum() or _LETTER.search(s)]


def _closes(line: str, start: int, end: re.Match[str]) -> bool:
    """Whether this stop really ends a sentence."""
    mark, stop = end[0], end.end()
    at = stop + 1 if line[stop : stop + 1] == " " else stop  # one blank, as between most sentences
    following = line[at : at + 1]
    if not following or following.isspace():
        visible = _VISIBLE.search(line, at)
        following, at = (visible[0], visible.start()) if visible else ("", at)
    if mark[0] in _WIDE or not following:
        return True
    if mark[0] >= _FIRST_PICTURE or mark[0] in ":;":
        return following.isupper() and at > stop
    if at == stop:
        # "web2.0", "file.txt"; but "really?Yes" and "great!!I" are endings without the space
        return mark[0] in "!?" and following.isupper()
    if mark[0] == "…" or mark.startswith(".."):
        return following.isupper() or not following.isalpha()
    if mark[0] == ".":
        before = line[max(start, end.start() - 24) : end.start()]
        last = before.rsplit(None, 1)[-1].lstrip("(\"'“‘«[").casefold() if before.strip() else ""
        if last in _ABBREVIATIONS or (len(last) == 1 and last.isalpha() and last != "i"):
            return False
        if last.isdigit() and (following.islower() or (start == end.start() - len(last))):
            return False
        if last[-1:].isdigit() and _is_ordinal(before.split(), line, at):
            return False
        return not following.islower()
    return not (following.islower() and mark[0] in "!?" and mark[-1] in _CLOSING)


def _is_ordinal(before: list[str], line: str, at: int) -> bool:
    """Whether the number that ends these words is one of a row, as German writes it: before a month, or behind an article."""
    word = _LETTERS.match(line, at)
    if word is None or _ORDINAL.fullmatch(before[-1]) is None:
        return False
    article = before[-2].casefold() if len(before) > 1 else ""
    return word[0].casefold() in _MONTHS or (article in _ARTICLES and before[-3:-2] not in (["I"], ["i"]))
