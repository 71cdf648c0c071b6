"""Text of strangers as it may be kept and printed: no unseen characters, no e-mail or IP address, on one line, cut."""

from __future__ import annotations

import re

# Kept: tab and line feed. Gone: C0, C1, soft hyphen, zero-width and direction marks, line separators, tags, surrogates, non-characters.
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e007f\ud800-\udfff]"
)
_SPACE = re.compile(r"[ \t\u00a0]{2,}|[\t\u00a0]")  # a single blank stays as it is
_BREAKS = re.compile(r"[ \t]*\n[ \t]*(?:\n[ \t]*)+")
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[A-Za-z]{2,24}\b")
_IP = re.compile(r"(?<![\d.])(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![\d.])")
MAIL_MASK, IP_MASK = "[e-mail address]", "[IP address]"


def text(value: str | None) -> str:
    """`value` without unseen characters, runs of blanks as one, paragraphs kept, e-mail and IP addresses masked. None gives ""."""
    if not value:
        return ""
    plain = value.isprintable()  # then it has no unseen characters, no breaks, and no blanks but the usual one
    out = value if plain else UNSEEN.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
    if not plain or "  " in out:
        out = _SPACE.sub(" ", out)
    out = (_BREAKS.sub("\n\n", out) if "\n" in out else out).strip()
    if "@" in out:
        out = _MAIL.sub(MAIL_MASK, out)
    return _IP.sub(IP_MASK, out) if out.count(".") > 2 else out


def line(value: str | None, limit: int = 200) -> str:
    """`text` on one line, cut at `limit` characters."""
    return cut(" ".join(text((value or "")[: limit * 8]).split()), limit)


def cut(value: str, limit: int) -> str:
    """At most `limit` characters, cut at a blank where one is near, with an ellipsis."""
    if len(value) <= limit:
        return value
    head = value[: limit - 1]
    blank = head.rfind(" ", max(0, limit - 40))
    return (head[:blank] if blank > 0 else head).rstrip() + "\u2026"
