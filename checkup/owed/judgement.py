"""A comment's clues and surroundings -> a Call: its kind, how sure, and why, in words for the blog's owner."""

from __future__ import annotations

from collections.abc import Iterator

from checkup.facts import Call, CallKind
from checkup.i18n import gettext
from checkup.owed.nearby import Nearby
from checkup.owed.page_talk import Surroundings
from checkup.owed.scorecard import chance, limits
from checkup.text.call_clues import CallClues
from checkup.text.in_words import inside

SUBSTANCE = 20  # words of a comment that asks nothing but has something to tell; a convention: two sentences
FOUND = 30  # the same of one that has settled itself: "never mind, found it" tells nothing, how it was found does; a convention
POLITE = 25  # words up to which praise is a thank-you; as in text.questions


def judge(clues: CallClues, around: Surroundings, nearby: Nearby, *, promotes: bool, lures: bool = False) -> Call:
    """What a comment calls for. One that `promotes` takes part and advertises: its offers are adverts, and nothing in it is sure.
    Nor is it in one that `lures`: a stranger's, with a link to another site behind its words, is as often an advert as not.

    `nearby` is asked only about comments that seem to call for an answer.
    """
    sure, maybe = limits(clues)
    kind = _kind(clues, around, promotes)
    likely = 0.0 if kind is None else chance(clues, around)
    kind = kind if likely >= maybe else None
    if kind is not None and clues.room and around.taken_up and not clues.objects:  # who objects speaks to the writer, whomever he mentions
        return Call("talk", why=gettext("Asked the room, and a reader has replied"), question=bool(clues.asking))
    if kind is not None and not around.to_writer and nearby.thrown_in(clues):
        return Call("talk", why=gettext("Readers speak to each other here"), question=bool(clues.asking))
    if kind is not None and not around.to_writer and nearby.is_an_entry(clues):
        return Call("none", why=gettext("Enters a draw"), question=bool(clues.asking))
    if kind is None and nearby.mourns():
        return Call("thanks", why=gettext("Mourns with you"))
    if kind is None:
        other = _other(clues, around)
        entry = other.kind == "none" and not around.to_writer and nearby.in_a_draw()
        return Call("thanks", why=gettext("Enters a draw")) if entry else other
    against = [
        (not clues.known, gettext("no word lists for this language")),
        (around.to_reader or (not around.to_writer and nearby.for_a_reader(clues)), gettext("it may be meant for another reader")),
        (promotes, gettext("it advertises as well")),
        (nearby.enters_a_draw(), gettext("it enters a draw")),
        (lures, gettext("a stranger, with a link to another site behind words")),
        (not around.to_writer and nearby.answered(clues), gettext("a reader may have answered it")),
        (not around.to_writer and not nearby.on_topic(), gettext("it shares no word with the post")),
        (not around.to_writer and nearby.lost_in_a_crowd(clues), gettext("hardly anybody speaks to you on this page")),
        *_unclear(kind, clues, around),
    ]
    doubts = tuple(words for held, words in against if held)
    clear = likely >= sure and not doubts
    return Call(
        kind,
        sure=clear,
        why=_sentence(kind, clues, around, clear, () if clear else (*doubts, *_weak(clues))[:2]),
        question=bool(clues.asking) or (kind == "request" and (clues.help or clues.trouble or clues.fault or clues.request)),
    )


def _unclear(kind: CallKind, clues: CallClues, around: Surroundings) -> Iterator[tuple[bool, str]]:
    """What keeps a call from being sure, however many clues speak for it."""
    troubled = clues.help or clues.trouble or clues.fault
    pleads = (troubled or clues.corrects or clues.request) and (clues.greeting or around.to_writer)
    asks = clues.closes and clues.ask_word and (clues.me or clues.you or clues.room or clues.thanks)
    yield clues.long and (kind == "reply" or not (pleads or asks)), gettext("a long comment")
    yield clues.jests and not (troubled or clues.request or clues.greeting), gettext("half in jest")
    yield kind == "reply" and not (clues.trouble or clues.fault), gettext("it asks for nothing")


def _kind(clues: CallClues, around: Surroundings, promotes: bool) -> CallKind | None:
    """What a comment seems to call for. That something was tried and did well, told to nobody in particular, calls for nothing."""
    if clues.asking:
        return "question"
    if clues.request or clues.corrects or clues.fault or (clues.help and clues.trouble):
        return "request"
    reports = clues.tried and (clues.reports or clues.trouble or clues.help or around.to_writer)
    if clues.objects or reports or (clues.offers and not promotes):
        return "reply"
    return "request" if clues.trouble or clues.help else None


def _other(clues: CallClues, around: Surroundings) -> Call:
    """A comment that calls for no answer."""
    kind = clues.thanks or clues.condoles or clues.cheers
    if clues.only_thanks or (kind and clues.count <= POLITE and not clues.asking):
        return Call("thanks", why=gettext("Praises, thanks or greets"))
    if clues.nod:  # in whatever language, it is no more than thanks
        return Call("thanks", why=gettext("A short remark"))
    if around.to_reader and not around.to_writer:
        return Call("talk", why=gettext("Speaks to another reader"))
    if clues.count >= (FOUND if clues.settled else SUBSTANCE):
        return Call("worth", why=gettext("Has something to tell"))
    return Call("none", why=gettext("A short remark"))


def _sentence(kind: CallKind, clues: CallClues, around: Surroundings, clear: bool, doubts: tuple[str, ...]) -> str:
    what = {"question": _asks, "request": _requests, "reply": _speaks}[kind](clues)
    more = [words for held, words in _beside(kind, clues, around) if held][:2]
    lead = what if clear else gettext("May be owed an answer: {what}", what=inside(what))
    return "; ".join((lead, *more)) + (" " + gettext("(not sure: {join})", join=", ".join(doubts)) if doubts else "")


def _asks(clues: CallClues) -> str:
    return (
        gettext("Asks whoever may know")
        if clues.room
        else gettext("Asks a question")
        if clues.marked
        else gettext("Asks, without a question mark")
    )


def _requests(clues: CallClues) -> str:
    if clues.corrects:
        return gettext("Corrects something")
    return (
        gettext("Asks for something")
        if clues.request
        else gettext("Says that something does not work")
        if clues.trouble or clues.fault
        else gettext("Asks for help")
    )


def _speaks(clues: CallClues) -> str:
    return (
        gettext("Objects") if clues.objects else gettext("Offers something") if clues.offers else gettext("Tells what came of your advice")
    )


def _beside(kind: CallKind, clues: CallClues, around: Surroundings) -> Iterator[tuple[bool, str]]:
    yield around.to_writer, gettext("speaks to you")
    yield clues.help and kind == "question", gettext("asks for help")
    yield clues.trouble and kind == "question", gettext("something does not work")
    yield clues.tried and kind != "reply", gettext("tried what you advised")


def _weak(clues: CallClues) -> Iterator[str]:
    """What makes a call less likely, the weightiest first."""
    all_doubts = (
        (clues.furniture, gettext("many adverts ask about the site like this")),
        (clues.many_you, gettext("it argues")),
        (clues.both_marks, gettext("it may be an outcry")),
    )
    yield from [words for held, words in all_doubts if held]
