"""`checkup compare`: two blogs of any source, where the outcome goes, and what is said where one cannot be read."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import Result

from checkup import comparing, hiding, records
from checkup.model import Blog
from tests._command import ROOT, checkup
from tests.comparing.invented import blog, whole
from tests.comparing.moved_site import Entry, Note, mtif, site
from tests.web.loopback import Reply, serve

SAMPLE = ROOT / "sites" / "salt-and-paddle.toml"


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder of its own."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def kept(name: str, one: Blog) -> str:
    """The folder in which a run kept a blog."""
    records.save_blog(Path(".checkup"), name, one)
    return f".checkup/{name}"


def compare(*words: object) -> Result:
    return checkup("compare", *words)


def test_nothing_lost(work: Path) -> None:
    """A blog against itself: exit code 0, a page, a table without rows, and the outcome on the terminal."""
    done = compare(SAMPLE, SAMPLE)
    assert done.exit_code == 0, done.output
    assert done.output.splitlines()[-2:] == ["Nothing was lost.", "The page is comparison/index.html"]
    assert len((work / "comparison" / "comparison.csv").read_text(encoding="utf-8").splitlines()) == 1
    assert (work / "comparison" / "assets" / "checkup.css").is_file()


def test_differences(work: Path) -> None:
    """Something missing: exit code 1, the post or comment by its address, JUnit where it is asked for; --quiet says nothing."""
    old = blog(7)
    new = whole(old.posts[1:])
    places = kept("old", old), kept("new", new)
    done = compare(*places, "--junit", "out/compare.xml", "--out", "there")
    assert done.exit_code == 1
    assert f"  missing: post of 2015-03-02 at {old.posts[0].url}" in done.output
    assert ET.parse(work / "out" / "compare.xml").getroot().get("failures") == "1"
    assert compare(*places, "--quiet", "--out", "there").output == ""
    assert not (work / "comparison").exists()


def test_what_was_kept(work: Path) -> None:
    """The folder of a kept blog, its file, or a state folder that keeps one blog; one that keeps several names them."""
    place = kept("loaf", blog(7))
    for target in (place, f"{place}/blog.jsonl", ".checkup"):
        assert compare(place, target).exit_code == 0
    kept("crumb", blog(7))
    done = compare(place, ".checkup")
    assert (done.exit_code, "keeps 2 blogs" in done.output) == (2, True)


def test_an_export_against_a_live_blog(work: Path) -> None:
    """Two sources that have nothing in common; a private address only where that is allowed."""
    when = datetime(2015, 3, 2, 9)  # noqa: DTZ001 - the export has no zone
    entries = [Entry(f"/{n}.html", f"Loaf {n}", "Ada", when + timedelta(days=n), f"Bread number {n}.", _one(n, when)) for n in range(12)]
    (work / "export.txt").write_text(mtif(entries, "https://old.example"), encoding="utf-8")
    pages = site([replace(one, notes=()) if k == 3 else one for k, one in enumerate(entries)])
    with serve(pages) as web:
        pages["/sitemap.xml"] = Reply(b"", 404)
        settings = ("--set", "crawl.delay=0")
        assert compare("export.txt", f"{web.url}/", *settings).exit_code == 2
        done = compare("export.txt", f"{web.url}/", *settings, "--allow-private")
    assert done.exit_code == 1, done.output
    assert "comments: 11 as they were, 1 missing" in done.output


def _one(number: int, when: datetime) -> tuple[Note, ...]:
    return (Note("Oke", when + timedelta(days=number, hours=2), f"It rose {number} cm.", number),)


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("nowhere.toml", "There is no file nowhere.toml"),
        ("nothing/", "There is no file or folder"),
        ("empty", "is empty"),
        ("torn", "could not be read"),
        ("two", "names 2 blogs"),
    ],
)
def test_a_blog_that_cannot_be_read_is_not_compared(work: Path, target: str, words: str) -> None:
    """Exit code 2 with a sentence, nothing is written, and nothing is called missing."""
    (work / "empty").mkdir()
    (work / "torn").mkdir()
    (work / "torn" / "blog.jsonl").write_text('{"posts": 3}\n{}\n')
    (work / "two").mkdir()
    for name in ("a", "b"):
        (work / "two" / f"{name}.toml").write_text(f'[blog]\nurl = "https://{name}.example/"\n')
    done = compare(SAMPLE, target)
    assert (done.exit_code, words in done.output) == (2, True), done.output
    assert "missing" not in done.output
    assert not (work / "comparison").exists()


def test_a_blog_read_in_part(work: Path) -> None:
    """A kept reading that had stopped early: it is said, what may be there is not missing, exit code 2, and the page is written."""
    old = blog(7)
    new = replace(whole(old.posts[1:]), coverage=replace(old.coverage, partial="The time was over."))
    done = compare(kept("old", old), kept("new", new))
    assert done.exit_code == 2
    assert "not read: The new blog was not read to its end. The time was over." in done.output
    assert (work / "comparison" / "index.html").is_file()


def test_a_folder_of_other_things_is_left_alone(work: Path) -> None:
    """--out may hold an earlier comparison or nothing; anything else is refused before a blog is read."""
    (work / "comparison").mkdir()
    (work / "comparison" / "diary.txt").write_text("mine")
    done = compare(SAMPLE, SAMPLE)
    assert (done.exit_code, "holds other things than a comparison" in done.output) == (2, True)
    assert [p.name for p in (work / "comparison").iterdir()] == ["diary.txt"]


def test_hidden_people_stay_hidden(work: Path) -> None:
    """Somebody who asked to be forgotten is in neither blog: no difference, no name, whatever --names says."""
    old = blog(7)
    name = "Tilda Marsh"
    assert name in {c.author.name for p in old.posts for c in p.comments}
    (work / "history").mkdir()
    hiding.add(work / "history", name, {})
    done = compare(kept("old", old), kept("new", whole(old.posts[1:])), "--names", "full")
    assert done.exit_code == 1
    assert "Tilda" not in "".join(p.read_text(encoding="utf-8") for p in (work / "comparison").glob("*.*"))


def test_interrupted(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends it with 130 and leaves no half of a comparison."""

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(comparing, "compare", stopped)
    assert compare(SAMPLE, SAMPLE).exit_code == 130
    assert not (work / "comparison").exists()


@pytest.mark.slow
def test_a_comparison_leaves_the_runs_alone(work: Path) -> None:
    """What a run keeps of a blog stays as it is; a reading that stopped early is kept beside it and goes on the next time."""
    when = datetime(2015, 3, 2, 9)  # noqa: DTZ001 - the old blog's own clock
    entries = [Entry(f"/{n}.html", f"Loaf {n}", "Ada", when + timedelta(days=n), f"Bread number {n}.") for n in range(12)]
    pages = site(entries)
    with serve(pages) as web:
        listed = pages["/sitemap.xml"]
        assert isinstance(listed, Reply)
        pages["/sitemap.xml"] = replace(listed, body=listed.body.replace(b"{home}", web.url.encode()))
        settings = (f"{web.url}/", "--set", "crawl.delay=0", "--allow-private")
        assert checkup("crawl", *settings).exit_code == 0
        before = {path: path.read_bytes() for path in Path(".checkup").glob("127*/*")}
        assert before
        old = f"{next(iter(before)).parent}"
        first = compare(old, *settings, "--set", "crawl.max_requests=9")
        assert first.exit_code == 2, first.output
        assert len(list(Path(".checkup").glob("127*-compared/blog.jsonl"))) == 1
        assert "missing: post" not in first.output
        again = compare(old, *settings)
    assert again.exit_code == 0, again.output
    assert list(Path(".checkup").glob("*-compared")) == []
    assert {path: path.read_bytes() for path in Path(".checkup").glob("127*/*")} == before
