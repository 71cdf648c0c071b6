"""Outcome of one blog -> BlogResult (sentence, hint, exit code); the results of all blogs -> RunResult (one exit code)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from checkup.addresses import is_web, same_site
from checkup.config import SiteConfig
from checkup.errors import CheckupError
from checkup.findings import Checkup
from checkup.i18n import catalogues
from checkup.model import Blog, Coverage, Owner, Skip
from checkup.reader_words import ReaderWords, Wording, joined, sentence, without_readers

FAILED, NOTHING_READ = 3, 4  # exit codes, as `checkup --help` lists them
STRAY = 0.1
"""Share of the known posts, and of the pages, that may stay unread without the run being a failure; one page always may. A convention: on
every old blog some links are dead, and some lead where robots.txt says no."""


def _no_checkup() -> None:
    """No checkup: what `load` is where nothing was judged."""


@dataclass(frozen=True)
class BlogResult:
    """What came out for one blog: an exit code, a sentence, a hint, and the report's first page where one was written.

    to_owner  what the owner is asked or warned of; it may hold a reader's name, so it is for the owner's own screen
    since     what changed since the last checkup, in a sentence ("" = nothing to compare)
    load      gives its checkup, None where there is none; from its records, so that not all blogs of a run stand in memory
    unread    whether nothing new was read or examined, so that `checkup`, if there is one, is an earlier one
    """

    slug: str
    name: str
    code: int
    sentence: str
    hint: str = ""
    report: Path | None = None
    load: Callable[[], Checkup | None] = _no_checkup
    to_owner: tuple[Wording, ...] = ()
    since: str = ""
    unread: bool = False

    @property
    def checkup(self) -> Checkup | None:
        """Its checkup, loaded anew."""
        return self.load()


@dataclass(frozen=True)
class RunResult:
    """What came out for all: 0 fine, 3 something failed or was refused, 4 nothing could be read; `note` on the run as a whole."""

    code: int
    blogs: tuple[BlogResult, ...]
    note: str = ""


@dataclass(frozen=True)
class Outcome:
    """One blog within a run, step by step: what was read of it, the checkup made of that, or the problem.

    `stale`: reading failed this time, so blog and checkup are those of an earlier run, and `problem` says what failed.
    """

    site: SiteConfig
    blog: Blog | None = None
    checkup: Checkup | None = None
    problem: CheckupError | None = None
    stale: bool = False


def blog_result(outcome: Outcome) -> BlogResult:
    """An outcome as one sentence for the user, a hint and an exit code."""
    name, error = name_of(outcome.site, outcome.blog), outcome.problem
    if error is not None:
        kept = f" The checkup of {_day_of_checkup(outcome)} stays." if outcome.stale else ""
        code = NOTHING_READ if outcome.blog is None else FAILED
        return BlogResult(outcome.site.slug, name, code, error.sentence + kept, error.hint, unread=True)
    if outcome.blog is None:
        return BlogResult(outcome.site.slug, name, NOTHING_READ, "Nothing could be read.", unread=True)
    cover = outcome.blog.coverage
    refused = [skip for skip in cover.skipped if skip.refused]
    told = _grade_sentence(outcome.checkup) if outcome.checkup else f"Read {cover.read} of {cover.found} posts."
    if cover.partial:
        told = f"{told} {cover.partial}"
    elif refused:
        told = f"{told} {_not_read(refused)}"
    if outcome.site.quick:
        told = f"{told} This was a quick look at the newest posts, and is no part of the history."
    code = FAILED if cover.partial or _is_failure(cover, refused) else 0
    to_owner = (*_about_people(outcome.checkup), *_other_language(outcome)) if outcome.checkup else ()
    to_owner += tuple(_moved(outcome.site, outcome.blog))
    return BlogResult(outcome.site.slug, name, code, told, to_owner=to_owner)


def _moved(site: SiteConfig, blog: Blog) -> Iterable[str]:
    """That the blog's address leads to another site: what is asked there today may be gone tomorrow."""
    there = blog.url or ""
    if site.file is not None and site.blog.url and not site.blog.paths and is_web(there) and not same_site(site.blog.url, there):
        yield f"{site.blog.url} leads to {there} now. If the blog moved there, write that as url under [blog] in the site file."


def _not_read(refused: Sequence[Skip]) -> str:
    first = refused[0]
    why = first.reason if first.url in first.reason else f"{first.reason} ({first.url})"  # its address once
    return f"One page could not be read: {why}" if len(refused) == 1 else f"{len(refused)} pages could not be read. The first: {why}"


def _is_failure(cover: Coverage, refused: Sequence[Skip]) -> bool:
    """Whether pages that could not be read make the run a failure: a file of the owner's, or too many of all posts or pages."""
    files = any("://" not in skip.url for skip in refused)
    posts = bool(refused) and cover.found - cover.read > STRAY * cover.found
    pages = len(refused) > max(1, STRAY * (cover.read + len(refused)))
    return files or posts or pages


def _other_language(outcome: Outcome) -> tuple[str, ...]:
    """That the sentences of an earlier checkup are not in the language that the site file asks for now."""
    made, asked = outcome.checkup.language if outcome.checkup else "", outcome.site.report.language
    if made in ("", asked):
        return ()
    return (f"This checkup was made in the language “{made}”: `checkup examine {outcome.site.slug}` makes it anew in “{asked}”.",)


def _about_people(checkup: Checkup) -> tuple[Wording, ...]:
    """What the run asks or warns of: who writes the blog, configured authors whom nothing bears, and configured readers who sign posts."""
    doubt = checkup.facts.doubt
    asked = (sentence(doubt.question, " ", doubt.remedy),) if doubt else ()
    unmatched = (f"No byline and no comment bears “{author}”: check authors in [blog]." for author in checkup.facts.unmatched)
    signing = (
        f"“{reader}” is a reader by the site file, and signs posts: check readers in [blog]." for reader in checkup.facts.byline_readers
    )
    owners = checkup.facts.blog.owners
    alone, inferred = all(o.inferred for o in owners), [o for o in owners if o.inferred]
    return (*asked, *(_taken_for_writer(o, inferred, alone=alone) for o in inferred), *unmatched, *signing)


def _taken_for_writer(owner: Owner, inferred: Sequence[Owner], *, alone: bool) -> Wording:
    """Whom a checkup takes for the writer, or for another, though no page says so; behind the last one the lines that settle all."""
    name = ReaderWords(owner.person.name or "", "name")
    if alone:
        said = sentence("No page says who writes this blog. We take ", name, f" for the writer, {owner.evidence}. ")
    else:
        said = sentence("No page says so, but we take ", name, f" for a writer of this blog too, {owner.evidence}. ")
    if owner is not inferred[-1]:
        return said
    names = joined(sentence('"', _escaped(one.person.name or ""), '"') for one in inferred)
    return sentence(said, "Put under [blog] in the site file: authors = [", names, "] if so, readers = [", names, "] if not.")


def _escaped(name: str) -> ReaderWords:
    """A name as it stands between quotation marks in a site file."""
    return ReaderWords(json.dumps(name, ensure_ascii=False)[1:-1], "name")


def _grade_sentence(checkup: Checkup) -> str:
    """Grade, score and diagnosis in English: of a report in another language, whose sentences are in that, without these."""
    grade = checkup.grade
    if checkup.language != catalogues.DEFAULT:
        told = "Not graded." if grade is None else f"{grade.letter}, {checkup.score} of 100."
        return f"{told} The report says why, in {catalogues.title(checkup.language, catalogues.DEFAULT)}."
    if grade is None:
        return f"Not graded: {checkup.no_grade_reason}"
    return f"{grade.letter}, {grade.word}, {checkup.score} of 100. {without_readers(checkup.diagnosis)}"


def _day_of_checkup(outcome: Outcome) -> str:
    return outcome.checkup.facts.as_of.date().isoformat() if outcome.checkup else "last time"


def run_result(results: Sequence[BlogResult]) -> RunResult:
    """The results of a run with the one exit code that they ask for together."""
    codes = {result.code for result in results}
    code = 0 if codes <= {0} else NOTHING_READ if codes == {NOTHING_READ} else FAILED
    return RunResult(code, tuple(results))


def name_of(site: SiteConfig, blog: Blog | None) -> str:
    """What to call a blog: as configured, as it calls itself, by the title of its only post, or by its file."""
    only = blog.posts[0].title if blog and len(blog.posts) == 1 else None
    return site.blog.name or (blog.title if blog else None) or only or site.slug
