"""A front page that only sends its reader on (a language's folder, a blog beside a shop): what stands where it leads to.

Static sites cannot redirect, so their programs write such a page in the place of one: Hugo for the first language of a blog, plugins of
Jekyll for whatever moved.
"""

from __future__ import annotations

from datetime import datetime

from checkup.reading.encoding import decode
from checkup.reading.standing_pages import sends_to
from checkup.web import Answer, Client

_STEPS = 3  # as many as an honest blog needs of redirects (web/client.py)


async def arrived(client: Client, answer: Answer, since: datetime | None = None) -> Answer:
    """The answer, or that of the page which it sends its readers on to. Raises ReadError where that cannot be read."""
    for _ in range(_STEPS):
        page = answer.page
        there = sends_to(decode(page.body, page.content_type), page.url) if b"refresh" in page.body.lower() else ""
        if not there or there == page.url or (page.url.startswith("https:") and there.startswith("http:")):
            break
        answer = await client.fetch(there, since=since)
    return answer
