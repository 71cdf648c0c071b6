"""One finding of a comparison -> what changed, a line each with its old and new value, and why it is missing or cannot be told."""

from __future__ import annotations

from dataclasses import dataclass

from checkup.comparing import Change, Field, Finding, How, Side
from checkup.i18n import N_, gettext, ngettext
from checkup.report import clean
from checkup.report.comparison.teller import Teller
from checkup.text import in_words as words

SHOWN = 300
"""Characters of a text on the page: enough to see what became of it."""
_BEFORE = 60
"""Characters before the first difference of two long texts that are shown with it."""
_FIELDS: dict[Field, str] = {
    "title": N_("Title"),
    "author": N_("Author"),
    "date": N_("Date"),
    "text": N_("Text"),
    "thread": N_("Thread"),
    "post": N_("Post"),
    "address": N_("Address"),
}
_HOW: dict[How, str] = {
    "cut": N_("the end is missing"),
    "lost": N_("it is gone"),
    "characters": N_("letters are broken: it was read in a wrong character set"),
    "turned round": N_("day and month changed places"),
    "flat": N_("it no longer stands under what it answers"),
    "under another": N_("it stands under another comment"),
    "within the thread": N_("it stands higher up in its thread"),
}


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One thing that is not as it was: what, how, and both values. `quoted`: they are texts, not facts."""

    field: str
    how: str
    old: str
    new: str
    quoted: bool


def change_rows(finding: Finding, old: Teller, new: Teller) -> tuple[ChangeRow, ...]:
    """All that changed of one post or comment."""
    return tuple(_row(finding, change, old, new) for change in finding.changes)


def _row(finding: Finding, change: Change, old: Teller, new: Teller) -> ChangeRow:
    how = gettext(_HOW[change.how]) if change.how else ""
    before, after = _values(finding, change, old, new)
    if finding.also:
        n = len(finding.also)
        how = ngettext(
            "flat: {n} reply no longer stands under what it answers", "flat: {n} replies no longer stand under what they answer", n, n=n
        )
    if change.field == "author" and before == after:
        how = gettext("another name; it looks the same in this report’s short form")
    return ChangeRow(gettext(_FIELDS[change.field]), how, before, after, change.field == "text" and not finding.is_post)


def _values(finding: Finding, change: Change, old: Teller, new: Teller) -> tuple[str, str]:
    here, there = finding.old, finding.new
    if here is None or there is None or finding.also:
        return "", ""
    if change.field == "thread":
        return _answered(change.parent, old), _answered(change.now, new)
    if change.field in ("address", "post"):
        return (here.post.url, there.post.url) if change.field == "address" else (old.title(here), new.title(there))
    if change.field == "date":
        return old.when(here), new.when(there)
    if change.field == "author":
        return old.who(here) or gettext("no name"), new.who(there) or gettext("no name")
    if change.field == "title":
        return old.title(here), new.title(there)
    if finding.is_post:
        return words.plural(len(here.post.text.split()), "word"), words.plural(len(there.post.text.split()), "word")
    return _excerpts(old.text(here), new.text(there))


def _answered(parent: Side | None, teller: Teller) -> str:
    if parent is None:
        return gettext("answers nobody")
    return gettext("answers {name} ({when})", name=teller.who(parent), when=teller.when(parent))


def _excerpts(old: str, new: str) -> tuple[str, str]:
    """Both texts from shortly before their first difference."""
    first = next((k for k, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    start = old.rfind(" ", 0, max(0, first - _BEFORE)) + 1 if first > SHOWN // 2 else 0
    mark = "…" if start else ""
    return mark + clean.cut(old[start:], SHOWN), (mark + clean.cut(new[start:], SHOWN)) if new else ""


def why(finding: Finding) -> str:
    """Why something is missing or cannot be told; "" where it simply is not there."""
    told = _WHY.get(finding.reason, "")
    if told:
        return gettext(told)
    if finding.announced:
        n = finding.announced
        return ngettext(
            "Its page announces {n} comment more than could be read.", "Its page announces {n} comments more than could be read.", n, n=n
        )
    return ""


_WHY = {
    "with its post": N_("Its post is missing."),
    "not read": N_("The page of its post could not be read."),
    "may be unread": N_("Pages that could not be read may hold it."),
    "comments not read": N_("The comments of its post could not be read, or not all of them."),
    "no post": N_("The new blog has its page, but it was left out there, or taken for no post."),
    "day only": N_("The two days are one apart, and the hour is not told: a time zone may explain it."),
}
"""Why nobody can tell what became of something."""
