"""What the shards of a run leave, joined, is what one run leaves."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from checkup.config import BlogTable, SiteConfig
from checkup.engines import shard_of
from tests._command import checkup, places
from tests.engines.test_engines import written
from tests.test_pipeline import PAGE

NAMES = ("oat", "rye", "spelt", "wheat")
AS_OF = ("--as-of", "2026-11-22")
STORE = "/page_store/"  # when pages came stands in it, which is the clock's business


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four blogs of one saved page each, in a folder of site files."""
    folder = tmp_path_factory.mktemp("sites")
    for name in NAMES:
        (folder / f"{name}.html").write_text(PAGE.replace("bread", name), encoding="utf-8")
        text = f'[blog]\npaths = ["{name}.html"]\ntags = ["grain"]\n[report]\nindex = true\n[[note]]\ntext = "On {name}"\nindex = true\n'
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    (folder / "_run.toml").write_text("[run]\njobs = 1\nhosts = 2\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def whole(sites: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of one run over all of them."""
    folder = tmp_path_factory.mktemp("whole")
    assert checkup("run", sites, *AS_OF, *places(folder)).exit_code == 0
    return folder


@pytest.fixture(scope="module")
def parts(sites: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The folders of three shards."""
    folders = [tmp_path_factory.mktemp(f"part{number}") for number in (1, 2, 3)]
    for number, folder in enumerate(folders, start=1):
        done = checkup("run", sites, "--shard", f"{number}/3", *AS_OF, *places(folder))
        assert done.exit_code == 0
        assert f"Shard {number} of 3: " in done.stderr
    return folders


def test_shards_joined_are_one_run(sites: Path, whole: Path, parts: list[Path], tmp_path: Path) -> None:
    """Site, history and state are those of one run, byte for byte; each blog was in one part."""
    done = checkup("merge", *parts, "--sites", sites, *places(tmp_path))
    assert (done.exit_code, done.stderr) == (0, "")
    assert sorted(written(tmp_path)) == sorted(written(whole))
    assert [name for name, body in written(tmp_path).items() if body != written(whole)[name] and STORE not in name] == []
    assert sorted(path.name for part in parts for path in part.glob("history/*.jsonl")) == [f"{name}.jsonl" for name in NAMES]


def test_shards_may_be_joined_into_one_of_them(sites: Path, whole: Path, parts: list[Path], tmp_path: Path) -> None:
    """The folder of one part is where the others are joined: what it holds is taken from nowhere, and stays."""
    here = max(parts, key=lambda part: len(list(part.glob("history/*.jsonl"))))
    shutil.copytree(here, tmp_path / "here")
    others = [part for part in parts if part != here]
    done = checkup("merge", tmp_path / "here", *others, "--sites", sites, *places(tmp_path / "here"))
    assert (done.exit_code, done.stderr) == (0, "")
    assert sorted(written(tmp_path / "here")) == sorted(written(whole))
    assert [name for name, body in written(tmp_path / "here").items() if body != written(whole)[name] and STORE not in name] == []


def test_a_part_that_is_missing_is_said(sites: Path, parts: list[Path], tmp_path: Path) -> None:
    """Its blogs are named, the site says that they were not read, and the exit code is that of something unread."""
    there = [part for part in parts if not (part / "history" / "rye.jsonl").is_file()]
    done = checkup("merge", *there, "--sites", sites, *places(tmp_path))
    assert done.exit_code == 3
    assert "rye" in done.stderr
    assert sorted(path.name for path in (tmp_path / "_site" / "rye").iterdir()) == ["data.json", "index.html"]
    assert 'href="rye/index.html"' in (tmp_path / "_site" / "index.html").read_text(encoding="utf-8")


def test_a_blog_of_a_part_that_is_missing_keeps_its_last_report(sites: Path, whole: Path, parts: list[Path], tmp_path: Path) -> None:
    """Where the site still has it."""
    shutil.copytree(whole / "_site", tmp_path / "_site")
    there = [part for part in parts if not (part / "history" / "rye.jsonl").is_file()]
    assert checkup("merge", *there, "--sites", sites, *places(tmp_path)).exit_code == 3
    assert written(tmp_path / "_site" / "rye") == written(whole / "_site" / "rye")


def test_without_site_files_the_parts_say_which_blogs_there_are(parts: list[Path], tmp_path: Path) -> None:
    """All of them stand on the index."""
    assert checkup("merge", *parts, "--sites", tmp_path / "none", *places(tmp_path)).exit_code == 0
    index = (tmp_path / "_site" / "index.html").read_text(encoding="utf-8")
    assert [name for name in NAMES if f'href="{name}/index.html"' not in index] == []


def test_the_newest_checkup_of_a_blog_counts_and_no_line_of_history_is_lost(sites: Path, whole: Path, tmp_path: Path) -> None:
    """A part with a later checkup wins, whatever the order; its history is added to the one that is there."""
    later = tmp_path / "later"
    assert checkup("run", sites / "rye.toml", "--as-of", "2026-11-29", *places(later)).exit_code == 0
    for order, name in (((later, whole), "first"), ((whole, later), "last")):
        target = tmp_path / name
        shutil.copytree(whole / "history", target / "history")
        assert checkup("merge", *order, "--sites", sites, *places(target)).exit_code == 0
        assert (target / "_site" / "rye" / "data.json").read_bytes() == (later / "_site" / "rye" / "data.json").read_bytes()
        assert len((target / "history" / "rye.jsonl").read_text(encoding="utf-8").splitlines()) == 2
        assert (target / "history" / "oat.jsonl").read_bytes() == (whole / "history" / "oat.jsonl").read_bytes()


def test_the_list_of_hidden_people_is_joined(sites: Path, parts: list[Path], tmp_path: Path) -> None:
    """Who was put on it in one part stays on it."""
    for number, folder in enumerate((tmp_path / "a" / "history", tmp_path / "b" / "history")):
        folder.mkdir(parents=True)
        (folder / "hidden.txt").write_text(f"# People\nopen 1 {number}abc\n", encoding="utf-8")
    assert checkup("merge", *parts, tmp_path / "a", tmp_path / "b", "--sites", sites, *places(tmp_path)).exit_code == 0
    lines = (tmp_path / "history" / "hidden.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == ["open 1 0abc", "open 1 1abc"]


def test_all_blogs_of_a_host_are_in_one_shard() -> None:
    """With and without www; and a blog stays in its shard whatever else there is."""
    addresses = ("http://rye.example/a/", "https://www.rye.example/b/")
    for of in range(1, 9):
        assert len({shard_of(SiteConfig(slug="x", blog=BlogTable(url=url)), of) for url in addresses}) == 1
    spread = {shard_of(SiteConfig(slug="x", blog=BlogTable(url=f"http://blog{n}.example/")), 10) for n in range(200)}
    assert spread == set(range(1, 11))


@pytest.mark.parametrize("shard", ["0/3", "4/3", "3", "a/b", "1/0", "/"])
def test_a_shard_that_is_no_part_is_refused(shard: str, sites: Path) -> None:
    """With the form that is wanted."""
    done = checkup("run", sites, "--shard", shard)
    assert done.exit_code == 2
    assert "3/10" in done.stderr
