"""A writer who comments under a title and one name: posts by "Fr Tom Askew", answers by "Father Tom"."""

from __future__ import annotations

from collections.abc import Iterator

from checkup.i18n import gettext
from checkup.people.case import Case
from checkup.people.evidence import give_by_name
from checkup.people.first_names import answers_on
from checkup.people.from_conversation import talks_of
from checkup.people.readers_name import homes_of, is_a_readers
from checkup.people.writers import Writer
from checkup.text.words import fold

ANSWERS = 3  # posts on which such a name answers readers; a convention: a namesake answers somebody now and then
# titles and forms of address before a name, in the languages of the house
_TITLES = frozenset(
    fold(
        """fr father rev reverend revd pastor vicar canon deacon sister brother rabbi imam dr doctor prof professor mr mrs ms miss sir dame
        herr frau pfarrer pfarrerin pfr pater bruder schwester señor señora sr sra padre hermano hermana don doña monsieur madame mme père
        abbé frère soeur pasteur pasteure senhor senhora dom dona irmão irmã professora signor signora suor pani pan ksiądz ks siostra"""
    ).split()
)


def by_title(case: Case) -> None:
    """Comments under a title and a name that one writer alone bears, where they answer readers."""
    found = [(name, writer) for name in sorted(case.signatures.by_name) if (writer := _bearer(case, name)) is not None]
    if not found:
        return
    talks, homes = talks_of(case.blog), homes_of(case.blog)
    for name, writer in found:
        some = [(case.blog.posts[one.post], one.comment) for one in case.signatures.by_name[name]]
        if answers_on(case, talks, name, ANSWERS) and not is_a_readers(case.blog, name, some, homes):
            case.writers.learn_name(writer, name)
            give_by_name(case, name, writer, gettext("bears the name of who signs posts behind a title, and answers readers"))


def _bearer(case: Case, name: str) -> Writer | None:
    """The only writer whose first or last name, or whole name, stands behind the title of a commenter's name."""
    rest = _without_title(name)
    if rest == tuple(name.split()) or not rest or case.writers.named(name) is not None:
        return None
    bearers = [writer for writer in case.writers if any(_is_called(full, rest) for full in _names(writer))]
    return bearers[0] if len(bearers) == 1 else None


def _names(writer: Writer) -> Iterator[tuple[str, ...]]:
    return (_without_title(name) for name in writer.names)


def _is_called(full: tuple[str, ...], rest: tuple[str, ...]) -> bool:
    return rest == full or (len(rest) == 1 and len(full) > 1 and rest[0] in (full[0], full[-1]))


def _without_title(name: str) -> tuple[str, ...]:
    """The words of a name without the titles before it."""
    words = name.split()
    while len(words) > 1 and words[0].strip(".") in _TITLES:
        words = words[1:]
    return tuple(words)
