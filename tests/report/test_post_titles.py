"""What the report calls a post."""

from __future__ import annotations

from dataclasses import replace

from checkup.report.report_context import post_title
from tests.factories import post


def test_a_post_without_a_title_is_called_by_its_first_words() -> None:
    """Without words by its address; one that robots may not show by its day alone."""
    bare = replace(post(1), title=None)
    assert post_title(replace(bare, text="It rained all day.\nWe stayed in.")) == "It rained all day. We stayed in."
    long = post_title(replace(bare, text="word " * 40))
    assert len(long) <= 60
    assert long.endswith("…")
    assert post_title(replace(bare, text="")) == "blog.example/1/"
    assert "rained" not in post_title(replace(bare, text="It rained all day.", quotable=False))
