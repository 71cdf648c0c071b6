"""Writes expected.json anew for every case (`python -m tests.platforms.update`): read the difference before you keep it."""

from __future__ import annotations

import json

from checkup.platforms import read
from tests.platforms._plain import plain
from tests.platforms.test_cases import CASES, page_of

if __name__ == "__main__":
    for case in CASES:
        text = json.dumps(plain(read(page_of(case))), ensure_ascii=False, indent=1)
        (case / "expected.json").write_text(text + "\n", encoding="utf-8")
