"""Whoever does the work, the same bytes come out; a blog that is slow, fails or kills its process costs no other anything."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from checkup import diagnosis, engines, pipeline
from checkup.blog_run import Finished, read
from checkup.config import BlogTable, SiteConfig
from checkup.engines import Task, _this_machine
from checkup.engines._tasks import by_host
from checkup.findings import Checkup
from checkup.outcome import Outcome
from tests.test_pipeline import NOON, options, site

EXAMINE = diagnosis.examine


def written(folder: Path, prefix: str = "") -> dict[str, bytes]:
    """Every file that a run leaves, but for its lock."""
    files = (p for p in sorted(folder.rglob("*")) if p.is_file() and p.name != "run.lock")
    return {prefix + p.relative_to(folder).as_posix(): p.read_bytes() for p in files}


def alone(folder: Path, name: str) -> SiteConfig:
    """A blog of one saved page that shares its host with no other."""
    return SiteConfig(slug=name, blog=BlogTable(paths=site(folder, name).blog.paths))


def three(folder: Path) -> list[SiteConfig]:
    return [alone(folder, name) for name in ("one", "two", "three")]


def test_every_way_gives_the_same_bytes(tmp_path: Path) -> None:
    """One process, two, and one blog after the other: state, history and site are the same, in the order of the run."""
    sites, found = three(tmp_path)[:2], {}
    for name, more in {"one": {"jobs": 1}, "two": {"jobs": 2}, "serial": {"engine": "serial"}}.items():
        result = pipeline.run(sites, options(tmp_path / name, **more))
        assert [blog.slug for blog in result.blogs] == ["one", "two"]
        found[name] = written(tmp_path / name)
    assert len(found["one"]) > 40
    assert all(files == found["one"] for files in found.values())


def stumbling(deed: Callable[[], object]) -> Callable[[object, SiteConfig], Checkup]:
    def examine(facts: object, of: SiteConfig) -> Checkup:
        if of.slug == "two":
            deed()
        return EXAMINE(facts, of)  # type: ignore[arg-type]

    return examine


@pytest.mark.parametrize(("deed", "words"), [(lambda: os._exit(9), "was killed"), (lambda: 1 / 0, "Checkup itself stumbled")])
def test_a_blog_that_kills_its_process_harms_no_other(
    deed: Callable[[], object], words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The others are judged as without it, those too that were with the killed process; of the blog itself it is said."""
    monkeypatch.setattr(diagnosis, "examine", stumbling(deed))
    result = pipeline.run(three(tmp_path), options(tmp_path, jobs=2))
    assert [blog.code == 0 for blog in result.blogs] == [True, False, True]
    assert words in result.blogs[1].sentence
    assert {path.name for path in (tmp_path / "history").iterdir()} == {"one.jsonl", "three.jsonl"}
    assert (tmp_path / "_site" / "two" / "index.html").is_file()


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_slow_blog_delays_nobody(jobs: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first blog's reading ends only when the two others are judged and written; with one host at a time that would never be."""
    ended: list[str] = []

    async def slow(of: SiteConfig, *more: object) -> Outcome:
        while of.slug == "one" and len(ended) < 2:
            await asyncio.sleep(0)
        return await read(of, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(_this_machine, "read", slow)
    tasks = [Task(number, one, one.slug) for number, one in enumerate(three(tmp_path))]

    def done(_: int, finished: Finished) -> None:
        ended.append(finished.result.slug)

    engines.engine("local")(tasks, options(tmp_path, jobs=jobs), tmp_path / "new", done)
    assert ended[2:] == ["one"]
    assert sorted(ended) == ["one", "three", "two"]


def test_blogs_of_one_host_go_one_after_the_other() -> None:
    """With and without www, http and https, they are one; another port is another host, and saved pages have none."""
    addresses = {"a": "http://rye.example/", "b": "http://oat.example/", "c": "https://www.rye.example/x/", "d": "http://rye.example:81/"}
    sites = [SiteConfig(slug=slug, blog=BlogTable(url=url)) for slug, url in addresses.items()]
    sites += [SiteConfig(slug=slug, blog=BlogTable(paths=("x",))) for slug in ("e", "f")]
    groups = by_host(Task(number, one, one.slug) for number, one in enumerate(sites))
    assert [[task.folder for task in group] for group in groups] == [["a", "c"], ["b"], ["d"], ["e"], ["f"]]


def test_interrupted_it_leaves_what_was_finished(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while the last blog is read: the published site stands, the others' history is noted, nothing is left beside the site."""
    sites = three(tmp_path)
    pipeline.run(sites, options(tmp_path))
    before = written(tmp_path / "_site")

    async def stopped(of: SiteConfig, *more: object) -> Outcome:
        if of.slug == "three":
            signal.raise_signal(signal.SIGINT)
            await asyncio.Event().wait()
        return await read(of, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(_this_machine, "read", stopped)
    with pytest.raises(KeyboardInterrupt):
        pipeline.run(sites, options(tmp_path, now=NOON.replace(day=23), jobs=2))
    assert written(tmp_path / "_site") == before
    assert list(tmp_path.glob("._site*")) == []
    monkeypatch.undo()
    assert pipeline.run(sites, options(tmp_path, now=NOON.replace(day=23), jobs=2)).code == 0
