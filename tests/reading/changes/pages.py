"""The project's own pages with comments: invented pages of many engines, pages of the platforms' cases, a random template, the samples."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tests.reading.changes.printed import Element, Printed, Told, opened
from tests.reading.random_templates import drawn

_TESTS = Path(__file__).parents[2]
_SITES = _TESTS.parent / "sites"
_FEW = ("wp_kubrick_en", "wp_twentyten_de", "mt3_en", "handmade_sv", "s9y_de", "the_smell_of_it", "random-3", "random-17")
_SEEDS = range(24)


@cache
def sources() -> dict[str, bytes]:
    """Every page by its name."""
    files = [
        *sorted((_TESTS / "reading" / "pages").glob("*.html")),
        *sorted((_TESTS / "platforms").glob("*/*/*.html")),
        *sorted(_SITES.glob("*/pages/**/*.html"))[::3],
    ]
    found = {(f.stem if f.stem != "source" else f"{f.parts[-3]}-{f.parts[-2]}"): f.read_bytes() for f in files}
    return found | {f"random-{seed}": drawn(seed)[0].encode() for seed in _SEEDS}


@cache
def _opened(name: str) -> tuple[Element, Told] | None:
    return opened(sources()[name])


def few() -> list[str]:
    """Pages unlike each other."""
    return [name for name in _FEW if name in sources()]


def every() -> list[str]:
    """All that are posts with comments."""
    return [name for name in sources() if (page := _opened(name)) and page[1].said]


def printed(name: str) -> Printed:
    """One of them, to be changed."""
    page = _opened(name)
    assert page is not None
    return Printed(*page)
