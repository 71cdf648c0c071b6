"""What all tests share: one Hypothesis profile, one run of a sample, the options that the Makefile uses, and a Ctrl-C that works.

What the environment tells Checkup is taken out of it before the first test: the suite is the same on a desk and in CI.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests import growth
from tests.benchmarks import clock
from tests.together import together

FEW = 20
"""Examples of a property in `make test`; `make test-all` and `make bench` try as many as Hypothesis does by itself."""

# the same examples every time, and nothing that depends on how fast the machine is
settings.register_profile("all", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("few", settings.get_profile("all"), max_examples=FEW)
settings.load_profile("all")

TESTS = Path(__file__).parent
ONLY = {"browser": "browser", "rigs": "rig"}  # folders in which all tests have this mark

NEW_OBJECTS = 20_000
"""So many objects are made between two searches for garbage, of which tests leave little; Python's own 700 cost a fiftieth of the time."""

OF_TESTS = ("CHECKUP_SHARED", "CHECKUP_PAGES", "CHECKUP_SEED", "CHECKUP_CHROMIUM")
"""Variables with the prefix of settings that tests need: where shared data, more pages and the browser are, and a seed."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--clock` runs the tests of growth only, by the clock instead of by counting; `--together` has fewer and longer tests."""
    parser.addoption("--clock", action="store_true", help="only the tests that call assert_linear, measured in CPU seconds")
    parser.addoption("--together", action="store_true", help="one test for the cases of a parametrised test, which tells all that fail")


def pytest_configure(config: pytest.Config) -> None:
    """Fewer examples where not all tests are asked for; let `assert_linear` measure in seconds where that was asked for."""
    if config.getoption("markexpr"):
        settings.load_profile("few")
    if config.getoption("clock"):
        growth.compare = clock.compare
    for name in [name for name in os.environ if name not in OF_TESTS and is_told(name)]:
        del os.environ[name]
    # Without this, each request of httpcore searches all folders of modules again for one that is not there.
    if find_spec("sniffio") is None:
        sys.modules["sniffio"] = None  # type: ignore[assignment]
    # A shell starts what runs in its background with Ctrl-C ignored, and programs that the tests start would inherit that.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def is_told(name: str) -> bool:
    """Whether Checkup looks at a variable of this name: a setting, the clock, or that it runs in CI and where."""
    return name in ("CI", "SOURCE_DATE_EPOCH") or name.startswith(("CHECKUP_", "GITHUB_", "GITLAB_"))


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Folders of which no test is selected are not opened: what they import takes a second."""
    asked = config.getoption("markexpr")
    return True if any(collection_path == TESTS / folder and f"not {mark}" in asked for folder, mark in ONLY.items()) else None


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """With `--clock`, keep the tests that call `assert_linear` themselves; with `--together`, join cases that were selected."""
    if config.getoption("together"):
        items[:] = together(items)
    if config.getoption("clock"):
        items[:] = [item for item in items if isinstance(item, pytest.Function) and "assert_linear" in item.function.__code__.co_names]


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """No search for garbage while all that is loaded stays."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def pytest_collection_finish() -> None:
    """Leave what collecting made, which lives as long as the run, out of every later search for garbage, and search less often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(NEW_OBJECTS)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What the clock said, the fastest growth first: 2 is linear, 4 quadratic."""
    for ratio, line in sorted(clock.SEEN, reverse=True):
        terminalreporter.write_line(f"{ratio:5.2f}  {line}")
    if clock.SHORT:
        longest = 1000 * max(clock.SHORT)
        terminalreporter.write_line(f"{len(clock.SHORT)} more took {longest:.1f} ms at most for {clock.LARGEST} times the counted size.")


@pytest.fixture
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses of the client, between requests and before another try, take no time."""
    from checkup.web import Client
    from tests.sources.reading import no_wait

    monkeypatch.setitem(Client.__init__.__kwdefaults__, "sleep", no_wait)


@pytest.fixture(scope="session")
def all_ran(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which all samples were checked once, with what `tests.golden.options` says of it; nothing is changed there."""
    from tests import golden

    folder = tmp_path_factory.mktemp("all_ran")
    golden.build(folder)
    return folder


@pytest.fixture(scope="session")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the sample that does worst was checked once."""
    from tests._command import SAMPLE, checkup, places

    folder = tmp_path_factory.mktemp("ran")
    done = checkup("run", SAMPLE, *places(folder))
    assert done.exit_code == 0, done.output
    return folder
