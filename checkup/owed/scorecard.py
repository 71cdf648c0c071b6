"""How likely a comment calls for an answer: its clues -> a chance between 0 and 1, by the points of scorecard.toml."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from checkup.owed.page_talk import Surroundings
from checkup.text.call_clues import SHORT, CallClues

_FILE = Path(__file__).with_name("scorecard.toml")
_NO_CLUES = ("start", "sure", "maybe")  # its rows that are no clue's points


@lru_cache(maxsize=1)
def _card() -> Mapping[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def limits(clues: CallClues) -> tuple[float, float]:
    """From which chance on a comment with these clues surely, and maybe, calls for an answer."""
    points = _points(clues)
    return points["sure"], points["maybe"]


def chance(clues: CallClues, around: Surroundings) -> float:
    """The chance that the comment calls for an answer."""
    points = _points(clues)
    held = signs_of(clues, around)
    return 1 / (1 + math.exp(-points["start"] - sum(value for name, value in points.items() if name not in _NO_CLUES and held[name])))


def _points(clues: CallClues) -> Mapping[str, float]:
    """The points of its kind: with a sentence that asks, or without."""
    points: Mapping[str, float] = _card()["asking" if clues.asking else "telling"]
    return points


def signs_of(clues: CallClues, around: Surroundings) -> dict[str, bool]:
    """Each clue of the scorecard, and whether the comment has it."""
    # without lists of a language's words a mark counts as an asking word where the comment speaks to somebody or is little else
    plight = clues.help and clues.trouble and clues.said_me
    asks = clues.ask_word or (not clues.known and clues.marked and (clues.you or clues.mostly))
    return {
        "ask_word": asks,
        "opens": clues.opens,
        "marked_only": clues.marked and not asks,
        "me": clues.me,
        "you": clues.you and clues.marked and not clues.long,  # unmarked or long, a comment says "you" somewhere
        "edge": clues.edge,
        "mostly": clues.mostly,
        "short": clues.count <= SHORT,
        "long": clues.long,
        "greeting": clues.greeting,
        # "great post, small typo" is no thank-you, nor is "great post, please add the sizes", nor is a plea for help with a trouble
        "thanks": clues.thanks
        and (bool(clues.asking) or clues.long or not (clues.corrects or clues.fault or clues.thanks_apart or plight)),
        "help": clues.help,
        "help_me": (clues.help or clues.trouble) and clues.said_me,
        "plight": plight,
        "trouble": clues.trouble,
        "fault": clues.fault,
        "request": clues.request,
        "tried": clues.tried,
        "corrects": clues.corrects,
        "objects": clues.objects,
        "offers": clues.offers,
        "settled": clues.settled,
        "technical": clues.technical,
        "furniture": clues.furniture and not clues.fault,
        # who asks for something with a smile asks for it
        "laughs": clues.laughs and (bool(clues.asking) or not (clues.request or clues.corrects or clues.fault)),
        # words that cheer may be the request's: "it would be nice to see the map in colour"
        "cheers": clues.cheers and (bool(clues.asking) or not (clues.request or clues.corrects or clues.fault)),
        "many_you": clues.many_you,
        "both_marks": clues.both_marks,
        "crowd": around.crowd,
        "to_writer": around.to_writer,
        "to_reader": around.to_reader and not around.to_writer,
    }
