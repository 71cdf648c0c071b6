"""A toy sign (one file, one section of the rubric) added to a copy of the package appears everywhere; half of it is refused by name."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.quick import quick
from tests.test_toys import copy_of_the_house, python

ROOT = Path(__file__).resolve().parents[2]
TOY = Path(__file__).with_name("toy")
CODE = (TOY / "freshness.py").read_text(encoding="utf-8")
SECTION = (TOY / "freshness.toml").read_text(encoding="utf-8")
RUBRIC = "checkup/diagnosis/rubrics/collier-2008.toml"


def copied(folder: Path) -> Path:
    """A copy of the house with the tests of whole signs beside it."""
    copy_of_the_house(folder)
    shutil.copy(ROOT / "tests/signs/test_whole.py", folder / "test_whole.py")
    return folder


def add(folder: Path, code: str, rubric: str) -> None:
    """The one file, and the section at the end of the shipped rubric."""
    (folder / "checkup/signs/freshness.py").write_text(code, encoding="utf-8")
    (folder / RUBRIC).write_text((ROOT / RUBRIC).read_text(encoding="utf-8") + rubric, encoding="utf-8")


def code_without(name: str) -> str:
    """The toy's file with one of its declarations under a name that nobody asks for."""
    return re.sub(rf"^(def )?{name}\b", rf"\g<1>other_{name}", CODE, count=1, flags=re.MULTILINE)


def whole_signs(folder: Path) -> subprocess.CompletedProcess[str]:
    """The tests of whole signs on a copy, without those of each shipped sign."""
    return python(folder, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", "freshness or rubric or rows or role", "test_whole.py")


PARTS = ["NAME", "QUESTION", "TEXT", "MEASURES", "measure", "ROWS", "SENTENCES", "FINDINGS", "findings"]
# what is changed in the whole toy, and what is said of the half that it leaves
HALVES = [
    ('Row("F1", "fresh"', 'Row("F2", "fresh"', "freshness is scored, but the overview shows none of F1"),
    ('well="there is something new to read"', 'well=""', "SENTENCES of freshness lack `well`"),
    ('"Share of posts younger than 200 days at the checkup."', '""', "F1 has no text"),
    ('FINDINGS = ("F-stale",)', 'FINDINGS = ("F-stale", "F-new")', "the rubric has no [finding.F-new]"),
]
LIST = "from checkup import signs; signs.all()"
GAPS = "from test_whole import RUBRIC, gaps, signs; said = gaps(signs.named('freshness'), RUBRIC)"
LOAD = "from checkup.diagnosis import load; load()"

# each half in turn: written over the one before, and asked of a package that is imported anew
SCRIPT = f"""
import json, sys
from pathlib import Path

found = {{}}
for half, (code, rubric, asked) in json.load(sys.stdin).items():
    Path("checkup/signs/freshness.py").write_text(code, encoding="utf-8")
    Path("{RUBRIC}").write_text(rubric, encoding="utf-8")
    for name in [name for name in sys.modules if name.partition(".")[0] in ("checkup", "test_whole")]:
        del sys.modules[name]
    scope = {{}}
    try:
        exec(asked, scope)
    except Exception as error:
        scope["said"] = [str(error)]
    found[half] = " ".join(scope.get("said", ["accepted"]))
print(json.dumps(found))
"""


KEPT = ("MEASURES", HALVES[0][2], HALVES[3][2])


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> dict[str, str]:
    """What a copy says of each half of the toy, or of some in `make test`."""
    folder = copied(tmp_path_factory.mktemp("half"))
    shipped = (ROOT / RUBRIC).read_text(encoding="utf-8")
    halves = {f"no {name}": (code_without(name), shipped + SECTION, LIST) for name in PARTS}
    for wrong, right, said in HALVES:
        assert wrong in CODE
        halves[said] = (CODE.replace(wrong, right), shipped + SECTION, GAPS)
    halves["no needs"] = (CODE, shipped + SECTION.replace('needs = ["blog"]\n', ""), LOAD)
    halves["whole"] = (CODE, shipped + SECTION, GAPS)
    if "not slow" in request.config.getoption("markexpr"):
        halves = {half: given for half, given in halves.items() if half.removeprefix("no ") in (*KEPT, "needs", "whole")}
    done = python(folder, "-c", SCRIPT, given=json.dumps(halves))
    assert done.returncode == 0, done.stderr
    found: dict[str, str] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, object]]:
    """The folder of a copy with the whole toy, after three runs, and what was printed."""
    folder = copied(tmp_path_factory.mktemp("toy"))
    add(folder, CODE, SECTION)
    done = python(folder, str(TOY / "run_three_times.py"), str(ROOT / "sites/plot-nineteen.toml"), str(folder / "made"))
    assert done.returncode == 0, done.stderr
    return folder, json.loads(done.stdout)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("index.html", ["Fresh posts", "Posts of the last months", "fresh means under 200 days", "Write something new", "posts are fresh"]),
        ("method.html", ["Freshness", "Is there anything new to read?", "Toy sign of the tests.", "60"]),
        ("history.html", ["Fresh posts"]),
    ],
)
def test_pages_show_the_toy(whole: tuple[Path, dict[str, object]], page: str, words: list[str]) -> None:
    """Row, line beside it, sentence and prescription on the overview; text and points on the method page; a chart on the history page."""
    text = (whole[0] / "made/_site/plot-nineteen" / page).read_text(encoding="utf-8").replace("\u00a0", " ")
    assert [w for w in words if w not in text] == []


@pytest.mark.slow
def test_data_json_holds_the_toy(whole: tuple[Path, dict[str, object]]) -> None:
    """The sign with its measure, and its finding, stand in data.json."""
    data = json.loads((whole[0] / "made/_site/plot-nineteen/data.json").read_text(encoding="utf-8"))
    assert data["signs"]["freshness"]["measures"]["F1"]["outcome"] == "ok"
    assert "F-stale" in [f["code"] for f in data["findings"]]
    assert "nothing new has come" in data["diagnosis"].casefold()


@pytest.mark.slow
def test_history_line_holds_the_toy(whole: tuple[Path, dict[str, object]]) -> None:
    """All lines of the history keep the measure."""
    lines = (whole[0] / "made/history/plot-nineteen.jsonl").read_text(encoding="utf-8").splitlines()
    assert [("F1" in json.loads(line)["measures"]) for line in lines] == [True, True, True]


@pytest.mark.slow
def test_gate_explain_and_docs_know_the_toy(whole: tuple[Path, dict[str, object]]) -> None:
    """The gate names it where it got worse, and can ignore it; explain and the generated page tell what it means."""
    said = whole[1]
    assert "F1" in str(said["gate"])
    assert "F1" not in str(said["ignored"])
    assert [w for w in ("Toy sign", "younger than 200 days", "Nothing new to read") if w not in str(said["explain"])] == []
    assert [w for w in ("Freshness (60 points)", "A post without a date", "F-stale") if w not in str(said["docs"])] == []


@pytest.mark.slow
def test_a_whole_toy_passes_the_tests_of_whole_signs(whole: tuple[Path, dict[str, object]]) -> None:
    """What is complete is not refused."""
    done = whole_signs(whole[0])
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", quick(PARTS, KEPT[:1]))
def test_a_file_that_lacks_a_part_is_refused_by_name(refused: dict[str, str], name: str) -> None:
    """Listing the signs names the file and the part that it lacks."""
    assert f"checkup/signs/freshness.py is half a sign: it lacks {name}" in refused[f"no {name}"]


@pytest.mark.parametrize("said", quick([said for _, _, said in HALVES], KEPT[1:]))
def test_half_a_sign_is_named(refused: dict[str, str], said: str) -> None:
    """Scored and not shown, no sentence, no text, a finding without a text: what is missing is named, and nothing of the whole."""
    assert said in refused[said]
    assert refused["whole"] == ""


@pytest.mark.slow
def test_a_sign_without_rubric_and_a_text_without_finding_are_named(tmp_path: Path) -> None:
    """Without its sections a sign is named; so is a section whose finding no sign makes."""
    folder = copied(tmp_path)
    add(folder, CODE, '\n[finding.F-old]\ntitle = "Old"\nwhy = "It is old."\n')
    said = whole_signs(folder).stdout
    assert [w for w in ("the rubric has no [sign.freshness]", "the rubric has no [measure.F1]", "F-old") if w not in said] == []


def test_a_remedy_that_does_not_say_what_it_needs_is_refused_by_name(refused: dict[str, str]) -> None:
    """Who adds a finding has to say beside it what its remedy needs: a blog that goes on, a platform, an open door, a post's page."""
    assert "finding.F-stale: its remedy does not say what it needs" in refused["no needs"]
