"""What a line of facts calls its sections, its day and its moods names nobody; who is named beside them is still found."""

from __future__ import annotations

import pytest

from tests.reading.theme_page import post_of

ITEM = "<div class='remark' id='comment-{id}'><b>{name}</b> <i>March {day}, 2014</i><p>{text}</p></div>"
TOPIC = "<a href='/category/3' rel='category tag'>Blue Clay</a>"
TAG = "<a href='/tag/4' rel='tag'>Fine Sand</a>"


def writer(line: str, place: str) -> str | None:
    """Who wrote the post with such a line, below its title or at its end."""
    facts = f"<p class='postmetadata'>{line.format(topic=TOPIC, tag=TAG)}</p>"
    author = post_of(ITEM, facts=facts if place == "above" else "", below=facts if place == "below" else "").author
    return author.name if author is not None else None


@pytest.mark.parametrize("place", ["above", "below"])
@pytest.mark.parametrize(
    "line",
    [
        "March 1, 2014 Shelved under {topic}",
        "March 1, 2014 | Filed In {topic} | {tag}",
        "Abgelegt in {topic} | 1. März 2014",
        "Gehört zu {topic} | 1. März 2014",
        "Arquivado em {topic}, {tag} | 1 de março de 2014",
        "Lagt i {topic} | 2014-03-01",
        "Categoría: {topic} | Lecturas: 120 | 1 marzo 2014",
        "Рубрика: {topic} | Просмотров: 120 | 01.03.2014",
        "カテゴリ：{topic} | 2014年3月1日 | 閲覧数：120",
        "投稿日: 2014年3月1日(土) カテゴリー: {topic}",
    ],
)
def test_what_leads_to_a_section_is_no_writer(line: str, place: str) -> None:
    """One word and small ones, or a label with its colon, whatever the language."""
    assert writer(line, place) is None


@pytest.mark.parametrize("place", ["above", "below"])
@pytest.mark.parametrize(
    "line",
    [
        "March 1, 2014 Current Music: Slow River",
        "Location: Green Lake | March 1, 2014",
        "Heute Gebrannt: Graue Kacheln | 1. März 2014",
        "From the Kiln: March 1, 2014",
        "March 1, 2014 | {topic} | Tags: {tag} | No Comments",
        "Posted to {topic} | March 1, 2014 | Comments Off",
        "1. März 2014 | {topic} | Schlagwörter: {tag} | Keine Kommentare",
        "1 Mart 2014 | {topic} | Etiketler: {tag} | Henüz yorum yok",
    ],
)
def test_labels_and_counts_are_no_writer(line: str, place: str) -> None:
    """A label with its value, a label of the day, and the note that nobody has commented."""
    assert writer(line, place) is None


@pytest.mark.parametrize("place", ["above", "below"])
@pytest.mark.parametrize(
    "line",
    [
        "March 1, 2014 | Ada Brandt | {topic} | No Comments",
        "Ada Brandt in {topic} | March 1, 2014",
        "Filed under {topic} by Ada Brandt on March 1, 2014",
        "Autor: Ada Brandt | 1. März 2014 | Kategorie: {topic}",
        "1 marzo 2014 | Ada Brandt | Categoría: {topic}",
    ],
)
def test_who_is_named_beside_them_wrote_it(line: str, place: str) -> None:
    """Two words with capitals before a section are a name, and so is the only fact left."""
    assert writer(line, place) == "Ada Brandt"


@pytest.mark.parametrize("said", ["Guardado em", "Sorted into", "Uloženo v"])
def test_a_section_in_an_item_of_its_own_is_put_there_by_nobody(said: str) -> None:
    """The day stands in the next one."""
    facts = f"<ul class='postinfo'><li>{said} {TOPIC}</li><li>March 1, 2014</li></ul>"
    assert post_of(ITEM, facts=facts).author is None


def test_the_title_in_a_line_of_facts_is_no_writer() -> None:
    """It stands there once more, with a full stop."""
    assert writer("March 1, 2014 | {topic} | Honey Tiles.", "below") is None
