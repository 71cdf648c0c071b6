"""Readers' comments without a known answer below which a writer of the blog wrote something: nobody can say that they heard nothing."""

from __future__ import annotations

from checkup.facts import Facts, made_of_posts


@made_of_posts
def written_below(facts: Facts) -> frozenset[str]:
    """Their keys: those that were thanked, and those above a writer's comment of which nobody can tell whom it answers."""
    return frozenset(key for key in (*facts.acknowledged, *facts.unaddressed) if key not in facts.answers)
