"""Links to a former address: a blog that moved, or a mirror, still links to itself by the name it had before."""

from __future__ import annotations

from collections.abc import Iterable

from checkup.addresses import Sort, home_of, join, same_site, sort_of

_LIKELY = 3  # foreign pages that must be linked from one page; a convention: with one or two, every quoted blog would cost a request
# questions to foreign places in one crawl; a convention: a blog has moved once or twice, and each wrong guess costs a request here
_TRIES = 4


class Former:
    """Learns which foreign place is this blog under another name, by asking whether a page of it stands here, too.

    A place is a folder whose files may stand beside the page that links to them, or a whole host whose paths may be the same here.
    """

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self._asked: set[str] = set()
        self._probes: dict[str, tuple[str, str]] = {}
        self._waiting: dict[str, list[str]] = {}

    def here(self, url: str) -> str | None:
        """The address on this host of a link to a former address, None for any other link."""
        for place in (home_of(url), join(url, "/")):
            if place in self._known:
                return join(self._known[place], url.removeprefix(place))
        return None

    def probes(self, page_url: str, links: Iterable[str]) -> list[str]:
        """Addresses worth one request each, to learn whether the place that `links` lead to is this blog's former address."""
        places: dict[tuple[str, str], list[str]] = {}
        for url in links:
            if same_site(url, page_url) or sort_of(url) is Sort.NEVER:
                continue
            for place, target in ((home_of(url), home_of(page_url)), (join(url, "/"), join(page_url, "/"))):
                if url != place:
                    places.setdefault((place, target), []).append(url)
        likely = sorted((p for p in places if len(places[p]) >= _LIKELY), key=lambda p: (-len(places[p]), p))
        new = [p for p in likely if p[0] not in self._asked][: max(0, _TRIES - len(self._asked))]
        for place, target in new:
            self._asked.add(place)
            self._waiting[place] = [join(target, url.removeprefix(place)) for url in places[place, target]]
            self._probes[self._waiting[place][0]] = (place, target)
        return [self._waiting[place][0] for place, _ in new]

    def is_probe(self, url: str) -> bool:
        """Whether `url` was only a question, so that its failure is no skipped page."""
        return url in self._probes

    def confirm(self, url: str) -> list[str]:
        """A probe was answered by a page: its place is known from now on; the addresses that waited for it."""
        place, target = self._probes.get(url, ("", ""))
        if not place or place in self._known:
            return []
        self._known[place] = target
        return self._waiting.pop(place, [])
