"""What an address tells before it is fetched: whether it lies in the blog, and whether it looks like a post, a list or neither."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from enum import IntEnum
from fnmatch import fnmatchcase

from checkup import lazy_re as re
from checkup.addresses._comments import comment_page
from checkup.addresses._periods import Period, period_of
from checkup.addresses._split_address import same_site, split

# endings of files that hold no post: pictures, sound, programs, documents, feeds
_MEDIA = re.compile(
    r"\.(?:jpe?g|png|gif|webp|svg|ico|bmp|css|js|json|pdf|zip|gz|tgz|rar|7z|exe|dmg|mp[34]|m4[av]|ogg|wav|avi|mov|wmv|flv|swf|woff2?|ttf|xml|rss|rdf"
    r"|atom|txt|csv|opml|docx?|xlsx?|pptx?|ps|eps|jar|ics|vcf|c|h|py|patch|diff)$",
    re.IGNORECASE,
)
# paths behind which a platform does something, further forms of a page (its feed, its embed, its print), and a comment's own address, which
# sends on to the post's page: none holds a post of its own
_SERVICE = re.compile(
    r"\.(?:cgi|fcgi)(?:/|$)|/(?:wp-(?:admin|login|content|includes|json|signup|cron)|xmlrpc\.php|cgi-bin|feeds?/|trackbacks?(?:/[^/]*)?/?$|mt-(?:comments|tb|search)|login|logout|signin|signup"
    r"|cart|checkout|my-account|print/?$|email-post|share-post|comment/(?:reply|\d{1,9}/?$)|user/(?:login|register))|/feed/?$|/(?:rss|atom)/?$|/embed/?$",
    re.IGNORECASE,
)
# The script that makes a whole blog stands before a post's path ("/cgi-bin/blosxom.cgi/2004/05/rye.html"); these are a blog's tools
_TOOL = re.compile(
    r"/(?:mt|ikiwiki|admin|login|search|comments?|edit|post|mail|vote|count(?:er)?)(?:[-_][^\W_]{1,20}){0,3}$", re.IGNORECASE
)
_PAGE_OF_SCRIPT = re.compile(r"(?:19|20)\d\d(?:/|$)|(?:[\w%.-]{1,80}/){0,9}[\w%.-]{1,200}\.html?$")
# What blogs in other languages call a page of a list, an archive, and the lists of a category, a tag, an author or a search in addresses.
_PAGE_WORDS = r"strona|seite|p[aá]gina|sida|side|sivu|oldal|sayfa|stranica|stranka|страница"
_ARCHIVE_WORDS = r"archiwum|archiv|archivos?|archivio|archief|arquivos?|arkiv|arhiva|архив"
TOPIC_WORDS = (
    r"kategori(?:a|e|en|er|ja|je)?|kat[eé]g[oó]ria|cat[eé]gories?|categor[ií]as?|rubri(?:que|k|ka|ca)|rubryka|категория|рубрика|"
    r"tag[iy]|etykiet[ay]|etiquetas?|[eé]tiquettes?|etichett[ae]|schlagw(?:ort|orte|[oö]rter)|stichwort|mots?-cles?|nyckelord|emneord|"
    r"avainsana|stitek|štítek|метка|тег|autor(?:es|zy|en)?|auteurs?|autor[ei]|f(?:or|ör)fattare?|forfatter|автор|"
    r"szukaj|suche|buscar|recherche|ricerca|zoeken"
)
# further pages of a list, as folders or files
_PAGER = re.compile(
    rf"(?:^|/)(?:page/?|(?:{_PAGE_WORDS})/)\d{{1,5}}(?:/|\.html?)?$|/index_?\d{{1,4}}\.html?$|/archive/page/\d+", re.IGNORECASE
)
# archives by year, month and day, as folders or files, and pages that list everything
_DATED_LIST = re.compile(
    r"(?:^|/)(?:19|20)\d\d(?:/(?:0?[1-9]|1[0-2]))?(?:/(?:[0-2]?\d|3[01]))?/?$|\d{4}_\d\d_\d\d_archive\.html$|/default,(?:month|date),[\d-]{4,10}\.aspx$|(?:^|/)archives?(?:/|\.html?)?$"
    rf"|(?:^|/)(?:{_ARCHIVE_WORDS})(?:/|\.html?)?$"
    r"|(?:^|/)(?:19|20)\d\d(?:_\d\d|0[1-9]|1[0-2])\.html$|(?:^|/)(?:sitemap|all-?posts|table-of-contents)(?:/|\.html?)?$",
    re.IGNORECASE,
)
# lists by topic, author or search, and of all comments
_OTHER_LIST = re.compile(
    rf"/(?:tags?|categor(?:y|ies)|topics?|labels?|authors?|search|type|series)(?:/|$)|/(?:{TOPIC_WORDS})/[^/]"
    r"|(?:^|/)(?:recent-?)?comments/?$|/cat_[^/]+\.html$",
    re.IGNORECASE,
)
# a post by its number, wherever it stands: in the folder of its topic ("/topics/1/posts/12")
_NUMBERED_POST = re.compile(r"/(?:posts?|articles?|entr(?:y|ies))/\d{1,9}/?$", re.IGNORECASE)
# parameters that hold a post's number; a topic beside it is the one that the post is in ("view.asp?id=12&cat=3")
_POST_NUMBER = frozenset(("id", "p", "pid", "post", "postid", "post_id", "article", "articleid", "entry", "eid", "story", "sid", "nid"))
_TOPIC = frozenset(("cat", "tag", "author"))
# An index file, or a second copy's name: the folder's name decides.
_LIST_FILE = re.compile(r"/(?:index(?:\.\d{1,2})?\.html?|default\.aspx?)$|\.\d{1,2}\.html?$", re.IGNORECASE)
# parameters that tell a script what to do, and the words of what they may tell
_ASKED = frozenset(("do", "action"))
_NAME_WORDS = re.compile(r"[^\W\d_]?[^\W\d_A-Z]+|[A-Z]+")
# What a script of a blog's own is told to show, in the words of several languages ("viewpost"); any other word may be a deed.
_SHOWN = re.compile(
    r"(?:view|show|read|see|display|get|open|full|details?|single|voir|lire|afficher|ver|leer|mostrar|mostra|vedi|leggi|lesen|zeige?n?|anzeigen|"
    r"posts?|articles?|entr(?:y|ies)|stor(?:y|ies)|news|items?|blogs?|billets?|chapitres?|chapters?|episodes?|artikel|beitrag|articol[oi]|art[ií]culos?|"
    r"entradas?|notas?|notici?as?|artigos?|wpis|page){1,3}"
)
# a year and a month, perhaps a day, in front of a post's name
_PATH_DATE = re.compile(r"(?:^|/)((?:19|20)\d\d)/(0?[1-9]|1[0-2])(?:/(0?[1-9]|[12]\d|3[01]))?/[^/]")


class Sort(IntEnum):
    """What an address looks like; the order is the order of interest for a crawl."""

    PAGER = 1
    DATED = 2
    OTHER = 3
    TOPIC = 4
    NEVER = 5


def home_of(url: str) -> str:
    """The folder that the blog lives in: the front page's address up to its last slash, without a file name."""
    parts = split(url)
    return parts.whole(parts.path if parts.path.endswith("/") else parts.path.rpartition("/")[0] + "/")


def belongs(url: str, home: str) -> bool:
    """Whether `url` lies on the blog's host and inside its folder, however its letters are written ("/~ada/" and "/%7Eada/")."""
    if not same_site(url, home):
        return False
    there, folder = split(url), split(home)
    if there.path.startswith(folder.path):
        return True
    return ("%" in there.path or "%" in folder.path) and there.plain_path.startswith(folder.plain_path)


def sort_of(url: str) -> Sort:
    """What an address looks like. It is a guess that orders a crawl and saves requests; what a page is, only the page says."""
    parts = split(url)
    path, query = _behind_script(parts.plain_path, parts.pairs), dict(parts.pairs)
    if (
        _MEDIA.search(path)
        or _SERVICE.search(path)
        or query.keys() & {"replytocom", "feed", "s", "share", "rest_route", "attachment_id"}
        or (query.keys() & _ASKED and not _only_shows(query))
    ):
        return Sort.NEVER
    if comment_page(url)[1] is not None:
        return Sort.NEVER
    path = _LIST_FILE.sub("", path) or "/"
    if query.keys() & {"paged"} or _PAGER.search(path):
        return Sort.TOPIC if _OTHER_LIST.search(path) or query.keys() & _TOPIC else Sort.PAGER
    if (_OTHER_LIST.search(path) and not _NUMBERED_POST.search(path)) or (query.keys() & _TOPIC and not numbers_post(url)):
        return Sort.TOPIC
    period = period_of(url) if query else None
    listed = period is not None and (period is not Period.DAY or "m" in query)  # a diary's day is its post
    return Sort.DATED if listed or _DATED_LIST.search(path) else Sort.OTHER


def _behind_script(path: str, query: Sequence[tuple[str, str]]) -> str:
    """The path of a page behind the script that makes the blog, "/" where that is asked for a page of its list; others as they are."""
    script, dot, rest = path.partition(".cgi")
    if not dot or _TOOL.search(script):
        return path
    listed = not rest and len(query) == 1 and query[0][0] == "page" and query[0][1].isdecimal()
    return f"/{rest.lstrip('/')}" if listed or (rest.startswith("/") and _PAGE_OF_SCRIPT.match(rest[1:])) else path


def numbers_post(url: str) -> bool:
    """Whether an address asks for a post by its number: "?p=12", "view.asp?id=12&cat=3"."""
    return any(value.isdecimal() for name, value in split(url).pairs if name.lower() in _POST_NUMBER)


def _only_shows(query: dict[str, str]) -> bool:
    """Whether a script is asked to show what has a number: "?action=post&id=12", "?do=viewArticle&n=3"."""
    words = [word.lower() for name in _ASKED & query.keys() for word in _NAME_WORDS.findall(query[name])]
    return bool(words) and all(_SHOWN.fullmatch(word) for word in words) and any(value.isdecimal() for value in query.values())


# the file that a server shows for a folder below the top one
_FOLDERS_FILE = re.compile(r"(?<=[^/])/(?:index|default)\.\w{2,5}$", re.IGNORECASE)


def shape(url: str) -> str:
    """The address with numbers and the last part's words blanked, so that posts of one blog share a shape.

    The file that a folder shows ("/a-post/index.html", as mirrors save it) is none of the words: the folder is the last part.
    """
    parts = split(url)
    path = parts.path if parts.query else _FOLDERS_FILE.sub("/", parts.path)
    folders, _, last = path.rstrip("/").rpartition("/")
    suffix = last.rpartition(".")[2] if "." in last else ""
    kind = "N" if last.removesuffix("." + suffix).isdigit() else "*"
    query = ",".join(sorted(f"{k}:{'N' if v.isdigit() else '*'}" for k, v in parts.pairs if v))
    return re.sub(r"\d+", "N", folders) + f"/{kind}.{suffix if len(suffix) < 6 else ''}?{query}" + ("/" if path.endswith("/") else "")


def dated_by_path(url: str) -> tuple[datetime, datetime] | None:
    """The first and the last moment (UTC) of the month or day in the address (/2008/05/...), None where it has none."""
    match = _PATH_DATE.search(split(url).path)
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
    path = split(url).path
    include, exclude = tuple(include), tuple(exclude)
    if include and not any(fnmatchcase(url, g) or fnmatchcase(path, g) for g in include):
        return "Not among the addresses that `include` lets in."
    if any(fnmatchcase(url, g) or fnmatchcase(path, g) for g in exclude):
        return "Left out by `exclude`."
    return None
