"""A folder of comments in a site's repository: Staticman's `_data/comments` (in Hugo `data/comments`), Jekyll's `_comments`, Pelican's."""

from __future__ import annotations

from pathlib import Path

from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.model import Blog, Post
from checkup.sources._comment_files import are_comments, places_of, take_comments
from checkup.sources._comment_threads import Threads, blog_of
from checkup.sources._exports import address, files_of

NAME = "staticman"
RANK = 2  # above saved pages (-1) and text files (0): what a folder holds is surer than its files' endings
POSTS = False  # it holds comments only


def accepts(site: SiteConfig) -> bool:
    """Whether every path is such a folder."""
    return bool(files_of(site, is_export))


def is_export(path: Path) -> bool:
    """Whether the folder holds comments, and no page of a site."""
    return path.is_dir() and not any(path.glob("_posts")) and not (path / "content").is_dir() and are_comments(path)


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """Posts by their slugs, with their comments. Raises NothingRead where there is no comment."""
    threads = Threads()
    for folder in files_of(site, is_export):
        slugs = places_of(folder)
        for slug, place in slugs.items():
            threads.posts.setdefault(slug, Post(address(site, f"{place}/"), comment_system="staticman", excerpt_only=True))
        ctx.say(len(threads.posts), None, f"Reading {folder.name}")
        take_comments(folder, threads, {slug: slug for slug in slugs})
    return blog_of(site, "Staticman comments", threads, {})
