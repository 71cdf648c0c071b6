"""Whether an item is a comment, pingback, trackback or webmention.

First the platform's own class decides, then the words with which the item opens ("Pingback by Ann") or that were read into its name.
Then the section counts: a heading or a container that says nothing but "trackbacks" or "pingbacks". It gives way to an item that has the
class or the reply link of a comment, or that links nowhere: every ping links to the page that it comes from.
Last comes the excerpt in "[...]" that older lists print.
"""

from __future__ import annotations

from functools import lru_cache

from checkup import lazy_re as re
from checkup.model import Kind
from checkup.reading.comments.items import Item
from checkup.reading.comments.parts import Parts
from checkup.reading.line_search import LineSearch

_ELLIPSIS = re.compile(r"^\W{0,3}(?:\[\s?(?:\.\.\.|…)\s?\]|\[&#8230;\])")  # the mark of omitted words with which a ping's excerpt begins
_CUT_OFF = re.compile(r"\[\s?(?:\.\.\.|…)\s?\]\W{0,3}\Z")  # and ends
_PINGS = (
    r"(?:track[\s-]?back(?:s|i|y)?|ping[\s-]?back(?:s|i|y)?|pings?|pingi|r[ée]troliens?|トラックバック(?:一覧)?|引用通告|트랙백|엮인글)"
)
_NUMBER = r"(?:no|one|two|three|keine?|eine?|zwei|drei|aucun|une?|deux|trois|ning[uú]n|uno|dos|tres|nessun|due|tre|geen|een|twee)"
_FROM = r"(?:by|from|von|par|por|da|di|de|door|av|af|od|от|przez)"
# "3 Trackbacks", "Trackbacks & Pingbacks (2):", "Pingbacks for “Rye”"; but not "Trackback URL", "comments or trackback", "Pingback: Rye".
_HEADING = re.compile(
    rf"^\W{{0,4}}(?:(?:\d{{1,4}}|{_NUMBER})\s+)?(?P<word>{_PINGS})\b(?:\s*(?:&|/|,|\+|and|und|y|et|e|og|och|en|i|и)\s*{_PINGS})?"
    r"\s*+(?:[:(\[–-]{1,2}\s*+)?(?:\d{1,4}\s*+)?(?:[)\]]\s*+)?(?::\s*+)?(?:(?:for|to|on|für|zu|auf|para|pour|sur|à|a|su|per|om|till|voor)\s(?!.{0,40}https?:)\S.{0,110})?$",
    re.IGNORECASE,
)
SECTIONS = LineSearch(_HEADING, "track,ping,retrolien,rétrolien,トラックバック,引用通告,트랙백,엮인글")
# `trackbacks`, `pinglist`, `comments-pings-list`; but not `trackback-url`, `pings-open`.
_TOKEN = re.compile(
    rf"^(?:[a-z0-9]{{1,20}}[-_]){{0,2}}(?P<word>{_PINGS})(?:[-_]?(?:list|lists|section|container|wrap|wrapper|area|block|content|items))?$",
    re.IGNORECASE,
)
# the first line of a ping where the theme says what it is: "Pingback by Ann", "3. Trackback: Ann"; alone in its line it counts too
_OPENING = re.compile(rf"^(?:#?\d{{1,5}}[.):]?\s+)?(ping|track)[\s-]?back(?:\s+{_FROM}\b|\s*[:：\n]|\s*$)", re.IGNORECASE)
# the same words read into the name; here a name must follow, since a person may sign as "Ping"
_IN_NAME = re.compile(rf"^(?:#?\d{{1,5}}[.):]?\s+)?(ping|track)[\s-]?back(?:\s+{_FROM}\b(?:\s*+[:：])?|\s*[:：])\s*+(?=\S)", re.IGNORECASE)
# the same words and nothing else, as they stand before a title that is a link
_ONLY_PING = re.compile(rf"(?:#?\d{{1,5}}[.):]?\s+)?{_PINGS}(?:\s+{_FROM})?\s*[:：]?", re.IGNORECASE)
_RIGHTS = re.compile(r"(?i)\W{0,3}(?:©|\(c\)\s|copyright\b|all rights reserved|powered by\b)")  # at the foot of a page
_COMMENT_CLASSES = frozenset(("comment", "byuser", "bypostauthor"))
_REPLY_CLASSES = frozenset(("comment-reply-link", "reply-link", "comment-reply"))
_PING_CLASSES = frozenset(("pingback", "trackback", "ping"))

# microformats of what is no comment, though it stands in a list of them: likes, reposts, bookmarks, answers to an invitation
_REACTIONS = frozenset(f"{prefix}-{word}" for prefix in ("u", "p") for word in ("like", "favorite", "repost", "bookmark", "rsvp"))


SELECTED = "selected"  # the section of an item that the owner's own selector calls a ping


def is_reaction(item: Item) -> bool:
    """Whether an item is marked as a like, a repost or the like, which says nothing."""
    return item.node is not None and not _REACTIONS.isdisjoint(item.node.cls)


def says_rights(line: str) -> bool:
    """Whether a line begins as the one at the foot of a page does: whose it is, and what made it."""
    return _RIGHTS.match(line) is not None


def kind_of(item: Item, parts: Parts, opening: str) -> Kind:
    """The kind of an item; `opening` is the first line of its whole text."""
    tokens = set(item.node.cls) if item.node is not None else set()
    tokens |= {t for t in parts.marks if t in ("pingback", "trackback")} if not item.inner else set()
    if item.section == SELECTED:
        return "trackback" if "trackback" in tokens else "pingback"
    if tokens & {"pingback", "ping"}:
        return "pingback"
    if "trackback" in tokens:
        return "trackback"
    if tokens & {"webmention", "p-mention", "u-mention"} and not tokens & {"u-comment", "p-comment"}:
        return "webmention"  # what microformats call a comment is one, whatever way it came
    if found := _OPENING.match(opening) or _IN_NAME.match(parts.author or ""):
        return "pingback" if found[1].lower() == "ping" else "trackback"
    if item.section and not _is_comment(tokens, parts):
        return "pingback" if item.section == "ping" else "trackback"
    if parts.url and begins_excerpt(parts.text):
        return "pingback"
    return "comment"


def begins_excerpt(text: str) -> bool:
    """Whether a text begins with the mark of omitted words, as what a ping quotes of its page does: "[...] wrote about it [...]"."""
    return _ELLIPSIS.match(text) is not None


def is_excerpt(url: str | None, text: str) -> bool:
    """Whether a comment of a record that does not tell its kind is a ping: a page's address, and a quotation cut at both ends."""
    return bool(url) and begins_excerpt(text) and _CUT_OFF.search(text) is not None


def _is_comment(tokens: set[str], parts: Parts) -> bool:
    """Whether an item in a section of pings is a comment all the same."""
    if (tokens | parts.marks) & _PING_CLASSES:
        return False
    called = bool(tokens & _COMMENT_CLASSES) and any(map(str.isalnum, parts.text))  # a title and a day are no comment, whatever their class
    return called or bool(parts.marks & _REPLY_CLASSES) or not parts.links_away


def name_of_ping(name: str) -> str:
    """The name of who pinged, without the "Pingback by" that some themes print before it."""
    return _IN_NAME.sub("", name) or name


def says_only_ping(line: str) -> bool:
    """Whether a line says that something is a ping, and no more: "Pingback:", "3. Trackback by"."""
    return _ONLY_PING.fullmatch(line) is not None


def opens_with_ping(words: str) -> bool:
    """Whether words begin as those of `says_only_ping` do."""
    return _ONLY_PING.match(words.lstrip()) is not None


def section_of_heading(line: str) -> str:
    """Whether a heading opens a section of trackbacks ("track") or pings ("ping"): it must say so and nothing else; "" for any other."""
    return _section(_HEADING.match(line))


@lru_cache(maxsize=8_192)  # asked of each class around each comment
def section_of_class(token: str) -> str:
    """Whether a class or an id is that of a container of trackbacks ("track") or pings ("ping"); "" for any other."""
    return _section(_TOKEN.match(token))


def _section(found: re.Match[str] | None) -> str:
    if found is None:
        return ""
    return "ping" if found["word"].lower().startswith("ping") else "track"
