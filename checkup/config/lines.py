"""Text of a TOML file -> the line of each key and table, for error messages; tomllib does not tell lines."""

from __future__ import annotations

from checkup import lazy_re as re

Loc = tuple[str | int, ...]

_PART = r"""(?:[A-Za-z0-9_-]+|"[^"\\]*"|'[^']*')"""  # one part of a dotted TOML key: bare, or in either kind of quotes (TOML 1.0, "Keys")
_KEY = re.compile(rf"\s*({_PART}(?:\s*\.\s*{_PART})*)\s*=")  # a key with its equals sign
_HEADER = re.compile(rf"\s*(\[\[?)\s*({_PART}(?:\s*\.\s*{_PART})*)\s*\]")  # a table's header, [a.b] or [[a.b]]
_PARTS = re.compile(_PART)  # the parts of a dotted key


class Lines:
    """The lines of all keys and table headers in `text`, which need not be valid TOML."""

    def __init__(self, text: str) -> None:
        self._at: dict[Loc, int] = {}
        table: Loc = ()
        counts: dict[Loc, int] = {}
        inside = _Value()
        for number, line in enumerate(text.splitlines(), start=1):
            if inside.open:
                inside.feed(line)
                continue
            header = _HEADER.match(line)
            if header:
                table = _parts(header[2])
                if header[1] == "[[":
                    counts[table] = counts.get(table, -1) + 1
                    table = (*table, counts[table])
                self._at.setdefault(table, number)
                continue
            key = _KEY.match(line)
            if key:
                self._at.setdefault((*table, *_parts(key[1])), number)
                inside.feed(line[key.end() :])

    def of(self, loc: Loc) -> int | None:
        """The line of the key at `loc`, or of the nearest table around it; None where the text has neither."""
        for end in range(len(loc), 0, -1):
            if loc[:end] in self._at:
                return self._at[loc[:end]]
        return None


def _parts(dotted: str) -> Loc:
    return tuple(part.strip("\"'") for part in _PARTS.findall(dotted))


class _Value:
    """Follows a value over lines: whether a multi-line string or an array is still open at the end of a line."""

    def __init__(self) -> None:
        self._quote = ""
        self._depth = 0

    @property
    def open(self) -> bool:
        return bool(self._quote) or self._depth > 0

    def feed(self, line: str) -> None:
        at = 0
        while at < len(line):
            at = self._in_string(line, at) if self._quote else self._outside(line, at)
        if len(self._quote) == 1:  # an ordinary string never runs over the line's end
            self._quote = ""

    def _in_string(self, line: str, at: int) -> int:
        if line[at] == "\\" and self._quote[0] == '"':
            return at + 2
        if line.startswith(self._quote, at):
            at += len(self._quote)
            self._quote = ""
            return at
        return at + 1

    def _outside(self, line: str, at: int) -> int:
        char = line[at]
        if char == "#":
            return len(line)
        if char in "\"'":
            self._quote = char * 3 if line.startswith(char * 3, at) else char
            return at + len(self._quote)
        self._depth = max(0, self._depth + (char in "[{") - (char in "]}"))
        return at + 1
