"""Addresses that lead to comments: the pages that a long thread is cut into, and the anchor of one comment."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.addresses._split_address import split

# /comment-page-2 and /comments/page/2 behind a post's path, also as a mirror's file; five digits hold any number of pages
_COMMENT_PAGE = re.compile(r"/(?:comment-page-|comments/page/)(\d{1,5})(/?|/index\.html?|\.html?)$", re.IGNORECASE)
_COMMENT_PART = re.compile(r";comments:(\d{1,5})$")  # the same behind a post's name in the query ("?x=entry:entry120305-0712;comments:1")
_PAGE_PARAMETERS = ("cpage", "commentPage", "comment-page", "comment_page", "comments_page")
# A fragment that is a comment's number, with what platforms write before it. 19 digits hold a 64-bit number; 6a0 and more letters are the
# ids of one platform.
_ANCHOR = re.compile(
    r"#(?:[a-z]{0,12}[-_]?)?(?:comment|c|ping|trackback|li-comment|div-comment)?s?[-_]?(6a0[0-9a-z]{10,40}|\d{1,19})$", re.IGNORECASE
)


def comment_page(url: str) -> tuple[str, int | None]:
    """The post's own address and the number of the comment page that `url` is, None where it is the post itself."""
    parts = split(url)
    match = _COMMENT_PAGE.search(parts.path)
    if match:
        return parts.whole(parts.path[: match.start()] + match[2] or "/", parts.query), int(match[1])
    if part := _COMMENT_PART.search(parts.query):
        return parts.whole(parts.path, parts.query[: part.start()]), int(part[1])
    for name, value in parts.pairs:
        if name in _PAGE_PARAMETERS and value.isdecimal():
            rest = "&".join(p for p in parts.query.split("&") if p.partition("=")[0] != name)
            return parts.whole(parts.path, rest), int(value[:6])
    return url, None


def comment_number(url: str) -> str | None:
    """The comment's number in an address (`#comment-12`, `#c12`), None where it has none."""
    found = _ANCHOR.search(url.strip()[-80:]) if "#" in url else None
    return found[1].lower() if found else None
