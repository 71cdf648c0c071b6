"""`--together` loses no case: what may share a test does, what may not stays apart, and every case that fails is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.together import together

TRIED: list[tuple[int, str]] = []


@pytest.mark.parametrize("letter", ["a", "b"])
@pytest.mark.parametrize("number", [1, 2])
def test_cases(number: int, letter: str) -> None:
    TRIED.append((number, letter))


@pytest.mark.parametrize("number", [1, pytest.param(2, marks=pytest.mark.xfail(strict=True)), 3, 4])
def test_a_case_is_expected_to_fail(number: int) -> None:
    assert number != 2


@pytest.mark.parametrize("number", [1, 2])
def test_folders(number: int, tmp_path: Path) -> None:
    assert not list(tmp_path.iterdir())
    (tmp_path / str(number)).touch()


def planted(number: int) -> None:
    assert number > 2


planted.pytestmark = [pytest.mark.slow, pytest.mark.parametrize("number", [1, 2, 3])]  # type: ignore[attr-defined]


@pytest.fixture
def joined(request: pytest.FixtureRequest) -> dict[str, pytest.Function]:
    """The tests of this file as they are with `--together`."""
    module = request.node.getparent(pytest.Module)
    return {item.name: item for item in together([item for item in module.collect() if isinstance(item, pytest.Function)])}


def test_cases_that_need_nothing_else_are_one_test(joined: dict[str, pytest.Function]) -> None:
    """All cases of both decorators are tried in it."""
    TRIED.clear()
    joined["test_cases"].obj()
    assert sorted(TRIED) == [(1, "a"), (1, "b"), (2, "a"), (2, "b")]


def test_cases_with_a_folder_or_a_mark_stay_apart(joined: dict[str, pytest.Function]) -> None:
    """Each has its own folder, and a case that is expected to fail is no part of the others' test."""
    assert {"test_folders[1]", "test_folders[2]", "test_a_case_is_expected_to_fail[2]"} <= set(joined)


def test_all_that_fail_are_told(request: pytest.FixtureRequest) -> None:
    """Two of three cases fail: both are named, and the mark of the function stays on the one test."""
    module = request.node.getparent(pytest.Module)
    cases = list(module._genfunctions("planted", planted))
    (one,) = together(cases)
    assert isinstance(one, pytest.Function)
    assert one.get_closest_marker("slow")
    with pytest.raises(ExceptionGroup, match="2 of 3 cases") as told:
        one.obj()
    assert [error.__notes__ for error in told.value.exceptions] == [["in the case [1] of 3"], ["in the case [2] of 3"]]
