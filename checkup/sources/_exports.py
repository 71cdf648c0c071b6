"""Files that a blog's owner exported: which paths hold one, and the blog that comes out of their records."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from lxml import etree

from checkup.addresses import wanted
from checkup.config import SiteConfig
from checkup.errors import NothingRead
from checkup.gathering.api_records import Records
from checkup.gathering.gather import Gathering
from checkup.model import Blog, Post

# of one file; a convention: at 20 kB a post with its comments 25,000 posts; the file is held in memory while it is read
MAX_BYTES = 512 * 2**20
# what XML 1.0 forbids but WordPress and others write into exports all the same; libxml2 would stop there
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
# bytes in which a file says what it is; a convention: a Blogger export has a whole template of styles before its first post
_HEAD = 64 * 1024


def files_of(site: SiteConfig, is_export: Callable[[bytes], bool]) -> list[Path]:
    """The files among the site's paths (not inside folders) whose first bytes are those of the export; [] if one path is something else."""
    base = site.file.parent if site.file else Path()
    found = []
    for name in site.blog.paths:
        path = base / name
        if not path.is_file() or not is_export(_head(path)):
            return []
        found.append(path)
    return found


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_HEAD)
    except OSError:
        return b""


def body_of(path: Path) -> bytes:
    """The whole file. Raises NothingRead where it cannot be read or is larger than any export should be."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise NothingRead(f"{path.name} is larger than {MAX_BYTES // 2**20} MB.", "Export the blog in several files and name them all.")
        return path.read_bytes()
    except OSError as error:
        raise NothingRead(f"{path.name} could not be read ({error.strerror}).") from None


def elements(path: Path) -> Iterator[Any]:
    """Every element of an XML file as it ends, as far as the file can be read: no entities, no network, no illegal characters."""
    data = io.BytesIO(_CONTROL.sub(b"", body_of(path)))
    options: dict[str, Any] = {"recover": True, "resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": True}
    try:
        for _, element in etree.iterparse(data, events=("end",), **options):
            if isinstance(element.tag, str):
                yield element
    except etree.XMLSyntaxError:
        return


def name_of(element: Any) -> str:
    """An element's name without namespace or prefix (files in real life forget to declare theirs); "" for a comment or None."""
    return element.tag.rpartition("}")[2].rpartition(":")[2] if element is not None and isinstance(element.tag, str) else ""


def space_of(element: Any) -> str:
    """An element's namespace, "" without one, or of what is no element (a comment within one)."""
    return element.tag[1:].rpartition("}")[0] if isinstance(element.tag, str) and element.tag.startswith("{") else ""


def assemble(
    site: SiteConfig,
    way: str,
    posts: Sequence[Post],
    *,
    url: str = "",
    title: str | None = None,
    captured_at: datetime | None = None,
    notes: Sequence[str] = (),
) -> Blog:
    """The blog of these posts. `url` is what the export says; the configured one comes first. Raises NothingRead without any post."""
    home = site.blog.url or url
    gathering = Gathering(home)
    chosen = []
    for post in posts:
        reason = wanted(post.url, site.crawl.include, site.crawl.exclude)
        if reason:
            gathering.skip(post.url, reason)
        else:
            chosen.append(post)
    gathering.add_records(Records(way, tuple(chosen), title=title, notes=tuple(notes)))
    if not chosen:
        names = ", ".join(Path(p).name for p in site.blog.paths)
        raise NothingRead(f"No published post was found in {names}.", "An export holds posts, not only pages or drafts.")
    return gathering.blog(home, captured_at=captured_at)
