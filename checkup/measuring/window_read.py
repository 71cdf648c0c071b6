"""Facts -> how many posts of the window were read, how many are known of and were not, and whether the window was read whole."""

from __future__ import annotations

from dataclasses import dataclass

from checkup.facts import DAY, Facts

_SLACK = 2 * DAY  # dates of feeds and addresses may be a zone off; a post this close to the window's start may lie inside


@dataclass(frozen=True, slots=True)
class WindowRead:
    """Posts that are or may be in the window.

    read     read whole
    stopped  not read, or not whole, because reading ended before
    failed   not read because their page could not be
    more     reading ended before all lists of the blog's posts, or of its comments, so there may be more
    """

    read: int
    stopped: int
    failed: int
    more: bool

    @property
    def known(self) -> int:
        """Posts of the window that are known of; there may be more of them where `more` is True."""
        return self.read + self.stopped + self.failed

    @property
    def whole(self) -> bool:
        """Whether reading did not end before the window's last post."""
        return not self.stopped and not self.more


def window_read(facts: Facts) -> WindowRead:
    """How much of the window was read. A post may lie in it unless it was surely published before; one without a date always may."""
    cover = facts.blog.coverage
    dated = any(p.published is not None for p in facts.blog.posts)
    start = facts.moment(facts.window.start) - _SLACK if facts.window.start is not None and dated else None
    inside = [u.why for u in cover.unread if start is None or u.latest is None or facts.moment(u.latest) >= start]
    cut = inside.count("cut")
    uncounted = max(0, cover.found - cover.read - sum(u.why != "cut" for u in cover.unread))
    return WindowRead(
        read=max(0, len({p.url for p in facts.posts_in_window}) - cut),
        stopped=inside.count("stopped") + cut,
        failed=inside.count("failed") + uncounted,
        more=cover.lists_left and (start is None or cover.lists_back is None or facts.moment(cover.lists_back) >= start),
    )
