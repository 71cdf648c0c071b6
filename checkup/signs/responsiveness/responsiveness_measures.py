"""Do readers get an answer, and how soon?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from checkup.facts import DAY, Facts, Remark
from checkup.findings import Number
from checkup.i18n import gettext
from checkup.measuring.calls import Counted, called, substantial
from checkup.measuring.fair_share import FairShare, FairShares, Said, fair_name, few_voices, share_of
from checkup.measuring.folded_words import bears, name_parts, says_name
from checkup.measuring.judged_languages import language_of
from checkup.measuring.measured import FAIR, Measured
from checkup.measuring.posting_gaps import long_over
from checkup.measuring.sample import newcomer_keys, remarks
from checkup.measuring.statistics import difference
from checkup.measuring.waiting_list import LOOKED_FOR_DAYS, beside, taken_off, waiting
from checkup.measuring.waits import Waits
from checkup.model import comment_key
from checkup.signs.responsiveness.answering_writers import writers_apart
from checkup.signs.responsiveness.few_words import got_few_words
from checkup.signs.responsiveness.silent_writers import silence
from checkup.text.reader_talk import knows

HORIZONS: Mapping[str, float] = {"24h": DAY, "48h": 2 * DAY, "7d": 7 * DAY}
SCORED = ("7d", "48h")
FEW_CALLS = 8  # comments; as few as are not scored, by the rubric
ANSWERABLE_DAYS = 7  # the longer horizon that is scored: whose comments closed sooner was never given that long


def answered(facts: Facts) -> Measured:
    """R0; beside it, what the readers who asked most wrote of it, how the others fared, since when answers stopped, and the maybes."""

    def further(fair: Sequence[Remark]) -> Mapping[str, Number]:
        maybe = sum(not r.call.sure for r in fair)
        others = {**_by_readers(facts, fair), **_besides(facts, fair), **_after_the_end(facts, fair), **writers_apart(facts, fair)}
        few = got_few_words(facts, fair)
        return {"maybe": maybe, **_few_voices(facts, fair), **others, **silence(facts, fair), **({"few_words": few} if few else {})}

    return _share_answered("R0", facts, called, further)


def _by_readers(facts: Facts, fair: Sequence[Remark]) -> Mapping[str, Number]:
    """How many of these comments that have no answer by a writer another reader answered."""
    return {"by_readers": sum(r.key not in facts.answers and facts.answered_by_anyone.get(r.key, False) for r in fair)}


def _after_the_end(facts: Facts, fair: Sequence[Remark]) -> Mapping[str, Number]:
    """How many of these comments came when a finished blog had long ended."""
    if not facts.finished:
        return {}
    end = long_over(facts, LOOKED_FOR_DAYS)
    return {"after_the_end": sum(r.at is not None and r.at > end for r in fair)}


def _besides(facts: Facts, fair: Sequence[Remark]) -> Mapping[str, Number]:
    """Where few comments call for an answer: how many others that are more than thanks were answered.

    Of what is owed an answer a quarter is not seen, answered or not; so few calls are no fair picture of who answers whoever writes.
    """
    if len(fair) >= FEW_CALLS:
        return {}
    others = _had_time(facts, (r for r in substantial(facts, facts.posts_in_window) if not r.call.owed))
    return {"answered_besides": sum(r.key in facts.answers for r in others)}


def _few_voices(facts: Facts, fair: Sequence[Remark]) -> Mapping[str, Number]:
    """How many of these comments the readers wrote who wrote most of them, how many the others, and how many of those were answered."""
    said = _said(fair, lambda r: r.key in facts.answers)
    few = few_voices(said)
    if not few:
        return {}
    others = [one for one in said if one.who not in few]
    return {"by_few": len(said) - len(others), "others": len(others), "others_answered": sum(one.answered for one in others)}


def _said(remarks: Iterable[Remark], answered: Callable[[Remark], bool]) -> list[Said]:
    return [Said(r.post.url, r.who or r.key, answered(r)) for r in remarks]


def all_answered(facts: Facts) -> Measured:
    """R7: as R0, over all reader comments that are more than thanks or greeting; beside it with those as well.

    Beside it too how many stand on posts in a language that is known to have no word lists: who asked is not told there; and how many of
    those without an answer got words of the writer's that say nothing new: thanks alone, or the same few words as others.
    """
    everybody = _had_time(facts, remarks(facts, facts.posts_in_window))
    heard = sum(r.key in facts.answers for r in everybody)
    strange = {p.url for p in facts.posts_in_window if (tag := language_of(facts, p)) is not None and not knows(tag)}

    def further(fair: Sequence[Remark]) -> Mapping[str, Number]:
        told = {"all": len(everybody), "all_answered": heard, "unlisted": sum(r.post.url in strange for r in fair)}
        return {**told, "few_words": got_few_words(facts, fair)}

    return _share_answered("R7", facts, substantial, further)


def _share_answered(code: str, facts: Facts, counted: Counted, beside: Callable[[Sequence[Remark]], Mapping[str, Number]]) -> Measured:
    """The share of the counted comments that had time for an answer and got one; `beside` makes further figures of those that had time."""
    listed = list(counted(facts, facts.posts_in_window))
    fair = _had_time(facts, listed)
    hits = [r for r in fair if r.key in facts.answers]
    ever = fair if _is_whole(facts) else _had_time(facts, counted(facts, facts.blog.posts))
    heard = len(hits) if _is_whole(facts) else sum(r.key in facts.answers for r in ever)
    left_out = len(listed) - len(fair)
    share = share_of(_said(fair, lambda r: r.key in facts.answers))
    return Measured(
        code,
        value=share.value(),
        n=len(fair),
        hits=len(hits),
        parts=_parts(share),
        all_time=heard / len(ever) if ever else None,
        detail={"left_out": left_out, **beside(fair), **share.beside()},
        tally=share,
    )


def _parts(share: FairShare) -> Mapping[str, float]:
    """What a curve may be put on: the share answered, and the one that is scored."""
    value, fair = share.value(), share.fair()
    return {} if value is None or fair is None else {"value": value, FAIR: fair}


def _is_whole(facts: Facts) -> bool:
    """Whether the window holds every post: then what is counted over it was counted over all."""
    return len(facts.posts_in_window) == len(facts.blog.posts)


def _had_time(facts: Facts, said: Iterable[Remark]) -> list[Remark]:
    """Comments without those that are younger than 7 days at T, or where commenting is known to have closed within 7 days."""
    counted = []
    last, end = None, facts.now
    for remark in said:
        if remark.post is not last:
            last, closed = remark.post, facts.closed_at(remark.post)
            end = facts.now if closed is None else min(closed, facts.now)
        if remark.at is None or end - remark.at >= ANSWERABLE_DAYS * DAY:
            counted.append(remark)
    return counted


def in_time(shortest: Waits, longest: Waits, ever: Waits) -> Measured:
    """R1: the shares answered within 24 h, 48 h and 7 d, each of those that could be answered for at least as long; longer waits score."""
    if not longest.waits or longest.tell_nothing:
        return _no_waits("R1", longest)
    shares = {name: longest.within(seconds) for name, seconds in HORIZONS.items()}
    detail: dict[str, Number] = {}
    for name, seconds in HORIZONS.items():
        detail[name] = shares[name].value()
        best = shortest.share_within(seconds)
        if best != detail[name]:
            detail[f"{name}_at_best"] = best
    detail["unknown_waits"] = longest.unknown
    week = shares["7d"]
    return Measured(
        "R1",
        value=week.value(),
        n=round(sum(week.everybody.bottom.values())),
        hits=round(sum(week.everybody.top.values())),
        parts=_parts_within({name: shares[name] for name in SCORED}),
        detail={**detail, **week.beside()},
        all_time=ever.share_within(HORIZONS["7d"]),
        tally=FairShares({name: shares[name] for name in SCORED}, "7d"),
    )


def _parts_within(shares: Mapping[str, FairShare]) -> Mapping[str, float]:
    """The shares within each time, plain and as they are scored; without those that nobody could be answered for so long."""
    plain = {name: share for name, one in shares.items() if (share := one.value()) is not None}
    return {**plain, **{fair_name(name): fair for name, one in shares.items() if (fair := one.fair()) is not None}}


def waiting_time(shortest: Waits, longest: Waits, ever: Waits) -> Measured:
    """R2: the median wait in hours, None where fewer than half have an answer."""
    found, best = longest.curve, shortest.curve
    if not longest.waits or longest.tell_nothing:
        return _no_waits("R2", longest)
    low, high = found.median_interval
    detail: dict[str, Number] = {
        "median_low": _hours(low),
        "median_high": _hours(high),
        "answers": sum(w.answered for _, w in longest.waits),
        "unknown_waits": longest.unknown,
    }
    if best != found:
        detail["median_at_best"] = _hours(best.median)
    value, whole = _hours(found.median), ever.curve.median
    return Measured(
        "R2",
        value=value,
        n=len(longest.waits),
        reason=None if value is not None else gettext("Most never hear back: fewer than half of those who asked for an answer have one."),
        interval=(_hours(low) or 0.0, _hours(high) or 0.0) if low is not None and high is not None else None,
        detail=detail,
        sample=tuple(sorted(w.seconds / 3600 for _, w in longest.waits if w.answered)),
        all_time=_hours(whole),
    )


def _no_waits(code: str, waits: Waits) -> Measured:
    if waits.tell_nothing:
        why = gettext("Most answers stand inside the comments, without a time of their own.")
        return Measured(code, "unknown", reason=why, detail={"unknown_waits": waits.unknown})
    if waits.unknown:
        return Measured(code, "unknown", reason=gettext("Comments show no dates."), detail={"unknown_waits": waits.unknown})
    return Measured(code)


def _hours(seconds: float | None) -> float | None:
    return None if seconds is None else seconds / 3600


def how_known(facts: Facts) -> Measured:
    """R3: the split of ways, and the share of answers that call the reader by name."""
    ways: Counter[str] = Counter()
    named = 0
    written = {p.key(c): c for p in facts.posts_in_window for c in p.comments if c.by_owner}
    for remark in remarks(facts, facts.posts_in_window):
        answer = facts.answers.get(remark.key)
        if answer is None:
            continue
        ways[answer.how] += 1
        reply = written.get(comment_key(remark.post.url, answer.by or ""))
        who = remark.comment.author.name
        # an answer that quotes or links to what was said is known as surely as one that names the reader, and calls nobody by name
        named += (
            answer.how == "named"
            if reply is None
            else calls(reply.text, who) or (answer.how == "named" and says_name(reply, remark.comment))
        )
    total = sum(ways.values())
    return Measured(
        "R3",
        value=named / total if total else None,
        n=total,
        hits=named,
        detail={
            "thread": ways["thread"],
            "named": ways["named"],
            "within": ways["within"],
            "later": ways["later"],
            "assumed": ways["assumed"],
            "threaded": facts.threaded,
        },
    )


def calls(text: str, name: str | None) -> bool:
    """Whether a text calls a person by the first word of their name (three letters or more, so that "Al" does not match at random)."""
    parts = name_parts(name)
    return bool(parts) and len(parts[0]) > 2 and bears(text, parts[:1])


def questions(facts: Facts) -> Measured:
    """Facts -> measure R4: the share of readers' questions that got an answer."""
    asked = [r for r in remarks(facts, facts.posts_in_window) if r.call.question]
    hits = [r for r in asked if _helped(facts, r)]
    ever = asked if _is_whole(facts) else [r for r in remarks(facts, facts.blog.posts) if r.call.question]
    helped = len(hits) if _is_whole(facts) else sum(_helped(facts, r) for r in ever)
    share = share_of(_said(asked, lambda r: _helped(facts, r)))
    return Measured(
        "R4",
        value=share.value(),
        n=len(asked),
        hits=len(hits),
        parts=_parts(share),
        all_time=helped / len(ever) if ever else None,
        detail={"by_author": sum(r.key in facts.answers for r in asked), **share.beside()},
        tally=share,
    )


def _helped(facts: Facts, remark: Remark) -> bool:
    return remark.key in facts.answers or facts.answered_by_anyone.get(remark.key, False)


def waiting_now(facts: Facts) -> Measured:
    """R5: how many are owed an answer, by what they call for; beside it who would be glad of a word."""
    items = waiting(facts)
    now = [i for i in items if not i.late]
    groups, glad = Counter(i.group for i in now), Counter(i.group for i in beside(facts))
    return Measured(
        "R5",
        value=float(len(now)),
        n=len(now),
        detail={
            "questions": groups["question"],
            "requests": groups["request"],
            "replies": groups["reply"],
            "maybe": sum(not i.sure for i in now),
            "worth_a_word": glad["worth"],
            "thanks": glad["thanks"],
            "not_owed": taken_off(facts),
            "too_late": len(items) - len(now),
            "oldest_days": max((i.age_days for i in now if i.age_days is not None), default=None),
        },
    )


def newcomers(facts: Facts) -> Measured:
    """R6: answered share of first comments minus that of regulars' comments, of those that are more than thanks."""
    first, regular = newcomer_keys(facts), facts.regulars
    new, old = [], []
    for remark in _had_time(facts, substantial(facts, facts.posts_in_window)):
        if remark.key in first:
            new.append(remark.key in facts.answers)
        elif remark.who in regular:
            old.append(remark.key in facts.answers)
    both = bool(new and old)
    return Measured(
        "R6",
        value=sum(new) / len(new) - sum(old) / len(old) if both else None,
        n=min(len(new), len(old)),
        interval=difference(sum(new), len(new), sum(old), len(old)),
        detail={"newcomers": len(new), "newcomers_answered": sum(new), "regulars": len(old), "regulars_answered": sum(old)},
    )
