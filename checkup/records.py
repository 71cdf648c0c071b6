"""What one step of the pipeline leaves for the next: JSON files in the state folder, written whole or not at all."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from checkup.atomic_write import write_atomically
from checkup.findings import Checkup
from checkup.model import Blog

Kept = TypeVar("Kept")


@cache
def _blogs() -> TypeAdapter[Blog]:
    return TypeAdapter(Blog)


@cache
def _checkups() -> TypeAdapter[Checkup]:
    return TypeAdapter(Checkup)


def save_blog(state: Path, slug: str, blog: Blog) -> None:
    """Keep what was read of a blog, for `examine` and for the day when the blog does not answer."""
    write_atomically(state / slug / "blog.json", _blogs().dump_json(blog), private=True)


def load_blog(state: Path, slug: str) -> Blog | None:
    """The last good reading, None where there is none or where an older version wrote something that no longer fits."""
    return _load(state / slug / "blog.json", _blogs())


def save_checkup(state: Path, checkup: Checkup) -> None:
    """Keep a whole checkup, for `render`."""
    write_atomically(state / checkup.slug / "checkup.json", _checkups().dump_json(checkup), private=True)


def load_checkup(state: Path, slug: str) -> Checkup | None:
    """The last checkup of a blog, None where there is none that fits this version."""
    return _load(state / slug / "checkup.json", _checkups())


def _load(path: Path, adapter: TypeAdapter[Kept]) -> Kept | None:
    try:
        return adapter.validate_json(path.read_bytes())
    except (OSError, ValidationError):
        return None
