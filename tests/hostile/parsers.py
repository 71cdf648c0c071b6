"""Every parser of the package: the module, input that it may be given, a call that hands it over, and the errors that it may raise.

A parser is a module that calls one of `DECODERS` on what did not come from the package. A new one needs a row here;
`tests/hostile/test_parsers.py` names it.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import strategies as st

from checkup import hiding, history, records
from checkup.config import SelectorsTable, load
from checkup.crawling.feeds import parse_feed
from checkup.crawling.sitemaps import parse_sitemap
from checkup.errors import CheckupError
from checkup.history import codec
from checkup.init.blog_name import name_in_api
from checkup.notify.due import FILE, is_due
from checkup.people import given
from checkup.reading import html_fragment, owner_selectors
from checkup.reading.archive_rewriting import original
from checkup.reading.encoding import decode
from checkup.reading.encoding_guess import of_another_script
from checkup.reading.page_archive import is_archive, unpacked
from checkup.report import data_json
from checkup.report.report_context import BlogContext
from checkup.sources import (
    blogger_export,
    comentario_export,
    commento_export,
    disqus_export,
    ghost_export,
    hugo,
    isso_export,
    isso_json,
    jekyll,
    markdown_posts,
    medium_export,
    mtif,
    remark42_export,
    staticman,
    substack_export,
    waline_export,
    warc,
    webmentions,
    wxr,
)
from checkup.sources._other_exports import what_it_is
from checkup.sources.wayback import rows_in
from checkup.web import inflate, robots
from tests.hostile import parser_calls as calls
from tests.hostile.documents import (
    API,
    ATOM,
    BACKUP,
    CAPTURE,
    CDX,
    COMMENT_FILES,
    CSV,
    DATES,
    ENTRIES,
    FEED,
    HTML,
    HUGO_CONFIG,
    HUGO_POSTS,
    JEKYLL_CONFIG,
    JEKYLL_POST,
    MENTIONS,
    MHTML,
    ROWS,
    SITEMAP,
    STORY,
    TAKEOUT,
    THREADS,
    TOML,
    WARC,
    WEB_ARCHIVE,
    WP_FRAME,
    WP_STATES,
)
from tests.hostile.inputs import damaged, damaged_bytes, odd_json
from tests.hostile.parser_calls import URL, file_of
from tests.notify.test_send import DIGEST
from tests.report._checkups import report
from tests.sources.invented_exports import WRITERS
from tests.sources.test_exports import BLOGGER, DISQUS, MTIF, WXR, wp_comment

DECODERS = frozenset(
    (
        *("json.loads", "tomllib.loads", "tomlkit.parse", "etree.iterparse", "etree.fromstring", "BeautifulSoup", "feedparser.parse"),
        *(
            "dateparser.parse",
            "Protego.parse",
            "datetime.fromisoformat",
            "date.fromisoformat",
            "datetime.strptime",
            "parsedate_to_datetime",
        ),
        *("csv.DictReader", "zlib.decompress", "zlib.decompressobj", "parse_qsl", "urlsplit", "adapter.validate_json"),
        *(
            "gzip.GzipFile",
            "archive.namelist",
            "sqlite3.connect",
            "plistlib.loads",
            "yaml.load",
            "io.TextIOWrapper",
            "_decode",
            "_converter().reset().convert",
        ),
        *("SiteConfig.model_validate", "Document.model_validate_json", "body.decode", "data.decode", "page.decode", "head.decode"),
    )
)
OWN = {
    "diagnosis/rubric.py": "the package's rubric",
    "engines/_parcel.py": "files that another process of the same run packed",
    "gathering/date_order.py": "pages that it packed itself",
    "gathering/unseen_comments.py": "pages that it packed itself",
    "exporting/sqlite_file.py": "the database that it makes",
    "init/install_source.py": "direct_url.json, which the installer wrote",
    "history/compare.py": "days that the file of the history has let through",
    "history/trends.py": "days that the file of the history has let through",
    "owed/scorecard.py": "the package's weights",
    "spam/train.py": "the package's samples, by hand",
    "spam/weights.py": "the package's weights",
    "spam/whole_weights.py": "the package's weights",
    "sources/_kept_collection.py": "items that it put into the page store itself",
    "text/_languages.py": "the package's languages",
    "text/in_words.py": "days that the package wrote",
}
"""Modules that decode nothing but what the package wrote or holds, and what that is."""


@dataclass(frozen=True)
class Parser:
    """`call(input, folder)` must raise nothing but `errors`; `given` makes the input.

    parts  modules that are reached by this call
    most   examples of the slow test: fewer where a call writes files, or takes over 20 ms, so that each parser takes minutes at most
    """

    given: st.SearchStrategy[Any]
    call: Callable[[Any, Path], object]
    errors: tuple[type[Exception], ...] = ()
    parts: tuple[str, ...] = ()
    most: int = 10_000


@cache
def kept_blog() -> str:
    """A blog as the state folder keeps it."""
    with TemporaryDirectory() as folder:
        records.save_blog(Path(folder), "b", replace(calls.checkup().facts.blog, posts=calls.checkup().facts.blog.posts[:2]))
        return (Path(folder) / "b" / records.BLOG).read_text(encoding="utf-8")


@cache
def data() -> str:
    """A data.json."""
    document = data_json.document(BlogContext(report(calls.checkup()), "b", calls.checkup(), "0.0"))
    return "".join(data_json.text_of(document.model_dump(mode="json", by_alias=True)))


@cache
def made(name: str) -> bytes:
    """The invented blog as an export of this kind."""
    with TemporaryDirectory() as folder:
        body = WRITERS[name](Path(folder)).read_bytes()
    return gzip.decompress(body) if body.startswith(b"\x1f\x8b") else body


def invented(name: str) -> str:
    """The same as text."""
    return made(name).decode("utf-8")


@st.composite
def overwritten(draw: st.DrawFn, whole: bytes) -> bytes:
    """A file with a few stretches of it overwritten, and sometimes cut."""
    body = bytearray(whole)
    for _ in range(draw(st.integers(0, 5))):
        at = draw(st.integers(0, len(body) - 1))
        body[at : at + 8] = draw(st.binary(min_size=1, max_size=8))
    return bytes(body[: draw(st.sampled_from((len(body), len(body) // 2, 100)))])


PARSERS: dict[str, Parser] = {
    "addresses/_split_address.py": Parser(damaged(URL, "b.example", "http://[::1]/?a=b"), calls.addresses_of, most=5_000),
    "cli/classify.py": Parser(damaged_bytes(ROWS, CSV), calls.rows_of, parts=("spam/table.py",), most=2_000),
    "comment_systems/__init__.py": Parser(damaged(*HTML), calls.threads_of, parts=("crawling/outside_comments.py",)),
    "crawling/threads_read.py": Parser(damaged(json.dumps(THREADS)), calls.threads_noted, most=5_000),
    "config/run_table.py": Parser(
        damaged('[run]\nhosts = 64\njobs = 2\nengine = "local"\n[brand]\nname = "Oak"\n[window]\nmonths = 6\n'),
        calls.settings_of_all,
        (CheckupError,),
        parts=("config/shared_tables.py",),
    ),
    "config/load.py": Parser(
        damaged(TOML),
        lambda words, folder: load(file_of(folder, "b.toml", words), environ={"CHECKUP_WINDOW_AS_OF": words.replace("\0", "")}),
        (CheckupError,),
        parts=("config/tables.py",),
    ),
    "correcting/site_file.py": Parser(damaged(TOML), calls.settings_of),
    "init/blog_name.py": Parser(damaged_bytes('{"name": "A loaf", "url": "https://b.example"}'), lambda body, _: name_in_api(body)),
    "crawling/feeds.py": Parser(damaged_bytes(FEED, BLOGGER), lambda body, _: parse_feed(body, URL)),
    "crawling/rerun.py": Parser(
        damaged('{"count": 2, "starts": ["2026-10-01T00:00:00+00:00"], "open": null, "frame": "a"}'), calls.rerun_of
    ),
    "crawling/rounds.py": Parser(damaged('["a", "b"]'), calls.round_of),
    "crawling/sitemaps.py": Parser(
        damaged_bytes(SITEMAP, "https://b.example/a\nhttps://b.example/b"), lambda body, _: parse_sitemap(body, URL)
    ),
    "dates/__init__.py": Parser(damaged(*DATES), calls.dates_of, most=5_000),
    "hiding/hide_list.py": Parser(
        damaged("plain 2 " + "a" * 64 + "\nkeyed 2 " + "b" * 64 + "\n"),
        lambda words, folder: hiding.load(file_of(folder, "hidden.txt", words).parent, {"CHECKUP_HIDE_KEY": "k"}).names_somebody_on(words),
        (CheckupError,),
    ),
    "notify/due.py": Parser(
        damaged('{"day": "2026-11-02", "told": "f1"}'),
        lambda words, folder: is_due(DIGEST, "weekly", file_of(folder, FILE, words).parent, date(2026, 11, 9)),
    ),
    "people/given.py": Parser(damaged("Ada <https://a.example/>", "Ada"), lambda words, _: given.parse([words, words[:5]])),
    "json_fields.py": Parser(odd_json({"a": [1, "2", 1.5e9, "2012-05-03T10:00:00+02:00"]}), calls.fields_of),
    "reading/html_fragment.py": Parser(
        damaged(*HTML), lambda html, _: (html_fragment.fragment(html, URL), html_fragment.line(html), html_fragment.links_of(html, URL))
    ),
    "reading/owner_selectors.py": Parser(
        st.tuples(damaged_bytes(HTML[0]), damaged("li.comment > p:nth-child(2)")),
        lambda pair, _: owner_selectors.mark(decode(pair[0]), SelectorsTable(item=pair[1], body=pair[1]), []),
    ),
    "reading/encoding.py": Parser(st.tuples(damaged_bytes(*HTML), damaged("text/html; charset=utf-8")), lambda pair, _: decode(*pair)),
    "reading/archive_rewriting.py": Parser(
        st.tuples(damaged(f"<!-- FILE ARCHIVED ON --><a href='{CAPTURE}'>"), damaged(CAPTURE)), lambda pair, _: original(*pair)
    ),
    "reading/page_archive.py": Parser(
        st.one_of(damaged_bytes(MHTML), overwritten(WEB_ARCHIVE)), lambda body, _: (is_archive(body), unpacked(body))
    ),
    "reading/parser_tree.py": Parser(damaged_bytes(*HTML), calls.page_of, parts=("reading/dom.py", "reading/metadata.py"), most=5_000),
    "web/robots.py": Parser(
        damaged_bytes("User-agent: *\nCrawl-delay: 3\nDisallow: /*.php$\nSitemap: /s.xml"),
        lambda body, _: robots.understand("b.example", 200, body).allows(URL),
    ),
    "web/answers.py": Parser(
        damaged("120", "Fri, 01 Jun 2012 10:00:00 GMT", "noindex, checkup: none", "/x"), calls.header_of, (CheckupError,)
    ),
    "web/inflate.py": Parser(st.binary(max_size=200), calls.inflated, (CheckupError, inflate.Broken)),
    "web/kinds.py": Parser(damaged_bytes(*HTML), calls.kinds_of, (CheckupError,)),
    "web/store.py": Parser(st.tuples(st.binary(max_size=300), damaged('{"etag": "x"}')), calls.stored, most=500),
    "sources/_wordpress_records.py": Parser(st.tuples(*map(odd_json, API)), calls.posts_of_api, parts=("sources/_wordpress_api.py",)),
    "sources/_blogger_entries.py": Parser(st.tuples(*map(odd_json, ENTRIES)), calls.entries_of_feed, parts=("sources/blogger_feed.py",)),
    "sources/wxr.py": Parser(
        damaged_bytes(WXR.format(comments=wp_comment(1, "Nice"), secret="")),
        calls.exported(wxr, "x.xml"),
        (CheckupError,),
        ("sources/_exports.py",),
    ),
    "sources/blogger_export.py": Parser(damaged_bytes(ATOM, TAKEOUT), calls.exported(blogger_export, "b.xml"), (CheckupError,)),
    "sources/disqus_export.py": Parser(damaged_bytes(DISQUS), calls.exported(disqus_export, "d.xml"), (CheckupError,)),
    "sources/_warc_files.py": Parser(damaged_bytes(WARC), calls.exported(warc, "a.warc"), (CheckupError,), most=2_000),
    "sources/wayback.py": Parser(damaged_bytes(CDX), lambda body, _: rows_in(body, set()), (CheckupError,)),
    "sources/mtif.py": Parser(damaged_bytes(MTIF), calls.exported(mtif, "m.txt"), (CheckupError,)),
    "sources/ghost_export.py": Parser(
        damaged_bytes(invented("ghost_export")),
        calls.exported(ghost_export, "g.json"),
        (CheckupError,),
        ("sources/_export_file.py", "sources/_json_stream.py"),
        2_000,
    ),
    "sources/waline_export.py": Parser(
        damaged_bytes(invented("waline_export")),
        calls.exported(waline_export, "w.json"),
        (CheckupError,),
        ("sources/_text_to_html.py",),
        2_000,
    ),
    "sources/commento_export.py": Parser(
        damaged_bytes(invented("commento_export")).map(calls.sometimes_zipped),
        calls.exported(commento_export, "c.json"),
        (CheckupError,),
        most=2_000,
    ),
    "sources/comentario_export.py": Parser(
        damaged_bytes(invented("comentario_export")), calls.exported(comentario_export, "c.json"), (CheckupError,), most=2_000
    ),
    "sources/isso_json.py": Parser(damaged_bytes(invented("isso_json")), calls.exported(isso_json, "i.json"), (CheckupError,), most=2_000),
    "sources/isso_export.py": Parser(
        st.deferred(lambda: overwritten(made("isso_export"))), calls.exported(isso_export, "comments.db"), (CheckupError,), most=1_000
    ),
    "sources/substack_export.py": Parser(
        st.deferred(lambda: overwritten(made("substack_export"))), calls.exported(substack_export, "s.zip"), (CheckupError,), most=1_000
    ),
    "sources/medium_export.py": Parser(damaged_bytes(STORY), calls.medium_page(medium_export), (CheckupError,), most=1_000),
    "sources/remark42_export.py": Parser(damaged_bytes(BACKUP), calls.exported(remark42_export, "r.json"), (CheckupError,), most=2_000),
    "sources/webmentions.py": Parser(
        damaged_bytes(MENTIONS), calls.exported(webmentions, "w.json"), (CheckupError,), ("sources/_kept_mentions.py",), 2_000
    ),
    "sources/markdown_posts.py": Parser(damaged_bytes(JEKYLL_POST), calls.exported(markdown_posts, "m.md"), (CheckupError,), most=1_000),
    "sources/_other_exports.py": Parser(damaged_bytes("<?xml?><rss>", '[{"nick": "Zoe"}]', "a,b,c\n"), lambda body, _: what_it_is(body)),
    "reading/encoding_guess.py": Parser(st.binary(max_size=200), lambda body, _: of_another_script([body])),
    "sources/staticman.py": Parser(
        st.tuples(st.sampled_from((".yml", ".json", ".csv", ".md")), damaged_bytes(*COMMENT_FILES)),
        calls.comment_file(staticman),
        (CheckupError,),
        ("sources/_comment_files.py",),
        2_000,
    ),
    "sources/jekyll.py": Parser(
        st.tuples(damaged_bytes(JEKYLL_CONFIG), damaged_bytes(JEKYLL_POST)), calls.jekyll_site(jekyll), (CheckupError,), most=1_000
    ),
    "sources/hugo.py": Parser(
        st.tuples(damaged_bytes(HUGO_CONFIG), damaged_bytes(*HUGO_POSTS)), calls.hugo_site(hugo), (CheckupError,), most=1_000
    ),
    "sources/text.py": Parser(
        damaged("A loaf\n\nBody.\n\nRita said on May 3, 2008 at 9:15 pm:\nGood.\n\nTom says:\nYes.\n"), calls.saved_text
    ),
    "history/codec.py": Parser(
        st.deferred(lambda: damaged(f"{codec.encode(history.snapshot(calls.checkup()))}\n")),
        calls.history_of,
        parts=("history/file.py",),
        most=1_000,
    ),
    "records.py": Parser(st.deferred(lambda: damaged(kept_blog())), calls.kept, most=2_000),
    "clearing/cleared_record.py": Parser(
        damaged('{"wp-rest": [{"id": "12", "post": "https://b.example/loaf/"}]}'), calls.cleared, most=1_000
    ),
    "platforms/_wordpress_batches.py": Parser(
        st.tuples(damaged(WP_FRAME), damaged(WP_STATES)), calls.wordpress_account, (CheckupError,), most=1_000
    ),
    "api.py": Parser(st.deferred(lambda: damaged(data())), calls.loaded, (CheckupError,), most=2_000),
    "report/previous_site.py": Parser(st.deferred(lambda: damaged(data())), calls.report_of, most=2_000),
}
