"""Who keeps the blog, where neither mark nor byline nor address says it: the name in its copyright, its box about the writer, its title."""

from __future__ import annotations

from checkup.i18n import N_, gettext
from checkup.people.case import Case
from checkup.people.evidence import give_by_name
from checkup.people.person import folded_name, letters, related

TITLE = 5  # letters from which on a name that is the blog's own is its keeper's; a convention: shorter ones ("blog", "mary") are common
WITHIN = 7  # letters of a full name that may also stand within the blog's title or host; a convention: "ann lee" has six
NAMED = N_("named in the blog's copyright line or its box about the writer")
CALLED = N_("bears the blog's own name")


def by_keeper(case: Case) -> None:
    """The one commenter who bears a keeper's name on three posts; only where no comment is a writer's yet, so that nothing is overruled."""
    if case.found:
        return
    named = {letters(name) for name in case.blog.keepers if folded_name(name)}
    own = _own_names(case)
    found: dict[str, str] = {}
    for name, some in case.signatures.by_name.items():
        if case.signatures.posts_of(some) >= case.signatures.several():
            plain = letters(name)
            if plain in named:
                found[name] = NAMED
            elif any(_is_own(name, plain, one) for one in own):
                found[name] = CALLED
    if len(found) != 1:
        return
    ((name, why),) = found.items()
    first = case.signatures.by_name[name][0].comment.author
    writer = next((w for w in case.writers if any(related(name, n) for n in w.called)), None) or case.writers.new(first, gettext(why))
    case.writers.learn_name(writer, name)
    give_by_name(case, name, writer, gettext(why))


def _own_names(case: Case) -> list[str]:
    """The blog's title and host, by their letters; the host without its ending ("annlee.example" -> "annlee")."""
    labels = case.signatures.host.removeprefix("www.").split(".")[:-1]
    return [name for name in (letters(case.blog.title or ""), *(letters(label) for label in labels)) if len(name) >= TITLE]


def _is_own(name: str, plain: str, own: str) -> bool:
    """Whether a commenter's name is the blog's: the same letters, or a full name within them."""
    return plain == own or (" " in name and len(plain) >= WITHIN and plain in own)
