"""Links of posts -> the places that they lead to, and whether a reader's site is one of them."""

from __future__ import annotations

from collections.abc import Iterable

from checkup.addresses import host_of
from checkup.people.person import SHARED_HOSTS, address, is_member_page, site_host


def linked_places(urls: Iterable[str], own: str | None) -> frozenset[str]:
    """What these links lead to outside of the host `own`: each address, its first folder, and its host unless that is many people's."""
    found = set[str]()
    for url in set(urls):
        if (there := address(url)) is not None and host_of(url) != own:
            found |= {there, _first_folder(there)}
            if site_host(there) not in SHARED_HOSTS:
                found.add(f"{site_host(there)} and all below")
    return frozenset(found)


def reader_home(url: str | None, linked: frozenset[str]) -> str:
    """A reader's site in the words of `linked_places`; "" for none, and for a page on a host of many people's that nothing links to.

    A site that is a host of its own is linked by any of its pages; one in a folder of a host, by what is in that folder and by the host's
    home page. A profile is nobody's site: it counts where just that page is linked.
    """
    there = address(url)
    if there is None:
        return ""
    host = site_host(there)
    if host in SHARED_HOSTS or is_member_page(url):
        return there if there in linked else ""
    if "/" not in there:
        return f"{host} and all below"
    return host if host in linked else _first_folder(there)


def _first_folder(there: str) -> str:
    """The host with the first folder of a path: two blogs of one host differ in it."""
    return "/".join(there.split("/", 2)[:2])
