"""Names, accounts and addresses of people, in forms that can be compared."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.addresses import decoded, identity
from checkup.model import Person
from checkup.remembered import remembered
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
    "анонимен анонимни анонімний анонимна অজ্ঞাত nepoznato نه‌ناسراو dienw sennoma anonüümne anonimoa ناشناس nimetön anonimno névtelen "
    "ანონიმური anonīms anonīmi နာမည်မသိ නිර්නාමික anonimen asiejulikana அனாமதேய นิรนาม نامسىز گمنام khách 無名氏 訪客 "
    "someone nobody"
)
_NOBODY_PHRASES = (
    *("anonymous coward", "غير معرف", "no name", "ไม่ระบุชื่อ", "nặc danh", "name withheld", "名無しさん", "匿名さん", "غير معروف"),
    *("gun urra", "tanpa nama", "i paemër", "ki silah", "אנונימי לא מזוהה", "משתמש אנונימי (לא מזוהה)"),
)
# addresses of members' pages on a platform, as the common ones build them: they are an account and no site of one's own
_MEMBER = re.compile(
    r"/(?:users?|members?|profiles?|people|accounts?|u)(?:[/.]|$)|do=goto&|[?&](?:user|uid|member|profile)\w*=", re.IGNORECASE
)
# the archive of one author on the blog itself, by folder or query; 80 characters hold any login
_AUTHOR_PAGE = re.compile(
    r"/(?:authors?|writers?|reporters?|journalists?|columnists?|contributors?|autor(?:en|es)?|auteurs?|redakteure?|journalistes?)/"
    r"([^/?#]{1,80})/?$|[?&]author=([^&#]{1,80})",
    re.IGNORECASE,
)
_PROFILE = re.compile(r"//[^/?#]{1,80}/@([^/?#@]{1,80})/?$")  # a profile by its login, as networks and newsletters write it
LONGEST = 2000  # characters of an address that are looked at; browsers show hardly more
# letters of a host's name from which on two hosts of that name are one blog's; a convention: shorter ones ("blog", "mary") are common
NAME = 5
_COMMON = "weblog weblogs blogs blogging journal diary photo photos media people users members sites pages community forum"
_COMMON_HOSTS = frozenset(_COMMON.split())
NOBODY = frozenset(fold(word) for word in (*_NOBODY.split(), *_NOBODY_PHRASES))


@remembered(16_384)
def nameless(name: str | None) -> bool:
    """Whether the name says nothing: empty, or "Anonymous" in any language."""
    return not name or fold(name) in NOBODY or not any(c.isalnum() for c in name)


@remembered(16_384)
def folded_name(name: str | None) -> str:
    """The name as it is compared, "" where it says nothing."""
    return "" if name is None or nameless(name) else fold(name)


def account(person: Person | None) -> str | None:
    """The platform id, None for guests: "0" and empty ids are nobody's."""
    return person.platform_id if person and person.platform_id not in (None, "", "0") else None


@remembered(65_536)
def address(url: str | None) -> str | None:
    """A web address as who somebody is, as `addresses.identity` gives it for the hosts that many people share; None for none."""
    return identity(url, SHARED_HOSTS)


def site_host(site: str | None) -> str:
    """The host of what `address` gives, "" for none."""
    return site.split("/", 1)[0] if site else ""


def same_home(one: str | None, other: str | None) -> bool:
    """Whether two addresses are the home page of one blog: equal, or two hosts of one name (`ann-bakes.example`, `ann-bakes.blogspot.com`).

    Blogs move, and copies of them stand elsewhere. The name is the first part of the host, if it is no word that many hosts begin with.
    """
    if one is None or other is None or one == other:
        return one is not None and one == other
    first, second = one.split(".", 1)[0], other.split(".", 1)[0]
    return first == second and "/" not in one + other and len(first) >= NAME and first not in _COMMON_HOSTS


def is_member_page(url: str | None) -> bool:
    """Whether an address looks like the page that a site gives everyone who signs in, reader or author."""
    return bool(url and _MEMBER.search(url[:LONGEST]))


def author_slug(url: str | None) -> str | None:
    """The login in the address of an author's page ("/author/ann", "?author=2"), folded; None where it is no such page."""
    found = _AUTHOR_PAGE.search(url[:LONGEST]) if url else None
    return fold(decoded(found[1] or found[2])) if found else None


def login(url: str | None) -> str | None:
    """The login in the address of a profile ("https://host.example/@ann"), folded; None where it is no such address."""
    found = _PROFILE.search(url[:LONGEST]) if url else None
    return fold(decoded(found[1])) if found else None


def has_profile(person: Person) -> bool:
    """Whether the account is one that readers have as well: it stands in an address on a host that many people share."""
    own, site = account(person), address(person.url)
    return bool(own and site and site_host(site) in SHARED_HOSTS and own in site)


def letters(name: str) -> str:
    """Letters and digits of a name, folded: "Ann-Lee O'Hara" -> "annleeohara"."""
    folded = fold(name)
    return folded if folded.isalnum() else "".join(filter(str.isalnum, folded))


_LONGEST = 200  # characters of a name of which titles are taken away; a longer one is no name
# titles and courtesies before a name of two words or more, in the languages of the house
_TITLES = re.compile(
    r"(?i)^(?:(?:dr|prof|professor|rev|sir|dame|mr|mrs|ms|miss|herr|frau|mme|sr|sra|dott|ing|mgr|pani?|dipl\.-ing)\.? )+(?=[^ ]+ [^ ])"
)


def untitled(name: str) -> str:
    """A name without the titles before it ("Dr. Ann Lee" -> "Ann Lee"); one word is left as it is, for it may be all of a pen name."""
    return _TITLES.sub("", " ".join(name.split())) if len(name) <= _LONGEST else name


def related(one: str, other: str) -> bool:
    """Whether two names may be one person's: the letters of one contain those of the other ("Roo", "Roo Hill"), two letters at least."""
    a, b = letters(one), letters(other)
    return len(a) > 1 and len(b) > 1 and (a in b or b in a)
