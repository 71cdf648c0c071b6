"""Posts that stand at other addresses than at the run before: which key of the new run is which of the old one, and lines in today's keys.

A blog that goes to https, drops "www.", gets other permalinks, another host or another program keeps its posts; a line of the history knows
them by a hash of their address only. The run that finds them moved still has what the last one read, and notes whose key became which.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from checkup.addresses import split
from checkup.comparing.same_posts import same_posts
from checkup.history.snapshots import KEY_CHARS, Snapshot, short_hash
from checkup.history.take_snapshot import post_keys
from checkup.model import Blog

SHARED = 0.5  # of the posts of the shorter of two runs, a convention: below that they are not held against each other post by post
_FEW = 3  # posts that went and posts that came, a convention: fewer are deleted and written in any week


def with_moves(new: Snapshot, blog: Blog, past: Sequence[Snapshot], kept: Callable[[], Blog | None]) -> Snapshot:
    """The snapshot with what is known of where its posts stood at the last run; `kept` gives what that run read, if it still lies there."""
    today = next((run.moved for run in past if run.checked == new.checked), {})
    last = next((run for run in reversed(past) if run.checked < new.checked), None)
    if last is None:
        return new
    keys = post_keys(blog.posts)
    found = {key: was for key, was in today.items() if key in new.posts and was in last.posts}
    left = {url: key for url, key in keys.items() if key in new.posts and key not in last.posts and key not in found}
    gone = {key for key in last.posts if key not in new.posts} - set(found.values())
    for url, key in left.items():
        was = next((was for other in _spellings(url) if (was := short_hash(other, KEY_CHARS)) in gone), None)
        if was is not None:
            found[key] = was
            gone.discard(was)
    if min(len(gone), len(left.keys() - {url for url, key in left.items() if key in found})) >= _FEW and (before := kept()) is not None:
        found |= _matched(before, blog, keys, gone, taken=found.keys() | last.posts.keys())
    return replace(new, moved=found)


def _spellings(url: str) -> Iterator[str]:
    """Other addresses of a page that a change of scheme, of "www." or of the stroke at the end gives it."""
    parts = split(url)
    rest = url.partition("://")[2].removeprefix("www.")
    ends = [rest] if parts.query else [rest, rest.rstrip("/") if rest.endswith("/") else f"{rest}/"]
    return (made for scheme in ("http", "https") for www in ("", "www.") for end in ends if (made := f"{scheme}://{www}{end}") != url)


def _matched(before: Blog, blog: Blog, keys: Mapping[str, str], gone: set[str], *, taken: set[str]) -> dict[str, str]:
    """The posts of the last run, each with the one that it is now, by what both say."""
    was_at = post_keys(before.posts)
    pairs = ((keys[post.url], was_at[url]) for url, post in same_posts(before, blog).items())
    return {key: was for key, was in pairs if was in gone and key not in taken}


def in_todays_keys(runs: Sequence[Snapshot]) -> list[Snapshot]:
    """The runs, oldest first, each with its posts by the keys that they have in the newest one."""
    names: dict[str, str] = {}
    made: list[Snapshot] = []
    for run in reversed(runs):
        made.append(_renamed(run, names) if names else run)
        if run.moved:
            names |= {was: names.get(key, key) for key, was in run.moved.items()}
    return made[::-1]


def _renamed(run: Snapshot, names: Mapping[str, str]) -> Snapshot:
    def mark(one: str) -> str:
        return names.get(one[:KEY_CHARS], one[:KEY_CHARS]) + one[KEY_CHARS:]

    return replace(
        run,
        posts={names.get(key, key): row for key, row in run.posts.items()},
        comments=tuple(sorted(map(mark, run.comments))),
        spam=tuple(sorted(map(mark, run.spam))),
        fresh={mark(one): age for one, age in run.fresh.items()},
        left_out=tuple(names.get(key, key) for key in run.left_out),
    )


def share_posts(old: Snapshot, new: Snapshot) -> bool:
    """Whether two runs know so many posts by one key that their posts can be held against each other."""
    return len(old.posts.keys() & new.posts.keys()) >= SHARED * min(len(old.posts), len(new.posts))
