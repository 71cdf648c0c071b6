"""Comments whose theme prints an age where others print a day, as a link to the comment and without a word for the past: "2 years"."""

from __future__ import annotations

import pytest

from checkup.model import Page
from checkup.platforms import read

TEXT = "<p>We oiled the old chain before breakfast and let it dry on the sill of the shed.</p>" * 4


def said(row: str, ages: list[str], language: str) -> list[tuple[str | None, str, str]]:
    """Name, day and words of the comments with these ages, each in a row of the theme."""
    names = ["Nils Ahorn", "kettenfett", "Zoé Blanc"]
    rows = "".join(
        f'<div class="remark" id="comment-{n}"><div>{row.format(name=name, age=age, n=n)}<p>It squeaks less since then.</p></div></div>'
        for n, (name, age) in enumerate(zip(names, ages, strict=True), 71)
    )
    body = f"<h1>Chain</h1>{TEXT}<h3>3 comments</h3>{rows}"
    html = f"<html lang={language}><head><title>Chain</title></head><body class=single>{body}</body></html>"
    post = read(Page("https://shed.example/2014/03/chain/", html.encode())).post
    assert post is not None
    return [(c.author.name, f"{c.posted:%Y-%m-%d}" if c.posted else "", c.text) for c in post.comments]


@pytest.mark.parametrize(
    "row",
    [
        '<p><a href="https://example.org/{n}" class="url">{name}</a> <a href="/2014/03/chain/#comment-{n}">{age}</a></p>',
        '<p>{name} <a class="comment-link" href="https://shed.example/2014/03/chain/#comment-{n}">{age}</a></p>',
        '<div><b>{name}</b> · <a href="#comment-{n}">{age}</a></div>',
    ],
)
@pytest.mark.parametrize(
    ("language", "ages"),
    [("en", ["1 year", "3 months", "2 weeks"]), ("de", ["1 Jahr", "3 Monate", "2 Wochen"]), ("fr", ["1 an", "3 mois", "2 semaines"])],
)
def test_an_age_beside_a_name_is_no_word_of_either(row: str, language: str, ages: list[str]) -> None:
    """The name is read and the words are the reader's alone, in whatever element the name stands."""
    words = "It squeaks less since then."
    assert said(row, ages, language) == [("Nils Ahorn", "", words), ("kettenfett", "", words), ("Zoé Blanc", "", words)]


def test_a_number_that_a_reader_writes_is_no_age() -> None:
    """Only in the link to the comment itself."""
    row = '<p><b>{name}</b> <a href="/2014/03/chain/#comment-{n}">4 May 2015</a></p><p>Mine is <a href="/oil/#top">{age}</a> old.</p>'
    words = [text.split("\n")[0] for _, _, text in said(row, ["1 year", "2 years", "3 years"], "en")]
    assert words == ["Mine is 1 year old.", "Mine is 2 years old.", "Mine is 3 years old."]
