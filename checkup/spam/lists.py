"""The word lists in data/: trade words, names of trades, pitches, spinners' phrases, words of praise. All written for Checkup."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import compress, pairwise

from checkup import lazy_re as re
from checkup.text.pieces import Pieces

Phrase = tuple[str, ...]
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")  # of any alphabet, with its apostrophe


def _words_of(piece: str) -> tuple[str, ...]:
    """The words of a text without white space; one that is all word is kept as it is."""
    found = tuple(WORD.findall(piece.casefold()))
    return (piece,) if found == (piece,) else found


_WORDS = Pieces(_words_of)


def words_in(text: str) -> list[str]:
    """The words of a text, casefolded as the lists hold them."""
    return _WORDS.of(text)


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases by their first two words, so that a text is searched in one pass; `*` inside a phrase stands for any one word.

    `first`: the words that a phrase begins with, for most words of a text begin none; `open`: those of them that any word may follow.
    """

    single: frozenset[str]
    by_pair: dict[tuple[str, str], tuple[Phrase, ...]]
    first: frozenset[str]
    open: frozenset[str]

    def found(self, words: list[str]) -> list[str]:
        """The phrases in `words`, each once, in order of appearance."""
        alone = not self.single.isdisjoint(words)
        hits: dict[str, None] = dict.fromkeys(word for word in words if word in self.single) if alone else {}
        if self.by_pair.keys().isdisjoint(pairwise(words)) and self.open.isdisjoint(words):
            return list(hits)
        for i in compress(range(len(words) - 1), map(self.first.__contains__, words)):
            for key in ((words[i], words[i + 1]), (words[i], "*")):
                for phrase in self.by_pair.get(key, ()):
                    here = words[i : i + len(phrase)]
                    if len(here) == len(phrase) and all(a in ("*", b) for a, b in zip(phrase, here, strict=True)):
                        hits.setdefault(" ".join(here))
        return list(hits)


@dataclass(frozen=True, slots=True)
class Lists:
    """The word lists of the folder data/, read once.

    commercial  trade word -> its group; strong = the ones marked with `!`; everyday = those that say little;
                double = those marked with `~`, which count only beside another word of their group
    trades      last words of names that are trades; weak_trades = those that also stand in people's names
    naming      all of these and all trade words
    sites       words of the class that stands for a site
    classes     word -> name of the class of words that spinners swap for it
    weak_pitch  phrases of `pitch` that honest readers use as well
    skeleton_of, skeleton_size  word -> the known templates that hold it; how many words each template has
    """

    commercial: dict[str, str]
    strong: frozenset[str]
    everyday: frozenset[str]
    double: frozenset[str]
    trades: frozenset[str]
    weak_trades: frozenset[str]
    naming: frozenset[str]
    sites: frozenset[str]
    praise: frozenset[str]
    classes: dict[str, str]
    pitch: Phrases
    weak_pitch: frozenset[str]
    templates: Phrases
    skeleton_of: dict[str, tuple[int, ...]]
    skeleton_size: tuple[int, ...]

    def in_general(self, word: str) -> str:
        """SITE for a word that stands for a site, as pitches have it; any other word itself."""
        return "SITE" if word in self.sites else word

    def is_weak(self, pitch: str) -> bool:
        """Whether honest readers use a phrase of `pitch` as well; its last word may be any."""
        return pitch in self.weak_pitch or f"{pitch.rpartition(' ')[0]} *" in self.weak_pitch

    def counting(self, words: Iterable[str]) -> list[str]:
        """The trade words among `words`, without those of two meanings that stand alone in their group."""
        found = list(filter(self.commercial.__contains__, words))
        if self.double.isdisjoint(found):
            return found
        groups = {self.commercial[word] for word in found if word not in self.double}
        return [word for word in found if word not in self.double or self.commercial[word] in groups]


def lines_of(name: str) -> list[str]:
    """The lines of a file in data/, without comments and empty ones."""
    text = (files(__package__) / "data" / name).read_text(encoding="utf-8")
    return [line for line in (raw.strip() for raw in text.splitlines()) if line and not line.startswith("#")]


def phrases_of(lines: Iterable[str], classes: dict[str, str] | None = None) -> Phrases:
    """The phrases of some lines; with `classes`, in classed words, as the texts that are searched."""
    single: set[str] = set()
    by_pair: dict[tuple[str, str], set[Phrase]] = {}
    for line in lines:
        phrase = tuple((classes or {}).get(word, word) for word in line.lstrip("?").split())
        if len(phrase) == 1:
            single.add(phrase[0])
        else:
            by_pair.setdefault((phrase[0], phrase[1]), set()).add(phrase)
    first, free = frozenset(a for a, _ in by_pair), frozenset(a for a, b in by_pair if b == "*")
    return Phrases(frozenset(single), {pair: tuple(sorted(found)) for pair, found in by_pair.items()}, first, free)


@lru_cache(maxsize=1)
def _sets() -> dict[str, frozenset[str]]:
    sets: dict[str, set[str]] = {}
    name = ""
    for line in lines_of("sets.txt"):
        if line.startswith("["):
            name = line.strip("[]")
        else:
            sets.setdefault(name, set()).update(line.split())
    return {name: frozenset(words) for name, words in sets.items()}


def word_set(name: str) -> frozenset[str]:
    """One of the sets of sets.txt; KeyError for a name that is not there."""
    return _sets()[name]


def _commercial() -> tuple[dict[str, str], set[str], set[str]]:
    """Each commercial word with its group; those that say enough alone ("!"), and those that also have an honest sense ("~")."""
    commercial: dict[str, str] = {}
    strong: set[str] = set()
    double: set[str] = set()
    group = "other"
    for line in lines_of("commercial.txt"):
        if line.startswith("["):
            group = line.strip("[]")
            continue
        for marked in line.split():
            word = marked.lstrip("~!")
            commercial.setdefault(word, group)
            if marked.startswith("~"):
                double.add(word)
            if "!" in marked[:2]:
                strong.add(word)
    return commercial, strong, double


@lru_cache(maxsize=1)
def load() -> Lists:
    """The lists that ship with the package."""
    commercial, strong, double = _commercial()
    classes: dict[str, str] = {}
    for line in lines_of("classes.txt"):
        name, *words = line.split()
        classes.update({word: name for word in words if word not in classes})
    named = " ".join(lines_of("trades.txt")).split()
    skeletons = [line.split() for line in lines_of("skeletons.txt")]
    skeleton_of: dict[str, list[int]] = {}
    for index, words in enumerate(skeletons):
        for word in words:
            skeleton_of.setdefault(word, []).append(index)
    return Lists(
        commercial=commercial,
        strong=frozenset(strong),
        everyday=word_set("everyday trade words"),
        double=frozenset(double),
        trades=frozenset(word for word in named if not word.startswith("?")),
        weak_trades=frozenset(word[1:] for word in named if word.startswith("?")),
        naming=frozenset([*commercial, *(word.lstrip("?") for word in named)]),
        sites=frozenset(word for word, name in classes.items() if name == "SITE"),
        praise=frozenset(" ".join(lines_of("praise.txt")).split()),
        classes=classes,
        pitch=phrases_of(lines_of("pitch.txt")),
        weak_pitch=frozenset(line[1:] for line in lines_of("pitch.txt") if line.startswith("?")),
        templates=phrases_of(lines_of("templates.txt"), classes),
        skeleton_of={word: tuple(found) for word, found in skeleton_of.items()},
        skeleton_size=tuple(len(words) for words in skeletons),
    )
