"""Texts that a writer uses again and again."""

from __future__ import annotations

from dataclasses import replace

from checkup import threads
from tests import factories
from tests.threads._talk import assumed, said


def test_a_text_used_before_answers_nobody_unasked_and_the_third_time_not_in_a_thread_either() -> None:
    """One sentence under every comment is no conversation. Two copies of one comment are one use."""
    flat = [factories.post(n, [said(f"{n}a", f"R{n}"), said(f"{n}b", "Olga Owner", "It was the oven.", hours=n)]) for n in (1, 2)]
    found = assumed(factories.blog(flat)).blog
    assert [len(p.comments[1].answers) for p in found.posts] == [1, 0]
    same = [factories.post(n, [said(f"{n}a", "Ann"), said(f"{n}b", "Olga Owner", "It was the oven.", hours=2)]) for n in (1, 2)]
    assert [len(p.comments[1].answers) for p in assumed(factories.blog(same)).blog.posts] == [1, 1]
    replies = [(said(f"{n}a", f"R{n}"), said(f"{n}b", "Olga Owner", "It was the oven.", hours=n, parent=f"{n}a")) for n in (1, 2, 3)]
    nested = [factories.post(n, pair) for n, pair in enumerate(replies, 1)]
    assert [len(p.comments[1].answers) for p in threads.link(factories.blog(nested)).posts] == [1, 1, 0]


def test_the_same_words_of_two_writers_are_no_repeat() -> None:
    """What one writer said three times is a repeat; what two writers said once or twice each is not."""
    posts = []
    for n, who in ((1, "Olga Owner"), (2, "Paul Owner"), (3, "Olga Owner")):
        reply = replace(said(f"{n}b", who, "It was the oven.", hours=n, parent=f"{n}a"), by_post_author=True, by_blog_author=True)
        posts.append(factories.post(n, [said(f"{n}a", f"R{n}"), reply]))
    assert [len(p.comments[1].answers) for p in threads.link(factories.blog(posts)).posts] == [1, 1, 1]
