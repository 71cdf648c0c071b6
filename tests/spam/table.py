"""Comments as the clues see them, for tables in tests: whatever is not said is not on the page."""

from __future__ import annotations

from checkup.spam.context import Context
from checkup.spam.seen_comment import Around, Seen

DAY = 86_400.0


def seen(**more: object) -> Seen:
    fields: dict[str, object] = {
        "key": "0/0", "post": "p", "text": "Words.", "name": "Ida", "url": None, "links": (), "posted": None, "at": None, **more
    }  # fmt: skip
    return Seen(**fields)  # type: ignore[arg-type]


def said(post: str, day: float, name: str, text: str, url: str | None = None, *, since: float = 0.0, **more: object) -> Seen:
    """A dated comment `day` days after time 0, under a post of day `since`."""
    return seen(key=f"{post}/{day}/{name}", post=post, text=text, name=name, url=url, at=day * DAY, posted=since * DAY, **more)


def context(*comments: Seen, text: str = "Rye bread with a sourdough starter, baked on a steel plate.") -> Context:
    """A context in which every post says the same."""
    return Context(comments, {c.post: Around("Rye bread", text) for c in comments})
