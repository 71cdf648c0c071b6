"""A writer's second name: another form of the first ("Ann" beside "annbakes"), with which comments print the same site."""

from __future__ import annotations

from collections import Counter

from checkup.i18n import gettext
from checkup.people.case import Case
from checkup.people.evidence import give_by_name
from checkup.people.person import letters, related, site_host
from checkup.people.writers import Writer

PRINTED = 2  # comments under either name that print the site; a convention: one may be a slip, or a friend's joke
MOVED = 2  # times that a writer may have moved; a convention: who prints more sites prints anybody's
LETTERS = 4  # of the shorter form; a convention: two people of one house may share three by chance


def by_second_name(case: Case) -> None:
    """Where a site is printed again and again under a writer's names alone, or also under one other that is a form of them.

    A writer who moved prints the old site and the new one, under either name.
    """
    for writer in case.writers:
        for sites in () if writer.guest else _sites(case, writer):
            printed = set[str]().union(*(case.signatures.names_at.get(site, ()) for site in sites))
            others = [name for name in sorted(printed) if name not in writer.called]
            if not others:
                _learn(case, writer, sites)
                _give_at(case, sites, writer)
            elif len(others) == 1 and _is_a_form(others[0], writer) and _prints_only(case, others[0], sites):
                _learn(case, writer, sites)
                case.writers.learn_name(writer, others[0])
                give_by_name(case, others[0], writer, gettext("bears another form of the author's name, with the author's site"))


def _give_at(case: Case, sites: tuple[str, ...], writer: Writer) -> None:
    """Give a writer the comments under all names ("Ann" beside "Ann Lee") that print a site which nobody else prints."""
    for one in case.open():
        if one.site in sites:
            case.give(one, writer, gettext("the site is the author's own"))


def _learn(case: Case, writer: Writer, sites: tuple[str, ...]) -> None:
    for site in sites:
        case.writers.learn_site(writer, site)


def _sites(case: Case, writer: Writer) -> list[tuple[str, ...]]:
    """The sites elsewhere that the writer's comments print again and again: each that most of them do, and all where together they do."""
    mine = [one for one in case.signatures.all if one.site and not one.own and case.found.get(one.number, (None,))[0] is writer]
    often = Counter(one.site for one in mine if one.site and site_host(one.site) not in case.signatures.shared)
    several = sorted(site for site, times in often.items() if times >= PRINTED)
    groups = [(site,) for site in several]
    return [sites for sites in (*groups, tuple(several)) if len(sites) <= MOVED + 1 and 2 * sum(often[site] for site in sites) > len(mine)]


def _is_a_form(name: str, writer: Writer) -> bool:
    return any(related(name, own) and min(len(letters(name)), len(letters(own))) >= LETTERS for own in writer.called)


def _prints_only(case: Case, name: str, sites: tuple[str, ...]) -> bool:
    """Whether a name's comments print these sites again and again, and no other."""
    printed = [one.site for one in case.signatures.by_name[name] if one.site]
    return len(printed) >= PRINTED and set(printed) <= set(sites)
