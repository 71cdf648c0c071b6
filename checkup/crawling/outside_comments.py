"""Comments that a page leaves to another server: asked for where the system's server tells them to everyone.

Robots.txt, pace and budget hold for that server as for any other. What cannot be read stays "external-unread".
"""

from __future__ import annotations

from dataclasses import replace

from checkup import comment_systems
from checkup.addresses import host_of
from checkup.comment_systems import RawComment, Reader, System, Thread, ThreadAnswer
from checkup.crawling.source_context import Getter
from checkup.errors import ReadError
from checkup.gathering.gather import Gathering
from checkup.gathering.merge import unite
from checkup.model import Comment, Page, Person, Post, Reading
from checkup.reading.encoding import decode
from checkup.reading.html_fragment import fragment
from checkup.web import BudgetSpent

# threads; a convention: one refusal may be a removed post, three in a row are a server that refuses us, and each costs a wait
_PATIENCE = 3


class Outside:
    """Completes readings. After `_PATIENCE` threads in a row that a server would not tell, it is not asked again."""

    def __init__(self, client: Getter, gathering: Gathering) -> None:
        self.client, self.gathering = client, gathering
        self._systems = {s.name: s for s in comment_systems.systems() if s.reader}
        self._failed: dict[str, int] = {}

    async def complete(self, page: Page, reading: Reading) -> Reading:
        """The reading with the comments that the page's own comment server tells."""
        post, system = reading.post, self._systems.get(reading.comment_system or "")
        if post is None or reading.page_type != "post" or post.comments_status != "external-unread" or system is None:
            return reading
        reader = system.reader
        thread = reader.locate(decode(page.body, page.content_type), page.url) if reader else None
        if reader is None or thread is None or self._failed.get(host_of(thread.address), 0) >= _PATIENCE:
            return reading
        answer = await self._ask(system, reader, thread)
        if answer is None:
            return reading
        self.gathering.ways[f"comments from {system.title}"] = None
        return replace(reading, post=_with(post, answer, reader, page.url))

    async def _ask(self, system: System, reader: Reader, thread: Thread) -> ThreadAnswer | None:
        host = host_of(thread.address)
        try:
            page = await self.client.get(thread.address, "json")
            answer, problem = reader.parse(page.body, thread), f"{host} did not answer like {system.title}."
        except BudgetSpent as error:
            self.gathering.partial = self.gathering.partial or error.sentence
            return None
        except ReadError as error:
            answer, problem = None, error.sentence
        if answer is None:
            if host not in self._failed:
                self.gathering.notes[f"Comments kept by {system.title} could not be read: {problem}"] = None
            self._failed[host] = self._failed.get(host, 0) + 1
        elif self._failed.get(host):
            self._failed[host] = 0
        return answer


def _with(post: Post, answer: ThreadAnswer, reader: Reader, url: str) -> Post:
    comments = unite(_comment(r, reader, url) for r in answer.comments)
    return replace(
        post,
        comments=comments,
        comments_status="truncated" if not answer.complete else "present" if comments else "none",
        commenting="open" if post.commenting == "unknown" else post.commenting,
    )


def _comment(raw: RawComment, reader: Reader, url: str) -> Comment:
    text, links, quotes = fragment(raw.html, url)
    return Comment(
        id=raw.id,
        author=Person(raw.author, raw.author_url),
        text=text,
        posted=raw.posted,
        precision="second" if raw.posted else "none",
        permalink=f"{url}#{reader.anchor}{raw.id}",
        parent=raw.parent,
        links=links,
        quotes=quotes,
        by_post_author=raw.by_post_author,
    )
