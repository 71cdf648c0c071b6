"""Blog platforms: what their markup means, and how their comments are moderated.

One file a platform, found by listing the folder; `generic` comes last. Nobody outside this room compares a platform's name.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from checkup import comment_systems
from checkup.config import SelectorsTable
from checkup.cycle_search import no_cycle_search
from checkup.i18n import gettext
from checkup.model import Batch, Blog, Comment, Entry, Page, Post, Reading
from checkup.platforms import _moderating
from checkup.reading.adapter import AccountWork, Adapter, Moderation

__all__ = [
    "account_work",
    "adapter",
    "adapters",
    "batches",
    "closed",
    "closed_services",
    "comments_closed",
    "edit_page",
    "entries",
    "home",
    "how_to_remove",
    "made_by",
    "permalink",
    "read",
    "recognised",
    "spam_command",
    "where_they_wait",
]

_NO_ADAPTER = Adapter("unknown")


@lru_cache(maxsize=1)
def adapters() -> tuple[Adapter, ...]:
    """Every platform of this folder by name, `generic` last."""
    names = sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))
    names.sort(key=lambda n: n == "generic")
    found: list[Adapter] = [importlib.import_module(f"{__name__}.{name}").ADAPTER for name in names]
    for name, one in zip(names, found, strict=True):
        if one.name != name:
            raise AssertionError(f"platforms/{name}.py declares {one.name}")
    return tuple(found)


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Adapter]:
    return {one.name: one for one in adapters()}


def read(page: Page, *, platform: str = "auto", selectors: SelectorsTable | None = None, mine: bool = False) -> Reading:
    """What a page holds. Pure; never raises on bad markup.

    platform   file name of an adapter, "auto" = recognised from the page
    selectors  the owner's own CSS selectors, asked before every adapter
    mine       the owner says that what the page asks robots for is not meant for this report
    """
    from checkup.reading.page import read_page

    with no_cycle_search():  # a page is freed as a whole; searching its objects for cycles took a tenth of the time
        reading = read_page(page, adapters(), platform, selectors)
    return _open_to_its_owner(reading) if mine else reading


def _open_to_its_owner(reading: Reading) -> Reading:
    """The reading as of a page that asks robots for nothing."""
    post, maybe = (replace(p, quotable=True) if p else None for p in (reading.post, reading.maybe_post))
    return replace(reading, quotable=True, nofollow=False, post=post, maybe_post=maybe)


def adapter(name: str) -> Adapter:
    """The platform of that name; one that knows nothing where there is none."""
    return _by_name().get(name, _NO_ADAPTER)


def recognised(name: str) -> bool:
    """Whether `name` says which platform it is: neither unknown nor the general reader."""
    return name in _by_name() and name != adapters()[-1].name


def made_by(generator: str) -> Adapter:
    """The platform that calls itself `generator` in a feed (with version and address); one that knows nothing where none does."""
    said = generator.lower()
    return next((one for one in adapters() if any(name in said for name in one.generators)), _NO_ADAPTER)


def closed_services() -> dict[str, str]:
    """The hosts of services that have ended, with words that say so."""
    return dict(one.closed for one in adapters() if one.closed)


# moderation


def _native(blog: Blog, post: Post) -> Adapter:
    """The platform that holds a post's comments: the blog's, if the post does not look like another's."""
    names = {name for name in (blog.platform, post.platform) if recognised(name)}
    return adapter(names.pop()) if len(names) == 1 else _NO_ADAPTER


def edit_page(blog: Blog, post: Post, comment: Comment) -> str | None:
    """The page where this comment is edited, approved or deleted; None where the platform has none that is known."""
    native = _native(blog, post)
    home = _moderating.home_of_own(blog, post, comment, native.name) if native.moderation.edit else None
    return native.moderation.edit(home, comment.id) if native.moderation.edit and home is not None else None


def spam_command(blog: Blog, pairs: Iterable[tuple[Post, Comment]]) -> tuple[str, str] | None:
    """(where it is typed, lines) of a command that marks all these comments as spam; None where the platform has none.

    Every id that is surely the blog's own is in it, in as many lines as that takes; all others are left out.
    """
    ids: dict[Moderation, set[str]] = {}
    for post, comment in pairs:
        native = _native(blog, post)
        if native.moderation.command and _moderating.home_of_own(blog, post, comment, native.name) is not None:
            ids.setdefault(native.moderation, set()).add(comment.id)
    if len(ids) != 1:
        return None
    [(moderation, own)] = ids.items()
    return (gettext(moderation.typed_in), moderation.command(sorted(own, key=int))) if moderation.command else None


def batches(blog: Blog) -> dict[str, Batch]:
    """The ways to put many of the blog's comments out of sight at once, by name: of its platform, and of the systems that hold comments."""
    systems = _moderating.in_outside_system(blog.posts)
    outside = (batch for system in comment_systems.systems() if system.name in systems for batch in system.batches)
    return {batch.name: batch for batch in (*adapter(blog.platform).moderation.batches, *outside)}


def entries(blog: Blog, pairs: Iterable[tuple[Post, Comment]], batch: str) -> tuple[str, tuple[Entry, ...]]:
    """(the blog's folder, the comments that surely live where `batch` works, smallest number first); all others are left out."""
    found: dict[str, Entry] = {}
    homes: set[str] = set()
    for post, comment in pairs:
        home = _moderating.home_in_system(blog, post, comment, batch)
        native = _native(blog, post)
        if home is None and any(one.name == batch for one in native.moderation.batches):
            home = _moderating.home_of_own(blog, post, comment, native.name)
        if home is not None:
            homes.add(home)
            found.setdefault(comment.id, Entry(comment.id, post.url))
    return homes.pop() if homes else "", tuple(sorted(found.values(), key=lambda one: int(one.id)))


def account_work(blog: Blog) -> AccountWork | None:
    """What can be done with an account on the blog's own server, None where nothing is known."""
    return adapter(blog.platform).moderation.account


def home(blog: Blog) -> str | None:
    """The blog's folder without slash at the end, None where it has none of its own."""
    return _moderating.home(blog)


def where_they_wait(blog: Blog) -> str:
    """Where the comments that wait for approval are found, in a sentence; "" where that is not known."""
    work = account_work(blog)
    return gettext(work.waiting) if work else ""


def how_to_remove(blog: Blog) -> str:
    """How spam is removed, in words: in the outside system that holds all the comments, else on the platform; "" where not known."""
    outside = _moderating.in_outside_system(blog.posts)
    if outside:
        return _moderating.outside_words(outside.pop()) if len(outside) == 1 else ""
    where = adapter(blog.platform).moderation.where
    return gettext(where) if where else ""


def closed(blog: Blog) -> str:
    """A sentence that says that the blog's platform is no more; "" elsewhere."""
    ended = adapter(blog.platform).closed
    return gettext(f"{ended[1]}.") if ended else ""


def comments_closed(post: Post) -> str:
    """A sentence that says why nobody can comment on a post any more; "" where somebody can, or may."""
    if post.commenting == "closed":
        return gettext("Comments are closed there.")
    return _moderating.outside_closed(post.comment_system or "")


def permalink(platform: str, post_url: str, comment_id: str) -> str | None:
    """The address of a comment by the anchor that the platform gives it, None where it gives none."""
    return _moderating.permalink(adapter(platform).moderation, post_url, comment_id)
