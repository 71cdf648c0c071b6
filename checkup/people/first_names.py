"""A writer who signs the posts in full and the comments with the first name alone: known by who answers the readers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checkup.i18n import N_, gettext
from checkup.people.case import Case
from checkup.people.everyday_names import everyday_forms
from checkup.people.from_conversation import Talk, talks_of
from checkup.people.person import folded_name
from checkup.people.readers_name import homes_of, is_a_readers
from checkup.people.writers import Writer
from checkup.text.mentions import first_name

# posts on which a first name answers a reader, and their share of all on which it stands. A convention: a namesake may answer somebody now
# and then, and on a large blog many readers bear a common first name; none of them answers others wherever they write.
ANSWERS, ANSWERS_SHARE = 4, 0.5
ANSWERS_AT_HOME = 2  # posts where it stands with the blog's home page as well: a namesake who mistakes the field may answer once by chance
ANSWERING = N_("the first name of who signs the posts, and answers readers by theirs")
EVERYDAY = N_("an everyday form of the first name of who signs the posts, and answers readers by theirs")
AT_HOME = N_("the first name of who signs the posts, and stands with the blog's own home page")
OWN_SHARE = 0.8  # of the posts on which a first name stands, those that its full name signs; a convention: a reader's are anybody's


def by_first_name(case: Case) -> None:
    """Comments under the first name of the one who signs most posts, where that name answers readers on most posts on which it stands.

    Or under an everyday form of it that has other letters ("Bill" of "William").

    Fewer posts will do where it prints the blog's own home page. Not where another name on the blog begins with it, nor where something
    says that it is a reader's.
    """
    found = [(name, writer) for name, writer in _first_names(case) if _is_alone(case, name, writer)]
    if not found:
        return
    talks, homes = talks_of(case.blog), homes_of(case.blog)
    for name, writer in found:
        some = case.signatures.by_name[name]
        at_home = any(one.home for one in some)
        if not answers_on(case, talks, name, ANSWERS_AT_HOME if at_home else ANSWERS):
            continue
        if is_a_readers(case.blog, name, [(case.blog.posts[one.post], one.comment) for one in some], homes):
            continue
        firsts = {first_name(full) for full in writer.names if " " in full}
        case.writers.learn_name(writer, name)
        for one in case.open(some):
            case.give(one, writer, gettext(AT_HOME if at_home else ANSWERING if name in firsts else EVERYDAY))


def answers_on(case: Case, talks: Mapping[str, Talk], name: str, least: int) -> bool:
    """Whether a name answers readers on so many posts at least, and on half of those on which it stands."""
    talk = talks.get(name)
    posts = {post for post, _ in talk.answered} if talk else set()
    return len(posts) >= max(least, ANSWERS_SHARE * case.signatures.posts_of(case.signatures.by_name[name]))


def _first_names(case: Case) -> Iterator[tuple[str, Writer]]:
    """The first names of writers, and their everyday forms, each with who bears it.

    Of those whose full name stands on half of the posts and more, or on most of those with the first name below.
    """
    bylines = [folded_name(post.author.name) if post.author else "" for post in case.blog.posts]
    for writer in case.writers:
        for full in sorted(name for name in writer.names if " " in name):
            first = first_name(full)
            for name in (first, *sorted(everyday_forms(first))):
                if name not in case.signatures.by_name or case.writers.named(name) is not None:
                    continue
                below = {one.post for one in case.signatures.by_name[name]}
                own = sum(bylines[post] == full for post in below)
                if 2 * bylines.count(full) >= len(bylines) or own >= max(case.signatures.several(), OWN_SHARE * len(below)):
                    yield name, writer


def _is_alone(case: Case, name: str, writer: Writer) -> bool:
    """Whether no other commenter's and no other writer's name begins with a first name."""
    others = {*case.signatures.by_name, *(n for w in case.writers for n in w.called)} - {name} - writer.called
    return all(first_name(other) != name for other in others)
