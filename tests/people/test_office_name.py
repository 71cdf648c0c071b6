"""A writer who answers as "admin": found by whom it answers; not one who leads elsewhere, or who answers nobody."""

from __future__ import annotations

import pytest

from checkup import people
from checkup.model import Person
from tests import factories

SPAM = "https://cheap-watches.example"


def found(*said: tuple[str, str, str | None], bylines: tuple[str, ...] = ("kiln-keeper",)) -> list[bool]:
    """Which of these comments (name, text, site) below one post of each byline are found to be a writer's."""
    comments = [factories.comment(name, text, url=site, id=str(n)) for n, (name, text, site) in enumerate(said)]
    posts = [factories.post(n, comments if n == 0 else [], author=Person(byline)) for n, byline in enumerate(bylines)]
    return [bool(c.by_blog_author) for p in people.settle(factories.blog(posts)).posts for c in p.comments]


ASKED = [("Etta", "How long does the clay rest?", None), ("Wim", "My glaze ran off.", None)]


@pytest.mark.parametrize("bylines", [("kiln-keeper",), ("kiln-keeper", "Ann Moss")])
def test_an_office_that_answers_readers_is_a_writer(bylines: tuple[str, ...]) -> None:
    """With every comment that leads nowhere else, whoever signs the posts."""
    said = [*ASKED, ("admin", "Hi Etta, ten days.", None), ("admin", "@Wim: thinner coats.", None), ("Admin", "Enjoy :)", None)]
    assert found(*said, ("admin", "Visit us.", SPAM), bylines=bylines) == [False, False, True, True, True, False]


@pytest.mark.parametrize(
    "said",
    [
        [("admin", "Great post, very informative!", None), ("admin", "I will be back.", None)],
        [("admin", "Hi Etta, look here.", SPAM), ("admin", "Hi Wim, look here.", SPAM)],
        [("admin", "Hi Etta, ten days.", None)],
        [("host", "Hi Etta, ten days.", None), ("host", "@Wim: thinner coats.", None)],
    ],
)
def test_what_proves_no_writer(said: list[tuple[str, str, str | None]]) -> None:
    """Praise, a site elsewhere, one answer, a name that is no office's (beside a byline of another name)."""
    assert not any(found(*ASKED, *said, bylines=("Kai Keeper", "Kai Keeper")))
