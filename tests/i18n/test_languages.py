"""Reports in the languages that ship: whole runs over the samples, and every state; what holds of readers' words holds in each of them."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import checkup.report
from checkup import pipeline
from checkup.config import SiteConfig, load_many
from checkup.i18n import gettext, use
from checkup.i18n.catalogues import languages
from checkup.report import BlogReport, Written
from tests import golden
from tests.quick import quick
from tests.report import test_reader_words as readers_words
from tests.report._checkups import states
from tests.report._talk import NOW

WRITE, WRITE_BLOG = checkup.report.write, checkup.report.write_blog
SENTENCES = ("why", "reasons", "author_evidence")
BLANK = re.compile(r"\{[a-z_]\w*(?::\w+)?\}")
CODE = re.compile(r"<(code|pre|script|style)\b.*?</\1>", re.DOTALL)
SETTLING = "Their sites, for block if they are spam or for allow if not, under [spam] in the config"


def in_language(site: SiteConfig, code: str) -> SiteConfig:
    return site.model_copy(update={"report": site.report.model_copy(update={"language": code})})


FIRST, *FURTHER = [code for code in languages() if code != "en"]
EACH = quick([(FIRST, 1), *((code, 3) for code in (FIRST, *FURTHER))], [(FIRST, 1)])
"""`make test` writes one sample in one language, `make test-all` all in all of them; test_catalogue.py holds each one's sentences."""


@pytest.fixture(scope="module", params=EACH, ids=lambda given: f"{given[0]} {given[1]}")
def samples(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, list[BlogReport], Path]:
    """(language, what the reports of some samples are written from in it, the folder of the site)."""
    caught: list[BlogReport] = []

    def catch(root: Path, blog: BlogReport, *more: Any) -> Written:
        caught.append(blog)
        return WRITE_BLOG(root, blog, *more)

    code, number = request.param
    folder = tmp_path_factory.mktemp(code)
    options = pipeline.Options(out=folder / "site", state=folder / "state", history=folder / "history", now=golden.NOW, say=lambda *_: None)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checkup.report, "write_blog", catch)
        assert pipeline.run([in_language(site, code) for site in load_many([str(golden.ROOT / "sites")])[-number:]], options).code == 0
    assert len(caught) == number
    return code, sorted(caught, key=lambda blog: blog.slug), options.out


def pages(folder: Path) -> dict[str, str]:
    return {p.relative_to(folder).as_posix(): p.read_text(encoding="utf-8") for p in sorted(folder.rglob("*.html"))}


def test_each_page_says_its_language_and_fills_its_blanks(samples: tuple[str, list[BlogReport], Path]) -> None:
    """Every page of a run in one language is in it, those of the whole site too, and no blank is left open."""
    code, blogs, folder = samples
    written = pages(folder)
    assert len(written) > 20 * len(blogs)
    assert [name for name, text in written.items() if f'<html lang="{code}"' not in text] == []
    assert {name: BLANK.findall(text) for name, text in written.items() if BLANK.search(CODE.sub("", text))} == {}


def test_the_same_is_counted_in_every_language(samples: tuple[str, list[BlogReport], Path]) -> None:
    """A language changes sentences, no score, no finding and no verdict on a comment."""
    _, blogs, folder = samples
    for blog in blogs:
        for name in ("posts.csv", "people.csv", "comments.csv"):
            assert counted(folder / blog.slug / name) == counted(golden.KEPT / blog.slug / name), name
        told, english = (json.loads((place / blog.slug / "data.json").read_text(encoding="utf-8")) for place in (folder, golden.KEPT))
        assert [told[key] for key in ("score", "grade", "prescription")] == [english[key] for key in ("score", "grade", "prescription")]
        assert [f["code"] for f in told["findings"]] == [f["code"] for f in english["findings"]]


def counted(path: Path) -> list[dict[str, str]]:
    """The rows of a table without the columns that hold sentences."""
    rows = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline=""))
    return [{name: cell for name, cell in row.items() if name not in SENTENCES} for row in rows]


def test_every_state_is_written(samples: tuple[str, list[BlogReport], Path], tmp_path: Path) -> None:
    """So is a site with a blog in every state."""
    code = samples[0]
    some = states() if len(samples[1]) == 3 else readers_words.SOME
    reports = [replace(states()[name], slug=name, name=f"The Example, {name}", language=code) for name in some]
    WRITE(reports, tmp_path / "site", checked=NOW.date(), version="0.0")
    written = pages(tmp_path / "site")
    assert [name for name, text in written.items() if f'<html lang="{code}"' not in text] == []
    assert {name: BLANK.findall(text) for name, text in written.items() if BLANK.search(CODE.sub("", text))} == {}


def test_all_but_readers_words_is_the_same(
    samples: tuple[str, list[BlogReport], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With names in full, as initials and hidden, every string outside readers' words is the same."""
    code, blogs, _ = samples
    with use(code):
        own = {(" " if said[0] == " " else "") + gettext(said.strip()): instead for said, instead in readers_words.OWN.items()}
        sites = re.compile(rf"<h4>{re.escape(gettext(SETTLING))}</h4><pre><code>[^<]*</code></pre>")
    monkeypatch.setattr(readers_words, "OWN", own)
    monkeypatch.setattr(readers_words, "SITES", sites)
    readers_words.assert_same(blogs, tmp_path, 6 * len(blogs))


@pytest.mark.parametrize("names", ["initials", "hidden"])
def test_no_reader_is_named(samples: tuple[str, list[BlogReport], Path], tmp_path: Path, names: str) -> None:
    """No reader's full name is left in any file."""
    readers_words.test_no_reader_of_the_samples_is_named(samples[1], tmp_path, names)
