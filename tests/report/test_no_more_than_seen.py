"""What pages claim about a blog of which little was seen, or where nobody can tell."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from checkup.facts import Doubt, FirstAnswer
from checkup.findings import Finding, Remedy
from checkup.model import Answer, Blog, Coverage, Owner, Person
from checkup.reader_words import ReaderWords
from checkup.report import write
from checkup.report.views._waiting_words import told_of_late
from tests.factories import OWNER, blog, comment, post
from tests.report._checkups import checkup_of, report
from tests.report._pages import read
from tests.report._talk import facts_of

ASKS = "Which flour would you take for this?"


def overview(given: Blog, tmp_path: Path) -> str:
    """The text of the overview of a blog."""
    write([report(checkup_of(given))], tmp_path / "site", version="0.0")
    return read(tmp_path / "site/example/index.html").text.replace("\xa0", " ")


def test_of_posts_that_nothing_lists_only_these_are_spoken_of(tmp_path: Path) -> None:
    """Which are the last posts nobody knows, and the page says so above all else; where a list was read, they are the last."""
    posts = [post(n, [comment(f"Reader {n}", ASKS)]) for n in range(1, 4)]
    some = overview(blog(posts, coverage=Coverage(found=3, read=3, listed=False), owners=(Owner(OWNER, "byline"),)), tmp_path / "a")
    assert "All that is said here is of the 3 posts that were read" in some
    assert "The 3 newest posts that were read." in some
    assert "there may be more: nothing that was read lists them" in some.lower()
    whole = overview(blog(posts, coverage=Coverage(found=3, read=3), owners=(Owner(OWNER, "byline"),)), tmp_path / "b")
    assert "All that is said here" not in whole
    assert "The last 3 posts." in whole


def test_a_byline_that_no_comment_bears_is_told_in_doubt(tmp_path: Path) -> None:
    """Such a writer answers nobody, or under another name; one whose comment was read is no doubt, nor one who was only thanked."""
    posts = [post(n, [comment(f"Reader {n}", ASKS)]) for n in range(1, 7)]
    owners = (Owner(Person("Ada Owner"), "byline"),)
    silent = overview(blog(posts, owners=owners), tmp_path / "a")
    assert "No comment bears the name Ada Owner: either you answered nobody, or under another name." in silent
    both = (*owners, Owner(Person("Bea Owner"), "byline"))
    several = overview(blog(posts, owners=both), tmp_path / "c")
    assert "No comment bears any of these names: Ada Owner and Bea Owner. Either you answered nobody, or under another." in several
    thanked = [post(n, [comment(f"Reader {n}", "Thank you!")]) for n in range(1, 7)]
    assert "No comment bears the name" not in overview(blog(thanked, owners=owners), tmp_path / "d")
    answered = [*posts[:-1], post(6, [comment(f"Reader {6}", ASKS), comment(owner=True)])]
    assert "No comment bears the name" not in overview(blog(answered, owners=owners), tmp_path / "b")


def test_who_answers_inside_readers_comments_is_not_said_to_answer_nobody(tmp_path: Path) -> None:
    """Three such answers are a writer's way to answer, though no comment bears the name; one may have come about otherwise."""
    posts = [post(n, [comment(f"Reader {n}", ASKS, id=f"{n}")]) for n in range(1, 7)]
    given = blog(posts, owners=(Owner(Person("Ada Owner"), "byline"),))
    for heard, told in ((3, False), (1, True)):
        within = {p.key(p.comments[0]): FirstAnswer(None, "within", p.comments[0].id) for p in posts[:heard]}
        write([report(checkup_of(given, facts=facts_of(given, answers=within)))], tmp_path / str(heard), version="0.0")
        said = read(tmp_path / str(heard) / "example/index.html").text
        assert ("either you answered nobody" in said) is told


def test_one_question_about_the_writer_is_asked_once(tmp_path: Path) -> None:
    """Where a name is asked about, nothing beside that asks for another one."""
    posts = [post(n, [comment(f"Reader {n}", ASKS), comment("Ada", "I would not know yet.")]) for n in range(1, 7)]
    given = blog(posts, owners=(Owner(Person("Ada Owner"), "byline"),))
    asked = checkup_of(given, facts=facts_of(given, doubt=Doubt(ReaderWords("Ada", "name"), 0.5, 0.0, 6)), state="doubt", waiting=())
    write([report(asked)], tmp_path / "site", version="0.0")
    said = read(tmp_path / "site/example/index.html").text
    assert "No comment bears the name" not in said


def test_the_blogs_own_ping_is_no_word_of_somebody_else(tmp_path: Path) -> None:
    """A post that links to an older one leaves a ping there: no mark of the chart, while another site's is one."""
    own = comment("A later post", kind="pingback", url="https://blog.example/9/")
    other = comment("Their post", kind="pingback", url="https://mill.example/9/")
    given = blog([post(1, [own, other, comment("Rita", ASKS)])], owners=(Owner(OWNER, "byline"),))
    write([report(checkup_of(given))], tmp_path / "site", version="0.0")
    page = (tmp_path / "site/example/index.html").read_text(encoding="utf-8")
    assert "1 that needs none" in page


def test_thanks_below_a_comment_are_not_said_to_be_nothing(tmp_path: Path) -> None:
    """What the author wrote there counts as no answer, and the page does not claim that nothing was written."""
    said = comment("Rita", "A fine loaf, and well told.", id="1")
    here = post(1, [said, comment(owner=True, text="Thanks!", id="2", after_hours=9)])
    given = blog([here], owners=(Owner(OWNER, "byline"),))
    known = checkup_of(given)
    checked = replace(known, facts=replace(known.facts, acknowledged=(here.key(said),), answers={}))
    write([report(checked)], tmp_path / "site", version="0.0")
    page = read(next((tmp_path / "site/example/posts").glob("*.html"))).text
    assert "Perhaps answered: you wrote below it" in page
    assert "1 without an answer that counts" in page
    assert "no answer here" not in page


def test_what_is_praised_is_nothing_to_do(tmp_path: Path) -> None:
    """A first action that says what to keep stands under other words than one that says what to do, and is not counted as one."""
    checked = checkup_of(blog([post(n, [comment("Rita", ASKS), comment(owner=True)]) for n in range(1, 4)]))
    keep = Finding("X-keep", "spam", "All is well.", 0, remedy=Remedy("Keep your filter as it is", 0.0))
    todo = Finding("X-do", "spam", "All is not well.", 1, remedy=Remedy("Empty your filter", 5.0))
    for number, prescribed in enumerate(((keep,), (todo, keep))):
        write([report(replace(checked, prescription=prescribed))], tmp_path / str(number), version="0.0")
    praised, mixed = (read(tmp_path / n / "example/index.html").text for n in "01")
    assert "Nothing needs to be done now, but" in praised
    assert "The one thing to do now" in mixed
    assert "One thing to do, and one to keep" in mixed


def test_spam_that_the_author_answered_is_told_so(tmp_path: Path) -> None:
    """Before the reasons, so that nobody deletes it unseen; of spam that nobody answered nothing is said."""
    said = comment("Loaf Tools", "Our tools are on sale.", verdict="spam", id="1")
    answer = replace(comment(owner=True, id="2", after_hours=9), answers=(Answer("1", "named", "says the name"),))
    texts = []
    for number, comments in enumerate(([said, answer], [said])):
        given = blog([post(1, comments)], owners=(Owner(OWNER, "byline"),))
        write([report(checkup_of(given))], tmp_path / str(number), version="0.0")
        texts.append(read(tmp_path / str(number) / "example/spam.html").text)
    assert "You answered it, so look before you delete it" in texts[0]
    assert "You answered it" not in texts[1]


def test_that_somebody_asked_is_said_only_where_all_of_them_surely_did(tmp_path: Path) -> None:
    """A reader in a language without lists of words may have asked: heading and legend of the chart say so, and what came too late."""
    posts, owners = [post(n, [comment(f"Reader {n}", ASKS)]) for n in range(1, 4)], (Owner(OWNER, "byline"),)
    sure = overview(blog(posts, owners=owners), tmp_path / "a")
    assert "3 that asked have no answer from you" in sure
    assert "asked, no answer from you" in sure
    foreign = post(4, [comment("Rita", "Hvor kan jeg kjøpe dette melet?")], language="no")
    unsure = overview(blog([*posts, foreign], owners=owners), tmp_path / "b")
    assert "4 that asked, or may have, have no answer from you" in unsure
    assert "asked, or may have; no answer from you" in unsure
    assert "asked, no answer from you" not in unsure


def test_what_came_too_late_may_have_called_for_an_answer() -> None:
    """Only what surely did is said to have called for one; a finished blog has no new post to take it up in."""
    assert told_of_late(2, surely=True, finished=True).startswith("Two comments that called for an answer are too old")
    assert told_of_late(2, surely=False, finished=False).startswith("Two comments that called for an answer, or may have, are too old")
    assert told_of_late(0, surely=True, finished=False) == ""
