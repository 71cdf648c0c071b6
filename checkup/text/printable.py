"""Text of strangers as it may be printed: no unseen characters, on one line, cut; where readers wrote it, without their addresses."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.text.contact_masks import masked

# Kept: tab and line feed. Gone: C0, C1, soft hyphen, zero-width and direction marks, line separators, tags, surrogates, non-characters.
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e007f\ud800-\udfff]"
)
_SPACE = re.compile(r"[ \t\u00a0]{2,}|[\t\u00a0]")  # a single blank stays as it is
# letters of Hebrew, Arabic and the other scripts that run from right to left
_LEFTWARDS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_BREAKS = re.compile(r"(?<![ \t])[ \t]*+\n[ \t]*+(?:\n[ \t]*+)+")


def text(value: str | None) -> str:
    """`value` without unseen characters, runs of blanks as one, paragraphs kept. None gives ""."""
    if not value:
        return ""
    lines = value.replace("\r\n", "\n").replace("\r", "\n")
    seen = lines.replace("\n", "").isprintable()  # then it has no unseen characters, and no blanks but the usual one
    out = lines if seen else UNSEEN.sub("", lines)
    if not seen or "  " in out:
        out = _SPACE.sub(" ", out)
    ragged = "\n\n\n" in out or " \n" in out or "\n " in out
    return (_BREAKS.sub("\n\n", out) if ragged else out).strip()


def masked_text(value: str | None) -> str:
    """`text` with e-mail and IP addresses masked."""
    return masked(text(value))


def may_run_leftwards(value: str) -> bool:
    """Whether a text holds a letter of a script that runs from right to left."""
    return not value.isascii() and _LEFTWARDS.search(value) is not None


def line(value: str | None, limit: int = 200) -> str:
    """`text` on one line, cut at `limit` characters."""
    return cut(" ".join(text((value or "")[: limit * 8]).split()), limit)


def masked_line(value: str | None, limit: int = 200) -> str:
    """`masked_text` on one line, cut at `limit` characters."""
    return cut(" ".join(masked_text((value or "")[: limit * 8]).split()), limit)


def cut(value: str, limit: int) -> str:
    """At most `limit` characters, cut at a blank where one is near, with an ellipsis."""
    if len(value) <= limit:
        return value
    head = value[: limit - 1]
    blank = head.rfind(" ", max(0, limit - 40))
    return (head[:blank] if blank > 0 else head).rstrip() + "\u2026"
