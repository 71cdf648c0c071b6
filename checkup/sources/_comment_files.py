"""Comments that are files of a static site, as Staticman writes them and Jekyll's data folder holds them -> the threads of an export.

Facts of the format (Staticman source, `lib/Staticman.js` and `staticman.sample.yml`): `_data/comments/SLUG/ENTRY.yml`, also JSON, CSV or
Markdown with a head; `_id` is the entry's number, `_parent` what the form gave as parent; `date` is ISO 8601, seconds or milliseconds.
Of Jekyll's plugin for static comments: files of any name in `_comments`, whose `post_id` is the post's path; the text stands below the
head or in `comment`. Of Pelican's plugins: `comments/SLUG/NAME.md` with lines `name: value` before the first empty line, in reST
`:name: value`; `replyto` is the name of the file that is answered, also with its ending; or files in one folder, whose `article` is
the slug.
The other names are the form's own: those of the themes in use are known here. `email` (often its MD5) and `ip` are never looked at. In
themes without numbers `replying_to` counts the comments that answer nothing, in the order of their file names, from 1.
"""

from __future__ import annotations

import csv
import io
import json
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path
from typing import Any

import yaml

from checkup import dates
from checkup import lazy_re as re
from checkup.dates import When
from checkup.json_fields import Record, from_unix, name_of, text
from checkup.model import Person, Withheld
from checkup.reading.encoding import WINDOWS
from checkup.sources._comment_threads import People, Threads
from checkup.sources._export_file import files_below
from checkup.sources._text_to_html import from_markdown

_SUFFIXES = (".yml", ".yaml", ".json", ".csv")
_TEXTS = (".md", ".markdown", ".mkd", ".rst", ".txt", ".comment", "")
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
    "replyto",
)
_PAGES = ("post_id", "article")  # what names the page within a comment, where the folder does not
_POSTS_OWN = ("title", "layout", "draft", "tags", "categories")  # names in the head of a post, not of a comment
# names that comment servers and GitHub give to fields of their dumps: who reads one knows what is held back there, as is not known here
_OF_SERVERS = frozenset(("page_key", "is_pending", "mailMd5", "isSpam", "objectId", "insertedAt", "issue_url", "comments_url", "wm-target"))
_SHOWN = ("approved", "published")
_GONE: dict[str, Withheld] = {"spam": "spam", "deleted": "deleted", "hidden": "held"}
# the YAML head of a file, by Jekyll's rule; 100,000 characters are twenty times the longest one seen
_HEAD = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.{0,100000}?)\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_TOML_HEAD = re.compile(_HEAD.pattern.replace("---", r"\+\+\+"), re.DOTALL)
# a line of the head of a file without `---`; 2,000 characters are twice the longest address in use
_FIELD = re.compile(r":?([A-Za-z][\w-]{0,30}):(?: ++(.{0,2000}))?[ \t]*+$")
_MILLISECONDS = 10**11  # of a time since 1970: seconds reach this number in the year 5138, milliseconds did in 1973
_DIGITS = re.compile(r"\d{9,13}")  # a time since 1970: seconds have 9 digits from 1973, milliseconds 13 up to 2286
_loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # every scalar is a text: no type, tag or date is made of it


def yaml_of(words: str) -> Any:
    """YAML with nothing but texts, lists and mappings; None where it is none."""
    try:
        return yaml.load(words, Loader=_loader)  # noqa: S506 - the base loader makes nothing but texts
    except (yaml.YAMLError, ValueError, RecursionError, TypeError):
        return None


def as_texts(value: Any) -> Any:
    """What TOML holds with nothing but texts, lists and mappings, as `yaml_of` gives it."""
    if isinstance(value, dict):
        return {key: as_texts(one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_texts(one) for one in value]
    return str(value).lower() if isinstance(value, bool) else value.isoformat() if isinstance(value, date | time) else str(value)


def with_head(words: str) -> tuple[Record, str]:
    """The YAML between the lines `---` that a file begins with, or the TOML between `+++`, and what follows."""
    if match := _TOML_HEAD.match(words):
        try:
            return as_texts(tomllib.loads(match[1].replace("\r\n", "\n"))), words[match.end() :]
        except (ValueError, RecursionError):  # a fault of the form, or a number of thousands of digits
            return {}, words
    match = _HEAD.match(words)
    head = yaml_of(match[1]) if match else None
    return (head, words[match.end() :]) if match and isinstance(head, dict) else ({}, words)


def _with_fields(words: str) -> tuple[Record, str]:
    """The lines `name: value` before the first empty line, and what follows; ({}, words) where another line stands among them."""
    head, _, body = words.removeprefix("\ufeff").replace("\r\n", "\n").partition("\n\n")
    fields = [_FIELD.match(row) for row in head.split("\n", 40)]
    found: Record = {match[1].lower(): (match[2] or "").strip() for match in fields if match}
    return (found, body) if all(fields) and found else ({}, words)


def words_of(path: Path) -> str:
    """The file as text, "" where it cannot be read or is larger than any should be."""
    try:
        return path.read_text("utf-8", WINDOWS) if path.stat().st_size <= _MOST else ""
    except OSError:
        return ""


def are_comments(folder: Path) -> bool:
    """Whether a folder holds comments and no web page: one of its first files is a comment, none is HTML."""
    files = list(files_below(folder, _LOOKED_AT))
    if any(path.suffix.lower() in (".html", ".htm") for path in files):
        return False
    return any(True for path in files[:_TRIED] for _ in _raw_comments(path))


def take_comments(folder: Path, threads: Threads, pages: dict[str, str]) -> int:
    """Add the comments of a folder to the threads; `pages` gives the page of each slug. How many stand under a slug that is no page's."""
    by_page: dict[str | None, list[Path]] = defaultdict(list)
    mixed: dict[str | None, list[tuple[str, Record]]] = defaultdict(list)  # of files with the comments of several pages: read once
    for path in sorted(folder.rglob("*")):
        said = [(_page_of(one, path, folder, pages), (path.name, one)) for one in _raw_comments(path)]
        if len({page for page, _ in said}) == 1:
            by_page[said[0][0]].append(path)
        else:
            for page, one in said:
                mixed[page].append(one)
    lost = sum(1 for path in by_page.pop(None, []) for _ in _raw_comments(path)) + len(mixed.pop(None, []))
    for page in dict.fromkeys((*by_page, *mixed)):  # but for those the records of one page at a time stand in memory
        if page is not None:
            _take_thread(page, [*((p.name, one) for p in by_page[page] for one in _raw_comments(p)), *mixed.pop(page, ())], threads)
    return lost


def _page_of(raw: Record, path: Path, folder: Path, pages: dict[str, str]) -> str | None:
    return next((pages[key] for key in (last_part(_place(raw, path, folder)), _folder_of(path, folder).casefold()) if key in pages), None)


def last_part(place: str) -> str:
    """The name of a page as the end of its path says it, for comparing."""
    return place.rstrip("/").rpartition("/")[2].removesuffix(".html").casefold()


def _folder_of(path: Path, folder: Path) -> str:
    first = path.relative_to(folder).parts[0]
    return first.removesuffix(path.suffix) if first == path.name else first


def _place(raw: Record, path: Path, folder: Path) -> str:
    """The page that a comment names, where that is a path or nothing else names it (a number is some database's); else its folder."""
    said = _first(raw, _PAGES)
    loose = path.parent == folder
    return said if said and not said.isdecimal() and (loose or "/" in said) else _folder_of(path, folder)


def places_of(folder: Path) -> dict[str, str]:
    """The folder's threads: by the last part of each page's path, the path or the name."""
    found: dict[str, str] = {}
    for path in sorted(folder.rglob("*")):
        for raw in _raw_comments(path):
            place = _place(raw, path, folder).strip("/")
            known = found.setdefault(last_part(place), place)
            if place.count("/") > known.count("/"):
                found[last_part(place)] = place
    return found


def _raw_comments(path: Path) -> Iterator[Record]:
    """The comments of a file: one, or a list of them, or a mapping of them by their names."""
    kind = path.suffix.lower()
    if kind not in _SUFFIXES + _TEXTS or not path.is_file():
        return
    words = words_of(path)
    found: Any
    if kind == ".json":
        try:
            found = json.loads(words.removeprefix("\ufeff"))
        except (ValueError, RecursionError):
            return
    elif kind == ".csv":
        try:
            found = [{str(k): v for k, v in row.items()} for row in csv.DictReader(io.StringIO(words.replace("\0", "")))]
        except csv.Error:  # a field of more than 128 kB: no comment
            return
    elif kind in _TEXTS:
        found = _in_text(words)
    else:
        head, body = with_head(words)  # between two lines of three hyphens, with nothing or the comment below
        found = {"message": body, **head} if head else yaml_of(words)
    if isinstance(found, dict) and not _first(found, _WORDS):
        found = [one if not isinstance(one, dict) or name_of(one.get("_id")) else {"_id": key, **one} for key, one in found.items()]
    records = [one for one in (found if isinstance(found, list) else [found]) if isinstance(one, dict) and _first(one, _WORDS)]
    yield from () if any(_OF_SERVERS & one.keys() or isinstance(one.get("user"), dict) for one in records) else records


def _in_text(words: str) -> Record | None:
    """The comment in a text file with a head: one that names somebody, and has nothing that only a post's head has."""
    head, body = with_head(words)
    if not head:
        head, body = _with_fields(words)
    page = _first(head, _PAGES)
    ours = (_first(head, _NAMES) or isinstance(head.get("author"), dict)) and (page or not any(name in head for name in _POSTS_OWN))
    return {"message": body, **head} if ours and when_of(*map(head.get, _DATES)) else None


def _take_thread(page: str, said: list[tuple[str, Record]], threads: Threads) -> None:
    numbers = _numbers(said)
    known = {name.replace(".", ""): number for (name, _), number in zip(said, numbers, strict=True)} | {n: n for n in numbers}
    roots = [n for n, (_, raw) in zip(numbers, said, strict=True) if not text(raw.get("replying_to")) and not _above(raw, known)]
    for number, (_, raw) in zip(numbers, said, strict=True):
        if why := _withheld(raw):
            threads.withhold(page, number, why)
            continue
        at = text(raw.get("replying_to")) or ""
        counted = roots[int(at) - 1] if at.isdecimal() and 0 < int(at[:9]) <= len(roots) else None
        above = _above(raw, known) or known.get(at) or counted
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
    for at, (name, raw) in enumerate(said):
        number = name_of(raw.get("_id")) or name_of(raw.get("id")) or Path(name).stem
        number = number if number not in taken else f"{number}-{at}"
        taken.add(number)
        made.append(number)
    return made


def _above(raw: Record, known: dict[str, str]) -> str | None:
    said = (name_of(raw.get(name)) or text(raw.get(name)) for name in _ABOVE)
    return next((known[one] for one in said if one in known), None)


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
