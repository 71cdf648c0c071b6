"""Templates of a user's own: a block that fills nothing is told, and so is a parent that is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkup.errors import UsageError
from checkup.report.rendering import environment, render

OVERVIEW = '{% extends "!default/overview.html" %}'
BASE = '{% extends "!default/base.html" %}'


@pytest.mark.parametrize(
    ("block", "hint"),
    [("coverag", "Did you mean coverage?"), ("signatures", "Did you mean signature?"), ("qqqq", "It has alone, brand,")],
)
def test_a_block_that_nobody_prints_is_a_mistake(tmp_path: Path, block: str, hint: str) -> None:
    """Its words would be on no page, and nothing would say so."""
    (tmp_path / "overview.html").write_text(f"{OVERVIEW}{{% block {block} %}}Ask Ada.{{% endblock %}}")
    with pytest.raises(UsageError, match=f"fills a block {block}, which !default/overview.html does not have") as caught:
        environment(tmp_path)
    assert hint in caught.value.hint


@pytest.mark.parametrize(
    ("overview", "base"),
    [
        (f"{OVERVIEW}{{% block coverage %}}Ask Ada.{{% endblock %}}", BASE),
        (f"{OVERVIEW}{{% block coverage %}}{{% block own %}}Ask Ada.{{% endblock %}}{{% endblock %}}", BASE),
        (
            f"{OVERVIEW}{{% block own %}}Ask Ada.{{% endblock %}}",
            f"{BASE}{{% block footer %}}{{% block own %}}{{% endblock %}}{{% endblock %}}",
        ),
        ("{% block zebra %}A whole page.{% endblock %}", BASE),
        (OVERVIEW, '{% extends "base.html" %}'),
    ],
)
def test_blocks_that_are_printed_are_left_alone(tmp_path: Path, overview: str, base: str) -> None:
    """Blocks of the page, of the frame, of the user's own frame, new ones inside, and those of a page that is all the user's."""
    (tmp_path / "overview.html").write_text(overview)
    (tmp_path / "base.html").write_text(base)
    assert environment(tmp_path).loader is not None


def test_a_parent_that_is_not_there_is_named(tmp_path: Path) -> None:
    """Its name alone says nothing."""
    (tmp_path / "404.html").write_text('{% extends "shipped/404.html" %}')
    with pytest.raises(UsageError, match=r"there is no template shipped/404\.html\."):
        render(tmp_path, "404.html")
