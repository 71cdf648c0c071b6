"""Small blogs, settled."""

from __future__ import annotations

from datetime import UTC, datetime

from checkup.config import BlogTable, SiteConfig, WindowTable
from checkup.facts import Facts
from checkup.model import Post
from checkup.settling import settle
from tests.factories import blog

NOW = datetime(2027, 3, 1, tzinfo=UTC)


def facts_of(*posts: Post, window: WindowTable | None = None, **more: object) -> Facts:
    return settle(
        blog(posts, **more), SiteConfig(slug="example", blog=BlogTable(url="https://blog.example/"), window=window or WindowTable()), NOW
    )
