"""Every error that Checkup raises on purpose: one sentence that says what is wrong, and a hint that says the way out.

CheckupError
├── UsageError          exit 2   the words on the command line
├── ConfigError         exit 2   a sites/*.toml (carries all its problems at once)
├── ReadError           exit 3   a page or a blog could not be read
│   ├── Unreachable              no answer, or an answer that is no page
│   ├── Refused                  robots.txt, 401, 403, 429: somebody said no
│   └── TooMuch                  a cap on size, time or requests was reached
└── NothingRead         exit 4   not one post could be read
"""

from __future__ import annotations

from dataclasses import dataclass


class CheckupError(Exception):
    """Base of all errors below.

    `sentence` is for people and ends in a full stop; `hint` (may be empty) says what to do about it.
    """

    exit_code = 3

    def __init__(self, sentence: str, hint: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint


class UsageError(CheckupError):
    """The command line asks for something that does not exist or does not fit together."""

    exit_code = 2


@dataclass(frozen=True)
class ConfigProblem:
    """One thing wrong in a configuration file; `key` is dotted, `line` is None where the file gives none."""

    file: str
    key: str
    expected: str
    line: int | None = None


class ConfigError(CheckupError):
    """A configuration cannot be used; `problems` holds every problem found, not only the first."""

    exit_code = 2

    def __init__(self, problems: list[ConfigProblem]) -> None:
        lines = [
            f"{p.file}{f':{p.line}' if p.line else ''}: {p.key}: {p.expected}" if p.key else f"{p.file}: {p.expected}" for p in problems
        ]
        keys = any(p.key for p in problems)  # else the file as a whole is wrong, and no list of keys helps
        super().__init__("\n".join(lines), "`checkup config --schema` prints every key that a site file may have." if keys else "")
        self.problems = problems


class ReadError(CheckupError):
    """Something failed, or was refused, while reading."""


class Unreachable(ReadError):
    """The server did not answer, or what it answered is no page of a blog."""


class Refused(ReadError):
    """An address that is not fetched: robots.txt, the server, or Checkup's own rules say no."""


class TooMuch(ReadError):
    """A limit on size, time or number of requests was reached."""


class NothingRead(CheckupError):
    """Not one post could be read, so there is nothing to report on."""

    exit_code = 4
