"""Comments without a name -> those whose words end in a dash, a label or "by" and a name: "Mine rose twice. — Ann", "... Author: Ann"."""

from __future__ import annotations

from collections.abc import Sequence

from checkup import lazy_re as re
from checkup.reading import vocabulary as words
from checkup.reading.comments.names_by_day import NAME
from checkup.reading.comments.parts import Parts

# a dash or a label, and behind it a name at the end of the words
_SIGNED = re.compile(
    r"(?:—|–|―|~|--|\b(?:author|by|autore?|auteur|verfasser|автор|yazan|作者|作成者|작성자|글쓴이)\s?[:：])\s?(?P<name>[^\n—–―~:：]{2,40})$",
    re.IGNORECASE,
)
# the same behind the end of a sentence, where "by" or a short dash stands before the name
_BEHIND_SENTENCE = re.compile(
    r"(?<=[.!?…。！？)\"”])\s{1,2}(?:(?:::|[-|/•·])\s?)?(?:(?:by|von|par|por|di|da|door|av|af|od|от|oleh)\s(?:-\s)?|(?<=[-|/•·]\s))"
    r"(?P<name>(?:[^\n—–―~:：.!?]|(?<=\b\w)\.){2,40})$",
    re.IGNORECASE,
)


def name_by_dash(parts: Sequence[Parts]) -> None:
    """Put the names into the parts where no comment of the page has another, and most end so; dash and name leave the text."""
    if not parts or any(part.author for part in parts):
        return
    signed = [_signature(part.text) for part in parts]
    if sum(map(bool, signed)) * 2 <= len(parts):
        return
    for part, found in zip(parts, signed, strict=True):
        if found is not None:
            part.author, part.text = found["name"].strip(), part.text[: found.start()].rstrip()


def _signature(text: str) -> re.Match[str] | None:
    """The end of a text that signs it, None where words stand there that name nobody, or nothing stands before."""
    found = _SIGNED.search(text) or _BEHIND_SENTENCE.search(text)
    name = found["name"].strip() if found else ""
    if found is not None and found.re.pattern == _BEHIND_SENTENCE.pattern and name[:1].islower() and " " in name:
        return None  # "by the way"
    said = found is not None and bool(text[: found.start()].strip())
    return found if said and NAME.fullmatch(name) and not words.is_residue(name) else None
