"""A Movable Type or TypePad export (MTIF), the plain text that both write.

Facts of the format (Movable Type source): eight hyphens alone on a line end an entry, five end a section; dates are MM/DD/YYYY with an
optional AM or PM and no zone; comments have no number, parent or author flag. E-mail and IP addresses in it are never taken over.
"""

from __future__ import annotations

import codecs
import io
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from itertools import islice
from pathlib import Path

from checkup import lazy_re as re
from checkup.addresses import clean
from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.gathering.merge_pages import unite
from checkup.model import NOWHERE, Blog, Comment, Commenting, Kind, Person, Post, Withheld
from checkup.reading.html_fragment import fragment, line, set_off
from checkup.sources._export_file import CUT, encoding_of, head_of, opened
from checkup.sources._exports import NO_ADDRESSES, address, assemble, files_of
from checkup.sources._text_to_html import as_typed

NAME = "mtif"
RANK = 2  # above saved pages (-1): what a file says of itself is surer than its ending
_LONGEST = 2_000_000  # characters of a line, as much as of a text (reading/html_fragment.py); a longer one comes in pieces
_PIECE = 2**18  # bytes looked at a time; a convention
_SECTIONS = ("BODY", "EXTENDED BODY", "EXCERPT", "KEYWORDS", "COMMENT", "PING")
_SECTION = re.compile(rf"(?:{'|'.join(_SECTIONS)}):[ \t]*$")  # a line that opens a part of many lines: its name, a colon and nothing else
_HEAD = re.compile(r"([A-Z][A-Z ]{1,30}):[ \t]?(.*)$")  # a line "NAME: value"; the longest name in the format is CONVERT BREAKS
_COMMENT_KEYS = {"AUTHOR", "EMAIL", "IP", "URL", "DATE", "TITLE", "BLOG NAME"}
# as the format has it: month first, twelve hours with AM or PM or else twenty-four, seconds where the version writes them
_NO_ENCODING = (
    "The export does not say its encoding, and its bytes prove none: it was read as Western European (Windows-1252). Where letters are "
    "wrong, save it as UTF-8."
)
_MOST_KEYS = 20  # lines in which a comment's head ends; a convention: programs write six to twelve
_STATES: dict[str, Withheld] = {"-1": "spam", "junk": "spam", "spam": "spam", "0": "held", "pending": "held", "moderated": "held"}
_COMMENTING: dict[str, Commenting] = {"0": "closed", "1": "open", "2": "closed"}  # none, open, closed: by the format's ALLOW COMMENTS
_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{2,4}) (\d{1,2}):(\d\d)(?::(\d\d))?(?: ?([AP]M))?", re.IGNORECASE)


def accepts(site: SiteConfig) -> bool:
    """Whether every path is such an export."""
    return bool(files_of(site, is_export))


def is_export(path: Path) -> bool:
    """Whether the file is such an export."""
    lines = head_of(path).replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    keys = {text.partition(b":")[0] for text in lines[:40]}
    return len(keys & {b"AUTHOR", b"TITLE", b"DATE", b"STATUS", b"BASENAME", b"ALLOW COMMENTS"}) >= 3 and b"-----" in lines


@dataclass
class _Entry:
    """One entry: its own keys, and its sections as (name, lines)."""

    keys: dict[str, str] = field(default_factory=dict)
    sections: list[tuple[str, list[str]]] = field(default_factory=list)


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """The blog in the export files. Raises NothingRead where they hold no published entry."""
    posts: list[Post] = []
    withheld: Counter[Withheld] = Counter()
    notes = {"The export names no time zone: times are taken as the blog's own clock.": None}
    for path in files_of(site, is_export):
        ctx.say(len(posts), None, f"Reading {path.name}")
        posts += [p for entry in _entries(_lines(path, notes)) if (p := _post(entry, site, withheld)) is not None]
    if not site.blog.url and any(p.url.startswith(NOWHERE) for p in posts):
        notes[NO_ADDRESSES] = None
    return assemble(site, "Movable Type export", posts, notes=tuple(notes), withheld=withheld)


def _lines(path: Path, notes: dict[str, None]) -> Iterator[str]:
    """The lines of the file without their ends. Nothing in it says its encoding: UTF-8, one that its lines prove, else Windows-1252."""
    if b"\x1b$" in head_of(path) or not _is_utf8(path):
        encoding = encoding_of(path) or "cp1252"
        if encoding == "cp1252":
            notes[_NO_ENCODING] = None
    else:
        encoding = "utf-8-sig"
    with opened(path, notes) as file:
        text = io.TextIOWrapper(file, encoding, "replace")
        last = ""
        while row := text.readline(_LONGEST):
            last = row.strip() or last
            yield row.removesuffix("\n")
        if not last.startswith("-----"):
            notes[CUT.format(name=path.name)] = None


def _is_utf8(path: Path) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        with opened(path, {}) as file:
            while piece := file.read(_PIECE):
                decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _entries(lines: Iterable[str]) -> Iterator[_Entry]:
    entry = _Entry()
    section: list[str] | None = None
    for row, following in _with_following(lines):
        if row.rstrip(" ") == "--------":
            yield entry
            entry, section = _Entry(), None
        elif row.rstrip(" ") == "-----" and _ends_before(following):
            section = None
        elif section is None and _SECTION.match(row):
            section = []
            entry.sections.append((row.split(":")[0], section))
        elif section is None:
            if match := _HEAD.match(row):
                entry.keys.setdefault(match[1], match[2].strip())
        else:
            section.append(row.removesuffix("\t") if row.startswith("-----") else row)
    if entry.keys:
        yield entry


def _with_following(lines: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """Each line with the three after it."""
    ahead = iter(lines)
    window = deque(islice(ahead, 4))
    while window:
        row = window.popleft()
        yield row, list(window) if row.startswith("-----") else []
        window.extend(islice(ahead, 1))


def _ends_before(following: Sequence[str]) -> bool:
    """Five hyphens end a section only before another section or the entry's end; else they are somebody's text."""
    row = next((row for row in following if row.strip()), "--------")
    return row.rstrip(" ") == "--------" or bool(_SECTION.match(row))


def _post(entry: _Entry, site: SiteConfig, withheld: Counter[Withheld]) -> Post | None:
    """One entry as a post with the comments that visitors see; None where it is not published, or opens with a password only."""
    keys = entry.keys
    if (
        not (keys.get("TITLE") or entry.sections)
        or keys.get("STATUS", "Publish").lower() not in ("publish", "published")
        or keys.get("PASSWORD")
    ):
        return None
    when = _moment(keys.get("DATE", ""))
    url = clean(keys.get("UNIQUE URL", "")) or address(site, _guessed(keys, when))
    body = "".join(as_typed("\n".join(rows)) for name, rows in entry.sections if name in ("BODY", "EXTENDED BODY"))
    text, links, quotes = fragment(body, url)
    said = [(name, *_head_of(rows)) for name, rows in entry.sections if name in ("COMMENT", "PING")]
    withheld.update(why for _, told, _ in said if (why := _withheld(told)))
    comments = unite(c for name, told, rows in said if not _withheld(told) and (c := _comment(name, told, rows, url)) is not None)
    return Post(
        url=url,
        title=line(keys.get("TITLE", "")) or None,
        published=when,
        precision="second" if when else "none",
        author=Person(line(keys["AUTHOR"])) if keys.get("AUTHOR") else None,
        text=text,
        links=links,
        quotes=quotes,
        comments=comments,
        comments_status="present" if comments else "none",
        commenting=_COMMENTING.get(keys.get("ALLOW COMMENTS", ""), "unknown"),
        platform="movabletype",
    )


def _guessed(keys: Mapping[str, str], when: datetime | None) -> str:
    """Where the export names no address: the one that Movable Type makes of the entry's date and name."""
    if re.fullmatch(r"[\d/]{1,40}", keys.get("BASENAME", "")) and "/" in keys["BASENAME"]:
        return f"entry/{keys['BASENAME']}"  # Hatena's names are the moment of writing, and stand in its addresses so
    name = keys.get("BASENAME") or re.sub(r"\W+", "_", keys.get("TITLE", "").lower())[:60] or "entry"
    return f"{when:%Y/%m}/{name}.html" if when else f"{name}.html"


def _head_of(rows: list[str]) -> tuple[dict[str, str], list[str]]:
    """The lines "NAME: value" that a comment begins with, and its text.

    Programs add keys of their own (a secret's mark, a password): up to the date every such line is one, whatever its name.
    """
    dated = next((at for at, row in enumerate(rows[:_MOST_KEYS]) if row.startswith("DATE:")), -1)
    keys: dict[str, str] = {}
    for at, row in enumerate(rows):
        match = _HEAD.match(row)
        if not match or match[1] in keys or (at > dated and match[1] not in _COMMENT_KEYS):
            return keys, rows[at:]
        keys[match[1]] = match[2].strip()
    return keys, []


def _withheld(keys: Mapping[str, str]) -> Withheld | None:
    """Why visitors do not see a comment, as far as the program's own keys say."""
    if keys.get("SECRET", "0").lower() not in ("", "0", "false", "no"):
        return "held"
    return _STATES.get(keys.get("STATUS", "").lower())


def _comment(section: str, keys: Mapping[str, str], rows: list[str], url: str) -> Comment | None:
    """One comment or ping from its section; None where nothing is said."""
    html = as_typed("\n".join(rows))
    body, links, quotes = fragment(html, url)
    posted = _moment(keys.get("DATE", ""))
    kind: Kind = "trackback" if section == "PING" else "comment"
    name = line(keys.get("BLOG NAME") or keys.get("TITLE") or "" if section == "PING" else keys.get("AUTHOR", "")) or None
    if not body and name is None:
        return None
    mark = "\x1f".join((name or "", keys.get("DATE", ""), body))
    return Comment(
        id="x" + sha256(mark.encode()).hexdigest()[:12],
        author=Person(name, keys.get("URL") or None),
        text=body,
        posted=posted,
        precision="second" if posted else "none",
        kind=kind,
        links=links,
        quotes=quotes,
        set_off=set_off(html),
    )


def _moment(text: str) -> datetime | None:
    match = _DATE.match(text.strip())
    if not match:
        return _as_iso(text.strip())
    month, day, year, hour, minute = (int(match[n]) for n in range(1, 6))
    half = (match[7] or "").upper()
    if half:
        hour = hour % 12 + (12 if half == "PM" else 0)
    try:
        return datetime(_whole_year(year), month, day, hour, minute, int(match[6] or 0))  # noqa: DTZ001 - the format has no zone
    except ValueError:
        return None


def _whole_year(year: int) -> int:
    """A year as it is written in short: "12" is 2012, "99" is 1999, and "112" is 2012, as Perl counts from 1900."""
    return year if year > 199 else year + (2000 if year < 70 else 1900)


def _as_iso(text: str) -> datetime | None:
    """A time as other programs write it into this format: year first."""
    try:
        return datetime.fromisoformat(text.replace("/", "-")).replace(tzinfo=None) if len(text) > len("2012-05-01") else None
    except ValueError:
        return None
