"""One blog never costs another its report: a blog that cannot be kept, judged or rendered keeps its last good pages."""

from __future__ import annotations

import errno
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checkup import diagnosis, history, pipeline, records
from checkup.config import ReportTable, SiteConfig
from checkup.report import site as site_writer
from checkup.report.views import people
from tests.test_pipeline import options, site

FILES = ("index.html", "data.json", "comments.csv", "people.html")


def judged(data: bytes) -> Any:
    """What a data.json says of the blog, without whether it is of an earlier run."""
    told = json.loads(data)
    return told["score"], told["signs"], told["checked"]


def pages(folder: Path, slug: str) -> dict[str, bytes]:
    return {name: (folder / "_site" / slug / name).read_bytes() for name in FILES}


def cannot_keep(monkeypatch: pytest.MonkeyPatch) -> None:
    save = records.save_blog

    def full(state: Path, slug: str, read: Any) -> None:
        if slug == "bad":
            raise OSError(errno.ENOSPC, "No space left on device", str(state / slug / "blog.jsonl"))
        save(state, slug, read)

    monkeypatch.setattr(records, "save_blog", full)


def cannot_judge(monkeypatch: pytest.MonkeyPatch) -> None:
    examine = diagnosis.examine
    monkeypatch.setattr(diagnosis, "examine", lambda facts, of: 1 / 0 if of.slug == "bad" else examine(facts, of))


def cannot_render(monkeypatch: pytest.MonkeyPatch) -> None:
    made = people.pages
    found = [replace(kind, pages=lambda ctx: 1 / 0 if ctx.folder == "bad" else made(ctx)) if kind.name == "people" else kind
             for kind in site_writer.views.all()]  # fmt: skip
    monkeypatch.setattr(site_writer.views, "all", lambda: tuple(found))


def cannot_read_its_past(monkeypatch: pytest.MonkeyPatch) -> None:
    read = history.read
    monkeypatch.setattr(history, "read", lambda path: 1 / 0 if path.stem == "bad" else read(path))


FAULTS = {"keep": cannot_keep, "judge": cannot_judge, "render": cannot_render, "past": cannot_read_its_past}


@pytest.mark.parametrize("fault", sorted(FAULTS))
def test_a_blog_that_fails_keeps_its_pages_and_harms_no_other(fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The failing blog ends with 3 and a sentence, its last good pages stand; the healthy blog's are what they are without it."""
    good, bad = site(tmp_path, "good"), site(tmp_path, "bad")
    assert pipeline.run([good, bad], options(tmp_path)).code == 0
    before = pages(tmp_path, "good"), pages(tmp_path, "bad")
    FAULTS[fault](monkeypatch)
    result = pipeline.run([good, bad], options(tmp_path))
    assert [(b.slug, b.code) for b in result.blogs] == [("good", 0), ("bad", 3)]
    assert result.blogs[1].sentence
    assert pages(tmp_path, "good") == before[0]
    after = pages(tmp_path, "bad")
    assert judged(after["data.json"]) == judged(before[1]["data.json"])
    assert after["comments.csv"] == before[1]["comments.csv"]
    assert 'href="bad/index.html"' in (tmp_path / "_site" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("fault", sorted(set(FAULTS) - {"past"}))
def test_a_blog_that_fails_the_first_time_gets_a_page_that_says_so(fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There are no good pages to keep: one page says that nothing could be read; the healthy blog is reported."""
    good, bad = site(tmp_path, "good"), site(tmp_path, "bad")
    FAULTS[fault](monkeypatch)
    result = pipeline.run([good, bad], options(tmp_path))
    assert [b.slug for b in result.blogs if b.code] == ["bad"]
    assert sorted(p.name for p in (tmp_path / "_site" / "bad").iterdir()) == ["data.json", "index.html"]
    assert json.loads((tmp_path / "_site" / "bad" / "data.json").read_text(encoding="utf-8"))["checked"] is None
    assert (tmp_path / "_site" / "good" / "people.html").is_file()


def test_records_that_cannot_be_read_leave_the_published_report_alone(tmp_path: Path) -> None:
    """`render` without the state of a blog says which command comes first, and keeps the pages that stand."""
    good, bad = site(tmp_path, "good"), site(tmp_path, "bad")
    pipeline.run([good, bad], options(tmp_path))
    before = pages(tmp_path, "bad")
    kept = tmp_path / "state" / "bad" / "checkup.jsonl"
    kept.write_bytes(kept.read_bytes()[:200])
    result = pipeline.render([good, bad], options(tmp_path, keep=False))
    assert [b.code for b in result.blogs] == [0, 4]
    assert "checkup examine" in result.blogs[1].hint
    assert pages(tmp_path, "bad") == before


def test_a_template_that_fails_names_itself(tmp_path: Path) -> None:
    """A template of the owner's that cannot be rendered is told with its name and fault; it is no mistake of ours."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "people.html").write_text("{{ view.no_such_thing }}")
    one: SiteConfig = site(tmp_path, "one").model_copy(update={"report": ReportTable(templates=str(tmp_path / "mine"))})
    result = pipeline.run([one], options(tmp_path))
    assert result.code == 3
    assert "people.html" in result.blogs[0].sentence
    assert "no_such_thing" in result.blogs[0].sentence
    assert "report it" not in result.blogs[0].hint
