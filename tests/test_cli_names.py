"""A blog is called by its name in every command alike, and what is not there has a way out that is one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests._command import checkup

GUESS = "Name a site file, a folder, an address (https://...), or a saved page."


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one blog of one text in sites/, already checked by its name."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sites").mkdir()
    (tmp_path / "sites" / "oat-notes.toml").write_text('[blog]\npaths = ["../oats.txt"]\n')
    (tmp_path / "oats.txt").write_text("Oats\n\nWe sowed oats today, and the rain came after.\n")
    assert checkup("run", "oat-notes").exit_code == 0
    return tmp_path


@pytest.mark.parametrize("command", ["run", "crawl", "examine", "render", "config", "gate", "bundle", "export"])
def test_a_site_file_is_known_by_its_name(work: Path, command: str) -> None:
    """`checkup COMMAND oat-notes` means sites/oat-notes.toml, whatever the command."""
    assert checkup(command, "oat-notes").exit_code == 0
    assert (work / "_site" / "oat-notes" / "index.html").is_file()


def test_what_stands_in_this_folder_goes_before_a_name(work: Path) -> None:
    """A folder that is called as the blog is read, not the site file."""
    (work / "oat-notes").mkdir()
    assert "The folder oat-notes is empty" in checkup("config", "oat-notes").stderr


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("oat-note", "Did you mean sites/oat-notes.toml?"),
        ("sites/oat-nots.toml", "Did you mean sites/oat-notes.toml?"),
        ("oat.txt", "Did you mean oats.txt?"),
        ("zebra.toml", "`checkup init URL` writes a site file."),
        ("https:/zebra.example/a", "For the blog at this address, write https://zebra.example/a"),
        ("zebra.example", "For the blog at this address, write https://zebra.example"),
        ("C:\\zebra\\pages", GUESS),
        ("https:/", GUESS),
        ("nowhere/zebra", GUESS),
    ],
)
def test_a_slip_has_its_way_out(work: Path, given: str, told: str) -> None:
    """A name that is nearly there, an address without its slashes, or what a target may be; the list of settings is no help."""
    assert work
    done = checkup("run", given)
    assert done.exit_code == 2
    assert f"  {told}\n" in done.stderr
    assert "--schema" not in done.stderr


def test_a_file_that_is_no_toml_is_not_sent_to_the_list_of_keys(work: Path) -> None:
    """`config --schema` is named where a key is wrong, and only there."""
    (work / "torn.toml").write_text("[blog\n")
    (work / "slip.toml").write_text('[blog]\nurll = "https://zebra.example/"\n')
    assert "--schema" not in checkup("config", "torn.toml").stderr
    assert "--schema" in checkup("config", "slip.toml").stderr


def test_correct_asks_for_a_site_file(work: Path) -> None:
    """It writes into one, so nothing else will do; a slip is told."""
    assert work
    assert "Did you mean sites/oat-notes.toml?" in checkup("correct", "oat-note").stderr
    assert "There is no site file of oats.txt" in checkup("correct", "oats.txt").stderr
    assert checkup("correct", "oat-notes", "--list").exit_code == 0


def test_nobody_is_asked_about_a_blog_of_which_nothing_is_kept(work: Path) -> None:
    """`forget` says so before the question, and asks where there is something."""
    assert work
    missed = checkup("forget", "oat-note")
    assert (missed.exit_code, "cannot be undone" in missed.output) == (2, False)
    assert "cannot be undone" in checkup("forget", "oat-notes").output


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("http://", "as in https://blog.example.org/"),
        ("htp://zebra.example", "as in https://blog.example.org/"),
        ("C:\\zebra\\pages", "as in https://blog.example.org/"),
        ("zebra.example/blog", "Write https://zebra.example/blog"),
        ("oat-notes", "It is a site file: `checkup run oat-notes`"),
        ("sites/oat-notes.toml", "It is a site file: `checkup run sites/oat-notes.toml`"),
        ("sites", "It is a folder of site files: `checkup run sites`"),
    ],
)
def test_init_of_what_is_no_address(work: Path, given: str, told: str) -> None:
    """Only a host is told to put https:// before it; site files and folders of them have their own command."""
    assert work
    done = checkup("init", given)
    assert done.exit_code == 2
    assert told in done.stderr


def test_explain_names_what_is_near_or_everything() -> None:
    """A slip gets the one that was meant; a word of its own no chance likeness."""
    assert "Did you mean R-quickest or " in checkup("explain", "R-quickst").stderr
    assert "There are cadence" in checkup("explain", "zebra").stderr
