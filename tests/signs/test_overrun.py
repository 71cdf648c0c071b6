"""A blog that spam has overrun: the fact, its numbers and one action."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkup import diagnosis
from checkup.config import SiteConfig, SpamTable
from checkup.facts import SpamShare
from checkup.findings import Finding
from checkup.model import Commenting
from checkup.reader_words import unredacted
from checkup.spam import judged
from tests.factories import blog, comment, post
from tests.signs._facts import facts, marked


@pytest.mark.parametrize(
    ("share", "of", "overrun"), [(0.30, 100, True), (0.2999, 100, False), (0.30, 99, False), (0.9, 99, False), (0.9, 5000, True)]
)
def test_three_in_ten_of_a_hundred_comments(share: float, of: int, overrun: bool) -> None:
    """Both borders from both sides."""
    assert SpamShare(share, of).overrun is overrun


def found(share: SpamShare | None) -> dict[str, Finding]:
    comments = [marked(comment(f"Shop {n}", id=f"{n}"), "spam") for n in range(40)] + [
        comment(f"Reader {n}", id=f"9{n}") for n in range(60)
    ]
    settled = replace(facts([post(1, comments)]), spam=share)
    return {f.code: f for f in diagnosis.examine(settled, SiteConfig()).findings}


def test_the_finding_tells_the_estimate_what_was_found_and_what_is_left() -> None:
    """Fifty-five of a hundred are believed to be spam, forty are sure, fifteen are still called something else."""
    here = found(SpamShare(0.55, 100))
    assert unredacted(here["S-overrun"].message) == (
        "Spam has overrun this blog: 40 comments look like spam. By our estimate, which goes by the 100 with a date, about 15 more stand "
        "among those that we do not call spam."
    )
    remedy = here["S-overrun"].remedy
    assert remedy is not None
    assert remedy.items == 40
    assert "S-spam" not in here  # one action, not two


def test_without_an_estimate_nothing_is_said_to_be_left() -> None:
    """What is told one by one says how much was found, and no more."""
    here = found(SpamShare(0.4, 100, estimated=False))
    assert unredacted(here["S-overrun"].message) == "Spam has overrun this blog: 40 comments look like spam."


@pytest.mark.parametrize(("spam", "overrun"), [(31, True), (29, False)])
def test_where_no_comment_shows_a_day_the_spam_told_one_by_one_decides(spam: int, overrun: bool) -> None:
    """A blog without days has no estimate: three in ten of a hundred comments that are told to be spam overrun it, pings apart."""
    wares = [comment("Shop", id=f"s{n}", text=f"cheap pills {n}", posted=None) for n in range(spam)]
    talk = [comment(f"Reader {n}", id=f"r{n}", text=f"My crumb {n} stayed moist.", posted=None) for n in range(100 - spam)]
    pings = [comment(f"Site {n}", id=f"p{n}", kind="pingback", posted=None) for n in range(40)]
    share = judged(blog([post(1, [*wares, *talk, *pings])]), SpamTable(block=("Shop",))).share
    assert share is not None
    assert (share.of, share.estimated, share.overrun) == (100, False, overrun)


def test_what_came_after_the_day_is_told_apart() -> None:
    """The sentence counts what the day's share counts, and says what came later; the action is about all of it."""
    comments = [marked(comment(f"Shop {n}", id=f"{n}", after_hours=1 if n < 37 else 90_000), "spam") for n in range(40)]
    settled = replace(facts([post(1, comments)]), spam=SpamShare(0.55, 100))
    here = {f.code: f for f in diagnosis.examine(settled, SiteConfig()).findings}["S-overrun"]
    told = unredacted(here.message)
    assert told.startswith("Spam has overrun this blog: 37 comments look like spam.")
    assert told.endswith("Three more came after the day of this checkup.")
    assert here.remedy is not None
    assert here.remedy.items == 40


def test_spam_that_all_came_after_the_day_is_told_so() -> None:
    """Where nothing of what was found stood there on the day, the sentence says that none was found then, and how much came."""
    honest = [comment(f"Reader {n}", id=f"r{n}", text=f"My crumb {n} stayed moist.", after_hours=1) for n in range(9)]
    later = [marked(comment(f"Shop {n}", id=f"{n}", after_hours=90_000), "spam") for n in range(4)]
    here = {f.code: f for f in diagnosis.examine(facts([post(1, [*honest, *later])]), SiteConfig()).findings}["S-spam"]
    told = unredacted(here.message)
    assert told.startswith("We read 9 comments and found no spam. Four spam comments came after the day of this checkup.")


@pytest.mark.parametrize(("door", "held"), [("open", True), ("unknown", True), ("closed", False)])
def test_nothing_is_held_for_approval_behind_closed_doors(door: Commenting, held: bool) -> None:
    """Where no post takes comments any more no new ones come, so the action speaks of the old ones alone."""
    comments = [marked(comment(f"Shop {n}", id=f"{n}"), "spam") for n in range(40)]
    blog = facts([replace(post(1, comments), commenting=door)])
    here = {f.code: f for f in diagnosis.examine(replace(blog, spam=SpamShare(0.55, 100)), SiteConfig()).findings}["S-overrun"]
    assert here.remedy is not None
    assert ("for approval" in here.remedy.action) is held


@pytest.mark.parametrize(("ended", "told"), [(True, True), (False, False)])
def test_an_overrun_archive_is_said_to_have_ended(ended: bool, told: bool) -> None:
    """Spam hides every other state, so the first sentence says when the last post came where the blog has ended."""
    comments = [marked(comment(f"Shop {n}", id=f"{n}"), "spam") for n in range(40)]
    settled = replace(facts([post(1, comments)]), spam=SpamShare(0.55, 100), archived=ended)
    checkup = diagnosis.examine(settled, SiteConfig())
    assert checkup.state == "overrun"
    assert ("The last post is of" in unredacted(checkup.diagnosis)) is told


def test_elsewhere_the_spam_is_listed_as_before() -> None:
    """No share, or a small one: the finding with the spam to delete."""
    for share in (None, SpamShare(0.2, 100)):
        here = found(share)
        assert "S-overrun" not in here
        assert here["S-spam"].message.startswith("40 of the 100 comments")


def test_a_little_spam_is_no_emergency() -> None:
    """Three adverts among three hundred comments are worth deleting; forty among a hundred need care now."""
    few = [marked(comment(f"Shop {n}", id=f"{n}"), "spam") for n in range(3)] + [comment(f"Reader {n}", id=f"9{n}") for n in range(297)]
    here = {f.code: f for f in diagnosis.examine(facts([post(1, few)]), SiteConfig()).findings}
    assert (here["S-spam"].severity, found(None)["S-spam"].severity) == (2, 3)


def test_where_nothing_can_be_estimated_two_in_three_of_what_is_in_doubt_count() -> None:
    """A blog without one reader: what looks like adverts overruns it, though it is called spam of too few by themselves."""
    things = ["apple", "birch", "cedar", "dune", "ember", "fjord", "glade", "heath", "islet", "juniper", "kelp", "lagoon"]
    doubtful = [
        comment(f"{things[n % 12]} {n}", id=f"d{n}", posted=None, text=f"New {things[n % 12]} discount and cheap {things[n // 12]} for you")
        for n in range(60)
    ]
    wares = [comment("Shop", id=f"s{n}", text=f"cheap pills {n}", posted=None) for n in range(20)]
    talk = [comment(f"Reader {n}", id=f"r{n}", text=f"My crumb {n} stayed moist.", posted=None) for n in range(40)]
    found = judged(blog([post(1, [*doubtful, *wares, *talk])]), SpamTable(block=("Shop",)))
    labels = [c.label for c in found.blog.posts[0].comments]
    spam, suspect = labels.count("spam"), labels.count("suspect")
    assert spam < 36 <= spam + suspect
    assert found.share is not None
    assert found.share.share == pytest.approx((spam + suspect * 2 / 3) / 120)
    assert found.share.overrun


def test_what_is_in_doubt_is_told_beside_what_is_counted() -> None:
    """Four of six look like spam, and six more that stand there may be: who reads the first number alone would take the page for short."""
    comments = [marked(comment(f"Shop {n}", id=f"{n}"), "spam") for n in range(4)]
    comments += [marked(comment(f"Odd {n}", id=f"5{n}"), "suspect") for n in range(6)]
    comments += [comment(f"Reader {n}", id=f"9{n}") for n in range(2)]
    settled = facts([post(1, comments)])
    here = {f.code: f for f in diagnosis.examine(settled, SiteConfig()).findings}
    assert unredacted(here["S-spam"].message).startswith("Four of the 6 comments on show look like spam. Six more may be.")
    checkup = diagnosis.examine(replace(settled, spam=SpamShare(0.55, 100, estimated=False)), SiteConfig())
    assert unredacted(checkup.diagnosis).startswith("4 of 6 comments on show look like spam, and 6 more may be:")
