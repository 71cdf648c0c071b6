"""Dates that count from the reader's clock ("3 hours ago", "gestern um 9:12"): readable only where the time of fetching is known."""

# ruff: noqa: E501 - tables: one line a unit, in all languages

from __future__ import annotations

from datetime import datetime, timedelta

from checkup import lazy_re as re
from checkup.model import Precision
from checkup.word_search import WordSearch, small_letters

# unit in minutes -> words (folded by lower() only; every language's singular and plural)
_UNITS = {
    0: "second seconds sec secs sekunde sekunden seconde secondes segundo segundos secondo secondi seconden sekunder sekund секунд секунды секунду 秒 초 saniye detik ثانية ثوان sekundy sekundou sekundami секунди δευτερόλεπτα giây שניות secunde másodperce",
    1: "minute minutes min mins minuten minuto minutos minuti minuut minuter minut minutter minuty minutę минут минуты минуту 分 分鐘 分钟 분 dakika menit دقيقة دقيقتين دقائق minuuttia perc minutami minutou minuta минути минута мин хвилин хвилини хвилину λεπτά λεπτό phút דקות דקה minutu perccel นาที minit minutoj minutit minūte minūtes хв مىنۇت মিনিট menit",
    60: "hour hours hr hrs h std stunde stunden heure heures hora horas ora ore uur uren timme timmar time timer godzin godziny godzinę час часа часов 時間 小时 小時 시간 saat jam ساعة ساعتين ساعات tuntia óra órája hodinami hodinou hodiny hodin години годину годин ώρες ώρα giờ שעות שעה sata sat sati órával urami ure hores oră tundi valandas stundām ชั่วโมง ساعت saati घंटे ura uri horo horoj tund stundas stunda hodina ordu ساعات گھنٹے گھنٹہ ঘণ্টা سائەت ساعة",
    1440: "d day days tag tage tagen jour jours día días dia dias giorno giorni dag dagen dagar dage dni dzień день дня дней 日 天 일 gün hari يوم يومين أيام päivää napja dny dnem dňami dňom dager zile zi nappal ημέρες ημέρα μέρες μέρα дні днів дни дена dana dan dnevi dies egun ngày วัน ימים יום روز दिन dienas dienām dienu päeva päev tagoj tago diena dan den ден egun كۈن দিন ڕۆژ",
    10080: "w week weeks woche wochen semaine semaines semana semanas settimana settimane weken vecka veckor uge uger tydzień tygodnie tygodni неделю недели недель 週間 周 주 hafta minggu أسبوع أسبوعين أسابيع viikkoa hete týdny týdnem týždňami týždňom týždňa uker uke săptămâni săptămână héttel εβδομάδες εβδομάδα тижні тиждень тижнів седмици седмица tjedana tednoma setmanes aste tuần สัปดาห์ שבועות שבוע هفته nädalat savaites nedēļām sedmice sedmica tedni teden semajnoj astea nädal সপ্তাহ",
}
# months and years: such a date says too little of a day, and is still a date and nobody's word
_LONGER = (
    "mo mos month months monat monate monaten mois mes meses mese mesi mês maand maanden månad månader måned måneder miesiąc miesiące miesięcy kuukausi kuukautta měsícem měsíci měsíce mesiacmi mesiacom hónapja hónappal lună luni ay μήνες μήνα месяц месяца месяцев місяць місяці місяців месеца mjeseci meseci mesecev mesos hilabete tháng bulan เดือน شهر أشهر חודשים חודש ماه mēnešiem mėnesius kuud kuu mesecev mesecih monatoj meseci "
    "y yr yrs year years jahr jahre jahren an ans année années año años anno anni ano anos jaar år rok roku rokem lata lat vuosi vuotta lety rokmi éve évvel ani yıl χρόνια χρόνο έτη год года лет рік роки років години година godina godine let letom any anys urte năm tahun ปี سنة سنوات שנים שנה سال gadiem gada metus aastat έτος έτη leta leto jaroj aasta"
)
_UNIT_OF = {word: minutes for minutes, line in _UNITS.items() for word in line.split()}
_ONES = "един една a an one ein eine einem einer einen un une una uno um uma een en ett et bir"
_ONE = frozenset(_ONES.split())
_AMOUNT = r"(\d{1,3}|един|една|an?|one|eine[mnr]?|ein|une?|una|uno|uma?|een|ett?|en|bir)"
_SMALLER = r"(?:,?\s(?:and |und |et |y |e |en |och |og |i )?(\d{1,3})\s?([^\W\d_]+))?"  # "2 weeks, 3 days": a second, smaller unit
_BEHIND = "ago|nazaj|πριν|มาแล้ว|پہلے|আগে|পূর্বে|پێشتر|بۇرۇن|zpět|fa|atrás|geleden|sedan|siden|temu|назад|önce|yang lalu|lalu|sitten|óta|ezelőtt|тому|tagasi|trước|plus tôt|پیش"
_BEFORE = "vor|пред|antaŭ|hace|il y a|há|för|for|pred|před|prije|pre|acum|pirms|prieš|преди|منذ|قبل|πριν από|πριν|fa|duela|לפני"
_ABOUT = r"etwa|ca\.?|alrededor de|unos|unas|environ|cerca de|cca\.?|aproximadamente|quase|casi"
_NEARLY = "(?:(?:about|around|almost|over|circa|quasi|bijna|ongeveer|omkring|około|около|yaklaşık|约|約|ca) )?"
_ALONE = (  # one unit, where a language needs no word for one
    r"(минуту|час|день|неделю|хвилину|годину|тиждень|minutę|godzinę|dzień|tydzień)\s(?:назад|тому|temu)(?!\w)",
    r"(?:před|pred)\s(minutou|hodinou|dnem|dňom|týdnem|týždňom)(?!\w)",
    r"un['’](ora)\sfa(?!\w)",
    r"منذ\s(دقيقة|ساعة|يوم|أسبوع)(?!\w)",
)
_TWO = r"منذ\s(دقيقتين|ساعتين|يومين|أسبوعين)(?!\w)"  # two of a unit, in a form of its own
_OF_LONGER = r"منذ\s(?:شهر|شهرين|سنة|سنتين|عام|عامين)(?!\w)"  # one or two months or years
_OTHER = (  # number and unit, where no blank parts the words, or the unit itself says that it is past
    r"(\d{1,3})\s?(napja|órája|hete|perce|hónapja|éve)(?!\w)",
    r"(\d{1,3})\s?(นาที|ชั่วโมง|วัน|สัปดาห์|เดือน|ปี)\s?(?:ที่แล้ว|ก่อน|มาแล้ว)",
    r"(\d{1,3})\s?(मिनट|घंटे|घंटा|दिन|सप्ताह|महीने|साल)\s?पहले",
    r"(\d{1,3})(h|d|w|mo|y)\sago(?!\w)",
    r"(\d{1,4})\s?(秒|分鐘|分钟|分|小?時間?|小?时间?|日|天|週間|週|周|か月|ヶ月|カ月|[個个]?月|年|초|분|시간|일|주|개월|달|년)\s?(?:以?前|전|ago)",
)
_AGO = (
    re.compile(rf"{_NEARLY}{_AMOUNT}\s?([^\W\d_]+)\.?{_SMALLER}\s(?:{_BEHIND})(?!\w)"),
    re.compile(rf"(?:{_BEFORE})\s(?:(?:{_ABOUT})\s)?{_AMOUNT}\s([^\W\d_]+){_SMALLER}\.?(?:\s(?:siden|sedan|atrás))?$"),
    *map(re.compile, _OTHER),
)
_ONE_AGO = tuple(map(re.compile, _ALONE))
_TWO_AGO = re.compile(_TWO)
_ALL_UNITS = "|".join(sorted((*_UNIT_OF, *_LONGER.split()), key=len, reverse=True))
# the same within a line; "for" tells of the past only with a word behind it
_SOME = rf"(?:\d{{1,4}}|{_ONES.replace(' ', '|')})"
_WITHIN = re.compile(
    rf"(?i)(?<![\w/])(?:{_NEARLY}(?:\d{{1,4}}\s?|{_SOME}\s)(?:{_ALL_UNITS})\.?{_SMALLER}\s(?:{_BEHIND})(?!\w)"
    rf"|(?:{_BEFORE.replace('för|for|', '')})\s(?:(?:{_ABOUT})\s)?{_SOME}\s(?:{_ALL_UNITS})(?:\satrás)?(?!\w)"
    # where the word for the past leaves no doubt, with a unit in any form or short for it: "3 godz. temu", "před 3 hod."
    r"|\d{1,4}\s[^\W\d_]{1,12}\.?\s(?:назад|тому|geleden|sedan|siden|temu|önce|(?:yang )?lalu|sitten|atrás|trước|پیش)(?!\w)"
    r"|(?:há|před|acum|πριν(?: από)?|منذ)\s\d{1,3}\s[^\W\d_]{2,12}(?!\w)"
    r"|(?:för|for)\s(?:\d{1,4}|en|ett|et|én)\s[^\W\d_]{2,12}\s(?:siden|sedan)(?!\w)"
    rf"|{'|'.join((*_OTHER, *_ALONE, _TWO, _OF_LONGER)).replace('(h|', '(min|m|h|')})"
)
# in every match of _WITHIN stands one of the first alone, or one of the others, also joined to its number: to look for them is far quicker
_PAST = WordSearch(map(small_letters, (*_BEHIND.split("|"), *_BEFORE.split("|"))))
_JOINED = WordSearch(
    map(small_letters, ("napja", "órája", "hete", "perce", "hónapja", "éve", "ที่แล้ว", "ก่อน", "มาแล้ว", "पहले", "前", "전", "ago"))
)
_DAYS = {
    0: "today,heute,aujourd'hui,aujourd’hui,hoy,oggi,hoje,vandaag,idag,i dag,dziś,dzisiaj,сегодня,今日,今天,오늘,bugün,hari ini,اليوم,tänään,dnes,astăzi,σήμερα,сьогодні,днес,danas,danes,avui,gaur,hôm nay,วันนี้,היום,امروز,आज,šodien,šiandien,täna",
    1: "yesterday,gestern,hier,ayer,ieri,ontem,gisteren,igår,i går,wczoraj,вчера,昨日,昨天,어제,dün,kemarin,أمس,eilen,včera,tegnap,χθες,χτες,вчора,jučer,juče,včeraj,ahir,atzo,hôm qua,เมื่อวาน,เมื่อวานนี้,אתמול,دیروز,vakar,eile",
}
_DAY_WORDS = {words: back for back, line in _DAYS.items() for words in line.split(",")}
_CLOCK = r"[\s,]{0,2}(?:at|um|à|a las|alle|ore|às|om|kl\.?|o|в|о|klo)?\s?(?:(\d{1,2})[:h.](\d{2})\s?([ap]\.?m\.?)?)"
_SAID_DAYS = "|".join(sorted(_DAY_WORDS, key=len, reverse=True))
_AGE = re.compile(rf"(?i)\d{{1,3}}\s(?:{_ALL_UNITS})\.?")  # a number and a unit
# the same in short, as sites for phones print it: "2d", "5 mo", "3 Std."; "m" are minutes
_SHORT_AGE = re.compile(r"\d{1,3}\s?(?:[smhdwyj]|min|hr|mo|wk|yr|std|tg|sem|sett|godz|нед|мес|ч|д|г|мин|dk|sa)\.?")
_TODAY = re.compile(rf"({_SAID_DAYS})(?:{_CLOCK})?(?:\suhr)?")
_TODAY_WITHIN = re.compile(rf"(?i)(?<!\w)(?:{_SAID_DAYS}){_CLOCK}(?:\suhr)?(?!\w)")
_MOMENTS = "just now,a few seconds ago,a moment ago,moments ago,gerade eben,soeben,à l'instant,à l’instant,il y a quelques secondes,ahora mismo,hace unos segundos,adesso,poco fa,agora mesmo,agora,zojuist,przed chwilą,just nu,akkurat nå,lige nu,juuri nyt,právě teď,только что,щойно,たった今,刚刚,剛剛,방금,방금 전,az önce,şimdi,vừa xong,baru saja,الآن,עכשיו"
_NOW = frozenset(_MOMENTS.split(","))
_LONE_WITHIN = re.compile(rf"(?i)(?<=[·•|]\s)(?:{_SAID_DAYS}|{'|'.join(sorted(_NOW, key=len, reverse=True))})$")  # "Ann · yesterday"
_WORDS = WordSearch(map(small_letters, (*_DAY_WORDS, *_NOW)))  # one of them stands in every match of these two


def read(text: str, now: datetime) -> tuple[datetime, Precision] | None:
    """`text` counted back from `now`: exact to the minute for minutes, to the day for hours and more; months and years say too little."""
    low = text.lower().strip(" .,·|")
    if len(low) > 60:
        return None
    for pattern in _ONE_AGO:
        if match := pattern.match(low):
            return _back("one", match[1], now, 0)
    if match := _TWO_AGO.match(low):
        return _back("2", match[1], now, 0)
    for pattern in _AGO:
        match = pattern.match(low)
        if match:
            smaller = _minutes(match[3], match[4]) if match.re.groups > 2 and match[3] else 0
            return _back(match[1], match[2], now, smaller)
    if low in _NOW:
        return now.replace(second=0, microsecond=0), "minute"
    match = _TODAY.fullmatch(low)
    if match is None:
        return None
    back = _DAY_WORDS[match[1]]
    day = (now - timedelta(days=back)).replace(hour=0, minute=0, second=0, microsecond=0)
    if not match[2]:
        return day, "day"
    hour, minute = int(match[2]), int(match[3])
    half = (match[4] or "")[:1]
    hour = hour + 12 if half == "p" and hour < 12 else 0 if half == "a" and hour == 12 else hour
    # the page's own clock, whose zone it does not say
    return (day.replace(hour=hour, minute=minute, tzinfo=None), "minute") if hour < 24 and minute < 60 else None


def is_age(text: str) -> bool:
    """Whether a text is an age and nothing else, as one function of a platform prints it: "1 year", "3 Tagen"."""
    return _AGE.fullmatch(text) is not None


def is_short_age(text: str) -> bool:
    """Whether a text is an age in short and nothing else: "2d", "5 mo"."""
    return _SHORT_AGE.fullmatch(text) is not None


def within(text: str) -> tuple[int, int] | None:
    """Where in a line the first such date stands that has a number in it or ends the line behind a dot or a bar, of months and years too."""
    low = small_letters(text)
    found = _WITHIN.search(text) if _PAST.stands_alone_in(low) or _JOINED.stands_in(low) else None
    if found is None and _WORDS.stands_in(low):
        found = _TODAY_WITHIN.search(text) or _LONE_WITHIN.search(text)
    return found.span() if found else None


def is_lone(text: str, language: str | None) -> bool:
    """Whether a text is such a date in words alone: "yesterday", "just now"; French "hier" is "here" in German and Dutch."""
    low = text.lower().strip(" .,·|")
    return (low in _DAY_WORDS or low in _NOW) and not (low == "hier" and (language or "")[:2] in ("de", "nl"))


def _back(amount: str, unit: str, now: datetime, smaller: int | None) -> tuple[datetime, Precision] | None:
    """`now` less so many of a unit and the minutes of a smaller one; None where either is no unit of a known length."""
    minutes = _UNIT_OF.get(unit.rstrip("."))
    if minutes is None or smaller is None:
        return None
    count = 1 if amount in _ONE else int(amount)
    if minutes <= 1:
        return (now - timedelta(minutes=minutes * count, seconds=0 if minutes else count)).replace(second=0, microsecond=0), "minute"
    return (now - timedelta(minutes=minutes * count + smaller)).replace(hour=0, minute=0, second=0, microsecond=0), "day"


def _minutes(amount: str, unit: str) -> int | None:
    each = _UNIT_OF.get(unit.rstrip("."))
    return None if each is None else each * int(amount)
