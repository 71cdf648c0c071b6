"""Which post an address stands for: its printed, mobile, shared and numbered views, and the names that mirrors give to their files."""

from __future__ import annotations

from enum import IntEnum

from checkup import lazy_re as re
from checkup.addresses._comments import comment_page
from checkup.addresses._forms import Sort, shape, sort_of
from checkup.addresses._sameness import INDEX_FILE, key
from checkup.addresses._split_address import encoded, encoded_query, split

PATH_SAFE = "/%:@!$&'()*+,;=~-._"  # what stays as it is in a path: RFC 3986, and percent signs, which are encoded already


class View(IntEnum):
    """How an address shows a page; the lower, the better it stands in for the page itself."""

    ITSELF = 0
    MOBILE = 1  # for telephones, AMP
    REPLY = 2  # with the form for an answer to one comment opened
    PRINT = 3
    OTHER = 4  # its feed, trackback address, embed or a link to share it: nothing of the post needs to be there


# where a query begins in the name of a mirrored file: at "?", or at "@" as wget writes it for Windows, before "name=" or the end; behind a
# script's name, and where a name begins so, whatever follows the "?" ("spip.php?article12", "?post/rye")
_NAME_WITH_QUERY = re.compile(
    r"(?:(?<=\.(?:php|asp|jsp|cgi|cfm))|(?<=\.(?:aspx|php\d))|(?<=/))\?|(?:\?|(?<=\.(?:html|aspx|php\d))@|(?<=\.(?:htm|asp|php|cgi|cfm|jsp))@|(?<=\.pl)@|(?<=/)@)(?=[\w.-]{1,40}=|/|$)"
)
_QUERY_ENDING = re.compile(r"(?:/index)?(?:\.\d{1,2})?\.html?$|/$")  # what a mirror adds to a query to make a file name of it
# what is added to a post's path for its mobile or printed form, feed, trackback or embed; not behind numbers, where /2008/feed is a
# list's
_VIEW_PATH = re.compile(
    r"(?<=[^/])(?<!/\d)(?<!/\d\d)(?<!/\d{4})/(?:(amp)|(print)|(?:feed(?:/(?:atom|rss2?|rdf))?|trackback|embed))"
    r"(?:/(?:index\.\w{2,5})?|\.html?)?$",
    re.IGNORECASE,
)
# the folder that one platform puts before a post's number for its printed form
_PRINT_FOLDER = re.compile(r"/print(?:mail|pdf)?/(?:node/)?(?=\d{1,9}/?$)", re.IGNORECASE)
_REPLIES = ("replytocom", "like_comment", "showcomment", "_wpnonce")  # parameters that open the form for an answer, or act on a comment
_VIEW_QUERY = {
    **dict.fromkeys(("m", "amp", "mobile", "outputtype", "wpmp_switcher"), View.MOBILE),
    **dict.fromkeys(_REPLIES, View.REPLY),
    **dict.fromkeys(("print", "printable"), View.PRINT),
    **dict.fromkeys(("share", "feed", "tb", "comments_popup"), View.OTHER),
}
_POST_OF = {"comments_popup": "p"}  # WordPress's small window of comments names its post so
_ENDING = re.compile(r"\.(?:html?|php\d?|aspx?|jsp|cfm)$", re.IGNORECASE)  # endings of pages in a file's name
_FILE_COPY = re.compile(r"(?:[ +_]?\(\d{1,2}\)|\.\d{1,2})$")  # what systems add to the second file of a name: "rye (2).html", "rye.2.html"
# the same, or "-2" as platforms add it to the second post of a title
_COPY_NUMBER = re.compile(rf"(?:[-_]\d{{1,2}}|{_FILE_COPY.pattern.removesuffix('$')})$")
_INDEX_NAME = re.compile(r"/(?:index|default)$", re.IGNORECASE)  # names of the file that a server shows for a folder


def from_mirror(url: str) -> str:
    """The address behind a mirror's file name: `/index.html%3Fp=12.html` is `/?p=12`; what follows a "#" in a name is dropped."""
    parts = split(url)
    path = parts.plain_path.partition("#")[0]
    found = _NAME_WITH_QUERY.search(path)
    if found is None:
        return url if path == parts.plain_path else parts.whole(encoded(path, PATH_SAFE))
    query = _QUERY_ENDING.sub("", path[found.end() :]).lstrip("/")
    head = encoded(INDEX_FILE.sub("", path[: found.start()]) or "/", PATH_SAFE)
    return parts.whole(head, "&".join(q for q in (query, parts.query) if q))


def view_of(url: str) -> tuple[str, View]:
    """The address of the page that `url` is a view of (printed, mobile, feed, trackback, shared), and which view; itself where none."""
    url = from_mirror(url)
    parts = split(url)
    path, view = parts.path, View.ITSELF
    if found := _VIEW_PATH.search(path):
        path = path[: found.start()] + "/"
        view = View.MOBILE if found[1] else View.PRINT if found[2] else View.OTHER
    elif found := _PRINT_FOLDER.search(path):
        path, view = path[: found.start()] + "/node/" + path[found.end() :], View.PRINT
    kept = []
    for name, value in parts.pairs:
        other = _view_by(name.lower(), value.lower())
        view = max(view, other)
        if other is View.ITSELF or name.lower() in _POST_OF:
            kept.append((_POST_OF.get(name.lower(), name), value))
    if view is View.ITSELF:
        return url, view
    return parts.whole(path, encoded_query(kept)), view


def opens_reply(url: str) -> bool:
    """Whether an address is a post's with the form for an answer to one comment opened, or one that acts on a comment."""
    folded = url.lower()
    return any(name in folded for name in _REPLIES) and view_of(url)[1] is View.REPLY


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


def same_name(one: str, other: str) -> bool:
    """Whether two addresses may be one post's: not if they have one form and end with another name ("/05/rye/", "/05/oats/")."""
    a, b = post_key(one), post_key(other)
    return a.rpartition("/")[2] == b.rpartition("/")[2] or shape(one) != shape(other)


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
    return sort_of(url) is not Sort.OTHER, view_of(url)[1] is not View.ITSELF or by_number, copied, len(INDEX_FILE.sub("", url)), url
