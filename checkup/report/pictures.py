"""What badge.svg and card.svg say, and the card as PNG. They are shown on other sites: colours are fixed, readers are initials at most."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from checkup.i18n import N_, gettext
from checkup.report import clean
from checkup.report.charts.drawing import n
from checkup.report.redaction import Redactor
from checkup.report.report_context import BlogContext
from checkup.report.state_words import withheld
from checkup.text import in_words as words

_WIDE = 760.0
"""Units of the card's 1200 beside the letter."""
_SIZES = ((46, 62, 3), (38, 52, 4), (32, 44, 5))  # letter size, line height, most lines: the largest that holds the diagnosis
_SHORT = 8
"""Letters of the grade's word that leave room for the long label: a badge should not grow much over 200 units."""
_LETTER, _SMALL = 10, 9
"""Sizes of the badge's words."""
_SPLITS = {"blog checkup": 88, "checkup": 60}
"""Where the dark side ends behind a label whose width is known."""
_PER_LETTER = 6.4
"""Units that a letter takes on the dark side, on average: for labels in other languages."""
LONGEST = N_("Needs a lot of care")
"""The grade's word that is too long for a badge."""
_PER_SIZE = 0.55
"""Width of one of Verdana's letters in digits and lower case, for each unit of its size; the words are set to just this width."""
_COLOURS = {"ok": "2f7d4f", "mid": "a86400", "bad": "b3243c", "": "5f666e"}
"""Of badges that shields.io draws: white letters on them have a contrast of 4.5:1 and more."""


@dataclass(frozen=True, slots=True)
class Badge:
    """What badge.svg says: `label` on the dark side, which ends at `split`; letter ("" without a grade) and `text` on the light one.

    The badge is `width` wide; `corner` is where its rounded right corners begin.
    """

    label: str
    label_width: int
    split: int
    letter: str
    letter_x: int
    text: str
    text_x: int
    text_size: int
    text_width: int
    width: int
    corner: int
    spoken: str
    colour: str


@dataclass(frozen=True, slots=True)
class CardLine:
    """One line of the diagnosis, `down` units below the one before."""

    text: str
    down: int


@dataclass(frozen=True, slots=True)
class Card:
    """What card.svg says; `lines` of the diagnosis from `top` at letter size `size`, `bands` as (letter, x, width, middle, current)."""

    name: str
    letter: str
    date: str
    lines: tuple[CardLine, ...]
    top: int
    size: int
    score: str
    bands: tuple[tuple[str, str, str, str, bool], ...]
    pointer: str
    spoken: str


def badge(ctx: BlogContext) -> Badge:
    """The badge; its date is part of it, so that an old badge is honest."""
    grade, scale, score = ctx.checkup.grade, ctx.checkup.scale, ctx.checkup.score
    when = words.month(ctx.checked).replace(words.NBSP, " ")
    day = words.day(ctx.checked).replace(words.NBSP, " ")
    if grade is None:
        return _badge(
            "checkup", "", gettext("not graded, {when}", when=when), gettext("Blog checkup: not graded, {day}", day=day), _COLOURS[""]
        )
    word = words.inside(grade.word)
    short = gettext("needs care") if grade.word == gettext(LONGEST) else word
    label = gettext("blog checkup") if len(short) <= _SHORT else gettext("checkup")
    shape = "" if score is None else "ok" if score >= scale.in_range else "mid" if score >= scale.borderline else "bad"
    return _badge(
        label,
        grade.letter,
        f"{short}, {when}",
        gettext("Blog checkup: {letter}, {word}, {day}", letter=grade.letter, word=word, day=day),
        _COLOURS[shape],
    )


def endpoint(told: Badge) -> str:
    """badge.json: what shields.io needs to draw the badge in its own style (https://shields.io/badges/endpoint-badge)."""
    message = f"{told.letter} {told.text}".strip()
    return json.dumps({"schemaVersion": 1, "label": told.label, "message": message, "color": told.colour}, sort_keys=True) + "\n"


def _badge(label: str, letter: str, text: str, spoken: str, colour: str) -> Badge:
    """The badge with its words in their places, each as wide as its letters."""
    split = _SPLITS.get(label) or 14 + round(len(label) * _PER_LETTER)
    after = split + (19 if letter else 7)
    size = _LETTER if split > 60 or not letter else _SMALL
    wide = round(len(text) * size * _PER_SIZE)
    return Badge(label, split - 14, split, letter, split + 6, text, after, size, wide, after + wide + 7, after + wide + 3, spoken, colour)


def _width(text: str) -> float:
    return sum(
        0.36 if c in "iljtf.,:;'|! " else 0.95 if c in "mwMW@" else 0.75 if c.isupper() else 1.0 if ord(c) > 0x2E7F else 0.62 for c in text
    )


def wrap(text: str, width: float, size: float, most: int) -> tuple[str, ...]:
    """Lines of about `width` units at a letter size; the last one ends in an ellipsis where text is left."""
    lines, line = [], ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and _width(longer) * size > width:
            lines.append(line)
            line = word
        else:
            line = longer
    lines.append(line)
    if len(lines) > most:
        lines = [*lines[: most - 1], clean.cut(f"{lines[most - 1]} {lines[most]}", max(8, int(width / size / 0.52)))]
        lines[-1] = lines[-1] if lines[-1].endswith("\u2026") else f"{lines[-1]}\u2026"
    return tuple(lines)


def card(ctx: BlogContext) -> Card:
    """The card: blog name, letter, diagnosis in up to three lines, ruler."""
    checkup = ctx.checkup
    grade = checkup.grade
    scale = 1040 / 100
    bands = tuple(
        (b.letter, n(b.low * scale), n((b.high - b.low) * scale), n((b.low + b.high) / 2 * scale), bool(grade and grade.letter == b.letter))
        for b in checkup.scale.bands
    )
    x = (checkup.score or 0) * scale
    diagnosis = clean.wording(checkup.diagnosis, 400)
    sentence = diagnosis if isinstance(diagnosis, str) else _initials_at_most(ctx).show(diagnosis)
    size, step, most = next((s for s in _SIZES if len(wrap(sentence, _WIDE, s[0], 99)) <= s[2]), _SIZES[-1])
    day = words.day(ctx.checked).replace(words.NBSP, " ")
    return Card(
        name=clean.cut(ctx.name, 34),
        letter=grade.letter if grade else "\u2013",
        date=gettext("Blog checkup, {day}", day=day),
        lines=tuple(CardLine(line, step if i else 0) for i, line in enumerate(wrap(sentence, _WIDE, size, most))),
        top=210 + size,
        size=size,
        score=gettext("{score} of 100: {word}", score=checkup.score, word=words.inside(grade.word)) if grade else withheld(checkup).word,
        bands=bands,
        pointer=f"M{n(x)}-2l-13-24h26z" if grade else "",
        spoken=f"{ctx.name}: "
        + (
            gettext("grade {letter}, {word}", letter=grade.letter, word=words.inside(grade.word))
            if grade
            else words.inside(withheld(checkup).word)
        ),
    )


def _initials_at_most(ctx: BlogContext) -> Redactor:
    """For a picture that travels: readers are initials at most, whatever the setting."""
    return ctx.redactor if ctx.report.names != "full" else Redactor(ctx.facts, "initials")


def png(svg: str, width: int = 1200, height: int = 630) -> bytes | None:
    """The card as PNG by the first converter found (rsvg-convert, resvg, inkscape, ImageMagick), None where there is none or it fails."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "card.svg"), Path(folder, "card.png")
        source.write_text(svg, encoding="utf-8")
        commands = (
            ("rsvg-convert", ["-w", str(width), "-h", str(height), "-o", str(target), str(source)]),
            ("resvg", ["-w", str(width), "-h", str(height), str(source), str(target)]),
            ("inkscape", [str(source), "--export-type=png", f"--export-filename={target}", "-w", str(width), "-h", str(height)]),
            ("magick", [str(source), "-strip", "-define", "png:exclude-chunks=date,time", str(target)]),
            ("convert", [str(source), "-strip", "-define", "png:exclude-chunks=date,time", str(target)]),
        )
        for name, arguments in commands:
            program = shutil.which(name)
            if program is None:
                continue
            try:
                done = subprocess.run([program, *arguments], capture_output=True, timeout=60, check=False)  # noqa: S603 - fixed words, our own file
            except (OSError, subprocess.TimeoutExpired):
                continue
            if done.returncode == 0 and target.is_file() and target.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n":
                return target.read_bytes()
        return None
