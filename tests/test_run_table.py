"""[run] in sites/_run.toml: what is the same for all blogs of a run, below the environment and the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkup.cli._effort import Effort
from checkup.cli._options import Targets
from checkup.config import RunTable, config_hash, load, load_each, load_run
from checkup.errors import ConfigError

NOTHING = Effort(jobs=None, hosts=None, engine=None, scheduler=None)


def folder_of(tmp_path: Path, text: str) -> Path:
    (tmp_path / "_run.toml").write_text(text, encoding="utf-8")
    return tmp_path


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    """64 hosts on this machine."""
    assert load_run([tmp_path, tmp_path / "none"]) == RunTable(hosts=64, jobs=None, engine="local", scheduler=None)


def test_the_command_line_wins_over_the_file(tmp_path: Path) -> None:
    """Key by key."""
    folder = folder_of(tmp_path, '[run]\nhosts = 3\njobs = 2\nengine = "serial"\n')
    targets = Targets((str(folder),), False, (), None, None, False)
    assert NOTHING.settled(targets) == RunTable(hosts=3, jobs=2, engine="serial")
    assert Effort(jobs=None, hosts=9, engine="local", scheduler=None).settled(targets) == RunTable(hosts=9, jobs=2, engine="local")


@pytest.mark.parametrize(
    ("text", "key", "words"),
    [
        ("[run]\nhost = 3\n", "run.host", "hosts"),
        ("[run]\nhosts = 0\n", "run.hosts", "greater than or equal to 1"),
        ('[run]\nengine = "cloud"\n', "run.engine", "one of dask, local, serial"),
        ("hosts = 3\n", "hosts", r"only the tables \[run\], \[brand\]"),
        ('run = "x"\n', "run", "keys: hosts"),
        ("[run\n", "", "TOML"),
    ],
)
def test_what_is_wrong_is_said_with_file_and_key(text: str, key: str, words: str, tmp_path: Path) -> None:
    """And with what may stand there."""
    with pytest.raises(ConfigError, match=words) as raised:
        load_run([folder_of(tmp_path, text)])
    assert raised.value.problems[0].file == str(tmp_path / "_run.toml")
    assert raised.value.problems[0].key == key


SHARED = """[brand]
name = "Oak & Ink"

[report]
language = "de"

[window]
months = 6
"""


def sites_of(folder: Path, **files: str) -> None:
    for name, more in files.items():
        (folder / f"{name}.toml").write_text(f'[blog]\nurl = "https://{name}.example/"\n{more}', encoding="utf-8")


def test_what_all_blogs_share_stands_once(tmp_path: Path) -> None:
    """Key by key below each site file, of which the window is one choice; the command line wins over both; it counts as a setting."""
    sites_of(folder_of(tmp_path, SHARED), rye="", oat='[report]\nnames = "hidden"\nlanguage = "es"\n[window]\nposts = 30\n')
    oat, rye = load_each([str(tmp_path)])[0]
    assert (rye.brand.name, rye.report.language, rye.window.months, rye.window.posts) == ("Oak & Ink", "de", 6, None)
    assert (oat.brand.name, oat.report.language, oat.report.names) == ("Oak & Ink", "es", "hidden")
    assert (oat.window.months, oat.window.posts) == (None, 30)
    assert load(tmp_path / "rye.toml", overrides={"report.language": "en"}).report.language == "en"
    alone = config_hash(load(tmp_path / "rye.toml"))
    (tmp_path / "_run.toml").unlink()
    assert config_hash(load(tmp_path / "rye.toml")) != alone


def test_a_mistake_that_all_share_is_told_once_with_its_line(tmp_path: Path) -> None:
    """Of the file in which it stands; what is wrong in one site file as well is told beside it."""
    sites_of(folder_of(tmp_path, '[brand]\nname = "Oak & Ink"\ncolr = "#7a1f5c"\n'), rye="", oat="", nut="[crawl]\ndelayed = 2\n")
    sites, errors = load_each([str(tmp_path)])
    problems = [p for error in errors for p in getattr(error, "problems", [])]
    assert sites == []
    told = {(Path(p.file).name, p.key, p.line) for p in problems}
    assert told == {("_run.toml", "brand.colr", 3), ("nut.toml", "crawl.delayed", 4)}
    assert 'did you mean "colour"?' in next(p.expected for p in problems if p.key == "brand.colr")
    assert len(errors) == 1


def test_the_file_is_no_blog(tmp_path: Path) -> None:
    """It stands among the site files and is not taken for one."""
    (folder_of(tmp_path, "[run]\nhosts = 3\n") / "rye.toml").write_text('[blog]\nurl = "https://rye.example/"\n', encoding="utf-8")
    sites, errors = load_each([str(tmp_path)])
    assert [site.slug for site in sites] == ["rye"]
    assert errors == []
