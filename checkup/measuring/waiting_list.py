"""R5: who is still waiting, in the order in which an answer would mean most."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checkup.addresses import host_of
from checkup.facts import DAY, Facts
from checkup.findings import WaitingItem
from checkup.measuring.folded_words import name_parts, spaced, tokens
from checkup.measuring.reader_questions import asks
from checkup.measuring.sample import newcomer_keys, owner_known, readers
from checkup.model import Comment, Post
from checkup.text.questions import only_thanks

LATE_DAYS = 90  # after that hardly any writer looks for an answer (a convention)
QUESTION, NEWCOMER, NAMES_AUTHOR, MENTIONED, ELSE = 3, 2, 2, 2, 1  # points of the rank (a convention)
FADE_DAYS = 30  # days; a convention: full points today, half after 30 days; a month is when most people stop looking for an answer


@dataclass(frozen=True)
class _Known:
    newcomers: frozenset[str]
    regulars: frozenset[str]
    owner_names: frozenset[str]


def waiting(facts: Facts) -> tuple[WaitingItem, ...]:
    """Reader comments without an answer, on posts where commenting is not closed; those of 90 days and more come last and carry `late`.

    Points: question 3, newcomer 2, names the author 2, mentioned in the post 2, else 1, times recency 30 / (30 + age in days).
    An undated comment is taken to be as old as its post. Empty where the author is not known. Who only thanked is off the list by any later
    word of the author's on the post, if it is only thanks as well.
    """
    if not owner_known(facts) or facts.overrun:
        return ()
    known = _Known(newcomer_keys(facts), facts.regulars, _owner_names(facts))
    linked = {p.url: _linked(p) for p in facts.blog.posts}
    items = [
        _item(facts, post, comment, known, linked[post.url])
        for post, comment in readers(facts, facts.blog.posts)
        if post.commenting != "closed" and post.key(comment) not in facts.answers
    ]
    done = frozenset(facts.acknowledged)
    owed = [i for i in items if i.group != "thanks" or f"{i.post_url}#{i.comment_id}" not in done]
    return tuple(sorted(owed, key=_rank))


def _rank(item: WaitingItem) -> tuple[bool, float, int, str, str]:
    """Most points first, a question before anything else with as many; history last."""
    return item.late, -item.points, ("question", "idea", "thanks").index(item.group), item.post_url, item.comment_id


def _item(facts: Facts, post: Post, comment: Comment, known: _Known, linked: frozenset[str]) -> WaitingItem:
    key = post.key(comment)
    identity = facts.identities.get(key)
    when = comment.posted or post.published
    age = LATE_DAYS if when is None else max(0.0, (facts.now - facts.moment(when)) / DAY)
    question = asks(facts, post, comment)
    points, why = 0, []
    if question:
        points += QUESTION
        why.append("Asks the room; a reader has replied" if facts.answered_by_anyone.get(key) else "Asks a question")
    if key in known.newcomers:
        points += NEWCOMER
        why.append("First comment here")
    elif identity in known.regulars:
        why.append("A regular")
    if _names_author(comment, known.owner_names):
        points += NAMES_AUTHOR
        why.append("Speaks to you by name")
    if _mentioned(post, comment, linked):
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
        points=round((points or ELSE) * FADE_DAYS / (FADE_DAYS + age), 4),
        why=tuple(why),
        age_days=None if comment.posted is None else age,
        late=age >= LATE_DAYS,
        identity=identity,
    )


def _names_author(comment: Comment, owners: frozenset[str]) -> bool:
    return bool((owners & tokens(comment.text)) - set(name_parts(comment.author.name)))


def _owner_names(facts: Facts) -> frozenset[str]:
    """First names of the authors, three letters or more."""
    return frozenset(parts[0] for o in facts.blog.owners if (parts := name_parts(o.person.name)) and len(parts[0]) > 2)


def _mentioned(post: Post, comment: Comment, linked: frozenset[str]) -> bool:
    """Whether the post links to the commenter's site or names them in full."""
    if host_of(comment.author.url) in linked:
        return True
    parts = name_parts(comment.author.name)
    return len(parts) > 1 and f" {' '.join(parts)} " in spaced(post.text)


def _linked(post: Post) -> frozenset[str]:
    own = host_of(post.url)
    return frozenset(host for link in post.links if (host := host_of(link.url)) and host != own)
