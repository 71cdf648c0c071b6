"""The rubric as a file, and the texts that come from declarations."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from checkup import diagnosis, signs
from checkup.diagnosis.rubric import FindingTable, load
from checkup.errors import ConfigError, UsageError

RUBRIC = load()


def own(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_findings_read_well() -> None:
    """Titles and actions are whole phrases without stops or shouting; reasons are sentences."""
    for code, text in RUBRIC.finding.items():
        assert not text.title.endswith("."), code
        assert text.why.endswith("."), code
        assert "!" not in text.title + text.why + text.action, code
        assert not text.action or (text.action[0].isupper() and not text.action.endswith(".")), code
        assert bool(text.action) == (text.minutes is not None) or code in ("S-promo", "R-history"), code


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[measure.R0]\nminima = [5, 20]\ncurve = [[0, 0], [0, 50]]\n", "must rise"),
        ("[measure.R0]\nminima = [5]\n", "minima"),
        ('[sign.spam]\ncategory = "kitchen"\npoints = 8\nweights = { S1 = 1 }\n', "no category 'kitchen'"),
        ('[sign.spam]\ncategory = "comments"\npoints = 8\nweights = { S2 = 1 }\n', "S2 has no curve"),
        ('[[grades]]\nletter = "A"\nword = "Fine"\nfrom = 50\n', "one from 0"),
        ('[finding.S-spam]\ntitle = "A"\nwhy = "B."\naction = "C"\nminutes = 1\n', "finding.S-spam: its remedy does not say what it needs"),
        ('[finding.S-spam]\ntitle = "A"\nwhy = "B."\naction = "C"\nminutes = 1\nneeds = ["a wish"]\n', "'blog', 'awake', 'platform'"),
        ('[sign.spam]\ncategory = "comments"\npoints = 8\nweights = { S1 = 1 }\nneeds = ["R0"]\n', "needs R0, which has no weight"),
        ("[measures.R0]\nminima = [5, 20]\n", "measures"),
        ("not toml", "no TOML"),
    ],
)
def test_a_broken_rubric_says_what_is_wrong(tmp_path: Path, text: str, said: str) -> None:
    """One error that names the place and what was expected."""
    with pytest.raises(ConfigError, match=re.escape(said)):
        load(str(own(tmp_path, text)))


def test_a_missing_rubric_names_those_that_ship() -> None:
    """The way out is in the sentence."""
    with pytest.raises(ConfigError, match="collier-2008"):
        load("colier-2008")


def test_measures_are_replaced_one_by_one(tmp_path: Path) -> None:
    """A file with one measure changes that measure alone."""
    mine = load(str(own(tmp_path, "[measure.R0]\nminima = [1, 2]\ncurve = [[0, 0], [1, 100]]\n")))
    assert mine.measure["R0"].minima == (1, 2)
    assert mine.measure["R1"] == RUBRIC.measure["R1"]
    assert mine.name == "mine"


@pytest.mark.parametrize("name", ["responsiveness", "R0", "r0", "S-late-spam", "W-policy", " welcome "])
def test_explain(name: str) -> None:
    """Signs, measures and findings, in any case, as Markdown with a heading."""
    text = diagnosis.explain(name)
    assert text.startswith("# ")
    assert len(text) > 100
    assert text.endswith("\n")


def test_explain_says_what_there_is() -> None:
    """An unknown name is answered with the known ones."""
    with pytest.raises(UsageError) as caught:
        diagnosis.explain("happiness")
    assert "responsiveness" in caught.value.hint
    assert "S-late-spam" in caught.value.hint


def test_docs_hold_every_sign_measure_and_finding() -> None:
    """The generated page leaves nothing out and repeats itself byte for byte."""
    page = diagnosis.docs()
    assert page == diagnosis.docs()
    for sign in signs.all():
        assert sign.question in page
        for spec in sign.specs:
            assert f"#### {spec.code} {spec.name}" in page
    for code in RUBRIC.finding:
        assert f"### {code}" in page


def test_thresholds_stand_in_the_rubric_alone() -> None:
    """The code that judges holds no grade letter and no border of its own."""
    room = Path(diagnosis.__file__).parent
    for path in room.glob("*.py"):
        code = re.sub(r'""".*?"""', "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert not re.search(r"\b(?:70|55|85|40)\b", code), path.name
        assert not re.search(r'"[ABCDE]"', code), path.name


@pytest.mark.parametrize(
    ("table", "items", "minutes"),
    [
        ("minutes = 30\nonce = true", 7, 30),
        ("minutes = 3", 7, 21),
        ('minutes = 3\nper = "reader"', 7, 21),
        ('minutes = 2\nonce = true\nper = "day"', 1, 20),
    ],
)
def test_what_a_remedy_costs(table: str, items: int, minutes: float) -> None:
    """Once, or for each case; a habit without cases costs what it takes each time, as often as its gain has posts."""
    text = FindingTable.model_validate(tomllib.loads(f'title = "A"\nwhy = "B."\n{table}'))
    assert text.cost(items, command=False) == minutes
