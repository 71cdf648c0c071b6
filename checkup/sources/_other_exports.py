"""Files that hold a blog or its comments in a form that no source reads: how each is told, and what to do in its place."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from checkup import lazy_re as re
from checkup.sources._export_file import archive_of, files_below, head_of

_PAGES = (".html", ".htm")  # endings of saved pages
_TRIED = 50  # files of a folder that are looked at; a convention
# how dumps of the databases in use begin; 4,000 bytes below are the first record of a list, 500 a stylesheet's line: conventions
_TABLES = re.compile(
    rb"\A\s*+(?:-- (?:MySQL|MariaDB|phpMyAdmin|PostgreSQL)|/\*!40|(?:CREATE TABLE|INSERT INTO|DROP TABLE)\b)", re.IGNORECASE
)
_READ = (
    b"wordpress.org/export/",
    b"tag:blogger.com",
    b"schemas.google.com/blogger/",
    b"disqus.com/disqus-internals",
)  # in exports that are
_COLUMNS = re.compile(rb"[\"']?[\w ]{1,40}[\"']?(?:[,;\t][\"']?[\w ]{1,40}[\"']?){2,60}\r?\n")  # a first line of names and nothing else
_LIVE = "write the blog's address as `url` under [blog], and Checkup reads it as it stands on the web"
# how the first bytes of such a file look -> what it is, and what to do
_KINDS: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (re.compile(rb"///DOTCLEAR\|"), f"is a backup of Dotclear and no export that Checkup reads: {_LIVE}."),
    (_TABLES, f"is a dump of a database: let the blog's program make an export (WordPress: Tools, Export), or {_LIVE}."),
    (re.compile(rb"\A(?:<\?xml[^>]{0,200}>\s*+)?<livejournal\b"), f"is an export of LiveJournal: {_LIVE}."),
    (
        re.compile(rb"\A(?:<\?xml[^>]{0,200}>\s*+)?(?:<[!?][^>]{0,500}>\s*+){0,5}<(?:rss|feed|rdf:RDF)\b"),
        f"is a feed, which holds a blog's latest posts and no comment below them: {_LIVE}.",
    ),
    (
        re.compile(
            rb"\A(?:#filetype:JSON[^\n]{0,300}\n)?\s*+[\[{].{0,4000}?\"(?:nick|page_key|by_nickname|issue_url|comments_url|guest_name)\"",
            re.DOTALL,
        ),
        f"holds comments in a form that Checkup does not know: {_LIVE}, or bring them into the form that `isso import -t generic` takes.",
    ),
    (re.compile(rb"\A\s*+[\[{]\s*+[\"\[{\]}]"), "is data of a program that Checkup does not know."),
    (_COLUMNS, f"is a table, and no export that Checkup knows: {_LIVE}."),
    (re.compile(rb"\A\s*+<\?xml"), "is data of a program that Checkup does not know."),
)


def what_it_is(head: bytes) -> str:
    """What a file that begins so is, as a sentence's end that says what to do; "" where it is nothing of the kind."""
    plain = head.removeprefix(b"\xef\xbb\xbf")
    if any(mark in plain for mark in _READ):
        return ""
    return next((said for pattern, said in _KINDS if pattern.match(plain)), "")


def advice(places: Iterable[Path]) -> str:
    """What to do with the first file under these places that is known to be none; "" where nothing is known of any."""
    for place in places:
        for path in [place] if place.is_file() else sorted(files_below(place, _TRIED)):
            if said := _of_file(path):
                return f"{path.name} {said}"
    return ""


def _of_file(path: Path) -> str:
    archive = archive_of(path)
    if archive is not None:
        inner = next((name for name in archive.namelist() if name.lower().endswith((".zip", ".tgz", ".tar.gz"))), "")
        if inner:
            return f"holds another archive, {Path(inner).name}: unpack it, and name what lies in it."
        pages = any(name.lower().endswith(_PAGES) for name in archive.namelist())
        return "is an archive of pages: unpack it, and name the folder." if pages else ""
    if path.name.lower().endswith(tuple(f"{ending}.gz" for ending in _PAGES)):
        return "is a packed page: unpack it."
    if path.name.lower().endswith((".tgz", ".tar.gz", ".tar", ".rar", ".7z")):
        return "is an archive: unpack it, and name what lies in it."
    if path.name == "posts_index.html":
        return f"lists the posts of a Tumblr export, which keeps neither notes nor replies: {_LIVE}."
    return what_it_is(head_of(path)) if path.suffix.lower() not in _PAGES else ""
