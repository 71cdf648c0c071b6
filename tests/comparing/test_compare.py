"""What an owner who moved a blog asks, one by one: found again how, lost or not, and what nobody can tell."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from checkup.comparing import Comparison, compare
from checkup.errors import Unreachable
from checkup.model import Blog, Comment, Person, Skip, Unread
from checkup.web.answers import check_status
from tests.comparing.invented import START, blog, each_comment, each_post, whole


def told(found: Comparison) -> list[tuple[object, ...]]:
    """Each finding: status, post or comment, what changed, why."""
    return [
        (f.status, "post" if f.is_post else "comment", *(c.field for c in f.changes), *([f.reason] if f.reason else []))
        for f in found.findings
    ]


def same_but(old: Blog, at: int, **changes: object) -> Blog:
    """The blog with one post changed."""
    return replace(old, posts=tuple(replace(p, **changes) if k == at else p for k, p in enumerate(old.posts)))  # type: ignore[arg-type]


def with_comments(*comments: Comment) -> Blog:
    """A blog of three posts, the first with these comments."""
    old = blog(5, posts=3, most=0)
    return same_but(old, 0, comments=comments, comments_status="present")


def note(number: int, text: str = "+1", name: str | None = "Oke", hours: float = 0, parent: str | None = None) -> Comment:
    return Comment(str(number), Person(name), text, START + timedelta(hours=hours), "second", parent=parent)


# posts


def test_a_post_at_another_path_is_found_by_its_name() -> None:
    """The last part of an address, in another folder and with another ending, is the same post at another place."""
    old = blog(9)
    new = same_but(old, 4, url="https://loaf.example/posts/Loaf_4/")
    assert told(compare(old, new)) == [("moved", "post", "address")]


@pytest.mark.parametrize("changes", [{}, {"text": ""}, {"published": None, "precision": "none"}, {"title": "Something else"}])
def test_a_post_at_another_name_is_found_by_what_it_says(changes: dict[str, object]) -> None:
    """Title and day, title, or text with another title find a post whose whole address is another; its comments come along."""
    old = blog(9, most=9)
    found = compare(old, same_but(old, 4, url="https://loaf.example/?p=77", **changes))
    assert [(f.status, f.is_post) for f in found.findings] == [("moved", True)]


def test_a_post_is_found_by_its_comments() -> None:
    """Where address, title and text are all others, the comments on it tell which post it is."""
    talk = tuple(note(k, f"That was my try number {k}, with butter.", hours=k) for k in range(4))
    new = same_but(with_comments(*talk), 0, url="https://loaf.example/x/", title="Other", text="Short.", published=None)
    assert [f.status for f in compare(with_comments(*talk), new).findings] == ["moved"]


def test_an_address_that_was_given_to_another_post_is_not_the_post() -> None:
    """Numbers in addresses are given anew: a page of another title, day and text is another post."""
    old = each_post(blog(9, most=0), lambda p: replace(p, url=f"https://loaf.example/?p={p.url[-6]}"))
    other = replace(old.posts[0], title="Zebra", text="Stripes " * 40, published=START + timedelta(days=900))
    found = compare(whole([old.posts[0]]), whole([other]))
    assert told(found) == [("missing", "post"), ("new", "post")]


def test_a_missing_post_takes_its_comments_with_it() -> None:
    """They are missing with their post, each counted."""
    old = with_comments(note(1), note(2, "Yes.", hours=1))
    found = compare(old, replace(old, posts=old.posts[1:]))
    assert told(found) == [("missing", "post"), ("missing", "comment", "with its post"), ("missing", "comment", "with its post")]
    assert found.code == 1


def test_title_author_and_text_of_a_post() -> None:
    """Each change of a post is told as what it is."""
    old = blog(9)
    new = same_but(old, 2, title="Other words", author=Person("Nobody Else"), text=old.posts[2].text[:60])
    assert told(compare(old, new)) == [("changed", "post", "title", "author", "text")]


def test_a_folder_on_the_new_host_is_no_other_path() -> None:
    """A blog that stands in a folder of its new host is compared from there on."""
    old = blog(9)
    new = replace(
        each_post(old, lambda p: replace(p, url=p.url.replace("loaf.example", "home.example/~ada/blog"))),
        url="https://home.example/~ada/blog/",
    )
    found = compare(old, new)
    assert (found.findings, [w.kind for w in found.whole]) == ((), ["address"])


# comments


def test_of_identical_comments_one_is_missing() -> None:
    """Of "+1" twice, one left: one is missing, and it is the one whose time is gone."""
    old = with_comments(note(1), note(2, hours=5))
    found = compare(old, with_comments(note(8, hours=5)))
    assert [(f.status, f.side.comment and f.side.comment.id) for f in found.findings] == [("missing", "1")]
    assert compare(old, with_comments(note(8), note(9, hours=5))).findings == ()


def test_a_comment_with_other_words_at_its_time_is_changed() -> None:
    """Writer and time are the same: the words changed, nothing is missing and nothing new."""
    assert told(compare(with_comments(note(1, "It rose.")), with_comments(note(5, "It did fall.")))) == [("changed", "comment", "text")]


def test_a_guests_comment_given_to_somebody() -> None:
    """An import that gives a nameless comment to the administrator changed its author."""
    assert told(compare(with_comments(note(1, name=None)), with_comments(note(1, name="admin")))) == [("changed", "comment", "author")]


def test_what_is_new_is_listed_and_no_difference() -> None:
    """A comment that only the new blog has is new; the exit code stays 0."""
    found = compare(with_comments(note(1)), with_comments(note(1), note(2, "Just arrived.", hours=9_000)))
    assert (told(found), found.code) == ([("new", "comment")], 0)


def test_a_reply_whose_parent_is_missing_is_no_change() -> None:
    """It cannot stay where it was: only the missing one is told."""
    old = with_comments(note(1, "First."), note(2, "Second.", hours=1, parent="1"))
    assert told(compare(old, with_comments(note(2, "Second.", hours=1)))) == [("missing", "comment")]


def test_threads() -> None:
    """A reply under another comment is changed; a thread of which all replies stand alone is one finding about all of them."""
    old = with_comments(note(1, "A."), note(2, "B.", "Ida", 1), note(3, "C.", "Uwe", 2, "1"), note(4, "D.", "Eva", 3, "1"))
    other = with_comments(note(1, "A."), note(2, "B.", "Ida", 1), note(3, "C.", "Uwe", 2, "2"), note(4, "D.", "Eva", 3, "1"))
    found = compare(old, other).findings[0].changes[0]
    assert (found.how, found.parent and found.parent.comment and found.parent.comment.id) == ("under another", "1")
    flat = compare(old, each_comment(old, lambda c: replace(c, parent=None)))
    assert [(f.status, len(f.also)) for f in flat.findings] == [("changed", 2)]


def test_a_blog_without_threads_tells_nothing_of_them() -> None:
    """An export that has no parents says of no comment that it stood at the top."""
    old = each_comment(blog(9), lambda c: replace(c, parent=None))
    assert compare(old, blog(9)).findings == ()


# the whole blog


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"parent": None}, "flat"),
        ({"posted": None, "precision": "none"}, "date"),
        ({"author": Person()}, "author"),
    ],
)
def test_what_all_comments_lost_is_said_once(change: dict[str, object], kind: str) -> None:
    """No threads, no dates, no names at all: one sentence for the whole blog, and a difference."""
    old = blog(9, posts=20)
    found = compare(old, each_comment(old, lambda c: replace(c, **change)))  # type: ignore[arg-type]
    assert (found.findings, [w.kind for w in found.whole], found.code) == ((), [kind], 1)


def test_shallower_threads_are_said_once() -> None:
    """A platform that nests two deep moves deeper replies up: said once, with the depth."""
    old = with_comments(*(note(n, f"Word {n}.", f"P{n}", n, str(n - 1) if n > 1 else None) for n in range(1, 7)))
    new = each_comment(old, lambda c: replace(c, parent="1" if c.parent else None))
    found = compare(old, new)
    assert (found.findings, [(w.kind, w.amount, w.count) for w in found.whole]) == ((), [("shallow", 2, 4)])


def test_dates_to_the_day_are_said_once_and_no_difference() -> None:
    """Where the new theme prints the day only, hours cannot be compared: doubt, not difference."""
    old = blog(9)
    new = each_comment(old, lambda c: replace(c, posted=c.posted and c.posted.replace(hour=0, minute=0, second=0), precision="day"))
    found = compare(old, new)
    assert (found.findings, [w.kind for w in found.whole], found.code) == ((), ["days"], 0)
    assert compare(new, old).findings == ()


# what was not read


def unread(old: Blog, **coverage: object) -> Blog:
    return replace(old, posts=old.posts[1:], coverage=replace(old.coverage, **coverage))  # type: ignore[arg-type]


def test_a_reading_that_stopped_calls_nothing_missing() -> None:
    """What was not reached is not known, and the exit code is 2, whatever else was found."""
    old = blog(9)
    found = compare(old, unread(old, partial="The time was over."))
    assert {f.status for f in found.findings} == {"unknown"}
    assert ([g.kind for g in found.gaps], found.code) == (["stopped"], 2)


def test_a_page_that_failed_is_not_missing() -> None:
    """The post at its address, or under its name, is unknown; another one that is not there is missing."""
    old = blog(9, most=0)
    url = old.posts[0].url
    cover = {"unread": (Unread("failed", None, url),), "skipped": (Skip(url, "It answered with an error (500).", refused=True),)}
    found = compare(old, replace(unread(old, **cover), posts=old.posts[2:]))
    assert told(found) == [("unknown", "post", "not read"), ("missing", "post")]
    assert found.code == 2


def test_a_failed_page_of_another_name_may_be_any_post() -> None:
    """Where a page failed that is no old post's by its name, nothing is called missing."""
    old = blog(9, most=0)
    cover = {"unread": (Unread("failed", None, "https://loaf.example/zebra/"),), "skipped": ()}
    assert told(compare(old, unread(old, **cover))) == [("unknown", "post", "may be unread")]


def test_a_page_that_is_gone_is_an_answer() -> None:
    """Where the server says that a page is not there, its post is missing."""
    old = blog(9, most=0)
    url = old.posts[0].url
    with pytest.raises(Unreachable) as gone:
        check_status(url, 404, {})
    cover = {"unread": (Unread("failed", None, url),), "skipped": (Skip(url, gone.value.sentence, refused=True),)}
    found = compare(old, unread(old, **cover))
    assert (told(found), found.code) == ([("missing", "post")], 1)


def test_a_page_that_is_taken_for_no_post_is_not_missing() -> None:
    """A page like About on the new blog was seen: nobody can tell, and it is said why."""
    old = blog(9, most=0)
    found = compare(old, unread(old, skipped=(Skip(old.posts[0].url, "A page of its own, like About."),)))
    assert (told(found), found.code) == ([("unknown", "post", "no post")], 0)


@pytest.mark.parametrize("status", ["external-unread", "blocked", "truncated"])
def test_comments_that_could_not_be_read_are_not_missing(status: str) -> None:
    """Where the new page leaves its comments to a service that was not read, or shows some of them, the rest is not known."""
    old = with_comments(note(1), note(2, "Second.", "Ida", 1))
    new = same_but(with_comments(note(1)), 0, comments_status=status)
    found = compare(old, new)
    assert (told(found), found.code) == ([("unknown", "comment", "comments not read")], 2)
    assert compare(new, old).code == 2, "and of the old blog they were not compared"


def test_all_that_is_found_makes_a_gap_harmless() -> None:
    """Where everything old was found, what was not read of the new blog does not matter."""
    old = blog(9)
    new = replace(old, coverage=replace(old.coverage, partial="The time was over."))
    assert (compare(old, new).code, compare(new, old).code) == (0, 2)


def test_announced_comments_cast_doubt() -> None:
    """A missing comment is missing, and it is said that its page announces more than it shows."""
    old = with_comments(note(1), note(2, "Second.", "Ida", 1))
    found = compare(old, same_but(with_comments(note(1)), 0, declared_count=2))
    assert [(f.status, f.announced) for f in found.findings] == [("missing", 1)]
