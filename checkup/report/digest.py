"""A blog's checkup -> what a message to its owner says: grade, chief complaint, who waits, new spam, what changed, where the report is.

No reader's full name stands in it, whatever `[report] names` says: a message is forwarded, and lies in an inbox for years.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field, replace
from datetime import date

from checkup import __version__
from checkup.i18n import gettext, ngettext, use
from checkup.report import clean
from checkup.report.blog_report import BlogReport
from checkup.report.paths import blog_folders
from checkup.report.report_context import BlogContext
from checkup.report.since_last import SinceLast, since_last
from checkup.report.state_words import withheld
from checkup.report.who_waits import Found, found, heading_of
from checkup.text import in_words as words

MOST_WAITING = 5  # named in a message; a convention: what one sits down for, the report has all


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list, and the address that it leads to (None = none)."""

    words: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Digest:
    """What a message says; empty parts are left out.

    problem      why nothing new could be read this time
    since        (heading, lines) of what changed since the last checkup
    address      (words, address) of the report
    fingerprint  of grade, problem, who waits and what is to be done: the same while there is no news; no words can be told from it
    """

    name: str
    checked: date | None
    grade: str
    problem: str
    complaint: str
    waiting: str
    waiters: tuple[Line, ...]
    spam: str
    since: str
    changes: tuple[str, ...]
    address: Line | None
    fingerprint: str
    language: str = field(default="en")

    @property
    def title(self) -> str:
        """The subject of a mail."""
        told = (self.problem and gettext("Could not be read")) or self.grade
        return f"{self.name}: {told}" if told else self.name


def digest(report: BlogReport) -> Digest:
    """The digest of one blog, in the language of its report."""
    with use(report.language):
        at = f"{report.base_url.rstrip('/')}/{blog_folders([report.slug])[0]}/index.html" if report.base_url else None
        address = Line(gettext("Read the report"), at) if at else None
        problem = _problem(report)
        name = clean.line(report.name, 120) or report.slug
        if report.checkup is None:
            return Digest(name, None, "", problem, "", "", (), "", "", (), address, _print_of([problem]), report.language)
        shy = replace(report, names="hidden" if report.names == "hidden" else "initials")
        return _of_checkup(BlogContext(shy, report.slug, report.checkup, __version__), problem, address)


def _of_checkup(ctx: BlogContext, problem: str, address: Line | None) -> Digest:
    checkup, comparison = ctx.checkup, ctx.report.comparison
    owed = found(ctx, checkup.waiting)
    now = [one for one in owed if not one[0].late]
    changed = None if ctx.report.stale else since_last(checkup, comparison)
    new_spam = comparison.spam_new if changed and comparison else 0
    comments = words.spelled(new_spam, "spam comment")
    grade = checkup.grade.letter if checkup.grade else checkup.state
    return Digest(
        name=ctx.name,
        checked=ctx.checked,
        grade=_grade(ctx),
        problem=problem,
        complaint=ctx.shown(checkup.diagnosis),
        waiting=heading_of(ctx, now, len(owed) - len(now)),
        waiters=tuple(_waiter(ctx, one) for one in now[:MOST_WAITING]),
        spam=ngettext("{comments} is new", "{comments} are new", new_spam, comments=comments) if new_spam else "",
        since=changed.title if changed else "",
        changes=_changes(changed),
        address=address,
        fingerprint=_print_of([grade, bool(problem), sorted(w.key for w, _, _ in now), sorted(f.code for f in checkup.prescription)]),
        language=ctx.report.language,
    )


def _problem(report: BlogReport) -> str:
    if report.problem is None:
        return ""
    return clean.line(gettext("This blog could not be read: {problem}", problem=report.problem.sentence), 400)


def _grade(ctx: BlogContext) -> str:
    grade, score = ctx.checkup.grade, ctx.checkup.score
    if grade is None or score is None:
        return withheld(ctx.checkup).word
    return f"{grade.letter}, {grade.word}. {gettext('Score {score} of 100.', score=score)}"


def _waiter(ctx: BlogContext, one: Found) -> Line:
    item, post, comment = one
    age = words.wait(item.age_days * 86_400) if item.age_days is not None else ""
    who = ctx.shown(ctx.person(post, comment), 80)
    told = ", ".join(filter(None, (who, ctx.title(post, 80), age)))
    return Line(told, clean.href(comment.permalink) or clean.href(post.url))


def _changes(changed: SinceLast | None) -> tuple[str, ...]:
    if changed is None:
        return ()
    return (*(item.words for item in (*changed.fixed, *changed.new)), *changed.lines)


def _print_of(facts: list[object]) -> str:
    return hashlib.sha256(json.dumps(facts, ensure_ascii=False).encode()).hexdigest()
