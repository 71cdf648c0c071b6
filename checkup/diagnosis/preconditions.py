"""A finding and the facts -> the finding as it can be acted on: a remedy that cannot be followed is not given.

What each remedy needs stands beside it in the rubric (`needs`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import get_args

from checkup import platforms
from checkup.comment_systems import only_linked
from checkup.diagnosis.rubric import Need, Rubric
from checkup.facts import DAY, Facts
from checkup.findings import Finding
from checkup.i18n import gettext
from checkup.measuring.posting_gaps import stirs
from checkup.measuring.sample import cannot_write, only_spam
from checkup.model import UNTOLD

_SEVERAL = 20  # readers' comments, a convention, as many as a grade asks for
_CLOSING = 14  # days after which WordPress closes the comments of a post where its owner chose that; its default


def followable(finding: Finding, facts: Facts, rubric: Rubric) -> Finding:
    """The finding, without its remedy where that needs something that is not there; `blocked` then says what."""
    if finding.remedy is None:
        return finding
    missing = (why for need in rubric.finding[finding.code].needs or () if (why := MISSING[need](finding, facts)))
    why = next(missing, "")
    return replace(finding, remedy=None, blocked=why) if why else finding


def _blog(_: Finding, facts: Facts) -> str:
    return gettext("The blog is finished.") if facts.finished else ""


def _awake(_: Finding, facts: Facts) -> str:
    """What is done with the next posts waits until there is one; a blog that writes seldom, and wrote just now, is no sleeper."""
    return gettext("The blog is asleep: a new post comes first.") if facts.dormant and not stirs(facts) else ""


def _platform(_: Finding, facts: Facts) -> str:
    return platforms.closed(facts.blog)


def _door(finding: Finding, facts: Facts) -> str:
    """Open where one of the posts that the finding points at takes comments, or any post where it points at none."""
    shown = {e.post_url for e in finding.evidence if e.post_url is not None}
    posts = [p for p in facts.blog.posts if p.url in shown] or list(facts.blog.posts)
    reasons = [platforms.comments_closed(p) for p in posts]
    return "" if not reasons or "" in reasons else reasons[0]


def _post_page(finding: Finding, facts: Facts) -> str:
    """What only a post's page can show (its form, its comments) was seen there, and not on an attachment's or another page."""
    posts = {p.url for p in facts.blog.posts}
    return "" if any(e.url in posts for e in finding.evidence) else gettext("It was not seen on the page of a post.")


def _talk(_: Finding, facts: Facts) -> str:
    """Nobody is answered, greeted or invited where readers cannot write any more."""
    return gettext("Readers cannot write here.") if cannot_write(facts) else ""


def _several(_: Finding, facts: Facts) -> str:
    """Rules for comments help nobody where hardly any were written; where they were not read, nobody knows."""
    posts = facts.blog.posts
    untold = any(p.comments_status in UNTOLD and not only_linked(p.comment_system) for p in posts)  # what is said elsewhere has rules there
    few = sum(len(facts.reader_comments(p)) for p in posts) < _SEVERAL and not untold
    return gettext("Few have written here yet.") if few else ""


def _form(_: Finding, facts: Facts) -> str:
    """Nobody can be invited to a talk behind a closed door: opening it comes first.

    Many blogs close each post after some days, so only a post that is younger tells what the next one will be.
    """
    closed = any(m.item == "form_open" and m.found is False for m in facts.blog.marks)
    young = (p for p in facts.blog.posts if p.published is not None and 0 <= facts.now - facts.moment(p.published) <= _CLOSING * DAY)
    return gettext("No comment form is open.") if closed and any(p.commenting == "closed" for p in young) else ""


def _clear(_: Finding, facts: Facts) -> str:
    """Nobody is invited to a talk that only spammers hold so far."""
    return gettext("Most of what stands there is spam, which goes first.") if only_spam(facts) else ""


MISSING: Mapping[Need, Callable[[Finding, Facts], str]] = {
    "blog": _blog,
    "awake": _awake,
    "platform": _platform,
    "door": _door,
    "post_page": _post_page,
    "talk": _talk,
    "several": _several,
    "form": _form,
    "clear": _clear,
}
"""What a remedy can need -> what is missing, in a sentence; "" where it is there."""
if set(MISSING) != set(get_args(Need)):
    raise AssertionError("each Need has its check here")
