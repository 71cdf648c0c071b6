"""Make text from blogs safe to print: no control or direction-changing characters, a length limit, links as text, no e-mail or IP."""

from __future__ import annotations

import re

from checkup.addresses import host_of, split
from checkup.model import NOWHERE
from checkup.reader_words import ReaderWords, Wording, parts_of, sentence, shortened

# Kept: tab and line feed. Gone: C0, C1, soft hyphen, zero-width and direction marks, line separators, tags, surrogates, non-characters.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e007f\ud800-\udfff]"
)
_SPACE = re.compile(r"[ \t\u00a0]+")
_SPACES = re.compile(r"\s+")
_BREAKS = re.compile(r"[ \t]*\n[ \t]*(?:\n[ \t]*)+")
_LINK = re.compile(r"\b(?:https?|ftp)://[^\s<>\"']{1,2000}|\bwww\.[^\s<>\"']{1,2000}", re.IGNORECASE)
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[A-Za-z]{2,24}\b")
_IP = re.compile(r"(?<![\d.])(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![\d.])")


def text(value: str | None) -> str:
    """`value` without unseen characters, runs of blanks as one, paragraphs kept, e-mail and IP addresses masked. None gives ""."""
    if not value:
        return ""
    out = _UNSEEN.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
    out = _BREAKS.sub("\n\n", _SPACE.sub(" ", out)).strip()
    if "@" in out:
        out = _MAIL.sub("[e-mail address]", out)
    return _IP.sub("[IP address]", out)


def line(value: str | None, limit: int = 200) -> str:
    """`text` on one line, cut at `limit` characters."""
    return cut(" ".join(text((value or "")[: limit * 8]).split()), limit)


def wording(value: Wording, limit: int = 600) -> Wording:
    """Checkup's words fit to print: as `line` does it, with a reader's words inside left for the redactor."""
    if isinstance(value, str):
        return line(value, limit)
    inner = (part if isinstance(part, ReaderWords) else _SPACES.sub(" ", _UNSEEN.sub("", part)) for part in parts_of(value))
    return shortened(sentence(*inner), limit, cut)


def cut(value: str, limit: int) -> str:
    """At most `limit` characters, cut at a blank where one is near, with an ellipsis."""
    if len(value) <= limit:
        return value
    head = value[: limit - 1]
    blank = head.rfind(" ", max(0, limit - 40))
    return (head[:blank] if blank > 0 else head).rstrip() + "\u2026"


def excerpt(value: str | None, limit: int = 400) -> tuple[str, ...]:
    """Paragraphs of at most `limit` characters in all; whole if shorter."""
    whole = cut(text((value or "")[: limit * 20]), limit)
    return tuple(p for p in (" ".join(part.split()) for part in whole.split("\n\n")) if p)


def href(url: str | None) -> str | None:
    """The address if it may become a link (http or https, with a host), else None."""
    if not url or len(url) > 2000 or _UNSEEN.search(url) or re.search(r"[\s<>\"'`\\{}|^]", url):
        return None
    parts = split(url)
    if not parts.is_web or parts.login:
        return None
    return None if url.startswith(NOWHERE) else url


def defang(url: str) -> str:
    """`hxxps://site[.]example/...`: readable, never a link."""
    out = re.sub(r"(?i)^http", "hxxp", url.strip())
    scheme, mark, rest = out.partition("://")
    if not mark:
        scheme, rest = "", out
    host, slash, tail = rest.partition("/")
    return f"{scheme}{mark}{host.replace('.', '[.]')}{slash}{tail}"


def defang_links(value: str) -> str:
    """Every address inside a text defanged."""
    return _LINK.sub(lambda m: defang(m.group()), value) if "://" in value or "www." in value.lower() else value


def host(url: str | None) -> str:
    """The host of an address for people, without "www."; "" where there is none."""
    return line(host_of(url), 80)
