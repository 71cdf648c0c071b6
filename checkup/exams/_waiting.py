"""R5: who is still waiting, in the order in which an answer would mean most."""

from __future__ import annotations

from typing import Literal

from checkup.exams._questions import asks
from checkup.exams._reading import host_of, newcomer_keys, owner_known, readers, regulars
from checkup.facts import DAY, Facts, key_of
from checkup.findings import WaitingItem
from checkup.model import Comment, Post
from checkup.text.questions import only_thanks
from checkup.text.words import fold, words

LATE_DAYS = 90
QUESTION, NEWCOMER, NAMES_AUTHOR, MENTIONED, ELSE = 3, 2, 2, 2, 1
FADE_DAYS = 30  # recency: full points today, half after 30 days


def waiting(facts: Facts) -> tuple[WaitingItem, ...]:
    """Reader comments without an answer whose door is not closed; those of 90 days and more come last and carry `late`.

    Points: question 3, newcomer 2, names the author 2, mentioned in the post 2, else 1, times recency 30 / (30 + age in days).
    An undated comment has the recency of the youngest age at which it would be late. Empty where the author is not known.
    """
    if not owner_known(facts):
        return ()
    newcomers, known = newcomer_keys(facts), regulars(facts)
    items = [
        _item(facts, post, comment, newcomers, known)
        for post, comment in readers(facts, facts.blog.posts)
        if post.door != "closed" and key_of(post, comment) not in facts.answers
    ]
    return tuple(sorted(items, key=_rank))


def _rank(item: WaitingItem) -> tuple[bool, int, float, float, str, str]:
    group = ("question", "idea", "thanks").index(item.group)
    return item.late, group, -item.points, item.age_days if item.age_days is not None else LATE_DAYS, item.post_url, item.comment_id


def _item(facts: Facts, post: Post, comment: Comment, newcomers: frozenset[str], known: frozenset[str]) -> WaitingItem:
    key = key_of(post, comment)
    identity = facts.identities.get(key)
    age = None if comment.posted is None else max(0.0, (facts.now - facts.moment(comment.posted)) / DAY)
    question = asks(facts, post, comment)
    points, why = 0, []
    if question:
        points += QUESTION
        why.append("Asks the room; a reader has replied" if facts.answered_by_anyone.get(key) else "Asks a question")
    if key in newcomers:
        points += NEWCOMER
        why.append("First comment here")
    elif identity in known:
        why.append("A regular")
    if _names_author(facts, comment):
        points += NAMES_AUTHOR
        why.append("Speaks to you by name")
    if mentioned(post, comment):
        points += MENTIONED
        why.append("You mentioned them in the post")
    group: Literal["question", "idea", "thanks"] = "question" if question else "idea"
    if not question and only_thanks(comment.text, post.language or facts.blog.language):
        group = "thanks"
        why.append("A short thank-you will do")
    return WaitingItem(
        post_url=post.url,
        comment_id=comment.id,
        group=group,
        points=round((points or ELSE) * FADE_DAYS / (FADE_DAYS + (LATE_DAYS if age is None else age)), 4),
        why=tuple(why),
        age_days=age,
        late=age is not None and age >= LATE_DAYS,
        identity=identity,
    )


def _names_author(facts: Facts, comment: Comment) -> bool:
    names = {fold(o.person.name).split()[0] for o in facts.blog.owners if o.person.name and fold(o.person.name)}
    said = {fold(w) for w in words(comment.text)}
    own = fold(comment.author.name or "").split()
    return any(len(name) > 2 and name in said and name not in own for name in names)


def mentioned(post: Post, comment: Comment) -> bool:
    """Whether the post links to the commenter's site or names them in full."""
    host = host_of(comment.author.url)
    if host is not None and host != host_of(post.url) and any(host_of(link.url) == host for link in post.links):
        return True
    name = fold(comment.author.name or "")
    return " " in name and f" {name} " in f" {' '.join(fold(w) for w in words(post.text))} "
