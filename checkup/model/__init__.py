"""What a blog is to Checkup: pages, posts, comments, people. Frozen, no I/O.

`None` always means "the page does not say"; it is never a stand-in for zero, false or empty.
A time is a `datetime`: aware where the page gave a zone, naive where it printed local time without one.
"""

from checkup.model.batch import Batch, Entry
from checkup.model.blog import (
    FEED_IN_HEAD,
    OWN_SYSTEMS,
    UNTOLD,
    Blog,
    Commenting,
    Coverage,
    Exported,
    Held,
    Mark,
    Owner,
    Post,
    Skip,
    Status,
    Unread,
    WhyUnread,
    Withheld,
    comment_key,
    with_keys,
)
from checkup.model.comment import Answer, Comment, How, Kind, Link, Person, Precision, Reason, ReasonKind, Verdict, VerdictLabel
from checkup.model.page_and_reading import NOWHERE, Listed, Page, PageType, Reading
from checkup.model.pattern import Level, Pattern
from checkup.model.turned_off import turned_off

__all__ = [
    "FEED_IN_HEAD",
    "NOWHERE",
    "OWN_SYSTEMS",
    "UNTOLD",
    "Answer",
    "Batch",
    "Blog",
    "Comment",
    "Commenting",
    "Coverage",
    "Entry",
    "Exported",
    "Held",
    "How",
    "Kind",
    "Level",
    "Link",
    "Listed",
    "Mark",
    "Owner",
    "Page",
    "PageType",
    "Pattern",
    "Person",
    "Post",
    "Precision",
    "Reading",
    "Reason",
    "ReasonKind",
    "Skip",
    "Status",
    "Unread",
    "Verdict",
    "VerdictLabel",
    "WhyUnread",
    "Withheld",
    "comment_key",
    "turned_off",
    "with_keys",
]
