"""Posts and comments that were not found -> missing, or not known where what was not read may hold them."""

from __future__ import annotations

from collections.abc import Sequence

from checkup.addresses import post_key
from checkup.comparing.compared_comment import Said
from checkup.comparing.comparison_types import Finding, Reason, Side
from checkup.comparing.gaps import Unknown, unknown_of
from checkup.comparing.matches import Matches
from checkup.comparing.same_posts import home_path, tells_posts
from checkup.model import Blog, Post


class Missing:
    """Tells of what was not found in the new blog why that is."""

    def __init__(self, old: Blog, new: Blog, matches: Matches) -> None:
        """Work out once which of the posts that were not found stand on pages that failed."""
        self._unknown = unknown_of(new)
        left = [post for post in old.posts if post.url not in matches.posts]
        self._tells_posts = tells_posts(new)
        no_posts = _no_posts(left, new)
        self._reasons = {url: reason or no_posts.get(url, "") for url, reason in _reasons(left, self._unknown).items()}

    def post(self, post: Post) -> Finding:
        """What is to be said of a post that was not found."""
        reason = self._reasons[post.url] or ("" if self._tells_posts else "comments only")
        return Finding("unknown" if reason else "missing", Side(post), reason=reason)

    def comment(self, said: Said, there: Post | None) -> Finding:
        """What is to be said of a comment that was not found; `there`: its post in the new blog, None where that was not found either."""
        here = Side(said.post, said.comment)
        if there is None:
            reason = self._reasons[said.post.url]
            return (
                Finding("unknown", here, reason=reason)
                if reason
                else Finding("missing", here, reason="with its post" if self._tells_posts else "")
            )
        if self._unknown.holds_comments_of(there):
            return Finding("unknown", here, reason="comments not read")
        beyond = (there.declared_count or 0) - len(there.comments)
        return Finding("missing", here, announced=max(0, beyond))


def _reasons(left: Sequence[Post], unknown: Unknown) -> dict[str, Reason]:
    """For each post that was not found: "" where it is missing, else why nobody can tell.

    A page that failed at the post's own address, or under its name, is the post's. Any other may be that of a post that moved.
    """
    failed = {_name(url): url for url in unknown.pages}
    own = {post.url: failed[_name(post.url)] for post in left if _name(post.url) in failed}
    others = set(unknown.pages) - set(own.values())
    rest: Reason = "may be unread" if others or unknown.stopped else ""
    return {post.url: "not read" if post.url in own else rest for post in left}


def _no_posts(left: Sequence[Post], new: Blog) -> dict[str, Reason]:
    """The posts whose page the new blog has, but was left out there or taken for no post: a page like About, a list."""
    seen = {home_path(skip.url) for skip in new.coverage.skipped if not skip.refused}
    seen |= {home_path(mark.url) for mark in new.marks if mark.found and mark.url}
    return {post.url: "no post" for post in left if home_path(post.url) in seen}


def _name(url: str) -> str:
    return post_key(url).rpartition("/")[2]
