"""Which links of a list of posts lead to its own further pages, by a number in the query ("/blog/?page=2")."""

from __future__ import annotations

from collections.abc import Iterable

from checkup.addresses._split_address import split

# Parameters that count pages, from 0 or 1, and those that count the posts before. "p" and "id" are left out: they name a post.
_PAGES = frozenset(("page", "pg", "pagina", "página", "seite", "strona", "sida", "side", "sivu", "oldal", "sayfa"))
_POSTS = frozenset(("start", "offset", "skip", "limitstart"))
_LAST = 5  # digits; a convention: a longer number is an id


def further_list_pages(page: str, links: Iterable[str]) -> list[str]:
    """Those of `links` that differ from the list's own address `page` only by a number that counts pages or posts.

    Pages are counted only where one of the links is the next page: other numbers may name pages of their own (index.php?page=31).
    """
    here = split(page)
    mine = dict(here.pairs)
    found: list[tuple[str, str, int]] = []
    for url in links:
        parts = split(url)
        if (parts.name, parts.path.rstrip("/")) != (here.name, here.path.rstrip("/")) or not parts.query:
            continue
        theirs = dict(parts.pairs)
        name = next((name for name in theirs if name in _PAGES | _POSTS), "")
        number = theirs.pop(name, "")
        others = {key: value for key, value in mine.items() if key != name}
        if number.isdecimal() and len(number) <= _LAST and theirs == others:
            found.append((url, name, int(number)))
    at = {name: int(value) for name, value in mine.items() if value.isdecimal() and len(value) <= _LAST}
    turned = {name for _, name, number in found if name in _POSTS or number in _next(at.get(name))}
    return [url for url, name, _ in found if name in turned]


def _next(at: int | None) -> tuple[int, ...]:
    """The number of the page after this one; the first page has no number, and is 0 or 1."""
    return (1, 2) if at is None else (at + 1, at - 1)
