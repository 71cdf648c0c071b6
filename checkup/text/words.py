"""Words, sentences and folded names, in any script. No library: three short expressions, each linear in the text."""

from __future__ import annotations

import re
import unicodedata

MAX_TEXT = 500_000

_URL = r"(?:https?://|www\.)[^\s<>\"'“”]+"
_CJK = "぀-ヿ㐀-䶿一-鿿豈-﫿ｦ-ﾟ"
_WORD = re.compile(rf"{_URL}|[{_CJK}]|[^\W_{_CJK}]+(?:[’'\-&@][^\W_{_CJK}]+|(?<=\d)[.,]\d+)*", re.UNICODE)
_IS_URL = re.compile(_URL, re.IGNORECASE)
# a sentence may end after these, with closing quotes and brackets behind them
_END = re.compile(r"(?:[.!?…؟।]+|[。！？｡])[\"'”’»)\]）」』]*")
_WIDE = frozenset("。！？｡")
_SHORT = (
    "mr mrs ms dr prof sr jr st vs etc eg ie e.g i.e approx inc ltd co corp dept fig no nos vol pp ed eds al cf ca resp gen rev hon "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun "
    "bzw usw z.b d.h u.a s.o s.u evtl ggf nr str ca. abs bspw inkl z dh "
    "p.ex p ex av env m mme mlle ing sig sigg dott avv ecc es pag art n "
    "sra srta ud uds pág núm núms aprox av dª bijv enz dhr mevr t.a.v u.s u.k u.s.a a.m p.m a.k.a ph.d m.d d.c w.r.t b.a m.a"
)
_ABBREVIATIONS = frozenset(_SHORT.split())


def fold(text: str) -> str:
    """A form for comparing names: casefolded, compatibility forms unified, diacritics and zero-width marks gone, single spaces."""
    if text.isascii():
        return " ".join(text.casefold().split())
    wide = unicodedata.normalize("NFKC", text).casefold()
    plain = "".join(c for c in unicodedata.normalize("NFD", wide) if unicodedata.category(c) not in ("Mn", "Cf"))
    return " ".join(unicodedata.normalize("NFC", plain).split())


def words(text: str) -> list[str]:
    """The words as printed, URLs left out. Chinese and Japanese characters count one by one (there is no space to divide them)."""
    return [w for w in _WORD.findall(text[:MAX_TEXT]) if not _IS_URL.match(w)]


def sentences(text: str) -> list[str]:
    """The sentences, trimmed, in order. A blank line or a line break before a capital ends one; abbreviations, initials, decimals,
    addresses of web pages and an ellipsis in mid-sentence do not.
    """
    found: list[str] = []
    for paragraph in re.split(r"\n\s*\n", text[:MAX_TEXT].replace("\r", "")):
        for line in _lines(paragraph):
            found += _of_line(line)
    return found


def _lines(paragraph: str) -> list[str]:
    """Lines of a paragraph, hard-wrapped ones joined: a line goes on when the next starts in lower case."""
    lines: list[str] = []
    for line in (part.strip() for part in paragraph.split("\n")):
        if not line:
            continue
        wrapped = lines and (line[0].islower() or lines[-1][-1] in ",;:-–—(")
        if wrapped or (lines and len(lines[-1]) > 55 and lines[-1][-1].isalnum()):
            lines[-1] += " " + line
        else:
            lines.append(line)
    return lines


def _of_line(line: str) -> list[str]:
    urls = [m.span() for m in _IS_URL.finditer(line)]
    found, start = [], 0
    for end in _END.finditer(line):
        if any(a <= end.start() < b - 1 for a, b in urls):
            continue
        if _closes(line, start, end):
            found.append(line[start : end.end()].strip())
            start = end.end()
    found.append(line[start:].strip())
    return [s for s in found if any(c.isalnum() for c in s)]


def _closes(line: str, start: int, end: re.Match[str]) -> bool:
    """Whether this stop really ends a sentence."""
    mark, rest = end.group(), line[end.end() :]
    if mark[0] in _WIDE or not rest.strip():
        return True
    if not rest[0].isspace():
        # "web2.0", "file.txt"; but "really?Yes" and "great!!I" are endings without the space
        return mark[0] in "!?" and rest[0].isupper()
    following = rest.lstrip()[0]
    if mark[0] == "…" or mark.startswith(".."):
        return following.isupper() or not following.isalpha()
    if mark[0] == ".":
        before = line[max(start, end.start() - 24) : end.start()].split()
        last = before[-1].lstrip("(\"'“‘«[").casefold() if before else ""
        if last in _ABBREVIATIONS or (len(last) == 1 and last.isalpha() and last != "i"):
            return False
        if last.isdigit() and (following.islower() or (start == end.start() - len(last))):
            return False
        return not following.islower()
    return not (following.islower() and mark[0] in "!?" and mark[-1] in "\"'”’»)")
