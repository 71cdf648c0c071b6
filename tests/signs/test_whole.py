"""A vital sign is whole or refused by name: what it declares, what the rubric says of it, and what the pages show fit together."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from checkup import signs
from checkup.diagnosis import load
from checkup.diagnosis.rubric import Rubric
from checkup.measuring.declared import Role

ROOM = Path(signs.__file__).parent
RUBRIC = load()
EVERY = pytest.mark.parametrize("sign", signs.all(), ids=lambda sign: sign.id)


def sources(sign: signs.Sign) -> list[Path]:
    """The files of one unit."""
    return sorted((ROOM / sign.id).rglob("*.py")) if (ROOM / sign.id).is_dir() else [ROOM / f"{sign.id}.py"]


def literals(sign: signs.Sign) -> list[str]:
    """Every string that stands in the unit's code."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in sources(sign))
    return [n.value for tree in trees for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)]


def gaps(sign: signs.Sign, rubric: Rubric) -> Iterator[str]:
    """What a sign lacks, in words that name it."""
    table, measures = rubric.sign.get(sign.id), {spec.code for spec in sign.specs}
    if table is None:
        yield f"the rubric has no [sign.{sign.id}]"
    else:
        yield from (f"the rubric weighs {code}, which {sign.id} does not measure" for code in table.weights if code not in measures)
        yield from (f"{sign.id} is scored, but the overview shows none of {', '.join(table.weights)}" for _ in _unseen(sign, table.weights))
        if table.category not in [category.id for category in rubric.category]:
            yield f"{sign.id} has no place on the overview: there is no category {table.category!r}"
    for spec in sign.specs:
        yield from (f"{spec.code} has no {part}" for part in ("name", "unit", "n_unit", "text") if not getattr(spec, part))
        if spec.code not in rubric.measure:
            yield f"the rubric has no [measure.{spec.code}]"
    yield from (f"the row {row.name!r} shows {row.code}, which {sign.id} does not measure" for row in sign.rows if row.code not in measures)
    yield from (f"the row {row.code} has no {part}" for row in sign.rows for part in ("anchor", "name", "why") if not getattr(row, part))
    yield from (f"{sign.id} has no {part}" for part in ("name", "question", "text") if not getattr(sign, part))
    yield from (f"SENTENCES of {sign.id} lack `{part}`" for part in ("now", "well", "care") if not getattr(sign.sentences, part))
    yield from (f"the rubric has no [finding.{code}]" for code in sign.codes if code not in rubric.finding)
    spoken = (*(one.code for one in sign.sentences.leave), *(sign.list_page.only if sign.list_page else ()))
    yield from (f"{sign.id} speaks of the finding {code}, which is not in FINDINGS" for code in spoken if code not in sign.codes)
    yield from (
        f"the gate's {rule.key} reads {rule.code}, which {sign.id} does not measure" for rule in sign.gate if rule.code not in measures
    )


def _unseen(sign: signs.Sign, weighed: object) -> list[str]:
    """The sign's id where it has no row for any measure that is scored."""
    return [] if any(row.code in weighed for row in sign.rows) else [sign.id]  # type: ignore[operator]


@EVERY
def test_a_sign_is_whole(sign: signs.Sign) -> None:
    """Scored, shown, put into sentences, its measures and findings with a text: whatever is missing is named."""
    assert not list(gaps(sign, RUBRIC))


@EVERY
def test_each_finding_that_is_declared_is_made(sign: signs.Sign) -> None:
    """A code in FINDINGS stands a second time in the unit, where it is made (the welcome items are made from their names)."""
    found = literals(sign)
    declared = [code for code in sign.codes if code in found]
    assert [code for code in declared if found.count(code) < 2] == []


def test_the_rubric_has_nothing_that_no_sign_declares() -> None:
    """A section for a sign, measure or finding that does not exist is named; so are codes that two signs share."""
    every = signs.all()
    assert set(RUBRIC.sign) - {sign.id for sign in every} == set()
    assert set(RUBRIC.measure) - {spec.code for sign in every for spec in sign.specs} == set()
    assert set(RUBRIC.finding) - {code for sign in every for code in sign.codes} == set()
    for codes in ([s.code for sign in every for s in sign.specs], [c for sign in every for c in sign.codes]):
        assert sorted(codes) == sorted(set(codes))


def test_each_role_is_played() -> None:
    """What other rooms ask for by its role is measured by exactly one sign."""
    assert set(signs.roles()) == set(get_args(Role))


def test_rows_have_places_of_their_own() -> None:
    """No two rows share an anchor, and no two things to leave share a place."""
    anchors = [row.anchor for sign in signs.all() for row in sign.rows]
    places = [one.place for sign in signs.all() for one in sign.sentences.leave]
    assert sorted(anchors) == sorted(set(anchors))
    assert sorted(places) == sorted(set(places))
