"""A writer who signs every post in full and the comments with the first name alone: known by being there wherever readers write."""

from __future__ import annotations

from checkup.i18n import N_, gettext
from checkup.people.case import Case
from checkup.people.everyday_names import everyday_forms
from checkup.people.person import folded_name
from checkup.people.readers_name import homes_of, is_a_readers
from checkup.people.signed import Signed
from checkup.people.writers import Writer
from checkup.text.mentions import first_name

# Posts on which the name must stand at least, and their share of those with comments: a namesake who reads along is there now and then.
# The most that anybody else may be there, and the most of another bearer of the first name, as shares of that. Conventions.
POSTS, THERE, OTHERS, NAMESAKES = 5, 0.5, 0.5, 0.25
AFTER = 2 / 3  # share of these posts on which somebody else spoke before: who answers comes after those who ask
LONE = N_("the first name of the one who signs every post, and is there wherever readers write")


def by_lone_voice(case: Case) -> None:
    """Comments under the first name of who signs every post, where it stands on most posts that have comments, after others.

    Or under an everyday form of it. Not where somebody else is there more than half as often, where it prints a site that is not the
    blog's, nor where something says that it is a reader's. Others whose names begin so may be there a quarter as often, each of them.
    """
    signer = _signer(case)
    if signer is None:
        return
    full, writer = signer
    first = first_name(full)
    for name in (first, *sorted(everyday_forms(first))):
        some = case.signatures.by_name.get(name, [])
        if case.writers.named(name) is None and _is_the_voice(case, name, some):
            case.writers.learn_name(writer, name)
            for one in case.open(some):
                case.give(one, writer, gettext(LONE))


def _signer(case: Case) -> tuple[str, Writer] | None:
    """The full name that signs every post, with its writer; None where there is none, or where comments are known to be theirs already."""
    names = {folded_name(post.author.name) if post.author else "" for post in case.blog.posts}
    name = names.pop() if len(names) == 1 else ""
    writer = case.writers.named(name) if " " in name else None
    return None if writer is None or any(mine is writer for mine, _ in case.found.values()) else (name, writer)


def _is_the_voice(case: Case, name: str, some: list[Signed]) -> bool:
    """Whether the comments under this name stand where readers write, behind them, and nothing says that they are another's."""
    signatures = case.signatures
    there = signatures.posts_of(some)
    if there < max(POSTS, THERE * signatures.posts_of(signatures.all)) or any(one.site and not one.own for one in some):
        return False
    for other, theirs in signatures.by_name.items():
        most = NAMESAKES if first_name(other) == name else OTHERS
        if other != name and signatures.posts_of(theirs) > most * there:
            return False
    first: dict[int, tuple[float, int]] = {}
    for signed in signatures.all:
        if signed.name != name:
            first[signed.post] = min(first.get(signed.post, (float("inf"), 0)), _when(case, signed))
    after = {one.post for one in some if one.post in first and first[one.post] < _when(case, one)}
    said = [(case.blog.posts[one.post], one.comment) for one in some]
    return len(after) >= AFTER * there and not is_a_readers(case.blog, name, said, homes_of(case.blog))


def _when(case: Case, one: Signed) -> tuple[float, int]:
    """When a comment was written, where the page tells, and its place there."""
    return case.time_of(one) or 0.0, one.place
