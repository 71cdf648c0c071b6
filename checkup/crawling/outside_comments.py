"""Comments that a page leaves to another server: asked for where that is allowed, thread by thread.

Robots.txt, pace, budget and safe addresses hold for that server as for any other. A thread that cannot be read now stands as an earlier run
read it, else it stays "external-unread". Where a run reached the limit of a server, the next one first asks for what nobody has read yet,
then for the rest, the oldest first.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from checkup import comment_systems
from checkup.addresses import host_of, is_web, post_key
from checkup.comment_systems import Ask, RawComment, Reader, System, Thread, ThreadAnswer, Told, is_limited
from checkup.config import CommentsTable
from checkup.crawling.source_context import Context, Getter
from checkup.crawling.threads_read import ThreadsRead
from checkup.errors import ReadError, TooMuch
from checkup.gathering.gather import Gathering
from checkup.gathering.merge_pages import unite
from checkup.model import Comment, Page, Person, Post, Reading
from checkup.reading.encoding import decode
from checkup.reading.html_fragment import fragment
from checkup.text import in_words
from checkup.web import BudgetSpent, Call, HostBlocked, check_status

# threads; a convention: one refusal may be a removed post, three in a row are a server that refuses us, and each costs a wait
_PATIENCE = 3
_LONGEST_NAME = 200  # characters; a convention: twice the longest that systems let anybody have
# of one thread; a convention: more than any system's paging takes, so that a conversation that never ends does
_MOST_REQUESTS = 250
_MOST_BYTES = 48 * 2**20  # of one thread's answers; a convention: twice what is read of one page (web/client.py)


class _Limited(ReadError):
    """The server wants no more requests for now."""


@dataclass(frozen=True)
class _Open:
    """A post whose thread can be asked for: its page's reading, its system, and where the thread is."""

    url: str
    reading: Reading
    system: System
    reader: Reader
    thread: Thread


class Outside:
    """Completes readings. After `_PATIENCE` threads in a row that a server would not tell, or at its limit, it is not asked again."""

    def __init__(self, client: Getter, gathering: Gathering, settings: CommentsTable, ctx: Context) -> None:
        self.client, self.gathering, self.settings = client, gathering, settings
        self._environ = ctx.environ
        self._threads = ThreadsRead(ctx.state, ctx.before, ctx.now)
        self._systems = {s.name: s for s in comment_systems.systems()}
        self._threads_named = {post_key(post): thread for post, thread in settings.threads.items()}
        self._shared: dict[tuple[str, str], dict[str, Any]] = {}
        self._failed: Counter[str] = Counter()
        self._limited: dict[str, str] = {}  # by host: why it is not asked any more in this run
        self._later: list[_Open] = []
        self._kept: dict[str, str] = {}
        self._unread: dict[str, str] = {}
        self._tells = False

    @property
    def tells(self) -> bool:
        """Whether a comment server has told a thread in this run."""
        return self._tells

    async def complete(self, page: Page, reading: Reading, *, stands: bool = False) -> Reading:
        """The reading with the comments that the page's comment server tells, now or in an earlier run.

        stands  the page was not asked for in this run, so its thread is not either where an earlier run read it
        """
        post = reading.post
        if post is None or reading.page_type != "post":
            return reading
        named = self._named(page, reading) if post.comments_status in ("external-unread", "none") else None
        if named is None and post.comments_status != "external-unread" and not self._tells_more(reading):
            return reading
        found = named or self._open(page, reading)
        if found is None:
            return reading
        kept = self._threads.kept(found.url, found.system.name)
        if kept is not None and self._threads.was_limited(host_of(found.thread.server)):
            self._later.append(found)
            answered = None
        elif kept is not None and stands:
            answered = None
        else:
            answered = await self._answered(found)
        if answered is not None or kept is not None:
            self.gathering.told_outside.add(post_key(self.gathering.address_of(page.url, reading)))
        if answered is None and kept is not None:
            self._kept[found.url] = found.system.title
            post = found.reading.post or post
            known = replace(post, comments=kept.comments, comments_status=kept.comments_status, commenting=kept.commenting)
            return replace(found.reading, post=known)
        if answered is None and host_of(found.thread.server) in self._limited:
            self._unread[found.url] = found.system.title
        return answered or (_a_part(reading) if found.reader.fuller else reading)

    async def ask_again(self) -> None:
        """Ask for the threads that stand as earlier runs read them, the oldest first."""
        for found in sorted(self._later, key=lambda f: self._threads.date_of(f.url)):
            answered = await self._answered(found)
            if answered is not None:
                self._kept.pop(found.url, None)
                self.gathering.add_page(found.url, answered, again=True)

    def close(self) -> None:
        """Say in the coverage what was not read, and keep for the next run what was."""
        notes = self.gathering.notes
        notes.update(dict.fromkeys(self._limited.values()))
        for title in sorted(set(self._kept.values())):
            urls = [url for url, name in self._kept.items() if name == title]
            oldest = in_words.day(date.fromisoformat(min(map(self._threads.date_of, urls))))
            notes[f"Posts whose comments, kept by {title}, stand as an earlier run read them: {len(urls)} (the oldest: {oldest})."] = None
        for title, count in sorted(Counter(self._unread.values()).items()):
            notes[f"Posts whose comments, kept by {title}, were not read: {count}. The next run asks for them first."] = None
        self._threads.close(self._limited)

    # one thread

    def _tells_more(self, reading: Reading) -> bool:
        """Whether the page's system tells more comments than its pages show."""
        system = self._systems.get(reading.comment_system or "")
        return system is not None and system.reader is not None and system.reader.fuller

    def _named(self, page: Page, reading: Reading) -> _Open | None:
        """The thread that the site file names for the page, None where it names none."""
        address = self._threads_named.get(post_key(page.url)) or self._threads_named.get(
            post_key(self.gathering.address_of(page.url, reading))
        )
        if address is None or reading.post is None or not self.settings.read:
            return None
        found = comment_systems.named(address, page.url)
        reader = found[0].reader if found else None
        if found is None or reader is None:
            self.gathering.notes[f"No comment system that can be read knows the thread that the site file names: {address}"] = None
            return None
        system, thread = found
        of_system = replace(reading, comment_system=system.name, post=replace(reading.post, comment_system=system.name))
        server = self._environ.get(reader.api_variable) or thread.server
        return _Open(page.url, of_system, system, reader, replace(thread, server=server.rstrip("/")))

    def _open(self, page: Page, reading: Reading) -> _Open | None:
        """The page's thread, None where its system, its embed or the configuration does not let it be asked for."""
        system = self._systems.get(reading.comment_system or "")
        reader = system.reader if system else None
        if system is None or not self.settings.read:
            return None
        if reader is None:
            self._cannot(system)
            return None
        if reader.key and reader.key.needed and not self._token(system):
            self._cannot(system)
            return None
        server = self._environ.get(reader.api_variable) or reader.api or self.settings.server or ""
        thread = reader.locate(decode(page.body, page.content_type), page.url, server.rstrip("/"))
        if thread is None:
            self.gathering.notes[f"The pages do not say where {system.title} keeps their comments."] = None
            self._cannot(system)
            return None
        return _Open(page.url, reading, system, reader, thread)

    def _cannot(self, system: System) -> None:
        """Say what would let the system be read."""
        found = comment_systems.way_out(system.name)
        if found is not None:
            self.gathering.notes[found.sentence] = None

    def _token(self, system: System) -> str:
        """The system's key, "" where the site file does not ask for its use or the environment does not have it."""
        key = system.reader.key if system.reader else None
        return self._environ.get(key.variable, "").strip() if key and system.name in self.settings.with_key else ""

    async def _answered(self, found: _Open) -> Reading | None:
        """The reading with what the server tells now, None where it does not, or tells less than the page shows."""
        answer, post = await self._ask(found), found.reading.post
        if answer is None or post is None or (not answer.complete and len(answer.comments) < len(post.comments)):
            return None
        self.gathering.ways[f"comments from {found.system.title}"] = None
        self._threads.read(found.url)
        self._tells = True
        return replace(found.reading, post=_with(post, answer, found.reader, found.url))

    async def _ask(self, found: _Open) -> ThreadAnswer | None:
        host, title = host_of(found.thread.server), found.system.title
        if host in self._limited or self._failed[host] >= _PATIENCE:
            return None
        try:
            answer, problem = await self._talk(found), f"{host} did not answer like {title}."
        except BudgetSpent as error:
            self.gathering.partial = self.gathering.partial or error.sentence
            return None
        except (_Limited, HostBlocked) as error:
            self._limited[host] = error.sentence
            return None
        except ReadError as error:
            answer, problem = None, error.sentence
        if answer is None:
            if host not in self._failed:
                self.gathering.notes[f"Comments kept by {title} could not be read: {problem}"] = None
            self._failed[host] += 1
        elif self._failed[host]:
            self._failed[host] = 0
        return answer

    async def _talk(self, found: _Open) -> ThreadAnswer | None:
        """Carry the conversation about a thread. Raises ReadError where the server refuses, is silent or wants no more requests."""
        shared = self._shared.setdefault((found.system.name, found.thread.server), {})
        talk = found.reader.read(found.thread, shared)
        try:
            ask, size = next(talk), 0
            for _ in range(_MOST_REQUESTS):
                told = await self._told(found, ask)
                size += len(told.body)
                if size > _MOST_BYTES:
                    raise TooMuch(f"{host_of(ask.address)} told more of one thread than is read.")
                ask = talk.send(told)
        except StopIteration as end:
            answer: ThreadAnswer | None = end.value
            return answer
        return None

    async def _told(self, found: _Open, ask: Ask) -> Told:
        reader = found.reader
        raw = await self.client.ask(_call(ask, reader, self._token(found.system)))
        told = Told(raw.status, raw.headers, raw.body)
        if is_limited(told, reader):
            raise _Limited(f"{host_of(ask.address)} takes only so many requests in a while, and that number was reached.")
        if told.status not in reader.expects:
            check_status(ask.address, raw.status, raw.headers, raw.body)
        return told


def _a_part(reading: Reading) -> Reading:
    """What a page shows of comments that its server did not tell: a part, as far as anybody knows."""
    post = reading.post
    shows = post is not None and post.comments_status == "present"
    return replace(reading, post=replace(post, comments_status="truncated")) if post is not None and shows else reading


def _call(ask: Ask, reader: Reader, token: str) -> Call:
    headers: dict[str, str] = {"Accept": ask.accept}
    secret: Mapping[str, str] = {}
    query = None
    if ask.query is not None:
        query = json.dumps(ask.query).encode()
        headers["Content-Type"] = "application/json"
    if token and reader.key is not None:
        if reader.key.header:
            headers["Authorization"] = f"{reader.key.header} {token}"
        else:
            secret = {reader.key.parameter: token}
    return Call(ask.address, headers, secret, query)


def _with(post: Post, answer: ThreadAnswer, reader: Reader, url: str) -> Post:
    comments = unite(_comment(r, reader, url) for r in answer.comments)
    commenting = "closed" if answer.closed else "open" if post.commenting == "unknown" else post.commenting
    return replace(
        post,
        comments=comments,
        comments_status="truncated" if not answer.complete else "present" if comments else "none",
        commenting=commenting,
    )


def _comment(raw: RawComment, reader: Reader, url: str) -> Comment:
    text, links, quotes = fragment(raw.html, url)
    site = raw.author_url if raw.author_url and is_web(raw.author_url) else None
    return Comment(
        id=raw.id,
        author=Person(_name(raw.author), site),
        text=text,
        posted=raw.posted,
        precision="second" if raw.posted else "none",
        kind=raw.kind,
        permalink=raw.permalink if raw.permalink and is_web(raw.permalink) else f"{url}#{reader.anchor}{raw.id}",
        parent=raw.parent,
        links=links,
        quotes=quotes,
        by_post_author=raw.by_post_author,
    )


def _name(name: str | None) -> str | None:
    """A name as one line; what looks like markup in it is part of it."""
    return " ".join((name or "").split())[:_LONGEST_NAME] or None
