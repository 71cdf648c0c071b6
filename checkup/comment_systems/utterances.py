"""utterances: comments are GitHub issues, read by REST: 60 requests an hour without a token, 5,000 with one.

Facts from utterances (`client.ts`, `github.ts`) and GitHub's REST documentation: the issue is the oldest whose title holds the page's
term; it is made with the first comment. One list names the issues of a repository with their numbers of comments, another holds the
comments of all issues; they are read where that takes fewer requests than one for each issue, and kept for all pages of the run.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from checkup import lazy_re as re
from checkup.addresses import encoded_query
from checkup.comment_systems import _github
from checkup.comment_systems._embed import canonical_of, scripts, server_of
from checkup.comment_systems._reader import Ask, Key, RawComment, Reader, Talk, Thread, ThreadAnswer, Told
from checkup.comment_systems._system import System
from checkup.json_fields import Record, from_iso, number, records, text

_PAGE = 100  # entries of a list; the most that GitHub gives
# pages; a convention: a repository with more than a thousand issues holds mostly other things, so that searching for the page's own is
# cheaper
_MOST_ISSUES = 10
_MOST_LISTED = 40  # pages of comments; a convention: two thirds of the 60 requests that an hour without a token has
_BOT = "utterances-bot"  # the account that makes the issues
_HTML = "application/vnd.github.html+json"  # comments as GitHub shows them
_LAST = re.compile(r'[?&]page=(\d{1,6})[^>]{0,500}>;\s?rel="last"')  # the address of the last page in the header Link
_ISSUE = re.compile(r"/issues/(\d{1,12})$")  # the issue's number at the end of its address

Listed = Generator[Ask, Told, list[Record] | None]


def locate(html: str, url: str, server: str) -> Thread | None:
    """The issue of a page, by the attributes of the script."""
    for script in scripts(html, "repo="):
        repository, term, issue = script.get("repo", ""), script.get("issue-term", "").strip(), script.get("issue-number", "").strip()
        if not _github.REPOSITORY.fullmatch(repository) or not (term or number(issue)):
            continue
        here = canonical_of(html, url) if term == "url" else url
        named = _github.term_of(term, html, here) if term in _github.MAPPINGS else term
        if issue or named:
            return Thread(server_of(server, url), url, issue or named, {"repository": repository, "by": "number" if issue else "term"})
    return None


def read(thread: Thread, shared: dict[str, Any]) -> Talk:
    """The page's issue from the list of all (or a search for it), then its comments from the list of all, or its own."""
    known = shared.setdefault(thread.more["repository"], {})
    if "issues" not in known:
        known["issues"] = yield from _issues(thread)
        known["comments"] = yield from _all_comments(thread, known["issues"])
    issue = _oldest(thread, known["issues"]) if known["issues"] is not None else (yield from _search(thread))
    if issue is None:
        return ThreadAnswer(())
    announced = number(issue.get("comments"))
    if announced is None:
        return None
    if known["comments"] is not None:
        listed = known["comments"].get(number(issue.get("number")), [])
    else:
        own = f"issues/{number(issue.get('number'))}/comments"
        rows = (yield from _pages(thread, own, _MOST_LISTED)) if announced else []
        if rows is None:
            return None
        listed = [comment for comment in map(_raw_comment, rows) if comment]
    return ThreadAnswer(tuple(listed), complete=len(listed) >= announced, closed=issue.get("locked") is True or None)


def _issues(thread: Thread) -> Listed:
    """All issues of the repository, the oldest first; None where there are too many for one blog, or where they are not told."""
    return (yield from _pages(thread, "issues", _MOST_ISSUES, state="all", sort="created", direction="asc"))


def _pages(thread: Thread, what: str, most: int, **wanted: str) -> Listed:
    """The entries of a list, page after page; None where it has more pages than `most`, or is no list."""
    found: list[Record] = []
    for page in range(1, most + 1):
        query = encoded_query({**wanted, "per_page": _PAGE, "page": page}.items())
        told = yield Ask(f"{thread.server}/repos/{thread.more['repository']}/{what}?{query}", accept=_HTML)
        rows = told.document()
        last = _LAST.search(told.headers.get("link", ""))
        if not isinstance(rows, list) or (last and int(last[1]) > most):
            return None
        found += records(rows)
        if len(rows) < _PAGE and not last:
            return found
    return found


def _all_comments(thread: Thread, issues: list[Record] | None) -> Generator[Ask, Told, dict[int, list[RawComment]] | None]:
    """The comments of every issue, by its number; None where asking issue by issue takes fewer requests."""
    counts = [(number(i.get("comments")) or 0, "pull_request" not in i and _login(i) == _BOT) for i in issues or ()]
    own = [count for count, is_blogs in counts if is_blogs] or [count for count, _ in counts]
    together, apart = _pages_of(sum(count for count, _ in counts)), sum(map(_pages_of, own))
    if issues is None or together > min(apart, _MOST_LISTED):
        return None
    rows = (yield from _pages(thread, "issues/comments", together + 1, sort="created", direction="asc")) if together else []
    if rows is None:
        return None
    by_issue: dict[int, list[RawComment]] = {}
    for raw in rows:
        at, comment = _ISSUE.search(text(raw.get("issue_url")) or ""), _raw_comment(raw)
        if at and comment:
            by_issue.setdefault(int(at[1]), []).append(comment)
    return by_issue


def _pages_of(count: int) -> int:
    return -(-count // _PAGE)


def _login(record: Record) -> str | None:
    return _github.writer(record, "user")[0]


def _search(thread: Thread) -> Generator[Ask, Told, Record | None]:
    """The page's issue, asked for by itself; an empty record where that was not told."""
    if thread.more["by"] == "number":
        told = yield Ask(f"{thread.server}/repos/{thread.more['repository']}/issues/{thread.name}")
        return told.record()
    term = thread.name.replace('"', " ")
    query = {"q": f'"{term}" type:issue in:title repo:{thread.more["repository"]}', "sort": "created", "order": "asc", "per_page": _PAGE}
    told = yield Ask(f"{thread.server}/search/issues?{encoded_query(query.items())}")
    answer = told.record()
    whole = isinstance(answer.get("items"), list) and answer.get("incomplete_results") is not True
    return _oldest(thread, list(records(answer["items"]))) if whole else {}


def _oldest(thread: Thread, issues: list[Record]) -> Record | None:
    """The issue that utterances shows: the one with the number, or the oldest whose title holds the term."""
    own = sorted((i for i in issues if number(i.get("number")) and "pull_request" not in i), key=lambda i: number(i.get("number")) or 0)
    if thread.more["by"] == "number":
        return next((i for i in own if number(i.get("number")) == number(thread.name)), None)
    return next((i for i in own if thread.name.lower() in (text(i.get("title")) or "").lower()), None)


def _raw_comment(raw: Record) -> RawComment | None:
    """A comment of a list, None for one without an id, and for one that GitHub hides behind its reason."""
    if number(raw.get("id")) is None or raw.get("minimized"):
        return None
    login, address = _github.writer(raw, "user")
    return RawComment(
        id=str(number(raw.get("id"))),
        html=text(raw.get("body_html")) or "",
        posted=from_iso(raw.get("created_at")),
        author=login,
        author_url=address,
        by_post_author=_github.by_owner(raw.get("author_association")),
        permalink=text(raw.get("html_url")),
    )


SYSTEM = System(
    name="utterances",
    title="utterances",
    hints=("utteranc",),
    marks=(
        r"utteranc\.es/client\.js",
        r"""class=["']?utterances["'\s>]""",
    ),
    moderation="On GitHub, in the issue: the comment's menu, Hide or Delete.",
    reader=Reader(
        locate,
        read,
        key=Key(_github.VARIABLE, needed=False, header="Bearer"),
        api="https://api.github.com",
        api_variable="GITHUB_API_URL",
        limited=_github.limited,
    ),
)
