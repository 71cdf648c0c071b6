"""`python -m tests.golden`: write the samples' site anew as the golden one. Look at the difference before you commit it."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from tests import golden

with tempfile.TemporaryDirectory() as name:
    built = golden.build(Path(name))
    shutil.rmtree(golden.KEPT, ignore_errors=True)
    shutil.copytree(built, golden.KEPT)
print(f"Wrote {sum(1 for p in golden.KEPT.rglob('*') if p.is_file())} files to {golden.KEPT.relative_to(golden.ROOT)}.")
