"""Pages are found by listing: a new file with its template is a page with its tab; half a page is refused by its name."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from checkup.report import site_pages, views
from checkup.report.page_modules import modules
from tests.report._pages import read

ROOT = Path(__file__).resolve().parents[2]
TOY = '''"""How many words the posts have."""

from dataclasses import dataclass

from checkup.report.page_frame import Head, Link

TEMPLATE = "toy.html"
TAB = "Words"
PAGE = "toy.html"
ORDER = 45


@dataclass(frozen=True)
class Toy:
    head: Head
    words: str


def count(ctx):
    return sum(len(p.text.split()) for p in ctx.blog.posts)


def pages(ctx):
    yield ctx.page(PAGE), Toy(Head("Words", "All words.", (Link("Words", PAGE, current=True),)), f"{count(ctx)} words")
'''
TEMPLATE = '{% extends "base.html" %}\n{% block main %}\n<h1>{{ view.words }}</h1>\n{% endblock %}\n'
WRITE = """
from pathlib import Path
from checkup.report import write
from tests.report._checkups import busy_blog, checkup_of, report
write([report(checkup_of(busy_blog()))], Path("site"), version="0.0")
"""


def copy(folder: Path, **files: str) -> subprocess.CompletedProcess[str]:
    """Write a report with a copy of the package to which these view files and a template were added."""
    unneeded = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "checkup", folder / "checkup", ignore=unneeded)
    shutil.copytree(ROOT / "templates", folder / "templates")
    for name, text in files.items():
        (folder / "checkup" / "report" / "views" / f"{name}.py").write_text(text, encoding="utf-8")
    (folder / "templates" / "toy.html").write_text(TEMPLATE, encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-c", WRITE],
        cwd=folder,
        env={"PYTHONPATH": f"{folder}:{ROOT}", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.slow
def test_a_new_page_is_one_file_and_its_template(tmp_path: Path) -> None:
    """A view file and its template, and nothing else, give a page that stands in the navigation of every page, in its order, counted."""
    done = copy(tmp_path, toy=TOY)
    assert done.returncode == 0, done.stderr
    blog = tmp_path / "site" / "example"
    toy = (blog / "toy.html").read_text(encoding="utf-8")
    assert '<a href="toy.html" aria-current="page">Words<small>' in toy
    for path in (blog / "index.html", blog / "spam.html", next((blog / "posts").glob("*.html"))):
        links = [href for _, href, _ in read(path).links]
        there = "../toy.html" if path.parent.name == "posts" else "toy.html"
        assert links.count(there) == 1
        assert links.index(there.replace("toy", "spam")) < links.index(there) < links.index(there.replace("toy", "people"))


@pytest.mark.slow
def test_half_a_page_is_refused_by_name(tmp_path: Path) -> None:
    """A view file that lacks a tab, a template or its pages stops the report and is named."""
    done = copy(tmp_path, half='"""Half a page."""\n\nTEMPLATE = "toy.html"\n')
    assert done.returncode != 0
    assert "views/half is no page yet: it lacks TAB, PAGE, ORDER, pages" in done.stderr


def test_tabs_are_in_order_and_no_two_open_one_file() -> None:
    """The navigation is the design's: seven tabs, each with a page of its own; pages without a tab stand under one."""
    tabs = [kind for kind in views.all() if kind.tab]
    assert [kind.tab for kind in tabs] == ["Overview", "Posts", "Waiting", "Spam", "People", "History", "How we measured"]
    assert len({kind.page for kind in tabs}) == len(tabs)
    assert {kind.page for kind in views.all()} == {kind.page for kind in tabs}


def test_the_pages_of_the_whole_site_are_listed() -> None:
    """Index and 404 are found by listing, each with its file."""
    assert [page.page for page in site_pages.all()] == ["index.html", "404.html", "compare.html"]


def test_a_folder_can_be_a_page() -> None:
    """The overview is a folder of its parts and is found like a file."""
    found = modules("views", Path(views.__file__).parent, ("TEMPLATE",))
    assert "checkup.report.views.overview" in [m.__name__ for m in found if hasattr(m, "__path__")]


@pytest.mark.parametrize("kind", views.all(), ids=lambda kind: kind.name)
def test_every_kind_of_page_says_what_it_is(kind: views.PageKind) -> None:
    """Each view's file starts with a docstring, and its tab says in a word or two where it leads."""
    assert (sys.modules[f"checkup.report.views.{kind.name}"].__doc__ or "").strip()
    assert kind.tab is None or len(kind.tab.split()) <= 3
