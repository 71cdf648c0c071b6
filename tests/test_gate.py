"""The gate: every rule on both sides of its border, blindness fails, and nothing that strangers wrote can command a CI service."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import pytest

from checkup.config import BlogTable, GateTable, SiteConfig
from checkup.diagnosis import examine
from checkup.facts import Facts, Window
from checkup.findings import Checkup, Finding, Grade, Measure, Remedy, VitalSign, WaitingItem
from checkup.gate import GateResult, check_rules, junit, log_commands, summary
from checkup.gate.github_markdown import markdown
from checkup.history import Comparison
from checkup.settling import settle
from tests import factories
from tests.people._blogs import HOME, unsigned_talk

T = datetime(2026, 11, 22, tzinfo=UTC)


def checkup(**more: object) -> Checkup:
    """Two spam comments, three waiting readers, 40 % answered, grade C, 60 points, four posts read."""
    spam = [factories.comment("S", verdict="spam") for _ in range(2)]
    blog = factories.blog([factories.post(1, spam), *(factories.post(n) for n in (2, 3, 4))])
    measures = (
        Measure("S1", "Spam", "ok", 0.1, n=20, of=2),
        Measure("R5", "Waiting", "ok", 3.0, "count", n=3),
        Measure("R0", "Answered", "ok", 0.4, n=10),
    )
    facts = Facts(blog, T, "configured", Window(None, T, "all posts"))
    sign = VitalSign("responsiveness", "Responsiveness", "comments", "ok", 15, measures=measures)
    fields: dict[str, object] = {"grade": Grade("C", "Fair"), "score": 60, "no_grade_reason": None, "signs": (sign,)} | more
    return Checkup("blog", facts, categories=(), interval=None, diagnosis="Readers wait.", scale=factories.SCALE, **fields)  # type: ignore[arg-type]


def without(code: str, **change: object) -> Checkup:
    sign = checkup().signs[0]
    measures = tuple(replace(m, **change) if m.code == code else m for m in sign.measures)  # type: ignore[arg-type]
    return checkup(signs=(replace(sign, measures=measures),))


@pytest.mark.parametrize(
    ("rule", "holds", "fails"),
    [
        ("min_grade", "C", "B"),
        ("min_score", 60, 61),
        ("max_spam", 2, 1),
        ("max_waiting", 3, 2),
        ("min_answered", 0.4, 0.41),
        ("min_pages", 4, 5),
    ],
)
def test_each_rule_on_both_sides_of_its_border(rule: str, holds: object, fails: object) -> None:
    """A rule holds exactly at its border and fails one step beyond; its words name both numbers."""
    (good,) = check_rules(checkup(), GateTable(**{rule: holds}))  # type: ignore[arg-type]
    (bad,) = check_rules(checkup(), GateTable(**{rule: fails}))  # type: ignore[arg-type]
    assert (good.passed, bad.passed, good.rule, bad.rule) == (True, False, rule, rule)
    assert "wanted" in bad.words


@pytest.mark.parametrize(
    ("rule", "value", "blind", "reason"),
    [
        ("min_grade", "D", checkup(grade=None, no_grade_reason="Only 4 posts."), "Only 4 posts."),
        ("min_score", 0, checkup(score=None, no_grade_reason="Only 4 posts."), "Only 4 posts."),
        ("max_spam", 99, without("S1", outcome="unknown", reason="Comments are loaded by a script."), "loaded by a script"),
        ("max_waiting", 99, without("R5", outcome="unknown", value=None, reason="Who writes is unknown."), "Who writes"),
        ("min_answered", 0.0, without("R0", outcome="too_few", value=None, n=3, n_unit="comments"), "3 comments are too few"),
        ("max_spam", 99, without("S1", outcome="not_applicable", reason="No comments here."), "No comments here."),
        ("max_waiting", 99, without("R5", outcome="not_applicable", reason="Comments are closed."), "Comments are closed."),
        ("min_answered", 0.0, without("R0", outcome="not_applicable", reason="Nobody wrote."), "Nobody wrote."),
        ("min_answered", 0.0, without("R0", outcome="unknown", reason="Who writes is unknown."), "Who writes"),
        ("min_answered", 0.0, checkup(signs=()), "Not measured"),
        ("max_spam", 99, checkup(signs=()), "Not measured"),
        ("max_waiting", 99, checkup(signs=()), "Not measured"),
    ],
)
def test_what_was_not_measured_fails_with_the_reason(rule: str, value: object, blind: Checkup, reason: str) -> None:
    """However mild the rule, a missing measure fails it and says why."""
    (check,) = check_rules(blind, GateTable(**{rule: value}))  # type: ignore[arg-type]
    assert not check.passed
    assert reason in check.words


def test_a_blog_whose_writer_is_in_doubt_holds_no_rule_that_needs_one() -> None:
    """Somebody may be the writer, and nobody knows: no grade, no score, no waits, and each such rule fails with the reason."""
    site = SiteConfig(blog=BlogTable(url=HOME))
    doubted = examine(settle(factories.blog(unsigned_talk(named=3)), site, T), site)
    assert (doubted.facts.doubt is not None, doubted.grade, doubted.score) == (True, None, None)
    table = GateTable(min_grade="D", min_score=0, min_answered=0.0, max_waiting=99, max_spam=99, min_pages=8)
    checks = {check.rule: check for check in check_rules(doubted, table)}
    assert {rule for rule, check in checks.items() if check.passed} == {"max_spam", "min_pages"}
    for rule in ("min_grade", "min_score"):
        assert checks[rule].words.endswith(": We are not sure who writes this blog, so we ask before we judge.")
    for rule in ("min_answered", "max_waiting"):
        assert checks[rule].words.startswith("Not measured")


def test_all_rules_must_hold() -> None:
    """One that fails fails the gate; where none is set it holds."""
    table = GateTable(max_spam=2, max_waiting=2)
    checks = check_rules(checkup(), table)
    assert [GateResult("blog", "Blog", None, checkup(), some).passed for some in (checks, checks[:1], ())] == [False, True, True]


def test_few_comments_are_no_obstacle_to_counting() -> None:
    """An early or too small sample still has its spam and its waiting readers counted; late ones are not waiting any more."""
    for outcome in ("early", "too_few"):
        (spam,) = check_rules(without("S1", outcome=outcome, value=None), GateTable(max_spam=2))
        assert (spam.passed, spam.words) == (True, "2 spam comments on show, wanted 2 at most.")
    waiting = tuple(WaitingItem("u", str(n), "question", 1.0, late=n > 2) for n in range(4))
    few = replace(without("R5", outcome="too_few", value=None), waiting=waiting)
    assert [check_rules(few, GateTable(max_waiting=n))[0].passed for n in (3, 2)] == [True, False]
    (early,) = check_rules(without("R0", outcome="early"), GateTable(min_answered=0.4))
    assert early.passed


def test_zero_is_a_rule() -> None:
    """`max_spam = 0` fails on the first spam comment, and holds where there is none."""
    clean = checkup()
    blog = replace(clean.facts.blog, posts=clean.facts.blog.posts[1:])
    assert not check_rules(checkup(), GateTable(max_spam=0))[0].passed
    assert check_rules(replace(clean, facts=replace(clean.facts, blog=blog)), GateTable(max_spam=0))[0].passed
    assert [c.rule for c in check_rules(checkup(), GateTable(min_score=0, max_waiting=0, min_answered=0.0))] == [
        "min_score",
        "max_waiting",
        "min_answered",
    ]


def test_the_reason_is_the_measures_own_before_its_signs() -> None:
    """A measure without a reason is explained by its sign; without any, by its sample."""
    sign = checkup().signs[0]
    bare = replace(sign.measures[2], value=None, n=3, n_unit="comments")

    def words(reason: str | None, of_sign: str | None) -> str:
        one = replace(sign, reason=of_sign, measures=(replace(bare, reason=reason),))
        other = replace(sign, id="other", reason="Not this one.", measures=())
        return check_rules(checkup(signs=(other, one)), GateTable(min_answered=0.5))[0].words

    assert words("Own.", "Sign.").endswith("answered. Own.")
    assert words(None, "Sign.").endswith("answered. Sign.")
    assert words(None, None).endswith("answered. 3 comments are too few.")


def test_counts_are_said_in_the_right_number() -> None:
    """One spam comment, one post, one waiting reader; two of each."""
    one = without("R5", value=1.0)
    one = replace(one, facts=replace(one.facts, blog=factories.blog([factories.post(1, [factories.comment("S", verdict="spam")])])))
    table = GateTable(max_spam=0, max_waiting=0, min_pages=1)
    assert [c.words.partition(",")[0] for c in check_rules(one, table)] == [
        "1 spam comment on show",
        "1 comment waits or may wait for an answer",
        "1 post read",
    ]


def test_every_grade_has_its_place() -> None:
    """From A to D a grade holds at itself and at worse ones; E holds nowhere."""
    for letter in "ABCDE":
        held = [w for w in "ABCD" if check_rules(checkup(grade=Grade(letter, "")), GateTable(min_grade=w))[0].passed]  # type: ignore[arg-type]
        assert "".join(held) == "ABCD"["ABCDE".index(letter) :]


def test_regression_needs_something_to_compare_with() -> None:
    """Worse fails, unless ignored; the first checkup and a new method pass and say so."""
    table = GateTable(fail_on_regression=True)
    worse = Comparison("2026-11-15", {"R0": "Worse", "E1": "Better"}, trends_since="2026-05-17")
    assert [c.passed for c in check_rules(checkup(), table, worse)] == [False]
    assert check_rules(checkup(), table, worse)[0].words == "Worse since 2026-05-17: R0."
    assert check_rules(checkup(), GateTable(fail_on_regression=True, ignore=("R0",)), worse)[0].passed
    assert check_rules(checkup(), GateTable(fail_on_regression=True, min_pages=1), replace(worse, trends={"E1": "Better"}))[0].words == (
        "Nothing got worse since 2026-05-17."
    )
    assert check_rules(checkup(), table)[0].passed
    assert check_rules(checkup(), table, Comparison("2026-11-15", method_changed=True))[0].passed


@pytest.mark.parametrize(("new", "gone", "holds"), [(2, 1, False), (2, 2, True), (0, 3, True)])
def test_regression_counts_spam(new: int, gone: int, holds: bool) -> None:
    """More spam new than gone fails from the second checkup on, unless S1 is ignored; before the third the words say that they wait."""
    second = Comparison("2026-11-15", spam_new=new, spam_gone=gone)
    (check,) = check_rules(checkup(), GateTable(fail_on_regression=True), second)
    assert (check.passed, "2 spam comments new and 1 gone since 2026-11-15." in check.words) == (holds, not holds)
    assert "What got worse is said once two checkups" in check.words
    assert check_rules(checkup(), GateTable(fail_on_regression=True, ignore=("S1",)), second)[0].passed


def test_ignored_rules_and_codes_are_left_out() -> None:
    """`ignore` takes the name of a rule or the code of what it looks at; a table without rules checks nothing."""
    strict = {"min_grade": "A", "max_spam": 0, "min_answered": 1.0}
    table = GateTable(**strict, ignore=("min_grade", "S1"))  # type: ignore[arg-type]
    assert [c.rule for c in check_rules(checkup(), table)] == ["min_answered"]
    assert check_rules(checkup(), GateTable()) == ()


def test_a_blog_that_does_not_answer_fails_its_gate() -> None:
    """An old checkup does not open the gate when the blog could not be read this time."""
    table = GateTable(max_spam=5)
    assert [(c.rule, c.passed) for c in check_rules(checkup(), table, problem="No answer.")] == [("read", False), ("max_spam", True)]
    assert [(c.rule, c.passed) for c in check_rules(None, table, problem="No answer.")] == [("read", False)]
    assert [(c.rule, c.passed) for c in check_rules(None, table)] == [("read", False)]
    assert check_rules(None, table)[0].words == "Nothing could be read."
    assert check_rules(None, table, problem="No answer.")[0].words == "No answer."
    ignoring = GateTable(max_spam=5, ignore=("read",))
    assert [(c.rule, c.passed) for c in check_rules(checkup(), ignoring, problem="No answer.")] == [("max_spam", True)]
    assert [(c.rule, c.passed) for c in check_rules(None, ignoring, problem="No answer.")] == [("read", False)]


HOSTILE = "x\n::error::boo%0A::set-env \x1b[31m @octocat #1 <img src=x> [a](http://evil.example) | `b` *c* www.evil.example ]]>\x00\ud800"


def judged(name: str = "Blog", problem: str = "") -> GateResult:
    return GateResult("blog", name, "sites/a:b,c.toml", checkup(), check_rules(checkup(), GateTable(max_spam=0), problem=problem))


def test_junit_is_xml_whatever_strangers_write() -> None:
    """The file parses, counts failures, and carries the reason."""
    root = ET.fromstring(junit([judged(problem=HOSTILE)]).encode())
    assert (root.get("tests"), root.get("failures")) == ("2", "2")
    assert [case.get("name") for case in root.iter("testcase")] == ["read", "max_spam"]
    assert "2 spam comments on show" in (root.findall(".//failure")[1].get("message") or "")


def test_log_commands_cannot_be_injected() -> None:
    """However hostile the words, one failed rule is one line with one command, and its properties stay apart."""
    first, second = log_commands([judged(HOSTILE, problem=HOSTILE)])
    for line in (first, second):
        assert line.startswith("::error file=sites/a%3Ab%2Cc.toml,title=")
        assert "\n" not in line
        assert "\r" not in line
    head, _, words = first.removeprefix("::error ").partition("::")
    assert head.count(",") == 1
    assert "%250A" in words


def test_summary_is_plain_text_in_markdown() -> None:
    """No markup, HTML, mention, link or issue number of a stranger survives."""
    text = markdown(HOSTILE)
    assert "<" not in text
    assert "@octocat" not in text
    assert "http://" not in text
    assert "www." not in text
    for char in "|`*[]#":
        assert text.count(char) == text.count(f"\\{char}") + (text.count("&#") if char == "#" else 0)
    page = summary([judged(HOSTILE, problem=HOSTILE)])
    assert [line[:5] for line in page.splitlines() if line.startswith("#")] == ["# Blo", "## x "]
    (row,) = [line for line in page.splitlines() if line.startswith("| x")]
    assert row.count("|") - row.count("\\|") == 5


def test_summary_names_the_prescription_and_stays_under_its_limit() -> None:
    """The to-do list with effort and gain is there; a thousand blogs are cut between two, and said to be."""
    remedy = Remedy("Answer three readers.", 3, 12.0)
    plan = (Finding("R-waiting", "responsiveness", "Three readers wait.", remedy=remedy, gain=2.5),)
    one = GateResult("blog", "Blog", None, checkup(prescription=plan), ())
    assert "1. Answer three readers. (R\\-waiting, about 12 minutes, +2.5 points)" in summary([one])
    long = summary([replace(one, checkup=checkup(prescription=plan * 40))] * 1_000)
    assert len(long.encode()) < 900 * 1024
    assert "cut here" in long
