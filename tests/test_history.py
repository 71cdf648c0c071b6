"""History: one line a run, trends over the posts that both runs read, moderation seen, nothing personal kept."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from checkup.facts import Facts, FirstAnswer, Window
from checkup.findings import Checkup, Finding, Grade, Measure, VitalSign
from checkup.history import Snapshot, append, compare, read, snapshot, split_at
from checkup.history.codec import decode, encode
from checkup.history.snapshots import SignPoint, short_hash
from checkup.model import Comment, Owner, Post
from tests import factories

T = datetime(2026, 11, 22, 12, tzinfo=UTC)


def facts(posts: Sequence[Post], answered: bool = False, at: datetime = T) -> Facts:
    """Settled facts with the owner known; with `answered`, every reader comment has an answer after an hour."""
    blog = factories.blog(posts, owners=(Owner(factories.OWNER, "byline"),))
    window = Window(None, at, "all posts")
    plain = Facts(blog, at, "configured", window, identities={p.key(c): c.author.name for p in posts for c in p.comments})
    if not answered:
        return plain
    found = {p.key(c): FirstAnswer(0.0, "named", "a", 3600.0, 3600.0) for p in posts for c in plain.readers(p)}
    return replace(plain, answers=found)


def checkup(
    given: Facts, *, score: int | None = 60, measures: Sequence[Measure] = (), codes: Sequence[str] = (), **more: object
) -> Checkup:
    sign = VitalSign("responsiveness", "Responsiveness", "comments", str(more.pop("outcome", "ok")), 15, measures=tuple(measures))  # type: ignore[arg-type]
    fields: dict[str, object] = {"as_of": given.as_of, "no_grade_reason": None, "diagnosis": "", "categories": ()} | more
    grade = Grade("C", "Fair", "C")
    findings = tuple(Finding(code, "responsiveness", "words", severity=2) for code in codes)
    return Checkup("blog", given, (sign,), score=score, interval=(50, 70), grade=grade, findings=findings, **fields)  # type: ignore[arg-type]


def posts_with(count: int, each: int, *, verdict: str = "ok") -> list[Post]:
    """`count` posts from January 2026 with `each` reader comments, ids the same every time."""
    found = []
    for n in range(1, count + 1):
        start = factories.START + timedelta(weeks=n % 40)
        comments = [
            factories.comment(f"Reader {n} {i}", id=f"{n}-{i}", after_hours=5 + i, verdict=verdict, start=start) for i in range(each)
        ]
        found.append(factories.post(n, comments, published=start))
    return found


R0 = Measure("R0", "Readers answered", "ok", 0.5, n=10, interval=(0.3, 0.7), score=62.0, healthy=(0.6, None))


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


def test_a_second_run_on_the_same_day_takes_the_place_of_the_first(tmp_path: Path) -> None:
    """Same UTC day replaces, another day is added, and unchanged content leaves the same bytes."""
    path = tmp_path / "history" / "blog.jsonl"
    first, again, later = (
        replace(BARE, checked=day, score=score) for day, score in (("2026-11-20", 1), ("2026-11-20", 2), ("2026-11-21", 3))
    )
    for snap in (first, again, later):
        append(path, snap)
    assert [(s.checked, s.score) for s in read(path)] == [("2026-11-20", 2), ("2026-11-21", 3)]
    before = path.read_bytes()
    append(path, later)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_torn_last_line_is_repaired_and_others_are_kept(tmp_path: Path) -> None:
    """A crash in the middle of a line costs that line only; lines of a newer schema stay in the file and are passed over."""
    path = tmp_path / "blog.jsonl"
    append(path, replace(BARE, checked="2026-11-01"))
    newer = '{"checked":"2027-01-01","schema":99}'
    path.write_text(path.read_text() + newer + "\n" + encode(replace(BARE, checked="2026-11-08"))[:-20], encoding="utf-8")
    assert [s.checked for s in read(path)] == ["2026-11-01"]
    append(path, replace(BARE, checked="2026-11-15"))
    assert [s.checked for s in read(path)] == ["2026-11-01", "2026-11-15"]
    assert newer in path.read_text().splitlines()
    assert len(path.read_text().splitlines()) == 3


def test_older_and_poorer_lines_are_read(tmp_path: Path) -> None:
    """A line without later keys, of schema 0, is a snapshot; nonsense is none."""
    path = tmp_path / "blog.jsonl"
    old = {"checked": "2020-01-01", "method": "0", "score": 40, "findings": ["R-waiting"], "measures": {"R0": {"value": 0.5}}, "extra": [1]}
    path.write_text(json.dumps(old) + '\n[]\n{"checked": "soon"}\n{"posts": 3, "checked": "2020-01-02"}\n', encoding="utf-8")
    (snap,) = read(path)
    assert (snap.checked, snap.schema, snap.score, snap.findings, snap.measures["R0"].value) == ("2020-01-01", 0, 40, ("R-waiting",), 0.5)
    assert read(tmp_path / "none.jsonl") == ()


def _snap(given: Facts, day: str, **more: object) -> Snapshot:
    found = decode(encode(snapshot(checkup(given, measures=[R0], **more))))  # type: ignore[arg-type]
    assert found
    return replace(found, checked=day)


BARE = Snapshot(1, "1", "collier-2008", "2026-11-01", 60, (50, 70), "C")


def test_shares_of_a_reader_survive_the_line() -> None:
    """A reader's weight, spread over two to eight posts, sums up to the same as before; large counts keep their ratio."""
    rows = {f"{k}{i:03}": {"E2": 1 / k, "E2/": 2 / k, "V6": 11.37, "R0": 100.0, "R0/": 130.0} for k in range(2, 9) for i in range(k)}
    back = decode(encode(replace(BARE, posts=rows)))
    assert back
    assert sum(row["E2"] for row in back.posts.values()) == pytest.approx(7.0, abs=1e-9)
    assert all(row["V6"] == pytest.approx(11.37, abs=0.01) for row in back.posts.values())
    assert all(row["R0"] / row["R0/"] == pytest.approx(100 / 130, abs=0.01) for row in back.posts.values())


def test_trend_is_better_when_posts_that_both_runs_read_got_answers() -> None:
    """Answers on the same posts: Better; the same again: About the same; the way back: Worse."""
    posts = posts_with(12, 3)
    silent, answered = _snap(facts(posts), "2026-11-01"), _snap(facts(posts, answered=True), "2026-11-08")
    assert compare(silent, answered).trends["R0"] == "Better"
    assert compare(answered, replace(silent, checked="2026-11-15")).trends["R0"] == "Worse"
    assert compare(silent, replace(silent, checked="2026-11-08")).trends["R0"] == "About the same"


def test_trend_says_nothing_of_posts_that_only_one_run_read() -> None:
    """New answered posts do not make the old ones better; with fewer than five common posts there is no word."""
    posts = posts_with(30, 3)
    old = _snap(facts(posts[:12]), "2026-11-01")
    new_facts = facts(posts)
    new_facts = replace(
        new_facts, answers={k: v for k, v in facts(posts, answered=True).answers.items() if any(k.startswith(p.url) for p in posts[12:])}
    )
    assert compare(old, _snap(new_facts, "2026-11-08")).trends["R0"] == "About the same"
    assert "R0" not in compare(_snap(facts(posts[:4]), "2026-11-01"), _snap(facts(posts), "2026-11-08")).trends


def test_a_post_that_only_now_has_comments_counts_on_both_sides() -> None:
    """Shares do not shift because readers' comments came to posts that had none; a post outside the window then or now is no pair."""

    def snap(day: str, row: dict[str, float], where: float = 3.0) -> Snapshot:
        rows = {f"old{n}": {"in": 3.0, "E2": 1.0, "E2/": 2.0} for n in range(9)} | {f"new{n}": {"in": where, **row} for n in range(9)}
        return replace(BARE, checked=day, measures={"E2": SignPoint(0.5, 9, None, "ok", 50.0, (0.3, None))}, posts=rows)

    none, some = snap("2026-11-01", {}), snap("2026-11-08", {"E2": 1.0, "E2/": 2.0})
    all_came_back = snap("2026-11-08", {"E2": 2.0, "E2/": 2.0})
    assert compare(none, some).trends["E2"] == "About the same"
    assert compare(none, all_came_back).trends["E2"] == "Better"
    assert compare(snap("2026-11-01", {}, where=1.0), all_came_back).trends["E2"] == "About the same"
    assert compare(snap("2026-11-01", {}, where=2.0), all_came_back).trends["E2"] == "About the same"


def test_trend_of_one_answered_post_among_many_is_about_the_same() -> None:
    """A change on one post alone is within what drawing posts again would show."""
    posts = posts_with(20, 2)
    one = {k: v for k, v in facts(posts, answered=True).answers.items() if k.startswith(posts[0].url)}
    new = _snap(replace(facts(posts), answers=one), "2026-11-08")
    assert compare(_snap(facts(posts), "2026-11-01"), new).trends["R0"] == "About the same"


def test_lower_is_better_for_spam_and_ranges_count_the_way_in() -> None:
    """The healthy range gives the direction: spam falls = Better; a value inside a two-ended range is neither."""

    def snap(values: list[float], healthy: tuple[float | None, float | None], day: str) -> Snapshot:
        point = SignPoint(values[0], 9, None, "ok", 50.0, healthy)
        return replace(BARE, checked=day, measures={"X": point}, posts={str(i).zfill(4): {"X": v} for i, v in enumerate(values)})

    less = compare(snap([0.5] * 9, (None, 0.05), "2026-11-01"), snap([0.1] * 9, (None, 0.05), "2026-11-08"))
    inside = compare(snap([7.0] * 9, (6.0, 12.0), "2026-11-01"), snap([9.0] * 9, (6.0, 12.0), "2026-11-08"))
    back = compare(snap([16.0] * 9, (6.0, 12.0), "2026-11-01"), snap([13.0] * 9, (6.0, 12.0), "2026-11-08"))
    assert (less.trends["X"], inside.trends["X"], back.trends["X"]) == ("Better", "About the same", "Better")


def test_signs_without_posts_to_draw_need_a_real_change() -> None:
    """Welcome or cadence: five points of score, or more than both intervals allow, on either side of the border."""

    def snap(score: float, day: str, value: float = 1.0, interval: tuple[float, float] | None = None) -> Snapshot:
        return replace(BARE, checked=day, measures={"W1": SignPoint(value, 9, interval, "ok", score, (0.7, None))})

    assert compare(snap(60, "2026-11-01"), snap(64.9, "2026-11-08")).trends["W1"] == "About the same"
    assert compare(snap(60, "2026-11-01"), snap(65, "2026-11-08")).trends["W1"] == "Better"
    assert compare(snap(60, "2026-11-01"), snap(55, "2026-11-08")).trends["W1"] == "Worse"
    wide = compare(snap(60, "2026-11-01", 1.0, (0.5, 1.5)), snap(80, "2026-11-08", 1.6, (1.1, 2.1)))
    assert wide.trends["W1"] == "About the same"


def test_what_was_not_measured_has_no_trend() -> None:
    """Unknown on either side is no word, never Worse."""
    both = facts(posts_with(12, 3), answered=True)
    gone = replace(R0, value=None, outcome="unknown", score=None)
    old, new = _snap(both, "2026-11-01"), decode(encode(snapshot(checkup(both, measures=[gone]))))
    assert new
    assert "R0" not in compare(old, new).trends


def test_findings_new_fixed_still_and_unreadable() -> None:
    """A finding that is gone is fixed only if its sign could be read this time."""
    given = facts(posts_with(6, 1))
    old = _snap(given, "2026-11-01", codes=["A", "B"])
    new = compare(old, _snap(given, "2026-11-08", codes=["B", "C"]))
    assert (new.new, new.fixed, new.still) == (("C",), ("A",), ("B",))
    assert compare(old, _snap(given, "2026-11-08", codes=["B"], outcome="unknown")).fixed == ()


def test_spam_that_vanished_is_moderation_and_a_post_not_read_is_not() -> None:
    """Deleted spam counts; spam judged otherwise now, or on a post that was not read this time, does not."""

    def spammed(keep: Sequence[str], label: str = "spam", count: int = 3) -> list[Post]:
        posts = posts_with(5, 1)
        extra = [[factories.comment("S", id=f"s{n}", verdict=label)] if f"s{n}" in keep else [] for n in range(5)]
        return [replace(p, comments=(*p.comments, *more)) for p, more in zip(posts, extra, strict=True)][:count]

    old = [_snap(facts(spammed(["s0", "s1", "s2"])), day) for day in ("2026-11-01", "2026-11-08")]
    found = compare(old, _snap(facts(spammed(["s0"])), "2026-11-15"))
    assert found.spam_gone == 2
    assert found.moderation_days == (7.0, 14.0)
    assert compare(old, _snap(facts(spammed(["s0", "s1", "s2"], "ok")), "2026-11-15")).spam_gone == 0
    assert compare(old, _snap(facts(spammed([], count=1)), "2026-11-15")).spam_gone == 1


@pytest.mark.parametrize(("days", "late"), [(6, 0), (7, 0), (8, 1), (30, 1)])
def test_back_dated_comments_show_a_held_queue(days: int, late: int) -> None:
    """A comment that is older than the last run, and was not there then, was held; one day at the border is given away."""
    posts = posts_with(3, 1)
    old = _snap(facts(posts, at=T - timedelta(days=7)), "2026-11-15")
    held: Comment = factories.comment("Held", id="held", posted=T - timedelta(days=days, hours=1))
    new = [replace(posts[0], comments=(*posts[0].comments, held)), *posts[1:]]
    assert compare(old, _snap(facts(new), "2026-11-22")).appeared_late == late


def test_a_run_stands_by_its_own_day_not_by_its_place_in_the_file(tmp_path: Path) -> None:
    """A checkup of an earlier moment is compared with what was before it, also when later ones are there already."""
    path = tmp_path / "blog.jsonl"
    for day in ("2026-11-01", "2026-11-15", "2026-11-08"):
        append(path, replace(BARE, checked=day))
    before, this = split_at(read(path), "2026-11-08")
    assert [run.checked for run in before] == ["2026-11-01"]
    assert this
    assert this.checked == "2026-11-08"
    assert split_at(read(path), "2026-11-09")[1] is None


def test_a_new_method_breaks_the_line() -> None:
    """Nothing is compared across method versions or rubrics; an older run of the same method is used where there is one."""
    old, other = replace(BARE, checked="2026-11-01", score=50), replace(BARE, checked="2026-11-08", method="2")
    new = replace(BARE, checked="2026-11-15")
    assert compare([other], new).method_changed
    assert compare([other], new).trends == {}
    assert compare([replace(other, method="1", rubric="mine")], new).method_changed
    found = compare([old, other], new)
    assert (found.since, found.score_change, found.method_changed) == ("2026-11-01", 10, False)


def test_hashes_never_change() -> None:
    """The hash of an address is the same in every version, or histories would break."""
    assert (short_hash("https://blog.example/1/", 4), short_hash("12", 3)) == ("cf_m", "Qr7")
