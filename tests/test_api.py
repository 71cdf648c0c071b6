"""The documented API: what `import checkup` gives, that it stays light, and that every block of docs/api.md runs."""

from __future__ import annotations

import asyncio
import json
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

import checkup
from checkup import api

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
NOW = datetime(2027, 3, 1, tzinfo=UTC)


def saved(folder: Path) -> Path:
    """A blog of one saved page."""
    (folder / "pages").mkdir()
    (folder / "pages" / "1.html").write_text(
        '<meta name="generator" content="WordPress 6.1"><article class="post"><h1 class="entry-title">Loaf</h1><div class="entry-content">'
        '<p>Bread.</p></div></article><ol class="comment-list"><li class="comment" id="comment-7"><cite class="fn">Ida</cite>'
        "<p>Which flour?</p></li></ol>"
    )
    return folder / "pages"


def test_the_blocks_of_the_page_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One after the other, in a folder with a site file."""
    saved(tmp_path)
    (tmp_path / "sites").mkdir()
    (tmp_path / "sites" / "crumbs.toml").write_text('[blog]\nurl = "https://crumbs.example/"\npaths = ["../pages"]\n')
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"^```python\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    assert len(blocks) == 6
    names: dict[str, object] = {}
    for block in blocks:
        exec(compile(block, "docs/api.md", "exec"), names)
    assert (tmp_path / "_site" / "index.html").is_file()


def test_the_page_names_everything_that_is_public() -> None:
    """Each name of the API stands on the page as code, and the package and its api module list the same."""
    assert checkup.__all__ == api.__all__
    assert [name for name in api.__all__ if not re.search(rf"`{name}[`(]", PAGE)] == []
    assert {name: getattr(checkup, name) for name in api.__all__} == {name: getattr(api, name) for name in api.__all__}


def test_a_moment_of_any_zone_is_one_day_everywhere(tmp_path: Path) -> None:
    """Early on 1 March in the East is 28 February in UTC: the report and the history say the same day."""
    now = datetime(2027, 3, 1, 2, tzinfo=timezone(timedelta(hours=5)))
    checkup.checkup_site(saved(tmp_path), out=tmp_path / "out", history=tmp_path / "history", now=now)
    told = [json.loads(path.read_text()) for path in (*tmp_path.glob("out/*/data.json"), *tmp_path.glob("history/*.jsonl"))]
    assert [one["checked"] for one in told] == ["2027-02-28", "2027-02-28"]


def test_importing_the_package_loads_nothing() -> None:
    """`import checkup` loads no other module of the package and no library; the first name asked for does; an unknown one is refused."""
    program = (
        "import sys, checkup; light = sorted(m for m in sys.modules if m.startswith(('checkup.', 'pydantic', 'lxml', 'numpy')));"
        "checkup.read_page; print(light, 'checkup.api' in sys.modules, hasattr(checkup, 'redpage'), 'load' in dir(checkup))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[] True False True\n"


def test_a_page_as_bytes_or_as_text() -> None:
    """Bytes are decoded by what the page says of itself, text is taken as it is whatever the page says; empty ones are readings too."""
    page = "<meta charset='iso-8859-1'><meta name='generator' content='WordPress 6.1'><h1 class=entry-title>Über Brot</h1><p>Süß.</p>"
    for html in (page, page.encode("latin-1")):
        post = checkup.read_page(html, url="https://k.example/2026/01/brot/").post
        assert post is not None
        assert post.title == "Über Brot"
    assert checkup.read_page("").post is None


def test_a_blog_without_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without out, state and history nothing is written where the program runs; what goes on is said."""
    pages = saved(tmp_path)
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    said: list[str] = []
    found = checkup.checkup_site(pages, now=NOW, say=said.append)
    assert [c.author.name for p in found.facts.blog.posts for c in p.comments] == ["Ida"]
    assert "Examining" in said
    assert list(work.iterdir()) == []


def test_it_works_while_an_event_loop_runs(tmp_path: Path) -> None:
    """As in a notebook."""

    async def cell() -> checkup.Checkup:
        return checkup.checkup_site(saved(tmp_path), now=NOW)

    assert len(asyncio.run(cell()).facts.blog.posts) == 1


def test_settings_and_a_site_of_ones_own(tmp_path: Path) -> None:
    """Settings are those of `--set`, a wrong one is a ConfigError; a SiteConfig is taken as it is."""
    pages = saved(tmp_path)
    assert checkup.checkup_site(pages, settings={"window.posts": "3"}, now=NOW).facts.window.words != "every post"
    with pytest.raises(checkup.ConfigError):
        checkup.checkup_site(pages, settings={"window.psts": "3"})
    site = checkup.SiteConfig.model_validate({"slug": "own", "blog": {"paths": [str(pages)]}})
    assert checkup.checkup_site(site, now=NOW).slug == "own"


def test_what_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    """No such target, several blogs, an empty folder, and a host that is refused: each its own class, with a sentence."""
    with pytest.raises(checkup.UsageError, match="names 3 blogs"):
        checkup.checkup_site(ROOT / "sites")
    with pytest.raises(checkup.CheckupError):
        checkup.checkup_site(tmp_path / "gone")
    (tmp_path / "empty").mkdir()
    with pytest.raises(checkup.NothingRead):
        checkup.checkup_site(tmp_path / "empty")
    with pytest.raises(checkup.CheckupError) as stopped:
        checkup.checkup_site("http://127.0.0.1:1/")
    assert stopped.value.sentence.endswith(".")


def test_a_stale_checkup_is_no_result(tmp_path: Path) -> None:
    """Where the blog could not be read this time, an earlier checkup is not given for a new one."""
    pages = saved(tmp_path)
    state = tmp_path / "state"
    site = checkup.SiteConfig.model_validate({"slug": "own", "blog": {"paths": [str(pages)]}})
    checkup.checkup_site(site, state=state, now=NOW)
    (pages / "1.html").unlink()
    with pytest.raises(checkup.CheckupError):
        checkup.checkup_site(site, state=state, now=NOW)
    assert checkup.load_checkup(state / "own").slug == "own"


def test_data_of_this_and_of_later_versions(tmp_path: Path) -> None:
    """A data.json or its folder is loaded; fields that are not known are passed over; another format, a torn file and none are refused."""
    out = tmp_path / "out"
    checkup.checkup_site(saved(tmp_path), out=out, now=NOW)
    folder = out / "pages"
    data = checkup.load(folder)
    assert data == checkup.load(folder / "data.json")
    raw = json.loads((folder / "data.json").read_text(encoding="utf-8"))
    assert json.loads(data.model_dump_json(by_alias=True)) == raw
    later = tmp_path / "later.json"
    later.write_text(json.dumps({**raw, "new": 1, "coverage": {**raw["coverage"], "new": 2}}))
    assert checkup.load(later) == data
    for text, words in (
        (json.dumps({**raw, "schema": "blog-checkup/1"}), "schema"),
        ("{", "JSON"),
        ("[" * 100_000, "JSON"),
        ("{}", "required"),
    ):
        later.write_text(text)
        with pytest.raises(checkup.ReadError, match=words):
            checkup.load(later)
    with pytest.raises(checkup.ReadError, match="No such file"):
        checkup.load(tmp_path / "gone.json")
    with pytest.raises(checkup.NothingRead):
        checkup.load_checkup(tmp_path)
