"""Words for the half of the day beside a time, and months, as the translations of blog software print them."""

from __future__ import annotations

from datetime import datetime

import pytest

from checkup import dates
from checkup.dates import When
from tests.test_dates import DAY, EVENING, MORNING

NOON = DAY.replace(hour=12, minute=9)
MIDNIGHT = DAY.replace(minute=9)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("2008年5月14日 9:12 下午", "zh", EVENING),
        ("五月 14, 2008 at 12:09 上午", "zh", MIDNIGHT),
        ("2008年May14日 at 下午9時12分", "zh", EVENING),
        ("5월 14, 2008 (9:12 오후)", "ko", EVENING),
        ("5월 14, 2008 (12:09 오전)", "ko", MIDNIGHT),
        ("2008-05-14 - 9:12 du.", "hu", EVENING),
        ("május 14, 2008 - 12:09 DE.", "hu", MIDNIGHT),
        ("14 maj, 2008 kl. 9:12 e m", "sv", EVENING),
        ("14 maj, 2008 kl. 9:12 e.m.", "sv", EVENING),
        ("mai 14, 2008, 9:12 p.l.", "et", EVENING),
        ("14.05.2008 в 9:12 ПП", "ru", EVENING),
        ("14.05.2008 в 12:09 дп", "ru", MIDNIGHT),
        ("14. maj, 2008 ob 9:12 pop", "sl", EVENING),
        ("مه 14, 2008 در 9:12 ب.ظ", "fa", EVENING),
        ("مايو 14, 2008 الساعة 12:09 صباح", "ar", MIDNIGHT),
        ("14 Majo 2008 je 9:12 ptm", "eo", EVENING),
        ("মে 14, 2008 at 9:12 অপরাহ্ন", "bn", EVENING),
        ("2008 මැයි 14 දින ප.ව. 9:12 ට", "si", EVENING),
        ("9:12 pm(e)tik maiatza 14, 2008", "eu", EVENING),
        ("21:12(e)tik maiatza 14, 2008", "eu", EVENING),
        ("2008-يىل 14-ماي سائەت pm9:12", "ug", EVENING),
        ("14. كانونی دووه\u200cم 2008 له\u200c 09:12", "ckb", MORNING.replace(month=1)),
        ("14 Méi 2008 tabuh 21:12", "su", EVENING),
        ("Mai 14, 2008, 9:12 nachm.", "de", EVENING),
        ("mai 14, 2008, 9:12 après-midi", "fr", EVENING),
        ("Maj 14, 2008, 9:12 po południu", "pl", EVENING),
        ("Maj 14, 2008, 12:09 rano", "pl", MIDNIGHT),
        ("Мая 14, 2008, 9:12 п.п.", "ru", EVENING),
        ("14 мая 2008, 9:12 вечера", "ru", EVENING),
        ("Май 14, 2008, 12:09 преди обяд", "bg", MIDNIGHT),
        ("Тра. 14, 2008, 9:12 після полудня", "uk", EVENING),
        ("Мај 14, 2008, 9:12 по п.", "sr", EVENING),
        ("14 Mei 2008 jam 9:12 malam", "id", EVENING),
        ("May 14, 2008, 9:12 ö.s.", "tr", EVENING),
        ("veeb. 14, 2008, 9:12 p.l.", "et", EVENING.replace(month=2)),
        ("saus. 14, 2008, 9:12 p.m.", "lt", EVENING.replace(month=1)),
        ("Նոյ\u2024 14, 2008, 9:12 p.m.", "hy", EVENING.replace(month=11)),
        ("ינו' 14, 2008, 9:12 בבוקר", "he", MORNING.replace(month=1)),
        ("14 Mei 2008 jam 12:09", "id", NOON),  # the end of a word is no half of a day
        ("14 de maio de 2008 às 9:12 em Lisboa", "pt", MORNING),
        ("14 May 2008 9:12 Pop", "en", MORNING),
        ("14 May 2008 9:12 Sore", "en", MORNING),
        ("14 de mayo de 2008 a las 9:12 de la tarde", "es", EVENING),
        ("14 maj 2008 kl 9:12 f", "sv", MORNING),
    ],
)
def test_halves_of_the_day_and_months_as_blog_software_translates_them(text: str, language: str, expected: datetime) -> None:
    """WordPress's and Django's: where a clock of twelve hours is left, its words for the half stand behind the time, too."""
    assert dates.read(text, language=language) == When(expected, "minute")
