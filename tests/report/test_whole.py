"""The report written from checkups that the signs and the rubric really made, not from hand-made ones."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from checkup.config import SiteConfig
from checkup.diagnosis import examine
from checkup.findings import Grade
from checkup.report import write
from checkup.report.blog_report import BlogReport
from checkup.settling import settle
from tests.factories import blog
from tests.report._checkups import report, states
from tests.report._pages import read
from tests.report._talk import NOW, busy_posts

NAMES = ("no-comments", "closed", "script", "one-post", "no-dates", "arabic", "partial", "empty")


def examined(name: str) -> BlogReport:
    """A state's blog, settled and examined from scratch."""
    given = states()[name]
    assert given.checkup is not None
    plain = given.checkup.facts.blog
    posts = tuple(replace(p, comments=tuple(replace(c, verdict=None) for c in p.comments)) for p in plain.posts)
    coverage = replace(plain.coverage, captured_at=NOW)
    site = SiteConfig(slug=name)
    checkup = examine(settle(replace(plain, posts=posts, coverage=coverage, owners=()), site, NOW), site)
    return replace(given, slug=name, name=name, checkup=checkup)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of really examined blogs."""
    out = tmp_path_factory.mktemp("whole") / "site"
    write([examined(n) for n in NAMES], out, version="0.0")
    return out


def test_every_state_really_renders(whole: Path) -> None:
    """Each state has its pages, every link between them holds, and of these only the blog without dates has a grade."""
    for name in NAMES:
        data = json.loads((whole / name / "data.json").read_text(encoding="utf-8"))
        assert (data["grade"] is None) == (name != "no-dates")
        assert bool(data["reason"]) == (name != "no-dates")
        for path in (whole / name).rglob("*.html"):
            for _, href, _ in read(path).links:
                if "://" not in href and not href.startswith("#"):
                    assert (path.parent / href.partition("#")[0]).resolve().is_file(), f"{path}: {href}"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("no-comments", "Nine posts without a comment. We read the writing only."),
        ("closed", "Comments are closed on this blog, so listening was not measured."),
        ("partial", "We read 12 of 44 posts. Then the server asked us to stop (429)."),
    ],
)
def test_states_say_what_they_are(whole: Path, name: str, sentence: str) -> None:
    """The notice stands above the grade, in the design's words."""
    text = read(whole / name / "index.html").text
    assert sentence in text
    assert text.index(sentence) < text.index("Not graded yet")


def test_comments_that_could_not_be_read_are_said_once(whole: Path) -> None:
    """The verdict says why, the action what to do; besides only the list of what was not measured names the reason, once for all signs."""
    text = read(whole / "script" / "index.html").text
    assert text.count("Comments are loaded by a script (Disqus) that a checkup does not run.") == 2
    assert "The one thing to do nowExport the comments" in text


def test_the_page_and_the_file_agree(whole: Path) -> None:
    """Counts on the tabs are those of data.json."""
    data = json.loads((whole / "partial" / "data.json").read_text(encoding="utf-8"))
    text = read(whole / "partial" / "index.html").text
    assert f"Waiting{data['waiting']['now']}" in text
    assert f"Spam{data['coverage']['by_sort'].get('spam', 0)}" in text


def test_no_blog_at_all(tmp_path: Path) -> None:
    """A site without blogs is still a site."""
    write([], tmp_path / "site", version="0.0")
    assert "No blogs yet" in (tmp_path / "site" / "index.html").read_text()


def test_a_graded_blog_shows_its_sums(tmp_path: Path) -> None:
    """With enough posts and comments there is a grade, a score with its interval, and the prescription's targets exist."""
    given = blog(busy_posts(40, 6))
    site = SiteConfig(slug="real")
    checkup = examine(settle(given, site, NOW), site)
    assert checkup.grade is not None
    write([report(checkup, slug="real")], tmp_path / "site", version="0.0")
    page = read(tmp_path / "site" / "real" / "index.html")
    assert f"{checkup.score} of 100" in page.text
    assert checkup.interval is not None
    assert f"{checkup.interval[0]} to {checkup.interval[1]}" in page.text
    assert all(finding.remedy is None or finding.remedy.action.rstrip(".") in page.text for finding in checkup.prescription[:1])


def test_a_score_on_a_border_says_so(tmp_path: Path) -> None:
    """Beside the score stands the letter on whose border it is; one that is well inside its letter says nothing of others."""
    given = blog(busy_posts(40, 6))
    site = SiteConfig(slug="near")
    checkup = replace(examine(settle(given, site, NOW), site), score=70, grade=Grade("B", "Healthy"))
    for slug, interval in (("near", (64, 75)), ("inside", (70, 75))):
        write([report(replace(checkup, interval=interval), slug=slug)], tmp_path / slug, version="0.0")
    assert "70 of 100, on the border to C" in read(tmp_path / "near" / "near" / "index.html").text
    assert "on the border" not in read(tmp_path / "inside" / "inside" / "index.html").text
