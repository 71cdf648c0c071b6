"""What people are called on networks and messengers, as readers tell it in a text -> a mask in its place.

Masked is only what a word of the network, an "@" or the network's own way of writing says to be one, and what looks like no word: with a
digit or an underscore in it. "My Twitter is down" and "Instagram: yes" stay.
"""

from __future__ import annotations

from functools import partial

from checkup import lazy_re as re
from checkup.word_search import WordSearch

_NETWORKS = (
    r"skype|aim|yim|msn|jabber|telegram|signal|viber|whatsapp|kik|discord|snapchat|instagram|insta|ig|twitter|facebook|fb|tiktok|mastodon|"
    r"bluesky|bsky|reddit|github|steam|psn|xbox|gamertag|flickr|tumblr|deviantart|livejournal|lj|gmail|hotmail|googlemail|paypal|venmo|"
    r"patreon|last\.?fm|soundcloud|strava|goodreads|user\s?name|screen\s?name|handle|nick(?:name)?"
)
_ODD = r"(?=[\w.-]{0,30}[\d_])[^\W\d_][\w.-]{1,29}[^\W_](?:#\d{4})?"  # a digit or an underscore: no word
# said of a network: "my Skype is rita77" and "Insta: @rita_r"
_CALLED = re.compile(
    rf"(?P<before>\b(?:{_NETWORKS})\b(?:\s(?:id|name|handle|user|username|account|nick|is|under|as|there)){{0,3}}[\s:=]{{1,3}}@?)"
    rf"(?P<handle>{_ODD})(?![\w@])",
    re.IGNORECASE,
)
_NAMED = re.compile(  # a messenger and a colon need no such sign: "Skype: ritabakes"
    r"(?P<before>\b(?:skype|icq|aim|yim|jabber|telegram|kik|snapchat|gamertag|psn|user\s?name|screen\s?name|handle)(?:\s(?:id|name))?\s?[:=]\s?@?)"
    r"(?P<handle>[^\W\d_][\w.-]{3,29}(?:#\d{4})?)(?![\w@])",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?P<before>\b(?:icq|uin|qq)\b\W{0,3}(?:no\.?|nr\.?|number|is)?[\s:#]{0,3})(?P<handle>\d[\d-]{5,11})(?!\w)", re.IGNORECASE
)
_ON = re.compile(rf"(?<![\w.@/-])(?P<before>@?)(?P<handle>{_ODD})(?=\s(?:on|auf|en|sur)\s(?:{_NETWORKS})\b)", re.IGNORECASE)
_AT = re.compile(
    rf"(?<![\w.@/])(?P<before>@)(?P<handle>{_ODD}|[\w-]{{2,40}}(?:\.[\w-]{{2,40}}){{0,3}}\.bsky\.social)(?![\w@])", re.IGNORECASE
)
_REDDIT = re.compile(r"(?<![\w/])(?P<before>/?u/)(?P<handle>[\w-]{3,20})(?![\w/])")
_SAYING = WordSearch(
    """
    skype icq uin qq aim yim msn jabber telegram signal viber whatsapp kik discord snapchat instagram insta ig twitter facebook fb tiktok
    mastodon bluesky bsky reddit github steam psn xbox gamertag flickr tumblr deviantart livejournal lj gmail hotmail googlemail paypal
    venmo patreon lastfm last.fm soundcloud strava goodreads username name screenname handle nick nickname
    """.split()  # noqa: SIM905 - a word list reads best as words
)
"""A word of these stands in every text that the expressions above find something in."""


def _shown(found: re.Match[str], mask: str) -> str:
    return found["before"] + mask


def without_handles(text: str, mask: str) -> str:
    """The text with such names masked, each by `mask`."""
    shown = partial(_shown, mask=mask)
    low = text.lower()
    if "@" in low:
        text = _AT.sub(shown, text)
    if "u/" in low:
        text = _REDDIT.sub(shown, text)
    if _SAYING.stands_alone_in(low):
        for expression in (_CALLED, _NAMED, _NUMBERED, _ON):
            text = expression.sub(shown, text)
    return text
