"""Persons whom a text names: linked, or credited in so many words. Cautious: a name that is missed costs little, a firm taken for a person
misleads.

A name of two words is a person's if it begins with a given name (`given_names.txt`, and what readers of the blog are called) and ends with
no word that only things bear ("Charles Street"); or if a verb of speech follows it. One word alone has to be a given name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from checkup import lazy_re as re
from checkup.addresses import host_of, split
from checkup.model import Link
from checkup.remembered import remembered
from checkup.text import _languages
from checkup.text._languages import CAPITALS, Language, plain
from checkup.text.mentions import WORDS_TOO
from checkup.text.words import fold

_SMALL = r"\w'’\-"
_WORD = rf"(?!I['’])[{CAPITALS}][{_SMALL}]{{1,24}}"
_FIRST = rf"[{CAPITALS}](?<![\w@#/.\-&][{CAPITALS}])[{_SMALL}]{{1,24}}"
_PARTICLE = rf"(?: (?:van (?:de[nr]?|het)|de|da|do|dos|das|von|van|del|den|der|di|la|le|du|ten|ter)(?= [{CAPITALS}]))?"
# "Joan", "Joan Miller", "Joan P. Miller", "João da Costa", "Wagner James Brown"; what stands before it is looked at behind its capital, so
# that only capitals are looked at: that takes a third of the time
_NAME = re.compile(rf"({_FIRST})((?: [{CAPITALS}]\.)?{_PARTICLE}(?: {_WORD}){{0,2}})(?!\w)")
_AROUND = 60  # characters before and behind a name where its verb or its thanks may stand
_GLUE = re.compile(r"^[\s,(:–—-]{0,3}")
POSSESSIVE = re.compile(r"['’]s?$")  # the ending of "Joan Miller's"
_OWNED = re.compile(r"(['’]s) .{0,80}")
_SENTENCE_START = re.compile(r"(?:^|[.!?…:\n]\s)[\s\"'“”«(¿¡\-–—•*]{0,3}$")
_THINGS = """
street road avenue park airport county school college university group foundation award awards prize day night week museum library hotel
bank times post press news magazine show club center centre house hall church hospital institute bridge river lake beach island castle
square law test effect inc ltd llc gmbh corp company labs lab software systems media games studios records world weekly journal review
conference summit forum project team party city valley bay hill hills mountain tv radio online digital store shop cup open tour festival
edition version series theory act bill cross war life lives access protocol network website rua praia praça lei partido prêmio escola
universidade strasse platz straße preis schule calle avenida plaza premio universidad rue prix université ulica nagroda szkoła brand brands
and inn cafe bar field springs stadium arena family costume chicken salad soup talk talks co mount museo islands motors canyon desert
forest bridge tower station monument cathedral abbey palace theatre theater orchestra choir band straat plein laan kerk parochie gemeente
ziekenhuis stichting prijs wet partij universiteit gracht weg
"""
_THING = frozenset(fold(_THINGS).split())
_THING_ENDS = ("tion", "graphy", "logy")  # "Health Transformation", "Holm Photography": no surname of English ends so
_NEVER_NAMES = """
january february march april may june july august september october november december monday tuesday wednesday thursday friday
saturday sunday christmas easter god internet google facebook twitter youtube instagram amazon apple microsoft wikipedia wordpress
blogger the this that there they what when where who why how his her she you and but for not new york san los united south north east
west saint st press book part chapter year everyone everybody someone usual well always before after most many some from with about our
your my their its der die das ein eine und aber wenn wie was wer el la las un una y pero como si le les et mais o a os as um uma e mas
no na em do da il lo gli i se con non questo questa santo santa
de het een en ik je wij hij zij ze dit dat die er hier daar maar als wat wie hoe toen dus ook sint heilige mijn onze uw via
januari februari maart mei juni juli augustus oktober maandag dinsdag woensdag donderdag vrijdag zaterdag zondag kerst pasen moederdag
"""
_NEVER = frozenset(fold(_NEVER_NAMES).split())
# where a page is one person's: the part of the path that bears the name is the last
_PROFILE_HOSTS = """
twitter.com x.com linkedin.com facebook.com flickr.com slideshare.net about.me github.com instagram.com medium.com plus.google.com
"""
_PROFILES = frozenset(_PROFILE_HOSTS.split())
_PROFILE_PATH = re.compile(r"^/(?:(?:in|people|photos|users?|profile)/|#!/)?@?[\w.\-]{2,40}/?$")
_SHARED = 4  # letters of a name that its profile's address holds; a convention: shorter ones are in many addresses
LONGEST = 1_200  # characters of a sentence that are searched


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a sentence: as printed, from where to where, whether in full, and whether it begins with a given name."""

    name: str
    start: int
    end: int
    full: bool
    given: bool


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Frequent given names of the languages that have word lists, folded."""
    return frozenset(fold((Path(__file__).parent / "given_names.txt").read_text(encoding="utf-8")).split())


@lru_cache(maxsize=1)
def more_given_names() -> frozenset[str]:
    """Given names that are rarer or words elsewhere, folded: known where a person is likely, and not where wares are told from people."""
    return frozenset(fold((Path(__file__).parent / "more_given_names.txt").read_text(encoding="utf-8")).split())


def credited(sentence: str, language: str | None, firsts: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Persons whose words a sentence takes up or whom it credits ("Joan Miller wrote", "thanks to Joan"), as printed.

    `firsts` are folded first names of the blog's readers. () for a language without lists.
    """
    lists = _languages.of(language)
    if not lists.posts:
        return ()
    return tuple(one.name for one in names_in(sentence[:LONGEST], firsts, lists) if is_credited(sentence, one, lists))


def spoken(sentence: str, language: str | None, firsts: frozenset[str] = frozenset()) -> bool:
    """Whether a sentence takes up the words of somebody it names: a verb of speech stands beside the name, or "according to" before."""
    lists, sentence = _languages.of(language), sentence[:LONGEST]
    if not lists.posts or lists.is_cited(sentence):
        return bool(lists.posts)
    may_speak = lists.posts["speech"].may_match(plain(sentence))  # most sentences hold no verb of speech, so no name need be looked for
    return may_speak and any(_speaks(sentence, one, lists) for one in names_in(sentence, firsts, lists))


def linked(link: Link, firsts: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Persons whom the text of a link names: a full name, a given name that is all of it, whatever a profile page is called."""
    said = " ".join(link.text.split())[:80]
    if not said or len(said.split()) > 6:
        return ()
    found = [one for one in _names(said, firsts) if one.given and (one.full or one.name == POSSESSIVE.sub("", said))]
    if found:
        return tuple(one.name for one in found)
    return (said,) if _is_profile(link.url, said) else ()


def _is_profile(url: str, said: str) -> bool:
    """Whether an address is the profile of who is called so: two or three capital words, one of them in the address."""
    parts = said.split()
    if host_of(url) not in _PROFILES or not 2 <= len(parts) <= 3 or not all(p[0].isupper() for p in parts) or _is_thing(said):
        return False
    match = _PROFILE_PATH.match(split(url).path)
    return match is not None and any(len(p) >= _SHARED and fold(p) in fold(match[0]) for p in parts)


def names_in(text: str, firsts: frozenset[str], lists: Language) -> list[Found]:
    """Names in a sentence of this language, without its own words that are names elsewhere (Dutch "Dan", then, but for a reader Dan)."""
    return [one for one in _names(text, firsts) if one.name not in lists.no_names or fold(one.name) in firsts]


@remembered(16_384)  # several signs ask for the names in the same sentences
def _names(text: str, firsts: frozenset[str]) -> tuple[Found, ...]:
    """What has the shape of a person's name, in the order of the text."""
    return tuple(_found_names(text, firsts))


def _found_names(text: str, firsts: frozenset[str]) -> Iterator[Found]:
    at = 0
    while (match := _NAME.search(text, at)) is not None:
        first, rest = match[1], match[2].split()
        head = fold(POSSESSIVE.sub("", first))
        opens = bool(_SENTENCE_START.search(text[max(0, match.start() - 6) : match.start()]))
        behind = next((fold(POSSESSIVE.sub("", word)) for word in rest if word[0].isupper()), "")
        if not _is_known(head, firsts) and rest and (opens or head in _NEVER or _is_known(behind, firsts) or _is_cut(match, firsts)):
            at = match.end(1)  # "Yesterday Joan Miller", "President Joan Miller": the name begins behind the first word
            continue
        if not rest or POSSESSIVE.search(first):
            at = match.end(1)
            if head in firsts or (_is_known(head, firsts) and head not in WORDS_TOO):
                yield Found(POSSESSIVE.sub("", first), match.start(), match.end(1), full=False, given=True)
            continue
        name = _OWNED.sub(r"\1", match[0])  # "Joan Miller's Loaf"
        at = match.start() + len(name)
        if not _is_thing(match[0]):
            given = _is_known(head, firsts) and not (opens and head in WORDS_TOO)
            yield Found(POSSESSIVE.sub("", name), match.start(), at, full=True, given=given)


def _is_known(head: str, firsts: frozenset[str]) -> bool:
    """Whether a folded word is a given name or a reader's, or begins with one and a hyphen ("jean-marc")."""
    return head in given_names() or head in firsts or head.partition("-")[0] in given_names()


def _is_cut(match: re.Match[str], firsts: frozenset[str]) -> bool:
    """Whether the last word that was read as a name is a first name, so that a name begins there ("Executive Director Joan Miller")."""
    return len(match[2].split()) > 1 and _is_known(fold(match[2].split()[-1]), firsts)


def _is_thing(name: str) -> bool:
    parts = [fold(POSSESSIVE.sub("", part)) for part in name.split()]
    return bool(_THING & set(parts[1:]) or _NEVER & {parts[0], parts[-1]}) or parts[-1].endswith(_THING_ENDS)


def is_credited(sentence: str, one: Found, lists: Language) -> bool:
    """Whether the words of whoever is called so are taken up, or thanks or a word of origin stand before the name."""
    return _speaks(sentence, one, lists) or (one.given and bool(lists.before["giver"].search(before(sentence, one))))


def _speaks(sentence: str, one: Found, lists: Language) -> bool:
    behind = plain(_GLUE.sub("", sentence[one.end : one.end + _AROUND]))
    return bool(lists.posts["speech"].match(behind)) or (one.given and bool(lists.before["speech"].search(before(sentence, one))))


def before(sentence: str, one: Found) -> str:
    """What stands right before a name, folded."""
    return plain(sentence[max(0, one.start - _AROUND) : one.start])
