"""What a habit would have changed if it had been kept over the last ten posts: the comments and posts that a gain is computed from."""

from __future__ import annotations

from checkup.facts import DAY, Facts
from checkup.measuring.calls import Counted, called
from checkup.measuring.sample import talk_posts
from checkup.model import Post

LAST_POSTS = 10  # long enough to be a habit, short enough to be kept (a convention)
ASKING = 3  # one post in so many ends by asking
QUESTIONS = {
    "de": ("Was meint ihr dazu?", "Wie macht ihr das?"),
    "en": ("What do you think about it?", "How do you do it yourself?"),
    "es": ("¿Qué pensáis vosotros de esto?", "¿Cómo lo hacéis vosotros?"),
    "fr": ("Qu’en pensez-vous, vous autres ?", "Comment faites-vous, chez vous ?"),
    "it": ("Voi che ne pensate?", "E voi, come fate?"),
    "nl": ("Wat vinden jullie hiervan?", "Hoe doen jullie dat?"),
    "pl": ("Co o tym myślicie?", "Jak wy to robicie?"),
    "pt": ("O que vocês acham disso?", "Como vocês fazem isso?"),
}
"""Questions to readers at the end of a post, by language, in turn: one that stood on three posts would be the theme's. Where there is none
the habit of asking has no price."""


def last_posts(facts: Facts) -> list[Post]:
    """The newest ten posts of the window."""
    dated = [p for p in facts.posts_in_window if p.published is not None]
    return dated[-LAST_POSTS:]


def late_answers(facts: Facts, counted: Counted = called, *, always: bool = False) -> tuple[str, ...]:
    """Keys of the counted comments on the last ten posts that could have had an answer within a day, and surely had none in that time.

    always  of all posts of the window instead

    Nobody knows when an answer came that stands inside the comment itself, and of two days only that one came after the other.
    """
    late = []
    for remark in counted(facts, talk_posts(facts, facts.posts_in_window if always else last_posts(facts))):
        if remark.at is None:
            continue
        closed, answer = facts.closed_at(remark.post), facts.answers.get(remark.key)
        end = min(facts.now, facts.now if closed is None else closed)
        if remark.at + DAY <= end and (answer is None or (answer.low is not None and answer.low > DAY)):
            late.append(remark.key)
    return tuple(late)


def silent_ends(facts: Facts, asking: frozenset[str]) -> tuple[str, ...]:
    """The newest posts that would end by asking so that one in three of the last ten does; () where their language has no question."""
    posts = [p for p in last_posts(facts) if p.text.strip() and not p.excerpt_only]
    missing = -(-len(posts) // ASKING) - sum(p.url in asking for p in posts)
    if missing <= 0 or any(question_for(facts, p) is None for p in posts):
        return ()
    return tuple(p.url for p in reversed(posts) if p.url not in asking)[:missing]


def question_for(facts: Facts, post: Post, place: int = 0) -> str | None:
    """The question that a post would end with, in its language; `place` counts the posts that would."""
    known = QUESTIONS.get((post.language or facts.blog.language or "").split("-")[0].lower())
    return None if known is None else known[place % len(known)]
