"""What stands around a page's content: its head and the frame (breadcrumb, tabs, footer) that is made from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from checkup.i18n import catalogue, gettext, report_language
from checkup.i18n.catalogues import Catalogue
from checkup.reader_words import Wording
from checkup.report.brand import OURS, FrameBrand
from checkup.report.paths import relative
from checkup.report.report_context import BlogContext, Day, day
from checkup.report.site_context import Site
from checkup.text import in_words as words


@dataclass(frozen=True, slots=True)
class Link:
    """A link within the site, or (`out`) to the blog."""

    text: Wording
    href: str
    out: bool = False
    count: str = ""
    current: bool = False


NamedLinks = tuple[tuple[str, Link], ...]
"""Links in a row of words: what stands before each, and the link."""


def named_links(links: Sequence[Link], first: str = "", last: str = "") -> NamedLinks:
    """Links with commas between them, `last` before the last of several, `first` before them all."""
    befores = [first, *[", "] * (len(links) - 2), last or f" {gettext('and')} "]
    return tuple(zip(befores, links, strict=False))


@dataclass(frozen=True, slots=True)
class Head:
    """What a blog's page says of itself: title, description, the breadcrumb's end, and a picture's address for og:image.

    `signed`: the blog's name follows the title in the browser's window. `files`: its foot leads to the files of the whole blog, as that of
    every page under a tab does.
    """

    title: str
    description: Wording
    crumbs: tuple[Link, ...] = ()
    card: str | None = None
    signed: bool = True
    files: bool = True


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab of a blog's navigation: its label, the file of the blog's folder that it opens, and the number on it ("" = none)."""

    label: str
    page: str
    count: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """Head, breadcrumb, tabs and footer of one page. `tabs` is empty on pages that belong to no blog.

    `placed`: `root` leads to the assets. Only a 404 page whose place is not known goes without style sheet, icon and script.
    """

    title: str
    description: Wording
    root: str
    index: bool
    checked: Day | None
    crumbs: tuple[Link, ...] = ()
    tabs: tuple[Link, ...] = ()
    tabs_label: str = ""
    footer: tuple[Link, ...] = ()
    wrong: str | None = None
    card: str | None = None
    version: str = ""
    lang: str = "en"
    placed: bool = True
    brand: FrameBrand = OURS


def blog_frame(ctx: BlogContext, here: str, head: Head, tabs: Sequence[Tab], current: str) -> Frame:
    """The frame of a blog's page at `here`; `current` is the file of the tab that it stands under."""
    folder = here.rpartition("/")[0]
    return Frame(
        title=gettext("{title}. {name}, blog checkup", title=head.title.rstrip(" ."), name=ctx.name) if head.signed else head.title,
        description=head.description,
        root="../" * here.count("/"),
        index=ctx.report.index,
        checked=day(ctx.checked),
        crumbs=(
            Link(gettext("Cover") if ctx.report.alone else gettext("All blogs"), relative(here, "index.html")),
            Link(ctx.name, relative(here, ctx.page("index.html")), current=not head.crumbs),
            *head.crumbs,
        ),
        tabs=_tab_links(ctx.folder, folder, tuple(tabs), current),
        tabs_label=gettext("{name} report", name=ctx.name),
        footer=_footer(catalogue(), ctx.folder, folder) if head.files else (),
        card=head.card,
        wrong=relative(here, ctx.page("method.html")) + "#wrong",
        version=ctx.version,
        lang=report_language(),
        brand=ctx.report.brand.shown("../" * (here.count("/") - 1)),
    )


def site_frame(site: Site, title: str, description: str, crumb: Link | None = None) -> Frame:
    """The frame of a page of several blogs; `crumb` is where a page that is not the index stands in the breadcrumb."""
    compared = sum(blog.graded for blog in site.blogs) > 1
    return Frame(
        title=title,
        description=description,
        root="",
        index=site.index,
        checked=day(site.checked),
        crumbs=() if crumb is None else (Link(gettext("All blogs"), "index.html"), replace(crumb, current=True)),
        footer=(*((Link(gettext("Sign by sign"), "compare.html"),) if compared else ()), Link(gettext("Feed of checkups"), "feed.xml")),
        version=site.version,
        lang=report_language(),
        brand=site.brand.shown(""),
    )


@lru_cache(maxsize=64)  # the pages of a folder share them
def _tab_links(blog: str, folder: str, tabs: tuple[Tab, ...], current: str) -> tuple[Link, ...]:
    """The tabs as they stand on the pages in a folder of the site; `blog` is the blog's own folder."""
    return tuple(Link(t.label, relative(f"{folder}/", f"{blog}/{t.page}"), count=t.count, current=t.page == current) for t in tabs)


@lru_cache(maxsize=64)
def _footer(_: Catalogue, blog: str, folder: str) -> tuple[Link, ...]:
    """The links at the foot of the pages in a folder, in the language of the catalogue, which is the current one."""
    files = (
        (gettext("How we measured"), "method.html"),
        (gettext("Data (JSON)"), "data.json"),
        (gettext("Comments (CSV)"), "comments.csv"),
        (gettext("Posts (CSV)"), "posts.csv"),
        (gettext("People (CSV)"), "people.csv"),
        (gettext("Feed of checkups"), None),
        (gettext("Badge (SVG)"), "badge.svg"),
    )
    return tuple(Link(label, relative(f"{folder}/", f"{blog}/{name}" if name else "feed.xml")) for label, name in files)


def counted_tab(label: str, page: str, count: int | None) -> Tab:
    """A tab with its number as the pages print it."""
    return Tab(label, page, "" if count is None else words.number(count))
