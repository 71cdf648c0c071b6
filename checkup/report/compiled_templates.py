"""Shipped templates, compiled once: kept beside them as Python keeps compiled modules, for compiling them takes a third of a second."""

from __future__ import annotations

import hashlib
import pickle
import sys
from contextlib import suppress
from importlib.util import cache_from_source
from io import BytesIO
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2 import __version__ as jinja
from jinja2.bccache import Bucket

from checkup.atomic_write import write_atomically

_MAKERS = ("rendering.py", "plain_pieces.py", "translated_blocks.py", "remembered_macros.py")
"""Files of this folder that decide what code a template becomes."""
_DIGEST = 32  # bytes of SHA-256


class CompiledTemplates(BytecodeCache):
    """The compiled code of templates below `folder`; templates of a user's own are compiled in each process.

    A file counts only for the very template, Jinja, Python and code of this room that made it (Jinja compares the template's checksum and
    Python's version). Where Python may write no compiled modules, or cannot, nothing is kept.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        made_by = [jinja.encode(), *((Path(__file__).parent / name).read_bytes() for name in _MAKERS)]
        self._made_by = hashlib.sha256(b"\0".join(made_by)).digest()

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The file in which the code of a template is kept, "" where it is not."""
        if filename is None or self._folder not in Path(filename).parents or sys.implementation.cache_tag is None:
            return ""
        return cache_from_source(str(self._folder / f"{name.replace('!', '').replace('/', '-')}.py"))

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what is kept, where it was made by the same code."""
        if not bucket.key:
            return
        with suppress(OSError, EOFError, ValueError, pickle.UnpicklingError):
            kept = Path(bucket.key).read_bytes()
            if kept[:_DIGEST] == self._made_by:
                bucket.load_bytecode(BytesIO(kept[_DIGEST:]))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled; other processes see the whole file or none."""
        if not bucket.key or sys.dont_write_bytecode:
            return
        with suppress(OSError):
            write_atomically(Path(bucket.key), self._made_by + bucket.bytecode_to_string())
