"""Comments that live elsewhere: which system a page embeds, so that their absence from the HTML is never read as silence.

One file a system, found by listing this folder. A file declares `SYSTEM`; detection looks at the page's source only, nothing is fetched.
A system whose comments may be read also declares a `reader`: where a page's thread is, what is asked, and what the answers mean.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from functools import lru_cache

from checkup.comment_systems._places import FORUM, MAIL, PLACES, place_of
from checkup.comment_systems._reader import Ask, Key, RawComment, Reader, Thread, ThreadAnswer, Told, is_limited
from checkup.comment_systems._system import System
from checkup.comment_systems._way_out import WayOut, way_out_of
from checkup.i18n import N_, gettext
from checkup.model import Status
from checkup.word_search import WordSearch

__all__ = [
    "MAIL",
    "NOT_IN_FILES",
    "UNKNOWN_FORM",
    "Ask",
    "Key",
    "RawComment",
    "Reader",
    "System",
    "Thread",
    "ThreadAnswer",
    "Told",
    "WayOut",
    "at_own_places",
    "copy_of",
    "detect",
    "hints_in",
    "is_limited",
    "is_place",
    "named",
    "only_linked",
    "place_of",
    "systems",
    "title_of",
    "way_out",
]

UNKNOWN_FORM = "unknown-form"  # stands in the place of a system's name where the blog's own comments were not recognised
NOT_IN_FILES = "not-in-files"  # stands there where a blog's files hold its posts, and its comments are kept elsewhere
_NAME_EXPORT = N_(
    "Where readers can comment, name what keeps their words in the site file: exports = ['FILE'] for an export of the comments, or url for "
    "the blog as it stands on the web. docs/exports.md lists the kinds."
)
_SELECT = N_(
    "“checkup inspect ADDRESS”, with the address of a post that has comments, prints the lines for [selectors] in the site file: they say "
    "where a comment, its name and its day stand."
)
_ELSEWHERE = N_(
    "The posts link to {place} for answers, which no checkup reads. If you can export what was said there as WordPress or Disqus do "
    'it, write exports = ["export.xml"] (the file) under [blog] in the site file.'
)
_PRIVATE = N_("The posts ask for answers by e-mail, which only you can read, so that how you answer cannot be measured.")


@lru_cache(maxsize=1)
def systems() -> tuple[System, ...]:
    """Every comment system of this folder, by name."""
    found: list[System] = []
    for name in sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_")):
        system: System = importlib.import_module(f"{__name__}.{name}").SYSTEM
        if system.name != name:
            raise AssertionError(f"comment_systems/{name}.py declares {system.name}")
        found.append(system)
    return tuple(found)


def title_of(name: str) -> str:
    """What people call the system ("Disqus" of `disqus`); a name that no file here declares stays as it is."""
    if name == UNKNOWN_FORM:
        return gettext("a form that was not recognised")
    if name == NOT_IN_FILES:
        return gettext("a place outside these files")
    if name == MAIL:
        return gettext("e-mail")
    if name == FORUM:
        return gettext("a forum")
    titles = {place.name: place.title for place in PLACES} | {system.name: system.title for system in systems()}
    return titles.get(name, name)


def only_linked(name: str | None) -> bool:
    """Whether comments of this name are kept where a post only links to: in a thread of a network or a forum, or in a mailbox."""
    return is_place(name) or any(p.name == name and at_own_places(name) for p in PLACES)


def is_place(name: str | None) -> bool:
    """Whether a name is that of a place which no file of this folder reads, so that a post can only link to it."""
    return name == MAIL or (any(p.name == name for p in PLACES) and all(s.name != name for s in systems()))


def at_own_places(name: str | None) -> bool:
    """Whether whoever answers a post may do so on a site or account of their own: on the blog's pages (None), and in some systems."""
    return name is None or any(s.own_places for s in systems() if s.name == name)


def way_out(name: str) -> WayOut | None:
    """What would make the comments of a system readable, None where no file here declares it."""
    if name == UNKNOWN_FORM:
        return WayOut(gettext("Say where a comment stands."), gettext(_SELECT))
    if name == NOT_IN_FILES:
        return WayOut(gettext("Say where the comments are kept."), gettext(_NAME_EXPORT))
    if name == MAIL:
        return WayOut("", gettext(_PRIVATE))
    system = next((s for s in systems() if s.name == name), None)
    if system is None and only_linked(name):
        return WayOut("", gettext(_ELSEWHERE, place=title_of(name)))
    return None if system is None else way_out_of(system)


def named(address: str, page: str) -> tuple[System, Thread] | None:
    """The thread that stands at an address as visitors see it, with its system, for a page; None where no system knows the address."""
    for system in systems():
        thread = system.reader.named(address, page) if system.reader else None
        if thread is not None:
            return system, thread
    return None


def detect(html: str) -> tuple[str | None, Status | None]:
    """(name of the comment system that the page embeds, what this means for comments that the HTML lacks).

    (None, None) where the page embeds none. A count or a "recent comments" script alone is no embedded thread. Where two are embedded,
    the one that comes first in the page's source wins (a later one is mostly a left-over).
    """
    name = _first(html, System.find)
    return (name, "external-unread") if name else (None, None)


def copy_of(html: str) -> str | None:
    """The name of the system to which the page links as the place of the post's copy, None where it links to none.

    To be asked of pages without comments and without a form of their own: their readers can only answer there.
    """
    return _first(html, System.find_copy)


def _first(html: str, find: Callable[[System, str, frozenset[str]], int | None]) -> str | None:
    """The system that is found first in the page's source."""
    lower = html.lower()
    hints = hints_in(lower)
    places = [(at, system.name) for system in systems() if (at := find(system, lower, hints)) is not None]
    return min(places)[1] if places else None


def hints_in(lower: str) -> frozenset[str]:
    """The hints of all systems that a page's source holds, in small letters."""
    return _all_hints().words_in(lower)


@lru_cache(maxsize=1)
def _all_hints() -> WordSearch:
    return WordSearch(hint for system in systems() for hint in (*system.hints, *system.copy_hints))
