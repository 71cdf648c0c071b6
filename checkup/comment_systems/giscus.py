"""giscus: comments are GitHub discussions, read by GraphQL, which tells nothing without a token.

Facts from giscus (`client.ts`, `getDiscussion.ts`) and GitHub's GraphQL documentation: the discussion is found by its title, or in strict
mode by the SHA-1 of the term in its body; a hundred comments a page, a hundred replies with each; `author` is null where the account is
gone; deleted comments with replies stay as empty places (`deletedAt`), minimised ones come with their text and are left out here. The
discussion is made with the first comment, so none means no comment.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from checkup import lazy_re as re
from checkup.comment_systems import _github
from checkup.comment_systems._embed import scripts, server_of, tag_with
from checkup.comment_systems._reader import MOST_COMMENTS, MOST_PAGES, Ask, Key, RawComment, Reader, Talk, Thread, ThreadAnswer
from checkup.comment_systems._system import System
from checkup.json_fields import Record, from_iso, inside, number, records, text

_COMPONENT = re.compile(r"(?<=<)giscus-widget\b", re.IGNORECASE)  # the element of the web component
_FIELDS = "id url createdAt authorAssociation deletedAt isMinimized bodyHTML author{login url}"
_MORE = "totalCount pageInfo{hasNextPage endCursor}"
_REPLIES = f"replies(first:100,after:$replies){{{_MORE} nodes{{{_FIELDS}}}}}"
_COMMENTS = f"comments(first:100,after:$after){{{_MORE} nodes{{{_FIELDS} {_REPLIES}}}}}"
_DISCUSSION = f"id title body locked {_COMMENTS}"
_PAGING = "$after:String,$replies:String"
# the repository is asked for as well: a search in one that cannot be read finds nothing and says no word of it
_BY_TERM = (
    f"query($owner:String!,$name:String!,$term:String!,{_PAGING}){{repository(owner:$owner,name:$name){{id}} "
    f"search(type:DISCUSSION,first:5,query:$term){{nodes{{... on Discussion{{{_DISCUSSION}}}}}}}}}"
)
_BY_NUMBER = (
    f"query($owner:String!,$name:String!,$number:Int!,{_PAGING})"
    f"{{repository(owner:$owner,name:$name){{discussion(number:$number){{{_DISCUSSION}}}}}}}"
)
_MORE_COMMENTS = f"query($id:ID!,{_PAGING}){{node(id:$id){{... on Discussion{{{_DISCUSSION}}}}}}}"
_MORE_REPLIES = f"query($id:ID!,$replies:String){{node(id:$id){{... on DiscussionComment{{{_REPLIES}}}}}}}"


def locate(html: str, url: str, server: str) -> Thread | None:
    """The discussion of a page, by the attributes of the script (also of copies of it on other hosts) or of the web component."""
    for embed in (*scripts(html, "data-repo"), tag_with(html, _COMPONENT)):
        said = {name: embed.get(f"data-{name}", embed.get(name, "")).strip() for name in ("repo", "mapping", "term", "category", "strict")}
        mapping = said["mapping"]
        term = said["term"] if mapping in ("specific", "number") else _github.term_of(mapping, html, url)
        if _github.REPOSITORY.fullmatch(said["repo"]) and term and (mapping != "number" or number(term)):
            more = {"repository": said["repo"], "mapping": mapping, "category": said["category"], "strict": said["strict"]}
            return Thread(server_of(server, url), url, term, more)
    return None


def read(thread: Thread, _: dict[str, Any]) -> Talk:
    """The discussion with its first comments, then further pages of comments, and of the replies where there are more than a hundred."""
    told = yield Ask(thread.server, query=_first(thread))
    answer = told.record()
    if not isinstance(answer.get("data"), dict):
        return None
    discussion = _found(answer["data"], thread)
    if discussion is None:
        return ThreadAnswer(()) if _none_there(answer) else None
    seen: list[tuple[Record, str | None]] = []
    announced, closed = 0, discussion.get("locked") is True
    for _page in range(MOST_PAGES):
        comments = inside(discussion, "comments")
        announced += 0 if seen else number(inside(comments, "totalCount")) or 0
        for raw in records(inside(comments, "nodes")):
            seen.append((raw, None))
            announced += number(inside(raw, "replies", "totalCount")) or 0
            seen += ((reply, text(raw.get("id"))) for reply in (yield from _replies(thread, raw)))
        if inside(comments, "pageInfo", "hasNextPage") is not True or len(seen) >= MOST_COMMENTS:
            break
        wanted = {"id": discussion.get("id"), "after": inside(comments, "pageInfo", "endCursor")}
        told = yield Ask(thread.server, query={"query": _MORE_COMMENTS, "variables": wanted})
        discussion = inside(told.document(), "data", "node")
        if not isinstance(discussion, dict):
            return None
    return ThreadAnswer(tuple(_shown(seen)), complete=len(seen) >= announced, closed=closed or None)


def _first(thread: Thread) -> dict[str, Any]:
    more = thread.more
    owner, _, name = more["repository"].partition("/")
    wanted: dict[str, Any] = {"owner": owner, "name": name}
    if more["mapping"] == "number":
        return {"query": _BY_NUMBER, "variables": wanted | {"number": number(thread.name)}}
    if _is_strict(thread):
        where = f"in:body {_digest(thread.name)}"
    else:
        quoted = thread.name.replace('"', " ")
        where = f'in:title "{quoted}"'
    category = f' category:"{more["category"]}"' if more["category"] and '"' not in more["category"] else ""
    return {"query": _BY_TERM, "variables": wanted | {"term": f"repo:{more['repository']}{category} {where}"}}


def _is_strict(thread: Thread) -> bool:
    return thread.more["strict"] == "1"


def _digest(term: str) -> str:
    return hashlib.sha1(term.encode(errors="surrogatepass"), usedforsecurity=False).hexdigest()


def _found(data: Record, thread: Thread) -> Record | None:
    """The page's discussion: of several that the search finds, the one with the very title (or digest), else the first, as giscus shows."""
    one = inside(data, "repository", "discussion")
    if isinstance(one, dict):
        return one
    found = list(records(inside(data, "search", "nodes")))
    if _is_strict(thread):
        return next((d for d in found if _digest(thread.name) in str(d.get("body"))), None)
    return next((d for d in found if text(d.get("title")) == thread.name), found[0] if found else None)


def _none_there(answer: Record) -> bool:
    """Whether the answer says that there is no discussion, rather than that it could not be looked for."""
    errors = list(records(answer.get("errors")))
    return all(e.get("type") == "NOT_FOUND" and e.get("path") == ["repository", "discussion"] for e in errors)


def _replies(thread: Thread, raw: Record) -> Any:
    """All replies to a comment; most come along with it."""
    level = raw.get("replies")
    found = list(records(inside(level, "nodes")))
    for _ in range(MOST_PAGES):
        if inside(level, "pageInfo", "hasNextPage") is not True:
            break
        wanted = {"id": raw.get("id"), "replies": inside(level, "pageInfo", "endCursor")}
        told = yield Ask(thread.server, query={"query": _MORE_REPLIES, "variables": wanted})
        level = inside(told.document(), "data", "node", "replies")
        found += records(inside(level, "nodes"))
    return found


def _shown(seen: list[tuple[Record, str | None]]) -> Iterator[RawComment]:
    """Those that visitors see: neither deleted nor minimised."""
    for raw, parent in seen:
        name = text(raw.get("id"))
        if name and raw.get("deletedAt") is None and raw.get("isMinimized") is not True:
            login, address = _github.writer(raw, "author")
            yield RawComment(
                id=name,
                html=text(raw.get("bodyHTML")) or "",
                posted=from_iso(raw.get("createdAt")),
                author=login,
                author_url=address,
                parent=parent,
                by_post_author=_github.by_owner(raw.get("authorAssociation")),
                permalink=text(raw.get("url")),
            )


SYSTEM = System(
    name="giscus",
    title="giscus",
    hints=("giscus",),
    marks=(
        r"giscus\.app/client\.js",
        r"<giscus-widget\b",
        r"""class=["']?giscus["'\s>]""",
    ),
    moderation="On GitHub, in the discussion: the comment's menu, Hide or Delete.",
    reader=Reader(
        locate,
        read,
        key=Key(_github.VARIABLE, needed=True, header="Bearer"),
        api="https://api.github.com/graphql",
        api_variable="GITHUB_GRAPHQL_URL",
        limited=_github.limited,
    ),
)
