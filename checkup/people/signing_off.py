"""Writers who share one account, and sign at the end of the text ("— Ann Lee"): known by that line, and by who answers readers."""

from __future__ import annotations

from collections import Counter

from checkup.i18n import gettext
from checkup.people.case import Case
from checkup.people.evidence import give_by_name
from checkup.people.first_names import answers_on
from checkup.people.from_conversation import talks_of
from checkup.people.person import folded_name
from checkup.people.readers_name import homes_of, is_a_readers

LONGEST = 60  # characters of a line that signs a text; a convention: a longer one is a sentence
ANSWERS = 3  # posts on which who signs answers readers; a convention, as for the people of a house
_SIGNS = " \t–—-~*/"  # what stands before a name that signs


def by_sign_off(case: Case) -> None:
    """Comments under a name that is the last line of several posts, and that answers readers, where the posts bear one byline or none.

    Where posts bear bylines of their own, the last line may be anybody's: who is quoted, or who took the picture.
    """
    bylines = {folded_name(post.author.name) if post.author else "" for post in case.blog.posts}
    signed = Counter(_last_line(post.text) for post in case.blog.posts) if len(bylines) == 1 else Counter()
    names = [name for name in sorted(case.signatures.by_name) if signed[name] >= case.signatures.several()]
    names = [name for name in names if case.writers.named(name) is None]
    if not names:
        return
    talks, homes = talks_of(case.blog), homes_of(case.blog)
    for name in names:
        some = case.signatures.by_name[name]
        said = [(case.blog.posts[one.post], one.comment) for one in some]
        if answers_on(case, talks, name, ANSWERS) and not is_a_readers(case.blog, name, said, homes):
            writer = case.writers.new(some[0].comment.author, gettext("signs posts in their last line, and answers readers"))
            case.writers.learn_name(writer, name)
            give_by_name(case, name, writer, gettext("bears a name that signs posts in their last line"))


def _last_line(text: str) -> str:
    """The last line of a text as a name is compared; "" where it is longer than a name."""
    line = text.rstrip()[-2 * LONGEST :].rpartition("\n")[2].strip(_SIGNS)
    return folded_name(line) if len(line) <= LONGEST else ""
