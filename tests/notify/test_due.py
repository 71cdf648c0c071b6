"""Owners are told when there is news, or once in seven days, and never twice the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

import pytest

from checkup.notify import is_due, remember
from checkup.notify.due import FILE
from tests.notify.test_send import DIGEST, SECRETS

DAY = date(2026, 11, 2)
QUIET = replace(DIGEST, spam="")


@pytest.mark.parametrize(
    ("when", "days", "news", "due"),
    [
        ("change", 7, False, False),
        ("change", 7, True, True),
        ("change", 0, True, True),
        ("weekly", 6, True, False),
        ("weekly", 7, False, True),
        ("always", 0, False, True),
    ],
)
def test_when_owners_are_told(tmp_path: Path, when: Literal["change", "weekly", "always"], days: int, news: bool, due: bool) -> None:
    """The first digest is always sent; a later one by the day, or by what it is about."""
    assert is_due(QUIET, when, tmp_path, DAY)
    remember(QUIET, tmp_path, DAY)
    later = replace(QUIET, fingerprint="f2") if news else QUIET
    assert is_due(later, when, tmp_path, DAY + timedelta(days=days)) is due


def test_new_spam_is_told_once_a_day(tmp_path: Path) -> None:
    """Spam that came since the last checkup is news though all else is the same; a run repeated on that day tells nothing."""
    remember(QUIET, tmp_path, DAY)
    assert is_due(DIGEST, "change", tmp_path, DAY + timedelta(days=1))
    assert not is_due(DIGEST, "change", tmp_path, DAY)


def test_what_is_kept_names_nobody(tmp_path: Path) -> None:
    """A day and a hash; whatever else lies there counts as nothing."""
    remember(DIGEST, tmp_path, DAY)
    kept = (tmp_path / FILE).read_text(encoding="utf-8")
    assert kept == '{"day": "2026-11-02", "told": "f1"}\n'
    assert not [secret for secret in (*SECRETS, "Loom") if secret in kept]
    for damaged in ("", "[]", '{"day": 7}', '{"day": "soon", "told": ""}'):
        (tmp_path / FILE).write_text(damaged, encoding="utf-8")
        assert is_due(DIGEST, "weekly", tmp_path, DAY)
