"""Train the weights from labelled comments: `python -m checkup.spam.train FILE.jsonl ... --out weights.json`.

Each file is one blog; a line holds the keys that `checkup classify` reads, and `label`: spam, ham or promo (left out). The model is a
logistic regression with an L2 penalty, fitted with numpy alone. Every blog and both classes of a blog weigh the same, so that one
overrun blog does not set the weights of all. Clues that can only speak against a comment may not get a negative weight, and those that
can only speak for it no positive one: with a handful of blogs a wrong sign is an accident of these blogs.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

from checkup.spam.clues import gather
from checkup.spam.context import Context
from checkup.spam.seen import of_rows

FREE = {"length", "praise"}
FOR = {"names a person", "asks", "code"}
UNUSED = {"has address", "no name"}
PENALTY = 1.5
STEPS = 4000

Matrix = np.ndarray[Any, np.dtype[np.float64]]


def rows_of(path: Path) -> list[dict[str, Any]]:
    """The labelled lines of one file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def clues_of(path: Path) -> tuple[list[dict[str, float]], list[int]]:
    """Clues and labels (1 = spam) of one file's comments; promo and the author's own are left out."""
    rows = rows_of(path)
    seen, around = of_rows(rows)
    context = Context(seen, around)
    chosen = [i for i, row in enumerate(rows) if row["label"] in ("spam", "ham") and not seen[i].by_author]
    values = [{name: clue.value for name, clue in gather(context, i).items()} for i in chosen]
    return values, [int(rows[i]["label"] == "spam") for i in chosen]


def fit(blogs: list[tuple[list[dict[str, float]], list[int]]]) -> dict[str, Any]:
    """Weights from the clues and labels of several blogs."""
    names = sorted({name for values, _ in blogs for row in values for name in row} - UNUSED)
    values = np.array([[row.get(name, np.nan) for name in names] for rows, _ in blogs for row in rows])
    labels = np.array([label for _, found in blogs for label in found], dtype=float)
    mass = np.concatenate([_mass(np.array(found)) for _, found in blogs])
    known = ~np.isnan(values)
    counted = np.where(known, mass[:, None], 0.0)
    total = np.maximum(counted.sum(0), 1e-12)
    means = (np.where(known, values, 0.0) * counted).sum(0) / total
    spread = np.sqrt((np.where(known, values - means, 0.0) ** 2 * counted).sum(0) / total)
    scales = np.maximum(spread, 0.05)
    scaled = np.where(known, (values - means) / scales, 0.0)
    weights, intercept = _descend(scaled, labels, mass / mass.sum(), names)
    return {
        "intercept": round(float(intercept), 4),
        "clues": {
            name: {"mean": round(float(means[i]), 5), "scale": round(float(scales[i]), 5), "weight": round(float(weights[i]), 4)}
            for i, name in enumerate(names)
        },
    }


def _mass(labels: Matrix) -> Matrix:
    """Weight of each comment: a blog's spam and its ham weigh half a blog each, less where there are only a few of a class."""
    mass = np.zeros(len(labels))
    for label in (0, 1):
        count = int((labels == label).sum())
        if count:
            mass[labels == label] = min(1.0, count / 40) / count
    return mass


def _descend(values: Matrix, labels: Matrix, mass: Matrix, names: list[str]) -> tuple[Matrix, float]:
    """Projected gradient descent with momentum; small, exact enough, and the same on every machine."""
    against = np.array([name not in FREE and name not in FOR for name in names])
    in_favour = np.array([name in FOR for name in names])
    penalty = PENALTY / 1000
    weights, ahead, intercept, high = np.zeros(len(names)), np.zeros(len(names)), 0.0, 0.0
    bound = float(np.linalg.norm(values * np.sqrt(mass)[:, None], 2) ** 2) / 4 + 0.25 + penalty
    for step in range(1, STEPS + 1):
        error = mass * (1 / (1 + np.exp(-np.clip(values @ ahead + high, -30, 30))) - labels)
        new = ahead - (values.T @ error + penalty * ahead) / bound
        new = np.where(against, np.maximum(new, 0.0), np.where(in_favour, np.minimum(new, 0.0), new))
        start = high - error.sum() / bound
        pace = (step - 1) / (step + 2)
        ahead, high = new + pace * (new - weights), start + pace * (start - intercept)
        weights, intercept = new, start
    return weights, intercept


def train(paths: list[Path], *, spam: float = 0.9, suspect: float = 0.5) -> dict[str, Any]:
    """The content of weights.json."""
    blogs = [clues_of(path) for path in paths]
    model = fit(blogs)
    counted = [
        {"file": path.name, "ham": len(found) - sum(found), "spam": sum(found)} for path, (_, found) in zip(paths, blogs, strict=True)
    ]
    return {
        "about": "Logistic weights for checkup.spam, written by `python -m checkup.spam.train`. Score = 1 / (1 + exp(-(intercept + "
        "sum of weight * (clue - mean) / scale))). Labelled comments by others were used for training and are not part of the project.",
        "trained on": counted,
        "penalty": PENALTY,
        "thresholds": {"spam": spam, "suspect": suspect},
        **model,
    }


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE.jsonl")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--leave-out", metavar="NAME", help="leave out the files whose name holds NAME")
    args = parser.parse_args()
    paths = [p for p in args.files if not args.leave_out or args.leave_out not in p.name]
    args.out.write_text(json.dumps(train(paths), indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
    sys.stderr.write(f"Trained on {len(paths)} files, written to {args.out}\n")


if __name__ == "__main__":
    main()
