"""The page store: what was put comes back, what cannot be read is forgotten."""

from __future__ import annotations

import random
import sqlite3
from datetime import date, timedelta
from pathlib import Path

import pytest

from checkup.web.store import Kept, PageStore

TODAY = date(2026, 11, 26)
PAGE = Kept("https://b.example/", 'W/"1"', None, "text/html; charset=utf-8", {"link": "<x>; rel=y", "a": "ü"}, b"<p>caf\xe9" * 500)


def test_what_was_put_comes_back(tmp_path: Path) -> None:
    """Address, validators, type, headers and bytes, from a new connection too; a second put replaces the first."""
    path = tmp_path / "deep" / "pages.sqlite"
    store = PageStore(path, TODAY)
    assert store.get("html https://b.example/") is None
    store.put("html https://b.example/", PAGE)
    store.put("xml https://b.example/", Kept("u", None, "Mon", "text/xml", {}, b""))
    store.close()
    again = PageStore(path, TODAY)
    assert again.get("html https://b.example/") == PAGE
    assert again.get("xml https://b.example/") == Kept("u", None, "Mon", "text/xml", {}, b"")
    assert again.get("html https://b.example") is None
    newer = Kept("v", '"2"', "Tue", "text/plain", {"link": "z"}, b"new")
    again.put("html https://b.example/", newer)
    assert again.get("html https://b.example/") == newer
    again.close()


@pytest.mark.parametrize("column", ["headers = 'no json'", "body = x'00'"])
def test_a_row_that_cannot_be_read_is_none(column: str, tmp_path: Path) -> None:
    """Headers that are no JSON and a body that does not inflate are as if nothing had been kept."""
    store = PageStore(tmp_path / "pages.sqlite", TODAY)
    store.put("k", PAGE)
    store.close()
    with sqlite3.connect(tmp_path / "pages.sqlite") as db:
        db.execute(f"UPDATE pages SET {column}")
    db.close()
    again = PageStore(tmp_path / "pages.sqlite", TODAY)
    assert again.get("k") is None
    again.put("k", PAGE)
    assert again.get("k") == PAGE
    again.close()


@pytest.mark.parametrize("version", [1, 99])
def test_a_store_of_another_version_is_emptied(version: int, tmp_path: Path) -> None:
    """What another program wrote is not guessed at; the same version is kept."""
    path = tmp_path / "pages.sqlite"
    store = PageStore(path, TODAY)
    store.put("k", PAGE)
    store.close()
    same = PageStore(path, TODAY)
    assert same.get("k") == PAGE
    same.close()
    with sqlite3.connect(path) as db:
        db.execute(f"PRAGMA user_version = {version}")
    db.close()
    other = PageStore(path, TODAY)
    assert other.get("k") is None  # though its columns are the same
    other.close()
    with sqlite3.connect(path) as db:
        db.execute("DROP TABLE pages")
        db.execute("CREATE TABLE pages (key TEXT, other TEXT)")
        db.execute(f"PRAGMA user_version = {version}")
    db.close()
    emptied = PageStore(path, TODAY)
    assert emptied.get("k") is None
    emptied.put("k", PAGE)
    emptied.close()
    with sqlite3.connect(path) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (3,)
    db.close()


def test_a_file_that_is_no_store_is_replaced(tmp_path: Path) -> None:
    """A text file, and a table with other columns under our version, are only a cache in the way."""
    path = tmp_path / "pages.sqlite"
    path.write_text("hello " * 500)
    store = PageStore(path, TODAY)
    store.put("k", PAGE)
    assert store.get("k") == PAGE
    store.close()
    with sqlite3.connect(path) as db:
        db.execute("DROP TABLE pages")
        db.execute("CREATE TABLE pages (key TEXT)")
    db.close()
    again = PageStore(path, TODAY)
    assert again.get("k") is None
    again.close()


def filled(path: Path) -> int:
    """A store of 200 pages; the number of its bytes."""
    store = PageStore(path, TODAY)
    for i in range(200):
        store.put(f"k{i}", Kept("u", f'"{i}"', None, "text/html", {}, random.Random(i).randbytes(3000)))
    store.close()
    return path.stat().st_size


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9])
def test_damage_inside_the_file_is_noticed_and_the_store_made_anew(share: float, tmp_path: Path) -> None:
    """Whatever part of the file is torn, no read or write fails: what can be read comes back whole, else the store begins anew, once."""
    path = tmp_path / "pages.sqlite"
    size = filled(path)
    with path.open("r+b") as file:
        file.seek(int(size * share))
        file.write(b"\xff" * (size // 20))
    store = PageStore(path, TODAY)
    found = [store.get(f"k{i}") for i in range(200)]
    store.put("new", PAGE)
    assert store.get("new") == PAGE
    whole = {i: random.Random(i).randbytes(3000) for i in range(200)}
    assert all(page is None or page.body == whole[i] for i, page in enumerate(found))
    assert store.rebuilt or any(found)
    store.close()


def test_a_torn_index_is_damage(tmp_path: Path) -> None:
    """Torn behind its first page, where the keys are: the store begins anew and says so."""
    path = tmp_path / "pages.sqlite"
    size = filled(path)
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))
    store = PageStore(path, TODAY)
    assert store.get("k7") is None
    assert store.rebuilt
    store.put("k7", PAGE)
    assert store.get("k7") == PAGE
    store.close()


def test_damage_that_is_noticed_when_the_store_is_closed(tmp_path: Path) -> None:
    """Something overwrote the file during the run: the store begins anew, and the next run finds it in order."""
    path = tmp_path / "pages.sqlite"
    filled(path)
    store = PageStore(path, TODAY + timedelta(days=1))
    assert store.get("k7") is not None
    path.write_bytes(b"hello " * 5000)
    store.close()
    assert store.rebuilt
    again = PageStore(path, TODAY + timedelta(days=1))
    assert (again.is_empty(), again.rebuilt) == (True, False)
    again.close()


@pytest.mark.parametrize("folder_too", [False, True])
def test_a_store_that_is_removed_in_the_middle_is_made_anew(folder_too: bool, tmp_path: Path) -> None:
    """By another program, or by a second store of the same run that found it damaged: what is put from then on is kept."""
    path = tmp_path / "deep" / "pages.sqlite"
    store = PageStore(path, TODAY)
    store.put("old", PAGE)
    path.unlink()
    if folder_too:
        path.parent.rmdir()
    store.put("new", PAGE)
    store.close()
    again = PageStore(path, TODAY)
    assert (again.get("new"), again.get("old")) == (PAGE, None)
    again.close()


def test_two_stores_of_one_run_on_a_damaged_file(tmp_path: Path) -> None:
    """The one that notices makes the file anew, the other goes on with it."""
    path = tmp_path / "pages.sqlite"
    filled(path)
    one, two = PageStore(path, TODAY), PageStore(path, TODAY)
    path.write_bytes(b"junk " * 5000)
    for turn in range(3):
        one.put(f"one {turn}", PAGE)
        two.put(f"two {turn}", PAGE)
    assert all(store.get(f"{name} {turn}") == PAGE for store in (one, two) for name in ("one", "two") for turn in (1, 2))
    one.close()
    two.close()


@pytest.mark.parametrize("column", ["url", "etag", "headers"])
def test_a_text_in_no_encoding_is_damage(column: str, tmp_path: Path) -> None:
    """A page whose address, validator or headers hold bytes that are no UTF-8: the store begins anew."""
    path = tmp_path / "pages.sqlite"
    filled(path)
    with sqlite3.connect(path) as db:
        db.execute(f"UPDATE pages SET {column} = CAST(x'68fffe' AS TEXT)")
    db.close()
    store = PageStore(path, TODAY)
    assert (store.get("k7"), store.rebuilt) == (None, True)
    store.put("k7", PAGE)
    assert store.get("k7") == PAGE
    store.close()


def test_what_was_asked_for_is_noted_once(tmp_path: Path) -> None:
    """A store that is closed, and used again, notes only what it was asked for since."""
    path = tmp_path / "pages.sqlite"
    filled(path)
    store = PageStore(path, TODAY + timedelta(days=9))
    store.get("k7")
    store.close()
    assert seen(path, "k7") == (TODAY + timedelta(days=9)).toordinal()
    with sqlite3.connect(path) as db:
        db.execute("UPDATE pages SET seen = 700000")
    db.close()
    store.get("k8")
    store.close()
    assert (seen(path, "k7"), seen(path, "k8")) == (700000, (TODAY + timedelta(days=9)).toordinal())


def seen(path: Path, key: str) -> int:
    """The day, as a number, on which a page was last asked for."""
    db = sqlite3.connect(path)
    (day,) = db.execute("SELECT seen FROM pages WHERE key = ?", (key,)).fetchone()
    db.close()
    return int(day)


def test_a_store_that_another_run_holds_is_never_replaced(tmp_path: Path) -> None:
    """While it stays locked the store is refused with the system's word; what is in it stays."""
    path = tmp_path / "pages.sqlite"
    filled(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        PageStore(path, TODAY, patience=0)
    other.execute("COMMIT")
    other.close()
    store = PageStore(path, TODAY)
    assert store.get("k7") is not None
    assert not store.rebuilt
    store.close()


def test_pages_that_nobody_asks_for_are_pruned(tmp_path: Path) -> None:
    """A page that was put or asked for, or for whose moment was asked, within 92 days stays, any other goes."""
    path = tmp_path / "pages.sqlite"
    store = PageStore(path, TODAY)
    for key in ("asked", "idle"):
        store.put(key, PAGE)
    store.close()
    later = PageStore(path, TODAY + timedelta(days=60))
    assert later.get("asked") == PAGE
    later.close()
    for days, left in ((92, ["asked", "idle"]), (93, ["asked"]), (152, ["asked"]), (153, [])):
        store = PageStore(path, TODAY + timedelta(days=days))
        store.prune()
        store.close()
        with sqlite3.connect(path) as db:
            assert sorted(key for (key,) in db.execute("SELECT key FROM pages")) == left
        db.close()


def test_what_is_forgotten_is_gone_from_the_file(tmp_path: Path) -> None:
    """Pages by address or content; their bytes are not left in the file's free pages."""
    path = tmp_path / "pages.sqlite"
    store = PageStore(path, TODAY)
    for name in ("rita", "omar"):
        store.put(f"html https://{name}.example/", Kept(f"https://{name}.example/", '"1"', None, "text/html", {}, f"by {name}".encode()))
    assert store.forget(lambda page: b"rita" in page.body or "nobody" in page.url) == 1
    assert store.get("html https://omar.example/") is not None
    store.close()
    assert b"rita" not in path.read_bytes()


def test_nobody_waits_for_the_disk(tmp_path: Path) -> None:
    """A put is handed to the system and not waited for, in a store that was rebuilt too."""
    path = tmp_path / "pages.sqlite"
    for damaged in (False, True):
        if damaged:
            path.write_bytes(b"no database" * 500)
        store = PageStore(path, TODAY)
        assert store._open().execute("PRAGMA synchronous").fetchone() == (0,)
        assert store.rebuilt is damaged
        store.close()
