"""The user's own notes: Markdown to HTML, sanitised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from checkup import lazy_re as re

_TAGS = {
    *("p", "br", "hr", "strong", "em", "b", "i", "code", "pre", "ul", "ol", "li", "blockquote", "a", "h3", "h4"),
    *("table", "thead", "tbody", "tr", "th", "td", "del", "sub", "sup", "dl", "dt", "dd"),
}
_DEAD_LINK = re.compile(r'<a rel="[^"]*">([^<]*(?:<(?!/?a\b)[^<]*)*)</a>')  # a link whose address was taken out as unsafe: its text stays
_HEADINGS = {"h1": "h3", "h2": "h3", "h5": "h4", "h6": "h4"}


@dataclass(frozen=True, slots=True)
class Note:
    """A note ready to place."""

    title: str | None
    html: Markup


@lru_cache(maxsize=256)
def html(text: str) -> Markup:
    """Markdown as safe HTML: a short list of tags, http(s) links with rel, no images, no attributes for style or script."""
    import nh3  # most reports have no notes, and these packages take 3 MB
    from markdown import markdown

    raw = markdown(text, extensions=["tables", "sane_lists", "fenced_code"], output_format="html")
    for old, new in _HEADINGS.items():
        raw = raw.replace(f"<{old}>", f"<{new}>").replace(f"</{old}>", f"</{new}>")
    safe = nh3.clean(
        raw,
        tags=_TAGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https"},
        link_rel="nofollow noopener noreferrer",
    )
    safe = _DEAD_LINK.sub(r"\1", safe)  # a link whose address was refused is plain text
    return Markup(safe)  # noqa: S704 - nh3 has just made it safe


def notes(given: Sequence[tuple[str | None, str, bool]], *, index_only: bool = False) -> tuple[Note, ...]:
    """The notes of a blog, all or only those for the index page."""
    return tuple(Note(title, html(text)) for title, text, on_index in given if on_index or not index_only)
