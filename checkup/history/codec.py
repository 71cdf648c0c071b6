"""Snapshot <-> one JSON line of less than 40 kB.

Everything per post stands in columns: `keys` holds the posts' hashes one after the other, and each measure has a number in base 64 a post
for its top and, where that is not 1 everywhere, one for its bottom: one digit for whole numbers, two for others. The number times the
column's unit is the value; "." says that the measure has nothing on this post.
`moved` holds the hashes of posts that stand elsewhere than at the run before, each with the one that it had there.
`ids` holds for each post the hashes of its comments, "!" before those judged spam, parted by blanks.
Where a line would grow too long, the comments of the oldest posts are left out first ("?" in `ids`), then posts.
"""

from __future__ import annotations

import json
import math
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from checkup.history.snapshots import DIGITS, FRESH_DAYS, ID_CHARS, KEY_CHARS, SCHEMA, SignPoint, Snapshot

MAX_CHARS = 39_000  # of a line, a little under the promised 40 kB: a run every week then adds about 2 MB a year to the repository
NOTHING = "."  # in a column: the measure has nothing on this post
LEFT_OUT = "?"  # in `ids`: this post's comments were left out
BASE = 64  # as many as DIGITS
UNITS = (1 / 840, 1 / 120, 1 / 12)  # for what is not whole; 840 holds halves to eighths exactly
# Keys of a measure in the line, in the order of SignPoint's fields.
POINT = ("value", "n", "interval", "outcome", "score", "healthy", "everywhere", "plain")


def encode(snap: Snapshot) -> str:
    """One line with sorted keys, no line feed at its end. The posts of `snap` are taken as newest first when something must go."""
    line = _line(snap) if _least(snap) <= MAX_CHARS else None
    if line is not None and len(line) <= MAX_CHARS:
        return line
    posts = _most(len(snap.posts), lambda n: _shortened(snap, n, 0))
    told = _most(posts, lambda n: _shortened(snap, posts, n))
    return _line(_shortened(snap, posts, told))


def _most(count: int, shortened: Callable[[int], Snapshot]) -> int:
    """Of how many posts, `count` at most, a line can tell."""
    return bisect_left(range(1, count + 1), True, key=lambda n: _is_too_long(shortened(n)))


def _is_too_long(snap: Snapshot) -> bool:
    return _least(snap) > MAX_CHARS or len(_line(snap)) > MAX_CHARS


def _least(snap: Snapshot) -> int:
    """Characters that the posts take at the least: a hash each, and one digit for each measure. A line need not be written to tell that
    thousands of posts do not stand on it.
    """
    return sum(KEY_CHARS + len(row) for row in snap.posts.values())


def _shortened(snap: Snapshot, posts: int, told: int) -> Snapshot:
    """The snapshot with so many of its newest posts, and the comments of so many of those."""
    keys = list(snap.posts)[:posts]
    known = {key for key in keys[:told] if key not in snap.left_out}
    return replace(snap, posts={key: snap.posts[key] for key in keys}, left_out=tuple(key for key in keys if key not in known))


def decode(line: str) -> Snapshot | None:
    """The snapshot of a line; None where the line is torn, no snapshot, or of a newer schema than this program knows."""
    try:
        data = json.loads(line)
        if int(data.get("schema", 0)) > SCHEMA:
            return None
        return _snapshot(data)
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        return None


def _line(snap: Snapshot) -> str:
    data = {
        "schema": snap.schema,
        "method": snap.method,
        "rubric": snap.rubric,
        "config": snap.config,
        "frame": snap.frame,
        "checked": snap.checked,
        "score": snap.score,
        "interval": snap.interval,
        "grade": snap.grade,
        "measures": {code: _point(p) for code, p in snap.measures.items()},
        "findings": {code: snap.finding_signs.get(code, "") for code in snap.findings},
        "unmeasured": snap.unmeasured,
        "coverage": snap.coverage,
        "posts": _columns(snap.posts),
        "comments": _comments(snap),
    }
    if snap.given_up:
        data["given_up"] = snap.given_up
    if moved := "".join(key + was for key, was in sorted(snap.moved.items()) if key in snap.posts):
        data["moved"] = moved
    return json.dumps(data, sort_keys=True, ensure_ascii=True, separators=(",", ":"), allow_nan=False)


def _point(point: SignPoint) -> dict[str, Any]:
    values = (
        _short(point.value),
        point.n,
        _shorts(point.interval),
        point.outcome,
        _short(point.score),
        _shorts(point.healthy),
        point.everywhere or None,
        _short(point.plain),
    )
    return {name: value for name, value in zip(POINT, values, strict=True) if value is not None}


def _short(number: float | None) -> float | int | None:
    """Five digits that count, and 12 rather than 12.0."""
    if number is None or not math.isfinite(number):
        return None
    short = float(f"{number:.5g}")
    return int(short) if short.is_integer() and abs(short) < 1e15 else short


def _shorts(pair: Sequence[float | None] | None) -> list[float | int | None] | None:
    return None if pair is None else [_short(v) for v in pair]


# posts


def _columns(posts: Mapping[str, Mapping[str, float]]) -> dict[str, Any]:
    names = {name for row in posts.values() for name in row}
    columns: dict[str, Any] = {"keys": "".join(posts)}
    for code in sorted({name.rstrip("/") for name in names}):
        pairs = [(row.get(code), row.get(f"{code}/", 1.0)) for row in posts.values()]
        paired = f"{code}/" in names
        unit = _unit([v for top, bottom in pairs if top is not None for v in ((top, bottom) if paired else (top,))])
        numbers = [_numbers(top, bottom if paired else 0.0, unit) for top, bottom in pairs]
        columns[code] = [round(unit, 6), "".join(n[0] for n in numbers)] + (["".join(n[1] for n in numbers)] if paired else [])
    return columns


def _unit(values: Sequence[float]) -> float:
    """Whole numbers are counted in ones, others in the finest unit in which the largest is two digits."""
    if all(float(v).is_integer() for v in values):
        return 1.0
    return next((unit for unit in UNITS if max(values) < unit * (BASE**2 - 1)), UNITS[-1])


def _width(unit: float) -> int:
    return 1 if unit == 1.0 else 2


@lru_cache(maxsize=65_536)  # most posts have small counts, and a long line is tried at many lengths
def _numbers(top: float | None, bottom: float, unit: float) -> tuple[str, str]:
    """Top and bottom in base 64; where a post has too many of something, both are scaled down together, so that their ratio stays."""
    width = _width(unit)
    if top is None:
        return NOTHING * width, NOTHING * width
    scale = max(1.0, max(top, bottom) / (unit * (BASE**width - 1)))
    return _base64(top / scale, unit, 0), _base64(bottom / scale, unit, 1)


def _base64(value: float, unit: float, least: int) -> str:
    width = _width(unit)
    number = min(BASE**width - 1, max(least, int(value / unit + 0.5)))
    return "".join(DIGITS[number // BASE**place % BASE] for place in reversed(range(width)))


def _posts(columns: Mapping[str, Any]) -> dict[str, dict[str, float]]:
    keys = _cut(columns.get("keys", ""), KEY_CHARS)
    posts: dict[str, dict[str, float]] = {key: {} for key in keys}
    for code, column in columns.items():
        if code == "keys":
            continue
        unit = _exact(column[0])
        tops, *bottoms = (_cut(text, _width(unit)) for text in column[1:])
        below = f"{code}/"
        for i, key in enumerate(keys):
            if tops[i].startswith(NOTHING):
                continue
            posts[key][code] = _number(tops[i]) * unit
            if bottoms:
                posts[key][below] = _number(bottoms[0][i]) * unit
    return posts


@lru_cache(maxsize=BASE + BASE**2)  # one digit or two: there are no more
def _number(digits: str) -> int:
    number = 0
    for digit in digits:
        number = number * BASE + DIGITS.index(digit)
    return number


def _exact(unit: float) -> float:
    return next((u for u in (*UNITS, 1.0) if abs(u - unit) < 1e-6), float(unit))


# comments


def _comments(snap: Snapshot) -> dict[str, Any]:
    spam, left_out = set(snap.spam), set(snap.left_out)
    by_post: dict[str, tuple[list[str], list[str]]] = {key: ([], []) for key in snap.posts}
    for mark in snap.comments:
        if mark[:KEY_CHARS] in by_post:
            by_post[mark[:KEY_CHARS]][mark in spam].append(mark[KEY_CHARS:])
    cells = [LEFT_OUT if key in left_out else "!".join("".join(ids) for ids in by_post[key]).rstrip("!") for key in snap.posts]
    fresh: dict[str, str] = {}
    for mark, age in sorted(snap.fresh.items()):
        key = mark[:KEY_CHARS]
        if key in by_post and key not in left_out and 0 <= age <= FRESH_DAYS:
            fresh[key] = fresh.get(key, "") + mark[KEY_CHARS:] + DIGITS[age]
    return {"ids": " ".join(cells), "fresh": fresh}


def _cut(text: str, size: int) -> list[str]:
    return [text[i : i + size] for i in range(0, len(text), size)]


def _snapshot(data: Mapping[str, Any]) -> Snapshot:
    """One line of the history, as JSON gives it, as a snapshot; what older lines lack is empty, and one without a day raises."""
    posts = _posts(data.get("posts", {}))
    cells = data.get("comments", {}).get("ids", "").split(" ") if posts else []
    honest: list[str] = []
    spam: list[str] = []
    for key, cell in zip(posts, cells, strict=False):
        if cell == LEFT_OUT:
            continue
        first, _, second = cell.partition("!")
        honest += [key + one for one in _cut(first, ID_CHARS)]
        spam += [key + one for one in _cut(second, ID_CHARS)]
    fresh = {
        key + entry[:ID_CHARS]: DIGITS.index(entry[ID_CHARS])
        for key, entries in data.get("comments", {}).get("fresh", {}).items()
        for entry in _cut(entries, ID_CHARS + 1)
    }
    findings = data.get("findings", {})
    return Snapshot(
        schema=int(data.get("schema", 0)),
        method=str(data.get("method", "")),
        rubric=str(data.get("rubric", "")),
        checked=str(data["checked"]),
        score=data.get("score"),
        interval=_pair(data.get("interval")),
        grade=data.get("grade"),
        measures={code: _sign_point(point) for code, point in data.get("measures", {}).items()},
        findings=tuple(sorted(findings)),
        comments=tuple(sorted({*honest, *spam})),
        spam=tuple(sorted(spam)),
        posts=posts,
        coverage=dict(data.get("coverage", {})),
        fresh=fresh,
        finding_signs={code: sign for code, sign in findings.items() if sign} if isinstance(findings, dict) else {},
        unmeasured=tuple(data.get("unmeasured", ())),
        left_out=tuple(key for key, cell in zip(posts, cells, strict=False) if cell == LEFT_OUT),
        config=str(data.get("config", "")),
        frame=str(data.get("frame", "")),
        given_up={code: tuple(map(int, ages)) for code, ages in data.get("given_up", {}).items()},
        moved={pair[:KEY_CHARS]: pair[KEY_CHARS:] for pair in _cut(str(data.get("moved", "")), 2 * KEY_CHARS)},
    )


def _sign_point(point: Mapping[str, Any]) -> SignPoint:
    return SignPoint(
        point.get("value"),
        int(point.get("n", 0)),
        _pair(point.get("interval")),
        str(point.get("outcome", "unknown")),
        point.get("score"),
        _pair(point.get("healthy")),
        bool(point.get("everywhere", False)),
        point.get("plain"),
    )


def _pair(values: Sequence[Any] | None) -> tuple[Any, Any] | None:
    return None if values is None else (values[0], values[1])
