"""What the shell starts when it is told `checkup`: this program, or another of the same name -> a sentence for the user."""

from __future__ import annotations

import shutil
import sysconfig
from importlib.metadata import packages_distributions
from pathlib import Path

from checkup.init.install_source import NAME

OURS = b"checkup.cli"  # stands in the script that an installer writes for our command
MOST = 100_000  # bytes of it that are looked at: such a script is short, or a small launcher with the script at its end


def another_checkup() -> str:
    """What to do where another program or package bears our name; "" where none does."""
    others = sorted({name for name in packages_distributions().get("checkup", []) if name.lower() != NAME})
    if others:
        return (
            f"The package {', '.join(others)} is installed beside this one, and has a module of the same name: "
            f"one overwrites files of the other. Install {NAME} into an environment of its own."
        )
    found = shutil.which("checkup")
    if found is None or _is_ours(Path(found)):
        return ""
    return f"`checkup` is another program here ({found}). Write `{NAME}` in its place, or `python -m checkup`."


def _is_ours(script: Path) -> bool:
    if script.suffix.lower() == ".exe":  # on Windows a launcher, whose bytes do not tell what it starts
        return script.parent == Path(sysconfig.get_path("scripts"))
    try:
        with script.open("rb") as stream:
            start = stream.read(MOST)
    except OSError:
        return True  # nothing can be told of it
    return OURS in start
