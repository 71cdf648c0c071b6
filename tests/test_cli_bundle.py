"""`checkup bundle` and `checkup print`: which blog, from which checkup, to where, and what is said where that cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checkup.cli import main
from tests.report.test_pdf import fake

PAGE = """<html><head><meta name="generator" content="WordPress 3.0"><title>A loaf | {name}</title></head><body><div class="post hentry">
<h2 class="entry-title"><a href="http://{name}.example/1/" rel="bookmark">A loaf</a></h2><div class="entry-content"><p>Some bread.</p></div>
</div><ol class="commentlist"><li class="comment" id="comment-1"><div id="div-comment-1"><cite class="fn">Ida</cite>
<p>Good bread.</p></div></li></ol></body></html>"""


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with two checked blogs."""
    monkeypatch.chdir(tmp_path)
    for name in ("crumbs", "kettle"):
        (tmp_path / "sites" / name).mkdir(parents=True)
        (tmp_path / "sites" / name / "1.html").write_text(PAGE.format(name=name))
        told = f'url = "http://{name}.example/"\npaths = ["{name}"]\nname = "{name.title()}"\n'
        (tmp_path / "sites" / f"{name}.toml").write_text(f"[blog]\n{told}")
    assert call("run", "-q").exit_code == 0
    return tmp_path


def call(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def test_a_blog_by_its_name_or_its_file(work: Path) -> None:
    """BLOG is the name of a site file, with or without its folder; the copy goes to bundle/BLOG, or where --out says."""
    assert call("bundle", "crumbs").output == "The copy is bundle/crumbs\n"
    assert (work / "bundle" / "crumbs" / "crumbs" / "waiting.html").is_file()
    assert call("bundle", "sites/crumbs.toml", "--out", work / "c.zip", "-q").output == ""
    assert (work / "c.zip").read_bytes()[:2] == b"PK"


def test_one_file_alone_or_beside_the_folder(work: Path) -> None:
    """--single alone writes only the one file; with --out both; [brand] and --set stand on it."""
    assert call("bundle", "crumbs", "--single", "one.html", "--set", "brand.name=Northlight").exit_code == 0
    assert not (work / "bundle").exists()
    text = (work / "one.html").read_text(encoding="utf-8")
    assert "Northlight" in text
    assert "Kettle" not in text
    assert call("bundle", "crumbs", "--single", "two.html", "--out", "copy").output == "The copy is copy\nThe copy is two.html\n"


def test_names_can_be_hidden_in_the_copy(work: Path) -> None:
    """--names holds for the copy, whatever the report shows."""
    assert call("bundle", "crumbs", "--names", "hidden").exit_code == 0
    assert "Reader 1" in "".join(p.read_text(encoding="utf-8") for p in (work / "bundle").rglob("*.html"))


@pytest.mark.parametrize("command", ["bundle", "print"])
def test_what_cannot_be_copied_is_said(work: Path, command: str) -> None:
    """A blog that is not there, several at once, and one without a checkup each have a sentence and an exit code."""
    assert call(command, "sites").exit_code == 2
    assert "Name one" in call(command, "sites").output
    assert call(command, "nobody").exit_code == 2
    (work / "sites" / "fresh.toml").write_text('[blog]\nurl = "http://fresh.example/"\n')
    lost = call(command, "fresh")
    assert (lost.exit_code, "Run `checkup run` first." in lost.output) == (4, True)
    (work / "sites" / "crumbs.toml").unlink()
    gone = call(command, "crumbs")
    assert (gone.exit_code, "was read without a site file" in gone.output) == (2, True)


def test_the_overview_as_pdf(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The browser prints the overview of a copy; without a browser the exit code is 3 and the hint says what to do by hand."""
    monkeypatch.setenv("CHECKUP_CHROMIUM", str(fake(work)))
    assert call("print", "crumbs").output == "The PDF is crumbs.pdf\n"
    assert (work / "crumbs.pdf").read_bytes().endswith(b"/crumbs/index.html")
    monkeypatch.setenv("CHECKUP_CHROMIUM", str(work / "gone"))
    failed = call("print", "crumbs", "--out", "other.pdf")
    assert (failed.exit_code, "Save as PDF" in failed.output) == (3, True)
    assert not (work / "other.pdf").exists()
