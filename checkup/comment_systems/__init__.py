"""Comments that live elsewhere: which system a page embeds, so that their absence from the HTML is never read as silence.

One file a system, found by listing this folder. A file declares `SYSTEM`; detection looks at the page's source only, nothing is fetched.
A system whose server tells its comments to everyone also declares a `reader`: where to ask, and what an answer means.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import lru_cache

from checkup.comment_systems._system import RawComment, Reader, System, Thread, ThreadAnswer
from checkup.model import Status

__all__ = ["RawComment", "Reader", "System", "Thread", "ThreadAnswer", "detect", "systems", "title_of"]


@lru_cache(maxsize=1)
def systems() -> tuple[System, ...]:
    """Every comment system of this folder, by name."""
    found: list[System] = []
    for name in sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_")):
        system: System = importlib.import_module(f"{__name__}.{name}").SYSTEM
        if system.name != name:
            raise AssertionError(f"comment_systems/{name}.py declares {system.name}")
        found.append(system)
    return tuple(found)


def title_of(name: str) -> str:
    """What people call the system ("Disqus" of `disqus`); a name that no file here declares stays as it is."""
    return next((s.title for s in systems() if s.name == name), name)


def detect(html: str) -> tuple[str | None, Status | None]:
    """(name of the comment system that the page embeds, what this means for comments that the HTML lacks).

    (None, None) where the page embeds none. A count or a "recent comments" script alone is no embedded thread. Where two are embedded,
    the one that comes first in the page's source wins (a later one is mostly a left-over).
    """
    lower = html.lower()
    best: tuple[int, System] | None = None
    for system in systems():
        at = system.find(html, lower)
        if at is not None and (best is None or at < best[0]):
            best = (at, system)
    return (best[1].name, "external-unread") if best else (None, None)
