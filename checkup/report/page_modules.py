"""Find the page modules of a folder by listing it, and refuse one that is only half there, by its name."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType


def modules(room: str, folder: Path, wanted: Sequence[str]) -> tuple[ModuleType, ...]:
    """The modules of `folder`, the package checkup.report.`room`, by name.

    They are every .py file, and every folder with an __init__.py, whose name does not start with an underscore.

    Raises ValueError, with the file's name, where one does not say all that is `wanted` of it.
    """
    names = {p.stem for p in folder.glob("[a-z]*.py")} | {p.parent.name for p in folder.glob("[a-z]*/__init__.py")}
    found = tuple(import_module(f"{__package__}.{room}.{name}") for name in sorted(names))
    for module in found:
        missing = [name for name in wanted if not hasattr(module, name)]
        if missing:
            raise ValueError(f"{module.__name__.replace('.', '/')} is no page yet: it lacks {', '.join(missing)}")
    return found
