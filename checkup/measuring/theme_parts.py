"""A blog's posts without what its theme puts into each of them: sentences and links that stand on many posts are nobody's words.

"If you enjoyed this post, subscribe" under every post says nothing about a post, and a link to the maker of the theme credits nobody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from checkup import lazy_numpy as np
from checkup import lazy_re as re
from checkup.addresses import split
from checkup.facts import Facts, made_of_posts
from checkup.model import Link, Post
from checkup.remembered import remembered
from checkup.text.words import fold, sentences

if TYPE_CHECKING:
    from numpy.typing import NDArray

SHARE = 1 / 5  # of the posts; a theme prints its parts on every post of its time, and few writers say one sentence so often (a convention)
FEWEST = 3  # posts: on two, a sentence may be said again by chance, or one post stands twice (a convention)
_DIGITS = re.compile(r"\d+")  # dates and counts, which differ from post to post in one sentence of a theme


@made_of_posts
def own_posts(facts: Facts) -> tuple[Post, ...]:
    """All posts of the blog, in its order, without the sentences and links of the theme."""
    return without_theme(facts.blog.posts)


@made_of_posts
def own_posts_in_window(facts: Facts) -> tuple[Post, ...]:
    """The posts of the window, without the sentences and links of the theme; what is the theme's is told from all posts."""
    inside = {p.url for p in facts.posts_in_window}
    by_url = {p.url: p for p in own_posts(facts) if p.url in inside}
    return tuple(by_url[p.url] for p in facts.posts_in_window)


def without_theme(posts: Sequence[Post]) -> tuple[Post, ...]:
    """The same posts, each without what stands (case, numbers and white space aside) on a fifth of the posts and on three or more.

    Where most posts would have no word left, they are alike by themselves: then their words are not the theme's.
    """
    said = theme_sentences(tuple((p.text, p.quotes) for p in posts))
    linked = _common(({key for link in p.links for key in _keys(link)} for p in posts), len(posts))
    written = [p for p in posts if p.text.strip()]
    if 2 * sum(bool(_rest(p.text, said)) for p in written) < len(written):
        said = frozenset()
    return tuple(_without(p, said, linked) for p in posts)


@lru_cache(maxsize=16)
def theme_sentences(texts: tuple[tuple[str, tuple[str, ...]], ...]) -> frozenset[str]:
    """The sentences, normalised, that are the theme's, of texts each with its quotations.

    What a text quotes is no evidence: three posts may take up one sentence of somebody's. Texts without a word count for nothing.
    Sentences are counted by their hashes first, and only those that may come often enough are compared as text.
    """
    written = [(text, quotes) for text, quotes in texts if text.strip()]
    if not written:
        return frozenset()
    numbers, counts = np.unique(np.concatenate([_numbers(text) for text, _ in written]), return_counts=True)
    often = frozenset(numbers[counts >= _least(len(written))].tolist())
    sets = (_keys_of(text, often).difference(*(_keys_of(quote, often) for quote in quotes)) for text, quotes in written)
    return frozenset(_common(sets, len(written)))


def _least(posts: int) -> float:
    """On how many of so many posts a sentence or a link must stand to be the theme's."""
    return max(FEWEST, SHARE * posts)


@remembered(16_384)
def _numbers(text: str) -> NDArray[np.int64]:
    """The hash of each sentence, normalised: the sentences themselves would take many times the memory."""
    return np.array([hash(_key(sentence)) for sentence in sentences(text)], np.int64)


def _key(sentence: str) -> str:
    """A sentence normalised: case, white space and numbers aside."""
    return _DIGITS.sub("0", fold(sentence))


def _keys_of(text: str, numbers: frozenset[int]) -> set[str]:
    """Those sentences of a text, normalised, whose hash is one of these."""
    own = _numbers(text).tolist()
    return set() if numbers.isdisjoint(own) else {_key(s) for s, number in zip(sentences(text), own, strict=True) if number in numbers}


def _common(sets: Iterable[Iterable[str]], posts: int) -> set[str]:
    counts: Counter[str] = Counter()
    for one in sets:
        counts.update(one)
    return {key for key, count in counts.items() if count >= _least(posts)}


def _without(post: Post, said: frozenset[str], linked: set[str]) -> Post:
    text = _rest(post.text, said) if said else post.text
    links = tuple(link for link in post.links if not any(key in linked for key in _keys(link))) if linked else post.links
    return post if text == post.text and len(links) == len(post.links) else replace(post, text=text, links=links)


@remembered(16_384)
def _rest(text: str, said: frozenset[str]) -> str:
    """The text as it is where none of its sentences is the theme's, else its other sentences, one a paragraph."""
    own = _numbers(text).tolist()
    numbers = frozenset(map(hash, said))
    if numbers.isdisjoint(own):
        return text
    listed = sentences(text)
    kept = [s for s, number in zip(listed, own, strict=True) if number not in numbers or _key(s) not in said]
    return text if len(kept) == len(listed) else "\n\n".join(kept)


@remembered(65_536)
def _keys(link: Link) -> tuple[str, ...]:
    """What two links have in common that are one: the address, or words and address but for their numbers."""
    parts = split(link.url)
    address = f"{(parts.host or '').removeprefix('www.')}{parts.path.rstrip('/')}?{parts.query}".casefold()
    said = fold(link.text)
    return (address, f"{_DIGITS.sub('0', address)} {_DIGITS.sub('0', said)}") if said else (address,)
