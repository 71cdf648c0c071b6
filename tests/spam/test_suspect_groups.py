"""Suspects in groups that are cleared with one look."""

from __future__ import annotations

from dataclasses import replace

from checkup.model import Comment, Link, Post, Reason, Verdict
from checkup.reader_words import unredacted
from checkup.spam.suspect_groups import grouped
from tests.factories import comment, post


def doubtful(
    number: int, *, text: str = "Words.", url: str | None = None, link: str | None = None, kind: str = "text"
) -> tuple[Post, Comment]:
    one = comment(f"Name {number}", text, id=str(number), url=url)
    reason = Reason(kind, "words")  # type: ignore[arg-type]
    one = replace(one, verdict=Verdict("suspect", 0.5, (reason,)), links=(Link(link),) if link else ())
    return post(number, [one]), one


def told(pairs: list[tuple[Post, Comment]]) -> list[str]:
    return [str(unredacted(group.words)) for group in grouped(pairs)]


def test_comments_that_sites_tie_together_are_one_group() -> None:
    """Two sites tied by a comment that links to both are one group, another shared site is one of its own, the larger group first."""
    pairs = [
        *(doubtful(n, url="http://e.example/") for n in range(2)),
        *(doubtful(n, url="http://a.example/") for n in (2, 3, 4)),
        doubtful(5, url="http://a.example/", link="http://b.example/x"),
        doubtful(6, link="http://b.example/y"),
        doubtful(7, link="http://c.example/"),
    ]
    assert told(pairs) == [
        "5 comments link to these 2 sites: a.example, b.example",
        "2 comments link to e.example",
        "1 comment is unlike the others",
    ]
    first, second, last = grouped(pairs)
    assert [len(group.pairs) for group in (first, second, last)] == [5, 2, 1]
    assert (first.hosts, first.alike, last.hosts, last.alike) == (("a.example", "b.example"), True, (), False)


def test_the_blogs_own_site_and_everybodys_tie_nothing() -> None:
    """Links to the blog's own posts and to a site that everybody links to are no common sign."""
    own, known = post(1, []).url, "https://en.wikipedia.org/wiki/Rye"
    assert told([doubtful(1, link=own), doubtful(2, link=own), doubtful(3, link=known), doubtful(4, link=known)]) == [
        "4 comments are unlike each other"
    ]


def test_comments_that_say_the_same_are_one_group() -> None:
    """The same opening words, with another number and the writer's own name in each; a few letters alike are chance."""
    same = [doubtful(n, text=f"Thank you from Name {n} for the {n} tips on baking, dear all at home") for n in range(4)]
    assert told([*same, doubtful(8, text="Nice post"), doubtful(9, text="Nice post")]) == [
        "4 comments say the same (“thank you from for the tips on baking de…”)",
        "2 comments are unlike each other",
    ]


def test_copies_and_bare_sites_have_groups_of_their_own() -> None:
    """Each suspect stands in exactly one group."""
    pairs = [doubtful(1, kind="copy"), doubtful(2, kind="copy"), doubtful(3, url="http://d.example/"), doubtful(4)]
    groups = grouped(pairs)
    assert [unredacted(g.words) for g in groups] == [
        "2 comments say what others said",
        "1 comment links out only behind the name",
        "1 comment is unlike the others",
    ]
    assert sorted(c.id for g in groups for _, c in g.pairs) == ["1", "2", "3", "4"]


def test_more_sites_than_can_be_named_are_counted() -> None:
    """Six are named, the rest is a number."""
    pairs = [doubtful(n, url="http://s0.example/", link=f"http://s{n // 2}.example/") for n in range(16)]
    assert told(pairs)[0].endswith("s5.example and 2 more")
    assert grouped([]) == []


def test_a_lone_comment_is_not_compared_with_others() -> None:
    """ "Unlike the others" is no word for the only one."""
    assert told([doubtful(1)]) == ["1 comment to check"]
    assert told([doubtful(1), doubtful(2, text="Other words that have nothing in common with those.")]) == [
        "2 comments are unlike each other"
    ]
