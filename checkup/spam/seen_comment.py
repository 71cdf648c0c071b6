"""What a spam verdict is made from: one comment with what the page shows around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from re import Match

from checkup import lazy_re as re
from checkup.model import Blog, Comment, Link, Post
from checkup.moments import DAY, Clock
from checkup.remembered import remembered
from checkup.text.contact_masks import IP_MASK, MAIL_MASK
from checkup.text.printable import masked_line, masked_text
from checkup.text.questions import has_question_mark

# Bounds for time: characters of a text, links, characters of an address and of a title; no honest comment is judged by what comes later.
MAX_TEXT = 6_000
MAX_LINKS = 200
MAX_URL, MAX_TITLE = 2_000, 500
ADDRESSED_DAYS = 10  # a convention: later, a name in a text is more often chance
# An address with its scheme or `www`, or a bare host with an ending that spam is written with.
URL = re.compile(
    r"(?:https?://|www\.)[^\s<>\"'\])}]{1,300}|(?<![\w@./-])[a-z0-9][a-z0-9-]{1,40}\.(?:com|info|biz|us|xyz|shop|ru|co\.[a-z]{2})\b(?![(@])(?:/[^\s<>\"'\])}]{0,200})?",
    re.IGNORECASE,
)


SENTENCE_SIGNS = ".,;:!?"  # behind an address they are the sentence's, not its own
# What every such address has, in small letters; most texts have none of it.
HINT = re.compile(r"\.(?:com|info|biz|us|xyz|shop|ru|co\.)")


@dataclass(frozen=True, slots=True)
class Seen:
    """One comment as the clues see it. None = the page does not say.

    key      where the verdict goes back to
    post     which post it stands under (any stable string)
    links    addresses in the body, those of the markup and those written out
    posted   epoch seconds of the post, `at` of the comment
    by_author, answered  whether the blog's author wrote it; whether the author answered it in person
    addressed  whether somebody else spoke to it by name or in the thread within ten days
    own      whether its address lies on the blog itself, as with pings from one post to another
    ids      its own id and its permalink;   above  the id of the comment that the page's thread puts it under, "" for none
    """

    key: str
    post: str
    text: str
    name: str | None
    url: str | None
    links: tuple[str, ...]
    posted: float | None
    at: float | None
    kind: str = "comment"
    by_author: bool | None = None
    answered: bool = False
    addressed: bool = False
    own: bool = False
    quotes: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    above: str = ""


@dataclass(frozen=True, slots=True)
class Around:
    """The post a comment stands under: its words, its own address, and the addresses it links to."""

    title: str
    text: str
    url: str = ""
    links: tuple[str, ...] = ()


def judged_text(value: str) -> str:
    """A text as it is judged: as a report prints it in full, an e-mail or IP address as one sign that is no word."""
    return masked_text(value).replace(MAIL_MASK, "@").replace(IP_MASK, "@")[:MAX_TEXT]


def web_links(links: Iterable[Link]) -> list[str]:
    """The addresses of links that lead to a page; those of mail lead to nobody's shop and are not kept."""
    found = (masked_text(link.url) for link in islice(links, MAX_LINKS))
    return [url for url in found if url.casefold().startswith(("http://", "https://"))]


def links_in(body: str, more: Iterable[str] = ()) -> tuple[str, ...]:
    """The addresses of a text, those of its markup (`more`) first."""
    found = dict.fromkeys(link.strip()[:MAX_URL] for link in islice(more, MAX_LINKS) if link)
    for url in written_out(body[: MAX_TEXT * 2]):
        found.setdefault(url.rstrip(SENTENCE_SIGNS))
        if len(found) >= MAX_LINKS:
            break
    return tuple(found)


def written_out(text: str) -> Iterator[str]:
    """The addresses that stand in a text; one without a sign of any, as most, is not searched."""
    small = text.casefold()
    if "://" in small or "www." in small or HINT.search(small):
        yield from (match.group() for match in URL.finditer(text))


def asks(text: str) -> bool:
    """Whether a question mark of any script stands in a text; one in an address ("?p=12") asks nothing."""
    return has_question_mark(text) and has_question_mark(URL.sub(_behind, text))


def _behind(address: Match[str]) -> str:
    """The signs that end a sentence behind an address."""
    return address.group()[len(address.group().rstrip(SENTENCE_SIGNS)) :]


def is_own(url: str | None, post_url: str) -> bool:
    """Whether an address lies on the blog of a post, as with pings from one post to another."""
    return bool(url) and _host(url) == _host(post_url) != ""


def _host(url: str | None) -> str:
    return (url or "").partition("//")[2].partition("/")[0].casefold().removeprefix("www.")


def of_blog(blog: Blog) -> tuple[list[Seen], dict[str, Around]]:
    """Every comment and ping of a blog, and the posts they stand under.

    Posts without any are left out, for a report's own table, from which the same verdicts are to come, cannot hold them.
    """
    seen: list[Seen] = []
    around: dict[str, Around] = {}
    clock = Clock(blog.utc_offset)
    for number, post in enumerate(blog.posts):
        if not post.comments:
            continue
        place = post.url if post.url not in around else f"{post.url}\n{number}"
        around[place] = Around(
            masked_line(post.title, MAX_TITLE),
            masked_text(post.text)[: MAX_TEXT * 4],
            post.url,
            tuple(x.url for x in post.links[:MAX_LINKS]),
        )
        posted = clock.epoch(post.published) if post.published else None
        answered, addressed = answered_in(post), addressed_in(post, clock)
        for index, comment in enumerate(post.comments):
            told = comment.id in answered, comment.id in addressed
            seen.append(_of_comment(f"{number}/{index}", place, posted, post, comment, clock, *told))
    return seen, around


@remembered(16_384)  # readers come again; one text for all that they wrote takes less memory as well
def _name(printed: str | None) -> str | None:
    return masked_line(printed) or None


def _of_comment(
    key: str, place: str, posted: float | None, post: Post, comment: Comment, clock: Clock, answered: bool, addressed: bool
) -> Seen:
    text = judged_text(comment.text)
    return Seen(
        key=key,
        post=place,
        text=text,
        name=_name(comment.author.name),
        url=(comment.author.url or "")[:MAX_URL] or None,
        links=links_in(text, web_links(comment.links)),
        posted=posted,
        at=clock.epoch(comment.posted) if comment.posted else None,
        kind=comment.kind,
        by_author=True if comment.by_owner else comment.by_post_author,
        answered=answered,
        addressed=addressed,
        own=is_own(comment.author.url, post.url),
        quotes=tuple(judged_text(quote) for quote in comment.quotes),
        ids=tuple(i for i in (comment.id, comment.permalink) if i),
        above=comment.parent or "",
    )


def answered_in(post: Post) -> set[str]:
    """Ids of the comments that the blog's author answered in the thread or by name; an answer to nobody in particular proves nothing."""
    return {answer.id for comment in post.comments if comment.by_owner for answer in comment.answers if answer.how != "assumed"}


def addressed_in(post: Post, clock: Clock) -> set[str]:
    """Ids of the comments that somebody of another name, no writer, spoke to by name or in the thread within ten days."""
    by_id = {c.id: c for c in post.comments} if any(c.answers for c in post.comments) else {}
    found: set[str] = set()
    for reply in post.comments:
        for answer in reply.answers if reply.kind == "comment" and not reply.by_owner else ():
            asked = by_id.get(answer.id)
            if asked is None or answer.how == "assumed" or asked.author.name == reply.author.name:
                continue
            if asked.posted is not None and reply.posted is not None:
                apart = clock.epoch(reply.posted) - clock.epoch(asked.posted)
                if -DAY <= apart <= ADDRESSED_DAYS * DAY:
                    found.add(asked.id)
    return found
