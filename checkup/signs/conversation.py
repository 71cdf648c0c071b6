"""Does the blog talk with readers or at them?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checkup.facts import Facts
from checkup.findings import Checkup, Evidence, Finding, Measure, VitalSign
from checkup.i18n import N_, gettext, ngettext
from checkup.measuring.affiliated_sites import affiliated_sites
from checkup.measuring.declared import Row, Sentences, Spec
from checkup.measuring.judged import Judged, counted, figure_beside, look_for
from checkup.measuring.judged_languages import LEFT_OUT, judged_posts, language_of, left_out, unread
from checkup.measuring.measured import Measured
from checkup.measuring.names_in_text import first_names
from checkup.measuring.statistics import mean
from checkup.measuring.tallies import Ratio
from checkup.measuring.theme_parts import own_posts, own_posts_in_window
from checkup.model import Link, Post
from checkup.remembered import remembered
from checkup.text import in_words
from checkup.text.in_words import count, inside, number, of, spelled
from checkup.text.promotion import Counted, OwnSites
from checkup.text.promotion import counted as counted_sentences

ID = "conversation"
NAME = N_("Talking with readers")
MOVED_BY = ("ask",)
QUESTION = N_("Does the blog talk with readers or at them (partner or promote)?")
TEXT = N_("""
A blog is not a brochure. Two kinds of sentences are counted in each post:

- *promotion*: calls about what the blog itself sells or wants, praise of its own wares, links to its own shop, prices and offers beside
  them;
- *conversation*: questions, invitations and words to its readers, and what takes up somebody's words.

All other sentences are left out: a "you" that means everybody, a price or a link that pays in passing, somebody else's offer, what is
quoted or only reported, and what the theme prints on a fifth of the posts or more.

The sentences are told by lists of words, so what is counted is a sample: of the counted sentences of English blogs that the lists were not
made on between eight and nine in ten are right. Two fifths to a half of the words to readers are found, but only a tenth to a sixth of the
sentences that sell: a blog that sells much may look better here than it is. `checkup inspect` shows the counted
sentences of a page: judge for yourself. Posts in English, Spanish, French, Portuguese, Polish, German, Italian and Dutch are judged;
others are left out.

Why: use the channel as readers do and do not pitch; care about the single person; talk with people, not at them; be a partner instead
of promoting: mind the ground rules of the network and the relationship as much as the outcome, share values, control, risk and reward;
add value.
""")
MEASURES = (
    Spec(
        "V1",
        N_("Talking, not selling"),
        "share",
        "posts",
        "Mean over posts with at least one counted sentence of conversation / (conversation + promotion). 1 is all talk, 0 all promotion.",
    ),
)
CHOICES = """
- **The blog's own shop** is recognised, not asked for: a host that two or more posts link to, most of which sell in so many words. Links
  there promote (V1) and credit nobody (V2). The author's and the company's other sites neither promote nor count as credit.
- **"You" inside an offer** (a sentence that only says "you" between two that sell) counts as promotion.
- **V1 is mild by its curve**: a blog whose every other counted sentence sells still scores 70. The finding `V-promotion` therefore also
  speaks up where a quarter of the posts mostly promote.
"""
FINDINGS = ("V-talk", "V-promotion")


def measure(facts: Facts) -> Sequence[Measured]:
    """Facts -> measure V1: of the sentences that talk with readers or promote something, the share that talk."""
    inside = own_posts_in_window(facts)
    if (nothing := unread("V1", facts, inside)) is not None:
        return [nothing]
    people, own = first_names(facts), affiliated_sites(facts)
    ever = {p.url: (p, sentences(facts, p, own, people)) for p in judged_posts(facts, own_posts(facts))}
    by_post = {p.url: ever[p.url] for p in judged_posts(facts, inside)}
    shares = {url: _share(found) for url, (_, found) in by_post.items() if found}
    whole = [_share(found) for _, found in ever.values() if found]
    talk = sum(c.kind == "conversation" for _, found in by_post.values() for c in found)
    sell = sum(c.kind == "promotion" for _, found in by_post.values() for c in found)
    return [
        Measured(
            "V1",
            value=mean(list(shares.values())),
            n=len(shares),
            all_time=mean(whole),
            detail={
                "conversation": talk,
                "promotion": sell,
                "mostly_promote": sum(s < 0.5 for s in shares.values()),
                "nothing_counted": len(by_post) - len(shares),
                LEFT_OUT: len(inside) - len(by_post),
            },
            sample=tuple(shares.values()),
            evidence=tuple(
                Evidence(post.url, f"{gettext(c.why)}: {_cap(c.sentence)}" if post.quotable else gettext(c.why), post.url, label=c.kind)
                for post, found in by_post.values()
                for c in found
            ),
            tally=Ratio(shares, dict.fromkeys(shares, 1.0)),
        )
    ]


def sentences(facts: Facts, post: Post, own: OwnSites, people: frozenset[str]) -> tuple[Counted, ...]:
    """The sentences of one post that promote something or talk with readers."""
    return _counted(post.text, language_of(facts, post), post.links, own, people, post.quotes)


@remembered(8_192)
def _counted(
    text: str, language: str | None, links: tuple[Link, ...], own: OwnSites, people: frozenset[str], quotes: tuple[str, ...]
) -> tuple[Counted, ...]:
    return tuple(counted_sentences(text, language, links, own, people, quotes))


def _share(found: Sequence[Counted]) -> float:
    return sum(c.kind == "conversation" for c in found) / len(found)


def _cap(sentence: str) -> str:
    text = " ".join(sentence.split())
    return text if len(text) <= 200 else text[:199].rstrip() + "…"


def _beside(_: Checkup, measure: Measure) -> Sequence[str]:
    talk, sell = figure_beside(measure, "conversation"), figure_beside(measure, "promotion")
    if talk is None or sell is None:
        return ()
    told = ngettext(
        "{sentences} that talk with people, {sell} that promotes",
        "{sentences} that talk with people, {sell} that promote",
        sell,
        sentences=in_words.plural(talk, "sentence"),
        sell=in_words.number(sell),
    )
    return (told, *left_out(measure.detail))


ROWS = (
    Row("V1", "talking", N_("Talking, not selling"), N_("Conversation against promotion in your sentences"), cases=True, beside=_beside),
)


def _now(sign: VitalSign) -> str:
    share = counted(sign, "V1")
    if share is None:
        return gettext("No sentence in these posts talks with people or promotes anything.")
    sell, talk = int(share.detail.get("promotion") or 0), int(share.detail.get("conversation") or 0)
    return f"{_talk_words(spelled(talk, 'sentence'), talk)}, {_sell_words(sell)}."


def _talk_words(sentences: str, talk: int) -> str:
    return ngettext("{sentences} talks with people", "{sentences} talk with people", talk, sentences=sentences)


def _sell_words(sell: int) -> str:
    return ngettext("{n} promotes something", "{n} promote something", sell, n=number(sell))


def _care(sign: VitalSign, _: float) -> str:
    share = sign.measure("V1")
    if share is None or not share.n:
        return gettext("posts promote more than they talk")
    mostly = int(share.detail.get("mostly_promote") or 0)
    if not mostly:
        return gettext("posts promote more than they talk")
    if mostly == share.n:
        return inside(
            ngettext("{posts} mostly promotes something", "{posts} mostly promote something", mostly, posts=of(mostly, share.n, "post"))
        )
    return ngettext(
        "{mostly} of {posts} mostly promotes something",
        "{mostly} of {posts} mostly promote something",
        mostly,
        mostly=number(mostly),
        posts=in_words.count(share.n, "post"),
    )


SENTENCES = Sentences(
    now=_now,
    well=N_("you talk with people rather than at them"),
    care=_care,
)


def findings(judged: Judged) -> list[Finding]:
    """The judged measures -> what is found about talking with readers and promoting."""
    return look_for(judged, talk)


def talk(judged: Judged) -> Iterator[Finding]:
    """What the posts do: talk with readers, or mostly promote, also where a healthy mean hides many offers."""
    share = judged.ok("V1")
    if share is None:
        return
    mostly = int(share.detail.get("mostly_promote") or 0)
    many_offers = mostly >= judged.limit("promotion_share") * share.n
    if judged.is_in_range("V1") and not many_offers:
        sold, talked = int(share.detail["promotion"] or 0), int(share.detail["conversation"] or 0)
        told = _talk_words(count(talked, "sentence"), talked)
        words = gettext("Your posts talk with readers: {talk}, {sell}.", talk=told, sell=_sell_words(sold))
        yield judged.make("V-talk", words)
    elif judged.is_low("V1") or many_offers:
        words = ngettext(
            "{posts} mostly promotes something.", "{posts} mostly promote something.", mostly, posts=of(mostly, share.n, "post")
        )
        sell = [e for e in share.evidence if e.label == "promotion"]
        yield judged.make("V-promotion", words, evidence=sell)
