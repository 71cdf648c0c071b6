"""Web addresses in readers' texts that tell who somebody is: readers' own sites, profiles on networks, addresses with a name in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from checkup import lazy_re as re
from checkup.addresses import decoded, host_of, split
from checkup.i18n import N_, gettext
from checkup.model import Comment
from checkup.people.person import SHARED_HOSTS
from checkup.report.reader_names import NameFinder, folded_name
from checkup.text.rare_mail_forms import LABEL

SITE, PROFILE, ADDRESS = N_("their site"), N_("[profile address]"), N_("[address]")
_SHARED_BY = 4
"""A host that so many different names link to is no reader's own: then only their pages there are."""
_DOT = r"(?:\.|\s?\[\s?(?:\.|dot)\s?\]\s?|\s?\(\s?(?:\.|dot)\s?\)\s?|\sdot\s)"
# A link, or a host as people write it ("priya.example/about", "priya[.]example", "priya dot example") with what follows. 2,000 characters
# are what browsers take.
_CANDIDATE = re.compile(
    rf"\b(?:h(?:tt|xx)ps?|ftp)://[^\s<>\"']{{1,2000}}|(?<![\w@.-]){LABEL}(?:{_DOT}{LABEL}){{1,6}}(?::\d{{1,5}})?(?:[/?][^\s<>\"']{{0,2000}})?",
    re.IGNORECASE,
)
# what joins two labels, roughly: each branch begins with a letter that is no class, which `re` looks for fast
_JOINT = re.compile(r"\.[^\W_]|\[\s?[.dD]|\(\s?[.dD]|d[oO][tT]\s|D[oO][tT]\s")
# what a reader says before the address of a site of their own
_MINE = re.compile(
    r"(?:\b(?:my|our|mi|nuestro|mon|ma|notre|mein(?:e[mnr]?)?|unser(?:e[mnr]?)?|meu|minha|nosso|mio|mia|mijn|min|m\u00f3j|\u043c\u043e\u0439)\s"
    r"(?:\w{1,14}\s){0,2}(?:blog\w{0,4}|weblog|(?:web\s?)?(?:site|page)|home\s?page|shop|store|portfolio|journal|url|web|sitio|s\u00edtio|p\u00e1gina|"
    r"(?:web|home)?seite|boutique|tienda|loja|sito|\u0431\u043b\u043e\u0433|\u0441\u0430\u0439\u0442)"
    r"|\bi\s(?:also\s|have\s)?(?:wrote|write|written|blog|blogged|posted)|\bich\s(?:schrieb|blogge))\b[^.!?\n]{0,40}$",
    re.IGNORECASE,
)
_BEFORE = 80
"""Characters before an address in which that is said."""
# the end of a host that is written without "http" or "www": "Node.js" and "sentence.It" are none
_ENDING = re.compile(
    r"[.\])\s](?:com|net|org|info|biz|name|blog|example|test|invalid|(?!js|py|sh|pl|rs|md|ps|so|cs|ml|hs|ts|go)[a-z]{2}|[A-Z]{2,3})$"
)
_TAIL = ".,;:!?)]}'\u2019\u201d\u00bb*"
_FRONT = frozenset(("blog", "blogs", "weblog", "home", "shop", "me"))
"""Labels before a site's own name: the reader of blog.priya.example has priya.example too."""
_MORE = "draft.blogger.com blogspot.com profile.typekey.com wordpress.org hotmail.com gmail.com msn.com example.com"
_NOBODYS = SHARED_HOSTS | frozenset(_MORE.split())
"""Hosts that are no reader's own: of those who have a page there only that page tells who they are."""
# Where a profile stands on a network's host: the first segment itself ("*"; "*$": where it is the only one), or the segment after one of
# these words.
_ONE, _ALONE = ("*",), ("*$",)
_PROFILES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("facebook.com", "m.facebook.com", "fb.com", "fb.me", "twitter.com", "mobile.twitter.com", "x.com"), _ONE),
    **dict.fromkeys(("instagram.com", "pinterest.com", "plus.google.com", "profiles.google.com", "myspace.com", "vk.com"), _ONE),
    **dict.fromkeys(("t.me", "telegram.me", "wa.me", "about.me", "linktr.ee", "gravatar.com", "keybase.io", "soundcloud.com"), _ONE),
    **dict.fromkeys(("github.com", "gitlab.com", "codeberg.org"), _ALONE),
    **dict.fromkeys(("ko-fi.com", "buymeacoffee.com", "patreon.com", "paypal.me", "twitch.tv", "deviantart.com", "letterboxd.com"), _ALONE),
    **dict.fromkeys(("dribbble.com", "behance.net", "orcid.org"), _ALONE),
    "gist.github.com": _ONE,
    "strava.com": ("athletes",),
    "etsy.com": ("shop", "people"),
    "ok.ru": ("profile",),
    "linkedin.com": ("in", "pub", "profile"),
    "youtube.com": ("user", "channel", "c"),
    "flickr.com": ("people", "photos"),
    "reddit.com": ("u", "user"),
    "bsky.app": ("profile",),
    "blogger.com": ("profile",),
    "last.fm": ("user",),
    "goodreads.com": ("user",),
    "quora.com": ("profile",),
    "xing.com": ("profile",),
    "steamcommunity.com": ("id", "profiles"),
    "stackoverflow.com": ("users",),
    "wordpress.org": ("profile",),
}
_NO_PROFILE = frozenset(
    """
    share sharer sharer.php intent search hashtag home login signup explore about help events groups pages watch settings
    i privacy terms p reel stories pin ideas joinchat features pricing topics trending marketplace dialog plugins tr
    """.split()  # noqa: SIM905 - a list of path segments reads best as words
)


class AddressFinder:
    """Finds the addresses that tell who a reader is."""

    def __init__(self, own: frozenset[str], names: NameFinder) -> None:
        """`own`: hosts of the blog and its authors, which stay; `names`: the names that no address may hold."""
        self._own, self._names = own, names
        self._hosts: set[str] = set()
        self._pages: set[str] = set()

    def learn(self, comments: Iterable[Comment]) -> None:
        """The sites that these people's names lead to, and those that they call their own."""
        linked: dict[str, set[str]] = {}
        pages: dict[str, set[str]] = {}
        for comment in comments:
            host, page = _place(comment.author.url or "")
            if _is_host(host) and host not in self._own:
                linked.setdefault(host, set()).add(folded_name(comment.author.name))
                pages.setdefault(host, set()).add(page)
            for claimed in _claimed(comment.text):
                if claimed in self._own or claimed in _NOBODYS:
                    continue
                if comment.is_talk:
                    self._hosts.add(claimed)
                else:  # who advertises may be misjudged; what many of these call their own is nobody's
                    linked.setdefault(claimed, set()).add(folded_name(comment.author.name))
                    pages.setdefault(claimed, set())
        for host, names in linked.items():
            if host in _NOBODYS or len(names) >= _SHARED_BY:
                self._pages |= {f"{host}{page}" for page in pages[host] if len(page) > 1}
                continue
            self._hosts.add(host)
            front, _, rest = host.partition(".")
            if front in _FRONT and "." in rest and rest not in self._own:
                self._hosts.add(rest)

    def found(self, text: str) -> Iterator[tuple[int, int, str]]:
        """(start, end, what is shown instead) for each address of a text; a harmless link is shown as it is, so that nothing else is
        looked for in it."""
        for match in _candidates(text):
            said = match[0].rstrip(_TAIL)
            shown = self._instead(said)
            if shown is not None:
                yield match.start(), match.start() + len(said), shown

    def _instead(self, said: str) -> str | None:
        linked = "://" in said[:9]
        host, page = _place(_refanged(said) if linked else f"http://{_refanged(said)}")
        if not _is_host(host):
            return said if linked else None
        labels = host.split(".")
        if any(".".join(labels[i:]) in self._hosts for i in range(len(labels) - 1)):
            return gettext(SITE)
        if _is_profile(host, page):
            return gettext(PROFILE)
        if f"{host}{page}" in self._pages:
            return gettext(SITE)
        bare = said.islower() and _ENDING.search(said)  # "Nora.it" is the end of a sentence and the next one's beginning
        if (linked or page or bare) and self._names.names(decoded(said)):
            return gettext(ADDRESS)
        return said if linked or page else None


def _candidates(text: str) -> Iterator[re.Match[str]]:
    """Whatever may be an address in a text; most texts have nothing that joins the labels of a host, which is found out faster."""
    return _CANDIDATE.finditer(text) if "://" in text or _JOINT.search(text) else iter(())


def _claimed(text: str) -> Iterator[str]:
    """Hosts of the sites that a comment calls its writer's own."""
    for match in _candidates(text):
        if _MINE.search(text[max(0, match.start() - _BEFORE) : match.start()]):
            said = match[0].rstrip(_TAIL)
            linked = "://" in said[:9] or said[:4].casefold() == "www."
            host, _ = _place(_refanged(said) if "://" in said[:9] else f"http://{_refanged(said)}")
            if _is_host(host) and (linked or _ENDING.search(said.partition("/")[0])):
                yield host


def _refanged(said: str) -> str:
    """An address that was made harmless, as it was: "hxxp://priya [dot] example" -> "http://priya.example"."""
    plain = re.sub(rf"{_DOT}", ".", said[:300], flags=re.IGNORECASE) + said[300:]
    return re.sub(r"^hxxp", "http", plain, flags=re.IGNORECASE)


@lru_cache(maxsize=4_096)  # many people come back
def _place(url: str) -> tuple[str, str]:
    """(host, path without a slash at its end) of an address, both in small letters; two empty texts where it is none."""
    host = host_of(url).casefold()
    return host, split(url).plain_path.casefold().rstrip("/")


def _is_host(host: str) -> bool:
    """Whether this can be a site's name: with a dot, and no number at its end."""
    top = host.rpartition(".")[2]
    return "." in host and len(top) > 1 and not top.isdigit()


def _is_profile(host: str, page: str) -> bool:
    """Whether a page is that of a person on a network; a path that begins with "/@" is one on any host."""
    if host.endswith(".bsky.social"):
        return True
    segments = [segment for segment in page.split("/") if segment]
    if not segments:
        return False
    if segments[0].startswith("@") and len(segments[0]) > 1:
        return True
    places = _PROFILES.get(host, ())
    if "*" in places or ("*$" in places and len(segments) == 1):
        return segments[0] not in _NO_PROFILE
    return segments[0] in places and len(segments) > 1
