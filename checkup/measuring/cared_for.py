"""Whom to care for first: regulars who were not answered lately, others who asked, regulars who stay away."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from checkup.facts import DAY, Facts, Remark
from checkup.findings import Care, PersonRow, WaitingItem
from checkup.measuring.folded_words import name_parts
from checkup.measuring.keyword_signed import keyword_signed
from checkup.measuring.sample import owner_known, remarks
from checkup.measuring.waiting_list import LOOKED_FOR_DAYS
from checkup.measuring.written_below import written_below

LAPSED_DAYS = 180
"""A regular who has been away for so long has stopped coming, by convention: twice as long as an answer is looked for."""
GONE_DAYS = 730
"""Who has been away for longer is no more asked back, by convention: two years after the last word hardly anybody looks for one."""
LAPSED_POSTS = 5
"""So many posts since then gave a reason to come: of a blog that is silent itself nobody has lapsed (as many as a grade needs)."""
DAYS = 3
"""Days on which a regular to care for wrote, by convention: who leaves remarks under many posts in a sitting or two has not come back."""
_CALLS = ("question", "request", "reply", "worth")
_FIRST: tuple[Care, ...] = ("regular", "asked", "lapsed", "")


class _Talk(NamedTuple):
    """What was said on a blog, as far as it tells whom to care for.

    said       each reader's comments
    asked      the comment of each who asked for something and waits; of several the first on the list, the surest
    published  when the posts appeared, in order
    newest     when anybody last signed with each name
    """

    said: Mapping[str, Sequence[Remark]]
    asked: Mapping[str, WaitingItem]
    published: Sequence[float]
    newest: Mapping[tuple[str, ...], float]


def cared_for(facts: Facts, rows: Sequence[PersonRow], waiting: Sequence[WaitingItem]) -> tuple[PersonRow, ...]:
    """The readers, those to care for first, each with why and with the comment to go to; the others in their order.

    Nobody is named where spam has overrun the blog; where its writer is not known, only regulars who stay away; never the one of whom
    the owner is asked whether it is the writer, nor who signs with wares, a firm or a search word only.
    """
    if facts.overrun:
        return tuple(rows)
    said: dict[str, list[Remark]] = {}
    for remark in remarks(facts, facts.blog.posts):
        if remark.who is not None:
            said.setdefault(remark.who, []).append(remark)
    asked = {i.identity: i for i in reversed(waiting) if i.identity and not i.late and i.group in ("question", "request")}
    published = sorted(when for p in facts.blog.posts if p.published and (when := facts.moment(p.published)) <= facts.now)
    nobody = keyword_signed(facts)
    talk = _Talk(said, asked, published, _newest_of_name(facts))
    named = {who for who, theirs in said.items() if any(remark.key not in nobody for remark in theirs)}
    cared = [_with_care(facts, row, talk) if row.identity in named else row for row in rows]
    return tuple(sorted(cared, key=lambda row: _FIRST.index(row.care)))


def _with_care(facts: Facts, row: PersonRow, talk: _Talk) -> PersonRow:
    """A reader's row with why to care for them, and the comment to go to; as it is where there is no reason."""
    if facts.doubt is not None and row.name.casefold() == facts.doubt.name.raw.casefold():
        return row
    item, said = talk.asked.get(row.identity), talk.said.get(row.identity, ())
    if row.group != "regular" and item is not None and item.key not in written_below(facts):
        return replace(row, care="asked", post_url=item.post_url, comment_id=item.comment_id)
    if row.group != "regular" or not _came_back(facts, said):
        return row
    unheard = _unheard(facts, said) if owner_known(facts) else None
    if unheard is not None:
        return replace(row, care="regular", post_url=unheard.post.url, comment_id=unheard.comment.id)
    away = _has_lapsed(facts, row, talk.published) and talk.newest.get(name_parts(row.name), 0.0) <= (row.last or 0.0)
    return replace(row, care="lapsed") if away else row


def _newest_of_name(facts: Facts) -> Mapping[tuple[str, ...], float]:
    """When anybody last signed with each name: a regular who came back with another site is told apart, and has not stayed away."""
    newest: dict[tuple[str, ...], float] = {}
    for remark in remarks(facts, facts.blog.posts):
        if remark.at is not None:
            name = name_parts(remark.comment.author.name)
            newest[name] = max(newest.get(name, 0.0), remark.at)
    return newest


def _came_back(facts: Facts, said: Sequence[Remark]) -> bool:
    """Whether a reader's comments are of several days of the blog; those without a date are taken for a day each."""
    days = {facts.clock.at(r.at).toordinal() for r in said if r.at is not None}
    return len(days) + sum(r.at is None for r in said) >= DAYS


def _unheard(facts: Facts, said: Sequence[Remark]) -> Remark | None:
    """The newest of a reader's late comments that is more than thanks, where none of the late ones was answered; else None."""
    dated = ((r.at, r) for r in said if r.at is not None and 0 <= facts.now - r.at <= LOOKED_FOR_DAYS * DAY)
    late = [r for _, r in sorted(dated, key=lambda one: (one[0], one[1].post.url, len(one[1].comment.id), one[1].comment.id))]
    if any(r.key in facts.answers for r in late):
        return None
    telling = [r for r in late if r.call.kind in _CALLS and r.key not in facts.not_owed]
    return telling[-1] if telling else None


def _has_lapsed(facts: Facts, row: PersonRow, published: Sequence[float]) -> bool:
    """Whether a regular has not written for long, yet not for years, while the blog went on, which it still does.

    `published`: when its posts appeared, in order.
    """
    if row.last is None or not LAPSED_DAYS * DAY < facts.now - row.last <= GONE_DAYS * DAY:
        return False
    if not published or facts.now - published[-1] > LAPSED_DAYS * DAY:
        return False
    return len(published) - bisect_right(published, row.last) >= LAPSED_POSTS
