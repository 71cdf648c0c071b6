"""R5: whose comment is owed an answer and has none, in the order in which an answer would mean most; and what is worth a word besides."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from checkup.addresses import host_of
from checkup.facts import DAY, OWED, Call, Facts, Remark, made_of_posts, made_once
from checkup.findings import WaitingItem
from checkup.i18n import gettext
from checkup.measuring.folded_words import bears, name_parts, spaced
from checkup.measuring.keyword_signed import keyword_signed
from checkup.measuring.new_names import first_of_name
from checkup.measuring.sample import newcomer_keys, owner_known, remarks, talk_posts
from checkup.measuring.written_below import written_below
from checkup.model import Comment, Post
from checkup.spam.suspects import LIKELY

BESIDE_DAYS = 60  # up to which a word on what nobody asked is worth it; a convention, as for a blog that reads as asleep
LOOKED_FOR_DAYS = 90  # after that hardly any writer looks for an answer (a convention)
QUESTION, NEWCOMER, NAMES_AUTHOR, MENTIONED, ELSE = 3, 2, 2, 2, 1  # points of the rank (a convention)
WARES = 0.5  # what a call weighs of somebody who signs with wares; a convention: people come first
FADE_DAYS = 30  # days; a convention: full points today, half after 30 days; a month is when most people stop looking for an answer


class _Near(NamedTuple):
    """Whether a comment calls the author by name, and whether its post mentions its reader."""

    names_author: bool
    mentioned: bool


_NEAR = {near: _Near(*near) for near in product((False, True), repeat=2)}  # the four that there are: tens of thousands are one of them


def waiting(facts: Facts) -> tuple[WaitingItem, ...]:
    """Reader comments that call for an answer and have none, the sure ones first; those too old or behind a closed door carry `late`.

    Points: question 3, newcomer 2, names the author 2, mentioned in the post 2, else 1, times recency 30 / (30 + age in days). Who signs
    with wares is no newcomer to be greeted, and has half the points.
    An undated comment is taken to be as old as its post. Empty where the author is not known. What the owner took off (`not_owed`), and
    what its reader called settled, is not on the list.
    """
    items = (i for i, call in _unanswered(facts) if call.owed and not call.settled and i.key not in facts.not_owed)
    return tuple(sorted(items, key=_rank))


def beside(facts: Facts) -> tuple[WaitingItem, ...]:
    """What is not owed an answer and would be glad of a word: something told (newcomers first), then thanks; of two months at most.

    The newest comment alone of what one reader left below a post, and none of whom the author spoke to there later.

    A newcomer whose comment leads to another site comes last of those with something to tell: adverts that nobody could tell look so.
    Where it is as likely spam as what is doubted on a spammed blog, no word to it is suggested.
    Who only thanked is off the list by any later word of the author's on the post, if it is only thanks as well.
    """
    done = frozenset(facts.acknowledged)
    open_yet = [i for i, call in _unanswered(facts) if call.kind in ("worth", "thanks") and not i.late and i.key not in facts.not_owed]
    kept = _last_words(facts, [i for i in open_yet if (i.age_days or 0.0) <= BESIDE_DAYS])
    newcomers = newcomer_keys(facts)
    leading, doubted = _leading_away(facts)
    away = newcomers & leading
    listed = [i for i in kept if (i.group != "thanks" or i.key not in done) and i.key not in doubted]
    return tuple(
        sorted(listed, key=lambda i: (i.group == "thanks", i.key in away, i.key not in newcomers, -i.points, i.post_url, i.comment_id))
    )


def _last_words(facts: Facts, items: list[WaitingItem]) -> list[WaitingItem]:
    """Of each reader below each post the newest; none where the author answered something that this reader said there later."""
    posts, answered = {i.post_url for i in items}, dict[tuple[str, str], float]()
    for remark in remarks(facts, [p for p in facts.blog.posts if p.url in posts]):
        if remark.who is not None and remark.at is not None and remark.key in facts.answers:
            answered[remark.post.url, remark.who] = max(answered.get((remark.post.url, remark.who), remark.at), remark.at)
    newest: dict[tuple[str, str], WaitingItem] = {}
    kept = [i for i in items if i.identity is None or i.age_days is None]
    for item in (i for i in items if i.identity is not None and i.age_days is not None):
        place = item.post_url, item.identity or ""
        known = newest.get(place)
        if known is None or _order(item) > _order(known):
            newest[place] = item
    return kept + [i for place, i in newest.items() if answered.get(place, -1.0) < facts.now - (i.age_days or 0.0) * DAY]


def _order(item: WaitingItem) -> tuple[float, int, str]:
    """Where a dated comment stands among those of a post, the newest last; of one moment, the one with the higher number is newer."""
    return -(item.age_days or 0.0), len(item.comment_id), item.comment_id


@made_of_posts
def _leading_away(facts: Facts) -> tuple[frozenset[str], frozenset[str]]:
    """Keys of readers' comments with an address in their text or a link to another site, and of those that may be adverts."""
    own = {"", host_of(facts.blog.url)}
    away = [
        remark
        for remark in remarks(facts, facts.blog.posts)
        if "://" in remark.comment.text or any(host_of(link.url) not in own for link in remark.comment.links)
    ]
    doubted = (r.key for r in away if r.comment.verdict is not None and r.comment.verdict.score >= LIKELY)
    return frozenset(r.key for r in away), frozenset(doubted)


def taken_off(facts: Facts) -> int:
    """How many comments that call for an answer and have none the owner took off the list."""
    return sum(call.owed and item.key in facts.not_owed for item, call in _unanswered(facts)) if facts.not_owed else 0


@made_once
def _unanswered(facts: Facts) -> tuple[tuple[WaitingItem, Call], ...]:
    return tuple(_without_answer(facts)) if owner_known(facts) else ()


def _without_answer(facts: Facts) -> Iterator[tuple[WaitingItem, Call]]:
    made = _made_items(facts)
    for remark in remarks(facts, facts.blog.posts):
        call = remark.call
        if remark.key not in facts.answers and call.kind not in ("none", "talk"):
            replied = call.owed and facts.answered_by_anyone.get(remark.key, False)
            item = made[replied].get(remark.key)
            if item is None:
                item = made[replied][remark.key] = _item(facts, remark, replied)
            yield item, call


@made_of_posts
def _made_items(_: Facts) -> tuple[dict[str, WaitingItem], dict[str, WaitingItem]]:
    """Items that were made, by key, without and with a reader's reply: each gain asks for nearly all of them again."""
    return {}, {}


@made_of_posts
def _reasons(_: Facts) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Reasons that were given: of tens of thousands a handful differs, and each is held once."""
    return {}


def _rank(item: WaitingItem) -> tuple[bool, bool, float, int, str, str]:
    """Surely owed first, then most points, a question before anything else with as many; history last."""
    return item.late, not item.sure, -item.points, OWED.index(item.group), item.post_url, item.comment_id


@made_of_posts
def _nearness(facts: Facts) -> dict[str, _Near]:
    """Key of each reader's comment that calls for something -> how near it is to the author."""
    owners = _owner_names(facts)
    near: dict[str, _Near] = {}
    for post in talk_posts(facts, facts.blog.posts):
        linked = _linked(post)
        for remark in facts.remarks(post):
            if remark.call.kind not in ("none", "talk"):
                near[remark.key] = _NEAR[_names_author(remark.comment, owners), _mentioned(post, remark.comment, linked)]
    return near


def _item(facts: Facts, remark: Remark, replied: bool) -> WaitingItem:
    """One reader's comment as a row of the waiting list, with what decides its place there."""
    post, comment, call, near = remark.post, remark.comment, remark.call, _nearness(facts)[remark.key]
    when = facts.moment(post.published) if remark.at is None and post.published is not None else remark.at
    age = LOOKED_FOR_DAYS if when is None else max(0.0, (facts.now - when) / DAY)
    points, why, sells = QUESTION if call.kind == "question" else 0, [call.why], remark.key in keyword_signed(facts)
    if replied:
        why.append(gettext("A reader has replied"))
    if remark.key in written_below(facts):
        why.append(gettext("You wrote below it, to whom we could not tell"))
    if sells:
        why.append(gettext("Signs with wares or a search word, not with a name"))
    elif remark.key in newcomer_keys(facts):
        points += NEWCOMER
        if remark.key in first_of_name(facts):
            why.append(gettext("First comment under this name"))
    elif remark.who in facts.regulars:
        why.append(gettext("A regular"))
    if near.names_author:
        points += NAMES_AUTHOR
        why.append(gettext("Speaks to you by name"))
    if near.mentioned:
        points += MENTIONED
        why.append(gettext("You mentioned them in the post"))
    told = tuple(why)
    return WaitingItem(
        post_url=post.url,
        comment_id=comment.id,
        group=call.kind,
        points=round((WARES if sells else 1) * (points or ELSE) * FADE_DAYS / (FADE_DAYS + age), 4),
        why=_reasons(facts).setdefault(told, told),
        age_days=None if comment.posted is None else age,
        late=age >= LOOKED_FOR_DAYS or post.commenting == "closed",
        identity=remark.who,
        sure=call.sure,
        closed=post.commenting == "closed",
    )


def _names_author(comment: Comment, owners: frozenset[str]) -> bool:
    """Whether the text holds a first name of an author that is not its reader's as well; the words are taken apart only where one may."""
    text = comment.text
    if text.isascii() and not any(map(text.lower().__contains__, owners)):
        return False
    return bool((owners & set(spaced(text).split())) - set(name_parts(comment.author.name)))


def _owner_names(facts: Facts) -> frozenset[str]:
    """First names of the authors, three letters or more."""
    return frozenset(parts[0] for o in facts.blog.owners if (parts := name_parts(o.person.name)) and len(parts[0]) > 2)


def _mentioned(post: Post, comment: Comment, linked: frozenset[str]) -> bool:
    """Whether the post links to the commenter's site or names them in full."""
    if host_of(comment.author.url) in linked:
        return True
    parts = name_parts(comment.author.name)
    return len(parts) > 1 and bears(post.text, parts)


def _linked(post: Post) -> frozenset[str]:
    own = host_of(post.url)
    return frozenset(host for link in post.links if (host := host_of(link.url)) and host != own)
