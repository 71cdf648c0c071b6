"""Which blogs leave the report when their site file is gone."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from checkup.cli import main

PAGE = """<html><head><meta name="generator" content="WordPress 3.0"><title>A loaf | {name}</title></head><body><div class="post hentry">
<h2 class="entry-title"><a href="http://{name}.example/1/" rel="bookmark">A loaf</a></h2><div class="entry-content"><p>Some bread.</p></div>
</div><ol class="commentlist"><li class="comment" id="comment-1"><div id="div-comment-1"><cite class="fn">Ida</cite>
<p>Good bread.</p></div></li></ol></body></html>"""


def run(folder: Path, *targets: object) -> int:
    places = ["--out", folder / "_site", "--state", folder / "state", "--history", folder / "history", "-q"]
    return CliRunner().invoke(main, ["run", *map(str, targets), *map(str, places)]).exit_code


def blogs(folder: Path) -> list[str]:
    return sorted(p.parent.name for p in (folder / "_site").glob("*/data.json"))


def test_a_whole_folder_is_all_there_is(tmp_path: Path) -> None:
    """One site file alone leaves the others' pages; the folder drops what has no file, but not while another file is broken."""
    sites = tmp_path / "sites"
    for name in ("one", "two", "three"):
        (sites / name).mkdir(parents=True)
        (sites / name / "1.html").write_text(PAGE.format(name=name))
        (sites / f"{name}.toml").write_text(f'[blog]\nurl = "http://{name}.example/"\npaths = ["{name}"]\n')
    assert run(tmp_path, sites) == 0
    assert blogs(tmp_path) == ["one", "three", "two"]
    (sites / "three.toml").unlink()
    assert run(tmp_path, sites / "one.toml") == 0
    assert blogs(tmp_path) == ["one", "three", "two"]
    (sites / "two.toml").write_text("[blog\n")
    assert run(tmp_path, sites) == 2
    assert blogs(tmp_path) == ["one", "three", "two"]
    (sites / "two.toml").write_text('[blog]\nurl = "http://two.example/"\npaths = ["two"]\n')
    assert run(tmp_path, sites) == 0
    assert blogs(tmp_path) == ["one", "two"]
