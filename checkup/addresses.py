"""Addresses: which two are the same page, which belong to the blog, and what an address tells before it is fetched."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import UTC, date, datetime
from enum import IntEnum
from fnmatch import fnmatchcase
from urllib.parse import parse_qsl, quote, unquote, urldefrag, urlencode, urljoin, urlsplit, urlunsplit

_NOISE = re.compile(
    r"utm_\w+|fbclid|gclid|mc_[ce]id|replytocom|showcomment|amp|share|nb|like_comment|_wpnonce|phpsessid|jsessionid|sid|s?ref",
    re.IGNORECASE,
)
_INDEX = re.compile(r"(?<=/)(?:index|default)\.(?:html?|php|aspx?)$", re.IGNORECASE)
_COMMENT_PAGE = re.compile(r"/(?:comment-page-|comments/page/)(\d{1,5})(/?|/index\.html?|\.html?)$", re.IGNORECASE)
_MEDIA = re.compile(
    r"\.(?:jpe?g|png|gif|webp|svg|ico|bmp|css|js|json|pdf|zip|gz|tgz|rar|7z|exe|dmg|mp[34]|m4[av]|ogg|wav|avi|mov|wmv|flv|swf|woff2?|ttf|xml|rss|rdf"
    r"|atom|txt|csv|opml|docx?|xlsx?|pptx?|ps|eps|jar|ics|vcf|c|h|py|patch|diff)$",
    re.IGNORECASE,
)
_SERVICE = re.compile(
    r"\.(?:cgi|fcgi)(?:/|$)|/(?:wp-(?:admin|login|content|includes|json|signup|cron)|xmlrpc\.php|cgi-bin|feeds?/|trackback/?$|mt-(?:comments|tb|search)|login|logout|signin|signup"
    r"|cart|checkout|my-account|print/?$|email-post|share-post|comment/reply|user/(?:login|register))|/feed/?$|/(?:rss|atom)/?$|/embed/?$",
    re.IGNORECASE,
)
_PAGER = re.compile(r"(?:^|/)page/?\d{1,5}(?:/|\.html?)?$|/index_?\d{1,4}\.html?$|/archive/page/\d+", re.IGNORECASE)
_DATED_LIST = re.compile(
    r"(?:^|/)(?:19|20)\d\d(?:/(?:0?[1-9]|1[0-2]))?(?:/(?:[0-2]?\d|3[01]))?/?$|\d{4}_\d\d_\d\d_archive\.html$|(?:^|/)archives?(?:/|\.html?)?$"
    r"|(?:^|/)(?:19|20)\d\d_\d\d\.html$|(?:^|/)(?:sitemap|all-?posts|table-of-contents)(?:/|\.html?)?$",
    re.IGNORECASE,
)
_OTHER_LIST = re.compile(
    r"/(?:tags?|categor(?:y|ies)|topics?|labels?|authors?|search|type|series)(?:/|$)|(?:^|/)(?:recent-?)?comments/?$|/cat_[^/]+\.html$",
    re.IGNORECASE,
)
# An index file, or a second copy's name: the folder's name decides.
_LIST_FILE = re.compile(r"/index(?:\.\d{1,2})?\.html?$|\.\d{1,2}\.html?$", re.IGNORECASE)
_PATH_SAFE = "/%:@!$&'()*+,;=~-._"
_PATH_DATE = re.compile(r"(?:^|/)((?:19|20)\d\d)/(0?[1-9]|1[0-2])(?:/(0?[1-9]|[12]\d|3[01]))?/[^/]")


class Sort(IntEnum):
    """What an address looks like; the order is the order of interest for a crawl."""

    PAGER = 1
    DATED = 2
    OTHER = 3
    TOPIC = 4
    NEVER = 5


def clean(url: str, base: str = "") -> str:
    """`url` made absolute, without its fragment and the parameters that do not change the page. "" where it is none."""
    try:
        parts = urlsplit(urldefrag(urljoin(base, url.strip())).url)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not host:
        return ""
    if ":" in host:
        host = f"[{host}]"
    if port and port != {"http": 80, "https": 443}[parts.scheme]:
        host += f":{port}"
    query = parts.query
    if query:
        kept = [
            (k, v)
            for k, v in parse_qsl(query, keep_blank_values=True)
            if not _NOISE.fullmatch(k) and (k, v) not in (("m", "0"), ("m", "1"))
        ]
        query = parts.query if len(kept) == len(parse_qsl(query, keep_blank_values=True)) else urlencode(kept)
    return urlunsplit((parts.scheme, host, parts.path or "/", query, ""))


def key(url: str) -> str:
    """What two addresses of one page have in common: no scheme, no "www.", no index file, no slash at the end, one spelling of the path."""
    parts = urlsplit(clean(url) or url)
    host = parts.netloc.removeprefix("www.")
    path = _INDEX.sub("", unquote(parts.path)).rstrip("/")
    query = "&".join(sorted(f"{k}={v}" for k, v in parse_qsl(parts.query, keep_blank_values=True)))
    return f"{host}{path}{'?' + query if query else ''}"


def host_of(url: str) -> str:
    """The host (and port) without "www.", "" where there is none."""
    try:
        return urlsplit(url).netloc.lower().removeprefix("www.")
    except ValueError:
        return ""


def home_of(url: str) -> str:
    """The folder that the blog lives in: the front page's address up to its last slash, without a file name."""
    parts = urlsplit(url)
    path = parts.path if parts.path.endswith("/") else parts.path.rpartition("/")[0] + "/"
    return urlunsplit((parts.scheme, parts.netloc, path, "", ""))


def belongs(url: str, home: str) -> bool:
    """Whether `url` lies on the blog's host and inside its folder."""
    return host_of(url) == host_of(home) and urlsplit(url).path.startswith(urlsplit(home).path)


def sort_of(url: str) -> Sort:
    """What an address looks like. It is a guess that orders a crawl and saves requests; what a page is, only the page says."""
    parts = urlsplit(url)
    path, query = unquote(parts.path), dict(parse_qsl(parts.query, keep_blank_values=True))
    if (
        _MEDIA.search(path)
        or _SERVICE.search(path)
        or query.keys() & {"replytocom", "feed", "s", "share", "do", "action", "rest_route", "attachment_id"}
    ):
        return Sort.NEVER
    if comment_page(url)[1] is not None:
        return Sort.NEVER
    path = _LIST_FILE.sub("", path) or "/"
    if query.keys() & {"paged"} or _PAGER.search(path):
        return Sort.TOPIC if _OTHER_LIST.search(path) or query.keys() & {"cat", "tag", "author"} else Sort.PAGER
    if _OTHER_LIST.search(path) or query.keys() & {"cat", "tag", "author"}:
        return Sort.TOPIC
    if query.get("m", "").isdigit() and len(query["m"]) in (4, 6, 8):
        return Sort.DATED
    return Sort.DATED if _DATED_LIST.search(path) else Sort.OTHER


def comment_page(url: str) -> tuple[str, int | None]:
    """The post's own address and the number of the comment page that `url` is, None where it is the post itself."""
    parts = urlsplit(url)
    match = _COMMENT_PAGE.search(parts.path)
    if match:
        rest = parts.path[: match.start()] + match[2]
        return urlunsplit((parts.scheme, parts.netloc, rest or "/", parts.query, "")), int(match[1])
    query = parse_qsl(parts.query, keep_blank_values=True)
    for name, value in query:
        if name in ("cpage", "commentPage", "comment-page", "comment_page", "comments_page") and value.isdigit():
            rest = urlencode([(k, v) for k, v in query if k != name])
            return urlunsplit((parts.scheme, parts.netloc, parts.path, rest, "")), int(value[:6])
    return url, None


def shape(url: str) -> str:
    """The address with numbers and the last part's words blanked, so that posts of one blog share a shape."""
    parts = urlsplit(url)
    folders, _, last = parts.path.rstrip("/").rpartition("/")
    suffix = last.rpartition(".")[2] if "." in last else ""
    kind = "N" if last.removesuffix("." + suffix).isdigit() else "*"
    query = ",".join(sorted(f"{k}:{'N' if v.isdigit() else '*'}" for k, v in parse_qsl(parts.query)))
    return re.sub(r"\d+", "N", folders) + f"/{kind}.{suffix if len(suffix) < 6 else ''}?{query}" + ("/" if parts.path.endswith("/") else "")


def dated_by_path(url: str) -> tuple[datetime, datetime] | None:
    """The first and the last moment (UTC) of the month or day in the address (/2008/05/...), None where it has none."""
    match = _PATH_DATE.search(urlsplit(url).path)
    if not match:
        return None
    year, month, day = int(match[1]), int(match[2]), int(match[3] or 0)
    last = monthrange(year, month)[1]
    if day > last:
        return None
    first, final = date(year, month, day or 1), date(year, month, day or last)
    return datetime(first.year, first.month, first.day, tzinfo=UTC), datetime(final.year, final.month, final.day, 23, 59, 59, tzinfo=UTC)


def wanted(url: str, include: Iterable[str], exclude: Iterable[str]) -> str | None:
    """Why the configuration's globs leave `url` out, None where they do not. A glob is held against the address and against its path."""
    path = urlsplit(url).path
    include, exclude = tuple(include), tuple(exclude)
    if include and not any(fnmatchcase(url, g) or fnmatchcase(path, g) for g in include):
        return "Not among the addresses that `include` lets in."
    if any(fnmatchcase(url, g) or fnmatchcase(path, g) for g in exclude):
        return "Left out by `exclude`."
    return None


# which post an address stands for


class View(IntEnum):
    """How an address shows a page; the lower, the better it stands in for the page itself."""

    ITSELF = 0
    MOBILE = 1  # for telephones, AMP
    REPLY = 2  # with the form for an answer to one comment opened
    PRINT = 3
    OTHER = 4  # its feed, trackback address, embed or a link to share it: nothing of the post needs to be there


_NAME_WITH_QUERY = re.compile(r"(?:\?|(?<=\.html)@|(?<=\.php)@|(?<=/)@)(?=[\w.-]{1,40}=|/|$)")
_QUERY_ENDING = re.compile(r"(?:/index)?(?:\.\d{1,2})?\.html?$|/$")
_VIEW_PATH = re.compile(
    r"(?<=[^/])(?<!/\d)(?<!/\d\d)(?<!/\d{4})/(?:(amp)|(print)|(?:feed(?:/(?:atom|rss2?|rdf))?|trackback|embed))"
    r"(?:/(?:index\.\w{2,5})?|\.html?)?$",
    re.IGNORECASE,
)
_PRINT_FOLDER = re.compile(r"/print(?:mail|pdf)?/(?:node/)?(?=\d{1,9}/?$)", re.IGNORECASE)
_VIEW_QUERY = {
    **dict.fromkeys(("m", "amp", "mobile", "outputtype", "wpmp_switcher"), View.MOBILE),
    **dict.fromkeys(("replytocom", "like_comment", "showcomment", "_wpnonce"), View.REPLY),
    **dict.fromkeys(("print", "printable"), View.PRINT),
    **dict.fromkeys(("share", "feed", "tb"), View.OTHER),
}
_ENDING = re.compile(r"\.(?:html?|php\d?|aspx?|jsp|cfm)$", re.IGNORECASE)
_FILE_COPY = re.compile(r"(?:[ +_]?\(\d{1,2}\)|\.\d{1,2})$")
_COPY_NUMBER = re.compile(rf"(?:[-_]\d{{1,2}}|{_FILE_COPY.pattern.removesuffix('$')})$")
_INDEX_NAME = re.compile(r"/(?:index|default)$", re.IGNORECASE)


def from_mirror(url: str) -> str:
    """The address behind a mirror's file name: `/index.html%3Fp=12.html` is `/?p=12`; what follows a "#" in a name is dropped."""
    parts = urlsplit(url)
    path = unquote(parts.path).partition("#")[0]
    found = _NAME_WITH_QUERY.search(path)
    if found is None:
        return url if path == unquote(parts.path) else urlunsplit((parts.scheme, parts.netloc, quote(path, safe=_PATH_SAFE), "", ""))
    query = _QUERY_ENDING.sub("", path[found.end() :]).lstrip("/")
    head = quote(_INDEX.sub("", path[: found.start()]) or "/", safe=_PATH_SAFE)
    return urlunsplit((parts.scheme, parts.netloc, head, "&".join(q for q in (query, parts.query) if q), ""))


def view_of(url: str) -> tuple[str, View]:
    """The address of the page that `url` is a view of (printed, mobile, feed, trackback, shared), and which view; itself where none."""
    url = from_mirror(url)
    parts = urlsplit(url)
    path, view = parts.path, View.ITSELF
    if found := _VIEW_PATH.search(path):
        path = path[: found.start()] + "/"
        view = View.MOBILE if found[1] else View.PRINT if found[2] else View.OTHER
    elif found := _PRINT_FOLDER.search(path):
        path, view = path[: found.start()] + "/node/" + path[found.end() :], View.PRINT
    kept = []
    for name, value in parse_qsl(parts.query, keep_blank_values=True):
        other = _view_by(name.lower(), value.lower())
        view = max(view, other)
        if other is View.ITSELF:
            kept.append((name, value))
    if view is View.ITSELF:
        return url, view
    return urlunsplit((parts.scheme, parts.netloc, path, urlencode(kept), "")), view


def _view_by(name: str, value: str) -> View:
    """The view that one parameter asks for. `m` is the mobile page as 0 or 1 only: WordPress has its months there."""
    if name == "m" and value not in ("", "0", "1"):
        return View.ITSELF
    if (name, value) in (("format", "print"), ("tmpl", "component"), ("view", "print")):
        return View.PRINT
    if (name, value) in (("output", "amp"), ("view", "mobile")):
        return View.MOBILE
    return _VIEW_QUERY.get(name, View.ITSELF)


def post_key(url: str) -> str:
    """What all addresses of one post have in common: its key without view, comment page, file ending, and without regard to case."""
    path, mark, query = key(comment_page(view_of(url)[0])[0]).partition("?")
    return (_ENDING.sub("", path) + mark + query).casefold()


def numbered_stem(url: str) -> str:
    """The post key without a copy's number (`-2`, `(1)`, `.1`), so that a numbered copy and its original share it."""
    path = post_key(url)
    for pattern in (_COPY_NUMBER, _ENDING, _INDEX_NAME):
        path = pattern.sub("", path)
    return path


def plainness(url: str) -> tuple[bool, bool, bool, int, str]:
    """For sorting a post's addresses, the one that it is known by first: not like a list's, no view or number, no file's copy, short."""
    by_number = bool(re.search(r"\?p(?:age_id)?=\d+", from_mirror(url)))
    copied = bool(_FILE_COPY.search(post_key(url)))
    return sort_of(url) is not Sort.OTHER, view_of(url)[1] is not View.ITSELF or by_number, copied, len(_INDEX.sub("", url)), url
