"""Names of people in a post: persons only, each with why they count: readers bear the name, a link bears it, or the post credits them."""

from __future__ import annotations

from collections.abc import Sequence

from checkup import lazy_re as re
from checkup.facts import Facts, made_of_posts
from checkup.measuring.folded_words import name_parts
from checkup.measuring.named_readers import MOST, named_remarks
from checkup.model import Link
from checkup.remembered import remembered
from checkup.text import persons
from checkup.text.named import labelled, named, with_more
from checkup.text.words import fold, sentences

# "Joan Miller" in mid-sentence
_FULL = re.compile(r"(?<=[\w,;:] )([A-ZÀ-Þ][a-zß-ÿ'’]{1,20}(?: [A-Z]\.)? [A-ZÀ-Þ][a-zß-ÿA-Z'’\-]{1,24})\b")
_BEARERS = 2  # readers of one first name; a convention: one may be called after a firm or a thing
_LINKED = 4  # letters of a link that a name stands beside; a convention: "at" and "1" are in every sentence
_FEWEST_LETTERS = 3  # of a first name; a convention: shorter ones are words in some language


@remembered(8_192)
def names(
    text: str, language: str | None, links: tuple[Link, ...], borne: frozenset[tuple[str, ...]], firsts: frozenset[str]
) -> tuple[str, ...]:
    """Persons whom a post names, each once by folded form: full names that readers bear, persons as link texts, persons who are credited.

    `borne` holds the full names of readers, `firsts` their first names.
    """
    full = [name for name in _FULL.findall(text[:MOST]) if name_parts(name) in borne]
    beside = tuple(dict.fromkeys(said for link in links if len(said := " ".join(link.text.split())) >= _LINKED))
    told = (name for sentence in labelled(sentences(text[:MOST])) for name in named(sentence, language, firsts, beside))
    found = [*full, *told, *(name for link in links for name in persons.linked(link, with_more(firsts)))]
    by_form = {fold(n): n for n in found}
    alone = {n.split()[0] for n in by_form if " " in n}
    return tuple(by_form[n] for n in sorted(by_form) if " " in n or n not in alone)


@remembered(8_192)
def credited(text: str, language: str | None, firsts: frozenset[str]) -> tuple[str, ...]:
    """Persons whose words a text takes up, or whom it credits."""
    return tuple(name for sentence in sentences(text[:MOST]) for name in persons.credited(sentence, language, firsts))


@made_of_posts
def first_names(facts: Facts) -> frozenset[str]:
    """First names that two readers or more bear, with another name behind it: what people are called here, beside the given names."""
    bearers: dict[str, set[tuple[str, ...]]] = {}
    for remark in named_remarks(facts):
        parts = name_parts(remark.comment.author.name)
        if len(parts) > 1 and len(parts[0]) >= _FEWEST_LETTERS and parts[0].isalpha():
            bearers.setdefault(parts[0], set()).add(parts)
    return frozenset(first for first, names in bearers.items() if len(names) >= _BEARERS)


def not_owners(facts: Facts, named: Sequence[str]) -> tuple[str, ...]:
    """Names that are none of the blog's authors: who has only the first name in common with one is somebody else."""
    owners = [parts for o in facts.blog.owners if (parts := name_parts(o.person.name))]
    return tuple(n for n in named if not any(_may_be(name_parts(n), owner) for owner in owners))


def _may_be(name: Sequence[str], owner: Sequence[str]) -> bool:
    """Whether a name (folded words) can be an author's: a word is the same, and not only the first where both have more."""
    common = set(name) & set(owner)
    return bool(common) and (len(name) == 1 or len(owner) == 1 or common != {name[0]} or name[0] != owner[0])


@made_of_posts
def owners_words(facts: Facts) -> frozenset[str]:
    """The folded words of the names of the blog's authors."""
    return frozenset(part for o in facts.blog.owners for part in name_parts(o.person.name))
