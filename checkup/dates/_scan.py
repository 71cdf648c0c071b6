"""Finding a date inside a short text with our own expressions: every quantifier is bounded, so the time is linear in the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from checkup import lazy_re as re
from checkup.dates import _time_of_day as clocks
from checkup.dates._calendars import from_persian, persian_month
from checkup.dates._month_names import CONNECTORS, LETTER, MONTH_FIRST, MONTH_WORDS, WORDS, YEAR_FIRST, ZONES, folded, month

_NAME = rf"(?<!{LETTER})(?:{LETTER}{{2,24}}(?:\.{LETTER}{{1,3}})?|[ก-ฮ]{{1,2}}\.[ก-ฮ]{{1,2}})"
_TH = r"(?:st|nd|rd|th|er|ère|-a|ος|η|º|ª|°|\.|:e|-го|-е|-ое)?"
_OF = r"(?:of|de|del|di|d['’]|d’|of the)?"
# not the day of "kelp2 - April 20, 2011", whose year follows, nor that of "2. May - 11/02/2014", where May writes
_YEAR = r"(?:['’]?\d{2}(?![/-]\d{1,2}[/-]\d)|\d{4})(?!\d|\s?[:h]\s?\d|\.\d|,?\s(?:19|20)\d\d(?!\d))"

_WEEKDAY = r"(?:[\s,(]{1,3}(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\)?)?"  # where a calendar's leaf prints it: month, day, weekday, year

# 3 May 2008, 3rd of May 2008, 3. Mai '08, 3 de mayo de 2008: day, name of a month, year
_DMY = re.compile(
    rf"(?<![\d./_])(?<!\d:)(\d{{1,2}}){_TH}[\s\-/,]{{0,2}}{_OF}\s{{0,2}}({_NAME})\.?[\s,،/-]{{0,3}}(?:del?|of|г|o|do|ماه|ค\.ศ\.?|พ\.ศ\.?|พศ|p\.?)?\.?\s?({_YEAR})",
    re.IGNORECASE,
)
# May 3, 2008; May 3rd of 2008
_MDY = re.compile(
    rf"({_NAME})[.'׳]?[\s-]{{0,2}}(\d{{1,2}}){_TH}{_WEEKDAY}(?:\s?,\s?|\s|-|،\s?|/|,?\s(?:of|de|del)\s){{1,2}}({_YEAR})", re.IGNORECASE
)
_NO_YEAR = r"(?![\d:h]|(?:st|nd|rd|th)?,?\s(?:19|20)\d\d(?!\d))"  # behind a day that has one before it
# 2008 May 3, as in Hungarian, Lithuanian, Basque, Armenian; not the end of a name before a day with its year: "kelp2007 May 3, 2008"
_YMD = re.compile(
    rf"(?<!\d)(\d{{4}})[\s.,/-]{{0,3}}(?:m|g|թ|ko|eko|\(e\)ko)?\.?\s?({_NAME})\.?[\s/-]{{0,2}}(\d{{1,2}}){_NO_YEAR}",
    re.IGNORECASE,
)
_YDM = re.compile(rf"(?<!\d)(\d{{4}})\.?\s?(?:gada)\s(\d{{1,2}})\.?\s({_NAME})", re.IGNORECASE)  # 2008. gada 3. maijs, as Latvian has it
_YDM_UIGHUR = re.compile(rf"(?<!\d)(\d{{4}})-يىل\s(\d{{1,2}})-({_NAME})")
# Sat May 3 17:05:00 CEST 2008, Sat May 3 17:05:00 +0200 2008, as C's ctime, Unix's date and Ruby print it
_CTIME = re.compile(
    rf"({_NAME})\.?\s{{1,2}}(\d{{1,2}}){_TH},?\s{{1,2}}(\d{{1,2}}:\d{{2}}(?::\d{{2}})?\s?(?:[ap]m)?)\s{{0,2}}([A-Z]{{2,5}}|[+-]\d\d:?\d\d(?=\s))?\s?(\d{{4}})(?!\d)",
    re.IGNORECASE,
)
# 2008年5月3日, with the eras of Japan and Taiwan, and the same in Korean
_CJK = re.compile(
    r"(?<!\d)(\d{4}|\d{2}|(?:令和|平成|昭和|民國|民国)\s?(?:\d{1,3}|元))\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]?"
)
_CJK_ENGLISH = re.compile(r"(?<!\d)(\d{4})\s?年\s?([A-Za-z]{3,9})\s?(\d{1,2})\s?日")  # 2008年May3日, as one translation of WordPress has it
# 五月 3, 2008; 5月 3rd, 2008; 03 5 月 2008: the month in the blog's tongue, in the order of a theme that was written in English
_HAN_NUMBERS = {name: number for number, name in enumerate((*"一二三四五六七八九十", "十一", "十二"), 1)}
_CJK_MONTH = r"(\d{1,2}|十[一二]?|[一二三四五六七八九])\s?[月월]"
_CJK_MDY = re.compile(rf"(?<![\d年년十]){_CJK_MONTH}\s{{0,2}}(\d{{1,2}})(?:st|nd|rd|th)?(?:\s?,\s?|\s)(\d{{4}})(?!\d|\s?[年년])")
_CJK_DMY = re.compile(rf"(?<![\d月월:/.-])(\d{{1,2}})(?:st|nd|rd|th)?(?:\s?,\s?|\s){_CJK_MONTH}(?:\s?,\s?|\s)(\d{{4}})(?!\d|\s?[年년])")
# 3 tháng 5, 2008; Tháng Năm 3, 2008: Vietnamese has no names of months, but numbers, in figures or in words
_VIET_NAMES = {
    word: number
    for number, word in enumerate(["một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"], 1)
}
_VIET_MONTH = rf"(?:tháng|thg)\s{{1,2}}({'|'.join(sorted(_VIET_NAMES, key=len, reverse=True))}|\d{{1,2}})"
_VIET = re.compile(rf"(?<!\d)(\d{{1,2}})\s{{1,2}}{_VIET_MONTH}(?:,\s?|\s)(?:năm\s)?(\d{{4}})(?!\d)", re.IGNORECASE)
_VIET_MDY = re.compile(rf"{_VIET_MONTH}\s{{1,2}}(\d{{1,2}})(?:,\s?|\s)(?:năm\s)?(\d{{4}})(?!\d)", re.IGNORECASE)
# 3.5.2008, 05/03/08, 03-05-'08, 2008-05-03: the same divider twice, and not a part of a longer number, a time, an address or a version
_NUMERIC = re.compile(
    r"(?<![\d./,-])(?<!\d:)(?<!\b[vV])(\d{1,4})(\s?[./-]\s?)(\d{1,2})\2['’]?(\d{4}|\d{1,2})(?![\d/]|:\d|\.\d|-\d)(?!\s?[.:]\d\d\b(?!\s?[ap]m))"
)
_YEAR_LAST_DOT = re.compile(r"(?<!\d)(\d{4})\.\s?(\d{1,2})\.\s?(\d{1,2})\.?(?!\d)")  # 2008. 5. 3. as Hungarian and Korean have it
# 17.07, 2011; 05/03 2008: day and month in figures, the year apart from them
_YEAR_APART = re.compile(r"(?<![\d.,:/-])(\d{1,2})([./])(\d{1,2})(?:\.?,\s?|\s)((?:19|20)\d\d)(?![\d/]|[.:,]\d)")
# "2014 01 15", as the examples of one platform print it
_BLANKS = re.compile(r"(?<![\d.,:/-])((?:19|20)\d\d) (0[1-9]|1[0-2]) (0[1-9]|[12]\d|3[01])(?![\d.,:/%-]|\s\d)")
# a date and time as machines write it, within a line
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?(?!\d)")
# the four months whose Arabic (Levantine) and Kurdish names are two words
_TWO_WORDS = re.compile(r"(كانون|تشرين|كانونی|تشرینی)\s(الثاني|الأول|الاول|دووه\u200cم|یه\u200cكه\u200cم)")

_HOUR_ONLY = re.compile(r"(?<![\d:])\d{1,2}\s?(?:[ap]\.?m\b\.?|Uhr\b|h\b|時|시)", re.IGNORECASE)  # an hour without minutes: 5 pm, 17 Uhr
_ASCII_WORD = re.compile(r"[a-z]{2,24}")  # as long as a name of a month, in plain letters
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a text: its parts, and the stretch of text that it takes (time and zone included)."""

    day: tuple[int, int, int]
    clock: tuple[int, int, int] | None
    seconds: bool
    zone: int | None
    start: int
    end: int

    def value(self) -> datetime:
        """The time that was printed; without a zone where none was."""
        moment = datetime(*self.day)  # noqa: DTZ001 - the zone follows below, where the text gives one
        if self.clock is None:
            return moment
        moment = moment.replace(hour=self.clock[0], minute=self.clock[1], second=self.clock[2])
        return moment if self.zone is None else moment.replace(tzinfo=timezone(timedelta(minutes=self.zone)))


@dataclass(frozen=True, slots=True)
class _Day:
    day: tuple[int, int, int]
    start: int
    end: int
    clock: re.Match[str] | None = None
    zone: int | None = None


def scan(text: str, language: str | None, order: str | None) -> Found | None:
    """The first whole date in `text` (digits already plain), with the time of day that stands beside it."""
    found = _day(text, language, order)
    if found is None:
        return None
    clock = found.clock or clocks.beside(text, found.start, found.end)
    if clock is None:
        return Found(found.day, None, False, None, found.start, found.end)
    parts = clocks.of_day(clock)
    if parts is None:
        return Found(found.day, None, False, None, found.start, found.end)
    if found.clock is not None:  # it stands within the date
        return Found(found.day, parts, bool(clock["second"]), found.zone, found.start, found.end)
    zone, end = clocks.zone(text, clock.end())
    return Found(found.day, parts, bool(clock["second"]), zone, min(found.start, clock.start()), max(found.end, end))


def residue(text: str, found: Found) -> tuple[list[str], bool]:
    """What stands beside the date: words that are no part of it, and whether other numbers stand there too."""
    outside = text[: found.start] + " \n " + text[found.end :]
    outside = _HOUR_ONLY.sub(" ", outside)
    rest = [w for w in WORDS.findall(outside) if folded(w) not in CONNECTORS]
    return rest, any(c.isdigit() for c in outside)


def numeric(text: str) -> tuple[int, int, int] | None:
    """The three numbers of a date written in numbers alone, as printed; for learning their order."""
    match = _NUMERIC.search(text)
    return (int(match[1]), int(match[3]), int(match[4])) if match else None


def _day(text: str, language: str | None, order: str | None) -> _Day | None:
    best: _Day | None = None
    for finder in (_iso_day, _named, _cjk, _numbers):
        found = finder(text, language, order)
        if found and (best is None or found.start < best.start):
            best = found
            if finder is _iso_day or found.start == 0:  # none can come before it
                break
    return best


def _iso_day(text: str, language: str | None, order: str | None) -> _Day | None:
    match = _ISO.search(text) or _BLANKS.search(text)
    day = match and _valid(int(match[1]), int(match[2]), int(match[3]))
    return _Day(day, match.start(), match.start() + 10) if match and day else None


def _named(text: str, language: str | None, order: str | None) -> _Day | None:
    """The date in a text that names its month in words; None where there is none."""
    low = text.lower()
    if text.isascii() and not _may_name_a_month(low):
        return None
    best: _Day | None = None
    if "كانون" in text or "تشرين" in text or "تشرینی" in text:
        text = _TWO_WORDS.sub(r"\1ـ\2", text)  # as one word of the same length, joined as the table has it
    for pattern, (d, m, y), sign in (
        (_DMY, (1, 2, 3), ""),
        (_MDY, (2, 1, 3), ""),
        (_YMD, (3, 2, 1), ""),
        (_YDM, (2, 3, 1), "gada"),
        (_YDM_UIGHUR, (2, 3, 1), "يىل"),
        (_VIET, (1, 2, 3), "th"),
        (_VIET_MDY, (2, 1, 3), "th"),
        (_CTIME, (2, 1, 5), ":"),
    ):
        if best is not None and best.start == 0:
            break  # none can come before it
        if sign not in low:  # no match is without it
            continue
        for match in _each(pattern, text):
            number = int(match[m]) if match[m].isdecimal() else month(match[m], language) or _VIET_NAMES.get(match[m].lower())
            day = number and _valid(_year(match[y], thai="฀" <= match[m][0] <= "๿"), number, int(match[d]))
            if number is None and (persian := persian_month(match[m])) and len(match[y]) == 4:
                day = from_persian(int(match[y]), persian, int(match[d]))
            if not day or (best and match.start() >= best.start):
                continue
            best = _Day(day, match.start(), match.end())
            if pattern is _CTIME:
                zone = (ZONES.get(match[4]) if match[4][0].isalpha() else clocks.zone(match[4], 0)[0]) if match[4] else None
                best = _Day(day, match.start(), match.end(), clocks.TIME.search(match[3]), zone)
            break
    return best


def _each(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern, also those that begin within another behind its first part: "1 Sunday 13 September 2026"."""
    at = 0
    while match := pattern.search(text, at):
        yield match
        at = match.end(1)


def _may_name_a_month(low: str) -> bool:
    """Whether a text of plain small letters holds a month's name, or Vietnamese's word for month: most do not, which saves the slow part.

    A stop within a name counts for nothing ("Sep.t"), so the text is looked through without stops, too.
    """
    words = _ASCII_WORD.findall(low)
    if "." in low:
        words += _ASCII_WORD.findall(low.replace(".", ""))
    return "thg" in low or not MONTH_WORDS.isdisjoint(words)


def _cjk(text: str, language: str | None, order: str | None) -> _Day | None:
    if "月" not in text and "월" not in text:
        return _cjk_english_month(text) if "年" in text else None
    return _cjk_year_first(text) or _cjk_year_last(text)


def _cjk_year_first(text: str) -> _Day | None:
    match = _CJK.search(text)
    if not match:
        return None
    era = match[1][:2]
    written = match[1][2:].strip()
    year = _ERAS[era] + (1 if written == "元" else int(written)) if era in _ERAS else _year(match[1])
    day = _valid(year, int(match[2]), int(match[3]))
    return _Day(day, match.start(), match.end()) if day else None


def _cjk_english_month(text: str) -> _Day | None:
    match = _CJK_ENGLISH.search(text)
    number = month(match[2], "en") if match else None
    day = _valid(int(match[1]), number, int(match[3])) if match and number else None
    return _Day(day, match.start(), match.end()) if match and day else None


def _cjk_year_last(text: str) -> _Day | None:
    for pattern, m, d in ((_CJK_DMY, 2, 1), (_CJK_MDY, 1, 2)):
        for match in pattern.finditer(text):
            number = int(match[m]) if match[m].isdecimal() else _HAN_NUMBERS[match[m]]
            if day := _valid(int(match[3]), number, int(match[d])):
                return _Day(day, match.start(), match.end())
    return None


def _numbers(text: str, language: str | None, order: str | None) -> _Day | None:
    for match in _NUMERIC.finditer(text):
        day = _from_numbers(match[1], match[2].strip(), match[3], match[4], language, order)
        if day:
            return _Day(day, match.start(), match.end())
    for match in _YEAR_APART.finditer(text):
        sure = len(match[1]) == len(match[3]) == 2 or clocks.beside(text, match.start(), match.end())  # "Python 2.7, 2011" is no day
        if sure and (day := _from_numbers(match[1], match[2], match[3], match[4], language, order)):
            return _Day(day, match.start(), match.end())
    dotted = _YEAR_LAST_DOT.search(text)
    day = dotted and _valid(int(dotted[1]), int(dotted[2]), int(dotted[3]))
    return _Day(day, dotted.start(), dotted.end()) if dotted and day else None


def _from_numbers(one: str, mark: str, two: str, three: str, language: str | None, order: str | None) -> tuple[int, int, int] | None:
    a, b, c = int(one), int(two), int(three)
    if len(one) == 4:
        return (_valid(a, b, c) or from_persian(a, b, c)) if len(three) <= 2 else None
    if len(one) > 2:
        return None
    year_first = (
        len(one) == 2
        and len(three) <= 2
        and (order == "YMD" or (order is None and language in YEAR_FIRST and (mark != "." or language == "ko")))
    )
    if year_first and (day := _valid(_year(one), b, c)):
        return day
    if len(three) == 1:
        return None
    if order in (None, "YMD"):
        order = "MDY" if mark != "." and (language is None or language in MONTH_FIRST) and (mark == "/" or len(three) == 4) else "DMY"
    year = _year(three)
    first, second = (_valid(year, a, b), _valid(year, b, a)) if order == "MDY" else (_valid(year, b, a), _valid(year, a, b))
    return first or second


def _year(text: str, *, thai: bool = False) -> int:
    digits = text.lstrip("'’")
    year = int(digits)
    if len(digits) <= 2:
        return year + (1900 if year >= 70 else 2000)
    return year - 543 if 2400 <= year <= 2700 and (thai or year >= 2500) else year


def _valid(year: int, month: int, day: int) -> tuple[int, int, int] | None:
    if not 1900 <= year <= 2199:
        return None
    try:
        datetime(year, month, day)  # noqa: DTZ001 - only whether the calendar has that day
    except ValueError:
        return None
    return year, month, day
