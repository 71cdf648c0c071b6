"""Made-up names for readers: the same reader of a blog has the same one in all of an export, and nobody gets back from it to the name."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable, Mapping
from pathlib import Path

PSEUDONYMS = "pseudonyms"
"""The way to show readers that only an export has."""
VARIABLE = "CHECKUP_EXPORT_KEY"
_LETTERS = 12
"""Hexadecimal digits of a made-up name: two of a million readers share one with a chance of one in 500."""


def key_of(files: Iterable[Path], environ: Mapping[str, str]) -> bytes:
    """The key of an export: from the environment, else made from the records that the export is made of.

    With a key of the owner's several exports can be joined by their made-up names. Without one each state of the records has its own key:
    the same records give the same file, and who has only the file cannot try names on it.
    """
    own = environ.get(VARIABLE, "")
    digest = hashlib.sha256(own.encode("utf-8", "surrogatepass"))
    for path in () if own else filter(Path.is_file, files):
        with path.open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.digest()


class Pseudonyms:
    """Made-up names by one key."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def name(self, blog: str, identity: str | None) -> str | None:
        """The made-up name of a reader of one blog, None where nobody can tell who it is. Another blog's reader is another person here."""
        if identity is None:
            return None
        told = f"{blog}\n{identity}".encode("utf-8", "surrogatepass")
        return f"r-{hmac.new(self._key, told, hashlib.sha256).hexdigest()[:_LETTERS]}"
