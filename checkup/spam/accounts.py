"""Which comments of a blog are left by one account, as far as the page tells, and how that account behaves over time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from checkup.facts import is_regular
from checkup.moments import DAY
from checkup.spam.copies import person
from checkup.spam.hosts import host, is_known
from checkup.spam.seen_comment import Seen

NOBODY = frozenset(
    ["anonymous", "anon", "guest", "admin", "unknown", "anonyme", "anonym", "anónimo", "anonimo", "anônimo", "me", "visitor", "someone"]
)
# Days: an account that is there over two months, mostly within a week of the post, is a reader's. Half and twice of either changed no
# figure of blog A, four honest blogs and three labelled tables (docs/spam.md).
LASTING, PROMPT = 60.0, 7.0
LATE_DAYS = 180.0  # half a year after its post a comment is late, a convention: lateness is told from here on, and never convicts alone


@dataclass(frozen=True, slots=True)
class Account:
    """The comments of one account: how many, and of how many texts; on how many posts, over how many days; median days after the post."""

    comments: int
    texts: int
    posts: int
    span: float
    lateness: float | None

    @property
    def faithful(self) -> bool:
        """Whether it comes again and again, over months, soon after the post, and mostly with new words: robots repeat theirs."""
        lasting = is_regular(self.comments, self.posts) and self.span >= LASTING
        return lasting and 2 * self.texts > self.comments and self.lateness is not None and self.lateness < PROMPT


def account_of(comment: Seen) -> str:
    """The key of an account: the name with the host behind it, or the whole address where everybody has one; "" for nobody."""
    who = person(comment)
    if not who or (who in NOBODY and not comment.url):
        return ""
    home = host(comment.url or "")
    return f"{who}@{comment.url if home and is_known(home) else home}"


def days_late(comment: Seen) -> float | None:
    """Days from the post to the comment; None where one of them has no date."""
    if comment.at is None or comment.posted is None:
        return None
    return max(0.0, (comment.at - comment.posted) / DAY)


def accounts(comments: Sequence[Seen], keys: Sequence[str]) -> dict[str, Account]:
    """The accounts of a blog by key (`keys`: of each comment); pings are nobody's."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, (comment, key) in enumerate(zip(comments, keys, strict=True)):
        if comment.kind == "comment" and key:
            numbers[key].append(number)
    return {key: _account([comments[n] for n in own]) for key, own in numbers.items()}


def _account(said: Sequence[Seen]) -> Account:
    times = [c.at for c in said if c.at is not None]
    late = [days for c in said if (days := days_late(c)) is not None]
    span = (max(times) - min(times)) / DAY if times else 0.0
    texts = {" ".join(c.text.casefold().split()) for c in said}
    return Account(len(said), len(texts), len({c.post for c in said}), span, median(late) if late else None)
