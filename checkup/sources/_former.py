"""Links to a former address: a blog that moved, or a mirror, still links to itself by the name it had before."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urljoin

from checkup.sources._urls import Sort, home_of, host_of, sort_of

_LIKELY = 3  # so many pages of one foreign folder must be linked before it is worth a question
_TRIES = 3


class Former:
    """Learns which foreign folder is this blog under another name: by asking whether a page of it stands here, too."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self._asked: set[str] = set()
        self._probes: dict[str, str] = {}
        self._waiting: dict[str, list[str]] = {}

    def here(self, url: str) -> str | None:
        """The address on this host of a link to a former address, None for any other link."""
        folder = home_of(url)
        return urljoin(self._known[folder], url.removeprefix(folder)) if folder in self._known else None

    def probes(self, page_url: str, links: Iterable[str]) -> list[str]:
        """Addresses worth one request each, to learn whether the folder that `links` lead to is this blog's former address."""
        folders: dict[str, list[str]] = {}
        for url in links:
            if host_of(url) != host_of(page_url) and sort_of(url) is not Sort.NEVER and url != home_of(url):
                folders.setdefault(home_of(url), []).append(url)
        likely = sorted((f for f in folders if len(folders[f]) >= _LIKELY), key=lambda f: (-len(folders[f]), f))
        new = [f for f in likely if f not in self._asked][: max(0, _TRIES - len(self._asked))]
        for folder in new:
            self._asked.add(folder)
            self._waiting[folder] = [urljoin(home_of(page_url), url.removeprefix(folder)) for url in folders[folder]]
            self._probes[self._waiting[folder][0]] = folder
            self._known.pop(folder, None)
        return [self._waiting[f][0] for f in new]

    def is_probe(self, url: str) -> bool:
        """Whether `url` was only a question, so that its failure is no skipped page."""
        return url in self._probes

    def confirm(self, url: str) -> list[str]:
        """A probe was answered by a page: the folder is known from now on; the addresses that waited for it."""
        folder = self._probes.get(url)
        if folder is None or folder in self._known:
            return []
        self._known[folder] = home_of(url)
        return self._waiting.pop(folder, [])
