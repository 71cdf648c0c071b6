"""Comments that are files of a static site, as Staticman writes them and Jekyll's data folder holds them -> the threads of an export.

Facts of the format (Staticman source, `lib/Staticman.js` and `staticman.sample.yml`): `_data/comments/SLUG/ENTRY.yml`, also JSON, CSV or
Markdown with a head; `_id` is the entry's number, `_parent` what the form gave as parent; `date` is ISO 8601, seconds or milliseconds.
The other names are the form's own: those of the themes in use are known here. `email` (often its MD5) and `ip` are never looked at. In
themes without numbers `replying_to` counts the comments that answer nothing, in the order of their file names, from 1.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import yaml

from checkup import dates
from checkup.dates import When
from checkup.json_fields import Record, from_unix, name_of, text
from checkup.model import Person, Withheld
from checkup.sources._comment_threads import People, Threads
from checkup.sources._text_to_html import from_markdown

_SUFFIXES = (".yml", ".yaml", ".json", ".csv", ".md")
_LOOKED_AT, _TRIED = 2_000, 20  # files by name / by content, conventions: a mirror of a whole blog is told by its first pages
_MOST = 24 * 2**20  # bytes of one file, as much as of a saved page
_WORDS = ("message", "comment", "body", "content", "text")
_NAMES = ("name", "author", "nickname", "nick", "fullname")
_SITES = ("url", "website", "site", "link", "homepage")
_DATES = ("date", "timestamp", "created", "created_at", "time")
_ABOVE = (
    "_parent",
    "replying_to_uid",
    "replying_to_id",
    "reply_to",
    "replyTo",
    "parent",
    "parent_id",
    "parentId",
    "reply_id",
    "replyThread",
)
_SHOWN = ("approved", "published")
_GONE: dict[str, Withheld] = {"spam": "spam", "deleted": "deleted", "hidden": "held"}
# the YAML head of a file, by Jekyll's rule; 100,000 characters are twenty times the longest one seen
_HEAD = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.{0,100000}?)\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_MILLISECONDS = 10**11  # of a time since 1970: seconds reach this number in the year 5138, milliseconds did in 1973
_DIGITS = re.compile(r"\d{9,13}")  # a time since 1970: seconds have 9 digits from 1973, milliseconds 13 up to 2286
_loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # every scalar is a text: no type, tag or date is made of it


def yaml_of(words: str) -> Any:
    """YAML with nothing but texts, lists and mappings; None where it is none."""
    try:
        return yaml.load(words, Loader=_loader)  # noqa: S506 - the base loader makes nothing but texts
    except (yaml.YAMLError, ValueError, RecursionError, TypeError):
        return None


def with_head(words: str) -> tuple[Record, str]:
    """The YAML between the lines `---` that a file begins with, and what follows."""
    match = _HEAD.match(words)
    head = yaml_of(match[1]) if match else None
    return (head, words[match.end() :]) if match and isinstance(head, dict) else ({}, words)


def words_of(path: Path) -> str:
    """The file as text, "" where it cannot be read or is larger than any should be."""
    try:
        return path.read_text("utf-8", "replace") if path.stat().st_size <= _MOST else ""
    except OSError:
        return ""


def are_comments(folder: Path) -> bool:
    """Whether a folder holds comments and no web page: one of its first files is a comment, none is HTML."""
    files = list(islice((path for path in folder.rglob("*") if path.is_file()), _LOOKED_AT))
    if any(path.suffix.lower() in (".html", ".htm") for path in files):
        return False
    return any(True for path in files[:_TRIED] for _ in _raw_comments(path))


def take_comments(folder: Path, threads: Threads, pages: dict[str, str]) -> int:
    """Add the comments of a folder to the threads; `pages` gives the page of each slug. How many stand under a slug that is no page's."""
    by_page: dict[str | None, list[Path]] = {}
    for path in sorted(folder.rglob("*")):
        slug = path.relative_to(folder).parts[0].removesuffix(path.suffix)
        by_page.setdefault(pages.get(slug.casefold()), []).append(path)
    lost = sum(1 for path in by_page.pop(None, []) for _ in _raw_comments(path))
    for page, paths in by_page.items():  # the records of one page at a time stand in memory
        if page is not None:
            _take_thread(page, [(path.stem, one) for path in paths for one in _raw_comments(path)], threads)
    return lost


def slugs_of(folder: Path) -> list[str]:
    """The names of the folder's threads."""
    return sorted({path.name.removesuffix(path.suffix) if path.is_file() else path.name for path in folder.iterdir()})


def _raw_comments(path: Path) -> Iterator[Record]:
    """The comments of a file: one, or a list of them, or a mapping of them by their names."""
    kind = path.suffix.lower()
    if kind not in _SUFFIXES or not path.is_file():
        return
    words = words_of(path)
    found: Any
    if kind == ".json":
        try:
            found = json.loads(words.removeprefix("\ufeff"))
        except (ValueError, RecursionError):
            return
    elif kind == ".csv":
        found = [{str(k): v for k, v in row.items()} for row in csv.DictReader(io.StringIO(words.replace("\0", "")))]
    elif kind == ".md":
        head, body = with_head(words)
        found = {"message": body, **head} if head else None
    else:
        found = yaml_of(words)
    if isinstance(found, dict) and not _first(found, _WORDS):
        found = [one if not isinstance(one, dict) or name_of(one.get("_id")) else {"_id": key, **one} for key, one in found.items()]
    yield from (one for one in (found if isinstance(found, list) else [found]) if isinstance(one, dict) and _first(one, _WORDS))


def _take_thread(page: str, said: list[tuple[str, Record]], threads: Threads) -> None:
    numbers = _numbers(said)
    known = set(numbers)
    roots = [n for n, (_, raw) in zip(numbers, said, strict=True) if not text(raw.get("replying_to")) and not _above(raw, known)]
    for number, (_, raw) in zip(numbers, said, strict=True):
        if why := _withheld(raw):
            threads.withhold(page, number, why)
            continue
        at = text(raw.get("replying_to")) or ""
        counted = roots[int(at) - 1] if at.isdecimal() and 0 < int(at[:9]) <= len(roots) else None
        above = _above(raw, known) or (at if at in known else counted)
        when = when_of(*map(raw.get, _DATES))
        threads.add(
            page,
            number,
            from_markdown(_first(raw, _WORDS)),
            _person(raw, threads.people),
            when.value if when else None,
            precision=when.precision if when else "none",
            parent=above if above != number else None,
        )


def _numbers(said: list[tuple[str, Record]]) -> list[str]:
    """A number for each comment: its own, else the file's name; the second of one number gets another."""
    made: list[str] = []
    taken: set[str] = set()
    for at, (stem, raw) in enumerate(said):
        number = name_of(raw.get("_id")) or name_of(raw.get("id")) or stem
        number = number if number not in taken else f"{number}-{at}"
        taken.add(number)
        made.append(number)
    return made


def _above(raw: Record, known: set[str]) -> str | None:
    return next((above for name in _ABOVE if (above := name_of(raw.get(name))) in known), None)


def _withheld(raw: Record) -> Withheld | None:
    said = {str(name).casefold(): str(value).casefold() for name, value in raw.items() if isinstance(value, str | bool)}
    gone = next((why for name, why in _GONE.items() if said.get(name) == "true"), None)
    return gone or ("held" if any(said.get(name) == "false" for name in _SHOWN) else None)


def _person(raw: Record, people: People) -> Person:
    who = raw.get("author")
    inner: Record = who if isinstance(who, dict) else {}
    return people.person(_first(inner, _NAMES) or _first(raw, _NAMES), _first(inner, _SITES) or _first(raw, _SITES))


def _first(raw: Record, names: tuple[str, ...]) -> str:
    return next((found for name in names if (found := text(raw.get(name)))), "")


def when_of(*values: Any) -> When | None:
    """The first time among these values as programs and people write one: ISO 8601, seconds or milliseconds since 1970, or words."""
    for value in values:
        words = str(value).strip() if isinstance(value, str | int) else ""
        if _DIGITS.fullmatch(words):
            at = from_unix(int(words), 1000 if int(words) >= _MILLISECONDS else 1)
            found = When(at, "second") if at else None
        else:
            found = dates.read_iso(words) or dates.read(words)
        if found:
            return found
    return None
