"""The blogs of a run as tasks, together where they share a host."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import blake2b

from checkup.addresses import site_of
from checkup.blog_run import Finished
from checkup.config import SiteConfig

# of reading, for all blogs of a run together; a convention: the jobs of most services that run it end after six hours, and the site is
# written after it
MAX_MINUTES = 300

Done = Callable[[int, Finished], None]  # told of each blog, by its number, as soon as it is ended


@dataclass(frozen=True)
class Task:
    """One blog of a run: its place in the order of the run, its site, and its folder in the new site."""

    number: int
    site: SiteConfig
    folder: str


def host_of_site(site: SiteConfig) -> str:
    """The host that reading a blog asks, with its port; of saved pages, which ask none, a name of the blog's own."""
    return site_of(site.blog.url or "") or f"/{site.slug}"


def by_host(tasks: Iterable[Task]) -> list[tuple[Task, ...]]:
    """The tasks in their order, those of one host together: a host gets one request at a time, so they would only wait for each other."""
    groups: dict[str, list[Task]] = {}
    for task in tasks:
        groups.setdefault(host_of_site(task.site), []).append(task)
    return [tuple(group) for group in groups.values()]


def shard_of(site: SiteConfig, shards: int) -> int:
    """Which of so many shards (from 1) a blog belongs to: all blogs of a host to one, and the same whatever other blogs there are."""
    return 1 + int.from_bytes(blake2b(host_of_site(site).encode(), digest_size=8).digest(), "big") % shards
