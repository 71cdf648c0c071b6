"""Does the blog credit and link to other people?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checkup.facts import Facts
from checkup.findings import Finding, Measure, VitalSign
from checkup.i18n import N_, gettext, ngettext
from checkup.measuring.affiliated_sites import affiliated_sites
from checkup.measuring.declared import Leave, Row, Sentences, Spec
from checkup.measuring.judged import Judged, counted, look_for
from checkup.measuring.judged_languages import language_of
from checkup.measuring.measured import Measured
from checkup.measuring.names_in_text import credited, first_names, not_owners
from checkup.measuring.outward_links import outward
from checkup.measuring.sample import FEWEST_WORDS, newest_first, on_post, tells_something
from checkup.measuring.statistics import wilson
from checkup.measuring.tallies import Ratio
from checkup.measuring.theme_parts import own_posts, own_posts_in_window
from checkup.model import Post
from checkup.remembered import remembered
from checkup.text.in_words import count, hits_inside, of
from checkup.text.promotion import OwnSites
from checkup.text.taken_up import crediting
from checkup.text.words import sentences

ID = "generosity"
NAME = N_("Generosity")
QUESTION = N_("Does it credit and link to other people?")
TEXT = N_("""
Who links to others is talked about by others. A post is generous when its body links to somebody else's site, or credits somebody
("hat tip", "thanks to") or names the person whose words it takes up ("as Joan said"). Share buttons, pictures, links to the blog
itself, to its own shop or to its author's other sites do not count, nor do those to a site that bears a word of the blog's name and
that a third of the posts with links lead to, nor links and sentences that stand on a fifth of the posts and on three or more: those
are the theme's. Credit in words is looked for in English, Spanish, French, Portuguese, Polish, German, Italian and Dutch, links in
every language. A post of fewer than 30 words is a picture's caption or a notice: it is no occasion to credit anybody, and does not
count; nor does one of which only the beginning was read.
""")
MEASURES = (Spec("V2", N_("Generosity"), "share", "posts", "Share of posts that link to, or credit, somebody outside."),)
FINDINGS = ("V-generous", "V-links")


def measure(facts: Facts) -> Sequence[Measured]:
    """Facts -> measure V2, as a list: the share of posts that credit somebody else."""
    return [generous(facts, affiliated_sites(facts))]


def generous(facts: Facts, own: OwnSites) -> Measured:
    """Measure V2: the share of posts that link to, or credit, somebody outside; `own` are the blog's own sites."""
    firsts = first_names(facts)
    ever = {p.url: _is_generous(facts, p, own, firsts) for p in own_posts(facts) if tells_something(p)}
    window = own_posts_in_window(facts)
    known = {p.url: p for p in window if p.url in ever}
    hits = {url: p for url, p in known.items() if ever[url]}
    return Measured(
        "V2",
        value=len(hits) / len(known) if known else None,
        n=len(known),
        hits=len(hits),
        interval=wilson(len(hits), len(known)),
        all_time=sum(ever.values()) / len(ever) if ever else None,
        detail={"posts_with_links": sum(bool(outward(p, own)) for p in known.values())},
        evidence=tuple(map(on_post, newest_first(facts, (p for url, p in known.items() if url not in hits)))),
        tally=Ratio(dict.fromkeys(hits, 1.0), dict.fromkeys(known, 1.0)),
        reason=None if known or not window else _why_none(window),
    )


def _why_none(posts: Sequence[Post]) -> str:
    if all(post.excerpt_only for post in posts):
        return gettext("No post's whole text was read.")
    return gettext("The posts are shorter than {FEWEST_WORDS} words.", FEWEST_WORDS=FEWEST_WORDS)


def _is_generous(facts: Facts, post: Post, own: OwnSites, firsts: frozenset[str]) -> bool:
    language = language_of(facts, post)
    return bool(outward(post, own)) or _credits(post.text, language) or bool(not_owners(facts, credited(post.text, language, firsts)))


@remembered(8_192)
def _credits(text: str, language: str | None) -> bool:
    return any(crediting(s, language) for s in sentences(text))


ROWS = (Row("V2", "generosity", N_("Generosity"), N_("Posts that credit or link to other people")),)


def _credit_words(share: Measure) -> str:
    posts = of(share.of or 0, share.n, "post")
    return ngettext(
        "{posts} shows a link or credit to somebody else.", "{posts} show a link or credit to somebody else.", share.of or 0, posts=posts
    )


def _now(sign: VitalSign) -> str:
    share = counted(sign, "V2")
    return "" if share is None else _credit_words(share)


def _care(sign: VitalSign, _: float) -> str:
    share = sign.measure("V2")
    if share is None or share.of is None:
        return gettext("few posts credit anybody else")
    return ngettext(
        "{of} of {posts} shows a link or credit to somebody else",
        "{of} of {posts} show a link or credit to somebody else",
        share.of,
        of=hits_inside(share.of),
        posts=count(share.n, "post"),
    )


SENTENCES = Sentences(
    now=_now,
    well=N_("you give credit to others"),
    care=_care,
    leave=(Leave("V-generous", N_("Your links."), 4),),
)


def findings(judged: Judged) -> list[Finding]:
    """The judged measures -> what is found about crediting others."""
    return look_for(judged, credit)


def credit(judged: Judged) -> Iterator[Finding]:
    """The finding about how many posts credit somebody else."""
    share = judged.ok("V2")
    if share is not None and judged.is_in_range("V2"):
        yield judged.make("V-generous", _credit_words(share))
    elif share is not None and judged.is_low("V2"):
        yield judged.make("V-links", _credit_words(share), evidence=share.evidence)
