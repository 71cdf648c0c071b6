"""The sentences of a checkup: one for each sign, the diagnosis, what goes well, what needs care, what to leave alone.

Every claim is tested against the data before it is made; where the data is thin, the sentence says only what was counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checkup import signs
from checkup.diagnosis import ranking
from checkup.diagnosis.rubric import Rubric
from checkup.diagnosis.state_sentences import first_sentence
from checkup.diagnosis.states import WITHHELD
from checkup.findings import Checkup, Finding, VitalSign
from checkup.i18n import gettext, ngettext
from checkup.measuring.sample import unlisted
from checkup.reader_words import Wording, sentence
from checkup.text.in_words import count, inside

MOST_WORDS = 25  # of the diagnosis: what a reader takes in at one glance (a convention)
MOST_LEFT = 3  # a convention: things to leave alone beside a prescription of a few; more would be a second list


def sentences(judged: Sequence[VitalSign]) -> tuple[VitalSign, ...]:
    """The signs, each with one plain sentence."""
    return tuple(replace(s, sentence=_sentence(s)) for s in judged)


def _sentence(sign: VitalSign) -> str:
    if sign.outcome in ("unknown", "not_applicable"):
        reason = sign.reason or gettext("It could not be read")
        return gettext("Not measured: {reason}", reason=inside(reason))
    declared = signs.named(sign.id)
    words = declared.sentences.now(sign) if declared is not None else ""
    return words or sign.reason or gettext("There is too little to go by yet.")


def diagnosis(checkup: Checkup, rubric: Rubric) -> Wording:
    """What comes before a grade in this state, else the chief complaint with this blog's own number, then at most one praise.

    At most 25 words. Only scored signs are spoken of. Where nothing troubles a blog that has no grade, the reason for that is said.
    """
    before = first_sentence(checkup)
    if before:
        return before
    if not any(s.score is not None for s in checkup.signs):
        return checkup.no_grade_reason or gettext("There is too little to go by yet.")
    worst = _complaints(checkup, rubric)
    if not worst and checkup.grade is None and checkup.no_grade_reason:
        return checkup.no_grade_reason
    praised = (s for s in _best(checkup, rubric) if not worst or _outweighs(s, worst[0], rubric))
    praise = next((words for s in praised if (words := _well(s))), "")
    if not worst:
        calm = gettext("Nothing is out of range: {praise}.", praise=praise) if praise else gettext("Nothing is out of range.")
        return calm + _sample(checkup)
    said = _complaint(worst[0], rubric)
    whole = gettext("{complaint}, though {praise}", complaint=said, praise=praise) if praise else said
    return f"{_capital(whole if len(whole.split()) <= MOST_WORDS else said)}.{_sample(checkup)}"


def _sample(checkup: Checkup) -> str:
    """How few posts all that rests on, where nothing tells of others: the sentence stands on cards and in feeds too."""
    if unlisted(checkup.facts, "") is None:
        return ""
    posts = len(checkup.facts.blog.posts)
    return " " + ngettext("Only {posts} was read.", "Only {posts} were read.", posts, posts=count(posts, "post"))


def _outweighs(praised: VitalSign, complaint: VitalSign, rubric: Rubric) -> bool:
    """Whether a praise says something beside a complaint: it is of the same category, or of a sign and a category that weigh no less.

    That a blog posts often is no comfort to readers who were not answered; that readers are answered is one where posts are rare.
    """
    declared = signs.named(praised.id)
    if declared is not None and not declared.sentences.consoles:
        return False
    points = {c.id: c.points for c in rubric.category}
    mine, other = rubric.sign[praised.id].category, rubric.sign[complaint.id].category
    return mine == other or (points[mine] >= points[other] and praised.points >= complaint.points)


def _worst(checkup: Checkup, rubric: Rubric) -> tuple[VitalSign, ...]:
    return () if checkup.state in WITHHELD else _complaints(checkup, rubric)


def _complaints(checkup: Checkup, rubric: Rubric) -> tuple[VitalSign, ...]:
    """The complaints in the order of the prescription: where first a post is to end a silence, the silence is what troubles the blog most.

    Whoever has not written for months looks there first, and would wonder at a sentence about how posts were written.
    """
    worst, first = ranking.complaints(checkup.signs, rubric), _first(checkup)
    if first is None or not ranking.is_waking(first):
        return worst
    silent = tuple(s for s in checkup.signs if s.id == first.sign and s.score is not None)
    return silent + tuple(s for s in worst if s not in silent)


def _first(checkup: Checkup) -> Finding | None:
    return next((f for f in checkup.prescription if f.severity > 0), None)


def _best(checkup: Checkup, rubric: Rubric) -> list[VitalSign]:
    """Signs that may be praised, the one that stands out most above the middle of the calibration blogs first."""
    both = (*checkup.findings, *checkup.acknowledged)
    good = [s for s in checkup.signs if ranking.is_praised(s, both, rubric)]
    return sorted(good, key=lambda s: -s.points * ((s.score or 0.0) - rubric.sign[s.id].middle))


def _well(sign: VitalSign) -> str:
    declared = signs.named(sign.id)
    return declared.sentences.well_words(sign) if declared is not None else ""


def _complaint(sign: VitalSign, rubric: Rubric) -> str:
    declared = signs.named(sign.id)
    return declared.sentences.care_words(sign, rubric.readings.in_range) if declared is not None else ""


def first_note(checkup: Checkup, rubric: Rubric) -> str:
    """What to know before the first action where it is not for the chief complaint: that readers wait, or that it cannot be helped."""
    worst, first = _worst(checkup, rubric), _first(checkup)
    if not worst or first is None or ranking.is_for(first, worst[0], rubric) or first_sentence(checkup):
        return ""
    if any(f.sign == worst[0].id and f.remedy is not None for f in checkup.acknowledged):
        return ""
    if any(f.sign == worst[0].id and f.severity > 0 for f in checkup.prescription):
        return _why_before(checkup.prescription, worst[0], rubric)
    blocked = next((f.blocked for f in checkup.findings if f.sign == worst[0].id and f.blocked), "")
    name = next((inside(s.name) for s in checkup.signs if s.id == first.sign), first.sign)
    about = {"complaint": inside(worst[0].name), "sign": name}
    if blocked and ranking.is_waking(first):
        return blocked
    if blocked:
        return f"{blocked} {gettext('Nothing can be done about {complaint} right now, so this is for {sign}.', **about)}"
    return gettext("There is no single step for {complaint}, so this is for {sign}.", **about)


def _why_before(steps: Sequence[Finding], complaint: VitalSign, rubric: Rubric) -> str:
    """Why the first step comes before those for the chief complaint, which come later."""
    to_do = [f for f in steps if f.severity > 0]
    first, name = to_do[0], inside(complaint.name)
    if ranking.is_waking(first):
        return gettext("This comes first because the blog has fallen silent.")
    waits = first.remedy is not None and first.remedy.change is not None and bool(first.remedy.change.answer)
    if waits and ranking.is_for(to_do[1], complaint, rubric):
        return gettext("This comes first because somebody waits for an answer; next comes {complaint}.", complaint=name)
    return gettext("This comes first because it cannot wait; {complaint} comes after it.", complaint=name)


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def going_well(checkup: Checkup, rubric: Rubric) -> tuple[Wording, ...]:
    """Praise that the data bears, of signs that may be praised: the one that stands out most first, one a sign, at most three."""
    praised = {s.id: place for place, s in enumerate(_best(checkup, rubric))}
    best = sorted((f for f in checkup.findings if f.severity == 0 and f.sign in praised), key=lambda f: (praised[f.sign], f.code))
    return tuple(f.message for f in _one_a_sign(best)[:3])


def needs_care(checkup: Checkup, rubric: Rubric) -> tuple[Wording, ...]:
    """What weighs most, one a sign, at most three: what is found, or else lacking, in each complaint, then other grave findings.

    Where a state withholds the grade: what its prescription is about.
    """
    if checkup.state in WITHHELD:
        # the first action of a blog in doubt is the question that the first sentence asks
        to_do = [f for f in checkup.prescription if f.severity > 0][1 if checkup.state == "doubt" else 0 :]
        return tuple(f.message for f in to_do[:3])
    place = {s.id: n for n, s in enumerate(_worst(checkup, rubric))}
    grave = [f for f in checkup.findings if f.severity > (0 if f.sign in place else 1)]
    grave.sort(key=lambda f: (place.get(f.sign, len(place)), -f.severity, -(f.gain or 0.0), f.code))
    said: dict[str, Wording] = {f.sign: f.message for f in _one_a_sign(grave)}
    for sign in checkup.signs:
        if sign.id in place:
            said.setdefault(sign.id, f"{_capital(_complaint(sign, rubric))}.")
    return tuple(said[i] for i in sorted(said, key=lambda i: place.get(i, len(place)))[:3])


def _one_a_sign(found: Sequence[Finding]) -> list[Finding]:
    first_of: dict[str, Finding] = {}
    for finding in found:
        first_of.setdefault(finding.sign, finding)
    return list(first_of.values())


def leave(checkup: Checkup, rubric: Rubric) -> tuple[Wording, ...]:
    """What is fine as it is, at most three."""
    praised = {s.id for s in _best(checkup, rubric)}
    kept = {f.code: f for f in checkup.findings if f not in checkup.prescription and f.sign in praised}
    listed = sorted((one for sign in signs.all() for one in sign.sentences.leave), key=lambda one: one.place)
    return tuple(sentence(f"{gettext(one.words)} ", kept[one.code].message) for one in listed if one.code in kept)[:MOST_LEFT]


def not_worth(checkup: Checkup) -> tuple[Wording, ...]:
    """What would cost time and change little, sign by sign."""
    sayings = [s.sentences.not_worth for one in checkup.signs if (s := signs.named(one.id)) is not None]
    return tuple(words for say in sayings if say is not None and (words := say(checkup)))
