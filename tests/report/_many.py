"""A site of many invented blogs, written as the files that an earlier run leaves: for the pages of several blogs without checking any."""

from __future__ import annotations

import json
import random
from datetime import date, timedelta
from pathlib import Path
from typing import Any

TODAY = date(2026, 11, 21)
FIRST = ("Salt", "Copper", "Quiet", "Little", "Borrowed", "Green", "Slow", "Paper", "North", "Winter")
SECOND = ("Kettle", "Loom", "Oven", "Wheel", "Harbour", "Thimble", "Garden", "Ledger", "Bell", "Orchard")
TAGS = ("food", "craft", "town", "outdoors", "weekly", "new client", "été", "日本", "a/b", "Food")
OWNERS = ("Mira", "Jonas", "Ines")
LETTERS = ((85, "A", "Thriving"), (70, "B", "Healthy"), (55, "C", "Fair"), (40, "D", "Needs care"), (0, "E", "Needs a lot of care"))
SIGNS = (
    *("Responsiveness", "Conversation", "Spam", "Cadence", "Invitation", "Readability"),
    *("Welcome", "Generosity", "Regularity", "Partnership"),
)


def blog_data(number: int, dice: random.Random) -> dict[str, Any]:
    """data.json of one blog, as much of it as the pages of several blogs ask for."""
    name = f"{FIRST[number % 10]} {SECOND[number // 10 % 10]} {number}"
    graded = number % 11 != 3
    score = dice.randint(20, 97) if graded else None
    letter, word = next(((a, w) for low, a, w in LETTERS if score is not None and score >= low), (None, None))
    checked = TODAY - timedelta(days=dice.choice((0, 0, 1, 6, 40)))
    then = (checked - timedelta(days=180)).isoformat()
    asked, unanswered = dice.randint(20, 60), dice.randint(1, 19)
    return {
        "schema": "blog-checkup/2",
        "blog": name,
        "checked": checked.isoformat(),
        "stale": number % 17 == 0,
        "grade": letter,
        "grade_word": word,
        "score": score,
        "state": "" if graded else "overrun",
        "withheld": None if graded else {"word": "Overrun by spam", "line": "Not graded yet", "next": "Delete it in one go"},
        "diagnosis": f"{unanswered} of {asked} readers who asked never heard back, though few blogs invite talk as often as yours.",
        "coverage": {"read": asked, "comments": asked * 7},
        "waiting": {"now": dice.choice((0, 0, 1, 4, 14)) if graded else None},
        "since_last": None if number % 13 == 0 else change(number, then, dice),
        "checkups": [
            {"checked": then, "grade": letter, "score": None if score is None else score - 5, "method_version": "2"},
            {"checked": checked.isoformat(), "grade": letter, "score": score, "method_version": "2"},
        ],
        "tags": dice.sample(TAGS, dice.randint(0, 3)),
        "owner": dice.choice((*OWNERS, None)),
        "signs": {name.lower(): sign(name, 30.0 - i, dice) for i, name in enumerate(SIGNS)},
    }


def change(number: int, then: str, dice: random.Random) -> dict[str, Any]:
    trend = dice.choice(("Better", "Worse", "About the same", None))
    return {"checked": then, "trend_since": then, "score_trend": trend, "spam_new": number % 4}


def sign(name: str, points: float, dice: random.Random) -> dict[str, Any]:
    score = None if dice.random() < 0.1 else dice.uniform(0, 100)
    reading = "Not measured" if score is None else "In range" if score >= 70 else "Borderline" if score >= 55 else "Out of range"
    return {"name": name, "points": points, "score": score, "reading": reading}


def kept_site(out: Path, count: int, seed: int = 7) -> list[dict[str, Any]]:
    """Write the folders of so many blogs into `out`, as an earlier run leaves them; gives what their files say, by folder."""
    dice = random.Random(seed)
    (out / "assets").mkdir(parents=True)
    (out / "assets" / "checkup.css").write_text("", encoding="utf-8")
    made = []
    for number in range(count):
        data = blog_data(number, dice)
        folder = out / f"blog-{number:03d}"
        folder.mkdir()
        (folder / "data.json").write_text(json.dumps(data), encoding="utf-8")
        (folder / "index.html").write_text("<!doctype html><title>kept</title>", encoding="utf-8")
        made.append({**data, "folder": folder.name})
    return made
