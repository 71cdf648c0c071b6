"""Addresses that do something when they are fetched, and addresses that grow out of themselves."""

from __future__ import annotations

from itertools import pairwise

from checkup import lazy_re as re
from checkup.addresses._split_address import host_of, split

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
# What scripts of a blog's own call the deeds on a comment; in names of two words ("report_comment", "flagComment", "comment/delete").
_COMMENT_DEEDS = _DEEDS | frozenset(
    """
    report flag ban approve moderate reply edit update signal signaler signalement supprimer modifier moderer denunciar eliminar borrar
    segnala segnalare elimina melden loeschen rapporteer rapporter usun
    """.split()  # noqa: SIM905 - a word list reads best as words
)
_COMMENTS = re.compile(
    r"com(?:m?ent\w{0,6})?s?|koment\w{0,6}|kommentar\w{0,3}|reacti\w{1,3}|yorum\w{0,3}"
)  # "comment" in an address, also "com"
_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")  # words of a name in letters of both sizes: "flagComment" is "flag" and "Comment"
_COMPOUND = re.compile(r"(?<=[a-z])[A-Z].*")  # what a script's name says behind its deed: "comment/deleteSingle", "comment/editById"
_SCRIPT = re.compile(
    r"\.(?:php\d?|aspx?|jsp|do)$", re.IGNORECASE
)  # the ending of a script, which does something where a query tells on what
_WORD = re.compile(r"[^\d\W]", re.UNICODE)  # a letter: parts that are numbers only are days and months, which may well repeat
_TWO = 2  # words of such a name; a post's address that happens to hold both has more
_TIMES = 3  # a part or a pair of parts that stands so often in a row has been put behind itself by a link that counts from the wrong place

# where networks take what a button shares
_SHARE_PATH = re.compile(r"/(?:sharer?|intent|share|submit|pin/create|bookmarks?|post)(?:[/.?]|$)")
_SHARE_HOSTS = frozenset(
    [
        "facebook.com",
        "twitter.com",
        "x.com",
        "pinterest.com",
        "linkedin.com",
        "reddit.com",
        "tumblr.com",
        "plus.google.com",
        "getpocket.com",
    ]
)


def acts(url: str) -> bool:
    """Whether fetching the address may do something: vote, delete, log out, put into a cart. Told by whole names, never by parts of one."""
    parts = split(url)
    folders = [_SCRIPT.sub("", part) if parts.query else part for part in parts.plain_path.split("/")]
    names = {*(part.lower() for part in folders), *(name.lower() for name, _ in parts.pairs)}
    orders = [value for name, value in parts.pairs if name.lower() in _ORDERS]
    if names & _DEEDS or _ORDERED.intersection(value.lower() for value in orders):
        return True
    names_only = (part for part in folders if not part.isdecimal())
    together = (f"{a} {_COMPOUND.sub('', b)}" for a, b in pairwise(names_only))
    return any(_on_a_comment(name) for name in (*folders, *orders, *together))


def _on_a_comment(name: str) -> bool:
    """Whether a name is of two words, one for a comment and one for what is done to it: flagComment, comment_report."""
    words = [word.lower() for word in _PARTS.findall(name)]
    return len(words) == _TWO and any(_COMMENTS.fullmatch(a) and b in _COMMENT_DEEDS for a, b in (words, words[::-1]))


def shares(url: str) -> bool:
    """Whether an address hands a page over to a network, as the buttons to share it do."""
    return host_of(url) in _SHARE_HOSTS and _SHARE_PATH.search(split(url).path) is not None


def grows(url: str) -> bool:
    """Whether one or two parts of the path stand three times in a row: a link that is put behind its own page each time it is followed."""
    parts = [part for part in split(url).path.split("/") if part]
    for width in (1, 2):
        for at in range(len(parts) - _TIMES * width + 1):
            first = parts[at : at + width]
            if any(_WORD.search(p) for p in first) and all(parts[at + k * width :][:width] == first for k in range(1, _TIMES)):
                return True
    return False
