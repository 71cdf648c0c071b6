"""How many suspects an owner is shown."""

from __future__ import annotations

import pytest

from checkup.spam import classify
from checkup.spam.suspects import chosen, is_searched, is_spammed, with_their_like
from tests.spam.invented_blog import blog_of, rows_of


@pytest.mark.parametrize(
    ("spammed", "readers", "count"),
    [(True, 100, 100), (False, 100, 3), (False, 799, 3), (False, 800, 4), (False, 100_000, 20)],
)
def test_a_clean_blog_shows_a_handful_and_a_spammed_one_all(*, spammed: bool, readers: int, count: int) -> None:
    """One in two hundred, three at least, twenty at most; on a spammed blog all that are doubtful."""
    assert len(chosen(range(100), lambda number: 0.5, readers, spammed=spammed)) == count


@pytest.mark.parametrize(
    ("share", "whole", "spammed"),
    [(0.10, True, True), (0.099, True, False), (0.05, False, True), (0.049, False, False)],
)
def test_a_blog_is_spammed_from_a_tenth_on(share: float, *, whole: bool, spammed: bool) -> None:
    """A tenth by the whole-blog model; half as much where the comments by themselves show hardly half of the spam."""
    assert is_spammed(share, whole=whole) is spammed


@pytest.mark.parametrize(("late", "spam", "searched"), [(20, 4, True), (20, 5, False), (19, 0, False), (400, 99, True)])
def test_readers_find_old_posts_where_little_of_what_comes_late_is_spam(late: int, spam: int, *, searched: bool) -> None:
    """Twenty late comments, less than a quarter of them spam: then to be late is no sign of it."""
    assert is_searched(late, spam) is searched


def test_the_most_doubtful_are_shown_and_what_is_not_doubtful_never() -> None:
    """By doubt, then by place, so that the order of equals is fixed."""
    doubts = (0.0, 0.6, 0.9, 0.6, 0.7)
    assert chosen(range(5), doubts.__getitem__, 10, spammed=False) == {1, 2, 4}
    assert chosen([0, 1], lambda number: 0.0, 10, spammed=True) == frozenset()


@pytest.mark.parametrize(
    ("readers", "convicted", "count"), [(16, 2, 3), (16, 5, 5), (39, 0, 3), (40, 2, 9), (16, None, 9)], ids=lambda one: str(one)
)
def test_a_small_blog_has_no_more_suspects_than_spam(readers: int, convicted: int | None, count: int) -> None:
    """Where a handful of comments were judged by themselves: the share of spam that they tell is no reason to doubt every other one."""
    assert len(chosen(range(9), lambda number: 0.5, readers, spammed=True, convicted=convicted)) == count


def undated(kind: str = "") -> list[dict[str, str | None]]:
    """The comments of the invented English blog as a table without dates, with the spam of a kind among them."""
    said = [c for p in blog_of("en").posts for c in p.comments]
    rows = [{"id": "", "text": c.text, "author": c.author.name, "author_url": c.author.url} for c in said]
    spam = [row for row in (rows_of(f"{kind}.a") if kind else []) if row["label"] == "spam" and row["blog"] == "en"]
    return rows + [{"id": "spam", "text": r["text"], "author": r["author"], "author_url": r.get("author_url")} for r in spam]


@pytest.mark.parametrize("kind", ["names", "praise"])
def test_a_table_without_dates_that_is_full_of_spam_shows_all_that_is_doubtful(kind: str) -> None:
    """A seventh of it is spam, half of which can be told: more than a clean blog's three are suspect, at least a third of them rightly."""
    found = [row for row in classify(undated(kind)) if row["verdict"] == "suspect"]
    assert len(found) > 3
    assert 3 * sum(row["id"] == "spam" for row in found) >= len(found)


def test_an_honest_table_without_dates_has_no_suspects() -> None:
    """The same comments without the spam."""
    assert {row["verdict"] for row in classify(undated())} == {"ok"}


ASKED = (
    "Hello, may I ask whether you ever met the sign that a bank shows when too many coins come at once? The whole tray stopped with a long "
    "notice about unusual counts from my address, half way through last month, and another machine in town gave the same notice to me as "
    "well. Did you ever meet it?"
)

SORTER = (
    "Today I put the Sorter on the bench. It has a slim wooden frame and runs fast thanks to the springs and rollers from an old press. It "
    "was also checked with wet and bent pieces. More, with drawings, measures and the cutting list, is on my page."
)


def asked_late(*, other: str | None = None, **more: str) -> str:
    """What is said of a question that came 14 months after a short post; `other`: the site of another reader."""
    posts = {
        "a": {"post_title": "Sorter: counting small change", "post_text": SORTER},
        "b": {"post_title": "A shelf", "post_text": "I built a shelf from old oak boards and oiled it twice."},
    }
    row = {
        "id": "asked",
        "text": ASKED,
        "author": "Ida Moe",
        "post_url": "a",
        "posted": "2011-10-08",
        "comment_date": "2012-12-12",
        **posts["a"],
    }
    said = {
        "id": "shelf",
        "text": "The oak looks fine.",
        "author": "Otto",
        "post_url": "b",
        "posted": "2012-01-08",
        "comment_date": "2012-01-09",
    }
    found = classify([{**row, **more}, {**said, "author_url": other, **posts["b"]}])
    return str(found[0]["verdict"])


def test_who_asks_and_leads_nowhere_is_not_doubted_on_a_quiet_blog() -> None:
    """Who asks late, in other words, gains nothing without a site; where sites are not shown, or one stands there, doubt stays."""
    assert asked_late(other="https://otto.example/") == "ok"
    assert asked_late(other="https://otto.example/", text=ASKED.replace("?", ".")) == "suspect"
    assert asked_late(other="https://otto.example/", author_url="https://coins.example/") == "suspect"
    assert asked_late() == "suspect"


def test_late_thanks_that_lead_nowhere_are_not_doubted_on_a_quiet_blog() -> None:
    """Years late and without a word about the post; a site behind the name makes them doubtful, and so do blogs that show none."""
    otto, thanks = "https://otto.example/", "Thank you, very helpful, great!"
    late = {"text": thanks, "comment_date": "2015-12-12"}
    assert asked_late(other=otto, **late) == "ok"
    assert asked_late(other=otto, **late, author_url="https://coins.example/") == "suspect"
    assert asked_late(**late) == "suspect"


def test_who_leads_to_a_suspects_site_is_asked_about_with_it() -> None:
    """One look settles all that lead there; what is not doubtful, or leads elsewhere, stays out."""
    leads = ({"tiles.example"}, {"tiles.example"}, {"tiles.example"}, {"bread.example"}, set[str]())
    doubts = (0.9, 0.4, 0.0, 0.4, 0.4)
    assert with_their_like(frozenset([0]), range(5), doubts.__getitem__, leads.__getitem__) == {0, 1}
    assert with_their_like(frozenset([4]), range(5), doubts.__getitem__, leads.__getitem__) == {4}
