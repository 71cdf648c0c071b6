"""The reasons of a verdict as a page prints them: each fact once, the strongest first, at most four."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from checkup import lazy_re as re
from checkup.i18n import catalogue, gettext
from checkup.i18n.catalogues import Catalogue
from checkup.model import Reason
from checkup.reader_words import Wording, unredacted
from checkup.spam.reasons import LINKS_ELSEWHERE, LINKS_TO_ANOTHER, LINKS_TO_ODD, LINKS_TO_SHOP

MOST = 4
"""Reasons that a row shows, by convention: more are not read. All of them are in comments.csv."""
# the site that a reason names at its end, in brackets; 200 characters, since longer names are cut where the reason is made
_ABOUT = re.compile(r"\(([^()]{1,200})\)$")


def distinct_reasons(reasons: Iterable[Reason]) -> tuple[Wording, ...]:
    """The words of the reasons, which come strongest first.

    A site is named once: what a later reason adds about the same site is the same fact in other words. "Links to a site that nothing in
    the post explains" says nothing more where another reason names the site that is linked, nor does a reason with which another begins.
    """
    out: list[Wording] = []
    about: set[str] = set()
    for told in dict.fromkeys(r.words for r in reasons):
        found = _ABOUT.search(unredacted(told))
        subject = found[1].casefold().removeprefix("www.") if found else ""
        if subject and subject in about:
            continue
        about.add(subject)
        out.append(told)
    plain = {told: unredacted(told) for told in out}
    now = catalogue()
    if any(text.startswith(_named(now)) and _ABOUT.search(text) for text in plain.values()):
        out = [told for told in out if not _unnamed(now).fullmatch(plain[told])]
    return tuple([told for told in out if not any(_is_begun(plain[told], plain[other]) for other in out)][:MOST])


def _is_begun(told: str, other: str) -> bool:
    """Whether another reason says the same and goes on: "came 2 years after the post, says nothing about it"."""
    return len(told) < len(other) and other.startswith(f"{told},")


@lru_cache(maxsize=16)
def _named(_: Catalogue) -> tuple[str, ...]:
    """How the reasons begin that name the site that is linked, in the language of the catalogue, which is the current one."""
    return tuple(gettext(reason, site="\0").partition("\0")[0] for reason in (LINKS_TO_SHOP, LINKS_TO_ODD))


@lru_cache(maxsize=16)
def _unnamed(_: Catalogue) -> re.Pattern[str]:
    """The reasons of the same kind that name no site."""
    several = re.escape(gettext(LINKS_ELSEWHERE, n="\0")).replace("\0", r"\d{1,9}")
    return re.compile(f"{re.escape(gettext(LINKS_TO_ANOTHER))}|{several}")
