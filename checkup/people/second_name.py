"""A writer's second name: another form of the first ("Ann" beside "annbakes"), with which comments print the same site."""

from __future__ import annotations

from collections import Counter

from checkup.i18n import gettext
from checkup.people.case import Case
from checkup.people.evidence import give_by_name
from checkup.people.person import letters, related, site_host
from checkup.people.writers import Writer

PRINTED = 2  # comments under either name that print the site; a convention: one may be a slip, or a friend's joke
LETTERS = 4  # of the shorter form; a convention: two people of one house may share three by chance


def by_second_name(case: Case) -> None:
    """Where a site is printed again and again under a writer's name and under one other name alone, which is a form of it."""
    for writer in case.writers:
        for site in () if writer.guest else _sites(case, writer):
            others = [name for name in sorted(case.signatures.names_at.get(site, ())) if name not in writer.called]
            if len(others) == 1 and _is_a_form(others[0], writer) and _prints_only(case, others[0], site):
                case.writers.learn_site(writer, site)
                case.writers.learn_name(writer, others[0])
                give_by_name(case, others[0], writer, gettext("bears another form of the author's name, with the author's site"))


def _sites(case: Case, writer: Writer) -> list[str]:
    """The sites elsewhere that the writer's comments print, each most of the time."""
    mine = [one for one in case.signatures.all if one.site and not one.own and case.found.get(one.number, (None,))[0] is writer]
    often = Counter(one.site for one in mine if one.site and site_host(one.site) not in case.signatures.shared)
    return sorted(site for site, times in often.items() if times >= PRINTED and 2 * times > len(mine))


def _is_a_form(name: str, writer: Writer) -> bool:
    return any(related(name, own) and min(len(letters(name)), len(letters(own))) >= LETTERS for own in writer.called)


def _prints_only(case: Case, name: str, site: str) -> bool:
    """Whether a name's comments print this site again and again, and no other."""
    printed = [one.site for one in case.signatures.by_name[name] if one.site]
    return len(printed) >= PRINTED and set(printed) == {site}
