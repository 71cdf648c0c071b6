"""Settled facts -> the readers' comments that are signed with wares, a firm or a search word instead of somebody's name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from checkup import lazy_re as re
from checkup.facts import Facts, Remark, made_of_posts
from checkup.measuring.folded_words import name_parts
from checkup.measuring.sample import remarks
from checkup.spam import unproven

SAMPLE, PAGE = 4_000_000, 100_000  # characters that are searched, and of one post; a convention: what is said every day is said there
EVERYDAY = 2  # posts on which a word stands in small letters before it counts as an everyday one; a convention: one may be a slip


@made_of_posts
def keyword_signed(facts: Facts) -> frozenset[str]:
    """Keys of such comments. Of a reader who signs so once, further names count that hold a word of it ("Study Guide", "Study Help")."""
    doubted = {signed: words for signed in set(map(_signature, _named(facts))) if (words := unproven(signed[0], [signed[1]])) is not None}
    everyday = _everyday(facts, {word for words in doubted.values() for word in words})
    proven = {signed for signed, words in doubted.items() if words <= everyday}
    sold: dict[str, set[str]] = {}
    for one in _named(facts):
        if _signature(one) in proven:
            sold.setdefault(one.who or one.key, set()).update(name_parts(one.comment.author.name))
    nobody = frozenset[str]()
    return frozenset(r.key for r in _named(facts) if not sold.get(r.who or r.key, nobody).isdisjoint(name_parts(r.comment.author.name)))


def _signature(remark: Remark) -> tuple[str | None, str | None]:
    """What a comment is signed with: name and address."""
    return remark.comment.author.name, remark.comment.author.url


def _named(facts: Facts) -> Iterator[Remark]:
    return (remark for remark in remarks(facts, facts.blog.posts) if remark.comment.author.name)


def _everyday(facts: Facts, wanted: Iterable[str]) -> set[str]:
    """Those of the wanted words that stand in small letters on so many posts or under them."""
    left = {word: re.compile(rf"(?<!\w){re.escape(word)}(?!\w)") for word in sorted(wanted)}
    met = Counter[str]()
    for page in _pages(facts):
        if not left:
            break
        met.update([word for word, alone in left.items() if word in page and alone.search(page)])
        left = {word: alone for word, alone in left.items() if met[word] < EVERYDAY}
    return {word for word, times in met.items() if times >= EVERYDAY}


def _pages(facts: Facts) -> Iterator[str]:
    """What is written on each post and under it, up to so many characters in all."""
    read = 0
    for post in facts.blog.posts:
        page = "\n".join([post.text, *(remark.comment.text for remark in facts.remarks(post))])[:PAGE]
        read += len(page)
        if read > SAMPLE:
            return
        yield page
