"""The dates of one page: where one stands in a line and what moment it is, with the order of day and month that the page shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from checkup import dates
from checkup import lazy_re as re
from checkup.dates import When

# A date without its year names no day by itself, but it is still a date and no part of a name.
_YEARLESS = re.compile(
    r"(?i)(?<![\w/])(?:\d{1,2}:\d\d ?(?:[ap]\.?m\.?)? (?:on )?)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|"
    r"dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?\b(?:,? (?:at |@ )?\d{1,2}:\d\d(?: ?[ap]\.?m\b\.?)?)?"
)
# The same in numbers ("04/07 at 06:47 AM"): a date only where a time follows. Of two orders nobody knows which, unless other dates tell.
_YEARLESS_NUMBERS = re.compile(
    r"(?<![\d./-])(\d{1,2})([/.])(\d{1,2})\.?,?\s(?:\W{0,2}|at|um|à|om|kl\.?)\s?\d{1,2}[:.h]\d\d(?!\d)(?: ?[ap]\.?m\b\.?)?", re.IGNORECASE
)
# "Ann said about 3 hours later": the time counts from the post. Behind a word for speaking, as "3 days later" stands in many texts.
_LATER = re.compile(
    r"(?i)\b(?:said|wrote|commented|replied) ((?:less than |about |over |almost )?(\d{1,3}|an?|one) (minute|hour|day)s? later)\b"
)
_LONGEST = 40  # characters of a line that is a date without a year and nothing else: weekday, month, day and time fit, a sentence seldom
_DOTTED = re.compile(r"(?<=\d)(st|nd|rd|th)\.", re.IGNORECASE)  # ordinals with a stop ("3rd. May"), which the reader of dates does not take
_GLUED = re.compile(r"(?<=[^\W\d_])\.(?=\d)")  # the end of a name's initial with the day right behind it: "Ann P.13 March 2026"
_MONTHS = 12  # of a year: a greater number in a date can only be the day
_DAYS_MOST = 31  # of a month
_ANSWERS = 5  # comments; a convention: of fewer each may have come in a month of its own
_CLOSE, _APART_FROM = timedelta(days=7), timedelta(days=20)  # of a talk, and of what is none; conventions: most comments come within days
_DAYS = 3  # days of one month; a convention: that three comments fell on one day of three months has a chance of one in hundreds
_YEAR = timedelta(days=366)  # in which most answers come
_GRACE = timedelta(days=1)  # an answer from a zone further west bears the day before
_DIGIT = re.compile(r"\d")
# a year, month and day in digits, perhaps with a time (ISO 8601), and up to 20 characters of seconds and zone
_ISO = re.compile(r"\d{4}-?\d\d-?\d\d(?:[T ]\d\d:?\d\d.{0,20})?$")
_SHORT_ISO = re.compile(r"\d\d-\d\d-\d\dT\d\d:\d\d")  # the same with two figures of the year, as a theme's slip of one letter prints it
# three numbers with dots, strokes or hyphens between them and no further number beside: not a part of a version or an address
_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?['’]?((?:19|20)?\d\d)(?![\d./-])")

# three numbers in elements of their own ("<b>21</b> <b>03</b> <b>2007</b>") as one line says them, which must say nothing else
_APART = re.compile(r"\d\d?\s\d\d?\s(?:19|20)\d\d|(?:19|20)\d\d\s\d\d?\s\d\d?")
_ERA = re.compile(r"\s(?:AD|CE|A\.D\.|C\.E\.|n\.\s?Chr\.|apr\.\s?J\.-C\.|d\.\s?C\.)(?!\w)")  # behind a year
_APART_MAX = 10  # characters of that

_READ_MAX = 400  # characters of a line in which a date is looked for; a convention: no line with a byline is longer
Stretch = tuple[When | None, int, int]  # a date in a line, where it begins and where it ends


@dataclass
class PageClock:
    """What is known of a page's dates: language, the day/month order learnt from all its dates, and what relative dates count from.

    since     the post's date, where it is known: dates without a year lie in the first year after it, "3 hours later" counts from it
    yearless  whether a date was met that only the post's date makes whole
    short_orders  the orders that dates of two numbers settle by themselves ("07/30 at 5:16 PM")
    """

    language: str | None = None
    order: str | None = None
    now: datetime | None = None
    since: datetime | None = None
    yearless: bool = False
    cache: dict[str, When | None] = field(default_factory=dict)
    found: dict[str, Stretch | None] = field(default_factory=dict)
    numeric: dict[str, None] = field(default_factory=dict)
    short_orders: set[str] = field(default_factory=set)

    def anew(self, *, order: str | None, since: datetime | None) -> PageClock:
        """A clock for the same page that has read nothing yet; `since` is the post's date, from which dates without a year are counted."""
        return PageClock(language=self.language, now=self.now, order=order, since=since, short_orders=self.short_orders)

    def learn(self, texts: Iterable[str]) -> None:
        """Learns the order of day and month from the page's own dates."""
        if self.order != "YMD" and (order := dates.learn_order(texts)) and order != self.order:
            self.order = order
            self.cache.clear()
            self.found.clear()

    def read(self, text: str) -> When | None:
        """The moment that a short text consists of, None where it is none."""
        text = _joined(" ".join(text[:_READ_MAX].split()))
        if text not in self.cache:
            self._note(text)
            self.cache[text] = (
                (dates.read_iso(text) if is_iso(text) else None)
                or (dates.read_iso(f"20{text}") if _SHORT_ISO.match(text) else None)
                or dates.read(text, language=self.language, order=self.order, now=self.now)
                or self._read_yearless(text)
            )
        return self.cache[text]

    def _read_yearless(self, text: str) -> When | None:
        """The moment of a text that is a date without its year and nothing else, where the post's date tells the year."""
        stretch = dates.yearless(text, language=self.language)
        if stretch is None or len(text) > _LONGEST or dates.relative(text, language=self.language):
            return None  # "1 year ago 4 likes" tells no day of August
        self.yearless = True
        found = dates.search_since(text, self.since, language=self.language) if self.since else None
        return found[0] if found else None

    def _note(self, text: str) -> None:
        if len(self.numeric) < 400 and (numbers := _NUMERIC.search(text)):
            self.numeric.setdefault(numbers[0])

    def shown(self) -> str | None:
        """The order of day and month that the numeric dates read so far settle."""
        return dates.learn_order(self.numeric)

    def order_in(self, text: str) -> str | None:
        """The order of day and month that the numeric dates of a whole page settle, where one has a number that only a day can be.

        They are written as those that can be read both ways, and lie within a year of one: a reader's own day, or a program's version, says
        nothing.
        """
        years = {year for _, _, year in self._both_ways()}
        either = (found for written in self.numeric if (found := _NUMERIC.search(written)) and max(int(found[1]), int(found[2])) <= _MONTHS)
        forms = {_form(found[0]) for found in either}
        orders = set()
        for found in _NUMERIC.finditer(text):
            first, second, year = int(found[1]), int(found[2]), int(found[3]) % 100 + 2000
            told = (first > _MONTHS) != (second > _MONTHS) and max(first, second) <= _DAYS_MOST
            if told and _form(found[0]) in forms and not years.isdisjoint((year - 1, year, year + 1)):
                orders.add("DMY" if first > _MONTHS else "MDY")
        return orders.pop() if len(orders) == 1 else None

    def unsure(self) -> bool:
        """Whether a numeric date was read that can be read both ways, and none settles it."""
        return self.shown() is None and self.ambiguous()

    def ambiguous(self) -> bool:
        """Whether a numeric date was read that can be read both ways."""
        return any((n := _NUMERIC.search(text)) and int(n[1]) <= 12 and int(n[2]) <= 12 and n[1] != n[2] for text in self.numeric)

    def order_by(self, year: int, month: int) -> str | None:
        """The order in which a numeric date of this page lies in the month that its address tells."""
        for text in self.numeric:
            found = _NUMERIC.search(text)
            if found and int(found[3]) % 100 == year % 100 and month in (int(found[1]), int(found[2])) and found[1] != found[2]:
                return "MDY" if int(found[1]) == month else "DMY"
        return None

    def order_with_year(self, post: date) -> str | None:
        """ "YMD" where all of several numeric dates begin with the two figures of the post's year and lie in the year behind it so."""
        found = [n for text in self.numeric if (n := _NUMERIC.search(text)) and len(n[1]) == len(n[3]) == 2]
        if len(found) < _ANSWERS or all(int(n[3]) == post.year % 100 for n in found):
            return None
        try:
            days = [date(int(n[1]) + 2000, int(n[2]), int(n[3])) for n in found]
        except ValueError:
            return None
        return "YMD" if all(-_GRACE <= day - post <= _YEAR for day in days) else None

    def order_after(self, post: date) -> str | None:
        """The order in which all numeric dates that can be read both ways lie on or after a day (one day's grace for zones).

        None where both orders do it, or neither.
        """
        numbers = self._both_ways()
        fits = [
            order
            for order, days in (("DMY", [(y, b, a) for a, b, y in numbers]), ("MDY", [(y, a, b) for a, b, y in numbers]))
            if days and all(date(*day) >= post - _GRACE for day in days)
        ]
        return fits[0] if len(fits) == 1 else None

    def numbers_of(self, post: date, answers: Sequence[date]) -> tuple[int, int, int] | None:
        """The numeric date that can be read both ways and was read as the post's; None where there is none, or one is an answer's."""
        read = {numbers: when.value.date() for numbers, printed in self._both_ways().items() if (when := self.read(printed))}
        own = next((numbers for numbers, day in read.items() if day == post), None)
        return own if set(read.values()).isdisjoint(answers) else None

    def order_before(self, numbers: tuple[int, int, int], post: date, answers: Sequence[date]) -> str | None:
        """The other order of a post's numeric date, where the post lies before most of its answers so (one day's grace for zones)."""
        first, second, year = numbers
        dmy, mdy = date(year, second, first), date(year, first, second)
        other, order = (dmy, "DMY") if post == mdy else (mdy, "MDY")
        return order if 2 * sum(day >= other - _GRACE for day in answers) > len(answers) else None

    def order_by_month(self) -> str | None:
        """The order in which all numeric dates that can be read both ways lie in one month, on three days or more.

        In the other order they would all lie on the same day of so many months, as readers' words under one post do not.
        """
        numbers = self._both_ways()
        firsts, seconds, years = ({n[k] for n in numbers} for k in range(3))
        if len(years) != 1 or max(len(firsts), len(seconds)) < _DAYS or min(len(firsts), len(seconds)) != 1:
            return None
        return "MDY" if len(firsts) == 1 else "DMY"

    def order_close(self, answers: Sequence[date]) -> str | None:
        """The other order, where all answers lie within a week of each other so, and read as they are some lie weeks away.

        "06/6" and "07/6" are two days of a talk rather than one day of two months. Asked of numeric dates alone, of several answers.
        """
        other: dict[date, date] = {}
        for text in self.numeric:
            if (found := _NUMERIC.search(text)) and 1 <= int(found[1]) <= _MONTHS and 1 <= int(found[2]) <= _MONTHS:
                first, second, year = int(found[1]), int(found[2]), int(found[3]) % 100 + 2000
                other[date(year, first, second)], other[date(year, second, first)] = date(year, second, first), date(year, first, second)
        if len(answers) < _ANSWERS or not other.keys() >= set(answers) or max(answers) - min(answers) < _APART_FROM:
            return None
        turned = [other[day] for day in answers]
        if max(turned) - min(turned) > _CLOSE:
            return None
        return (
            "DMY" if any(date(year, first, second) in answers and first != second for first, second, year in self._both_ways()) else "MDY"
        )

    def _both_ways(self) -> dict[tuple[int, int, int], str]:
        """The numeric dates that can be read both ways: first number, second number, year -> as printed ("4.5.12" is read otherwise than
        "4/5/12" where nothing else tells).
        """
        found = (n for text in self.numeric if (n := _NUMERIC.search(text)))
        both = [n for n in found if int(n[1]) <= _MONTHS and int(n[2]) <= _MONTHS and n[1] != n[2]]
        return {(int(n[1]), int(n[2]), int(n[3]) if len(n[3]) == 4 else int(n[3]) + 2000): n[0] for n in both}

    def find(self, text: str) -> Stretch | None:
        """The first date in a line with the stretch it takes; its moment is None where the year or the time of fetching is missing."""
        text = text[:_READ_MAX]
        if text not in self.found:
            counted = _DIGIT.search(text) or " ago" in text or (len(text) <= _LONGEST and dates.relative(text, language=self.language))
            self.found[text] = self._find(_joined(text)) if counted else None
        return self.found[text]

    def _find(self, text: str) -> Stretch | None:
        text = _GLUED.sub(" ", _DOTTED.sub(r"\1 ", text)) if "." in text else text
        if found := dates.search(text, language=self.language, order=self.order):
            self._note(text[found[1] : found[2]])
            era = _ERA.match(text, found[2]) if text[found[2] - 4 : found[2]].isdecimal() else None
            return (found[0], found[1], era.end()) if era else found
        if ago := dates.relative(
            text, language=self.language
        ):  # as themes print it instead of a day ("3 days ago", "vor 2 Stunden", "yesterday at 5:30")
            return self.read(text[slice(*ago)]), *ago
        if later := _LATER.search(text):
            self.yearless = True
            return self._since_post(later), later.start(1), later.end(1)
        if self.since and (found := dates.search_since(text, self.since, language=self.language)):
            return found
        if bare := _YEARLESS.search(text) or _YEARLESS_NUMBERS.search(text):
            self.yearless = True
            if bare.re.pattern == _YEARLESS_NUMBERS.pattern and (whole := self._in_first_year(text, bare)):
                return whole, bare.start(), bare.end()
            return None, bare.start(), bare.end()
        if stretch := dates.yearless(text, language=self.language):
            self.yearless = True
            return None, *stretch
        return None

    def _in_first_year(self, text: str, numbers: re.Match[str]) -> When | None:
        """The moment of a day and month in numbers in the first year that makes it no earlier than the post (a day's grace for zones).

        None where neither the numbers themselves nor other dates of the page tell which is the month.
        """
        first, mark, second = int(numbers[1]), numbers[2], int(numbers[3])
        order = "MDY" if second > _MONTHS else "DMY" if first > _MONTHS or mark == "." else None
        if order:
            self.short_orders.add(order)
        elif len(self.short_orders) == 1:
            (order,) = self.short_orders
        order = order or self.order or self.shown()
        if self.since is None or order is None:
            return None
        day, month = (first, second) if order == "DMY" else (second, first)
        try:
            year = next(y for y in (self.since.year, self.since.year + 1) if date(y, month, day) >= self.since.date() - _GRACE)
        except (ValueError, StopIteration):
            return None
        found = dates.search(f"{year}-{month:02d}-{day:02d}{text[numbers.end(3) : numbers.end()]}", language=self.language)
        return found[0] if found else None

    def _since_post(self, later: re.Match[str]) -> When | None:
        """The moment so long after the post, to the minute or the day; None where the post's date is not known yet or ends all dates."""
        if self.since is None:
            return None
        count, unit = int(later[2]) if later[2].isdecimal() else 1, later[3].lower()
        try:
            moment = self.since + timedelta(**{f"{unit}s": count})
        except OverflowError:  # a page may call itself of the year 9999
            return None
        if unit != "day":
            return When(moment, "minute")
        return When(moment.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None), "day")


def _joined(text: str) -> str:
    """A text, with strokes for blanks where it is three numbers of a day and nothing else."""
    return "/".join(text.split()) if len(text) <= _APART_MAX and _APART.fullmatch(text) else text


def _form(numbers: str) -> str:
    """How a numeric date is written: the signs between its numbers, and whether its year is written out."""
    signs = "".join(c for c in numbers if c in "./-")
    return signs + ("0000" if numbers[-4:].isdigit() else "00")


def is_iso(text: str) -> bool:
    """Whether an attribute is a machine's date."""
    return bool(_ISO.match(text.strip()[:60]))
