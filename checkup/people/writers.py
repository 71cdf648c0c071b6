"""The people who write the blog, while the evidence comes in: each with the names, accounts and sites that are known to be theirs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from checkup.model import Person
from checkup.people.person import account, address, author_slug, letters, nameless, untitled
from checkup.text.words import fold


@dataclass(eq=False)
class Writer:
    """One writer of the blog.

    names    folded names that count alone (bylines, the configuration); `aliases` names seen on comments known otherwise
    accounts, sites  as `person.py` gives them
    guest     whether they signed one post on a blog that another one writes: elsewhere on it they are a reader like others
    inferred  whether nothing but the comments, by their talk or a lone address, says that this person writes the blog
    """

    person: Person
    evidence: str
    names: set[str] = field(default_factory=set)
    aliases: set[str] = field(default_factory=set)
    accounts: set[str] = field(default_factory=set)
    sites: set[str] = field(default_factory=set)
    inferred: bool = False
    guest: bool = False

    @property
    def called(self) -> set[str]:
        """Every name that the writer was seen under."""
        return self.names | self.aliases


class Writers:
    """All writers that are known so far, found by name, account or site. What two of them share stays with the first."""

    def __init__(self) -> None:
        self._all: list[Writer] = []
        self._names: dict[str, Writer] = {}
        self._accounts: dict[str, Writer] = {}
        self._sites: dict[str, Writer] = {}

    def __iter__(self) -> Iterator[Writer]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def named(self, name: str) -> Writer | None:
        """The writer who is known by a name with these letters, titles before it aside; None for an empty name."""
        return (self._names.get(letters(name)) or self._names.get(letters(untitled(name)))) if name else None

    def with_account(self, own: str | None) -> Writer | None:
        """The writer of an account; logins are compared folded."""
        return self._accounts.get(fold(own)) if own else None

    def with_site(self, site: str | None) -> Writer | None:
        """The writer whose site this is, None where it is nobody's."""
        return self._sites.get(site) if site else None

    def find(self, person: Person) -> Writer | None:
        """The writer who is this person: by account, by name, by site."""
        found = self.with_account(account(person)) or self.with_account(author_slug(person.url))
        named = None if nameless(person.name) else self.named(person.name or "")
        return found or named or self.with_site(address(person.url))

    def add(self, person: Person, evidence: str) -> Writer:
        """The writer who is this person, as a new one where nobody is; name, account and address are learnt."""
        writer = self.find(person) or self.new(person, evidence)
        self.learn_name(writer, person.name)
        for own in (account(person), author_slug(person.url)):
            self.learn_account(writer, own)
        self.learn_site(writer, address(person.url))
        return writer

    def new(self, person: Person, evidence: str, *, inferred: bool = False) -> Writer:
        """A new writer of whom nothing else is known yet."""
        writer = Writer(person, evidence, inferred=inferred)
        self._all.append(writer)
        return writer

    def learn_name(self, writer: Writer, name: str | None) -> None:
        """Take a name as the writer's, good enough to know an unmarked comment by."""
        for form in () if nameless(name) else dict.fromkeys((name or "", untitled(name or ""))):
            if self._names.setdefault(letters(form), writer) is writer:
                writer.names.add(fold(form))

    def learn_account(self, writer: Writer, own: str | None) -> None:
        """Take an account as the writer's."""
        if own and self._accounts.setdefault(fold(own), writer) is writer:
            writer.accounts.add(fold(own))

    def learn_site(self, writer: Writer, site: str | None) -> None:
        """Take a site as the writer's."""
        if site and self._sites.setdefault(site, writer) is writer:
            writer.sites.add(site)
