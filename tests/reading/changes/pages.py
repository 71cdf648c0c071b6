"""The project's own pages with comments: invented pages of many engines, pages of the platforms' cases, a random template, the samples."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tests.reading.changes.printed import Element, Printed, Told, opened
from tests.reading.random_templates import drawn

_TESTS = Path(__file__).parents[2]
_SITES = _TESTS.parent / "sites"
_FEW = ("wp_kubrick_en", "wp_twentyten_de", "mt3_en", "handmade_sv", "s9y_de", "random-3", "random-17")
_SEEDS = range(24)


@cache
def sources() -> dict[str, bytes]:
    """Every page by its name."""
    files = [
        *sorted((_TESTS / "reading" / "pages").glob("*.html")),
        *sorted((_TESTS / "platforms").glob("*/*/*.html")),
        *sorted(_SITES.glob("*/pages/**/*.html"))[::3],
    ]
    found = {_name(file): file.read_bytes() for file in files}
    found.pop("substack-post")  # its names are read from attributes, which no change here turns
    return found | {f"random-{seed}": drawn(seed)[0].encode() for seed in _SEEDS}


def _name(file: Path) -> str:
    """The name of a page: its file's, and its folders' where many files have it."""
    around = {"source": (-3, -2), "index": (-3, -2)}.get(file.stem, ())
    return "-".join([*(file.parts[k] for k in around), file.stem] if file.stem != "source" else [file.parts[k] for k in around])


@cache
def _opened(name: str) -> tuple[Element, Told] | None:
    return opened(sources()[name])


def few() -> list[str]:
    """Pages unlike each other."""
    return list(_FEW)


def every() -> list[str]:
    """All that are posts with comments."""
    return [name for name in sources() if (page := _opened(name)) and page[1].said]


def printed(name: str) -> Printed:
    """One of them, to be changed."""
    page = _opened(name)
    assert page is not None
    return Printed(*page)
