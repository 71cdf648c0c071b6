"""An address -> its parts, and addresses made of parts. The only importer of urllib.parse."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from unicodedata import normalize
from urllib.parse import parse_qsl, quote, unquote, urlencode, urljoin, urlsplit, urlunsplit

from checkup import lazy_re as re
from checkup.remembered import remembered

# A whole address of plain characters: joining with another leaves it as it is, and its parts stand as they are.
_WHOLE = re.compile(r"(https?)://([\w.-]{1,253})(/[\w./%~+,=&:@!-]*)?(?:\?([\w./%~+,=&:@!-]+))?(?:#([\w./%~+,=&:@!-]+))?", re.ASCII)
_USUAL_PORTS = {"http": 80, "https": 443}
# what a host's name may consist of; \w, since names of other scripts are not yet in Punycode everywhere
_HOST_NAME = re.compile(r"[\w.:-]+")
# What people type for an address: a host name with a dot in it, and what follows. A file name ("about.html") looks the same and is none.
_TYPED = re.compile(r"((?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,20}[^\W\d_]{2,24})\.?(?::\d{1,5})?(?=[/?#]|$)")
_FILE_ENDING = re.compile(r"\.(?:[sx]?html?|php|aspx?|jsp|cgi|xml|rss|txt|pdf|jpe?g|png|gif)$", re.IGNORECASE)
_DOTS = re.compile("[.\u3002\uff61]")  # what parts a host's name, also in East Asian typing (RFC 3490)
_LONGEST_NAME = 253  # characters of a host name (RFC 1035)
# A query that goes on where the path ends: "?archive/2026/09", "?/post/12-rye", "?page/2"; one with "=" holds parameters.
_ROUTE = re.compile(r"/?[^/=&?\s][^=&?\s]*")
_INDEX_ENDING = re.compile(r"/(?:index|blog|default)\.\w{2,5}$")
_KEPT = 8_192  # split addresses that are kept: the links of a few dozen pages
_LONGEST_KEPT = 2_048  # longer "addresses" are pictures written out (data:), which fill the memory and never come twice


@dataclass(frozen=True, slots=True)
class Parts:
    """An address taken apart. All parts are empty where it cannot be.

    scheme    lower case, "" where none is written
    name      the host's name as written, lower case ("www.example.org")
    port      None where none is written, or the scheme's usual one
    path, query, fragment   as written, without their marks
    login     a user name or password stands before the host
    """

    scheme: str = ""
    name: str = ""
    port: int | None = None
    path: str = ""
    query: str = ""
    fragment: str = ""
    login: bool = False

    @property
    def is_web(self) -> bool:
        """Whether this is a whole address of the web: http or https, and a host."""
        return self.scheme in _USUAL_PORTS and bool(_HOST_NAME.fullmatch(self.name))

    @property
    def host(self) -> str:
        """The host as it is compared: without "www.", in letters where the name is written in punycode."""
        return _in_letters(self.name).removeprefix("www.")

    @property
    def netloc(self) -> str:
        """Name and port as they stand in an address."""
        name = f"[{self.name}]" if ":" in self.name else self.name
        return f"{name}:{self.port}" if self.port is not None else name

    @property
    def plain_path(self) -> str:
        """The path with its percent signs decoded."""
        return unquote(self.path)

    @property
    def routed_path(self) -> str:
        """The decoded path, with the query behind it where that goes on as a path: /index.php?archive/2026/09 is /archive/2026/09."""
        if not ("/" in self.query or self.query[-1:].isdecimal()) or not _ROUTE.fullmatch(self.query):
            return self.plain_path
        return f"{_INDEX_ENDING.sub('', self.plain_path).rstrip('/')}/{unquote(self.query).lstrip('/')}"

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """The parameters, decoded, in their order."""
        return parse_qsl(self.query, keep_blank_values=True) if self.query else []

    def whole(self, path: str, query: str = "") -> str:
        """The address of another path on the same host."""
        if self.is_web:
            slash = "" if not path or path.startswith("/") else "/"
            return f"{self.scheme}://{self.netloc}{slash}{path}{'?' + query if query else ''}"
        return urlunsplit((self.scheme, self.netloc, path, query, ""))


def split(url: str) -> Parts:
    """An address taken apart; empty parts where that cannot be done."""
    return _split_kept(url) if len(url) <= _LONGEST_KEPT else _split(url)


def _split(url: str) -> Parts:
    if whole := _WHOLE.fullmatch(url):
        return Parts(whole[1], whole[2].lower().rstrip("."), None, whole[3] or "", whole[4] or "", whole[5] or "")
    try:
        raw = urlsplit(url.strip())
        name, port = (raw.hostname or "").rstrip("."), raw.port
    except ValueError:
        return Parts()
    scheme = raw.scheme.lower()
    port = None if port == _USUAL_PORTS.get(scheme) else port
    return Parts(scheme, name, port, raw.path, raw.query, raw.fragment, "@" in raw.netloc)


_split_kept = remembered(_KEPT)(_split)


def _in_letters(name: str) -> str:
    """One spelling of a host: "xn--bcher-kva.example" and "BÜCHER.example" are "bücher.example"."""
    if len(name) > _LONGEST_NAME or (name.isascii() and "xn--" not in name):
        return name
    return ".".join(map(_label_in_letters, _DOTS.split(normalize("NFKC", name).lower())))


def _label_in_letters(label: str) -> str:
    """One part of a host's name; "ß" is a letter of its own (RFC 5891), which Python's codec, made for the RFC before, takes for "ss"."""
    if not label.startswith("xn--"):
        return label
    try:
        letters = label[4:].encode("ascii").decode("punycode")
        same = letters.encode("punycode").decode("ascii") == label[4:]
    except (ValueError, OverflowError):
        return label
    return letters if same and not letters.isascii() and normalize("NFKC", letters).lower() == letters else label


def _absolute(url: str) -> str:
    """What a person typed without a scheme ("www.example.org/me") as an address; everything else as it is."""
    typed = _TYPED.match(url)
    return f"http://{url}" if typed and not (_FILE_ENDING.search(typed[1]) and typed.end() == len(url)) else url


def host_of(url: str | None) -> str:
    """The host of an address (or of what somebody typed for one), without "www." and port; "" where there is none."""
    if not url:
        return ""
    parts = split(url)
    if not parts.name:
        parts = split(_absolute(url.strip()))
    return parts.host if parts.scheme in ("", *_USUAL_PORTS) and _HOST_NAME.fullmatch(parts.name) else ""


def site_of(url: str) -> str:
    """What the addresses of one site have in common: the host, and the port where it is not the usual one; "" where there is no host."""
    host, port = host_of(url), split(url).port
    return f"{host}:{port}" if host and port is not None else host


def same_site(one: str, other: str) -> bool:
    """Whether two addresses are on one site (with or without "www.", http or https)."""
    site = site_of(one)
    return bool(site) and site == site_of(other)


def is_web(url: str) -> bool:
    """Whether this is a whole address of the web: http or https, and a host."""
    return split(url).is_web


def origin_of(url: str) -> str:
    """Scheme, host and port of an address ("https://www.example.org:8080"), "" where it is none of the web."""
    parts = split(url)
    return f"{parts.scheme}://{parts.netloc}" if parts.is_web else ""


def plain_page(url: str) -> str | None:
    """A whole address of plain characters without its fragment, where it has a path and no parameters; None for any other address."""
    whole = _WHOLE.fullmatch(url)
    if whole is None or whole[3] is None or whole[4] is not None:
        return None
    name = whole[2].lower().rstrip(".")
    return f"{whole[1]}://{name}{whole[3]}" if name else None


def join(base: str, href: str) -> str:
    """The absolute address of a link on the page `base`; the link as it stands where it cannot be joined."""
    href = href.strip()
    if _WHOLE.fullmatch(href):  # half of all links; joining and splitting is what reading links takes the most time for
        return href
    try:
        return urljoin(base, href) if base else href
    except ValueError:
        return href


def without_fragment(url: str) -> str:
    """An address up to its "#"."""
    return url.partition("#")[0]


def decoded(text: str) -> str:
    """`text` with its percent signs decoded."""
    return unquote(text)


def encoded(text: str, safe: str = "") -> str:
    """`text` as it may stand in an address, also the names of files that are no proper Unicode."""
    return quote(text, safe=safe, errors="surrogatepass")


def encoded_query(pairs: Iterable[tuple[str, object]]) -> str:
    """Parameters as they stand behind the question mark."""
    return urlencode([(name, str(value)) for name, value in pairs], errors="surrogatepass")
