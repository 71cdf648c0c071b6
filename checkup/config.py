"""sites/*.toml -> SiteConfig. Every default in one place; every problem reported at once, with file, key and what was expected."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Names = Literal["full", "initials", "hidden"]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class BlogTable(_Table):
    """[blog]: what to read."""

    url: str | None = Field(None, description="Address of the blog; with paths, the address that the saved pages had.")
    paths: tuple[str, ...] = Field((), description="Saved pages, folders of them, or text files, relative to this file.")
    name: str | None = Field(None, description="What the report calls the blog. Default: the blog's own title.")
    authors: tuple[str, ...] = Field((), description="Names or addresses of the people who write the blog. Default: recognised.")
    source: str = Field("auto", description="Where posts come from (a file name in checkup/sources).")
    platform: str = Field("auto", description="How pages are understood (a file name in checkup/platforms).")
    status: Literal["active", "archived"] = Field("active", description="archived: finished on purpose; no judgement of the schedule.")
    rubric: str = Field("collier-2008", description="Name of a shipped rubric or path of a TOML with your own.")


class WindowTable(_Table):
    """[window]: which posts count. At most one of months, posts, since, all."""

    months: int | None = Field(None, ge=1, description="Posts of the last N months.")
    posts: int | None = Field(None, ge=1, description="The newest N posts.")
    since: date | None = Field(None, description="Posts since this day.")
    all: bool = Field(False, description="Every post.")
    as_of: date | datetime | None = Field(None, description="The moment of the checkup (T). Default: the time of crawl or capture.")


class CrawlTable(_Table):
    """[crawl]: how politely."""

    delay: float = Field(1.0, ge=0, description="Seconds between two requests to one host; robots.txt may ask for more.")
    max_requests: int = Field(2000, ge=1, description="Request budget for one run.")
    include: tuple[str, ...] = Field((), description="Only post addresses that match one of these glob patterns.")
    exclude: tuple[str, ...] = Field((), description="No post addresses that match one of these glob patterns.")
    contact: str | None = Field(None, description="Address or URL that the crawler gives as contact in its User-Agent.")
    allow_private_hosts: bool = Field(False, description="Allow loopback and private addresses.")
    timeout: float = Field(20.0, gt=0, description="Seconds to wait for one answer.")


class ReportTable(_Table):
    """[report]: how the report shows what was found."""

    names: Names = Field("initials", description="Readers' names in the report.")
    index: bool = Field(False, description="Let search engines index the report.")
    base_url: str | None = Field(None, description="Where the report will stand, for feed, badge and card.")
    templates: str | None = Field(None, description="Folder with your own templates; each overrides the shipped one of the same name.")
    lang: str = Field("en", description="Language of the report's own words (English only for now).")


class SpamTable(_Table):
    """[spam]: the owner's word. Ids are comment ids or permalinks; names and hosts are exact."""

    not_spam: tuple[str, ...] = Field((), description="Comment ids or permalinks that are no spam.")
    is_spam: tuple[str, ...] = Field((), description="Comment ids or permalinks that are spam.")
    allow: tuple[str, ...] = Field((), description="Author names or hosts that are never spam.")
    block: tuple[str, ...] = Field((), description="Author names or hosts that are always spam.")


class SelectorsTable(_Table):
    """[selectors]: your own CSS selectors, for a blog that no adapter knows. All but `item` are looked up inside an item."""

    item: str | None = Field(None, description="One comment.")
    author: str | None = None
    date: str | None = None
    body: str | None = None
    title: str | None = Field(None, description="The post's title.")
    published: str | None = Field(None, description="The post's date.")
    content: str | None = Field(None, description="The post's text.")


class GateTable(_Table):
    """[gate]: what makes `checkup gate` and `run --gate` fail with exit code 1."""

    min_grade: Literal["A", "B", "C", "D"] | None = None
    min_score: int | None = Field(None, ge=0, le=100)
    max_spam: int | None = Field(None, ge=0, description="Visible spam comments.")
    max_waiting: int | None = Field(None, ge=0, description="Readers waiting for an answer.")
    min_answered: float | None = Field(None, ge=0, le=1, description="Share of reader comments answered.")
    fail_on_regression: bool = False
    min_pages: int | None = Field(None, ge=1, description="Posts that must have been read.")
    ignore: tuple[str, ...] = Field((), description="Finding codes that the gate leaves out.")


class Acknowledge(_Table):
    """[[acknowledge]]: a finding that the owner knows of and accepts."""

    code: str
    reason: str
    until: date | None = None


class Note(_Table):
    """[[note]]: a note of yours in Markdown, shown on the overview (and on the index with `index = true`)."""

    text: str
    title: str | None = None
    index: bool = False


class SiteConfig(_Table):
    """One blog to check: the whole of a sites/*.toml.

    `slug` is the file's name without suffix, `file` where it was read from (None = made on the command line).
    """

    slug: str = Field("blog", exclude=True)
    file: Path | None = Field(None, exclude=True)
    blog: BlogTable = BlogTable()
    window: WindowTable = WindowTable()
    crawl: CrawlTable = CrawlTable()
    report: ReportTable = ReportTable()
    spam: SpamTable = SpamTable()
    selectors: SelectorsTable = SelectorsTable()
    gate: GateTable = GateTable()
    acknowledge: tuple[Acknowledge, ...] = ()
    note: tuple[Note, ...] = ()
