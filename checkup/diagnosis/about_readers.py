"""Findings about single readers and posts: what an answer led to, who came back, talk that is over, a silence that cost nobody.

Each is a claim about what followed what, so each is held against the data first, and left unsaid where the data is thin.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise

from checkup.diagnosis.look import Look
from checkup.facts import DAY, Facts
from checkup.findings import Evidence, Finding
from checkup.measuring.phrases import count, many, number, start, wait
from checkup.measuring.sample import newcomer_keys, owner_known, readers, shown
from checkup.measuring.statistics import difference, median
from checkup.model import Comment, Post

MOST_TITLE = 60


@dataclass(frozen=True)
class _Visit:
    """One dated comment by an identified reader."""

    at: float
    post: Post
    comment: Comment


def _visits(facts: Facts) -> dict[str, list[_Visit]]:
    """Identity -> that reader's dated comments, oldest first."""
    found: dict[str, list[_Visit]] = {}
    for post, comment in readers(facts, facts.blog.posts):
        identity = facts.identities.get(post.key(comment))
        if identity is not None and comment.posted is not None:
            found.setdefault(identity, []).append(_Visit(facts.moment(comment.posted), post, comment))
    return {who: sorted(visits, key=lambda v: (v.at, v.post.url, v.comment.id)) for who, visits in sorted(found.items())}


def quickest(look: Look) -> Iterator[Finding]:
    """The quickest answer whose two times are known to the minute, and how often its reader wrote again after it."""
    facts = look.facts
    best: tuple[float, str, _Visit, float] | None = None
    for who, visits in _visits(facts).items():
        for visit in visits:
            answer = facts.answers.get(visit.post.key(visit.comment))
            if answer is None or answer.how == "assumed" or answer.low is None or answer.low != answer.high or answer.at is None:
                continue
            if 0 < answer.low <= DAY and (best is None or (answer.low, who) < best[:2]):
                best = answer.low, who, visit, answer.at
    if best is None:
        return
    seconds, who, visit, at = best
    again = sum(v.at > at for v in _visits(facts)[who])
    if again >= look.rubric.limit("came_again"):
        name = visit.comment.author.name or "its reader"
        words = f"Your quickest answer took {wait(seconds / 3600)}; {name} came back {number(again)} times since."
        yield look.make("R-quickest", "responsiveness", words, evidence=[shown(visit.post, visit.comment)])


def came_back(look: Look) -> Iterator[Finding]:
    """Whether newcomers who got an answer, and readers whose answer came within a day, wrote again more often than the others."""
    facts = look.facts
    if not owner_known(facts):
        return
    fresh = newcomer_keys(facts)
    greeted: dict[bool, list[bool]] = {True: [], False: []}
    prompt: dict[bool, list[bool]] = {True: [], False: []}
    for visits in _visits(facts).values():
        last = visits[-1].at
        for visit in visits:
            key = visit.post.key(visit.comment)
            answer = facts.answers.get(key)
            if key in fresh:
                greeted[answer is not None].append(last > (visit.at if answer is None or answer.at is None else answer.at))
            if answer is not None and answer.at is not None and answer.high is not None:
                prompt[answer.high <= DAY].append(last > answer.at)
    if _clear(look, greeted):
        yes, no = greeted[True], greeted[False]
        words = (
            f"You answered {number(len(yes))} people who wrote for the first time, and {number(sum(yes))} of them wrote again; "
            f"of the {number(len(no))} without an answer {number(sum(no))} did."
        )
        yield look.make("R-came-back", "responsiveness", words)
    if _clear(look, prompt):
        yes, no = prompt[True], prompt[False]
        words = (
            f"After an answer within a day readers wrote again in {number(sum(yes))} of {number(len(yes))} cases, "
            f"after a later one in {number(sum(no))} of {number(len(no))}."
        )
        yield look.make("R-first-day", "responsiveness", words)


def _clear(look: Look, groups: dict[bool, list[bool]]) -> bool:
    """Enough cases on both sides, and the interval of the difference above 0."""
    yes, no = groups[True], groups[False]
    if min(len(yes), len(no)) < look.rubric.limit("compare"):
        return False
    gap = difference(sum(yes), len(yes), sum(no), len(no))
    return gap is not None and gap[0] > 0


def unheard(look: Look) -> Iterator[Finding]:
    """How many were answered where it is few; the newest question that is too old to answer where it stands; comments without a time."""
    share = look.ok("R0")
    if share is not None and look.low("R0"):
        answered = number(share.of or 0) if share.of else "none"
        yield look.make("R-few", "responsiveness", f"You answered {answered} of {count(share.n, 'reader comment')}.")
    late = [i for i in look.waiting if i.late and i.group == "question" and i.age_days is not None]
    if late:
        item = min(late, key=lambda i: (i.age_days or 0.0, i.post_url, i.comment_id))
        [(post, comment)] = look.comments([item.key])
        name, old = comment.author.name or "A reader", wait((item.age_days or 0.0) * 24)
        yield look.make(
            "R-follow-up",
            "responsiveness",
            f"{name} asked something {old} ago and got no answer.",
            evidence=[shown(post, comment)],
            action=f"Take up {name}’s question in a new post instead of answering after {old}" if comment.author.name else None,
        )
    pairs = list(readers(look.facts, look.facts.posts))
    undated = [(p, c) for p, c in pairs if c.posted is None]
    if undated and len(undated) < len(pairs):
        n = len(undated)
        words = f"{start(n, 'comment')} {'shows' if n == 1 else 'show'} no time: counted as {many('comment', n)}, but in no wait."
        yield look.make("R-undated", "responsiveness", words, evidence=[shown(p, c) for p, c in undated])


def talk_is_over(look: Look) -> Iterator[Finding]:
    """Posts on which everything after the last real comment is spam."""
    over = [one for post in look.facts.blog.posts if (one := _over(look, post)) is not None]
    if not over:
        return
    days, spam, post = max(over, key=lambda one: (one[1], one[2].url))
    more = f" {start(len(over) - 1, 'other post')} {many('is', len(over) - 1)} like it." if len(over) > 1 else ""
    words = f"The talk on “{_title(post)}” lasted {wait(days * 24)}. Everything since then looks like spam: {count(spam, 'comment')}.{more}"
    yield look.make("S-after-talk", "spam", words, evidence=[Evidence(p.url, _title(p), p.url) for _, _, p in over])


def _over(look: Look, post: Post) -> tuple[float, int, Post] | None:
    """(days that the talk lasted, spam since, post) where enough was said and every later comment is spam; None elsewhere."""
    facts, least = look.facts, look.rubric.limit("talk_over")
    if post.published is None or any(c.posted is None for c in post.comments):
        return None
    real = [facts.moment(c.posted) for c in post.comments if c.posted and not c.is_spam and (c.kind == "comment" or c.by_owner)]
    spam = [facts.moment(c.posted) for c in post.comments if c.posted and c.is_spam]
    since = sum(at > max(real) for at in spam) if real else 0
    if len(real) < least or since < least or since < len(spam) / 2:
        return None
    days = (max(real) - facts.moment(post.published)) / DAY
    return (days, since, post) if days > 0 else None


def _title(post: Post) -> str:
    title = " ".join((post.title or post.url).split())
    return title if len(title) <= MOST_TITLE else title[: MOST_TITLE - 1].rstrip() + "…"


def silence(look: Look) -> Iterator[Finding]:
    """The longest silence between two posts, where every regular of before wrote again after it."""
    facts = look.facts
    times = sorted(facts.moment(p.published) for p in facts.posts if p.published is not None)
    gaps = [(b - a, a, b) for a, b in pairwise(times)]
    if len(gaps) < look.rubric.limit("compare"):
        return
    longest, begin, end = max(gaps)
    typical = median([gap for gap, _, _ in gaps]) or 0.0
    if longest < look.rubric.limit("silence_days") * DAY or longest < look.rubric.limit("silence_ratio") * typical:
        return
    regular, visits = facts.regulars, _visits(facts)
    before = [who for who in visits if who in regular and any(begin - 180 * DAY <= v.at <= begin for v in visits[who])]
    if len(before) >= 2 and all(visits[who][-1].at >= end for who in before):
        month = datetime.fromtimestamp(begin, UTC)
        who = "both" if len(before) == 2 else f"all {number(len(before))}"
        words = f"The silence of {wait(longest / 3600)} from {month:%B %Y} cost you no regulars: {who} wrote again."
        yield look.make("C-no-loss", "regularity", words)


FINDERS = (quickest, came_back, unheard, talk_is_over, silence)
