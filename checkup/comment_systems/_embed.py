"""What an embed says: attributes of its tags, settings in its scripts, the page's title. All patterns are linear."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from itertools import islice

from checkup import lazy_re as re
from checkup.addresses import decoded, is_web, join, split

# scripts that name a system and are looked at; a convention: an embed has one, so the others are noise, and a page of them is made to keep
# us busy
LOOKS = 20
# a script's tag; 2,000 characters of attributes, a bound that keeps it linear where a tag never ends
_SCRIPT = re.compile(r"<script\b[^<>]{0,2000}>", re.IGNORECASE)
# an attribute that a script gives to a tag that it makes: `s.setAttribute("repo", "ada/talk")`; only texts that are written out
_SET = re.compile(r"""\.setAttribute\(\s{0,20}["']([\w-]{1,60})["']\s{0,20},\s{0,20}(?:"([^"\n]{0,500})"|'([^'\n]{0,500})')\s{0,20}\)""")
_MOST_SET = 60  # such calls; a convention: an embed has a dozen attributes
_AROUND = 4000  # characters before and after a setting that are taken for one script; a convention: embeds have a dozen short settings
# the title's text; 1,000 characters, as browsers show no more
_TITLE = re.compile(r"<title\b[^<>]{0,200}>([^<]{0,1000})</title", re.IGNORECASE)
# a tag that carries og:title, whichever attribute comes first
_OG_TITLE = re.compile(r"""<meta\b(?=[^<>]{0,500}\bproperty=["']?og:title\b)[^<>]{0,2000}>""", re.IGNORECASE)
# a link that the page calls its copy on another network (the microformat u-syndication)
LINK_TO_COPY = re.compile(r"<a\b(?=[^<>]{0,400}\bsyndication\b)[^<>]{0,2000}>", re.IGNORECASE)
# a tag that names the page's own address
_CANONICAL = re.compile(r"""<link\b(?=[^<>]{0,500}\brel=["']?canonical\b)[^<>]{0,2000}>""", re.IGNORECASE)


def attributes(tag: str) -> dict[str, str]:
    """The attributes of a start tag, {} where it is none."""
    from bs4 import BeautifulSoup  # judging asks what systems there are and reads no embed; it takes 0.1 s to load

    found = BeautifulSoup(tag, "html.parser").find()
    return {k: " ".join(v) if isinstance(v, list) else str(v) for k, v in found.attrs.items()} if found else {}


def scripts(html: str, word: str) -> Iterator[dict[str, str]]:
    """The attributes of the first scripts whose tag holds a word (lower case), then those of a tag that a script makes."""
    yield from islice((attributes(m[0]) for m in _SCRIPT.finditer(html) if word in m[0].lower()), LOOKS)
    made = {m[1].lower(): unescape(m[2] or m[3] or "") for m in islice(_SET.finditer(html), _MOST_SET)}
    if any(word in f"{name}=" for name in made):
        yield made


def tag_with(html: str, mark: re.Pattern[str]) -> dict[str, str]:
    """The attributes of the first tag that holds the mark, {} where none does."""
    named = mark.search(html)
    start = html.rfind("<", max(0, named.start() - 2000), named.start()) if named else -1
    if named is None or start < 0:
        return {}
    return attributes(html[start : html.find(">", named.end(), named.end() + 2000) + 1])


def setting(script: str, name: str) -> str | None:
    """The text that a script gives to a setting (`name: "text"`, `name = "text"`), None where it gives none that is written out."""
    found = re.search(rf"""(?<![\w$-])["']?{name}["']?\s{{0,20}}[:=]\s{{0,20}}(?:"([^"\n]{{0,500}})"|'([^'\n]{{0,500}})')""", script)
    return unescape((found[1] or found[2] or "").replace("\\/", "/")) if found else None


def around(html: str, name: str) -> str:
    """The script around the first place where a setting is given a text, "" where it is nowhere."""
    found = re.search(rf"""(?<![\w$-])["']?{name}["']?\s{{0,20}}[:=]\s{{0,20}}["'][^"'\n]""", html)
    if found is None:
        return ""
    start, end = max(0, found.start() - _AROUND), found.end() + _AROUND
    opened, closed = html.lower().rfind("<script", start, found.start()), html.lower().find("</script", found.end(), end)
    return html[opened if opened >= 0 else start : closed if closed >= 0 else end]


def server_of(address: str | None, page: str) -> str:
    """The address of a server as an embed gives it, absolute and without a slash at its end; "" where it is none."""
    there = join(page, address.strip()) if address else ""
    return there.rstrip("/") if is_web(there) else ""


def path_of(page: str, *, plain: bool = False) -> str:
    """What a browser calls `location.pathname` of the page; `plain`: as the reader of its address bar sees it, without escapes."""
    path = split(page).path or "/"
    return decoded(path) if plain else path


def canonical_of(html: str, page: str) -> str:
    """The address that the page gives as its own, else the one that it was read at."""
    found = _CANONICAL.search(html)
    there = join(page, attributes(found[0]).get("href", "")) if found else ""
    return there if is_web(there) else page


def title_of(html: str) -> str:
    """The page's title as a browser's `document.title` has it: white space made single, "" where there is none."""
    found = _TITLE.search(html)
    return " ".join(unescape(found[1]).split()) if found else ""


def og_title_of(html: str) -> str:
    """The title that the page gives to those who share it."""
    found = _OG_TITLE.search(html)
    return attributes(found[0]).get("content", "").strip() if found else ""
