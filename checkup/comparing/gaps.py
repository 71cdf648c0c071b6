"""What was not read of a blog: without it nothing can be called missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checkup import lazy_re as re
from checkup.addresses import is_web, post_key
from checkup.comparing.comparison_types import Finding, Gap
from checkup.model import UNTOLD, Blog, Post

# as `checkup.web` says it: a page that is gone is an answer, not a page that could not be read
_GONE = re.compile(r"is not there \((?:404|410)\)\.$")


@dataclass(frozen=True, slots=True)
class Unknown:
    """What of a blog nobody knows. `stopped`: reading ended before all lists and posts were read.

    pages   addresses of posts whose page failed, or names of files
    cut     keys of posts of which a part failed
    reason  why the first of them failed, in words
    """

    stopped: bool = False
    pages: tuple[str, ...] = ()
    cut: frozenset[str] = frozenset()
    reason: str = ""

    def holds_comments_of(self, post: Post) -> bool:
        """Whether comments of a post, or some of them, are where Checkup could not read them."""
        return comments_unread(post) or post_key(post.url) in self.cut


def unknown_of(blog: Blog) -> Unknown:
    """What nobody knows of a blog as it was read."""
    cover = blog.coverage
    refused = {post_key(skip.url): skip for skip in cover.skipped if skip.refused}
    gone = {name for name, skip in refused.items() if _GONE.search(skip.reason)}
    failed = [u for u in cover.unread if u.why == "failed" and post_key(u.url) not in gone]
    files = [skip for skip in cover.skipped if skip.refused and not is_web(skip.url)]
    cut = {post_key(u.url) for u in cover.unread if u.why == "cut"}
    reasons = [skip.reason for name, skip in refused.items() if name not in gone]
    stopped = bool(cover.partial) or cover.lists_left or any(u.why == "stopped" for u in cover.unread)
    pages = (*(u.url for u in failed), *(skip.url for skip in files))
    return Unknown(stopped, pages, frozenset(cut), reasons[0] if reasons else "")


def gaps_of_old(blog: Blog) -> Iterator[Gap]:
    """Why the old blog was not read in full: what stands there was not compared."""
    unknown = unknown_of(blog)
    if unknown.stopped:
        yield Gap("old", "stopped", words=blog.coverage.partial or "")
    if unknown.pages:
        yield Gap("old", "pages", len(unknown.pages), unknown.reason)
    if silent := sum(unknown.holds_comments_of(post) for post in blog.posts):
        yield Gap("old", "comments", silent)


def gaps_of_new(blog: Blog, findings: Sequence[Finding]) -> Iterator[Gap]:
    """What was not read of the new blog and leaves something unknown; where all is found elsewhere it does not matter."""
    unknown = unknown_of(blog)
    reasons = {finding.reason for finding in findings}
    if unknown.stopped and "may be unread" in reasons:
        yield Gap("new", "stopped", words=blog.coverage.partial or "")
    if unknown.pages and reasons & {"may be unread", "not read"}:
        yield Gap("new", "pages", len(unknown.pages), unknown.reason)
    if silent := {f.side.post.url for f in findings if f.reason == "comments not read"}:
        yield Gap("new", "comments", len(silent))


def comments_unread(post: Post) -> bool:
    """Whether a post's comments, or some of them, stand where visitors see them and Checkup does not."""
    return post.comments_status in UNTOLD and not post.protected
