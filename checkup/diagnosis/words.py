"""The sentences of a checkup: one for each sign, the diagnosis, what goes well, what needs care, what to leave alone.

Every claim is tested against the data before it is made; where the data is thin, the sentence says only what was counted.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from checkup.diagnosis.rubric import Rubric
from checkup.facts import Facts
from checkup.findings import Checkup, Finding, Measure, VitalSign
from checkup.measuring.phrases import count, first, number, of, start, wait, years

MOST_WORDS = 30


def sentences(signs: Sequence[VitalSign], facts: Facts) -> tuple[VitalSign, ...]:
    """The signs, each with one plain sentence."""
    return tuple(replace(s, sentence=_sentence(s)) for s in signs)


def _sentence(sign: VitalSign) -> str:
    if sign.outcome in ("unknown", "not_applicable"):
        reason = sign.reason or "it could not be read"
        return f"Not measured: {reason[0].lower()}{reason[1:]}" if not reason.startswith(("RSS", "W ")) else f"Not measured: {reason}"
    words = _SENTENCES[sign.id](sign) if sign.id in _SENTENCES else ""
    return words or sign.reason or "There is too little to go by yet."


def _seen(sign: VitalSign, code: str) -> Measure | None:
    m = sign.measure(code)
    return m if m is not None and m.n > 0 and m.outcome in ("ok", "early", "too_few") else None


def _responsiveness(sign: VitalSign) -> str:
    share, median = _seen(sign, "R0"), _seen(sign, "R2")
    if share is None:
        return "No reader has written yet, so there was nobody to answer."
    words = f"You answered {number(share.of or 0) if share.of else 'none'} of {count(share.n, 'reader comment')}."
    if median is not None and median.outcome == "ok" and median.value is not None:
        words += f" Half of your readers have an answer within {wait(median.value)}."
    return words


def _engagement(sign: VitalSign) -> str:
    per_post = _seen(sign, "E1")
    if per_post is None:
        return "No post is old enough to have gathered its comments."
    total, posts = int(per_post.detail.get("comments") or 0), per_post.n
    if total == 0:
        return f"{start(posts, 'post')} without a reader comment."
    return f"Readers left {count(total, 'comment')} on {count(posts, 'post')}."


def _spam(sign: VitalSign) -> str:
    share = _seen(sign, "S1")
    if share is None:
        return "There are no comments, so there is no spam."
    if not share.of:
        return f"No spam in sight: we read {count(share.n, 'comment')} and found none."
    return f"{first(share.of)} of the {number(share.n)} comments on show {'looks' if share.of == 1 else 'look'} like spam."


def _conversation(sign: VitalSign) -> str:
    share = _seen(sign, "V1")
    if share is None:
        return "No sentence in these posts speaks to readers or promotes anything."
    sell, talk = int(share.detail.get("promotion") or 0), int(share.detail.get("conversation") or 0)
    speak, promote = _verb(talk, "speaks", "speak"), _verb(sell, "promotes", "promote")
    return f"{start(talk, 'sentence')} {speak} to people, {number(sell)} {promote} something."


def _generosity(sign: VitalSign) -> str:
    share = _seen(sign, "V2")
    verb = "" if share is None else _verb(share.of, "links to or credits", "link to or credit")
    return "" if share is None else f"{of(share.of or 0, share.n, 'post')} {verb} somebody else."


def _invitation(sign: VitalSign) -> str:
    share = _seen(sign, "V5")
    return "" if share is None else f"{of(share.of or 0, share.n, 'post')} {_verb(share.of, 'ends', 'end')} by asking readers something."


def _verb(n: int | None, one: str, more: str) -> str:
    return one if n == 1 else more


def _readability(sign: VitalSign) -> str:
    value = _seen(sign, "V6")
    if value is None or value.value is None:
        return ""
    most = value.healthy[1] if value.healthy else None
    if most is not None and value.value > most:
        return f"A typical post asks {round(value.value)} years of school."
    return f"{years(value.value)} of school are enough to follow you."


def _cadence(sign: VitalSign) -> str:
    pace = _seen(sign, "C1")
    if pace is None:
        return "No post came in this time."
    gap = pace.detail.get("typical_gap_days")
    return f"{start(pace.n, 'post')}, typically {wait(float(gap) * 24)} apart." if gap else f"{start(pace.n, 'post')} in this time."


def _regularity(sign: VitalSign) -> str:
    silence, bursts = _seen(sign, "C3"), _seen(sign, "C2")
    if silence is not None and silence.detail.get("days_since_last_post") is not None:
        days = float(silence.detail["days_since_last_post"] or 0.0)
        return f"The last post came {wait(days * 24)} before this checkup."
    if bursts is not None and bursts.sample:
        return f"The longest silence between two posts was {wait(max(bursts.sample) * 24)}."
    return ""


def _welcome(sign: VitalSign) -> str:
    share = _seen(sign, "W1")
    return "" if share is None else f"A newcomer finds {number(share.of or 0)} of the {count(share.n, 'thing')} that we could look for."


_SENTENCES: dict[str, Callable[[VitalSign], str]] = {
    "responsiveness": _responsiveness,
    "engagement": _engagement,
    "spam": _spam,
    "conversation": _conversation,
    "generosity": _generosity,
    "invitation": _invitation,
    "readability": _readability,
    "cadence": _cadence,
    "regularity": _regularity,
    "welcome": _welcome,
}

# what a healthy sign lets us say in a diagnosis, and what one that needs care does; short, so that two fit into thirty words
_WELL = {
    "responsiveness": "readers get their answers",
    "engagement": "readers come and talk with you",
    "spam": "the conversation is clean",
    "conversation": "you talk with people rather than at them",
    "generosity": "you give credit to others",
    "invitation": "your posts ask readers for their word",
    "readability": "your writing is easy to follow",
    "cadence": "you post often enough",
    "regularity": "readers can rely on your rhythm",
    "welcome": "newcomers find their way",
}
_CARE = {
    "engagement": "few readers comment or come back",
    "spam": "spam is on show",
    "conversation": "posts promote more than they talk",
    "generosity": "few posts credit anybody else",
    "invitation": "few posts ask readers anything",
    "readability": "the writing asks much of its readers",
    "cadence": "posts are rare",
    "regularity": "readers cannot tell when the next post comes",
    "welcome": "a newcomer misses the things that make one feel expected",
}


def _care(sign: VitalSign, rubric: Rubric) -> str:
    """What needs care, as far as the sign's own numbers bear it."""
    if sign.id != "responsiveness":
        return _CARE[sign.id]
    share = sign.measure("R0")
    if share is None or share.value is None or share.score is None or share.score >= rubric.readings.in_range:
        return "answers take long"
    if not share.of:
        return "no reader has had an answer"
    return "most readers get no answer" if share.value < 0.5 else "many readers get no answer"


def diagnosis(checkup: Checkup, rubric: Rubric) -> str:
    """One or two sentences of at most 30 words: what goes well, then what needs care. Only scored signs are spoken of."""
    scored = [s for s in checkup.signs if s.score is not None]
    if not scored:
        return checkup.no_grade_reason or "There is too little to go by yet."
    well = sorted(
        (s for s in scored if (s.score or 0) >= rubric.readings.in_range and s.id in _WELL and not _spoilt(s, checkup)),
        key=lambda s: (-s.points * (s.score or 0), s.id),
    )
    care = sorted(
        (s for s in scored if (s.score or 0) < rubric.readings.borderline), key=lambda s: (-s.points * (100 - (s.score or 0)), s.id)
    )
    praise, worry = [_WELL[s.id] for s in well], [_care(s, rubric) for s in care if s.id in _CARE or s.id == "responsiveness"]
    if praise and worry:
        full = f"{' and '.join(praise[:2])}, but {' and '.join(worry[:2])}."
        return _capital(full if len(full.split()) <= MOST_WORDS else f"{praise[0]}, but {worry[0]}.")
    if praise:
        rest = "; no sign needs care right now" if checkup.score is not None else ""
        return _capital(f"{' and '.join(praise[:2])}{rest}.")
    if worry:
        return _capital(f"{' and '.join(worry[:2])}.")
    return "No sign stands out: all of them lie close to the border of the healthy range."


def _spoilt(sign: VitalSign, checkup: Checkup) -> bool:
    """Whether a finding speaks against the praise of a sign that scores well: offers among posts that otherwise talk."""
    return any(f.sign == sign.id and f.code == "V-promotion" for f in (*checkup.findings, *checkup.acknowledged))


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def going_well(checkup: Checkup) -> tuple[str, ...]:
    """Praise that the data bears: findings of severity 0, healthiest sign first, at most three."""
    best = sorted((f for f in checkup.findings if f.severity == 0), key=lambda f: (-_score(checkup, f), f.code))
    return tuple(f.message for f in _one_a_sign(best)[:3])


def needs_care(checkup: Checkup) -> tuple[str, ...]:
    """The findings that weigh most, at most three, one a sign."""
    worst = sorted(
        (f for f in checkup.findings if f.severity >= 2), key=lambda f: (-f.severity, -(f.gain or 0.0), _score(checkup, f), f.code)
    )
    return tuple(f.message for f in _one_a_sign(worst)[:3])


def _score(checkup: Checkup, finding: Finding) -> float:
    sign = checkup.sign(finding.sign)
    return sign.score if sign is not None and sign.score is not None else 0.0


def _one_a_sign(found: Sequence[Finding]) -> list[Finding]:
    first_of: dict[str, Finding] = {}
    for finding in found:
        first_of.setdefault(finding.sign, finding)
    return list(first_of.values())


_LEAVE = {
    "C-rhythm": "Your rhythm.",
    "V-plain": "Your plain style.",
    "R-by-name": "Your tone.",
    "V-generous": "Your links.",
    "S-clean": "Your spam filter.",
}


def leave(checkup: Checkup) -> tuple[str, ...]:
    """What is fine as it is, at most three."""
    kept = [f for f in checkup.findings if f.code in _LEAVE and f not in checkup.prescription]
    return tuple(f"{_LEAVE[f.code]} {f.message}" for f in sorted(kept, key=lambda f: list(_LEAVE).index(f.code))[:3])


def not_worth(checkup: Checkup) -> tuple[str, ...]:
    """What would cost time and change little."""
    late = sum(i.late for i in checkup.waiting)
    said = []
    if late:
        said.append(f"{start(late, 'older unanswered comment')}. A new post that takes up what they said would reach more readers.")
    promo = next((f for f in checkup.findings if f.code == "S-promo"), None)
    if promo is not None:
        said.append(promo.message)
    return tuple(said)
