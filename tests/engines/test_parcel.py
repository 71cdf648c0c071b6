"""What a worker without our disk is given, and what comes back, is enough: the same bytes as when the work is done here."""

from __future__ import annotations

import pickle
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from checkup import diagnosis, pipeline
from checkup.engines import Task
from checkup.engines._parcel import packed, unpack, work
from checkup.errors import CheckupError
from checkup.report import new_site
from tests.engines.test_engines import three, written
from tests.test_pipeline import NOON, options, site


def test_work_elsewhere_leaves_the_same_bytes(tmp_path: Path) -> None:
    """State and history, and on the second run too, which goes on from what the first left; nothing is left where the work was done."""
    one = site(tmp_path, "one")
    for day in (0, 7):
        here, away = (options(tmp_path / name, now=NOON + timedelta(days=day)) for name in ("here", "away"))
        told = pipeline.run([one], here)
        tasks = (Task(0, one, "one"),)
        returned = pickle.loads(pickle.dumps(work(pickle.loads(pickle.dumps(packed(tasks, away))))))
        away.state.mkdir(parents=True, exist_ok=True)
        (away.state / "one").mkdir(exist_ok=True)
        (away.state / "one" / "left-over.json").write_text("of a run that stopped early")
        with new_site(away.out) as (root, _):
            unpack(returned, tasks, away, root)
            assert written(root) == written(here.out / "one", "one/")
        for name in ("state", "history"):
            assert written(tmp_path / "away" / name) == written(tmp_path / "here" / name)
        assert returned.ended[0].result.sentence == told.blogs[0].sentence


def test_another_version_is_refused(tmp_path: Path) -> None:
    """Pages read by other code would be judged otherwise."""
    parcel = packed((Task(0, site(tmp_path, "one"), "one"),), options(tmp_path))
    with pytest.raises(CheckupError, match="another version"):
        work(replace(parcel, reader="other"))


def test_a_mistake_names_the_file_where_the_user_finds_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its trace comes back with the blog's records, and the sentence names no folder of the worker."""
    monkeypatch.setattr(diagnosis, "examine", lambda *_: 1 / 0)
    one, here = site(tmp_path, "one"), options(tmp_path)
    returned = work(packed((Task(0, one, "one"),), here))
    assert str(here.state / "one" / "mistake.txt") in returned.ended[0].result.hint
    assert "state/one/mistake.txt" in returned.files


def test_without_dask_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And leaves nothing beside the site."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(CheckupError) as raised:
        pipeline.run(three(tmp_path), options(tmp_path, engine="dask"))
    assert raised.value.hint == 'pip install "distributed>=2024.8"'
    assert list(tmp_path.glob("._site*")) == []
