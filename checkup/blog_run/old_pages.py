"""Page stores of blogs that a run does not read -> without the pages that no run has asked for in a long time."""

from __future__ import annotations

from collections.abc import Collection

from checkup.run_options import STORES, Options


def drop_old_pages(options: Options, *, but_of: Collection[str]) -> None:
    """Drop what is old in the page stores, but for those of the named blogs: their own reading does so."""
    from checkup.web import PageStore  # with all that reads the web, which a report is written without

    for path in sorted((options.state / STORES).glob("*.sqlite")):
        if path.stem in but_of:
            continue
        store = PageStore(path, options.now.date())
        try:
            store.prune()
            empty = store.is_empty()
        finally:
            store.close()
        if empty:
            path.unlink(missing_ok=True)
