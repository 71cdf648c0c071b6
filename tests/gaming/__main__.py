"""Print how far each trick raises the score of each blog: python -m tests.gaming."""

from __future__ import annotations

from tests.gaming.blogs import NAMES
from tests.gaming.gain import gain
from tests.gaming.ways import WAYS

print(f"{'':20}" + "".join(f"{name:>18}" for name in NAMES))
for way in WAYS:
    found = [gain(way, name) for name in NAMES]
    print(f"{way:20}" + "".join(f"{'-' if one is None else f'{one:+.1f}':>18}" for one in found))
