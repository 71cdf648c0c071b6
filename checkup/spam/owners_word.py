"""What the blog's owner said of a comment, of its author or of a site: it wins over everything."""

from __future__ import annotations

from checkup.config import SpamTable
from checkup.i18n import gettext, worded
from checkup.model import Reason, Verdict
from checkup.reader_words import ReaderWords, Wording
from checkup.spam.hosts import host
from checkup.spam.seen_comment import Seen


def owners_word(comment: Seen, owner: SpamTable) -> Verdict | None:
    """The verdict that the owner's word gives; None where nothing was said. A word on the comment itself wins."""
    if set(comment.ids) & set(owner.not_spam):
        return Verdict("ok", 0.0)
    if set(comment.ids) & set(owner.is_spam):
        return _by_order(gettext("you marked this comment as spam"))
    if not owner.allow and not owner.block:
        return None
    name, home = _plain(comment.name or ""), host(comment.url or "")
    mine = {name, home} - {""}
    if mine & set(map(_plain, owner.allow)):
        return Verdict("ok", 0.0)
    # a writer of the blog who names or answers a blocked site is no spammer
    linked = {name} if comment.by_author else {name, home, *map(host, comment.links)}
    blocked = sorted((linked - {""}) & set(map(_plain, owner.block)))
    return _by_order(worded("you block {name}", name=ReaderWords(blocked[0], limit=60))) if blocked else None


def _plain(entry: str) -> str:
    """An entry of `allow` or `block`, or a name, as it is compared: the host of an address, else the words without case."""
    said = entry.strip().casefold()
    return host(said) if "://" in said else said.removeprefix("www.").rstrip("/")


def _by_order(words: Wording) -> Verdict:
    return Verdict("spam", 1.0, (Reason("identity", words), Reason("text", gettext("your word decides, whatever it says"))))
