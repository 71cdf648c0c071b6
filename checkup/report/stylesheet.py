"""The report's style sheet: the user's own or the shipped one, minified; and as part of a page that no file can be linked from."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from markupsafe import Markup

from checkup.report.rendering import shipped

NAME = "checkup.css"


@dataclass(frozen=True, slots=True)
class Inline:
    """A style sheet inside a page: its text, and the hash by which the page's policy lets it in and no other."""

    text: Markup
    source: str


def asset(name: str, user: Path | None) -> str:
    """The text of an asset as it is written: of the user's `static` folder where it is there, else the shipped one."""
    own = user / "static" / name if user is not None else None
    source = own if own is not None and own.is_file() else shipped() / "static" / name
    text = source.read_text(encoding="utf-8")
    return minified(text) if name.endswith(".css") else text


def inline(user: Path | None) -> Inline | None:
    """The style sheet for a page of its own; None where its text could end the element that holds it."""
    text = asset(NAME, user)
    if "</" in text or "<!--" in text:
        return None
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")
    return Inline(Markup(text), f"sha256-{digest}")  # noqa: S704 - Checkup's or the owner's own file, nothing that was crawled


@lru_cache(maxsize=4)
def minified(css: str) -> str:
    """The style sheet without comments and needless blanks: a fifth less to carry for every page. What stands in quotes stays."""
    bare = re.sub(r"/\*.*?(?:\*/|\Z)", "", css, flags=re.DOTALL)  # the end of a style sheet ends a comment too (CSS Syntax, 4.3.2)
    parts = re.split(r"(\"[^\"]*\")", bare)
    return "".join(part if i % 2 else _squeezed(part) for i, part in enumerate(parts)).strip() + "\n"


def _squeezed(css: str) -> str:
    """Style rules without blanks that mean nothing; a blank after a colon stands only behind a property's name."""
    return re.sub(r" ?([{};,>]) ?", r"\1", re.sub(r"\s+", " ", css)).replace(": ", ":").replace(";}", "}")
