"""Names that a page's frame may give its keeper."""

from __future__ import annotations

import pytest

from checkup.reading.dom import Dom
from checkup.reading.keeper_names import keeper_names


@pytest.mark.parametrize(
    "line",
    ["© 2025 Ina Holm", "Copyright 2004-2010, Ina Holm", "(c) 2011 by Ina Holm. All rights reserved.", "&copy; Ina Holm | Privacy | Terms"],
)
def test_the_name_in_a_copyright_line(line: str) -> None:
    """Without the signs, years and words around it."""
    assert "Ina Holm" in keeper_names(Dom(f"<p>Rye rose.</p><footer><p>{line}</p></footer>"))


@pytest.mark.parametrize(
    "box",
    [
        "<div><h3>About me</h3><p>Ina Holm</p></div>",
        "<div><h2>À propos</h2><ul><li><a href='/about'>Qui suis-je</a></li><li>Ina Holm</li></ul></div>",
        "<div class='profile'><div class='side'>プロフィール</div><dl><dd>Ina Holm</dd></dl></div>",
        "<dl><dt>プロフィール</dt><dd>Author:Ina Holm<br>A workshop by the sea</dd></dl>",
    ],
)
def test_the_name_in_a_box_about_the_writer(box: str) -> None:
    """A short line under a heading that announces who writes."""
    assert "Ina Holm" in keeper_names(Dom(f"<p>Rye rose.</p>{box}"))


@pytest.mark.parametrize(
    "html",
    ["<p>Ina Holm</p>", "<h3>Archives</h3><p>Ina Holm</p>", "<p>© All photographs on this page were taken here</p>"],
)
def test_other_lines_name_no_keeper(html: str) -> None:
    """A name anywhere else is anybody's; a sentence holds no name."""
    assert keeper_names(Dom(f"<div>{html}</div>")) == ()


@pytest.mark.parametrize(("times", "named"), [(1, True), (2, True), (3, False)])
def test_a_heading_that_stands_often_is_a_button(times: int, named: bool) -> None:
    """A box about the writer may stand for two sizes of window; "Profile" below each comment leads to its reader."""
    box = "<div><h3>Profile</h3><p>Ina Holm</p></div>"
    assert ("Ina Holm" in keeper_names(Dom(f"<p>Rye rose.</p>{box * times}"))) is named
