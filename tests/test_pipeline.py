"""The pipeline: a repeated job leaves the same bytes, one blog's failure harms no other, plans read nothing."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from checkup import diagnosis, pipeline, records, sources
from checkup.addresses import post_key
from checkup.blog_run.examine_blog import examined
from checkup.blog_run.read_blog import _keep, _unless_unchanged
from checkup.config import BlogTable, SiteConfig
from checkup.history import read
from checkup.model import Blog
from checkup.outcome import Outcome
from checkup.publishing import FINISHED
from tests.factories import blog, comment, post

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
PAGE = """<html><head><meta name="generator" content="WordPress 3.0"><title>A loaf | Crumbs</title></head><body><div class="post hentry">
<h2 class="entry-title"><a href="http://crumbs.example/1/" rel="bookmark">A loaf</a></h2><div class="entry-content"><p>Some bread.</p></div>
</div><ol class="commentlist"><li class="comment" id="comment-1"><div id="div-comment-1"><cite class="fn">Ida</cite>
<p>Good bread.</p></div></li></ol></body></html>"""


def options(folder: Path, said: list[str] | None = None, **more: object) -> pipeline.Options:
    fields: dict[str, object] = {
        "out": folder / "_site", "state": folder / "state", "history": folder / "history", "now": NOON,
        "say": lambda *words: None if said is None else said.append(words[3]), **more
    }  # fmt: skip
    return pipeline.Options(**fields)  # type: ignore[arg-type]


def site(folder: Path, slug: str) -> SiteConfig:
    path = folder / f"{slug}.html"
    path.write_text(PAGE, encoding="utf-8")
    return SiteConfig(slug=slug, blog=BlogTable(url="http://crumbs.example/", paths=(str(path),)))


def captured(at: datetime | None, requests: int = 3, **more: object) -> Blog:
    one = blog([post(1, [comment(id="1")])], **more)
    return replace(one, coverage=replace(one.coverage, captured_at=at, requests=requests))


@pytest.mark.parametrize(
    ("kept", "new", "same"),
    [
        (captured(NOON), captured(NOON + timedelta(hours=11), 9), True),
        (captured(NOON), captured(NOON + timedelta(hours=12)), False),
        (captured(NOON), captured(NOON - timedelta(hours=12)), True),
        (captured(NOON), captured(NOON + timedelta(hours=1), title="Another title"), False),
        (captured(None), captured(NOON), False),
        (captured(NOON), captured(None), False),
        (None, captured(NOON), False),
    ],
)
def test_an_unchanged_blog_keeps_the_reading_of_earlier_that_day(kept: Blog | None, new: Blog, same: bool) -> None:
    """Same UTC day and nothing changed but time and number of requests: the earlier reading stays, else the new one counts."""
    assert _unless_unchanged(new, kept) is (kept if same else new)


@pytest.mark.parametrize(("later", "loaded"), [(timedelta(hours=11), 1), (timedelta(hours=12), 0)])
def test_the_posts_of_another_day_are_not_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, later: timedelta, loaded: int) -> None:
    """The whole earlier reading is looked at where it is of the same UTC day, and only there: it takes as much memory as the new one."""
    folder, calls = options(tmp_path), list[str]()
    one = site(tmp_path, "crumbs")
    records.save_blog(folder.state, one.slug, captured(NOON))
    load = records.load_blog
    monkeypatch.setattr(records, "load_blog", lambda state, slug: (calls.append(slug), load(state, slug))[1])
    assert _keep(captured(NOON + later), one, folder) == captured(NOON if loaded else NOON + later)
    assert len(calls) == loaded


def test_a_mistake_of_ours_on_one_blog_takes_no_other_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The blog fails with a sentence and a file with the trace; the other one is checked, reported and noted."""
    good, bad = site(tmp_path, "good"), site(tmp_path, "bad")
    examine = diagnosis.examine

    def stumble(facts: object, of: SiteConfig) -> object:
        if of.slug == "bad":
            raise KeyError("flour")
        return examine(facts, of)  # type: ignore[arg-type]

    monkeypatch.setattr(diagnosis, "examine", stumble)
    result = pipeline.run([good, bad], options(tmp_path))
    assert [(b.slug, b.code) for b in result.blogs] == [("good", 0), ("bad", 3)]
    assert result.code == 3
    assert "KeyError" in (tmp_path / "state" / "bad" / "mistake.txt").read_text(encoding="utf-8")
    assert "mistake.txt" in result.blogs[1].hint
    assert (result.blogs[0].report, result.blogs[1].report) == (tmp_path / "_site" / "good" / "index.html", None)
    assert [p.name for p in (tmp_path / "history").iterdir()] == ["good.jsonl"]


def test_a_blog_that_cannot_be_read_keeps_its_checkup_and_its_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last reading is examined again and marked as stale; nothing is added to the history."""
    one = site(tmp_path, "one")
    assert pipeline.run([one], options(tmp_path)).code == 0
    before = read(tmp_path / "history" / "one.jsonl")

    def refuse(_: SiteConfig) -> object:
        raise RuntimeError("no source")

    monkeypatch.setattr(sources, "choose", refuse)
    result = pipeline.run([one], options(tmp_path, now=NOON + timedelta(days=7)))
    assert result.code == 3
    assert "stays" in result.blogs[0].sentence
    assert result.blogs[0].checkup is not None
    assert read(tmp_path / "history" / "one.jsonl") == before
    assert len(before) == 1


def test_judging_and_writing_load_nothing_that_reads_the_web() -> None:
    """The packages for the network and for markup cost each process some ten megabytes, which only reading needs."""
    told = "import sys, checkup.pipeline; print(*sorted({'asyncio', 'bs4', 'httpx', 'lxml', 'nh3', 'ssl'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", told], check=True, capture_output=True, text=True).stdout.split() == []


@pytest.mark.slow
def test_writing_loads_nothing_that_judges_words() -> None:
    """A process that only writes pages, and asks every platform how one moderates there, holds no reader of pages and no judge of spam."""
    told = (
        "import sys, checkup.pipeline; from checkup import platforms; platforms.adapters(); heavy = ('checkup.spam.verdict', "
        "'checkup.settling', 'checkup.reading.dom', 'rapidfuzz'); print(*(name for name in heavy if name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", told], check=True, capture_output=True, text=True).stdout.split() == []


def test_each_step_stands_on_the_one_before(tmp_path: Path) -> None:
    """crawl keeps a reading and writes nothing else, examine a checkup and a line, render the site; each says what it lacks."""
    one = site(tmp_path, "one")
    lacking = pipeline.examine([one], options(tmp_path)).blogs[0]
    assert (lacking.code, lacking.hint) == (4, "Run `checkup crawl` first.")
    assert pipeline.render([one], options(tmp_path)).blogs[0].hint == "Run `checkup examine` first."
    assert pipeline.crawl([one], options(tmp_path)).code == 0
    assert records.load_blog(tmp_path / "state", "one") is not None
    assert records.load_checkup(tmp_path / "state", "one") is None
    assert pipeline.examine([one], options(tmp_path)).code == 0
    assert len(read(tmp_path / "history" / "one.jsonl")) == 1
    assert pipeline.render([one], options(tmp_path)).blogs[0].report == tmp_path / "_site" / "one" / "index.html"
    assert (tmp_path / "_site" / "one" / "index.html").is_file()


def test_a_plan_of_saved_pages_makes_no_request_and_no_file(tmp_path: Path) -> None:
    """It says which files a run would read; a site without a source says so."""
    one = site(tmp_path, "one")
    found = pipeline.plan([one], options(tmp_path)).blogs[0]
    assert (found.code, found.sentence) == (0, "Would read 1 page in about 1 s of computing from disk; no request is made.")
    assert not (tmp_path / "state").exists()
    assert not (tmp_path / "_site").exists()
    lost = SiteConfig(slug="lost", blog=BlogTable())
    assert pipeline.plan([lost], options(tmp_path)).blogs[0].code == 4


def test_progress_names_the_steps(tmp_path: Path) -> None:
    """Examining is said for the blog, writing for the report as a whole; a run of nothing writes nothing."""
    said: list[str] = []
    pipeline.run([site(tmp_path, "one")], options(tmp_path, said))
    assert said[-2:] == ["Examining", "Writing the report"]
    assert pipeline.run([], options(tmp_path / "none")).blogs == ()
    assert not (tmp_path / "none").exists()


def test_a_report_whose_replacement_was_stopped_is_finished_and_said(tmp_path: Path) -> None:
    """Killed between two renames the site is gone: the next render puts it back, with other blogs and files, and says so once."""
    both = [site(tmp_path, "one"), site(tmp_path, "two")]
    assert pipeline.run(both, options(tmp_path)).note == ""
    (tmp_path / "_site" / "CNAME").write_text("checkups.example")
    (tmp_path / "_site").rename(tmp_path / "._site-x-old")
    assert pipeline.render(both[:1], options(tmp_path)).note == FINISHED
    assert [(tmp_path / "_site" / name).exists() for name in ("one", "two", "CNAME")] == [True] * 3
    assert pipeline.render(both[:1], options(tmp_path)).note == ""
    assert list(tmp_path.glob("._site*")) == []


def test_pages_of_a_blog_that_is_read_no_more_go_in_the_end(tmp_path: Path) -> None:
    """A run of another blog drops what no run has asked for in 92 days; the store that is then empty goes, and the one of old versions."""
    one, other = site(tmp_path, "one"), site(tmp_path, "other")
    pipeline.run([one, other], options(tmp_path))
    stores = tmp_path / "state" / "page_store"
    (tmp_path / "state" / "pages.sqlite").write_bytes(b"old")
    pipeline.run([other], options(tmp_path, now=NOON + timedelta(days=92)))
    assert sorted(path.name for path in stores.iterdir()) == ["one.sqlite", "other.sqlite"]
    pipeline.run([other], options(tmp_path, now=NOON + timedelta(days=93)))
    assert [path.name for path in stores.iterdir()] == ["other.sqlite"]
    assert not (tmp_path / "state" / "pages.sqlite").exists()


def test_the_next_run_looks_where_spam_stood(tmp_path: Path) -> None:
    """No feed tells that it was cleared away; where nothing is kept for a next run there is nothing to note."""
    stood = post(1, [comment("Pills", "cheap pills http://pills.example", id="1", verdict="spam")])
    found = Outcome(SiteConfig(slug="b", blog=BlogTable(url="https://b.example/")), blog([stood, post(2, [comment("Ida", id="2")])]))
    examined(found, options(tmp_path))
    assert not (tmp_path / "state" / "b" / "runs.json").exists()
    (tmp_path / "state" / "b" / "runs.json").write_text('{"count": 1}', encoding="utf-8")
    examined(found, options(tmp_path))
    assert json.loads((tmp_path / "state" / "b" / "runs.json").read_text("utf-8"))["ask"] == [post_key(stood.url)]
