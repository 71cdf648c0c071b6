"""Make text from blogs safe to print: no control or direction-changing characters, a length limit, links as text, no e-mail or IP."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.addresses import host_of, split
from checkup.model import NOWHERE
from checkup.reader_words import BEYOND, ReaderWords, Wording, parts_of, sentence, shortened
from checkup.text.printable import UNSEEN, cut, line, text

__all__ = ["cut", "defang", "defang_links", "excerpt", "host", "href", "line", "text", "wording"]

# Links are found up to 2,000 characters, which is what browsers take.
_SPACES = re.compile(r"\s+")
# what most addresses look like: they can be linked as they are, and need not be taken apart
_USUAL = re.compile(r"https?://[a-z0-9]{1,63}(?:[.-][a-z0-9]{1,63}){1,9}/[A-Za-z0-9/_.~#?=&%+-]{0,1900}")
_LINK = re.compile(r"\b(?:https?|ftp)://[^\s<>\"']{1,2000}|\bwww\.[^\s<>\"']{1,2000}", re.IGNORECASE)


def wording(value: Wording, limit: int = 600) -> Wording:
    """Checkup's words fit to print: as `line` does it, with a reader's words inside left for the redactor."""
    if isinstance(value, str):
        return line(value, limit)
    inner = (part if isinstance(part, ReaderWords) else _SPACES.sub(" ", UNSEEN.sub("", part)) for part in parts_of(value))
    return shortened(sentence(*inner), limit, cut)


def excerpt(value: str | None, limit: int = 400) -> tuple[tuple[str, int], ...]:
    """Paragraphs of a reader's text, each with how many of its characters may be printed: about `limit` in all; whole if shorter."""
    start = (value or "")[: limit * 20]
    if start.isprintable() and "  " not in start:  # one paragraph, and fit to print as it is
        words = start.strip()
        return ((words[: limit + BEYOND], limit),) if words else ()
    out, room = [], limit
    for part in text(start).split("\n\n"):
        words = part if part.isprintable() else " ".join(part.split())  # then it has no blanks but single ones
        if words and room > 0:
            out.append((words[: room + BEYOND], room))
            room -= len(words) + 2
    return tuple(out)


def href(url: str | None) -> str | None:
    """The address if it may become a link (http or https, with a host), else None."""
    if not url or len(url) > 2000:
        return None
    if _USUAL.fullmatch(url) and not url.startswith(NOWHERE):
        return url
    if UNSEEN.search(url) or re.search(r"[\s<>\"'`\\{}|^]", url):
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
