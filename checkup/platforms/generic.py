"""Any other page: nothing is known of it but what all comment markup has in common. Always asked last."""

from __future__ import annotations

from checkup.reading.adapter import Adapter

ADAPTER = Adapter(
    name="generic",
    author_flags=frozenset(("bypostauthor", "by-post-author")),
    loads=True,
)
