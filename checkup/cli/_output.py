"""Print errors and results; make strangers' text harmless for a terminal and a CI log; Markdown as text for a terminal."""

from __future__ import annotations

import sys
import textwrap
from typing import TYPE_CHECKING

import click

from checkup import lazy_re as re
from checkup.errors import CheckupError, ConfigError
from checkup.reader_words import unredacted

if TYPE_CHECKING:
    from checkup.pipeline import RunResult

# Control characters could move the cursor or colour the terminal; direction marks could turn words around.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+")


def plain(text: str, limit: int = 2000) -> str:
    """A stranger's text as one harmless line of at most `limit` characters; CI commands (`::error`, `##[...]`) in it do nothing."""
    line = _CONTROL.sub(" ", text[: 4 * limit]).strip().replace("##[", "# #[")
    if line.startswith("::"):
        line = f": :{line[2:]}"
    return line if len(line) <= limit else f"{line[: limit - 1]}…"


def print_error(error: CheckupError, about: str = "") -> None:
    """One sentence and a hint on stderr; a site file's problems each on a line of their own."""
    lines = error.sentence.splitlines() if isinstance(error, ConfigError) else [error.sentence]
    for line in lines:
        click.echo(plain(f"{about}: {line}" if about else line), err=True)
    if error.hint:
        click.echo(f"  {_hint(error.hint)}", err=True)


def _hint(words: str) -> str:
    """A hint, with the option that does the same as the setting it names."""
    return plain(words) + (" On the command line: --allow-private." if "allow_private_hosts" in words else "")


def print_results(result: RunResult, *, quiet: bool) -> None:
    """A line for each blog: what came out on stdout, what went wrong on stderr; before them what is to be said of the run."""
    if result.note and not quiet:
        click.echo(result.note)
    for blog in result.blogs:
        if quiet and blog.code == 0:
            continue
        lines = [*(blog.sentence.splitlines() or [""]), *([blog.since] if blog.since else []), *map(unredacted, blog.to_owner)]
        click.echo(f"{plain(blog.slug)}: {plain(lines[0])}", err=blog.code != 0)
        for line in lines[1:]:
            click.echo(f"  {plain(line)}", err=blog.code != 0)
        if blog.code != 0 and blog.hint:
            click.echo(f"  {_hint(blog.hint)}", err=True)


def print_file(text: str) -> None:
    """Print what is a file, as a script or a schema: into a pipe or a file (`> batch.sh`) in UTF-8 and with plain ends of lines."""
    click.echo(text if sys.stdout.isatty() else text.encode("utf-8", "replace"), nl=False)


def encodes_all() -> bool:
    """Whether stdout can print every character, so that JSON may hold them as they are."""
    return (getattr(sys.stdout, "encoding", "") or "").lower().replace("-", "") in ("utf8", "utf16", "utf32")


def wrapped(text: str, width: int, indent: str) -> str:
    """`text` in lines of `width` behind `indent`; paragraphs stay apart."""
    parts = [plain(part, 20_000) for part in re.split(r"\n\s*\n", text)]
    return f"\n{indent.rstrip()}\n".join(textwrap.fill(p, width, initial_indent=indent, subsequent_indent=indent) for p in parts if p)


def terminal_text(markdown: str, width: int) -> str:
    """Our own Markdown as text for a terminal: headings in bold, marks of emphasis and code away, paragraphs filled."""
    lines: list[str] = []
    for part in re.split(r"\n\s*\n", markdown.strip()):
        heading = re.match(r"#+ +(.*)", part)
        bare = re.sub(r"\*\*|`|(?<!\w)\*|\*(?!\w)", "", heading[1] if heading else part)
        if heading:
            lines.append(click.style(bare, bold=True))
        elif re.match(r"\s*([-|]|\d+\.) ", part):
            lines.append(bare)
        else:
            lines.append(textwrap.fill(" ".join(bare.split()), max(40, min(width, 100))))
    return "\n\n".join(lines)
