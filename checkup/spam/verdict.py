"""From clues to a verdict: the score ranks, rules guard the honest reader, and every `spam` has reasons of two kinds."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checkup.config import SpamTable
from checkup.facts import is_regular
from checkup.model import Reason, ReasonKind, Verdict, VerdictLabel
from checkup.reader_words import ReaderWords, Wording, sentence
from checkup.spam.clue import Clue, Clues, log
from checkup.spam.clues import gather
from checkup.spam.clues_who import LATEST
from checkup.spam.context import Context
from checkup.spam.copies import person
from checkup.spam.hosts import host
from checkup.spam.seen import Around, Seen
from checkup.spam.weights import Weights, score_of
from checkup.text.in_words import agree

MOST_REASONS = 5
ORDER: tuple[ReasonKind, ...] = ("copy", "text", "identity", "link", "time")
EMPTY = Verdict("ok", 0.0)
NOBODY = frozenset(["anonymous", "anon", "guest", "admin", "unknown", "anonyme", "anonym", "anónimo", "anonimo", "me", "visitor"])
SURE = 0.9  # many small clues of two kinds weigh as much as a firm one
FRESH = log(12) / LATEST  # the clue "late" of a comment that came a year after its post
SOON = log(1.5) / LATEST  # ... six weeks after it
TAKES_PART = frozenset(["links", "shop links"])
SELLING = ("trade name", "links", "shop address", "strong words", "pitch", "link text", "address as name", "gibberish", "phone", "copy")


@dataclass(slots=True)
class Weighed:
    """What is kept of a comment's clues: log-odds, what can be told, and whether the rules for honest readers apply."""

    odds: float
    told: list[Clue]
    short_praise: bool
    takes_part: bool

    @property
    def score(self) -> float:
        """0..1, higher is more like spam."""
        return score_of(self.odds)

    @property
    def firm(self) -> bool:
        """Whether something was seen that honest readers hardly ever show."""
        return any(clue.firm for clue in self.told)

    @property
    def sells(self) -> bool:
        """Whether one of these things is more than a copied text."""
        return any(clue.firm and clue.kind != "copy" for clue in self.told)


def weigh(seen: Sequence[Seen], around: Mapping[str, Around], owner: SpamTable, weights: Weights) -> list[Verdict]:
    """A verdict for every comment, in their order."""
    context = Context(seen, around)
    weighed = [_weighed(gather(context, number), weights) for number in range(len(seen))]
    _add_histories(seen, weighed, weights)
    regulars = _regulars(seen, weighed, weights)
    return [
        _judge(comment, one, weights, owner, trusted=comment.answered or person(comment) in regulars)
        for comment, one in zip(seen, weighed, strict=True)
    ]


def _weighed(clues: Clues, weights: Weights) -> Weighed:
    told = [clue for clue in clues.values() if clue.words and clue.value > 0]
    return Weighed(weights.odds(clues), told, _short_praise(clues), _takes_part(clues))


def _add_histories(seen: Sequence[Seen], weighed: Sequence[Weighed], weights: Weights) -> None:
    """A name that left other adverts on this blog speaks against a comment; nameless comments are nobody's.

    An advert sells something: a mere copy is none, or readers who use the same few words would make each other suspicious.
    """
    adverts = [one.score >= weights.spam and one.sells and not comment.by_author for comment, one in zip(seen, weighed, strict=True)]
    by_name = Counter(person(comment) for comment, advert in zip(seen, adverts, strict=True) if advert)
    for comment, one, advert in zip(seen, weighed, adverts, strict=True):
        who = person(comment)
        more = by_name[who] - advert
        if more > 0 and len(who) >= 4 and who not in NOBODY and not comment.by_author and comment.kind == "comment":
            words = f"the same name left {more} more {agree(more, 'advert')}"
            one.told.append(Clue(log(more), "identity", words, firm=True))
            one.odds += weights.weights.get("more adverts", 0.0) * log(more)


def _judge(comment: Seen, one: Weighed, weights: Weights, owner: SpamTable, *, trusted: bool) -> Verdict:
    word = owners_word(comment, owner)
    if word is not None:
        return word
    if comment.by_author or (comment.kind != "comment" and comment.own):
        return EMPTY
    kinds = {clue.kind for clue in one.told}
    score = one.score
    clear = len(kinds) > 1 or one.firm or score >= 2 * weights.suspect
    label: VerdictLabel = "ok"
    if score >= weights.suspect and clear and kinds - {"time"} and not one.short_praise:
        certain = score >= weights.spam and len(kinds) >= 2 and (one.firm or score >= SURE)
        label = "promo" if one.takes_part else "spam" if certain and not trusted else "suspect"
    return Verdict(label, round(score, 4), () if label == "ok" else _reasons(one.told))


def owners_word(comment: Seen, owner: SpamTable) -> Verdict | None:
    """What the owner said of this comment, of its author or of a site; None where nothing was said. A word on the comment itself wins."""
    if set(comment.ids) & set(owner.not_spam):
        return EMPTY
    if set(comment.ids) & set(owner.is_spam):
        return _by_order("you marked this comment as spam")
    mine = {_plain(comment.name or ""), host(comment.url or "")} - {""}
    if mine & set(map(_plain, owner.allow)):
        return EMPTY
    linked = mine | {host(link) for link in comment.links}
    blocked = sorted(linked & set(map(_plain, owner.block)))
    return _by_order(sentence("you block ", ReaderWords(blocked[0][:60]))) if blocked else None


def _plain(name: str) -> str:
    return name.strip().casefold().removeprefix("www.")


def _by_order(words: Wording) -> Verdict:
    return Verdict("spam", 1.0, (Reason("identity", words), Reason("text", "your word decides, whatever it says")))


def _reasons(told: Sequence[Clue]) -> tuple[Reason, ...]:
    """What can be told, the most telling of each kind first."""
    by_kind: dict[ReasonKind, list[Clue]] = defaultdict(list)
    for clue in sorted(told, key=lambda clue: not clue.firm):
        by_kind[clue.kind].append(clue)
    first = [by_kind[kind][0] for kind in ORDER if by_kind[kind]]
    more = sorted((clue for kind in ORDER for clue in by_kind[kind][1:]), key=lambda clue: not clue.firm)
    return tuple(Reason(clue.kind, clue.words) for clue in (first + more)[:MOST_REASONS])


def _short_praise(clues: Clues) -> bool:
    """Real readers say little: a few kind words soon after the post, with nothing to sell."""
    if clues["length"].value > 2.5 or clues["praise"].value < 0.5:
        return False
    late = clues["late"].value if "late" in clues and clues["post dated"].value else 0.0
    return late < FRESH and not any(clues[name].value > 0 for name in SELLING if name in clues)


def _takes_part(clues: Clues) -> bool:
    """Somebody who speaks of the post at length, soon, under a name of their own, and advertises as well."""
    late = clues["late"].value if "late" in clues else None
    if not TAKES_PART & {name for name in clues if clues[name].value > 0}:
        return False
    if late is None or late > SOON or clues["length"].value < 3.9 or clues["pitch"].value == 0:
        return False
    damning = (
        "strong words",
        "trade name",
        "gibberish",
        "link code",
        "copy",
        "site of many names",
        "phone",
        "raw template",
        "more adverts",
    )
    return not any(clues[name].value > 0.5 for name in damning if name in clues)


def _regulars(seen: Sequence[Seen], weighed: Sequence[Weighed], weights: Weights) -> set[str]:
    """Regular readers, by name, most of whose comments look honest."""
    posts: dict[str, set[str]] = defaultdict(set)
    honest: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for comment, one in zip(seen, weighed, strict=True):
        who = person(comment)
        if not who or who in NOBODY:
            continue
        total[who] += 1
        posts[who].add(comment.post)
        honest[who] += one.score < weights.spam
    return {who for who, count in total.items() if is_regular(count, len(posts[who])) and honest[who] * 2 > count}
