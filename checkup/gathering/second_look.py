"""The pages of a blog that its other pages explain -> what they say with that: the order of day and month, and how comments are printed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress

from checkup.errors import ReadError
from checkup.gathering.date_order import Orders
from checkup.gathering.lone_comments import found_alone
from checkup.gathering.shared_frames import with_shared_frames
from checkup.gathering.unseen_comments import Learn, Unseen
from checkup.model import Page, Reading

Parse = Callable[[Page], Awaitable[Reading]]


class SecondLook:
    """Collects pages as they are read. `found_by_pattern` is how many comments only the blog's pages together showed, once looked."""

    def __init__(self) -> None:
        self._orders = Orders()
        self._unseen = Unseen()
        self.found_by_pattern = 0

    def note(self, page: Page, reading: Reading) -> None:
        """One page as it was read the first time."""
        self._orders.note(page, reading)
        self._unseen.note(page, reading)

    async def readings(self, parse: Parse, learn: Learn) -> dict[str, Reading]:
        """The pages that are read otherwise by now, by their addresses; nothing is fetched for it."""
        found: dict[str, Reading] = {}
        for page in self._orders.again():
            with suppress(ReadError):  # as it was read before, then
                found[page.url] = await parse(page)
                self._unseen.note(page, found[page.url])
        by_pattern: dict[str, Reading] = {}
        for page in await self._unseen.again(learn):
            with suppress(ReadError):
                by_pattern[page.url] = await parse(page)
        believed = dict(self._unseen.believed(by_pattern))
        alone: dict[str, Reading] = {}
        for page in self._unseen.alone(believed):
            with suppress(ReadError):
                alone[page.url] = await parse(page)
        believed |= found_alone(alone)
        self.found_by_pattern = sum(len(post.comments) for reading in believed.values() if (post := reading.post or reading.maybe_post))
        return found | believed | with_shared_frames(self._unseen.by_now(believed))

    @property
    def note_of_pattern(self) -> str | None:
        """What is told of comments that were found so, None where there are none."""
        if not self.found_by_pattern:
            return None
        return (
            f"Comments found by comparing the posts with each other, since nothing in their markup calls them comments: "
            f"{self.found_by_pattern}. What is read so may lack a name or a day."
        )
