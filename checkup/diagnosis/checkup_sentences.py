"""The sentences of a checkup: one for each sign, the diagnosis, what goes well, what needs care, what to leave alone.

Every claim is tested against the data before it is made; where the data is thin, the sentence says only what was counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checkup import signs
from checkup.diagnosis.rubric import Rubric
from checkup.findings import Checkup, Finding, VitalSign
from checkup.reader_words import Wording, sentence

MOST_WORDS = 30  # of the diagnosis: what a reader takes in at one glance (a convention)
MOST_LEFT = 3  # a convention: things to leave alone beside a prescription of a few; more would be a second list


def sentences(judged: Sequence[VitalSign]) -> tuple[VitalSign, ...]:
    """The signs, each with one plain sentence."""
    return tuple(replace(s, sentence=_sentence(s)) for s in judged)


def _sentence(sign: VitalSign) -> str:
    if sign.outcome in ("unknown", "not_applicable"):
        reason = sign.reason or "it could not be read"
        return f"Not measured: {reason[0].lower()}{reason[1:]}" if not reason.startswith(("RSS", "W ")) else f"Not measured: {reason}"
    declared = signs.named(sign.id)
    words = declared.sentences.now(sign) if declared is not None else ""
    return words or sign.reason or "There is too little to go by yet."


def diagnosis(checkup: Checkup, rubric: Rubric) -> str:
    """One or two sentences of at most 30 words: what goes well, then what needs care. Only scored signs are spoken of."""
    scored = [s for s in checkup.signs if s.score is not None]
    if not scored:
        return checkup.no_grade_reason or "There is too little to go by yet."
    well = sorted(
        (s for s in scored if (s.score or 0) >= rubric.readings.in_range and not _spoilt(s, checkup)),
        key=lambda s: (-s.points * (s.score or 0), s.id),
    )
    care = sorted(
        (s for s in scored if (s.score or 0) < rubric.readings.borderline), key=lambda s: (-s.points * (100 - (s.score or 0)), s.id)
    )
    praise = [declared.sentences.well for s in well if (declared := signs.named(s.id))]
    worry = [declared.sentences.care_words(s, rubric.readings.in_range) for s in care if (declared := signs.named(s.id))]
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
    """Whether a finding speaks against the praise of a sign that scores well."""
    declared = signs.named(sign.id)
    against = declared.sentences.spoilt_by if declared is not None else ()
    return any(f.sign == sign.id and f.code in against for f in (*checkup.findings, *checkup.acknowledged))


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def going_well(checkup: Checkup) -> tuple[Wording, ...]:
    """Praise that the data bears: findings of severity 0, healthiest sign first, at most three."""
    best = sorted((f for f in checkup.findings if f.severity == 0), key=lambda f: (-_score(checkup, f), f.code))
    return tuple(f.message for f in _one_a_sign(best)[:3])


def needs_care(checkup: Checkup) -> tuple[Wording, ...]:
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


def leave(checkup: Checkup) -> tuple[Wording, ...]:
    """What is fine as it is, at most three."""
    kept = {f.code: f for f in checkup.findings if f not in checkup.prescription}
    listed = sorted((one for sign in signs.all() for one in sign.sentences.leave), key=lambda one: one.place)
    return tuple(sentence(f"{one.words} ", kept[one.code].message) for one in listed if one.code in kept)[:MOST_LEFT]


def not_worth(checkup: Checkup) -> tuple[Wording, ...]:
    """What would cost time and change little, sign by sign."""
    sayings = [s.sentences.not_worth for one in checkup.signs if (s := signs.named(one.id)) is not None]
    return tuple(words for say in sayings if say is not None and (words := say(checkup)))
