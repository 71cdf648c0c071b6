"""Threads of a comment service, each under an address that some visitor's browser had -> the posts of one blog.

Such a service opens a thread for whatever page asks for one: a post's page with a parameter of a share button, on the blog's former host, a
copy on the author's own machine, a translation, the front page, a list.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from ipaddress import ip_address
from posixpath import commonpath, dirname

from checkup import lazy_re as re
from checkup.addresses import Sort, dated_by_path, host_of, numbers_post, origin_of, plainness, post_key, site_of, sort_of, split, view_of
from checkup.comparing.same_words import plain
from checkup.model import Post
from checkup.sources._same_address import as_one
from checkup.text.in_words import count, number

_BETWEEN = re.compile(r" [|·•»«–—:-] |: ")  # what divides a page's title from the blog's name
_LONGEST_TITLE = 1_000  # characters of a title that are taken apart; longer ones are none
_PLACES_OF_A_TITLE = 1  # pages that bear a part of a title which tells the page; what several bear is the blog's name or a topic
# ends of the names of machines that only their owner reaches (RFC 6761, RFC 6762, RFC 8375 and common use)
_OWN_MACHINE = (".local", ".localhost", ".test", ".lan", ".internal", ".home.arpa", ".invalid")
# services that show other people's pages under their own host
_COPIERS = ("googleusercontent.com", "translate.goog", "microsofttranslator.com", "bingj.com", "archive.org", "archive.is", "archive.today")
_FEWEST_BELOW = 3  # by convention: pages that a folder holds, more than half of all, where its own page is the blog's front page
_FRONT = re.compile(r"/?(?:index|default)?(?:\.\w{3,5})?", re.IGNORECASE)  # the path of a front page
_PART_OF_DATE = re.compile(r"\d+")  # a folder that is a year, a month, a day, or a post's number


@dataclass(frozen=True, slots=True)
class Pages:
    """The posts that threads belong to, the folder that they lie in, and what was left out, in sentences."""

    posts: list[Post]
    home: str
    notes: tuple[str, ...]


def pages_of(threads: Sequence[Post], home: str) -> Pages:
    """Threads as posts with their comments -> the blog's posts; `home` is its configured address, "" where there is none."""
    own, below = _own_site(threads, home), _pages_below(threads)
    kept: list[Post] = []
    left: dict[str, list[Post]] = defaultdict(list)
    for thread in threads:
        why = _why_no_post(thread, own, front=below[_folder_of(thread.url)] > max(_FEWEST_BELOW - 1, len(threads) / 2))
        (left[why] if why else kept).append(thread)
    if not kept:
        return Pages(list(threads), _folder(threads, own), ())
    posts = [sorted(same, key=lambda post: (site_of(post.url) != own, plainness(post.url))) for same in _one_a_page(kept)]
    notes = [
        why.format(pages=number(len(threads)), comments=count(sum(len(t.comments) for t in threads), "comment"))
        for why, threads in left.items()
    ]
    return Pages([_dated(as_one(same)) for same in posts], _folder(kept, own), tuple(notes))


COPIES = "Threads of copies of the blog (the author's own machine, caches, translations) were left out: {pages}, with {comments}."
LISTS = "Threads of pages that are no posts (the front page, lists, searches) were left out: {pages}, with {comments}."


def _why_no_post(thread: Post, own: str, *, front: bool) -> str:
    """Why a thread is none of a post's page; "" where it may be. A list that readers commented on is no list, but for the front page."""
    site = site_of(thread.url)
    if site != own and _shows_others(site):
        return COPIES
    address = view_of(thread.url)[0]
    if split(address).query:
        front = False
    elif _FRONT.fullmatch(split(address).path):
        front = True
    return LISTS if front or (not thread.comments and sort_of(address) is not Sort.OTHER) else ""


def _folder_of(url: str) -> str:
    """Site and path of a page as that of a folder."""
    return f"{site_of(url)}{split(url).path.rstrip('/')}/"


def _pages_below(threads: Sequence[Post]) -> Counter[str]:
    """How many pages lie in each folder, at any depth."""
    below: Counter[str] = Counter()
    for page in {_folder_of(thread.url) for thread in threads}:
        names = page.split("/")[:-1]
        below.update("/".join(names[:depth]) + "/" for depth in range(1, len(names)))
    return below


def _own_site(threads: Sequence[Post], home: str) -> str:
    """The blog's site: the configured one, else the one with most pages that is neither a machine of the author's nor somebody's copy."""
    if home:
        return site_of(home)
    pages = Counter(site_of(thread.url) for thread in threads)
    public = {site: n for site, n in pages.items() if not _shows_others(site)}
    return max(public or pages, key=lambda site: (pages[site], site), default="")


def _shows_others(site: str) -> bool:
    """Whether a site is a machine that only its owner reaches, or one that shows copies of other people's pages."""
    name = host_of(f"http://{site}/") or site
    try:
        return not ip_address(name).is_global
    except ValueError:
        return "." not in name or name.endswith(_OWN_MACHINE) or any(name == one or name.endswith(f".{one}") for one in _COPIERS)


def _one_a_page(threads: Sequence[Post]) -> list[list[Post]]:
    """The threads, those of one page together: one address, or one path and one title, whatever the host and what a link added."""
    at: dict[str, list[Post]] = defaultdict(list)
    for thread in threads:
        at[_place(thread.url)].append(thread)
    bearing = Counter(part for same in at.values() for part in {part for thread in same for part in _parts(thread.title)})
    return [group for same in at.values() for group in _by_title(same, bearing)]


def _by_title(threads: Sequence[Post], bearing: Counter[str]) -> list[list[Post]]:
    """Threads of one path by the page that they are of: those with one address, and those whose titles share a part that tells the page."""
    groups: dict[str, list[Post]] = {}
    for thread in threads:
        keys = [post_key(thread.url), *(f" {part}" for part in _parts(thread.title) if bearing[part] <= _PLACES_OF_A_TITLE)]
        group = next((groups[key] for key in keys if key in groups), [])
        group.append(thread)
        groups |= {key: group for key in keys if key not in groups}
    return list({id(group): group for group in groups.values()}.values())


def _place(url: str) -> str:
    """The path of an address, with what follows the "?" only where that names the post."""
    path, mark, query = post_key(url).partition("/")[2].partition("?")
    return f"{path}{mark}{query}" if numbers_post(url) else path


def _parts(title: str | None) -> set[str]:
    """A page's title and its parts, as titles are compared."""
    whole = (title or "")[:_LONGEST_TITLE]
    return {found for part in (whole, *_BETWEEN.split(whole)) if (found := plain(part))}


def _folder(threads: Sequence[Post], own: str) -> str:
    """The folder of a blog: what the addresses on its site share, up to the first date or number; "" where none is on the web."""
    urls = [thread.url for thread in threads if site_of(thread.url) == own] or [thread.url for thread in threads]
    origin = next((found for url in urls if (found := origin_of(url))), "")
    if not origin:
        return ""
    folders = commonpath([f"/{dirname(split(url).path.rstrip('/')).lstrip('/')}" for url in urls]).rstrip("/").split("/")
    telling = next((n for n, name in enumerate(folders) if _PART_OF_DATE.fullmatch(name)), len(folders))
    return f"{origin}{'/'.join(folders[:telling])}/"


def _dated(post: Post) -> Post:
    """The post with the day that its address tells, where nothing else does."""
    span = dated_by_path(post.url) if post.published is None else None
    if span is None or span[0].date() != span[1].date():
        return post
    return replace(post, published=span[0].replace(tzinfo=None), precision="day")
