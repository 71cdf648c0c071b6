"""Whether two texts are nearly the same: so a post is told from its copy in another theme, and from next week's post of the same title."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from checkup.text.words import words

# Four words in five are shared. Convention: a theme adds a line of links or a caption; an edited post keeps its body.
_SHARED = 0.8
# So few words in the longer text are only what the theme adds ("You may also like").
_SMALL = 12
_OPENING = 400  # characters in which most texts have more words than that, so that a long one need not be taken apart


# a post is compared with its neighbours of one title, 60 at most; the words of a long post take some 25 kB
@lru_cache(maxsize=512)
def _counted(text: str) -> Counter[str]:
    return Counter(word.casefold() for word in words(text))


def nearly_same(one: str, other: str) -> bool:
    """Whether the texts share most of their words, or one is the other with a few words more; two empty texts are the same."""
    if one == other:
        return True
    a, b = _counted(one), _counted(other)
    shared = (a & b).total()
    longer, shorter = max(a.total(), b.total()), min(a.total(), b.total())
    if not shorter:
        return longer == 0
    return 2 * shared >= 2 * _SHARED * longer or (shared == shorter and longer - shorter <= _SMALL)


def says_enough(text: str) -> bool:
    """Whether a text is long enough that two posts cannot have it by chance."""
    opening = len(words(text[:_OPENING]))
    return opening > _SMALL + 1 or len(words(text)) > _SMALL  # one more, as the cut may make a word
