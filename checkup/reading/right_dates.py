"""Whether the dates of an opened page were read in the right order of day and month, and in the right year, once all of them are known."""

from __future__ import annotations

from datetime import datetime

from checkup.model import Page
from checkup.reading.comments.found_comments import Found
from checkup.reading.opened_page import OpenedPage
from checkup.reading.post import published
from checkup.reading.post.post_facts import PostFacts


def order_of_all(page: Page, opened: OpenedPage, order: str | None) -> str | None:
    """The order of day and month that all the page's dates settle, where some that it decides were read before it was known."""
    late = page.date_order is None and opened.clock.order != order
    return order if late and opened.clock.ambiguous() else None


def order_by_year(page: Page, opened: OpenedPage, facts: PostFacts) -> str | None:
    """The order with the year first, where all short days of the page begin with the post's: a number above 12 may be a day's, too."""
    if page.date_order is not None or facts.when is None or opened.clock.order == "YMD":
        return None
    return opened.clock.order_with_year(facts.when.value.date())


def order_by_rest(opened: OpenedPage, found: Found, facts: PostFacts) -> str | None:
    """The order of day and month where no date that was read settles it: the one that fits the address, else the one of the page's other
    dates (of related posts), else the one in which readers answer the post.

    Comments that lie before their post were read in the wrong order, or the post was, if the other one puts them behind it; and so were
    comments that lie on one day of many months.
    """
    if facts.when is None:
        return None
    if fits := published.order_by_address(facts.when, opened.clock, opened.meta, opened.base):
        return fits
    if opened.clock.ambiguous() and (told := opened.clock.order_in(opened.dom.whole())):
        return told if told != opened.clock.order else None
    posted = [c.posted.date() for c in found.comments if c.posted is not None]
    if 2 * sum(d < facts.when.value.date() for d in posted) > len(posted):
        post = facts.when.value.date()
        numbers = opened.clock.numbers_of(post, posted)
        return opened.clock.order_before(numbers, post, posted) if numbers else opened.clock.order_after(post)
    return (opened.clock.order_by_month() or opened.clock.order_close(posted)) if posted else None


def tells_the_year(opened: OpenedPage, found: Found, facts: PostFacts) -> datetime | None:
    """The post's date, where dates without a year were met and more comments have no date than have one."""
    undated = sum(c.posted is None for c in found.comments)
    return facts.when.value if facts.when and opened.clock.yearless and 2 * undated > len(found.comments) else None
