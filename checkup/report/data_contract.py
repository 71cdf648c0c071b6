"""The shape of data.json: each field with its type and meaning. The JSON Schema, the list of fields in docs/ and the file come from it.

`VERSION` is the second half of the field `schema`. It is raised where a program that reads the former version could be misled: a field that
goes, changes its type or its meaning. A new field raises nothing, so programs must pass over what they do not know.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from checkup.config import Names
from checkup.facts import CallKind
from checkup.findings import Confidence, Number, Outcome, ReadingWord, State
from checkup.history import Trend
from checkup.measuring.linkbacks import MentionKind, Standing

NAME, VERSION = "blog-checkup", 2
SCHEMA = f"{NAME}/{VERSION}"
FILE = "data.schema.json"
"""The schema's name in the site's assets, in the package and in docs/."""

Pair = tuple[float | None, float | None]
Severity = Literal[0, 1, 2, 3]


class _Part(BaseModel):
    """A part of the document. A file of a later version may hold fields that this one does not know: they are passed over."""

    model_config = ConfigDict(extra="ignore", frozen=True, populate_by_name=True)


class WindowData(_Part):
    """The time whose posts are judged."""

    start: str | None = Field(description="Its first moment, ISO 8601; null: no bound.")
    end: str = Field(description="Its last moment, ISO 8601.")
    words: str = Field(description="The same in words.")


class WithheldData(_Part):
    """What stands in the place of a grade that there is not."""

    word: str = Field(description="In the place of the letter.")
    line: str = Field(description="What is missing.")
    next: str = Field(description='What happens then; "" where there is nothing new to say.')


class SinceLine(_Part):
    """One line of what changed."""

    code: str | None = Field(description="The finding's code, the same in every run; null: spam that came or went.")
    sign: str = Field(description="Its sign, a key of `signs`.")
    words: str = Field(description="What is so now.")
    report: str = Field(description="Where it stands in this report, from the blog's folder.")


class SinceLast(_Part):
    """This checkup against the one before."""

    checked: str = Field(description="Day of the checkup before (UTC).")
    title: str = Field(description='In words: "Since 22 Aug 2026: fixed 6, new 2, still open 4"; "" where nothing is compared.')
    method_changed: bool = Field(description="It used another method or rubric, so nothing is compared.")
    settings_changed: bool = Field(description="It had other settings, so part of what differs may come from them.")
    frame_changed: bool = Field(description="Among them settings that say what is measured: nothing is called fixed or new.")
    posts_lost: int = Field(description="Posts that only the other checkup could read: nothing is called fixed.")
    posts_gained: int = Field(description="Posts that only this checkup could read: nothing is called new.")
    score_change: int | None = Field(description="Points gained or lost; null: not to be compared.")
    score_trend: Trend | None = Field(description="Whether the score moved by more than chance; null: it takes more checkups to tell.")
    trends: dict[str, Trend] = Field(description="The same for each measure that can be told, by its code.")
    trend_since: str | None = Field(description="Day of the checkup that the trends look back to.")
    better: list[str] = Field(description="Names of the measures whose trend says better.")
    worse: list[str] = Field(description="Names of the measures whose trend says worse.")
    fixed: list[SinceLine] = Field(description="What was fixed.")
    new: list[SinceLine] = Field(description="What is new.")
    still_open: list[SinceLine] = Field(description="What was there and asks for something still.")
    comments_gone: int = Field(description="Comments that were no spam and have vanished.")
    spam_new: int | None = Field(description="Spam comments that were not there before.")
    spam_gone: int | None = Field(description="Spam comments that have gone since.")


class PastCheckup(_Part):
    """One checkup of the history."""

    checked: str = Field(description="Its day (UTC).")
    grade: str | None = Field(description="Its letter; null: not graded.")
    score: int | None = Field(description="Its score of 100; null: not graded.")
    method_version: str = Field(description="Scores of two versions are not compared.")
    as_before: bool = Field(
        description="Whether it measured what the one before it did, in the same way, so that the scores can be compared."
    )


class CategoryData(_Part):
    """One category of the rubric."""

    name: str = Field(description="What it is called.")
    points: float = Field(description="The points that its signs have together.")
    scored_points: float = Field(description="Those of the signs that could be scored.")
    score: float | None = Field(description="0 to 100; null: none of its signs could be scored.")


class MeasureData(_Part):
    """One number of a sign."""

    name: str = Field(description="What it is called.")
    value: float | None = Field(description="The number; null: not measured, and `reason` says why. A share is 0 to 1.")
    unit: str = Field(description="What it is a number of: share, hours, days, count, per week, school years, index.")
    n: int = Field(description="The sample that the value rests on.")
    n_unit: str = Field(description="What `n` counts.")
    of: int | None = Field(description="The hits among `n`, where the value is a share.")
    interval: Pair | None = Field(description="90% interval of the value.")
    healthy: Pair | None = Field(description="The healthy range; an end that is null is open; null: none is known.")
    score: float | None = Field(description="0 to 100; null: not scored.")
    outcome: Outcome = Field(description="How far measuring came.")
    reading: ReadingWord = Field(description="The word that the report prints beside it.")
    reason: str | None = Field(description="Why it was not measured or not scored.")
    all_time: float | None = Field(description="The value over every post read, where the window is shorter.")
    detail: dict[str, Number] = Field(description="Further figures, by name; names may come and go.")


class SignData(_Part):
    """One vital sign."""

    name: str = Field(description="What it is called.")
    category: str = Field(description="Its category, a key of `categories`.")
    points: float = Field(description="Its weight in the score.")
    score: float | None = Field(description="0 to 100; null: it could not be scored and takes no weight.")
    outcome: Outcome = Field(description="How far measuring came.")
    reading: ReadingWord = Field(description="The word that the report prints beside it.")
    reason: str | None = Field(description="Why it has no score.")
    measures: dict[str, MeasureData] = Field(description="Its measures by code.")
    oldest_page: str | None = Field(
        description="Day of the oldest page that it rests on, taken from an earlier run; null: this run asked for all."
    )


class Target(_Part):
    """A place that a finding is about."""

    url: str = Field(description="On the blog.")
    report: str | None = Field(description="In this report, from the blog's folder, with its anchor; null: it is not shown there.")


class FindingData(_Part):
    """One thing found."""

    code: str = Field(description="Stable from run to run and from version to version; no two findings of a checkup have the same.")
    sign: str = Field(description="The sign that found it, a key of `signs`.")
    message: str = Field(description="What was found.")
    severity: Severity = Field(description="3 needs care now, 2 worth doing, 1 good to know, 0 praise.")
    confidence: Confidence = Field(description="How sure it is.")
    action: str | None = Field(description="What to do; null: nothing.")
    items: int | None = Field(description="How many things there are to do.")
    minutes: float | None = Field(description="How long that takes in all; of a habit, over the ten posts that its gain is computed from.")
    per: str | None = Field(description="What a habit is done for, each time anew: reader, post or day; null: it is done once.")
    minutes_each: float | None = Field(description="Minutes of a habit each time; null: it is done once.")
    gain: float | None = Field(description="Points that the score would gain; null: cannot be told.")
    always: int | None = Field(
        description="The score if a habit had been kept over the whole window; null: a point more than its gain at most, or no habit."
    )
    acknowledged: str | None = Field(description="The reason for which the owner accepts it ([[acknowledge]]); null: not accepted.")
    targets: list[Target] = Field(description="Where it can be seen.")


class WaitingEntry(_Part):
    """A reader's comment that is owed an answer and has none."""

    post: str = Field(description="Address of the post.")
    comment: str = Field(description="Id of the comment.")
    waiting: str = Field(description='What it calls for: question, request or reply; "late: " before and " (maybe)" after it.')
    why: list[str] = Field(description="Why it is on the list.")
    age_days: float | None = Field(description="Days from the comment to the checkup; null: it shows no date.")


class BesideEntry(_Part):
    """A comment that is owed no answer and would be glad of a word."""

    post: str = Field(description="Address of the post.")
    comment: str = Field(description="Id of the comment.")
    group: CallKind = Field(description="worth: something told; thanks.")


class WaitingData(_Part):
    """Who waits for an answer: how many, and the list."""

    now: int | None = Field(description="Comments that can still be answered in time; null: nobody can tell (a doubt, an overrun blog).")
    maybe: int | None = Field(description="How many of `now` may call for none: about half of them do; null: as above.")
    late: int | None = Field(description="Comments that are too old, or behind a closed door; null: as above.")
    not_owed: int = Field(description="Comments that the owner took off the list ([waiting] not_owed).")
    listed: list[WaitingEntry] = Field(alias="list", description="Each of them, what matters most first; on an overrun blog too.")
    beside: list[BesideEntry] = Field(description="Owed no answer; a word would please.")


class MentionsData(_Part):
    """Who wrote about the blog elsewhere, over everything that was read; each mention stands in mentions.csv."""

    counted: int | None = Field(
        description="Trackbacks, pingbacks and webmentions by others, spam out; null: the blog shows none, as many do."
    )
    sites: int | None = Field(description="Different sites that these came from; null: as above, or none of them says.")
    returning: int | None = Field(description="Sites that wrote about two posts or more; null: as for `sites`.")
    by_kind: dict[MentionKind, int] = Field(description="What is counted, by kind; reply: answers from elsewhere, which are comments too.")
    by_year: dict[str, int] = Field(
        description='Trackbacks, pingbacks and webmentions by year, without a date by that of their post; "": neither.'
    )
    not_counted: dict[Standing, int] = Field(description="own: by the blog itself; spam; suspect: may be; later: after its day.")


class Skipped(_Part):
    """A page that was not read."""

    url: str = Field(description="Its address.")
    reason: str = Field(description="Why it was not read.")
    refused: bool = Field(description="The server refused it; false: it was left out on purpose.")


class ExportData(_Part):
    """What an export knows of the comments; numbers beside pages are null where it stood alone."""

    way: str = Field(description="Which export.")
    shown: int = Field(description="Comments that visitors see, by the export's word.")
    held: int = Field(description="Comments that wait or are hidden.")
    spam: int = Field(description="Comments that are marked as spam.")
    deleted: int = Field(description="Comments that were removed.")
    found: int | None = Field(description="Posts of the export that were found among those read.")
    missing: int | None = Field(description="Posts of the export that were not.")
    visible: int | None = Field(description="Comments that visitors see on the posts that were found.")
    unseen: int | None = Field(description="Comments that visitors see by the export's word, and that nothing that was read shows.")


class CoverageData(_Part):
    """What was read of the blog, and what was not."""

    found: int = Field(description="Posts that are known to exist.")
    read: int = Field(description="Posts that were read.")
    comments: int = Field(description="Comments and pings that were read.")
    by_sort: dict[str, int] = Field(description="The same by sort: reader, owner, promo, suspect, spam, ping.")
    declared: int | None = Field(description="Comments that the blog says it has.")
    extracted: int | None = Field(description="Comments read from posts that say how many they have.")
    requests: int = Field(description="Requests made.")
    ways: list[str] = Field(description="Where posts and comments came from.")
    robots: str = Field(description='What robots.txt said; "": not asked.')
    partial: str | None = Field(description="Why reading ended early; null: it did not.")
    window_read: int = Field(description="Posts of the window that were read whole.")
    window_known: int = Field(description="Posts that are known to exist and are or may be in the window.")
    window_whole: bool = Field(description="Whether reading did not end before the window's last post; false: there is no grade.")
    skipped: list[Skipped] = Field(description="Pages that were not read.")
    notes: list[str] = Field(description="What else there is to know.")
    oldest_page: str | None = Field(description="Day of the oldest page taken from an earlier run; null: this run asked for all.")
    oldest_page_in_window: str | None = Field(description="The same of the posts in the window.")
    exports: list[ExportData] = Field(description="What exports of the blog's owner know of its comments.")
    held: int | None = Field(None, description="Comments that wait for approval ([comments] held); null: nobody looked, or could.")
    held_since: str | None = Field(None, description="When the oldest of them was written, ISO 8601.")


class Document(_Part):
    """One checkup of one blog. null means not measured or not known, 0 means measured and zero."""

    schema_address: str = Field(alias="$schema", description="Address of this schema, from the file's own.")
    schema_: Literal["blog-checkup/2"] = Field(alias="schema", description="Name and version of this format.")
    generator: str = Field(description="Program and version that wrote it.")
    language: str = Field(description="What its sentences are written in ([report] language): en, de, es, ... Codes are English always.")
    blog: str = Field(description="What the blog is called.")
    url: str | None = Field(description="Its address.")
    platform: str | None = Field(description="The platform that its pages were read as.")
    tags: list[str] = Field(description="Tags from the config ([blog] tags).")
    owner: str | None = Field(description="Who looks after it, from the config ([blog] owner).")
    checked: str | None = Field(description="Day that the checkup speaks of; null: there is no checkup yet.")
    as_of: str | None = Field(description="The same as a moment, ISO 8601.")
    window: WindowData | None = Field(description="The time whose posts are judged.")
    stale: bool = Field(description="The blog could not be read this time: all below is of the last good checkup.")
    quick: bool = Field(description="A quick look: only the newest posts were read, and it is no part of the history.")
    problem: str | None = Field(description="Why the blog could not be read this time.")
    state: State = Field(description='What comes before a judgement: unread, overrun, doubt, finished, dormant; "" nothing.')
    grade: str | None = Field(description="The letter; null: not graded.")
    grade_word: str | None = Field(description="The letter's word.")
    score: int | None = Field(description="0 to 100; null: not graded.")
    score_interval: tuple[int, int] | None = Field(description="Where the true score probably lies (90%).")
    score_after: int | None = Field(description="The score with all of the prescription done.")
    withheld: WithheldData | None = Field(description="Where there is no grade: what stands in its place.")
    reason: str | None = Field(description="Why there is no grade.")
    diagnosis: str = Field(description="The checkup in a sentence: what troubles the blog most, with its number.")
    since_last: SinceLast | None = Field(description="What changed; null: this is the first checkup.")
    checkups: list[PastCheckup] = Field(description="The history, oldest first, this checkup last; the newest 60.")
    categories: dict[str, CategoryData] = Field(description="The rubric's categories by id.")
    signs: dict[str, SignData] = Field(description="The vital signs by id.")
    prescription: list[str] = Field(description="What to do first: codes of findings, in this order.")
    findings: list[FindingData] = Field(description="Every finding, those that the owner has acknowledged among them.")
    waiting: WaitingData | None = Field(description="Who waits for an answer; null: there is no checkup yet.")
    mentions: MentionsData | None = Field(description="Who wrote about the blog elsewhere; null: there is no checkup yet.")
    coverage: CoverageData | None = Field(description="What was read; null: nothing yet.")
    rubric: str | None = Field(description="The rubric that judged.")
    method_version: str | None = Field(description="Version of the method; numbers of two versions are not compared.")
    config_hash: str | None = Field(description="Changes where a setting changes that can change what is found.")
    names: Names = Field(description="How readers' names are shown in all texts here.")


def schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of data.json."""
    found = Document.model_json_schema(by_alias=True)
    _tidy(found)
    found["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    found["title"] = f"Blog checkup, data.json, version {VERSION}"
    return found


@cache
def schema_text() -> str:
    """The schema as its file holds it: the same for every blog, so it is made once."""
    return json.dumps(schema(), indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def _tidy(node: Any) -> None:
    """Leave out the titles that pydantic makes up, and allow fields that are not named: programs must pass over what they do not know."""
    if isinstance(node, dict):
        if isinstance(node.get("title"), str):
            del node["title"]
        if node.get("additionalProperties") is False:
            del node["additionalProperties"]
        for value in node.values():
            _tidy(value)
    elif isinstance(node, list):
        for value in node:
            _tidy(value)
