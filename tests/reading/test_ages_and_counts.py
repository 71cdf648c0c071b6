"""Comments whose only day is an age, and what stands beside it: counts of likes, buttons, whether somebody is here."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from checkup.model import Page, Post
from checkup.platforms import read

TEXT = "The kiln was lit before dawn, and by noon the glaze had run down to the third shelf. "
PEOPLE = ["Elin Tarp", "Bruno Vey", "slip_and_score", "Maud H."]
SAID = ["Ours runs at a lower heat.", "Which ash do you use?", "The blue one is lovely.", "Mine cracked last winter."]


def post_of(below: str, day: str = "4 February 2013") -> Post:
    html = f"""<html lang="en"><head><title>The third shelf - Kiln notes</title></head><body><div id="top"><a href="/">Kiln notes</a></div>
<div id="main"><h1>The third shelf</h1><p class="day">{day}</p><p>{TEXT * 3}</p><p>{TEXT}</p>{below}</div></body></html>"""
    post = read(Page(url="https://kiln.example/2013/02/the-third-shelf", body=html.encode())).post
    assert post is not None
    return post


def told(below: str) -> list[tuple[str | None, str]]:
    return [(c.author.name, c.text) for c in post_of(below).comments]


def rows(template: str, ages: list[str]) -> str:
    lines = (template.format(name=PEOPLE[k], said=SAID[k], age=age, k=k + 3) for k, age in enumerate(ages))
    return "<h3>Comments</h3>" + "".join(lines)


WORDS = list(zip(PEOPLE, SAID, strict=True))
AGES = {
    "en": ["3 days ago", "1 year ago", "2 months ago"],
    "de": ["vor 3 Tagen", "vor einem Jahr", "vor 2 Monaten"],
    "es": ["hace 3 días", "hace un año", "hace 2 meses"],
    "short": ["3d", "1y", "5 mo"],
}


@pytest.mark.parametrize("ages", AGES.values(), ids=list(AGES))
@pytest.mark.parametrize(
    "template",
    [
        "<article><header><a href='/@x{k}'>{name}</a> <span>{age}</span></header><p>{said}</p><span>{k} likes</span></article>",
        "<div class='row'><b>{name}</b> <small>{age}</small> <button>{k} Hearts</button><p>{said}</p></div>",
        "<div class='row'><p><a href='/who/{k}'>{name}</a> · <span>{age}</span></p><p>{said}</p><p><a href='#up'>+{k} votes</a></p></div>",
    ],
)
def test_an_age_is_the_day_of_a_comment(template: str, ages: list[str]) -> None:
    """In whatever language, with a count of likes beside it, which is neither a name nor a word."""
    assert told(rows(template, ages)) == WORDS[:3]


@pytest.mark.parametrize("line", ["1 year ago 4 Likes", "vor 2 Jahren 3 Likes", "hace 3 años 5 Likes"])
def test_a_count_behind_an_age_is_no_day_of_a_month(line: str) -> None:
    """ "ago 4" is a day of August in some languages; here nobody knows the day."""
    below = rows("<li><div><strong>{name}</strong> {age}</div><div>{said}</div></li>", [line] * 3).replace("<li>", "<ul><li>", 1)
    comments = post_of(below + "</ul>").comments
    assert [(c.author.name, c.text, c.posted) for c in comments] == [(n, t, None) for n, t in WORDS[:3]]


def test_ages_part_answers_from_what_they_answer() -> None:
    """Lists in entries without a class, as printed days do."""
    one = "<li><div><b>{}</b> {}</div><div>{}</div>{}</li>"
    inner = one.format(PEOPLE[1], "2 years ago", SAID[1], "")
    outer = one.format(PEOPLE[0], "3 years ago", SAID[0], f"<ul>{inner}</ul>") + one.format(PEOPLE[2], "1 year ago", SAID[2], "")
    comments = post_of(f"<h3>Comments</h3><ul>{outer}</ul>").comments
    assert [(c.author.name, c.text) for c in comments] == WORDS[:3]
    assert [c.parent for c in comments] == [None, comments[0].id, None]


def test_ages_are_enough_behind_a_post_that_nothing_announces() -> None:
    """Boxes that each tell a name, an age and words; the name leads to its owner's page, which is no post."""
    box = "<div class='q'><a href='/elin-{k}'>{name}</a><p>{said}</p><p>{age}</p></div>"
    below = rows(box, AGES["es"]).removeprefix("<h3>Comments</h3>")
    for k, name in enumerate(PEOPLE[:3]):
        below = below.replace(f"/elin-{k + 3}", f"/{name.lower().replace(' ', '-').replace('_', '-')}")
    assert told(below) == WORDS[:3]


@pytest.mark.parametrize(
    "beside", ["<span>Offline</span>", "<span>Rating: 4</span>", "<a href='/report/7'>Signaler</a>", "<a href='/c/7'>Details</a>"]
)
def test_what_stands_before_a_name_in_an_element_of_its_own_is_no_part_of_it(beside: str) -> None:
    """Also where it stands in one line with the name and the day."""
    row = f"<div class='q'>{beside} <span>{{name}}</span> <span>{{age}}</span><div>{{said}}</div></div>"
    assert told(rows(row, ["2013-02-05 10:30", "2013-02-06 11:30", "2013-02-07 12:30"])) == WORDS[:3]


@pytest.mark.parametrize("said", ["+1", "3 hearts for you!", "2d would be nice"])
def test_what_a_reader_says_stays(said: str) -> None:
    """Also where it begins as a count or an age does."""
    row = "<div class='comment'><b class='author'>{name}</b> <time>{age}</time><p>{said}</p></div>"
    below = rows(row, ["5 February 2013", "6 February 2013"]).replace(SAID[1], said)
    assert told(below) == [WORDS[0], (PEOPLE[1], said)]


def test_an_age_in_brackets_behind_a_name_is_no_part_of_it() -> None:
    """Where the day stands elsewhere."""
    row = "<div class='comment'><h4>{name} ({k} days)</h4><p><em>Posted at {age}</em></p><p>{said}</p></div>"
    comments = post_of(rows(row, ["2013-02-05 10:30", "2013-02-06 11:30"])).comments
    assert [(c.author.name, c.posted) for c in comments] == [
        (PEOPLE[0], datetime(2013, 2, 5, 10, 30, tzinfo=UTC).replace(tzinfo=None)),
        (PEOPLE[1], datetime(2013, 2, 6, 11, 30, tzinfo=UTC).replace(tzinfo=None)),
    ]
