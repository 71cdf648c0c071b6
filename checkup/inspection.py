"""One saved page, text file or address -> a plain dictionary of all that Checkup reads on it, for `checkup inspect`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from checkup import lazy_re as re
from checkup import platforms
from checkup.addresses import host_of
from checkup.config import BlogTable, CrawlTable, SelectorsTable, SpamTable
from checkup.errors import UsageError
from checkup.model import Blog, Comment, Page, Post, Reading
from checkup.reader_words import unredacted
from checkup.reading.encoding import decode
from checkup.reading.page_archive import is_archive
from checkup.settling import who_and_whom
from checkup.text import language, promotion
from checkup.text.common_words import evident
from checkup.text.promotion import OwnSites
from checkup.text.words import words

# a tag that every HTML page has: a file without one is read as plain text
_HTML = re.compile(rb"<\s*(?:!doctype|html|head|body|div|p|article|table|meta)\b", re.IGNORECASE)


def inspect(
    target: str,
    *,
    url: str | None = None,
    authors: Sequence[str] = (),
    readers: Sequence[str] = (),
    platform: str = "auto",
    selectors: SelectorsTable | None = None,
    allow_private: bool = False,
    now: datetime,
) -> dict[str, Any]:
    """Read one saved page, text file or address, and tell all that was understood.

    `url` is the address that a saved page had, `authors` who writes the blog, `readers` who does not. A post without
    comments is a result like any other.
    Raises UsageError where there is no such file, ReadError where an address cannot be read.
    """
    reading = _reading(target, url, platform, selectors, allow_private, now)
    blog = _settled(reading, authors, readers)
    post = blog.posts[0] if blog else None
    spoken = _spoken(post, reading)
    return {
        "platform": reading.platform,
        "page_type": reading.page_type,
        "comment_system": reading.comment_system,
        "comments_status": post.comments_status if post else "none",
        "door": post.commenting if post else "unknown",
        "declared_count": post.declared_count if post else None,
        "confidence": round(reading.confidence, 2),
        "language": spoken,
        "post": _post(post),
        "writers": [{"name": o.person.name, "evidence": o.evidence} for o in blog.owners] if blog else [],
        "sentences": _sentences(post, reading, spoken) if post else [],
        "comments": [_comment(c) for c in post.comments] if post else [],
        "comment_pages": list(reading.comment_pages),
        "tried": list(reading.tried),
    }


def _reading(target: str, url: str | None, platform: str, selectors: SelectorsTable | None, allow_private: bool, now: datetime) -> Reading:
    if re.match(r"https?://", target):
        import asyncio

        return platforms.read(asyncio.run(_fetch(target, allow_private, now)), platform=platform, selectors=selectors)
    path = Path(target)
    if not path.is_file():
        hint = (
            "A folder is read with `checkup run FOLDER`."
            if path.is_dir()
            else "Give a saved page, a text file or an address with https://."
        )
        raise UsageError(f"There is no file {target}.", hint)
    body = path.read_bytes()
    if is_archive(body[:65536]) or _HTML.search(body, 0, 65536):
        return platforms.read(Page(url or "", body, "", None), platform=platform, selectors=selectors)
    words = decode(body)
    if not body.strip() or "\0" in words[:65536]:
        what = "neither a page nor a text" if body.strip() else "empty"
        raise UsageError(f"{target} is {what}.", "Give a saved page, a text file or an address with https://.")
    from checkup.sources import text as text_source

    return text_source.read_text(words, url or path.name)


async def _fetch(url: str, allow_private: bool, now: datetime) -> Page:
    from checkup.web import Client  # a saved page needs no client, whose packages take 0.2 s to load

    crawl = CrawlTable(allow_private_hosts=allow_private, delay=0.0)
    async with Client(crawl, now=now, closed=platforms.closed_services(), home=url) as client:
        return await client.get(url)


def _settled(reading: Reading, authors: Sequence[str], readers: Sequence[str]) -> Blog | None:
    """The page as a blog of one post, with writers, answers and verdicts; None where it holds no post."""
    if reading.post is None:
        return None
    blog = Blog(url=reading.blog_url or reading.post.url, title=reading.blog_title, platform=reading.platform, owners=reading.owners)
    blog = replace(blog, posts=(reading.post,), language=reading.language)
    return who_and_whom(blog, BlogTable(authors=tuple(authors), readers=tuple(readers)), SpamTable()).assumed.blog


def _post(post: Post | None) -> dict[str, Any]:
    if post is None:
        return {"title": None, "author": None, "published": None, "words": 0}
    return {
        "title": post.title,
        "author": post.author.name if post.author else None,
        "published": _iso(post.published),
        "words": len(words(post.text)),
    }


def _spoken(post: Post | None, reading: Reading) -> str | None:
    """The language that the text of a post shows, as when its blog is judged, else the one that its page declares."""
    if post is None:
        return reading.language
    shown = evident(post.text[: language.SAMPLE]) or language.detect(post.text)
    declared = post.language or reading.language
    return shown or (declared if declared is None or language.may_be(declared, post.text) else None)


def _sentences(post: Post, reading: Reading, spoken: str | None) -> list[dict[str, str]]:
    """The sentences of a post that count as conversation or as promotion, and why; what the theme prints on all posts is among them."""
    own = OwnSites(host_of(reading.blog_url or post.url) or None)
    found = promotion.counted(post.text, spoken, post.links, own, quotes=post.quotes)
    told = dict.fromkeys((one.kind, one.why, one.sentence) for one in found)  # the same words above and below a post are told once
    return [{"kind": kind, "why": why, "words": words} for kind, why, words in told]


def _comment(comment: Comment) -> dict[str, Any]:
    verdict = comment.verdict
    return {
        "id": comment.id,
        "parent": comment.parent,
        "answers": [{"id": a.id, "how": a.how, "evidence": unredacted(a.evidence)} for a in comment.answers],
        "author": comment.author.name,
        "author_url": comment.author.url,
        "posted": _iso(comment.posted),
        "precision": comment.precision,
        "kind": comment.kind,
        "text": comment.text,
        "by_post_author": comment.by_post_author,
        "by_blog_author": comment.by_blog_author,
        "author_evidence": comment.author_evidence,
        "verdict": verdict.label if verdict else None,
        "reasons": [{"kind": r.kind, "words": unredacted(r.words)} for r in verdict.reasons] if verdict else [],
    }


def _iso(when: datetime | None) -> str | None:
    return None if when is None else when.isoformat()
