"""Whose comment is the first under a name, where several people sign alike."""

from __future__ import annotations

from checkup.measuring.new_names import first_of_name
from checkup.measuring.waiting_list import waiting
from tests.factories import comment, post
from tests.signs._facts import facts

ASKS = "Which flour is this?"


def test_a_name_that_others_signed_with_is_not_new() -> None:
    """Two people called Ann on two posts: the younger one's first comment is not the first under that name; case does not matter."""
    elder = comment("Ann", ASKS, id="1", after_hours=1)
    younger, other = comment("ANN", ASKS, id="2", after_hours=90), comment("Bea", ASKS, id="3", after_hours=91)
    posts = [post(1, [elder]), post(2, [younger, other])]
    settled = facts(posts)
    assert {key.rsplit("#")[1] for key in first_of_name(settled)} == {"1", "3"}
    assert {i.comment_id for i in waiting(settled) if "First comment under this name" in i.why} <= {"1", "3"}


def test_of_undated_comments_only_a_lone_one_is_the_first() -> None:
    """Without dates nobody can tell which of two came first; nameless comments are no name's first."""
    two = [comment("Ann", id=str(n), posted=None) for n in (1, 2)]
    settled = facts([post(1, [*two, comment("Bea", id="3", posted=None), comment(None, id="4")])])
    assert {key.rsplit("#")[1] for key in first_of_name(settled)} == {"3"}
