"""R0, R1, R2, R4 and R7 of the samples once more, from comments.csv and posts.csv alone: no code of Checkup takes part."""

from __future__ import annotations

import csv
import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

GOLDEN = Path(__file__).parents[1] / "golden" / "site"  # what Checkup writes of the samples, kept up by tests/golden
SLUGS = ("plot-nineteen", "salt-and-paddle", "the-mended-page")
WEEK = timedelta(days=7)


class Row(NamedTuple):
    """A reader's comment in the window: its call, how long it could be answered, its wait for the writer, whether anybody helped."""

    calls: str
    asks: bool
    watched: timedelta
    wait: timedelta | None
    helped: bool

    @property
    def owed(self) -> bool:
        return self.calls.removesuffix(" (maybe)") in ("question", "request", "reply")

    def within(self, span: timedelta) -> bool:
        return self.wait is not None and self.wait <= min(span, max(self.watched, timedelta()))


def table(slug: str, name: str) -> list[dict[str, str]]:
    with (GOLDEN / slug / name).open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def rows(slug: str, now: datetime) -> list[Row]:
    posts = {p["post_url"]: p for p in table(slug, "posts.csv") if p["in_window"] == "true"}
    found = []
    for c in table(slug, "comments.csv"):
        if c["post_url"] not in posts or not c["calls"]:
            continue
        closed = posts[c["post_url"]]["closed_at"]
        posted = datetime.fromisoformat(c["posted"])
        end = min(now, datetime.fromisoformat(closed)) if closed else now
        watched = end.replace(tzinfo=posted.tzinfo) - posted
        wait = timedelta(hours=float(c["wait_hours"])) if c["answered_by"] else None
        found.append(Row(c["calls"], c["question"] == "true", watched, wait, c["answered_by_anyone"] == "true"))
    return found


def share(part: list[bool]) -> float | None:
    return sum(part) / len(part) if part else None


def median(waits: list[Row]) -> float | None:
    """Hours at which the Kaplan-Meier curve first is at one half or below; None = not reached."""
    known = [(r.wait, True) if r.wait is not None and r.within(r.watched) else (max(r.watched, timedelta()), False) for r in waits]
    still = 1.0
    for moment in sorted({at for at, answered in known if answered}):
        still *= 1 - sum(at == moment and answered for at, answered in known) / sum(at >= moment for at, _ in known)
        if still <= 0.5:
            return moment.total_seconds() / 3600
    return None


@pytest.mark.parametrize("slug", SLUGS)
def test_answers_can_be_recomputed_from_the_tables(slug: str) -> None:
    """What data.json prints of answers is what the columns calls, question, wait_hours, closed_at and in_window give."""
    told = json.loads((GOLDEN / slug / "data.json").read_text(encoding="utf-8"))
    found = rows(slug, datetime.fromisoformat(told["as_of"]))
    owed = [r for r in found if r.owed]
    assert owed
    shares = {
        "R0": share([r.wait is not None for r in owed if r.watched >= WEEK]),
        "R1": share([r.within(WEEK) for r in owed if r.watched >= WEEK]),
        "R4": share([r.helped for r in found if r.asks]),
        "R7": share([r.wait is not None for r in found if r.calls != "thanks" and r.watched >= WEEK]),
    }
    printed = told["signs"]["responsiveness"]["measures"]
    assert {code: printed[code]["value"] for code in shares} == {code: pytest.approx(value, abs=1e-6) for code, value in shares.items()}
    assert printed["R2"]["value"] == (None if median(owed) is None else pytest.approx(median(owed), abs=0.01))
