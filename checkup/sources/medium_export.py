"""A Medium export (zip, or unpacked): the writer's stories as pages. It carries no answer of a reader, which the report says.

Facts of the format (seen in converters that read it; Medium documents none): `posts/DATE_TITLE-NUMBER.html` (a draft's name begins with
`draft`), each an `h-entry` with `p-name`, `e-content`, and below it `p-author`, `dt-published` and `p-canonical`; what the writer answered
to others lies among them, with its first words for a title and no heading. Lists of claps, bookmarks, sessions and network addresses lie
beside `posts`; they are not opened.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from lxml import etree
from lxml import html as parser

from checkup import lazy_re as re
from checkup.addresses import clean
from checkup.config import SiteConfig
from checkup.crawling.source_context import Context
from checkup.json_fields import from_iso
from checkup.model import Blog, Person, Post
from checkup.reading.html_fragment import fragment, line
from checkup.sources._export_file import folders_of, opened
from checkup.sources._exports import assemble, files_of

NAME = "medium_export"
RANK = 2  # above saved pages (-1): what a file says of itself is surer than its ending
_SIGNED = b'Exported from <a href="https://medium.com">Medium</a>'
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")  # of damaged files: no tree of a page can take a text with one in
_TRIED = 5  # pages of a folder in which the signature is looked for; a convention
_MOST = 24 * 2**20  # bytes of one page, as much as of a saved page
_NO_COMMENTS = "Medium's export carries no answers of readers: a checkup of the live blog may read some."
_ANSWERS = "What the writer answered to others is no post, and was left out: {count} pages without a heading."


def accepts(site: SiteConfig) -> bool:
    """Whether every path is a Medium export."""
    return bool(files_of(site, is_export))


def is_export(path: Path) -> bool:
    """Whether the folder or zip is Medium's, or the folder `posts` of one."""
    return _posts_of(path) is not None


def _posts_of(path: Path) -> Path | None:
    """The folder with the pages of the stories."""
    folders = [one for folder in folders_of(path) for one in (folder / "posts", folder)]
    return next((one for one in folders if one.is_dir() and any(_SIGNED in _words(page) for page in islice(_pages(one), _TRIED))), None)


def _pages(folder: Path) -> Iterator[Path]:
    """The pages of what may be published, in the order of their names."""
    pages = (page for page in folder.iterdir() if page.name.lower().endswith(".html") and not page.name.startswith(("draft", ".")))
    return iter(sorted(pages, key=lambda page: page.name))


def _words(page: Path) -> bytes:
    with opened(page, {}) as file:
        return file.read(_MOST)


async def read(site: SiteConfig, ctx: Context) -> Blog:
    """The published stories. Raises NothingRead where there is none."""
    posts: list[Post] = []
    answers = 0
    for path in files_of(site, is_export):
        for page in _pages(_posts_of(path) or path):
            ctx.say(len(posts), None, f"Reading {page.name}")
            if (post := _post(_words(page))) is not None:
                posts += [post] if post.title else []
                answers += not post.title
    notes = [_NO_COMMENTS, *([_ANSWERS.format(count=answers)] if answers else [])]
    return assemble(site, "Medium export", posts, notes=notes)


def _post(body_of_page: bytes) -> Post | None:
    """One page as a post, without a title where it has no heading; None where it is not published."""
    try:
        page: Any = parser.document_fromstring(_CONTROL.sub(b" ", body_of_page))
    except (etree.ParserError, ValueError):  # nothing in it, or nothing that is a page
        return None
    address = clean(next(iter(page.xpath('//a[contains(@class, "p-canonical")]/@href')), ""))
    published = from_iso(next(iter(page.xpath('//time[contains(@class, "dt-published")]/@datetime')), None))
    body = next(iter(page.xpath('//*[contains(@class, "e-content")]')), None)
    if not address or published is None or body is None:
        return None
    heading = next(iter(body.xpath('.//*[contains(@class, "graf--title")]')), None)
    name = "".join(page.xpath('string(//*[contains(@class, "p-name")])')) if heading is not None else ""
    if heading is not None:
        heading.drop_tree()
    words, links, quotes = fragment(parser.tostring(body, encoding="unicode"), address)
    writer = line("".join(page.xpath('string(//a[contains(@class, "p-author")])')))
    return Post(
        url=address,
        title=line(name) or None,
        published=published,
        precision="second",
        author=Person(writer) if writer else None,
        text=words,
        links=links,
        quotes=quotes,
        comments_status="external-unread",
        comment_system="medium",
        platform="medium",
    )
