"""The words for the half of the day, before noon or after it, as they stand beside a time in the languages that blogs are written in.

Two letters with stops between them are such a word only with these stops: "9:12 em Lisboa" is Portuguese, "9:12 e.m." Swedish.
"""

from __future__ import annotations

from checkup import lazy_re as re

# "/" parts the words; the stop at a word's end may be missing
_MORNING = """
am/a.m/pg/p.d/ق.ظ/صباح/صباحا/صبح/ص/sáng/sa/öö/ö.ö/de./πμ/π.μ/дп/д.п/fm/f.m/f m/e.l/atm/dop/पूर्वाह्न/পূর্বাহ্ন/পুর্বাহ্ন/පෙ.ව/පෙරවරු
vm/vorm/vormittags/morgens/matin/du matin/de la mañana/da manhã/del mattino/di mattina/rano/predpoludním/predpoludnia/dopołdnja
ujutro/prije p/pre p/пре п/наутро/преди обяд/до полудня/утра/ранку
папоўначы/y.b/r.n/morgun/ಪೂರ್ವಾಹ್ನ/т.ж/түшкө чейин/н.р/ӕ.р/т.к/pagi/ertalab/בבוקר/မနက်/mintin
午前/上午/오전/凌晨/早上/清晨
"""
_AFTERNOON = """
pm/p.m/ptg/m.d/ب.ظ/مساء/مساءا/شام/م/chiều/tối/ch/ös/ö.s/du./μμ/μ.μ/пп/п.п/em/e.m/e m/p.l/ptm/odp/अपराह्न/অপরাহ্ন/ප.ව/පස්වරු
nm/nachm/nachmittags/abends/après-midi/de l’après-midi/de l'après-midi/du soir/de la tarde/de la noche/da tarde/da noite
del pomeriggio/di sera/po południu/wieczorem/popoludní/popołdnju/wótpołdnja/popodne/po p/по п
попладне/след обяд/після полудня/вечера/дня/вечора/папаўдні/y.h/i.n
eftirmiðdegi/ಅಪರಾಹ್ನ/т.қ/түштөн кийин/н.ш/ӕ.ф/т.с/petang/malam/kechqurun/אחר הצהריים/ညနေ/g.m
午後/下午/中午/오후/晚上/傍晚
"""
# what stands before its time, too, where no blank or a blank parts them
HAN = "午前|午後|上午|下午|中午|오전|오후|凌晨|早上|清晨|晚上|傍晚"
AHEAD = rf"{HAN}|(?<![^\W\d_])[ap]\.?m\.?|(?<![^\W\d_])d[eu]\.|පෙ\.ව\.|ප\.ව\."
# Two letters that are a common word elsewhere are left out behind a time, unless stops or a blank part them.
_COMMON = frozenset(("em", "fm", "sa", "ch"))


def _words(listed: str) -> list[str]:
    return [word for line in listed.split("\n") for word in line.split("/") if word]


def _pattern(word: str) -> str:
    """A word with a blank allowed behind each of its stops, and a stop at its end."""
    if word.endswith("."):
        return re.escape(word)
    inner = r"\.\s?".join(re.escape(part).replace(r"\ ", r"\s") for part in word.split("."))
    return rf"{inner}\.?"


def plain(word: str) -> str:
    """The word as it is looked up: small letters without stops and blanks."""
    return word.casefold().replace(" ", "").replace(".", "").replace("\u00a0", "")


MORNING, AFTERNOON = frozenset(map(plain, _words(_MORNING))), frozenset(map(plain, (*_words(_AFTERNOON), "pop")))
_BEHIND = sorted((w for w in (*_words(_MORNING), *_words(_AFTERNOON)) if w not in _COMMON), key=len, reverse=True)
# the same behind a time; "SA" and "CH" are Vietnamese in capitals
# and "pop" Slovene in small letters: a comment may begin with "Pop" right behind its time
BEHIND = rf"[ap]\.?\s?m\b\.?|(?-i:SA|CH|pop)\b|(?:{'|'.join(map(_pattern, _BEHIND))})(?![^\W\d_])"
