"""Names of people in a text, by their shape alone. Cautious: a name that is missed costs little, a company taken for a person misleads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from checkup.facts import Facts
from checkup.measuring.folded_words import name_parts
from checkup.text.words import fold

_MOST = 60_000  # characters that are searched, as in text/promotion.py; a convention: whoever is credited stands in the first 10,000 words
_NAME = r"([A-ZÀ-Þ][a-zß-ÿ]{2,20})"
# "Joan Miller" in mid-sentence
_FULL = re.compile(r"(?<=[\w,;:] )([A-ZÀ-Þ][a-zß-ÿ'’]{1,20}(?: [A-Z]\.)? [A-ZÀ-Þ][a-zß-ÿA-Z'’\-]{1,24})\b")
# one name alone needs a word of speech or thanks beside it
_SPOKEN = re.compile(
    rf"\b{_NAME} (?:said|says|asked|asks|wrote|writes|points? out|pointed out|noted|suggested|commented|reminded|told|shared)\b"
    rf"|\b(?:[Tt]hanks to|[Tt]hank you,?|[Hh]at tip to|[Ii]nspired by|[Mm]y friend|[Vv]ia) {_NAME}\b"
    rf"|\b(?:post|comment|question|idea|tip|e-?mail|note|advice|article|letter|recipe|book|story) (?:from|by) {_NAME}\b"
)
# a capital inside a sentence: enough to recognise somebody who then came, not enough to call every such word a person
_CAPITAL = re.compile(rf"(?<=[a-zß-ÿ,;:] ){_NAME}\b")
_COMMON = """
january february march april may june july august september october november december monday tuesday wednesday thursday friday
saturday sunday christmas easter god internet google facebook twitter youtube instagram amazon apple microsoft wikipedia wordpress
blogger the this that there they what when where who why how his her she you and but for not new york san los united south north east
west street university company inc group press conference summit awards book part chapter day week year everyone everybody someone
usual well always before after most many some
"""
_NO_NAMES = frozenset(_COMMON.split())


@lru_cache(maxsize=8_192)
def names(text: str, links: tuple[str, ...], borne: frozenset[tuple[str, ...]]) -> tuple[str, ...]:
    """Persons in a text, each once by folded form: full names that readers bear, names beside a verb of speech, names as link texts.

    A full name by its shape alone is as often a book, a firm or a street.
    """
    full = [name for name in _FULL.findall(text[:_MOST]) if name_parts(name) in borne]
    found = [*full, *spoken(text), *(t for t in links if _looks_like_one(t))]
    by_form = {fold(n): n for n in found if not _NO_NAMES & set(fold(n).split())}
    firsts = {n.split()[0] for n in by_form if " " in n}
    return tuple(by_form[n] for n in sorted(by_form) if " " in n or n not in firsts)


def _looks_like_one(text: str) -> bool:
    return 1 <= len(text.split()) <= 3 and all(w[:1].isupper() and w[1:].islower() and w.isalpha() for w in text.split())


@lru_cache(maxsize=8_192)
def spoken(text: str) -> tuple[str, ...]:
    """Single names beside a verb of speech, a word of thanks, or what they gave ("a question from Joan")."""
    found = (next(filter(None, one)) for one in _SPOKEN.findall(text[:_MOST]))
    return tuple(n for n in found if fold(n) not in _NO_NAMES)


@lru_cache(maxsize=8_192)
def capitals(text: str) -> frozenset[str]:
    """Folded words with a capital inside a sentence."""
    return frozenset(fold(n) for n in _CAPITAL.findall(text[:_MOST])) - _NO_NAMES


def not_owners(facts: Facts, named: Sequence[str]) -> tuple[str, ...]:
    """Names that share no word with the name of one of the blog's authors."""
    owners = frozenset(part for o in facts.blog.owners for part in name_parts(o.person.name))
    return tuple(n for n in named if not owners & set(name_parts(n)))
