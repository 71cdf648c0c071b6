"""Answers that a writer put below a reader's words in the same comment, in italics, bold letters or a colour, without a name.

A reader may end in bold letters, too. So the habit must be the blog's: several readers' comments end so, and some of these ends speak as
one who answers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checkup.model import Blog, Comment, Post
from checkup.text.mentions import first_name, opens_with_courtesy
from checkup.text.words import fold, has_words, words

_READERS, _SHARE = 3, 0.05  # readers whose comments end so, and the share of all readers' comments that do; conventions
_ANSWERING = 2  # of these ends that greet or thank, call the reader by name, or are signed by a writer; a convention
_WORDS = 3  # of such an end; a convention: a shorter one is a name or an outcry
_SIGNED = 2  # words at its end among which a writer's name signs it


def set_off(blog: Blog) -> dict[str, str]:
    """The keys of the readers' comments that end in a writer's answer, and the words of it; none where the blog has no such habit."""
    ends = list(_ends(blog))
    often = Counter(fold(comment.set_off) for _, comment in ends)
    found = [(post, comment) for post, comment in ends if often[fold(comment.set_off)] == 1]  # the same end twice is a signature
    readers = {fold(comment.author.name or "") for _, comment in found}
    everybody = sum(comment.is_reader for post in blog.posts for comment in post.comments)
    names = frozenset(first_name(fold(owner.person.name or "")) for owner in blog.owners) - {""}
    if len(readers) < _READERS or len(found) < _SHARE * everybody or sum(_answers(c, names) for _, c in found) < _ANSWERING:
        return {}
    return {post.key(comment): comment.set_off for post, comment in found}


def _ends(blog: Blog) -> Iterator[tuple[Post, Comment]]:
    """Readers' comments whose end is set off, and is no quotation of what stands above them."""
    for post in blog.posts:
        marked = [c for c in post.comments if c.set_off and c.is_reader and has_words(c.set_off, _WORDS)]
        above = fold(post.text) if marked else ""
        for comment in marked:
            said = fold(comment.set_off)
            others = (c for c in post.comments if c is not comment)
            if said not in above and comment.set_off not in comment.quotes and not any(said in fold(c.text) for c in others):
                yield post, comment


def _answers(comment: Comment, names: frozenset[str]) -> bool:
    """Whether the end speaks as one who answers."""
    said = words(fold(comment.set_off))
    called = first_name(fold(comment.author.name or ""))
    return opens_with_courtesy(comment.set_off) or called in said or not names.isdisjoint(said[-_SIGNED:])
