"""The blogs of the page of all blogs in groups: all, those of each tag, those of each owner. Each group has pages of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from checkup.i18n import gettext
from checkup.report.blog_summary import BlogSummary
from checkup.report.page_frame import Link
from checkup.report.paths import short_hash, slugify
from checkup.text import in_words as words

ALL = "index"


@dataclass(frozen=True, slots=True)
class Group:
    """Blogs that are shown together: `page` is its first page without .html, `label` what it is called ("" = all)."""

    page: str
    label: str
    members: frozenset[str]


def groups(blogs: Sequence[BlogSummary]) -> tuple[Group, ...]:
    """All, then each tag, then each owner, by name; labels that differ only in case are one."""
    tags = _grouped("tag", blogs, lambda b: b.tags)
    owners = _grouped("owner", blogs, lambda b: (b.owner,) if b.owner else ())
    return (Group(ALL, "", frozenset(b.folder for b in blogs)), *tags, *owners)


def _grouped(kind: str, blogs: Sequence[BlogSummary], labels_of: Callable[[BlogSummary], Iterable[str]]) -> list[Group]:
    found: dict[str, tuple[str, set[str]]] = {}
    for blog in blogs:
        for label in labels_of(blog):
            found.setdefault(label.casefold(), (label, set()))[1].add(blog.folder)
    taken: set[str] = set()
    made = []
    for folded in sorted(found):
        label, members = found[folded]
        slug = slugify(label, 40)
        if not slug or slug in taken or slug.rpartition("-")[2].isdigit():
            slug = f"{slug}-{short_hash(folded)}x".strip("-")  # ends in a letter: "food-2" is the second page of "food"
        taken.add(slug)
        made.append(Group(f"{kind}-{slug}", label, frozenset(members)))
    return made


def page_of(page: str, number: int) -> str:
    """The file of a group's page: index.html, index-2.html, tag-food.html."""
    return f"{page}{f'-{number}' if number > 1 else ''}.html"


def filters(listed: Sequence[Group], current: Group) -> tuple[Link, ...]:
    """Links to every group, each with its number of blogs; none where there is nothing to choose."""
    if len(listed) == 1:
        return ()
    return tuple(
        Link(g.label or gettext("all"), page_of(g.page, 1), count=words.number(len(g.members)), current=g == current) for g in listed
    )
