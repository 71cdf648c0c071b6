"""The three sample blogs and what each truly holds."""

from __future__ import annotations

import json
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from checkup import platforms
from checkup.model import Page, Reading

SITES = Path(__file__).parents[2] / "sites"
SLUGS = ("plot-nineteen", "salt-and-paddle", "the-mended-page")


@cache
def truth(slug: str) -> dict[str, Any]:
    """The blog as it was written: posts with their comments, in the page's order for flat blogs."""
    data: dict[str, Any] = json.loads((Path(__file__).parent / "truth" / f"{slug}.json").read_text(encoding="utf-8"))
    return data


def posts() -> list[tuple[str, int]]:
    """Every post of every sample, as (slug, place in the truth)."""
    return [(slug, i) for slug in SLUGS for i in range(len(truth(slug)["posts"]))]


@cache
def reading(slug: str, path: str, url: str) -> Reading:
    """What Checkup reads on one saved page."""
    return platforms.read(Page(url=url, body=(SITES / slug / "pages" / path).read_bytes()))


def same_moment(true: str, read: datetime | None) -> bool:
    """Whether a read time is the true one, to the minute. Where the truth has a zone, the time read must be the same instant."""
    if read is None:
        return False
    want = datetime.fromisoformat(true)
    if want.tzinfo is None or read.tzinfo is None:
        return want.replace(tzinfo=None, second=0) == read.replace(tzinfo=None, second=0, microsecond=0)
    return abs((want - read).total_seconds()) < 60
