"""From any invented blog, whatever edits are made to it, the comparison tells exactly these."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from checkup.comparing import Comparison, compare
from checkup.model import Blog
from tests.comparing.invented import Edited, blog, each_comment, each_post, edit, whole
from tests.quick import examples

KINDS = ("remove", "date", "cut", "author", "thread", "move")


def told(found: Comparison) -> dict[tuple[str, str], str]:
    """What a comparison says of each comment of the old blog, by its post and id."""
    out: dict[tuple[str, str], str] = {}
    for one in found.findings:
        if one.old is not None and one.old.comment is not None:
            words = " ".join((one.status, *(change.field for change in one.changes)))
            out |= {(side.post.url, side.comment.id): words for side in (one.also or (one.old,)) if side.comment}
    return out


def migrated(old: Blog, hours: int) -> Blog:
    """The blog as another platform prints it: another host, other ids, local times without a zone, straight quotes, trailing blanks."""
    new = each_post(old, lambda p: replace(p, url=p.url.replace("loaf.example", "bread.example/blog")))
    new = each_comment(
        new,
        lambda c: replace(
            c,
            id=f"7{c.id}",
            parent=c.parent and f"7{c.parent}",
            posted=c.posted and (c.posted + timedelta(hours=hours)).replace(tzinfo=None),
            text=c.text.replace("“", '"').replace("”", '"') + " \n",
            author=replace(c.author, name="Anonymous" if c.author.name is None else f"{c.author.name} ".replace("’", "'")),
        ),
    )
    return replace(new, url="https://bread.example/blog/", utc_offset=None)


@settings(deadline=None, max_examples=examples(0.6))
@given(st.integers(0, 10_000), st.lists(st.sampled_from(KINDS), max_size=8), st.sampled_from([0, 0, 2, -5]))
def test_exactly_the_edits_are_told(seed: int, kinds: list[str], hours: int) -> None:
    """k edits of six kinds, on a blog that moved as well: these k are told with what they are, nothing else, and the exit code says so."""
    old, dice = blog(seed, posts=15), Random(seed)
    edited = Edited(list(old.posts))
    for kind in kinds:
        edit(edited, kind, dice)
    found = compare(old, migrated(whole(edited.posts), hours))
    assert told(found) == edited.expected
    assert [f for f in found.findings if f.is_post or f.status == "new"] == []
    assert found.code == (1 if edited.expected else 0)


@settings(deadline=None, max_examples=examples(0.3))
@given(st.integers(0, 10_000), st.integers(-12, 14))
def test_a_move_without_loss_is_none(seed: int, hours: int) -> None:
    """Another host, other ids, other quotes and another clock are said once and are no difference, whichever way one looks."""
    old = blog(seed)
    new = migrated(old, hours)
    for found in (compare(old, new), compare(new, old)):
        assert found.findings == ()
        assert found.code == 0
        assert found.found == {"post": len(old.posts), "comment": sum(len(p.comments) for p in old.posts)}
