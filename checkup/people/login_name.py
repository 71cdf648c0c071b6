"""A writer whose posts bear a login ("jsmith") and whose comments bear the name that it is made of ("Jane Smith")."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from checkup.i18n import gettext
from checkup.model import Person
from checkup.people.case import Case
from checkup.people.first_names import ANSWERS_AT_HOME, answers_on
from checkup.people.from_conversation import talks_of
from checkup.people.person import letters
from checkup.people.readers_name import homes_of, is_a_readers

WHOLE = 4  # letters of the longest word of the name that stands whole in the login; a convention: shorter ones are there by chance
WORDS = 6  # words of a name that are looked at; a convention: longer ones are sentences


def by_login(case: Case) -> None:
    """Comments under a full name that spells the login which signs the post above, where that login itself writes none.

    Where the login signs half of the blog's posts and more, the name must answer readers by theirs: on such a blog everybody stands below.
    """
    found = list(_named(case))
    if not found:
        return
    talks, homes = talks_of(case.blog), homes_of(case.blog)
    for name, login, signed in found:
        some = case.signatures.by_name[name]
        if 2 * signed >= len(case.blog.posts) and not answers_on(case, talks, name, ANSWERS_AT_HOME):
            continue
        if is_a_readers(case.blog, name, [(case.blog.posts[one.post], one.comment) for one in some], homes):
            continue
        writer = case.writers.add(login, gettext("named as the author of a post"))
        case.writers.learn_name(writer, name)
        for one in case.open(some):
            case.give(one, writer, gettext("the login that signs the posts is made of this name"))


def spells(name: str, login: str) -> bool:
    """Whether a login is made of the beginnings of a name's words in their order, one of them whole: "jsmith", "janes" of "Jane Smith".

    Words may be left out ("of", a second first name), and digits may follow.
    """
    words = [letters(word) for word in name.split()[:WORDS]]
    return len(words) > 1 and _spelled(words, letters(login).rstrip("0123456789"), 0, whole=False)


def _spelled(words: list[str], rest: str, used: int, *, whole: bool) -> bool:
    """Whether the rest of a login is made of these words, after `used` that began it; `whole`: one of those stood whole."""
    if not rest:
        return whole and used > 1
    if not words:
        return False
    first, others = words[0], words[1:]
    same = next((n for n, (a, b) in enumerate(zip(first, rest, strict=False)) if a != b), min(len(first), len(rest)))
    return _spelled(others, rest, used, whole=whole) or any(
        _spelled(others, rest[n:], used + 1, whole=whole or (n == len(first) and n >= WHOLE)) for n in ({same, 1} if same else ())
    )


def _named(case: Case) -> Iterator[tuple[str, Person, int]]:
    """Each name below that alone spells the login of a post above it, with that login and how many posts it signs."""
    bearers: dict[str, Person] = {}
    below: dict[str, set[str]] = defaultdict(set)
    write = {letters(name) for name in case.signatures.by_name}
    signed = [_login(post.author) for post in case.blog.posts]
    for post, login in zip(case.blog.posts, signed, strict=True):
        if post.author is not None and login not in write:
            bearers.setdefault(login, post.author)
    bearers.pop("", None)
    if not bearers:
        return
    for name in sorted(name for name in case.signatures.by_name if " " in name and case.writers.named(name) is None):
        for login in {signed[one.post] for one in case.signatures.by_name[name]} & bearers.keys():
            if spells(name, login):
                below[login].add(name)
    for login, names in sorted(below.items()):
        if len(names) == 1:
            yield names.pop(), bearers[login], signed.count(login)


def _login(author: Person | None) -> str:
    """The letters of a byline of one word, else nothing."""
    return letters(author.name) if author is not None and author.name and " " not in author.name else ""
