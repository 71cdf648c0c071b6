"""Do readers get an answer, and how soon?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from checkup.exams._kaplan_meier import Curve
from checkup.exams._measured import Measured, Spec
from checkup.exams._questions import asks
from checkup.exams._reading import by_owner, newcomer_keys, owner_known, readers, regulars, shown, silent, unknown_owner
from checkup.exams._statistics import difference, wilson
from checkup.exams._tallies import Ratio, Ratios
from checkup.exams._texts import name_parts, tokens
from checkup.exams._waiting import waiting
from checkup.exams._waits import Waits, waits_of
from checkup.facts import DAY, Facts, key_of
from checkup.findings import Number
from checkup.model import Comment, Post

ID = "responsiveness"
NAME = "Responsiveness"
QUESTION = "Do readers get an answer, and how soon?"
MOVED_BY = ("answer",)
TEXT = """
Answering the people who took the time to write is what a company blog is for. An answer is, in this order: a comment by the blog's author
right below the reader's in the thread; a comment by the author after it that names or quotes the reader; and, as long as the blog does not
thread its comments, a comment by the author that names nobody. That one is assumed to answer the readers of the last seven days who still
wait, if they are three at most, and always the nearest one above. Thanks and greetings to nobody, smileys alone, and a text that the author
has used before answer nobody. How many answers are known in which way is printed.

Where it is not sure who writes the blog, nothing of this is measured: the owner is asked first.

Readers who still wait count too. The shares within a week and within two days are over all comments that could be answered for so long. The
waiting time is read from a Kaplan-Meier curve over *all* reader comments: those without an answer count for as long as they could have had
one, until the checkup or until comments closed. An average over answered comments alone hides the silent half, so none is printed. Where
the curve never falls to one half, the typical wait is "not reached".

Where pages show dates without a time, all is computed twice, with the shortest and the longest waits that the dates allow; both are
printed and the longer one is scored. An answer that is dated before its question counts as an answer with an unknown wait.

Intervals of single shares are Wilson's (90 %). They take comments as independent, though those of one post go together: the true
uncertainty is somewhat larger. The interval of the score does not make this simplification, it draws whole posts.
"""
MEASURES = (
    Spec(
        "R0",
        "Readers answered",
        "share",
        "comments",
        "Reader comments that the author answered, of all reader comments that are at least 7 days old, without those whose comments "
        "closed within 7 days of them.",
    ),
    Spec(
        "R1",
        "Answered in time",
        "share",
        "comments",
        "The shares answered within 7 days and within 48 hours, each of the comments that could be answered for so long at least (until "
        "the checkup, or until comments closed). The score is 0.7 of the first and 0.3 of the second.",
    ),
    Spec(
        "R2",
        "Waiting time",
        "hours",
        "comments",
        "Median of the Kaplan-Meier curve of waits (the first time at which half have an answer), with log-log intervals.",
    ),
    Spec(
        "R3",
        "How answers are known",
        "share",
        "answers",
        "Of the author's answers, those that call the reader by name. Beside it: how many are known by thread, by name, or assumed.",
    ),
    Spec(
        "R4",
        "Questions answered",
        "share",
        "questions",
        "Reader comments that ask something, answered by the author or by another reader. Rhetorical and quoted questions do not count. "
        "90 % is the target of Stack Exchange's Area 51.",
    ),
    Spec(
        "R5",
        "Waiting now",
        "count",
        "comments",
        "Reader comments without an answer whose door is not closed and which are younger than 90 days, questions and newcomers first.",
    ),
    Spec(
        "R6",
        "Newcomers against regulars",
        "share",
        "comments",
        "Answered share of first comments minus that of comments by regulars (4 or more comments on 3 or more posts), "
        "with the interval of the difference (Newcombe 1998). Shown, not scored.",
    ),
)

HORIZONS: Mapping[str, float] = {"24h": DAY, "48h": 2 * DAY, "7d": 7 * DAY}
SCORED = ("7d", "48h")
DOOR_DAYS = 7


def measure(facts: Facts) -> Sequence[Measured]:
    """R0 to R6 over the window; the waiting list covers every comment."""
    if not owner_known(facts) and facts.blog.posts and any(facts.readers(p) for p in facts.blog.posts):
        return unknown_owner(MEASURES)
    quiet = silent(facts, MEASURES)
    if quiet:
        return [waiting_now(facts) if m.code == "R5" and any(True for _ in readers(facts, facts.blog.posts)) else m for m in quiet]
    shortest, longest = waits_of(facts, facts.posts)
    ever = longest if len(facts.posts) == len(facts.blog.posts) else waits_of(facts, facts.blog.posts)[1]
    return [
        answered(facts),
        in_time(shortest, longest, ever),
        waiting_time(shortest, longest, ever),
        how_known(facts),
        questions(facts),
        waiting_now(facts),
        newcomers(facts),
    ]


def answered(facts: Facts) -> Measured:
    """R0."""
    pairs = _had_time(facts, facts.posts)
    hits = [(p, c) for p, c in pairs if key_of(p, c) in facts.answers]
    whole = [key_of(p, c) in facts.answers for p, c in _had_time(facts, facts.blog.posts)]
    left_out = sum(1 for _ in readers(facts, facts.posts)) - len(pairs)
    return Measured(
        "R0",
        value=len(hits) / len(pairs) if pairs else None,
        n=len(pairs),
        hits=len(hits),
        interval=wilson(len(hits), len(pairs)),
        all_time=sum(whole) / len(whole) if whole else None,
        detail={"left_out": left_out},
        tally=Ratio(_per_post(hits), _per_post(pairs)),
    )


def _had_time(facts: Facts, posts: Sequence[Post]) -> list[tuple[Post, Comment]]:
    """Reader comments without those that are younger than 7 days at T, or whose door is known to have closed within 7 days of them."""
    kept = []
    for post, comment in readers(facts, posts):
        closed = facts.closed_at(post)
        end = facts.now if closed is None else min(closed, facts.now)
        if comment.posted is None or end - facts.moment(comment.posted) >= DOOR_DAYS * DAY:
            kept.append((post, comment))
    return kept


def in_time(shortest: Waits, longest: Waits, ever: Waits) -> Measured:
    """R1: the shares answered within 24 h, 48 h and 7 d, each of those that could be answered for at least as long; longer waits score."""
    if not longest.waits:
        return _no_waits("R1", longest)
    shares = {name: longest.within(seconds) for name, seconds in HORIZONS.items()}
    detail: dict[str, Number] = {}
    for name, seconds in HORIZONS.items():
        top, bottom = _sums(shares[name])
        detail[name] = top / bottom if bottom else None
        detail[f"{name}_low"], detail[f"{name}_high"] = wilson(top, bottom) or (None, None)
        best = _share(shortest.within(seconds))
        if best != detail[name]:
            detail[f"{name}_at_best"] = best
    detail["unknown_waits"] = longest.unknown
    top, bottom = _sums(shares["7d"])
    return Measured(
        "R1",
        value=_share(shares["7d"]),
        n=bottom,
        hits=top,
        interval=wilson(top, bottom),
        parts={name: share for name in SCORED if (share := _share(shares[name])) is not None},
        detail=detail,
        all_time=_share(ever.within(HORIZONS["7d"])),
        tally=Ratios({name: shares[name] for name in SCORED}, "7d"),
    )


def _sums(ratio: Ratio) -> tuple[int, int]:
    return round(sum(ratio.top.values())), round(sum(ratio.bottom.values()))


def _share(ratio: Ratio) -> float | None:
    top, bottom = _sums(ratio)
    return top / bottom if bottom else None


def waiting_time(shortest: Waits, longest: Waits, ever: Waits) -> Measured:
    """R2: the median wait in hours, None = not reached."""
    found, best = longest.curve, shortest.curve
    if not longest.waits:
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
        reason=None if value is not None else "Not reached: fewer than half of your readers have an answer.",
        interval=(_hours(low) or 0.0, _hours(high) or 0.0) if low is not None and high is not None else None,
        detail=detail,
        sample=tuple(sorted(w.seconds / 3600 for _, w in longest.waits if w.answered)),
        all_time=_hours(whole),
    )


def answer_curve(facts: Facts) -> Curve:
    """The curve behind R1 and R2, for drawing: the longest waits that the stamps allow, over the window."""
    return waits_of(facts, facts.posts)[1].curve


def _no_waits(code: str, waits: Waits) -> Measured:
    if waits.unknown:
        return Measured(code, "unknown", reason="Comments show no dates.", detail={"unknown_waits": waits.unknown})
    return Measured(code)


def _hours(seconds: float | None) -> float | None:
    return None if seconds is None else seconds / 3600


def how_known(facts: Facts) -> Measured:
    """R3: the split of ways, and the share of answers that call the reader by name."""
    ways: Counter[str] = Counter()
    named = 0
    written = {key_of(p, c): c for p in facts.posts for c in p.comments if by_owner(c)}
    for post, comment in readers(facts, facts.posts):
        answer = facts.answers.get(key_of(post, comment))
        if answer is None:
            continue
        ways[answer.how] += 1
        reply = written.get(f"{post.url}#{answer.by}")
        named += answer.how == "named" or (reply is not None and calls(reply.text, comment.author.name))
    total = sum(ways.values())
    return Measured(
        "R3",
        value=named / total if total else None,
        n=total,
        hits=named,
        interval=wilson(named, total),
        detail={"thread": ways["thread"], "named": ways["named"], "assumed": ways["assumed"], "threaded": facts.threaded},
    )


def calls(text: str, name: str | None) -> bool:
    """Whether a text calls a person by the first word of their name (three letters or more, so that "Al" does not match at random)."""
    parts = name_parts(name)
    return bool(parts) and len(parts[0]) > 2 and parts[0] in tokens(text)


def questions(facts: Facts) -> Measured:
    """R4."""
    pairs = [(p, c) for p, c in readers(facts, facts.posts) if asks(facts, p, c)]
    hits = [(p, c) for p, c in pairs if _helped(facts, p, c)]
    whole = [_helped(facts, p, c) for p, c in readers(facts, facts.blog.posts) if asks(facts, p, c)]
    return Measured(
        "R4",
        value=len(hits) / len(pairs) if pairs else None,
        n=len(pairs),
        hits=len(hits),
        interval=wilson(len(hits), len(pairs)),
        all_time=sum(whole) / len(whole) if whole else None,
        detail={"by_author": sum(key_of(p, c) in facts.answers for p, c in pairs)},
        evidence=tuple(shown(p, c) for p, c in pairs if not _helped(facts, p, c)),
        tally=Ratio(_per_post(hits), _per_post(pairs)),
    )


def _helped(facts: Facts, post: Post, comment: Comment) -> bool:
    key = key_of(post, comment)
    return key in facts.answers or facts.answered_by_anyone.get(key, False)


def waiting_now(facts: Facts) -> Measured:
    """R5: how many wait, by group."""
    items = waiting(facts)
    now = [i for i in items if not i.late]
    groups = Counter(i.group for i in now)
    return Measured(
        "R5",
        value=float(len(now)),
        n=len(now),
        detail={
            "questions": groups["question"],
            "ideas": groups["idea"],
            "thanks": groups["thanks"],
            "too_late": len(items) - len(now),
            "oldest_days": max((i.age_days for i in now if i.age_days is not None), default=None),
        },
    )


def newcomers(facts: Facts) -> Measured:
    """R6: answered share of first comments minus that of regulars' comments."""
    first, regular = newcomer_keys(facts), regulars(facts)
    new, old = [], []
    for post, comment in _had_time(facts, facts.posts):
        key = key_of(post, comment)
        if key in first:
            new.append(key in facts.answers)
        elif facts.identities.get(key) in regular:
            old.append(key in facts.answers)
    both = bool(new and old)
    return Measured(
        "R6",
        value=sum(new) / len(new) - sum(old) / len(old) if both else None,
        n=min(len(new), len(old)),
        interval=difference(sum(new), len(new), sum(old), len(old)),
        detail={"newcomers": len(new), "newcomers_answered": sum(new), "regulars": len(old), "regulars_answered": sum(old)},
    )


def _per_post(pairs: Sequence[tuple[Post, Comment]]) -> dict[str, float]:
    return {url: float(n) for url, n in Counter(p.url for p, _ in pairs).items()}
