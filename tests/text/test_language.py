# ruff: noqa: E501 - one paragraph a language
"""Which language a text is in: sure or silent."""

from __future__ import annotations

import subprocess
import sys

import pytest

from checkup.text.language import detect

TEXTS = {
    "en": "We walked along the river until it was dark, and then we sat down at the old mill and talked about what we would do in spring.",
    "de": "Wir gingen am Fluss entlang, bis es dunkel war, und dann setzten wir uns an die alte Mühle und sprachen darüber, was wir im Frühling tun.",
    "fr": "Nous avons marché le long de la rivière jusqu'à la nuit, puis nous nous sommes assis près du vieux moulin pour parler du printemps prochain.",
    "es": "Caminamos junto al río hasta que se hizo de noche, y luego nos sentamos en el viejo molino y hablamos de lo que haríamos en primavera.",
    "it": "Abbiamo camminato lungo il fiume fino a sera, poi ci siamo seduti vicino al vecchio mulino e abbiamo parlato di cosa fare in primavera.",
    "pt": "Caminhamos ao longo do rio até escurecer, e depois nos sentamos perto do velho moinho e conversamos sobre o que faríamos na primavera.",
    "nl": "We liepen langs de rivier tot het donker werd, en toen gingen we bij de oude molen zitten en praatten over wat we in het voorjaar doen.",
    "sv": "Vi gick längs floden tills det blev mörkt, och sedan satte vi oss vid den gamla kvarnen och pratade om vad vi skulle göra till våren.",
    "pl": "Szliśmy wzdłuż rzeki, aż zrobiło się ciemno, a potem usiedliśmy przy starym młynie i rozmawialiśmy o tym, co będziemy robić na wiosnę.",
    "ru": "Мы шли вдоль реки, пока не стемнело, а потом сели у старой мельницы и говорили о том, что будем делать весной, и смеялись до самой ночи.",
    "ja": "川に沿って暗くなるまで歩き、それから古い水車小屋のそばに座って、春になったら何をするかを話し合いました。とても楽しい一日でした。",
    "zh": "我们沿着河边走到天黑，然后坐在老磨坊旁边，谈论春天要做什么。那是非常愉快的一天，大家都笑得很开心，谁也不想回家，直到很晚才离开那里。",
    "ko": "우리는 어두워질 때까지 강을 따라 걸었고, 그다음에 오래된 방앗간 옆에 앉아 봄에 무엇을 할지 이야기했습니다. 아주 즐거운 하루였습니다.",
    "ar": "مشينا على طول النهر حتى حل الظلام، ثم جلسنا عند الطاحونة القديمة وتحدثنا عما سنفعله في الربيع وضحكنا حتى وقت متأخر من الليل.",
    "fa": "ما در کنار رودخانه قدم زدیم تا هوا تاریک شد و بعد کنار آسیاب قدیمی نشستیم و گفتگو کردیم که در بهار چه کار می‌کنیم و خندیدیم.",
    "he": "הלכנו לאורך הנהר עד שהחשיך, ואז ישבנו ליד הטחנה הישנה ודיברנו על מה שנעשה באביב וצחקנו עד מאוחר בלילה.",
    "el": "Περπατήσαμε κατά μήκος του ποταμού μέχρι που σκοτείνιασε και μετά καθίσαμε στον παλιό μύλο και μιλήσαμε για την άνοιξη.",
}


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_a_paragraph_is_recognised(language: str) -> None:
    """Some 25 words are enough for the languages of blogs."""
    assert language == detect(TEXTS[language])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Great post!",
        "Danke, das war ein schöner Text.",
        "http://a.example/one http://b.example/two " * 10,
        "12 34 56 " * 40,
        "lol omg wtf " * 3,
        "素敵",
    ],
)
def test_short_or_empty_text_says_nothing(text: str) -> None:
    """A guess on a few words is no more than a guess: None."""
    assert detect(text) is None


def test_addresses_in_a_text_do_not_count() -> None:
    """A German paragraph stays German among English addresses."""
    assert detect(TEXTS["de"] + " http://the.example/and-then/the-river-and-the-mill" * 8) == "de"


def test_the_model_is_loaded_only_when_it_is_asked() -> None:
    """Importing the module costs nothing, and a script of its own needs no model."""
    code = f"import sys; from checkup.text.language import detect; detect({TEXTS['ja']!r}); print('py3langid' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
