"""A real Dask cluster on this machine: the same bytes as without it, also where a worker is lost or a task raises."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from checkup import pipeline
from checkup.errors import CheckupError
from tests.engines.test_engines import alone, written
from tests.test_pipeline import options

distributed: Any = pytest.importorskip("distributed")
pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]
FAILED = "Checkup itself stumbled over this blog."
NAMES = ("one", "two", "three", "four", "five", "six")


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    with distributed.LocalCluster(n_workers=2, threads_per_worker=2, dashboard_address=None) as made:
        yield made


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a run without Dask, with the saved pages of six blogs."""
    folder = tmp_path_factory.mktemp("whole")
    assert pipeline.run([alone(folder, name) for name in NAMES], options(folder)).code == 0
    return folder


def assert_same(folder: Path, whole: Path) -> None:
    for name in ("_site", "state", "history"):
        assert written(folder / name) == written(whole / name)


def test_a_cluster_of_its_own(whole: Path, tmp_path: Path) -> None:
    """Without a scheduler one is started; state, history and site are those of a run without Dask, byte for byte."""
    result = pipeline.run([alone(whole, name) for name in NAMES], options(tmp_path, engine="dask", jobs=2))
    assert [(blog.slug, blog.code) for blog in result.blogs] == [(name, 0) for name in NAMES]
    assert_same(tmp_path, whole)


def test_a_worker_that_is_lost_changes_nothing(cluster: Any, whole: Path, tmp_path: Path) -> None:
    """It is killed as soon as the first blog has come back; the others begin its blogs again."""
    killed: list[int] = []

    def kill(slug: str, done: int, total: int | None, words: str) -> None:
        if words == "Blogs done" and not killed:
            with distributed.Client(cluster.scheduler_address) as client:
                killed.extend(client.run(os.getpid).values())
            os.kill(killed[0], signal.SIGKILL)

    more = {"engine": "dask", "scheduler": cluster.scheduler_address, "hosts": 3, "say": kill}
    assert pipeline.run([alone(whole, name) for name in NAMES], options(tmp_path, **more)).code == 0
    assert killed
    assert_same(tmp_path, whole)


@pytest.mark.parametrize(("losses", "code"), [(2, 0), (3, 4)])
def test_a_result_that_is_lost_on_its_way_is_made_again(
    losses: int, code: int, cluster: Any, whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Twice; what is lost three times is said of its blog."""
    left, result = [distributed.CancelledError("lost")] * losses, distributed.Future.result

    def losing(future: Any, timeout: float | None = None) -> Any:
        if left:
            raise left.pop()
        return result(future, timeout=timeout)

    monkeypatch.setattr(distributed.Future, "result", losing)
    more = {"engine": "dask", "scheduler": cluster.scheduler_address, "hosts": 1}
    assert pipeline.run([alone(whole, "one")], options(tmp_path, **more)).code == code
    assert left == []
    if not code:
        assert written(tmp_path / "_site" / "one") == written(whole / "_site" / "one")


def stumble_on(task: Any, *more: Any) -> None:
    """In the place of `_parcel.one`: a blog fails the first time in each process, another always."""
    import checkup
    from checkup.engines import _this_machine

    first = task.site.slug not in getattr(checkup, "seen", ())
    checkup.seen = (*getattr(checkup, "seen", ()), task.site.slug)  # type: ignore[attr-defined]
    if task.site.slug == "five" or (task.site.slug == "two" and first):
        raise ValueError("flour")
    _this_machine.one(task, *more)


def put(work: Any) -> None:
    from checkup.engines import _parcel

    _parcel.one = work


def test_a_task_that_raises_is_tried_again_and_harms_no_other(cluster: Any, whole: Path, tmp_path: Path) -> None:
    """What fails for a moment gives the same bytes; what fails always is said of its own blog."""
    with distributed.Client(cluster.scheduler_address) as client:
        client.wait_for_workers(2, timeout=60)  # the one that was lost comes back
        client.run(put, stumble_on)
    more = {"engine": "dask", "scheduler": cluster.scheduler_address}
    result = pipeline.run([alone(whole, name) for name in NAMES], options(tmp_path, **more))
    assert {blog.slug: blog.sentence for blog in result.blogs if blog.code} == {"five": FAILED}
    for name in set(NAMES) - {"five"}:
        assert written(tmp_path / "_site" / name) == written(whole / "_site" / name)


def test_a_scheduler_that_is_not_there_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With its address, before anything is read; nothing is left beside the site."""
    from checkup.engines import dask

    monkeypatch.setattr(dask, "PATIENCE", 1.0)
    with pytest.raises(CheckupError, match=r"tcp://127\.0\.0\.1:9 does not answer"):
        pipeline.run([alone(tmp_path, "one")], options(tmp_path, engine="dask", scheduler="tcp://127.0.0.1:9"))
    assert list(tmp_path.glob("._site*")) == []
