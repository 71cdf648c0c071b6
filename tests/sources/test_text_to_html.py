"""What people typed, as HTML."""

from __future__ import annotations

import time

from checkup.sources._text_to_html import from_markdown

LOAF = "A *loaf* of [rye](https://b.example/)."


def test_a_text_that_is_made_to_keep_us_busy_keeps_its_signs() -> None:
    """Markdown takes minutes for a text of brackets that never close: it is given up in time, and the next text is read as ever."""
    wanted = from_markdown(LOAF)
    before = time.process_time()
    assert from_markdown("[" * 15_000) == f"<p>{'[' * 15_000}</p>"
    assert time.process_time() - before < 6.0
    assert from_markdown(LOAF) == wanted == '<p>A <em>loaf</em> of <a href="https://b.example/">rye</a>.</p>'
