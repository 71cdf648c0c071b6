"""Lines of facts in words that no list needs to hold: day, writer and change are told apart, and the line is none of the post's text."""

from __future__ import annotations

import pytest

from tests.reading.test_fact_lines import TEXT, post_of

LINES = [
    ("en", "Words by Ada Thornbury. Photographs by Tom Ash. 6 May 2011", True),
    ("en", "Last updated June 7, 2014, first published May 6, 2011", False),
    ("de", "Foto: Tom Ash, Text: Ada Thornbury, 6. Mai 2011", True),
    ("de", "ca. 4 Min. Lesezeit – 6. Mai 2011 – Ada Thornbury", True),
    ("fr", "Billet du 6 mai 2011", False),
    ("fr", "Proposé par Ada Thornbury le 6 mai 2011", True),
    ("es", "Entrada del 6 de mayo de 2011", False),
    ("pt", "Última atualização em 7 de junho de 2014, publicação em 6 de maio de 2011", False),
    ("ro", "Actualizat la 7 iunie 2014, publicat la 6 mai 2011", False),
    ("ro", "Scris de Ada Thornbury la 6 mai 2011", True),
    ("pl", "Czas czytania: 4 minuty, 6 maja 2011", False),
    ("fi", "Päivitetty 7.6.2014, julkaistu 6.5.2011", False),
    ("hu", "Frissítve: 2014. június 7. Megjelent: 2011. május 6.", False),
    ("zh", "更新于 2014-06-07 · 发布于 2011-05-06", False),
]


@pytest.mark.parametrize(("lang", "line", "signed"), LINES)
@pytest.mark.parametrize("inside", [False, True])
def test_a_line_of_facts_tells_day_and_writer(lang: str, line: str, signed: bool, inside: bool) -> None:
    """The day is that of publication, the writer who wrote the text or nobody, and the text begins behind the line."""
    post = post_of(line, lang, inside=inside)
    assert post.published is not None
    assert f"{post.published:%Y-%m-%d}" == "2011-05-06"
    assert (post.author.name if post.author else None) == ("Ada Thornbury" if signed else None)
    assert post.text.startswith("We began before light")


@pytest.mark.parametrize(
    "line",
    [
        "On 6 May 2011 we launched the small boat.",
        "The 6 May 2011 launch went well, thanks to all who came with ropes",
        "Sold on 7 May 2014",
    ],
)
def test_a_sentence_with_the_day_stays(line: str) -> None:
    """A sentence of the writer's, or a line with another day than the post's, is text."""
    post = post_of(f'<time datetime="2011-05-06">6 May 2011</time></div><div><p>{line}</p>{TEXT}')
    assert line in post.text
