"""[gate] and a Checkup -> which rules hold. What was not measured fails its rule: a gate must not pass because it is blind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from checkup.config import GateTable, Names
from checkup.findings import Checkup, Measure
from checkup.history import Comparison

LETTERS = "ABCDE"  # grades, best first


@dataclass(frozen=True, slots=True)
class Check:
    """One rule of the gate on one blog: `words` says what was found and what was wanted. `codes` are the names that `ignore` may use."""

    rule: str
    passed: bool
    words: str
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GateResult:
    """The rules of the gate on one blog, each held or failed, and what the reports to CI need beside them.

    `file` is its site file (None = made on the command line), `checkup` None where nothing could be read, `names` how readers are shown.
    """

    slug: str
    name: str
    file: str | None
    checkup: Checkup | None
    checks: tuple[Check, ...]
    names: Names = "initials"

    @property
    def passed(self) -> bool:
        """Whether every rule holds."""
        return all(check.passed for check in self.checks)


def check_rules(checkup: Checkup | None, table: GateTable, comparison: Comparison | None = None, problem: str = "") -> tuple[Check, ...]:
    """Every rule that the table sets and does not ignore, in the table's order; none where it sets none.

    `comparison` is None at the first checkup. `problem` says why the blog could not be read this time: that fails every gate with rules.
    """
    rules = [rule for rule in RULES if _set(table, rule) and rule not in table.ignore]
    if not rules:
        return ()
    checks = [Check("read", False, problem, ("read",))] if problem and "read" not in table.ignore else []
    if checkup is None:
        return tuple(checks or [Check("read", False, "Nothing could be read.", ("read",))])
    for rule in rules:
        check = _regression(comparison, table) if rule == "fail_on_regression" else RULES[rule](checkup, table)
        if not set(check.codes) & set(table.ignore):
            checks.append(check)
    return tuple(checks)


def _set(table: GateTable, rule: str) -> bool:
    """Zero is a rule like any other: no spam at all."""
    value = getattr(table, rule)
    return value is not None and value is not False


def _of(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _grade(checkup: Checkup, table: GateTable) -> Check:
    if checkup.grade is None:
        return Check("min_grade", False, f"There is no grade: {checkup.no_grade_reason}", ("grade",))
    good = LETTERS.index(checkup.grade.letter) <= LETTERS.index(table.min_grade or "E")
    return Check("min_grade", good, f"Grade {checkup.grade.letter}, wanted {table.min_grade} or better.", ("grade",))


def _score(checkup: Checkup, table: GateTable) -> Check:
    if checkup.score is None:
        return Check("min_score", False, f"There is no score: {checkup.no_grade_reason}", ("score",))
    return Check(
        "min_score", checkup.score >= (table.min_score or 0), f"Score {checkup.score}, wanted {table.min_score} or more.", ("score",)
    )


def _spam(checkup: Checkup, table: GateTable) -> Check:
    found = checkup.measure("S1")
    blind = _blind("max_spam", found, "spam on show", "S1", checkup)
    if blind or found is None:
        return blind or _missing("max_spam", "spam on show", "S1", "")
    count = sum(c.is_spam for p in checkup.facts.blog.posts for c in p.comments)
    return Check(
        "max_spam", count <= (table.max_spam or 0), f"{_of(count, 'spam comment')} on show, wanted {table.max_spam} at most.", ("S1",)
    )


def _waiting(checkup: Checkup, table: GateTable) -> Check:
    found = checkup.measure("R5")
    blind = _blind("max_waiting", found, "waiting readers", "R5", checkup)
    if blind or found is None:
        return blind or _missing("max_waiting", "waiting readers", "R5", "")
    count = round(found.value) if found.value is not None else sum(not item.late for item in checkup.waiting)
    return Check(
        "max_waiting",
        count <= (table.max_waiting or 0),
        f"{_of(count, 'waiting reader')}, wanted {table.max_waiting} at most.",
        ("R5",),
    )


def _answered(checkup: Checkup, table: GateTable) -> Check:
    found = checkup.measure("R0")
    if found is None or found.value is None:
        return _missing("min_answered", "the share of readers answered", "R0", _why(found, checkup))
    wanted = table.min_answered or 0.0
    return Check("min_answered", found.value >= wanted, f"{found.value:.0%} of readers answered, wanted {wanted:.0%} or more.", ("R0",))


def _pages(checkup: Checkup, table: GateTable) -> Check:
    read = checkup.facts.blog.coverage.read
    return Check("min_pages", read >= (table.min_pages or 0), f"{_of(read, 'post')} read, wanted {table.min_pages} or more.", ("coverage",))


def _regression(comparison: Comparison | None, table: GateTable) -> Check:
    rule = "fail_on_regression"
    if comparison is None:
        return Check(rule, True, "This is the first checkup: nothing to compare with.")
    if comparison.method_changed:
        return Check(rule, True, "The method has changed since the last checkup: nothing is compared.")
    worse = sorted(code for code, trend in comparison.trends.items() if trend == "Worse" and code not in table.ignore)
    words = f"Worse since {comparison.since}: {', '.join(worse)}." if worse else f"Nothing got worse since {comparison.since}."
    return Check(rule, not worse, words)


def _blind(rule: str, measure: Measure | None, what: str, code: str, checkup: Checkup) -> Check | None:
    """A failed check where a count was not taken; few comments are no obstacle to counting."""
    if measure is None or measure.outcome in ("unknown", "not_applicable"):
        return _missing(rule, what, code, _why(measure, checkup))
    return None


def _why(measure: Measure | None, checkup: Checkup) -> str:
    if measure is None:
        return ""
    if measure.reason:
        return measure.reason
    sign = next((s for s in checkup.signs if measure in s.measures), None)
    return (sign.reason if sign else None) or f"{measure.n} {measure.n_unit} are too few."


def _missing(rule: str, what: str, code: str, why: str) -> Check:
    return Check(rule, False, f"Not measured: {what}.{f' {why}' if why else ''}", (code,))


RULES: dict[str, Callable[[Checkup, GateTable], Check]] = {
    "min_grade": _grade,
    "min_score": _score,
    "max_spam": _spam,
    "max_waiting": _waiting,
    "min_answered": _answered,
    "fail_on_regression": lambda checkup, table: _regression(None, table),
    "min_pages": _pages,
}
