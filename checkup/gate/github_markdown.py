"""Gate results -> annotations in GitHub's log and Markdown for the job's summary; strangers' words are escaped for both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from checkup import lazy_re as re
from checkup.findings import Checkup, Finding
from checkup.gate.rules import GateResult
from checkup.history import Comparison
from checkup.reader_words import Wording
from checkup.report.redaction import Redactor
from checkup.report.since_last import since_last
from checkup.text.in_words import agree

MAX_SUMMARY = 900 * 1024  # the runner drops a whole summary of more than 1 MiB
MAX_WORDS = 500  # characters of one text: a sentence of ours is far shorter, a hostile title is cut
MAX_ROWS = 500  # blogs in the summary's table, about 60 kB
HEAD = "# Blog checkup\n\n| Blog | Grade | Score | Gate |\n|---|---|---|---|\n"
# characters that are not seen but change the line: controls, direction marks (Unicode, category Cf), halves of surrogate pairs
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+!|~$^=-])")  # every character that GitHub's Markdown gives a meaning


def log_commands(blogs: Sequence[GateResult]) -> list[str]:
    """One `::error` command for each rule that does not hold."""
    lines = []
    for blog in blogs:
        for check in blog.checks:
            if not check.passed:
                place = f"file={_property(blog.file)}," if blog.file else ""
                lines.append(f"::error {place}title={_property(f'{blog.name}: {check.rule}')}::{_data(check.words)}")
    return lines


def _data(text: str) -> str:
    """As the runner unescapes a command's words: nothing in them can start a line or another command."""
    return text[:MAX_WORDS].replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def markdown(text: str, limit: int = MAX_WORDS) -> str:
    """Strangers' words as one line of GitHub Markdown that stays text: no markup, no HTML, no @mention, no link, no issue number."""
    line = _CONTROL.sub(" ", text[:limit]).strip()
    line = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    line = _MARKDOWN.sub(r"\\\1", line)
    line = re.sub(r"(?i)\bwww\.", "www&#46;", line)
    return line.replace("@", "@&#8203;").replace("://", ":&#8203;//")


def summary(blogs: Iterable[GateResult], limit: int = MAX_SUMMARY) -> str:
    """Grades, the gate, and what to do first, for all blogs, each looked at once; cut between two blogs where it would be too long."""
    rows, sections, room = [HEAD], list[str](), limit
    for blog in blogs:
        if len(rows) <= MAX_ROWS:
            rows.append(f"{_row(blog)}\n")
        if room > 0:  # more than is left in the end: the rows are not all known yet
            sections.append(_section(blog))
            room -= len(sections[-1].encode())
    room = limit - 200 - sum(len(row.encode()) for row in rows)
    for number, section in enumerate(sections):
        room -= len(section.encode())
        if room < 0:
            return "".join((*rows, *sections[:number], "\n_This summary is cut here; the report has everything._\n"))
    return "".join((*rows, *sections))


def _row(blog: GateResult) -> str:
    checkup = blog.checkup
    grade = f"{checkup.grade.letter}, {checkup.grade.word}" if checkup and checkup.grade else "–"
    score = f"{checkup.score}" if checkup and checkup.score is not None else "–"
    failed = sum(not check.passed for check in blog.checks)
    asked = len(blog.checks)
    rules, hold = f"{asked} {agree(asked, 'rule')}", agree(asked, "holds", "hold")
    gate = "no rules" if not asked else f"{failed} of {rules} failed" if failed else f"{rules} {hold}"
    return f"| {markdown(blog.name, 100)} | {grade} | {score} | {gate} |"


def _section(blog: GateResult) -> str:
    lines = [f"\n## {markdown(blog.name, 100)}\n"]
    failed = [check for check in blog.checks if not check.passed]
    if blog.problem and not any(check.words == blog.problem for check in failed):
        lines.append(f"- **read**: {markdown(blog.problem)}")
    lines += [f"- **{check.rule}**: {markdown(check.words)}" for check in failed]
    if blog.checkup:
        lines += [*([""] if len(lines) > 1 else []), *_since(blog.checkup, blog.comparison), *prescription(blog)]
    return "\n".join(lines) + "\n"


def prescription(blog: GateResult) -> list[str]:
    """The diagnosis and the ordered to-do list of a checkup as Markdown lines; readers' names are shown as the report shows them."""
    checkup = blog.checkup
    if checkup is None:
        return []
    show = Redactor(checkup.facts, blog.names).show
    lines = [markdown(show(checkup.diagnosis)), ""]
    if checkup.no_grade_reason:
        lines += [f"No grade: {markdown(checkup.no_grade_reason)}", ""]
    return lines + [f"{number}. {_step(finding, show)}" for number, finding in enumerate(checkup.prescription, start=1)]


def _since(checkup: Checkup, comparison: Comparison | None) -> list[str]:
    """What was fixed, what is new and what is still open since the last checkup; nothing at the first."""
    found = since_last(checkup, comparison)
    if found is None:
        return []
    listed = (("Fixed", found.fixed), ("New", found.new), ("Still open", found.still))
    lines = [f"- {name}: {markdown('; '.join(item.words for item in items))}" for name, items in listed if items]
    return [f"**{markdown(found.title)}**", "", *lines, *(f"- {markdown(line)}" for line in found.lines), ""]


def _step(finding: Finding, show: Callable[[Wording], str]) -> str:
    remedy = finding.remedy
    action = markdown(show(remedy.action if remedy else finding.message))
    needed = max(1, round(remedy.minutes if remedy.each is None else remedy.each)) if remedy else 0
    minutes = f", about {needed} {agree(needed, 'minute')}{f' a {remedy.per}' if remedy.per else ''}" if remedy else ""
    gain = f", {finding.gain:+.1f} points" if finding.gain is not None else ""
    return f"{action} ({markdown(finding.code)}{minutes}{gain})"
