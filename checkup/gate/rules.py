"""[gate] and a Checkup -> which rules hold. What was not measured fails its rule: a gate must not pass because it is blind."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from checkup import signs
from checkup.config import GateTable, Names
from checkup.findings import Checkup, Measure
from checkup.history import Comparison
from checkup.measuring.declared import GateRule
from checkup.text.in_words import agree

LETTERS = "ABCDE"  # grades, best first
Ask = Callable[[Checkup, Any], "Check"]


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

    `file` is its site file (None = made on the command line), `checkup` None where nothing could be read, `names` how readers are shown,
    `comparison` None at the first checkup. `problem` says what went wrong while it was read ("" = nothing).
    """

    slug: str
    name: str
    file: str | None
    checkup: Checkup | None
    checks: tuple[Check, ...]
    names: Names = "initials"
    comparison: Comparison | None = None
    problem: str = ""

    @property
    def passed(self) -> bool:
        """Whether every rule of the gate holds for this blog."""
        return all(check.passed for check in self.checks)


def check_rules(checkup: Checkup | None, table: GateTable, comparison: Comparison | None = None, problem: str = "") -> tuple[Check, ...]:
    """Every rule that the table sets and does not ignore, in the table's order; none where it sets none.

    `comparison` is None at the first checkup. `problem` says why the blog could not be read this time: that fails every gate with rules.
    """
    known = rules()
    asked = [key for key in GateTable.model_fields if key in known and _set(table, key) and key not in table.ignore]
    if not asked:
        return ()
    checks = [Check("read", False, problem, ("read",))] if problem and "read" not in table.ignore else []
    if checkup is None:
        return tuple(checks or [Check("read", False, "Nothing could be read.", ("read",))])
    for key in asked:
        ask = known[key]
        check = ask(checkup, getattr(table, key)) if ask else _regression(comparison, table.ignore)
        if not set(check.codes) & set(table.ignore):
            checks.append(check)
    return tuple(checks)


def _set(table: GateTable, rule: str) -> bool:
    """Zero is a rule like any other: no spam at all."""
    value = getattr(table, rule)
    return value is not None and value is not False


def _of(count: int, noun: str) -> str:
    return f"{count} {agree(count, noun)}"


def _grade(checkup: Checkup, wanted: str) -> Check:
    if checkup.grade is None:
        return Check("min_grade", False, f"There is no grade: {checkup.no_grade_reason}", ("grade",))
    good = LETTERS.index(checkup.grade.letter) <= LETTERS.index(wanted)
    return Check("min_grade", good, f"Grade {checkup.grade.letter}, wanted {wanted} or better.", ("grade",))


def _score(checkup: Checkup, wanted: int) -> Check:
    if checkup.score is None:
        return Check("min_score", False, f"There is no score: {checkup.no_grade_reason}", ("score",))
    return Check("min_score", checkup.score >= wanted, f"Score {checkup.score}, wanted {wanted} or more.", ("score",))


def _measured(rule: GateRule, checkup: Checkup, wanted: float) -> Check:
    """A rule that a sign answers. What was not measured fails; few cases are no obstacle where the sign has a number all the same."""
    measure = checkup.measure(rule.code)
    taken = measure if measure is not None and measure.outcome not in ("unknown", "not_applicable") else None
    found = None if taken is None else rule.found(checkup, taken)
    if found is None:
        why = f" {_why(measure, checkup)}" if measure is not None else ""
        return Check(rule.key, False, f"Not measured: {rule.what}.{why}", (rule.code,))
    at_most = rule.key.startswith("max_")
    passed = found <= wanted if at_most else found >= wanted
    words = f"{rule.words(found)}, wanted {rule.wanted(wanted)} {'at most' if at_most else 'or more'}."
    return Check(rule.key, passed, words, (rule.code,))


def _pages(checkup: Checkup, wanted: int) -> Check:
    read = checkup.facts.blog.coverage.read
    return Check("min_pages", read >= wanted, f"{_of(read, 'post')} read, wanted {wanted} or more.", ("coverage",))


def _regression(comparison: Comparison | None, ignore: Collection[str]) -> Check:
    """Fails for a measure called worse, and where more spam came than went since the last checkup; passes while little can be said."""
    rule = "fail_on_regression"
    if comparison is None:
        return Check(rule, True, "This is the first checkup: nothing to compare with.")
    if comparison.method_changed:
        return Check(rule, True, "The method has changed since the last checkup: nothing is compared.")
    worse = sorted(code for code, trend in comparison.trends.items() if trend == "Worse" and code not in ignore)
    more = comparison.spam_new > comparison.spam_gone and signs.code_of("spam_on_show") not in ignore
    words = [f"Worse since {comparison.trends_since}: {', '.join(worse)}."] if worse else []
    if more:
        words.append(f"{_of(comparison.spam_new, 'spam comment')} new and {comparison.spam_gone} gone since {comparison.since}.")
    if comparison.trends_since is None:
        words.append("What got worse is said once two checkups, 6 to 45 days apart, agree against an earlier one.")
    elif not words:
        words.append(f"Nothing got worse since {comparison.trends_since}.")
    return Check(rule, not worse and not more, " ".join(words))


def _why(measure: Measure, checkup: Checkup) -> str:
    """Why a measure has no value: its own reason, else its sign's, else that its sample is too small."""
    sign = next((s for s in checkup.signs if measure in s.measures), None)
    return measure.reason or (sign.reason if sign else None) or f"{measure.n} {measure.n_unit} are too few."


def rules() -> Mapping[str, Ask | None]:
    """Key of [gate] -> what it asks of a checkup, given the key's value; None for the one that asks the comparison with earlier checkups.

    The gate has its own, and signs declare theirs.
    """
    own: dict[str, Ask | None] = {"min_grade": _grade, "min_score": _score, "fail_on_regression": None, "min_pages": _pages}
    return {**own, **{rule.key: partial(_measured, rule) for sign in signs.all() for rule in sign.gate}}
