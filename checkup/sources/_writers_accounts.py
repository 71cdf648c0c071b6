"""The accounts of the writers whom a WordPress export names by their login alone -> its posts with them.

Exports of the first version, and those of WordPress.com, tell no numbers of accounts for who wrote a post; the comments have them. What
else tells one is the account that last edited a post ("_edit_last").
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from checkup.model import Post


@dataclass
class Editors:
    """The accounts that last edited the posts of each writer, by the writer's name."""

    _accounts: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def note(self, writer: str, account: str) -> None:
        """A post of this writer was last edited by this account; empty texts say nothing."""
        if writer and account:
            self._accounts[writer][account] += 1

    def with_accounts(self, posts: Sequence[Post]) -> list[Post]:
        """The posts; a writer without an account gets the one that alone edited what he or she wrote, and nobody else's posts.

        With it each comment is known to be by the post's writer or not. Of a writer whose posts several edited nothing is known.
        """
        known = dict(self._alone())
        return [_with_account(post, known) for post in posts]

    def _alone(self) -> Iterator[tuple[str, str]]:
        edited = Counter(account for accounts in self._accounts.values() for account in accounts)
        for writer, accounts in self._accounts.items():
            if len(accounts) == 1 and edited[next(iter(accounts))] == 1:
                yield writer, next(iter(accounts))


def _with_account(post: Post, known: Mapping[str, str]) -> Post:
    if post.author is None or post.author.platform_id is not None or (own := known.get(post.author.name or "")) is None:
        return post
    comments = tuple(replace(c, by_post_author=c.author.platform_id == own) for c in post.comments)
    return replace(post, author=replace(post.author, platform_id=own), comments=comments)
