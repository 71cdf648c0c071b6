"""By what a page's platform is known: by what its own site serves, and not by files and pages of others that it names."""

from __future__ import annotations

import pytest

from checkup.model import NOWHERE, Page
from checkup.platforms import read

SITE = "https://rye-mill.example/2016/03/rye/"


def platform(body: str, head: str = "", url: str = SITE) -> str:
    return read(Page(url, f"<html><head>{head}</head><body><h1>Rye</h1><p>It grows.</p>{body}</body></html>".encode())).platform


@pytest.mark.parametrize(
    "named",
    [
        "<a href='https://static1.squarespace.com/static/5/report.pdf'>A report</a>",
        "<a href='http://oats.example/wp-content/uploads/oats.pdf'>Oats</a><img src='http://oats.example/wp-content/uploads/o.jpg'>",
        "<img src='//barley.example/wp-includes/images/b.gif'><a href='http://barley.example/wp-content/b.zip'>b</a>",
        "<a href='http://spelt.example/spip.php?article5'>Spelt</a>",
    ],
)
def test_a_file_of_another_site_is_no_mark(named: str) -> None:
    """On the page's own site the same address is one, and so it is on a saved page of which nobody knows where it stood."""
    assert platform(named) == "generic"
    own = named.replace("oats.example", "rye-mill.example").replace("barley.example", "rye-mill.example")
    assert platform(own.replace("spelt.example", "rye-mill.example")) == (
        "generic" if "squarespace" in own else platform(named, url=NOWHERE)
    )
    assert platform(named, url=NOWHERE) != "generic"


@pytest.mark.parametrize(
    ("head", "made_by"),
    [
        ("<link rel='stylesheet' href='css.php?css=forum,public&amp;style=2'>", "generic"),
        ("<script src='/board/index.php?act=attach'></script>", "generic"),
        ("<link rel='stylesheet' href='/assets/dist/css/all.min.css'>", "generic"),
        ("<link rel='stylesheet' href='https://rye-mill.example/?css=mill/styles.v.1'>", "expressionengine"),
        ("<script src='/index.php?ACT=24&amp;id=2'></script>", "expressionengine"),
        ("<link rel='stylesheet' href='/squelettes/habillage.css'>", "spip"),
    ],
)
def test_what_forums_and_builders_name_alike_is_no_mark(head: str, made_by: str) -> None:
    assert platform("", head) == made_by


@pytest.mark.parametrize("tag", ["<script src='{}'></script>", "<link rel='stylesheet' href='{}'>", "<form action='{}'></form>"])
def test_what_the_page_loads_from_elsewhere_is_a_mark(tag: str) -> None:
    """A blog's scripts and styles may come from a host of their own."""
    assert platform("", tag.format("https://cdn.example/wp-includes/js/x.js")) == "wordpress"
