"""A long text -> the language that its commonest words show beyond doubt.

The identifier's model would say the same, and takes half a second to load.
"""

from __future__ import annotations

from collections import Counter

from checkup import lazy_re as re

# Articles, prepositions, pronouns and the like; one that stands in two lists counts for neither. Neighbours share some of them (Afrikaans
# "van", Danish "en"), and do not come near the share that a text needs.
_COMMON = {
    "en": "the of and to is that it you for with this are not have they from had which were there their what about would been has be by an",
    "de": "und das ist nicht ich ein eine zu mit auf sich auch dem wie aber oder wird noch nur wenn sind bei nach habe der von im für",
    "fr": "les est dans qui pas avec sont mais nous vous cette ces aux ont elle ils leur être fait et au ce je une pour",
    "es": "los las del con pero está lo yo muy porque cuando ya hay sus hasta y el una más este un en al",
    "it": "di che è della non gli anche nel alla dei questo questa delle una per sono più un con",
    "nl": "het een van en is niet dat ik voor maar aan ook bij naar wordt zijn heeft nog je worden hebben deze wel uit met op",
    "pt": "os uma não ao das pelo pela são também muito já isso você ele ela seu sua foi quando do da em um mais na",
}
_TIMES = Counter(word for listed in _COMMON.values() for word in set(listed.split()))
_TAG_OF = {word: tag for tag, listed in _COMMON.items() for word in listed.split() if _TIMES[word] == 1}
_RUN = re.compile(r"[^\W\d_]+")  # a run of letters
_OTHER_SCRIPT = re.compile(r"[^\W\d_\x00-\u024f]")  # a letter that is not Latin
# What the neighbours of Spanish, Italian and Portuguese do not share with them: it speaks against these and for nobody.
_NEIGHBOURS = "amb els més però també aquest aquesta què ser unha máis moi xa tamén dende súa cando și în este care din pentru sunt mai cu"
_TAG_OF |= dict.fromkeys(set(_NEIGHBOURS.split()) - _TIMES.keys(), "")
ENOUGH = 60  # words; a paragraph
# Of the words. English, German, French and Dutch texts have some 0.2 and more, Spanish, Italian and Portuguese ones some 0.12, so that half
# of a text does not reach it: of 3,200 texts of five blogs none that it settles is settled otherwise by the model.
SHARE = {"en": 0.18, "de": 0.18, "fr": 0.18, "nl": 0.18, "es": 0.1, "it": 0.1, "pt": 0.1}
RIVAL = 0.1  # of that, at most, for all other languages together: names, titles and quotations


def evident(text: str) -> str | None:
    """The language ("en") of a text of some length with many of its common words and few of the others'; None where that leaves a doubt.

    Words in capitals count for none: the model reads them as other signs.
    """
    runs = _RUN.findall(text)
    if len(runs) < ENOUGH or _OTHER_SCRIPT.search(text):
        return None
    found = Counter(tag for run in runs if (tag := _TAG_OF.get(run if run.islower() else run[0].lower() + run[1:])))
    tag, count = max(found.items(), key=lambda item: item[1], default=("", 0))
    return tag if tag and count >= SHARE[tag] * len(runs) and found.total() - count <= RIVAL * count else None
