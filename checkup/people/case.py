"""What the rules of evidence work on: the signatures of a blog, its writers so far, and the comments found to be theirs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from checkup.model import Blog
from checkup.moments import Clock
from checkup.people.signed import Signatures, Signed
from checkup.people.writers import Writer, Writers

LOGGED_IN = 20  # marked or logged-in comments under a name that all print a site: one with neither is then no slip of the writer's


@dataclass
class Case:
    """The evidence as it comes in. Rules only add to `found`: what one rule found stays found, whatever the next ones see.

    found    number of a comment -> whose it is and the evidence in words
    barred   numbers of comments by people whom the configuration names as readers
    """

    blog: Blog
    signatures: Signatures
    writers: Writers
    found: dict[int, tuple[Writer, str]] = field(default_factory=dict)
    barred: frozenset[int] = frozenset()

    def give(self, one: Signed, writer: Writer, why: str) -> None:
        """Take a comment as a writer's, unless it is found already, a reader's by configuration, or a guest's below another one's post."""
        if one.number not in self.barred and not (writer.guest and self._is_away(one, writer)):
            self.found.setdefault(one.number, (writer, why))

    def _is_away(self, one: Signed, writer: Writer) -> bool:
        """Whether a comment stands below a post that somebody else signs, and was not written with an account on the blog."""
        author = self.signatures.posts[one.post].author
        return not (one.account and not one.profile) and (author is None or self.writers.find(author) is not writer)

    def prints_a_site(self, writer: Writer) -> bool:
        """Whether the writer's comments that are found show again and again which site is theirs: then another one is somebody else's."""
        shown = [one for one in self.signatures.all if one.site and self.found.get(one.number, (None,))[0] is writer]
        return self.signatures.posts_of(shown) >= self.signatures.several()

    def always_signed(self, writer: Writer, name: str) -> tuple[float, float] | None:
        """From when to when (epoch seconds) the writer's marked or logged-in comments under a name all print a site; None where not so.

        Before the first and after the last the blog may have run on other software, or the writer without an account.
        """
        mine = [one for one in self.signatures.by_name.get(name, ()) if self.found.get(one.number, (None,))[0] is writer]
        sure = [one for one in mine if one.account or one.comment.by_post_author]
        times = [at for one in sure if (at := self.time_of(one)) is not None]
        if len(sure) < LOGGED_IN or not times or not all(one.site for one in sure):
            return None
        return min(times), max(times)

    def time_of(self, one: Signed) -> float | None:
        """When a comment was written, in epoch seconds; None where the page does not say."""
        posted = one.comment.posted
        return None if posted is None else Clock(self.blog.utc_offset).epoch(posted)

    def open(self, some: Iterable[Signed] | None = None) -> list[Signed]:
        """Of these comments (or all), those that are nobody's yet."""
        return [o for o in (self.signatures.all if some is None else some) if o.number not in self.found and o.number not in self.barred]
