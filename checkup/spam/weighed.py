"""What is kept of a comment's clues: log-odds, what can be told, and whether the rules for honest readers apply."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checkup.i18n import gettext
from checkup.model import ReasonKind
from checkup.spam.clue import Clue, Clues, log
from checkup.spam.clues_who import LATEST
from checkup.spam.seen_comment import Seen
from checkup.spam.weights import Weights, score_of
from checkup.text.in_words import count

SHORT = 4  # "abc@": a name of three letters without a site is anybody's
SURE = 0.9  # many small clues of two kinds weigh as much as a firm one; .7 gains on labelled tables and convicts honest ones on whole blogs
# The clue "late" of a comment that came a year after its post, and six weeks after it: conventions.
FRESH = log(12) / LATEST
SOON = log(1.5) / LATEST
MARKS = ("astray", "litter", "loud address")  # worth a look, whatever else is said of a comment
TAKES_PART = frozenset(["links", "shop links"])
SELLING = (
    "trade name",
    "links",
    "shop address",
    "strong words",
    "pitch",
    "link text",
    "address as name",
    "gibberish",
    "phone",
    "copy",
    "raw template",
    "link code",
    "mixed letters",
)
DAMNING = ("strong words", "trade name", "gibberish", "link code", "copy", "site of many names", "phone", "raw template", "more adverts")


@dataclass(slots=True)
class Weighed:
    """One comment by itself; `marks` make it doubtful and never convict."""

    odds: float
    told: tuple[Clue, ...]
    short_praise: bool
    takes_part: bool
    marks: tuple[Clue, ...] = ()
    only_praise: bool = False  # a few kind words without one about the post, whenever they came

    @property
    def score(self) -> float:
        """0..1, higher is more like spam."""
        return score_of(self.odds)

    @property
    def kinds(self) -> set[ReasonKind]:
        """The kinds of reasons that can be told."""
        return {clue.kind for clue in self.told}

    @property
    def firm(self) -> bool:
        """Whether something was seen that honest readers hardly ever show."""
        return any(clue.firm for clue in self.told)

    @property
    def sells(self) -> bool:
        """Whether one of these things is more than a copied text."""
        return any(clue.firm and clue.kind != "copy" for clue in self.told)

    def is_certain(self, weights: Weights) -> bool:
        """Whether the comment by itself is surely spam: reasons of two kinds, one of them firm or a great many."""
        return self.may_be(weights) and self.score >= weights.spam and len(self.kinds) >= 2 and (self.firm or self.score >= SURE)

    def may_be(self, weights: Weights) -> bool:
        """Whether the comment by itself is at least suspect, for a reason other than the time."""
        clear = len(self.kinds) > 1 or self.firm or self.score >= 2 * weights.suspect
        return self.score >= weights.suspect and clear and bool(self.kinds - {"time"}) and not self.short_praise


def of(clues: Clues, weights: Weights, alike: dict[Clue, Clue]) -> Weighed:
    """What is kept of a comment's clues; `alike` holds those that were told before, for what is equal is held once."""
    told = tuple(alike.setdefault(clue, clue) for name, clue in clues.items() if clue.words and clue.value > 0 and name not in MARKS)
    marks = tuple(alike.setdefault(clue, clue) for clue in map(clues.get, MARKS) if clue is not None and clue.value > 0)
    return Weighed(weights.odds(clues), told, _short_praise(clues), _takes_part(clues), marks, _any(clues, ("empty praise",), 0))


def add_histories(seen: Sequence[Seen], keys: Sequence[str], weighed: Sequence[Weighed], weights: Weights, vouched: Sequence[bool]) -> None:
    """An account of whose comments at least half look like adverts speaks against each of them; what is trusted has no such history.

    An advert sells something: a mere copy is none, or readers who use the same few words would make each other suspicious. A ping is none
    of an account's: its name is the title of a page.
    """
    own = [comment.kind == "comment" and not comment.by_author for comment in seen]
    adverts = [mine and one.score >= weights.spam and one.sells for mine, one in zip(own, weighed, strict=True)]
    said = Counter(key for comment, key in zip(seen, keys, strict=True) if comment.kind == "comment")
    by_key = Counter(key for key, advert in zip(keys, adverts, strict=True) if advert)
    for number, (comment, one) in enumerate(zip(seen, weighed, strict=True)):
        key = keys[number]
        more = by_key[key] - adverts[number]
        if (
            not key
            or (key.endswith("@") and len(key) <= SHORT)
            or more <= 0
            or 2 * by_key[key] < said[key]
            or vouched[number]
            or comment.kind != "comment"
        ):
            continue
        one.told += (Clue(log(more), "identity", gettext("the same name left {adverts}", adverts=count(more, "more advert")), firm=True),)
        one.odds += weights.weights.get("more adverts", 0.0) * log(more)


def _short_praise(clues: Clues) -> bool:
    """Real readers say little: a few kind words soon after the post, with nothing to sell."""
    if clues["length"].value > 2.5 or clues["praise"].value < 0.5:
        return False
    late = clues["late"].value if "late" in clues and clues["post dated"].value else 0.0
    return late < FRESH and not _any(clues, SELLING, 0)


def _takes_part(clues: Clues) -> bool:
    """Somebody who speaks of the post at length, soon, under a name of their own, and advertises as well."""
    late = clues["late"].value if "late" in clues else None
    if not _any(clues, TAKES_PART, 0):
        return False
    if late is None or late > SOON or clues["length"].value < 3.9 or clues["pitch"].value == 0:
        return False
    return not _any(clues, DAMNING, 0.5)


def _any(clues: Mapping[str, Clue], names: Sequence[str] | frozenset[str], above: float) -> bool:
    return any(clues[name].value > above for name in names if name in clues)
