"""Calls that hand any input to one parser of the package, as the package itself would; see `tests.hostile.parsers`."""

from __future__ import annotations

import asyncio
import gzip
import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import tomlkit.exceptions

from checkup import addresses, api, clearing, comment_systems, dates, history, json_fields, platforms, records, robots_words
from checkup.config import SelectorsTable, SiteConfig, load, load_run
from checkup.config.shared_tables import RUN_FILE
from checkup.correcting import Setting, with_settings
from checkup.crawling.rerun import Rerun
from checkup.crawling.rounds import Round
from checkup.crawling.source_context import Context
from checkup.crawling.threads_read import ThreadsRead
from checkup.errors import CheckupError
from checkup.history import codec
from checkup.model import Entry, Page
from checkup.report import previous_site
from checkup.sources import _blogger_entries, _wordpress_records, text
from checkup.web import Response, answers, inflate, kinds
from checkup.web.store import Kept, PageStore
from tests._command import checkup as command
from tests.report._checkups import busy_blog, checkup_of
from tests.sources.reading import NOW, parse

URL = "https://ada@b.example:8080/2012/05/a%20loaf/comment-page-2/?p=1&replytocom=3#comment-7"


def file_of(folder: Path, name: str, body: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(body if isinstance(body, bytes) else body.encode("utf-8", "surrogatepass"))
    return path


def settings_of_all(words: str, folder: Path) -> None:
    """What holds for all blogs of a folder, alone and under a site file."""
    path = file_of(folder, RUN_FILE, words)
    try:
        load_run([folder])
        load(file_of(folder, "b.toml", '[blog]\nurl = "https://b.example/"\n[window]\nposts = 9\n'), environ={})
    finally:
        path.unlink()


def addresses_of(url: str, folder: Path) -> None:
    for name in addresses.__all__:
        ask = getattr(addresses, name)
        if callable(ask) and not isinstance(ask, type):
            more = {
                "belongs": (url, "https://b.example/"),
                "same_name": (url, url),
                "same_site": (url, url),
                "join": (URL, url),
                "wanted": (url, ("*/x/*",), (url,)),
                "further_list_pages": (url, [url, f"{url}?page=2"]),
            }
            ask(*more.get(name, ({"a": url}.items(),) if name == "encoded_query" else (url,)))


def dates_of(words: str, folder: Path) -> None:
    for language in (None, "de", "zh"):
        dates.read(words, language=language, now=NOW)
        dates.search(words, language=language, now=NOW)
        dates.search_since(words, NOW, language=language)
        dates.yearless(words, language=language)
    dates.read_iso(words)
    dates.learn_order(words.splitlines())


def page_of(body: bytes, folder: Path) -> None:
    selectors = SelectorsTable(item="li", body="p")
    platforms.read(Page("https://b.example/2012/05/x/", body, "text/html", NOW))
    platforms.read(Page("https://b.example/2012/05/x/", body, "text/html; charset=utf-16", None), selectors=selectors)


def threads_of(html: str, folder: Path) -> None:
    lower = html.lower()
    hints = comment_systems.hints_in(lower)
    for system in comment_systems.systems():
        system.find(lower, hints)
        if system.reader:
            system.reader.locate(html, URL, "")


def threads_noted(words: str, folder: Path) -> None:
    file_of(folder, "threads.json", words)
    read = ThreadsRead(folder, lambda: None, NOW)
    read.was_limited("c.example")
    read.kept(URL, "isso")
    read.date_of(URL)


def exported(source: Any, name: str) -> Callable[[bytes, Path], object]:
    """Read an export from a file, whatever it is recognised as."""

    def call(body: bytes, folder: Path) -> object:
        site = SiteConfig.model_validate({"blog": {"paths": [str(file_of(folder, name, body))]}})
        return asyncio.run(source.read(site, Context(parse=parse, now=NOW)))

    return call


def sometimes_zipped(body: bytes) -> bytes:
    """Every second body gzipped, every fourth of these cut."""
    zipped = gzip.compress(body)
    return body if len(body) % 2 else zipped if len(body) % 8 else zipped[:-20]


def comment_file(source: Any) -> Callable[[tuple[str, bytes], Path], object]:
    """Read a folder that holds one comment's file."""

    def call(handed: tuple[str, bytes], folder: Path) -> object:
        suffix, body = handed
        place = folder / "comments" / "loaf"
        place.mkdir(parents=True, exist_ok=True)
        for old in place.iterdir():
            old.unlink()
        file_of(place, "entry1" + suffix, body)
        config = SiteConfig.model_validate({"blog": {"paths": [str(place.parent)]}})
        return asyncio.run(source.read(config, Context(parse=parse, now=NOW)))

    return call


def jekyll_site(source: Any) -> Callable[[tuple[bytes, bytes], Path], object]:
    """Read a site of one post."""

    def call(handed: tuple[bytes, bytes], folder: Path) -> object:
        (folder / "site" / "_posts").mkdir(parents=True, exist_ok=True)
        file_of(folder / "site", "_config.yml", handed[0])
        file_of(folder / "site" / "_posts", "2012-05-03-loaf.md", handed[1])
        config = SiteConfig.model_validate({"blog": {"paths": [str(folder / "site")]}})
        return asyncio.run(source.read(config, Context(parse=parse, now=NOW)))

    return call


def medium_page(source: Any) -> Callable[[bytes, Path], object]:
    """Read a folder of one story."""

    def call(handed: bytes, folder: Path) -> object:
        (folder / "posts").mkdir(exist_ok=True)
        file_of(folder / "posts", "2012-05-03_Bread-1.html", handed)
        config = SiteConfig.model_validate({"blog": {"paths": [str(folder)]}})
        return asyncio.run(source.read(config, Context(parse=parse, now=NOW)))

    return call


def hugo_site(source: Any) -> Callable[[tuple[bytes, bytes], Path], object]:
    """Read a site of one post."""

    def call(handed: tuple[bytes, bytes], folder: Path) -> object:
        (folder / "site" / "content" / "posts").mkdir(parents=True, exist_ok=True)
        file_of(folder / "site", "hugo.toml", handed[0])
        file_of(folder / "site" / "content" / "posts", "loaf.md", handed[1])
        config = SiteConfig.model_validate({"blog": {"paths": [str(folder / "site")]}})
        return asyncio.run(source.read(config, Context(parse=parse, now=NOW)))

    return call


def posts_of_api(raw: Any, folder: Path) -> None:
    post, comment, frame = raw
    said = [comment] if isinstance(comment, dict) and type(comment.get("id")) is int else []
    if isinstance(post, dict):
        _wordpress_records.made_of(_wordpress_records.post_of, post, said, {}, True)
        _wordpress_records.on_posts([{**post, "id": 7}], 1)
    if isinstance(frame, dict):
        _wordpress_records.offset_minutes(frame)


def entries_of_feed(raw: Any, folder: Path) -> None:
    post, comment = raw
    if isinstance(post, dict):
        _blogger_entries.post_of(post, "https://b.example/")
    if isinstance(comment, dict):
        _blogger_entries.file_comment(comment, {}, Counter(), "https://b.example/")


def fields_of(raw: Any, folder: Path) -> None:
    """Every function on what an object of JSON holds, on its parts and on the whole."""
    values = [raw, *(raw.values() if isinstance(raw, dict) else raw if isinstance(raw, list) else ())]
    for value in values:
        list(json_fields.records(value))
        json_fields.inside(value, "a", "b")
        for ask in (
            json_fields.text,
            json_fields.number,
            json_fields.name_of,
            json_fields.from_unix,
            json_fields.from_iso,
            json_fields.as_written,
        ):
            ask(value)
        json_fields.paragraphs(json_fields.text(value) or "")
        json_fields.document(repr(value).encode("utf-8", "replace"))


def rows_of(body: bytes, folder: Path) -> None:
    """A table for `checkup classify`: judged, or refused in a sentence."""
    for name in ("rows.jsonl", "rows.csv"):
        done = command("classify", file_of(folder, name, body))
        assert done.exit_code in (0, 2), done.output
        assert "stumbled" not in done.output + done.stderr


def saved_text(words: str, folder: Path) -> object:
    return text.read_text(words, "page.txt")


def stored(raw: tuple[bytes, str], folder: Path) -> None:
    """A page store that was damaged."""
    body, headers = raw
    path = folder / "pages.sqlite"
    path.unlink(missing_ok=True)
    store = PageStore(path, date(2026, 1, 1))
    store.put("k", Kept(URL, None, None, "text/html", {}, b"x"))
    store.close()
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE pages SET body = ?, headers = ?", (body, headers.encode("utf-8", "replace").decode()))
    store = PageStore(path, date(2026, 1, 1))
    store.get("k")
    store.close()
    path.write_bytes(body)
    again = PageStore(path, date(2026, 1, 1))
    again.get("k")
    again.close()


def inflated(body: bytes, folder: Path) -> None:
    async def chunks() -> Any:
        for at in range(0, len(body), 7):
            yield body[at : at + 7]

    inflate.gunzip(body, 10_000, "x")
    inflate.gunzip(b"\x1f\x8b\x08\x00" + body, 10_000, "x")
    for encoding in ("gzip", "deflate", "br", body[:9].decode("latin-1")):
        asyncio.run(inflate.read_capped(chunks(), encoding, 10_000, "x"))


def kinds_of(body: bytes, folder: Path) -> None:
    kinds.looks_like_html(body)
    kinds.is_challenge(body)
    kinds.soft_error(URL, URL, body, {})
    for kind in ("html", "xml", "json"):
        kinds.check_kind(kind, URL, body[:60].decode("latin-1"), body)


def header_of(words: str, folder: Path) -> None:
    answers.retry_after(words)
    robots_words.of_header(words.splitlines())
    robots_words.of_meta(words)
    answers.next_hop(URL, words)


def round_of(words: str, folder: Path) -> None:
    file_of(folder, "round.json", words)
    Round(folder, lambda: None, Rerun(None, NOW)).was_read(URL)


def rerun_of(words: str, folder: Path) -> None:
    """When the runs of a blog began, as the last one noted it."""
    file_of(folder, "runs.json", words)
    rerun = Rerun(folder, NOW, 3)
    assert rerun.bound is None or rerun.bound <= NOW


def report_of(words: str, folder: Path) -> None:
    (folder / "blog").mkdir(exist_ok=True)
    file_of(folder / "blog", "data.json", words)
    previous_site.earlier(folder, lambda _: True)
    previous_site.is_report(folder / "blog")


def cleared(words: str, folder: Path) -> None:
    file_of(folder, "cleared.json", words)
    clearing.add_cleared(folder, "wp-rest", clearing.cleared(folder, "wp-rest"), back=False)


class _Told:
    """An account whose server first tells its frame, then always the same."""

    def __init__(self, frame: str, told: str) -> None:
        self.answers = [frame, told]

    async def call(self, url: str, order: bytes | None = None) -> Response:
        body = self.answers["comments" in url]
        return Response(200, {"x-wp-total": body[:3]}, body.encode("utf-8", "replace"))


def wordpress_account(words: tuple[str, str], folder: Path) -> None:
    work = platforms.adapter("wordpress").moderation.account
    assert work is not None

    async def moved() -> list[object]:
        account: Any = _Told(*words)
        with suppress(CheckupError):
            await work.held(account, "https://b.example")
        return [one async for one in work.move(account, "https://b.example", [Entry("12", "https://b.example/loaf/")], False)]

    asyncio.run(moved())


def loaded(words: str, folder: Path) -> None:
    api.load(file_of(folder, "data.json", words))


def history_of(words: str, folder: Path) -> None:
    path = file_of(folder, "history.jsonl", words)
    history.read(path)
    codec.decode(words)
    history.append(path, history.snapshot(checkup()))
    history.join(path, file_of(folder, "other.jsonl", words))


def kept(words: str, folder: Path) -> None:
    (folder / "b").mkdir(exist_ok=True)
    file_of(folder / "b", records.BLOG, words)
    file_of(folder / "b", records.CHECKUP, words)
    records.load_blog(folder, "b")
    records.load_checkup(folder, "b")


def settings_of(words: str, folder: Path) -> None:
    with suppress(tomlkit.exceptions.TOMLKitError, TypeError):  # as its docstring says; `load` has refused such a file before
        with_settings(words, [Setting("blog", "authors", "Bea")])


@cache
def checkup() -> Any:
    return checkup_of(busy_blog())
