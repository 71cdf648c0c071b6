"""One invented blog, and a writer for each kind of export that holds it: what a reader must find is known before any file is written."""

from __future__ import annotations

import csv
import gzip
import json
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from html import escape
from pathlib import Path

HOME = "https://bread.example/"
SECRETS = ("mail.example", "192.0.2.", "5f4dcc3b5aa7", "HELD-", "SPAM-", "GONE-")
"""What must stand nowhere: mail and network addresses, hashes of them, and words that visitors do not see."""


@dataclass(frozen=True)
class Wrote:
    """A post."""

    slug: str
    title: str
    when: datetime
    body: str


@dataclass(frozen=True)
class Said:
    """A comment; `state` is shown, held, spam or deleted; `words` are Markdown, `text` and `links` what a visitor reads."""

    id: int
    slug: str
    author: str
    words: str
    text: str
    parent: int | None = None
    state: str = "shown"
    site: str = ""
    owner: bool = False
    links: tuple[str, ...] = ()

    @property
    def when(self) -> datetime:
        return datetime(2011, 5, 4, 9, 30, 15, tzinfo=UTC) + timedelta(hours=7 * self.id)

    @property
    def mail(self) -> str:
        return "ada@mail.example" if self.owner else f"r{self.id}@mail.example"


POSTS = (
    Wrote("a-loaf-of-rye", "A loaf of rye", datetime(2011, 5, 4, 8, tzinfo=UTC), "Rye wants time, and a warm corner of the kitchen."),
    Wrote("the-cold-oven", "The cold oven", datetime(2011, 6, 1, 8, tzinfo=UTC), "Start the loaf in a cold oven and see what happens."),
)
COMMENTS = (
    Said(1, "a-loaf-of-rye", "Zoë Quill", "How long did it **rest**?", "How long did it rest?", site="https://zoe.example/"),
    Said(2, "a-loaf-of-rye", "Ada Brook", "Two days, in the cold.", "Two days, in the cold.", parent=1, owner=True),
    Said(3, "a-loaf-of-rye", "Tom", "See [my loaf](https://tom.example/loaf).", "See my loaf.", links=("https://tom.example/loaf",)),
    Said(4, "a-loaf-of-rye", "Nils", "HELD-4 please look", "", state="held"),
    Said(5, "a-loaf-of-rye", "Tom", "A reply to what waits.", "A reply to what waits.", parent=4),
    Said(6, "the-cold-oven", "cheap pans", "SPAM-6 buy pans", "", state="spam", site="https://pans.example/"),
    Said(7, "the-cold-oven", "Rosa", "5 < 6 & so on.\n\nSecond thought.", "5 < 6 & so on.\n\nSecond thought.", parent=None),
    Said(8, "the-cold-oven", "Nils", "GONE-8 sorry", "", state="deleted"),
    Said(9, "the-cold-oven", "Ada Brook", "Thank you, Rosa!", "Thank you, Rosa!", parent=7, owner=True),
)


def shown(*, hides_below: bool) -> dict[str, Said]:
    """What visitors see, by id."""
    held = {c.id for c in COMMENTS if c.state != "shown"}
    return {str(c.id): c for c in COMMENTS if c.state == "shown" and not (hides_below and c.parent in held)}


def _stamp(when: datetime) -> str:
    return f"{when:%Y-%m-%d %H:%M:%S}"


def ghost(folder: Path, posts: tuple[Wrote, ...] = POSTS, said: tuple[Said, ...] = COMMENTS) -> Path:
    states = {"shown": "published", "held": "hidden", "spam": "hidden", "deleted": "deleted"}
    people = {c.mail: c.author for c in said}
    data = {
        "posts": [
            {
                "id": f"p{k}",
                "slug": p.slug,
                "title": p.title,
                "html": f'<p>{p.body} <a href="__GHOST_URL__/x/">x</a></p>',
                "status": "published",
            }
            | {"type": "post", "visibility": "public", "published_at": _stamp(p.when)}
            for k, p in enumerate(posts)
        ]
        + [{"id": "d", "slug": "draft", "title": "Draft", "status": "draft", "type": "post", "html": "HELD-draft"}]
        + [{"id": "a", "slug": "about", "title": "About", "status": "published", "type": "page", "html": "x"}],
        "users": [{"id": "1", "name": "Ada Brook", "email": "ada@mail.example", "password": "5f4dcc3b5aa7"}],
        "posts_authors": [{"post_id": f"p{k}", "author_id": "1", "sort_order": 0} for k in range(len(posts))],
        "settings": [{"key": "title", "value": "Bread &amp; Co"}],
        "members": [{"id": f"m-{mail}"[:3] + str(k), "name": name, "email": mail} for k, (mail, name) in enumerate(people.items())],
        "comments": [],
    }
    member = {m["email"]: m["id"] for m in data["members"]}
    slugs = {p.slug: f"p{k}" for k, p in enumerate(posts)}
    data["comments"] = [
        {"id": str(c.id), "post_id": slugs[c.slug], "member_id": member[c.mail], "parent_id": c.parent and str(c.parent)}
        | {"in_reply_to_id": None, "status": states[c.state], "created_at": _stamp(c.when)}
        | {
            "html": f"<p>{escape(c.text or c.words).replace(chr(10) * 2, '</p><p>')}</p>"
            if not c.links
            else f'See <a href="{c.links[0]}">my loaf</a>.'
        }
        for c in said
    ]
    path = folder / "ghost.json"
    path.write_text(json.dumps({"db": [{"meta": {"exported_on": 1307000000000, "version": "5.130.6"}, "data": data}]}), encoding="utf-8")
    return path


def waline(folder: Path, *, envelope: bool = False, said: tuple[Said, ...] = COMMENTS) -> Path:
    states = {"shown": "approved", "held": "waiting", "spam": "spam"}
    rows = [
        {"objectId": c.id, "comment": c.words, "nick": c.author, "mail": c.mail, "link": c.site, "ip": "192.0.2.7", "ua": "Mozilla/5.0"}
        | {"url": f"/{c.slug}/", "pid": c.parent, "rid": c.parent, "status": states[c.state], "insertedAt": _stamp(c.when)}
        | {"user_id": 1 if c.owner else None}
        for c in said
        if c.state in states
    ]
    users = [{"objectId": 1, "display_name": "Ada Brook", "email": "ada@mail.example", "password": "5f4dcc3b5aa7", "type": "administrator"}]
    whole = {
        "type": "waline",
        "version": 1,
        "tables": ["Comment", "Counter", "Users"],
        "data": {"Comment": rows, "Counter": [], "Users": users},
    }
    path = folder / "waline.json"
    path.write_text(json.dumps({"errno": 0, "errmsg": "", "data": whole} if envelope else whole), encoding="utf-8")
    return path


def commento(folder: Path, *, zipped: bool = True, said: tuple[Said, ...] = COMMENTS) -> Path:
    states = {"shown": "approved", "held": "unapproved", "spam": "flagged", "deleted": "approved"}
    people = {(c.author, c.site): f"c{k}" for k, c in enumerate(said)}
    whole = {
        "version": 1,
        "comments": [
            {"commentHex": str(c.id), "domain": "bread.example", "url": f"/{c.slug}/", "commenterHex": people[c.author, c.site]}
            | {"markdown": "[deleted]" if c.state == "deleted" else c.words, "html": "", "parentHex": str(c.parent) if c.parent else "root"}
            | {"state": states[c.state], "creationDate": c.when.isoformat().replace("+00:00", "Z"), "score": 3}
            for c in said
        ],
        "commenters": [
            {
                "commenterHex": number,
                "name": name,
                "link": site or "undefined",
                "email": "r@mail.example",
                "photo": "https://x.example/5f4dcc3b5aa7",
            }
            for (name, site), number in people.items()
        ],
    }
    path = folder / ("commento.json.gz" if zipped else "commento.json")
    body = json.dumps(whole).encode()
    path.write_bytes(gzip.compress(body) if zipped else body)
    return path


def comentario(folder: Path, said: tuple[Said, ...] = COMMENTS) -> Path:
    people = {(c.author, c.site): f"u{k}" for k, c in enumerate(said) if c.author != "Tom"}
    nobody = "00000000-0000-0000-0000-000000000000"
    whole = {
        "version": 3,
        "pages": [{"id": f"page-{p.slug}", "domainId": "d", "path": f"/{p.slug}/", "title": p.title} for p in POSTS],
        "comments": [
            {
                "id": str(c.id),
                "parentId": c.parent and str(c.parent),
                "pageId": f"page-{c.slug}",
                "markdown": c.words,
                "authorIp": "192.0.2.9",
            }
            | {"isApproved": c.state in ("shown", "deleted"), "isPending": c.state == "held", "isDeleted": c.state == "deleted"}
            | {"createdTime": c.when.isoformat(), "userCreated": people.get((c.author, c.site), nobody)}
            | ({"authorName": c.author} if c.author == "Tom" else {})
            for c in said
        ],
        "commenters": [{"id": u, "name": name, "websiteUrl": site, "email": "r@mail.example"} for (name, site), u in people.items()],
    }
    path = folder / "comentario.json"
    path.write_text(json.dumps(whole), encoding="utf-8")
    return path


def isso(folder: Path, said: tuple[Said, ...] = COMMENTS) -> Path:
    modes = {"shown": 1, "held": 2, "spam": 2, "deleted": 4}
    path = folder / "comments.db"
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("CREATE TABLE threads (id INTEGER PRIMARY KEY, uri VARCHAR(256) UNIQUE, title VARCHAR(256))")
        db.execute(
            "CREATE TABLE comments (tid REFERENCES threads(id), id INTEGER PRIMARY KEY, parent INTEGER, created FLOAT, modified FLOAT, "
            "mode INTEGER, remote_addr VARCHAR, text VARCHAR, author VARCHAR, email VARCHAR, website VARCHAR, likes INTEGER, voters BLOB)"
        )
        db.executemany("INSERT INTO threads VALUES (?, ?, ?)", [(k, f"/{p.slug}/", p.title) for k, p in enumerate(POSTS)])
        tids = {p.slug: k for k, p in enumerate(POSTS)}
        db.executemany(
            "INSERT INTO comments VALUES (?, ?, ?, ?, NULL, ?, '192.0.2.1', ?, ?, ?, ?, 0, x'00')",
            [(tids[c.slug], c.id, c.parent, c.when.timestamp(), modes[c.state], c.words, c.author, c.mail, c.site or None) for c in said],
        )
    return path


def isso_json(folder: Path) -> Path:
    threads = [
        {"id": f"/{p.slug}/", "title": p.title, "comments": []}
        | {
            "comments": [
                {"id": c.id, "author": c.author, "email": c.mail, "website": c.site, "remote_addr": "192.0.2.4", "created": _stamp(c.when)}
                | {"text": c.words}
                for c in COMMENTS
                if c.slug == p.slug and c.state == "shown"
            ]
        }
        for p in POSTS
    ]
    path = folder / "generic.json"
    path.write_text(json.dumps(threads), encoding="utf-8")
    return path


def _fields(comment: Said) -> dict[str, str]:
    fields = {"_id": str(comment.id), "message": comment.words, "name": comment.author, "email": "5f4dcc3b5aa7", "url": comment.site}
    return fields | {"date": comment.when.isoformat().replace("+00:00", "Z"), "_parent": str(comment.parent or comment.slug)}


def staticman(folder: Path) -> Path:
    """Files of four formats, as a site has them that changed its settings over the years."""
    place = folder / "comments"
    for c in COMMENTS:
        if c.state != "shown":
            continue
        (place / c.slug).mkdir(parents=True, exist_ok=True)
        path, fields = place / c.slug / f"entry{c.when.timestamp():.0f}", _fields(c)
        if c.id % 4 == 0:
            path.with_suffix(".json").write_text(json.dumps(fields), encoding="utf-8")
        elif c.id % 4 == 1:
            path.with_suffix(".yml").write_text("".join(f"{k}: {json.dumps(v)}\n" for k, v in fields.items()), encoding="utf-8")
        elif c.id % 4 == 2:
            head = "".join(f"{k}: {json.dumps(v)}\n" for k, v in fields.items() if k != "message")
            path.with_suffix(".md").write_text(f"---\n{head}---\n{c.words}\n", encoding="utf-8")
        else:
            with path.with_suffix(".csv").open("w", encoding="utf-8", newline="") as file:
                table = csv.DictWriter(file, list(fields))
                table.writeheader()
                table.writerow(fields)
    return place


def jekyll(folder: Path) -> Path:
    site = folder / "site"
    (site / "_posts").mkdir(parents=True)
    (site / "_config.yml").write_text("title: Bread & Co\nurl: https://bread.example\npermalink: /:title/\nauthor:\n  name: Ada Brook\n")
    for post in POSTS:
        head = f"title: {json.dumps(post.title)}\ndate: {_stamp(post.when)} +0000\n"
        (site / "_posts" / f"{post.when:%Y-%m-%d}-{post.slug}.md").write_text(
            f"---\n{head}---\n{post.body}\n{{% include x.html %}}\n", "utf-8"
        )
    (site / "_posts" / "2011-07-01-not-yet.md").write_text("---\ntitle: Not yet\npublished: false\n---\nHELD-draft\n")
    (site / "_layouts").mkdir()
    (site / "_layouts" / "post.html").write_text("<html>{{ content }}</html>")
    (site / "_data").mkdir()
    staticman(site / "_data")
    return site


def substack(folder: Path) -> Path:
    path = folder / "export.zip"
    rows = [f'{100 + k}.{p.slug},{p.when:%Y-%m-%dT%H:%M:%S.000Z},true,,newsletter,everyone,"{p.title}",Sub' for k, p in enumerate(POSTS)]
    with zipfile.ZipFile(path, "w") as archive:
        table = [
            "post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle",
            *rows,
            "103.draft,,false,,newsletter,everyone,D,",
        ]
        archive.writestr("posts.csv", "\n".join(table))
        archive.writestr("email_list.oven.csv", "email\nr@mail.example\n")
        for k, p in enumerate(POSTS):
            archive.writestr(f"posts/{100 + k}.{p.slug}.html", f"<p>{p.body}</p>")
            archive.writestr(f"posts/{100 + k}.opens.csv", "email\nr@mail.example\n")
    return path


WRITERS: dict[str, Callable[[Path], Path]] = {
    "ghost_export": ghost,
    "waline_export": waline,
    "commento_export": commento,
    "comentario_export": comentario,
    "isso_export": isso,
    "isso_json": isso_json,
    "staticman": staticman,
    "jekyll": jekyll,
    "substack_export": substack,
}
"""A writer for each source, by the source's name."""
