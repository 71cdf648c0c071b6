"""A writer who comments under a first name and the blog's own name behind it: "Ann @ Rye Box", "ann@ryebox", "Ann (Rye Box)"."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.i18n import N_, gettext
from checkup.people.case import Case
from checkup.people.evidence import give_by_name
from checkup.people.person import letters
from checkup.people.writers import Writer

OWN = 5  # letters from which on a title or a part of a host is a name of its own; a convention: shorter ones ("blog", "mary") are common
LONGEST = 80  # characters of a name that is looked at; a convention: a longer one is a sentence
# what stands between somebody's name and the name of their house: a sign, or a small word in the languages of the house
_BETWEEN = re.compile(r"^([^@|(\[–—]{2,40}?)(?: ?[@|(\[–—] ?| (?:at|from|of|von|bei|aus|de|del|chez|van|from the|of the) )(.{2,60})$")
WHY = N_("bears the first name of who writes here, and the blog's own name behind it")


def by_house_name(case: Case) -> None:
    """Comments under a writer's first or whole name with the blog's own name behind it; readers put their own blog's name there."""
    own = _own_names(case)
    for name in sorted(case.signatures.by_name) if own else ():
        if len(name) > LONGEST or case.writers.named(name) is not None:
            continue
        split = _BETWEEN.match(name)
        if split is None or letters(split[2]) not in own:
            continue
        writer = _called(case, split[1].strip())
        if writer is not None:
            case.writers.learn_name(writer, name)
            give_by_name(case, name, writer, gettext(WHY))


def _own_names(case: Case) -> frozenset[str]:
    """The blog's title and the parts of its host, by their letters: "Rye Box" and ryebox.example -> "ryebox"."""
    labels = case.signatures.host.removeprefix("www.").split(".")[:-1]
    return frozenset(name for name in (letters(case.blog.title or ""), *map(letters, labels)) if len(name) >= OWN)


def _called(case: Case, name: str) -> Writer | None:
    """The only writer, guests left out, whose name this is or begins with."""
    some = [w for w in case.writers if not w.guest and any(own == name or own.startswith(name + " ") for own in w.called)]
    return some[0] if len(some) == 1 else None
