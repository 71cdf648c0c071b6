"""What the first screen says of change and since when, and of what the site file takes out of the judgement."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from checkup.report import write
from tests.report._checkups import COMPARISON, busy_blog, checkup_of, history_of, report
from tests.report._pages import read


def shown(tmp_path: Path, **more: object) -> str:
    """The overview of the busy blog, with these facts changed."""
    found = checkup_of(busy_blog())
    given = report(
        replace(found, facts=replace(found.facts, **more)),  # type: ignore[arg-type]
        history=history_of(),
        comparison=replace(COMPARISON, comments_gone=12, spam_new=1),
    )
    write([given], tmp_path / "site", version="0.0")
    return read(tmp_path / "site/example/index.html").text.replace("\u00a0", " ")


def test_better_and_worse_say_since_when(tmp_path: Path) -> None:
    """The words are about an earlier run than the last one: grade, list, caption and row name its day, and the row its value there."""
    text = shown(tmp_path)
    base = history_of()[-4]
    assert base.checked == COMPARISON.trends_since
    assert ", and improving since Aug 2026" in text
    assert "Better since 23 Aug 2026: Readers answered." in text
    assert "Compared with 22 Oct 2026; better and worse, with 23 Aug 2026." in text
    value = base.measures["R0"].value
    assert value is not None
    assert f"Better since 23 Aug 2026, was {round(100 * value)}%" in text


def test_comments_and_spam_that_came_and_went_are_counted(tmp_path: Path) -> None:
    """Deleting the unanswered is seen from the second checkup on."""
    text = shown(tmp_path)
    assert "Twelve comments went that were no spam." in text
    assert "One spam comment is new" in text


def test_what_the_site_file_takes_out_stands_beside_the_grade(tmp_path: Path) -> None:
    """How many comments count as no spam or as owed no answer by the owner's word; nothing where there are none; readers who sign posts."""
    text = shown(tmp_path, not_spam=frozenset("abc"), not_owed=frozenset("a"), byline_readers=("Maya Stone",))
    assert "By the site file, three comments are no spam and one comment is owed no answer." in text
    assert "“Maya Stone” counts as a reader by the site file, and signs posts." in text
    assert "By the site file" not in shown(tmp_path)
