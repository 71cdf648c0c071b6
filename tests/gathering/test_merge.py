"""Pages of one post become one post."""

from __future__ import annotations

from checkup.gathering.merge_pages import in_threads, join_pages, unite, with_page
from tests.factories import comment, post

HOST = "https://b.example"


def test_threads_put_replies_after_their_parent() -> None:
    """Oldest first, replies below their parent; a dangling parent is dropped, a ring loses nobody."""
    said = [comment(id=i, parent=p) for i, p in [("3", "1"), ("2", None), ("1", None), ("4", "3"), ("9", "77"), ("5", "6"), ("6", "5")]]
    got = in_threads(said)
    assert [c.id for c in got] == ["1", "3", "4", "2", "9", "5", "6"]
    assert next(c for c in got if c.id == "9").parent is None
    assert sorted(c.id for c in unite([*said, *said])) == sorted(c.id for c in said)


def test_a_page_completes_a_record_and_never_overrules_it() -> None:
    """The page adds pings and the door; the record's comments stay as they are."""
    record = post(1, [comment("Rita", "By the API", id="5")], commenting="open", declared_count=None)
    page = post(
        1, [comment("Rita", "By the page", id="5"), comment("Notes", "", id="7", kind="pingback")], commenting="closed", declared_count=2
    )
    got = with_page(record, page)
    assert [(c.id, c.text) for c in got.comments] == [("5", "By the API"), ("7", "")]
    assert (got.commenting, got.declared_count) == ("closed", 2)


def test_pages_of_a_post_are_joined_once() -> None:
    """Bodies are appended, a body that stands twice counts once, and a missing page leaves the post truncated."""
    first = post(1, [comment(id="1")], text="One")
    assert join_pages([first], bodies=[post(1, text="Two"), post(1, text="One")]).text == "One\n\nTwo"
    assert join_pages([first, post(1, [comment(id="2")])]).comments_status == "present"
    assert join_pages([first], complete=False).comments_status == "truncated"


def test_the_door_of_a_post_is_told_by_the_first_page_that_knows_it() -> None:
    """A page that does not say whether one may comment leaves it to the next; where none says, it stays unknown."""
    silent, closed, open_ = (post(1, commenting=door) for door in ("unknown", "closed", "open"))
    assert join_pages([silent, closed, open_]).commenting == "closed"
    assert join_pages([silent], bodies=[open_]).commenting == "open"
    assert join_pages([silent, silent]).commenting == "unknown"
