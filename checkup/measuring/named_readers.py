"""Whether a post means a reader by a name: his full name, or his first name alone where it can be nobody else's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import chain

from checkup import lazy_re as re
from checkup.facts import Facts, Remark, made_of_posts
from checkup.measuring.folded_words import may_hold, name_parts, spaced
from checkup.measuring.keyword_signed import keyword_signed
from checkup.measuring.sample import remarks
from checkup.remembered import remembered
from checkup.text.persons import given_names
from checkup.text.words import fold

MOST = 60_000  # characters that are searched, as in text/promotion.py; a convention: whoever is credited stands in the first 10,000 words
REGULAR_HANDLE = 2  # posts commented on, from which on one word is what a reader is called here (a convention)
EVERYDAY = 2  # posts on which a word stands in small letters before it counts as an everyday one; a convention: one may be a slip
_CAPITAL = re.compile(r"(?<=[a-zß-ÿ,;:] )([A-ZÀ-Þ][a-zß-ÿ]{2,20})\b")  # a word with a capital inside a sentence
# "Tilda Holm", "Tilda P. Holm"; looked ahead, so that "Thanks Tilda Holm" holds it too
_PAIR = re.compile(r"\b([A-ZÀ-Þ][a-zß-ÿ]{1,20})(?= (?:[A-Z]\. ?)?([A-ZÀ-Þ][a-zß-ÿ]{1,20}))")
_SMALL = re.compile(r"\b[a-zß-ÿ]{3,21}\b")


@made_of_posts
def named_remarks(facts: Facts) -> tuple[Remark, ...]:
    """Readers' comments that are signed as people are called: not with wares, and not by the one who may be the blog's writer."""
    nobody, asked = keyword_signed(facts), facts.doubt.name.raw.casefold() if facts.doubt else ""
    said = (r for r in remarks(facts, facts.blog.posts) if (name := r.comment.author.name) and name.casefold() != asked)
    return tuple(r for r in said if r.key not in nobody)


@made_of_posts
def bearers(facts: Facts) -> Mapping[str, Mapping[tuple[str, ...], int]]:
    """First word of readers' names -> the names (all folded words) that begin so -> on how many posts each commented."""
    posts: dict[tuple[str, ...], set[str]] = {}
    for remark in named_remarks(facts):
        if parts := name_parts(remark.comment.author.name):
            posts.setdefault(parts, set()).add(remark.post.url)
    found: dict[str, dict[tuple[str, ...], int]] = {}
    for parts, on in posts.items():
        found.setdefault(parts[0], {})[parts] = len(on)
    return found


@remembered(8_192)
def alone(text: str) -> frozenset[str]:
    """Folded words with a capital inside a sentence that nowhere in the text are parts of a longer name."""
    found = _capitals(text)
    return found - in_longer_names(text) if found else found


@remembered(8_192)
def in_longer_names(text: str) -> frozenset[str]:
    """Folded words of a text that are parts of a longer name somewhere in it: "Tilda Holm", but not the name in "Thanks Tilda"."""
    found, inside = set[str](), _capitals(text)
    for first, second in _PAIR.findall(text[:MOST]):
        head = fold(first)
        found.add(head)
        if head in inside or head in given_names():
            found.add(fold(second))
    return frozenset(found)


def _capitals(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in _CAPITAL.findall(text[:MOST]))


def stands_whole(text: str, name: str) -> bool:
    """Whether a name of two words or more stands in a text as it is written, and not as a part of an address ("joan.miller@")."""
    parts, said = name_parts(name), spaced(name).rstrip()  # words without their signs ("Joan Miller's"): cheap looks first
    if len(parts) < 2 or not may_hold(text, said.split()) or said not in spaced(text):
        return False
    whole = r"\s{1,3}".join(map(re.escape, parts))
    return re.search(rf"(?<![\w@./]){whole}(?![\w@])", fold(text)) is not None


def by_first_name(facts: Facts, text: str) -> frozenset[str]:
    """First names with which a text can mean a reader: they stand there alone, and are no everyday words of this blog."""
    return alone(text) - _everyday(facts)


def is_his_alone(facts: Facts, parts: tuple[str, ...]) -> bool:
    """Whether a reader of this name (folded words) is the one who is called by its first word on this blog.

    Who signs with that one word is. Who signs with more is, unless others bear it too: in full, or as all that they are called.
    """
    others = bearers(facts).get(parts[0], {})
    full = sum(1 for other in others if len(other) > 1 and other != parts)
    return len(parts) == 1 or not (full or others.get(parts[:1], 0) >= REGULAR_HANDLE)


@made_of_posts
def _everyday(facts: Facts) -> frozenset[str]:
    """First words of readers' names that stand in small letters in several posts: a capital does not make them names ("Link")."""
    wanted = frozenset(bearers(facts))
    met = Counter(chain.from_iterable(wanted & _small_words(post.text) for post in facts.blog.posts))
    return frozenset(word for word, posts in met.items() if posts >= EVERYDAY)


def _small_words(text: str) -> set[str]:
    """The words of a text that are written in small letters, folded."""
    found = set(_SMALL.findall(text[:MOST]))
    return found if text.isascii() else {word if word.isascii() else fold(word) for word in found}
