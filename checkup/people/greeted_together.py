"""Two who keep one blog, as readers speak to them: "Hi Ann and Bob". Where one of them is known, the other one is by that."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from checkup import lazy_re as re
from checkup.i18n import gettext
from checkup.people.case import Case
from checkup.people.from_conversation import talks_of
from checkup.people.readers_name import homes_of, is_a_readers
from checkup.people.signed import Signed
from checkup.text.in_words import count
from checkup.text.mentions import first_name
from checkup.text.words import fold

READERS = 3  # who speak to both in one breath, before one of them is known by the other; a convention: one or two may know them as friends
ANSWERED = 2  # readers whom the second answers by name; a convention: one who is only greeted may be who stands in the pictures
BEGINNING = 80  # letters of a comment in which it says to whom it speaks; a convention: a greeting is shorter
# two names joined as in a letter's beginning, with two words before them at most ("Hi there Ann and Bob"), folded
_BOTH = re.compile(
    r"\W{0,3}(?:\w{1,20}\W{1,3}){0,2}?(?P<one>[^\W\d_]{2,20})"
    r"(?: ?[,&+]| (?:and|und|y|et|e|i|en|og|och|и|та)(?= )) ?(?P<two>[^\W\d_]{2,20})\b"
)


def by_partner(case: Case) -> None:
    """Comments under the one name that three readers and more put beside a known writer's, where its bearer answers readers as well."""
    known = {name for name in (first_name(name) for writer in case.writers for name in writer.called) if len(name) > 1}
    beside: dict[str, set[str]] = {}
    for one, pair in _greeted(case, known) if case.found else ():
        for mine, other in (pair, pair[::-1]):
            if mine in known and other not in known and first_name(one.name) not in pair:
                beside.setdefault(other, set()).add(one.name)
    for other in sorted(name for name, readers in beside.items() if len(readers) >= READERS):
        bearers = [name for name in case.signatures.by_name if first_name(name) == other]
        if len(bearers) == 1 and case.writers.named(bearers[0]) is None:
            _take(case, bearers[0], len(beside[other]))


def _greeted(case: Case, known: Collection[str]) -> Iterator[tuple[Signed, tuple[str, str]]]:
    """The comments by others than writers that begin with two names, of which one is known, with those."""
    for one in case.open():
        beginning = one.comment.text[:BEGINNING].lower() if one.name else ""
        found = _BOTH.match(fold(beginning)) if any(name in beginning for name in known) else None
        if found is not None:
            yield one, (found["one"], found["two"])


def _take(case: Case, name: str, readers: int) -> None:
    """Give a new writer the comments under a name, unless something says that it is a reader's."""
    some = case.signatures.by_name[name]
    talk = talks_of(case.blog).get(name)
    if talk is None or len({whom for _, whom in talk.answered}) < ANSWERED:
        return
    if is_a_readers(case.blog, name, [(case.blog.posts[one.post], one.comment) for one in some], homes_of(case.blog)):
        return
    words = gettext(
        "inferred from the conversation: {readers} greet this name and the other writer's in one breath", readers=count(readers, "reader")
    )
    writer = case.writers.new(talk.person, words, inferred=True)
    case.writers.learn_name(writer, name)
    for one in case.open(some):
        case.give(one, writer, words)
