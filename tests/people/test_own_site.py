"""A writer whose byline is one common word, with a site elsewhere: known where it is the blog's domain, or printed again and again."""

from __future__ import annotations

import pytest

from checkup import people
from checkup.model import Person
from tests import factories
from tests.people._blogs import said as _said

SITE = "https://tomhill.example"
Said = tuple[str, str | None, str]


def found(*said: Said, url: str = "https://oven.example/", author: str = "Tom", marked: bool = False) -> list[bool | None]:
    """Which of these comments (name, site, words), one on each of five posts and more, are found to be the writer's."""
    comments = [_said(Person(name, site), words, id=str(n)) for n, (name, site, words) in enumerate(said)]
    lists = [[c] for c in comments] + [[] for _ in range(max(0, 5 - len(comments)))]
    if marked:
        lists.append([_said(Person("Tom"), "Thanks to you.", flag=True)])
    posts = [factories.post(n, some, author=Person(author)) for n, some in enumerate(lists)]
    settled = people.settle(factories.blog(posts, url=url))
    return [c.by_blog_author for p in settled.posts for c in p.comments][: len(said)]


def answer(site: str | None, words: str = "The oven was too hot, so it burnt.") -> Said:
    return ("Tom", site, words)


@pytest.mark.parametrize("site", ["https://hill.example", "http://www.hill.example/"])
def test_the_domain_that_the_blog_is_a_part_of(site: str) -> None:
    """One comment is enough; a page below the domain's front is anybody's."""
    at = "https://tom.hill.example/"
    assert found(answer(site), url=at) == [True]
    assert found(answer("https://hill.example/people/tom-of-accounts"), url=at) == [False]
    assert found(answer(site), ("Wim Aske", site, "I liked it."), url=at) == [False, False]


def test_a_site_printed_again_and_again() -> None:
    """Under the one name that signs all posts; a host of the site's domain goes with it, another site does not."""
    mine = [answer(SITE), answer(SITE), answer(SITE)]
    assert found(*mine, answer("https://shop.tomhill.example"), answer("https://rye.example")) == [True, True, True, True, False]
    assert found(*mine[:2]) == [False, False]


@pytest.mark.parametrize(
    "words",
    ["Hi Tom, which oven do you have at home, and is it hot enough?", "What a lovely name you have, Tom! I bake bread as well, and often."],
)
def test_a_namesake_speaks_to_the_writer(words: str) -> None:
    """Who names the bearer of his own name elsewhere than as a signature is a reader of that name."""
    assert found(answer(SITE), answer(SITE), answer(SITE, words)) == [False, False, False]
    assert found(answer(SITE), answer(SITE), answer(SITE, "It burnt, so I threw it away. Tom")) == [True, True, True]


def test_what_proves_no_own_site() -> None:
    """More comments without it, a platform that marks, another name with the site, thanks for the posts, other bylines, two sites."""
    mine, plain = [answer(SITE)] * 3, [answer(None)] * 4
    assert found(*mine, *plain) == [False] * 3 + [True] * 4
    assert found(*mine, marked=True) == [False] * 3
    assert found(*mine, ("Wim Aske", SITE, "I liked it.")) == [False] * 4
    assert found(*[answer(SITE, "Thank you for this post, it helped me.")] * 3) == [False] * 3
    assert found(*mine, author="Ann Lee") == [False] * 3
    others = [answer("https://other.example"), answer("https://third.example"), *[answer("https://rye.example")] * 3]
    assert found(*mine, *others) == [False] * 8
