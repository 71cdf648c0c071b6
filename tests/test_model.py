"""What is asked of a comment again and again is answered in one place."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from pydantic import TypeAdapter

from checkup.model import Comment, Post, comment_key, with_keys
from tests.factories import comment, post


@pytest.mark.parametrize(
    ("by_blog_author", "by_post_author", "owner"),
    [(True, False, True), (False, True, True), (None, True, True), (None, None, False), (False, False, False)],
)
def test_an_owners_comment(by_blog_author: bool | None, by_post_author: bool | None, owner: bool) -> None:
    """By the blog's author or by the post's; what nobody can tell is nobody's."""
    assert replace(comment(), by_blog_author=by_blog_author, by_post_author=by_post_author).by_owner is owner


@pytest.mark.parametrize(
    ("verdict", "label", "spam", "reader"),
    [(None, "ok", False, True), ("ok", "ok", False, True), ("promo", "promo", False, True), ("suspect", "suspect", False, False),
     ("spam", "spam", True, False)],
)  # fmt: skip
def test_a_verdict_in_a_word(verdict: str | None, label: str, spam: bool, reader: bool) -> None:
    """No verdict is "ok"; readers may promote, but neither spam nor what is suspected of it counts as theirs."""
    one = comment(verdict=verdict)
    assert (one.label, one.is_spam, one.is_reader) == (label, spam, reader)


def test_pings_and_owners_are_no_readers() -> None:
    """Only comments by others count."""
    assert not comment(kind="pingback").is_reader
    assert not comment(owner=True).is_reader


def test_a_comments_key_is_known_with_and_without_the_comment() -> None:
    """The address of its post and its id."""
    one = comment(id="12")
    assert post(3, [one]).key(one) == comment_key("https://blog.example/3/", "12") == "https://blog.example/3/#12"


def test_comments_by_their_keys() -> None:
    """In the order of the posts, each with its post; an id or an address may hold the sign between them, and unknown keys find nobody."""
    one, two = post(1, [comment(id="a#b"), comment(id="b")]), replace(post(2, [comment(id="b")]), url="https://blog.example/2/#a")
    keys = [two.key(two.comments[0]), one.key(one.comments[0]), "https://blog.example/1/#c", "b"]
    assert list(with_keys([one, two], keys)) == [(one, one.comments[0]), (two, two.comments[0])]


@pytest.mark.parametrize(
    "when",
    [
        datetime(2024, 3, 1, 9, 30, tzinfo=UTC),
        datetime(2024, 3, 1, 9, 30, tzinfo=timezone(timedelta(hours=-9, minutes=-30))),
        datetime(2024, 3, 1, 9, 30),  # noqa: DTZ001 - a page that prints no zone
        None,
    ],
)
def test_times_come_back_from_a_record_in_plain_zones(when: datetime | None) -> None:
    """What is read is equal to what was written, is written the same again, and its zone is the standard library's or none."""
    one = replace(post(), published=when, comments=(replace(comment(), posted=when),))
    record = TypeAdapter(Post)
    back = record.validate_json(record.dump_json(one))
    assert back == one
    assert record.dump_json(back) == record.dump_json(one)
    stamps = [back.published, *(c.posted for c in back.comments)]
    assert all(at is None or at.tzinfo is None or type(at.tzinfo) is timezone for at in stamps)
    assert isinstance(back.comments[0], Comment)


@pytest.mark.parametrize("when", [datetime(9999, 12, 31, 23, 59, tzinfo=UTC), datetime(1, 1, 1, tzinfo=UTC)])
@pytest.mark.parametrize("hours", [-5, 5])
def test_the_ends_of_time_come_back(when: datetime, hours: int) -> None:
    """Where the same time in UTC is in no year, a record is read all the same."""
    one = replace(comment(), posted=when.replace(tzinfo=timezone(timedelta(hours=hours))))
    record = TypeAdapter(Comment)
    assert record.validate_json(record.dump_json(one)) == one
