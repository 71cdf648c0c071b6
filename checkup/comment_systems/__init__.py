"""Comments that live elsewhere: which system a page embeds, so that their absence from the HTML is never read as silence."""

from __future__ import annotations

from checkup.model import Status


def detect(html: str) -> tuple[str | None, Status | None]:
    """(name of the comment system, what that means for the comments): (None, None) where the page embeds none."""
    return None, None
