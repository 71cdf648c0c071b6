"""Where nobody can tell which comments are the author's, no letter is given: it would be about everything but the answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from checkup import diagnosis
from checkup.config import SiteConfig
from checkup.findings import Checkup
from checkup.model import Comment, Person, Post
from checkup.settling import settle
from tests import factories
from tests.factories import START

TOLD = "We walked along the harbour until dusk, and the lamps came on one after the other while the boats were hauled in for the night."
ASKED = "Which of the boats would you take for a family of five?"


def talk(number: int, answered: bool) -> list[Comment]:
    """Two readers ask; the author answers both, or nobody does."""
    day = START + timedelta(weeks=number - 1)
    found = []
    for k, name in enumerate((f"Ida Holm{number}", f"Per Lund{number}")):
        mine = f"{number}{k}"
        asked = factories.comment(name, f"{ASKED} The {number}{k}?", id=mine, verdict=None, start=day)
        found.append(replace(asked, by_post_author=None, by_blog_author=None))  # no platform says whose it is
        if answered:
            reply = f"The {number}{k} with the blue deck, for it lies deep in the water."
            found.append(factories.comment(text=reply, owner=True, parent=mine, id=f"{mine}9", after_hours=9, verdict=None, start=day))
    return found


def checkup(posts: list[Post], **more: object) -> Checkup:
    """The checkup of these posts a week after the last of them."""
    when = START + timedelta(weeks=len(posts) + 1)
    given = factories.blog(posts, **more)
    site = SiteConfig.model_validate({"slug": "harbour", "blog": {"url": given.url}, "window": {"as_of": when.date()}})
    return diagnosis.examine(settle(given, site, when), site)


def unsigned(number: int, answered: bool = False) -> Post:
    """A post that nobody signs."""
    return factories.post(number, talk(number, answered), author=None, text=TOLD)


def test_no_letter_where_nobody_can_tell_who_was_answered() -> None:
    """With 24 readers' comments and no trace of the author there is no grade; the first sentence and the first action are about that."""
    found = checkup([unsigned(n) for n in range(1, 13)])
    assert (found.grade, found.score, found.state) == (None, None, "")
    assert found.no_grade_reason == "We could not tell which comments are yours, and a grade needs to know who was answered."
    assert found.diagnosis == "We could not tell which of 24 comments are yours, and that decides who was answered."
    first = found.prescription[0]
    assert first.code == "R-author-unknown"
    assert first.remedy is not None
    assert first.remedy.action == "Name yourself in the site file"


def test_silence_is_no_way_to_a_better_letter() -> None:
    """Who answers has a grade; the same blog without the answers has none, or a lower one where the posts are signed."""
    answers = checkup([unsigned(n, answered=True) for n in range(1, 13)])
    signed = checkup([factories.post(n, talk(n, answered=False), text=TOLD) for n in range(1, 13)])
    assert answers.score is not None
    assert signed.score is not None
    assert signed.score < answers.score


def test_few_comments_ask_for_no_name() -> None:
    """With 18 comments a grade is out of reach anyway: the sentence is about what is missing, not about the author."""
    found = checkup([unsigned(n) for n in range(1, 10)])
    assert found.grade is None
    assert "yours" not in str(found.diagnosis)


def test_a_name_in_the_site_file_is_no_way_out_where_comments_bear_none() -> None:
    """Below a theme that prints no names the first action is to show them: no name in the site file would be found on a comment."""
    posts = [
        factories.post(n, [factories.comment(None, f"{ASKED} {n}{k}", verdict=None, id=f"{n}{k}") for k in (1, 2)], text=TOLD)
        for n in range(1, 13)
    ]
    first = checkup(posts).prescription[0]
    assert first.code == "R-author-unknown"
    assert first.remedy is not None
    assert first.remedy.action == "Show who wrote each comment, or tell where its name stands"
    assert "[selectors]" in str(first.remedy.where)


def test_an_author_who_is_named_is_judged() -> None:
    """The line in the site file ends it: the same comments, none of them by the author who is named, make a low letter."""
    posts = [unsigned(n) for n in range(1, 13)]
    when = START + timedelta(weeks=13)
    site = SiteConfig.model_validate(
        {"slug": "harbour", "blog": {"url": "https://blog.example/", "authors": ["Eva Strand"]}, "window": {"as_of": when.date()}}
    )
    found = diagnosis.examine(settle(factories.blog(posts), site, when), site)
    assert found.grade is not None
    assert found.grade.letter in "DE"
    assert Person("Eva Strand") in [owner.person for owner in found.facts.blog.owners]
