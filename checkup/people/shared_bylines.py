"""Bylines that several people share: two who sign as one ("Ann and Bob"), and the house whose people answer under names of their own."""

from __future__ import annotations

from collections.abc import Iterator

from checkup import lazy_re as re
from checkup.i18n import gettext
from checkup.people.case import Case
from checkup.people.evidence import give_by_name
from checkup.people.first_names import answers_on
from checkup.people.from_conversation import talks_of
from checkup.people.person import letters, nameless
from checkup.people.readers_name import homes_of, is_a_readers
from checkup.people.writers import Writer
from checkup.text.mentions import first_name
from checkup.text.words import fold

PARTS = 3  # people who sign as one; a convention: a longer list is no pair, and may hold guests
HOUSE = 4  # letters of a house's name; a convention: shorter ones stand in other names
ANSWERS = 3  # posts on which somebody of the house answers readers; a convention: customers sign so, too, and answer now and then
NAMED = 2  # words of a person's name that ends in the house's, as where a candidate's team signs; longer ones are titles
# what joins two names in a byline, in the languages of the house, folded
_AND = re.compile(r"(?<!\s)(?:\s*+(?:[&+,]|(?<=\s)(?:and|und|y|et|e|i|en|og|och|и|та)(?=\s)))++\s*")
# what a house calls itself beside its name, folded
_WORDS = """
    the das die la le el los les team teams support staff crew desk help helpdesk service services customer care office editors editorial
    community blog redaktion kundendienst kundenservice mannschaft hilfe büro equipo soporte ayuda atención redacción équipe l'équipe aide
    assistance rédaction suporte atendimento ajuda redação squadra assistenza redazione zespół obsługa redakcja поддержка команда редакция
    du de der des von of do da del di
"""
_ROLES = frozenset(map(fold, _WORDS.split()))
# "Ann (House)", "Ann from House", "Ann @ House", "Ann | House", folded: the bounds keep it linear
_OF_HOUSE = re.compile(
    r"^\S.{0,40}?(?: \((?P<a>[^()]{1,60})\)| ?[@|–—] ?(?P<b>.{1,60})"
    r"| (?:from|at|von|vom|bei|de|du|da|do|di|chez|z|из) (?P<c>.{1,60}))$"
)


def by_pair(case: Case) -> None:
    """Comments under one of the names of a byline that joins two or three, where no other commenter is called so."""
    for writer in list(case.writers):
        for name in sorted(writer.names):
            parts = [part for part in _AND.split(name) if part]
            if not 2 <= len(parts) <= PARTS or any(nameless(p) or len(p.split()) > PARTS for p in parts):
                continue
            for part in parts:
                if part in case.signatures.by_name and case.writers.named(part) is None and _is_alone(case, part, parts):
                    case.writers.learn_name(writer, part)
                    give_by_name(case, part, writer, gettext("is one of those who sign the posts together"))


def _is_alone(case: Case, part: str, parts: list[str]) -> bool:
    """Whether no other commenter's name begins with a name of one word; a full name is nobody else's."""
    return " " in part or all(first_name(other) != part for other in case.signatures.by_name if other not in parts)


def by_house(case: Case) -> None:
    """Comments under names that hold the name of the house that signs the posts ("House Support", "Ann from House"), and answer readers.

    A house is what signs half of the posts, and is what the blog is called, or its host.
    """
    houses = list(_houses(case))
    if not houses:
        return
    talks, homes = talks_of(case.blog), homes_of(case.blog)
    for name in sorted(case.signatures.by_name):
        found = next((writer for house, writer in houses if case.writers.named(name) is None and _is_of(name, house)), None)
        some = case.signatures.by_name[name]
        if found is None or not answers_on(case, talks, name, ANSWERS):
            continue
        if not is_a_readers(case.blog, name, [(case.blog.posts[one.post], one.comment) for one in some], homes):
            case.writers.learn_name(found, name)
            give_by_name(case, name, found, gettext("bears the name of the house that signs the posts, and answers readers"))


def _houses(case: Case) -> Iterator[tuple[str, Writer]]:
    """The words of bylines that are a house's name, its roles aside, each with the writer who signs so."""
    bylines = [fold(post.author.name or "") if post.author else "" for post in case.blog.posts]
    called = letters(case.blog.title or ""), letters(case.signatures.host or "")
    for writer in case.writers:
        for name in sorted(writer.names):
            house = _bare(name)
            if 2 * bylines.count(name) >= len(bylines) and len(letters(house)) >= HOUSE and any(letters(house) in c for c in called):
                yield house, writer


def _bare(name: str) -> str:
    """A house's name without what it calls itself beside it."""
    return " ".join(word for word in name.split() if word.strip("'’,.") not in _ROLES)


def _is_of(name: str, house: str) -> bool:
    """Whether a commenter's name is the house's with a role, or somebody's and the house's ("Ann from House", "Ann House")."""
    if letters(_bare(name)) == letters(house):
        return True
    if len(name.split()) == NAMED and letters(name.split()[-1]) == letters(house):
        return True
    found = _OF_HOUSE.match(name)
    place = found and (found["a"] or found["b"] or found["c"])
    return bool(place) and letters(_bare(place or "")) == letters(house)
