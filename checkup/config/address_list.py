"""A text file with nothing but addresses, one a line -> the addresses; any other file -> none."""

from __future__ import annotations

from pathlib import Path

from checkup.addresses import is_web, split

SUFFIXES = (".txt", ".text", ".list", ".urls")  # what people call such a file; one that is called otherwise is read as what its name says
MAX_BYTES = 2_000_000  # of the file: some 20,000 addresses, ten times the requests that a run may make


def listed_addresses(path: Path) -> tuple[str, ...]:
    """The addresses in their order, each once; () where a line is anything else. Empty lines and lines that begin with # do not count."""
    try:
        if path.suffix.lower() not in SUFFIXES or not path.is_file() or path.stat().st_size > MAX_BYTES:
            return ()
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return ()
    lines = [line for raw in text.splitlines() if (line := raw.strip()) and not line.startswith("#")]
    if not all(is_web(line) and not any(c.isspace() for c in line) for line in lines):
        return ()
    return tuple(dict.fromkeys(lines))


def only_front_pages(addresses: tuple[str, ...]) -> bool:
    """Whether no address leads further than to a host: then the list is one of blogs, not of posts."""
    return all(split(address).path in ("", "/") and not split(address).query for address in addresses)
