"""French posts whose sentences and headings begin with "Comment" (how): they announce no comments."""

from __future__ import annotations

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

SAID = "<div class='said' id='comment-7'><b>Odile</b> le 6 mai 2012<p>Merci, je vais essayer.</p></div>"


def post(text: str, over: str = "<h3>1 commentaire</h3>") -> Post:
    """The post of a page with this text, one comment and a heading over it."""
    page = (
        f"<html lang='fr'><head><title>Un four froid</title></head><body><div class='box'><h2>Un four froid</h2>{text}"
        f"<p class='meta'>Armelle | 4 mai 2012</p></div>{over}{SAID}</body></html>"
    )
    found = read(Page(url="https://four.example/2012/05/four-froid/", body=page.encode())).post
    assert found is not None
    return found


@pytest.mark.parametrize(
    "sentence", ["Comment cuire un pain quand le four reste froid.", "Comment faire 3 pains en une heure ?", "Comment j’ai raté mon pain."]
)
@pytest.mark.parametrize("tag", ["p", "h3", "h2", "div"])
def test_a_sentence_that_asks_how_belongs_to_the_post(tag: str, sentence: str) -> None:
    """As the only paragraph of a short post, or as a heading in its text."""
    found = post(f"<div class='entry'><{tag}>{sentence}</{tag}></div>")
    assert sentence.rstrip(" ?.") in found.text
    assert [c.author.name for c in found.comments] == ["Odile"]
    assert found.published is not None


@pytest.mark.parametrize("over", ["Comments", "Comment on this post", "Comments:", "Comment (1)", "Comment by readers"])
def test_english_headings_over_comments_still_end_the_text(over: str) -> None:
    """The words that follow "Comment" in English are no French verb."""
    found = post("<div class='entry'><p>Le four reste froid depuis hier.</p></div>", f"<h3>{over}</h3>")
    assert found.text == "Le four reste froid depuis hier."
    assert len(found.comments) == 1
