"""Campaigns: one site brought to old posts by strangers, each of whom wrote nothing else. No word of theirs is looked at.

Praise that is written to the point says nothing against itself; that three people who share nothing else come to recommend one site does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain
from statistics import median

from checkup.i18n import worded
from checkup.reader_words import ReaderWords
from checkup.spam.accounts import NOBODY, days_late
from checkup.spam.clue import Clue
from checkup.spam.context import Context
from checkup.spam.copies import person
from checkup.spam.hosts import host, is_known, is_short, plain_path, site
from checkup.spam.lists import WORD
from checkup.spam.seen_comment import Seen
from checkup.spam.trusted import SOON
from checkup.spam.whole_reasons import late_and_generic
from checkup.text.in_words import count

# A convention: two are a couple, or one who answers the other; over so many posts they do not speak with each other either.
STRANGERS, POSTS = 3, 3


def campaigns(context: Context, vouched: Sequence[bool]) -> dict[int, Clue]:
    """Number of a comment -> the campaign that it belongs to: the names lead to its site.

    Only what recommends the site in its text as well, or came late and says nothing of the post, is in it: members of a club sign alike.
    """
    brought: dict[str, list[int]] = defaultdict(list)
    for which, comment in enumerate(context.comments):
        home = host(comment.url or "")
        if (
            home
            and comment.kind == "comment"
            and not (comment.by_author or is_known(home) or is_short(home) or site(home) in context.hosts)
        ):
            brought[home].append(which)
    several = {name: numbers for name, numbers in brought.items() if len(numbers) >= STRANGERS}
    said = _said(context.comments, chain.from_iterable(several.values()))
    found: dict[int, Clue] = {}
    for name, numbers in several.items():
        if _is_campaign(context, numbers, said) and not any(vouched[n] for n in numbers):
            clue = _told(name, [context.comments[n] for n in numbers])
            found.update((n, clue) for n in numbers if _recommends(context.comments[n]) or any(late_and_generic(context, n)))
    return found


def _recommends(comment: Seen) -> bool:
    return host(comment.url or "") in map(host, comment.links)


def _said(comments: Sequence[Seen], bringing: Iterable[int]) -> dict[str, int]:
    """How many comments each of the people wrote who bring a site."""
    said = {person(comments[n]): 0 for n in bringing}
    for comment in comments:
        who = person(comment)
        if who in said:
            said[who] += 1
    return said


def _is_campaign(context: Context, numbers: Sequence[int], said: dict[str, int]) -> bool:
    comments = [context.comments[n] for n in numbers]
    late = [days_late(comment) for comment in comments]
    if len({c.post for c in comments}) < POSTS or None in late or median(days for days in late if days is not None) < SOON:
        return False
    if any(c.answered or c.addressed for c in comments) or any(context.personal(n) for n in numbers):
        return False
    brought: dict[str, int] = defaultdict(int)
    for comment in comments:
        brought[person(comment)] += 1
    only = all(said[who] == times for who, times in brought.items())
    return only and _strangers(comments) >= STRANGERS and not _are_users(comments)


def _strangers(comments: Sequence[Seen]) -> int:
    """How many people these surely are: names that begin alike or share a word may be one person's or a family's."""
    initials, words = set[str](), set[str]()
    for comment in comments:
        mine = [word.casefold() for word in WORD.findall(comment.name or "")]
        if mine and person(comment) not in NOBODY and not words.intersection(mine):
            initials.add(mine[0][0])
        words.update(mine)
    return len(initials)


def _are_users(comments: Sequence[Seen]) -> bool:
    """Whether the names lead to pages of one site of which none is its front page: members of it, each with a page."""
    paths = [plain_path(comment.url).strip("/") for comment in comments if comment.url]
    return bool(paths) and all(paths)


def _told(name: str, comments: Sequence[Seen]) -> Clue:
    people = count(len(set(map(person, comments))), "name")
    posts = count(len({c.post for c in comments}), "post")
    told = ReaderWords(name, "site")
    words = worded("{names} that left nothing else here lead to {site}, under {posts}", site=told, posts=posts, names=people)
    return Clue(1.0, "host", words, firm=True)
