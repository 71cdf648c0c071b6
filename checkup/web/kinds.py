"""Whether an answer is of the type that was asked for (by header and first bytes), and pages that only look like an answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checkup import lazy_re as re
from checkup.addresses import host_of, split
from checkup.errors import ReadError, Refused, Unreachable


@dataclass(frozen=True)
class Kind:
    """One sort of document: the Accept header that asks for it, the types that are it, and what to call it."""

    accept: str
    types: re.Pattern[str]
    words: str


_NAME = r"[^\s/]{1,127}"  # one side of a type's slash, which has 127 characters at most (RFC 6838)
KINDS = {
    "html": Kind(
        "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1", re.compile(r"text/html|application/(xhtml\+xml|vnd\.wap)"), "a web page"
    ),
    "xml": Kind(
        "application/rss+xml,application/atom+xml,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.1",
        re.compile(rf"{_NAME}/({_NAME}\+)?xml"),
        "a feed",
    ),
    "json": Kind("application/json,*/*;q=0.1", re.compile(rf"(application|text)/({_NAME}\+)?(json|javascript|x-javascript)"), "JSON"),
    "text": Kind("text/plain,*/*;q=0.1", re.compile(r"text/"), "text"),
}
# Servers that do not know a file's type say one of these; then the first bytes decide.
_UNSURE = {"", "application/octet-stream", "text/plain", "application/x-gzip", "application/gzip", "binary/octet-stream", "unknown/unknown"}
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|title|meta|div|p|h1)\b", re.IGNORECASE)
_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml\b|<(?:rss|feed|urlset|sitemapindex|rdf:rdf)\b)", re.IGNORECASE)


def looks_like_html(body: bytes) -> bool:
    """Whether the first bytes are those of an HTML document (also UTF-16 with a byte order mark)."""
    head = body[:8192]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head.decode("utf-16", "replace").encode()
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    for _ in range(20):  # what may stand before the first tag
        if head.startswith(b"<?xml"):
            end = head.find(b">") + 1
        elif head.startswith(b"<!--"):
            end = head.find(b"-->") + 3
        else:
            break
        head = head[max(end, 4) :].lstrip()
    return bool(_HTML.match(head))


def _is(kind: str, media: str, body: bytes) -> bool:
    if kind == "xml":
        return body.startswith(b"\x1f\x8b") or (bool(_XML.match(body[:2048])) and not looks_like_html(body)) or _is_plain_list(media, body)
    if kind == "json":
        return body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[")
    if media in _UNSURE:
        return looks_like_html(body) if kind == "html" else True
    return bool(KINDS[kind].types.match(media)) or (kind == "html" and media in ("application/xml", "text/xml") and looks_like_html(body))


def _is_plain_list(media: str, body: bytes) -> bool:
    """A sitemap may be a plain list of addresses."""
    return media == "text/plain" and body.lstrip().startswith((b"http://", b"https://"))


def check_kind(kind: str, url: str, content_type: str, body: bytes) -> None:
    """Raise Unreachable where the answer is something else than what was asked for."""
    media = content_type.partition(";")[0].strip().lower()
    if _is(kind, media, body):
        return
    came = "an HTML page" if looks_like_html(body) else (media[:60] or "something without a type")
    raise Unreachable(f"{url} is {came}, not {KINDS[kind].words}.")


# where the common platforms send a visitor who may not read: their own addresses for logging in
_LOGIN_PATH = re.compile(r"/(?:wp-login\.php|blogin\.g|ServiceLogin|users/sign_in|log-?in)(?:$|[/?])", re.IGNORECASE)
# names of parking services and the phrases of their pages; some answer for any address with status 200
_PARKED = re.compile(
    rb"sedoparking|parkingcrew|bodis\.com|domain (?:name )?(?:is|may be) (?:for sale|parked)|buy this domain|parked free|domain parking",
    re.IGNORECASE,
)
# scripts and titles of the checks that shields of sites put before a page, with status 200 or an error's. Cloudflare's script that watches
# visitors (/scripts/) and its box for forms (challenges.cloudflare.com) stand on ordinary pages too.
_CHALLENGE = re.compile(
    rb"\b_cf_chl_opt\b|/cdn-cgi/challenge-platform/(?!(?:h/\w{1,3}/)?scripts/)|_Incapsula_Resource|sucuri_cloudproxy_js"
    rb"|ddos-guard/js-challenge|awswaf\.com/[^\s\"']{0,200}challenge|captcha-delivery\.com"
    rb"|<title>\s{0,9}Just a moment\.\.\.\s{0,9}</title>",
    re.IGNORECASE,
)
# what stands on pages of blogs, and on none that a shield or a parking service puts in their place: the announcement of a feed, an article,
# the program that made the page
_OF_A_BLOG = re.compile(rb"application/(?:rss|atom)\+xml|<article\b|<meta[^<>]{1,200}\bgenerator\b", re.IGNORECASE)


CHALLENGE_HINT = "If the blog is yours, let the user agent Checkup through, or read an export or saved pages (`paths`) instead."


def is_challenge(body: bytes) -> bool:
    """Whether a page is a check that keeps programs out. Longer pages are articles, which may name such a shield or load its script."""
    return len(body) < 20_000 and _CHALLENGE.search(body) is not None and not _OF_A_BLOG.search(body)


def _body_tag(body: bytes) -> bytes:
    start = body.lower().find(b"<body")
    return body[start : start + 1000].partition(b">")[0] if start >= 0 else b""


def soft_error(asked: str, final: str, body: bytes, closed: Mapping[str, str]) -> ReadError | None:
    """The error behind a page that came with status 200 and is none of the blog's: a login, a parking page, a closed service.

    `asked` is the address that was asked for, `final` the one that answered, `closed` the hosts of services that have ended with words that
    say so. None where the page seems to be what it says.
    """
    for url in (asked, final):
        host = host_of(url)
        for service, words in closed.items():
            if host == service or host.endswith("." + service):
                return Unreachable(
                    f"{words}: what answers at {host} today is not the blog.", "Use the blog's export or saved pages (`paths`) instead."
                )
    parts = split(final)
    if asked != final and _LOGIN_PATH.search(parts.path + ("?" if parts.query else "")):
        return Refused(f"{asked} can only be read after a login.")
    if b"login-action-login" in _body_tag(body):
        return Refused(f"{asked} can only be read after a login.")
    if is_challenge(body):
        return Refused(f"{asked} answers programs with a challenge page, which Checkup does not work around.", CHALLENGE_HINT)
    if len(body) < 40_000 and _PARKED.search(body) and not _OF_A_BLOG.search(body):
        hint = "Check the address: the blog may have moved, or its domain lapsed. An export or saved pages (`paths`) can be read instead."
        return Unreachable(f"{asked} shows the parking page of a domain, not a blog.", hint)
    return None
