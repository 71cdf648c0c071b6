"""A few pages of a blog -> who seems to write it, by what evidence, and the question to its owner where that is in doubt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checkup.config import BlogTable, SpamTable
from checkup.facts import Doubt
from checkup.gathering.gather import Gathering
from checkup.model import Owner, Reading
from checkup.people import nameless
from checkup.people.doubt import doubt
from checkup.settling import who_and_whom


@dataclass(frozen=True, slots=True)
class Writers:
    """The writers that have a name, as far as these pages tell; `doubt` about another name, None where there is none.

    posts, comments  what was looked at: the fewer, the less it says
    """

    found: tuple[Owner, ...] = ()
    doubt: Doubt | None = None
    posts: int = 0
    comments: int = 0

    @property
    def names(self) -> tuple[str, ...]:
        """Their names, each once, without guests: whom the site file names as an author is one on every post."""
        return tuple(dict.fromkeys(owner.person.name for owner in self.found if owner.person.name and not owner.guest))

    @property
    def inferred(self) -> bool:
        """Whether nothing but the talk of the comments says who writes."""
        return any(owner.inferred for owner in self.found)


NOBODY = Writers()


def writers_of(home: str, pages: Sequence[tuple[str, Reading]]) -> Writers:
    """Judge the pages (address, reading) of the blog at `home` as a run would judge the whole blog."""
    gathering = Gathering(home)
    for url, reading in pages:
        gathering.add_page(url, reading)
    known = who_and_whom(gathering.blog(home), BlogTable(), SpamTable())
    blog, overrun = known.assumed.blog, known.share is not None and known.share.overrun
    named = tuple(owner for owner in blog.owners if owner.person.name and not nameless(owner.person.name))
    return Writers(named, doubt(blog, overrun=overrun), len(blog.posts), sum(c.kind == "comment" for p in blog.posts for c in p.comments))
