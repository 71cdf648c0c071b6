"""[brand]: colours that can be seen, a logo that is there, and pages that bear the name; and the blocks that a user's templates replace."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from checkup.blog_run.finish_blog import brand_of
from checkup.config import load
from checkup.config.brand_colour import EXAMPLE, LEAST, PAPER_DARK, PAPER_LIGHT, contrast, standing_out
from checkup.errors import ConfigError
from checkup.report import Brand, write
from checkup.report.rendering import shipped
from tests.quick import quick
from tests.report._checkups import states
from tests.report._pages import read

SITE = '[blog]\nurl = "https://blog.example/"\n[brand]\n'
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>'
HALF = "#8a7a5a"  # stands out from both papers


def problems(folder: Path, lines: str) -> dict[str, str]:
    path = folder / "one.toml"
    path.write_text(SITE + lines, encoding="utf-8")
    try:
        load(path, environ={})
    except ConfigError as error:
        return {p.key: p.expected for p in error.problems}
    return {}


def brand(folder: Path, **more: str) -> Brand:
    (folder / "sign.svg").write_text(LOGO, encoding="utf-8")
    return Brand("Northlight <Care>", folder / "sign.svg", "#7a3b12", "#e9a063", "Mira Dahl", "https://northlight.example/", **more)


def test_contrast_is_that_of_wcag() -> None:
    """Black on white is 21:1, a colour on itself 1:1, and the grey of the standard's own example 4.5:1."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#7a3b12", "#7A3B12".lower()) == 1
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54


def test_the_colour_named_as_an_example_does_for_both_pages() -> None:
    """Who copies it out of a message or of the documentation is not told that it cannot be used."""
    assert min(contrast(EXAMPLE, paper) for paper in (PAPER_LIGHT, PAPER_DARK)) >= LEAST


def test_the_papers_are_those_of_the_style_sheet() -> None:
    """The colours that a brand is checked against are the backgrounds of the pages."""
    css = (shipped() / "static" / "checkup.css").read_text(encoding="utf-8")
    assert re.findall(r"--paper: ?(#[0-9a-f]{6})", css)[:2] == [PAPER_LIGHT, PAPER_DARK]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ('colour = "#ffee00"', "light page (#faf8f3) by 3:1; #ffee00 has 1.1:1, so take a darker one, as #"),
        ('colour = "#7a3b12"\ncolour_dark = "#222222"', "so take a lighter one in colour_dark"),
        ('colour = "#e9a063"\ncolour_dark = "#e9a063"', "so take a darker one"),
        ('colour = "brown"', 'a colour of six hex digits, as in "#b5651d"'),
        ('colour = "#abc"', 'a colour of six hex digits, as in "#b5651d"'),
        ('logo = "no.svg"', "a file that exists"),
        ('logo = "one.toml"', "a picture (.svg"),
        ('logo = "big.png"', "a picture of at most 200 kB; big.png has 201"),
        (f'name = "{"n" * 41}"', "a text of at most 40 characters"),
        ('url = "northlight"', "an address that starts with http"),
    ],
)
def test_what_cannot_be_seen_or_found_is_refused(tmp_path: Path, lines: str, said: str) -> None:
    """A colour that does not stand out from one of the pages, a logo that is none, each with a sentence that says what to do."""
    (tmp_path / "big.png").write_bytes(b"x" * 201_000)
    found = problems(tmp_path, lines)
    assert len(found) == 1
    assert said in next(iter(found.values()))


@pytest.mark.parametrize(
    "lines", ['colour = "#7a3b12"\ncolour_dark = "#E9A063"', f'colour = "{HALF}"', 'colour = "#7a3b12"', 'name = "N"\nlogo = "l.svg"', ""]
)
def test_what_can_be_seen_is_taken(tmp_path: Path, lines: str) -> None:
    """Two colours, one that stands out from both pages or from the light one, a logo of one's own, or nothing."""
    (tmp_path / "l.svg").write_text(LOGO, encoding="utf-8")
    assert problems(tmp_path, lines) == {}


def test_one_colour_does_for_both_pages(tmp_path: Path) -> None:
    """Where it is too dark for the dark page it is shown lighter there, by no more than it takes; a colour that is seen stays."""
    path = tmp_path / "one.toml"
    path.write_text(SITE + 'colour = "#7a3b12"', encoding="utf-8")
    dark = brand_of(load(path, environ={})).colour_dark
    assert dark is not None
    assert LEAST <= contrast(dark, PAPER_DARK) < LEAST + 0.2
    assert standing_out(HALF, PAPER_DARK) == standing_out(HALF, PAPER_LIGHT) == HALF
    assert contrast(standing_out("#ffee00", PAPER_LIGHT), PAPER_LIGHT) >= LEAST


def test_the_border_of_the_contrast_is_sharp(tmp_path: Path) -> None:
    """The faintest grey that stands out by 3:1 on the light page is taken, the next one is refused."""
    greys = [f"#{v:02x}{v:02x}{v:02x}" for v in range(256)]
    last = max(g for g in greys if contrast(g, PAPER_LIGHT) >= LEAST)
    faint = greys[greys.index(last) + 1]
    assert problems(tmp_path, f'colour = "{last}"') == {}
    assert "light page" in problems(tmp_path, f'colour = "{faint}"')["brand"]


def test_every_page_bears_the_brand(tmp_path: Path) -> None:
    """Name, logo and colour at the head of all pages of the blog and of the index, who prepared them at the foot; all of it text."""
    out = tmp_path / "site"
    write([replace(states()["graded"], slug="one", brand=brand(tmp_path), notes=())], out, version="0.0")
    for path in out.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        if path.name == "404.html":
            continue
        page = read(path)
        assert "Northlight &lt;Care&gt;</a>" in text
        assert "Prepared by " in page.text
        assert ("a", "https://northlight.example/", "nofollow noopener noreferrer") in page.links
        files = [href for tag, href, _ in page.links if "brand.css" in href or "logo.svg" in href]
        assert len(files) == 2
        assert all((path.parent / href).is_file() for href in files), path
    assert (out / "one" / "assets" / "logo.svg").read_text(encoding="utf-8") == LOGO
    assert "--brand:#7a3b12" in (out / "one" / "assets" / "brand.css").read_text(encoding="utf-8")


def test_each_blog_has_its_own_brand_and_keeps_it(tmp_path: Path) -> None:
    """Blogs of different brands bear their own, the index none of them; a blog that a later run does not touch keeps its files."""
    out = tmp_path / "site"
    one = replace(states()["graded"], slug="one", brand=brand(tmp_path), notes=())
    two = replace(one, slug="two", brand=Brand("Southgate"))
    write([one, two], out, version="0.0")
    assert "Northlight" in (out / "one" / "index.html").read_text(encoding="utf-8")
    assert "Northlight" not in (out / "two" / "index.html").read_text(encoding="utf-8")
    assert "Southgate" not in (out / "index.html").read_text(encoding="utf-8")
    assert "Northlight" not in (out / "index.html").read_text(encoding="utf-8")
    write([two], out, version="0.0")
    assert (out / "one" / "assets" / "logo.svg").is_file()


BLOCKS = ("head", "masthead", "brand", "breadcrumb", "tabs", "main", "footer", "downloads", "signature")


@pytest.mark.parametrize("name", quick([b for b in BLOCKS if b not in ("head", "main")], ["masthead", "signature"]))
def test_a_template_of_the_user_replaces_a_part_of_the_frame(tmp_path: Path, name: str) -> None:
    """A base.html of one block changes that part of every page, and nothing else of it."""
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "base.html").write_text(f'{{% extends "!default/base.html" %}}{{% block {name} %}}<b class="mine">Ours</b>{{% endblock %}}')
    out = tmp_path / "site"
    write([replace(states()["graded"], slug="one", templates=mine)], out, version="0.0")
    for path in out.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert text.count('<b class="mine">Ours</b>') == 1, path
        assert 'id="main"' in text


def test_the_blocks_are_documented() -> None:
    """docs/report.md names every block of the frame and of the pages that have some."""
    told = (Path(__file__).parents[2] / "docs" / "report.md").read_text(encoding="utf-8")
    found = {b for path in shipped().glob("*.html") for b in re.findall(r"{%-? block (\w+)", path.read_text(encoding="utf-8"))}
    assert set(BLOCKS) <= found
    assert [name for name in sorted(found) if f"`{name}`" not in told] == []
