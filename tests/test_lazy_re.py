"""Expressions that are compiled when they are first used answer as compiled ones do."""

from __future__ import annotations

import pickle
import re
from pathlib import Path

import pytest

import checkup
from checkup import lazy_re

PACKAGE = Path(checkup.__file__).parent
TEXT = "Rye 12, rye 7 and wheat 3"


def test_nothing_is_compiled_before_the_first_use() -> None:
    """A mistake is told when the expression is asked, not when it is made."""
    broken = lazy_re.compile("(rye")
    with pytest.raises(re.error):
        broken.search(TEXT)


def test_it_answers_as_the_compiled_one() -> None:
    """Each method gives what re's own gives, the first time and later."""
    ours, own = lazy_re.compile(r"(rye) (\d+)", re.IGNORECASE), re.compile(r"(rye) (\d+)", re.IGNORECASE)
    for _ in range(2):
        for name in ("findall", "split"):
            assert getattr(ours, name)(TEXT) == getattr(own, name)(TEXT)
        for name in ("search", "match", "fullmatch"):
            assert str(getattr(ours, name)(TEXT)) == str(getattr(own, name)(TEXT))
        assert [*map(str, ours.finditer(TEXT, 3))] == [*map(str, own.finditer(TEXT, 3))]
        assert ours.sub(r"\2", TEXT, count=1) == own.sub(r"\2", TEXT, count=1)
        assert ours.subn("", TEXT) == own.subn("", TEXT)
    assert (ours.pattern, ours.flags) == (own.pattern, own.flags)


def test_after_the_first_use_the_method_is_the_compiled_ones_own() -> None:
    """Later calls cost no more than those of any expression."""
    ours = lazy_re.compile(rb"\d+")
    assert ours.search(b"rye 7")
    assert ours.search.__self__ is re.compile(rb"\d+")  # type: ignore[attr-defined]


def test_it_can_be_sent_to_another_process() -> None:
    """Before its first use and after it."""
    ours = lazy_re.compile("r(y)e", re.IGNORECASE)
    for _ in range(2):
        assert pickle.loads(pickle.dumps(ours)).findall(TEXT) == ["y", "y"]
        ours.findall(TEXT)


def test_no_module_compiles_while_it_is_loaded() -> None:
    """Where the package compiles, `re` is this one; and none asks whether a match is of an expression: its `re` is the compiled one."""
    texts = {str(file.relative_to(PACKAGE)): file.read_text(encoding="utf-8") for file in PACKAGE.rglob("*.py")}
    ours = "from checkup import lazy_re as re\n"
    assert [name for name, text in texts.items() if "re.compile(" in text and ours not in text and name != "lazy_re.py"] == []
    assert [name for name, text in texts.items() if ".re is " in text or ".re == " in text] == []
