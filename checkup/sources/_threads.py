"""The comments of an export by the page that they stand on, and how many more it knows that visitors do not see."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from checkup.gathering.merge import in_threads
from checkup.model import Comment, Post, Withheld


@dataclass
class Threads:
    """Posts by the name that the export gives them, and their comments.

    hides_below  the program shows no reply under a comment that it holds back
    """

    hides_below: bool = False
    posts: dict[str, Post] = field(default_factory=dict)
    _comments: dict[str, list[Comment]] = field(default_factory=lambda: defaultdict(list))
    _withheld: dict[str, list[tuple[str, Withheld]]] = field(default_factory=lambda: defaultdict(list))

    def add(self, page: str, comment: Comment) -> None:
        """A comment that visitors see, unless what it answers is held back."""
        self._comments[page].append(comment)

    def withhold(self, page: str, comment_id: str, why: Withheld) -> None:
        """A comment that visitors do not see."""
        self._withheld[page].append((comment_id, why))

    def finished(self) -> tuple[list[Post], Counter[Withheld]]:
        """Every post with its comments in threads, and how many comments of these posts visitors do not see."""
        counts: Counter[Withheld] = Counter()
        made = []
        for page, post in self.posts.items():
            withheld = self._withheld.get(page, ())
            counts.update(why for _, why in withheld)
            said = self._comments.pop(page, [])
            if self.hides_below:
                above = [one for one, why in withheld if why != "deleted"]  # the place of a deleted comment stays, its replies below
                hidden = _below(above, said)
                counts["held"] += len(hidden)
                said = [c for c in said if c.id not in hidden]
            comments = in_threads(said)
            made.append(replace(post, comments=comments, comments_status="present" if comments else post.comments_status))
        return made, counts


def _below(above: Iterable[str], comments: Sequence[Comment]) -> set[str]:
    """The ids of the comments that stand under one of these ids, however deep."""
    replies: dict[str, list[str]] = defaultdict(list)
    for comment in comments:
        if comment.parent is not None:
            replies[comment.parent].append(comment.id)
    found: set[str] = set()
    ahead = list(above)
    while ahead:
        fresh = [one for one in replies.get(ahead.pop(), ()) if one not in found]
        found.update(fresh)
        ahead += fresh
    return found
