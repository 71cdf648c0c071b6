"""Large exports that are one text (XML, JSON, MTIF), written piece by piece: invented posts and comments among what real exports hold and
Checkup leaves out."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

_WORDS = ("rye loaf oven crumb salt water yeast proof bake crust", "slow warm table thank you what about mine flour rest fold steam stone")
AGENT = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36"
_COMMENTS = 12  # of a post


class Words:
    """Words without end, the same each time."""

    def __init__(self) -> None:
        self._random = random.Random(20080317)

    def some(self, few: int, many: int) -> str:
        return " ".join(self._random.choices(" ".join(_WORDS).split(), k=self._random.randint(few, many)))

    def reader(self) -> int:
        """One of 4,000 readers, some of whom come often."""
        return int(4000 * self._random.random() ** 3)

    def is_withheld(self) -> bool:
        """Three comments in ten wait or are spam."""
        return self._random.random() < 0.3


def body_of(words: Words) -> str:
    """A post's HTML as editors write it, half of it markup."""
    paragraphs = (
        f'<!-- wp:paragraph {{"className":"has-text"}} --><p class="has-text wp-block-paragraph" >{words.some(40, 80)}</p>'
        f'<!-- /wp:paragraph --><figure class="wp-block-image size-large"><img src="https://b.example/i/{k}-1024x768.jpg" />'
        f"</figure>"
        for k in range(4)
    )
    return "".join(paragraphs)


def wxr(words: Words) -> Iterator[str]:
    yield (
        '<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>B</title><wp:base_blog_url>https://b.example</wp:base_blog_url>'
    )
    for k in count(1):
        yield (
            f"<item><title>Loaf {k}</title><link>https://b.example/loaf-{k}/</link><content:encoded><![CDATA[{body_of(words)}]]></content:encoded>"
            f"<wp:post_id>{k}</wp:post_id><wp:post_date_gmt>2012-05-09 09:00:00</wp:post_date_gmt><wp:status>publish</wp:status>"
            "<wp:post_type>post</wp:post_type>"
        )
        for n in range(_COMMENTS):
            who = words.reader()
            yield (
                f"<wp:comment><wp:comment_id>{k * 100 + n}</wp:comment_id><wp:comment_author><![CDATA[Reader {who}]]></wp:comment_author>"
                f"<wp:comment_author_email>r{who}@mail.example</wp:comment_author_email><wp:comment_author_IP>192.0.2.7</wp:comment_author_IP>"
                f"<wp:comment_date_gmt>2012-05-10 09:{n:02}:00</wp:comment_date_gmt><wp:comment_content><![CDATA[{words.some(10, 80)}]]>"
                f"</wp:comment_content><wp:comment_approved>{0 if words.is_withheld() else 1}</wp:comment_approved><wp:comment_type>comment"
                "</wp:comment_type><wp:comment_parent>0</wp:comment_parent><wp:comment_user_id>0</wp:comment_user_id><wp:commentmeta>"
                f"<wp:meta_key>akismet_as_submitted</wp:meta_key><wp:meta_value><![CDATA[{AGENT}]]></wp:meta_value></wp:commentmeta>"
                "<wp:commentmeta><wp:meta_key>akismet_result</wp:meta_key><wp:meta_value>false</wp:meta_value></wp:commentmeta></wp:comment>"
            )
        yield "</item>\n"


def blogger_export(words: Words) -> Iterator[str]:
    kind = '<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#{}"/>'
    yield (
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0">'
        "<id>tag:blogger.com,1999:blog-1.archive</id>"
    )
    for k in count(1):
        yield (
            f"<entry><id>tag:blogger.com,1999:blog-1.post-{k}</id><published>2012-05-09T09:00:00Z</published>{kind.format('post')}<title>L{k}"
            f'</title><content type="html"><![CDATA[{body_of(words)}]]></content><link rel="alternate" href="http://b.example/2012/loaf-{k}.html"/>'
            "<author><name>Ada</name><uri>http://www.blogger.com/profile/5</uri><email>noreply@blogger.com</email></author></entry>"
        )
        for n in range(_COMMENTS):
            who = words.reader()
            yield (
                f"<entry><id>tag:blogger.com,1999:blog-1.post-{k * 1000 + n}9</id><published>2012-05-10T09:{n:02}:00Z</published>"
                f'{kind.format("comment")}<title>Re</title><content type="html">{words.some(10, 80)}</content><link rel="alternate" '
                f'href="http://b.example/2012/loaf-{k}.html?showComment=1336640400000#c{k * 1000 + n}9"/><author><name>Reader {who}</name>'
                f"<uri>http://www.blogger.com/profile/{who}</uri><email>noreply@blogger.com</email></author>"
                f'<thr:in-reply-to ref="tag:blogger.com,1999:blog-1.post-{k}"/></entry>'
            )


def mtif(words: Words) -> Iterator[str]:
    for k in count(1):
        yield (
            f"AUTHOR: Ada\nTITLE: Loaf {k}\nBASENAME: loaf_{k}\nSTATUS: Publish\nDATE: 03/17/2008 10:22:36 PM\n-----\nBODY:\n"
            f"{body_of(words)}\n-----\n"
        )
        for n in range(_COMMENTS):
            who = words.reader()
            yield (
                f"COMMENT:\nAUTHOR: Reader {who}\nEMAIL: reader{who}@mail.example\nIP: 192.0.2.9\nURL: https://reader{who}.example/\n"
                f"DATE: 03/18/2008 12:{n:02}:25 AM\n{words.some(10, 80)}\n-----\n"
            )
        yield "--------\n"


def disqus_export(words: Words) -> Iterator[str]:
    yield '<?xml version="1.0"?><disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">'
    for k in count(1):
        yield f'<thread dsq:id="{k}"><link>https://b.example/loaf-{k}/</link><title>Loaf {k}</title><isClosed>false</isClosed></thread>\n'
        for n in range(_COMMENTS):
            who = words.reader()
            yield (
                f'<post dsq:id="{k * 1000 + n}"><id/><message><![CDATA[<p>{words.some(10, 80)}</p>]]></message>\n<createdAt>'
                f"2011-10-10T19:{n:02}:29Z</createdAt><isDeleted>false</isDeleted><isSpam>{str(words.is_withheld()).lower()}</isSpam>\n"
                f"<author><name>Reader {who}</name><email>r{who}@mail.example</email><username>reader{who}</username>"
                f'</author><ipAddress>192.0.2.3</ipAddress>\n<thread dsq:id="{k}"/></post>\n'
            )


def ghost_export(words: Words) -> Iterator[str]:
    yield '{"db": [{"meta": {"exported_on": 1336640400000, "version": "5.130.6"}, "data": {"posts": ['
    comments: list[dict[str, Any]] = []
    for k in count(1):
        text = words.some(200, 400)
        row = {"id": f"p{k}", "slug": f"loaf-{k}", "title": f"Loaf {k}", "status": "published", "type": "post", "plaintext": text}
        row |= {
            "html": f"<p>{text}</p>",
            "lexical": json.dumps({"root": {"children": [{"text": text}]}}),
            "published_at": "2012-05-09 09:00:00",
        }
        yield ("," if k > 1 else "") + json.dumps(row)
        comments += [{"post_id": f"p{k}", "id": f"{k * 1000 + n:024x}", "n": n, "who": words.reader()} for n in range(_COMMENTS)]
        if len(comments) >= 6_000:
            break
    yield '], "members": ['
    yield ",".join(json.dumps({"id": f"m{w}", "name": f"Reader {w}", "email": f"r{w}@mail.example", "note": AGENT}) for w in range(4000))
    yield '], "comments": ['
    for k in count():
        for one in comments:
            row = {
                "id": f"{k:04x}{one['id'][4:]}",
                "post_id": one["post_id"],
                "member_id": f"m{one['who']}",
                "parent_id": None,
                "in_reply_to_id": None,
            }
            row |= {"status": "hidden" if words.is_withheld() else "published", "html": f"<p>{words.some(10, 80)}</p>", "edited_at": None}
            row |= {"created_at": f"2012-05-10 09:{one['n']:02}:00", "updated_at": "2012-05-10 09:00:00"}
            yield json.dumps(row) + ","


def waline_export(words: Words) -> Iterator[str]:
    yield '{"type": "waline", "version": 1, "time": 1795737650348, "tables": ["Comment", "Counter", "Users"], "data": {"Comment": ['
    for k in count(1):
        who = words.reader()
        row = {
            "user_id": None,
            "comment": words.some(10, 80),
            "insertedAt": "2012-05-10 09:00:00",
            "ip": "192.0.2.1",
            "link": "",
            "sticky": None,
        }
        row |= {
            "mail": f"r{who}@mail.example",
            "nick": f"Reader {who}",
            "pid": None,
            "rid": None,
            "like": None,
            "ua": AGENT,
            "objectId": k,
        }
        row |= {"status": "spam" if words.is_withheld() else "approved", "url": f"/loaf-{k // 40}/", "createdAt": "2012-05-10 09:00:00"}
        yield ("," if k > 1 else "") + json.dumps(row | {"updatedAt": "2012-05-10 09:00:00"})


def commento_export(words: Words) -> Iterator[str]:
    yield '{"version": 1, "comments": ['
    for k in count(1):
        row = {"commentHex": f"{k:064x}", "domain": "b.example", "url": f"/loaf-{k // 40}/", "commenterHex": f"{words.reader():064x}"}
        row |= {
            "markdown": words.some(10, 80),
            "html": "",
            "parentHex": "root",
            "score": 0,
            "creationDate": "2012-05-10T09:00:00Z",
            "direction": 0,
        }
        yield ("," if k > 1 else "") + json.dumps(row | {"state": "flagged" if words.is_withheld() else "approved"})


def comentario_export(words: Words) -> Iterator[str]:
    yield '{"version": 3, "pages": ['
    yield ",".join(json.dumps({"id": f"p{k}", "domainId": "d", "path": f"/loaf-{k}/", "title": f"Loaf {k}"}) for k in range(8_000))
    yield '], "comments": ['
    for k in count(1):
        text = words.some(10, 80)
        row = {
            "id": f"{k:08x}-0000-4000-8000-000000000000",
            "pageId": f"p{k // 40 % 8_000}",
            "markdown": text,
            "html": f"<p>{text}</p>",
            "score": 0,
        }
        row |= {"isApproved": not words.is_withheld(), "isPending": False, "isDeleted": False, "createdTime": "2012-05-10T09:00:00.000Z"}
        row |= {
            "userCreated": f"u{words.reader()}",
            "authorIp": "192.0.2.1",
            "authorCountry": "XX",
            "editedTime": None,
            "pendingReason": "",
        }
        yield ("," if k > 1 else "") + json.dumps(row)


def isso_json(words: Words) -> Iterator[str]:
    yield "["
    for k in count(1):
        row = {"id": f"/loaf-{k}/", "title": f"Loaf {k}", "comments": []}
        comments = [
            {
                "id": n + 1,
                "author": f"Reader {(who := words.reader())}",
                "email": f"r{who}@mail.example",
                "website": None,
                "text": words.some(10, 80),
            }
            | {"remote_addr": "192.0.2.1", "created": "2012-05-10 09:00:00", "agent": AGENT}
            for n in range(40)
        ]
        yield ("," if k > 1 else "") + json.dumps(row | {"comments": comments})


TEXTS: dict[str, tuple[str, Callable[[Words], Iterator[str]]]] = {
    made.__name__: (name, made)
    for name, made in (
        *(("export.xml", wxr), ("blog.xml", blogger_export), ("export.txt", mtif), ("disqus.xml", disqus_export)),
        *(("ghost.json", ghost_export), ("waline.json", waline_export), ("commento.json", commento_export)),
        *(("comentario.json", comentario_export), ("generic.json", isso_json)),
    )
}


def text_file(kind: str, folder: Path, size: int, *, zipped: bool = False) -> Path:
    """An export of so many bytes, which breaks off at a record's end as a full disk would leave it."""
    name, made = TEXTS[kind]
    path, words, written = folder / name, Words(), 0
    with gzip.open(path, "wt", compresslevel=1) if zipped else path.open("w", encoding="utf-8") as file:
        for piece in made(words):
            file.write(piece)
            written += len(piece)
            if written >= size:
                break
    return path
