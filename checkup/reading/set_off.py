"""Where the end of a comment is set off from the rest of it by italics, bold letters or a colour, as who answers inside it does."""

from __future__ import annotations

from collections.abc import Iterable

from checkup import lazy_re as re

TAGS = ("em", "i", "strong", "b", "font", "span", "p", "div")
MOST = 50  # elements at the end of a comment that are looked at; a convention: an answer has fewer paragraphs
ALWAYS = frozenset(TAGS[:4])  # of these elements each sets its text off, whatever its style
# colours and letters that an attribute of style names; of the weights, those from half bold on (CSS Fonts)
_COLOURED = re.compile(r"(?<![-\w])color\s*:|font-style\s*:\s*(?:italic|oblique)|font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_LETTER = re.compile(r"[^\W_]")  # a letter or digit of any script


def sets_off(tag: str, style: str, colour: str) -> bool:
    """Whether an element of this name, style and colour makes its text look unlike the text around it."""
    return tag in ALWAYS or bool(colour) or (style != "" and _COLOURED.search(style) is not None)


def closing(text: str, parts: Iterable[str]) -> str:
    """The last lines of a text that are all among these set-off parts; "" where there are none, or nothing else stands above them."""
    marked = {line.strip() for part in parts for line in part.split("\n") if _LETTER.search(line)}
    rows = text.split("\n") if marked else []
    at = len(rows)
    while at and (not _LETTER.search(rows[at - 1]) or rows[at - 1].strip() in marked):
        at -= 1
    return "\n".join(rows[at:]).strip() if any(map(_LETTER.search, rows[:at])) else ""
