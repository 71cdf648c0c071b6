"""Can a newcomer see who writes, follow, contact, comment?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from checkup.facts import DAY, Facts
from checkup.findings import Change, Checkup, Evidence, Finding, Measure, Number, VitalSign
from checkup.i18n import N_, gettext, ngettext
from checkup.measuring.declared import Row, Sentences, Spec
from checkup.measuring.folded_words import spaced
from checkup.measuring.judged import Judged, counted, look_for
from checkup.measuring.measured import Measured
from checkup.measuring.sample import cannot_write, on_post
from checkup.model import FEED_IN_HEAD, Mark
from checkup.text import in_words
from checkup.text.in_words import count, hits_inside, number
from checkup.text.words import fold

ID = "welcome"
NAME = N_("Welcome")
QUESTION = N_("Can a newcomer see who writes, follow, contact, comment?")
MOVED_BY = ("found",)
TEXT = N_("""
Twelve items that make a stranger feel expected:

- who writes (a name or a photo, the writer's whole name in the blog's title, or a name that the About page or the front page
  gives), an About page, a way to contact;
- a feed that browsers can find, a subscription by e-mail or otherwise, an archive or a search;
- an open comment form, comments without an account, a comment policy, recent comments, a feed of comments, and links in comments marked
  `ugc` or `nofollow`.

Each is found, not found, or cannot be told from the pages that were read; only decided items count. An About page is known by its name;
or, whatever it is called and in whatever language, since the menu of most posts leads to it and it speaks of its writer in the first
person. Where a page of the menu was not read, or is in a language without lists, About and contact cannot be told. Recent comments and a
feed of comments count as not found only where there are 20 comments, and nothing about comments where they were turned off.
""")
ITEMS: Mapping[str, str] = {
    "author": N_("who writes"),
    "about": N_("About page"),
    "contact": N_("contact"),
    "feed": N_("feed"),
    "subscribe": N_("subscription"),
    "form_open": N_("open comment form"),
    "no_account": N_("comments without an account"),
    "policy": N_("comment policy"),
    "archive": N_("archive or search"),
    "recent_comments": N_("recent comments"),
    "comment_feed": N_("comment feed"),
    "ugc_links": N_("links in comments marked"),
}
_FORM = "form_open"
TALK = 20  # readers' comments, a convention, as many as a grade asks for: before that nobody misses a list of them
_OF_TALK = frozenset(("recent_comments", "comment_feed"))  # items that a blog without much talk does not need
_OF_WRITING = _OF_TALK | {"no_account", "policy", "ugc_links"}  # and those that nobody needs where readers cannot write
_OF = ("", "'s", "’s", "s", "'", "’")  # how a name ends in a title: "Ann Lee's notes", "Ann Lees Notizen"

MEASURES = (Spec("W1", N_("Welcome"), "share", "items", "Items found / (items found + items not found)."),)
FINDINGS = (*(f"W-{item}" for item in ITEMS), "W-welcome")


def measure(facts: Facts) -> Sequence[Measured]:
    """Facts -> measure W1: how many of the things that help a newcomer the blog has."""
    marks = merged(facts)
    if not marks:
        return [
            Measured("W1", "unknown", reason=gettext("The pages that were read do not show the blog's frame (sidebar, header, footer)."))
        ]
    found = [m for m in marks if m.found]
    decided = [m for m in marks if m.found is not None]
    detail: dict[str, Number] = {item: next((m.found for m in marks if m.item == item), None) for item in ITEMS}
    closing = _closing_days(facts)
    if closing is not None:
        detail["closes_after_days"] = closing
    return [
        Measured(
            "W1",
            value=len(found) / len(decided) if decided else None,
            n=len(decided),
            hits=len(found),
            detail=detail,
            evidence=tuple(Evidence(m.url or facts.blog.url, m.words or gettext(ITEMS.get(m.item, m.item)), label=m.item) for m in found),
        )
    ]


def merged(facts: Facts) -> list[Mark]:
    """One mark an item: found on any page beats not found, which beats cannot tell; unknown item names are left out.

    A blog that bears its writer's whole name ("Ann Lee's notes") shows who writes on every page. Whether one does that has a name in its
    line of copyright cannot be told.
    """
    best: dict[str, Mark] = {}
    marks = facts.blog.marks
    if marks and _bears_writers_name(facts):
        marks = (*marks, Mark("author", True, facts.blog.url, facts.blog.title or ""))
    if not any(c.author.url and c.kind == "comment" and not c.is_spam for p in facts.blog.posts for c in p.comments):
        marks = tuple(m for m in marks if m.item != "ugc_links" or not m.found)
    talk = sum(len(facts.reader_comments(p)) for p in facts.blog.posts)  # an answer of the writer must not make a welcome worse
    needless = _OF_WRITING if facts.turned_off else _OF_TALK if talk < TALK else ()
    marks = tuple(m for m in marks if m.found or m.item not in needless)
    for mark in sorted(marks, key=lambda m: (m.item, {True: 0, False: 1, None: 2}[m.found], m.url or "", m.words)):
        if mark.item in ITEMS:
            best.setdefault(mark.item, mark)
    if (author := best.get("author")) is not None and author.found is False and _frame_may_name_writer(facts):
        best["author"] = replace(author, found=None)
    return [best[item] for item in ITEMS if item in best]


def _bears_writers_name(facts: Facts) -> bool:
    """Whether a known writer's name, of two words or more, stands in the blog's title."""
    title = spaced(facts.blog.title or "")
    names = (spaced(owner.person.name or "") for owner in facts.blog.owners)
    return any(len(name.split()) > 1 and any(f"{name.rstrip()}{end} " in title for end in _OF) for name in names)


def _frame_may_name_writer(facts: Facts) -> bool:
    """Whether the frame of most pages holds what looks like a person's whole name and is not a part of the blog's."""
    title = fold(facts.blog.title or "")
    names = (name for name in facts.blog.keepers if len(name.split()) > 1 and all(word[0].isupper() for word in name.split()))
    return any(fold(name) not in title and (not title or title not in fold(name)) for name in names)


def _closing_days(facts: Facts) -> float | None:
    """After how many days comments close, where the pages say so on at least one post: the shortest."""
    days = [
        (facts.moment(p.closed_at) - facts.moment(p.published)) / DAY
        for p in facts.blog.posts
        if p.commenting == "closed" and p.closed_at is not None and p.published is not None and p.closed_at != p.published
    ]
    return min(days, default=None)


def _beside(_: Checkup, measure: Measure) -> Sequence[str]:
    missing = [gettext(words) for item, words in ITEMS.items() if measure.detail.get(item) is False]
    return (gettext("not found: {list}", list=in_words.listed(missing, len(missing))),) if missing else ()


ROWS = (Row("W1", "welcome", N_("Welcome"), N_("What a newcomer finds: who writes, contact, feed, a way to comment"), beside=_beside),)


def _now(sign: VitalSign) -> str:
    share = counted(sign, "W1")
    return (
        ""
        if share is None
        else gettext(
            "A newcomer finds {of} of the {things} that we could look for.", of=number(share.of or 0), things=count(share.n, "thing")
        )
    )


def _care(sign: VitalSign, _: float) -> str:
    share = sign.measure("W1")
    if share is None or share.of is None:
        return gettext("a newcomer misses the things that make one feel expected")
    return ngettext(
        "{of} of {things} that a newcomer looks for is there",
        "{of} of {things} that a newcomer looks for are there",
        share.of,
        of=hits_inside(share.of),
        things=count(share.n, "thing"),
    )


SENTENCES = Sentences(now=_now, well=N_("newcomers find their way"), care=_care)


def findings(judged: Judged) -> list[Finding]:
    """What a newcomer misses, and that nothing is missing."""
    return look_for(judged, no_place, missing_items, all_found)


def missing_items(judged: Judged) -> Iterator[Finding]:
    """One finding for each item that was looked for and not found."""
    blog = judged.facts.blog
    for mark in merged(judged.facts):
        if mark.found is False:
            code = f"W-{mark.item}"
            looked = mark.words or gettext("Looked for: {item}", item=gettext(ITEMS[mark.item]))
            evidence = [Evidence(mark.url or blog.url, looked, label=mark.item, missing=True)]
            change = Change(found=(mark.item,))
            title, action = f"{gettext(judged.texts[code].title)}.", None
            if mark.item == "subscribe" and _shows_feed(judged.facts):
                title = gettext("We found a link to the feed, and no subscription by e-mail.")
                action = gettext("Offer a subscription by e-mail, too")
            if mark.item != _FORM or not cannot_write(judged.facts):
                yield judged.make(code, title, evidence=evidence, change=change, confidence="medium", action=action)


def _shows_feed(facts: Facts) -> bool:
    """Whether a reader sees a link to the feed, and not the browser alone."""
    return any(m.item == "feed" and m.found and m.words not in ("", FEED_IN_HEAD) for m in facts.blog.marks)


def no_place(judged: Judged) -> Iterator[Finding]:
    """That readers have no place to write on the newest posts, which comes before all that is done with their comments."""
    if cannot_write(judged.facts):
        newest = (judged.facts.turned_off or judged.facts.posts_in_window)[-1]
        yield judged.make(
            f"W-{_FORM}",
            gettext("The newest posts show readers no place to write."),
            evidence=[on_post(newest)],
            change=Change(found=(_FORM,)),
            confidence="high" if _says_closed(judged.facts) else "medium",
            action=gettext("Open comments again, or say on each post where readers can write instead"),
            severity=3,
        )


def _says_closed(facts: Facts) -> bool:
    """Whether the newest posts say that comments are closed: then nobody need look whether they are."""
    return all(p.commenting == "closed" and p.closed_at is None for p in facts.turned_off or facts.posts_in_window)


def all_found(judged: Judged) -> Iterator[Finding]:
    """How much a newcomer finds, where that is healthy."""
    share = judged.ok("W1")
    if share is not None and judged.is_in_range("W1"):
        found = sum(bool(m.found) for m in merged(judged.facts))
        yield judged.make(
            "W-welcome", gettext("A newcomer finds {found} of the {n} things that we looked for.", found=number(found), n=number(share.n))
        )
