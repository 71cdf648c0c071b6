"""What stands around a comment, each feature from both sides."""

from __future__ import annotations

from checkup.spam.accounts import account_of, accounts
from checkup.spam.seen_comment import Seen
from checkup.spam.surroundings import Surroundings
from tests.spam.table import context, said


def features(*comments: Seen, of: int = -1) -> dict[str, float]:
    keys = [account_of(c) for c in comments]
    around = Surroundings(context(*comments), keys, accounts(comments, keys))
    return around.features(of % len(comments))


def test_an_account_that_lasts_differs_from_one_that_came_once() -> None:
    """The span of an account's comments; one comment has none."""
    once = said("p1", 5, "Ida", "My rye loaf.")
    assert "lasting account" not in features(once)
    assert features(once, said("p2", 400, "Ida", "My rye loaf."))["lasting account"] == 1.0
    assert features(once, said("p2", 8, "Ida", "My rye loaf."))["lasting account"] < 0.5


def test_lateness_place_and_gap_need_dates() -> None:
    """Without the post's date nothing is late; the third comment has a later place than the first."""
    first, later = said("p", 1, "Ana", "Rye."), said("p", 300, "Ben", "Rye.")
    assert features(first, later)["half a year"] == 1.0
    assert features(first, later, of=0)["half a year"] == 0.0
    assert features(first, later)["place"] > features(first, later, of=0)["place"] == 0.0
    undated = said("p", 300, "Ben", "Rye.")
    assert "days after" not in features(Seen(**{f: getattr(undated, f) for f in Seen.__slots__} | {"posted": None}))


def test_words_of_the_post_and_of_the_early_thread_are_seen() -> None:
    """Topic words of the post, and words that an early comment used; a word of its own counts for nothing."""
    early = said("p", 1, "Ana", "my cardamom buns")
    late = said("p", 9, "Ben", "cardamom in sourdough bread")
    found = features(early, late)
    assert found["topic"] > 0
    assert found["thread topic"] > 0
    assert features(early)["thread topic"] == 0.0


def test_shared_texts_and_sites_count_other_names_only() -> None:
    """The same opening by two accounts is shared; by one account it is not."""
    same = "what a splendid page you have made"
    two = features(said("p1", 1, "Ana", same), said("p2", 2, "Ben", same))
    one = features(said("p1", 1, "Ana", same), said("p2", 2, "Ana", same))
    assert two["shared text"] > one["shared text"] == 0.0
    site = [said(f"p{n}", n, "Ana", "Rye.", "http://a.example/") for n in range(3)]
    assert features(*site)["posts of the site"] > 0
    assert features(site[0])["posts of the site"] == 0.0


def test_neither_link_nor_site_is_bare_and_a_known_site_is_no_site() -> None:
    """A profile that everybody may have does not count as a site of one's own."""
    assert features(said("p", 1, "Ana", "Rye."))["bare"] == 1.0
    assert features(said("p", 1, "Ana", "Rye.", "http://a.example/"))["site"] == 1.0
    assert features(said("p", 1, "Ana", "Rye.", "https://en.wikipedia.org/wiki/Rye"))["site"] == 0.0


def test_the_shape_of_a_name() -> None:
    """Three words are long, two in small letters are no person's."""
    assert features(said("p", 1, "best lake trips", "Rye."))["long name"] == 1.0
    assert features(said("p", 1, "lake trips", "Rye."))["small letters"] == 1.0
    assert features(said("p", 1, "Lake Trips", "Rye."))["small letters"] == 0.0
    assert features(said("p", 1, "ida", "Rye."))["small letters"] == 0.0
