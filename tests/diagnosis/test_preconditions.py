"""A remedy that cannot be followed is not given; what each needs stands beside it in the rubric."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from checkup import diagnosis
from checkup.config import SiteConfig
from checkup.diagnosis.preconditions import followable
from checkup.facts import Facts
from checkup.findings import Evidence, Finding, Remedy
from checkup.model import Mark, Post
from checkup.reader_words import unredacted
from tests.diagnosis._edges import examine
from tests.factories import START, comment, post
from tests.samples.blogs import checkup
from tests.signs._facts import facts

RUBRIC = diagnosis.load()


def checked(code: str, given: Facts, shown: str | None = None) -> Finding:
    """This finding, pointing at that post, as it can be followed on that blog."""
    evidence = () if shown is None else (Evidence(shown, "", shown),)
    return followable(Finding(code, "spam", "Said.", evidence=evidence, remedy=Remedy("Do it")), given, RUBRIC)


def blog(platform: str = "wordpress", **more: object) -> Facts:
    settled = facts([post(1, commenting="open"), post(2, commenting="closed")])
    return replace(settled, blog=replace(settled.blog, platform=platform), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("code", "given", "shown", "why"),
    [
        ("S-late-spam", blog(), 1, ""),
        ("S-late-spam", blog(), 2, "Comments are closed there."),
        ("S-late-spam", blog("typepad"), 1, "TypePad closed on 30 September 2025."),
        ("S-spam", blog("typepad"), 2, ""),
        ("V-invite", blog(), None, ""),
        ("V-invite", blog(finished=True), None, "The blog is finished."),
        ("V-invite", blog(dormant=True), None, "The blog is asleep: a new post comes first."),
        ("C-asleep", blog(dormant=True), None, ""),
        ("S-late-spam", blog(finished=True), 1, ""),
        ("W-no_account", blog(), 1, ""),
        ("W-no_account", blog(), 3, "It was not seen on the page of a post."),
    ],
)
def test_what_is_missing_takes_the_remedy_away(code: str, given: Facts, shown: int | None, why: str) -> None:
    """Door, platform, a blog that goes on, evidence from a post's page: one that is missing is named, and the finding stays."""
    urls = {1: given.blog.posts[0].url, 2: given.blog.posts[1].url, 3: "https://blog.example/attachment/9/", None: None}
    found = checked(code, given, urls[shown])
    assert (found.blocked, found.remedy is None) == (why, bool(why))
    assert found.message == "Said."


@pytest.mark.parametrize(
    ("found", "days", "why"),
    [(False, 3, "No comment form is open."), (False, 13.9, "No comment form is open."), (False, 15, ""), (True, 3, ""), (None, 3, "")],
)
def test_nobody_is_invited_to_a_closed_door(found: bool | None, days: float, why: str) -> None:
    """Inviting waits where comments are closed on all posts, a young one among them: old posts may be closed by their age alone."""
    given = facts([post(1, commenting="closed", published=START)], as_of=START + timedelta(days=days))
    given = replace(given, blog=replace(given.blog, marks=(Mark("form_open", found),)))
    assert [checked(code, given, None).blocked for code in ("E-quiet", "E-return", "V-invite")] == [why] * 3


@pytest.mark.parametrize(
    ("spam", "pings", "doubtful", "readers", "said"),
    [
        (20, 15, 0, 0, "20 of 35 comments on show look like spam, and no reader is known to have written yet."),
        (20, 15, 4, 0, "20 of 35 comments on show look like spam, and no reader is known to have written yet."),
        (20, 25, 0, 0, ""),
        (20, 0, 20, 0, ""),
        (19, 0, 0, 0, ""),
        (30, 0, 0, 1, ""),
    ],
)
def test_nobody_is_invited_to_a_talk_of_spammers(spam: int, pings: int, doubtful: int, readers: int, said: str) -> None:
    """Where nobody but spammers has written, that is said first, and clearing it comes before an invitation."""
    some = [comment("Cheap Pills", "Buy pills.", id=f"s{n}", verdict="spam") for n in range(spam)]
    some += [comment("Another blog", "[...] A link.", id=f"p{n}", kind="ping") for n in range(pings)]
    some += [comment("Ada Penn", "A fine thing.", id=f"d{n}", verdict="suspect") for n in range(doubtful)]
    some += [comment(f"Reader {n}", "It worked for me.", id=f"r{n}") for n in range(readers)]
    given = facts([post(1, some, commenting="open")])
    assert checked("E-quiet", given).blocked == ("Most of what stands there is spam, which goes first." if said else "")
    first = unredacted(examine(given).diagnosis)
    assert first == said if said else "look like spam, and" not in first


def test_a_blog_without_much_talk_needs_no_rules_for_it() -> None:
    """Below 20 comments that are known to be all; where some could not be read nobody knows how many there are."""
    few = post(1, [comment(f"Reader {n}", id=str(n)) for n in range(19)], commenting="open")
    unread = post(2, comments_status="external-unread", commenting="open")
    assert checked("W-policy", facts([few])).blocked == "Few have written here yet."
    assert checked("W-policy", facts([few, unread])).blocked == ""
    assert checked("W-policy", facts([few, post(2, [comment("Ann Bell", id="99")], commenting="open")])).blocked == ""


def test_comments_in_a_system_that_has_ended_cannot_be_answered() -> None:
    """Where the post's own comments lay with a service that is gone, the door is shut whatever the page says."""
    gone = post(1, commenting="open", comment_system="echo")
    there = facts([gone, post(2, commenting="open")])
    assert "have ended" in checked("S-late-spam", there, gone.url).blocked
    assert checked("S-late-spam", there, there.blog.posts[1].url).blocked == ""


def spammed(door: str, platform: str) -> Facts:
    """Posts with late spam, all behind such doors."""
    listed: list[Post] = []
    for n in range(1, 7):
        real = [comment(f"R{k} Bell", id=f"{n}{k}", start=START + timedelta(weeks=n), after_hours=3) for k in range(4)]
        bad = comment("Pills", verdict="spam", id=f"{n}9", start=START + timedelta(weeks=n), after_hours=24 * 100)
        listed.append(post(n, [*real, bad], published=START + timedelta(weeks=n), commenting=door))
    settled = facts(listed, as_of=START + timedelta(weeks=40))
    return replace(settled, blog=replace(settled.blog, platform=platform))


@pytest.mark.parametrize(
    ("door", "platform", "told"), [("open", "wordpress", True), ("closed", "wordpress", False), ("open", "typepad", False)]
)
def test_nobody_is_told_to_hold_comments_where_none_can_come(door: str, platform: str, told: bool) -> None:
    """Holding late comments helps where they can still come: not on closed posts, not on a closed platform."""
    found = diagnosis.examine(spammed(door, platform), SiteConfig())
    assert ("S-late-spam" in [f.code for f in found.prescription]) is told
    assert "S-late-spam" in [f.code for f in found.findings]


def test_every_remedy_says_what_it_needs() -> None:
    """No action of the shipped rubric without its preconditions."""
    assert [code for code, text in RUBRIC.finding.items() if text.action and text.needs is None] == []


@pytest.mark.parametrize(("items", "command", "minutes"), [(3, False, 3), (3, True, 3), (1676, True, 5), (1676, False, 85)])
def test_bulk_work_costs_what_the_bulk_command_costs(items: int, command: bool, minutes: float) -> None:
    """1,676 spam comments are one command, or seventeen lists to tick: not 1,676 minutes."""
    assert RUBRIC.finding["S-spam"].cost(items, command) == minutes


def test_the_sample_on_a_closed_platform() -> None:
    """The sample whose platform is gone is told neither to hold comments there nor to answer there."""
    found = checkup("the-mended-page")
    assert found.facts.blog.platform == "typepad"
    told = {f.code for f in found.prescription}
    assert told
    assert not told & {"S-late-spam", "R-questions", "R-waiting"}
    assert {f.code for f in found.findings if f.blocked} >= {"S-late-spam"}
