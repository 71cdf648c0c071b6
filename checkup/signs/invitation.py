"""Do posts ask readers something?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from checkup.facts import Facts
from checkup.findings import Change, Checkup, Finding, Measure, Number, VitalSign
from checkup.i18n import N_, gettext, ngettext
from checkup.measuring.declared import Row, Sentences, Spec
from checkup.measuring.habits import silent_ends
from checkup.measuring.judged import Judged, counted, look_for
from checkup.measuring.judged_languages import LEFT_OUT, judged_posts, language_of, left_out, unread
from checkup.measuring.measured import Measured
from checkup.measuring.sample import nobody_writes, on_post
from checkup.measuring.statistics import mean, rank_biserial, wilson
from checkup.measuring.tallies import Ratio
from checkup.measuring.theme_parts import own_posts, own_posts_in_window
from checkup.model import Post
from checkup.remembered import remembered
from checkup.text.in_words import count, hits_inside, number, of, one_decimal
from checkup.text.post_end import ending
from checkup.text.quotation import within_quotations
from checkup.text.reader_talk import asks_readers, invites
from checkup.text.words import sentences

ID = "invitation"
NAME = N_("Invitation")
MOVED_BY = ("ask",)
QUESTION = N_("Do posts ask readers something?")
TEXT = N_("""
A post that ends with a question leaves the door open. A post counts when one of its last three sentences asks its readers something or
invites them to speak ("tell me in the comments"); a signature and lines about the author below do not count as sentences. A question for
effect, one that the next sentence answers, a quotation, program text and what the theme prints on a fifth of the posts (and on three or
more) ask nobody. Posts in English, Spanish, French, Portuguese, Polish, German, Italian and Dutch are judged; others are left out. Beside
it: whether posts that ask drew more comments than the others, by the rank-biserial correlation (1: every one of them drew more, 0: no
tendency) with its interval.
""")
MEASURES = (Spec("V5", N_("Posts that end by asking"), "share", "posts", "Share of posts that end by asking readers something."),)
FINDINGS = ("V-invite", "V-asks")
DREW = 1.0  # comments that a post which asks draws on average, from which on what it draws is worth a word; a convention


def measure(facts: Facts) -> Sequence[Measured]:
    """Facts -> measure V5: the share of posts that end by asking their readers something."""
    written = [p for p in own_posts_in_window(facts) if p.text.strip() and not p.excerpt_only]
    if (nothing := nobody_writes(facts, "V5") or unread("V5", facts, written)) is not None:
        return [nothing]
    known = {p.url: p for p in judged_posts(facts, written)}
    hits = {url for url, p in known.items() if ends_asking(facts, p)}
    whole = [ends_asking(facts, p) for p in judged_posts(facts, own_posts(facts)) if p.text.strip() and not p.excerpt_only]
    teasers = sum(p.excerpt_only for p in facts.posts_in_window)
    return [
        Measured(
            "V5",
            value=len(hits) / len(known) if known else None,
            n=len(known),
            hits=len(hits),
            interval=wilson(len(hits), len(known)),
            all_time=sum(whole) / len(whole) if whole else None,
            detail={"teasers_left_out": teasers, LEFT_OUT: len(written) - len(known), **_drew(facts, known.values(), hits)},
            evidence=tuple(on_post(known[url]) for url in sorted(hits)),
            tally=Ratio(dict.fromkeys(sorted(hits), 1.0), dict.fromkeys(known, 1.0)),
        )
    ]


def _drew(facts: Facts, posts: Iterable[Post], asking: AbstractSet[str]) -> dict[str, Number]:
    """Reader comments on the posts that end by asking and on the others: how many posts, their means, and the rank-biserial correlation."""
    drew: dict[bool, list[float]] = {True: [], False: []}
    for post in posts:
        if facts.readable(post):
            drew[post.url in asking].append(float(len(facts.reader_comments(post))))
    found = rank_biserial(drew[True], drew[False])
    r, interval = found if found is not None else (None, (None, None))
    return {
        "asking_posts": len(drew[True]),
        "asking_mean": mean(drew[True]),
        "other_posts": len(drew[False]),
        "other_mean": mean(drew[False]),
        "rank_biserial": r,
        "rank_biserial_low": interval[0],
        "rank_biserial_high": interval[1],
    }


def ends_asking(facts: Facts, post: Post) -> bool:
    """Whether one of the last three sentences of a post (without its theme's) asks readers something or invites them to speak."""
    return _ends_asking(post.text, language_of(facts, post), post.quotes)


@remembered(8_192)
def _ends_asking(text: str, language: str | None, quotes: tuple[str, ...]) -> bool:
    listed = sentences(text[-4_000:])
    places = ending(listed)
    last, begin = listed[places.start : places.stop], places.start
    inviting = {i for i, s in enumerate(last) if invites(s, language) and not any(s in quote for quote in quotes)}
    asking = inviting | asks_readers(last, language, quotes)
    return bool(asking) and not asking <= {place - begin for place in within_quotations(listed)}


def _beside(_: Checkup, measure: Measure) -> Sequence[str]:
    return left_out(measure.detail)


ROWS = (Row("V5", "invitation", N_("Invitation"), N_("Posts that end by asking readers something"), beside=_beside),)


def _asking_words(share: Measure) -> str:
    return ngettext(
        "{posts} ends by asking readers something.",
        "{posts} end by asking readers something.",
        share.of or 0,
        posts=of(share.of or 0, share.n, "post"),
    )


def _now(sign: VitalSign) -> str:
    share = counted(sign, "V5")
    return "" if share is None else _asking_words(share)


def _care(sign: VitalSign, _: float) -> str:
    share = sign.measure("V5")
    if share is None or share.of is None:
        return gettext("few posts ask readers anything")
    return ngettext(
        "{of} of {posts} ends by asking readers something",
        "{of} of {posts} end by asking readers something",
        share.of,
        of=hits_inside(share.of),
        posts=count(share.n, "post"),
    )


SENTENCES = Sentences(now=_now, well=N_("your posts ask readers for their word"), care=_care)


def findings(judged: Judged) -> list[Finding]:
    """The judged measures -> what is found about posts that end by asking."""
    return look_for(judged, asking)


def asking(judged: Judged) -> Iterator[Finding]:
    """How many posts end by asking, and what they drew."""
    share = judged.ok("V5")
    if share is None:
        return
    words = _asking_words(share) + _compare(share, judged)
    if judged.is_low("V5"):
        asking_now = frozenset(p.url for p in own_posts_in_window(judged.facts) if ends_asking(judged.facts, p))
        ends = silent_ends(judged.facts, asking_now)
        yield judged.make("V-invite", words, items=max(1, len(ends)), change=Change(ask=ends) if ends else None)
    elif judged.is_in_range("V5"):
        yield judged.make("V-asks", words)


def _compare(share: Measure, judged: Judged) -> str:
    """Said only where enough posts stand on both sides, those that ask draw talk, and the rank-biserial correlation surely lies above 0."""
    asking, other = int(share.detail.get("asking_posts") or 0), int(share.detail.get("other_posts") or 0)
    low = share.detail.get("rank_biserial_low")
    if min(asking, other) < judged.limit("compare") or not isinstance(low, float) or low <= 0:
        return ""
    a, b = float(share.detail["asking_mean"] or 0.0), float(share.detail["other_mean"] or 0.0)
    if a < DREW:
        return ""
    return " " + gettext(
        "They drew {a} comments each; the other {other} drew {b}. The difference may have other causes.",
        a=one_decimal(a),
        other=number(other),
        b=one_decimal(b),
    )
