"""The pages of several blogs speak their own language, whatever each blog's report is written in."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checkup.i18n import gettext, use
from checkup.report import write
from checkup.report.blog_summary import BlogSummary, summary
from checkup.report.site_pages._rows import GradedRow, OtherRow, rows
from tests.report._checkups import states
from tests.report._many import TODAY, kept_site


def blog(name: str, **data: Any) -> BlogSummary:
    return summary(name, {"blog": name, "checked": "2026-11-20", "grade": "D", "score": 50, **data})


@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_the_list_speaks_one_language(language: str) -> None:
    """The words for grades and for what stands in their place; a blog's own sentences, which are not translated, say which language they
    are in, and are not repeated above the list."""
    blogs = []
    for spoken in ("de", "en", "es"):
        with use(spoken):
            shown = (gettext("Needs care"), gettext("One question first"), gettext("Not graded until it is answered"))
        told = {"language": spoken, "diagnosis": {"de": "3 von 4 warten.", "en": "3 of 4 wait.", "es": "3 de 4 esperan."}[spoken]}
        blogs.append(blog(spoken, grade_word=shown[0], **told))
        held = {"word": shown[1], "line": shown[2], "next": ""}
        blogs.append(blog(f"{spoken}-held", grade=None, score=None, withheld=held, **told))
    with use(language):
        made = rows(blogs, (), TODAY)
        graded = [row for row in made if isinstance(row, GradedRow) and not row.median]
        others = [row for row in made if isinstance(row, OtherRow)]
        assert {row.word for row in graded} == {gettext("Needs care")}
        assert {(row.why, row.next) for row in others} == {(gettext("One question first"), gettext("Not graded until it is answered"))}
    assert all(row.lang == ("" if row.name == language else row.name) for row in graded)
    assert {row.lead for row in graded} == {"3 of 4", "3 von 4", "3 de 4"}


def test_another_language_is_marked_on_the_page(tmp_path: Path) -> None:
    """A German blog in an English list: its sentence bears its language, and the line above the list does not say it."""
    kept_site(tmp_path, 1)
    kept = tmp_path / "blog-000" / "data.json"
    data = {**json.loads(kept.read_text("utf-8")), "language": "de", "grade": "E", "score": 1, "diagnosis": "Keiner von 9 bekam Antwort."}
    kept.write_text(json.dumps(data), encoding="utf-8")
    write([replace(states()["graded"], slug="fresh")], tmp_path, checked=TODAY, version="0.0")
    page = (tmp_path / "index.html").read_text("utf-8")
    assert page.count("Keiner von 9") == page.count('<span lang="de">Keiner von 9') == 1


def test_blogs_side_by_side_name_the_signs_in_one_language(tmp_path: Path) -> None:
    """The heads of the columns are the page's, though the first blog that has the sign is German."""
    kept_site(tmp_path, 2)
    for i, language in enumerate(("de", "en")):
        with use(language):
            signs = {"welcome": {"name": gettext("Welcome"), "points": 10, "score": 50, "reading": "In range"}}
        kept = tmp_path / f"blog-00{i}" / "data.json"
        kept.write_text(json.dumps({**json.loads(kept.read_text("utf-8")), "language": language, "grade": "E", "score": i, "signs": signs}))
    write([replace(states()["graded"], slug="fresh")], tmp_path, checked=TODAY, version="0.0")
    page = (tmp_path / "compare.html").read_text("utf-8")
    assert ">Welcome</th>" in page
    assert "Willkommen" not in page
