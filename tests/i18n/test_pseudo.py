"""Nothing on a page is said past the catalogue: in a language whose sentences are all in brackets, only others' words stand outside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from checkup import i18n, pipeline, records
from checkup.config import SiteConfig, load_many
from checkup.i18n.catalogues import Catalogue
from checkup.model import Coverage
from checkup.report import write
from tests import golden
from tests.i18n.pseudo import bracketed, corpus, outside, pseudo, untranslated
from tests.quick import quick
from tests.report._checkups import states
from tests.report._talk import NOW
from tests.report.test_reader_words import SOME

SAME_EVERYWHERE = (
    "urn:blog-checkup robots.txt comments.csv posts.csv people.csv data.json feed.xml",  # names of files and of the feed
    "blog-checkup urn hxxp hxxps",  # and how a harmless address begins
)
"""What is the same in every language."""
FIXTURES = """
Are you W.
F.? 255 comments
Are you Wilhelmina Featherstonehaugh? 255 comments bear this name
Say whether you are Wilhelmina Featherstonehaugh
Priya Narayan and 5 others asked you
B healthy
C fair
D needs care
"""
"""Sentences of the fixtures that hold a reader's name, and its grades, as pages put them together."""


@pytest.fixture(scope="module")
def brackets() -> Iterator[Catalogue]:
    """The language in brackets, whatever the config asks for."""
    catalogue = pseudo()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(i18n, "load", lambda _: catalogue)
        with i18n.use(catalogue):
            yield catalogue


def named_in_full(site: SiteConfig) -> SiteConfig:
    return site.model_copy(update={"report": site.report.model_copy(update={"names": "full"})})


def harmless(page: str, words: str, known: str) -> bool:
    """Whether words that stand nowhere else are an address made harmless, or a hash."""
    hashed = page.endswith("method.html") and words.isalnum() and not words.isalpha()
    return hashed or "[.]" in words or "hxxp" in words or words.startswith("//")


def left(folder: Path, known: str) -> list[tuple[str, str]]:
    told = "\n".join((known, *SAME_EVERYWHERE, FIXTURES))
    return [(page, words) for page, words in untranslated(folder, told) if not harmless(page, words, told)]


@pytest.mark.parametrize("number", quick((1, 3), [1]))
def test_the_samples_say_nothing_past_the_catalogue(brackets: Catalogue, tmp_path: Path, number: int) -> None:
    """Every sentence of a whole run over the samples is in messages.pot, down to what fills its blanks."""
    sites = [named_in_full(site) for site in load_many([str(golden.ROOT / "sites")])[-number:]]
    options = pipeline.Options(
        out=tmp_path / "site", state=tmp_path / "state", history=tmp_path / "history", now=golden.NOW, say=lambda *_: None
    )
    assert pipeline.run(sites, options).code == 0
    blogs = [blog for site in sites if (blog := records.load_blog(options.state, site.slug)) is not None]
    ways = [blog.coverage.ways for blog in blogs]  # how pages were read is told by the run, in English
    known = corpus([replace(blog, coverage=Coverage(0, 0)) for blog in blogs], [site.model_dump() for site in sites], ways)
    assert left(options.out, known) == []


@pytest.mark.parametrize("some", quick((SOME, tuple(states())), [SOME]), ids=["some", "all"])
def test_no_state_says_anything_past_the_catalogue(brackets: Catalogue, tmp_path: Path, some: Sequence[str]) -> None:
    """What views, charts, pictures, feed and templates say in any state is in messages.pot; the fixture's own sentences are known."""
    reports = [replace(report, slug=name, name=f"The Example, {name}", names="full") for name in some for report in [states()[name]]]
    write(reports, tmp_path / "site", checked=NOW.date(), version="0.0")
    said = corpus([replace(report, history=()) for report in reports])
    # what a page does to a sentence of the fixture: a capital in front, a small letter in front
    turned = "\n".join(f"{line[:1].upper()}{line[1:]}\n{line[:1].lower()}{line[1:]}" for line in said.splitlines())
    assert left(tmp_path / "site", f"{said}\n{turned}") == []


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ("{readers} wait", "{readers}\u27e6 wait\u27e7"),
        ("Of {n} <b>more</b>", "\u27e6Of \u27e7{n} <b>\u27e6more\u27e7</b>"),
        ("{a} {b}", "{a} {b}"),
    ],
)
def test_brackets_leave_blanks_and_tags_out(message: str, shown: str) -> None:
    """Only a message's own words stand in brackets."""
    assert bracketed(message) == shown


def test_what_is_outside_is_found() -> None:
    """Text of elements, of titles and of labels is looked at; code, and what stands in brackets across elements, is not."""
    page = '<p>\u27e6In <b>here\u27e7</b> Out</p><img alt="Label"><meta name="description" content="About"><code>wp comment</code>'
    assert list(outside(page)) == ["Out", "Label", "About"]
