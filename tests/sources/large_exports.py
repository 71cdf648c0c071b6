"""Large exports of every kind, by the name of the source that reads them; those that are a database, a zip or a folder are written here."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from itertools import count
from pathlib import Path

from tests.sources.large_text_exports import AGENT, TEXTS, Words, body_of, text_file


def isso_export(folder: Path, size: int) -> Path:
    """A database of so many bytes, with the 256 bytes of voters that Isso keeps for each comment."""
    path, words = folder / "comments.db", Words()
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("CREATE TABLE threads (id INTEGER PRIMARY KEY, uri VARCHAR(256) UNIQUE, title VARCHAR(256))")
        db.execute(
            "CREATE TABLE comments (tid, id INTEGER PRIMARY KEY, parent, created, mode, remote_addr, text, author, email, website, voters)"
        )
        for k in count(1):
            db.execute("INSERT INTO threads VALUES (?, ?, ?)", (k, f"/loaf-{k}/", f"Loaf {k}"))
            rows = (
                (k, None, 1.3e9 + n, f"{words.some(10, 80)}", f"Reader {(who := words.reader())}", f"r{who}@mail.example")
                for n in range(40)
            )
            db.executemany(
                "INSERT INTO comments (tid, parent, created, text, author, email, mode, remote_addr, voters) "
                "VALUES (?, ?, ?, ?, ?, ?, 1, '192.0.2.1', zeroblob(256))",
                rows,
            )
            if k % 100 == 0 and path.stat().st_size >= size:
                break
    return path


def substack_export(folder: Path, size: int) -> Path:
    """A zip whose members have so many bytes unpacked."""
    path, words, written = folder / "export.zip", Words(), 0
    rows = ["post_id,post_date,is_published,type,audience,title,subtitle"]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for k in count(1):
            html = body_of(words) * 3
            written += len(html)
            rows.append(f"{k}.loaf-{k},2012-05-09T09:00:00.000Z,true,newsletter,everyone,Loaf {k},")
            archive.writestr(f"posts/{k}.loaf-{k}.html", html)
            if written >= size:
                break
        archive.writestr("posts.csv", "\n".join(rows))
    return path


def staticman(folder: Path, size: int) -> Path:
    """A folder of threads, each one file of JSON, of so many bytes together."""
    place, words, written = folder / "comments", Words(), 0
    place.mkdir()
    for k in count(1):
        said = [
            {
                "_id": f"{k}-{n}",
                "message": words.some(10, 80),
                "name": f"Reader {words.reader()}",
                "email": "0" * 32,
                "date": 1336640400 + n,
            }
            | {"userAgent": AGENT, "approved": not words.is_withheld()}
            for n in range(400)
        ]
        body = json.dumps(said)
        (place / f"loaf-{k}.json").write_text(body, encoding="utf-8")
        written += len(body)
        if written >= size:
            return place
    return place


WRITERS: dict[str, Callable[[Path, int], Path]] = {
    **{kind: (lambda folder, size, kind=kind: text_file(kind, folder, size)) for kind in TEXTS},
    "isso_export": isso_export,
    "substack_export": substack_export,
    "staticman": staticman,
}
"""A writer for each source that reads exports, by the source's name."""
