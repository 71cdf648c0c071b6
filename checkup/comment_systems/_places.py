"""Places where a blog asks its readers to answer instead of on its own pages: a thread of a network or a forum, or a mailbox.

Nothing is embedded there: the post only links to the place ("Discuss on Hacker News", "Reply by e-mail"). Where a file of this folder reads
such threads, the place bears that file's name.
"""

from __future__ import annotations

from dataclasses import dataclass

from checkup import lazy_re as re
from checkup.addresses import host_of, split

FORUM = "forum"
MAIL = "e-mail"  # what readers write there nobody else can see


@dataclass(frozen=True, slots=True)
class Place:
    """A kind of place.

    name     as it stands in `comment_system`
    title    as people call it
    address  host, path and query of a thread there; profiles, searches and buttons to share lead to none
    """

    name: str
    title: str
    address: re.Pattern[str]


def _place(name: str, title: str, address: str) -> Place:
    return Place(name, title, re.compile(address, re.IGNORECASE))


PLACES = (
    _place("bluesky", "Bluesky", r"(?:[\w-]{1,60}\.)?bsky\.app/profile/[^/]{1,200}/post/\w"),
    _place("hacker-news", "Hacker News", r"news\.ycombinator\.com/item\?id=\d"),
    _place("reddit", "Reddit", r"(?:\w{1,20}\.)?reddit\.com/(?:r|u|user)/[^/]{1,100}/comments/\w|redd\.it/\w"),
    _place("lobsters", "Lobsters", r"lobste\.rs/s/\w"),
    _place("x", "X (Twitter)", r"(?:\w{1,20}\.)?(?:twitter|x)\.com/[^/]{1,100}/status/\d"),
    _place("threads", "Threads", r"(?:www\.)?threads\.(?:net|com)/@[^/]{1,100}/post/\w"),
    _place("github-thread", "GitHub", r"github\.com/[^/]{1,100}/[^/]{1,100}/(?:issues|discussions|pull)/\d"),
    _place("gitlab-thread", "GitLab", r"(?:[\w.-]{1,100}\.)?gitlab(?:\.[\w.-]{1,100})?/.{1,200}/issues/\d"),
    _place("codeberg-thread", "Codeberg", r"codeberg\.org/[^/]{1,100}/[^/]{1,100}/issues/\d"),
    _place(
        "facebook-post", "Facebook", r"(?:\w{1,20}\.)?facebook\.com/(?:[^/]{1,200}/posts/|groups/[^/]{1,200}/|permalink\.php|story\.php)."
    ),
    _place("linkedin-post", "LinkedIn", r"(?:\w{1,20}\.)?linkedin\.com/(?:posts/|feed/update/|pulse/)."),
    _place("telegram-post", "Telegram", r"t\.me/(?:s/|c/)?\w{1,60}/\d"),
    _place("discord", "Discord", r"discord(?:app)?\.(?:com|gg)/\w"),
    _place("matrix", "Matrix", r"matrix\.to/#"),
    _place("mastodon", "Mastodon", r"[\w.-]{1,200}/(?:@[^/]{1,200}/\d{6}|users/[^/]{1,200}/statuses/\d|notice/\w|notes/\w|objects/\w)"),
    _place(
        FORUM,
        "Forum",
        r"(?:forums?|community|discourse|discuss|board|talk)\.[\w.-]{1,200}/."
        r"|[\w.-]{1,200}/(?:.{0,60}/)?(?:forums?|community|viewtopic|showthread|threads?|topic|topics|t)(?:/|\.php).",
    ),
)


def place_of(url: str) -> str | None:
    """The name of the place to which an address leads: a thread, or a mailbox; None for any other address."""
    if url[:7].lower() == "mailto:":
        return MAIL
    parts = split(url)
    address = f"{host_of(url)}{parts.path}{'?' + parts.query if parts.query else ''}{'#' + parts.fragment if parts.fragment else ''}"[:600]
    return next((place.name for place in PLACES if place.address.match(address)), None)
