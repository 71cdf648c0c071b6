"""What is called fixed, new and still open since the last checkup, and that overview, data.json, feed, terminal and CI say the same."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from checkup.cli._output import print_results
from checkup.findings import Checkup, Finding, Remedy
from checkup.gate import GateResult, summary
from checkup.history import Comparison
from checkup.outcome import BlogResult, RunResult
from checkup.report import write
from checkup.report.since_last import SinceLast, since_last
from tests.report._checkups import COMPARISON, busy_blog, checkup_of, history_of, report
from tests.report._pages import read


def found(comparison: Comparison | None, **more: object) -> SinceLast | None:
    """The list of the busy blog's checkup."""
    return since_last(replace(checkup_of(busy_blog()), **more), comparison)  # type: ignore[arg-type]


def listed(comparison: Comparison, **more: object) -> dict[str, list[str]]:
    """The words of each list."""
    since = found(comparison, **more)
    assert since is not None
    return {name: [item.words for item in getattr(since, name)] for name in ("fixed", "new", "still")}


def test_the_first_checkup_and_a_new_method_compare_nothing() -> None:
    """Without an earlier checkup by the same method there is no list."""
    assert found(None) is None
    assert found(replace(COMPARISON, method_changed=True)) is None


def test_what_one_look_tells_is_fixed_when_it_is_gone() -> None:
    """A finding that is gone says what is so now, vanished spam is counted; what moves by degrees is not fixed by being gone."""
    lists = listed(COMPARISON)
    assert lists["fixed"] == ["A new post ended the silence", "There is a comment policy", "Two spam comments are gone"]
    assert lists["new"] == ["Readers wait for an answer"]
    assert lists["still"] == ["Spam is on show", "We found no About page"]


@pytest.mark.parametrize(("word", "told"), [("Better", ["No longer so: few readers come back"]), ("Worse", []), ("About the same", [])])
def test_what_moves_by_degrees_is_fixed_only_by_a_trend(word: str, told: list[str]) -> None:
    """Fewer findings are no proof there: the trend of one of the sign's measures must say better."""
    assert listed(Comparison("2026-10-22", {"E1": word}, fixed=("E-return",)))["fixed"] == told  # type: ignore[dict-item]


def test_a_finding_whose_sign_could_not_be_judged_is_not_fixed() -> None:
    """With too few cases this time nobody knows."""
    checkup = checkup_of(busy_blog())
    signs = tuple(replace(s, outcome="too_few") if s.id == "welcome" else s for s in checkup.signs)
    assert "There is a comment policy" not in listed(COMPARISON, signs=signs)["fixed"]


def test_a_finding_that_a_graver_one_pushed_aside_is_not_fixed() -> None:
    """Where a finding that needs care now is new in the same sign, the one before it is not called fixed."""
    graver = Finding("R-waiting", "welcome", "Readers wait.", 3, remedy=Remedy("Answer"))
    checkup = checkup_of(busy_blog())
    findings = (*(f for f in checkup.findings if f.code != "R-waiting"), graver)
    assert "There is a comment policy" not in listed(COMPARISON, findings=findings, prescription=())["fixed"]


def test_of_a_finished_blog_nothing_is_fixed() -> None:
    """There silence is no success."""
    assert listed(replace(COMPARISON, spam_gone=0), state="finished")["fixed"] == []


def test_what_leaves_nothing_to_do_is_in_no_list() -> None:
    """A finding without a remedy, and one that the rubric gives no action, are not open."""
    checkup = checkup_of(busy_blog())
    bare = tuple(replace(f, remedy=None) for f in checkup.findings)
    assert listed(COMPARISON, findings=bare, prescription=())["still"] == []
    assert listed(COMPARISON, tasks={})["still"] == []


def test_every_place_says_the_same(tmp_path: Path) -> None:
    """Overview, data.json, feed and CI's summary count and name the same; every line of the overview leads to a place that exists."""
    checkup = checkup_of(busy_blog())
    write([report(checkup, history=history_of(), comparison=COMPARISON)], tmp_path, version="0.0")
    told = "Since 22 Oct 2026: fixed 3, new 1, still open 2"
    page = read(tmp_path / "example/index.html")
    text = page.text.replace("\u00a0", " ")
    assert told in text
    data = json.loads((tmp_path / "example/data.json").read_text(encoding="utf-8"))["since_last"]
    assert [len(data[name]) for name in ("fixed", "new", "still_open")] == [3, 1, 2]
    assert [item["code"] for item in data["still_open"]] == ["S-delete", "W-about"]
    for item in (*data["fixed"], *data["new"], *data["still_open"]):
        assert item["words"] in text
        file, _, anchor = item["report"].partition("#")
        assert not anchor or anchor in read(tmp_path / "example" / file).ids
    assert f"{told}." in (tmp_path / "feed.xml").read_text(encoding="utf-8")
    said = summary([GateResult("example", "The Example", None, checkup, (), "initials", COMPARISON)])
    assert f"**{told}**" in said.replace("\u00a0", " ")
    assert "- Still open: Spam is on show; We found no About page" in said


def test_other_settings_are_told_where_the_change_is_shown(tmp_path: Path) -> None:
    """First in the block and in CI's summary, and in data.json; nothing of it where they are the same."""
    checkup, said = checkup_of(busy_blog()), "The settings were others, so part of what differs may come from them."
    for changed in (False, True):
        then = replace(COMPARISON, settings_changed=changed)
        found = since_last(checkup, then)
        assert found is not None
        assert [line == said for line in found.lines][:1] == [changed]
        write([report(checkup, history=history_of(), comparison=then)], tmp_path, version="0.0")
        assert (said in read(tmp_path / "example/index.html").text) is changed
        assert json.loads((tmp_path / "example/data.json").read_text("utf-8"))["since_last"]["settings_changed"] is changed
        assert (said in summary([GateResult("example", "The Example", None, checkup, (), "initials", then)])) is changed


def test_the_terminal_says_it_below_the_grade(capsys: pytest.CaptureFixture[str]) -> None:
    """`checkup run` prints the sentence under the blog's line; nothing at the first checkup."""
    told = BlogResult("example", "The Example", 0, "C, Fair, 66 of 100.", since="Since 22 Oct 2026: fixed 3.")
    print_results(RunResult(0, (told, replace(told, slug="new", since=""))), quiet=False)
    assert capsys.readouterr().out.splitlines() == [
        "example: C, Fair, 66 of 100.",
        "  Since 22 Oct 2026: fixed 3.",
        "new: C, Fair, 66 of 100.",
    ]


def test_the_first_checkup_has_no_block(tmp_path: Path) -> None:
    """Nothing changed is not said where nothing can have changed."""
    write([report(checkup_of(busy_blog()), history=history_of(1))], tmp_path, version="0.0")
    assert "Since " not in read(tmp_path / "example/index.html").text
    assert json.loads((tmp_path / "example/data.json").read_text(encoding="utf-8"))["since_last"] is None


def test_codes_are_the_same_in_every_run() -> None:
    """A finding's code stands once in a checkup, so that it names the same thing in the next."""
    checkup: Checkup = checkup_of(busy_blog())
    codes = [f.code for f in checkup.findings]
    assert len(codes) == len(set(codes))


def test_what_another_frame_or_reading_tells_is_said_with_its_reason(tmp_path: Path) -> None:
    """In the block, in data.json, and in the title of the feed, which puts no score beside one that was measured otherwise."""
    checkup, runs = checkup_of(busy_blog()), history_of()
    for other, said in (
        ({"frame_changed": True}, "so nothing is called fixed or new, and the score is not compared."),
        ({"lost": 3}, "Three posts that the last checkup read could not be read this time, so nothing is called fixed."),
        ({"gained": 1}, "One post could not be read at the last checkup, so nothing is called new."),
    ):
        then = replace(COMPARISON, new=(), fixed=(), still=(), spam_gone=0, spam_new=0, **other)
        found = since_last(checkup, then)
        assert found is not None
        assert found.title.endswith("not to be compared")
        assert any(line.endswith(said) for line in found.lines)
    for frame, beside in (("f", True), ("g", False)):
        told = (*(replace(run, frame="f", score=60) for run in runs[:-1]), replace(runs[-1], frame=frame))
        write([report(checkup, history=told, comparison=COMPARISON)], tmp_path, version="0.0")
        newest = (tmp_path / "feed.xml").read_text(encoding="utf-8").partition("<entry>")[2].partition("</title>")[0]
        assert (", 60 in " in newest) is beside
        assert json.loads((tmp_path / "example/data.json").read_text("utf-8"))["checkups"][-1]["as_before"] is beside


def test_the_history_tells_of_spam_and_findings_only_what_two_runs_could_both_see(tmp_path: Path) -> None:
    """A post that could not be read takes its spam with it: nothing was cleared away, nothing settled."""
    old, new = history_of(2)
    rows = {"aaaa": {"in": 3.0}, "bbbb": {"in": 3.0}}
    old = replace(old, posts=rows, comments=("aaaa001", "bbbb001"), spam=("bbbb001",), findings=("S-spam",))
    new = replace(new, posts={"aaaa": {"in": 3.0}}, comments=("aaaa001",), spam=(), findings=(), coverage={"missed": 1})
    write([report(checkup_of(busy_blog()), history=(old, new), comparison=COMPARISON)], tmp_path, version="0.0")
    text = read(tmp_path / "example/history.html").text
    assert "One post that the last checkup read could not be read this time" in text
    assert "cleared away" not in text
    assert "settled" not in text


def test_a_reading_that_was_cut_short_does_not_say_that_it_has_all(tmp_path: Path) -> None:
    """Where it read all posts that it knows of, there may be others."""
    given = busy_blog()
    cover = replace(given.coverage, found=9, read=9, partial="The time is up.", lists_left=True)
    write([report(checkup_of(replace(given, coverage=cover)))], tmp_path, version="0.0")
    text = read(tmp_path / "example/index.html").text
    assert "We know 9 posts, and there may be more. The time is up." in text
    assert "We read 9 of 9" not in text


def test_the_page_does_not_say_both_that_nobody_was_answered_and_that_answers_were_not_measured(tmp_path: Path) -> None:
    """A writer whom the comments' marks tell from readers is known, also where none of the comments is the writer's."""
    given = busy_blog()
    posts = tuple(
        replace(p, comments=tuple(replace(c, by_post_author=False, by_blog_author=False) for c in p.comments if not c.by_owner))
        for p in given.posts
    )
    write([report(checkup_of(replace(given, posts=posts, owners=())))], tmp_path, version="0.0")
    assert "so answers were not measured" not in read(tmp_path / "example/index.html").text
