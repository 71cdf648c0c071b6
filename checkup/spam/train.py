"""Train the weights from labelled comments: `python -m checkup.spam.train FILE.jsonl ... --out weights.json`.

Each file is one blog; a line holds the keys that `checkup classify` reads, and `label`: spam, ham or promo (left out). The model is a
logistic regression, fitted with numpy. Every blog weighs the same, whatever its size, so that one overrun blog does not set the weights
of all. The penalty pulls each weight towards a value set by hand (data/priors.json) and not towards zero: blogs differ more than comments
do, and what a handful of blogs happens not to show must not be forgotten. No weight may change its sign.
"""

from __future__ import annotations

import argparse
import json
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np

from checkup.atomic_write import write_atomically
from checkup.spam.clues import gather
from checkup.spam.context import Context
from checkup.spam.table import of_rows

PENALTY = 0.03  # pull towards the hand-set worths, a convention: without it four blogs judged the fifth worse
READ = ("id", "text", "author", "author_url", "post_title", "post_text", "posted", "comment_date", "by_post_author")
STEPS = 3000  # twice as many change no weight
FEW = 40  # of a label on one blog weigh less than a full half, a convention

Matrix = np.ndarray[Any, np.dtype[np.float64]]
Sample = tuple[list[dict[str, float]], list[int]]


def rows_of(path: Path) -> list[dict[str, Any]]:
    """The labelled lines of one file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def clues_of(path: Path) -> Sample:
    """Clues and labels (1 = spam) of one file's comments; promo and the author's own are left out."""
    rows = rows_of(path)
    seen, around = of_rows({key: row.get(key) for key in READ} for row in rows)
    context = Context(seen, around)
    chosen = [i for i, row in enumerate(rows) if row["label"] in ("spam", "ham") and not seen[i].by_author]
    values = [{name: clue.value for name, clue in gather(context, i).items()} for i in chosen]
    return values, [int(rows[i]["label"] == "spam") for i in chosen]


def priors() -> dict[str, Any]:
    """What each clue is worth before any comment was seen."""
    found: dict[str, Any] = json.loads((files(__package__) / "data" / "priors.json").read_text(encoding="utf-8"))
    return found


def fit(blogs: list[Sample]) -> dict[str, Any]:
    """Intercept and weights from the clues and labels of several blogs, and the share of spam that they were trained at."""
    prior = priors()
    names = sorted(prior["clues"])
    start = np.array([prior["clues"][name] for name in names])
    values = np.array([[row.get(name, np.nan) for name in names] for rows, _ in blogs for row in rows])
    labels = np.array([label for _, found in blogs for label in found], dtype=float)
    mass = np.concatenate([_mass(np.array(found), prior["base rate"]) for _, found in blogs])
    share = float(mass[labels == 1].sum() / mass.sum())
    known = ~np.isnan(values)
    counted = np.where(known, mass[:, None], 0.0)
    means = (np.where(known, values, 0.0) * counted).sum(0) / np.maximum(counted.sum(0), 1e-12)
    centred = np.where(known, values - means, 0.0)
    weights, intercept = _descend(centred, labels, mass / mass.sum(), start)
    rows = {name: {"mean": round(float(means[i]), 4), "weight": round(float(weights[i]), 3)} for i, name in enumerate(names)}
    rows |= {name: {"mean": 0.0, "weight": weight} for name, weight in prior["unfitted"].items()}
    return {"intercept": round(float(intercept), 3), "clues": rows, "share": round(share, 4)}


def _mass(labels: Matrix, base: float) -> Matrix:
    """Weight of each comment: on every blog the spam weighs `base` together and the ham the rest, less where there are only a few."""
    mass = np.zeros(len(labels))
    for label, part in ((0, 1 - base), (1, base)):
        count = int((labels == label).sum())
        if count:
            mass[labels == label] = part * min(1.0, count / FEW) / count
    return mass


def _descend(values: Matrix, labels: Matrix, mass: Matrix, prior: Matrix) -> tuple[Matrix, float]:
    """Projected gradient descent with momentum: small, exact enough, and the same on every machine."""
    sign = np.sign(prior)
    weights, ahead, intercept, high = prior.copy(), prior.copy(), 0.0, 0.0
    bound = float(np.linalg.norm(values * np.sqrt(mass)[:, None], 2) ** 2) / 4 + 0.25 + PENALTY
    for step in range(1, STEPS + 1):
        error = mass * (1 / (1 + np.exp(-np.clip(values @ ahead + high, -30, 30))) - labels)
        new = ahead - (values.T @ error + PENALTY * (ahead - prior)) / bound
        new = np.where(new * sign < 0, 0.0, new)
        base = high - error.sum() / bound
        pace = (step - 1) / (step + 2)
        ahead, high = new + pace * (new - weights), base + pace * (base - intercept)
        weights, intercept = new, base
    return weights, intercept


def train(samples: dict[str, Sample], *, spam: float = 0.5, suspect: float = 0.14) -> dict[str, Any]:
    """The content of weights.json, from the samples by name."""
    counted = [{"blog": name, "ham": len(found) - sum(found), "spam": sum(found)} for name, (_, found) in samples.items()]
    return {
        "about": "Logistic weights for checkup.spam, written by `python -m checkup.spam.train`. Score = 1 / (1 + exp(-(intercept + sum of "
        "weight * (clue - mean)))). The labelled comments are the work of others and not part of the project.",
        "trained on": counted,
        "penalty": PENALTY,
        "thresholds": {"spam": spam, "suspect": suspect},
        **fit(list(samples.values())),
    }


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE.jsonl")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--leave-out", metavar="NAME", help="leave out the files whose name holds NAME")
    args = parser.parse_args()
    paths = [p for p in args.files if not args.leave_out or args.leave_out not in p.name]
    content = train({path.name.split(".")[0]: clues_of(path) for path in paths})
    write_atomically(args.out, json.dumps(content, indent=1, sort_keys=True, ensure_ascii=False) + "\n")
    sys.stderr.write(f"Trained on {len(paths)} files, written to {args.out}\n")


if __name__ == "__main__":
    main()
