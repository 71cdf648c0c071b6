"""An export against the static site that was made from it: the readers in between tell nothing that is not so, and each loss is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

from checkup.comparing import Comparison, compare
from tests.comparing.invented import START, blog
from tests.comparing.moved_site import Entry, Note, mtif, read_site, with_notes, without
from tests.sources.reading import read, site

NOW = START + timedelta(days=4_000)


@cache
def entries() -> tuple[Entry, ...]:
    """An invented blog of two years as its owner exports it: no threads, as the format has none."""
    made = []
    for n, post in enumerate(blog(41, posts=24).posts):
        later = timedelta(days=21 * n)
        notes = tuple(Note(c.author.name or "", _naive(c.posted, later), c.text, int(c.id)) for c in post.comments)
        made.append(Entry(f"/journal/loaf-{n}.html", post.title or "", "Ada Owner", _naive(post.published, later), post.text, notes))
    return tuple(made)


def _naive(when: object, later: timedelta) -> datetime:
    assert isinstance(when, datetime)
    return (when + later).replace(tzinfo=None, second=0)


def compared(folder: Path, changed: Sequence[Entry]) -> Comparison:
    """The export of the blog against its new site with these entries."""
    (folder / "export.txt").write_text(mtif(entries(), "https://old.example"), encoding="utf-8")
    old = read(site(paths=(str(folder / "export.txt"),)), now=NOW)
    return compare(old, read_site(changed, NOW))


def test_a_moved_site_lost_nothing(tmp_path: Path) -> None:
    """Another host, another zone with summer time, other ids, paragraphs for line ends: no finding, all said once, exit code 0."""
    found = compared(tmp_path, entries())
    assert found.findings == ()
    assert found.code == 0
    assert {one.amount for one in found.whole if one.kind == "clock" and one.about == "comment"} == {25_200, 28_800}
    assert found.found == {"post": 24, "comment": sum(len(e.notes) for e in entries())}


def test_each_loss_is_named_and_nothing_else(tmp_path: Path) -> None:
    """Five comments removed, three dates shifted, two texts cut: exactly these ten, each as what it is."""
    long = [n for e in entries() for n in e.notes if len(n.text) > 60]
    others = [n for e in entries() for n in e.notes if n not in long]
    gone, shifted, cut = others[:10:2], others[11:26:5], long[3:10:4]
    changed = {n.number: replace(n, when=n.when + timedelta(days=40)) for n in shifted}
    changed |= {n.number: replace(n, text=n.text[: len(n.text) // 2]) for n in cut}
    found = compared(tmp_path, with_notes(without(entries(), [n.number for n in gone]), changed))
    told = sorted((f.side.comment.text, f.status, *(c.field for c in f.changes)) for f in found.findings if f.side.comment)
    expected = (
        [(n.text, "missing") for n in gone] + [(n.text, "changed", "date") for n in shifted] + [(n.text, "changed", "text") for n in cut]
    )
    assert told == sorted(expected)
    assert (len(found.findings), found.code) == (10, 1)
