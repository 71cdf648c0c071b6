"""With `--together`, the cases of a parametrised test are tried one after the other in one test, which tells all that fail.

What pytest and xdist do around each test takes longer than most cases of a word list do. Apart stay cases of which one may be skipped,
tests with fixtures of their own (a folder, a patch), which each case has anew, and those whose examples Hypothesis finds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

import pytest

_APART = ("skip", "skipif", "xfail", "usefixtures")  # marks


def together(items: Sequence[pytest.Item]) -> list[pytest.Item]:
    """The tests in their order, with one for the cases of each function that stand beside each other and may be tried in one."""
    found: list[pytest.Item] = []
    for _, some in groupby(items, _group):
        cases = list(some)
        found += cases if len(cases) == 1 else [_one(cases)]
    return found


def _group(item: pytest.Item) -> object:
    """What the cases of one function have in common; the test itself where it stays apart."""
    return (item.parent, item.originalname) if isinstance(item, pytest.Function) and _may_join(item) else item


def _may_join(item: pytest.Function) -> bool:
    """Whether a test is a case that needs nothing but its values, as its decorators give them."""
    if not hasattr(item, "callspec"):
        return False
    marks = list(item.iter_markers())
    given = {name for mark in marks if mark.name == "parametrize" for name in _names(mark)}
    needed = set(item.fixturenames)
    apart = item.cls is not None or hasattr(item.obj, "hypothesis") or any(mark.name in _APART for mark in marks)
    return needed <= given and needed == set(item.callspec.params) and not apart


def _names(mark: pytest.Mark) -> Sequence[str]:
    """The names to which a decorator gives values; none where fixtures make something else of the values."""
    if "indirect" in mark.kwargs or len(mark.args) != 2:
        return ()
    return [name.strip() for name in mark.args[0].split(",")] if isinstance(mark.args[0], str) else list(mark.args[0])


def _one(cases: Sequence[pytest.Item]) -> pytest.Item:
    """A test that tries all cases."""
    first = cases[0]
    assert isinstance(first, pytest.Function)
    of = {case.callspec.id: case.callspec.params for case in cases if isinstance(case, pytest.Function)}

    def each() -> None:
        _try(first.function, of)

    item: pytest.Function = pytest.Function.from_parent(first.parent, name=first.originalname, callobj=each)
    item.own_markers.extend(mark for mark in first.own_markers if mark.name != "parametrize")
    return item


def _try(test: object, cases: Mapping[str, Mapping[str, object]]) -> None:
    """Try every case; what failed is told with the name of its case."""
    assert callable(test)
    failed: list[BaseException] = []
    for name, values in cases.items():
        try:
            test(**values)
        except (Exception, pytest.fail.Exception) as error:
            error.add_note(f"in the case [{name}] of {len(cases)}")
            failed.append(error)
    if len(failed) == 1:
        raise failed[0]
    if failed:
        raise BaseExceptionGroup(f"{len(failed)} of {len(cases)} cases", failed)
