"""What an address says: its host, and whether its words are those of a shop."""

from __future__ import annotations

from functools import lru_cache

from checkup import lazy_re as re
from checkup.addresses import host_of, split
from checkup.remembered import remembered
from checkup.spam.lists import load, word_set

SHORTENERS = word_set("shorteners")
FREE = word_set("free builders")
ODD_ENDINGS = word_set("odd endings")
COMMON = word_set("common sites")
SECOND = word_set("second levels")
WORDS = re.compile(r"[a-z]{3,}")  # of an address; no trade word is shorter
# Behind a date, or in a folder that blogs keep posts in: the address of a post.
ARTICLE = re.compile(r"/(?:19|20)\d\d/(?:[01]?\d/|[^/]{8})|/(?:blogs?|posts?|archives?|journal|diary|notes|p)/", re.IGNORECASE)


@remembered(65_536)
def host(url: str) -> str:
    """The host of an address that anybody can reach: with a dot in it; "" where there is none."""
    name = host_of(url)
    return name if "." in name else ""


@remembered(16_384)
def plain_path(url: str) -> str:
    """The path of an address with its percent signs decoded."""
    return split(url).plain_path


@remembered(16_384)
def site(name: str) -> str:
    """The registered part of a host ("shop.example.co.uk" -> "example.co.uk"), near enough without a list of suffixes."""
    parts = name.split(".")
    keep = 3 if len(parts) > 2 and parts[-2] in SECOND and len(parts[-1]) == 2 else 2
    return ".".join(parts[-keep:])


@remembered(16_384)
def trade_words(url: str) -> tuple[str, ...]:
    """The trade words that the host of an address is made of.

    Words between hyphens and dots count whole. Inside a run of letters, a word counts only at its start or end and where trade
    words make up most of the run, so that "dress" is not found in "andressa".
    """
    lists = load()
    name = host(url)
    labels = name.split(".")[:-1] if name else []
    found: dict[str, None] = {}
    for run in WORDS.findall(" ".join(labels)):
        if run in lists.commercial and run not in lists.everyday:
            found.setdefault(run)
        elif len(run) >= 7:
            found.update(dict.fromkeys(_inside(run)))
    return tuple(lists.counting(found))


@remembered(16_384)
def path_words(url: str) -> tuple[str, ...]:
    """The trade words in an address behind its host; one or two plain ones say little."""
    path = plain_path(url if "//" in url else f"//{url}")[1:121].casefold()
    return tuple(dict.fromkeys(load().counting(WORDS.findall(path))))


def is_article(url: str) -> bool:
    """Whether an address is that of a post, whose slug may speak of shops without being one: behind a date, or in a blog's folder."""
    return bool(ARTICLE.search(plain_path(url if "//" in url else f"//{url}")[:121]))


@lru_cache(maxsize=1)
def _telling() -> frozenset[str]:
    """The trade words that are no everyday words."""
    return frozenset(load().commercial.keys() - load().everyday)


def _inside(run: str) -> list[str]:
    commercial = _telling()
    found: list[str] = []
    left, right = 0, len(run)
    progress = True
    while progress:
        progress = False
        for size in range(min(14, right - left), 3, -1):
            head, tail = run[left : left + size], run[right - size : right]
            if head in commercial:
                found.append(head)
                left, progress = left + size, True
                break
            if tail in commercial:
                found.append(tail)
                right, progress = right - size, True
                break
    covered = len(run) - (right - left)
    strong = any(word in load().strong for word in found)
    return found if len(found) >= 2 or (found and (strong or covered * 5 >= len(run) * 3)) else []


def is_odd(name: str) -> bool:
    """Whether a host is of the kind that spammers use and lose: endings sold for pennies, or a free page builder."""
    parts = name.split(".")
    return parts[-1] in ODD_ENDINGS or (len(parts) > 1 and parts[-2] in FREE)


@remembered(16_384)
def is_known(name: str) -> bool:
    """Whether everybody links there: reference works, code, documents, schools and authorities."""
    parts = name.split(".")
    return site(name) in COMMON or bool({"edu", "gov", "ac", "mil"} & set(parts[-2:])) or name.startswith(("docs.", "developer."))


def is_short(name: str) -> bool:
    """Whether a host only forwards to somewhere else."""
    return name in SHORTENERS
