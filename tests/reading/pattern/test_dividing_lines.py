"""Lines that divide a page."""

from __future__ import annotations

import pytest

from checkup.reading.dom import Dom
from checkup.reading.pattern.dividing_lines import COMMENTS, announces, dividing_lines, repeated_heads, with_sections
from checkup.reading.pattern.template_lines import lines_of


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Comments", True),
        ("3 Kommentare", True),
        ("12 responses to “A title that goes on and on and has no end”", True),
        ("12 thoughts on a title that goes on and on", True),
        ("I read all the comments twice, and then once more", False),
        ("Thank you for your comment.", False),
        ("<a href='/c'>Comments</a>", False),
        ("Related posts", False),
    ],
)
def test_a_heading_for_comments(text: str, *, said: bool) -> None:
    """A short line that says so, with or without a number; no sentence and no link."""
    (line,) = lines_of(Dom(f"<p>{text}</p>"))
    assert announces(line) is said


def test_sections() -> None:
    """What every page says once divides; what heads each comment ("Comment by Ann") does not."""
    one = "<h2>Loaf {n}</h2><p>Text {w}</p><h4>Related</h4><p>Other {w}</p><h3>{n} comments</h3>"
    html = one + "<h5>Comment by {w}</h5><p>Words {w}</p>" * 2
    pages = [lines_of(Dom(html.format(n=n, w=w))) for n, w in enumerate(("Ann", "Bo", "Cy"))]
    dividing, repeated = dividing_lines(pages), repeated_heads(pages)
    assert "related" in dividing
    assert repeated == {"html body h5"}
    found = {line.text: section for section, line in with_sections(pages[0], dividing, repeated)}
    assert found["Other Ann"] == "related"
    assert found["Words Ann"] == found["Comment by Ann"] == COMMENTS
