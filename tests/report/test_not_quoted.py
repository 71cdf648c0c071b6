"""Pages that ask robots not to show them are counted, and not one word of them stands anywhere in the report."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from pathlib import Path

import pytest

from checkup import pipeline
from checkup.config import SiteConfig

NOW = datetime(2012, 6, 1, tzinfo=UTC)
MARK = "zqx"  # stands in every name, title and sentence of the pages that are not to be shown
ASKS = ("", "<meta name=robots content=noindex>", "<meta name=checkup content=noarchive>", "<meta name=robots content=none>")
FILL = "Rye needs more water than wheat, and it needs it earlier in the day than most people think when they begin to bake. " * 5


def comment(number: int, name: str, text: str, day: int, site: str = "", *, own: bool = False) -> str:
    who = f'<a class="url" rel="external nofollow" href="{site}">{name}</a>' if site else name
    return (
        f'<li class="comment{" bypostauthor" if own else ""}" id="comment-{number}"><div class="comment-author vcard">'
        f'<cite class="fn">{who}</cite></div><div class="comment-meta"><a href="#comment-{number}">May {day}, 2012 at 10:00 am</a></div>'
        f"<p>{text}</p></li>"
    )


def talk(number: int, m: str) -> str:
    """A question, an answer, spam, thanks and a correction; `m` stands in all words of the readers."""
    at = number * 100
    return "".join(
        (
            comment(at + 1, f"Rita{m} Reed{m}", f"How much water{m} do you use for the loaf{m}? Could you tell me please?", 10),
            comment(at + 2, "Ann Baker", f"Thanks, I use a liter{m} for each loaf.", 11, own=True),
            comment(
                at + 3, f"Cheap Handbags{m}", f"buy cheap viagra{m} and handbags{m} http://spam{m}.example/", 12, f"http://spam{m}.example/"
            ),
            comment(at + 4, f"Bob{m} Hill{m}", f"Great post{m} about sourdough, I will try it on Sunday{m} with my kids.", 13),
            comment(at + 5, f"Bob{m} Hill{m}", f"You wrote Tuesday{m} but the calendar says Wednesday{m}, please correct it.", 14),
        )
    )


def page(number: int, asks: str) -> str:
    m = MARK if asks else ""
    return (
        f'<html lang="en"><head><title>Loaf{m} {number} - Bread</title><meta name="generator" content="WordPress 3.3">{asks}</head>'
        f'<body class="single single-post"><article class="post" id="post-{number}"><h2 class="entry-title">Loaf{m} {number}</h2>'
        f'<time datetime="2012-05-0{number}T09:00:00Z">May {number}, 2012</time> by <span class="author vcard"><a class="fn">Ann Baker</a>'
        f'</span><div class="entry-content"><p>{FILL} Body{m} words{m}. What do you think about it{m}?</p></div></article>'
        f'<div id="comments"><ol class="commentlist">{talk(number, m)}</ol></div></body></html>'
    )


def report(folder: Path, names: str, robots_meta: str) -> dict[str, str]:
    """Every text file that a run over the four pages writes."""
    saved = folder / "pages"
    saved.mkdir()
    for number, asks in enumerate(ASKS, 1):
        (saved / f"{number}.html").write_text(page(number, asks), encoding="utf-8")
    site = SiteConfig.model_validate(
        {
            "blog": {"url": "http://bread.example/", "paths": [str(saved)]},
            "window": {"all": True},
            "crawl": {"robots_meta": robots_meta},
            "report": {"names": names},
        }
    )
    options = pipeline.Options(folder / "site", folder / "state", folder / "history", NOW, lambda *_: None)
    assert pipeline.run([site], options).code in (0, 3)
    written = [*(folder / "site").rglob("*"), *(folder / "history").rglob("*")]
    return {
        f.name: f.read_text(encoding="utf-8") for f in written if f.is_file() and f.suffix in (".html", ".csv", ".json", ".jsonl", ".xml")
    }


@pytest.mark.parametrize("names", ["full", "initials", "hidden"])
def test_not_one_word_of_such_a_page_is_printed(names: str, tmp_path: Path) -> None:
    """Neither title nor text, no reader's name, word or site, in any page or file; all of it is counted."""
    files = report(tmp_path, names, "heed")
    assert [name for name, text in files.items() if MARK in text.casefold()] == []
    assert len(list(csv.DictReader(files["comments.csv"].splitlines()))) == 20
    assert "Robots are asked not to show 3 of the posts" in "".join(files.values())


def test_the_owner_can_say_that_the_blog_is_theirs(tmp_path: Path) -> None:
    """With `robots_meta = "mine"` the same pages are quoted like any other."""
    files = report(tmp_path, "full", "mine")
    assert {"posts.html", "comments.csv", "posts.csv", "spam.html"} <= {name for name, text in files.items() if MARK in text.casefold()}
    assert "Robots are asked" not in "".join(files.values())
