"""What all exports share: which of a site's paths hold one, the elements of an XML file, and the blog that comes out of their records."""

from __future__ import annotations

import codecs
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from lxml import etree

from checkup import lazy_re as re
from checkup.addresses import clean, join, wanted
from checkup.config import SiteConfig
from checkup.errors import NothingRead
from checkup.gathering.api_records import Records
from checkup.gathering.gather import Gathering
from checkup.model import NOWHERE, Blog, Exported, Owner, Person, Post, Withheld
from checkup.reading.encoding import WINDOWS
from checkup.sources._export_file import CUT, encoding_of, head_of, opened, zipped
from checkup.text.contact_masks import masked

# what XML 1.0 forbids but WordPress and others write into exports all the same; libxml2 would stop there
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_ENCODING = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,100}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([A-Za-z0-9_.-]{1,40})")
_MOST_PARTS = 1_000  # files of a folder that are one export in parts; a convention: WordPress.com writes 30 of a large blog
_END = 2_000  # bytes at the end of a file within which its root is closed; programs sign below it
NO_ADDRESSES = "The export names pages by their path only: `url` under [blog] gives posts their addresses."


def files_of(site: SiteConfig, is_export: Callable[[Path], bool]) -> list[Path]:
    """The site's paths, where each of them is such an export, a zip that holds some, or a folder of nothing else; else []."""
    base = site.file.parent if site.file else Path()
    found = [held(base / name, is_export) for name in site.blog.paths]
    return [one for of_path in found for one in of_path] if all(found) else []


def held(path: Path, is_export: Callable[[Path], bool]) -> list[Path]:
    """The exports of one kind that a path is or holds."""
    if packed := [
        one for one in zipped(path) if is_export(one)
    ]:  # asked first: what is packed without being pressed can be read in the zip
        if twice := next((name for name, count in Counter(one.name for one in packed).items() if count > 1), None):
            raise NothingRead(
                f"{path.name} holds several files called {twice}, of one blog each.", "Unpack it, and name the file of one blog."
            )
        return packed
    if is_export(path):
        return [path]
    if not path.is_dir():
        return []
    files = sorted(islice((one for one in path.iterdir() if not one.name.startswith(".")), _MOST_PARTS))
    return files if len(files) < _MOST_PARTS and all(one.is_file() and is_export(one) for one in files) else []


def address(site: SiteConfig, path: str, host: str = "") -> str:
    """The address of a page that the export names by its path; a made-up one, which no report links, where nobody knows the blog's."""
    return clean(join(site.blog.url or (f"https://{host}/" if host else NOWHERE), path))


class _Legal:
    """An XML file without the characters that XML forbids; `end` is what it ends with.

    Bytes that are no UTF-8 in a file that says it is are those of `other` where they prove one for all, else those of Windows: a database
    of an old blog holds both.
    """

    def __init__(self, file: BinaryIO, other: str | None = None) -> None:
        self._file, self._other, self.end = file, other, b""
        self._utf8: codecs.IncrementalDecoder | None = None
        self._begun = False

    def read(self, size: int = -1) -> bytes:
        while piece := self._file.read(size):
            if legal := _CONTROL.sub(b"", self._mended(piece)):
                self.end = (self.end + legal)[-_END:]
                return legal
        return b"" if self._utf8 is None else self._utf8.decode(b"", final=True).encode()

    def _mended(self, piece: bytes) -> bytes:
        if not self._begun:
            self._begun = True
            piece = self._as_utf8(piece)
        return piece if self._utf8 is None else self._utf8.decode(piece).encode()

    def _as_utf8(self, piece: bytes) -> bytes:
        """The first piece, and the decoder of all: also where another label stands above what is UTF-8, as in a file saved anew."""
        said = _ENCODING.match(piece)
        label = said[1].lower() if said else b"utf-8"
        stale = label.startswith(b"utf-16") or (label not in (b"utf-8", b"utf8") and not piece.isascii() and _is_utf8(piece))
        if stale or label in (b"utf-8", b"utf8"):
            self._utf8 = codecs.getincrementaldecoder(self._other or "utf-8")("replace" if self._other else WINDOWS)
        return piece[: said.start(1)] + b"utf-8" + piece[said.end(1) :] if said and stale else piece


def _says_utf8_and_is_none(path: Path) -> bool:
    """Whether a file that says no other encoding begins with bytes of one, as its first lines that are no ASCII show."""
    head = head_of(path)
    said = _ENCODING.match(head)
    return (said is None or said[1].lower() in (b"utf-8", b"utf8")) and not _is_utf8(head)


def _is_utf8(piece: bytes) -> bool:
    """Whether all but a last letter that may be cut is UTF-8."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(piece)
    except UnicodeDecodeError:
        return False
    return True


def elements(path: Path, notes: dict[str, None]) -> Iterator[Any]:
    """Every element of an XML file as it ends, as far as the file can be read: no entities, no network, no illegal characters."""
    options: dict[str, Any] = {"recover": True, "resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": True}
    other = encoding_of(path) if _says_utf8_and_is_none(path) else None
    with opened(path, notes) as file:
        legal = _Legal(file, other)
        events = etree.iterparse(legal, events=("end",), **options)
        with suppress(etree.XMLSyntaxError):
            for _, element in events:
                if isinstance(element.tag, str):
                    yield element
        if f"{name_of(events.root)}>".encode() not in legal.end:
            notes[CUT.format(name=path.name)] = None


def done_with(element: Any) -> None:
    """Give the memory of an element back, and of all that stands before it in its parent."""
    element.clear()
    parent = element.getparent()
    while parent is not None and (earlier := element.getprevious()) is not None:
        parent.remove(earlier)


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
    withheld: Mapping[Withheld, int] = Counter(),
    owners: Sequence[Owner] = (),
) -> Blog:
    """The blog of these posts. `url` is what the export says; the configured one comes first. Raises NothingRead without any post.

    `withheld` says how many comments the export knows that visitors do not see, `owners` whom it names as writers beside the posts.
    """
    home = site.blog.url or url
    gathering = Gathering(home)
    chosen = []
    for post in posts:
        reason = wanted(post.url, site.crawl.include, site.crawl.exclude)
        if reason:
            gathering.skip(post.url, reason)
        else:
            chosen.append(_unaddressed(post))
    gathering.add_records(Records(way, tuple(chosen), title=title, notes=tuple(notes), owners=tuple(owners)))
    if not chosen:
        names = ", ".join(Path(p).name for p in site.blog.paths)
        raise NothingRead(f"No published post was found in {names}.", "An export holds posts, not only pages or drafts.")
    blog = gathering.blog(home, captured_at=_believed(captured_at, chosen))
    shown = sum(len(post.comments) for post in blog.posts)
    known = Exported(way, shown, held=withheld.get("held", 0), spam=withheld.get("spam", 0), deleted=withheld.get("deleted", 0))
    return replace(blog, coverage=replace(blog.coverage, exports=(known,)))


def _unaddressed(post: Post) -> Post:
    """The post without mail and network addresses in the place of names: of a mail address what stands before its sign is the name."""
    comments = tuple(c if (author := _named(c.author)) is c.author else replace(c, author=author) for c in post.comments)
    return replace(post, author=post.author and _named(post.author), comments=comments)


def _named(person: Person) -> Person:
    name = person.name or ""
    if masked(name) == name:
        return person
    short = name.partition("@")[0].strip()
    return replace(person, name=short if short and masked(short) == short else None)


def _believed(made: datetime | None, posts: Sequence[Post]) -> datetime | None:
    """When an export says that it was made; None where a post is younger by more than a day (two zones): its head is an older one's."""
    newest = max((post.published.date() for post in posts if post.published is not None), default=None)
    return made if made is None or newest is None or newest - made.date() <= timedelta(days=1) else None
