"""R0, R2, E1, E2, E3 and S1 once more, from the blog's own database and the verdicts in comments.csv alone. Standard library only.

    python tests/rigs/recompute.py TRUTH.json COMMENTS.csv DATA.json

A second, independent reading of docs/vital-signs.md: it shares no code with Checkup. Prints each figure beside the one in data.json.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

DAY = 86_400.0
Row = dict[str, Any]


def seconds(gmt: str) -> float:
    return datetime.fromisoformat(gmt).replace(tzinfo=UTC).timestamp()


def figures(truth: dict[str, list[Row]], rows: list[dict[str, str]], as_of: str) -> dict[str, float | None]:
    """The six figures; `truth` as the rig's database tells it, `rows` the lines of comments.csv, `as_of` T."""
    now = datetime.fromisoformat(as_of).timestamp()
    verdict = {m[1]: r["verdict"] for r in rows if (m := re.search(r"comment-(\d+)$", r["comment_url"]))}
    posts = {p["id"]: p for p in truth["posts"] if p["type"] == "post" and p["public"] and seconds(p["date_gmt"]) <= now}
    writers = {p["author_id"] for p in posts.values()}
    seen = {c["id"]: c for c in truth["comments"] if c["visible"] and str(c["id"]) in verdict and c["post"] in posts}
    # Pings show no date on these pages, so the checkup cannot know which of them came after T.
    seen = {i: c for i, c in seen.items() if c["type"] != "comment" or seconds(c["date_gmt"]) <= now}
    for c in seen.values():
        c["at"], c["label"] = seconds(c["date_gmt"]), verdict[str(c["id"])]
        c["owner"] = c["user_id"] in writers
        c["reader"] = c["type"] == "comment" and not c["owner"] and c["label"] in ("ok", "promo")
    on = {i: [c for c in seen.values() if c["post"] == i] for i in posts}
    readable = {i for i, p in posts.items() if on[i] or p["comment_status"] == "open"}
    readers = [c for c in seen.values() if c["reader"] and c["post"] in readable]

    closed = {}
    for i, p in posts.items():
        if p["comment_status"] == "closed" and i in readable:
            stamps = [c["at"] for c in on[i] if c["type"] == "comment"]
            closed[i] = min(max([*stamps, seconds(p["date_gmt"]) + 14 * DAY]), now)
    waits = {c["id"]: first_answer(c, seen) for c in readers}
    asked = [c for c in readers if closed.get(c["post"], now + 99 * DAY) - c["at"] >= 7 * DAY]

    old = [i for i in readable if now - seconds(posts[i]["date_gmt"]) >= 14 * DAY]
    per_post = Counter(c["post"] for c in readers)
    people: dict[str, set[int]] = {}
    for c in readers:
        if (who := identity(c)) is not None:
            people.setdefault(who, set()).add(c["post"])
    spam = [c for c in seen.values() if c["label"] == "spam"]
    stale = sum(now - c["at"] > 30 * DAY for c in spam if c["type"] == "comment")  # pings show no date here, so they count as young
    sure = sum(c["label"] != "suspect" for c in seen.values())
    return {
        "R0": sum(waits[c["id"]] is not None for c in asked) / len(asked),
        "R2": median_wait([(waits[c["id"]], min(now, closed.get(c["post"], now)) - c["at"]) for c in readers]),
        "E1": sum(min(per_post[i], 20) for i in old) / len(old),
        "E2": sum(len(p) > 1 for p in people.values()) / len(people),
        "E3": sum(bool(c["parent"] in seen) for c in readers) / len(readers),
        "S1": (len(spam) + stale) / (sure + stale),
    }


def first_answer(comment: Row, seen: dict[int, Row]) -> float | None:
    """Seconds until the first comment by a writer of the blog below this one, None where there is none."""
    gaps = []
    for reply in seen.values():
        above, steps = reply["parent"], 0
        while above in seen and above != comment["id"] and steps < 50:
            above, steps = seen[above]["parent"], steps + 1
        if above == comment["id"] and reply["owner"] and reply["label"] != "spam":
            gaps.append(reply["at"] - comment["at"])
    return min(gaps, default=None)


def identity(comment: Row) -> str | None:
    """Account, else the author's site, else a full name; a name of one word counts only on its own post."""
    name = comment["author"].strip().casefold()
    if comment["user_id"]:
        return f"id {comment['user_id']}"
    if comment["author_url"]:
        return f"host {urlsplit(comment['author_url']).hostname}"
    if name in ("", "anonymous"):
        return None
    return name if " " in name else f"{name} on {comment['post']}"


def median_wait(waits: list[tuple[float | None, float]]) -> float | None:
    """Hours at which the Kaplan-Meier curve first is at one half or below; None = not reached."""
    events = sorted((w, False) if w is not None and w <= watched else (max(watched, 0.0), True) for w, watched in waits)
    at_risk, still = len(events), 1.0
    for index, (wait, censored) in enumerate(events):
        if not censored:
            still *= 1 - 1 / at_risk
        at_risk -= 1
        last_of_time = index + 1 == len(events) or events[index + 1][0] > wait or events[index + 1][1]
        if still <= 0.5 and not censored and last_of_time:
            return wait / 3600
    return None


def compare(truth: Path, comments: Path, data: Path) -> dict[str, tuple[float | None, float | None]]:
    """Code -> (recomputed here, printed in data.json)."""
    told = json.loads(data.read_text(encoding="utf-8"))
    with comments.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    printed = {code: measure["value"] for sign in told["signs"].values() for code, measure in sign["measures"].items()}
    return {code: (value, printed[code]) for code, value in figures(json.loads(truth.read_text("utf-8")), rows, told["as_of"]).items()}


def main() -> int:
    """Print both readings of each figure."""
    for code, (value, told) in compare(*(Path(name) for name in sys.argv[1:4])).items():
        print(code, value, told)
    return 0


if __name__ == "__main__":
    sys.exit(main())
