"""Tell a byline from a sentence of a reader's words that sounds like one: "On 3 March Ann wrote: the same", "By the way, 12/5 was rainy".

A comment whose first line is its head, a name with a day, has said who wrote it. What sounds like a byline below it and says more than a
byline does are words of the reader. So it is above a comment's last line, where that is its signature.
"""

from __future__ import annotations

from collections.abc import Callable

from checkup import lazy_re as re
from checkup.reading import vocabulary as words
from checkup.reading.comments.printed_name import name_in_marked, says_who
from checkup.reading.page_dates import Stretch

Line = tuple[str, Stretch | None, str]  # a line, its date, and the line with \0 in the place of the date

# one to four words without the signs of a sentence, but for those of an initial ("Kuba M.")
_NAME = re.compile(r"(?=.{2,40}$)[^\W\d_][\w'’-]*\.?(?:\s[\w'’-]+\.?){0,3}")
_INITIAL = re.compile(r"(?:^|\s)\w{1,2}\.$")
# a dash before a name, or a sign behind it and perhaps a weekday before the day
_PARTED = re.compile(r"^[\s>]{0,3}[–—-]|\s[|｜│·•–—-]\s{1,3}[^\W\d]{0,12}\W{0,3}\0")
_AROUND = " \t,:;|/–—-.!?…·•"
_NAME_WORDS, _SMALL_WORDS = 12, 2  # words that are looked at, and small ones behind the first; conventions: a name has few
# what stands between the parts of names
PARTICLES = words.tokens(
    """
    a al and bin da de dei del della den der des di do dos du e el i la le of och og ten ter the und van von y zu и й
    """
)
_SENTENCE = 2, 4  # words behind a day that go on small, with the end of a sentence and without; conventions: a byline ends with a word


def without_sentences(lines: list[Line], is_apart: Callable[[str], bool]) -> list[Line]:
    """The lines at the ends of a comment; of those below its head or above its signature only whole bylines with a day, else all.

    `is_apart` tells whether markup sets a line apart as a name is set apart: a heading, or a line in bold. Such a head without a day may be
    a title, so that a name with a day below it stays, too.
    """
    told = [says_who(words.NUMBER.sub("", marked), dated=found is not None) for _, found, marked in lines]
    if not any(said or found for said, (_, found, _) in zip(told[1:], lines[1:], strict=True)):
        return lines
    signed = is_signature(lines[-1][2])
    head = 0 if signed and says_more(lines[0][2]) else _dated_head(lines)
    titled = not head and _is_name(lines[0][0]) and is_apart(lines[0][0])
    if not head and not titled:
        return _above_signature(lines, told) if signed else lines
    return [
        line
        for k, (said, line) in enumerate(zip(told, lines, strict=True))
        if k < max(head, 1) or (line[1] is not None and not says_more(line[2]) if said else titled and not _ends_sentence(line[0]))
    ]


def _above_signature(lines: list[Line], told: list[bool]) -> list[Line]:
    """The signature, and above it only whole bylines with a day; where the first line is "Ann said:", that and what sounds like none."""
    _, found, marked = lines[0]
    if told[0] and not says_more(marked) and _is_name(name_in_marked(marked, dated=found is not None)):
        return [line for k, (said, line) in enumerate(zip(told, lines, strict=True)) if k == 0 or not said]
    above = zip(told[:-1], lines[:-1], strict=True)
    return [*(line for said, line in above if said and line[1] is not None and not says_more(line[2])), lines[-1]]


def is_signature(marked: str) -> bool:
    """Whether a line, its day as \\0, is a name with the day: "Posted by Ann on <date>", or parted by a sign, "Ann - <date>"."""
    if "\0" not in marked or says_more(marked) or not _is_name(name_in_marked(marked, dated=True)):
        return False
    return says_who(words.NUMBER.sub("", marked), dated=True) or _PARTED.search(marked) is not None


def _dated_head(lines: list[Line]) -> int:
    """How many lines are the head of a comment: one with a name and the day, or one with a name and one with the day; 0 where none is."""
    line, found, marked = lines[0]
    if found:
        return int(_is_name(name_in_marked(marked, dated=True)))
    dated = lines[1][1] is not None and words.is_residue(lines[1][2].replace("\0", " "))
    return 2 if dated and _is_name(line) else 0


def _is_name(name: str | None) -> bool:
    """Whether words may be a name by their form: few, and no sentence."""
    if not name or not _NAME.fullmatch(name) or words.is_residue(name):
        return False
    return not _ends_sentence(name)


def _ends_sentence(line: str) -> bool:
    return line.endswith(words.SENTENCE_ENDS) and _INITIAL.search(line) is None


def goes_on(marked: str) -> bool:
    """Whether a line, its day as \\0, is a sentence in which the day stands: "I did so on \\0 and it was the same."."""
    before, _, behind = marked.partition("\0")
    rest = behind.strip(_AROUND)
    if not rest[:1].islower() or words.is_residue(before) or words.is_residue(rest) or behind.rstrip().endswith((":", "：")):
        return False
    whole, open_end = _SENTENCE
    said = len(rest.split())
    return said >= whole if behind.rstrip().endswith(words.SENTENCE_ENDS) else said >= open_end and not any(map(str.isdigit, rest))


def is_sentence(line: str) -> bool:
    """Whether words that stand where a name may stand are a sentence by how they are written: "We sat by the kiln", "Lovely."."""
    first, *rest = line.split()[:_NAME_WORDS] or [""]
    if _ends_sentence(line):
        return len(first) > 1
    return len(rest) >= _SMALL_WORDS and all(word[0].islower() and word.casefold() not in PARTICLES for word in rest)


def says_more(marked: str) -> bool:
    """Whether a dated line that sounds like a byline goes on behind it: words behind "wrote:", or on both sides of the day."""
    before, _, behind = marked.partition("\0")
    behind = behind.strip(_AROUND)
    if said := words.SAID.match(behind):
        return behind[said.end() :].strip(_AROUND) != ""
    if not behind or words.is_residue(behind):
        return False
    return not (words.is_residue(before) and _is_name(words.LEAD_DATED.sub("", f"\0 {behind}", count=1)))
