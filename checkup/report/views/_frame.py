"""What every page has around its content: head, breadcrumb, tabs, footer."""

from __future__ import annotations

from dataclasses import dataclass

from checkup.report import words
from checkup.report.context import BlogContext, Day, day
from checkup.report.paths import relative


@dataclass(frozen=True, slots=True)
class Link:
    """A link within the site, or (`out`) to the blog."""

    text: str
    href: str
    out: bool = False
    count: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """Head, breadcrumb, tabs and footer of one page. `tabs` is empty on pages that belong to no blog.

    `placed`: `root` leads to the assets. Only a 404 page whose place is not known goes without style sheet, icon and script.
    """

    title: str
    description: str
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


TABS = (
    ("Overview", "index.html"),
    ("Posts", "posts.html"),
    ("Waiting", "waiting.html"),
    ("Spam", "spam.html"),
    ("People", "people.html"),
    ("History", "history.html"),
    ("How we measured", "method.html"),
)


def root_of(here: str) -> str:
    """The way from a page to the site's root: "", "../" or "../../"."""
    return "../" * here.count("/")


def counts(ctx: BlogContext) -> dict[str, int]:
    """The numbers on the tabs."""
    return {
        "posts.html": len(ctx.blog.posts),
        "waiting.html": sum(not w.late for w in ctx.checkup.waiting) if ctx.author_known else 0,
        "spam.html": ctx.sorts["spam"],
        "people.html": len(ctx.checkup.people),
    }


def frame(
    ctx: BlogContext,
    here: str,
    *,
    title: str,
    description: str,
    tab: str,
    crumbs: tuple[Link, ...] = (),
    version: str = "",
    lead: bool = True,
) -> Frame:
    """The frame of a blog's page at `here`; `tab` is the file name of the tab it belongs to; `crumbs` end the breadcrumb."""

    def to(name: str) -> str:
        return relative(here, ctx.page(name))

    numbers = counts(ctx)
    tabs = tuple(
        Link(label, to(name), count=words.number(numbers[name]) if name in numbers else "", current=name == tab) for label, name in TABS
    )
    trail = (
        Link("All blogs", relative(here, "index.html")),
        Link(ctx.name, to("index.html"), current=tab == "index.html" and not crumbs),
        *crumbs,
    )
    return Frame(
        title=f"{title}. {ctx.name}, blog checkup" if lead else title,
        description=description,
        root=root_of(here),
        index=ctx.report.index,
        checked=day(ctx.checked),
        crumbs=trail,
        tabs=tabs,
        tabs_label=f"{ctx.name} report",
        footer=(
            Link("How we measured", to("method.html")),
            Link("Data (JSON)", to("data.json")),
            Link("Comments (CSV)", to("comments.csv")),
            Link("Posts (CSV)", to("posts.csv")),
            Link("Feed of checkups", relative(here, "feed.xml")),
            Link("Badge (SVG)", to("badge.svg")),
        ),
        card=ctx.card_url if tab == "index.html" else None,
        wrong=to("method.html") + "#wrong",
        version=version,
    )
