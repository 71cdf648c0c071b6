"""A long text -> the language that its commonest words show beyond doubt.

The identifier's model would say the same, and takes half a second to load.
"""

from __future__ import annotations

from collections import Counter

from checkup import lazy_re as re

# Articles, prepositions, pronouns and the like; one that stands in two lists counts for neither. Neighbours share some of them (Afrikaans
# "van", Catalan "los", Danish "en"), and do not come near the share that a text needs; Spanish and Portuguese texts rarely do either.
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
ENOUGH = 80  # words; a paragraph
SHARE = 0.18  # of the words; English, German, French and Dutch texts have some 0.2 and more, so that half of one does not reach it
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
    return tag if count >= SHARE * len(runs) and found.total() - count <= RIVAL * count else None
