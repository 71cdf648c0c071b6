"""Carrying a system's conversation in a test: the answers are written down, what was asked is told."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from checkup.comment_systems import Ask, Reader, Thread, ThreadAnswer, Told
from checkup.comment_systems import systems as all_systems


def reader_of(name: str) -> Reader:
    """How a system is read."""
    reader = next(s.reader for s in all_systems() if s.name == name)
    assert reader is not None
    return reader


def told(answer: Any, status: int = 200) -> Told:
    """An answer: as it stands, or a body in bytes, or anything that becomes JSON."""
    if isinstance(answer, Told):
        return answer
    return Told(status, {}, answer if isinstance(answer, bytes) else json.dumps(answer).encode())


def talk(name: str, thread: Thread, answers: Iterable[Any], shared: dict[str, Any] | None = None) -> tuple[ThreadAnswer | None, list[Ask]]:
    """What a conversation comes to, and what was asked; every answer must be used, and no further one be asked for."""
    conversation = reader_of(name).read(thread, {} if shared is None else shared)
    asked: list[Ask] = []
    left = list(answers)
    try:
        asked.append(next(conversation))
        while True:
            asked.append(conversation.send(told(left.pop(0))))
    except StopIteration as end:
        assert left == []
        found: ThreadAnswer | None = end.value
        return found, asked


NONSENSE: tuple[Any, ...] = (b"", b"<html>", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, {"data": 3}, {"error": "no"}, 7)
"""Answers that no comment system gives."""
