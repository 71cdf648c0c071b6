"""Offers made to a reader: wares of one kind beside words that offer them; and praise in the polished words of a language model."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from checkup.remembered import remembered
from checkup.spam.lists import WORD, Phrases, lines_of, phrases_of


@dataclass(frozen=True, slots=True)
class Offer:
    """The wares of one kind and the offering words found in a text."""

    kind: str
    wares: tuple[str, ...]
    offering: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Offers:
    wares: dict[str, Phrases]
    weak: frozenset[str]
    offering: Phrases


@lru_cache(maxsize=1)
def _listed() -> _Offers:
    sections: dict[str, list[str]] = {}
    for line in lines_of("offers.txt"):
        if line.startswith("["):
            lines = sections.setdefault(line.strip("[]"), [])
        else:
            lines.append(line)
    wares = {name.removeprefix("wares: "): phrases_of(lines) for name, lines in sections.items() if name.startswith("wares: ")}
    weak = frozenset(line[1:] for lines in sections.values() for line in lines if line.startswith("?"))
    return _Offers(wares, weak, phrases_of(sections["offers"]))


def kinds() -> tuple[str, ...]:
    """What kinds of wares there are, in words."""
    return tuple(_listed().wares)


def offering() -> Phrases:
    """The phrases that offer something to the reader, whatever it is; with N for any number."""
    return _listed().offering


def number_apart(word: str) -> str:
    """N for a number, for numbers are all alike; any other word itself."""
    return "N" if word.isdigit() else word


def offer_in(words: list[str], signature: str, *, mailed: bool = False) -> Offer | None:
    """The offer that a text makes, by its words in lower case: of the kind with most wares; None without wares or offering words.

    Wares may also stand in the signature, the name and its address. Numbers are all alike. Where `mailed`, a mail address under wares that
    say enough alone offers them, too, in whatever words: the `offering` of such an offer is empty.
    """
    listed = _listed()
    words = list(map(number_apart, words)) if any(map(str.isdigit, words)) else words
    offered = listed.offering.found(words)
    if not offered and not mailed:
        return None
    signed = WORD.findall(signature.casefold())
    best: tuple[str, list[str]] = ("", [])
    for kind, phrases in listed.wares.items():
        found = list(dict.fromkeys([*phrases.found(words), *phrases.found(signed)]))
        firm = [ware for ware in found if ware not in listed.weak]
        if (firm or len(found) > 1) and len(found) > len(best[1]):
            best = (kind, firm + [ware for ware in found if ware in listed.weak])
    if not best[1]:
        return None
    left = tuple(phrase for phrase in _apart(offered) if phrase not in best[1])
    by_mail = mailed and not listed.weak.issuperset(best[1])
    return Offer(best[0], tuple(best[1]), left) if left or by_mail else None


def _apart(phrases: list[str]) -> list[str]:
    """The phrases but for single words that are part of another one: "by whatsapp" offers once."""
    held = {word for phrase in phrases if " " in phrase for word in phrase.split()}
    return [phrase for phrase in phrases if phrase not in held]


@lru_cache(maxsize=1)
def _polish() -> tuple[frozenset[str], tuple[str, ...]]:
    marked = " ".join(lines_of("polish.txt")).split()
    return frozenset(w for w in marked if w[-1] != "*"), tuple(sorted(w[:-1] for w in marked if w[-1] == "*"))


@remembered(16_384)
def _is_polished(word: str) -> bool:
    whole, stems = _polish()
    return word in whole or (len(word) > 4 and word.startswith(stems))


def polished(words: list[str]) -> list[str]:
    """The words of polished praise in a text, each once."""
    return list(filter(_is_polished, dict.fromkeys(words)))
