"""A checkup -> what its owner should be asked: who writes, what is spam, who is owed an answer, what is a post; the most doubtful first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from checkup.config import SiteConfig
from checkup.findings import Checkup
from checkup.measuring.waiting_list import waiting
from checkup.model import Comment, Post
from checkup.reader_words import ReaderWords, Wording, sentence

MOST = 10  # questions at a time: what an owner answers in three minutes
OF_A_KIND = 5  # of one kind among them, so that no kind hides the others
WRITER, MAYBE_OWED, FOUND_WRITER = 1.0, 0.6, 0.3
"""How doubtful what no score tells is, between 0 and 1. Conventions: a wrong writer makes every figure wrong, so that comes first."""
TAKEN = {"spam": "taken for spam", "suspect": "in doubt, counted nowhere"} | dict.fromkeys(("ok", "promo"), "taken for a reader's")
UNSURE = 0.4
"""How near to an even chance a verdict must be to be asked about (1 = even)."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One value for a list of the site file: `value` goes into `key` of the table `table`."""

    table: str
    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question to the owner.

    asks     the question; it may hold readers' words: for the owner's own screen
    shows    what it is about: the words of the comment, why it was judged so, the address
    yes, no  what goes into the site file for this answer, None where the judgement is right as it is
    doubt    0 to 1, higher is more doubtful
    """

    kind: str
    asks: Wording
    shows: tuple[Wording, ...]
    yes: Setting | None
    no: Setting | None
    doubt: float


def questions(checkup: Checkup, site: SiteConfig, most: int = MOST) -> tuple[Question, ...]:
    """At most `most` questions, the most doubtful first, at most five of a kind; what the owner has settled already is not asked."""
    found = [*_writers(checkup, site), *_spam(checkup, site), *_owed(checkup, site), *_pages(checkup, site)]
    found.sort(key=lambda q: -q.doubt)  # the order of the blog among equals
    kinds: Counter[str] = Counter()
    chosen = []
    for question in found:
        kinds[question.kind] += 1
        if kinds[question.kind] <= OF_A_KIND:
            chosen.append(question)
    return tuple(chosen[:most])


def _writers(checkup: Checkup, site: SiteConfig) -> Iterator[Question]:
    doubt = checkup.facts.doubt
    if doubt is not None:
        name = doubt.name.raw
        shows = (f"This name wrote {doubt.comments} comments, as writers do.",)
        yield Question("writer", doubt.question, shows, Setting("blog", "authors", name), Setting("blog", "readers", name), WRITER)
    if site.blog.authors:
        return
    for owner in checkup.facts.blog.owners:
        if owner.person.name:
            said = f"Does {owner.person.name} write this blog?"
            yes, no = Setting("blog", "authors", owner.person.name), Setting("blog", "readers", owner.person.name)
            shows = (f"Taken for a writer: {owner.evidence}.",)
            yield Question("writer", said, shows, yes if owner.inferred else None, no, WRITER if owner.inferred else FOUND_WRITER)


def _spam(checkup: Checkup, site: SiteConfig) -> Iterator[Question]:
    settled = {*site.spam.not_spam, *site.spam.is_spam}
    for post, comment in _comments(checkup):
        verdict = comment.verdict
        if verdict is None or comment.by_owner or comment.kind != "comment" or settled & {comment.id, comment.permalink}:
            continue
        near = 1 - 2 * abs(verdict.score - 0.5)
        if near < UNSURE and verdict.label != "suspect":
            continue
        shown = _shown(post, comment, "; ".join(reason.words for reason in verdict.reasons if isinstance(reason.words, str)))
        yes, no = Setting("spam", "is_spam", _id(comment)), Setting("spam", "not_spam", _id(comment))
        asks = sentence("Is this comment by ", _name(post, comment), f" spam? (It is {TAKEN[verdict.label]}.)")
        yield Question("spam", asks, shown, None if comment.is_spam else yes, no if verdict.label in ("spam", "suspect") else None, near)


def _owed(checkup: Checkup, site: SiteConfig) -> Iterator[Question]:
    at = {post.key(comment): (post, comment) for post, comment in _comments(checkup)}
    for item in waiting(checkup.facts):
        if item.sure or item.late or item.key not in at:
            continue
        post, comment = at[item.key]
        asks = sentence("Does this comment by ", _name(post, comment), " call for an answer of yours?")
        no = Setting("waiting", "not_owed", _id(comment))
        yield Question("owed", asks, _shown(post, comment, "; ".join(item.why)), None, no, MAYBE_OWED)


def _pages(checkup: Checkup, site: SiteConfig) -> Iterator[Question]:
    for post in checkup.facts.blog.posts:
        if post.is_unsure and post.url not in site.crawl.exclude:
            asks = f"Is this page a post of the blog: “{post.title or post.url}”?"
            yield Question("page", asks, (post.url,), None, Setting("crawl", "exclude", post.url), 1 - post.confidence)


def _comments(checkup: Checkup) -> Iterator[tuple[Post, Comment]]:
    return ((post, comment) for post in checkup.facts.blog.posts for comment in post.comments)


def _id(comment: Comment) -> str:
    """What names the comment in the site file: its address, where it has one, is the same in every blog."""
    return comment.permalink or comment.id


def _name(post: Post, comment: Comment) -> Wording:
    return ReaderWords(comment.author.name, "name", post.key(comment)) if comment.author.name else "somebody without a name"


def _shown(post: Post, comment: Comment, why: str) -> tuple[Wording, ...]:
    words = ReaderWords(comment.text, "text", post.key(comment), defang=True)
    return tuple(part for part in (words, f"Why: {why}" if why else "", comment.permalink or post.url) if part)
