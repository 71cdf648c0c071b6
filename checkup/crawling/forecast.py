"""How many posts, requests and minutes reading a blog will take, as far as can be told before it is read, in sentences.

Nothing here is exact: a post's comments may stand on further pages, and what an earlier run has kept is not asked for again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from checkup.config import CrawlTable

_SECONDS_A_MB = 0.3  # of CPU, as measured on 8 MB of WXR, Blogger, Movable Type and Disqus exports (1.8 to 2.6 s)
_SECONDS_A_PAGE = 0.03  # of CPU, as measured on 177 pages (docs/benchmarks.md); judging is apart


@dataclass(frozen=True, slots=True)
class Forecast:
    """What reading one blog will take.

    by     what it was reckoned from, in words
    posts  how many posts will be read; None = cannot be told
    least  requests that are made in any case; None = cannot be told
    most   requests that may be made, without further pages of comments; None = as many as `least`
    about  whether `posts` is only about right
    """

    by: str
    posts: int | None = None
    least: int | None = None
    most: int | None = None
    about: bool = True


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run would do over one blog, in sentences; and for blogs that share a host the requests to it, `pace` seconds apart.

    requests  None = cannot be told
    """

    lines: tuple[str, ...]
    host: str = ""
    requests: int | None = 0
    pace: float = 0.0


def forecast_lines(found: Forecast, crawl: CrawlTable, pace: float) -> Sequence[str]:
    """The sentences of a forecast. `pace`: the seconds between two requests that the host will get."""
    posts = "How many posts would be read cannot be told beforehand"
    if found.posts is not None:
        posts = f"{'About ' if found.about else ''}{found.posts:,} posts would be read" if found.posts != 1 else "1 post would be read"
    said = [f"{posts} ({found.by})."]
    if found.least is not None:
        most = max(found.least, found.most or 0)
        times = f"{found.least:,} to {most:,}" if most > found.least else f"{most:,}"
        said.append(
            f"That takes about {times} requests, {_minutes(found.least, most, pace)} at {pace:g} s apart, and the answers' own time; "
            "more where comments stand on further pages, less where an earlier run has kept what has not changed."
        )
        if most > crawl.max_requests or most * pace > 60 * crawl.max_minutes:
            said.append(f"One run ends after {crawl.max_requests:,} requests or {crawl.max_minutes:g} min; the next one goes on there.")
    return said


def _minutes(least: int, most: int, pace: float) -> str:
    low, high = (max(1, ceil(n * pace / 60)) for n in (least, most))
    return f"{low:,} to {high:,} min" if high > low else f"{high:,} min"


def counted_pages(pages: int) -> str:
    """ "1,900 pages in about 57 s of computing": without a network a page's reading is what takes time."""
    return f"{pages:,} page{'' if pages == 1 else 's'} in about {max(1, ceil(pages * _SECONDS_A_PAGE)):,} s of computing"


def seconds_of_files(size: int) -> str:
    """ "about 3 s of computing" for exports of so many bytes."""
    return f"about {max(1, ceil(size / 1e6 * _SECONDS_A_MB)):,} s of computing"


def shared_hosts(plans: Iterable[Plan]) -> Sequence[str]:
    """A sentence for each host that several blogs of a run share: it gets one request at a time for all of them."""
    on: dict[str, list[Plan]] = defaultdict(list)
    for plan in plans:
        if plan.host:
            on[plan.host].append(plan)
    return [_of_host(host, plans) for host, plans in on.items() if len(plans) > 1]


def _of_host(host: str, plans: Sequence[Plan]) -> str:
    known = [p.requests for p in plans if p.requests is not None]
    open_ones = len(plans) - len(known)
    total = sum(known)
    if not total:
        return f"{host}: {len(plans)} blogs share it and are read one after the other; how many requests that takes cannot be told."
    least, more, beside = ("at least ", " or more", f"; of {open_ones:,} of them it cannot be told") if open_ones else ("", "", "")
    time = _minutes(total, total, max(p.pace for p in plans))
    asked = f"{least}about {total:,} requests one after the other, {time}{more} for all of them{beside}"
    return f"{host}: {len(plans)} blogs share it, so {asked}."
