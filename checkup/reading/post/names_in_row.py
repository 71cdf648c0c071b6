"""A byline -> whether it names several writers and says nothing else: "Ann Lee, Bo Ito and Cy Abe"."""

from __future__ import annotations

from checkup import lazy_re as re

# what parts the names of several writers
_AND = re.compile(
    r"\s{0,3}[,;&]\s{0,3}(?:(?:and|und|et|y|e|en|och|og|i|и)\s{1,3})?|\s{1,3}(?:and|und|et|y|e|en|och|og|i|и)\s{1,3}", re.IGNORECASE
)
_MOST = 8  # writers of one post; a convention
_EACH = (2, 4)  # words of each of them; a convention: one word alone may be a place or a role


def is_row_of_names(line: str) -> bool:
    """Whether a line is nothing but the names of several writers, each of two words or more with capitals: "Ann Lee, Bo Ito and Cy Abe"."""
    names = _AND.split(line)
    return 1 < len(names) <= _MOST and all(_is_full_name(name) for name in names)


def _is_full_name(name: str) -> bool:
    words = name.split()
    return _EACH[0] <= len(words) <= _EACH[1] and words[0][0].isupper() and words[-1][0].isupper() and not any(map(str.isdigit, name))
