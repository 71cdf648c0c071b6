"""Suspects in groups that are cleared with one look."""

from __future__ import annotations

from dataclasses import replace

from checkup.model import Comment, Link, Post, Reason, Verdict
from checkup.reader_words import unredacted
from checkup.signs.spam.suspect_groups import grouped
from tests.factories import comment, post


def doubtful(number: int, *, url: str | None = None, link: str | None = None, kind: str = "text") -> tuple[Post, Comment]:
    one = comment(f"Name {number}", "Words.", id=str(number), url=url)
    reason = Reason(kind, "words")  # type: ignore[arg-type]
    one = replace(one, verdict=Verdict("suspect", 0.5, (reason,)), links=(Link(link),) if link else ())
    return post(number, [one]), one


def test_comments_with_shared_sites_are_one_group() -> None:
    """Five comments link to two sites; the one that stands for itself is told apart."""
    pairs = [
        *(doubtful(n, url="http://a.example/") for n in range(3)),
        *(doubtful(n, link="http://b.example/x") for n in (3, 4)),
        doubtful(5, link="http://c.example/"),
    ]
    first, last = grouped(pairs)
    assert unredacted(first.words) == "5 comments link to these 2 sites (a.example, b.example)"
    assert unredacted(last.words) == "1 comment stands for itself"
    assert (len(first.pairs), len(last.pairs)) == (5, 1)


def test_copies_and_bare_sites_have_groups_of_their_own() -> None:
    """Each suspect stands in exactly one group."""
    pairs = [doubtful(1, kind="copy"), doubtful(2, kind="copy"), doubtful(3, url="http://d.example/"), doubtful(4)]
    groups = grouped(pairs)
    assert [unredacted(g.words) for g in groups] == [
        "2 comments say what others said",
        "1 comment links out only behind the name",
        "1 comment stands for itself",
    ]
    assert sorted(c.id for g in groups for _, c in g.pairs) == ["1", "2", "3", "4"]


def test_more_sites_than_can_be_named_are_counted() -> None:
    """Six are named, the rest is a number."""
    pairs = [doubtful(n, url=f"http://s{n // 2}.example/") for n in range(16)]
    assert unredacted(grouped(pairs)[0].words).endswith("s5.example and 2 more)")
    assert grouped([]) == []
