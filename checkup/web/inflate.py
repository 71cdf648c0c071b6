"""Compressed pieces of a body -> the body, inflated under a cap.

httpx inflates a whole chunk at once, so that 900 bytes may become 600 MB before anybody can look; the raw bytes are therefore read here and
inflated piece by piece. Only gzip and deflate are asked for.
"""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterator

from checkup.errors import TooMuch, Unreachable

ENCODINGS = "gzip, deflate"
_KNOWN = frozenset(("gzip", "x-gzip", "deflate"))
# ways to pack a body that nobody asked for (IANA's list); any other word ("none", "utf-8") is a mistake of the server's, and packs nothing
_OTHERS = frozenset(("br", "zstd", "dcb", "dcz", "compress", "x-compress", "exi", "pack200-gzip", "aes128gcm", "lzma", "xz", "bzip2"))
# bytes inflated at a time (256 KiB); a convention: it bounds what is inflated beyond the limit, and smaller steps only take longer
_STEP = 1 << 18


class Broken(Exception):
    """The body ended too early or cannot be inflated; worth another try."""


class _Plain:
    finished = True

    def feed(self, data: bytes, room: int) -> bytes:
        return data[: room + 1]


class _Inflated:
    """gzip, zlib or bare deflate, told apart by the first bytes; several gzip members in a row count as one body."""

    def __init__(self) -> None:
        self._inflater = zlib.decompressobj(47)
        self._fresh = True
        self._bare_tried = False

    @property
    def finished(self) -> bool:
        return self._fresh or self._inflater.eof

    def feed(self, data: bytes, room: int) -> bytes:
        out = bytearray()
        while len(out) <= room:
            want = min(_STEP, room + 1 - len(out))
            try:
                piece = self._inflater.decompress(data, want)
            except zlib.error as error:
                if not self._fresh or self._bare_tried:
                    raise Broken("its packed body is damaged") from error
                self._inflater, self._bare_tried = zlib.decompressobj(-15), True
                continue
            self._fresh = self._fresh and not data
            out += piece
            if self._inflater.eof:
                data = self._inflater.unused_data
                if not data.startswith(b"\x1f\x8b"):
                    break
                self._inflater = zlib.decompressobj(47)
                continue
            data = self._inflater.unconsumed_tail
            if not data and len(piece) < want:
                break
        return bytes(out)


async def read_capped(chunks: AsyncIterator[bytes], encoding: str, limit: int, what: str) -> bytes:
    """The whole body, inflated, at most `limit` bytes.

    Raises TooMuch when it is larger (nothing beyond the limit is ever inflated), Unreachable for an encoding that nobody asked for,
    Broken when it ends too early.
    """
    named = {name.strip().lower() for name in encoding.split(",")}  # a proxy may say once more what the server has said
    if named & _OTHERS or len(named & _KNOWN) > 1:
        raise Unreachable(f"{what} came packed as {encoding.strip().lower()[:40]}, which was not asked for.")
    reader: _Plain | _Inflated = _Inflated() if named & _KNOWN else _Plain()
    body = bytearray()
    async for chunk in chunks:
        body += reader.feed(chunk, limit - len(body))
        if len(body) > limit:
            raise TooMuch(f"{what} is larger than {limit // 2**20} MB and was not read.")
    if not reader.finished:
        raise Broken("the body ended too early")
    return bytes(body)


def gunzip(data: bytes, limit: int, what: str) -> bytes:
    """`data` inflated if it is a gzip file (by its first bytes), else as it is. TooMuch beyond `limit`, Unreachable if damaged."""
    if not data.startswith(b"\x1f\x8b"):
        return data
    try:
        out = _Inflated().feed(data, limit)
    except Broken:
        raise Unreachable(f"{what} is a damaged gzip file.") from None
    if len(out) > limit:
        raise TooMuch(f"{what} is larger than {limit // 2**20} MB and was not read.")
    return out
