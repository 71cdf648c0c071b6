"""Which comments are left by people whom the blog itself vouches for: never spam for how they look, never suspect."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from checkup.spam.accounts import Account, days_late
from checkup.spam.seen_comment import Seen
from checkup.spam.talkers import talking

SOON = 30.0  # days, a convention: a comment so soon with no link and no site sells nothing to anybody
CLEAN = 0.0  # even odds, up to which being spoken to speaks for a comment
SELLS = 2.2  # log-odds of .9, as for what is sure by itself: an account of whom half looks so comes back to sell


def trusted(comments: Sequence[Seen], keys: Sequence[str], known: Mapping[str, Account], odds: Sequence[float]) -> list[bool]:
    """Whether each comment is trusted: a writer's; answered by a writer in the thread or by name; of an account that keeps coming;
    in a talk of turns with a writer, where it does not surely sell; or addressed by name within ten days, where nothing looks bad about it.

    An answer that is only assumed proves nothing, and the names of pings are titles. An account that keeps coming to sell is not trusted.
    """
    selling = Counter(key for comment, key, one in zip(comments, keys, odds, strict=True) if comment.kind == "comment" and one >= SELLS)
    faithful = {key for key, account in known.items() if account.faithful and 2 * selling[key] < account.comments}
    talk = talking(comments)
    return [
        comment.by_author is True
        or (
            comment.kind == "comment"
            and (comment.answered or key in faithful or (comment.addressed and one <= CLEAN) or (number in talk and one < SELLS))
        )
        for number, (comment, key, one) in enumerate(zip(comments, keys, odds, strict=True))
    ]


def is_harmless(comment: Seen) -> bool:
    """Soon after the post, without a link and without a site: nothing could be gained by it."""
    days = days_late(comment)
    return days is not None and days < SOON and not comment.url and not comment.links
