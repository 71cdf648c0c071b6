"""Does the blog make something with its readers?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checkup.facts import Facts
from checkup.findings import Checkup, Finding, Measure, VitalSign
from checkup.i18n import N_, gettext, ngettext, worded
from checkup.measuring.affiliated_sites import affiliated_sites
from checkup.measuring.declared import Leave, Row, Sentences, Spec
from checkup.measuring.folded_words import name_parts
from checkup.measuring.judged import Judged, counted, look_for
from checkup.measuring.measured import Measured
from checkup.measuring.named_readers import alone, stands_whole
from checkup.reader_words import ReaderWords
from checkup.signs.partnership.follow_through import follow_through
from checkup.signs.partnership.named_people import reciprocity, visits
from checkup.text import in_words
from checkup.text.in_words import count, hits_inside, of, spelled

ID = "partnership"
NAME = N_("Partnership")
QUESTION = N_("Does the blog make something with its readers?")
TEXT = N_("""
Partnering is more than answering: it works with the members of a network and shares the rewards with them. What a reader says today
becomes a part of the next post, the people whom a post names come and talk, and the blog links to the sites of those who comment.

A post follows through when it names a reader who had commented before, quotes a comment, or links to one. Names are taken from readers
who had written by then, so nobody is taken for a reader by the shape of a name. A first name alone counts where the post calls nobody
else by it and, for somebody who signs with more, no other reader bears it; comments signed with wares name nobody.
""")
BY_WRITER = True  # who writes here is no reader
MEASURES = (
    Spec(
        "V7",
        "Follow-through",
        "share",
        "posts",
        "Share of posts that take up what a reader said before: they name a commenter, quote a comment or link to one. Only posts that had "
        "a reader's comment before them count, and captions of fewer than 30 words do not: they are no occasion to take up anybody.",
    ),
    Spec(
        "V3",
        N_("From mention to visit"),
        "share",
        "people named",
        "People whom a post names or links to and who then comment on that post, of all people named. A person is somebody whose name "
        "readers bear, who is credited, quoted, asked or spoken to, or whose name is the text of a link. Some of those who are named are "
        "missed, hardly any of those who come: the share is rather too high than too low.",
    ),
    Spec(
        "V4",
        N_("Reciprocity"),
        "share",
        "sites",
        "Sites of commenters that the blog's posts link to, of all sites of commenters (spam out).",
    ),
)
FINDINGS = ("V-follow", "V-partner", "V-visits")


def measure(facts: Facts) -> Sequence[Measured]:
    """Facts -> measures V7, V3 and V4: posts that take up readers, named people who then comment, readers' sites linked."""
    own = affiliated_sites(facts)
    return [follow_through(facts), visits(facts, own), reciprocity(facts, own)]


def _beside(checkup: Checkup, _: Measure) -> Sequence[str]:
    people = checkup.measure("V3")
    if people is None or people.of is None or not people.n:
        return ()
    told = ngettext(
        "{of} of {people} whom a post names wrote on that post",
        "{of} of {people} whom posts name wrote on the post that names them",
        people.n,
        of=in_words.number(people.of),
        people=in_words.count(people.n, "person"),
    )
    return (told,)


ROWS = (Row("V7", "partnership", N_("Partnership"), N_("Posts that take up what a reader said before"), beside=_beside),)


def _follow_words(share: Measure) -> str:
    return ngettext(
        "{posts} takes up what a reader said before.",
        "{posts} take up what a reader said before.",
        share.of or 0,
        posts=of(share.of or 0, share.n, "post"),
    )


def _now(sign: VitalSign) -> str:
    share = counted(sign, "V7")
    return "" if share is None else _follow_words(share)


def _care(sign: VitalSign, _: float) -> str:
    share = sign.measure("V7")
    if share is None or share.of is None:
        return gettext("few posts take up what readers said")
    return ngettext(
        "{of} of your {posts} takes up what a reader said",
        "{of} of your {posts} take up what a reader said",
        share.of,
        of=hits_inside(share.of),
        posts=count(share.n, "post"),
    )


SENTENCES = Sentences(
    now=_now,
    well=N_("your posts take up what readers say"),
    care=_care,
    leave=(Leave("V-partner", N_("How you take up what readers say."), 6),),
)


def findings(judged: Judged) -> list[Finding]:
    """Follow-through, and visits that follow a mention."""
    return look_for(judged, follow, came)


def follow(judged: Judged) -> Iterator[Finding]:
    """How many posts take up what a reader said."""
    share = judged.ok("V7")
    if share is not None and judged.is_in_range("V7"):
        yield judged.make("V-partner", _follow_words(share), evidence=share.evidence)
    elif share is not None and judged.is_low("V7"):
        yield judged.make("V-follow", _follow_words(share))


def _as_named(name: str, text: str) -> str:
    """How a post names a reader: with the whole name, or with the first alone; "" where it names nobody so."""
    parts = name_parts(name)
    if stands_whole(text, name):
        return name
    return name.split()[0] if parts and parts[0] in alone(text) else ""


def came(judged: Judged) -> Iterator[Finding]:
    """People who were named in a post and came to comment; where they are few, in the words of the post, which are the blog's."""
    people = judged.any("V3")
    if people is None or not people.of:
        return
    texts = {p.url: p.text for p in judged.facts.blog.posts}
    names = {e.label: _as_named(e.label, texts.get(e.post_url or "", "")) for e in people.evidence}
    few = 0 < len(names) <= 3 and all(names.values())
    came = spelled(people.of, "person")
    if few:
        # the colon is hidden with the names
        who = ReaderWords(f": {in_words.listed([*names.values()])}", "named")
        words = worded("{people} whom you named came and commented{who}.", people=came, who=who)
    else:
        words = gettext("{people} whom you named came and commented.", people=came)
    yield judged.make("V-visits", words, evidence=people.evidence)
