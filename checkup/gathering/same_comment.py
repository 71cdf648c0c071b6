"""One comment once: which comments of a post are copies of each other, and the fullest comment that can be made of the copies.

Ids tell comments of one rendering apart. A comment may all the same stand there twice under two ids (an import that ran twice): with the
same author, text and minute it is one. Renderings with ids of their own (a blog that moved) are compared more freely: words of the theme
around a text, and hours between two clocks, do not make two comments.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from difflib import SequenceMatcher
from itertools import islice

from checkup import lazy_re as re
from checkup.gathering.disjoint import DisjointSets
from checkup.gathering.fullest_comment import fullest
from checkup.gathering.page_read import Sheet
from checkup.gathering.thread_order import with_more
from checkup.model import Comment
from checkup.moments import CLOCKS_APART
from checkup.people import nameless
from checkup.text.words import fold

# A short text ("Thanks!") is written twice a day by the same nameless reader; a longer one only by a machine. Convention: some four words.
_TELLING = 20
# What a theme puts before or after a text: "so and so said on the third of May at noon:". Convention.
_AROUND = 40
# Letters that two texts must share so that one is a copy with changes in it (smileys, masked links), and how much of a text is compared.
_ALIKE, _ALIKE_FROM, _COMPARED = 0.85, 30, 400
_A_DAY = timedelta(days=1)
# Pairs that are compared for one name or text of a post; a page with more is made to keep us busy. Some four seconds of work.
_PAIRS = 1_000_000
_UNLETTERED = re.compile(r"[\W_]+")  # all but letters and digits: themes change spaces, quotes and smileys of one text from page to page

Place = tuple[int, int]  # number of the sheet, number of the comment on it


def unite_comments(sheets: Sequence[Sheet]) -> tuple[Comment, ...]:
    """Every comment once. The first sheet gives the order; what only other sheets have follows after its parent, or by its time."""
    said = {(s, c): comment for s, sheet in enumerate(sheets) for c, comment in enumerate(sheet.comments)}
    spaces = _id_spaces(sheets)
    same: DisjointSets[Place] = DisjointSets()
    for place in said:
        same.find(place)
    _join_ids(said, spaces, same)
    _join_repeated(said, spaces, same)
    if len(set(spaces)) > 1:
        _join_across(said, spaces, same)
    groups = same.groups()
    if len(groups) == len(sheets[0].comments) and all(len(g) == 1 for g in groups):
        return sheets[0].comments
    return _rebuilt(said, spaces, groups)


def letters(text: str) -> str:
    """A text by which copies are compared: letters and digits only, without case, width and signs."""
    return _UNLETTERED.sub("", unicodedata.normalize("NFKC", text).casefold())


def _author(comment: Comment) -> str:
    """A name for comparing; nobody's name, in any language, is empty."""
    return "" if nameless(comment.author.name) else fold(comment.author.name or "")


def _id_spaces(sheets: Sequence[Sheet]) -> list[int]:
    """For each sheet the set of sheets in which an id means the same: pages of one rendering, and renderings that share a comment."""
    spaces: DisjointSets[str] = DisjointSets()
    shown: dict[tuple[str, str, str], str] = {}
    for sheet in sheets:
        spaces.find(sheet.rendering)
        for comment in sheet.comments:
            if _numbered(comment):
                for mark in (("author", _author(comment)), ("text", letters(comment.text))):
                    spaces.join(shown.setdefault((comment.id, *mark), sheet.rendering), sheet.rendering)
    numbers: dict[str, int] = {}
    return [numbers.setdefault(spaces.find(sheet.rendering), len(numbers)) for sheet in sheets]


def _numbered(comment: Comment) -> bool:
    """Whether the id is the platform's own; ids that begin with x are made of author, time and text."""
    return not comment.id.startswith("x")


def _join_ids(said: dict[Place, Comment], spaces: list[int], same: DisjointSets[Place]) -> None:
    first: dict[tuple[int, str], Place] = {}
    for place, comment in said.items():
        same.join(first.setdefault((spaces[place[0]] if _numbered(comment) else -1, comment.id), place), place)


def _join_repeated(said: dict[Place, Comment], spaces: list[int], same: DisjointSets[Place]) -> None:
    """Join comments of the same author (name and account), text and minute, and of the same author and text where one has no time.

    A service that keeps comments for the blog gives its writer's back without the account: of a telling text they are the account's.
    """
    buckets: dict[tuple[str, str | None, str], list[Place]] = {}
    accounts: dict[tuple[str, str], set[str]] = {}
    for place, comment in said.items():
        if comment.text:
            who, words = comment.author.platform_id, (_author(comment), letters(comment.text) or comment.text)
            buckets.setdefault((words[0], who, words[1]), []).append(place)
            if who is not None:
                accounts.setdefault(words, set()).add(who)
    for (name, text), known in accounts.items():
        if name and len(known) == 1 and len(text) >= _TELLING:
            buckets[name, next(iter(known)), text] += buckets.pop((name, None, text), [])
    by_id = {(spaces[s], c.id): c for (s, _), c in said.items()}
    for (*_, text), places in buckets.items():
        if len(places) > 1:
            answered = {p: _words(by_id.get((spaces[p[0]], said[p].parent or ""))) for p in places}
            _join_bucket([(p, said[p]) for p in places], spaces, same, answered if len(text) >= _TELLING else None)


Words = tuple[str, str]  # the author and the letters of a comment


def _words(comment: Comment | None) -> Words | None:
    return (_author(comment), letters(comment.text)) if comment else None


def _join_bucket(
    items: list[tuple[Place, Comment]], spaces: list[int], same: DisjointSets[Place], answered: dict[Place, Words | None] | None
) -> None:
    """Join those of one author and text that may be one.

    answered    what each of them answers: the same thanks to two readers are two comments; None where the text is too short to tell copies
    """
    timed: dict[object, Place] = {}
    for place, comment in items:
        for mark in _minutes(comment):
            same.join(timed.setdefault(mark, place), place)
    dated = sorted((i for i in items if _minutes(i[1])), key=lambda i: (_local(i[1]), i[1].id))
    untimed = sorted((i for i in items if not _minutes(i[1])), key=lambda i: (_local(i[1]), i[1].id))
    kept: list[tuple[Place, Comment]] = []
    for place, comment in untimed:
        others = [
            p
            for p, c in (*dated, *kept)
            if _may_be_same_time(c, comment) and (spaces[p[0]] != spaces[place[0]] or (answered and answered[p] == answered[place]))
        ]
        if others:
            same.join(others[0], place)
        else:
            kept.append((place, comment))


def _minutes(comment: Comment) -> tuple[object, ...]:
    """The minute as the page prints it and, where the zone is known, as it is; nothing where the page gives a day or no time."""
    if comment.posted is None or comment.precision not in ("second", "minute"):
        return ()
    local = comment.posted.replace(second=0, microsecond=0)
    return (local.replace(tzinfo=None),) if local.tzinfo is None else (local.replace(tzinfo=None), local)


def _local(comment: Comment) -> str:
    return comment.posted.replace(tzinfo=None).isoformat() if comment.posted else "~"


def _may_be_same_time(one: Comment, other: Comment) -> bool:
    return one.posted is None or other.posted is None or one.posted.date() == other.posted.date()


# between renderings with ids of their own


def _join_across(said: dict[Place, Comment], spaces: list[int], same: DisjointSets[Place]) -> None:
    """Join each comment with its nearest copy in another space of ids; two comments of one space never come together this way."""
    held: dict[Place, set[int]] = {}
    for place in said:
        held.setdefault(same.find(place), set()).add(spaces[place[0]])
    for *_, one, other in sorted(_alike_pairs(said, spaces)):
        a, b = same.find(one), same.find(other)
        if a != b and not held[a] & held[b]:
            together = held[a] | held[b]
            same.join(a, b)
            held[same.find(a)] = together


Pair = tuple[bool, float, str, str, Place, Place]


def _alike_pairs(said: dict[Place, Comment], spaces: list[int]) -> Iterator[Pair]:
    """Pairs of comments from two spaces that may be the same: (author or text differs, seconds apart, ids, places)."""
    texts = {place: letters(comment.text) for place, comment in said.items()}
    authors = {place: _author(comment) for place, comment in said.items()}
    buckets: dict[tuple[str, str], list[Place]] = {}
    for place in said:
        buckets.setdefault(("author", authors[place]), []).append(place)
        if len(texts[place]) >= _TELLING:
            buckets.setdefault(("text", texts[place]), []).append(place)
    for places in buckets.values():
        for one, other in islice(_near_in_time(places, said, spaces), _PAIRS):
            if not _one_author(authors[one], authors[other]):
                continue
            apart = _seconds_apart(said[one], said[other])
            if apart is not None and _loosely(texts[one], texts[other], said[one].text, said[other].text):
                first, second = sorted((one, other), key=lambda p: (said[p].id, p))
                exactly = (texts[one], authors[one]) == (texts[other], authors[other])
                yield not exactly, apart, said[first].id, said[second].id, first, second


def _near_in_time(places: Sequence[Place], said: dict[Place, Comment], spaces: list[int]) -> Iterator[tuple[Place, Place]]:
    """Pairs of comments from two spaces whose clocks may show the same moment, and those of which one has no time."""
    clocks = [(when, place) for place in places if (posted := said[place].posted) for when in _turned(posted.replace(tzinfo=None))]
    clocks += [(posted.replace(tzinfo=None), place) for place in places if (posted := said[place].posted)]
    clocks = sorted(set(clocks))
    for k, (when, one) in enumerate(clocks):
        for later, other in clocks[k + 1 :]:
            if later - when > CLOCKS_APART + _A_DAY:  # days without a time are compared by the day
                break
            if spaces[one[0]] != spaces[other[0]]:
                yield one, other
    for one in places:
        if said[one].posted is None:
            yield from ((one, other) for other in places if spaces[one[0]] != spaces[other[0]])


def _one_author(one: str, other: str) -> bool:
    """Whether two names are the same but for the theme's words before or after one of them ("Rita wrote")."""
    short, long = sorted((one, other), key=len)
    return one == other or (bool(short) and (long.startswith(short + " ") or long.endswith(" " + short)))


def _seconds_apart(one: Comment, other: Comment) -> float | None:
    """How far two comments are apart by the clocks of their pages, a day where one has no time; None where it is too far."""
    if one.posted is None or other.posted is None:
        return CLOCKS_APART.total_seconds()
    a, b = one.posted.replace(tzinfo=None), other.posted.replace(tzinfo=None)
    if one.precision == "day" or other.precision == "day":
        a, b = datetime.combine(a, time()), datetime.combine(b, time())
    apart = min(abs(a - b), *(abs(turned - b) for turned in _turned(a)))
    return apart.total_seconds() if apart <= CLOCKS_APART else None


def _turned(when: datetime) -> list[datetime]:
    """The time with day and month changed round, as a page without a telling date may have been read; nothing where that is no date."""
    return [when.replace(day=when.month, month=when.day)] if when.day <= 12 else [when]


def _loosely(one: str, other: str, raw: str, other_raw: str) -> bool:
    """Whether two texts are the same but for words around them, or, where they are long, but for small things within."""
    short, long = sorted((one, other), key=len)
    if not short:
        return one == other and raw == other_raw
    if len(long) - len(short) <= _AROUND and (long.startswith(short) or long.endswith(short)):
        return True
    if len(short) < _ALIKE_FROM or len(short) < _ALIKE * len(long) - _AROUND:
        return False
    matcher = SequenceMatcher(None, short[:_COMPARED], long[:_COMPARED], autojunk=False)
    return matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


# what comes out


def _rebuilt(said: dict[Place, Comment], spaces: list[int], groups: list[list[Place]]) -> tuple[Comment, ...]:
    """One comment for each group, with ids that are unique and parents that are comments of the result."""
    made: list[Comment] = []
    taken: set[str] = set()
    for group in groups:
        comment = fullest([said[p] for p in group])
        number = comment.id
        while number in taken:
            number = f"x{number}"
        taken.add(number)
        made.append(replace(comment, id=number))
    home = {(spaces[p[0]], said[p].id): made[k].id for k, group in enumerate(groups) for p in group}
    for k, group in enumerate(groups):
        parents = (home.get((spaces[p[0]], parent)) for p in group if (parent := said[p].parent) is not None)
        made[k] = replace(made[k], parent=min((p for p in parents if p is not None and p != made[k].id), default=None))
    shown = [c for c, group in zip(made, groups, strict=True) if any(p[0] == 0 for p in group)]
    return with_more(shown, [c for c, group in zip(made, groups, strict=True) if all(p[0] != 0 for p in group)])
