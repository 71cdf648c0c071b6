"""Rules that convict by what stands elsewhere on the blog: copies with a site, repeats, the host of adverts, a ping robot's sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from checkup.i18n import gettext, worded
from checkup.reader_words import ReaderWords, Wording
from checkup.spam.clue import Clue
from checkup.spam.context import Context
from checkup.spam.copies import is_quick
from checkup.spam.hosts import host, is_known, is_short, site
from checkup.spam.ping_templates import robots
from checkup.spam.seen_comment import Seen
from checkup.spam.title_robots import title_robots
from checkup.text.in_words import count, number

AGAIN = 2  # further posts or days; a convention: a reader whose comment got lost may say it under one more, or once more
ADVERTS = 2  # certain adverts for one host before it convicts others: one may be a false alarm (measured: recall .745 -> .767 at no cost)


def by_copy(context: Context, which: int, vouched: Sequence[bool]) -> Clue | None:
    """The same text as another person's, under another name and with a site of its own that the other does not have."""
    match, mine = context.copies.copy.get(which), context.comments[which]
    home = host(mine.url or "")
    if match is None or not home or is_known(home) or vouched[which]:
        return None
    theirs = context.comments[match.of]
    if site(home) == site(host(theirs.url or "")) or site(home) in context.hosts or is_quick(mine, theirs):
        return None
    words: Wording
    told = {"n": str(match.repeated), "total": str(match.total)}
    if theirs.name:
        name = ReaderWords(theirs.name, "name", limit=40)
        words = worded("repeats {n} of the {total} words of {name}’s comment, with a site of its own behind the name", name=name, **told)
    else:
        words = gettext("repeats {n} of the {total} words of another comment, with a site of its own behind the name", **told)
    return Clue(match.share, "copy", words, firm=True)


def by_repetition(context: Context, which: int) -> Clue | None:
    """The same words by the same author three times or more, under other posts or on other days, each time with a site that is neither
    everybody's nor the blog's.

    A reader says a sentence twice, or thanks alike. Asked only of what looks like an advert by itself: hosts of link parties write so, too.
    A name that is the site's own address is a service's ("kicked.example"), whose notices are all alike.
    """
    own, again, comment = context.copies.repeats.get(which, 0), context.copies.again.get(which, 0), context.comments[which]
    hosts = hosts_of(context, comment)
    if max(own, again) < AGAIN or not hosts or host(f"http://{comment.name}") in hosts:
        return None
    if own < AGAIN:
        return Clue(1.0, "copy", gettext("was left word for word on {days}", days=count(again + 1, "day")), firm=True)
    return Clue(1.0, "copy", gettext("was left word for word under {posts}", posts=count(own + 1, "post")), firm=True)


def by_host(context: Context, adverts: Collection[int], vouched: Sequence[bool]) -> dict[int, Clue]:
    """Comments that carry a host of which two certain adverts by others are known; not
    where most that carry it are none, or somebody trusted carries it too."""
    carried: dict[str, list[int]] = defaultdict(list)
    for which, comment in enumerate(context.comments):
        if comment.kind == "comment":
            for name in hosts_of(context, comment):
                carried[name].append(which)
    found: dict[int, Clue] = {}
    for name in sorted(carried):
        numbers = carried[name]
        sold = [n for n in numbers if n in adverts]
        if len(sold) < ADVERTS or 2 * len(sold) < len(numbers) or any(vouched[n] for n in numbers):
            continue
        names = {context.comments[n].name for n in numbers}
        words = worded(
            "{comments} by {names} link to {site}; {n} of them are certain adverts",
            comments=count(len(numbers), "comment"),
            names=count(len(names), "name"),
            site=ReaderWords(name, "site"),
            n=number(len(sold)),
        )
        for which in numbers:
            if len(sold) - (which in adverts) >= ADVERTS:
                found.setdefault(which, Clue(1.0, "host", words, firm=True))
    return found


def hosts_of(context: Context, comment: Seen) -> set[str]:
    """The hosts that a comment links to, in its text or behind its name, and that are neither everybody's nor the blog's."""
    names = {host(link) for link in comment.links[:20]} | {host(comment.url or "")}
    return {name for name in names if name and not is_known(name) and not is_short(name) and site(name) not in context.hosts}


def by_robot(context: Context) -> Mapping[int, Clue]:
    """Pings that bear a robot's sentence, and pings or comments that say nothing but their name and the post's title in a robot's frame."""
    titles = {place: around.title for place, around in context.around.items()}
    pinged = {ping.post for ping in context.comments if ping.kind != "comment"}
    of_titles = title_robots(context.comments, titles)
    of_words = robots(context.comments, titles, {place: context.plain_topic(place) for place in pinged})
    found = {which: Clue(1.0, "copy", _says_titles(times), firm=True) for which, times in of_titles.items()}
    return found | {which: Clue(1.0, "copy", _robot(times), firm=True) for which, times in of_words.items()}


def _says_titles(times: int) -> str:
    return gettext(
        "says only its own name and the post's title; {comments} here do so with the same marks, under changing names and sites",
        comments=count(times, "comment"),
    )


def _robot(times: int) -> str:
    return gettext(
        "this robot sentence, with a word or two changed at most, stands in {pings} under changing names and sites",
        pings=count(times, "ping"),
    )
