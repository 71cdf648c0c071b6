"""Training: what the shipped weights are, and that a new training run can replace them."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

from checkup.spam import classify
from checkup.spam.train import fit, priors
from checkup.spam.weights import read, score_of, shipped

TALK = (
    "boards",
    "dry",
    "pear",
    "roof",
    "wind",
    "saw",
    "trunk",
    "oil",
    "paint",
    "end",
    "winter",
    "table",
    "stick",
    "layer",
    "kiln",
    "grain",
)


def labelled(count: int) -> list[dict[str, Any]]:
    """Made-up rows: honest talk about boards, and late adverts."""
    chance = random.Random(1)
    rows = []
    for n in range(count):
        text = " ".join(chance.choice(TALK) for _ in range(20))
        if n % 3:
            rows.append({"id": str(n), "text": text, "author": f"Reader {n}", "label": "ham"})
        else:
            text += " buy cheap handbags online http://handbags-outlet.example/"
            rows.append({"id": str(n), "text": text, "author": "Cheap Bags", "label": "spam"})
    return rows


def test_shipped_weights_are_complete() -> None:
    """Every clue with a prior has a shipped weight of the same sign, and the borders are in order."""
    weights, prior = shipped(), priors()
    assert set(weights.weights) == set(prior["clues"]) | set(prior["unfitted"])
    assert all(weights.weights[name] * value >= 0 for name, value in prior["clues"].items())
    assert 0 < weights.suspect < weights.spam < 1


def test_scores_grow_with_the_odds() -> None:
    """The score is a probability, whatever the odds."""
    assert score_of(0) == 0.5
    assert score_of(-1e9) < score_of(-1) < score_of(1) < score_of(1e9)
    assert score_of(-1e9) > 0
    assert score_of(1e9) < 1


def test_few_comments_leave_the_priors_alone() -> None:
    """A clue that the labelled comments never show keeps the value set by hand; fitting twice gives the same."""
    blog = ([{"late": 0.0}, {"late": 1.0}, {"late": 0.1}], [0, 1, 0])
    model = fit([blog])
    assert model["clues"]["copy"]["weight"] == priors()["clues"]["copy"]
    assert model["clues"]["late"]["weight"] >= priors()["clues"]["late"]
    assert fit([blog]) == model


def test_the_share_of_spam_in_training_is_told() -> None:
    """Spam weighs the base rate and ham the rest, both less where there are few: forty of each give the base rate, one spam hardly any."""
    many = ([{"late": 0.0}] * 80, [0, 1] * 40)
    assert fit([many])["share"] == priors()["base rate"]
    assert fit([([{"late": 0.0}] * 41, [0] * 40 + [1])])["share"] < 0.02
    assert 0.2 < shipped().share < priors()["base rate"]


def test_a_wrong_sign_is_not_learnt() -> None:
    """Labels that speak against a clue bring its weight to zero at most."""
    backwards = ([{"copy": float(n % 2)} for n in range(400)], [1 - n % 2 for n in range(400)])
    assert 0 <= fit([backwards])["clues"]["copy"]["weight"] < priors()["clues"]["copy"]


def test_the_script_writes_weights_that_work(tmp_path: Path) -> None:
    """`python -m checkup.spam.train` reads labelled lines and writes a file that can judge; --leave-out leaves a blog out."""
    names = ("first", "second")
    for name in names:
        lines = "\n".join(json.dumps(row) for row in labelled(60))
        (tmp_path / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    out = tmp_path / "weights.json"
    files = [str(tmp_path / f"{name}.jsonl") for name in names]
    subprocess.run(
        [sys.executable, "-m", "checkup.spam.train", *files, "--out", str(out), "--leave-out", "second"], check=True, capture_output=True
    )
    assert json.loads(out.read_text(encoding="utf-8"))["trained on"] == [{"blog": "first", "ham": 40, "spam": 20}]
    found = classify(labelled(30), weights=read(out))
    assert {f["verdict"] for f in found[::3]} == {"spam"}
    assert {f["verdict"] for f in found[1::3]} == {"ok"}
