"""Titles, writers and days that only the lists of a blog tell."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from checkup.gathering.listed_facts import Lists, without_blogs_name
from checkup.model import Listed, Page, Person, Post
from checkup.platforms import read

HOST = "https://rye.example"
NAMES = ("A rye that fell", "The oven door", "Salt or none", "A week of spelt")


def posts(titles: tuple[str | None, ...], author: str | None = None) -> list[Post]:
    who = Person(author) if author else None
    return [Post(url=f"{HOST}/post?id={n}", title=title, author=who) for n, title in enumerate(titles)]


def titles(own: tuple[str | None, ...], listed: tuple[str, ...] = NAMES) -> tuple[str | None, ...]:
    lists = Lists()
    lists.note(HOST, tuple(Listed(f"{HOST}/post?id={n}", title) for n, title in enumerate(listed)))
    return tuple(p.title for p in lists.completed(posts(own)))


@pytest.mark.parametrize(
    "own",
    [
        ("The slow loaf",) * 4,
        (None,) * 4,
        tuple(f"Article - {name}" for name in NAMES),
    ],
    ids=["one title for all", "none", "in the same words"],
)
def test_a_title_that_many_pages_share_gives_way_to_the_lists(own: tuple[str | None, ...]) -> None:
    """Or one that stands in words that they share."""
    assert titles(own) == NAMES


def test_a_page_that_tells_its_title_keeps_it() -> None:
    """Lists may call it by another name, cut it off, or call all the same."""
    own = ("Rye", "Oven", "Salt", "Spelt")
    assert titles(own) == own
    assert titles(("Blog",) * 4, tuple(f"{name[:6]}…" for name in NAMES)) == ("Blog",) * 4
    assert titles(("Blog",) * 4, ("Read more",) * 4) == ("Blog",) * 4
    assert titles(("Blog",) * 4, ("2 Comments", "3 Kommentare", "Comments (5)", "Rye at last")) == ("Blog", "Blog", "Blog", "Rye at last")


def test_writers_of_lists_count_where_no_page_names_one() -> None:
    """One page that does shows that the others are by somebody whom the blog does not name."""
    lists = Lists()
    lists.note(HOST, (Listed(f"{HOST}/post?id=0", NAMES[0], "Ilse Brandt"), Listed(f"{HOST}/post?id=1", NAMES[1])))
    signed = lists.completed(posts(NAMES))
    assert [p.author and p.author.name for p in signed] == ["Ilse Brandt", None, None, None]
    mixed = lists.completed([*posts(NAMES)[:3], *posts(NAMES, "Bogdan")[3:]])
    assert [p.author and p.author.name for p in mixed] == [None, None, None, "Bogdan"]


def test_days_of_lists_count_where_no_page_tells_one() -> None:
    """Lists that differ tell nothing, and one page with a day shows that the others have none to tell."""
    day = datetime(2012, 5, 3, tzinfo=UTC)
    first, second = (replace(Listed(f"{HOST}/post?id=0", NAMES[0]), published=day + timedelta(n), precision="day") for n in (0, 1))
    lists = Lists()
    lists.note(HOST, (first, Listed(f"{HOST}/post?id=1", NAMES[1])))
    assert [(p.published, p.precision) for p in lists.completed(posts(NAMES))][:2] == [(day, "day"), (None, "none")]
    own = [replace(posts(NAMES)[3], published=day, precision="minute")]
    assert [p.published for p in lists.completed([*posts(NAMES)[:3], *own])] == [None, None, None, day]
    lists.note(f"{HOST}/page/2", (second,))
    assert lists.completed(posts(NAMES))[0].published is None


@pytest.mark.parametrize(
    "below",
    [
        "<p>Posted by Ilse Brandt on {} May 2012</p>",
        "<small>{} May 2012</small><p>Of the stove.</p>",
        "<p>Of the stove.</p><p>{} May 2012, 3 comments</p>",
    ],
)
def test_a_list_tells_the_day_below_each_heading(below: str) -> None:
    """The first line below a heading that holds a date."""
    body = "".join(f"<div><h2><a href='/post?id={n}'>{name}</a></h2>{below.format(n + 5)}</div>" for n, name in enumerate(NAMES))
    reading = read(Page(url=f"{HOST}/", body=f"<html><head><title>The slow loaf</title></head><body>{body}</body></html>".encode()))
    assert [one.published and one.published.day for one in reading.listed] == [5, 6, 7, 8]


def test_a_list_tells_titles_and_bylines_of_its_cards() -> None:
    """A heading that links to a post, or one in a card that is a link; a byline below it."""
    card = "<a href='/post?id={0}'><div><h3>{1}</h3><p>Of the stove and of the salt.</p></div></a>"
    plain = "<h2><a href='/post?id={0}'>{1}</a></h2><p>Of the stove.</p><p>Posted by <span>Ilse Brandt</span> at 07:30AM</p>"
    for one, writer in ((card, None), (plain, "Ilse Brandt")):
        body = "".join(one.format(n, name) for n, name in enumerate(NAMES))
        reading = read(Page(url=f"{HOST}/", body=f"<html><head><title>The slow loaf</title></head><body>{body}</body></html>".encode()))
        assert [(x.url, x.title, x.author) for x in reading.listed] == [
            (f"{HOST}/post?id={n}", name, writer) for n, name in enumerate(NAMES)
        ]


def test_a_list_that_is_read_once_more_says_what_it_says_then() -> None:
    """Its first reading, with day and month mixed up, is forgotten."""
    lists = Lists()
    for month, day in ((5, 3), (3, 5)):
        lists.note(HOST, (Listed(f"{HOST}/post?id=0", NAMES[0], None, datetime(2026, month, day, tzinfo=UTC), "day"),))
    (dated,) = lists.completed(posts(NAMES)[:1])
    assert dated.published == datetime(2026, 3, 5, tzinfo=UTC)


def test_days_above_the_one_that_settles_their_order_are_read_in_it() -> None:
    """Of three posts the last tells that the day stands first."""
    days = ("05-03-2026", "04-03-2026", "28-02-2026")
    rows = "".join(
        f"<h2><a href='/post?id={n}'>{NAMES[n]}</a></h2><div>Written by <b>Ilse</b> | {day}</div><p>Words</p>" for n, day in enumerate(days)
    )
    seen = read(Page(url=f"{HOST}/", body=f"<html><body>{rows}</body></html>".encode()))
    assert seen.page_type == "list"
    assert [(one.published.month, one.published.day) for one in seen.listed if one.published] == [(3, 5), (3, 4), (2, 28)]
    assert seen.date_order == "DMY"


@pytest.mark.parametrize(("shift", "told"), [(0, True), (1, False)])
def test_lists_date_the_rest_where_they_agree_with_the_pages_that_tell(shift: int, told: bool) -> None:
    """A feed dates the newest posts; the lists date the others only where they tell the same day for those."""
    first = datetime(2024, 3, 1, 8, tzinfo=UTC)
    own = [replace(p, published=first + timedelta(days=n), precision="second") if n < 3 else p for n, p in enumerate(posts(NAMES))]
    lists = Lists()
    days = [first + timedelta(days=n + shift) for n in range(4)]
    lists.note(HOST, tuple(Listed(p.url, p.title or "", None, day, "day") for p, day in zip(own, days, strict=True)))
    assert (lists.completed(own)[3].published is not None) is told


@pytest.mark.parametrize(("count", "title"), [(3, None), (2, "The slow loaf")])
def test_posts_headed_by_the_blogs_name_alone_have_no_title(count: int, title: str | None) -> None:
    """Short notes without a heading: three and more such pages say that the name is none of theirs."""
    own = ("The slow loaf",) * count + NAMES
    told = [p.title for p in without_blogs_name(posts(own), "The Slow Loaf")]
    assert told == [title] * count + list(NAMES)


def test_the_day_of_a_post_is_no_title() -> None:
    """Lists of posts without titles link their days."""
    assert titles((None,) * 3, ("Jul 17, 2026", "14 July 2026", "2026-07-10")) == (None,) * 3
    assert titles((None,) * 3, ("Jul 17, 2026: rain", "On 14 July 2026", "July")) == ("Jul 17, 2026: rain", "On 14 July 2026", "July")
