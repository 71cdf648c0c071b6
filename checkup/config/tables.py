"""The tables of a site file. Every key, its default and its meaning stand here and nowhere else; docs and the JSON Schema come from it."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator

from checkup.addresses import split
from checkup.config.brand_colour import EXAMPLE, PAPER_DARK, PAPER_LIGHT, colour_of, too_faint
from checkup.i18n.catalogues import languages

Names = Literal["full", "initials", "hidden"]

WINDOW_CHOICES = ("months", "posts", "since", "all")  # keys of [window] of which only one may be set


def _web_address(text: str) -> str:
    """An http(s) address with a host, as given but for white space around it."""
    text = text.strip()
    parts = split(text)
    if not parts.is_web or parts.port == 0 or not text.isprintable() or " " in text:
        raise ValueError('an address that starts with http:// or https://, as in "https://blog.example.org/"')
    return text


def _report_language(code: str) -> str:
    """The code of a language that has a catalogue, or of English."""
    if code not in languages():
        raise ValueError(f"one of {', '.join(languages())}")
    return code


def _moment_or_day(value: object) -> object:
    """A text with a time of day as a moment: at midnight it would else be taken for a whole day, which ends as much later."""
    try:
        return datetime.fromisoformat(value.strip()) if isinstance(value, str) and ":" in value else value
    except ValueError:
        return value


WebAddress = Annotated[str, AfterValidator(_web_address)]
Moment = Annotated[date | datetime, BeforeValidator(_moment_or_day)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Colour = Annotated[str, AfterValidator(colour_of)]
ReportLanguage = Annotated[str, AfterValidator(_report_language)]
Label = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]  # fits in a column of the index


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class BlogTable(_Table):
    """[blog]: what to read."""

    url: WebAddress | None = Field(None, description="Address of the blog; with paths, the address that the saved pages had.")
    paths: tuple[Words, ...] = Field(
        (), description="Saved pages, folders of them, exports, web archives (WARC, WACZ), or text files, relative to this file."
    )
    exports: tuple[Words, ...] = Field(
        (), description="Exports to join with what url or paths give, relative to this file: they tell comments that pages do not."
    )
    name: str | None = Field(None, description="What the report calls the blog. Default: the blog's own title.")
    authors: tuple[Words, ...] = Field((), description="Names or addresses of the people who write the blog. Default: recognised.")
    readers: tuple[Words, ...] = Field((), description="Names or addresses of people who do not write the blog, though it may look so.")
    source: str = Field("auto", description="Where posts come from (a file name in checkup/sources).")
    platform: str = Field("auto", description="How pages are understood (a file name in checkup/platforms).")
    status: Literal["active", "archived"] = Field("active", description="archived: finished on purpose; no judgement of the schedule.")
    rubric: str = Field("collier-2008", description="Name of a shipped rubric or path of a TOML with your own.")
    tags: tuple[Label, ...] = Field((), max_length=12, description="Words to group blogs by: each gets a page of its own beside the index.")
    owner: Label | None = Field(None, description="Who looks after the blog; each gets a page of their own beside the index.")


class WindowTable(_Table):
    """[window]: which posts count. At most one of months, posts, since, all."""

    months: int | None = Field(None, ge=1, description="Posts of the last N months.")
    posts: int | None = Field(None, ge=1, description="The newest N posts.")
    since: date | None = Field(None, description="Posts since this day.")
    all: bool = Field(False, description="Every post.")
    as_of: Moment | None = Field(None, description="The moment of the checkup (T). Default: the time of crawl or capture.")

    @model_validator(mode="after")
    def _one_choice(self) -> WindowTable:
        chosen = [key for key in WINDOW_CHOICES if getattr(self, key) not in (None, False)]
        if len(chosen) > 1:
            raise ValueError(f"only one of months, posts, since and all; this table has {' and '.join(chosen)}")
        return self


class CrawlTable(_Table):
    """[crawl]: how politely."""

    delay: float = Field(1.0, ge=0, description="Seconds between two requests to one host; robots.txt may ask for more.")
    max_requests: int = Field(2000, ge=1, description="Request budget for one run.")
    max_minutes: float = Field(20.0, gt=0, description="Minutes for one run; the next run goes on where this one stopped.")
    rotation: int = Field(
        4,
        ge=1,
        description="Runs in which every page is asked for at least once. A run asks for what the blog says has changed; where it does not "
        "say so, for posts of the last 60 days and a part of the older ones, and for those on which spam stood. 1: each run "
        "asks for every page.",
    )
    per_address: int = Field(4, ge=1, description="Requests at a time to hosts that share one IP address; each host gets one at a time.")
    robots_meta: Literal["heed", "mine"] = Field(
        "heed",
        description="Whether pages that ask robots for it are not quoted (noindex, noarchive) and their links not followed (nofollow). "
        '"mine": the blog is yours, and its report quotes and follows all.',
    )
    include: tuple[Words, ...] = Field((), description="Only post addresses that match one of these glob patterns.")
    exclude: tuple[Words, ...] = Field((), description="No post addresses that match one of these glob patterns.")
    contact: str | None = Field(None, description="Address or URL that the crawler gives as contact in its User-Agent.")
    allow_private_hosts: bool = Field(False, description="Let the blog's own host, and no other, be a loopback or private address.")
    archive: WebAddress = Field("https://web.archive.org/", description='The Wayback Machine that `source = "wayback"` asks.')
    timeout: float = Field(20.0, gt=0, description="Seconds to wait for one answer.")


class CommentsTable(_Table):
    """[comments]: comments that a script brings from another server."""

    read: bool = Field(True, description="Ask that server for them, where it tells them to everyone or you have a key.")
    with_key: tuple[Words, ...] = Field(
        (),
        description='Systems to read with a key of yours, as in ["giscus"]. The key stands in the environment, in no file: GITHUB_TOKEN '
        "for giscus and utterances, DISQUS_API_KEY for disqus.",
    )
    server: WebAddress | None = Field(None, description="Address of the comment server, where the pages do not say it.")
    held: bool = Field(
        False,
        description="Count the comments that wait for approval, with an account of yours on WordPress: CHECKUP_WP_USER and "
        "CHECKUP_WP_APP_PASSWORD in the environment, in no file. Only how many they are and since when is read.",
    )
    threads: dict[WebAddress, WebAddress] = Field(
        {},
        description="Threads that pages do not name, as in "
        '{"https://blog.example.org/post/" = "https://social.example.org/@ada/1234"}: on Mastodon, Bluesky or Discourse.',
    )


class ReportTable(_Table):
    """[report]: how the report shows what was found."""

    names: Names = Field("initials", description="Readers' names in the report.")
    index: bool = Field(False, description="Let search engines index the report.")
    base_url: WebAddress | None = Field(None, description="Where the report will stand, for feed, badge and card.")
    templates: str | None = Field(None, description="Folder with your own templates; each overrides the shipped one of the same name.")
    language: ReportLanguage = Field("en", description="Language of the report's own words: en, de, es, ... (docs/languages.md).")


class BrandTable(_Table):
    """[brand]: whose report this is, on its pages and in a client's copy (`checkup bundle`)."""

    name: Label | None = Field(None, description="Your name, in the place of “Blog checkup” at the head of each page.")
    logo: str | None = Field(None, description="A picture of your own beside it: .svg, .png, .jpg, .gif or .webp, at most 200 kB.")
    colour: Colour | None = Field(None, description=f"Your colour, as in {EXAMPLE}. It must stand out 3:1 on the light page.")
    colour_dark: Colour | None = Field(
        None, description="The same for the dark page. Default: colour, or as much lighter as it takes to stand out 3:1 there."
    )
    by: Label | None = Field(None, description="Who prepared the report; stands at the foot of each page.")
    url: WebAddress | None = Field(None, description="Your address; a link at the foot of each page.")

    @model_validator(mode="after")
    def _seen(self) -> BrandTable:
        light = too_faint(self.colour, PAPER_LIGHT, "light") if self.colour else ""
        problem = light or (too_faint(self.colour_dark, PAPER_DARK, "dark") if self.colour_dark else "")
        if problem:
            raise ValueError(problem)
        return self


class SpamTable(_Table):
    """[spam]: the owner's word. Ids are comment ids or permalinks; names and hosts are exact."""

    not_spam: tuple[Words, ...] = Field((), description="Comment ids or permalinks that are no spam.")
    is_spam: tuple[Words, ...] = Field((), description="Comment ids or permalinks that are spam.")
    allow: tuple[Words, ...] = Field((), description="Author names or hosts that are never spam.")
    block: tuple[Words, ...] = Field((), description="Author names or hosts that are always spam.")


class WaitingTable(_Table):
    """[waiting]: the owner's word on who waits."""

    not_owed: tuple[Words, ...] = Field((), description="Ids or permalinks of comments that are owed no answer: off the list only.")


class SelectorsTable(_Table):
    """[selectors]: your own CSS selectors, for a blog that no adapter knows. `author`, `date` and `body` are looked up inside an item."""

    item: str | None = Field(None, description="One comment.")
    ping: str | None = Field(None, description="One trackback or pingback; it has author, date and body as a comment has.")
    author: str | None = Field(None, description="Who wrote it.")
    date: str | None = Field(None, description="When it was written; an attribute datetime or title is read before the text.")
    body: str | None = Field(None, description="Its text.")
    title: str | None = Field(None, description="The post's title.")
    published: str | None = Field(None, description="The post's date.")
    content: str | None = Field(None, description="The post's text.")
    post_author: str | None = Field(None, description="Who wrote the post.")

    @model_validator(mode="after")
    def _within_an_item(self) -> SelectorsTable:
        within = [key for key in ("author", "date", "body") if getattr(self, key)]
        if within and not (self.item or self.ping):
            raise ValueError(f"{' and '.join(within)} are looked up inside a comment: say with item which elements are one (or with ping)")
        return self


class GateTable(_Table):
    """[gate]: what makes `checkup gate` and `run --gate` fail with exit code 1."""

    min_grade: Literal["A", "B", "C", "D"] | None = Field(None, description="The worst grade that passes.")
    min_score: int | None = Field(None, ge=0, le=100, description="The lowest score that passes.")
    max_spam: int | None = Field(None, ge=0, description="Visible spam comments.")
    max_waiting: int | None = Field(None, ge=0, description="Comments that wait, or may wait, for an answer.")
    min_answered: float | None = Field(None, ge=0, le=1, description="Share of the reader comments that call for an answer and got one.")
    fail_on_regression: bool = Field(
        False,
        description="Fail where a measure is worse than about half a year ago in two "
        "checkups, 6 to 45 days apart, or "
        "more spam came than went since the last one. Not asked: what time alone moves (comments a post, readers who come back, silence).",
    )
    min_pages: int | None = Field(None, ge=1, description="Posts that must have been read.")
    ignore: tuple[Words, ...] = Field((), description="Codes of findings, measures or gate rules that the gate leaves out.")


class NotifyTable(_Table):
    """[notify]: who is told what a run found. Addresses and passwords stand in the environment, in no file."""

    mail: bool = Field(False, description="Send a mail: NOTIFY_SMTP (smtps://HOST), NOTIFY_FROM, NOTIFY_TO, NOTIFY_USER, NOTIFY_PASSWORD.")
    webhook: Literal["slack", "discord", "mattermost", "ntfy"] | None = Field(
        None, description="Send a message of this shape to NOTIFY_WEBHOOK; NOTIFY_TOKEN is sent along where it is set."
    )
    when: Literal["change", "weekly", "always"] = Field(
        "change", description="Only when there is news, at most once in seven days, or after each run."
    )
    variables: str = Field(
        "NOTIFY", pattern="^[A-Z][A-Z0-9_]{0,39}$", description="How the names of these variables begin: one word for each recipient."
    )
    allow_private_hosts: bool = Field(False, description="Let mail server and webhook stand in a private network or on this machine.")


class Acknowledge(_Table):
    """[[acknowledge]]: a finding that the owner knows of and accepts."""

    code: Words = Field(description="Code of the finding, as the report and data.json print it.")
    reason: Words = Field(description="Why you accept it; the report prints it.")
    until: date | None = Field(None, description="Last day on which it counts as accepted. Default: for good.")


class Note(_Table):
    """[[note]]: a note of yours in Markdown, shown on the overview (and on the index with `index = true`)."""

    text: Words = Field(description="The note, in Markdown.")
    title: str | None = Field(None, description="A heading above it.")
    index: bool = Field(False, description="Show it on the page of all blogs too.")


class SiteConfig(_Table):
    """One blog to check: the whole of a sites/*.toml.

    `slug` is the file's name without suffix, `file` where it was read from (None = made on the command line), `quick` whether only its
    newest posts are looked at (`--quick`, quick_look.py).
    """

    slug: str = Field("blog", exclude=True)
    file: Path | None = Field(None, exclude=True)
    quick: bool = Field(False, exclude=True)
    blog: BlogTable = BlogTable()
    window: WindowTable = WindowTable()
    crawl: CrawlTable = CrawlTable()
    comments: CommentsTable = CommentsTable()
    report: ReportTable = ReportTable()
    brand: BrandTable = BrandTable()
    spam: SpamTable = SpamTable()
    waiting: WaitingTable = WaitingTable()
    selectors: SelectorsTable = SelectorsTable()
    gate: GateTable = GateTable()
    notify: NotifyTable = NotifyTable()
    acknowledge: tuple[Acknowledge, ...] = ()
    note: tuple[Note, ...] = ()
