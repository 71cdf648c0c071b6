"""The command line: one file a command, found by listing this folder; errors become sentences and exit codes.

Heavy imports stay inside the commands, so that --help is quick. Files that start with an underscore are what commands share.
"""

from __future__ import annotations

import contextlib
import difflib
import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any, NoReturn

import click

from checkup import __version__
from checkup.cli._output import print_error
from checkup.errors import CheckupError, UsageError

INTERRUPTED = 130  # as shells report a process that SIGINT ended: 128 + 2

# The parts of `checkup --help`; the file of each command says in `SECTION` which is its own, and one that says nothing is in the last.
SECTIONS = ("First steps", "What follows from a report", "Steps of a run, settings, tables")

EXIT_CODES = """\b
Exit codes (where several apply, the highest):
    0  fine
    1  the gate failed
    2  the command line or a site file is wrong
    3  something failed or was refused while reading
    4  nothing could be read
  130  interrupted
"""


class Commands(click.Group):
    """A group that turns every error into a sentence, a hint and an exit code."""

    def main(  # type: ignore[override]  # click declares two overloads, of which this is both
        self, args: Sequence[str] | None = None, prog_name: str | None = None, standalone_mode: bool = True, **extra: Any
    ) -> Any:
        """Run a command; with `standalone_mode` (the default) end the process with its exit code."""
        if not standalone_mode:
            return super().main(args, prog_name, standalone_mode=False, **extra)
        _make_streams_usable()
        return self._end(args, prog_name, extra)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does; a word that is no command is answered with the nearest one, a target with `run`."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError:
            word = args[0]
            near = difflib.get_close_matches(word, self.commands, n=1)
            looks_like_target = any(map(word.__contains__, "/.\\"))
            hint = f"Did you mean `checkup {near[0]}`?" if near else "`checkup --help` lists the commands."
            raise UsageError(f"There is no command {word}.", f"Did you mean `checkup run {word}`?" if looks_like_target else hint) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands in parts, those of the first steps first, each in one line."""
        width = formatter.width - 4 - max(map(len, self.commands))
        for section in SECTIONS:
            rows = [(name, one.get_short_help_str(width)) for name, one in self.commands.items() if _section(one) == section]
            with formatter.section(section):
                formatter.write_dl(rows, col_max=width)

    def _end(self, given: Sequence[str] | None, prog_name: str | None, extra: dict[str, Any]) -> NoReturn:
        """Run a command and end the process with its exit code; every error is printed as a sentence."""
        args = list(sys.argv[1:] if given is None else given)
        ended = _end_like_ctrl_c()
        try:
            code = super().main(args, prog_name, standalone_mode=False, **extra)
        except click.ClickException as error:
            error.show()
            sys.exit(error.exit_code)
        except CheckupError as error:
            print_error(error)
            sys.exit(error.exit_code)
        except (click.Abort, KeyboardInterrupt):
            click.echo("Interrupted.", err=True)
            code = 128 + ended[0] if ended else INTERRUPTED
            if given is None:  # all is tidied up, and threads of pools that were given up can keep Python from ending for ever
                with contextlib.suppress(OSError):  # the reader of our output may have gone as well
                    sys.stdout.flush()
                    sys.stderr.flush()
                os._exit(code)
            sys.exit(code)
        except BrokenPipeError:  # the reader of our output has gone, as with `| head`
            sys.stderr.close()
            sys.exit(0)
        except Exception as error:  # a user is told a sentence and not a traceback
            if os.environ.get("CHECKUP_TRACE"):
                raise
            from checkup.unforeseen import of_command

            print_error(of_command(error))
            sys.exit(CheckupError.exit_code)
        sys.exit(code if isinstance(code, int) else 0)


def _end_like_ctrl_c() -> list[int]:
    """Let SIGTERM (of Docker, systemd, CI) and SIGHUP end a command as Ctrl-C does, so that nothing half-made stays; gives what came."""
    came: list[int] = []

    def end(number: int, _: object) -> None:
        came.append(number)
        if len(came) == 1:  # `timeout` and others send it twice
            threading.excepthook = lambda _: None  # pools whose processes got it, too, say so in threads of theirs
            signal.raise_signal(signal.SIGINT)

    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and threading.current_thread() is threading.main_thread() and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, end)
    return came


def _section(command: click.Command) -> str:
    told = getattr(sys.modules[command.callback.__module__], "SECTION", None) if command.callback else None
    return told if told in SECTIONS else SECTIONS[-1]


def _make_streams_usable() -> None:
    """A terminal that knows no "é" shows a replacement, and what goes to a stream that is shut (`2>&-`) goes nowhere; the run goes on."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - as long as the process
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


@click.group(cls=Commands, epilog=EXIT_CODES, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "--version", "-V", prog_name="checkup")
def main() -> None:
    """Check the health of blogs and write a static HTML report.

    Do readers get answers, is spam left in view, do posts invite readers to talk: Checkup reads a blog as a visitor would,
    measures, and says what to do first.
    """


def _commands() -> Iterator[click.Command]:
    """The command of each file in this folder, which bears the file's name; a file without one is a mistake and raises at once."""
    for name in sorted(info.name for info in iter_modules(__path__) if not info.name.startswith("_")):
        command = getattr(import_module(f"{__name__}.{name}"), name, None)
        if not isinstance(command, click.Command) or command.name != name:
            raise TypeError(f"checkup/cli/{name}.py must define the command {name}: command and file name agree")
        yield command


for _command in _commands():
    main.add_command(_command)
