"""One comment once: what is a copy of what, and what the copies make together."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from checkup.gathering.page_read import Sheet
from checkup.gathering.same_comment import unite_comments
from checkup.model import Comment, Person
from tests.factories import comment

NOON = datetime(2012, 5, 1, 12, 0, tzinfo=UTC)


def said(id: str, author: str | None, text: str, *, hours: float = 0, **more: object) -> Comment:
    """A comment with a printed minute."""
    return replace(comment(author, text, id=id, posted=NOON + timedelta(hours=hours)), precision="minute", **more)  # type: ignore[arg-type]


def undated(made: Comment) -> Comment:
    return replace(made, posted=None, precision="none")


def day(made: Comment) -> Comment:
    return replace(made, precision="day")


def united(*sheets: tuple[Comment, ...]) -> list[tuple[str, int]]:
    """Ids and how many were united, of pages that are copies of each other."""
    return [(c.id, c.united) for c in unite_comments([Sheet(f"page {n}", sheet) for n, sheet in enumerate(sheets)])]


def test_an_import_that_ran_twice_is_seen() -> None:
    """The same author, text and minute under a new id is one comment; another minute, author, account or text is not."""
    one = said("1", "Rita", "I tried this.")
    assert united((one, replace(one, id="900"), said("2", "Rita", "I tried this.", hours=1))) == [("1", 2), ("2", 1)]
    assert len(united((one, replace(one, id="9", author=Person("Otto"))))) == 2
    assert len(united((one, replace(one, id="9", author=Person("Rita", None, "44"))))) == 2
    assert len(united((one, replace(one, id="9", text="I tried that.")))) == 2


def test_the_writers_copy_without_the_account_is_no_second_comment() -> None:
    """A service gives comments back without accounts: a telling text of one name and minute is the one account's."""
    mine = said("1", "Maya", "The rye wants a hotter oven than that.")
    mine = replace(mine, author=Person("Maya", None, "4"), by_post_author=True)
    given_back = replace(mine, id="900", author=Person("Maya"), by_post_author=False)
    (one,) = unite_comments([Sheet("page", (mine, given_back))])
    assert (one.author.platform_id, one.by_post_author, one.united) == ("4", True, 2)
    assert len(united((mine, replace(given_back, author=Person("Rita"))))) == 2
    assert len(united((mine, replace(mine, id="7", author=Person("Maya", None, "9")), given_back))) == 3
    assert len(united((replace(mine, text="Thanks!"), replace(given_back, text="Thanks!")))) == 2


def test_where_one_has_no_time_author_and_text_tell() -> None:
    """A long text without a time is the copy of the one with a time; two short ones on one page may be two."""
    long = "I tried this with spelt and it rose twice as high."
    assert united((said("1", "Rita", long), undated(said("2", "Rita", long)))) == [("1", 2)]
    assert united((day(said("1", "Rita", long)), day(said("2", "Rita", long, hours=3)))) == [("1", 2)]
    assert len(united((undated(said("1", "Rita", "Thanks!")), undated(said("2", "Rita", "Thanks!"))))) == 2
    assert len(united((day(said("1", "Rita", long)), day(said("2", "Rita", long, hours=72))))) == 2


def test_the_same_thanks_to_two_readers_on_one_day_are_two_comments() -> None:
    """Answers to different comments are two, though words, writer and day agree; copies below copies of one comment are one."""
    thanks = "Thank you for your kind words, I am glad that it helped."
    rita, otto = day(said("1", "Rita", "It rose.")), day(said("2", "Otto", "Mine did not."))
    to_rita, to_otto = (day(said(str(n), "Maya", thanks, parent=c.id)) for n, c in ((3, rita), (4, otto)))
    assert len(united((rita, to_rita, otto, to_otto))) == 4
    assert len(united((undated(rita), undated(to_rita), undated(otto), undated(to_otto)))) == 4
    again = day(said("20", "Rita", "It rose."))
    assert len(united((rita, to_rita, again, replace(to_rita, id="30", parent="20")))) == 3


@pytest.mark.parametrize(
    ("text", "author", "hours"),
    [
        ("wrote:\n\nI tried this with spelt too.", "Rita", 0.0),
        ("I tried this with “spelt” too…", "Rita", 0.0),
        ("I tried this with spelt too.", "RITA", -1.0),
        ("I tried this with spelt too.", "Rita wrote", 0.0),
        ("I tried this with spelt too.", "Rita", 0.0),
    ],
)
def test_a_theme_and_a_clock_do_not_make_two(text: str, author: str, hours: float) -> None:
    """In another rendering with ids of its own, words around the text, signs and hours between two clocks do not count."""
    old, new = said("7000000000000000001", "Rita", "I tried this with spelt too."), said("12", author, text, hours=hours)
    assert [c for _, c in united((old,), (new,))] == [2]
    assert unite_comments([Sheet("a", (old,)), Sheet("b", (new,))])[0].text in (old.text, text if "wrote" not in text else old.text)


@pytest.mark.parametrize("nobody", ["Anonymous", "Anónimo", "Anonyme", "Аноним", "匿名", None])
def test_nobody_is_nobody_in_any_language(nobody: str | None) -> None:
    """A copy signed with nobody's name in another language is the same comment."""
    old, new = said("7000000000000000001", "Anonym", "Does it keep for a week?"), said("12", nobody, "Does it keep for a week?")
    assert [c for _, c in united((old,), (new,))] == [2]


def test_two_words_of_one_reader_stay_two_in_both_renderings() -> None:
    """Copies pair off one to one: what a page shows as two stays two, nearest times first."""
    old = (said("700001", "Rita", "Again!"), said("700002", "Rita", "Again!", hours=1))
    new = (said("1", "Rita", "Again!", hours=1), said("2", "Rita", "Again!", hours=2))
    assert [c for _, c in united(old, new)] == [2, 2]


def test_days_read_the_other_way_round_are_one_day() -> None:
    """A page whose dates were read month first is still the copy of one that was read right."""
    old = said("700001", "Rita", "I tried this with spelt too.")
    new = replace(said("1", "Rita", "I tried this with spelt too."), posted=datetime(2012, 1, 5, 12, 0))  # noqa: DTZ001
    assert [c for _, c in united((old,), (new,))] == [2]


def test_an_id_is_one_comment_only_within_its_own_numbering() -> None:
    """Comment 1 of the old blog and comment 1 of the new one are two, with ids that differ."""
    got = united((said("1", "Rita", "I tried this with spelt too."),), (said("1", "Otto", "And I with oats, to no avail.", hours=2),))
    assert got == [("1", 1), ("x1", 1)]


def test_the_richest_survives() -> None:
    """A time over a day, the platform's mark, the parent by its new id, and a text that is not cut off."""
    first = said("700001", "Otto", "And how long does it keep?")
    old = day(replace(said("700002", "Ada", "It keeps for a week if you wrap it well…", hours=1), parent=None, by_post_author=None))
    new = replace(
        said("2", "Ada", "It keeps for a week if you wrap it well, I think", hours=1),
        by_post_author=True,
        parent="1",
        author=Person("Ada", None, "1"),
    )
    got = unite_comments([Sheet("old", (first, old)), Sheet("new", (said("1", "Otto", "And how long does it keep?"), new))])
    assert [(c.id, c.united) for c in got] == [("1", 2), ("2", 2)]
    assert (got[1].parent, got[1].by_post_author, got[1].precision, got[1].author.platform_id) == ("1", True, "minute", "1")
    assert got[1].text.endswith("I think")


def test_what_only_a_copy_has_is_put_where_it_belongs() -> None:
    """A reply goes below its parent, another comment where its time is; a page alone is left as it is."""
    old = (said("1", "Ann", "First word of all"), said("2", "Bob", "Last word of all", hours=9))
    new = (
        *(replace(c, id="9" + c.id) for c in old),
        said("93", "Cid", "Between the two", hours=5),
        said("94", "Dot", "To Ann alone", hours=8, parent="91"),
    )
    got = unite_comments([Sheet("old", old), Sheet("new", new)])
    assert [c.text.split()[0] for c in got] == ["First", "To", "Between", "Last"]
    assert unite_comments([Sheet("old", old)]) == old
