"""V7: posts that take up what a reader said before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from checkup import lazy_re as re
from checkup.addresses import host_of, same_site, split
from checkup.facts import Facts, Remark
from checkup.findings import Evidence
from checkup.i18n import gettext, worded
from checkup.measuring.folded_words import name_parts, spaced
from checkup.measuring.judged_languages import language_of
from checkup.measuring.measured import Measured
from checkup.measuring.named_readers import REGULAR_HANDLE, alone, by_first_name, in_longer_names, named_remarks, stands_whole
from checkup.measuring.names_in_text import credited, first_names, owners_words
from checkup.measuring.sample import nobody_writes, remarks, tells_something, unlisted
from checkup.measuring.statistics import wilson
from checkup.measuring.tallies import Ratio
from checkup.measuring.theme_parts import own_posts
from checkup.model import Comment, Post
from checkup.people.person import SHARED_HOSTS, address, site_host
from checkup.reader_words import ReaderWords, Wording
from checkup.text.persons import POSSESSIVE
from checkup.text.words import fold, words

QUOTED_WORDS = 8  # words in a row that a quotation shares with a comment: fewer are said twice by chance (a convention)
LONGEST = 4_000  # characters of a comment that quotations are looked for in: hardly any comment is longer (a convention)
SHORTEST_HANDLE = 4  # letters of one word with a capital before it is taken for a reader (a convention)
# what platforms call the place of a comment on its page, with its number (a 64-bit number has 20 digits at most)
_ANCHOR = re.compile(r"(?:comment-?|c)\d{1,20}", re.IGNORECASE)


@dataclass
class _Heard:
    """What readers had said before a post came out.

    full      two first words of a full name -> the names as they are printed that begin so
    firsts    first words of readers' names
    handles   one-word name -> posts on which it commented
    sites     host of a reader's site -> first words of the names that gave it
    said      eight words in a row -> the reader who wrote them; empty unless the posts quote (`quoting`)
    """

    quoting: bool
    comments: int = 0
    full: dict[tuple[str, ...], set[str]] = field(default_factory=dict)
    firsts: set[str] = field(default_factory=set)
    handles: dict[str, set[str]] = field(default_factory=dict)
    sites: dict[str, set[str]] = field(default_factory=dict)
    said: dict[tuple[str, ...], str] = field(default_factory=dict)

    def add(self, post: Post, comment: Comment, *, signed: bool) -> None:
        """Keep one more comment; its name only where it is `signed` as people are called."""
        self.comments += 1
        parts, name = name_parts(comment.author.name), " ".join((comment.author.name or "").split())
        for row in _rows(comment.text[:LONGEST]) if self.quoting else ():
            self.said.setdefault(row, name)
        if not parts or not signed:
            return
        self.firsts.add(parts[0])
        if len(parts) > 1:
            self.full.setdefault(tuple(spaced(name).split()[:2]), set()).add(name)
        else:
            self.handles.setdefault(parts[0], set()).add(post.url)
        if host := host_of(comment.author.url):
            self.sites.setdefault(host, set()).add(parts[0])


def follow_through(facts: Facts) -> Measured:
    """Facts -> measure V7: the share of posts that take up what a reader said."""
    if (unsaid := nobody_writes(facts, "V7") or unlisted(facts, "V7")) is not None:
        return unsaid
    owners = owners_words(facts)
    firsts = first_names(facts)
    inside, taken = {p.url for p in facts.posts_in_window}, dict[str, tuple[Post, Wording]]()
    had: dict[str, float] = {}
    whole: list[bool] = []
    for post, heard in _before(facts):
        found = _taken_up(facts, post, heard, owners, firsts)
        whole.append(found is not None)
        if post.url in inside:
            had[post.url] = 1.0
            if found is not None:
                taken[post.url] = (post, found)
    return Measured(
        "V7",
        value=len(taken) / len(had) if had else None,
        n=len(had),
        hits=len(taken),
        interval=wilson(len(taken), len(had)),
        all_time=sum(whole) / len(whole) if whole else None,
        evidence=tuple(Evidence(post.url, said, post.url) for post, said in taken.values()),
        tally=Ratio(dict.fromkeys(taken, 1.0), had),
    )


def _before(facts: Facts) -> Iterator[tuple[Post, _Heard]]:
    """Dated posts that are more than captions, oldest first, each with what readers had said before it, from the first comment on."""
    said = remarks(facts, facts.blog.posts)
    signed = frozenset(r.key for r in named_remarks(facts))
    dated = [(latest, r.post.url, r.comment.id, r.post, r.comment) for r in said if (latest := _latest(facts, r)) is not None]
    dated.sort(key=lambda one: one[:3])
    told = ((facts.moment(p.published), p.url, p) for p in own_posts(facts) if p.published is not None and tells_something(p))
    posts = sorted(told, key=lambda one: one[:2])
    heard, at = _Heard(any(post.quotes for _, _, post in posts)), 0
    for published, url, post in posts:
        while at < len(dated) and dated[at][0] < published:
            if dated[at][1] != url:
                on, by = dated[at][3:]
                heard.add(on, by, signed=on.key(by) in signed)
            at += 1
        if heard.comments:
            yield post, heard


def _latest(facts: Facts, said: Remark) -> float | None:
    """The latest second at which a comment can have been written; None undated."""
    return None if said.comment.posted is None else facts.clock.latest(said.comment.posted, said.comment.precision)


def _taken_up(facts: Facts, post: Post, heard: _Heard, owners: frozenset[str], firsts: frozenset[str]) -> Wording | None:
    """How the post takes up what a reader said, None where it does not."""
    for link in post.links:
        if same_site(link.url, facts.blog.url) and _ANCHOR.fullmatch(split(link.url).fragment):
            return gettext("Links to a comment")
    quoted = next((heard.said[row] for text in post.quotes for row in _rows(text) if row in heard.said), None)
    if quoted is not None:
        return worded("Quotes a comment by {name}", name=ReaderWords(quoted, "name")) if quoted else gettext("Quotes a comment")
    for name in _in_full(post, heard):
        if not owners & set(name_parts(name)):
            return worded("Names {name}, who had commented before", name=ReaderWords(name, "name"))
    for name in _by_one_name(facts, post, heard, firsts):
        if fold(name) not in owners:
            return worded("Names {name}; somebody of that name had commented before", name=ReaderWords(name, "name"))
    return None


def _in_full(post: Post, heard: _Heard) -> Iterator[str]:
    """Readers whom the post names in full."""
    text = spaced(post.text)
    said = [POSSESSIVE.sub("", word) for word in text.split()] if "'" in text or "’" in text else text.split()
    for pair in () if heard.full.keys().isdisjoint(pairwise(said)) else pairwise(said):
        yield from (name for name in sorted(heard.full.get(pair, ())) if stands_whole(post.text, name))


def _by_one_name(facts: Facts, post: Post, heard: _Heard, firsts: frozenset[str]) -> Iterator[str]:
    """Names of one word that are readers': beside a word of speech, in a link to the reader's site, or what a regular one is called."""
    apart = by_first_name(facts, post.text)
    for name in credited(post.text, language_of(facts, post), firsts):
        if " " not in name and fold(name) in heard.firsts and fold(name) not in in_longer_names(post.text):
            yield name
    for link in post.links:
        called = heard.sites.get(host_of(link.url), set())
        yield from (name for name in link.text.split() if fold(name) in called)
        if called and site_host(address(link.url)) not in SHARED_HOSTS:  # "a guest post by Joan Miller of [Good Crusts]"
            yield from (first.capitalize() for first in sorted(called & (alone(post.text) | in_longer_names(post.text))))
    for word in sorted(apart):
        if len(word) >= SHORTEST_HANDLE and len(heard.handles.get(word, ())) >= REGULAR_HANDLE:
            yield word.capitalize()


def _rows(text: str) -> Iterator[tuple[str, ...]]:
    """Every eight words in a row, folded."""
    said = words(fold(text))
    return (tuple(said[i : i + QUOTED_WORDS]) for i in range(len(said) - QUOTED_WORDS + 1))
