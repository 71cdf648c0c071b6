"""`python -m tests.samples`: take V1 and V6 over into docs/worked-example.md, and write the sums that follow from them anew.

All other numbers of the document are worked out by hand and stay as they are.
"""

from __future__ import annotations

import re
from math import exp, log

from tests.samples.blogs import checkup
from tests.samples.test_worked_example import DOCUMENT, SLUG

TAKEN_OVER = {"V1": "conversation", "V6": "readability"}


def main() -> None:
    """Rewrite the document in place."""
    text = DOCUMENT.read_text(encoding="utf-8")
    for code, sign in TAKEN_OVER.items():
        measure = checkup(SLUG).measure(code)
        if measure is None or measure.value is None or measure.score is None:
            raise SystemExit(f"{code} is not measured")
        value = f"{measure.value:.4f}" if code == "V1" else f"{measure.value:.2f}"
        text = _put(rf"^\| {code} \| .*$", f"| {code} | {value} | {measure.n} | {measure.score:.2f} |", text)
        text = _put(rf"^(\| {sign} \| \d+ \|) .*$", rf"\1 {measure.score:.2f} |", text)
    signs = {row[0]: (float(row[1]), float(row[2])) for row in re.findall(r"^\| ([a-z]+) \| (\d+) \| (\d+\.\d\d) \|$", text, re.MULTILINE)}
    content = [signs[s] for s in ("conversation", "generosity", "partnership", "invitation", "readability")]
    overall = _mean(list(signs.values()))
    text = _put(r"^(\| content \| 35 \|) .*$", rf"\1 {_mean(content):.1f} |", text)
    text = _put(r"(over all 100 points: )[\d.]+(,\s+rounded half up: )\d+\.", rf"\g<1>{overall:.1f}\g<2>{int(overall + 0.5)}.", text)
    text = _put(r"^\| \d+ \| ([A-E]) \|$", rf"| {int(overall + 0.5)} | \1 |", text)
    text = _put(r"^\d+ is a ", f"{int(overall + 0.5)} is a ", text)
    DOCUMENT.write_text(text, encoding="utf-8")


def _mean(weighed: list[tuple[float, float]]) -> float:
    """The geometric mean of (points, score)."""
    return exp(sum(points * log(score) for points, score in weighed) / sum(points for points, _ in weighed))


def _put(pattern: str, new: str, text: str) -> str:
    text, times = re.subn(pattern, new, text, flags=re.MULTILINE)
    if times != 1:
        raise SystemExit(f"{pattern!r} stands {times} times in {DOCUMENT.name}")
    return text


if __name__ == "__main__":
    main()
