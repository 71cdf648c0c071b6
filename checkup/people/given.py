"""What the configuration says of people: who writes the blog (`authors`), and who is a reader whatever the pages say (`readers`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from checkup.i18n import N_, gettext
from checkup.model import Blog, Person
from checkup.people.case import Case
from checkup.people.evidence import give_by_name
from checkup.people.person import SHARED_HOSTS, address, letters, related, site_host
from checkup.people.signed import Signatures, Signed

GIVEN = N_("named in the configuration")
BY_NAME, BY_SITE = "bears the name of an author in the configuration", "the address of an author in the configuration"


@dataclass(frozen=True)
class Given:
    """Names and addresses as the configuration lists them, in forms that can be compared; addresses as `address` gives them."""

    names: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()

    def fits(self, one: Signed) -> bool:
        """Whether a comment is signed with one of these names or addresses."""
        return (one.name != "" and letters(one.name) in {letters(n) for n in self.names}) or self.has_site(one.site)

    def has_site(self, site: str | None) -> bool:
        """Whether a site is one of these addresses; a bare host that is one person's stands for every page on it."""
        return any(site == given or (given not in SHARED_HOSTS and site_host(site) == given) for given in self.sites)


def parse(entries: Sequence[str]) -> Given:
    """Names apart from addresses: what has a slash, or a dot and no space, is an address."""
    sites = [e for e in entries if "/" in e or ("." in e.strip(".") and " " not in e.strip())]
    return Given(tuple(e for e in entries if e not in sites), tuple(a for e in sites if (a := address(e))))


def readers_of(signatures: Signatures, readers: Given, authors: Given) -> frozenset[int]:
    """Numbers of the comments whose writers the configuration names as readers, and not as authors."""
    return frozenset(one.number for one in signatures.all if readers.fits(one) and not authors.fits(one))


def add_authors(case: Case, authors: Given) -> None:
    """Take the configured names as writers; a name that only one longer one begins with is the same writer's ("Ann", "Ann Lee")."""
    for name in sorted(authors.names, key=lambda n: -len(letters(n))):
        longer = [w for w in case.writers if letters(w.person.name or "").startswith(letters(name))]
        if len(longer) == 1:
            case.writers.learn_name(longer[0], name)
        else:
            case.writers.add(Person(name), gettext(GIVEN))


def by_given(case: Case, authors: Given) -> None:
    """Comments under a configured name or with a configured address.

    A full name wins, whatever account or site stands beside it, and with none. A name of one word is held against accounts and sites as a
    byline is; the blog's home page needs a name that is related to an author's.
    """
    _by_given_site(case, authors)
    for name in authors.names:
        _by_given_name(case, name, at_home=case.signatures.home in authors.sites)


def _by_given_site(case: Case, authors: Given) -> None:
    """Comments with a configured address, the blog's home page apart."""
    home = case.signatures.home
    for one in case.open():
        if authors.has_site(one.site) and one.site != home and not (one.own and site_host(one.site) in authors.sites):
            writer = case.writers.with_site(one.site) or case.writers.named(one.name)
            writer = writer or case.writers.new(one.comment.author, gettext(GIVEN))
            case.writers.learn_site(writer, one.site)
            case.writers.learn_account(writer, one.account)
            if one.name:
                writer.aliases.add(one.name)
            case.give(one, writer, BY_SITE)


def _by_given_name(case: Case, name: str, *, at_home: bool) -> None:
    """Comments under a configured name; `at_home`: the blog's home page is configured too, so that a related name with it will do."""
    writer = case.writers.add(Person(name), gettext(GIVEN))
    for printed in sorted(case.signatures.by_name):
        if letters(printed) == letters(name) and " " in printed:
            for one in case.open(case.signatures.by_name[printed]):
                case.give(one, writer, BY_NAME)
        elif letters(printed) == letters(name):
            give_by_name(case, printed, writer, BY_NAME)
        elif at_home and related(printed, name):
            for one in case.open(case.signatures.by_name[printed]):
                if one.home:
                    case.give(one, writer, BY_SITE)


def unmatched(blog: Blog, authors: Sequence[str]) -> tuple[str, ...]:
    """The configured authors whom no byline and no comment of the blog bears, as configured."""
    people = Counter(p.author for p in blog.posts if p.author) + Counter(c.author for p in blog.posts for c in p.comments)
    names = {letters(p.name) for p in people if p.name}
    sites = [address(p.url) for p in people if p.url] + [address(blog.url)]
    missing = []
    for entry in authors:
        given = parse([entry])
        if not any(letters(n) in names for n in given.names) and not any(given.has_site(s) for s in sites):
            missing.append(entry)
    return tuple(missing)


def byline_readers(blog: Blog, readers: Sequence[str]) -> tuple[str, ...]:
    """The configured readers whose name stands as the byline of a post, as configured."""
    bylines = {letters(p.author.name) for p in blog.posts if p.author and p.author.name}
    return tuple(entry for entry in readers if any(letters(name) in bylines for name in parse([entry]).names))
