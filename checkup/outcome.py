"""What became of each blog of a run, in a sentence and an exit code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from checkup.config import SiteConfig
from checkup.errors import CheckupError
from checkup.findings import Checkup
from checkup.model import Blog


@dataclass(frozen=True)
class BlogResult:
    """What came out for one blog: an exit code, a sentence, a hint, and the report's first page where one was written."""

    slug: str
    name: str
    code: int
    sentence: str
    hint: str = ""
    report: Path | None = None
    checkup: Checkup | None = None


@dataclass(frozen=True)
class RunResult:
    """What came out for all: 0 fine, 3 something failed or was refused, 4 nothing could be read."""

    code: int
    blogs: tuple[BlogResult, ...]


@dataclass(frozen=True)
class Outcome:
    """One blog on its way: what was read and made of it, or the problem, or both (a stale checkup and why it is stale)."""

    site: SiteConfig
    blog: Blog | None = None
    checkup: Checkup | None = None
    problem: CheckupError | None = None
    stale: bool = False


def told(outcome: Outcome) -> BlogResult:
    """One sentence on how it went, and the exit code that it asks for."""
    name, error = name_of(outcome.site, outcome.blog), outcome.problem
    if error is not None:
        kept = f" The checkup of {_checked(outcome)} stays." if outcome.stale else ""
        code = 4 if outcome.blog is None else 3
        return BlogResult(outcome.site.slug, name, code, error.sentence + kept, error.hint, checkup=outcome.checkup)
    if outcome.blog is None:
        return BlogResult(outcome.site.slug, name, 4, "Nothing could be read.")
    cover = outcome.blog.coverage
    refused = next((skip for skip in cover.skipped if skip.refused), None)
    sentence = _grade_sentence(outcome.checkup) if outcome.checkup else f"Read {cover.read} of {cover.found} posts."
    if cover.partial:
        return BlogResult(outcome.site.slug, name, 3, f"{sentence} {cover.partial}", checkup=outcome.checkup)
    if outcome.checkup:
        sentence = "\n".join((sentence, *_about_people(outcome.checkup)))
    if refused:
        sentence = f"{sentence} Not every page could be read: {refused.reason} ({refused.url})"
    return BlogResult(outcome.site.slug, name, 3 if refused else 0, sentence, checkup=outcome.checkup)


def _about_people(checkup: Checkup) -> list[str]:
    """What the run asks or warns of: who writes the blog, and configured authors whom nothing bears."""
    facts, told = checkup.facts, []
    if facts.doubt:
        yes, no = facts.doubt.lines
        told.append(f"{facts.doubt.question} Put under [blog] in the site file: {yes} if so, {no} if not.")
    told += [f"No byline and no comment bears “{author}”: check authors in [blog]." for author in facts.unmatched]
    return told


def _grade_sentence(checkup: Checkup) -> str:
    if checkup.grade is None:
        return f"Not graded: {checkup.no_grade_reason}"
    grade = checkup.grade
    held = f", held down from {grade.uncapped} by its comments" if grade.uncapped != grade.letter else ""
    return f"{grade.letter}, {grade.word}, {checkup.score} of 100{held}. {checkup.diagnosis}"


def _checked(outcome: Outcome) -> str:
    return outcome.checkup.facts.as_of.date().isoformat() if outcome.checkup else "last time"


def result_of(results: Sequence[BlogResult]) -> RunResult:
    """The results of a run with the one exit code that they ask for together."""
    codes = {result.code for result in results}
    code = 0 if codes <= {0} else 4 if codes == {4} else 3
    return RunResult(code, tuple(results))


def name_of(site: SiteConfig, blog: Blog | None) -> str:
    """What to call a blog: as configured, as it calls itself, by the title of its only post, or by its file."""
    only = blog.posts[0].title if blog and len(blog.posts) == 1 else None
    return site.blog.name or (blog.title if blog else None) or only or site.slug
