"""From an export to the report: no mail address, no network address and no withheld word stands in any file that a run leaves."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from checkup import pipeline
from checkup.config import BlogTable, ReportTable, SiteConfig
from tests.sources.invented_exports import HOME, SECRETS, WRITERS
from tests.sources.test_joined_exports import BY_SCRIPT, mirror


@pytest.mark.parametrize("name", ["ghost_export", "waline_export", "isso_export", "commento_export"])
@pytest.mark.parametrize("beside", [False, True], ids=["alone", "beside pages"])
def test_no_file_of_a_run_holds_what_is_private(name: str, *, beside: bool, tmp_path: Path) -> None:
    """State, history and report, with names in full, are searched byte by byte."""
    place = tmp_path / "given"
    place.mkdir()
    export = (str(WRITERS[name](place)),)
    pages = (str(mirror(place, lambda _: BY_SCRIPT)),) if beside else ()
    table = BlogTable(url=HOME, paths=pages or export, exports=export if beside else ())
    site = SiteConfig(slug="bread", blog=table, report=ReportTable(names="full"))
    made = tmp_path / "made"
    options = pipeline.Options(
        out=made / "_site", state=made / "state", history=made / "history", now=datetime(2011, 7, 1, tzinfo=UTC), say=lambda *_: None
    )
    assert pipeline.run([site], options).code == 0
    written = [path for path in made.rglob("*") if path.is_file()]
    assert any(b"Ada Brook" in path.read_bytes() for path in written)
    assert [(path.name, word) for path in written for word in SECRETS if word.encode() in path.read_bytes()] == []
    method = (made / "_site" / "bread" / "method.html").read_text(encoding="utf-8")
    assert "waiting or hidden:" in method
