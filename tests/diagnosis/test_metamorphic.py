"""A whole checkup of a blog, and of the same blog with one thing changed: evidence that goes weakens a claim, it never turns it round.

Nobody has to know the right figures of a blog for this: they are held against its own.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import timedelta
from functools import cache
from itertools import pairwise

import pytest

from checkup import diagnosis
from checkup.findings import Checkup
from checkup.model import Blog, Comment, Person, Post
from checkup.reader_words import unredacted
from checkup.settling import settle
from tests.diagnosis.sorts_of_blogs import NAMES, blog_of, site_of
from tests.factories import START

BLOGS = ("diary", "late", "company")
LETTERS = "EDCBA"
OWN_WORDS = "I asked at the mill: soak it over night, and put it out when the wind has turned."
WEEKS = timedelta(weeks=156)
Change = Callable[[Post, Comment], Comment | None]


def examine(given: Blog, name: str, days: int = 360) -> Checkup:
    """The checkup of a blog with the settings of the sort that it is or was."""
    site = site_of(name, days)
    return diagnosis.examine(settle(given, site, START + timedelta(days=days + 5)), site)


@cache
def plain(name: str) -> Checkup:
    """The checkup of one of the blogs as it is."""
    return examine(blog_of(name), name)


def changed(given: Blog, change: Change) -> Blog:
    """The blog with each comment as `change` has it, without those of which it makes None."""

    def of(post: Post) -> Post:
        comments = tuple(c for c in (change(post, one) for one in post.comments) if c is not None)
        return replace(post, comments=comments, comments_status="present" if comments else "none")

    return replace(given, posts=tuple(map(of, given.posts)))


def without(given: Blog, gone: Collection[str]) -> Blog:
    """The blog without the comments of these keys."""
    return changed(given, lambda post, comment: None if post.key(comment) in gone else comment)


def some(post: Post, comment: Comment, share: float = 0.3) -> bool:
    """Whether a comment is among the share of them that loses something: the same ones on each run."""
    return zlib.crc32(f"{post.url} {comment.id}".encode()) % 100 < 100 * share


def answered(found: Checkup) -> float:
    """The share answered of what the answers are counted over."""
    calls, everybody = found.measure("R0"), found.measure("R7")
    share = calls if calls is not None and calls.score is not None else everybody
    assert share is not None
    return (share.of or 0) / share.n if share.n else 0.0


def letter(found: Checkup) -> int:
    """How good the letter is; below all where there is none."""
    return LETTERS.index(found.grade.letter) if found.grade is not None else -1


def waiting(found: Checkup) -> set[str]:
    return {item.key for item in found.waiting if not item.late}


def own(found: Checkup) -> list[str]:
    """Keys of the comments that are found to be the author's."""
    return [p.key(c) for p in found.facts.blog.posts for c in p.comments if c.by_owner]


def figures(found: Checkup) -> dict[str, object]:
    """State, letter, score and each measure's result."""
    measures = {m.code: (m.outcome, m.n, m.of, m.value and round(m.value, 6)) for sign in found.signs for m in sign.measures}
    return {"state": found.state, "score": found.score, "interval": found.interval, "waits": len(waiting(found)), **measures}


@pytest.mark.parametrize("name", BLOGS)
def test_without_some_answers_nothing_is_better(name: str) -> None:
    """One answer taken away, a third of them, all: the share answered, the score and the letter do not rise."""
    before, mine = plain(name), own(plain(name))
    for gone in ({mine[len(mine) // 2]}, set(mine[::3]), set(mine)):
        after = examine(without(blog_of(name), gone), name)
        assert answered(after) <= answered(before)
        assert letter(after) <= letter(before)
        assert before.score is not None
        assert (after.score or 0) <= before.score


@pytest.mark.parametrize("name", BLOGS)
def test_an_answer_takes_its_row_off_the_list(name: str) -> None:
    """An answer in the thread to one who waits: the list has one row less and no new one, the score does not fall."""
    before = plain(name)
    for key in sorted(waiting(before))[:3]:

        def answers(post: Post, key: str = key) -> Post:
            asked = next((c for c in post.comments if post.key(c) == key), None)
            if asked is None or asked.posted is None:
                return post
            mine = next(c for p in blog_of(name).posts for c in p.comments if c.by_post_author)
            reply = replace(mine, id="new", parent=asked.id, posted=asked.posted + timedelta(hours=2), text=OWN_WORDS, permalink=None)
            return replace(post, comments=(*post.comments, reply))

        given = blog_of(name)
        after = examine(replace(given, posts=tuple(map(answers, given.posts))), name)
        assert waiting(after) == waiting(before) - {key}
        assert (after.score or 0) >= (before.score or 0)


LOSSES: dict[str, Change] = {
    "dates": lambda p, c: replace(c, posted=None, precision="none") if some(p, c) else c,
    "parents": lambda p, c: replace(c, parent=None) if some(p, c) else c,
    "addresses": lambda p, c: replace(c, permalink=None) if some(p, c) else c,
    "sites": lambda p, c: replace(c, author=replace(c.author, url=None)) if some(p, c) else c,
    "marks": lambda p, c: replace(c, by_post_author=None, by_blog_author=None) if some(p, c) else c,
}


@pytest.mark.parametrize("name", BLOGS)
@pytest.mark.parametrize("what", LOSSES)
def test_lost_evidence_turns_no_claim_round(name: str, what: str) -> None:
    """Three in ten comments without their date, parent, address, site or mark: the same state, and no other letter but a neighbour's."""
    before, after = plain(name), examine(changed(blog_of(name), LOSSES[what]), name)
    assert after.state == before.state
    assert abs(letter(after) - letter(before)) <= 1
    assert abs((after.score or 0) - (before.score or 0)) <= 6
    assert abs(answered(after) - answered(before)) <= 0.15


@pytest.mark.parametrize("name", BLOGS)
def test_spam_in_view_leaves_the_answers_as_they_are(name: str) -> None:
    """A dozen adverts more: the figures about readers stay, and spam's own say how many there are."""
    given, before = blog_of(name), plain(name)

    def advert(post: Post, number: int) -> Comment:
        text = f"Cheap replica watches and handbags at best prices, buy now at http://watches-{number}.example/buy casino pills"
        posted = (post.published or START) + timedelta(days=40, hours=number)
        person = Person("Cheap Replica Watches", f"http://watches-{number}.example/buy")
        return Comment(id=f"ad{number}", author=person, posted=posted, precision="second", text=text)

    posts = [
        replace(p, comments=(*p.comments, advert(p, n)), comments_status="present") if n < 12 else p for n, p in enumerate(given.posts)
    ]
    after = examine(replace(given, posts=tuple(posts)), name)
    same = [code for code in figures(before) if code[0] in "REVCW" or code in ("state", "waits")]
    assert {code: figures(after)[code] for code in same} == {code: figures(before)[code] for code in same}
    shown, spam = before.measure("S1"), after.measure("S1")
    assert shown is not None
    assert spam is not None
    assert (spam.of or 0) == (shown.of or 0) + 12


@pytest.mark.parametrize("name", BLOGS)
def test_nobody_waits_where_all_only_thank(name: str) -> None:
    """Every reader's words are thanks: nobody waits, and nobody is told that an answer is owed."""
    thanks = ("Thank you!", "Thanks a lot, lovely post.", ":-)", "Wonderful!")

    def thank(post: Post, comment: Comment) -> Comment:
        return comment if comment.by_post_author else replace(comment, text=thanks[zlib.crc32(comment.id.encode()) % len(thanks)])

    found = examine(changed(blog_of(name), thank), name)
    assert found.waiting == ()
    assert not [f for f in found.findings if f.sign == "responsiveness" and f.severity > 0]
    assert "answered" not in str(unredacted(found.diagnosis))


@pytest.mark.parametrize("name", BLOGS)
def test_the_year_is_of_no_account(name: str) -> None:
    """All dates and T three years later, to the week: the same figures, the same verdict, the same prescription."""

    def later(post: Post) -> Post:
        comments = tuple(replace(c, posted=c.posted + WEEKS if c.posted else None) for c in post.comments)
        return replace(post, published=post.published + WEEKS if post.published else None, comments=comments)

    given, before = blog_of(name), plain(name)
    after = examine(replace(given, posts=tuple(map(later, given.posts))), name, 360 + WEEKS.days)
    assert figures(after) == figures(before)
    assert unredacted(after.diagnosis) == unredacted(before.diagnosis)
    assert [(f.code, f.gain) for f in after.prescription] == [(f.code, f.gain) for f in before.prescription]


@pytest.mark.parametrize("name", BLOGS)
def test_other_names_make_no_other_figures(name: str) -> None:
    """Each reader under another name, in comments, answers and posts: the same figures and the same verdict.

    Only V3 and V6 know names: which words are first names, and how long words are.
    """
    others = dict(zip((n.split()[0] for n in NAMES[::4]), ("Amy", "Dan", "Bob", "Mia", "Tom", "Sue", "Ela", "Ria"), strict=True))

    def renamed(text: str) -> str:
        return re.sub(r"\w+", lambda word: others.get(word[0], word[0]), text)

    def of(post: Post) -> Post:
        comments = tuple(
            replace(c, text=renamed(c.text), author=c.author if c.by_post_author else replace(c.author, name=renamed(c.author.name or "")))
            for c in post.comments
        )
        return replace(post, text=renamed(post.text), comments=comments)

    given, before = blog_of(name), plain(name)
    after = examine(replace(given, posts=tuple(map(of, given.posts))), name)
    same = figures(before).keys() - {"V3", "V6", "interval"}
    assert {code: figures(after)[code] for code in same} == {code: figures(before)[code] for code in same}
    assert unredacted(after.diagnosis) == unredacted(before.diagnosis)


@pytest.mark.parametrize("name", BLOGS)
def test_a_week_changes_no_state(name: str) -> None:
    """From week to week the state stays, the letter is the same one or a neighbour, the score lies in the interval of the week before."""
    weeks = [examine(blog_of(name), name, days) for days in (214, 221, 228)]
    assert {found.state for found in weeks} == {""}
    for one, other in pairwise(weeks):
        assert one.interval is not None
        assert one.interval[0] <= (other.score or 0) <= one.interval[1]
    letters = [letter(found) for found in weeks if found.grade is not None]
    assert all(abs(one - other) <= 1 for one, other in pairwise(letters))
