"""Which two addresses are one page, and which two are one person's."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.addresses._split_address import Parts, decoded, join, plain_page, split
from checkup.remembered import remembered

# Parameters that change nothing of what a page says: they count visitors, open a form, or choose how the page is shown.
_NOISE = re.compile(
    r"utm_\w{1,40}|fbclid|gclid|mc_[ce]id|replytocom|showcomment|amp|share|nb|like_comment|phpsessid|jsessionid|s?ref",
    re.IGNORECASE,
)
# Parameters that are noise only with such a value: Blogger's mobile view is m=1, WordPress's month of an archive is m=200812;
# a session is a long row of letters and digits, a story in old systems is sid=12.
_NOISE_VALUES = {"m": re.compile("[01]"), "sid": re.compile(r"\w{16,200}")}
_SESSION = re.compile(r";(?:jsessionid|phpsessid|cfid|cftoken)=[^/;?#&]{0,200}", re.IGNORECASE)  # as servers put one behind a path
INDEX_FILE = re.compile(r"(?<=/)(?:index|default)\.(?:html?|php|aspx?)$", re.IGNORECASE)
# A person's address as people type it may be that of an index page of any kind.
_ANY_INDEX = re.compile(r"/(?:index|default|home)\.\w{2,5}$", re.IGNORECASE)
_BLOGGER = re.compile(r"\.blogspot\.(?:com?\.)?[a-z]{2,3}$")
# Parameters that tell people apart on blogs without pretty addresses.
_PERSON = re.compile(r"(?:author|author_id|author_name|user|user_id|userid|username|uid|member|profile|page)=.", re.IGNORECASE)


def clean(url: str, base: str = "") -> str:
    """`url` made absolute, without its fragment and the parameters that do not change the page. "" where it is no address of the web."""
    url = join(base, url)
    if ";" in url:
        url = _SESSION.sub("", url)
    if (bare := plain_page(url)) is not None:
        return bare
    parts = split(url)
    return parts.whole(parts.path or "/", _telling(parts.query)).strip() if parts.is_web else ""


@remembered(8_192)
def _telling(query: str) -> str:
    return "&".join(pair for pair in query.split("&") if not _is_noise(pair)) if query else ""


def _is_noise(pair: str) -> bool:
    name, _, value = decoded(pair).partition("=")
    only = _NOISE_VALUES.get(name.lower())
    return bool(only.fullmatch(value) if only else _NOISE.fullmatch(name))


def key(url: str) -> str:
    """What two addresses of one page have in common: no scheme, no "www.", no index file, no slash at the end, one spelling of the path."""
    parts = split(clean(url) or url)
    path = INDEX_FILE.sub("", parts.plain_path).rstrip("/")
    query = "&".join(sorted(f"{k}={v}" for k, v in parts.pairs))
    return f"{_site(parts)}{path}{'?' + query if query else ''}"


def _site(parts: Parts) -> str:
    return f"{parts.host}:{parts.port}" if parts.port is not None else parts.host


def identity(url: str | None, shared: frozenset[str] = frozenset()) -> str | None:
    """A person's address as who they are: host, path, and the parameters that tell people apart; None where it is none.

    A number alone behind the question mark ("/member/?81") is a person's. An index page is its folder, and Blogger's addresses by
    country (`ann.blogspot.de`) are one.

    shared  hosts on which many people have a page: there any parameter may name a person
    """
    if not url:
        return None
    typed = "://" not in url
    parts = split(f"http://{url.strip()}" if typed else url)
    if not parts.is_web or "." not in parts.host or (typed and parts.login):  # "ann@b.example" is a mail address
        return None
    host = _BLOGGER.sub(".blogspot.com", parts.host)
    query = parts.query if host in shared else "&".join(p for p in parts.query.split("&") if _PERSON.match(p) or p.isdigit())
    path = _ANY_INDEX.sub("", parts.plain_path).rstrip("/")
    return f"{host}{path or '/'}?{query}" if query else host + path
