"""Does the blog credit and link to other people?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from checkup.addresses import host_of
from checkup.facts import Facts
from checkup.findings import Checkup, Evidence, Finding, Measure, VitalSign
from checkup.measuring.affiliated_sites import affiliated_sites
from checkup.measuring.declared import Leave, Row, Sentences, Spec
from checkup.measuring.folded_words import name_parts, spaced
from checkup.measuring.judged import Judged, counted, look_for
from checkup.measuring.measured import Measured
from checkup.measuring.names_in_text import capitals, names, spoken
from checkup.measuring.outward_links import is_outward, outward
from checkup.measuring.people_rows import linked_hosts
from checkup.measuring.sample import on_post, readers
from checkup.measuring.statistics import wilson
from checkup.measuring.tallies import Ratio
from checkup.model import Comment, Post
from checkup.reader_words import ReaderWords, joined, sentence
from checkup.text import in_words
from checkup.text.in_words import agree, of, spelled
from checkup.text.promotion import OwnSites, crediting
from checkup.text.words import sentences

ID = "generosity"
NAME = "Generosity"
QUESTION = "Does it credit and link to other people?"
TEXT = """
Who links to others is talked about by others. A post is generous when its body links to somebody else's site, or credits somebody
("hat tip", "thanks to") or names the person whose words it takes up ("as Joan said"). Share buttons, pictures and links to the blog
itself, to its own shop or to its author's other sites do not count.

Two more numbers that hardly anybody measures stand beside it: how many of the people whom a post names or links to then come and comment
there, and whether the blog links to the sites of the people who comment.
"""
MEASURES = (
    Spec("V2", "Generosity", "share", "posts", "Share of posts that link to, or credit, somebody outside."),
    Spec(
        "V3",
        "From mention to visit",
        "share",
        "people named",
        "People whom a post names or links to and who then comment on that post, of all people named. Shown with names, not scored.",
    ),
    Spec(
        "V4",
        "Reciprocity",
        "share",
        "sites",
        "Sites of commenters that the blog's posts link to, of all sites of commenters (spam out). Shown, not scored.",
    ),
)
FINDINGS = ("V-generous", "V-links", "V-visits")


def measure(facts: Facts) -> Sequence[Measured]:
    """V2 to V4."""
    own = affiliated_sites(facts)
    return [generous(facts, own), visits(facts, own), reciprocity(facts, own)]


def generous(facts: Facts, own: OwnSites) -> Measured:
    """V2."""
    known = {p.url: p for p in facts.posts_in_window if p.text.strip() or p.links}
    hits = {url: p for url, p in known.items() if _is_generous(facts, p, own)}
    whole = [_is_generous(facts, p, own) for p in facts.blog.posts if p.text.strip() or p.links]
    return Measured(
        "V2",
        value=len(hits) / len(known) if known else None,
        n=len(known),
        hits=len(hits),
        interval=wilson(len(hits), len(known)),
        all_time=sum(whole) / len(whole) if whole else None,
        detail={"posts_with_links": sum(bool(outward(p, own)) for p in known.values())},
        evidence=tuple(on_post(p) for url, p in known.items() if url not in hits),
        tally=Ratio(dict.fromkeys(hits, 1.0), dict.fromkeys(known, 1.0)),
    )


def _is_generous(facts: Facts, post: Post, own: OwnSites) -> bool:
    return (
        bool(outward(post, own)) or _credits(post.text, post.language or facts.blog.language) or bool(_not_owners(facts, spoken(post.text)))
    )


@lru_cache(maxsize=8_192)
def _credits(text: str, language: str | None) -> bool:
    return any(crediting(s, language) for s in sentences(text))


def visits(facts: Facts, own: OwnSites) -> Measured:
    """V3: people named in a post who then comment there."""
    evidence: list[Evidence] = []
    named = came = 0
    for post in facts.posts_in_window:
        arrived = _arrived(facts, post, own)
        absent = [name for name in _named(facts, post, own) if not any(_same(name, who) for who in arrived)]
        named += len(absent) + len(arrived)
        came += len(arrived)
        evidence += [
            Evidence(post.url, sentence(_name(post, arrived[who]), " is named in the post and came"), post.url, arrived[who].id, label=who)
            for who in sorted(arrived)
        ]
    return Measured(
        "V3",
        value=came / named if named else None,
        n=named,
        hits=came,
        interval=wilson(came, named),
        evidence=tuple(evidence),
    )


def _name(post: Post, comment: Comment) -> ReaderWords:
    return ReaderWords(" ".join((comment.author.name or "").split()), "name", post.key(comment))


def _arrived(facts: Facts, post: Post, own: OwnSites) -> dict[str, Comment]:
    """Commenters (their name as printed -> first comment) whom the post names or links to. Never the author."""
    hosts = frozenset(host for link in outward(post, own) if (host := host_of(link.url)))
    firsts = capitals(post.text) | {parts[0] for n in _named(facts, post, own) if len(parts := name_parts(n)) == 1}
    found: dict[str, Comment] = {}
    seen: set[str] = set()
    for comment in facts.reader_comments(post):
        parts = name_parts(comment.author.name)
        name = " ".join((comment.author.name or "").split())
        identity = facts.identities.get(post.key(comment)) or name
        if not parts or identity in seen:
            continue
        full = len(parts) > 1 and f" {' '.join(parts)} " in spaced(post.text)
        if full or parts[0] in firsts or host_of(comment.author.url) in hosts:
            seen.add(identity)
            found[name] = comment
    return found


def _named(facts: Facts, post: Post, own: OwnSites) -> tuple[str, ...]:
    return _not_owners(facts, names(post.text, tuple(link.text for link in outward(post, own))))


def _not_owners(facts: Facts, named: Sequence[str]) -> tuple[str, ...]:
    """Names that share no word with the name of one of the blog's authors."""
    owners = frozenset(part for o in facts.blog.owners for part in name_parts(o.person.name))
    return tuple(n for n in named if not owners & set(name_parts(n)))


def _same(name: str, other: str) -> bool:
    """Whether two printed names can be one person: the same words, or one is the other's first name."""
    a, b = name_parts(name), name_parts(other)
    return bool(a and b) and (a == b or (a[0] == b[0] and 1 in (len(a), len(b))))


def reciprocity(facts: Facts, own: OwnSites) -> Measured:
    """V4."""
    hosts = {host for host, _ in _sites(facts) if host not in (own.shops | own.kin | {own.host})}
    linked = hosts & linked_hosts(facts)
    return Measured(
        "V4",
        value=len(linked) / len(hosts) if hosts else None,
        n=len(hosts),
        hits=len(linked),
        interval=wilson(len(linked), len(hosts)),
        evidence=tuple(
            Evidence(p.url, sentence("Links to ", ReaderWords(host, "site"), ", whose owner comments here"), p.url, label=host)
            for host, p in _links_to(facts, linked)
        ),
    )


def _sites(facts: Facts) -> Iterator[tuple[str, Comment]]:
    own = host_of(facts.blog.url)
    for _, comment in readers(facts, facts.posts_in_window):
        url = comment.author.url
        host = host_of(url)
        if url and host and is_outward(url, own):
            yield host, comment


def _links_to(facts: Facts, hosts: set[str]) -> list[tuple[str, Post]]:
    first: dict[str, Post] = {}
    for post in facts.blog.posts:
        for link in post.links:
            host = host_of(link.url)
            if host in hosts:
                first.setdefault(host, post)
    return sorted(first.items(), key=lambda pair: pair[0])


def _beside(checkup: Checkup, _: Measure) -> Sequence[str]:
    people = checkup.measure("V3")
    if people is None or people.of is None or not people.n:
        return ()
    return (f"{in_words.number(people.of)} of {in_words.number(people.n)} people you named wrote here",)


ROWS = (Row("V2", "generosity", "Generosity", "Posts that credit or link to other people", beside=_beside),)


def _credit_words(share: Measure) -> str:
    verb_phrase = agree(share.of, "links to or credits", "link to or credit")
    return f"{of(share.of or 0, share.n, 'post')} {verb_phrase} somebody else."


def _now(sign: VitalSign) -> str:
    share = counted(sign, "V2")
    return "" if share is None else _credit_words(share)


SENTENCES = Sentences(
    now=_now,
    well="you give credit to others",
    care="few posts credit anybody else",
    leave=(Leave("V-generous", "Your links.", 4),),
)


def findings(judged: Judged) -> list[Finding]:
    """Credit, and visits that follow a mention."""
    return look_for(judged, credit, came)


def credit(judged: Judged) -> Iterator[Finding]:
    """How many posts credit somebody else."""
    share = judged.ok("V2")
    if share is not None and judged.is_in_range("V2"):
        yield judged.make("V-generous", _credit_words(share))
    elif share is not None and judged.is_low("V2"):
        yield judged.make("V-links", _credit_words(share), evidence=share.evidence)


def came(judged: Judged) -> Iterator[Finding]:
    """People who were named in a post and came to comment; by name where they are few."""
    people = judged.any("V3")
    if people is None or not people.of:
        return
    names = {e.label: ReaderWords(e.label, "name", e.key) for e in people.evidence}
    who = sentence(": ", joined(names.values(), last=" and ")) if 0 < len(names) <= 3 else ""
    words = sentence(f"{spelled(people.of, 'person')} whom you named came and commented", who, ".")
    yield judged.make("V-visits", words, evidence=people.evidence)
