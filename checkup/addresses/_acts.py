"""Addresses that do something when they are fetched, and addresses that grow out of themselves."""

from __future__ import annotations

import re

from checkup.addresses._split_address import split

# What platforms call the things that a visit does: whole folder or parameter names, since "/cartography/" and "?likes=" do nothing.
_DEEDS = frozenset(
    """
    delete remove trash vote upvote downvote unsubscribe like unlike like_comment cart add-to-cart add_to_cart checkout logout log-out
    signout sign-out logoff login log-in signin sign-in _wpnonce
    """.split()  # noqa: SIM905 - a word list reads best as words
)
# parameters whose value says what a visit does, and such values: a form to answer, a mail to a friend
_ORDERS = frozenset(("op", "action", "act", "do", "task", "cmd", "mode"))
_ORDERED = _DEEDS | {
    "reply",
    "answer",
    "quote",
    "addcomment",
    "add_comment",
    "edit",
    "email",
    "mail",
    "emailfriend",
    "sendmail",
    "report",
    "abuse",
}
_WORD = re.compile(r"[^\d\W]", re.UNICODE)  # a letter: parts that are numbers only are days and months, which may well repeat
_TIMES = 3  # a part or a pair of parts that stands so often in a row has been put behind itself by a link that counts from the wrong place


def acts(url: str) -> bool:
    """Whether fetching the address may do something: vote, delete, log out, put into a cart. Told by whole names, never by parts of one."""
    parts = split(url)
    names = {*parts.plain_path.lower().split("/"), *(name.lower() for name, _ in parts.pairs)}
    orders = {value.lower() for name, value in parts.pairs if name.lower() in _ORDERS}
    return bool(names & _DEEDS or orders & _ORDERED)


def grows(url: str) -> bool:
    """Whether one or two parts of the path stand three times in a row: a link that is put behind its own page each time it is followed."""
    parts = [part for part in split(url).path.split("/") if part]
    for width in (1, 2):
        for at in range(len(parts) - _TIMES * width + 1):
            first = parts[at : at + width]
            if any(_WORD.search(p) for p in first) and all(parts[at + k * width :][:width] == first for k in range(1, _TIMES)):
                return True
    return False
