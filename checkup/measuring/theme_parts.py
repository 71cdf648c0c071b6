"""A blog's posts without what its theme puts into each of them: sentences and links that stand on many posts are nobody's words.

"If you enjoyed this post, subscribe" under every post says nothing about a post, and a link to the maker of the theme credits nobody.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from checkup.addresses import split
from checkup.facts import Facts, made_of_posts
from checkup.model import Link, Post
from checkup.text.words import fold, sentences

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
    """
    written = [_keys_of(text) - frozenset[str]().union(*map(_keys_of, quotes)) for text, quotes in texts if text.strip()]
    return frozenset(_common(written, len(written)))


@lru_cache(maxsize=16_384)
def _keys_of(text: str) -> frozenset[str]:
    return frozenset(key for key, _ in _listed(text))


def _common(sets: Iterable[Iterable[str]], posts: int) -> set[str]:
    counts: Counter[str] = Counter()
    for one in sets:
        counts.update(one)
    return {key for key, count in counts.items() if count >= max(FEWEST, SHARE * posts)}


def _without(post: Post, said: frozenset[str], linked: set[str]) -> Post:
    text = _rest(post.text, said) if said else post.text
    links = tuple(link for link in post.links if not any(key in linked for key in _keys(link))) if linked else post.links
    return post if text == post.text and len(links) == len(post.links) else replace(post, text=text, links=links)


@lru_cache(maxsize=16_384)
def _rest(text: str, said: frozenset[str]) -> str:
    """The text as it is where none of its sentences is the theme's, else its other sentences, one a paragraph."""
    listed = _listed(text)
    kept = [sentence for key, sentence in listed if key not in said]
    return text if len(kept) == len(listed) else "\n\n".join(kept)


@lru_cache(maxsize=16_384)
def _listed(text: str) -> tuple[tuple[str, str], ...]:
    """Each sentence with its normalised form."""
    return tuple((_DIGITS.sub("0", fold(s)), s) for s in sentences(text))


@lru_cache(maxsize=65_536)
def _keys(link: Link) -> tuple[str, ...]:
    """What two links have in common that are one: the address, or words and address but for their numbers."""
    parts = split(link.url)
    address = f"{(parts.host or '').removeprefix('www.')}{parts.path.rstrip('/')}?{parts.query}".casefold()
    said = fold(link.text)
    return (address, f"{_DIGITS.sub('0', address)} {_DIGITS.sub('0', said)}") if said else (address,)
