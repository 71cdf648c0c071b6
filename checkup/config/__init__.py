"""sites/*.toml -> SiteConfig. Every default in one place; every problem reported at once, with file, line, key and what was expected.

Precedence: command line over environment (`CHECKUP_CRAWL_DELAY` is `[crawl] delay`) over the site file over the defaults.
"""

from checkup.config.load import config_hash, frame_hash, load
from checkup.config.quick_look import quick_look
from checkup.config.run_table import RunTable, load_run
from checkup.config.tables import (
    Acknowledge,
    BlogTable,
    BrandTable,
    CommentsTable,
    CrawlTable,
    GateTable,
    Names,
    Note,
    NotifyTable,
    ReportTable,
    SelectorsTable,
    SiteConfig,
    SpamTable,
    WaitingTable,
    WindowTable,
)
from checkup.config.targets import load_each, load_many, slug_for, slug_of_address

__all__ = [
    "Acknowledge",
    "BlogTable",
    "BrandTable",
    "CommentsTable",
    "CrawlTable",
    "GateTable",
    "Names",
    "Note",
    "NotifyTable",
    "ReportTable",
    "RunTable",
    "SelectorsTable",
    "SiteConfig",
    "SpamTable",
    "WaitingTable",
    "WindowTable",
    "config_hash",
    "frame_hash",
    "load",
    "load_each",
    "load_many",
    "load_run",
    "quick_look",
    "slug_for",
    "slug_of_address",
]
