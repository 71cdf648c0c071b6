"""Checkups in the states that come before a judgement, and an early one: what the first screen says there instead of a grade."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from checkup.facts import Doubt, Window
from checkup.findings import Checkup, Evidence, Finding, Grade, Remedy
from checkup.model import Blog
from checkup.reader_words import ReaderWords, sentence
from checkup.report import BlogReport
from tests.report import _checkups as made
from tests.report._talk import NOW, facts_of


def _withheld(given: Blog, state: str, reason: str, **more: Any) -> Checkup:
    """A checkup whose state withholds the grade; its signs stay measured."""
    fields: dict[str, Any] = {
        "state": state,
        "score": None,
        "interval": None,
        "grade": None,
        "no_grade_reason": reason,
        "score_after": None,
        "grade_after": None,
    }
    return made.checkup_of(given, **{**fields, **more})


def judged_states() -> dict[str, BlogReport]:
    """One report for each of these states, by name; as long in words as real blogs make them."""
    busy = made.busy_blog()
    return {
        "early": made.report(_early(busy)),
        "doubt": made.report(_doubt(busy), history=made.history_of(2)),
        "overrun": made.report(_overrun(busy), history=made.history_of(3), comparison=replace(made.COMPARISON, trends={})),
        "dormant": made.report(_dormant(busy), history=made.history_of(2)),
        "finished": made.report(_finished(busy)),
        "spelled-out": made.report(_at_length(busy), history=made.history_of(), comparison=made.COMPARISON, names="full"),
    }


def _early(given: Blog) -> Checkup:
    signs = tuple(
        replace(
            s,
            score=None,
            outcome="early",
            measures=tuple(replace(m, outcome="early", score=None, reading="Early reading") for m in s.measures),
        )
        for s in made.checkup_of(given).signs
    )
    told = "a grade needs 8 reader comments that call for an answer; there are 5 so far, and 20 reader comments; there are 14 so far."
    return _withheld(given, "", told, signs=signs, diagnosis="A grade needs 20 reader comments; there are 14 so far.")


def _doubt(given: Blog) -> Checkup:
    facts = facts_of(given, doubt=Doubt(ReaderWords("Wilhelmina Featherstonehaugh", "name"), 1.0, 0.0, 255))
    assert facts.doubt is not None
    name = ReaderWords("Wilhelmina Featherstonehaugh", "name")
    asked = Finding(
        "R-author-unknown",
        "responsiveness",
        sentence("Are you ", name, "? 255 comments bear this name."),
        3,
        remedy=Remedy(sentence("Say whether you are ", name), 1, 1.0),
    )
    told = sentence("Are you ", name, "? 255 comments bear this name, and it decides who was answered.")
    return _withheld(
        given,
        "doubt",
        "it is not sure who writes here.",
        facts=facts,
        diagnosis=told,
        waiting=(),
        prescription=(asked, *made.prescription(facts)[1:]),
    )


def _overrun(given: Blog) -> Checkup:
    clear = Finding(
        "S-overrun",
        "spam",
        "1,412 of 1,688 comments on show look like spam; readers cannot be told apart from it.",
        3,
        "high",
        (Evidence("https://blog.example/"),),
        Remedy(
            "Hold new comments for approval, and delete the 1,412 spam comments in one go",
            1412,
            4.0,
            command="wp comment delete " + "1 " * 60,
        ),
    )
    told = "1,412 of 1,688 comments on show look like spam: too many to tell what your readers said."
    return _withheld(given, "overrun", "spam has overrun it.", diagnosis=told, waiting=(), prescription=(clear,), going_well=())


def _dormant(given: Blog) -> Checkup:
    window = Window(None, NOW, "the year to September 2024, the last in which it wrote five posts")
    facts = facts_of(given, window=window, dormant=True)
    asleep = Finding(
        "C-asleep",
        "regularity",
        "The last post came 2 years and 2 months before this checkup; your own long pauses last 3 months.",
        3,
        remedy=Remedy("Write a short post: what you are doing now, and when the next one comes", 1, 30.0),
    )
    told = "2 years and 2 months have passed since the last post, though few blogs invite talk as often as yours."
    return made.checkup_of(
        given,
        facts=facts,
        state="dormant",
        score=74,
        interval=(69, 78),
        grade=Grade("B", "Healthy"),
        diagnosis=told,
        prescription=(asleep, *made.prescription(facts)),
        first_note="Nothing can be done about responsiveness right now, so this is for regularity.",
    )


def _finished(given: Blog) -> Checkup:
    ended = Finding(
        "C-finished",
        "regularity",
        "The last post is of September 2013.",
        2,
        remedy=Remedy("Put a note on top: this blog has ended, and everything stays readable", 1, 10.0),
    )
    told = "412 posts from June 2003 to September 2013; 1,904 of 2,377 comments that called for an answer got one."
    return _withheld(
        given, "finished", "it is an archive now.", diagnosis=told, prescription=(ended, *made.prescription(facts_of(given), 6)[:1])
    )


def _at_length(given: Blog) -> Checkup:
    """Every sentence of the first screen as long as the rules allow: a diagnosis of 25 words, a long action, a long note."""
    first = Finding(
        "E-quiet",
        "engagement",
        "11 of 42 posts drew no comment by a reader.",
        2,
        "medium",
        (),
        Remedy("Invite comments: answer the first one within a day, and comment on two readers' blogs", 1, 75.0),
        2.4,
    )
    told = (
        "Over 1,000 of 12,345 commenters who asked something never heard back, though few independent weblogs credit their neighbouring "
        "writers as generously and often as yours does now."
    )
    note = "Comments are closed there. Nothing can be done about responsiveness right now, so this is for engagement."
    return made.checkup_of(given, diagnosis=told, first_note=note, prescription=(first, *made.prescription(facts_of(given), 6)))
