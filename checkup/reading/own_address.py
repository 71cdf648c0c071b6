"""The address that a saved page had on the web, as far as the page itself tells it."""

from __future__ import annotations

from checkup import lazy_re as re
from checkup.addresses import host_of, is_web, split
from checkup.reading.metadata import Metadata

_HEAD = 6_000  # characters; a convention: programs that save pages write their note at the top, before any script of the page
_RDF_MAX = 400_000  # characters searched for the block that an old page holds beside its post; a convention: posts of old pages are shorter
# What browsers, HTTrack and SingleFile write at the top of a page that they save.
_SAVED = (
    re.compile(r"<!--\s{0,9}saved from url=\(\d{1,5}\)(https?://[^\s<>\"]{4,2000})\s", re.IGNORECASE),
    re.compile(r"<!--\s{0,9}Mirrored from ([\w.-]{3,120}/[^\s<>\"]{0,2000}) by HTTrack", re.IGNORECASE),
    re.compile(r"<!--\s{0,9}Page saved with SingleFile\s{1,9}url:\s{0,9}(https?://[^\s<>\"]{4,2000})\s", re.IGNORECASE),
)
# The trackback data of one entry; a list page holds one for each entry.
_RDF = re.compile(r"<rdf:Description\s[^<>]{0,1500}?\bdc:identifier=[\"'](https?://[^\s\"'<>]{4,2000})[\"']", re.IGNORECASE)


def own_address(html: str, meta: Metadata) -> str | None:
    """The address a page gives for itself: canonical link, a note of the program that saved it, its card, its trackback data."""
    if meta.canonical and _is_web(meta.canonical):
        return meta.canonical
    if noted := noted_address(html):
        return noted
    card = meta.metas.get("og:url", "")
    if _is_web(card) and split(card).path not in ("", "/"):
        return card
    named = set(_RDF.findall(html[:_RDF_MAX]))
    return str(named.pop()) if len(named) == 1 else None


def noted_address(html: str) -> str | None:
    """The address that a program which saved the page noted in it; None where none did."""
    found = next((found for pattern in _SAVED if (found := pattern.search(html[:_HEAD]))), None)
    return found and (found[1] if "://" in found[1] else f"http://{found[1]}")


def _is_web(url: str) -> bool:
    return is_web(url) and not host_of(url).endswith(".invalid")
