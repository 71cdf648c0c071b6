"""A writer who comments under two forms of a name, with one site: both are found, a friend's comments are not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup import people
from checkup.model import Person
from tests import factories

SITE = "https://annas-oven.example"


def found(*said: tuple[str, str | None], author: str = "annabakes") -> list[bool]:
    """Which of these comments (name, site), two on each post, are found to be the writer's."""
    comments = [factories.comment(name, f"The oven of last week, part {n}.", url=site, id=str(n)) for n, (name, site) in enumerate(said)]
    byline = Person(author)
    posts = [factories.post(n, comments[2 * n : 2 * n + 2], author=byline) for n in range((len(comments) + 1) // 2)]
    return [bool(c.by_blog_author) for p in people.settle(factories.blog(posts)).posts for c in p.comments]


def test_another_form_of_the_name_with_the_same_site() -> None:
    """Also where it prints no site; others are readers."""
    said = [("annabakes", SITE), ("annabakes", SITE), ("Anna", SITE), ("Anna", SITE), ("Anna", None), ("Wim", None)]
    assert found(*said) == [True, True, True, True, True, False]


@pytest.mark.parametrize(
    "said",
    [
        [("annabakes", SITE), ("annabakes", SITE), ("Anna", None), ("Anna", None)],
        [("annabakes", SITE), ("annabakes", SITE), ("Anna", SITE), ("Anna", "https://other.example")],
        [("annabakes", SITE), ("annabakes", SITE), ("Anna", SITE), ("Anna", None)],
        [("annabakes", SITE), ("annabakes", SITE), ("Wim", SITE), ("Wim", SITE)],
        [("annabakes", SITE), ("annabakes", SITE), ("Anna", SITE), ("Anna", SITE), ("Wim", SITE)],
        [("annabakes", SITE), ("annabakes", None), ("Anna", SITE), ("Anna", SITE)],
    ],
)
def test_what_proves_no_second_name(said: list[tuple[str, str | None]]) -> None:
    """No site, another one, once alone, a name of another sound, a site of three, a writer who printed it once."""
    assert found(*said) == [name == "annabakes" for name, _ in said]


OLD = "https://anna.example/old-oven"


def test_a_writer_who_moved_prints_two_sites() -> None:
    """The old site and the new one stand under either name; a reader's site beside them changes nothing."""
    said = [("annabakes", OLD), ("annabakes", OLD), ("annabakes", SITE), ("annabakes", SITE), ("Anna", OLD), ("Anna", SITE), ("Wim", None)]
    assert found(*said) == [True] * 6 + [False]
    assert found(*said[:4], ("Anna", OLD), ("Anna", "https://other.example"), ("Wim", None)) == [True] * 4 + [False] * 3


def test_a_first_name_with_the_site_that_only_the_writer_prints() -> None:
    """ "Anna" is one of the configured names and common: her site tells her from others of that name, wherever she moved."""
    names = ["Anna Berg", "Anna Berg", "Anna Berg", "Anna", "Anna", "Anna"]
    sites = [OLD, OLD, SITE, SITE, OLD, "https://other.example"]
    comments = [
        factories.comment(n, f"The oven, part {k}.", url=url, id=str(k)) for k, (n, url) in enumerate(zip(names, sites, strict=True))
    ]
    comments = [replace(c, by_post_author=None, by_blog_author=None) for c in comments]
    posts = [factories.post(n, comments[2 * n : 2 * n + 2], author=None) for n in range(3)]
    settled = people.settle(factories.blog(posts), ["Anna Berg", "Anna"])
    assert [bool(c.by_blog_author) for p in settled.posts for c in p.comments] == [True, True, True, False, True, False]
