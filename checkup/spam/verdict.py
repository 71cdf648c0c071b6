"""From clues to a verdict: the score ranks, rules guard the honest reader, and every `spam` has reasons of two kinds."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from checkup.config import SpamTable
from checkup.model import Reason, ReasonKind, Verdict, VerdictLabel
from checkup.spam.clues import Clues, gather
from checkup.spam.context import Context
from checkup.spam.copies import person
from checkup.spam.hosts import host
from checkup.spam.seen import Around, Seen
from checkup.spam.weights import Weights

MOST_REASONS = 5
ORDER: tuple[ReasonKind, ...] = ("copy", "text", "identity", "link", "time")
EMPTY = Verdict("ok", 0.0)
CERTAIN = ("echo", "copy", "spintax", "bare ping", "mixed letters", "link code", "gibberish", "strong words", "trade name", "shop links")


def weigh(seen: Sequence[Seen], around: Mapping[str, Around], owner: SpamTable, weights: Weights) -> list[Verdict]:
    """A verdict for every comment, in their order."""
    context = Context(seen, around)
    clues = [gather(context, number) for number in range(len(seen))]
    scores = [weights.score(found) for found in clues]
    regulars = _regulars(seen, scores, weights)
    return [_judge(context, number, clues[number], scores[number], weights, owner, regulars) for number in range(len(seen))]


def _judge(context: Context, number: int, clues: Clues, score: float, weights: Weights, owner: SpamTable, regulars: set[str]) -> Verdict:
    comment = context.comments[number]
    word = owners_word(comment, owner)
    if word is not None:
        return word
    if comment.by_author:
        return EMPTY
    reasons = _reasons(clues)
    kinds = {reason.kind for reason in reasons}
    label: VerdictLabel = "ok"
    if score >= weights.suspect and kinds and kinds != {"time"}:
        label = "suspect"
    if score >= weights.spam and len(kinds) >= 2 and not _harmless(clues, kinds):
        label = "spam"
    if label == "spam" and (comment.answered or person(comment) in regulars):
        label = "suspect"
    if label != "ok" and _short_praise(clues):
        label = "ok"
    if label != "ok" and _takes_part(clues):
        label = "promo"
    if label == "ok":
        return Verdict("ok", round(score, 4))
    return Verdict(label, round(score, 4), tuple(reasons[:MOST_REASONS]))


def owners_word(comment: Seen, owner: SpamTable) -> Verdict | None:
    """What the owner said of this comment, of its author or of a site; None where nothing was said."""
    names = {comment.name, host(comment.url or "")} - {None, ""}
    if set(comment.ids) & set(owner.not_spam) or names & set(owner.allow):
        return Verdict("ok", 0.0)
    hosts = names | {host(link) for link in comment.links}
    if set(comment.ids) & set(owner.is_spam):
        return Verdict("spam", 1.0, (Reason("text", "you marked it as spam"), Reason("identity", "your list of spam names this comment")))
    blocked = sorted(str(name) for name in hosts & set(owner.block))
    if blocked:
        return Verdict("spam", 1.0, (Reason("identity", f"you block {blocked[0][:60]}"), Reason("text", "your word decides")))
    return None


def _reasons(clues: Clues) -> list[Reason]:
    """What can be told, the most telling of each kind first."""
    told = [clue for clue in clues.values() if clue.words and clue.value > 0]
    by_kind: dict[ReasonKind, list[Reason]] = defaultdict(list)
    for clue in told:
        by_kind[clue.kind].append(Reason(clue.kind, clue.words))
    first = [by_kind[kind][0] for kind in ORDER if by_kind[kind]]
    more = [reason for kind in ORDER for reason in by_kind[kind][1:]]
    return first + more


def _harmless(clues: Clues, kinds: set[ReasonKind]) -> bool:
    """Late praise, or one late link, from somebody with a person's name: worth a look, never certain."""
    if any(clues[name].value > 0 and clues[name].words for name in CERTAIN if name in clues):
        return False
    return kinds <= {"text", "time"} and clues["pitch"].value == 0 and clues["trade words"].value < 1.0


def _short_praise(clues: Clues) -> bool:
    """Real readers say little: a few kind words soon after the post, with nothing to sell."""
    if clues["length"].value > 2.5 or clues["praise"].value < 0.5:
        return False
    late = clues["late"].value if "late" in clues else 0.0
    selling = ("trade name", "links", "shop address", "strong words", "pitch", "link text", "address as name", "gibberish", "phone")
    return late < 1.95 and not any(clues[name].value > 0 for name in selling)


def _takes_part(clues: Clues) -> bool:
    """Somebody who speaks of the post at length, soon, under a name of their own, and advertises as well."""
    late = clues["late"].value if "late" in clues else None
    if late is None or late > 1.4 or clues["length"].value < 3.9 or clues["pitch"].value == 0:
        return False
    damning = ("strong words", "trade name", "gibberish", "link code", "echo", "copy", "site of many names", "phone", "spintax")
    return not any(clues[name].value > 0.5 for name in damning)


def _regulars(seen: Sequence[Seen], scores: Sequence[float], weights: Weights) -> set[str]:
    """Readers with four or more comments on three or more posts, most of which look honest."""
    posts: dict[str, set[str]] = defaultdict(set)
    honest: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for comment, score in zip(seen, scores, strict=True):
        who = person(comment)
        if not who or who == "anonymous":
            continue
        total[who] += 1
        posts[who].add(comment.post)
        honest[who] += score < weights.suspect
    return {who for who, count in total.items() if count >= 4 and len(posts[who]) >= 3 and honest[who] * 2 > count}
