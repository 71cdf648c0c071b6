"""Sentences agree with their numbers: no "1 comments", "1 that call", "2 of 2" where "both" is said, however few there are."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from checkup.config import SiteConfig
from checkup.diagnosis import examine
from checkup.report import write
from checkup.settling import settle
from checkup.text.in_words import NBSP
from tests.factories import blog, comment, post
from tests.report._checkups import report
from tests.report._talk import NOW

THINGS = (
    "comment|reader|post|question|sentence|word|site|day|week|month|year|hour|minute|page|person|people|case|checkup|finding|blog|regular|"
    "sign|action|point|thing|answer|request"
)
ONE_OF_MANY = re.compile(
    rf"\b(?:1|[Oo]ne) (?:more |other |older |reader |spam |new )?(?:(?:{THINGS})s|people)\b"
    r"|\b(?:1|[Oo]ne) (?:that )?(?:are|were|have|call|need|look|promote|show|ask|stand|wait)\b"
    rf"|\b(?:0|2|[Tt]wo) (?:more |reader |spam )?(?:{THINGS.replace('people|', '')})(?! ?[-a-z(])\b"
)
SPAM = "Cheap replica handbags, cheap pills and casino bonus: buy now at https://cheap-pills-casino.example/buy best price viagra online"


@pytest.mark.parametrize("each", [0, 1, 2])
@pytest.mark.parametrize("posts", [1, 2, 7])
def test_sentences_agree_with_their_numbers(tmp_path: Path, posts: int, each: int) -> None:
    """With 0, 1 and 2 readers, questions, answers and spam comments on 1, 2 and 7 posts, no page says "1 comments" or "two reader"."""
    made = []
    for number in range(1, posts + 1):
        asked = [
            comment(f"Rita Reader{n}", "How long do you bake it? Could you tell me?", id=f"{number}{n}1", verdict=None) for n in range(each)
        ]
        told = [
            comment(f"Tom Teller{n}", "I baked it twice and my family ate it all.", id=f"{number}{n}2", verdict=None) for n in range(each)
        ]
        sold = [comment("Cheap Handbags Online", SPAM, id=f"{number}{n}3", verdict=None, url="https://pills.example/") for n in range(each)]
        said = [comment(text="An hour.", owner=True, parent=asked[0].id, after_hours=9, id=f"{number}4", verdict=None)] if asked else []
        made.append(post(number, [*asked, *told, *sold, *said]))
    site = SiteConfig.model_validate(
        {"slug": "few", "blog": {"url": "https://blog.example/", "authors": ["Ada Owner"]}, "window": {"all": True}}
    )
    checkup = examine(settle(blog(made), site, NOW), site)
    write([report(checkup, slug="few", names="full")], tmp_path / "site", version="0.0")
    wrong = {}
    for path in sorted((tmp_path / "site").rglob("*.html")):
        page = re.sub(
            r"<(?:blockquote|q|code|bdi)\b.*?</(?:blockquote|q|code|bdi)>", " ", path.read_text(encoding="utf-8"), flags=re.DOTALL
        )
        if path.name == "method.html":
            page = re.sub(r'<div class="text">.*?</div>', " ", page, flags=re.DOTALL)  # what signs mean: no counts of this blog
        for piece in re.split(r"<[^>]+>", page):
            text = html.unescape(piece).replace(NBSP, " ")
            if found := ONE_OF_MANY.search(text):
                wrong[f"{path.name}: {found[0]}"] = text.strip()[:200]
    assert wrong == {}
