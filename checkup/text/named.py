"""A sentence -> the persons whom it names: beside those who are credited, whoever is called in full or stands where only people stand.

A full name alone is little: news, films and games are full of them. So it counts in a sentence in which the writer speaks of himself, at
the head of what somebody says, or beside what that person presents, gives or has put on the net; never among figures, in old times, or
behind what is called after people.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from checkup import lazy_re as re
from checkup.text import _languages
from checkup.text._languages import CAPITALS, Language, plain
from checkup.text.mentions import WORDS_TOO
from checkup.text.persons import LONGEST, Found, before, given_names, is_credited, more_given_names, names_in
from checkup.text.words import fold

# before the name of who did something
_BY = re.compile(r"(?:^|[\s(])(?:[Bb]y|[Pp]ar|[Pp]or|[Pp]rzez|[Dd]oor)\s$")
# what stands before the name of who made a picture: "Photo: ", "fot. ", "© "
_PICTURE = re.compile(
    r"(?i)(?:^|[\s(\[|])(?:(?:foto(?:s|grafías?|grafien?)?|bild(?:rechte|quelle|nachweis)|photos?|photography|image|imagen|bild(?:er)?|zdjęci[ae]|fot|illustration"
    r"|cr[ée]dits?|copyright|text[eo]?|tekst|artist|artwork|cover (?:art|design|artist))"
    r"(?: (?:by|de|von|par|por|do|da|di|van|autorstwa|copyright|credits?|photos?)){0,2}|©)"
    r"\s?[:.]?\s?$"
)
# behind the name of who speaks in an interview, at the beginning of a line: "Joan Miller:", "Joan (The Loaf):"
_SPEAKS_UP = re.compile(rf"^(?:\s?\([{CAPITALS}][^()]{{1,60}}\))?\s?:\s")
_IN_BRACKETS = re.compile(rf"^\s?\([{CAPITALS}][^()]{{1,60}}\)")
# behind the name of who is introduced: "Joan Miller, who bakes", "Joan Miller, a baker", "Joan Miller who bakes",
# "Joan Miller is another baker"
_INTRODUCED = re.compile(r"^(?:, [a-zß-ÿąćęłńśźż]| (?:who|qui) | is (?:another|one of|the|our|my|talking|speaking) )")
# before and behind the name of who is spoken to in the midst of a sentence: "but, Joan, you ..."
_SPOKEN_TO = (re.compile(r",\s$"), re.compile(r"^[,!?]"))
# behind a name that is a part of a longer one: "Joan Miller Memorial Trust", "the Joan Miller series"
_LONGER = re.compile(rf"^ (?:[{CAPITALS}]\w|(?:series|trilogy|saga|novels|mysteries|awards?|prize)\b)")
# where somebody is at home in the net: "Joan from the blog ...", "Joan, of bakery.example", "Joan von «Brot»"
_AT_HOME = re.compile(
    r"^,? ?\(?(?:of|from|over at|at|@|de|del|du|do|da|von|vom|aus|z|ze|van|di|dal)(?: [\w'’]+){0,2}?"
    r" (?:[\w-]*blog\w*|[\"“„«]|[\w-]+\.[a-z]{2,7}\b)"
)
# between names that are named together
_AND = re.compile(r"^\s?(?:\([^()]{1,60}\))?\s?(?:,|,? (?:and|und|y|e|et|i|oraz|en|ainsi que?)|&|/)(?: |')(?:de |à |a |o |to |an )?$")
# a title before the name of somebody who is spoken of with respect, where it is not written before everybody's
_TITLE = re.compile(r"(?:^|[\s(])(?:[Pp]an[iąaę]?|[Pp]\.|[Ff]rau|[Hh]errn?|[Dd]oña|[Dd]on)\s$")
# whom something is only compared with
_LIKE = re.compile(r"(?:^|\s)(?:like|à la|niczym|wie(?: etwa| bei)?|tel(?:le)?s? que|zoals) $")
_QUOTATION = re.compile(r"[\"“”„«»]")
_OLD = re.compile(r"\b1[0-8]\d\d\b|\b19[0-4]\d\b")  # a year before those who are alive; a convention: who was grown up then has no blog
_HEAD = 30  # characters of a sentence before who speaks: a title or a trade; a convention
_BESIDE = 40  # characters between a name and a link to what its bearer made; a convention
_SHORT_NAME = 4  # letters of a name; a convention: a shorter one keeps its vowel in every case
_MOST_LINKS = 100  # that a sentence is compared with; a convention: more are a list
_LABEL = 30  # characters; a convention: a longer one is a sentence
_FIGURES = 8  # digits of a sentence; a convention: more are a table of results
_DIGIT = re.compile(r"\d")
# what is called after somebody and stands before the name, in the languages that put it there; folded
_PLACES_BEFORE = """
lycee mediatheque bibliotheque bibliothek biblioteca biblioteka gymnasium college place salle amphitheatre amphi-theatre stade quai pont
boulevard fondation hopital clinique gymnase theatre musee ecole centre rue avenue universite prix fundacion colegio instituto hospital
parque teatro estadio museo palacio castillo iglesia aeropuerto trofeo copa memorial residencia calle avenida plaza universidad premio
fundacja plac galeria muzeum teatr imienia im kosciol rondo osiedle ulica szkola uniwersytet nagroda stiftung schule platz hotel saint
sainte san santa santo sao sankt st sw fondazione piazza corso istituto scuola ospedale rua praia praca escola universidade fundacao
"""
_PLACES = frozenset(_PLACES_BEFORE.split())
# names that are words too, but hardly with a capital inside a sentence
_NAMES_FIRST = frozenset(
    ("bob", "christian", "jack", "max", "frank", "mark", "bill", "nick", "jean", "ray", "josh", "dean", "miles", "carol")
)
# offices of those whom everybody speaks of; folded
_OFFICES_BEFORE = """
president sen senator gov governor congressman congresswoman representative rep minister chancellor king queen prince princess pope saint
emperor general premier secretary kanzler kanzlerin ministerin prasident prasidentin konig konigin papst presidente presidenta ministro
ministra rey reina papa alcalde alcaldesa ministre roi reine pape maire prezydent papiez krol krolowa re regina sindaco koning koningin paus
premierminister ministerprasident bundeskanzler bundeskanzlerin bundesprasident premiera prezydenta
"""
_OFFICES = frozenset(_OFFICES_BEFORE.split())
_COUNTRY = re.compile(r"\bU\.?S\b\.?")  # which folds into the "us" of a writer
_LAST_WORD = re.compile(r"(?<![\w'’\-])([\w'’\-]+)\.?$")  # of a folded text, which ends with no blank


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence as it is printed and folded, its language, the texts of its links, and what speaks for a full name in it.

    is_personal  the writer speaks of himself
    tells        somebody speaks or is quoted
    """

    text: str
    said: str
    lists: Language
    links: tuple[str, ...]
    is_personal: bool
    tells: bool


def named(sentence: str, language: str | None, firsts: frozenset[str] = frozenset(), linked: Sequence[str] = ()) -> tuple[str, ...]:
    """Persons whom a sentence credits, addresses, or calls in full where it is personal, as printed.

    `firsts` are folded first names of the blog's readers, `linked` the texts of links to other people's sites. () for a language without
    lists.
    """
    lists, sentence = _languages.of(language), sentence[:LONGEST]
    if not lists.posts:
        return ()
    known = with_more(firsts)
    found = [
        one for one in names_in(sentence, _with_cases(known) if lists.tag == "pl" else known, lists) if _is_somebody(sentence, one, known)
    ]
    if not found or _OLD.search(sentence):
        return ()
    told = _sentence(sentence, lists, linked)
    chosen = [is_credited(sentence, one, lists) or (one.given and _is_named(told, one)) for one in found]
    return tuple(one.name for one, yes in zip(found, _together(sentence, found, chosen), strict=True) if yes)


def labelled(listed: Sequence[str]) -> Iterator[str]:
    """Sentences, those behind no more than a label drawn to it ("Photo:", "Joan Miller")."""
    label = ""
    for sentence in listed:
        said = f"{label} {sentence}" if label else sentence
        label = said if len(said) <= _LABEL and _PICTURE.search(f"{said} ") else ""
        if not label:
            yield said


def _sentence(text: str, lists: Language, linked: Sequence[str]) -> _Sentence:
    said, me = plain(_COUNTRY.sub(" ", text)), lists.call.get("me")
    prose = len(_DIGIT.findall(text)) < _FIGURES
    tells = prose and (lists.posts["speech"].is_in(said) or _QUOTATION.search(text) is not None)
    links = tuple(link for link in linked[:_MOST_LINKS] if link in text)
    return _Sentence(text, said, lists, links, prose and me is not None and me.is_in(said), tells)


def _is_named(told: _Sentence, one: Found) -> bool:
    front, behind = told.text[: one.start], told.text[one.end :]
    opens = not front.strip(' -–—•*"“„«')
    if _PICTURE.search(front[-40:]) or _BY.search(front[-12:]) or _AT_HOME.match(plain(behind[:60])):
        return True
    if opens and "makes" in told.lists.posts and told.lists.posts["makes"].is_in(plain(behind[:_HEAD])):
        return True
    if opens and one.full and _INTRODUCED.match(behind):
        return True
    if _owns_work(told, one, behind) or (_SPOKEN_TO[0].search(front[-2:]) and _SPOKEN_TO[1].match(behind) and _to_you(told)):
        return True
    if "to_us" in told.lists.posts and told.lists.posts["to_us"].match(plain(behind[:_HEAD]).lstrip(" ,")):
        return True
    if "trades" in told.lists.posts and told.lists.before["trades"].search(before(told.text, one)):
        return True
    if opens and (_SPEAKS_UP.match(behind) if one.full or _IN_BRACKETS.match(behind) else _calls(told, behind)):
        return True
    return one.full and (bool(_TITLE.search(front[-12:])) or (_is_in_part(told, one) and not _LIKE.search(front[-12:])))


def _is_in_part(told: _Sentence, one: Found) -> bool:
    """Whether a full name stands where its bearer has a part in what is said: with the writer, at the head of who speaks, beside a link."""
    first, office = one.name.split()[0], _LAST_WORD.search(before(told.text, one)[-30:])
    if (fold(first) in WORDS_TOO - _NAMES_FIRST) or first.isupper() or (office is not None and office[1] in _OFFICES):
        return False
    beside = told.text[max(0, one.start - _BESIDE) : one.end + _BESIDE]
    if "makes" in told.lists.posts and told.lists.posts["makes"].is_in(plain(beside)):
        return True
    return told.is_personal or (told.tells and one.start <= _HEAD) or any(link[:_BESIDE] in beside for link in told.links)


def _calls(told: _Sentence, behind: str) -> bool:
    """Whether what follows a first name at the beginning speaks to its bearer ("Joan, you are ...")."""
    return behind.startswith(", ") and _to_you(told)


def _to_you(told: _Sentence) -> bool:
    return told.lists.second_person.is_in(told.said)


def _owns_work(told: _Sentence, one: Found, behind: str) -> bool:
    """Whether a name stands before what its bearer made ("Joan's pattern"); a book that is told of has an author and is no such thing."""
    owned = told.text[one.start : one.end] != one.name
    return owned and "works" in told.lists.posts and told.lists.posts["works"].match(plain(behind[:_HEAD]).lstrip()) is not None


def _is_somebody(sentence: str, one: Found, known: frozenset[str]) -> bool:
    """Whether a name is a person's.

    A first name alone has to stand as it is, and not in a case that may be another word ("Marka"); a full name behind no word for what is
    called after people ("lycée Jean Moulin").
    """
    if not one.full:
        return fold(one.name) in given_names() or fold(one.name) in known
    if _LONGER.match(sentence[one.end : one.end + 12]) and sentence[one.start : one.end] == one.name:
        return False
    word = _LAST_WORD.search(before(sentence, one)[-30:])
    return word is None or word[1] not in _PLACES


@lru_cache(maxsize=4)
def with_more(firsts: frozenset[str]) -> frozenset[str]:
    """First names of readers with the rarer given names, folded."""
    return firsts | more_given_names()


@lru_cache(maxsize=4)
def _with_cases(known: frozenset[str]) -> frozenset[str]:
    """First names that are known, and all given names in the cases of Polish, folded ("agnieszki", "marka")."""
    return known.union(form for name in given_names() | more_given_names() for form in _cases(name))


def _cases(name: str) -> Iterator[str]:
    if name.endswith("a"):
        yield from (name[:-1] + end for end in "yieou")
    elif name.endswith(("y", "i")) and len(name) > _SHORT_NAME:
        yield from (name.removesuffix("y") + end for end in (("ego", "emu", "m") if name.endswith("i") else ("ego", "emu", "ym")))
    elif name.endswith("iek"):
        yield from (name[:-3] + end for end in ("ka", "kowi", "kiem"))
    elif name.endswith(("ek", "el", "er")) and len(name) > _SHORT_NAME:
        yield from (name[:-2] + name[-1] + end for end in ("a", "owi", "em", "iem"))
    elif name[-1] not in "eiouy":
        yield from (name + end for end in ("a", "owi", "em", "iem"))


def _together(sentence: str, found: Sequence[Found], chosen: Sequence[bool]) -> list[bool]:
    """Who stands in one row with somebody named is named as well ("Thanks to Joan, Peter and Tilda Holm")."""
    named = list(chosen)
    rows = [bool(_AND.match(sentence[a.end : b.start])) for a, b in pairwise(found)]
    for at, in_row in enumerate(rows):
        named[at + 1] |= in_row and named[at] and (found[at + 1].given or (found[at].full and found[at + 1].full))
    for at, in_row in reversed(list(enumerate(rows))):
        named[at] |= in_row and named[at + 1] and found[at].given
    return named
