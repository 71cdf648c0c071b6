"""Facts as they would be with a remedy done: the fixed inputs stay fixed, only the named comments change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from checkup.facts import DAY, Facts, FirstAnswer
from checkup.findings import Change
from checkup.measuring.habits import question_for
from checkup.model import Comment, Mark, Post, with_keys


def after(facts: Facts, change: Change) -> Facts:
    """`facts` with those readers answered at T or within a day, that spam gone, those welcome items found, a post published at T.

    Posts that would end by asking end with a question in their language.

    T, window, identities, doors and all other verdicts stay as they are. Keys that are not on the blog change nothing.
    """
    gone, ending = frozenset(change.remove), {url: place for place, url in enumerate(change.ask)}
    posts = facts.blog.posts
    if gone or ending:
        losing = {p.url for p, _ in with_keys(posts, gone)}
        posts = tuple(_asking(facts, p, ending[p.url]) if p.url in ending else p for p in posts)
        posts = tuple(_without(facts, p, gone) if p.url in losing else p for p in posts)
    new = {p.key(c): _answer(facts, c) for p, c in with_keys(posts, change.answer)}
    soon = {p.key(c): _soon(facts, c) for p, c in with_keys(posts, change.soon)}
    if change.publish:
        posts = (*posts, _new_post(facts))
    marks = facts.blog.marks
    if change.found:
        marks = (*marks, *(Mark(item, True, facts.blog.url, "added") for item in change.found))
    return facts.with_change(
        blog=replace(facts.blog, posts=posts, marks=marks),
        answers={**_over(new, facts.answers, gone), **soon},
        answered_by_anyone={**facts.answered_by_anyone, **dict.fromkeys((*new, *soon), True)},
    )


def _over(new: Mapping[str, FirstAnswer], old: Mapping[str, FirstAnswer], gone: frozenset[str]) -> dict[str, FirstAnswer]:
    return {key: value for key, value in {**new, **old}.items() if key not in gone}


def _answer(facts: Facts, comment: Comment) -> FirstAnswer:
    if comment.posted is None:
        return FirstAnswer(facts.now, "thread")
    wait = max(0.0, facts.now - facts.moment(comment.posted))
    return FirstAnswer(facts.now, "thread", None, wait, wait)


def _soon(facts: Facts, comment: Comment) -> FirstAnswer:
    return FirstAnswer(None if comment.posted is None else facts.moment(comment.posted) + DAY, "thread", None, DAY, DAY)


def _asking(facts: Facts, post: Post, place: int) -> Post:
    """The post with a question to readers at its end."""
    question = question_for(facts, post, place)
    return post if question is None else replace(post, text=f"{post.text}\n\n{question}")


def _without(facts: Facts, post: Post, gone: frozenset[str]) -> Post:
    """The post without those comments; the time when commenting closed stays as it was settled with them."""
    kept = tuple(c for c in post.comments if post.key(c) not in gone)
    if len(kept) == len(post.comments):
        return post
    closed = facts.closed_at(post)
    when = datetime.fromtimestamp(closed, UTC) if closed is not None else post.closed_at
    return replace(post, comments=kept, closed_at=when)


def _new_post(facts: Facts) -> Post:
    """A post of today, without text or comments yet: it counts for the schedule alone."""
    when = min(facts.as_of, facts.window.end)
    return Post(url=f"{facts.blog.url}#new-post", published=when, precision="second", commenting="open", language=facts.blog.language)
