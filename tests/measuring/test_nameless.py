"""Where comments bear no names, nobody is told that the author answered nobody."""

from __future__ import annotations

from dataclasses import replace

from checkup import diagnosis
from checkup.config import BlogTable, SiteConfig
from checkup.measuring.sample import NAMELESS, nameless, owner_known
from checkup.model import Comment, Owner, Person
from tests import factories
from tests.history.snaps import facts


def said(named: int, others: int, **more: object) -> list[Comment]:
    names = [f"Reader {n}" for n in range(named)] + [None] * others
    made = [factories.comment("x", "How long does the dough rest before it is baked?", id=str(n), after_hours=n) for n in range(len(names))]
    return [replace(c, author=Person(name), **more) for c, name in zip(made, names, strict=True)]  # type: ignore[arg-type]


def test_a_theme_without_names() -> None:
    """One guest in twenty may sign; marks of the author tell enough, and of a handful of comments nothing is said."""
    assert nameless(facts([factories.post(1, said(1, 19))]))
    assert not owner_known(facts([factories.post(1, said(0, 5))]))
    assert not nameless(facts([factories.post(1, said(2, 18))]))
    assert not nameless(facts([factories.post(1, said(0, 4))]))
    assert not nameless(facts([factories.post(1, [*said(0, 9), *said(0, 1, by_post_author=True)])]))


def test_nobody_is_called_unanswered_there() -> None:
    """The finding says why, and the list of those who wait is empty."""
    posts = [factories.post(n, [replace(c, id=f"{n}-{c.id}") for c in said(0, 6)]) for n in range(1, 10)]
    given = facts(posts)
    given = replace(given, blog=replace(given.blog, owners=(Owner("Ada", "byline"),)))
    checkup = diagnosis.examine(given, SiteConfig(slug="b", blog=BlogTable(url="https://b.example/")))
    assert checkup.waiting == ()
    assert [str(f.message) for f in checkup.findings if f.code == "R-author-unknown"] == [NAMELESS]
