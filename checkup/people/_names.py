"""Names, accounts and addresses as evidence of who somebody is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from checkup.model import Person
from checkup.text.words import fold

_SHARED = (
    "blogger.com facebook.com twitter.com x.com plus.google.com profiles.google.com google.com linkedin.com flickr.com youtube.com "
    "instagram.com github.com gravatar.com myspace.com friendfeed.com about.me medium.com mastodon.social disqus.com typepad.com "
    "profile.typepad.com openid.aol.com me.yahoo.com yahoo.com livejournal.com wordpress.com profiles.wordpress.org delicious.com "
    "pinterest.com vimeo.com soundcloud.com goodreads.com etsy.com amazon.com last.fm reddit.com bsky.app threads.net tumblr.com "
    "linktr.ee xing.com vk.com ravelry.com technorati.com getopenid.com myopenid.com"
)
SHARED_HOSTS = frozenset(_SHARED.split())
_NOBODY = (
    "anonymous anonym anonyme anónimo anonimo anônimo anoniem anonymt anonyymi anonim anonimowy anonymní anonimus "
    "guest gast invité invitado ospite convidado visitor "
    "besucher unknown unbekannt inconnu desconocido sconosciuto onbekend ukjent okänd "
    "анонимный анонимно аноним анонім гость ανώνυμος אנונימי مجهول 匿名 "
    "名無し 익명 无名氏 गुमनाम unidentified noname "
    "someone nobody"
)
_NOBODY_PHRASES = ("anonymous coward", "غير معرف", "no name", "ไม่ระบุชื่อ", "nặc danh", "name withheld", "名無しさん", "匿名さん")
_PERSON = re.compile(r"(?:author|author_id|author_name|user|user_id|userid|username|uid|member|profile|page)=.", re.IGNORECASE)
_MEMBER = re.compile(
    r"/(?:users?|members?|profiles?|people|accounts?|u)(?:[/.]|$)|do=goto&|[?&](?:user|uid|member|profile)\w*=", re.IGNORECASE
)
NOBODY = frozenset(fold(word) for word in (*_NOBODY.split(), *_NOBODY_PHRASES))


def nameless(name: str | None) -> bool:
    """Whether the name says nothing: empty, or "Anonymous" in any language."""
    return not name or fold(name) in NOBODY or not any(c.isalnum() for c in name)


def account(person: Person | None) -> str | None:
    """The platform id, None for guests: "0" and empty ids are nobody's."""
    return person.platform_id if person and person.platform_id not in (None, "", "0") else None


def address(url: str | None) -> str | None:
    """A web address as an identity: host without www., the path, and the query where it tells people apart; None for none.

    On shared hosts any query may name a person; elsewhere only such as `?author=2`, as blogs without pretty addresses have it.
    """
    if not url:
        return None
    try:
        parts = urlsplit(url.strip() if "://" in url else "http://" + url.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    if "." not in host:
        return None
    query = parts.query if host in SHARED_HOSTS else "&".join(p for p in parts.query.split("&") if _PERSON.match(p))
    path = unquote(parts.path).rstrip("/")
    return f"{host}{path or '/'}?{query}" if query else host + path


def is_member_page(url: str | None) -> bool:
    """Whether an address looks like the page that a site gives everyone who signs in, reader or author."""
    return bool(url and _MEMBER.search(url[:2000]))


@dataclass
class Writer:
    """One author of the blog while the evidence comes in."""

    person: Person
    evidence: str
    names: set[str] = field(default_factory=set)
    accounts: set[str] = field(default_factory=set)
    profiles: set[str] = field(default_factory=set)
    flagged: bool = False

    def learn(self, person: Person) -> None:
        if not nameless(person.name):
            self.names.add(fold(person.name or ""))
        if account(person):
            self.accounts.add(str(person.platform_id))
        if address(person.url):
            self.profiles.add(str(address(person.url)))

    def knows(self, person: Person) -> bool:
        name, url = fold(person.name or ""), address(person.url)
        return (
            account(person) in self.accounts
            or (not nameless(person.name) and name in self.names)
            or (url is not None and url in self.profiles)
        )
