"""What markup means: a page's HTML -> posts and comments. One file a platform, found by listing the folder; `generic` comes last."""

from __future__ import annotations

import importlib
import pkgutil
from functools import lru_cache

from checkup.config import SelectorsTable
from checkup.model import Page, Reading
from checkup.reading.adapter import Adapter

__all__ = ["adapters", "read"]


@lru_cache(maxsize=1)
def adapters() -> tuple[Adapter, ...]:
    """Every platform of this folder by name, `generic` last."""
    names = sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))
    names.sort(key=lambda n: n == "generic")
    found: list[Adapter] = [importlib.import_module(f"{__name__}.{name}").ADAPTER for name in names]
    for name, adapter in zip(names, found, strict=True):
        if adapter.name != name:
            raise AssertionError(f"platforms/{name}.py declares {adapter.name}")
    return tuple(found)


def read(page: Page, *, platform: str = "auto", selectors: SelectorsTable | None = None) -> Reading:
    """What a page holds. Pure; never raises on bad markup.

    platform   file name of an adapter, "auto" = recognised from the page
    selectors  the owner's own CSS selectors, asked before every adapter
    """
    from checkup.reading.page import read_page

    return read_page(page, adapters(), platform, selectors)
