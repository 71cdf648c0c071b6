"""How old the pages are that each sign rests on, on the method page and in data.json."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from checkup.findings import Checkup
from checkup.report import data_json
from checkup.report.page_ages import age_lines
from checkup.report.report_context import BlogContext
from checkup.report.views import method
from tests.report._checkups import report
from tests.samples import blogs as samples


def halved() -> Checkup:
    """A sample's checkup with the window cut to the newer half of its posts."""
    checkup = samples.checkup(samples.SLUGS[1])
    dates = sorted(post.published for post in checkup.facts.blog.posts if post.published)
    return replace(checkup, facts=replace(checkup.facts, window=replace(checkup.facts.window, start=dates[len(dates) // 2])))


def context(*, inside: int | None, outside: int | None) -> BlogContext:
    """A sample whose posts in the window, and those outside, were read so many days before the checkup."""
    checkup = halved()
    today: date = (checkup.facts.blog.coverage.captured_at or checkup.facts.as_of).date()
    window = {post.url for post in checkup.facts.posts_in_window}

    def read_on(days: int | None) -> date | None:
        return None if days is None else today - timedelta(days=days)

    posts = tuple(replace(p, read_on=read_on(inside if p.url in window else outside)) for p in checkup.facts.blog.posts)
    made = replace(checkup, facts=replace(checkup.facts, blog=replace(checkup.facts.blog, posts=posts)))
    return BlogContext(report(made), "halved", made, "0.0")


def test_the_sample_has_posts_on_both_sides_of_the_window() -> None:
    """Else the tests below say nothing."""
    facts = halved().facts
    assert 0 < len(facts.posts_in_window) < len(facts.blog.posts)


def test_each_sign_tells_its_own_age() -> None:
    """Signs that cover every comment are as old as the oldest page of all, the others as the oldest in the window."""
    ctx = context(inside=7, outside=21)
    lines = age_lines(ctx)
    assert [line.rpartition(": ")[2] for line in lines] == ["the oldest page is 21 days old.", "the oldest page is 7 days old."]
    spam = next(s for s in ctx.checkup.signs if s.id == "spam")
    assert spam.name.lower() in lines[0].lower()
    signs = data_json.document(ctx).signs
    ages = {s.id: signs[s.id].oldest_page for s in ctx.checkup.signs}
    assert len(set(ages.values())) == 2
    assert ages["spam"] == min(day for day in ages.values() if day)


def test_what_was_asked_for_in_this_run_is_not_old() -> None:
    """Old posts outside of the window leave the other signs fresh; where all was asked for nothing is said."""
    lines = age_lines(context(inside=None, outside=1))
    assert [line.rpartition(": ")[2] for line in lines] == ["the oldest page is 1 day old.", "every page was asked for in this run."]
    fresh = context(inside=None, outside=None)
    assert age_lines(fresh) == ()
    assert {sign.oldest_page for sign in data_json.document(fresh).signs.values()} == {None}


def test_the_method_page_lists_the_ages() -> None:
    """And counts the posts that stand as an earlier run read them."""
    ((_, view),) = method.pages(context(inside=7, outside=21))
    assert len(view.ages) == 2
    assert "Taken from earlier runs" in {fact.label for fact in view.facts}
