"""Checkup: a health check for blogs, written as a static HTML report.

What other programs may use is listed in `__all__` and told in docs/api.md; it is loaded when it is first asked for. All else is private.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from checkup.api import (
        Blog,
        Checkup,
        CheckupError,
        Comment,
        ConfigError,
        Coverage,
        Document,
        Facts,
        Finding,
        Measure,
        NothingRead,
        Person,
        Post,
        ReadError,
        Reading,
        SiteConfig,
        UsageError,
        Verdict,
        VitalSign,
        checkup_site,
        load,
        load_checkup,
        read_page,
        unredacted,
    )

__version__ = "0.1.0"
__all__ = [
    "Blog",
    "Checkup",
    "CheckupError",
    "Comment",
    "ConfigError",
    "Coverage",
    "Document",
    "Facts",
    "Finding",
    "Measure",
    "NothingRead",
    "Person",
    "Post",
    "ReadError",
    "Reading",
    "SiteConfig",
    "UsageError",
    "Verdict",
    "VitalSign",
    "checkup_site",
    "load",
    "load_checkup",
    "read_page",
    "unredacted",
]

if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        """A name of the API; importing the package alone loads nothing."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        import checkup.api

        return getattr(checkup.api, name)

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
