"""What the pages of the whole site tell of a blog, read from its data.json, whether this run wrote it or an earlier one did."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from checkup.i18n import N_
from checkup.i18n.catalogues import DEFAULT, Catalogue, languages, load
from checkup.json_fields import part
from checkup.report import clean
from checkup.text import in_words as words

MOST_TAGS = 12  # as many as the config allows


@dataclass(frozen=True, slots=True)
class SignScore:
    """A sign's score, None where it has none, the word for it, and its weight."""

    id: str
    name: str
    points: float
    score: float | None
    reading: str


@dataclass(frozen=True, slots=True)
class Run:
    """One checkup of the history; `as_before`: it measured what the one before it did, in the same way."""

    day: date
    grade: str | None
    score: int | None
    method: str
    as_before: bool = True


@dataclass(frozen=True, slots=True)
class BlogSummary:
    """One blog, whatever could be read of its file.

    checked    the day that its numbers are of, None = never read; problem: why it could not be read this time ("" = it was)
    language   what its own pages are written in
    word, withheld  the word for its grade, and (word, line, next) in the place of one
    waiting    comments that wait for an answer, None where nobody can tell; spam_new: since the last checkup, None at the first
    maybe      how many of these may need none
    read       posts and comments that were read, None where that is unknown
    moved      "up", "down" or "same" where that is more than chance; "" = not to be told yet, and `why_unmoved` says why
    since      what was fixed, is new and still open since the last checkup, in words ("" = nothing is compared)
    moved_by   points since the checkup that `moved` looks back to, None where that is unknown
    runs       the checkups, oldest first

    `word`, `withheld`, `why_unmoved` and the signs' names are English, to be translated by the page that says them: its language need not
    be the blog's. What stays in the blog's language are its sentences with numbers (`diagnosis`, `problem`, `since`).
    """

    folder: str
    name: str
    checked: date | None
    language: str
    stale: bool
    quick: bool
    problem: str
    grade: str | None
    word: str
    score: int | None
    state: str
    withheld: tuple[str, str, str]
    diagnosis: str
    read: tuple[int, int] | None
    waiting: int | None
    spam_new: int | None
    moved: str
    moved_by: int | None
    why_unmoved: str
    since: str
    tags: tuple[str, ...]
    owner: str | None
    signs: tuple[SignScore, ...]
    runs: tuple[Run, ...]
    base: str | None = None
    maybe: int = 0

    @property
    def graded(self) -> bool:
        """Whether it has a grade."""
        return self.grade is not None and self.score is not None


def summary(folder: str, data: Mapping[str, Any], base: str | None = None) -> BlogSummary:
    """The summary of the blog in `folder`. Files of older versions lack some fields: what they do not tell is unknown.

    `base`: where the site stands, by this blog's config.
    """
    withheld, coverage = part(data, "withheld"), part(data, "coverage")
    moved, moved_by, why = _moved(data)
    checked = words.iso_day(str(data.get("checked") or ""))
    language = _text(data.get("language"), 20)
    spoken = load(language if language in languages() else DEFAULT)
    return BlogSummary(
        folder=folder,
        name=_text(data.get("blog"), 120) or folder,
        checked=checked,
        language=spoken.language,
        stale=bool(data.get("stale")),
        quick=bool(data.get("quick")),
        problem=_text(data.get("problem"), 300),
        grade=_text(data.get("grade"), 1) or None,
        word=spoken.in_english(_text(data.get("grade_word"), 30)),
        score=_whole(data.get("score")),
        state=_text(data.get("state"), 20),
        withheld=_withheld(withheld, data.get("reason"), spoken),
        diagnosis=_text(data.get("diagnosis"), 400),
        read=_read(coverage),
        waiting=_whole(part(data, "waiting").get("now")),
        spam_new=_whole(part(data, "since_last").get("spam_new")),
        moved=moved,
        moved_by=moved_by,
        why_unmoved=why,
        since=_text(part(data, "since_last").get("title"), 200),
        tags=tuple(dict.fromkeys(tag for one in _list(data.get("tags"))[:MOST_TAGS] if (tag := _text(one, 40)))),
        owner=_text(data.get("owner"), 40) or None,
        signs=tuple(_signs(part(data, "signs"), spoken)),
        runs=tuple(_runs(data)),
        base=base.rstrip("/") if base else None,
        maybe=_whole(part(data, "waiting").get("maybe")) or 0,
    )


def _text(value: object, limit: int) -> str:
    return clean.line(value, limit) if isinstance(value, str) else ""


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _list(value: object) -> Sequence[Any]:
    return value if isinstance(value, list) else ()


def _withheld(told: Mapping[str, Any], reason: object, spoken: Catalogue) -> tuple[str, str, str]:
    word, line, then = _text(told.get("word"), 60), _text(told.get("line") or reason, 300), _text(told.get("next"), 120)
    return spoken.in_english(word), spoken.in_english(line), spoken.in_english(then)


def told_apart(blogs: Iterable[BlogSummary]) -> tuple[BlogSummary, ...]:
    """The blogs, those that bear one name each with its folder behind it: a list of three called "News" tells nobody anything."""
    listed = tuple(blogs)
    often = Counter(one.name.casefold() for one in listed)
    return tuple(replace(one, name=f"{one.name} ({one.folder})") if often[one.name.casefold()] > 1 else one for one in listed)


def _read(coverage: Mapping[str, Any]) -> tuple[int, int] | None:
    posts, comments = _whole(coverage.get("read")), _whole(coverage.get("comments"))
    return None if posts is None or comments is None else (posts, comments)


def _moved(data: Mapping[str, Any]) -> tuple[str, int | None, str]:
    """Whether the score moved by more than chance, by how much, or why that cannot be told."""
    since = part(data, "since_last")
    if not since:
        return "", None, N_("first checkup") if len(_runs(data)) == 1 else ""
    if since.get("method_changed"):
        return "", None, N_("new method")
    word = {"Better": "up", "Worse": "down", "About the same": "same"}.get(str(since.get("score_trend")), "")
    then = next((r.score for r in _runs(data) if r.day.isoformat() == since.get("trend_since")), None)
    now = _whole(data.get("score"))
    return word, now - then if word and now is not None and then is not None else None, "" if word else N_("too soon")


def _signs(found: Mapping[str, Any], spoken: Catalogue) -> Sequence[SignScore]:
    listed = []
    for sign_id, sign in found.items():
        if isinstance(sign, dict):
            points, score = sign.get("points"), sign.get("score")
            listed.append(
                SignScore(
                    sign_id,
                    spoken.in_english(_text(sign.get("name"), 40)) or sign_id,
                    float(points) if isinstance(points, (int, float)) else 0.0,
                    float(score) if isinstance(score, (int, float)) else None,
                    _text(sign.get("reading"), 20),
                )
            )
    return listed


def _runs(data: Mapping[str, Any]) -> Sequence[Run]:
    """The history as the file tells it; of a file that tells none the checkup itself."""
    runs = [
        Run(
            day,
            _text(one.get("grade"), 1) or None,
            _whole(one.get("score")),
            _text(one.get("method_version"), 20),
            one.get("as_before") is not False,
        )
        for one in _list(data.get("checkups"))
        if isinstance(one, dict) and (day := words.iso_day(str(one.get("checked") or "")))
    ]
    day = words.iso_day(str(data.get("checked") or ""))
    if runs or day is None:
        return runs
    return [Run(day, _text(data.get("grade"), 1) or None, _whole(data.get("score")), _text(data.get("method_version"), 20))]
