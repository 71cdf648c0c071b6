"""How people ask, invite, thank, sell and give credit in one language: one file in `languages/` each, found by its tag."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from checkup.text.words import fold

_FOLDER = Path(__file__).parent / "languages"
_NEVER = re.compile(r"(?!)")  # matches nothing: for a language that has no such words
_OTHER = "other"
CALL = ("ask", "me", "help", "trouble", "request", "objects", "corrects", "offers", "tried", "settled", "furniture", "room")
"""Lists of a language that speak of comments: words that really ask, the first person, calls for help, what fails, requests, objections,
corrections, offers, what was tried on advice, what has settled itself, how the site is made, and whoever may read it ("anyone")."""


@dataclass(frozen=True)
class Language:
    """The expressions of one language; all but `second_person_cased` run on folded text. Each is linear in the text.

    openers    words that make even two words a question ("Why steam?")
    spaceless  written without spaces between words
    call       what makes a comment call for an answer, by kind (CALL); empty where the language has no such list
    """

    tag: str
    openers: frozenset[str]
    spaceless: bool
    asking: re.Pattern[str]
    rhetorical: re.Pattern[str]
    inviting: re.Pattern[str]
    second_person: re.Pattern[str]
    second_person_cased: re.Pattern[str]
    thanks: re.Pattern[str]
    selling: re.Pattern[str]
    credit: re.Pattern[str]
    said: re.Pattern[str]
    call: Mapping[str, re.Pattern[str]]


def plain(text: str) -> str:
    """Folded, with straight apostrophes: the form in which texts meet the expressions."""
    return fold(text).replace("’", "'")


@lru_cache(maxsize=256)
def of(tag: str | None) -> Language:
    """The language with this BCP 47 tag; English where none is given, the bare rules of the question mark where there is no file."""
    primary = (tag or "en").split("-")[0].lower()
    return _load(primary if primary.isalpha() and (_FOLDER / f"{primary}.toml").is_file() else _OTHER)


@lru_cache(maxsize=32)
def _load(name: str) -> Language:
    data: dict[str, Any] = tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    spaceless = bool(data.get("spaceless", False))

    def whole(key: str) -> re.Pattern[str]:
        return _pattern(data.get(key, ()), spaceless)

    return Language(
        tag=name,
        openers=frozenset(plain(data.get("openers", "")).split()),
        spaceless=spaceless,
        asking=whole("asking"),
        rhetorical=_pattern(data.get("rhetorical", ()), bounded=True),
        inviting=whole("inviting"),
        second_person=whole("second_person"),
        second_person_cased=re.compile(data["second_person_cased"]) if "second_person_cased" in data else _NEVER,
        thanks=whole("thanks"),
        selling=whole("selling"),
        credit=whole("credit"),
        said=whole("said"),
        call={key: whole(key) for key in CALL if key in data},
    )


def _pattern(entries: Sequence[str], bounded: bool) -> re.Pattern[str]:
    """One expression of all entries, folded like the text that it will meet; as whole words unless they set their own bounds."""
    if not entries:
        return _NEVER
    joined = "|".join(plain(entry) for entry in entries)
    return re.compile(joined if bounded else rf"(?<!\w)(?:{joined})(?!\w)")
