"""How good are the verdicts on a blog that the weights have never seen? `python -m tests.spam.leave_one_out`

Each labelled file is judged with weights trained on the other files, then with the shipped weights. The halves are drawn by a hash of the
comment's id: rules were designed looking at the first half only, so the second one tells what to expect elsewhere.
Without the shared data (CHECKUP_SHARED, or ../shared beside the project) nothing is measured, and that is said.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from checkup.spam import classify
from checkup.spam.train import READ, Sample, clues_of, rows_of, train
from checkup.spam.weights import Weights, of

SHARED = Path(os.environ.get("CHECKUP_SHARED") or Path(__file__).resolve().parents[2] / "../shared")
PRAISE = re.compile(r"\b(great|nice|good|thanks?|thank you|love|awesome|excellent|amazing|wonderful|helpful|interesting)\b", re.IGNORECASE)
TOGETHER = ("jt_blog", "wp_mkb")
Judged = tuple[dict[str, Any], dict[str, Any]]


def files() -> list[Path]:
    """The labelled files, [] where there are none."""
    return sorted((SHARED / "data/spam").glob("*.dev.jsonl"))


def half_of(identity: str) -> str:
    """Which half a comment belongs to."""
    return "unseen" if int(hashlib.sha1(identity.encode()).hexdigest(), 16) % 2 else "seen"


@cache
def sample(path: Path) -> Sample:
    """Clues and labels of a file."""
    return clues_of(path)


def weights_without(path: Path) -> Weights:
    """Weights trained on every file but this one."""
    return of(train({p.name: sample(p) for p in files() if p != path}))


def judged(path: Path, weights: Weights | None) -> list[Judged]:
    """Rows with their verdicts; None = shipped weights."""
    rows = rows_of(path)
    seen = [{key: row.get(key) for key in READ} for row in rows]
    return list(zip(rows, classify(seen, weights=weights), strict=True))


@dataclass
class Tally:
    """Counts over honest comments and spam; promo is left out."""

    spam: list[Judged] = field(default_factory=list)
    ham: list[Judged] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """Precision, recall and false alarms of `spam`; the same with `suspect`; AUC; short praise called spam; lack of reasons."""
        hit, alarm = _share(self.spam, "spam"), _share(self.ham, "spam")
        called = hit * len(self.spam) + alarm * len(self.ham)
        praise = [j for j in self.ham if len(j[0]["text"].split()) <= 8 and PRAISE.search(j[0]["text"])]
        short = [
            j for j in self.spam + self.ham if len({r["kind"] for r in j[1]["reasons"]}) < {"spam": 2, "suspect": 1}.get(j[1]["verdict"], 0)
        ]
        return {
            "precision": hit * len(self.spam) / called if called else float("nan"),
            "recall": hit,
            "spam_fpr": alarm,
            "with_suspect_recall": _share(self.spam, "spam", "suspect"),
            "with_suspect_fpr": _share(self.ham, "spam", "suspect"),
            "auc": auc([j[1]["score"] for j in self.spam], [j[1]["score"] for j in self.ham]),
            "praise_called_spam": sum(1 for j in praise if j[1]["verdict"] == "spam"),
            "short_of_reasons": len(short),
        }


def _share(group: list[Judged], *labels: str) -> float:
    return sum(1 for _, out in group if out["verdict"] in labels) / len(group) if group else float("nan")


def auc(positive: list[float], negative: list[float]) -> float:
    """Chance that a spam scores above an honest comment."""
    if not positive or not negative:
        return float("nan")
    wins = sum((p > n) + 0.5 * (p == n) for p in positive for n in negative)
    return wins / (len(positive) * len(negative))


def tally(groups: list[list[Judged]], half: str | None) -> Tally:
    """Sort judged rows by label, one half or both."""
    found = Tally()
    for row, out in (pair for group in groups for pair in group):
        if half in (None, half_of(row["id"])) and row["label"] in ("spam", "ham"):
            (found.spam if row["label"] == "spam" else found.ham).append((row, out))
    return found


def measure(*, shipped: bool) -> dict[str, dict[str, dict[str, float]]]:
    """File -> half ("seen", "unseen", "all") -> figures; "jt_blog+wp_mkb" holds these two together."""
    results = {path.name.split(".")[0]: judged(path, None if shipped else weights_without(path)) for path in files()}
    groups = {name: [pairs] for name, pairs in results.items()}
    if set(TOGETHER) <= set(results):
        groups["+".join(TOGETHER)] = [results[name] for name in TOGETHER]
    halves = {"seen": "seen", "unseen": "unseen", "all": None}
    return {name: {label: tally(group, half).figures() for label, half in halves.items()} for name, group in groups.items()}


def main() -> None:
    """Print both tables."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    if not files():
        print(f"No labelled comments under {SHARED}: nothing measured.")
        return
    for title, shipped in (("Trained without the file", False), ("Shipped weights", True)):
        print(title)
        for name, halves in measure(shipped=shipped).items():
            for half, f in halves.items():
                print(
                    f"  {name:15} {half:7} P {f['precision']:.3f} R {f['recall']:.3f} FPR {f['spam_fpr']:.4f} | with suspect "
                    f"R {f['with_suspect_recall']:.3f} FPR {f['with_suspect_fpr']:.4f} | AUC {f['auc']:.3f} | "
                    f"praise {f['praise_called_spam']:.0f} short of reasons {f['short_of_reasons']:.0f}"
                )


if __name__ == "__main__":
    main()
