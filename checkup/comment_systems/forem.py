"""Forem, the program behind dev.to: an article's page shows a few comments at most, its API tells them all.

Facts from Forem's API (`/api/comments`, `_comment.json.jbuilder`) and its article page: `GET SITE/api/comments?a_id=ARTICLE` gives the
whole tree of an article's comments, everybody is told; a deleted comment and one that the article's author hid stay as places with words
of the program's and without a user. The page tells the article's number and how many comments it has. Pictures are never kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checkup import lazy_re as re
from checkup.addresses import origin_of, split
from checkup.comment_systems._embed import tag_with
from checkup.comment_systems._reader import MOST_COMMENTS, Ask, RawComment, Reader, Talk, Thread, ThreadAnswer
from checkup.comment_systems._system import System
from checkup.json_fields import Record, from_iso, inside, number, records, text

_ARTICLE = re.compile(r"""\bid=["']?article-show-container\b""", re.IGNORECASE)  # the element of the article
_COMMENTS = re.compile(r"\bdata-commentable-id=", re.IGNORECASE)  # the element of its comments
_COUNT = re.compile(r"""\bdata-comments-count=["']?(\d{1,6})\b""", re.IGNORECASE)  # how many the page announces
_REQUEST = re.compile(r"""(https?://[^\s"'`<>/?#]{1,200})/api/comments\?a_id=(\d{1,12})\b""")  # the request, written out in a script


def locate(html: str, url: str, _server: str) -> Thread | None:
    """The comments of an article on its own page, or of one that a page elsewhere asks for by script."""
    name = tag_with(html, _ARTICLE).get("data-article-id") or tag_with(html, _COMMENTS).get("data-commentable-id") or ""
    count = _COUNT.search(html)
    if number(name):
        return Thread(
            origin_of(url), url, name, {"count": count[1] if count else "", "author": split(url).path.lstrip("/").partition("/")[0]}
        )
    asked = _REQUEST.search(html)
    return Thread(asked[1], url, asked[2], {"count": "", "author": ""}) if asked else None


def read(thread: Thread, _: dict[str, Any]) -> Talk:
    """One request gives the tree."""
    told = yield Ask(f"{thread.server}/api/comments?a_id={thread.name}")
    answer = told.document()
    if not isinstance(answer, list) or not all(isinstance(inside(raw, "id_code"), str) for raw in answer):
        return None
    listed = 0
    comments: list[RawComment] = []
    for raw, parent in _tree(answer):
        listed += 1
        if text(inside(raw, "user", "username")) and len(comments) < MOST_COMMENTS:
            comments.append(_raw_comment(raw, parent, thread))
    return ThreadAnswer(tuple(comments), complete=listed >= (number(thread.more["count"]) or 0) and len(comments) < MOST_COMMENTS)


def _tree(roots: list[Any]) -> Iterator[tuple[Record, str | None]]:
    """Each comment and place with the id of what it answers."""
    waiting: list[tuple[Record, str | None]] = [(raw, None) for raw in reversed(list(records(roots)))]
    while waiting:
        raw, parent = waiting.pop()
        name = text(raw.get("id_code"))
        if name:
            yield raw, parent
            waiting += [(child, name) for child in reversed(list(records(raw.get("children"))))]


def _raw_comment(raw: Record, parent: str | None, thread: Thread) -> RawComment:
    """An article's address begins with who wrote it, or with their organisation, of which nothing is said."""
    login, name = text(inside(raw, "user", "username")), text(raw.get("id_code")) or ""
    return RawComment(
        id=name,
        html=text(raw.get("body_html")) or "",
        posted=from_iso(raw.get("created_at")),
        author=text(inside(raw, "user", "name")) or login,
        author_url=f"{thread.server}/{login}",
        parent=parent,
        by_post_author=True if login == thread.more["author"] else None,
        permalink=f"{thread.server}/{login}/comment/{name}",
    )


SYSTEM = System(
    name="forem",
    title="Forem",
    hints=("article-show-container", "/api/comments?a_id="),
    marks=(
        r"""<[a-z]{1,20}\b[^<>]{0,600}\bid=["']?article-show-container\b""",
        r"""/api/comments\?a_id=\d""",
    ),
    moderation="On the article's page, signed in: the comment's dots, Hide.",
    reader=Reader(locate, read, fuller=True),
)
