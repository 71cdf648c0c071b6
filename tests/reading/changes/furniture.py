"""What a theme says around comments, in another language: the comments are the same."""

from __future__ import annotations

import re

from tests.reading.changes.printed import Changed, Element, Printed, change, elements, written
from tests.reading.template_words import LANGUAGES

_SAYS = re.compile(r"^\s*(?:says|said|wrote)(?=:?\s*$)")


def _translated(page: Printed, code: str) -> Changed:
    """Headings, buttons, and the verb behind a name, where they are English and are nothing else."""
    language = next(known for known in LANGUAGES if known.code == code)
    plain = {
        "reply": language.answer,
        "comments": language.comments,
        "leave a comment": language.leave,
        "leave a reply": language.leave,
        "post a comment": language.leave,
        "name": language.name,
    }
    words = {e for place in page.places if place is not None for e in [place, *elements(place)]}
    found = 0
    for e in elements(page.body):
        if e not in words and e.tag not in ("script", "style", "textarea"):
            found += _in_element(e, plain, language.count, language.says)
    page.tree.set("lang", code)
    return (written(page.tree), page.told) if found > 1 else None


def _in_element(e: Element, plain: dict[str, str], count: str, says: str) -> int:
    found = 0
    for holder, key in [(e, "text"), *((c, "tail") for c in e)]:
        said = getattr(holder, key) or ""
        if not said.strip() or len(said) > 60:
            continue
        new = plain.get(said.strip().rstrip(":").casefold())
        counted = re.fullmatch(r"\s*(\d+) (?:comments?|responses)\s*", said, re.IGNORECASE)
        new = count.format(counted[1]) if counted else new
        new = _SAYS.sub(" " + says, said) if new is None and _SAYS.match(said) else new
        if new is not None:
            setattr(holder, key, new)
            found += 1
    return found


@change
def a_german_theme(page: Printed) -> Changed:
    """Words of a theme may be German."""
    return _translated(page, "de")


@change
def a_french_theme(page: Printed) -> Changed:
    """Words of a theme may be French."""
    return _translated(page, "fr")


@change
def a_spanish_theme(page: Printed) -> Changed:
    """Words of a theme may be Spanish."""
    return _translated(page, "es")


@change
def a_russian_theme(page: Printed) -> Changed:
    """Words of a theme may be Russian."""
    return _translated(page, "ru")


@change
def a_polish_theme(page: Printed) -> Changed:
    """Words of a theme may be Polish."""
    return _translated(page, "pl")


@change
def an_italian_theme(page: Printed) -> Changed:
    """Words of a theme may be Italian."""
    return _translated(page, "it")


@change
def a_portuguese_theme(page: Printed) -> Changed:
    """Words of a theme may be Portuguese."""
    return _translated(page, "pt")


@change
def a_dutch_theme(page: Printed) -> Changed:
    """Words of a theme may be Dutch."""
    return _translated(page, "nl")


@change
def a_swedish_theme(page: Printed) -> Changed:
    """Words of a theme may be Swedish."""
    return _translated(page, "sv")
