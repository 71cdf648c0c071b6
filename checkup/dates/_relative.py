"""Dates that count from the reader's clock ("3 hours ago", "gestern um 9:12"): readable only where the time of fetching is known."""

# ruff: noqa: E501 - tables: one line a unit, in all languages

from __future__ import annotations

import re
from datetime import datetime, timedelta

from checkup.model import Precision

# unit in minutes -> words (folded by lower() only; every language's singular and plural)
_UNITS = {
    0: "second seconds sec secs sekunde sekunden seconde secondes segundo segundos secondo secondi seconden sekunder sekund секунд секунды секунду 秒 초 saniye detik ثانية ثوان",
    1: "minute minutes min mins minuten minuto minutos minuti minuut minuter minut minutter minuty minutę минут минуты минуту 分 分鐘 分钟 분 dakika menit دقيقة دقائق minuuttia perc",
    60: "hour hours hr hrs h std stunde stunden heure heures hora horas ora ore uur uren timme timmar time timer godzin godziny godzinę час часа часов 時間 小时 小時 시간 saat jam ساعة ساعات tuntia óra órája",
    1440: "day days tag tage tagen jour jours día días dia dias giorno giorni dag dagen dagar dage dni dzień день дня дней 日 天 일 gün hari يوم أيام päivää napja",
    10080: "week weeks woche wochen semaine semaines semana semanas settimana settimane weken vecka veckor uge uger tydzień tygodnie tygodni неделю недели недель 週間 周 주 hafta minggu أسبوع أسابيع viikkoa hete",
}
_UNIT_OF = {word: minutes for minutes, line in _UNITS.items() for word in line.split()}
_ONES = "a an one ein eine einem einer einen un une una uno um uma een en ett et bir"
_ONE = frozenset(_ONES.split())
_AMOUNT = r"(\d{1,3}|an?|one|eine[mnr]?|ein|une?|una|uno|uma?|een|ett?|en|bir)"
_SMALLER = r"(?:,?\s(?:and |und |et |y |e |en |och |og |i )?(\d{1,3})\s?([^\W\d_]+))?"  # "2 weeks, 3 days": a second, smaller unit
_AGO = (
    re.compile(
        rf"(?:about |around |almost |over )?{_AMOUNT}\s?([^\W\d_]+){_SMALLER}\s(?:ago|fa|atrás|geleden|sedan|siden|temu|назад|önce|yang lalu|lalu|sitten|óta)\b"
    ),
    re.compile(
        rf"(?:vor|hace|il y a|há|för|for|pred|před|acum|pirms|prieš|منذ|قبل|πριν από|πριν|fa)\s(?:etwa |ca\.? |alrededor de |environ |cerca de )?{_AMOUNT}\s([^\W\d_]+){_SMALLER}\.?(?:\s(?:siden|sedan))?$"
    ),
    re.compile(r"(\d{1,3})\s?(秒|分鐘|分钟|分|時間|小时|小時|日|天|週間|周|초|분|시간|일|주)\s?(?:前|전|ago)"),
)
_DAYS = {
    0: "today heute aujourd'hui aujourd’hui hoy oggi hoje vandaag idag i dag dziś dzisiaj сегодня 今日 今天 오늘 bugün hari ini اليوم",
    1: "yesterday gestern hier ayer ieri ontem gisteren igår i går wczoraj вчера 昨日 昨天 어제 dün kemarin أمس",
}
_DAY_WORDS = {word: back for back, line in _DAYS.items() for word in line.split() if word not in ("i", "dag", "hari", "ini")}
_TODAY = re.compile(
    r"([^\W\d_]+(?:['’][^\W\d_]+)?)[\s,]{0,2}(?:at|um|à|a las|alle|ore|às|om|kl\.?|o|в|klo)?\s?(?:(\d{1,2})[:h.](\d{2})\s?([ap]\.?m\.?)?)?(?:\suhr)?"
)


def read(text: str, now: datetime) -> tuple[datetime, Precision] | None:
    """`text` counted back from `now`: exact to the minute for minutes, to the day for hours and more; months and years say too little."""
    low = text.lower().strip(" .,·|")
    if len(low) > 60:
        return None
    for pattern in _AGO:
        match = pattern.match(low)
        if match:
            smaller = _minutes(match[3], match[4]) if match.re.groups > 2 and match[3] else 0
            return _back(match[1], match[2], now, smaller)
    match = _TODAY.fullmatch(low)
    back = _DAY_WORDS.get(match[1]) if match else None
    if match is None or back is None:
        return None
    day = (now - timedelta(days=back)).replace(hour=0, minute=0, second=0, microsecond=0)
    if not match[2]:
        return day, "day"
    hour, minute = int(match[2]), int(match[3])
    half = (match[4] or "")[:1]
    hour = hour + 12 if half == "p" and hour < 12 else 0 if half == "a" and hour == 12 else hour
    # the page's own clock, whose zone it does not say
    return (day.replace(hour=hour, minute=minute, tzinfo=None), "minute") if hour < 24 and minute < 60 else None


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
