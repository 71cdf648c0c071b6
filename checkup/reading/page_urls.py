"""The addresses of one page's links."""

from __future__ import annotations

from checkup import addresses
from checkup.model import NOWHERE, Link
from checkup.reading.dom import Node


class Base:
    """The address that relative links of a page count from; `url` is "" for a page whose address nobody knows."""

    def __init__(self, url: str, base: str = "") -> None:
        self.url = url
        self.base = addresses.join(url, base) if base else url
        self.host = addresses.host_of(url)
        self._site = addresses.site_of(url)
        self._on_site: dict[str, bool] = {}
        self._joined: dict[str, str] = {}
        self._cleaned: dict[str, str] = {}

    def join(self, href: str) -> str:
        """The absolute address; the raw one where it cannot be joined."""
        known = self._joined.get(href)
        if known is None:
            known = self._joined[href] = addresses.join(self.base, href)
        return known

    def clean(self, href: str) -> str:
        """The absolute address without what does not change the page, "" where it leads to no page; relative on a page without address."""
        known = self._cleaned.get(href)
        if known is None:
            there = addresses.clean(self.join(href)) if self.base else addresses.clean(href, NOWHERE).removeprefix(NOWHERE)
            known = self._cleaned[href] = there
        return known

    def own(self, said: str | None) -> str:
        """The page's own address: the one that it gives for itself (`said`), unless that is of another place on another host.

        Themes leave such an address of their maker's on every page; a blog that has moved says the same place on its new host.
        """
        moved = said is not None and self.same_site(self.url) and not self.same_site(said)
        if said is None or (moved and addresses.split(said).plain_path != addresses.split(self.url).plain_path):
            return self.clean(self.url)
        return self.clean(said)

    def link(self, node: Node, text: str) -> Link:
        """A link of the page as the model has it."""
        return Link(self.join(node.get("href")), text, tuple(node.get("rel").lower().split()))

    def same_site(self, url: str) -> bool:
        """Whether an absolute address is on the page's own site (with or without www)."""
        end = url.find("/", 8)  # behind the host of a web address: the links of a page lead to a few hosts
        host = url[:end] if end > 0 and url.startswith(("http://", "https://")) else url
        known = self._on_site.get(host)
        if known is None:
            known = self._on_site[host] = bool(self._site) and addresses.site_of(url) == self._site
        return known
