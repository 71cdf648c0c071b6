"""[run] in sites/_run.toml: what is the same for all blogs of a run, below the environment and the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkup.cli._effort import Effort
from checkup.cli._options import Targets
from checkup.config import RunTable, load_each, load_run
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
        ("hosts = 3\n", "hosts", r"only the table \[run\]"),
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


def test_the_file_is_no_blog(tmp_path: Path) -> None:
    """It stands among the site files and is not taken for one."""
    (folder_of(tmp_path, "[run]\nhosts = 3\n") / "rye.toml").write_text('[blog]\nurl = "https://rye.example/"\n', encoding="utf-8")
    sites, errors = load_each([str(tmp_path)])
    assert [site.slug for site in sites] == ["rye"]
    assert errors == []
