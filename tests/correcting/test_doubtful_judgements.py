"""The owner is asked what is most in doubt, and each answer is a line of the site file or nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from checkup import diagnosis
from checkup.config import BlogTable, SiteConfig, SpamTable, WaitingTable
from checkup.correcting import Setting, questions
from checkup.facts import Doubt
from checkup.findings import Checkup
from checkup.model import Coverage, Owner, Verdict
from checkup.reader_words import ReaderWords, unredacted
from checkup.settling import settle
from tests.factories import OWNER, START, blog, comment, post

SITE = SiteConfig(slug="example", blog=BlogTable(url="https://blog.example/", authors=("Ada Owner",)))
NOW = datetime(2026, 2, 1, tzinfo=UTC)


def checked(site: SiteConfig = SITE, **verdicts: Verdict) -> Checkup:
    """A checkup of one post on which comments bear these verdicts, by id."""
    listed = [comment("Rita Reader", f"I baked it {name}.", id=name, after_hours=n) for n, name in enumerate(verdicts)]
    found = diagnosis.examine(settle(blog([post(1, listed)]), site, NOW), site)
    told = {c.id: replace(c, verdict=verdicts[c.id]) for c in listed}
    posts = tuple(replace(p, comments=tuple(told[c.id] for c in p.comments)) for p in found.facts.blog.posts)
    return replace(found, facts=replace(found.facts, blog=replace(found.facts.blog, posts=posts)))


def test_verdicts_near_an_even_chance_are_asked_first() -> None:
    """The nearer to even the earlier; sure ones are not asked; yes and no say what changes, and nothing where the verdict stands."""
    found = checked(
        sure=Verdict("ok", 0.02),
        near=Verdict("ok", 0.4),
        even=Verdict("spam", 0.52),
        doubtful=Verdict("suspect", 0.9),
        gone=Verdict("spam", 1),
    )
    asked = [q for q in questions(found, SITE) if q.kind == "spam"]
    assert [q.yes or q.no for q in asked] == [
        Setting("spam", "not_spam", "https://blog.example/p#comment-even"),
        Setting("spam", "is_spam", "https://blog.example/p#comment-near"),
        Setting("spam", "is_spam", "https://blog.example/p#comment-doubtful"),
    ]
    assert (asked[0].yes, asked[1].no) == (None, None)
    assert asked[2].no == Setting("spam", "not_spam", "https://blog.example/p#comment-doubtful")
    assert unredacted(asked[0].asks) == "Is this comment by Rita Reader spam? (It is taken for spam.)"
    assert "I baked it even." in unredacted(asked[0].shows[0])


def test_what_the_owner_settled_is_not_asked_again() -> None:
    """By id or by address, spam or no spam."""
    site = SITE.model_copy(update={"spam": SpamTable(not_spam=("a",), is_spam=("https://blog.example/p#comment-b",))})
    found = checked(a=Verdict("suspect", 0.5), b=Verdict("suspect", 0.5), c=Verdict("suspect", 0.5))
    assert [q.yes and q.yes.value for q in questions(found, site) if q.kind == "spam"] == ["https://blog.example/p#comment-c"]


def test_no_kind_hides_the_others() -> None:
    """Of twenty doubtful comments five are asked, and the number of all questions is bounded."""
    found = checked(**{f"n{n}": Verdict("suspect", 0.5) for n in range(20)})
    assert len([q for q in questions(found, SITE) if q.kind == "spam"]) == 5
    assert len(questions(found, SITE, 3)) == 3


def test_who_writes_comes_first() -> None:
    """A name in doubt goes to authors or readers; a found writer is right or a reader; authors that the owner named are not asked."""
    site = SiteConfig(slug="example", blog=BlogTable(url="https://blog.example/"))
    found = checked(site, a=Verdict("suspect", 0.5))
    facts = replace(
        found.facts,
        doubt=Doubt(ReaderWords("Bo Baker", "name"), 0.5, 0.1, 30),
        blog=replace(found.facts.blog, owners=(Owner(OWNER, "named as the author of a post"),)),
    )
    asked = questions(replace(found, facts=facts), site)
    assert [q.kind for q in asked] == ["writer", "spam", "writer"]
    assert (asked[0].yes, asked[0].no) == (Setting("blog", "authors", "Bo Baker"), Setting("blog", "readers", "Bo Baker"))
    assert (asked[2].yes, asked[2].no) == (None, Setting("blog", "readers", "Ada Owner"))
    assert [q.kind for q in questions(replace(found, facts=replace(facts, doubt=None)), SITE)] == ["spam"]


def test_a_writer_whom_only_the_talk_tells_is_asked_about_first_and_can_be_settled() -> None:
    """ "Yes" names the writer in the site file, so that the report asks no more; "no" makes a reader."""
    site = SiteConfig(slug="example", blog=BlogTable(url="https://blog.example/"))
    found = checked(site, a=Verdict("suspect", 0.5))
    facts = replace(found.facts, blog=replace(found.facts.blog, owners=(Owner(OWNER, "inferred", inferred=True),)))
    asked = questions(replace(found, facts=facts), site)[0]
    assert (asked.yes, asked.no) == (Setting("blog", "authors", "Ada Owner"), Setting("blog", "readers", "Ada Owner"))


def test_a_maybe_on_the_waiting_list_is_asked() -> None:
    """Who is surely owed an answer is not asked about; "no" takes the comment off the list, and a comment that is off it is not asked."""
    listed = [
        comment("Rita Reader", "How long does the dough rest?", id="1"),
        comment("Omar", "I wonder whether yours is better with rye than with wheat, mine never was", id="2"),
        comment(owner=True, text="Thanks for coming by.", id="3", after_hours=1),
    ]
    read = blog([post(1, listed)], coverage=Coverage(found=1, read=1, captured_at=START + timedelta(days=7)))
    found = diagnosis.examine(settle(read, SITE, NOW), SITE)
    maybe = {i.comment_id for i in found.waiting if not i.sure and not i.late}
    assert maybe == {"2"}
    asked = [q for q in questions(found, SITE) if q.kind == "owed"]
    assert {q.no.value.rpartition("-")[2] for q in asked if q.no} == maybe
    assert all(q.yes is None for q in asked)
    off = SITE.model_copy(update={"waiting": WaitingTable(not_owed=tuple(maybe))})
    again = diagnosis.examine(settle(read, off, NOW), off)
    assert [q for q in questions(again, off) if q.kind == "owed"] == []


def test_a_page_that_was_hard_to_read_is_asked_about() -> None:
    """ "No" leaves its address out; a page that a platform's markup explains is not asked about."""
    read = blog([post(1, [comment()]), post(2, [comment()], confidence=0.5)])
    found = diagnosis.examine(settle(read, SITE, NOW), SITE)
    (asked,) = [q for q in questions(found, SITE) if q.kind == "page"]
    assert (asked.yes, asked.no) == (None, Setting("crawl", "exclude", "https://blog.example/2/"))
