"""Train the whole-blog weights, and print how well they do on blogs they were not trained on.

    python -m tests.spam.whole_blogs DIR [--out checkup/spam/data/whole.json]

DIR holds one folder a blog: `blog.jsonl`, as `checkup crawl` keeps it, and for blogs whose comments were labelled `labels.tsv` with the
columns post, author, text40 (first 40 letters and digits of the text, case folded), by_owner and spam (spam, ham, promo or empty). A blog
without labels is taken to be honest, with half a weight. Tables of labelled comments (`*.jsonl`, as `checkup.spam.train` reads them) that
have dates may lie there too. None of it is part of the project.
"""

from __future__ import annotations

import argparse
import csv
import json
import unicodedata
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from checkup import people, records, threads
from checkup.model import Blog
from checkup.spam import weighed
from checkup.spam.accounts import account_of, accounts
from checkup.spam.clues import gather
from checkup.spam.context import Context
from checkup.spam.neighbours import Neighbours, mean_of
from checkup.spam.seen_comment import of_blog
from checkup.spam.table import of_rows
from checkup.spam.train import READ, rows_of
from checkup.spam.weights import shipped
from checkup.spam.whole_blog import UNKNOWN, Alone, Trial
from checkup.spam.whole_weights import of
from tests.spam.leave_one_out import auc

Matrix = np.ndarray[Any, np.dtype[np.float64]]
PENALTY, STEPS = 0.03, 1500
SPAM_MASS, FEW, HONEST_MASS, TRUSTED_MASS = 0.4, 40, 0.5, 0.3
SHARPEN = 1.4
# sign and hand-set worth of each feature; a weight never changes its sign, and training pulls it towards the worth
FEATURES = {
    "odds": (1, 0.5),
    "account late": (1, 0),
    "days after": (1, 0),
    "half a year": (1, 0),
    "place": (1, 0),
    "posts of the site": (1, 0),
    "shared text": (1, 0),
    "short": (1, 0),
    "site": (1, 0),
    "small letters": (1, 0),
    "long name": (1, 0),
    "c:praise": (1, 0),
    "c:trade name": (1, 0),
    "bare": (-1, 0),
    "lasting account": (-1, 0),
    "thread topic": (-1, 0),
    "topic": (-1, 0),
}
NEIGHBOURS = {"near": (1, 4.0), "near in thread": (1, 2.0)}


@dataclass
class Sample:
    """One blog: a row of features for each judged comment, its label (1 spam, 0 honest) where known, and its weight in training."""

    name: str
    trial: Trial
    judged: list[int]
    values: Matrix
    labels: dict[int, int]
    labelled: bool


def letters(text: str) -> str:
    """Letters and digits only, case folded."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


def labels_of(path: Path, blog: Blog) -> dict[int, int]:
    """Number of a comment (in the blog's order) -> 1 for spam, 0 for honest, by post's tail, author and first letters."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    wanted: dict[tuple[str, str], int] = {}
    for row in rows:
        if row["spam"] in ("spam", "ham") and row["by_owner"] != "1":
            wanted[letters(row["author"]), row["text40"]] = int(row["spam"] == "spam")
    found: dict[int, int] = {}
    number = 0
    for post in blog.posts:
        for comment in post.comments:
            label = wanted.get((letters(comment.author.name or ""), letters(comment.text)[:40]))
            if label is not None:
                found[number] = label
            number += 1
    return found


@dataclass
class Loaded:
    """A blog ready to be weighed: with its labels (1 spam, 0 honest) by number, and whether these were made by hand."""

    trial: Trial
    labels: dict[int, int]
    labelled: bool


def load(path: Path) -> Loaded:
    """One blog (a folder) or one table."""
    if path.is_dir():
        blog = records.load_blog(path.parent, path.name)
        assert blog is not None, f"{path} holds no blog.jsonl of this version"
        blog = threads.link(people.settle(blog))
        seen, context_of = of_blog(blog)
        table = path / "labels.tsv"
        labels = labels_of(table, blog) if table.exists() else dict.fromkeys(range(len(seen)), 0)
        labelled = table.exists()
    else:
        rows = rows_of(path)
        seen, context_of = of_rows({key: row.get(key) for key in READ} for row in rows)
        labels = {n: int(row["label"] == "spam") for n, row in enumerate(rows) if row["label"] in ("spam", "ham")}
        labelled = True
    context = Context(seen, context_of)
    alone, told = [], Alone()
    for n in range(len(seen)):
        clues = gather(context, n)
        alone.append(weighed.of(clues, shipped(), {}))
        told.add(alone[-1].odds, clues)
    keys = [account_of(c) for c in seen]
    known = accounts(seen, keys)
    blank = of({"first": _layer(), "second": _layer(), "share": 0.5, "sharpen": 1})
    trial = Trial(context, keys, known, told, blank)
    weighed.add_histories(seen, keys, alone, shipped(), trial.vouched)
    told.odds = array("d", [one.odds for one in alone])
    return Loaded(trial, labels, labelled)


def _layer() -> dict[str, Any]:
    return {"intercept": 0.0, "weights": {}}


def sample_of(path: Path) -> Sample:
    """The features of every comment that may be judged; the writers' are nobody's to judge."""
    loaded = load(path)
    judged = [n for n, c in enumerate(loaded.trial.context.comments) if c.kind == "comment" and not c.by_author]
    rows = [loaded.trial.features(n) for n in judged]
    values = np.array([[row.get(name, 0.0) for name in FEATURES] for row in rows])
    mine = set(judged)
    labels = {n: v for n, v in loaded.labels.items() if n in mine}
    return Sample(path.name, loaded.trial, judged, values, labels, loaded.labelled)


def mass(sample: Sample) -> tuple[list[int], Matrix, Matrix]:
    """Rows (positions in `judged`) that teach, their labels and weights: every blog weighs the same, quiet ones half."""
    rows = [i for i, n in enumerate(sample.judged) if n in sample.labels]
    labels = np.array([sample.labels[sample.judged[i]] for i in rows], dtype=float)
    trust = np.array([TRUSTED_MASS if sample.trial.vouched[sample.judged[i]] else 1.0 for i in rows])
    weight = np.zeros(len(rows))
    for label, part in ((0, 1 - SPAM_MASS), (1, SPAM_MASS)):
        mine = labels == label
        if mine.any():
            weight[mine] = trust[mine] / trust[mine].sum() * part * min(1.0, mine.sum() / FEW)
    if labels.sum() < FEW / 2:
        weight[labels == 0] *= HONEST_MASS
    return rows, labels, weight


def fit(values: Matrix, labels: Matrix, weight: Matrix, sign: Matrix, prior: Matrix) -> tuple[Matrix, float]:
    """Logistic regression with signs held and weights pulled towards `prior`, by projected descent with momentum."""
    weight = weight / weight.sum()
    mean = (values * weight[:, None]).sum(0)
    spread = np.sqrt(((values - mean) ** 2 * weight[:, None]).sum(0)) + 1e-9
    scaled, pull = (values - mean) / spread, prior * spread
    now, ahead, base, high = pull.copy(), pull.copy(), 0.0, 0.0
    bound = float(np.linalg.norm(scaled * np.sqrt(weight)[:, None], 2) ** 2) / 4 + 0.25 + PENALTY
    for step in range(1, STEPS + 1):
        error = weight * (1 / (1 + np.exp(-np.clip(scaled @ ahead + high, -30, 30))) - labels)
        new = ahead - (scaled.T @ error + PENALTY * (ahead - pull)) / bound
        new = np.where(new * sign < 0, 0.0, new)
        level = high - error.sum() / bound
        pace = (step - 1) / (step + 2)
        ahead, high = new + pace * (new - now), level + pace * (level - base)
        now, base = new, level
    return now / spread, base - float(((now / spread) * mean).sum())


def _fitted(samples: list[Sample], values: dict[str, Matrix], table: dict[str, tuple[int, float]]) -> tuple[Matrix, float]:
    parts = [(values[s.name], *mass(s)) for s in samples]
    stacked = np.vstack([v[rows] for v, rows, _, _ in parts])
    labels, weight = np.concatenate([y for _, _, y, _ in parts]), np.concatenate([m for _, _, _, m in parts])
    sign, prior = np.array([s for s, _ in table.values()], dtype=float), np.array([p for _, p in table.values()])
    return fit(stacked, labels, weight, sign, prior)


def with_neighbours(sample: Sample, first: Matrix) -> Matrix:
    """The features with the neighbours' first scores beside them."""
    trial = sample.trial
    scores = [0.0] * len(trial.context.comments)
    for i, n in enumerate(sample.judged):
        scores[n] = 0.0 if trial.vouched[n] else float(1 / (1 + np.exp(-np.clip(first[i], -30, 30))))
    near = Neighbours(trial.context.comments, trial.surroundings.keys, trial.context.copies.rank)
    extra = np.full((len(sample.judged), 2), UNKNOWN)
    for i, n in enumerate(sample.judged):
        if n in near:
            blog, thread = mean_of(near[n].blog, scores), mean_of(near[n].thread, scores, 2)
            extra[i] = [UNKNOWN if blog is None else blog, UNKNOWN if thread is None else thread]
    return np.hstack([sample.values, extra])


def train(samples: list[Sample]) -> dict[str, Any]:
    """The content of whole.json from `samples`. Neighbours' scores of a blog in training are by weights trained without that blog."""
    table = FEATURES | NEIGHBOURS
    base = {s.name: s.values for s in samples}
    stacked: dict[str, Matrix] = {}
    for sample in samples:
        others = [s for s in samples if s is not sample]
        weights, level = _fitted(others or samples, base, FEATURES)
        stacked[sample.name] = with_neighbours(sample, sample.values @ weights + level)
    first, second = _fitted(samples, base, FEATURES), _fitted(samples, stacked, table)
    counts = [mass(s) for s in samples]
    spam = sum(float(m[y == 1].sum()) for _, y, m in counts)
    share = spam / sum(float(m.sum()) for _, _, m in counts)
    pairs = zip(samples, counts, strict=True)
    trained = [{"ham": int((y == 0).sum()), "labelled": s.labelled, "spam": int(y.sum())} for s, (_, y, _) in pairs]
    return {
        "about": "Weights of the whole-blog model, written by `python -m tests.spam.whole_blogs`. The comments are the work of others "
        "and not part of the project.",
        "trained on": trained,
        "share": round(share, 4),
        "sharpen": SHARPEN,
        "first": _content(first, FEATURES),
        "second": _content(second, table),
    }


def _content(fitted: tuple[Matrix, float], table: dict[str, tuple[int, float]]) -> dict[str, Any]:
    return {"intercept": round(fitted[1], 4), "weights": {n: round(float(w), 4) for n, w in zip(table, fitted[0], strict=True)}}


def told(sample: Sample, data: dict[str, Any]) -> str:
    """How a blog's labelled comments rank under weights trained without it, by both layers and after the blog's own model."""
    sample.trial.weights = of(data)
    whole = sample.trial.judge()
    if whole is None:
        return f"{sample.name:24} not judged as a whole blog"
    known = [n for n in whole.scores if n in sample.labels]
    spam, ham = [n for n in known if sample.labels[n]], [n for n in known if not sample.labels[n]]
    by: dict[str, Mapping[int, float]] = {"first": dict(enumerate(whole.first)), "second": whole.plain, "own": whole.scores}
    ranks = " ".join(f"{name} {auc([s[n] for n in spam], [s[n] for n in ham]):.3f}" for name, s in by.items())
    high = sum(whole.scores[n] >= 0.85 for n in ham) / max(len(ham), 1)
    return f"{sample.name:24} spam {len(spam):4} ham {len(ham):4} AUC {ranks} | share {whole.share:.3f} | ham at .85 {high:.4f}"


def main() -> None:
    """Print the leave-one-blog-out figures; write the weights of all where `--out` says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    paths = sorted(p for p in args.data.iterdir() if (p.is_dir() and (p / "blog.jsonl").exists()) or p.suffix == ".jsonl")
    samples = [sample_of(path) for path in paths]
    for sample in samples:
        print(told(sample, train([s for s in samples if s is not sample])), flush=True)
    if args.out:
        args.out.write_text(json.dumps(train(samples), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
