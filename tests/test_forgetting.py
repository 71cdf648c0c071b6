"""What is forgotten is nowhere any more: not in state, history, report, nor in what the next run reads."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from checkup import forgetting, hiding, pipeline
from checkup.config import SiteConfig
from checkup.errors import UsageError
from checkup.web import PageStore
from checkup.web.store import Kept
from tests._command import checkup
from tests.test_pipeline import PAGE, options, site

NAME = "Ida Lindqvist"


def folder_of_a_run(folder: Path) -> list[SiteConfig]:
    """Two blogs, checked and reported, on one of which Ida wrote; her page is in the page store."""
    one, other = site(folder, "one"), site(folder, "other")
    (folder / "one.html").write_text(PAGE.replace("Ida", NAME), encoding="utf-8")
    assert pipeline.run([one, other], options(folder)).code == 0
    store = PageStore(folder / "state" / "page_store" / "one.sqlite", date(2026, 11, 22))
    for host in ("crumbs.example", "rye.example"):
        store.put(f"html https://{host}/", Kept(f"https://{host}/", '"1"', None, "text/html", {}, PAGE.replace("Ida", NAME).encode()))
    store.put("html https://bran.example/", Kept("https://bran.example/", '"1"', None, "text/html", {}, b"nobody"))
    store.close()
    return [one, other]


def naming(folder: Path, word: str) -> list[str]:
    """Files of state, history and report in which a word stands."""
    files = [path for name in ("state", "history", "_site") for path in (folder / name).rglob("*") if path.is_file()]
    return sorted(path.name for path in files if word.casefold() in path.read_bytes().decode("utf-8", "replace").casefold())


def test_a_reader_who_is_forgotten_stands_in_no_file(tmp_path: Path) -> None:
    """State, page store, history and the reports, which are written anew; what was not hers stays; the next run reads her no more."""
    sites = folder_of_a_run(tmp_path)
    assert naming(tmp_path, NAME)
    done = forgetting.forget_reader(NAME, sites, options(tmp_path), {})
    assert naming(tmp_path, "Lindqvist") == []
    assert "reports written anew: one, other" in done
    assert "3 entries removed from the page store" in done
    hidden = hiding.load(tmp_path / "history", {})
    assert pipeline.run(sites, options(tmp_path, hidden=hidden)).code == 0
    assert naming(tmp_path, "Lindqvist") == []


@pytest.mark.parametrize(("encoding", "said"), [("cp1252", ""), ("cp1251", "; charset=windows-1251"), ("utf-16", ""), ("utf-8", "")])
def test_a_page_in_any_encoding_names_who_asked_to_be_forgotten(encoding: str, said: str, tmp_path: Path) -> None:
    """What was kept of it goes, and it is not kept again: letters beyond ASCII are those that its readers see."""
    name = "Юрий Жуков" if encoding == "cp1251" else "Jörg Äpfel"
    page = f"<html><cite>{name}</cite> says</html>".encode(encoding)
    people = hiding.add(tmp_path / "history", name, {})
    assert not options(tmp_path, hidden=people).may_be_kept(page, f"text/html{said}")
    store = PageStore(tmp_path / "state" / "page_store" / "one.sqlite", date(2026, 11, 22))
    store.put("html https://rye.example/", Kept("https://rye.example/", None, None, f"text/html{said}", {}, page))
    store.close()
    assert "1 entries removed from the page store" in forgetting.forget_reader(name, [], options(tmp_path), {})


def test_a_report_that_cannot_be_written_anew_is_told(tmp_path: Path) -> None:
    """Without its site file a report stays as it is, and its folder is named with what to do."""
    one, _ = folder_of_a_run(tmp_path)
    done = forgetting.forget_reader(NAME, [one], options(tmp_path), {})
    assert [line for line in done if "was not written anew" in line] == [
        f"the report {tmp_path / '_site' / 'other'} was not written anew and may name the reader: delete or run it"
    ]


def test_a_blog_that_is_forgotten_leaves_the_others(tmp_path: Path) -> None:
    """Its records, pages, history and report go, its line on the index too; the other blog's report stays byte for byte."""
    one, _ = folder_of_a_run(tmp_path)
    before = (tmp_path / "_site" / "other" / "index.html").read_bytes()
    done = forgetting.forget_blog(one.slug, "https://rye.example/", options(tmp_path))
    assert "1 entries of rye.example from the page store" in done
    for gone in (tmp_path / "state" / "one", tmp_path / "history" / "one.jsonl", tmp_path / "_site" / "one"):
        assert not gone.exists()
    assert 'href="one/' not in (tmp_path / "_site" / "index.html").read_text(encoding="utf-8")
    assert 'href="other/' in (tmp_path / "_site" / "index.html").read_text(encoding="utf-8")
    assert (tmp_path / "_site" / "other" / "index.html").read_bytes() == before
    with pytest.raises(UsageError, match="Nothing of one is kept"):
        forgetting.forget_blog(one.slug, None, replace(options(tmp_path), out=tmp_path / "none"))


@pytest.mark.parametrize("name", ["..", ".", "", "page_store", "../state", "one/../../other", "one\\..", "./one"])
def test_what_is_no_name_of_a_blog_removes_nothing(name: str, tmp_path: Path) -> None:
    """A path, or the folder of all page stores, is no blog: neither the command nor the program behind it follows it."""
    folder_of_a_run(tmp_path)
    before = sorted(path for path in tmp_path.rglob("*") if path.name != "run.lock")
    with pytest.raises(UsageError, match="Nothing of"):
        forgetting.forget_blog(name, None, options(tmp_path))
    folders = ["--state", str(tmp_path / "state"), "--history", str(tmp_path / "history"), "--out", str(tmp_path / "_site")]
    assert checkup("forget", "--yes", *folders, "--", name).exit_code == 2
    assert sorted(path for path in tmp_path.rglob("*") if path.name != "run.lock") == before


def test_the_command_asks_and_says_what_is_left_to_the_owner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without --yes and without a terminal nothing is removed; with it the rest of the work (git, copies) is told with its commands."""
    folder_of_a_run(tmp_path)
    shutil.move(tmp_path / "state", tmp_path / ".checkup")
    monkeypatch.chdir(tmp_path)
    assert checkup("forget", "one").exit_code != 0
    assert (tmp_path / ".checkup" / "one").is_dir()
    done = checkup("forget", "one", "--yes")
    assert done.exit_code == 0
    assert not (tmp_path / ".checkup" / "one").exists()
    assert "git filter-repo --invert-paths --path history/one.jsonl" in done.output
    assert checkup("forget").exit_code == 2
    assert checkup("forget", "one", "--reader", "x", "--yes").exit_code == 2
