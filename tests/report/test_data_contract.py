"""data.json and its schema: every written file keeps it, numbers are the same however a run was made, nothing is told twice."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from checkup import pipeline, records
from checkup.config import load_many
from checkup.report import data_contract, data_json, write
from checkup.report.columns import COMMENT_COLUMNS, PEOPLE_COLUMNS, POST_COLUMNS
from checkup.report.report_context import BlogContext
from tests import golden
from tests.quick import quick
from tests.report._checkups import busy_blog, checkup_of, history_of, prescription, report, states

SCHEMA = data_contract.schema()
VALIDATOR = Draft202012Validator(SCHEMA)


def loaded(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def faults(data: dict[str, Any]) -> list[str]:
    return [f"{'/'.join(map(str, e.path))}: {e.message}" for e in VALIDATOR.iter_errors(data)]


def unknown(data: Any, part: dict[str, Any], where: str = "") -> Iterator[str]:
    """Fields of the data that the schema does not name."""
    if "$ref" in part:
        part = SCHEMA["$defs"][part["$ref"].rpartition("/")[2]]
    for choice in part.get("anyOf", []):
        yield from unknown(data, choice, where) if choice.get("type") != "null" else ()
    if isinstance(data, dict) and "properties" in part:
        yield from (f"{where}/{key}" for key in data.keys() - part["properties"].keys())
        for key in data.keys() & part["properties"].keys():
            yield from unknown(data[key], part["properties"][key], f"{where}/{key}")
    elif isinstance(data, dict) and isinstance(part.get("additionalProperties"), dict):
        for key, value in data.items():
            yield from unknown(value, part["additionalProperties"], f"{where}/{key}")
    elif isinstance(data, list) and "items" in part:
        for i, value in enumerate(data):
            yield from unknown(value, part["items"], f"{where}/{i}")


def test_the_schema_is_one() -> None:
    """It is a valid JSON Schema, every field says what it means, and version and name agree."""
    Draft202012Validator.check_schema(SCHEMA)
    for part in (SCHEMA, *SCHEMA["$defs"].values()):
        assert all(p.get("description") or "$ref" in p for p in part["properties"].values())
    assert data_contract.SCHEMA == SCHEMA["properties"]["schema"]["const"] == f"blog-checkup/{data_contract.VERSION}"


@pytest.mark.parametrize("name", [p.parent.name for p in sorted(golden.KEPT.glob("*/data.json"))])
def test_the_golden_files_keep_the_schema(name: str) -> None:
    """What the samples give keeps every type and has no field that the schema does not name."""
    data = loaded(golden.KEPT / name / "data.json")
    assert faults(data) == []
    assert list(unknown(data, SCHEMA)) == []


@pytest.mark.parametrize("name", states())
def test_every_state_keeps_the_schema(site: Path, name: str) -> None:
    """A blog in any state, one that could never be read too, has a data.json that keeps the schema, which stands where the file says."""
    path = site / name / "data.json"
    data = loaded(path)
    assert faults(data) == []
    assert list(unknown(data, SCHEMA)) == []
    assert loaded(path.parent / data["$schema"]) == SCHEMA


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("score", "88"),
        ("signs", []),
        ("prescription", [{"code": "S-spam"}]),
        ("schema", "blog-checkup/1"),
        ("waiting", {}),
        ("findings", [{"code": 1}]),
    ],
)
def test_a_wrong_file_is_found(site: Path, field: str, wrong: object) -> None:
    """The schema refuses a field of another type, another version, and a part that lacks its fields."""
    assert faults({**loaded(site / "graded" / "data.json"), field: wrong})
    assert faults({k: v for k, v in loaded(site / "graded" / "data.json").items() if k != field})


def test_findings_stand_once(tmp_path: Path) -> None:
    """Each finding with its targets stands once, the prescription names codes, and what the owner accepts is there with the reason."""
    full = checkup_of(busy_blog())
    first, *rest = prescription(full.facts)
    known = replace(first, acknowledged="We keep them as a warning.")
    given = replace(full, prescription=tuple(rest), findings=tuple(rest), acknowledged=(known,))
    write([report(given)], tmp_path / "site", version="0.0")
    data = loaded(tmp_path / "site" / "example" / "data.json")
    codes = [f["code"] for f in data["findings"]]
    assert sorted(codes) == sorted(f.code for f in (first, *rest))
    assert data["prescription"] == [f.code for f in rest]
    assert {f["code"]: f["acknowledged"] for f in data["findings"]}[first.code] == "We keep them as a warning."
    assert (tmp_path / "site" / "example" / "data.json").read_text().count('"targets"') == len(codes)


def test_what_nobody_knows_is_null(site: Path) -> None:
    """Where the writer is not known nobody can tell who waits; an unread blog has no numbers and a reason."""
    assert loaded(site / "author-unknown" / "data.json")["waiting"]["now"] is None
    unread = loaded(site / "unreachable" / "data.json")
    assert (unread["score"], unread["waiting"], unread["coverage"], unread["signs"]) == (None, None, None, {})
    assert unread["problem"] == "The server did not answer."


def test_changes_and_the_history_are_told(site: Path) -> None:
    """From the second checkup on data.json says what changed; where the method changed, no number of spam is compared."""
    data = loaded(site / "graded" / "data.json")
    assert (data["since_last"]["title"][:18], data["since_last"]["score_trend"]) == ("Since 22 Oct 2026:", "Better")
    assert [c["score"] for c in data["checkups"]] == [run.score for run in history_of()]
    assert loaded(site / "first" / "data.json")["since_last"] is None
    assert loaded(site / "method-changed" / "data.json")["since_last"]["spam_new"] is None


@pytest.mark.parametrize("name", ["graded", "no-comments", "no-dates", "very-many"])
def test_a_kept_checkup_gives_the_same_file(name: str, tmp_path: Path) -> None:
    """A checkup that was kept and read back gives the same bytes: a whole number is no other number than the same with a point."""
    given = states()[name]
    assert given.checkup is not None
    records.save_checkup(tmp_path, given.checkup)
    again = records.load_checkup(tmp_path, given.checkup.slug)
    assert again is not None
    texts = [data_json.document(BlogContext(given, "x", one, "0.0")).model_dump_json(by_alias=True) for one in (given.checkup, again)]
    assert texts[0] == texts[1]


@pytest.mark.parametrize("number", quick((1, 3), [1]))
def test_run_and_its_three_steps_write_the_same_bytes(tmp_path: Path, number: int) -> None:
    """`run` leaves what `crawl`, `examine` and `render` leave, over the samples and in every file."""
    sites = load_many([str(golden.ROOT / "sites")])[-number:]

    def options(folder: Path) -> pipeline.Options:
        return pipeline.Options(
            out=folder / "_site",
            state=folder / "state",
            history=folder / "history",
            now=datetime(2026, 11, 21, 12, tzinfo=UTC),
            say=lambda *_: None,
        )

    pipeline.run(sites, options(tmp_path / "run"))
    for step in (pipeline.crawl, pipeline.examine, pipeline.render):
        assert step(sites, options(tmp_path / "steps")).code == 0
    one, two = ({p.relative_to(f).as_posix(): p.read_bytes() for p in f.rglob("*") if p.is_file() and "state" not in p.parts}
                for f in (tmp_path / "run", tmp_path / "steps"))  # fmt: skip
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []


def test_columns_are_documented_where_they_are_declared(site: Path) -> None:
    """The files have the columns of the tables, in their order, and each says what it means."""
    for file, columns in (("comments.csv", COMMENT_COLUMNS), ("posts.csv", POST_COLUMNS), ("people.csv", PEOPLE_COLUMNS)):
        assert (site / "graded" / file).read_text(encoding="utf-8").splitlines()[0].split(",") == list(columns)
        assert all(len(meaning) > 5 for meaning in columns.values())


def test_the_endpoint_is_what_shields_draws(site: Path) -> None:
    """badge.json has the fields of a shields.io endpoint, and the date with its year."""
    told = loaded(site / "graded" / "badge.json")
    assert set(told) == {"schemaVersion", "label", "message", "color"}
    assert (told["schemaVersion"], told["message"]) == (1, "C fair, Nov 2026")
    assert loaded(site / "script" / "badge.json")["message"] == "not graded, Nov 2026"
