"""What one run leaves behind, and its way through a JSON line."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from checkup.facts import Window
from checkup.findings import Finding, Measure
from checkup.history import snapshot
from checkup.history.codec import decode, encode
from checkup.history.snapshots import SignPoint, short_hash
from checkup.history.take_snapshot import _pairs as tallied
from checkup.history.take_snapshot import post_keys
from checkup.measuring.tallies import Ratio, Ratios
from tests import factories
from tests.history.snaps import BARE, R0, T, checkup, facts, posts_with


def test_a_snapshot_holds_no_names_and_no_texts() -> None:
    """Neither a name, an address nor a word of a comment is in the line."""
    line = encode(snapshot(checkup(facts(posts_with(6, 3)), measures=[R0], codes=["R-waiting"])))
    for private in ("Reader", "Rita", "Ada", "tried", "baked", "blog.example", "http"):
        assert private not in line
    assert "\n" not in line
    assert line == json.dumps(json.loads(line), sort_keys=True, separators=(",", ":"))


def test_a_line_comes_back_as_it_was() -> None:
    """Everything that later runs compare survives the way through the file, whole numbers exactly."""
    late = factories.comment("Late", id="late", posted=T - timedelta(days=3))
    posts = [*posts_with(7, 4), factories.post(50, [late, factories.comment("S", verdict="spam", id="s")])]
    snap = snapshot(checkup(facts(posts, answered=True), measures=[R0], codes=["S-late-spam", "R-waiting"], config_hash="abc"))
    back = decode(encode(snap))
    assert back == replace(snap, posts=back.posts if back else {})
    assert back
    assert list(back.posts) == list(snap.posts)
    for key, row in snap.posts.items():
        for code in ("R0", "R0/", "E1", "S1", "S1/", "E3"):
            assert back.posts[key].get(code) == row.get(code), (key, code)
    assert len(snap.spam) == 1
    assert list(snap.fresh.values()) == [3]


@pytest.mark.slow
@pytest.mark.parametrize(("posts", "each"), [(1000, 4), (1000, 12), (3000, 2)])
def test_a_run_of_a_big_blog_stays_under_40_kilobytes(posts: int, each: int) -> None:
    """1,000 posts fit with all their comments; with more, the comments of the oldest posts are left out first, and the line says so."""
    snap = snapshot(checkup(facts(posts_with(posts, each), answered=True), measures=[R0]))
    line = encode(snap)
    assert len(line.encode()) < 40_000
    back = decode(line)
    assert back
    assert len(back.posts) == min(posts, len(back.posts))
    assert len(back.posts) >= 1000
    if (posts, each) == (1000, 4):
        assert back.left_out == ()
        assert len(back.comments) == 4000
    else:
        assert back.left_out


def test_shares_of_a_reader_survive_the_line() -> None:
    """A reader's weight, spread over two to eight posts, sums up to the same as before; large counts keep their ratio."""
    rows = {f"{k}{i:03}": {"E2": 1 / k, "E2/": 2 / k, "V6": 11.37, "R0": 100.0, "R0/": 130.0} for k in range(2, 9) for i in range(k)}
    back = decode(encode(replace(BARE, posts=rows)))
    assert back
    assert sum(row["E2"] for row in back.posts.values()) == pytest.approx(7.0, abs=1e-9)
    assert all(row["V6"] == pytest.approx(11.37, abs=0.01) for row in back.posts.values())
    assert all(row["R0"] / row["R0/"] == pytest.approx(100 / 130, abs=0.01) for row in back.posts.values())


def test_hashes_never_change() -> None:
    """The hash of an address is the same in every version, or histories would break."""
    assert (short_hash("https://blog.example/1/", 4), short_hash("12", 3)) == ("cf_m", "Qr7")
    assert json.loads(encode(snapshot(checkup(facts(posts_with(1, 1))))))["schema"] == 1


@pytest.mark.parametrize(("age", "kept"), [(0.0, 0), (0.99, 0), (61.5, 61), (62.99, 62), (63.0, None), (-0.5, None)])
def test_young_comments_keep_their_age_for_62_days(age: float, kept: int | None) -> None:
    """Whole days up to 62; older ones, undated ones and those from after the checkup have no age."""
    one = factories.comment("Ida", id="x", posted=T - timedelta(days=age))
    undated = factories.comment("Jon", id="y", posted=None)
    snap = snapshot(checkup(facts([factories.post(1, [one, undated])])))
    assert list(snap.fresh.values()) == ([] if kept is None else [kept])
    assert len(snap.comments) == 2


def test_a_row_says_whether_a_post_was_readable_and_in_the_window() -> None:
    """1 = comments could be read, 2 = inside the window, 3 = both."""
    posts = [
        factories.post(1, [factories.comment()]),
        factories.post(40, comments_status="blocked"),
        factories.post(41),
        factories.post(2, comments_status="blocked"),
    ]
    given = replace(facts(posts), window=Window(factories.START + timedelta(weeks=30), T, "some posts"))
    rows = snapshot(checkup(given)).posts
    assert [row["in"] for row in rows.values()] == [3.0, 2.0, 0.0, 1.0]  # newest first


def test_posts_stand_newest_first_and_undated_ones_last() -> None:
    """The order in which comments are left out when a line grows too long."""
    posts = [factories.post(1, published=None), factories.post(2), factories.post(3)]
    snap = snapshot(checkup(facts(posts)))
    assert list(snap.posts) == [short_hash(f"https://blog.example/{n}/", 4) for n in (3, 2, 1)]


def test_what_is_kept_of_a_measure_and_of_the_findings() -> None:
    """The printed share beside the weighed one, praise left out, acknowledged findings kept, signs that could not be read listed."""
    weighed = Measure("S1", "Spam", "ok", 0.2, n=20, detail={"plain_share": 0.1}, window="all")
    given = facts(posts_with(2, 1))
    praise, told = Finding("W-good", "welcome", "Well done.", severity=0), Finding("S-late", "spam", "Old spam.", severity=1)
    snap = snapshot(replace(checkup(given, measures=[weighed, R0], outcome="unknown"), findings=(praise,), acknowledged=(told,)))
    assert (snap.measures["S1"].plain, snap.measures["S1"].everywhere) == (0.1, True)
    assert (snap.measures["R0"].plain, snap.measures["R0"].everywhere) == (None, False)
    assert (snap.findings, snap.finding_signs, snap.unmeasured) == (("S-late",), {"S-late": "spam"}, ("responsiveness",))
    assert (snap.checked, snap.grade) == ("2026-11-22", "C")
    assert snapshot(checkup(given, as_of=T - timedelta(days=3))).checked == "2026-11-19"
    ungraded = replace(checkup(given, as_of=None), grade=None)
    assert (snapshot(ungraded).grade, snapshot(ungraded).checked) == (None, "2026-11-22")


def test_two_posts_never_share_a_hash() -> None:
    """Where two addresses meet in one hash the later gets another, the same on every run and in every order."""
    urls = [f"https://b.example/{n}" for n in range(20_000)]
    posts = tuple(factories.post(1, url=url) for url in urls)
    keys = post_keys(posts)
    assert len(set(keys.values())) == len(urls)
    plain = sum(keys[url] == short_hash(url, 4) for url in urls)
    assert plain < len(urls)
    assert {keys[url] for url in urls if keys[url] != short_hash(url, 4)} == {
        short_hash(f"{url} 1", 4) for url in urls if keys[url] != short_hash(url, 4)
    }
    assert post_keys(tuple(reversed(posts))) == keys


def test_each_number_of_a_measure_survives_the_line() -> None:
    """Value, sample, interval, outcome, score, range, reach and printed share, each alone and with nothing."""
    points = {
        "A": SignPoint(0.25, 12, (0.1, 0.5), "ok", 61.5, (0.2, None), True, 0.125),
        "B": SignPoint(None, 0, None, "unknown"),
        "C": SignPoint(0.0, 3, None, "early", 0.0, (None, 0.05), False, 0.0),
    }
    back = decode(encode(replace(BARE, measures=points)))
    assert back
    assert back.measures == points


def test_of_several_ratios_the_main_one_is_kept() -> None:
    """R1 is kept per post as its share within the longest horizon; what counts in no share of a post has no entry."""
    tally = Ratios({"48h": Ratio({"u": 1.0}, {"u": 3.0, "v": 1.0}), "7d": Ratio({"u": 2.0}, {"u": 3.0})}, "7d")
    assert tallied(tally) == {"u": (2.0, 3.0)}


def test_only_known_numbers_of_the_coverage_are_kept() -> None:
    """What the pages do not say is left out, and zero is a number."""
    given = facts(posts_with(2, 1))
    cover = replace(given.blog.coverage, found=9, read=2, declared=None, extracted=0)
    snap = snapshot(checkup(replace(given, blog=replace(given.blog, coverage=cover))))
    assert snap.coverage == {"found": 9, "read": 2, "extracted": 0, "comments": 2, "missed": 7}
