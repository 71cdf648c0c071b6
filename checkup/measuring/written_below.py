"""Readers' comments without a known answer below which a writer of the blog wrote something: nobody can say that they heard nothing."""

from __future__ import annotations

from checkup.facts import Facts, made_of_posts
from checkup.threads import in_order


@made_of_posts
def written_below(facts: Facts) -> frozenset[str]:
    """Their keys: those that were thanked, and those above a writer's comment of which nobody can tell whom it answers."""
    found = {key for key in facts.acknowledged if key not in facts.answers}
    for post in facts.blog.posts:
        above: list[str] = []
        for comment in in_order(post.comments, facts.clock):
            if comment.is_reader:
                above.append(post.key(comment))
            elif comment.by_owner and comment.kind == "comment" and not comment.answers:
                found.update(key for key in above if key not in facts.answers)
    return frozenset(found)
